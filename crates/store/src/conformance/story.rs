//! A small sound life, made by the domain's own transitions: what `checks` must find no fault in.

mod closed;

use domain::cases::{Case, Ending, NewCase, Recorded, Recording, Standing, Step};
use domain::customers::Leave;
use domain::events::{Event, EventKind, Fact};
use domain::ids::{
    AnswerId, CaseId, CustomerId, EventId, InteractionId, PermissionId, PromiseId, ReleaseId,
};
use domain::interactions::{Channel, Direction, Interaction};
use domain::people::{Actor, Party};
use domain::promises::Promise;
use domain::rules::Rules;
use domain::search::SearchKind;
use jiff::{Timestamp, ToSpan};

use super::{ADA, NOW, at, customer, due, id, in_tx, line, open_case, step};
use crate::db::{Db, StoreError, Tx};
use crate::{cases, customers, events, interactions, promises};

pub use closed::{CLOSED, CLOSING, mark};

/// The cases of the story, by what became of them.
pub const OPEN: u128 = 10;
pub const YES: u128 = 11;
pub const NO: u128 = 12;
pub const RELEASED: u128 = 13;
pub const DEFERRED: u128 = 14;
pub const REOPENED: u128 = 15;
pub const TROUBLED: u128 = 17;

/// Numbers for all ids of the story, in order.
struct Teller<'t> {
    tx: &'t Tx,
    next: u128,
}

impl Teller<'_> {
    fn id(&mut self) -> uuid::Uuid {
        self.next += 1;
        id(self.next)
    }

    async fn tell(
        &mut self,
        time: Timestamp,
        customer: CustomerId,
        case: Option<CaseId>,
        facts: Vec<Fact>,
    ) -> Result<(), StoreError> {
        let mut told = Vec::new();
        for fact in facts {
            let (id, actor) = (EventId(self.id()), Actor::User(ADA));
            told.push(Event { id, at: time, actor, customer: Some(customer), case, fact });
        }
        events::append(self.tx, &told).await
    }

    /// A customer of its own for each case, so that one's quiet doesn't hold back another.
    async fn open(&mut self, number: u128) -> Result<(Case, Promise), StoreError> {
        let who = customer(number + 100, &format!("Customer {number}"));
        customers::insert(self.tx, &who).await?;
        let fact = Fact::of(EventKind::CustomerAdded, who.id);
        self.tell(at(NOW), who.id, None, vec![fact]).await?;
        let first_step = step(number + 200, due("2026-11-24T09:00Z"));
        let new = NewCase {
            id: CaseId(id(number)),
            customer: who.id,
            title: line("A pump"),
            owner: ADA,
            source: None,
            amount: None,
            opened_at: at(NOW),
            first_step,
        };
        let (case, promise, facts) = Case::open(new, at(NOW)).expect("it opens");
        cases::insert(self.tx, &case).await?;
        promises::insert(self.tx, &promise).await?;
        self.tell(at(NOW), case.customer, Some(case.id), facts).await?;
        Ok((case, promise))
    }

    async fn record(
        &mut self,
        (case, step): (Case, Promise),
        hour: i64,
        direction: Direction,
        ending: Ending,
    ) -> Result<(Case, Promise), StoreError> {
        let time = at(NOW) + hour.hours();
        let code = ending.code();
        let interaction = Interaction {
            id: InteractionId(self.id()),
            customer: case.customer,
            case: case.id,
            by: ADA,
            with: None,
            channel: Channel::Call,
            direction,
            at: time,
            said: None,
            note: None,
        };
        let leave = Leave::default();
        let rules = Rules::default();
        let open: Vec<_> = [step.clone()].into_iter().filter(Promise::is_open).collect();
        let standing = Standing {
            promises: &open,
            leave: &leave,
            leave_then: &leave,
            rules: &rules,
            now: time,
        };
        let recording = Recording { interaction, ending, fulfils: None };
        let recorded = case.record(recording, standing).expect("the rules allow it");
        self.save(&recorded, code, time).await?;
        Ok((recorded.case, recorded.made.unwrap_or_else(|| recorded.settled[0].clone())))
    }

    async fn save(
        &mut self,
        recorded: &Recorded,
        code: &str,
        time: Timestamp,
    ) -> Result<(), StoreError> {
        let (tx, case) = (self.tx, &recorded.case);
        interactions::insert(tx, &recorded.interaction, recorded.is_dialogue, code).await?;
        if let Some(promise) = &recorded.made {
            promises::insert(tx, promise).await?;
        }
        for promise in &recorded.settled {
            promises::save(tx, promise).await?;
        }
        if let Some(answer) = &recorded.answer {
            cases::insert_answer(tx, answer).await?;
        }
        if let Some(release) = &recorded.release {
            cases::insert_release(tx, release).await?;
        }
        if let Some(permission) = &recorded.permission {
            let id = Some(case.id);
            customers::insert_permission(tx, case.customer, id, permission, ADA).await?;
        }
        customers::save_leave(tx, case.customer, &recorded.leave).await?;
        cases::save(tx, case).await?;
        self.tell(time, case.customer, Some(case.id), recorded.facts.clone()).await
    }

    fn step(&mut self, when: &str, named_by: Party) -> Step {
        Step { named_by, ..step(self.id().as_u128(), due(when)) }
    }

    async fn all(&mut self) -> Result<(), StoreError> {
        let later = "2026-11-26T09:00Z";
        let opened = self.open(OPEN).await?;
        let step = self.step(later, Party::Us);
        let ending = Ending::NextStep { step, decides: false };
        self.record(opened, 47, Direction::Out, ending).await?;

        let opened = self.open(YES).await?;
        let then = Some(self.step(later, Party::Us));
        let ending = Ending::FinalYes { id: AnswerId(self.id()), then };
        self.record(opened, 47, Direction::Out, ending).await?;

        let opened = self.open(NO).await?;
        let ending = Ending::FinalNo { id: AnswerId(self.id()), volunteered: None };
        self.record(opened, 47, Direction::Out, ending).await?;

        let opened = self.open(RELEASED).await?;
        let ending = Ending::Release { id: ReleaseId(self.id()) };
        self.record(opened, 47, Direction::Out, ending).await?;

        let opened = self.open(DEFERRED).await?;
        let step = self.step(later, Party::Customer);
        let permission = PermissionId(self.id());
        let ending = Ending::NotNow { step, permission, leave: true };
        self.record(opened, 47, Direction::Out, ending).await?;

        let opened = self.open(REOPENED).await?;
        let ending = Ending::FinalNo { id: AnswerId(self.id()), volunteered: None };
        let ended = self.record(opened, 47, Direction::Out, ending).await?;
        let step = self.step(later, Party::Customer);
        let ending = Ending::NextStep { step, decides: true };
        self.record(ended, 49, Direction::In, ending).await?;
        self.closed().await?;
        self.offer().await?;
        super::agreements::story(self.tx).await?;
        super::orders::story(self.tx).await?;
        super::bills::story(self.tx).await?;
        super::procedures::story(self.tx).await?;
        super::documents::story(self.tx).await?;
        super::items::story(self.tx).await?;
        self.care().await
    }

    /// The customer of the closed service is in care; in another service something went wrong.
    async fn care(&mut self) -> Result<(), StoreError> {
        let opened = self.open(TROUBLED).await?;
        let ending = Ending::FinalYes { id: AnswerId(self.id()), then: None };
        let (troubled, _) = self.record(opened, 47, Direction::Out, ending).await?;
        let cared = cases::get(self.tx, CaseId(id(CLOSED))).await?;
        for (case, facts) in [
            (&cared, super::cared::care_for(self.tx, &cared).await?),
            (&troubled, super::cared::trouble(self.tx, &troubled).await?),
        ] {
            self.tell(at(NOW) + 48.hours(), case.customer, None, facts).await?;
        }
        Ok(())
    }

    /// The open case has a need and an offer that cites it.
    async fn offer(&mut self) -> Result<(), StoreError> {
        let (case, _) = open_case(OPEN, CustomerId(id(OPEN + 100)), due("2026-11-24T09:00Z"));
        for (record, sql) in [
            (NEED, "insert into needs (id, customer_id, case_id, words, kind, state, recorded_at)
                values ($1, $2, $3, 'Pressure', 'problem', 'open', 1)"),
            (OFFER, "insert into offers (id, customer_id, case_id, version, currency, state, drafted_at,
                settled_at) values ($1, $2, $3, 1, 'PLN', 'given', 1, 2)"),
            (OFFER, "insert into offer_lines (offer_id, position, customer_id, what, price_minor, need_id)
                select $1, 0, $2, 'Pump', 100, id from needs where case_id = $3"),
        ] {
            self.tx.exec(sql, crate::args![id(record), case.customer, case.id]).await?;
        }
        self.tx.touch(SearchKind::Need, id(NEED));
        self.tx.touch(SearchKind::Offer, id(OFFER));
        Ok(())
    }
}

const NEED: u128 = 900;
const OFFER: u128 = 901;

/// A customer for each of the ways that a case can go.
pub async fn tell(db: &Db) {
    super::with_users(db).await;
    in_tx!(db, |tx| Teller { tx, next: 1_000_000 }.all().await).expect("the story");
}

pub fn promise_of(case: u128) -> PromiseId {
    PromiseId(id(case + 200))
}
