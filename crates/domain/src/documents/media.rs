//! What a file is, told by its first bytes and never by its name: a short table of what people
//! send each other. What a browser or an office could run is not in it.

use super::{DocumentName, container};

/// A kind of file that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Media {
    Pdf,
    Png,
    Jpeg,
    Webp,
    Gif,
    Docx,
    Xlsx,
    Pptx,
    Odt,
    Ods,
    Text,
    Csv,
    /// An e-mail as a file.
    Email,
    Xml,
}

/// Why a file can't be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileProblem {
    Empty,
    TooLarge {
        megabytes: u32,
    },
    /// A web page or a drawing that could run a script.
    Page,
    /// An office file with macros.
    Macros,
    /// An archive, or an office file that is broken.
    Archive,
    /// None of the kinds that are kept.
    Unknown,
}

impl Media {
    pub const ALL: [Self; 14] = [
        Self::Pdf,
        Self::Png,
        Self::Jpeg,
        Self::Webp,
        Self::Gif,
        Self::Docx,
        Self::Xlsx,
        Self::Pptx,
        Self::Odt,
        Self::Ods,
        Self::Text,
        Self::Csv,
        Self::Email,
        Self::Xml,
    ];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpeg",
            Self::Webp => "webp",
            Self::Gif => "gif",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Pptx => "pptx",
            Self::Odt => "odt",
            Self::Ods => "ods",
            Self::Text => "text",
            Self::Csv => "csv",
            Self::Email => "email",
            Self::Xml => "xml",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    /// The media type under which it is handed out. Whatever is text is plain text to a browser.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Gif => "image/gif",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => {
                "application/vnd.openxmlformats-officedocument.presentationml.presentation"
            }
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Text | Self::Csv | Self::Email | Self::Xml => "text/plain",
        }
    }

    /// How names of such files end; the first is given to a name that ends otherwise.
    #[must_use]
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Webp => &["webp"],
            Self::Gif => &["gif"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
            Self::Pptx => &["pptx"],
            Self::Odt => &["odt"],
            Self::Ods => &["ods"],
            Self::Text => &["txt", "log", "md"],
            Self::Csv => &["csv", "tsv"],
            Self::Email => &["eml"],
            Self::Xml => &["xml"],
        }
    }

    /// What this file is. The name only tells kinds of text apart.
    ///
    /// # Errors
    /// It is none of the kinds that are kept, or could run something.
    pub fn of(name: &DocumentName, bytes: &[u8]) -> Result<Self, FileProblem> {
        if bytes.is_empty() {
            return Err(FileProblem::Empty);
        }
        if bytes.starts_with(b"PK") {
            return container::office(bytes);
        }
        match by_magic(bytes) {
            Some(media) => Ok(media),
            None => text(name, bytes),
        }
    }
}

fn by_magic(bytes: &[u8]) -> Option<Media> {
    const MAGIC: [(&[u8], Media); 5] = [
        (b"%PDF-", Media::Pdf),
        (b"\x89PNG\r\n\x1a\n", Media::Png),
        (b"\xff\xd8\xff", Media::Jpeg),
        (b"GIF87a", Media::Gif),
        (b"GIF89a", Media::Gif),
    ];
    let is_webp =
        bytes.starts_with(b"RIFF") && bytes.get(8..12).is_some_and(|kind| kind == b"WEBP");
    if is_webp {
        return Some(Media::Webp);
    }
    MAGIC.into_iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, media)| media)
}

/// UTF-8, UTF-16 with its mark, or one of the old sets of a byte for a letter: none of them holds
/// the control characters of which a program or a packed file is full.
fn text(name: &DocumentName, bytes: &[u8]) -> Result<Media, FileProblem> {
    let wide = match bytes {
        [0xff, 0xfe, rest @ ..] => Some(utf_16(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => Some(utf_16(rest, u16::from_be_bytes)),
        _ => None,
    };
    let letters = match wide {
        Some(wide) => wide.ok_or(FileProblem::Unknown)?.into_bytes(),
        None => bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).to_vec(),
    };
    let is_control = |byte: &u8| (*byte < 0x20 && !b"\t\n\r\x0c".contains(byte)) || *byte == 0x7f;
    if letters.is_empty() || letters.iter().any(is_control) {
        return Err(FileProblem::Unknown);
    }
    if is_page(&letters) {
        return Err(FileProblem::Page);
    }
    Ok(match name.ending().as_str() {
        "csv" | "tsv" => Media::Csv,
        "eml" => Media::Email,
        "xml" => Media::Xml,
        _ => Media::Text,
    })
}

fn utf_16(bytes: &[u8], letter: fn([u8; 2]) -> u16) -> Option<String> {
    let pairs = bytes.chunks(2).map(|pair| pair.try_into().ok().map(letter));
    let letters: Option<Vec<u16>> = pairs.collect();
    String::from_utf16(&letters?).ok()
}

/// Does it begin as a page, a drawing or a script does? An e-mail with a page inside begins with
/// its head and is none.
fn is_page(letters: &[u8]) -> bool {
    const BEGINNINGS: [&[u8]; 13] = [
        b"<!doctype",
        b"<html",
        b"<head",
        b"<body",
        b"<script",
        b"<svg",
        b"<iframe",
        b"<object",
        b"<embed",
        b"<meta",
        b"<style",
        b"<img",
        b"#!",
    ];
    // What makes a page, a drawing or a styled page of marked up text, at whatever depth.
    const INSIDE: [&[u8]; 7] = [
        b"<svg",
        b"<html",
        b"<script",
        b"<?xml-stylesheet",
        b"<!doctype",
        b"1999/xhtml",
        b"2000/svg",
    ];
    let start = letters.trim_ascii_start();
    let begins =
        |with: &[u8]| start.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with));
    if BEGINNINGS.iter().any(|page| begins(page)) {
        return true;
    }
    if !start.starts_with(b"<") {
        return false;
    }
    let small = start.to_ascii_lowercase();
    INSIDE.iter().any(|it| small.windows(it.len()).any(|part| part == *it))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn media(name: &str, bytes: &[u8]) -> Result<Media, FileProblem> {
        Media::of(&DocumentName::parse(name).expect("a name"), bytes)
    }

    #[test]
    fn a_file_is_what_its_bytes_say_and_not_its_name() {
        for (name, bytes, found) in [
            ("a.html", &b"%PDF-1.7\n..."[..], Media::Pdf),
            ("a.js", b"\x89PNG\r\n\x1a\n\0\0", Media::Png),
            ("a", b"\xff\xd8\xff\xe0\0\x10JFIF", Media::Jpeg),
            ("a.svg", b"GIF89a/*\0*/=1;alert(1)", Media::Gif),
            ("a", b"RIFF\x10\0\0\0WEBPVP8 ", Media::Webp),
            ("a.pdf", b"Just words\n", Media::Text),
            ("a.csv", b"name;price\nPump;12", Media::Csv),
            ("a.eml", b"From: ola@example.org\r\nSubject: Pump\r\n\r\n<html>", Media::Email),
            ("a.xml", b"<?xml version=\"1.0\"?><Invoice/>", Media::Xml),
            ("a.txt", "Zażółć".as_bytes(), Media::Text),
            ("a.txt", b"\xef\xbb\xbfWith a mark", Media::Text),
            // "Żółw" in Windows-1250.
            ("a.txt", b"\xaf\xf3\xb3w", Media::Text),
            ("a.txt", b"\xff\xfeP\0u\0m\0p\0", Media::Text),
            ("a.js", b"alert(1)", Media::Text),
        ] {
            assert_eq!(media(name, bytes), Ok(found), "{name}");
        }
    }

    #[test]
    fn what_could_run_is_not_taken_whatever_it_is_called() {
        for page in [
            &b"<!DOCTYPE html><html>"[..],
            b"  \n<HTML><script>alert(1)</script>",
            b"\xef\xbb\xbf<svg onload=alert(1)>",
            b"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            b"<?xml version=\"1.0\"?><x:html xmlns:x=\"http://www.w3.org/1999/xhtml\"/>",
            b"<?xml-stylesheet href=\"evil.xsl\"?><Invoice/>",
            b"<!-- a note --><script>alert(1)</script>",
            b"\xff\xfe<\0s\0v\0g\0>\0",
            b"#!/bin/sh\nrm",
            b"<a:a xmlns:a=\"x\"><b:SCRIPT/></a:a><script>",
            b"<!DOCTYPE x [<!ENTITY n \"xh&#116;ml\">]><x/>",
        ] {
            for name in ["a.txt", "a.pdf", "a.png", "a.html", "a.xml"] {
                assert_eq!(media(name, page), Err(FileProblem::Page), "{name}");
            }
        }
    }

    #[test]
    fn programs_and_what_nobody_knows_are_not_taken() {
        for bytes in [
            &b"MZ\x90\0\x03\0\0\0"[..],
            b"\x7fELF\x02\x01",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            b"Rar!\x1a\x07",
            b"\0\0\0\x18ftypmp42",
            b"words\0words",
            b"RIFF\x10\0\0\0AVI ",
            b"\xef\xbb\xbf",
            b"\xff\xfe\0",
            b"\xff\xfe\0\xd8P\0",
        ] {
            assert_eq!(media("a.pdf", bytes), Err(FileProblem::Unknown), "{bytes:?}");
        }
        assert_eq!(media("a.pdf", b""), Err(FileProblem::Empty));
    }

    #[test]
    fn no_kind_is_handed_out_as_something_that_runs() {
        for media in Media::ALL {
            assert_eq!(Media::parse(media.code()), Some(media));
            let kind = media.content_type();
            assert!(!kind.contains("html") && !kind.contains("svg") && !kind.contains("script"));
            assert!(!kind.ends_with("xml") && !kind.starts_with("message"));
            assert!(!media.endings().is_empty());
        }
    }
}
