//! How did it end? The one question that saving an interaction asks (S1-12).

use jiff::Timestamp;

use crate::ids::{AnswerId, CaseId, CustomerId, PermissionId, PromiseId, ReleaseId, UserId};
use crate::people::Party;
use crate::promises::{Promise, PromiseKind, PromiseState};
use crate::text::{Line, Prose};
use crate::time::Due;

/// A next step as it is agreed, before it becomes a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub id: PromiseId,
    pub kind: PromiseKind,
    pub what: Option<Line>,
    pub debtor: Party,
    pub owner: UserId,
    pub due: Due,
    pub named_by: Party,
}

impl Step {
    #[must_use]
    pub fn promise(self, customer: CustomerId, case: CaseId, now: Timestamp) -> Promise {
        Promise {
            id: self.id,
            customer,
            case: Some(case),
            kind: self.kind,
            what: self.what,
            debtor: self.debtor,
            owner: self.owner,
            due: self.due,
            named_by: self.named_by,
            made_at: now,
            state: PromiseState::Open,
            broken_at: None,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// A next step was agreed; `decides` if the customer said that they will decide then (S1-14).
    NextStep { step: Step, decides: bool },
    /// The next step that stands already goes on standing.
    AsAgreed,
    /// The customer's final yes, and what we promised them next, if anything was said.
    FinalYes { id: AnswerId, then: Option<Step> },
    /// The customer's final no. A reason is never asked; what they told unasked may be noted.
    FinalNo { id: AnswerId, volunteered: Option<Prose> },
    /// Not now, until a date that the customer named, with their leave to contact them then.
    NotNow { step: Step, permission: PermissionId, leave: bool },
    /// Nobody answered. A message left on a machine is a breach (S1-18) and still no contact.
    NoAnswer { left_message: bool, retry: Step },
    /// We let it rest: after the one short note, or because they gave no leave to come back.
    Release { id: ReleaseId },
    /// Nothing to decide: the case has its answer, this is the talk that follows.
    Noted,
}

impl Ending {
    /// Only a customer who spoke can have ended it so (I7).
    #[must_use]
    pub const fn needs_dialogue(&self) -> bool {
        matches!(
            self,
            Self::FinalYes { .. }
                | Self::FinalNo { .. }
                | Self::NotNow { .. }
                | Self::NextStep { decides: true, .. }
        )
    }

    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NextStep { .. } => "next-step",
            Self::AsAgreed => "as-agreed",
            Self::FinalYes { .. } => "final-yes",
            Self::FinalNo { .. } => "final-no",
            Self::NotNow { .. } => "not-now",
            Self::NoAnswer { .. } => "no-answer",
            Self::Release { .. } => "release",
            Self::Noted => "noted",
        }
    }
}
