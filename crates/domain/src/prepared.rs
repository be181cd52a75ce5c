//! What an assistant prepared and a person decides.

use jiff::SignedDuration;

/// How an act that was prepared stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActState {
    Prepared,
    Accepted,
    Declined,
    /// Nobody decided in time.
    Expired,
}

impl ActState {
    pub const ALL: [Self; 4] = [Self::Prepared, Self::Accepted, Self::Declined, Self::Expired];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Prepared => "prepared",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Expired => "expired",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// An act waits so long for a person.
pub const WAITS: SignedDuration = SignedDuration::from_hours(7 * 24);
/// What was decided, or was not, is kept so long to be looked at.
pub const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);
/// So many acts of one person wait at once.
pub const MOST_WAITING: i64 = 200;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_reads_back_from_its_code() {
        for state in ActState::ALL {
            assert_eq!(ActState::parse(state.code()), Some(state));
        }
        assert_eq!(ActState::parse("refused"), None);
    }
}
