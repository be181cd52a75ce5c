//! The firm's closing procedure as data: stages, items, required documents and standards, in
//! versions of which a case keeps the one that it began with (S0-14, S0-4, S0-5, S0-21).

use jiff::Timestamp;

use crate::ids::{ProcedureId, UserId};
use crate::items::ItemKind;
use crate::text::{Line, Prose};

mod check;
mod compare;
mod edit;
mod method;

pub use check::{MOST_ENTRIES, Place, Problem, Wrong, allowed_evidence, may_be_limited};
pub use compare::{Change, Difference, compare};
pub use edit::{Direction, Edit, Entry};

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

/// The lists that a procedure is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    Stage,
    Item,
    Document,
    Standard,
}

impl Part {
    pub const ALL: [Self; 4] = [Self::Stage, Self::Item, Self::Document, Self::Standard];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Item => "item",
            Self::Document => "document",
            Self::Standard => "standard",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

impl ProcedureContent {
    #[must_use]
    pub fn item(&self, code: &str) -> Option<&ProcedureItem> {
        self.items.iter().find(|item| item.code == code)
    }

    /// The items of a stage, in their order.
    pub fn items_of<'a>(&'a self, stage: &'a str) -> impl Iterator<Item = &'a ProcedureItem> {
        self.items.iter().filter(move |item| item.stage == stage)
    }

    /// The codes of one list, in its order.
    #[must_use]
    pub fn codes(&self, part: Part) -> Vec<&str> {
        match part {
            Part::Stage => self.stages.iter().map(|it| it.code.as_str()).collect(),
            Part::Item => self.items.iter().map(|it| it.code.as_str()).collect(),
            Part::Document => self.documents.iter().map(|it| it.code.as_str()).collect(),
            Part::Standard => self.standards.iter().map(|it| it.code.as_str()).collect(),
        }
    }

    /// The entry of a list by its code.
    #[must_use]
    pub fn entry(&self, part: Part, code: &str) -> Option<Entry> {
        match part {
            Part::Stage => self.stages.iter().find(|it| it.code == code).cloned().map(Entry::Stage),
            Part::Item => self.item(code).cloned().map(Entry::Item),
            Part::Document => {
                self.documents.iter().find(|it| it.code == code).cloned().map(Entry::Document)
            }
            Part::Standard => {
                self.standards.iter().find(|it| it.code == code).cloned().map(Entry::Standard)
            }
        }
    }
}

/// The number of an entry that the firm added (`F7`); `None` for what the program knows by name.
#[must_use]
pub fn own_number(code: &str) -> Option<u32> {
    let digits = code.strip_prefix('F')?;
    if digits.starts_with(['0', '+']) { None } else { digits.parse().ok() }
}

/// The code of the next entry of the firm: past every code that was ever given.
#[must_use]
pub fn next_own_code<'a>(used: impl IntoIterator<Item = &'a str>) -> String {
    let highest = used.into_iter().filter_map(own_number).max().unwrap_or(0);
    format!("F{}", highest.saturating_add(1))
}

/// Does the program have the words of this entry in every language?
#[must_use]
pub fn has_words(part: Part, code: &str) -> bool {
    own_number(code).is_none() && method::default_content().codes(part).contains(&code)
}
