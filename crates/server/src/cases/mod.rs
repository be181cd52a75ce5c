//! Cases: opened with their first next step, placed at a stage, handed over.

pub mod api;
mod bringing;
pub mod pages;

use domain::cases::{Case, CaseFacts, NewCase, Side, Stage, Step};
use domain::events::Fact;
use domain::ids::{CaseId, CustomerId, UserId};
use domain::money::Money;
use domain::people::{Actor, Party};
use domain::refusal::Refusal;
use domain::text::Line;
use domain::time::Due;
use jiff::Timestamp;

use crate::app::{App, Failure, Writing};
use crate::fields::Own;
use crate::people::require_able;

pub(crate) use bringing::{Bringing, bring_many_in, follow_in};

/// What begins a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCase {
    pub customer: CustomerId,
    pub title: Line,
    pub owner: UserId,
    pub source: Option<Line>,
    pub amount: Option<Money>,
    pub first_step: Step,
}

/// Opens a case.
///
/// # Errors
/// The first step does not lie ahead, or comes before a date that the customer named.
pub async fn open(app: &App, actor: Actor, command: OpenCase) -> Result<CaseId, Failure> {
    open_with(app, actor, command, Own::default()).await
}

/// The same with what the firm says of it in its own words.
///
/// # Errors
/// As [`open`]; or there is no such field.
pub async fn open_with(
    app: &App,
    actor: Actor,
    command: OpenCase,
    own: Own,
) -> Result<CaseId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            w.lock(command.customer).await?;
            let case = open_in(&w, command).await?;
            own.write_in(&w, (case.customer, Some(case.id))).await?;
            Ok(case.id)
        })
    })
    .await
}

/// The same within another action's transaction, which has locked the customer.
pub(crate) async fn open_in(w: &Writing<'_>, command: OpenCase) -> Result<Case, Failure> {
    let customer = store::customers::get(w.tx, command.customer).await?;
    let step = &command.first_step;
    if step.named_by == Party::Us && step.debtor == Party::Us {
        customer.leave.allows(step.due.at, 0)?;
    }
    let new = NewCase {
        id: CaseId(w.new_id()),
        customer: command.customer,
        title: command.title,
        owner: command.owner,
        source: command.source,
        amount: command.amount,
        opened_at: w.now,
        first_step: command.first_step,
    };
    let (case, promise, facts) = Case::open(new, w.now)?;
    store::cases::insert(w.tx, &case).await?;
    store::promises::insert(w.tx, &promise).await?;
    w.tell(case.customer, Some(case.id), facts).await?;
    Ok(case)
}

/// Gives a case another title or expected amount.
///
/// # Errors
/// There is no such case.
pub async fn describe(
    app: &App,
    actor: Actor,
    id: CaseId,
    title: Line,
    amount: Option<Money>,
) -> Result<(), Failure> {
    describe_with(app, actor, id, (title, amount), Own::default()).await
}

/// The same with what the firm says of it in its own words.
///
/// # Errors
/// There is no such case or field.
pub async fn describe_with(
    app: &App,
    actor: Actor,
    id: CaseId,
    (title, amount): (Line, Option<Money>),
    own: Own,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            describe_in(&mut w, id, title, amount).await?;
            let customer = store::cases::customer_of(w.tx, id).await?;
            own.write_in(&w, (customer, Some(id))).await
        })
    })
    .await
}

/// The same within another action's transaction.
pub(crate) async fn describe_in(
    w: &mut Writing<'_>,
    id: CaseId,
    title: Line,
    amount: Option<Money>,
) -> Result<(), Failure> {
    let (case, facts) = load_locked(w, id).await?.described(title, amount);
    save(w, &case, facts).await
}

/// Hands a case, and what is next in it, to another owner.
///
/// # Errors
/// There is no such case or owner; it is somebody else's, and the actor does not steer.
pub async fn hand_over(app: &App, actor: Actor, id: CaseId, to: UserId) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let case = load_locked(&mut w, id).await?;
            w.require_own_or_steer(case.owner)?;
            require_able(&w, to).await?;
            hand_over_in(&w, case, to).await
        })
    })
    .await
}

/// The same within another action's transaction.
pub(crate) async fn hand_over_in(w: &Writing<'_>, case: Case, to: UserId) -> Result<(), Failure> {
    if let Some(step) = case.next_step() {
        let mut promise = store::promises::get(w.tx, step.promise).await?;
        promise.owner = to;
        store::promises::save(w.tx, &promise).await?;
    }
    let (case, facts) = case.hand_to(to);
    save(w, &case, facts).await
}

/// Places one side of a case at a stage.
///
/// # Errors
/// What the stage asks for is missing.
pub async fn place(
    app: &App,
    actor: Actor,
    id: CaseId,
    side: Side,
    stage: Stage,
) -> Result<(), Failure> {
    change(app, actor, id, move |case, facts, now| case.place(side, stage, facts, now)).await
}

/// The customer agreed the written list of needs.
///
/// # Errors
/// There is no need on it.
pub async fn agree_needs(app: &App, actor: Actor, id: CaseId) -> Result<(), Failure> {
    change(app, actor, id, Case::agree_needs).await
}

/// The customer named when they will decide: a next step that we had named ourselves moves there.
///
/// # Errors
/// The date is not ahead, or the case is not open.
pub async fn name_decision(app: &App, actor: Actor, id: CaseId, due: Due) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let case = load_locked(&mut w, id).await?;
            let facts = store::cases::facts(w.tx, id).await?;
            let (case, told) = case.name_decision(due.clone(), facts, w.now)?;
            save(&w, &case, told).await?;
            match case.next_step().filter(|_| case.step_gives_way()) {
                None => Ok(()),
                Some(step) => {
                    let promise = store::promises::get(w.tx, step.promise).await?;
                    crate::promises::move_in(&w, promise, due, Party::Customer).await.map(|_| ())
                }
            }
        })
    })
    .await
}

/// After a change of what the stages look at, the case follows.
pub(crate) async fn follow_facts(w: &Writing<'_>, case: Case) -> Result<(), Failure> {
    let facts = store::cases::facts(w.tx, case.id).await?;
    let (case, told) = case.follow_facts(facts, w.now);
    save(w, &case, told).await
}

/// The case, with all other writers to its customer waiting.
pub(crate) async fn load_locked(w: &mut Writing<'_>, id: CaseId) -> Result<Case, Failure> {
    let customer = store::cases::customer_of(w.tx, id).await?;
    w.lock(customer).await?;
    Ok(store::cases::get(w.tx, id).await?)
}

pub(crate) async fn save(w: &Writing<'_>, case: &Case, facts: Vec<Fact>) -> Result<(), Failure> {
    if facts.is_empty() {
        return Ok(());
    }
    store::cases::save(w.tx, case).await?;
    w.tell(case.customer, Some(case.id), facts).await
}

type Changed = Result<(Case, Vec<Fact>), Refusal>;

/// One transition of a case, decided by `domain` from the case, its facts and the time.
async fn change<F>(app: &App, actor: Actor, id: CaseId, transition: F) -> Result<(), Failure>
where
    F: FnOnce(Case, CaseFacts, Timestamp) -> Changed + Send + 'static,
{
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let case = load_locked(&mut w, id).await?;
            let facts = store::cases::facts(w.tx, id).await?;
            let (case, told) = transition(case, facts, w.now)?;
            save(&w, &case, told).await
        })
    })
    .await
}
