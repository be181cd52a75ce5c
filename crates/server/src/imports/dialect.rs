//! How a file writes its rows: delimiter, quote, escape, header; found from a sample of its text.
//! Each candidate reads the sample; the one under which most rows have equally many, and more,
//! cells wins.

use serde::{Deserialize, Serialize};

use super::trial::{Trial, try_out};
use super::values;

/// How a quote inside a quoted cell is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Escape {
    Doubled,
    Backslash,
}

/// Delimiter and quote are single ASCII characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dialect {
    pub delimiter: char,
    /// `None`: quotes are letters like any other.
    pub quote: Option<char>,
    pub escape: Escape,
    /// The first record names the columns.
    pub header: bool,
}

impl Default for Dialect {
    fn default() -> Self {
        Self { delimiter: ',', quote: Some('"'), escape: Escape::Doubled, header: true }
    }
}

impl Dialect {
    /// Whether a file can be read so: ASCII, no line ends, delimiter and quote distinct.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        let sound = |c: char| c.is_ascii() && !matches!(c, '\n' | '\r' | '\0');
        sound(self.delimiter)
            && self.quote.is_none_or(|quote| sound(quote) && quote != self.delimiter)
    }
}

/// Delimiters that are common enough to win over a rarer one that fits as well.
const USUAL: [u8; 4] = *b",;\t|";

/// Finds the dialect of a sample of decoded text, a whole file or its beginning.
#[must_use]
pub fn detect(sample: &[u8]) -> Dialect {
    let told = excel_delimiter(sample);
    let text = &sample[told.map_or(0, |(_, length)| length)..];
    let delimiters = told.map_or_else(|| candidates(text), |(delimiter, _)| vec![delimiter]);
    let best = delimiters
        .into_iter()
        .map(|delimiter| best_quoting(text, delimiter))
        .max_by(|a, b| a.score.total_cmp(&b.score))
        .unwrap_or_else(|| try_out(text, b',', b'"', Escape::Doubled));
    Dialect {
        delimiter: char::from(best.delimiter),
        quote: Some(char::from(best.quote)),
        escape: best.escape,
        header: has_header(&best.first_records),
    }
}

/// Excel's own first line `sep=;`: the delimiter and how many bytes the line takes.
#[must_use]
pub fn excel_delimiter(text: &[u8]) -> Option<(u8, usize)> {
    let line_end = text.iter().position(|byte| matches!(byte, b'\n' | b'\r'))?;
    let line = &text[..line_end];
    let line = line.strip_prefix(b"\"").and_then(|l| l.strip_suffix(b"\"")).unwrap_or(line);
    let [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', delimiter] = line else {
        return None;
    };
    let windows_end = text[line_end..].starts_with(b"\r\n");
    delimiter.is_ascii().then_some((*delimiter, line_end + if windows_end { 2 } else { 1 }))
}

fn candidates(text: &[u8]) -> Vec<u8> {
    let mut seen = [false; 128];
    for &byte in text.iter().filter(|byte| byte.is_ascii()) {
        seen[usize::from(byte)] = true;
    }
    let rare = (1..128_u8).filter(|&byte| {
        let sign = byte.is_ascii_punctuation() && !b"\"'\\-_.@()+".contains(&byte);
        seen[usize::from(byte)] && (sign || matches!(byte, 1 | 0x1C..=0x1F))
    });
    // `max_by` takes the last of equals, so the usual ones come last and the comma at the end.
    let mut all: Vec<u8> = rare.filter(|byte| !USUAL.contains(byte)).collect();
    all.extend(USUAL.iter().rev());
    all
}

fn best_quoting(text: &[u8], delimiter: u8) -> Trial {
    let plain = try_out(text, delimiter, b'"', Escape::Doubled);
    let mut best = plain;
    let others = [(b'"', Escape::Backslash), (b'\'', Escape::Doubled), (b'\'', Escape::Backslash)];
    for (quote, escape) in others {
        let escaped = escape == Escape::Backslash && !text.windows(2).any(|w| w == [b'\\', quote]);
        if escaped || !text.contains(&quote) {
            continue;
        }
        let other = try_out(text, delimiter, quote, escape);
        // Apostrophes begin words too: they are quotes only where they quote cleanly.
        let clean = other.quoted > 0 && (quote == b'"' || other.oddities == 0);
        if clean && other.score > best.score {
            best = other;
        }
    }
    if !USUAL.contains(&delimiter) {
        best.score =
            if best.records > 1 && best.regularity > 0.95 { best.score * 0.5 } else { 0.0 };
    }
    best
}

/// A header is a row of names: distinct, none of them empty-handed data such as a date, a number,
/// an address or a phone.
fn has_header(records: &[Vec<String>]) -> bool {
    let Some(first) = records.first() else {
        return true;
    };
    let mut names: Vec<String> = first.iter().map(|cell| cell.trim().to_lowercase()).collect();
    let looks_like_data = |cell: &String| {
        values::is_email(cell)
            || values::is_number_like(cell)
            || cell.starts_with("http://")
            || cell.starts_with("https://")
    };
    if names.iter().any(looks_like_data) {
        return false;
    }
    names.retain(|name| !name.is_empty());
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    count > 0 && (names.len() == count || count > 20)
}

#[cfg(test)]
#[path = "dialect_tests.rs"]
mod tests;
