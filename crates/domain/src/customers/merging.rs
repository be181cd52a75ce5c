//! Two records of one customer become one: what stays is chosen, the stricter leave holds.

use jiff::Timestamp;

use super::{Customer, Leave};
use crate::refusal::Refusal;
use crate::text::{Line, Prose};

/// Whose word stays: of the record that stays, or of the one that goes into it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    #[default]
    Stays,
    Gone,
}

impl Side {
    pub const ALL: [Self; 2] = [Self::Stays, Self::Gone];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Stays => "stays",
            Self::Gone => "gone",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|side| side.code() == code)
    }

    fn of<T>(self, stays: T, gone: T) -> T {
        match self {
            Self::Stays => stays,
            Self::Gone => gone,
        }
    }
}

/// Field by field, whose word stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    pub kind: Side,
    pub name: Side,
    pub language: Side,
    pub zone: Side,
    pub country: Side,
    pub owner: Side,
    pub tax_number: Side,
    pub note: Side,
}

/// A customer with what is kept beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub customer: Customer,
    pub note: Option<Prose>,
    pub tax_number: Option<Line>,
    /// Is anything of ours open with them: a case, a promise that is no part of a service, care?
    pub has_open: bool,
}

/// The one record that two become.
///
/// # Errors
/// They are one already; or one of them withdrew their leave while something of ours is open with
/// the other: that is let go by their own page first, so that it is seen and said (S1-22).
pub fn merged(
    stays: &Record,
    gone: &Record,
    chosen: Chosen,
    now: Timestamp,
) -> Result<Record, Refusal> {
    if stays.customer.id == gone.customer.id {
        return Err(Refusal::MergedWithItself);
    }
    let (kept, other) = (&stays.customer, &gone.customer);
    let is_withdrawn = |customer: &Customer| customer.leave.withdrawn_at.is_some();
    if (is_withdrawn(kept) && !is_withdrawn(other) && gone.has_open)
        || (is_withdrawn(other) && !is_withdrawn(kept) && stays.has_open)
    {
        return Err(Refusal::MergedAgainstLeave);
    }
    Ok(Record {
        customer: Customer {
            id: kept.id,
            kind: chosen.kind.of(kept.kind, other.kind),
            name: chosen.name.of(&kept.name, &other.name).clone(),
            language: chosen.language.of(kept.language, other.language),
            zone: chosen.zone.of(&kept.zone, &other.zone).clone(),
            country: chosen.country.of(kept.country, other.country),
            owner: chosen.owner.of(kept.owner, other.owner),
            leave: stricter(&kept.leave, &other.leave, now),
            created_at: kept.created_at,
        },
        note: chosen.note.of(&stays.note, &gone.note).clone(),
        tax_number: chosen.tax_number.of(&stays.tax_number, &gone.tax_number).clone(),
        has_open: stays.has_open || gone.has_open,
    })
}

/// The stricter of two leaves. A withdrawal of one alone binds the other from now on: what was done
/// with the other before it was known to be the same customer was allowed.
fn stricter(one: &Leave, other: &Leave, now: Timestamp) -> Leave {
    let withdrawn_at = match (one.withdrawn_at, other.withdrawn_at) {
        (Some(one), Some(other)) => Some(one.max(other)),
        (Some(_), None) | (None, Some(_)) => Some(now),
        (None, None) => None,
    };
    if withdrawn_at.is_some() {
        return Leave { quiet_until: None, withdrawn_at };
    }
    let untils = [&one.quiet_until, &other.quiet_until].into_iter().flatten();
    Leave { quiet_until: untils.max_by_key(|until| until.at).cloned(), withdrawn_at: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::customers::CustomerKind;
    use crate::ids::{CustomerId, UserId};
    use crate::language::Language;
    use crate::testing::{at, due};
    use crate::time::Zone;

    fn record(number: u128, name: &str, leave: Leave) -> Record {
        let customer = Customer {
            id: CustomerId(uuid::Uuid::from_u128(number)),
            kind: CustomerKind::Person,
            name: Line::parse(name).expect("a name"),
            language: Language::Polish,
            zone: Zone::parse("Europe/Warsaw").expect("a zone"),
            country: None,
            owner: UserId(uuid::Uuid::from_u128(number)),
            leave,
            created_at: at("2026-01-01T09:00Z"),
        };
        Record { customer, note: None, tax_number: None, has_open: false }
    }

    #[test]
    fn what_was_chosen_stays_field_by_field() {
        let (one, other) =
            (record(1, "Anna", Leave::default()), record(2, "Anna N", Leave::default()));
        let chosen = Chosen { name: Side::Gone, ..Chosen::default() };
        let merged = merged(&one, &other, chosen, at("2026-11-22T09:00Z")).expect("one");
        assert_eq!(merged.customer.id, one.customer.id);
        assert_eq!(merged.customer.name, other.customer.name);
        assert_eq!(merged.customer.owner, one.customer.owner);
    }

    #[test]
    fn the_stricter_leave_holds() {
        let now = at("2026-11-22T09:00Z");
        let withdrawn = |when: &str| Leave { quiet_until: None, withdrawn_at: Some(at(when)) };
        let quiet = |when: &str| Leave { quiet_until: Some(due(when)), withdrawn_at: None };
        let free = Leave::default();
        assert_eq!(stricter(&free, &withdrawn("2026-01-01T09:00Z"), now).withdrawn_at, Some(now));
        let both = stricter(&withdrawn("2026-01-01T09:00Z"), &withdrawn("2026-02-01T09:00Z"), now);
        assert_eq!(both.withdrawn_at, Some(at("2026-02-01T09:00Z")));
        let later = stricter(&quiet("2026-12-01T09:00Z"), &quiet("2026-12-02T09:00Z"), now);
        assert_eq!(later.quiet_until, Some(due("2026-12-02T09:00Z")));
        assert_eq!(stricter(&free, &quiet("2026-12-01T09:00Z"), now), quiet("2026-12-01T09:00Z"));
    }

    #[test]
    fn a_withdrawn_leave_is_not_merged_over_what_is_open() {
        let now = at("2026-11-22T09:00Z");
        let withdrawn = Leave { quiet_until: None, withdrawn_at: Some(now) };
        let one = record(1, "Anna", withdrawn);
        let other = Record { has_open: true, ..record(2, "Anna", Leave::default()) };
        let refused = Err(Refusal::MergedAgainstLeave);
        assert_eq!(merged(&one, &other, Chosen::default(), now), refused);
        assert_eq!(merged(&other, &one, Chosen::default(), now), refused);
        assert_eq!(merged(&one, &one, Chosen::default(), now), Err(Refusal::MergedWithItself));
    }
}
