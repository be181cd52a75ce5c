//! The decision of a person, written in the transaction of the act itself: so it is accepted once,
//! however many accept at once, and never accepted without having happened.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use domain::events::{Event, EventKind, Fact};
use domain::ids::{EventId, PreparedId, UserId};
use domain::people::Actor;
use domain::prepared::ActState;
use domain::refusal::Refusal;
use jiff::Timestamp;
use serde_json::{Map, Value};
use store::db::{Tx, Work};
use store::prepared::Act;

use crate::api::operation::{Operation, Reader};
use crate::api::problem::Problem;
use crate::app::{App, Before, Failure};

pub(super) struct Decision {
    app: App,
    by: UserId,
    id: PreparedId,
    /// What is accepted, as it may have been changed.
    body: String,
    /// The record that is changed, and its state when the act was prepared.
    expected: Option<(Reader, Map<String, Value>, String)>,
    is_written: AtomicBool,
    unmet: Mutex<Option<Refusal>>,
}

impl Decision {
    pub fn new(
        app: &App,
        by: UserId,
        act: &Act,
        operation: &Operation,
        path: Map<String, Value>,
        body: String,
        looks_past: bool,
    ) -> Arc<Self> {
        let expected = operation.record.zip(act.tag.clone()).filter(|_| !looks_past);
        Arc::new(Self {
            app: app.clone(),
            by,
            id: act.id,
            body,
            expected: expected.map(|(record, tag)| (record, path, tag)),
            is_written: AtomicBool::new(false),
            unmet: Mutex::new(None),
        })
    }

    /// Why nothing was written, if the decision itself did not hold.
    pub fn unmet(&self) -> Option<Problem> {
        let unmet = self.unmet.lock().unwrap_or_else(PoisonError::into_inner).take();
        unmet.map(Problem::Refused)
    }

    pub fn was_written(&self) -> bool {
        self.is_written.load(Ordering::Relaxed)
    }

    fn fail(&self, refusal: Refusal) -> Failure {
        *self.unmet.lock().unwrap_or_else(PoisonError::into_inner) = Some(refusal.clone());
        refusal.into()
    }

    async fn write(&self, tx: &Tx, now: Timestamp) -> Result<(), Failure> {
        if self.is_written.swap(true, Ordering::Relaxed) {
            return Ok(());
        }
        if let Some((record, path, tag)) = &self.expected
            && record(tx, path).await? != *tag
        {
            return Err(self.fail(Refusal::ActStale));
        }
        if !store::prepared::decide(tx, self.id, ActState::Accepted, self.by, now).await? {
            return Err(self.fail(Refusal::ActDecided));
        }
        store::prepared::set_body(tx, self.id, &self.body).await?;
        let told = Event {
            id: EventId(self.app.new_id()),
            at: now,
            actor: Actor::User(self.by),
            customer: None,
            case: None,
            fact: Fact::of(EventKind::ActDecided, self.id).to(ActState::Accepted.code()),
        };
        Ok(store::events::append(tx, &[told]).await?)
    }
}

impl Before for Decision {
    fn require<'t>(&'t self, tx: &'t Tx, now: Timestamp) -> Work<'t, (), Failure> {
        Box::pin(self.write(tx, now))
    }
}
