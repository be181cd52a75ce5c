//! The firm's closing procedure as data: stages, items, required documents and standards, in
//! versions of which a case keeps the one that it began with (S0-14, S0-4, S0-5, S0-21).

use jiff::Timestamp;

use crate::ids::{ProcedureId, UserId};
use crate::items::ItemKind;
use crate::text::{Line, Prose};

/// The items that the method asks of every closing (C1 to C14).
pub const METHOD_ITEMS: [&str; 14] =
    ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10", "C11", "C12", "C13", "C14"];

/// What makes an item true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Evidence {
    /// The program sees it for itself; nobody can mark it.
    Facts,
    /// A person of ours says how it was done.
    Note,
    /// A document of the case shows it.
    Document,
    /// The customer said so, by whom and how.
    Customer,
}

impl Evidence {
    pub const ALL: [Self; 4] = [Self::Facts, Self::Note, Self::Document, Self::Customer];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Facts => "facts",
            Self::Note => "note",
            Self::Document => "document",
            Self::Customer => "customer",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// What a standard of the firm speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StandardAbout {
    /// How we speak and write with customers (S0-5).
    Communication,
    /// What we do after a sale (S0-21).
    AfterSales,
}

impl StandardAbout {
    pub const ALL: [Self; 2] = [Self::Communication, Self::AfterSales];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Communication => "communication",
            Self::AfterSales => "after-sales",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// One version of the procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Procedure {
    pub id: ProcedureId,
    pub version: u32,
    pub content: ProcedureContent,
    /// What changed, in the words of who wrote it.
    pub note: Option<Prose>,
    /// `None` for the first version, which comes with the program.
    pub written_by: Option<UserId>,
    pub written_at: Timestamp,
    /// A draft has none: no closing begins with it.
    pub published_at: Option<Timestamp>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProcedureContent {
    pub stages: Vec<ProcedureStage>,
    pub items: Vec<ProcedureItem>,
    pub documents: Vec<ProcedureEntry>,
    pub standards: Vec<ProcedureStandard>,
    /// Days without a move after which a closing stands still (A12).
    pub standstill_days: u32,
}

/// A part of the checklist. Words are absent where the program has them in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProcedureStage {
    pub code: String,
    pub words: Option<Line>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProcedureItem {
    /// `C1` to `C14`, or the firm's own `F1`, `F2` …; never used again for something else.
    pub code: String,
    /// The code of its stage.
    pub stage: String,
    pub words: Option<Line>,
    pub evidence: Evidence,
    /// Codes of the items that have to be true first; when one falls open, so does this.
    pub rests_on: Vec<String>,
    /// It applies only to cases with a sold item of one of these kinds; empty for all cases.
    pub applies_with: Vec<ItemKind>,
    /// Said beside it where it does not apply.
    pub why_not: Option<Line>,
}

/// A required document by its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProcedureEntry {
    pub code: String,
    pub words: Option<Line>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProcedureStandard {
    pub code: String,
    pub about: StandardAbout,
    pub words: Option<Line>,
}

const ITEMS: [(&str, &str, &[&str]); 14] = [
    ("C1", "with-them", &[]),
    ("C2", "with-them", &["C8"]),
    ("C3", "with-them", &[]),
    ("C4", "with-them", &[]),
    ("C12", "with-them", &["C8"]),
    ("C13", "with-them", &["C12"]),
    ("C5", "our-papers", &["C6"]),
    ("C6", "our-papers", &[]),
    ("C7", "our-papers", &["C6"]),
    ("C8", "our-papers", &[]),
    ("C10", "our-standards", &[]),
    ("C11", "our-standards", &[]),
    ("C9", "ahead", &[]),
    ("C14", "ahead", &["C12", "C13"]),
];

impl Default for ProcedureContent {
    fn default() -> Self {
        let item = |(code, stage, rests_on): &(&str, &str, &[&str])| ProcedureItem {
            code: (*code).to_owned(),
            stage: (*stage).to_owned(),
            words: None,
            evidence: if *code == "C6" { Evidence::Note } else { Evidence::Facts },
            rests_on: rests_on.iter().map(|code| (*code).to_owned()).collect(),
            applies_with: Vec::new(),
            why_not: None,
        };
        let stage = |code: &str| ProcedureStage { code: code.to_owned(), words: None };
        let standard = |(code, about): (&str, _)| ProcedureStandard {
            code: code.to_owned(),
            about,
            words: None,
        };
        Self {
            stages: ["with-them", "our-papers", "our-standards", "ahead"].map(stage).into(),
            items: ITEMS.iter().map(item).collect(),
            documents: ["agreement", "acceptance-protocol"]
                .map(|code| ProcedureEntry { code: code.to_owned(), words: None })
                .into(),
            standards: [
                ("answered-in-time", StandardAbout::Communication),
                ("plain-words", StandardAbout::Communication),
                ("one-contact", StandardAbout::Communication),
                ("taught-to-use", StandardAbout::AfterSales),
                ("spare-parts-named", StandardAbout::AfterSales),
                ("maintenance-explained", StandardAbout::AfterSales),
            ]
            .map(standard)
            .into(),
            standstill_days: 7,
        }
    }
}
