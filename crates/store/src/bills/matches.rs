//! How much of which payment is for which bill.

use domain::ids::{BillId, CustomerId, PaymentId, UserId};
use jiff::{Timestamp, civil::Date};

use crate::db::{Query, StoreError, Tx};
use crate::{args, row};

row! {
    pub struct PaymentMatch {
        payment: PaymentId,
        bill: BillId,
        customer: CustomerId,
        amount: i64,
        /// Absent where the program was certain by itself.
        by: Option<UserId>,
        at: Timestamp,
        /// Of the payment and of the bill, for those who read it.
        booked_on: Date,
        payer: Option<String>,
        number: Option<String>,
    }
}

const MATCH: &str = "select m.payment_id, m.bill_id, m.customer_id, m.amount_minor, m.by_id, m.at,
    p.booked_on, p.payer, b.number from payment_matches m
    join payments p on p.id = m.payment_id join bills b on b.id = m.bill_id";

pub async fn insert_match(
    tx: &Tx,
    (payment, bill, customer): (PaymentId, BillId, CustomerId),
    amount: i64,
    by: Option<UserId>,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.exec(
        "insert into payment_matches (payment_id, bill_id, customer_id, amount_minor, by_id, at)
         values ($1, $2, $3, $4, $5, $6)",
        args![payment, bill, customer, amount, by, at],
    )
    .await
    .map(|_| ())
}

pub async fn save_match(
    tx: &Tx,
    payment: PaymentId,
    bill: BillId,
    amount: i64,
) -> Result<(), StoreError> {
    tx.exec(
        "update payment_matches set amount_minor = $3 where payment_id = $1 and bill_id = $2",
        args![payment, bill, amount],
    )
    .await
    .map(|_| ())
}

pub async fn delete_match(tx: &Tx, payment: PaymentId, bill: BillId) -> Result<(), StoreError> {
    tx.exec(
        "delete from payment_matches where payment_id = $1 and bill_id = $2",
        args![payment, bill],
    )
    .await
    .map(|_| ())
}

pub async fn find_match(
    q: &impl Query,
    payment: PaymentId,
    bill: BillId,
) -> Result<Option<PaymentMatch>, StoreError> {
    let sql = format!("{MATCH} where m.payment_id = $1 and m.bill_id = $2");
    q.find(&sql, args![payment, bill]).await
}

/// What was paid of a bill, the latest first.
pub async fn matches_of_bill(
    q: &impl Query,
    bill: BillId,
) -> Result<Vec<PaymentMatch>, StoreError> {
    let sql = format!("{MATCH} where m.bill_id = $1 order by p.booked_on desc, p.id desc");
    q.all(&sql, args![bill]).await
}

/// What a payment was for.
pub async fn matches_of_payment(
    q: &impl Query,
    payment: PaymentId,
) -> Result<Vec<PaymentMatch>, StoreError> {
    let sql = format!("{MATCH} where m.payment_id = $1 order by m.bill_id");
    q.all(&sql, args![payment]).await
}
