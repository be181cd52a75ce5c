//! Documents of a case or of a customer as such: versions of files, final or not, shared with the
//! customer or not (S0-4).
//!
//! Nothing is deleted: a document that should not be there is withdrawn, and its versions stay.

use jiff::Timestamp;

use crate::events::{EventKind, Fact};
use crate::ids::{CaseId, CustomerId, DocumentId};
use crate::refusal::Refusal;
use crate::text::{Line, TextProblem};

mod container;
mod media;

pub use media::{FileProblem, Media};

/// What a document is kept for: one case, or the customer as such, as a lasting agreement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    Case(CaseId),
    Customer(CustomerId),
}

/// A document as it stands: what its newest version is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub id: DocumentId,
    pub customer: CustomerId,
    /// Absent where it is kept for the customer as such.
    pub case: Option<CaseId>,
    pub title: Line,
    /// Which required document of the procedure it is, if any.
    pub required_code: Option<String>,
    pub version: u32,
    /// Nothing more is to be changed in the newest version.
    pub is_final: bool,
    /// The customer has the newest version.
    pub is_shared: bool,
    pub added_at: Timestamp,
    pub withdrawn_at: Option<Timestamp>,
}

impl Document {
    #[must_use]
    pub fn holder(&self) -> Holder {
        self.case.map_or(Holder::Customer(self.customer), Holder::Case)
    }

    /// A newer file takes its place: it is neither final nor with the customer yet.
    ///
    /// # Errors
    /// The document was withdrawn.
    pub fn replaced(mut self) -> Result<(Self, Fact), Refusal> {
        self.require_standing()?;
        self.version = self.version.saturating_add(1);
        (self.is_final, self.is_shared) = (false, false);
        let fact = Fact::of(EventKind::DocumentReplaced, self.id).to(self.version);
        Ok((self, fact))
    }

    /// It is called something else, or is another of the required documents; no fact if neither.
    ///
    /// # Errors
    /// The document was withdrawn.
    pub fn described(
        mut self,
        title: Line,
        required_code: Option<String>,
    ) -> Result<(Self, Option<Fact>), Refusal> {
        self.require_standing()?;
        let is_new = self.title != title || self.required_code != required_code;
        (self.title, self.required_code) = (title, required_code);
        let told = is_new.then(|| Fact::of(EventKind::DocumentDescribed, self.id));
        Ok((self, told))
    }

    /// The newest version is the final one; no fact if it was so already.
    ///
    /// # Errors
    /// The document was withdrawn.
    pub fn finished(mut self) -> Result<(Self, Option<Fact>), Refusal> {
        self.require_standing()?;
        let fact = Fact::of(EventKind::DocumentFinal, self.id).to(self.version);
        let told = (!self.is_final).then_some(fact);
        self.is_final = true;
        Ok((self, told))
    }

    /// The customer has the newest version, or has it no longer.
    ///
    /// # Errors
    /// The document was withdrawn.
    pub fn shared(mut self, is_shared: bool) -> Result<(Self, Option<Fact>), Refusal> {
        self.require_standing()?;
        let kind = if is_shared { EventKind::DocumentShared } else { EventKind::DocumentUnshared };
        let told = (self.is_shared != is_shared).then(|| Fact::of(kind, self.id).to(self.version));
        self.is_shared = is_shared;
        Ok((self, told))
    }

    /// It counts no more and is not with the customer; its versions are kept.
    ///
    /// # Errors
    /// The document was withdrawn before.
    pub fn withdrawn(mut self, at: Timestamp) -> Result<(Self, Fact), Refusal> {
        self.require_standing()?;
        self.withdrawn_at = Some(at);
        self.is_shared = false;
        let fact = Fact::of(EventKind::DocumentWithdrawn, self.id);
        Ok((self, fact))
    }

    fn require_standing(&self) -> Result<(), Refusal> {
        match self.withdrawn_at {
            None => Ok(()),
            Some(_) => Err(Refusal::DocumentWithdrawn),
        }
    }
}

/// A file that may be kept: of a known kind and not too large.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    name: DocumentName,
    media: Media,
    bytes: Vec<u8>,
}

impl NewFile {
    /// # Errors
    /// It is empty, larger than so many megabytes, or of a kind that is not kept.
    pub fn read(name: DocumentName, bytes: Vec<u8>, megabytes: u32) -> Result<Self, FileProblem> {
        if bytes.len() as u64 > most_bytes(megabytes) {
            return Err(FileProblem::TooLarge { megabytes });
        }
        let media = Media::of(&name, &bytes)?;
        Ok(Self { name, media, bytes })
    }

    #[must_use]
    pub const fn name(&self) -> &DocumentName {
        &self.name
    }

    #[must_use]
    pub const fn media(&self) -> Media {
        self.media
    }

    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// A megabyte as people count it who look at the size of a file.
#[must_use]
pub const fn most_bytes(megabytes: u32) -> u64 {
    megabytes as u64 * 1024 * 1024
}

/// The name of a file, without folders and without signs that turn the order of letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentName(String);

impl DocumentName {
    pub const MAX: usize = 150;

    /// Some browsers send the whole path: only what stands after the last slash is the name. A
    /// name that is too long is cut before its ending, for nobody types a file's name here.
    ///
    /// # Errors
    /// Nothing of a name is left.
    pub fn parse(sent: &str) -> Result<Self, TextProblem> {
        let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
        let clean: String = last.chars().filter(|c| !c.is_control() && !turns(*c)).collect();
        let clean = clean.trim().trim_end_matches('.');
        if clean.chars().all(|c| c == '.' || c.is_whitespace()) {
            return Err(TextProblem::Empty);
        }
        Ok(Self(shortened(clean)))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands after the last point, in small letters.
    #[must_use]
    pub fn ending(&self) -> String {
        match self.0.rsplit_once('.') {
            Some((stem, ending)) if !stem.is_empty() => ending.to_lowercase(),
            _ => String::new(),
        }
    }

    /// The name under which it is handed out: it ends as its content does, whatever it claims.
    #[must_use]
    pub fn handed_out(&self, media: Media) -> String {
        if media.endings().contains(&self.ending().as_str()) {
            return self.0.clone();
        }
        let ending = media.endings().first().copied().unwrap_or("bin");
        format!("{}.{ending}", self.0)
    }
}

/// Marks of direction: with them, `exe.pdf` can be written to look like another name.
const fn turns(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= DocumentName::MAX {
        return name.to_owned();
    }
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let ending: String = ending.chars().take(10).collect();
    let room = DocumentName::MAX.saturating_sub(ending.chars().count() + 1);
    let stem: String = name.chars().take(room).collect();
    if ending.is_empty() { stem } else { format!("{stem}.{ending}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{at, id};

    fn document() -> Document {
        Document {
            id: DocumentId(id(1)),
            customer: CustomerId(id(2)),
            case: Some(CaseId(id(3))),
            title: Line::parse("Agreement").expect("a line"),
            required_code: Some("agreement".to_owned()),
            version: 1,
            is_final: true,
            is_shared: true,
            added_at: at("2026-11-22T08:00Z"),
            withdrawn_at: None,
        }
    }

    /// S0-4: what the customer has is what is final, not what came after.
    #[test]
    fn a_new_version_is_neither_final_nor_with_the_customer() {
        let (document, fact) = document().replaced().expect("it stands");
        assert_eq!((document.version, document.is_final, document.is_shared), (2, false, false));
        assert_eq!(fact, Fact::of(EventKind::DocumentReplaced, document.id).to(2));
    }

    #[test]
    fn what_is_so_already_is_not_told_again() {
        assert_eq!(document().finished().expect("it stands").1, None);
        assert_eq!(document().shared(true).expect("it stands").1, None);
        let same = document().described(document().title, document().required_code);
        assert_eq!(same.expect("it stands").1, None);
        let other = document().described(document().title, None).expect("it stands");
        assert!(other.1.is_some() && other.0.is_final && other.0.is_shared);
        let (back, fact) = document().shared(false).expect("it stands");
        assert!(!back.is_shared && fact.is_some_and(|it| it.kind == EventKind::DocumentUnshared));
    }

    #[test]
    fn nothing_changes_a_document_that_was_withdrawn() {
        let (gone, _) = document().withdrawn(at("2026-11-22T09:00Z")).expect("it stands");
        assert!(!gone.is_shared && gone.withdrawn_at.is_some());
        let refused = Err(Refusal::DocumentWithdrawn);
        assert_eq!(gone.clone().replaced().map(|_| ()), refused);
        assert_eq!(gone.clone().finished().map(|_| ()), refused);
        assert_eq!(gone.clone().shared(true).map(|_| ()), refused);
        assert_eq!(gone.clone().described(gone.title.clone(), None).map(|_| ()), refused);
        assert_eq!(gone.withdrawn(at("2026-11-22T10:00Z")).map(|_| ()), refused);
    }

    #[test]
    fn a_file_is_taken_up_to_the_limit_and_no_further() {
        let name = DocumentName::parse("a.txt").expect("a name");
        let read = |size| NewFile::read(name.clone(), vec![b'a'; size], 1);
        assert_eq!(read(1024 * 1024).map(|it| it.media()), Ok(Media::Text));
        assert_eq!(read(1024 * 1024 + 1), Err(FileProblem::TooLarge { megabytes: 1 }));
        assert_eq!(read(0), Err(FileProblem::Empty));
    }

    #[test]
    fn a_files_name_is_kept_without_its_folders_and_tricks() {
        let long = format!("{}.docx", "я".repeat(400));
        let cut = format!("{}.docx", "я".repeat(145));
        for (sent, name) in [
            ("umowa.pdf", "umowa.pdf"),
            ("C:\\Users\\Ola\\umowa 1.pdf", "umowa 1.pdf"),
            ("../../etc/passwd", "passwd"),
            ("מסמך סופי.docx", "מסמך סופי.docx"),
            ("invoice\u{202e}fdp.exe", "invoicefdp.exe"),
            ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf"),
            (" .hidden ", ".hidden"),
            ("quote\".pdf", "quote\".pdf"),
            ("trailing...", "trailing"),
            (long.as_str(), cut.as_str()),
        ] {
            let parsed = DocumentName::parse(sent).map(|it| it.as_str().to_owned());
            assert_eq!(parsed.as_deref(), Ok(name));
        }
        for nothing in ["", " ", "folder/", "..", "\u{202e}", "\u{0}"] {
            assert_eq!(DocumentName::parse(nothing), Err(TextProblem::Empty), "{nothing:?}");
        }
    }

    #[test]
    fn a_file_is_handed_out_under_the_ending_of_its_content() {
        for (name, media, handed_out) in [
            ("umowa.PDF", Media::Pdf, "umowa.PDF"),
            ("page.html", Media::Text, "page.html.txt"),
            ("photo.jpeg", Media::Jpeg, "photo.jpeg"),
            ("photo", Media::Jpeg, "photo.jpg"),
            ("run.js", Media::Gif, "run.js.gif"),
            (".pdf", Media::Pdf, ".pdf.pdf"),
        ] {
            let name = DocumentName::parse(name).expect("a name");
            assert_eq!(name.handed_out(media), handed_out);
        }
    }
}
