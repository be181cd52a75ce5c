//! Folding of texts for comparison: case, marks, ł and ё make no difference. Only ever compared
//! or hashed, never shown. Unlike the fold for search it keeps signs and the Russian й: two names of
//! signs alone must not become one source key.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case without marks, spaces run together.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        fold_into(word, &mut out);
    }
    out
}

/// Folded letters and digits only: the key of a column's name, a stage or a listed word.
#[must_use]
pub fn key_of(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    fold_into(text, &mut key);
    key.retain(char::is_alphanumeric);
    key
}

fn fold_into(text: &str, out: &mut String) {
    if text.is_ascii() {
        out.extend(text.chars().map(|c| c.to_ascii_lowercase()));
        return;
    }
    for c in text.nfc() {
        match c {
            // A letter of its own in Russian, though Unicode takes it for и with a mark.
            'й' | 'Й' => out.push('й'),
            'ł' | 'Ł' => out.push('l'),
            _ => {
                let bare = std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c));
                out.extend(bare.flat_map(char::to_lowercase));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_case_and_spaces_make_no_difference() {
        assert_eq!(folded("  Łódź  Źródło "), "lodz zrodlo");
        assert_eq!(folded("Ёлка"), "елка");
        assert_eq!(folded("שָׁלוֹם"), "שלום");
        assert_eq!(key_of("Deal - Title"), "dealtitle");
        assert_eq!(key_of("E-mail"), "email");
    }
}
