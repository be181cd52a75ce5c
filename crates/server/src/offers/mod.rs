//! Offers: drafted as a new version, given to the customer, withdrawn.

use domain::cases::Case;
use domain::events::{EventKind, Fact};
use domain::ids::{CaseId, OfferId};
use domain::offers::{OfferContent, OfferState};
use domain::people::{Actor, Party};
use domain::refusal::Refusal;
use domain::time::plus_minutes;
use iso_currency::Currency;
use store::offers::Offer;

use crate::app::{App, Failure, Writing};

pub mod api;
pub mod pages;
use crate::cases::{follow_facts, load_locked};

/// Drafts the next version of a case's offer.
///
/// # Errors
/// It cites no need, hides a burden's reason, or does not add up (I16, S4-32); the customer has
/// said their final answer (S2-23 forbids an upsell draft before a yes, and a no ends it).
pub async fn draft(
    app: &App,
    actor: Actor,
    case: CaseId,
    currency: Currency,
    content: OfferContent,
) -> Result<OfferId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let case = load_locked(&mut w, case).await?;
            require_open(&case)?;
            content.require_givable()?;
            // Else the amounts of the lines would be read again as another currency's.
            if content.total().is_none_or(|total| total.currency != currency) {
                return Err(Refusal::OfferSumBroken.into());
            }
            let cited: Vec<_> = content.lines.iter().filter_map(|line| line.need).collect();
            for need in cited {
                store::needs::get(w.tx, case.id, need).await?;
            }
            let id = OfferId(w.new_id());
            let version = store::offers::next_version(w.tx, case.id).await?;
            let offer = Offer {
                id,
                case: case.id,
                version,
                currency,
                state: OfferState::Draft,
                drafted_at: w.now,
                content,
            };
            store::offers::insert(w.tx, case.customer, &offer).await?;
            let facts = vec![Fact::of(EventKind::OfferDrafted, id).to(version)];
            w.tell(case.customer, Some(case.id), facts).await?;
            Ok(id)
        })
    })
    .await
}

/// The customer has the offer now; the version given before is withdrawn by it.
///
/// # Errors
/// It was given or withdrawn before, the case has its answer, or the customer's leave stands
/// against it (I3), unless they asked for something of ours that is due by now.
pub async fn give(app: &App, actor: Actor, case: CaseId, offer: OfferId) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let case = load_locked(&mut w, case).await?;
            require_open(&case)?;
            let found = load_of(&w, case.id, offer).await?;
            if found.state != OfferState::Draft {
                return Err(Refusal::OfferGiven.into());
            }
            found.content.require_givable()?;
            require_leave(&w, &case).await?;
            let mut facts = Vec::new();
            for other in store::offers::of_case(w.tx, case.id).await? {
                if matches!(other.state, OfferState::Given { .. }) {
                    let state = OfferState::Withdrawn { at: w.now };
                    store::offers::save_state(w.tx, other.id, state).await?;
                    facts.push(Fact::of(EventKind::OfferWithdrawn, other.id).to(other.version));
                }
            }
            store::offers::save_state(w.tx, offer, OfferState::Given { at: w.now }).await?;
            facts.push(Fact::of(EventKind::OfferGiven, offer).to(found.version));
            w.tell(case.customer, Some(case.id), facts).await?;
            follow_facts(&w, case).await
        })
    })
    .await
}

async fn require_leave(w: &Writing<'_>, case: &Case) -> Result<(), Failure> {
    let leave = store::customers::get(w.tx, case.customer).await?.leave;
    let window = w.rules().await?.exactness_minutes;
    let promises = store::promises::open_of_case(w.tx, case.id).await?;
    let is_asked = promises.iter().any(|promise| {
        promise.named_by == Party::Customer
            && promise.debtor == Party::Us
            && w.now >= plus_minutes(promise.due.at, -i64::from(window))
    });
    if leave.withdrawn_at.is_some() || !is_asked {
        leave.allows(w.now, window)?;
    }
    Ok(())
}

async fn load_of(w: &Writing<'_>, case: CaseId, id: OfferId) -> Result<Offer, Failure> {
    let offer = store::offers::get(w.tx, id).await?;
    if offer.case == case { Ok(offer) } else { Err(Failure::NotFound) }
}

fn require_open(case: &Case) -> Result<(), Refusal> {
    if case.next_step().is_some() { Ok(()) } else { Err(Refusal::AlreadyAnswered) }
}
