//! What every part of the program is handed: the database, the clock, the source of ids, the
//! languages. And the one frame in which everything is written.

use std::sync::{Arc, Mutex, PoisonError};

use domain::events::{Event, Fact};
use domain::ids::{CaseId, CustomerId, EventId, UserId};
use domain::people::{Actor, Right, Sight, Standing};
use domain::refusal::Refusal;
use domain::rules::Rules;
use jiff::Timestamp;
use store::db::{Db, Tx, Work};
use uuid::{ContextV7, Uuid};

use crate::clock::Clock;
use crate::exports::everything::Everything;
use crate::hooks::Hooks;
use crate::i18n::Locales;
use crate::imports::Shelf;
use crate::live::Live;
use crate::scanner::Scanner;
use crate::search::Opened;
use crate::secrets::Secrets;

mod before;
mod failure;
mod touched;

pub use before::Before;
pub use failure::Failure;
use touched::Touched;

/// Cheap to clone: all clones are the same program.
#[derive(Clone)]
pub struct App(Arc<Parts>, Option<Arc<dyn Before>>);

struct Parts {
    db: Db,
    clock: Clock,
    locales: Locales,
    ids: Mutex<ContextV7>,
    imports: Shelf,
    exports: Everything,
    opened: Opened,
    live: Live,
    secrets: Secrets,
    hooks: Hooks,
    scanner: Scanner,
}

impl App {
    #[must_use]
    pub fn new(db: Db, clock: Clock, locales: Locales) -> Self {
        let parts = Parts {
            db,
            clock,
            locales,
            ids: Mutex::new(ContextV7::new()),
            imports: Shelf::default(),
            exports: Everything::default(),
            opened: Opened::default(),
            live: Live::default(),
            secrets: Secrets::default(),
            hooks: Hooks::default(),
            scanner: Scanner::default(),
        };
        Self(Arc::new(parts), None)
    }

    /// The same program, whose actions begin by looking whether something holds.
    #[must_use]
    pub fn with(&self, before: Arc<dyn Before>) -> Self {
        Self(Arc::clone(&self.0), Some(before))
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

    /// Where the export of everything is made and kept.
    #[must_use]
    pub fn exports(&self) -> &Everything {
        &self.0.exports
    }

    /// What people opened since it was last written down.
    #[must_use]
    pub fn opened(&self) -> &Opened {
        &self.0.opened
    }

    /// Those who are told of changes while they look at a page.
    #[must_use]
    pub fn live(&self) -> &Live {
        &self.0.live
    }

    /// The key for what must be kept secret and read again.
    #[must_use]
    pub fn secrets(&self) -> &Secrets {
        &self.0.secrets
    }

    /// What telling addresses elsewhere needs.
    #[must_use]
    pub fn hooks(&self) -> &Hooks {
        &self.0.hooks
    }

    /// Who looks at files before they are kept.
    #[must_use]
    pub fn scanner(&self) -> &Scanner {
        &self.0.scanner
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

    /// Runs one action in one write transaction. `Ok` means that it is stored for good. Who acts is
    /// looked up in it: what they may do, and whom they see.
    ///
    /// # Errors
    /// The actor changes nothing here, what the action refuses, or what the database says; then
    /// nothing is written.
    pub async fn write<T, F>(&self, actor: Actor, work: F) -> Result<T, Failure>
    where
        F: for<'t> FnOnce(Writing<'t>) -> Work<'t, T, Failure> + Send + 'static,
        T: Send + 'static,
    {
        self.run(actor, Some(Right::Work), work).await
    }

    /// The same for what is somebody's own, which asks for no right: their session, their password,
    /// how their pages look, and what is told of them.
    ///
    /// # Errors
    /// As [`App::write`].
    pub async fn write_own<T, F>(&self, user: UserId, work: F) -> Result<T, Failure>
    where
        F: for<'t> FnOnce(Writing<'t>) -> Work<'t, T, Failure> + Send + 'static,
        T: Send + 'static,
    {
        self.run(Actor::User(user), None, work).await
    }

    async fn run<T, F>(&self, actor: Actor, right: Option<Right>, work: F) -> Result<T, Failure>
    where
        F: for<'t> FnOnce(Writing<'t>) -> Work<'t, T, Failure> + Send + 'static,
        T: Send + 'static,
    {
        let app = self.clone();
        let written = self
            .db()
            .write(move |tx| {
                Box::pin(async move {
                    let touched = Touched::default();
                    // Its time is that of its turn, not of the queue before it.
                    let now = app.now();
                    if let Some(before) = &app.1 {
                        before.require(tx, now).await?;
                    }
                    let standing = standing(tx, actor, right).await?;
                    let (own, noted) = (app.clone(), touched.clone());
                    let frame = Writing { tx, now, actor, standing, app: own, touched: noted };
                    let value = work(frame).await?;
                    for case in touched.take() {
                        let (app, touched) = (app.clone(), Touched::default());
                        let now = now.max(app.now());
                        // What follows is the program's own, even where the actor sees it no more.
                        let mut w = Writing { tx, now, actor, standing: None, app, touched };
                        crate::closing::follow_in(&mut w, case).await?;
                    }
                    if let Some(before) = &app.1 {
                        before.finish()?;
                    }
                    Ok(value)
                })
            })
            .await;
        if written.is_ok() {
            self.live().wake();
            self.hooks().wake();
        }
        written
    }
}

/// What the user behind a write may do; `None` for the program itself and its command line, which
/// can reach the database anyway.
async fn standing(
    tx: &Tx,
    actor: Actor,
    right: Option<Right>,
) -> Result<Option<Standing>, Failure> {
    let Some(user) = actor.user() else { return Ok(None) };
    let standing = store::people::standing(tx, user).await?;
    if standing.is_disabled {
        return Err(Refusal::AccessStopped.into());
    }
    if let Some(right) = right {
        standing.require(right)?;
    }
    Ok(Some(standing))
}

/// The frame of an action: its transaction, its time, and by whose hand it happens.
pub struct Writing<'t> {
    pub tx: &'t Tx,
    pub now: Timestamp,
    pub actor: Actor,
    standing: Option<Standing>,
    app: App,
    touched: Touched,
}

impl Writing<'_> {
    /// Does whoever acts have this right?
    ///
    /// # Errors
    /// The refusal that says who has it.
    pub fn require(&self, right: Right) -> Result<(), Refusal> {
        self.standing.map_or(Ok(()), |standing| standing.require(right))
    }

    /// One's own is handed over by oneself, what is others' by who steers.
    ///
    /// # Errors
    /// The refusal that says who steers.
    pub fn require_own_or_steer(&self, owner: UserId) -> Result<(), Refusal> {
        if self.actor.user() == Some(owner) { Ok(()) } else { self.require(Right::Steer) }
    }

    /// A person of ours who has this right: what they do is kept under their name.
    ///
    /// # Errors
    /// They lack the right, or it is no person.
    pub fn person_with(&self, right: Right) -> Result<UserId, Refusal> {
        self.require(right)?;
        self.actor.user().ok_or(Refusal::OwnersOnly)
    }

    /// May whoever acts look through what belongs to no customer yet: money and papers that came in?
    ///
    /// # Errors
    /// They see some customers only, and don't steer.
    pub fn require_unplaced(&self) -> Result<(), Refusal> {
        match self.standing {
            Some(standing) if !standing.sees_unplaced() => Err(Refusal::ManagersOnly),
            _ => Ok(()),
        }
    }

    /// Whose customers the actor sees.
    #[must_use]
    pub fn sight(&self) -> Sight {
        self.standing.map_or(Sight::All, |standing| standing.sight)
    }

    #[must_use]
    pub fn new_id(&self) -> Uuid {
        self.app.new_id()
    }

    /// Makes all other writers to this customer wait until this transaction ends. It may have
    /// waited itself, so the time is asked again: what comes later in a customer's record of
    /// events happened no earlier.
    ///
    /// # Errors
    /// Their record went into another one or was erased; the actor does not see this customer, so for them there
    /// is none; what the database says.
    pub async fn lock(&mut self, customer: CustomerId) -> Result<(), Failure> {
        self.lock_found(customer).await?;
        match self.sight() {
            Sight::All => Ok(()),
            sight if store::rights::sees(self.tx, sight, customer).await? => Ok(()),
            _ => Err(Failure::NotFound),
        }
    }

    /// The same for a customer whom the program found by itself, as by the number of a bill in a
    /// payment: whoever sent the file need not see them.
    ///
    /// # Errors
    /// Their record went into another one or was erased; or what the database says.
    pub async fn lock_found(&mut self, customer: CustomerId) -> Result<(), Failure> {
        match self.tx.lock_customer(customer).await? {
            None => {}
            Some(itself) if itself == customer.0 => return Err(Refusal::Erased.into()),
            Some(_) => return Err(Refusal::MergedAway.into()),
        }
        self.now = self.now.max(self.app.now());
        Ok(())
    }

    /// The same for a record that may have gone into another one, which is to be taken apart again.
    ///
    /// # Errors
    /// What the database says.
    pub async fn lock_merged(&mut self, customer: CustomerId) -> Result<(), Failure> {
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
