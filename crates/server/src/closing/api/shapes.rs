//! What a closing looks like in JSON.

use domain::closing::ItemState;
use domain::ids::{CaseId, ClosingId, ContactId, DetailId, DocumentId, UserId};
use domain::interactions::Channel;
use domain::people::Party;
use domain::text::Prose;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::api::values::{As, DueJson};
use crate::closing::Said;

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ConfirmedFields {
    pub channel: As<Channel>,
    pub given_by: Option<As<ContactId>>,
    pub words: Option<As<Prose>>,
}

/// What somebody said, by whom and how.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SaidFields {
    pub words: As<Prose>,
    pub document: Option<As<DocumentId>>,
    /// How the customer said it, where they have to.
    pub channel: Option<As<Channel>>,
    pub given_by: Option<As<ContactId>>,
    /// When the mark that stands there was made, as it was read.
    pub seen: Option<As<Timestamp>>,
}

impl From<SaidFields> for Said {
    fn from(said: SaidFields) -> Self {
        Self {
            words: said.words.0,
            document: said.document.map(|it| it.0),
            channel: said.channel.map(|it| it.0),
            given_by: said.given_by.map(|it| it.0),
            seen: said.seen.map(|it| it.0),
        }
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DetailFields {
    pub words: As<Prose>,
    /// The caller where nobody is named.
    pub owner: Option<As<UserId>>,
    pub due: DueJson,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct OutcomeFields {
    pub outcome: As<Prose>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SatisfactionFields {
    #[schemars(range(min = 1, max = 5))]
    pub score: u32,
    pub words: Option<As<Prose>>,
    pub given_by: Option<As<ContactId>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct StandardFields {
    /// A breach, owned up to in these words; kept where nothing is said.
    pub breach: Option<As<Prose>>,
    pub seen: Option<As<Timestamp>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CareFields {
    /// Days from the closing to each planned contact, rising.
    pub days: Vec<u32>,
    /// What may come next.
    pub ground: As<Prose>,
    /// The customer lets us raise it.
    pub may_raise: bool,
    pub seen: Option<As<Timestamp>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct WaiverFields {
    pub reason: As<Prose>,
    pub seen: Option<As<Timestamp>>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Closing")]
pub(super) struct ClosingJson {
    pub id: As<ClosingId>,
    pub case: As<CaseId>,
    pub owner: As<UserId>,
    pub opened_at: As<Timestamp>,
    pub moved_at: As<Timestamp>,
    pub reviewed_at: Option<As<Timestamp>>,
    pub closed_at: Option<As<Timestamp>>,
    pub closed_by: Option<As<UserId>>,
    pub care_days: Option<Vec<u32>>,
    pub care_ground: Option<As<Prose>>,
    pub items: Vec<ItemJson>,
    pub details: Vec<DetailJson>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "ClosingItem")]
pub(super) struct ItemJson {
    pub code: String,
    pub stage: String,
    pub state: As<ItemState>,
    pub waits_on: Option<As<Party>>,
    pub rests_on: Vec<String>,
    pub mark: Option<MarkJson>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Mark")]
pub(super) struct MarkJson {
    /// `evidence` or `waiver`.
    pub kind: &'static str,
    pub words: As<Prose>,
    pub by: As<UserId>,
    pub at: As<Timestamp>,
    /// It fell with what it rests on, and must be given again.
    pub fell_at: Option<As<Timestamp>>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Detail")]
pub(super) struct DetailJson {
    pub id: As<DetailId>,
    pub words: As<Prose>,
    pub outcome: Option<As<Prose>>,
}
