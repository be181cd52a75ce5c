//! Interactions: every contact and every attempt, in every channel, and how it ended.

use jiff::Timestamp;

use crate::ids::{CaseId, ContactId, CustomerId, InteractionId, UserId};
use crate::text::Prose;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Channel {
    Call,
    Meeting,
    Shop,
    Email,
    Message,
}

impl Channel {
    pub const ALL: [Self; 5] = [Self::Call, Self::Meeting, Self::Shop, Self::Email, Self::Message];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Meeting => "meeting",
            Self::Shop => "shop",
            Self::Email => "email",
            Self::Message => "message",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.code() == code)
    }

    /// One side writes and goes; nobody answers in the same breath.
    #[must_use]
    pub const fn is_written(self) -> bool {
        matches!(self, Self::Email | Self::Message)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// The customer came to us.
    In,
    Out,
}

impl Direction {
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "in" => Some(Self::In),
            "out" => Some(Self::Out),
            _ => None,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interaction {
    pub id: InteractionId,
    pub customer: CustomerId,
    pub case: CaseId,
    pub by: UserId,
    /// With whom of theirs, where that was said.
    pub with: Option<ContactId>,
    pub channel: Channel,
    pub direction: Direction,
    pub at: Timestamp,
    /// What the customer said, in their words.
    pub said: Option<Prose>,
    /// What we note for ourselves.
    pub note: Option<Prose>,
}
