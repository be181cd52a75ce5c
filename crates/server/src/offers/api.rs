//! Offers by the API.

use domain::ids::{CaseId, NeedId, OfferId};
use domain::money::Money;
use domain::offers::{OfferContent, OfferLine, OfferState, OfferTerm};
use domain::text::{Line, Prose};
use iso_currency::Currency;
use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::db::{Query, Tx, Work};
use store::offers::Offer;

use crate::api::answer::tag_of;
use crate::api::lists::Listed;
use crate::api::operation::{Call, Made, Operation, get, id, post};
use crate::api::problem::Problem;
use crate::api::values::As;
use crate::app::Failure;
use crate::cases::api::OneCase;

pub fn operations() -> Vec<Operation> {
    let one = "/cases/{case}/offers/{offer}";
    vec![
        get("list_offers", "/cases/{case}/offers", "The versions of a case's offer", list),
        post("draft_offer", "/cases/{case}/offers", "Draft the next version of the offer", draft)
            .creates("/cases/{case}/offers/{id}"),
        get("get_offer", one, "A version of the offer", show).of(record),
        post("give_offer", "/cases/{case}/offers/{offer}/given", "The customer has it now", give)
            .of(record),
    ]
}

#[derive(Deserialize, JsonSchema)]
struct OneOffer {
    case: As<CaseId>,
    offer: As<OfferId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OfferFields {
    currency: As<Currency>,
    lines: Vec<LineJson>,
    #[serde(default)]
    terms: Vec<TermJson>,
    /// Said once as a fact, never as a countdown.
    valid_until: Option<As<Date>>,
}

#[derive(Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "OfferLine")]
struct LineJson {
    what: As<Line>,
    price_minor: i64,
    /// The customer's need that this line answers.
    need: Option<As<NeedId>>,
}

#[derive(Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "OfferTerm")]
struct TermJson {
    words: As<Prose>,
    #[serde(default)]
    is_burden: bool,
    /// A burden says plainly why it is there (S4-32).
    reason: Option<As<Prose>>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Offer")]
struct OfferJson {
    id: As<OfferId>,
    case: As<CaseId>,
    version: u32,
    /// `draft`, `given` or `withdrawn`.
    state: &'static str,
    currency: As<Currency>,
    lines: Vec<LineJson>,
    terms: Vec<TermJson>,
    valid_until: Option<As<Date>>,
    drafted_at: As<Timestamp>,
    settled_at: Option<As<Timestamp>>,
}

impl From<Offer> for OfferJson {
    fn from(offer: Offer) -> Self {
        let settled_at = match offer.state {
            OfferState::Draft => None,
            OfferState::Given { at } | OfferState::Withdrawn { at } => Some(As(at)),
        };
        let line = |line: OfferLine| LineJson {
            what: As(line.what),
            price_minor: line.price.minor,
            need: line.need.map(As),
        };
        let term = |term: OfferTerm| TermJson {
            words: As(term.words),
            is_burden: term.is_burden,
            reason: term.reason.map(As),
        };
        Self {
            id: As(offer.id),
            case: As(offer.case),
            version: offer.version,
            state: offer.state.code(),
            currency: As(offer.currency),
            lines: offer.content.lines.into_iter().map(line).collect(),
            terms: offer.content.terms.into_iter().map(term).collect(),
            valid_until: offer.content.valid_until.map(As),
            drafted_at: As(offer.drafted_at),
            settled_at,
        }
    }
}

async fn load(q: &impl Query, case: CaseId, id: OfferId) -> Result<OfferJson, Failure> {
    let offer = store::offers::get(q, id).await?;
    if offer.case == case { Ok(offer.into()) } else { Err(Failure::NotFound) }
}

fn record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move {
        let (case, offer) = (id(path, "case")?, id(path, "offer")?);
        tx.lock_customer(store::cases::customer_of(tx, case).await?).await?;
        Ok(tag_of(&load(tx, case, offer).await?))
    })
}

async fn list(call: Call<OneCase>) -> Result<Listed<OfferJson>, Problem> {
    let (db, case) = (call.app.db(), call.path.case.0);
    store::cases::customer_of(db, case).await?;
    let offers = store::offers::of_case(db, case).await?;
    Ok(Listed::all(offers.into_iter().map(Into::into).collect()))
}

async fn draft(call: Call<OneCase, OfferFields>) -> Result<Made, Problem> {
    let (case, new) = (call.path.case.0, call.body);
    let currency = new.currency.0;
    let line = |line: LineJson| OfferLine {
        what: line.what.0,
        price: Money { minor: line.price_minor, currency },
        need: line.need.map(|need| need.0),
    };
    let term = |term: TermJson| OfferTerm {
        words: term.words.0,
        is_burden: term.is_burden,
        reason: term.reason.map(|reason| reason.0),
    };
    let content = OfferContent {
        lines: new.lines.into_iter().map(line).collect(),
        terms: new.terms.into_iter().map(term).collect(),
        valid_until: new.valid_until.map(|day| day.0),
    };
    Ok(Made::of(super::draft(&call.app, call.by.actor(), case, currency, content).await?))
}

async fn show(call: Call<OneOffer>) -> Result<OfferJson, Problem> {
    Ok(load(call.app.db(), call.path.case.0, call.path.offer.0).await?)
}

async fn give(call: Call<OneOffer>) -> Result<OfferJson, Problem> {
    let (case, offer) = (call.path.case.0, call.path.offer.0);
    super::give(&call.app, call.by.actor(), case, offer).await?;
    Ok(load(call.app.db(), case, offer).await?)
}
