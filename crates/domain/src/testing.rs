//! Small makers for the tests of this crate.

use jiff::Timestamp;
use uuid::Uuid;

use crate::ids::{CaseId, CustomerId, PromiseId, UserId};
use crate::people::Party;
use crate::promises::{Promise, PromiseKind, PromiseState};
use crate::rules::Rules;
use crate::time::{Due, Zone};

pub fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

pub fn due(text: &str) -> Due {
    Due { at: at(text), zone: Zone::utc() }
}

pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

pub fn rules() -> Rules {
    Rules::default()
}

pub fn promise(when: &str) -> Promise {
    Promise {
        id: PromiseId(id(7)),
        customer: CustomerId(id(1)),
        case: Some(CaseId(id(2))),
        kind: PromiseKind::Call,
        what: None,
        debtor: Party::Us,
        owner: UserId(id(3)),
        due: due(when),
        named_by: Party::Us,
        made_at: at("2026-11-22T08:00Z"),
        state: PromiseState::Open,
        broken_at: None,
    }
}
