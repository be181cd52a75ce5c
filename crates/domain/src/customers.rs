//! The customer: an organization or a person, and their leave to be contacted.

pub mod addresses;
pub mod likeness;
pub mod merging;
pub mod phones;
pub mod tax_numbers;

use jiff::Timestamp;

use crate::ids::{CustomerId, UserId};
use crate::language::Language;
use crate::places::Country;
use crate::refusal::Refusal;
use crate::text::Line;
use crate::time::{Due, Zone, plus_minutes};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CustomerKind {
    Organization,
    Person,
}

impl CustomerKind {
    pub const ALL: [Self; 2] = [Self::Organization, Self::Person];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Organization => "organization",
            Self::Person => "person",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    pub id: CustomerId,
    pub kind: CustomerKind,
    pub name: Line,
    /// The language that we speak with them.
    pub language: Language,
    /// Their clock: times that they name are meant in it.
    pub zone: Zone,
    /// In whose form their numbers and addresses are meant, where they said so.
    pub country: Option<Country>,
    pub owner: UserId,
    pub leave: Leave,
    pub created_at: Timestamp,
}

/// What the customer allows us, as it stands now. Their own contact is always welcome.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leave {
    /// No contact of ours before this time, which they named (S1-16, S1-23).
    pub quiet_until: Option<Due>,
    /// They withdrew their leave (S1-22): binding at once, until they give it again.
    pub withdrawn_at: Option<Timestamp>,
}

impl Leave {
    /// May we contact the customer at this time, beside anything that they asked for (I3)?
    ///
    /// # Errors
    /// Their leave is withdrawn, or their quiet time is not over.
    pub fn allows(&self, at: Timestamp, window_minutes: u32) -> Result<(), Refusal> {
        if self.withdrawn_at.is_some() {
            return Err(Refusal::LeaveWithdrawn);
        }
        match &self.quiet_until {
            Some(due) if at < plus_minutes(due.at, -i64::from(window_minutes)) => {
                Err(Refusal::BeforeTheirDate { until: due.clone() })
            }
            _ => Ok(()),
        }
    }
}

/// How a channel's address is meant to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChannelKind {
    Phone,
    Email,
    Postal,
    Messenger,
    Web,
}

impl ChannelKind {
    pub const ALL: [Self; 5] = [Self::Phone, Self::Email, Self::Postal, Self::Messenger, Self::Web];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Postal => "postal",
            Self::Messenger => "messenger",
            Self::Web => "web",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Can the address be one of this kind at all? Deliberately lenient: whether somebody answers
    /// there is found out by writing or calling.
    #[must_use]
    pub fn accepts(self, address: &str) -> bool {
        match self {
            Self::Email => is_email(address),
            Self::Phone => is_phone(address),
            Self::Web => is_web(address),
            Self::Postal | Self::Messenger => true,
        }
    }

    /// What two notations of one address have in common; a phone may be typed as within `region`.
    #[must_use]
    pub fn key(self, address: &str, region: Option<Country>) -> String {
        match self {
            Self::Phone => phones::key(address, region),
            Self::Email | Self::Web => address.trim().to_lowercase(),
            Self::Postal | Self::Messenger => crate::text::fold(address),
        }
    }
}

fn is_email(address: &str) -> bool {
    let address = address.trim();
    let Some((local, host)) = address.rsplit_once('@') else { return false };
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | ',');
    !local.is_empty()
        && local.chars().all(plain)
        && host.contains('.')
        && host.split('.').all(|label| {
            !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        })
}

/// Four to seventeen digits among the marks that people put between them; an extension may follow.
fn is_phone(address: &str) -> bool {
    let digits = address.chars().filter(char::is_ascii_digit).count();
    let marks =
        |c: char| c.is_ascii_digit() || " \u{a0}+-()./#*,;xext\u{200e}\u{202a}\u{202c}".contains(c);
    (4..=20).contains(&digits) && address.chars().all(marks)
}

/// A web address is shown as a link, so only http and https may stand before the host.
fn is_web(address: &str) -> bool {
    let address = address.trim();
    let rest = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"))
        .unwrap_or(address);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    host.contains('.')
        && !rest.contains(char::is_whitespace)
        && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'))
        && !rest.contains("://")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{at, due};

    #[test]
    fn nobody_is_contacted_before_the_date_that_they_named() {
        let until = due("2026-12-01T09:00Z");
        let leave = Leave { quiet_until: Some(until.clone()), withdrawn_at: None };
        assert_eq!(
            leave.allows(at("2026-12-01T08:54Z"), 5),
            Err(Refusal::BeforeTheirDate { until })
        );
        assert_eq!(leave.allows(at("2026-12-01T08:55Z"), 5), Ok(()));
    }

    #[test]
    fn withdrawn_leave_binds_at_once() {
        let leave = Leave { quiet_until: None, withdrawn_at: Some(at("2026-11-22T09:00Z")) };
        assert_eq!(leave.allows(at("2026-11-22T09:00Z"), 5), Err(Refusal::LeaveWithdrawn));
    }

    #[test]
    fn addresses_are_judged_leniently_but_nonsense_is_refused() {
        for (kind, good) in [
            (ChannelKind::Email, "a.b+c@example.co.il"),
            (ChannelKind::Email, "zażółć@example.pl"),
            (ChannelKind::Phone, "+48 601 234 567"),
            (ChannelKind::Phone, "(03) 555-0123 ext 4"),
            (ChannelKind::Web, "https://example.org/a?b=c"),
            (ChannelKind::Web, "example.org"),
        ] {
            assert!(kind.accepts(good), "{good}");
        }
        for (kind, bad) in [
            (ChannelKind::Email, "no at sign"),
            (ChannelKind::Email, "a@b"),
            (ChannelKind::Phone, "call me"),
            (ChannelKind::Phone, "12"),
            (ChannelKind::Web, "javascript:alert(1)"),
            (ChannelKind::Web, "javascript://example.org/%0aalert(1)"),
        ] {
            assert!(!kind.accepts(bad), "{bad}");
        }
    }

    #[test]
    fn two_notations_of_a_phone_share_a_key() {
        let key = |typed| ChannelKind::Phone.key(typed, None);
        assert_eq!(key("+48 601-234-567"), key("+48 (601) 234 567"));
    }
}
