//! Tokens: what a program of somebody's shows to act in their name, how far it reaches, and how
//! long it lasts.

use jiff::{Timestamp, ToSpan};

use crate::refusal::Refusal;

/// How far a token reaches. It never reaches further than the rights of the person whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    Read,
    /// Reads, and prepares acts for the person to decide.
    Prepare,
    /// Reads, and acts.
    Write,
}

impl Scope {
    pub const ALL: [Self; 3] = [Self::Read, Self::Prepare, Self::Write];
    /// A token lasts no longer than this.
    pub const MOST_DAYS: i64 = 366;

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Prepare => "prepare",
            Self::Write => "write",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.code() == code)
    }

    #[must_use]
    pub const fn covers(self, asked: Self) -> bool {
        matches!((self, asked), (Self::Write, _) | (_, Self::Read) | (Self::Prepare, Self::Prepare))
    }
}

/// A token ends on a day that lies ahead and not too far.
///
/// # Errors
/// It has no end ahead of now, or lasts longer than [`Scope::MOST_DAYS`].
pub fn require_end(ends_at: Timestamp, now: Timestamp) -> Result<(), Refusal> {
    let hours = (Scope::MOST_DAYS * 24).hours();
    let last = now.checked_add(hours).unwrap_or(Timestamp::MAX);
    if ends_at > now && ends_at <= last { Ok(()) } else { Err(Refusal::TokenEndWrong) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::at;

    #[test]
    fn a_token_ends_ahead_of_now_and_within_a_year() {
        let now = at("2026-11-22T10:00Z");
        for (end, is_right) in [
            ("2026-11-22T10:00Z", false),
            ("2026-11-22T10:01Z", true),
            ("2027-11-23T10:00Z", true),
            ("2027-11-24T10:00Z", false),
        ] {
            assert_eq!(require_end(at(end), now).is_ok(), is_right, "{end}");
        }
    }

    #[test]
    fn a_token_that_reads_does_not_write() {
        assert!(Scope::Write.covers(Scope::Read));
        assert!(!Scope::Read.covers(Scope::Write));
        assert!(!Scope::Read.covers(Scope::Prepare));
        assert!(Scope::Prepare.covers(Scope::Read) && Scope::Prepare.covers(Scope::Prepare));
        assert!(!Scope::Prepare.covers(Scope::Write) && Scope::Write.covers(Scope::Prepare));
    }
}
