//! Which letters the bytes mean. The format knows ASCII only; banks write their country's letters.

use crate::problem::{Problem, ProblemKind};
use crate::text;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1255};
use std::borrow::Cow;

/// UTF-8 if it is that; else what banks of the account's currency write.
pub(super) fn text(bytes: &[u8]) -> Result<Cow<'_, str>, Problem> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    // Zeros are no letters in any of these: not a statement, whatever else it is.
    if bytes.contains(&0) {
        return Err(Problem::whole(ProblemKind::UnknownFormat));
    }
    match text::strictly(bytes, UTF_8) {
        Ok(text) => Ok(text),
        Err(_) => Ok(usual(bytes).decode_without_bom_handling(bytes).0),
    }
}

fn usual(bytes: &[u8]) -> &'static Encoding {
    let opening = bytes.split(|b| *b == b'\n').find(|line| line.starts_with(b":60"));
    // `:60F:C260131PLN`
    match opening.and_then(|line| line.get(12..15)) {
        Some(b"PLN" | b"CZK" | b"HUF" | b"RON") => WINDOWS_1250,
        Some(b"RUB" | b"BGN" | b"UAH") => WINDOWS_1251,
        Some(b"ILS") => WINDOWS_1255,
        _ => WINDOWS_1252,
    }
}
