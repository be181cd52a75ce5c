//! The charsets that exports come in, and the guess which one a file is written in.
//! A closed set lets a guess be made by letter frequencies of the three languages alone, which a
//! detector of all the world's charsets can't: it answers ISO-8859-2, KOI8-U and others as well.

use encoding_rs::{
    Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1255,
};
use serde::{Deserialize, Serialize};

/// How the bytes of a file stand for characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Charset {
    #[serde(rename = "utf-8")]
    Utf8,
    #[serde(rename = "utf-16le")]
    Utf16Le,
    #[serde(rename = "utf-16be")]
    Utf16Be,
    #[serde(rename = "windows-1250")]
    Windows1250,
    #[serde(rename = "windows-1251")]
    Windows1251,
    /// Never guessed, as its letters are those of windows-1250 in other places; can be chosen.
    #[serde(rename = "windows-1252")]
    Windows1252,
    #[serde(rename = "windows-1255")]
    Windows1255,
}

impl Charset {
    pub const ALL: [Self; 7] = [
        Self::Utf8,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Windows1250,
        Self::Windows1251,
        Self::Windows1252,
        Self::Windows1255,
    ];

    /// The name of the WHATWG list, in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1250 => "windows-1250",
            Self::Windows1251 => "windows-1251",
            Self::Windows1252 => "windows-1252",
            Self::Windows1255 => "windows-1255",
        }
    }

    /// Reads a name or any label that the WHATWG list knows for it, such as `cp1250`.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let encoding = Encoding::for_label(name.trim().as_bytes())?;
        Self::ALL.into_iter().find(|charset| charset.encoding() == encoding)
    }

    pub(super) fn encoding(self) -> &'static Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
            Self::Windows1250 => WINDOWS_1250,
            Self::Windows1251 => WINDOWS_1251,
            Self::Windows1252 => WINDOWS_1252,
            Self::Windows1255 => WINDOWS_1255,
        }
    }

    /// The charset that a byte order mark tells, and the mark's length.
    pub(super) fn by_mark(bytes: &[u8]) -> Option<(Self, usize)> {
        match bytes {
            [0xEF, 0xBB, 0xBF, ..] => Some((Self::Utf8, 3)),
            [0xFF, 0xFE, ..] => Some((Self::Utf16Le, 2)),
            [0xFE, 0xFF, ..] => Some((Self::Utf16Be, 2)),
            _ => None,
        }
    }
}

/// The likeliest charset of bytes without a byte order mark.
pub(super) fn guess(sample: &[u8]) -> Charset {
    if let Some(charset) = guess_utf16(sample) {
        return charset;
    }
    if is_mostly_utf8(sample) {
        return Charset::Utf8;
    }
    guess_single_byte(sample)
}

/// Every UTF-16 file of ours has many low characters (delimiters, digits, line ends): their zero
/// bytes stand on one side only, beside the few high bytes of one or two scripts.
fn guess_utf16(sample: &[u8]) -> Option<Charset> {
    let pairs = sample.len() / 2;
    let (mut zeros, mut script) = ([0_usize; 2], [0_usize; 2]);
    for pair in sample.chunks_exact(2) {
        for side in 0..2 {
            zeros[side] += usize::from(pair[side] == 0);
            script[side] += usize::from(matches!(pair[side], 0..=5 | 0x20));
        }
    }
    let high_side = |side: usize| {
        zeros[side] * 20 >= pairs.max(1)
            && script[side] * 10 >= pairs * 9
            && zeros[1 - side] * 50 <= zeros[side]
    };
    if pairs == 0 {
        None
    } else if high_side(1) {
        Some(Charset::Utf16Le)
    } else if high_side(0) {
        Some(Charset::Utf16Be)
    } else {
        None
    }
}

/// A few broken places don't make a UTF-8 file another one: those rows are refused by name.
fn is_mostly_utf8(sample: &[u8]) -> bool {
    let (mut sound, mut broken) = (0_usize, 0_usize);
    for chunk in sample.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    let cut_at_the_end =
        std::str::from_utf8(sample).is_err_and(|error| error.error_len().is_none());
    if cut_at_the_end {
        broken -= 1;
    }
    broken == 0 || sound >= broken * 10
}

/// Letters per thousand, for the bytes `0xE0..=0xFF`: а to я in windows-1251.
const RUSSIAN: [u16; 32] = [
    80, 16, 45, 17, 30, 85, 9, 16, 74, 12, 35, 44, 32, 67, 110, 28, 47, 55, 63, 26, 3, 10, 5, 14,
    7, 4, 1, 19, 17, 3, 6, 20,
];
/// The same for א to ת and the marks after them in windows-1255.
const HEBREW: [u16; 32] = [
    63, 47, 13, 26, 110, 104, 13, 25, 12, 113, 8, 20, 74, 28, 50, 10, 29, 16, 32, 4, 17, 2, 12, 21,
    56, 45, 55, 0, 0, 1, 1, 0,
];
/// The letters beyond ASCII of Polish, Czech, Slovak, German and Hungarian in windows-1250.
const CENTRAL_EUROPEAN: &[u8] = &[
    0xB9, 0xE6, 0xEA, 0xB3, 0xF1, 0xF3, 0x9C, 0x9F, 0xBF, 0xA5, 0xC6, 0xCA, 0xA3, 0xD1, 0xD3, 0x8C,
    0x8F, 0xAF, 0xE1, 0xE8, 0xEF, 0xE9, 0xEC, 0xED, 0xF2, 0xF8, 0x9A, 0x9D, 0xFA, 0xF9, 0xFD, 0x9E,
    0x8A, 0x8E, 0xC8, 0xE4, 0xF6, 0xFC, 0xDF, 0xC4, 0xD6, 0xDC, 0xF5, 0xFB,
];

fn guess_single_byte(sample: &[u8]) -> Charset {
    let (mut polish, mut russian, mut hebrew) = (0.0, 0.0, 0.0);
    let is_letter = |byte: &u8| byte.is_ascii_alphabetic() || *byte >= 0x8A && !is_sign(*byte);
    for word in sample.split(|byte| !is_letter(byte)) {
        let high = word.iter().filter(|byte| !byte.is_ascii()).count();
        if high == 0 {
            continue;
        }
        // In Cyrillic and Hebrew every letter is beyond ASCII; in Latin one or two of a word are.
        let mixed = if high < word.len() { 3.0 } else { 0.0 };
        let all_high = if high == word.len() && high > 2 { 3.0 } else { 0.0 };
        polish -= all_high;
        russian -= mixed;
        hebrew -= mixed;
        for &byte in word.iter().filter(|byte| !byte.is_ascii()) {
            polish += if CENTRAL_EUROPEAN.contains(&byte) { 30_f64.ln() } else { 0.0 };
            russian += likelihood(&RUSSIAN, if byte >= 0xC0 { byte | 0x20 } else { byte });
            hebrew += likelihood(&HEBREW, byte);
        }
    }
    if hebrew > russian && hebrew >= polish {
        Charset::Windows1255
    } else if russian > polish {
        Charset::Windows1251
    } else {
        Charset::Windows1250
    }
}

/// Signs that all the windows charsets have in the same place: quotes, dashes, fixed spaces.
const fn is_sign(byte: u8) -> bool {
    matches!(byte, 0x91..=0x99 | 0x9B | 0xA0 | 0xA4 | 0xA6..=0xA9 | 0xAB..=0xAE | 0xB0 | 0xB1
        | 0xB5..=0xB7 | 0xBB)
}

fn likelihood(table: &[u16; 32], byte: u8) -> f64 {
    let weight = byte.checked_sub(0xE0).map_or(0, |at| table[usize::from(at)]);
    if weight == 0 { -2.0 } else { f64::from(weight).ln() }
}
