//! The two final answers, which are the customer's, and the release, which is ours and no answer.

use jiff::Timestamp;

use crate::ids::{AnswerId, CaseId, ContactId, CustomerId, InteractionId, ReleaseId, UserId};
use crate::interactions::Channel;
use crate::text::Prose;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    Yes,
    No,
}

impl Verdict {
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Yes, Self::No].into_iter().find(|verdict| verdict.code() == code)
    }

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Yes => "final-yes",
            Self::No => "final-no",
        }
    }
}

/// How we know of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    Interaction {
        id: InteractionId,
        channel: Channel,
        /// The contact person who said it; the customer themselves where none is named.
        given_by: Option<ContactId>,
        recorded_by: UserId,
    },
    /// The tool that the case was imported from said so.
    Imported,
}

/// Who gave the answer, when and how (I6). There is no field for a reason, on purpose (I4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub id: AnswerId,
    pub customer: CustomerId,
    pub case: CaseId,
    pub verdict: Verdict,
    pub at: Timestamp,
    pub evidence: Evidence,
    /// What they told unasked (S1-25).
    pub volunteered: Option<Prose>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReleaseCause {
    /// No reply up to the cap; one short note was written (2.2).
    Silence,
    /// They spoke, and gave no leave to come back to it.
    NoLeave,
    /// They withdrew their leave to be contacted (S1-22).
    LeaveWithdrawn,
    /// It was closed without an answer in the tool that it was imported from.
    Imported,
}

impl ReleaseCause {
    pub const ALL: [Self; 4] = [Self::Silence, Self::NoLeave, Self::LeaveWithdrawn, Self::Imported];

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cause| cause.code() == code)
    }

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Silence => "silence",
            Self::NoLeave => "no-leave",
            Self::LeaveWithdrawn => "leave-withdrawn",
            Self::Imported => "imported",
        }
    }
}

/// We let the case rest. Never counted as a no; the customer may return at any time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    pub id: ReleaseId,
    pub customer: CustomerId,
    pub case: CaseId,
    pub cause: ReleaseCause,
    pub at: Timestamp,
    pub by: UserId,
}
