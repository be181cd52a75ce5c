//! Trifles that surface only at the closing and may decide what comes next (S0-9): asked for, each
//! with an owner, a date and an outcome.

use domain::closing::MarkKind;
use domain::events::{EventKind, Fact};
use domain::ids::{CaseId, DetailId, PromiseId, UserId};
use domain::people::{Actor, Party};
use domain::promises::{Promise, PromiseKind, PromiseState};
use domain::refusal::Refusal;
use domain::text::{Line, Prose};
use domain::time::Due;
use store::closing::Detail;

use super::marks::save_in;
use super::{Said, Scene, load_open};
use crate::app::{App, Failure};
use crate::people::require_able;

/// The customer was asked for details, and what came of it.
///
/// # Errors
/// There is no open closing, or somebody else noted it meanwhile.
pub async fn ask_for_details(
    app: &App,
    actor: Actor,
    case: CaseId,
    said: Said,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let scene = load_open(&mut w, case).await?;
            save_in(&w, &scene, "C4", MarkKind::Evidence, said).await?;
            let fact = Fact::of(EventKind::DetailsAskedFor, scene.closing.id);
            w.tell(scene.case.customer, Some(case), vec![fact]).await
        })
    })
    .await
}

/// A detail surfaced; somebody of ours promises to settle it by then.
///
/// # Errors
/// The time is not ahead, or there is no such person who works here.
pub async fn raise_detail(
    app: &App,
    actor: Actor,
    case: CaseId,
    words: Prose,
    owner: UserId,
    due: Due,
) -> Result<DetailId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let Scene { case, .. } = load_open(&mut w, case).await?;
            if due.at <= w.now {
                return Err(Refusal::NextStepNotAhead.into());
            }
            require_able(&w, owner).await?;
            let promise = Promise {
                id: PromiseId(w.new_id()),
                customer: case.customer,
                case: Some(case.id),
                kind: PromiseKind::SettleDetail,
                what: first_line(&words),
                debtor: Party::Us,
                owner,
                due,
                named_by: Party::Us,
                made_at: w.now,
                state: PromiseState::Open,
                broken_at: None,
            };
            let id = DetailId(w.new_id());
            let detail = Detail {
                id,
                words,
                owner,
                promise: promise.id,
                due: promise.due.at,
                raised_at: w.now,
                outcome: None,
                settled_at: None,
            };
            store::promises::insert(w.tx, &promise).await?;
            store::closing::insert_detail(w.tx, case.customer, case.id, &detail).await?;
            let facts = vec![Fact::of(EventKind::DetailRaised, id), promise.made()];
            w.tell(case.customer, Some(case.id), facts).await?;
            Ok(id)
        })
    })
    .await
}

/// Enough of the words to know the promise by.
fn first_line(words: &Prose) -> Option<Line> {
    let line = words.as_str().lines().find(|line| !line.trim().is_empty())?;
    let short: String = line.chars().filter(|c| !c.is_control()).take(Line::MAX).collect();
    Line::parse(&short).ok()
}

/// A detail is settled, with its outcome; the promise is kept by that.
///
/// # Errors
/// It is settled already, or there is no such detail.
pub async fn settle_detail(
    app: &App,
    actor: Actor,
    case: CaseId,
    detail: DetailId,
    outcome: Prose,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let Scene { case, .. } = load_open(&mut w, case).await?;
            let found = store::closing::detail(w.tx, case.id, detail).await?;
            if !store::closing::settle_detail(w.tx, detail, &outcome, w.now).await? {
                return Err(Refusal::AlreadySettled.into());
            }
            let promise = store::promises::get(w.tx, found.promise).await?;
            let (promise, mut facts) = promise.keep(w.now, &w.rules().await?)?;
            store::promises::save(w.tx, &promise).await?;
            facts.push(Fact::of(EventKind::DetailSettled, detail));
            w.tell(case.customer, Some(case.id), facts).await
        })
    })
    .await
}
