//! Reads the sheet, and proposes what it begins with.

use domain::agreements::{Agreement, AgreementForm, AgreementLine, AgreementTerm, Fit, Fitness};
use domain::ids::OfferId;
use domain::items::ItemKind;
use domain::money::Money;
use domain::quantity::Quantity;
use iso_currency::Currency;

use super::{Consent, Scene};
use crate::web::Visit;
use crate::web::form::{Errors, Fields, Form};

/// As many lines and terms as one sheet takes.
const LINES: usize = 200;
const TERMS: usize = 40;

/// So many empty ones stand below those that are filled.
const EMPTY_LINES: usize = 2;
const MORE_LINES: usize = 8;
const EMPTY_TERMS: usize = 1;

/// Days of payment that are proposed; written down, never hidden.
const USUAL_DAYS: u32 = 14;

/// What somebody tells on the sheet.
pub(super) struct Told {
    pub offer: Option<OfferId>,
    pub currency: Currency,
    pub consent: Consent,
    pub fitness: Fitness,
}

pub(super) fn told(visit: &Visit, scene: &Scene, form: &Form) -> Result<Told, Errors> {
    let mut fields = Fields::of(form);
    let currency = currency(&mut fields, scene);
    let lines = lines(&mut fields, scene, currency.unwrap_or(Currency::EUR));
    let payment_days = payment_days(&mut fields);
    let reference = fields.optional_line("reference");
    let terms = (0..TERMS).filter_map(|at| term(&mut fields, at)).collect();
    let form_of_it = fields.choice("shape", AgreementForm::parse);
    let evidence = fields.prose("evidence");
    let document = fields.optional_id("document");
    let given_by = fields.optional_id("given_by");
    // If not just now: on the reader's own clock.
    let at = fields.optional_due("at", visit.zone()).map(|due| due.at);
    let offer = fields.optional_id("offer");
    let fitness = Fit::parse(form.get("fit_known")).map_or(Fitness::MustFit, Fitness::Known);
    let read = currency.zip(form_of_it).zip(evidence.zip(payment_days));
    fields.finish(read.map(|((currency, form), (evidence, payment_days))| {
        let consent = Consent {
            form,
            evidence,
            document,
            reference,
            payment_days,
            at,
            given_by,
            lines,
            terms,
        };
        Told { offer, currency, consent, fitness }
    }))
}

/// A later version keeps its currency.
fn currency(fields: &mut Fields<'_>, scene: &Scene) -> Option<Currency> {
    match &scene.before {
        Some(before) => Some(before.currency),
        None => fields.choice("currency", Currency::from_code),
    }
}

fn payment_days(fields: &mut Fields<'_>) -> Option<u32> {
    let days = fields.raw("payment_days").trim().parse().ok();
    let days = days.filter(|days| *days <= Agreement::PAYMENT_DAYS_MOST);
    if days.is_none() {
        fields.errors.add("payment_days", "agreements-payment-days-wrong");
    }
    days
}

fn lines(fields: &mut Fields<'_>, scene: &Scene, currency: Currency) -> Vec<AgreementLine> {
    let agreed = scene.before.as_ref().map_or(0, |before| before.lines.len());
    (0..LINES.max(agreed))
        .filter_map(|at| {
            // A line that was agreed is never left out: its item goes by its position.
            let is_agreed = at < agreed;
            if !is_agreed && is_empty(&LINE, at, |name| fields.raw(name)) {
                return None;
            }
            line(fields, at, currency)
        })
        .collect()
}

const LINE: [&str; 3] = ["what", "price", "cost"];
const TERM: [&str; 2] = ["term", "reason"];

fn is_empty<'f>(parts: &[&str], at: usize, raw: impl Fn(&str) -> &'f str) -> bool {
    parts.iter().all(|part| raw(&format!("{part}_{at}")).trim().is_empty())
}

fn line(fields: &mut Fields<'_>, at: usize, currency: Currency) -> Option<AgreementLine> {
    let [what, kind, quantity, price, cost] =
        ["what", "kind", "quantity", "price", "cost"].map(|part| format!("{part}_{at}"));
    let what = fields.line(&what);
    let kind = fields.choice(&kind, ItemKind::parse);
    let quantity = amount_of(fields, &quantity);
    let price = price_of(fields, &price, currency);
    let cost = match fields.raw(&cost).trim() {
        "" => None,
        _ => price_of(fields, &cost, currency),
    };
    Some(AgreementLine { what: what?, kind: kind?, quantity: quantity?, price: price?, cost })
}

fn amount_of(fields: &mut Fields<'_>, name: &str) -> Option<Quantity> {
    let quantity = Quantity::parse(fields.raw(name));
    if quantity.is_none() {
        fields.errors.add(name, "agreements-quantity-wrong");
    }
    quantity
}

fn price_of(fields: &mut Fields<'_>, name: &str, currency: Currency) -> Option<Money> {
    let price = fields.money(name, currency)?;
    if price.minor < 0 {
        fields.errors.add(name, "agreements-price-below-zero");
        return None;
    }
    Some(price)
}

fn term(fields: &mut Fields<'_>, at: usize) -> Option<AgreementTerm> {
    if is_empty(&TERM, at, |name| fields.raw(name)) {
        return None;
    }
    let [words, reason, burden, acknowledged] =
        ["term", "reason", "burden", "acknowledged"].map(|part| format!("{part}_{at}"));
    let is_burden = fields.is_ticked(&burden);
    let is_acknowledged = fields.is_ticked(&acknowledged);
    let words = fields.prose(&words);
    if is_burden && fields.raw(&reason).trim().is_empty() {
        fields.errors.add(&reason, "agreements-reason-missing");
    }
    let reason = fields.optional_prose(&reason);
    if is_burden && !is_acknowledged {
        fields.errors.add(&acknowledged, "agreements-acknowledged-missing");
    }
    Some(AgreementTerm { words: words?, is_burden, reason, is_acknowledged })
}

/// How many lines the sheet shows: those that are filled, and some to fill.
pub(super) fn rows(scene: &Scene, form: &Form) -> usize {
    let filled = filled(&LINE, LINES, form);
    let agreed = scene.before.as_ref().map_or(0, |before| before.lines.len());
    let empty = if form.has("more") { MORE_LINES } else { EMPTY_LINES };
    (filled.max(agreed) + empty).min(LINES.max(agreed))
}

pub(super) fn terms(form: &Form) -> usize {
    (filled(&TERM, TERMS, form) + EMPTY_TERMS).min(TERMS)
}

fn filled(parts: &[&str], most: usize, form: &Form) -> usize {
    let last = (0..most).rev().find(|at| !is_empty(parts, *at, |name| form.get(name)));
    last.map_or(0, |at| at + 1)
}

/// The lines as far as they can be read, for the value that the form has to fit.
pub(super) fn value(scene: &Scene, form: &Form) -> Option<Money> {
    let mut fields = Fields::of(form);
    let currency = currency(&mut fields, scene)?;
    let priced = (0..LINES).filter(|at| !form.get(&format!("price_{at}")).trim().is_empty());
    let mut prices = priced.map(|at| Money::parse(form.get(&format!("price_{at}")), currency).ok());
    let first = prices.next()??;
    prices.try_fold(first, |sum, price| sum.checked_add(price?))
}

/// What the sheet begins with: the version before, the offer that they have, or nothing.
pub(super) fn proposal(scene: &Scene) -> Form {
    match (&scene.before, &scene.offer) {
        (Some(before), _) => of_agreement(before),
        (None, Some(offer)) => {
            let form = Form::default()
                .with("offer", offer.id.to_string())
                .with("currency", offer.currency.code())
                .with("payment_days", USUAL_DAYS.to_string());
            let form = offer.content.lines.iter().enumerate().fold(form, |form, (at, line)| {
                form.with(&format!("what_{at}"), line.what.as_str())
                    .with(&format!("quantity_{at}"), Quantity::ONE.plain())
                    .with(&format!("price_{at}"), line.price.plain())
            });
            offer.content.terms.iter().enumerate().fold(form, |form, (at, term)| {
                let reason = term.reason.as_ref().map_or("", |reason| reason.as_str());
                form.with(&format!("term_{at}"), term.words.as_str())
                    .with(&format!("burden_{at}"), ticked(term.is_burden))
                    .with(&format!("reason_{at}"), reason)
            })
        }
        (None, None) => {
            let currency = scene.case.amount.map_or(Currency::PLN, |money| money.currency);
            Form::default()
                .with("currency", currency.code())
                .with("payment_days", USUAL_DAYS.to_string())
        }
    }
}

/// All that was agreed; only the consent to the change is asked anew.
fn of_agreement(before: &Agreement) -> Form {
    let reference = before.reference.as_ref().map_or("", |reference| reference.as_str());
    let form = Form::default()
        .with("version", before.version.to_string())
        .with("payment_days", before.payment_days.to_string())
        .with("reference", reference)
        .with("shape", before.form.code());
    let form = before.lines.iter().enumerate().fold(form, |form, (at, line)| {
        form.with(&format!("what_{at}"), line.what.as_str())
            .with(&format!("kind_{at}"), line.kind.code())
            .with(&format!("quantity_{at}"), line.quantity.plain())
            .with(&format!("price_{at}"), line.price.plain())
            .with(&format!("cost_{at}"), line.cost.map(Money::plain).unwrap_or_default())
    });
    before.terms.iter().enumerate().fold(form, |form, (at, term)| {
        let reason = term.reason.as_ref().map_or("", |reason| reason.as_str());
        form.with(&format!("term_{at}"), term.words.as_str())
            .with(&format!("burden_{at}"), ticked(term.is_burden))
            .with(&format!("reason_{at}"), reason)
            .with(&format!("acknowledged_{at}"), ticked(term.is_acknowledged))
    })
}

const fn ticked(is_ticked: bool) -> &'static str {
    if is_ticked { "yes" } else { "" }
}
