//! Promises beside the next step: made, kept, moved, released, and noticed when they break.

use domain::cases::Step;
use domain::events::{EventKind, Fact};
use domain::ids::{CaseId, CustomerId, PromiseId, UserId};
use domain::people::{Actor, Party};
use domain::promises::{Promise, PromiseKind, PromiseState};
use domain::refusal::Refusal;
use domain::rules::Rules;
use domain::time::{Due, plus_minutes};

use crate::app::{App, Failure, Writing};

pub mod pages;

/// Makes a promise to a customer, or notes theirs to us, outside of a next step.
///
/// # Errors
/// Its time does not lie ahead, or comes before a date that the customer named (S1-23); the
/// customer, case or owner is unknown.
pub async fn make(
    app: &App,
    actor: Actor,
    customer: CustomerId,
    case: Option<CaseId>,
    step: Step,
) -> Result<PromiseId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            w.lock(customer).await?;
            if step.due.at <= w.now {
                return Err(Refusal::NextStepNotAhead.into());
            }
            if step.kind.is_of_service() {
                return Err(Refusal::StepOfService.into());
            }
            require_promisable(&w, customer, case, &step).await?;
            if step.named_by == Party::Us && step.debtor == Party::Us {
                store::customers::get(w.tx, customer).await?.leave.allows(step.due.at, 0)?;
            }
            let promise = Promise {
                id: step.id,
                customer,
                case,
                kind: step.kind,
                what: step.what,
                debtor: step.debtor,
                owner: step.owner,
                due: step.due,
                named_by: step.named_by,
                made_at: w.now,
                state: PromiseState::Open,
                broken_at: None,
            };
            store::promises::insert(w.tx, &promise).await?;
            w.tell(customer, case, vec![promise.made()]).await?;
            Ok(promise.id)
        })
    })
    .await
}

/// The case is this customer's, and lets us promise.
async fn require_promisable(
    w: &Writing<'_>,
    customer: CustomerId,
    case: Option<CaseId>,
    step: &Step,
) -> Result<(), Failure> {
    let Some(case) = case else { return Ok(()) };
    let case = store::cases::get(w.tx, case).await?;
    if case.customer != customer {
        return Err(Failure::NotFound);
    }
    if case.closed.is_some() {
        return Err(Refusal::ServiceClosed.into());
    }
    if step.debtor == Party::Us {
        case.require_promisable(&step.due, step.named_by, w.now)?;
    }
    Ok(())
}

/// A promise is kept now. The next step of an open case, and any call or meeting in it, is kept by
/// recording the contact instead.
///
/// # Errors
/// It is settled, it is kept by a contact (I2), or the customer's leave stands against it (I3).
pub async fn keep(app: &App, actor: Actor, id: PromiseId) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let promise = load_locked(&mut w, id).await?;
            require_free(&promise)?;
            require_not_a_step(&w, &promise).await?;
            let rules = w.rules().await?;
            if promise.debtor == Party::Us {
                require_keepable(&w, &promise, &rules).await?;
            }
            let (promise, facts) = promise.keep(w.now, &rules)?;
            store::promises::save(w.tx, &promise).await?;
            w.tell(promise.customer, promise.case, facts).await
        })
    })
    .await
}

async fn require_keepable(
    w: &Writing<'_>,
    promise: &Promise,
    rules: &Rules,
) -> Result<(), Failure> {
    let is_talk = matches!(promise.kind, PromiseKind::Call | PromiseKind::Meet);
    if is_talk && promise.case.is_some() {
        return Err(Refusal::NextStepNeedsEnding.into());
    }
    let leave = store::customers::get(w.tx, promise.customer).await?.leave;
    if promise.named_by == Party::Us || leave.withdrawn_at.is_some() {
        leave.allows(w.now, rules.exactness_minutes)?;
    }
    Ok(())
}

/// The side that it was promised to lets a promise go.
///
/// # Errors
/// It is settled, or it is an open case's next step (I2).
pub async fn release(app: &App, actor: Actor, id: PromiseId) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let promise = load_locked(&mut w, id).await?;
            require_free(&promise)?;
            require_not_a_step(&w, &promise).await?;
            let by = promise.debtor.other();
            let (promise, facts) = promise.release(by, w.now, &w.rules().await?)?;
            store::promises::save(w.tx, &promise).await?;
            w.tell(promise.customer, promise.case, facts).await
        })
    })
    .await
}

/// Moves a promise to another time, at the wish of one side; an open case's step moves with it.
///
/// # Errors
/// It is settled, the time is not ahead, or it comes before a date that the customer named.
pub async fn move_to(
    app: &App,
    actor: Actor,
    id: PromiseId,
    due: Due,
    by: Party,
) -> Result<PromiseId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let promise = load_locked(&mut w, id).await?;
            require_free(&promise)?;
            move_in(&w, promise, due, by).await
        })
    })
    .await
}

/// The same within another action's transaction.
pub(crate) async fn move_in(
    w: &Writing<'_>,
    promise: Promise,
    due: Due,
    by: Party,
) -> Result<PromiseId, Failure> {
    let customer = store::customers::get(w.tx, promise.customer).await?;
    if by == Party::Us && promise.debtor == Party::Us {
        customer.leave.allows(due.at, 0)?;
    }
    let id = PromiseId(w.new_id());
    let step = step_case(w, &promise).await?;
    let (old, next, facts) = promise.move_to(id, due, by, w.now, &w.rules().await?)?;
    store::promises::insert(w.tx, &next).await?;
    store::promises::save(w.tx, &old).await?;
    if let Some(case) = step {
        store::cases::save(w.tx, &case.with_moved_step(&next)?).await?;
    }
    w.tell(next.customer, next.case, facts).await?;
    Ok(id)
}

/// Another of us keeps a promise, with the step of a case and the detail of a closing that it is;
/// within another action's transaction.
pub(crate) async fn hand_over_in(
    w: &Writing<'_>,
    id: PromiseId,
    to: UserId,
) -> Result<(), Failure> {
    let promise = store::promises::get(w.tx, id).await?;
    let step = step_case(w, &promise).await?;
    let fact = Fact::of(EventKind::PromiseHandedOver, id).from_to(promise.owner, to);
    let promise = Promise { owner: to, ..promise };
    store::promises::save(w.tx, &promise).await?;
    if let Some(case) = step {
        store::cases::save(w.tx, &case.with_step_of(to)).await?;
    }
    store::closing::hand_detail(w.tx, id, to).await?;
    w.tell(promise.customer, promise.case, vec![fact]).await
}

/// Notices promises whose time of grace has passed (A2); how many broke.
///
/// Each in a transaction of its own: a customer is locked for a moment only, and two programs on
/// one database that notice at once can't wait for each other in a circle.
///
/// # Errors
/// What the database says; what was noticed before stands.
pub async fn notice_broken(app: &App) -> Result<usize, Failure> {
    const AT_ONCE: u32 = 200;
    let rules = store::settings::rules(app.db()).await?;
    let last = plus_minutes(app.now(), -i64::from(rules.grace_minutes));
    let mut count = 0;
    for promise in store::promises::falling_due(app.db(), last, AT_ONCE).await? {
        let (customer, id) = (promise.customer, promise.id);
        let is_broken =
            app.write(Actor::System, move |w| Box::pin(notice_in(w, customer, id))).await?;
        count += usize::from(is_broken);
    }
    Ok(count)
}

async fn notice_in(
    mut w: Writing<'_>,
    customer: CustomerId,
    id: PromiseId,
) -> Result<bool, Failure> {
    w.lock(customer).await?;
    // Somebody may have kept it while we waited for the lock.
    let promise = store::promises::get(w.tx, id).await?;
    let Some((promise, facts)) = promise.fall_due(w.now, &w.rules().await?) else {
        return Ok(false);
    };
    store::promises::save(w.tx, &promise).await?;
    w.tell(customer, promise.case, facts).await?;
    Ok(true)
}

async fn load_locked(w: &mut Writing<'_>, id: PromiseId) -> Result<Promise, Failure> {
    let customer = store::promises::get(w.tx, id).await?.customer;
    w.lock(customer).await?;
    Ok(store::promises::get(w.tx, id).await?)
}

/// A step of the service ends only where its item, bill, detail, issue or care plan stands, with
/// what belongs to it.
fn require_free(promise: &Promise) -> Result<(), Refusal> {
    if promise.kind.is_of_service() { Err(Refusal::StepOfService) } else { Ok(()) }
}

/// The open case whose next step this promise is.
async fn step_case(
    w: &Writing<'_>,
    promise: &Promise,
) -> Result<Option<domain::cases::Case>, Failure> {
    let Some(case) = promise.case else { return Ok(None) };
    let case = store::cases::get(w.tx, case).await?;
    let is_step = case.next_step().is_some_and(|step| step.promise == promise.id);
    Ok(is_step.then_some(case))
}

async fn require_not_a_step(w: &Writing<'_>, promise: &Promise) -> Result<(), Failure> {
    match step_case(w, promise).await? {
        Some(_) => Err(Refusal::NextStepNeedsEnding.into()),
        None => Ok(()),
    }
}
