//! Texts that people type: parsed once at the edge, then kept exactly as typed.
//!
//! Nothing is trimmed or normalised in what is stored; what compares and searches is a *key*,
//! folded here so that both databases agree (neither folds Ł, ё or niqqud by itself).

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Why a typed text can't be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextProblem {
    Empty,
    TooLong {
        max: usize,
    },
    /// A control character that no page can show again as typed (PostgreSQL can't even store NUL).
    ControlCharacter,
}

/// One line of text, 1 to [`Line::MAX`] characters, without control characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Line(String);

/// Free text of several lines, 1 to [`Prose::MAX`] characters; lines end in LF.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Prose(String);

impl Line {
    pub const MAX: usize = 300;

    /// # Errors
    /// Blank, too long, or holding a control character.
    pub fn parse(text: &str) -> Result<Self, TextProblem> {
        check(text, Self::MAX, |_| false)?;
        Ok(Self(text.to_owned()))
    }

    /// What stands for a text that says nothing and yet must stand somewhere.
    #[must_use]
    pub fn unnamed() -> Self {
        Self("–".to_owned())
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Prose {
    pub const MAX: usize = 20_000;

    /// Browsers send a text area's line ends as CR LF; they are kept as LF.
    ///
    /// # Errors
    /// Blank, too long, or holding a control character other than tab and line end.
    pub fn parse(text: &str) -> Result<Self, TextProblem> {
        let text = text.replace("\r\n", "\n");
        check(&text, Self::MAX, |c| matches!(c, '\n' | '\t'))?;
        Ok(Self(text))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::fmt::Display for Prose {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

fn check(text: &str, max: usize, allowed: fn(char) -> bool) -> Result<(), TextProblem> {
    if text.chars().all(is_invisible) {
        return Err(TextProblem::Empty);
    }
    if text.len() > max && text.chars().count() > max {
        return Err(TextProblem::TooLong { max });
    }
    if text.chars().any(|c| c.is_control() && !allowed(c)) {
        return Err(TextProblem::ControlCharacter);
    }
    Ok(())
}

/// White space and the zero-width characters: a name of nothing else would be a blank on the page.
fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{180e}' | '\u{ad}')
}

/// Folds a text to the key that both databases search and compare by: lower case, without
/// diacritics and niqqud, ł as l, ё as е, runs of anything else than letters and digits as one
/// space.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut gap = false;
    let mut push = |c: char| {
        if c.is_alphanumeric() {
            if gap && !key.is_empty() {
                key.push(' ');
            }
            gap = false;
            key.push(c);
        } else {
            gap = true;
        }
    };
    if text.is_ascii() {
        let letters = text.bytes().filter(|b| *b != b'\'');
        letters.for_each(|b| push(char::from(b.to_ascii_lowercase())));
    } else {
        text.nfkd()
            .filter(|c| !is_combining_mark(*c))
            .flat_map(char::to_lowercase)
            .for_each(|c| fold_letter(c, &mut push));
    }
    key
}

/// Letters that no decomposition takes apart, though people type them apart.
fn fold_letter(c: char, push: &mut impl FnMut(char)) {
    match c {
        'ł' => push('l'),
        'ø' => push('o'),
        'đ' => push('d'),
        'ß' => "ss".chars().for_each(push),
        'æ' => "ae".chars().for_each(push),
        'œ' => "oe".chars().for_each(push),
        // Apostrophes inside a name don't part it: O'Neill is found as oneill.
        '\'' | '\u{2019}' | '\u{5f3}' | '\u{5f4}' => {}
        c => push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_exactly_as_typed() {
        for text in ["  Anna ", "Łódź", "<b>x</b>", "שלום", "😀", "a\u{300}", "Ω≈ç√∫˜µ≤≥÷"]
        {
            assert_eq!(Line::parse(text).map(|l| l.as_str().to_owned()), Ok(text.to_owned()));
            assert_eq!(Prose::parse(text).map(|l| l.as_str().to_owned()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn a_blank_a_flood_and_a_control_character_are_refused() {
        assert_eq!(Line::parse(" \u{a0}\u{200b} "), Err(TextProblem::Empty));
        assert_eq!(Line::parse(&"x".repeat(301)), Err(TextProblem::TooLong { max: 300 }));
        assert!(Line::parse(&"ż".repeat(300)).is_ok());
        assert_eq!(Line::parse("a\nb"), Err(TextProblem::ControlCharacter));
        assert_eq!(Prose::parse("a\0b"), Err(TextProblem::ControlCharacter));
    }

    #[test]
    fn prose_keeps_its_lines() {
        let prose = Prose::parse("one\r\n\ttwo\n").map(|p| p.as_str().to_owned());
        assert_eq!(prose.as_deref(), Ok("one\n\ttwo\n"));
    }

    #[test]
    fn keys_ignore_case_marks_and_punctuation_in_every_script() {
        for (typed, key) in [
            ("ŁÓDŹ  Sp. z o.o.", "lodz sp z o o"),
            ("Ёлкин", "елкин"),
            ("שָׁלוֹם", "שלום"),
            ("Straße", "strasse"),
            ("  --- ", ""),
            ("Żółw/Gęś", "zolw ges"),
            ("ACME, Inc.", "acme inc"),
            ("O'Neill", "oneill"),
            ("O\u{2019}Neill", "oneill"),
        ] {
            assert_eq!(fold(typed), key, "{typed}");
        }
    }
}
