//! How a care plan goes on: after a talk, after a try that nobody answered, to rest and back.

use jiff::Timestamp;
use jiff::civil::{Time, time};

use super::{CareDue, CarePlan, CareState, NewPlan, NextContact};
use crate::customers::{Customer, Leave};
use crate::events::{EventKind, Fact};
use crate::ids::{PromiseId, UserId};
use crate::people::Party;
use crate::promises::{Promise, PromiseKind, PromiseState};
use crate::refusal::Refusal;
use crate::rules::Rules;
use crate::time::{Due, plus_minutes};

/// Working days until another try after one that nobody answered.
const RETRY_DAYS: u32 = 3;

/// Contacts are planned for this hour of the customer's day.
const fn hour() -> Time {
    time(10, 0, 0, 0)
}

/// A plan changed: the promise that ended, the one that was made, and what to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cared {
    pub plan: CarePlan,
    pub settled: Option<Promise>,
    pub made: Option<Promise>,
    pub facts: Vec<Fact>,
}

/// What every change of a plan needs beside the plan itself.
#[derive(Clone, Copy, Debug)]
pub struct CareChange<'a> {
    /// The promise that the plan holds, where it holds one.
    pub standing: Option<&'a Promise>,
    pub customer: &'a Customer,
    pub rules: &'a Rules,
    /// For the promise that is made.
    pub id: PromiseId,
    pub now: Timestamp,
}

/// A contact as it went.
#[derive(Clone, Debug)]
pub struct CareTalk {
    pub at: Timestamp,
    pub is_dialogue: bool,
    /// Tries in a row that nobody answered, with this one.
    pub tries: u32,
    /// When they want to hear from us again, if they named it.
    pub wish: Option<Due>,
}

impl CarePlan {
    /// Takes a customer into care: from the closing of a service on.
    #[must_use]
    pub fn begin(new: NewPlan, change: CareChange<'_>) -> Cared {
        let plan = Self {
            customer: change.customer.id,
            owner: new.owner,
            case: new.case,
            state: CareState::Resting,
            days: new.days,
            began_at: change.now,
            last_contact_at: change.now,
            ground: new.ground,
            may_raise: new.may_raise,
        };
        let told = Fact::of(EventKind::CareBegun, change.customer.id);
        plan.start(change, change.now, told)
    }

    /// Another service of theirs was closed: the plan begins anew with it.
    ///
    /// # Errors
    /// The promise that it held is settled.
    pub fn renew(self, new: NewPlan, change: CareChange<'_>) -> Result<Cared, Refusal> {
        let Some(standing) = change.standing else { return Ok(Self::begin(new, change)) };
        let ground = new.ground.or(self.ground);
        let mut cared = Self::begin(NewPlan { ground, ..new }, change);
        // What they had named stays theirs.
        if standing.named_by == Party::Customer && standing.due.at > change.now {
            cared.plan.state = self.state;
            cared.made = None;
            cared.facts.truncate(1);
            let mut kept = standing.clone();
            kept.owner = cared.plan.owner;
            cared.settled = Some(kept);
            return Ok(cared);
        }
        let (old, facts) = standing.clone().release(Party::Us, change.now, change.rules)?;
        cared.settled = Some(old);
        cared.facts.extend(facts);
        Ok(cared)
    }

    /// After a contact: the promise is kept and the next one made; after a try that nobody
    /// answered, the promise moves to the next try.
    ///
    /// # Errors
    /// The customer withdrew their leave or named a later date (I3), the time is not one that a
    /// contact can have, or the next one is not ahead.
    pub fn talked(mut self, talk: CareTalk, change: CareChange<'_>) -> Result<Cared, Refusal> {
        let Some(standing) = change.standing else { return Err(Refusal::LeaveWithdrawn) };
        if talk.at > change.now {
            return Err(Refusal::NotYetHappened);
        }
        if talk.wish.as_ref().is_some_and(|wish| wish.at <= change.now) {
            return Err(Refusal::NextStepNotAhead);
        }
        if !talk.is_dialogue {
            let next = self.after_try(&talk, change);
            let by = if next.is_theirs { Party::Customer } else { Party::Us };
            let (old, made, facts) =
                standing.clone().move_to(change.id, next.due, by, change.now, change.rules)?;
            return Ok(self.hold(Some(old), made, facts));
        }
        self.last_contact_at = self.last_contact_at.max(talk.at);
        let (old, mut facts) = standing.clone().keep(talk.at, change.rules)?;
        let next = match talk.wish {
            Some(due) => CareDue { due, is_theirs: true },
            None => self.after_talk(standing.due.at.max(talk.at), change),
        };
        let made = self.promise(next, change);
        facts.push(made.made());
        Ok(self.hold(Some(old), made, facts))
    }

    /// Nothing of ours reaches them without their leave or before a date that they named; what they
    /// asked for at a time of their own naming may be done at that time (I3).
    ///
    /// # Errors
    /// Their leave or their date stands against it.
    pub fn require_contact_allowed(
        &self,
        standing: Option<&Promise>,
        leave: &Leave,
        at: Timestamp,
        rules: &Rules,
    ) -> Result<(), Refusal> {
        let Some(standing) = standing.filter(|_| leave.withdrawn_at.is_none()) else {
            return Err(Refusal::LeaveWithdrawn);
        };
        if at < self.began_at {
            return Err(Refusal::BeforeTheCase);
        }
        if standing.named_by == Party::Customer {
            let window = i64::from(rules.exactness_minutes);
            let is_early = at < plus_minutes(standing.due.at, -window);
            let until = standing.due.clone();
            return if is_early { Err(Refusal::BeforeTheirDate { until }) } else { Ok(()) };
        }
        leave.allows(at, rules.exactness_minutes)
    }

    /// They withdrew their leave: nothing is promised until they give it again (I5).
    ///
    /// # Errors
    /// The promise is settled.
    pub fn rest(mut self, change: CareChange<'_>) -> Result<Cared, Refusal> {
        let mut facts = vec![Fact::of(EventKind::CareRested, self.customer)];
        let mut settled = None;
        if let Some(standing) = change.standing {
            let (old, told) =
                standing.clone().release(Party::Customer, change.now, change.rules)?;
            facts.extend(told);
            settled = Some(old);
        }
        self.state = CareState::Resting;
        Ok(Cared { plan: self, settled, made: None, facts })
    }

    /// They allow contact again: the care goes on from here.
    #[must_use]
    pub fn wake(mut self, change: CareChange<'_>) -> Cared {
        self.last_contact_at = change.now;
        let told = Fact::of(EventKind::CareWoken, self.customer);
        self.start(change, change.now, told)
    }

    /// They asked for quiet until a day: a contact that we had planned before it waits till then.
    ///
    /// # Errors
    /// The promise is settled.
    pub fn keep_quiet(self, until: Due, change: CareChange<'_>) -> Result<Option<Cared>, Refusal> {
        let Some(standing) = change.standing.filter(|it| it.due.at < until.at) else {
            return Ok(None);
        };
        let (old, made, facts) = standing.clone().move_to(
            change.id,
            until,
            Party::Customer,
            change.now,
            change.rules,
        )?;
        Ok(Some(self.hold(Some(old), made, facts)))
    }

    /// Another of ours answers for it, and for the next contact.
    #[must_use]
    pub fn hand_to(mut self, owner: UserId, standing: Option<&Promise>) -> Cared {
        let fact = Fact::of(EventKind::CareHandedOver, self.customer).from_to(self.owner, owner);
        self.owner = owner;
        let settled = standing.map(|promise| Promise { owner, ..promise.clone() });
        Cared { plan: self, settled, made: None, facts: vec![fact] }
    }

    /// The customer spoke with us about something else: no silence, and no contact of care either.
    #[must_use]
    pub fn heard(mut self, at: Timestamp) -> Option<Self> {
        if at <= self.last_contact_at {
            return None;
        }
        self.last_contact_at = at;
        Some(self)
    }

    fn start(mut self, change: CareChange<'_>, after: Timestamp, told: Fact) -> Cared {
        if change.customer.leave.withdrawn_at.is_some() {
            self.state = CareState::Resting;
            return Cared { plan: self, settled: None, made: None, facts: vec![told] };
        }
        let next = self.after_talk(after, change);
        let made = self.promise(next, change);
        let facts = vec![told, made.made()];
        self.hold(None, made, facts)
    }

    fn hold(mut self, settled: Option<Promise>, made: Promise, facts: Vec<Fact>) -> Cared {
        self.state = CareState::Caring(NextContact { promise: made.id, due: made.due.at });
        Cared { plan: self, settled, made: Some(made), facts }
    }

    /// The next planned day after that time, or the last working day within the limit of silence
    /// where that comes first.
    fn after_talk(&self, after: Timestamp, change: CareChange<'_>) -> CareDue {
        let zone = &change.customer.zone;
        let on = |day: u32| Due::near_days(self.began_at, day, hour(), zone, false);
        let planned = self.days.planned().iter().filter_map(|day| on(*day));
        let planned = planned.into_iter().find(|due| due.at > after.max(change.now));
        let limit = self.limit_due(change);
        let due = match planned {
            Some(planned) if planned.at <= limit.at => planned,
            _ => limit,
        };
        held(due, &change.customer.leave)
    }

    fn after_try(&self, talk: &CareTalk, change: CareChange<'_>) -> CareDue {
        let zone = &change.customer.zone;
        // After the cap nobody is nagged (S1-20): the next one is as far away as silence may be.
        let due = if talk.tries >= change.rules.unanswered_cap {
            Due::near_days(change.now, self.days.limit(), hour(), zone, true)
        } else {
            let retry = Due::in_working_days(change.now, RETRY_DAYS, hour(), zone);
            let limit = Due::near_days(self.last_contact_at, self.days.limit(), hour(), zone, true);
            match (retry, limit) {
                (Some(retry), Some(limit)) if limit.at > change.now && limit.at < retry.at => {
                    Some(limit)
                }
                (retry, _) => retry,
            }
        };
        held(due.unwrap_or_else(|| tomorrow(change)), &change.customer.leave)
    }

    /// The last working day within the limit of silence; ahead in any case.
    fn limit_due(&self, change: CareChange<'_>) -> Due {
        let zone = &change.customer.zone;
        let limit = self.days.limit();
        let due = Due::near_days(self.last_contact_at, limit - 1, hour(), zone, true);
        due.filter(|due| due.at > change.now).unwrap_or_else(|| tomorrow(change))
    }

    fn promise(&self, next: CareDue, change: CareChange<'_>) -> Promise {
        Promise {
            id: change.id,
            customer: self.customer,
            case: None,
            kind: PromiseKind::Care,
            what: None,
            debtor: Party::Us,
            owner: self.owner,
            due: next.due,
            named_by: if next.is_theirs { Party::Customer } else { Party::Us },
            made_at: change.now,
            state: PromiseState::Open,
            broken_at: None,
        }
    }
}

/// Not before a date that they named (S1-23).
fn held(due: Due, leave: &Leave) -> CareDue {
    match &leave.quiet_until {
        Some(quiet) if quiet.at > due.at => CareDue { due: quiet.clone(), is_theirs: true },
        _ => CareDue { due, is_theirs: false },
    }
}

fn tomorrow(change: CareChange<'_>) -> Due {
    let zone = &change.customer.zone;
    Due::in_working_days(change.now, 1, hour(), zone).unwrap_or_else(|| Due {
        at: plus_minutes(change.now, super::DAY_MINUTES),
        zone: zone.clone(),
    })
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
