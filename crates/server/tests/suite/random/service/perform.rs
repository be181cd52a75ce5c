//! Does one act of a random service through the real actions. `None` where there is no record to do
//! it on; what is found must never be `NotFound` for the action.

use domain::cases::Case;
use domain::ids::{CaseId, CustomerId, UserId};
use domain::needs::Strategy;
use domain::people::{Actor, Party};
use domain::promises::PromiseKind;
use forgetmenot::app::Failure;
use forgetmenot::{care, cases, closing, customers, items, promises};
use store::db::{Column, FromRow, Query};

use super::command::{Act, OnWorld, What};
use super::{bills, papers, steer, tracks, words};
use crate::kit::{HOUR, TestApp, prose};
use crate::rules::served::{attempt, talk};

pub type Done = Option<Result<(), Failure>>;

/// One of these.
pub fn pick<T>(mut all: Vec<T>, at: usize) -> Option<T> {
    if all.is_empty() { None } else { Some(all.swap_remove(at % all.len())) }
}

/// An act with the case on which it is done.
pub struct Scene<'a> {
    pub t: &'a TestApp,
    pub act: &'a Act,
    pub user: UserId,
    pub actor: Actor,
    pub case: CaseId,
    pub customer: CustomerId,
    /// Of many acts in a row, which one.
    pub turn: u32,
}

impl<'a> Scene<'a> {
    pub async fn of(t: &'a TestApp, act: &'a Act) -> Self {
        let cases: Vec<CaseId> = t
            .db()
            .all("select id from cases where state = 'final-yes' order by id", vec![])
            .await
            .expect("the cases");
        // Mostly one of the newest three: lives go deep, and new ones begin beside the old.
        let newest = if act.by.is_multiple_of(8) { 0 } else { cases.len().saturating_sub(3) };
        Self::on(t, act, pick(cases[newest..].to_vec(), act.at).expect("a case")).await
    }

    pub async fn on(t: &'a TestApp, act: &'a Act, case: CaseId) -> Self {
        let user = [t.ada, t.ben, t.owner][act.by % 3];
        let customer = store::cases::customer_of(t.db(), case).await.expect("its customer");
        Self { t, act, user, actor: Actor::User(user), case, customer, turn: 0 }
    }

    /// A number of its own for each choice of an act.
    pub fn number(&self, choice: u32) -> usize {
        const ODD: usize = 0x9E37_79B9_7F4A_7C15;
        let mixed = self.act.at.wrapping_add(self.turn as usize).wrapping_mul(ODD);
        mixed.rotate_right(7 * choice) >> 16
    }

    pub fn pick<T>(&self, all: Vec<T>, choice: u32) -> Option<T> {
        pick(all, self.number(choice))
    }

    /// One of the records that the words find in the case, `$1`.
    pub async fn of_case<T: FromRow + Column>(&self, from: &str) -> Option<T> {
        let sql = format!("select id from {from} order by id");
        let all = self.t.db().all(&sql, store::args![self.case]).await.expect("the records");
        self.pick(all, 1)
    }

    pub async fn read(&self) -> Case {
        self.t.read_case(self.case).await
    }
}

/// # Errors
/// What the action refuses.
pub async fn perform(t: &TestApp, act: &Act) -> Done {
    let s = Scene::of(t, act).await;
    match act.what {
        What::Next => steer::next(&s).await,
        What::Tracks(what) => tracks::perform(&s, what).await,
        What::Bills(what) => bills::perform(&s, what).await,
        What::Papers(what) => papers::perform(&s, what).await,
        What::Words(what) => words::perform(&s, what).await,
        What::Closing(what) => words::close(&s, what).await,
        What::World(what) => world(&s, what).await,
    }
}

async fn world(s: &Scene<'_>, what: OnWorld) -> Done {
    let (t, act, app, actor) = (s.t, s.act, &s.t.app, s.actor);
    let promise = "promises where case_id = $1";
    Some(match what {
        OnWorld::Care => {
            let words = format!("How are you? {}", act.at);
            let command =
                if act.flag { talk(s.customer, &words) } else { attempt(s.customer, &words) };
            care::contact(app, actor, command).await.map(drop)
        }
        OnWorld::Withdraw => customers::withdraw_leave(app, actor, s.customer).await,
        OnWorld::Restore => customers::restore_leave(app, actor, s.customer).await,
        OnWorld::Contact => {
            let ending = match act.by % 4 {
                0 => t.yes(),
                1 => t.no(),
                2 => t.not_now(act.minutes),
                _ => t.next(act.minutes),
            };
            let outcome = if act.flag {
                t.they_came(s.case, ending).await
            } else {
                t.call(s.case, ending).await
            };
            outcome.map(drop)
        }
        OnWorld::Promise => {
            let mut step = t.step(act.minutes);
            if act.flag {
                (step.kind, step.debtor) = (PromiseKind::Call, Party::Customer);
            }
            promises::make(app, actor, s.customer, Some(s.case), step).await.map(drop)
        }
        OnWorld::Keep => promises::keep(app, actor, s.of_case(promise).await?).await,
        OnWorld::Let => promises::release(app, actor, s.of_case(promise).await?).await,
        OnWorld::Move => {
            let by = if act.flag { Party::Us } else { Party::Customer };
            let due = t.due(act.minutes + HOUR);
            promises::move_to(app, actor, s.of_case(promise).await?, due, by).await.map(drop)
        }
        OnWorld::HandOver => cases::hand_over(app, actor, s.case, s.user).await,
        OnWorld::Assess => {
            let strategy = *s.pick(Strategy::ALL.to_vec(), 2).as_ref()?;
            forgetmenot::needs::assess(app, actor, s.case, prose("Much"), strategy).await.map(drop)
        }
        OnWorld::Advance => {
            t.advance(act.minutes);
            Ok(())
        }
        OnWorld::Jobs => jobs(t).await,
    })
}

async fn jobs(t: &TestApp) -> Result<(), Failure> {
    promises::notice_broken(&t.app).await?;
    items::plan_visits(&t.app).await?;
    closing::report(&t.app).await.map(drop)
}
