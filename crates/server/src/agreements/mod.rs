//! Agreements: the customer's consent in the right form, from which the sold items come.

use domain::agreements::{
    Agreement, AgreementForm, AgreementLine, AgreementTerm, Fit, Fitness, ValueBounds, fit, total,
};
use domain::cases::{Case, CaseState};
use domain::events::{EventKind, Fact};
use domain::ids::{AgreementId, CaseId, ContactId, DocumentId, OfferId};
use domain::offers::OfferState;
use domain::people::{Actor, Right};
use domain::refusal::Refusal;
use domain::text::{Line, Prose};
use domain::time::plus_minutes;
use iso_currency::Currency;
use jiff::Timestamp;

use crate::app::{App, Failure, Writing};
use crate::cases::load_locked;

pub mod api;
mod bringing;
pub mod pages;

pub(crate) use bringing::{bring_many_in, join_in, order_fit};

/// What the customer consents to, and how that can be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    pub form: AgreementForm,
    /// Where it can be seen, or who heard it.
    pub evidence: Prose,
    pub document: Option<DocumentId>,
    pub reference: Option<Line>,
    pub payment_days: u32,
    /// When it was given, if not just now.
    pub at: Option<Timestamp>,
    pub given_by: Option<ContactId>,
    pub lines: Vec<AgreementLine>,
    pub terms: Vec<AgreementTerm>,
}

/// The first agreement of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agree {
    pub case: CaseId,
    /// The offer that it takes over.
    pub offer: Option<OfferId>,
    pub currency: Currency,
    pub consent: Consent,
    pub fitness: Fitness,
}

/// A change that the customer consents to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amend {
    pub case: CaseId,
    /// The version that was looked at.
    pub version: u32,
    pub consent: Consent,
    pub fitness: Fitness,
}

/// The customer agrees: its evidence is kept, and each line becomes a sold item.
///
/// # Errors
/// There is no final yes (I9), or an agreement already; the lines don't add up, a burden is not
/// acknowledged (S4-32), or the form does not fit the value and nobody was told (I12).
pub async fn agree(app: &App, actor: Actor, command: Agree) -> Result<AgreementId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let case = load_locked(&mut w, command.case).await?;
            case.require_in_service()?;
            if store::agreements::latest_of_case(w.tx, case.id).await?.is_some() {
                return Err(Refusal::AlreadyAgreed.into());
            }
            require_given(&w, &case, command.offer).await?;
            let place = Place { version: 1, offer: command.offer, currency: command.currency };
            let agreement = draw_up(&w, &case, place, command.consent, command.fitness).await?;
            store::agreements::insert(w.tx, &agreement).await?;
            tell(&w, &agreement, EventKind::AgreementMade).await?;
            crate::items::create_in(&w, &case, &agreement).await?;
            Ok(agreement.id)
        })
    })
    .await
}

/// The customer agrees to a change: a new version counts, its items follow it, and each new line
/// becomes an item.
///
/// # Errors
/// As for [`agree`]; besides, somebody else changed it meanwhile, a line is gone (S3-4), or one
/// that is billed was changed (E1).
pub async fn amend(app: &App, actor: Actor, command: Amend) -> Result<AgreementId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let case = load_locked(&mut w, command.case).await?;
            case.require_in_service()?;
            let before = store::agreements::latest_of_case(w.tx, case.id).await?;
            let before = before.ok_or(Failure::NotFound)?;
            if before.version != command.version {
                return Err(Refusal::ChangedMeanwhile.into());
            }
            let place = Place {
                version: before.version.saturating_add(1),
                offer: before.offer,
                currency: before.currency,
            };
            let agreement = draw_up(&w, &case, place, command.consent, command.fitness).await?;
            let billed = store::agreements::billed_positions(w.tx, case.id).await?;
            agreement.require_follows(&before, &billed)?;
            store::agreements::insert(w.tx, &agreement).await?;
            tell(&w, &agreement, EventKind::AgreementAmended).await?;
            crate::items::create_in(&w, &case, &agreement).await?;
            Ok(agreement.id)
        })
    })
    .await
}

/// Sets from what value on a form of agreement fits, in one currency.
///
/// # Errors
/// The actor is no owner.
pub async fn set_value_class(app: &App, actor: Actor, bounds: ValueBounds) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.person_with(Right::Govern)?;
            let before = store::agreements::value_classes(w.tx).await?.bounds(bounds.currency());
            if before == bounds {
                return Ok(());
            }
            store::agreements::save_value_bounds(w.tx, bounds).await?;
            let fact = Fact {
                kind: EventKind::ValueClassChanged,
                record: None,
                before: Some(told_bounds(before)),
                after: Some(told_bounds(bounds)),
            };
            w.tell_of_firm(vec![fact]).await
        })
    })
    .await
}

fn told_bounds(bounds: ValueBounds) -> String {
    let (small, large) = (bounds.small_below().minor, bounds.large_from().minor);
    format!("{}={small}..{large}", bounds.currency().code())
}

/// Where an agreement stands among the versions of its case.
struct Place {
    version: u32,
    offer: Option<OfferId>,
    currency: Currency,
}

/// The agreement as it would be stored, if all that is asked of it holds.
async fn draw_up(
    w: &Writing<'_>,
    case: &Case,
    place: Place,
    consent: Consent,
    fitness: Fitness,
) -> Result<Agreement, Failure> {
    // Who keeps the evidence answers for it; a machine can't have heard it.
    let recorded_by = w.actor.user().ok_or(Failure::NotFound)?;
    let agreed_at = when(w, case, consent.at)?;
    require_known(w, case, &consent).await?;
    let agreement = Agreement {
        id: AgreementId(w.new_id()),
        customer: case.customer,
        case: case.id,
        version: place.version,
        offer: place.offer,
        form: consent.form,
        fit: fit_of(w, &consent).await?,
        evidence: Some(consent.evidence),
        document: consent.document,
        reference: consent.reference,
        currency: place.currency,
        payment_days: consent.payment_days,
        agreed_at,
        given_by: consent.given_by,
        recorded_by: Some(recorded_by),
        lines: consent.lines,
        terms: consent.terms,
    };
    agreement.require_sound()?;
    fitness.allows(agreement.fit)?;
    Ok(agreement)
}

/// What does not add up has no value to fit; it is refused as such.
async fn fit_of(w: &Writing<'_>, consent: &Consent) -> Result<Fit, Failure> {
    let classes = store::agreements::value_classes(w.tx).await?;
    Ok(total(&consent.lines).map_or(Fit::Fits, |value| fit(consent.form, value, &classes)))
}

/// A consent was given after the yes, and not later than now. The yes may have been written down
/// within the minute that is said, for nobody says the seconds.
fn when(w: &Writing<'_>, case: &Case, said: Option<Timestamp>) -> Result<Timestamp, Refusal> {
    let at = said.unwrap_or(w.now);
    if at > w.now {
        return Err(Refusal::NotYetHappened);
    }
    match &case.state {
        CaseState::FinalYes(yes) if plus_minutes(at, 1) > yes.at => Ok(at.max(yes.at)),
        _ => Err(Refusal::BeforeFinalYes),
    }
}

/// Who gave it and what shows it belong to this customer and this case.
async fn require_known(w: &Writing<'_>, case: &Case, consent: &Consent) -> Result<(), Failure> {
    if let Some(given_by) = consent.given_by {
        let contacts = store::customers::contacts(w.tx, case.customer).await?;
        if !contacts.iter().any(|contact| contact.id == given_by) {
            return Err(Failure::NotFound);
        }
    }
    if let Some(document) = consent.document {
        let document = store::documents::get(w.tx, document).await?;
        if document.case != Some(case.id) || document.withdrawn_at.is_some() {
            return Err(Failure::NotFound);
        }
    }
    Ok(())
}

/// Only what the customer has in their hands can be taken over.
async fn require_given(
    w: &Writing<'_>,
    case: &Case,
    offer: Option<OfferId>,
) -> Result<(), Failure> {
    let Some(offer) = offer else { return Ok(()) };
    let offer = store::offers::get(w.tx, offer).await?;
    if offer.case != case.id {
        return Err(Failure::NotFound);
    }
    match offer.state {
        OfferState::Given { .. } => Ok(()),
        _ => Err(Refusal::OfferNotGiven.into()),
    }
}

async fn tell(w: &Writing<'_>, agreement: &Agreement, kind: EventKind) -> Result<(), Failure> {
    let fact = Fact::of(kind, agreement.id).to(agreement.version);
    w.tell(agreement.customer, Some(agreement.case), vec![fact]).await
}
