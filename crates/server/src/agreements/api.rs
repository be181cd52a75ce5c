//! Agreements by the API.

mod forms;

use domain::agreements::{Agreement, AgreementForm, AgreementLine, AgreementTerm, Fit, Fitness};
use domain::ids::{AgreementId, CaseId, ContactId, DocumentId, OfferId};
use domain::items::ItemKind;
use domain::money::Money;
use domain::quantity::Quantity;
use domain::text::{Line, Prose};
use iso_currency::Currency;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::db::{Query, Tx, Work};

use super::{Agree, Amend, Consent};
use crate::api::answer::tag_of;
use crate::api::operation::{Call, Made, Operation, get, id, post};
use crate::api::problem::{Problem, Wrong};
use crate::api::values::As;
use crate::app::Failure;
use crate::cases::api::OneCase;

/// As many lines and terms as one agreement takes, here as on its page.
const LINES: usize = 200;
const TERMS: usize = 40;

pub fn operations() -> Vec<Operation> {
    let one = "/cases/{case}/agreement";
    let mut all = vec![
        get("get_agreement", one, "The newest version of a case's agreement", show).of(record),
        post("make_agreement", one, "The customer agrees; each line becomes an item", agree)
            .creates(one),
        post(
            "amend_agreement",
            "/cases/{case}/agreement/amendments",
            "The customer agrees to a change: a new version counts",
            amend,
        )
        .on(record)
        .creates(one),
    ];
    all.extend(forms::operations());
    all
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct AgreementFields {
    /// The offer that it takes over.
    offer: Option<As<OfferId>>,
    currency: As<Currency>,
    consent: ConsentFields,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct AmendmentFields {
    /// The version that was looked at.
    version: u32,
    consent: ConsentFields,
}

/// What the customer consents to, and how that can be seen.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ConsentFields {
    form: As<AgreementForm>,
    /// Where it can be seen, or who heard it.
    evidence: As<Prose>,
    document: Option<As<DocumentId>>,
    reference: Option<As<Line>>,
    #[schemars(range(max = 365))]
    payment_days: u32,
    /// When it was given, if not just now.
    at: Option<As<Timestamp>>,
    given_by: Option<As<ContactId>>,
    lines: Vec<LineJson>,
    #[serde(default)]
    terms: Vec<TermJson>,
    /// The misfit of form and value that was said, and stays (I12).
    known_fit: Option<As<Fit>>,
}

#[derive(Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "AgreementLine")]
struct LineJson {
    kind: As<ItemKind>,
    what: As<Line>,
    #[schemars(range(min = 1))]
    quantity_thousandths: i64,
    /// Of the whole line, without tax.
    price_minor: i64,
    /// What the whole line costs us.
    cost_minor: Option<i64>,
}

#[derive(Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "AgreementTerm")]
struct TermJson {
    words: As<Prose>,
    #[serde(default)]
    is_burden: bool,
    reason: Option<As<Prose>>,
    /// The customer acknowledged it by itself (S4-32).
    #[serde(default)]
    is_acknowledged: bool,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Agreement")]
struct AgreementJson {
    id: As<AgreementId>,
    case: As<CaseId>,
    version: u32,
    offer: Option<As<OfferId>>,
    form: As<AgreementForm>,
    fit: As<Fit>,
    evidence: Option<As<Prose>>,
    document: Option<As<DocumentId>>,
    reference: Option<As<Line>>,
    currency: As<Currency>,
    payment_days: u32,
    agreed_at: As<Timestamp>,
    given_by: Option<As<ContactId>>,
    lines: Vec<LineJson>,
    terms: Vec<TermJson>,
}

impl From<Agreement> for AgreementJson {
    fn from(agreement: Agreement) -> Self {
        let line = |line: AgreementLine| LineJson {
            kind: As(line.kind),
            what: As(line.what),
            quantity_thousandths: line.quantity.0,
            price_minor: line.price.minor,
            cost_minor: line.cost.map(|cost| cost.minor),
        };
        let term = |term: AgreementTerm| TermJson {
            words: As(term.words),
            is_burden: term.is_burden,
            reason: term.reason.map(As),
            is_acknowledged: term.is_acknowledged,
        };
        Self {
            id: As(agreement.id),
            case: As(agreement.case),
            version: agreement.version,
            offer: agreement.offer.map(As),
            form: As(agreement.form),
            fit: As(agreement.fit),
            evidence: agreement.evidence.map(As),
            document: agreement.document.map(As),
            reference: agreement.reference.map(As),
            currency: As(agreement.currency),
            payment_days: agreement.payment_days,
            agreed_at: As(agreement.agreed_at),
            given_by: agreement.given_by.map(As),
            lines: agreement.lines.into_iter().map(line).collect(),
            terms: agreement.terms.into_iter().map(term).collect(),
        }
    }
}

impl ConsentFields {
    fn consent(self, currency: Currency) -> Result<(Consent, Fitness), Problem> {
        let wrong = |place: String| Problem::Invalid(vec![Wrong::at(place, "api-field-bounds")]);
        if self.payment_days > Agreement::PAYMENT_DAYS_MOST {
            return Err(wrong("/consent/payment_days".to_owned()));
        }
        if self.lines.len() > LINES || self.terms.len() > TERMS {
            return Err(wrong("/consent".to_owned()));
        }
        let lines = self.lines.into_iter().enumerate().map(|(at, line)| {
            if line.quantity_thousandths < 1 {
                return Err(wrong(format!("/consent/lines/{at}/quantity_thousandths")));
            }
            Ok(AgreementLine {
                kind: line.kind.0,
                what: line.what.0,
                quantity: Quantity(line.quantity_thousandths),
                price: Money { minor: line.price_minor, currency },
                cost: line.cost_minor.map(|minor| Money { minor, currency }),
            })
        });
        let term = |term: TermJson| AgreementTerm {
            words: term.words.0,
            is_burden: term.is_burden,
            reason: term.reason.map(|reason| reason.0),
            is_acknowledged: term.is_acknowledged,
        };
        let consent = Consent {
            form: self.form.0,
            evidence: self.evidence.0,
            document: self.document.map(|it| it.0),
            reference: self.reference.map(|it| it.0),
            payment_days: self.payment_days,
            at: self.at.map(|it| it.0),
            given_by: self.given_by.map(|it| it.0),
            lines: lines.collect::<Result<_, _>>()?,
            terms: self.terms.into_iter().map(term).collect(),
        };
        Ok((consent, self.known_fit.map_or(Fitness::MustFit, |fit| Fitness::Known(fit.0))))
    }
}

async fn load(q: &impl Query, case: CaseId) -> Result<AgreementJson, Failure> {
    let newest = store::agreements::latest_of_case(q, case).await?;
    newest.map(Into::into).ok_or(Failure::NotFound)
}

fn record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move {
        let case: CaseId = id(path, "case")?;
        tx.lock_customer(store::cases::customer_of(tx, case).await?).await?;
        Ok(tag_of(&load(tx, case).await?))
    })
}

async fn show(call: Call<OneCase>) -> Result<AgreementJson, Problem> {
    Ok(load(call.app.db(), call.path.case.0).await?)
}

async fn agree(call: Call<OneCase, AgreementFields>) -> Result<Made, Problem> {
    let AgreementFields { offer, currency, consent } = call.body;
    let (consent, fitness) = consent.consent(currency.0)?;
    let command = Agree {
        case: call.path.case.0,
        offer: offer.map(|offer| offer.0),
        currency: currency.0,
        consent,
        fitness,
    };
    Ok(Made::of(super::agree(&call.app, call.by.actor(), command).await?))
}

async fn amend(call: Call<OneCase, AmendmentFields>) -> Result<Made, Problem> {
    let (case, AmendmentFields { version, consent }) = (call.path.case.0, call.body);
    let currency = load(call.app.db(), case).await?.currency.0;
    let (consent, fitness) = consent.consent(currency)?;
    let command = Amend { case, version, consent, fitness };
    Ok(Made::of(super::amend(&call.app, call.by.actor(), command).await?))
}
