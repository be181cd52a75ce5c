//! Orders as a plain table beside ours, and plain questions over it: what an import of the same
//! rows must agree with, asked in words of the source and by none of our rules.

use crate::args;
use crate::db::{Db, IntoVal, Query, StoreError};

/// One line of an order as a source tells it; days as ISO text.
#[derive(Clone, Debug)]
pub struct PlainLine {
    pub order: String,
    pub required: String,
    pub shipped: Option<String>,
    pub unit_price_cents: i64,
    pub quantity: i64,
    pub discount_percent: i64,
}

/// Numbers of orders by how they were delivered, each in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deliveries {
    pub on_time: Vec<String>,
    pub late: Vec<String>,
    pub not_yet: Vec<String>,
}

/// # Panics
/// If the table can't be made.
pub async fn load_plain(db: &Db, lines: Vec<PlainLine>) {
    let made: Result<(), StoreError> = db
        .write(|tx| {
            Box::pin(async move {
                tx.batch(
                    "create table plain_orders (order_id text not null, required_date text not null,
                        shipped_date text, cents bigint not null, quantity bigint not null,
                        discount bigint not null)",
                )
                .await?;
                let values = |line: &PlainLine| {
                    [
                        line.order.as_str().into_val(),
                        line.required.as_str().into_val(),
                        line.shipped.as_deref().into_val(),
                        line.unit_price_cents.into_val(),
                        line.quantity.into_val(),
                        line.discount_percent.into_val(),
                    ]
                };
                tx.many(
                    "insert into plain_orders (order_id, required_date, shipped_date, cents,
                        quantity, discount) values ($1, $2, $3, $4, $5, $6)",
                    lines.iter().map(values),
                )
                .await
                .map(|_| ())
            })
        })
        .await;
    made.expect("the plain table");
}

/// By comparing the days of the source.
///
/// # Panics
/// If the database fails.
pub async fn plain_deliveries(db: &Db) -> Deliveries {
    let by = async |wheres: &str| {
        let sql = format!("select distinct order_id from plain_orders where {wheres} order by 1");
        db.all(&sql, args![]).await.expect("the plain table")
    };
    Deliveries {
        on_time: by("shipped_date <= required_date").await,
        late: by("shipped_date > required_date").await,
        not_yet: by("shipped_date is null").await,
    }
}

/// Orders, lines, and what all lines come to in cents, half a cent of a line rounded up.
///
/// # Panics
/// If the database fails.
pub async fn plain_sums(db: &Db) -> (i64, i64, i64) {
    let sums = db.one(
        "select count(distinct order_id), count(*),
            cast(sum((cents * quantity * (100 - discount) + 50) / 100) as bigint)
         from plain_orders",
        args![],
    );
    sums.await.expect("the plain table")
}

/// By the promises of delivery of the cases that came in: kept, broken and kept, or broken and
/// still open.
///
/// # Panics
/// If the database fails.
pub async fn our_deliveries(db: &Db) -> Deliveries {
    let by = async |wheres: &str| {
        let sql = format!(
            "select a.reference from agreements a join promises p on p.case_id = a.case_id
                and p.kind = 'deliver' where {wheres} order by 1"
        );
        db.all(&sql, args![]).await.expect("our tables")
    };
    Deliveries {
        on_time: by("p.state = 'kept' and p.broken_at is null").await,
        late: by("p.state = 'kept' and p.broken_at is not null").await,
        not_yet: by("p.state = 'open' and p.broken_at is not null").await,
    }
}
