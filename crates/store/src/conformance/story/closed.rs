//! A service that was closed as it should be, with all that a closing keeps.

use std::collections::BTreeMap;

use domain::cases::Ending;
use domain::closing::{CareChoice, Checklist, Closing, ClosingState, Mark, MarkKind};
use domain::events::{EventKind, Fact};
use domain::ids::{
    AnswerId, ClosingId, ConfirmationId, DetailId, ProcedureId, PromiseId, SatisfactionId,
};
use domain::interactions::{Channel, Direction};
use domain::people::Actor;
use domain::procedures::{
    Evidence, METHOD_ITEMS, Procedure, ProcedureContent, ProcedureItem, ProcedureStage,
};
use domain::promises::PromiseKind;
use domain::rules::Rules;
use jiff::ToSpan;

use super::super::agreements::agreement;
use super::super::{ADA, NOW, at, due, id, line, prose};
use super::Teller;
use crate::closing::{self, Confirmation, Detail, Satisfaction, StandardCheck};
use crate::db::StoreError;

/// The case, and its closing.
pub const CLOSED: u128 = 16;
pub const CLOSING: u128 = 316;
const AGREEMENT: u128 = 416;

fn content() -> ProcedureContent {
    let item = |code: &str| ProcedureItem {
        code: code.to_owned(),
        stage: "all".to_owned(),
        words: None,
        evidence: Evidence::Facts,
        rests_on: Vec::new(),
        applies_with: Vec::new(),
        why_not: None,
    };
    ProcedureContent {
        stages: vec![ProcedureStage { code: "all".to_owned(), words: Some(line("All")) }],
        items: METHOD_ITEMS.into_iter().map(item).collect(),
        documents: Vec::new(),
        standards: Vec::new(),
        standstill_days: 7,
    }
}

pub fn mark(code: &str) -> Mark {
    Mark {
        code: code.to_owned(),
        kind: MarkKind::Evidence,
        words: prose("All is settled"),
        document: None,
        channel: Some(Channel::Call),
        given_by: None,
        by: ADA,
        at: at(NOW),
        fell_at: None,
    }
}

impl Teller<'_> {
    pub(super) async fn closed(&mut self) -> Result<(), StoreError> {
        let opened = self.open(CLOSED).await?;
        let ending = Ending::FinalYes { id: AnswerId(self.id()), then: None };
        let (case, _) = self.record(opened, 47, Direction::Out, ending).await?;
        let agreed = agreement(AGREEMENT, case.customer, case.id);
        crate::agreements::insert(self.tx, &agreed).await?;
        let fact = Fact::of(EventKind::AgreementMade, agreed.id);
        self.tell(at(NOW) + 48.hours(), case.customer, Some(case.id), vec![fact]).await?;
        let time = at(NOW) + 50.hours();
        let procedure = Procedure {
            id: ProcedureId(id(216)),
            version: 1,
            content: content(),
            note: None,
            written_by: None,
            written_at: time,
            published_at: Some(time),
        };
        crate::procedures::insert(self.tx, &procedure).await?;
        let ground = prose("A second pump");
        let open = Closing {
            id: ClosingId(id(CLOSING)),
            customer: case.customer,
            case: case.id,
            procedure: procedure.id,
            owner: ADA,
            opened_at: time,
            moved_at: time,
            review: None,
            care: Some(CareChoice { days: vec![2, 14, 90], ground, may_raise: true }),
            state: ClosingState::Open,
        };
        closing::insert(self.tx, &open).await?;
        let mut facts = self.said(&open).await?;
        facts.extend(self.detail(&open).await?);
        for code in ["C3", "C4", "C12", "C13", "C14"] {
            closing::save_mark(self.tx, &open, &mark(code)).await?;
        }
        let seen = closing::facts(self.tx, &open).await?;
        let marks = closing::marks(self.tx, open.id).await?;
        let list = Checklist::of(&procedure.content, &seen, &marks);
        closing::save_items(self.tx, &open, &BTreeMap::new(), &list, time).await?;
        let (closed, told) = open.close(&list, Actor::User(ADA), time).expect("all is settled");
        facts.extend(told);
        closing::save(self.tx, &closed).await?;
        let (case, told) = case.close_service(closed.id, time).expect("it is in service");
        facts.extend(told);
        crate::cases::save(self.tx, &case).await?;
        self.tell(time, case.customer, Some(case.id), facts).await
    }

    async fn said(&mut self, open: &Closing) -> Result<Vec<Fact>, StoreError> {
        let (time, tx) = (open.opened_at, self.tx);
        let confirmation = Confirmation {
            id: ConfirmationId(self.id()),
            at: time,
            channel: Channel::Call,
            given_by: None,
            recorded_by: ADA,
            words: Some(prose("It works")),
        };
        closing::insert_confirmation(tx, open.customer, open.case, &confirmation).await?;
        let satisfaction = Satisfaction {
            id: SatisfactionId(self.id()),
            score: 5,
            words: None,
            heard_at: time,
            given_by: None,
            recorded_by: ADA,
        };
        closing::insert_satisfaction(tx, open.customer, Some(open.case), &satisfaction).await?;
        let check = StandardCheck {
            code: "S1".to_owned(),
            is_kept: false,
            owned_up: Some(prose("We answered late")),
            by: ADA,
            at: time,
        };
        closing::save_standard_check(tx, open.customer, open.id, &check).await?;
        Ok(vec![
            Fact::of(EventKind::ConfirmationReceived, confirmation.id),
            Fact::of(EventKind::SatisfactionHeard, satisfaction.id),
        ])
    }

    async fn detail(&mut self, open: &Closing) -> Result<Vec<Fact>, StoreError> {
        let step = super::step(self.id().as_u128(), due("2026-11-26T09:00Z"));
        let mut promise = step.promise(open.customer, open.case, open.opened_at);
        promise.kind = PromiseKind::SettleDetail;
        let detail = Detail {
            id: DetailId(self.id()),
            words: prose("The lid creaks"),
            owner: ADA,
            promise: PromiseId(promise.id.0),
            due: promise.due.at,
            raised_at: open.opened_at,
            outcome: None,
            settled_at: None,
        };
        crate::promises::insert(self.tx, &promise).await?;
        let mut facts = vec![promise.made(), Fact::of(EventKind::DetailRaised, detail.id)];
        closing::insert_detail(self.tx, open.customer, open.case, &detail).await?;
        let kept = promise.keep(open.opened_at, &Rules::default()).expect("it is open");
        crate::promises::save(self.tx, &kept.0).await?;
        let outcome = prose("Oiled");
        closing::settle_detail(self.tx, detail.id, &outcome, open.opened_at).await?;
        facts.extend(kept.1);
        Ok(facts)
    }
}
