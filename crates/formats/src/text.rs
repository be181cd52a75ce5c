//! Bytes to text: byte order marks, the encoding an XML file declares, and how large a file may be.

use crate::problem::{Place, Problem, ProblemKind};
use encoding_rs::{Encoding, UTF_8};
use std::borrow::Cow;

/// The largest file that is looked at. A statement of ten thousand entries has a quarter of it, KSeF
/// takes invoices to 3 MB; past it, what the file costs to hold is worth more than what it tells.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;

pub(crate) fn require_size(bytes: &[u8]) -> Result<(), Problem> {
    if bytes.len() > MAX_BYTES {
        return Err(Problem::whole(ProblemKind::TooLarge));
    }
    Ok(())
}

/// The text of an XML file.
pub(crate) fn of_xml(bytes: &[u8]) -> Result<Cow<'_, str>, Problem> {
    require_size(bytes)?;
    let (encoding, bom) = Encoding::for_bom(bytes).unwrap_or((declared(bytes), 0));
    strictly(bytes.get(bom..).unwrap_or_default(), encoding)
}

/// The text, or where it stops being text. Nothing is replaced: a name with a hole in it would be
/// stored as if the firm were called so.
pub(crate) fn strictly<'a>(
    bytes: &'a [u8],
    encoding: &'static Encoding,
) -> Result<Cow<'a, str>, Problem> {
    if encoding == UTF_8 {
        return std::str::from_utf8(bytes)
            .map(Cow::Borrowed)
            .map_err(|error| not_text(bytes, error.valid_up_to()));
    }
    encoding
        .decode_without_bom_handling_and_without_replacement(bytes)
        .ok_or_else(|| Problem::whole(ProblemKind::NotText))
}

fn not_text(bytes: &[u8], end: usize) -> Problem {
    let good = bytes.get(..end).unwrap_or_default();
    let good = std::str::from_utf8(good).unwrap_or_default();
    Problem::at(end_of(good), "", ProblemKind::NotText)
}

/// The place after the last character of a text.
pub(crate) fn end_of(text: &str) -> Place {
    let line = text.bytes().filter(|b| *b == b'\n').count() + 1;
    let column = text.chars().rev().take_while(|c| *c != '\n').count() + 1;
    let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Place { line: small(line), column: small(column) }
}

/// What `<?xml … encoding="…"?>` says; UTF-8 where it says nothing.
fn declared(bytes: &[u8]) -> &'static Encoding {
    let head = bytes.get(..bytes.len().min(200)).unwrap_or_default();
    let head = String::from_utf8_lossy(head);
    let declaration =
        head.trim_start().strip_prefix("<?xml").and_then(|rest| rest.split_once("?>"));
    let label = declaration.and_then(|(inside, _)| {
        let (_, value) = inside.split_once("encoding")?;
        let value = value.trim_start().strip_prefix('=')?.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        value.get(1..)?.split_once(quote).map(|(label, _)| label.to_owned())
    });
    let known = label.and_then(|label| Encoding::for_label(label.as_bytes()));
    // A file that can be read up to its declaration of UTF-16 isn't UTF-16.
    known.filter(|encoding| encoding.is_ascii_compatible()).unwrap_or(UTF_8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_declared_encoding_is_taken() {
        let bytes = b"<?xml version='1.0' encoding='windows-1250'?><a>\xb3</a>";
        assert!(of_xml(bytes).unwrap().ends_with("<a>ł</a>"));
        let bytes = b"<?xml version=\"1.0\" encoding = \"ISO-8859-2\" ?><a>\xb1</a>";
        assert!(of_xml(bytes).unwrap().ends_with("<a>ą</a>"));
    }

    #[test]
    fn a_byte_order_mark_tells_the_encoding_and_is_no_text() {
        assert_eq!(of_xml(b"\xef\xbb\xbf<a/>").unwrap(), "<a/>");
        assert_eq!(of_xml(b"\xff\xfe<\0a\0/\0>\0").unwrap(), "<a/>");
    }

    #[test]
    fn bytes_that_are_no_text_are_refused_with_their_place() {
        let problem = of_xml("<a>\nż\u{1f}".as_bytes().split_last().unwrap().1).map(drop);
        assert_eq!(problem, Ok(()));
        let problem = of_xml(b"<a>\n\xc5\xbc\xff</a>").unwrap_err();
        assert_eq!(problem, Problem::at(Place { line: 2, column: 2 }, "", ProblemKind::NotText));
    }

    #[test]
    fn a_file_past_the_limit_is_not_looked_at() {
        let bytes = vec![b' '; MAX_BYTES + 1];
        assert_eq!(of_xml(&bytes), Err(Problem::whole(ProblemKind::TooLarge)));
    }
}
