//! Where the words of a text are.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::text::fold;

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{5f3}' | '\u{5f4}')
}

/// The places of the words: letters and digits with their marks, and apostrophes between them.
pub(super) fn places(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.by_ref().find(|(_, c)| c.is_alphanumeric())?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = chars.peek().copied() {
            if c.is_alphanumeric() || is_combining_mark(c) {
                end = at + c.len_utf8();
            } else if !is_apostrophe(c)
                || !text.get(at + c.len_utf8()..)?.starts_with(char::is_alphanumeric)
            {
                break;
            }
            chars.next();
        }
        Some(start..end)
    })
}

/// The words as they are compared.
pub(super) fn folded(text: &str) -> impl Iterator<Item = String> {
    places(text).filter_map(|place| text.get(place)).map(fold_word).filter(|word| !word.is_empty())
}

pub(super) fn fold_word(word: &str) -> String {
    fold(word).replace(' ', "")
}
