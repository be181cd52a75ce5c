//! E-invoices and bank statements by the API: a file each, and the e-invoices that wait for a person.

use domain::bills::compare::Difference;
use domain::ids::{BillId, CaseId, UserId, WaitingInvoiceId};
use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::bills::WaitingInvoice;
use store::db::{Query, StoreError, Tx, Work};

use super::{BillJson, MOST};
use crate::api::answer::{File, tag_of};
use crate::api::lists::Listed;
use crate::api::operation::{Call, Nothing, Operation, get, id, post};
use crate::api::problem::Problem;
use crate::api::values::As;
use crate::app::Failure;
use crate::bills::{
    FileIn, Outcome, ReadStatement, TakenFile, dismiss_waiting, file_name, look_at,
    read_statements, settle_waiting, take_einvoices, told,
};
use crate::i18n::Locale;

pub(super) fn operations() -> Vec<Operation> {
    let one = "/bills/waiting/{waiting}";
    vec![
        post(
            "take_einvoice",
            "/bills/einvoices",
            "Read an e-invoice (KSeF, UBL, CII); its body is the file",
            take,
        ),
        post(
            "read_statement",
            "/bills/statements",
            "Read bank statements (MT940, CAMT.053); its body is the file",
            read,
        ),
        get("list_waiting_bills", "/bills/waiting", "E-invoices that wait for a person", list),
        get("get_waiting_bill", one, "An e-invoice that came and was not certain", show).of(record),
        get(
            "compare_waiting_bill",
            "/bills/waiting/{waiting}/cases/{case}",
            "How it would stand in a case, beside what was agreed",
            compare,
        ),
        post(
            "settle_waiting_bill",
            "/bills/waiting/{waiting}/settled",
            "It is of this case: it becomes a sent bill there",
            settle,
        )
        .of(record),
        post(
            "dismiss_waiting_bill",
            "/bills/waiting/{waiting}/dismissed",
            "It is none of ours to bill",
            dismiss,
        )
        .of(record),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct FileAsked {
    file_name: String,
}

#[derive(Deserialize, JsonSchema)]
struct OneWaiting {
    waiting: As<WaitingInvoiceId>,
}

#[derive(Deserialize, JsonSchema)]
struct WaitingInCase {
    waiting: As<WaitingInvoiceId>,
    case: As<CaseId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SettleFields {
    case: As<CaseId>,
}

/// What became of a file.
#[derive(JsonSchema, Serialize)]
struct EinvoiceTaken {
    /// `taken`, `waits`, `known`, `refused` or `not-ours`.
    outcome: &'static str,
    /// The same in words.
    told: String,
    /// The invoice's own number, where it could be read.
    number: Option<String>,
    bill: Option<As<BillId>>,
    waiting: Option<As<WaitingInvoiceId>>,
}

impl EinvoiceTaken {
    fn of(locale: &Locale, file: TakenFile) -> Self {
        let told = told::taken(locale, &file);
        let (outcome, bill, waiting) = match file.outcome {
            Outcome::Taken(bill) => ("taken", Some(bill), None),
            Outcome::Waits(waiting, _) => ("waits", None, Some(waiting)),
            Outcome::Known(bill) => ("known", bill, None),
            Outcome::Refused(_) => ("refused", None, None),
            Outcome::NotOurs => ("not-ours", None, None),
        };
        let (bill, waiting) = (bill.map(As), waiting.map(As));
        Self { outcome, told, number: file.number, bill, waiting }
    }
}

/// What was read of a file.
#[derive(JsonSchema, Serialize)]
struct StatementsRead {
    /// Why nothing of it was taken; null where it was.
    refused: Option<String>,
    statements: Vec<StatementJson>,
}

/// A statement with all of its entries: `came_in + known + passed_over`.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Statement")]
struct StatementJson {
    reference: String,
    account: String,
    /// It was read before, from the same file.
    is_known: bool,
    entries: u32,
    came_in: u32,
    known: u32,
    passed_over: u32,
    /// Of those passed over: payments that the bank took back.
    taken_back: u32,
    /// Of the new money: what found its bill whole, and what waits for a person.
    matched: u32,
    open: u32,
}

impl From<ReadStatement> for StatementJson {
    fn from(it: ReadStatement) -> Self {
        Self {
            reference: it.reference,
            account: it.account,
            is_known: it.is_known,
            entries: it.entries,
            came_in: it.came_in,
            known: it.known,
            passed_over: it.passed_over,
            taken_back: it.taken_back,
            matched: it.matched,
            open: it.open,
        }
    }
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "WaitingBill")]
struct WaitingJson {
    id: As<WaitingInvoiceId>,
    number: String,
    buyer: String,
    buyer_tax_number: Option<String>,
    currency: String,
    gross_minor: i64,
    issued_on: As<Date>,
    file_name: String,
    /// Why it waits, as a code.
    doubt: String,
    received_at: As<Timestamp>,
    by: As<UserId>,
    settled_at: Option<As<Timestamp>>,
    /// What it became.
    bill: Option<As<BillId>>,
}

impl From<WaitingInvoice> for WaitingJson {
    fn from(it: WaitingInvoice) -> Self {
        Self {
            id: As(it.id),
            number: it.number,
            buyer: it.buyer,
            buyer_tax_number: it.buyer_tax,
            currency: it.currency,
            gross_minor: it.gross,
            issued_on: As(it.issued_on),
            file_name: it.file_name,
            doubt: it.doubt,
            received_at: As(it.received_at),
            by: As(it.by),
            settled_at: it.settled_at.map(As),
            bill: it.bill.map(As),
        }
    }
}

/// An e-invoice beside what was agreed.
#[derive(JsonSchema, Serialize)]
struct ComparedBill {
    bill: BillJson,
    differences: Vec<DifferenceJson>,
    /// Taken as it is, it counts as an error of ours (E1).
    is_error: bool,
}

/// What is not as it was agreed.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Difference")]
struct DifferenceJson {
    /// Such as `more-quantity` or `other-price`.
    code: &'static str,
    /// The line of the agreement that it is about.
    agreed: Option<u32>,
}

async fn load(q: &impl Query, id: WaitingInvoiceId) -> Result<WaitingJson, StoreError> {
    store::bills::waiting(q, id).await.map(Into::into)
}

fn record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move { Ok(tag_of(&load(tx, id(path, "waiting")?).await?)) })
}

fn file_in(file: File, asked: &FileAsked) -> Vec<FileIn> {
    vec![FileIn { name: file_name(&asked.file_name), bytes: file.bytes }]
}

async fn take(call: Call<Nothing, File, FileAsked>) -> Result<EinvoiceTaken, Problem> {
    let files = file_in(call.body, &call.query);
    let taken = take_einvoices(&call.app, call.by.user, files).await?;
    let file = taken.into_iter().next().ok_or(Problem::NotFound)?;
    Ok(EinvoiceTaken::of(&call.by.locale, file))
}

async fn read(call: Call<Nothing, File, FileAsked>) -> Result<StatementsRead, Problem> {
    let files = file_in(call.body, &call.query);
    let read = read_statements(&call.app, call.by.user, files).await?;
    let file = read.into_iter().next().ok_or(Problem::NotFound)?;
    Ok(match file.outcome {
        Ok(read) => {
            StatementsRead { refused: None, statements: read.into_iter().map(Into::into).collect() }
        }
        Err(why) => {
            let refused = Some(told::not_read(&call.by.locale, &why));
            StatementsRead { refused, statements: Vec::new() }
        }
    })
}

async fn list(call: Call) -> Result<Listed<WaitingJson>, Problem> {
    let most = if call.by.standing().sees_unplaced() { MOST } else { 0 };
    let waiting = store::bills::waiting_open(call.app.db(), most).await?;
    Ok(Listed::all(waiting.into_iter().map(Into::into).collect()))
}

async fn show(call: Call<OneWaiting>) -> Result<WaitingJson, Problem> {
    Ok(load(call.app.db(), call.path.waiting.0).await?)
}

async fn compare(call: Call<WaitingInCase>) -> Result<ComparedBill, Problem> {
    let looked = look_at(&call.app, call.path.waiting.0, call.path.case.0).await?;
    let told = |it: &Difference| DifferenceJson { code: it.code(), agreed: it.agreed() };
    Ok(ComparedBill {
        is_error: looked.differences.iter().any(Difference::forbids),
        differences: looked.differences.iter().map(told).collect(),
        bill: looked.bill.into(),
    })
}

async fn settle(call: Call<OneWaiting, SettleFields>) -> Result<WaitingJson, Problem> {
    let id = call.path.waiting.0;
    settle_waiting(&call.app, call.by.actor(), id, call.body.case.0).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn dismiss(call: Call<OneWaiting>) -> Result<WaitingJson, Problem> {
    let id = call.path.waiting.0;
    dismiss_waiting(&call.app, call.by.actor(), id).await?;
    Ok(load(call.app.db(), id).await?)
}
