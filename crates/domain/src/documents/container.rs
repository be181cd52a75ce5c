//! Office files are archives: their list of contents tells what they are, without unpacking.

use super::media::{FileProblem, Media};

/// So many entries are looked at; an office file has some dozens.
const MOST_ENTRIES: usize = 10_000;
/// The end of an archive stands at its end, before a comment of at most so many bytes.
const LONGEST_COMMENT: usize = 65_535 + 22;

/// What kind of office file this archive is.
pub(super) fn office(bytes: &[u8]) -> Result<Media, FileProblem> {
    let names = names(bytes).ok_or(FileProblem::Archive)?;
    let has = |name: &str| names.contains(&name);
    let has_macros = |name: &&str| {
        let name = name.to_ascii_lowercase();
        name.ends_with("vbaproject.bin")
            || name.ends_with("vbadata.xml")
            || name.starts_with("basic/")
            || name.starts_with("scripts/")
            || name.contains("/activex/")
    };
    if names.iter().any(has_macros) {
        return Err(FileProblem::Macros);
    }
    if has("[Content_Types].xml") {
        let found = [
            ("word/document.xml", Media::Docx),
            ("xl/workbook.xml", Media::Xlsx),
            ("ppt/presentation.xml", Media::Pptx),
        ];
        let found = found.into_iter().find(|(name, _)| has(name));
        return found.map(|(_, media)| media).ok_or(FileProblem::Archive);
    }
    if !has("content.xml") {
        return Err(FileProblem::Archive);
    }
    match open_document_type(bytes) {
        Some(b"application/vnd.oasis.opendocument.text") => Ok(Media::Odt),
        Some(b"application/vnd.oasis.opendocument.spreadsheet") => Ok(Media::Ods),
        _ => Err(FileProblem::Archive),
    }
}

/// The first entry of an OpenDocument file is `mimetype`, stored as it is.
fn open_document_type(bytes: &[u8]) -> Option<&[u8]> {
    let is_stored = short(bytes, 8)? == 0;
    let size = long(bytes, 18)?;
    let name = short(bytes, 26)?;
    let extra = short(bytes, 28)?;
    let name_end = 30_usize.checked_add(name)?;
    let is_named = bytes.get(30..name_end)? == b"mimetype";
    let start = name_end.checked_add(extra)?;
    let content = bytes.get(start..start.checked_add(size)?)?;
    (is_stored && is_named).then_some(content)
}

/// The names in the archive's list of contents; `None` for a broken one.
fn names(bytes: &[u8]) -> Option<Vec<&str>> {
    let from = bytes.len().saturating_sub(LONGEST_COMMENT);
    let tail = bytes.get(from..)?;
    let end = from.checked_add(tail.windows(4).rposition(|it| it == b"PK\x05\x06")?)?;
    let count = short(bytes, end.checked_add(10)?)?;
    let mut at = long(bytes, end.checked_add(16)?)?;
    if count == 0 || count > MOST_ENTRIES {
        return None;
    }
    let mut names = Vec::new();
    for _ in 0..count {
        if bytes.get(at..at.checked_add(4)?)? != b"PK\x01\x02" {
            return None;
        }
        let (name, extra, comment) =
            (short(bytes, at + 28)?, short(bytes, at + 30)?, short(bytes, at + 32)?);
        let start = at.checked_add(46)?;
        let name_end = start.checked_add(name)?;
        // A name in an old set of letters is none of those looked for.
        names.push(std::str::from_utf8(bytes.get(start..name_end)?).unwrap_or("?"));
        at = name_end.checked_add(extra)?.checked_add(comment)?;
    }
    Some(names)
}

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes: [u8; 2] = bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
    Some(usize::from(u16::from_le_bytes(bytes)))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes: [u8; 4] = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(bytes)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An archive of stored entries.
    fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let (mut file, mut list) = (Vec::new(), Vec::new());
        for (name, content) in entries {
            let at = u32::try_from(file.len()).expect("small");
            let size = u32::try_from(content.len()).expect("small").to_le_bytes();
            let length = u16::try_from(name.len()).expect("short").to_le_bytes();
            file.extend(b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0");
            file.extend(size.iter().chain(&size).chain(&length).chain(&[0, 0]));
            file.extend(name.as_bytes().iter().chain(*content));
            list.extend(b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0\0\0\0\0");
            list.extend(size.iter().chain(&size).chain(&length));
            list.extend([0; 12]);
            list.extend(at.to_le_bytes().iter().chain(name.as_bytes()));
        }
        let count = u16::try_from(entries.len()).expect("few").to_le_bytes();
        let (start, size) = (file.len(), list.len());
        file.extend(list);
        file.extend(b"PK\x05\x06\0\0\0\0");
        file.extend(count.iter().chain(&count));
        file.extend(u32::try_from(size).expect("small").to_le_bytes());
        file.extend(u32::try_from(start).expect("small").to_le_bytes());
        file.extend([0, 0]);
        file
    }

    #[test]
    fn an_office_file_is_known_by_its_list_of_contents() {
        let types: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");
        for (entry, media) in [
            ("word/document.xml", Media::Docx),
            ("xl/workbook.xml", Media::Xlsx),
            ("ppt/presentation.xml", Media::Pptx),
        ] {
            assert_eq!(office(&archive(&[types, (entry, b"<x/>")])), Ok(media));
        }
        let open =
            |kind: &'static [u8]| office(&archive(&[("mimetype", kind), ("content.xml", b"<x/>")]));
        assert_eq!(open(b"application/vnd.oasis.opendocument.text"), Ok(Media::Odt));
        assert_eq!(open(b"application/vnd.oasis.opendocument.spreadsheet"), Ok(Media::Ods));
        assert_eq!(open(b"application/java-archive"), Err(FileProblem::Archive));
    }

    #[test]
    fn macros_and_other_archives_are_not_taken() {
        let types: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");
        let with = |name| office(&archive(&[types, ("word/document.xml", b"<x/>"), (name, b"x")]));
        assert_eq!(with("word/vbaProject.bin"), Err(FileProblem::Macros));
        assert_eq!(with("word/activeX/activeX1.xml"), Err(FileProblem::Macros));
        let basic = archive(&[
            ("mimetype", b"application/vnd.oasis.opendocument.text"),
            ("content.xml", b"<x/>"),
            ("Basic/Standard/Module1.xml", b"x"),
        ]);
        assert_eq!(office(&basic), Err(FileProblem::Macros));
        assert_eq!(office(&archive(&[("photo.jpg", b"x")])), Err(FileProblem::Archive));
        assert_eq!(
            office(&archive(&[types, ("xl/workbook.bin", b"x")])),
            Err(FileProblem::Archive)
        );
    }

    #[test]
    fn a_broken_archive_is_refused_wherever_it_breaks() {
        let whole =
            archive(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<x/>")]);
        for length in 0..whole.len() - 2 {
            let cut = &whole[..length];
            assert_eq!(office(cut), Err(FileProblem::Archive), "{length}");
        }
        for at in 0..whole.len() {
            let mut bent = whole.clone();
            bent[at] = 0xff;
            // It must only not fall over.
            let _ = office(&bent);
        }
    }
}
