//! A customer in care is never without the next contact, and never nagged.

use super::*;
use crate::care::CareDays;
use crate::customers::CustomerKind;
use crate::ids::{CaseId, CustomerId};
use crate::language::Language;
use crate::testing::{at, id, rules};
use crate::text::Line;
use crate::time::Zone;

/// A Monday.
const CLOSED: &str = "2026-11-23T08:00Z";

fn customer() -> Customer {
    Customer {
        id: CustomerId(id(1)),
        kind: CustomerKind::Organization,
        name: Line::parse("Pompy").expect("a name"),
        language: Language::Polish,
        zone: Zone::parse("Europe/Warsaw").expect("a zone"),
        country: None,
        owner: UserId(id(3)),
        leave: Leave::default(),
        created_at: at(CLOSED),
    }
}

fn new() -> NewPlan {
    NewPlan {
        case: CaseId(id(2)),
        owner: UserId(id(3)),
        days: CareDays::new(vec![90, 2, 14], 90),
        ground: None,
        may_raise: false,
    }
}

struct Life {
    customer: Customer,
    plan: CarePlan,
    promise: Option<Promise>,
    next_id: u128,
}

impl Life {
    fn begin(customer: Customer) -> Self {
        let rules = rules();
        let change = CareChange {
            standing: None,
            customer: &customer,
            rules: &rules,
            id: PromiseId(id(100)),
            now: at(CLOSED),
        };
        let cared = CarePlan::begin(new(), change);
        Self { plan: cared.plan, promise: cared.made, next_id: 100, customer }
    }

    fn change<T>(&mut self, now: &str, act: impl FnOnce(CarePlan, CareChange<'_>) -> T) -> T {
        self.next_id += 1;
        let rules = rules();
        let change = CareChange {
            standing: self.promise.as_ref(),
            customer: &self.customer,
            rules: &rules,
            id: PromiseId(id(self.next_id)),
            now: at(now),
        };
        act(self.plan.clone(), change)
    }

    fn talk(&mut self, now: &str, is_dialogue: bool, tries: u32) -> Result<Cared, Refusal> {
        let talk = CareTalk { at: at(now), is_dialogue, tries, wish: None };
        let outcome = self.change(now, |plan, change| plan.talked(talk, change));
        if let Ok(cared) = &outcome {
            (self.plan, self.promise) = (cared.plan.clone(), cared.made.clone());
        }
        outcome
    }

    fn due(&self) -> String {
        self.promise.as_ref().expect("a promise").due.local().datetime().to_string()
    }
}

#[test]
fn contacts_come_after_two_fourteen_and_ninety_days_and_then_within_the_limit() {
    let mut life = Life::begin(customer());
    let expected = [
        ("2026-11-25T10:00:00", "2026-11-25T09:30Z"),
        ("2026-12-07T10:00:00", "2026-12-07T08:00Z"),
        ("2027-02-22T10:00:00", "2027-02-22T09:00Z"),
        ("2027-05-21T10:00:00", "2027-05-21T08:00Z"),
        ("2027-08-18T10:00:00", "2027-08-18T08:00Z"),
    ];
    for (due, talked) in expected {
        assert_eq!(life.due(), due);
        assert!(life.promise.as_ref().is_some_and(|it| it.due.at <= life.plan.silent_at()));
        let cared = life.talk(talked, true, 0).expect("they spoke");
        assert!(cared.settled.is_some_and(|it| matches!(it.state, PromiseState::Kept { .. })));
        assert_eq!(life.plan.next().map(|next| next.promise), life.promise.as_ref().map(|p| p.id));
    }
}

#[test]
fn a_try_that_nobody_answered_comes_again_in_three_working_days_and_then_not_for_long() {
    let mut life = Life::begin(customer());
    life.talk("2026-11-25T09:00Z", false, 1).expect("a try");
    assert_eq!(life.due(), "2026-11-30T10:00:00");
    assert_eq!(life.plan.last_contact_at, at(CLOSED), "a try is no contact");
    life.talk("2026-11-30T09:00Z", false, 2).expect("a try");
    let third = life.talk("2026-12-03T09:00Z", false, 3).expect("a try");
    assert!(third.settled.is_some_and(|it| matches!(it.state, PromiseState::Moved { .. })));
    assert_eq!(life.due(), "2027-03-03T10:00:00");
}

#[test]
fn another_try_never_waits_past_the_limit_of_silence() {
    let mut life = Life::begin(customer());
    life.talk("2027-02-17T09:00Z", false, 1).expect("a try");
    assert_eq!(life.due(), "2027-02-19T10:00:00", "the limit is on Sunday the 21st");
    life.talk("2027-02-26T09:00Z", false, 2).expect("a try");
    assert_eq!(life.due(), "2027-03-03T10:00:00", "the limit has passed: as soon as it is decent");
}

#[test]
fn their_date_is_theirs_and_no_planned_day_comes_before_it() {
    let mut quiet = customer();
    let until = Due { at: at("2027-01-04T09:00Z"), zone: quiet.zone.clone() };
    quiet.leave.quiet_until = Some(until.clone());
    let life = Life::begin(quiet);
    let promise = life.promise.expect("a promise");
    assert_eq!((promise.due, promise.named_by), (until.clone(), Party::Customer));

    let mut life = Life::begin(customer());
    let talk = CareTalk { at: at(CLOSED), is_dialogue: true, tries: 0, wish: Some(until.clone()) };
    let cared = life.change(CLOSED, |plan, change| plan.talked(talk, change)).expect("they spoke");
    assert_eq!(cared.made.map(|it| (it.due, it.named_by)), Some((until, Party::Customer)));
}

#[test]
fn who_withdrew_their_leave_rests_and_wakes_when_they_give_it_again() {
    let mut life = Life::begin(customer());
    let rested = life.change("2026-11-24T08:00Z", CarePlan::rest).expect("it rests");
    assert_eq!((rested.plan.state.clone(), rested.made), (CareState::Resting, None));
    assert!(rested.settled.is_some_and(|it| !it.is_open()));
    (life.plan, life.promise) = (rested.plan, None);
    assert_eq!(life.talk("2026-11-25T08:00Z", true, 0).map(drop), Err(Refusal::LeaveWithdrawn));
    let woken = life.change("2027-01-11T08:00Z", CarePlan::wake);
    assert!(woken.plan.next().is_some());
    assert_eq!(woken.plan.last_contact_at, at("2027-01-11T08:00Z"));

    let mut gone = customer();
    gone.leave.withdrawn_at = Some(at(CLOSED));
    assert_eq!(Life::begin(gone).plan.state, CareState::Resting);
}

#[test]
fn a_plan_that_begins_anew_lets_its_old_promise_go_unless_they_named_it() {
    let mut life = Life::begin(customer());
    let renewed = life
        .change("2026-12-01T08:00Z", |plan, change| plan.renew(new(), change))
        .expect("it begins anew");
    assert!(renewed.settled.is_some_and(|it| !it.is_open()));
    assert!(renewed.made.is_some_and(|it| it.due.at > at("2026-12-02T00:00Z")));
    if let Some(promise) = &mut life.promise {
        promise.named_by = Party::Customer;
        promise.due.at = at("2027-01-04T09:00Z");
    }
    let renewed = life
        .change("2026-12-01T08:00Z", |plan, change| plan.renew(new(), change))
        .expect("it begins anew");
    assert_eq!(renewed.made, None);
    assert_eq!(renewed.plan.state, life.plan.state);
}
