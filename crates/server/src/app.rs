//! What every part of the program is handed: the database, the clock, the source of ids, the
//! languages. And the one frame in which everything is written.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use domain::events::{Event, Fact};
use domain::ids::{CaseId, CustomerId, EventId};
use domain::people::Actor;
use domain::refusal::Refusal;
use domain::rules::Rules;
use jiff::Timestamp;
use store::db::{Db, StoreError, Tx, Work};
use uuid::{ContextV7, Uuid};

use crate::clock::Clock;
use crate::i18n::Locales;
use crate::imports::Shelf;
use crate::secrets::Secrets;

/// Cheap to clone: all clones are the same program.
#[derive(Clone)]
pub struct App(Arc<Parts>);

struct Parts {
    db: Db,
    clock: Clock,
    locales: Locales,
    ids: Mutex<ContextV7>,
    imports: Shelf,
    secrets: Secrets,
}

/// Why an action did not happen. Nothing was written.
#[derive(Clone, Debug)]
pub enum Failure {
    /// The method forbids it; the person is told the rule and how to go on.
    Refused(Refusal),
    /// There is no such record, or it is somebody else's.
    NotFound,
    /// The database did not do it.
    Store(StoreError),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound | StoreError::Missing => Self::NotFound,
            error => Self::Store(error),
        }
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Refused(refusal) => write!(f, "refused by {}", refusal.rule().0),
            Self::NotFound => f.write_str("no such record"),
            Self::Store(_) => f.write_str("the database failed"),
        }
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Store(error) => Some(error),
            Self::Refused(_) | Self::NotFound => None,
        }
    }
}

impl App {
    #[must_use]
    pub fn new(db: Db, clock: Clock, locales: Locales) -> Self {
        Self(Arc::new(Parts {
            db,
            clock,
            locales,
            ids: Mutex::new(ContextV7::new()),
            imports: Shelf::default(),
            secrets: Secrets::default(),
        }))
    }

    #[must_use]
    pub fn db(&self) -> &Db {
        &self.0.db
    }

    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    /// The files that wait for their import.
    #[must_use]
    pub fn imports(&self) -> &Shelf {
        &self.0.imports
    }

    /// The key for what must be kept secret and read again.
    #[must_use]
    pub fn secrets(&self) -> &Secrets {
        &self.0.secrets
    }

    #[must_use]
    pub fn locales(&self) -> &Locales {
        &self.0.locales
    }

    /// A new id, later in order than every id before it.
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        let now = self.now();
        let context = self.0.ids.lock().unwrap_or_else(PoisonError::into_inner);
        let seconds = u64::try_from(now.as_second()).unwrap_or(0);
        let nanoseconds = u32::try_from(now.subsec_nanosecond()).unwrap_or(0);
        Uuid::new_v7(uuid::Timestamp::from_unix(&*context, seconds, nanoseconds))
    }

    /// Runs one action in one write transaction. `Ok` means that it is stored for good.
    ///
    /// # Errors
    /// What the action refuses, or what the database says; then nothing is written.
    pub async fn write<T, F>(&self, actor: Actor, work: F) -> Result<T, Failure>
    where
        F: for<'t> FnOnce(Writing<'t>) -> Work<'t, T, Failure> + Send + 'static,
        T: Send + 'static,
    {
        let app = self.clone();
        self.db()
            .write(move |tx| {
                Box::pin(async move {
                    let touched = Touched::default();
                    // Its time is that of its turn, not of the queue before it.
                    let now = app.now();
                    let frame =
                        Writing { tx, now, actor, app: app.clone(), touched: touched.clone() };
                    let value = work(frame).await?;
                    for case in touched.take() {
                        let (app, touched) = (app.clone(), Touched::default());
                        let mut w = Writing { tx, now: now.max(app.now()), actor, app, touched };
                        crate::closing::follow_in(&mut w, case).await?;
                    }
                    Ok(value)
                })
            })
            .await
    }
}

/// The cases of which something was told in one write: their closings follow before the commit.
#[derive(Clone, Default)]
struct Touched(Arc<Mutex<BTreeSet<CaseId>>>);

impl Touched {
    fn add(&self, case: CaseId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(case);
    }

    fn take(&self) -> BTreeSet<CaseId> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The frame of an action: its transaction, its time, and by whose hand it happens.
pub struct Writing<'t> {
    pub tx: &'t Tx,
    pub now: Timestamp,
    pub actor: Actor,
    app: App,
    touched: Touched,
}

impl Writing<'_> {
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        self.app.new_id()
    }

    /// Makes all other writers to this customer wait until this transaction ends. It may have
    /// waited itself, so the time is asked again: what comes later in a customer's record of
    /// events happened no earlier.
    ///
    /// # Errors
    /// What the database says.
    pub async fn lock(&mut self, customer: CustomerId) -> Result<(), Failure> {
        self.tx.lock_customer(customer).await?;
        self.now = self.now.max(self.app.now());
        Ok(())
    }

    /// The settings as they stand in this transaction.
    ///
    /// # Errors
    /// What the database says.
    pub async fn rules(&self) -> Result<Rules, Failure> {
        Ok(store::settings::rules(self.tx).await?)
    }

    /// Appends facts about a customer to the record of events.
    ///
    /// # Errors
    /// What the database says.
    pub async fn tell(
        &self,
        customer: CustomerId,
        case: Option<CaseId>,
        facts: Vec<Fact>,
    ) -> Result<(), Failure> {
        if let Some(case) = case {
            self.touched.add(case);
        }
        let events = self.events(Some(customer), case, facts);
        Ok(store::events::append(self.tx, &events).await?)
    }

    /// Appends facts about the firm itself: people, rules, imports.
    ///
    /// # Errors
    /// What the database says.
    pub async fn tell_of_firm(&self, facts: Vec<Fact>) -> Result<(), Failure> {
        let events = self.events(None, None, facts);
        Ok(store::events::append(self.tx, &events).await?)
    }

    /// Facts of the firm that come about by another hand than the one that began this write, as when
    /// somebody has shown in it who they are.
    #[must_use]
    pub fn events_by(&self, actor: Actor, facts: Vec<Fact>) -> Vec<Event> {
        let mut events = self.events(None, None, facts);
        events.iter_mut().for_each(|event| event.actor = actor);
        events
    }

    /// The facts as events, to be appended together with others.
    #[must_use]
    pub fn events(
        &self,
        customer: Option<CustomerId>,
        case: Option<CaseId>,
        facts: Vec<Fact>,
    ) -> Vec<Event> {
        let event = |fact| Event {
            id: EventId(self.new_id()),
            at: self.now,
            actor: self.actor,
            customer,
            case,
            fact,
        };
        facts.into_iter().map(event).collect()
    }
}
