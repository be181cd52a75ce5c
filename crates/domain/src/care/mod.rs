//! Care after the closing: dated contacts without an offer, the silence limit, and the customer's own
//! rhythm (S3-9, S3-11, S4-26 to S4-28, I14).
//!
//! Who is in care *holds* the promise of the next contact, so nobody is forgotten; who withdrew
//! their leave rests, and nothing is promised.

mod plan;
mod rhythm;

use jiff::Timestamp;

pub use plan::{CareChange, CareTalk, Cared};
pub use rhythm::{Returns, Rhythm, returns, rhythm};

use crate::ids::{CareContactId, CaseId, ContactId, CustomerId, PromiseId, UserId, VoiceId};
use crate::interactions::Channel;
use crate::text::{Prose, fold};
use crate::time::{Due, plus_minutes};

const DAY_MINUTES: i64 = 24 * 60;

/// The days of planned contacts, counted from the closing, and the limit of silence after them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CareDays {
    planned: Vec<u32>,
    limit: u32,
}

impl CareDays {
    /// In order, each day once. A limit of less than a week would be a contact every day.
    #[must_use]
    pub fn new(mut planned: Vec<u32>, limit: u32) -> Self {
        planned.retain(|day| *day > 0);
        planned.sort_unstable();
        planned.dedup();
        Self { planned, limit: limit.max(7) }
    }

    #[must_use]
    pub fn planned(&self) -> &[u32] {
        &self.planned
    }

    #[must_use]
    pub const fn limit(&self) -> u32 {
        self.limit
    }

    /// The planned days with spaces between.
    #[must_use]
    pub fn text(&self) -> String {
        self.planned.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }

    /// As a row tells it; `None` where a day is no number.
    #[must_use]
    pub fn restore(planned: &str, limit: u32) -> Option<Self> {
        let days: Result<Vec<u32>, _> = planned.split_whitespace().map(str::parse).collect();
        Some(Self { planned: days.ok()?, limit })
    }
}

/// The promise that a customer in care rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextContact {
    pub promise: PromiseId,
    pub due: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CareState {
    Caring(NextContact),
    /// The customer asked not to be contacted (I5).
    Resting,
}

impl CareState {
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Caring(_) => "caring",
            Self::Resting => "resting",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarePlan {
    pub customer: CustomerId,
    pub owner: UserId,
    /// The case whose closing it began with.
    pub case: CaseId,
    pub state: CareState,
    pub days: CareDays,
    pub began_at: Timestamp,
    /// The last time that both sides spoke, as people.
    pub last_contact_at: Timestamp,
    /// What the next cooperation may grow from, as it was noted at the closing.
    pub ground: Option<Prose>,
    /// They said that it may be raised with them.
    pub may_raise: bool,
}

impl CarePlan {
    #[must_use]
    pub const fn next(&self) -> Option<&NextContact> {
        match &self.state {
            CareState::Caring(next) => Some(next),
            CareState::Resting => None,
        }
    }

    /// When the silence becomes longer than the limit (A8).
    #[must_use]
    pub fn silent_at(&self) -> Timestamp {
        plus_minutes(self.last_contact_at, i64::from(self.days.limit) * DAY_MINUTES)
    }
}

/// What begins a care plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPlan {
    pub case: CaseId,
    pub owner: UserId,
    pub days: CareDays,
    pub ground: Option<Prose>,
    pub may_raise: bool,
}

/// One contact after the sale, in free words, made for this person; it carries no offer (S4-27).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CareContact {
    pub id: CareContactId,
    pub customer: CustomerId,
    pub by: UserId,
    pub with: Option<ContactId>,
    pub channel: Channel,
    /// Both sides spoke.
    pub is_dialogue: bool,
    pub at: Timestamp,
    pub words: Prose,
    /// What they said, in their words.
    pub said: Option<Prose>,
    /// A need that they spoke of began this case.
    pub new_case: Option<CaseId>,
}

impl CareContact {
    /// Did our words reach the customer? What was not answered and not written reached nobody.
    #[must_use]
    pub const fn reached_them(&self) -> bool {
        self.is_dialogue || self.channel.is_written()
    }

    /// What two texts have in common that differ in case, marks and spaces only (I17).
    #[must_use]
    pub fn words_key(&self) -> String {
        fold(self.words.as_str())
    }
}

/// What a customer says of us to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VoiceKind {
    /// S4-3
    Recommendation,
    /// S4-4
    Warning,
}

impl VoiceKind {
    pub const ALL: [Self; 2] = [Self::Recommendation, Self::Warning];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Recommendation => "recommendation",
            Self::Warning => "warning",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A recommendation or a warning that we heard of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    pub id: VoiceId,
    pub customer: CustomerId,
    pub kind: VoiceKind,
    pub words: Prose,
    pub heard_at: Timestamp,
    pub by: Option<ContactId>,
    pub recorded_by: UserId,
    /// What came of it, or what we did about it.
    pub outcome: Option<Prose>,
    pub led_to: Option<CaseId>,
}

/// When a contact of care should be: a day, and whether it is the customer's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CareDue {
    pub due: Due,
    pub is_theirs: bool,
}
