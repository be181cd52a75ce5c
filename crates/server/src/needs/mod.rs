//! Needs, expectations and questions as the customer said them, and our assessment of value.

pub mod api;

use domain::cases::Case;
use domain::events::{EventKind, Fact};
use domain::ids::{AssessmentId, CaseId, ExpectationId, NeedId, QuestionId};
use domain::needs::{SpinKind, Strategy, WishState};
use domain::people::Actor;
use domain::refusal::Refusal;
use domain::text::Prose;
use store::needs::{Assessment, Expectation, Need, Question};

use crate::app::{App, Failure};
use crate::cases::{follow_facts, load_locked};

/// Records a need in the customer's words; the first one is the goal that stage 3 begins with.
///
/// # Errors
/// There is no such case, or its service is closed: what is new begins a new case (S0-2).
pub async fn record(
    app: &App,
    actor: Actor,
    case: CaseId,
    kind: SpinKind,
    words: Prose,
) -> Result<NeedId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let case = load_locked(&mut w, case).await?;
            require_not_closed(&case)?;
            let id = NeedId(w.new_id());
            let need = Need { id, words, kind, state: WishState::Open, recorded_at: w.now };
            store::needs::insert(w.tx, case.customer, case.id, &need).await?;
            let facts = vec![Fact::of(EventKind::NeedRecorded, id).to(kind.code())];
            w.tell(case.customer, Some(case.id), facts).await?;
            follow_facts(&w, case).await?;
            Ok(id)
        })
    })
    .await
}

/// How a need is settled: we met it, or the customer let it go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settling {
    Met,
    Released,
}

/// Settles a need.
///
/// # Errors
/// It is settled already, or there is no such need.
pub async fn settle(
    app: &App,
    actor: Actor,
    case: CaseId,
    need: NeedId,
    how: Settling,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let case = load_locked(&mut w, case).await?;
            let found = store::needs::get(w.tx, case.id, need).await?;
            let (state, kind) = match how {
                Settling::Met => (WishState::Met { at: w.now }, EventKind::NeedMet),
                Settling::Released => (WishState::Released { at: w.now }, EventKind::NeedReleased),
            };
            store::needs::save(w.tx, need, found.state.settle(state)?).await?;
            w.tell(case.customer, Some(case.id), vec![Fact::of(kind, need)]).await
        })
    })
    .await
}

/// Records what the customer expects of the product or the service (S0-11).
///
/// # Errors
/// There is no such case, or its service is closed.
pub async fn expect(
    app: &App,
    actor: Actor,
    case: CaseId,
    words: Prose,
) -> Result<ExpectationId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let case = load_locked(&mut w, case).await?;
            require_not_closed(&case)?;
            let id = ExpectationId(w.new_id());
            let state = WishState::Open;
            let expectation = Expectation { id, words, recorded_at: w.now, state };
            store::needs::insert_expectation(w.tx, case.customer, case.id, &expectation).await?;
            let facts = vec![Fact::of(EventKind::ExpectationRecorded, id)];
            w.tell(case.customer, Some(case.id), facts).await?;
            Ok(id)
        })
    })
    .await
}

/// Settles an expectation: the customer confirms that it is met, or lets it go.
///
/// # Errors
/// It is settled already, or there is no such expectation.
pub async fn settle_expectation(
    app: &App,
    actor: Actor,
    case: CaseId,
    expectation: ExpectationId,
    how: Settling,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let case = load_locked(&mut w, case).await?;
            let found = store::needs::expectation(w.tx, case.id, expectation).await?;
            let (state, kind) = match how {
                Settling::Met => (WishState::Met { at: w.now }, EventKind::ExpectationMet),
                Settling::Released => {
                    (WishState::Released { at: w.now }, EventKind::ExpectationReleased)
                }
            };
            let state = found.state.settle(state)?;
            store::needs::save_expectation(w.tx, expectation, state).await?;
            w.tell(case.customer, Some(case.id), vec![Fact::of(kind, expectation)]).await
        })
    })
    .await
}

/// Records a question of the customer's (S0-10).
///
/// # Errors
/// There is no such case, or its service is closed: a question that comes then is an issue, by
/// which the customer's word opens the service again.
pub async fn ask(
    app: &App,
    actor: Actor,
    case: CaseId,
    words: Prose,
) -> Result<QuestionId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let case = load_locked(&mut w, case).await?;
            require_not_closed(&case)?;
            let id = QuestionId(w.new_id());
            let question = Question { id, words, asked_at: w.now, answer: None, answered_at: None };
            store::needs::insert_question(w.tx, case.customer, case.id, &question).await?;
            let facts = vec![Fact::of(EventKind::QuestionAsked, id)];
            w.tell(case.customer, Some(case.id), facts).await?;
            Ok(id)
        })
    })
    .await
}

/// Answers a question.
///
/// # Errors
/// It is answered already.
pub async fn answer(
    app: &App,
    actor: Actor,
    case: CaseId,
    question: QuestionId,
    answer: Prose,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let case = load_locked(&mut w, case).await?;
            let was_open =
                store::needs::answer_question(w.tx, case.id, question, &answer, w.now).await?;
            if !was_open {
                return Err(Refusal::AlreadySettled.into());
            }
            let facts = vec![Fact::of(EventKind::QuestionAnswered, question)];
            w.tell(case.customer, Some(case.id), facts).await
        })
    })
    .await
}

/// Assesses the customer's value and chooses a strategy; moves the case nowhere (S0-24).
///
/// # Errors
/// There is no such case.
pub async fn assess(
    app: &App,
    actor: Actor,
    case: CaseId,
    potential: Prose,
    strategy: Strategy,
) -> Result<AssessmentId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let by = w.actor.user().ok_or(Failure::NotFound)?;
            let case = load_locked(&mut w, case).await?;
            let id = AssessmentId(w.new_id());
            let assessment = Assessment { id, potential, strategy, by, at: w.now };
            store::needs::insert_assessment(w.tx, case.customer, case.id, &assessment).await?;
            let facts = vec![Fact::of(EventKind::ValueAssessed, id).to(strategy.code())];
            w.tell(case.customer, Some(case.id), facts).await?;
            Ok(id)
        })
    })
    .await
}

/// What is new after the closing begins a new case, or is an issue by the customer's word (I10).
fn require_not_closed(case: &Case) -> Result<(), Refusal> {
    if case.closed.is_some() { Err(Refusal::ServiceClosed) } else { Ok(()) }
}
