//! Bills and payments by the API.

mod files;

use domain::bills::{Bill, BillLine, BillSource, BillState, TaxRate};
use domain::ids::{BillId, CaseId, CustomerId, ItemId, PaymentId};
use domain::quantity::Quantity;
use domain::text::Line;
use iso_currency::Currency;
use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::bills::Payment;
use store::db::{Query, StoreError, Tx, Work};

use super::{LineToBill, SendBill};
use crate::api::answer::tag_of;
use crate::api::lists::Listed;
use crate::api::operation::{Call, Made, Operation, get, id, post, put};
use crate::api::problem::{Problem, Wrong};
use crate::api::values::As;
use crate::app::Failure;
use crate::cases::api::OneCase;

/// So many a list shows.
const MOST: u32 = 200;
const LINES: usize = 500;

pub fn operations() -> Vec<Operation> {
    let mut all = vec![
        get("list_bills", "/cases/{case}/bills", "The bills of a case", list),
        post("draft_bill", "/cases/{case}/bills", "Draft a bill by the agreement", draft)
            .creates("/bills/{id}"),
        get("get_bill", "/bills/{bill}", "A bill with its lines", show).of(record),
        put("edit_bill", "/bills/{bill}/lines", "Write the lines of a draft anew", edit).of(record),
        post("correct_bill", "/bills/{bill}/corrections", "Draft a correction", correct)
            .on(record)
            .creates("/bills/{id}"),
        post("send_bill", "/bills/{bill}/send", "The customer gets it, as it was agreed", send)
            .of(record),
        post("cancel_bill", "/bills/{bill}/cancel", "Throw a draft away", cancel).of(record),
        post("note_payment", "/bills/{bill}/paid", "It was paid in cash or by card", paid)
            .of(record),
        post("note_reminder", "/bills/{bill}/reminded", "Somebody asked for the payment", remind)
            .of(record),
        get("list_payments", "/payments", "Payments that wait for a person", payments),
        get("get_payment", "/payments/{payment}", "A payment", payment).of(payment_record),
        post("match_payment", "/payments/{payment}/matches", "It is for these bills", matches)
            .of(payment_record),
        post("unmatch_payment", "/payments/{payment}/unmatch", "It was not for it", unmatch)
            .of(payment_record),
        post("set_payment_aside", "/payments/{payment}/aside", "It is for no bill", aside)
            .of(payment_record),
        post("look_at_payment_again", "/payments/{payment}/again", "It waits again", again)
            .of(payment_record),
    ];
    all.extend(files::operations());
    all
}

#[derive(Deserialize, JsonSchema)]
struct OneBill {
    bill: As<BillId>,
}

#[derive(Deserialize, JsonSchema)]
struct OnePayment {
    payment: As<PaymentId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct LineFields {
    /// The line of the agreement that it bills, counted from 0.
    agreed: Option<u32>,
    what: As<Line>,
    quantity_thousandths: i64,
    /// Without tax, in minor units of the agreement's currency.
    net_minor: i64,
    /// Hundredths of a percent; left out where the line is exempt.
    #[schemars(range(max = 10000))]
    tax_rate: Option<u16>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct BillFields {
    lines: Vec<LineFields>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SendFields {
    /// Its number in the firm's own row of numbers.
    number: As<Line>,
    issued_on: As<Date>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PaidFields {
    amount_minor: i64,
    on: As<Date>,
    /// In cash, by card.
    how: As<Line>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct MatchFields {
    bills: Vec<PartFields>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PartFields {
    bill: As<BillId>,
    amount_minor: i64,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct UnmatchFields {
    bill: As<BillId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct AsideFields {
    why: As<Line>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Bill")]
struct BillJson {
    id: As<BillId>,
    customer: As<CustomerId>,
    case: As<CaseId>,
    /// The bill that this one corrects.
    corrects: Option<As<BillId>>,
    source: As<BillSource>,
    /// `draft`, `sent`, `paid` or `cancelled`.
    state: &'static str,
    currency: As<Currency>,
    lines: Vec<LineJson>,
    net_minor: i64,
    tax_minor: i64,
    /// What its corrections change of it.
    corrected_minor: i64,
    paid_minor: i64,
    open_minor: i64,
    number: Option<As<Line>>,
    issued_on: Option<As<Date>>,
    due_on: Option<As<Date>>,
    drafted_at: As<Timestamp>,
    reminded_at: Option<As<Timestamp>>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "BillLine")]
struct LineJson {
    agreed: Option<u32>,
    item: Option<As<ItemId>>,
    what: As<Line>,
    quantity_thousandths: i64,
    net_minor: i64,
    tax_rate: Option<i32>,
    tax_minor: i64,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Payment")]
struct PaymentJson {
    id: As<PaymentId>,
    booked_on: As<Date>,
    currency: As<Currency>,
    amount_minor: i64,
    matched_minor: i64,
    payer: Option<String>,
    words: Option<String>,
}

impl From<Bill> for BillJson {
    fn from(bill: Bill) -> Self {
        let open_minor = if bill.state == BillState::Sent { bill.open() } else { 0 };
        let line = |line: BillLine| LineJson {
            agreed: line.agreed,
            item: line.item.map(As),
            what: As(line.what),
            quantity_thousandths: line.quantity.0,
            net_minor: line.net,
            tax_rate: line.rate.map(|rate| rate.0),
            tax_minor: line.tax,
        };
        let sent = bill.sent;
        Self {
            id: As(bill.id),
            customer: As(bill.customer),
            case: As(bill.case),
            corrects: bill.corrects.map(As),
            source: As(bill.source),
            state: bill.state.code(),
            currency: As(bill.currency),
            lines: bill.lines.into_iter().map(line).collect(),
            net_minor: bill.net,
            tax_minor: bill.tax,
            corrected_minor: bill.corrected,
            paid_minor: bill.paid,
            open_minor,
            number: sent.as_ref().map(|sent| As(sent.number.clone())),
            issued_on: sent.as_ref().map(|sent| As(sent.issued_on)),
            due_on: sent.map(|sent| As(sent.due_on)),
            drafted_at: As(bill.drafted_at),
            reminded_at: bill.reminded_at.map(As),
        }
    }
}

impl From<Payment> for PaymentJson {
    fn from(payment: Payment) -> Self {
        Self {
            id: As(payment.id),
            booked_on: As(payment.booked_on),
            currency: As(payment.currency),
            amount_minor: payment.amount,
            matched_minor: payment.matched,
            payer: payment.payer,
            words: payment.words,
        }
    }
}

fn lines(fields: BillFields) -> Result<Vec<LineToBill>, Problem> {
    let wrong = |place: String| Problem::Invalid(vec![Wrong::at(place, "api-field-bounds")]);
    if fields.lines.len() > LINES {
        return Err(wrong("/lines".to_owned()));
    }
    let line = |(at, line): (usize, LineFields)| {
        if line.tax_rate.is_some_and(|rate| rate > 10_000) {
            return Err(wrong(format!("/lines/{at}/tax_rate")));
        }
        Ok(LineToBill {
            agreed: line.agreed,
            what: line.what.0,
            quantity: Quantity(line.quantity_thousandths),
            net: line.net_minor,
            rate: line.tax_rate.map(|rate| TaxRate(i32::from(rate))),
        })
    };
    fields.lines.into_iter().enumerate().map(line).collect()
}

async fn load(q: &impl Query, id: BillId) -> Result<BillJson, StoreError> {
    store::bills::get(q, id).await.map(Into::into)
}

fn record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move {
        let id: BillId = id(path, "bill")?;
        tx.lock_customer(store::bills::get(tx, id).await?.customer).await?;
        Ok(tag_of(&load(tx, id).await?))
    })
}

fn payment_record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move {
        let payment = store::bills::payment(tx, id(path, "payment")?).await?;
        Ok(tag_of(&PaymentJson::from(payment)))
    })
}

async fn list(call: Call<OneCase>) -> Result<Listed<BillJson>, Problem> {
    let (db, case) = (call.app.db(), call.path.case.0);
    store::cases::customer_of(db, case).await?;
    let mut bills = Vec::new();
    for bill in store::bills::list_of_case(db, case, MOST).await? {
        bills.push(load(db, bill.id).await?);
    }
    Ok(Listed::all(bills))
}

async fn draft(call: Call<OneCase, BillFields>) -> Result<Made, Problem> {
    let (case, lines) = (call.path.case.0, lines(call.body)?);
    Ok(Made::of(super::draft(&call.app, call.by.actor(), case, lines).await?))
}

async fn show(call: Call<OneBill>) -> Result<BillJson, Problem> {
    Ok(load(call.app.db(), call.path.bill.0).await?)
}

async fn edit(call: Call<OneBill, BillFields>) -> Result<BillJson, Problem> {
    let (id, lines) = (call.path.bill.0, lines(call.body)?);
    super::edit(&call.app, call.by.actor(), id, lines).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn correct(call: Call<OneBill, BillFields>) -> Result<Made, Problem> {
    let (id, lines) = (call.path.bill.0, lines(call.body)?);
    Ok(Made::of(super::correct(&call.app, call.by.actor(), id, lines).await?))
}

async fn send(call: Call<OneBill, SendFields>) -> Result<BillJson, Problem> {
    let (bill, SendFields { number, issued_on }) = (call.path.bill.0, call.body);
    let command = SendBill { bill, number: number.0, issued_on: issued_on.0 };
    super::send(&call.app, call.by.actor(), command).await?;
    Ok(load(call.app.db(), bill).await?)
}

async fn cancel(call: Call<OneBill>) -> Result<BillJson, Problem> {
    let id = call.path.bill.0;
    super::cancel(&call.app, call.by.actor(), id).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn paid(call: Call<OneBill, PaidFields>) -> Result<BillJson, Problem> {
    let (id, PaidFields { amount_minor, on, how }) = (call.path.bill.0, call.body);
    if amount_minor < 1 {
        return Err(Problem::Invalid(vec![Wrong::at("/amount_minor", "api-field-bounds")]));
    }
    super::note_payment(&call.app, call.by.actor(), id, amount_minor, on.0, how.0).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn remind(call: Call<OneBill>) -> Result<BillJson, Problem> {
    let id = call.path.bill.0;
    super::remind(&call.app, call.by.actor(), id).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn payments(call: Call) -> Result<Listed<PaymentJson>, Problem> {
    // What is for no bill yet may be anybody's.
    let most = if call.by.standing().sees_unplaced() { MOST } else { 0 };
    let open = store::bills::open_payments(call.app.db(), most).await?;
    Ok(Listed::all(open.into_iter().map(Into::into).collect()))
}

async fn read(call: &Call<OnePayment, impl Sized>) -> Result<PaymentJson, Problem> {
    Ok(store::bills::payment(call.app.db(), call.path.payment.0).await?.into())
}

async fn payment(call: Call<OnePayment>) -> Result<PaymentJson, Problem> {
    read(&call).await
}

async fn matches(mut call: Call<OnePayment, MatchFields>) -> Result<PaymentJson, Problem> {
    let bills = std::mem::take(&mut call.body.bills);
    if bills.is_empty() || bills.iter().any(|part| part.amount_minor < 1) {
        return Err(Problem::Invalid(vec![Wrong::at("/bills", "api-field-bounds")]));
    }
    let pairs = bills.into_iter().map(|part| (part.bill.0, part.amount_minor)).collect();
    let id = call.path.payment.0;
    super::match_by_hand(&call.app, call.by.actor(), id, pairs).await?;
    read(&call).await
}

async fn unmatch(call: Call<OnePayment, UnmatchFields>) -> Result<PaymentJson, Problem> {
    let (id, bill) = (call.path.payment.0, call.body.bill.0);
    super::unmatch(&call.app, call.by.actor(), id, bill).await?;
    read(&call).await
}

async fn aside(call: Call<OnePayment, AsideFields>) -> Result<PaymentJson, Problem> {
    let (id, why) = (call.path.payment.0, call.body.why.0.clone());
    super::set_aside(&call.app, call.by.actor(), id, why).await?;
    read(&call).await
}

async fn again(call: Call<OnePayment>) -> Result<PaymentJson, Problem> {
    super::look_again(&call.app, call.by.actor(), call.path.payment.0).await?;
    read(&call).await
}
