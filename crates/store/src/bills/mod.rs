//! Bills with their lines, payments and what matches them, e-invoices that wait, statements.

mod agreed;
mod lists;
mod matches;
mod payments;
mod statements;
mod waiting;

use domain::bills::{Bill, BillLine, BillSource, BillState, Sent, TaxRate, number_key};
use domain::ids::{AgreementId, BillId, CaseId, CustomerId, ItemId, PromiseId};
use domain::quantity::Quantity;
use domain::search::SearchKind;
use domain::text::Line;
use iso_currency::Currency;
use jiff::{Timestamp, civil::Date};

use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::{args, row};

pub use agreed::{BillableCase, agreed_of_case, billable, billed, by_reference};
pub use lists::{
    BillInList, E1, Overdue, drafts, due, e1, last_number, last_rate, list_of_case, overdue,
    paid_lately,
};
pub use matches::{
    PaymentMatch, delete_match, find_match, insert_match, matches_of_bill, matches_of_payment,
    save_match,
};
pub use payments::{
    Payment, PaymentState, candidates, insert_payments, known_entries, open_payments, payment,
    save_payment, unlooked_payments,
};
pub use statements::{
    Statement, find_statement, insert_statement, latest_statements, statements_of_hash,
};
pub use waiting::{
    WaitingInvoice, file, find_waiting, insert_waiting, keep_file, settle_waiting, waiting,
    waiting_open,
};

row! {
    struct BillRow {
        id: BillId,
        customer: CustomerId,
        case: CaseId,
        agreement: AgreementId,
        corrects: Option<BillId>,
        number: Option<Line>,
        source: BillSource,
        digest: Option<Vec<u8>>,
        state: String,
        currency: String,
        net: i64,
        tax: i64,
        corrected: i64,
        paid: i64,
        drafted_at: Timestamp,
        issued_on: Option<Date>,
        due_on: Option<Date>,
        sent_at: Option<Timestamp>,
        settled_at: Option<Timestamp>,
        promise: Option<PromiseId>,
        reminded_at: Option<Timestamp>,
        differences: u32,
    }
}

row! {
    struct LineRow {
        agreed: Option<u32>,
        item: Option<ItemId>,
        what: Line,
        quantity: Quantity,
        net: i64,
        tax: i64,
        rate: Option<TaxRate>,
    }
}

const BILL: &str = "select id, customer_id, case_id, agreement_id, corrects_id, number, source,
    digest, state, currency, net_minor, tax_minor, corrected_minor, paid_minor, drafted_at,
    issued_on, due_on, sent_at, settled_at, promise_id, reminded_at, differences from bills";

impl BillRow {
    fn state(&self) -> Option<BillState> {
        match (self.state.as_str(), self.settled_at) {
            ("draft", None) => Some(BillState::Draft),
            ("sent", None) => Some(BillState::Sent),
            ("paid", Some(at)) => Some(BillState::Paid { at }),
            ("cancelled", Some(at)) => Some(BillState::Cancelled { at }),
            _ => None,
        }
    }

    fn sent(&self) -> Option<Sent> {
        Some(Sent {
            number: self.number.clone()?,
            issued_on: self.issued_on?,
            due_on: self.due_on?,
            at: self.sent_at?,
            promise: self.promise,
        })
    }

    fn bill(self, lines: Vec<BillLine>) -> Result<Bill, StoreError> {
        let state = self.state().ok_or_else(|| StoreError::broken("a bill in no known state"))?;
        let sent = self.sent();
        Ok(Bill {
            id: self.id,
            customer: self.customer,
            case: self.case,
            agreement: self.agreement,
            corrects: self.corrects,
            source: self.source,
            digest: self.digest,
            currency: currency(&self.currency)?,
            lines,
            net: self.net,
            tax: self.tax,
            corrected: self.corrected,
            paid: self.paid,
            state,
            sent,
            drafted_at: self.drafted_at,
            reminded_at: self.reminded_at,
            differences: self.differences,
        })
    }
}

fn currency(code: &str) -> Result<Currency, StoreError> {
    Currency::from_code(code).ok_or_else(|| StoreError::broken("money in an unknown currency"))
}

/// What may change of a bill: state, sums, and all that it has since it was sent.
fn changing(bill: &Bill) -> [Val; 14] {
    let settled_at = match bill.state {
        BillState::Draft | BillState::Sent => None,
        BillState::Paid { at } | BillState::Cancelled { at } => Some(at),
    };
    let sent = bill.sent.as_ref();
    [
        sent.map(|sent| sent.number.as_str()).into_val(),
        sent.map(|sent| number_key(sent.number.as_str())).into_val(),
        bill.state.code().into_val(),
        bill.net.into_val(),
        bill.tax.into_val(),
        bill.corrected.into_val(),
        bill.paid.into_val(),
        sent.map(|sent| sent.issued_on).into_val(),
        sent.map(|sent| sent.due_on).into_val(),
        sent.map(|sent| sent.at).into_val(),
        settled_at.into_val(),
        sent.and_then(|sent| sent.promise).into_val(),
        bill.reminded_at.into_val(),
        bill.differences.into_val(),
    ]
}

pub async fn insert(tx: &Tx, bill: &Bill) -> Result<(), StoreError> {
    tx.touch(SearchKind::Bill, bill.id);
    let mut args = args![
        bill.id,
        bill.customer,
        bill.case,
        bill.agreement,
        if bill.is_correction() { "correction" } else { "bill" },
        bill.corrects,
        bill.source,
        bill.digest.clone(),
        bill.currency.code(),
        bill.drafted_at
    ];
    args.extend(changing(bill));
    tx.exec(
        "insert into bills (id, customer_id, case_id, agreement_id, kind, corrects_id, source,
            digest, currency, drafted_at, number, number_key, state, net_minor, tax_minor,
            corrected_minor, paid_minor, issued_on, due_on, sent_at, settled_at, promise_id,
            reminded_at, differences)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
            $19, $20, $21, $22, $23, $24)",
        args,
    )
    .await?;
    insert_lines(tx, bill).await
}

/// Saves what may change of a bill, except its lines.
pub async fn save(tx: &Tx, bill: &Bill) -> Result<(), StoreError> {
    tx.touch(SearchKind::Bill, bill.id);
    let mut args = args![bill.id];
    args.extend(changing(bill));
    tx.exec(
        "update bills set number = $2, number_key = $3, state = $4, net_minor = $5, tax_minor = $6,
            corrected_minor = $7, paid_minor = $8, issued_on = $9, due_on = $10, sent_at = $11,
            settled_at = $12, promise_id = $13, reminded_at = $14, differences = $15
         where id = $1",
        args,
    )
    .await
    .map(|_| ())
}

/// Saves a draft with other lines.
pub async fn save_draft(tx: &Tx, bill: &Bill) -> Result<(), StoreError> {
    save(tx, bill).await?;
    tx.exec("delete from bill_lines where bill_id = $1", args![bill.id]).await?;
    insert_lines(tx, bill).await
}

async fn insert_lines(tx: &Tx, bill: &Bill) -> Result<(), StoreError> {
    let values = |(at, line): (usize, &BillLine)| {
        [
            bill.id.into_val(),
            (at as i64).into_val(),
            bill.customer.into_val(),
            line.agreed.into_val(),
            line.item.into_val(),
            line.what.as_str().into_val(),
            line.quantity.into_val(),
            line.net.into_val(),
            line.tax.into_val(),
            line.rate.into_val(),
        ]
    };
    let rows: Vec<_> = bill.lines.iter().enumerate().map(values).collect();
    tx.many(
        "insert into bill_lines (bill_id, position, customer_id, agreed, item_id, what, quantity,
            net_minor, tax_minor, tax_rate) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        rows,
    )
    .await
    .map(|_| ())
}

pub async fn get(q: &impl Query, id: BillId) -> Result<Bill, StoreError> {
    let row: BillRow = q.one(&format!("{BILL} where id = $1"), args![id]).await?;
    load(q, row).await
}

/// The bill that has this number, whoever's it is.
pub async fn find_by_number(q: &impl Query, number: &str) -> Result<Option<BillId>, StoreError> {
    q.find("select id from bills where number_key = $1", args![number_key(number)]).await
}

/// The bill that was read from these bytes.
pub async fn find_by_digest(q: &impl Query, digest: &[u8]) -> Result<Option<BillId>, StoreError> {
    q.find("select id from bills where digest = $1", args![digest]).await
}

/// Corrections of a bill that were sent, the first first.
pub async fn corrections(q: &impl Query, of: BillId) -> Result<Vec<Bill>, StoreError> {
    let sql =
        format!("{BILL} where corrects_id = $1 and state in ('sent', 'paid') order by sent_at, id");
    load_all(q, q.all(&sql, args![of]).await?).await
}

/// A correction that is still a draft.
pub async fn correction_draft(q: &impl Query, of: BillId) -> Result<Option<BillId>, StoreError> {
    q.find(
        "select id from bills where corrects_id = $1 and state = 'draft'
         order by drafted_at, id limit 1",
        args![of],
    )
    .await
}

/// All bills and corrections of a case, the newest first.
pub async fn of_case(q: &impl Query, case: CaseId) -> Result<Vec<Bill>, StoreError> {
    let sql = format!("{BILL} where case_id = $1 order by drafted_at desc, id desc");
    load_all(q, q.all(&sql, args![case]).await?).await
}

async fn load_all(q: &impl Query, rows: Vec<BillRow>) -> Result<Vec<Bill>, StoreError> {
    let mut bills = Vec::with_capacity(rows.len());
    for row in rows {
        bills.push(load(q, row).await?);
    }
    Ok(bills)
}

async fn load(q: &impl Query, row: BillRow) -> Result<Bill, StoreError> {
    let lines: Vec<LineRow> = q
        .all(
            // A newer agreement may have put the item's line elsewhere.
            "select coalesce(i.position, l.agreed), l.item_id, l.what, l.quantity, l.net_minor,
                l.tax_minor, l.tax_rate
             from bill_lines l left join items i on i.id = l.item_id
             where l.bill_id = $1 order by l.position",
            args![row.id],
        )
        .await?;
    let line = |l: LineRow| BillLine {
        agreed: l.agreed,
        item: l.item,
        what: l.what,
        quantity: l.quantity,
        net: l.net,
        rate: l.rate,
        tax: l.tax,
    };
    row.bill(lines.into_iter().map(line).collect())
}
