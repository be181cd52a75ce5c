//! What procedures look like in JSON. Words are null where the program has them in every language.

use domain::ids::UserId;
use domain::items::ItemKind;
use domain::procedures::{
    Direction, Entry, Evidence, Part, Procedure, ProcedureContent, ProcedureEntry, ProcedureItem,
    ProcedureStage, ProcedureStandard, StandardAbout, allowed_evidence,
};
use domain::text::{Line, Prose};
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::procedures::{Draft, Version};

use crate::api::problem::{Problem, Wrong};
use crate::api::values::As;

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DaysFields {
    #[schemars(range(min = 1, max = 365))]
    pub days: u32,
}

#[derive(Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub(super) enum Way {
    Up,
    Down,
}

impl From<Way> for Direction {
    fn from(way: Way) -> Self {
        match way {
            Way::Up => Self::Up,
            Way::Down => Self::Down,
        }
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct MoveFields {
    pub to: Way,
}

/// Which state of the draft was looked at.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SeenDraft {
    pub edits: u32,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PublishFields {
    /// Which state of the draft was looked at.
    pub edits: u32,
    /// What changes, in the words of who publishes it.
    pub note: Option<As<Prose>>,
}

/// What an entry says; of stages and documents the words alone.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct EntryFields {
    /// The firm's own; where the program has words of its own they may be left out.
    words: Option<As<Line>>,
    /// Of a standard.
    about: Option<As<StandardAbout>>,
    /// Of an item: the code of its stage.
    stage: Option<String>,
    /// Of an item: how it is known to be true.
    evidence: Option<As<Evidence>>,
    /// Of an item: the codes of those that have to be true first.
    #[serde(default)]
    rests_on: Vec<String>,
    /// Of an item that applies with some kinds of sale only.
    #[serde(default)]
    applies_with: Vec<As<ItemKind>>,
    /// Why it does not apply with the others.
    why_not: Option<As<Line>>,
}

impl EntryFields {
    /// # Errors
    /// What this part of a procedure needs is missing.
    pub fn entry(self, part: Part, code: String) -> Result<Entry, Problem> {
        let missing = |field: &str| {
            Problem::Invalid(vec![Wrong::at(format!("/{field}"), "api-field-missing")])
        };
        let words = self.words.map(|words| words.0);
        Ok(match part {
            Part::Stage => Entry::Stage(ProcedureStage { code, words }),
            Part::Document => Entry::Document(ProcedureEntry { code, words }),
            Part::Standard => {
                let about = self.about.ok_or_else(|| missing("about"))?.0;
                Entry::Standard(ProcedureStandard { code, about, words })
            }
            Part::Item => {
                let evidence = match (self.evidence, allowed_evidence(&code).as_slice()) {
                    (None, [only]) => *only,
                    (asked, _) => asked.ok_or_else(|| missing("evidence"))?.0,
                };
                Entry::Item(ProcedureItem {
                    stage: self.stage.ok_or_else(|| missing("stage"))?,
                    words,
                    evidence,
                    rests_on: self.rests_on,
                    applies_with: self.applies_with.into_iter().map(|kind| kind.0).collect(),
                    why_not: self.why_not.map(|why| why.0),
                    code,
                })
            }
        })
    }
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "ProcedureVersion")]
pub(super) struct VersionJson {
    version: u32,
    note: Option<As<Prose>>,
    written_by_name: Option<As<Line>>,
    published_at: As<Timestamp>,
    open_closings: u32,
    closings: u32,
}

impl From<Version> for VersionJson {
    fn from(version: Version) -> Self {
        Self {
            version: version.version,
            note: version.note.map(As),
            written_by_name: version.written_by.map(As),
            published_at: As(version.published_at),
            open_closings: version.open_closings,
            closings: version.closings,
        }
    }
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "ProcedureEntry")]
struct EntryJson {
    code: String,
    words: Option<As<Line>>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "ProcedureStandard")]
struct StandardJson {
    code: String,
    about: As<StandardAbout>,
    words: Option<As<Line>>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "ProcedureItem")]
struct ItemJson {
    code: String,
    stage: String,
    words: Option<As<Line>>,
    evidence: As<Evidence>,
    rests_on: Vec<String>,
    applies_with: Vec<As<ItemKind>>,
    why_not: Option<As<Line>>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "ProcedureContent")]
struct ContentJson {
    stages: Vec<EntryJson>,
    items: Vec<ItemJson>,
    documents: Vec<EntryJson>,
    standards: Vec<StandardJson>,
    standstill_days: u32,
}

impl From<ProcedureContent> for ContentJson {
    fn from(content: ProcedureContent) -> Self {
        let item = |it: ProcedureItem| ItemJson {
            code: it.code,
            stage: it.stage,
            words: it.words.map(As),
            evidence: As(it.evidence),
            rests_on: it.rests_on,
            applies_with: it.applies_with.into_iter().map(As).collect(),
            why_not: it.why_not.map(As),
        };
        let stage = |it: ProcedureStage| EntryJson { code: it.code, words: it.words.map(As) };
        let document = |it: ProcedureEntry| EntryJson { code: it.code, words: it.words.map(As) };
        let standard = |it: ProcedureStandard| StandardJson {
            code: it.code,
            about: As(it.about),
            words: it.words.map(As),
        };
        Self {
            stages: content.stages.into_iter().map(stage).collect(),
            items: content.items.into_iter().map(item).collect(),
            documents: content.documents.into_iter().map(document).collect(),
            standards: content.standards.into_iter().map(standard).collect(),
            standstill_days: content.standstill_days,
        }
    }
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Procedure")]
pub(super) struct ProcedureJson {
    version: u32,
    note: Option<As<Prose>>,
    /// Null for the first one, which comes with the program.
    written_by: Option<As<UserId>>,
    written_at: As<Timestamp>,
    /// Null for a draft.
    published_at: Option<As<Timestamp>>,
    content: ContentJson,
}

impl From<Procedure> for ProcedureJson {
    fn from(procedure: Procedure) -> Self {
        Self {
            version: procedure.version,
            note: procedure.note.map(As),
            written_by: procedure.written_by.map(As),
            written_at: As(procedure.written_at),
            published_at: procedure.published_at.map(As),
            content: procedure.content.into(),
        }
    }
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "ProcedureDraft")]
pub(super) struct DraftJson {
    /// How often it was changed.
    edits: u32,
    /// So many problems keep it from being published.
    problems: usize,
    #[serde(flatten)]
    procedure: ProcedureJson,
}

impl From<Draft> for DraftJson {
    fn from(draft: Draft) -> Self {
        Self {
            edits: draft.edits,
            problems: draft.procedure.content.check().len(),
            procedure: draft.procedure.into(),
        }
    }
}
