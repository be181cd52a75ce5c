//! Who acts: somebody of ours, or the program on somebody's behalf.

use crate::ids::{ImportId, UserId};

/// What somebody of ours may do. Only an owner invites people and changes the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    Owner,
    Salesperson,
}

impl Role {
    pub const ALL: [Self; 2] = [Self::Owner, Self::Salesperson];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Salesperson => "salesperson",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
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
