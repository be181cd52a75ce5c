//! The closing of the service: opened by the customer's confirmation, kept true by the facts, and
//! closed in one way only.

mod details;
mod follow;
mod marks;
pub mod pages;
mod report;

use domain::care::CareDays;
use domain::cases::Case;
use domain::closing::{Closing, ClosingState, Mark, MarkKind};
use domain::events::{EventKind, Fact};
use domain::ids::{CaseId, ClosingId, ConfirmationId, ContactId, CustomerId, IssueId, UserId};
use domain::interactions::Channel;
use domain::people::Actor;
use domain::procedures::ProcedureContent;
use domain::refusal::Refusal;
use domain::text::Prose;
use store::closing::Confirmation;

pub use details::{ask_for_details, raise_detail, settle_detail};
pub(crate) use follow::follow_in;
pub use marks::{
    Look, Said, check_standard, choose_care, customer_says_settled, hear_satisfaction, mark,
    unmark, waive,
};
pub use report::report;

use crate::app::{App, Failure, Writing};
use crate::care::NewCare;
use crate::cases::load_locked;
use crate::people::require_able;

/// What the customer said when they confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmed {
    pub channel: Channel,
    pub given_by: Option<ContactId>,
    pub words: Option<Prose>,
}

/// The customer confirms that it works: this opens the closing, with the procedure of the day, and
/// closes nothing (S0-18, S0-19).
///
/// # Errors
/// Nothing is agreed yet, the service is closed, or the contact is another customer's.
pub async fn confirm(
    app: &App,
    actor: Actor,
    case: CaseId,
    confirmed: Confirmed,
) -> Result<ClosingId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let case = load_locked(&mut w, case).await?;
            let by = person(&w)?;
            case.require_in_service()?;
            if !store::cases::service_facts(w.tx, case.id).await?.agreed {
                return Err(Refusal::NothingToConfirm.into());
            }
            require_contact(&w, case.customer, confirmed.given_by).await?;
            let mut facts = Vec::new();
            let closing = match store::closing::find(w.tx, case.id).await? {
                Some(closing) => closing,
                None => open_in(&w, &case, &mut facts).await?,
            };
            facts.push(record_confirmation(&w, &closing, confirmed, by).await?);
            w.tell(case.customer, Some(case.id), facts).await?;
            Ok(closing.id)
        })
    })
    .await
}

async fn open_in(w: &Writing<'_>, case: &Case, facts: &mut Vec<Fact>) -> Result<Closing, Failure> {
    let procedure = crate::procedures::current_in(w).await?;
    let closing = Closing {
        id: ClosingId(w.new_id()),
        customer: case.customer,
        case: case.id,
        procedure: procedure.id,
        owner: case.owner,
        opened_at: w.now,
        moved_at: w.now,
        review: None,
        care: None,
        state: ClosingState::Open,
    };
    store::closing::insert(w.tx, &closing).await?;
    facts.push(Fact::of(EventKind::ClosingOpened, closing.id).to(procedure.version));
    Ok(closing)
}

async fn record_confirmation(
    w: &Writing<'_>,
    closing: &Closing,
    confirmed: Confirmed,
    by: UserId,
) -> Result<Fact, Failure> {
    let Confirmed { channel, given_by, words } = confirmed;
    // The mark says that it stands: it falls when something it rests on opens again.
    let standing = match &words {
        Some(words) => words.clone(),
        None => plain_words(channel.code())?,
    };
    let mark = Mark {
        code: "C12".to_owned(),
        kind: MarkKind::Evidence,
        words: standing,
        document: None,
        channel: Some(channel),
        given_by,
        by,
        at: w.now,
        fell_at: None,
    };
    let id = ConfirmationId(w.new_id());
    let kept = Confirmation { id, at: w.now, channel, given_by, recorded_by: by, words };
    store::closing::insert_confirmation(w.tx, closing.customer, closing.case, &kept).await?;
    store::closing::save_mark(w.tx, closing, &mark).await?;
    Ok(Fact::of(EventKind::ConfirmationReceived, id).to(channel.code()))
}

/// What stands as a mark's words where nobody typed any.
fn plain_words(text: &str) -> Result<Prose, Failure> {
    Prose::parse(text).map_err(|_| Failure::NotFound)
}

/// Closes the service of a case: the one way there is, for pages and for all else (I10, I11).
///
/// # Errors
/// It is not a person of ours who closes, there is no closing, or anything is open.
pub async fn close(app: &App, actor: Actor, case: CaseId) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let case = load_locked(&mut w, case).await?;
            person(&w)?;
            case.require_in_service()?;
            // What is kept may be as old as the last word told; what counts is what is there now.
            let Some((closing, checklist)) = follow::checklist_in(&w, case.id).await? else {
                return Err(Refusal::NoClosing.into());
            };
            let (closing, mut facts) = closing.close(&checklist, w.actor, w.now)?;
            store::closing::save(w.tx, &closing).await?;
            let (case, told) = case.close_service(closing.id, w.now)?;
            store::cases::save(w.tx, &case).await?;
            facts.extend(told);
            w.tell(case.customer, Some(case.id), facts).await?;
            let care = new_care(&w, &closing).await?;
            crate::care::begin_in(&w, &case, care).await
        })
    })
    .await
}

/// What was agreed here for the time after; the firm's own days where an owner waived that.
async fn new_care(w: &Writing<'_>, closing: &Closing) -> Result<NewCare, Failure> {
    let limit = w.rules().await?.care_limit;
    let care = closing.care.as_ref();
    Ok(NewCare {
        owner: closing.owner,
        days: care.map(|care| CareDays::new(care.days.clone(), limit)),
        ground: care.map(|care| care.ground.clone()),
        may_raise: care.is_some_and(|care| care.may_raise),
    })
}

/// The customer's own word opens a closed service again: they reported this issue. Their word that
/// all was settled falls with it.
pub(crate) async fn reopen_in(
    w: &Writing<'_>,
    case: &Case,
    issue: IssueId,
) -> Result<Case, Failure> {
    let Some(closing) = store::closing::find(w.tx, case.id).await? else {
        return Err(Refusal::NoClosing.into());
    };
    let (closing, told) = closing.reopen(w.now)?;
    let mut facts: Vec<_> = told.into_iter().map(|fact| fact.to(issue)).collect();
    store::closing::save(w.tx, &closing).await?;
    if store::closing::drop_mark(w.tx, closing.id, "C3", w.now).await? {
        facts.push(Fact::of(EventKind::MarkFell, closing.id).to("C3"));
    }
    let service = store::cases::service_facts(w.tx, case.id).await?;
    let (case, told) = case.clone().reopen_service(service, w.now)?;
    store::cases::save(w.tx, &case).await?;
    facts.extend(told);
    w.tell(case.customer, Some(case.id), facts).await?;
    Ok(case)
}

/// Another of us answers for a closing.
///
/// # Errors
/// There is no open closing, or no such person who works here.
pub async fn hand_over(app: &App, actor: Actor, case: CaseId, to: UserId) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let Scene { closing, .. } = load_open(&mut w, case).await?;
            w.require_own_or_steer(closing.owner)?;
            require_able(&w, to).await?;
            hand_over_in(&w, case, to).await
        })
    })
    .await
}

/// The same within another action's transaction.
pub(crate) async fn hand_over_in(w: &Writing<'_>, case: CaseId, to: UserId) -> Result<(), Failure> {
    let closing = store::closing::find(w.tx, case).await?.ok_or(Refusal::NoClosing)?;
    let (closing, facts) = closing.hand_to(to)?;
    store::closing::save(w.tx, &closing).await?;
    w.tell(closing.customer, Some(closing.case), facts).await
}

/// Somebody looked through the whole list for the first time (M19).
///
/// # Errors
/// There is no open closing, or it was looked through before.
pub async fn review(app: &App, actor: Actor, case: CaseId) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            load_open(&mut w, case).await?;
            let Some((closing, checklist)) = follow::checklist_in(&w, case).await? else {
                return Err(Refusal::NoClosing.into());
            };
            let (closing, facts) = closing.look_through(&checklist, w.now)?;
            store::closing::save(w.tx, &closing).await?;
            w.tell(closing.customer, Some(closing.case), facts).await
        })
    })
    .await
}

/// An open closing with what its acts look at.
struct Scene {
    case: Case,
    closing: Closing,
    content: ProcedureContent,
    by: UserId,
}

async fn load_open(w: &mut Writing<'_>, case: CaseId) -> Result<Scene, Failure> {
    let case = load_locked(w, case).await?;
    let by = person(w)?;
    case.require_in_service()?;
    let Some(closing) = store::closing::find(w.tx, case.id).await? else {
        return Err(Refusal::NoClosing.into());
    };
    closing.require_open()?;
    let content = store::procedures::get(w.tx, closing.procedure).await?.content;
    Ok(Scene { case, closing, content, by })
}

/// What belongs to a closing is done by people of ours (S0-12).
fn person(w: &Writing<'_>) -> Result<UserId, Refusal> {
    match w.actor {
        Actor::User(user) => Ok(user),
        Actor::Import(..) | Actor::System => Err(Refusal::ClosedByNobody),
    }
}

async fn require_contact(
    w: &Writing<'_>,
    customer: CustomerId,
    contact: Option<ContactId>,
) -> Result<(), Failure> {
    let Some(contact) = contact else { return Ok(()) };
    let known = store::customers::contacts(w.tx, customer).await?;
    if known.iter().any(|known| known.id == contact) { Ok(()) } else { Err(Failure::NotFound) }
}
