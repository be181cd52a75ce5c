//! E-invoices whose case could not be told for certain, with the files that they were read from.

use domain::ids::{BillId, UserId, WaitingInvoiceId};
use jiff::{Timestamp, civil::Date};

use crate::db::{Query, StoreError, Tx};
use crate::{args, row};

row! {
    pub struct WaitingInvoice {
        id: WaitingInvoiceId,
        hash: Vec<u8>,
        file_name: String,
        format: String,
        number: String,
        buyer: String,
        buyer_tax: Option<String>,
        currency: String,
        gross: i64,
        issued_on: Date,
        /// Why it waits, as a code.
        doubt: String,
        received_at: Timestamp,
        by: UserId,
        settled_at: Option<Timestamp>,
        bill: Option<BillId>,
    }
}

const WAITING: &str = "select id, hash, file_name, format, number, buyer, buyer_tax, currency,
    gross_minor, issued_on, doubt, received_at, by_id, settled_at, bill_id from waiting_invoices";

pub async fn insert_waiting(tx: &Tx, it: &WaitingInvoice) -> Result<(), StoreError> {
    tx.exec(
        "insert into waiting_invoices (id, hash, file_name, format, number, buyer, buyer_tax,
            currency, gross_minor, issued_on, doubt, received_at, by_id, settled_at, bill_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        args![
            it.id,
            it.hash.clone(),
            it.file_name.as_str(),
            it.format.as_str(),
            it.number.as_str(),
            it.buyer.as_str(),
            it.buyer_tax.as_deref(),
            it.currency.as_str(),
            it.gross,
            it.issued_on,
            it.doubt.as_str(),
            it.received_at,
            it.by,
            it.settled_at,
            it.bill
        ],
    )
    .await
    .map(|_| ())
}

/// A person said what it is: this bill, or none of ours.
pub async fn settle_waiting(
    tx: &Tx,
    id: WaitingInvoiceId,
    at: Timestamp,
    bill: Option<BillId>,
) -> Result<(), StoreError> {
    tx.exec(
        "update waiting_invoices set settled_at = $2, bill_id = $3 where id = $1",
        args![id, at, bill],
    )
    .await
    .map(|_| ())
}

pub async fn waiting(q: &impl Query, id: WaitingInvoiceId) -> Result<WaitingInvoice, StoreError> {
    q.one(&format!("{WAITING} where id = $1"), args![id]).await
}

/// The one that was read from these bytes, whether it still waits or not.
pub async fn find_waiting(
    q: &impl Query,
    hash: &[u8],
) -> Result<Option<WaitingInvoice>, StoreError> {
    q.find(&format!("{WAITING} where hash = $1"), args![hash]).await
}

/// Those that wait for a person, the oldest first.
pub async fn waiting_open(q: &impl Query, limit: u32) -> Result<Vec<WaitingInvoice>, StoreError> {
    let sql = format!("{WAITING} where settled_at is null order by received_at, id limit $1");
    q.all(&sql, args![limit]).await
}

/// Keeps the bytes of a file, once.
pub async fn keep_file(tx: &Tx, hash: &[u8], content: &[u8]) -> Result<(), StoreError> {
    let size = i64::try_from(content.len()).unwrap_or(i64::MAX);
    tx.exec(
        "insert into files (hash, size, content) values ($1, $2, $3)
         on conflict (hash) do nothing",
        args![hash, size, content],
    )
    .await
    .map(|_| ())
}

pub async fn file(q: &impl Query, hash: &[u8]) -> Result<Vec<u8>, StoreError> {
    let row: (Vec<u8>,) = q.one("select content from files where hash = $1", args![hash]).await?;
    Ok(row.0)
}
