//! Who acts: somebody of ours, or the program on somebody's behalf.

use crate::ids::{ImportId, UserId};

/// What somebody of ours is in the firm; what it lets them do is told by [`Role::may`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    Owner,
    Manager,
    Salesperson,
    ServicePerson,
    /// Reads everything and changes nothing.
    Auditor,
}

/// What a role allows beyond reading what one sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Right {
    /// The day's work with the customers that one sees: record, promise, answer, close.
    Work,
    /// Others' work: hand it over, change many at once, merge, import and take an import back.
    Steer,
    /// The firm itself: people, teams, rules, procedures, waivers, erasing.
    Govern,
    /// The record of who did what, whole.
    Audit,
}

impl Right {
    pub const ALL: [Self; 4] = [Self::Work, Self::Steer, Self::Govern, Self::Audit];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Steer => "steer",
            Self::Govern => "govern",
            Self::Audit => "audit",
        }
    }
}

impl Role {
    pub const ALL: [Self; 5] =
        [Self::Owner, Self::Manager, Self::Salesperson, Self::ServicePerson, Self::Auditor];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Manager => "manager",
            Self::Salesperson => "salesperson",
            Self::ServicePerson => "service-person",
            Self::Auditor => "auditor",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// The one table of who may do what.
    #[must_use]
    pub const fn may(self, right: Right) -> bool {
        match right {
            Right::Work => !matches!(self, Self::Auditor),
            Right::Steer => matches!(self, Self::Owner | Self::Manager),
            Right::Govern => matches!(self, Self::Owner),
            Right::Audit => matches!(self, Self::Owner | Self::Auditor),
        }
    }
}

/// Whose customers somebody sees. A customer whose case or open promise is one's own is always seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    All,
    /// Those whose owner is in a team of theirs.
    Team(UserId),
    Own(UserId),
}

/// By whose hand a change comes about; every event names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    User(UserId),
    /// An import that a user started, or the command line (no user).
    Import(ImportId, Option<UserId>),
    /// The program's own jobs, such as noticing that a promise was broken.
    System,
}

impl Actor {
    #[must_use]
    pub const fn user(self) -> Option<UserId> {
        match self {
            Self::User(user) | Self::Import(_, Some(user)) => Some(user),
            Self::Import(_, None) | Self::System => None,
        }
    }

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::User(_) => "user",
            Self::Import(..) => "import",
            Self::System => "system",
        }
    }
}

/// The two sides of every promise and every conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Party {
    Us,
    Customer,
}

impl Party {
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Us => Self::Customer,
            Self::Customer => Self::Us,
        }
    }

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Us => "us",
            Self::Customer => "customer",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "us" => Some(Self::Us),
            "customer" => Some(Self::Customer),
            _ => None,
        }
    }
}
