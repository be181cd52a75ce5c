//! From what value on a form of agreement fits, where the firm has set it.

use domain::agreements::{ValueBounds, ValueClasses};
use domain::money::Money;
use iso_currency::Currency;
use jiff::Timestamp;

use crate::db::{Query, StoreError, Tx};
use crate::{args, row};

row! {
    struct ClassRow {
        currency: String,
        small_below: i64,
        large_from: i64,
    }
}

row! {
    /// The bounds before and after, as `CURRENCY=SMALL..LARGE` in minor units, and who changed
    /// them.
    pub struct ClassChange {
        at: Timestamp,
        by: Option<String>,
        before: Option<String>,
        after: Option<String>,
    }
}

impl ClassRow {
    fn bounds(self) -> Option<ValueBounds> {
        let currency = Currency::from_code(&self.currency)?;
        let money = |minor| Money { minor, currency };
        ValueBounds::new(money(self.small_below), money(self.large_from))
    }
}

pub async fn value_classes(q: &impl Query) -> Result<ValueClasses, StoreError> {
    let rows: Vec<ClassRow> = q
        .all(
            "select currency, small_below_minor, large_from_minor from value_classes
             order by currency",
            args![],
        )
        .await?;
    let own: Option<Vec<_>> = rows.into_iter().map(ClassRow::bounds).collect();
    own.map(ValueClasses::new)
        .ok_or_else(|| StoreError::broken("bounds of values that are out of order"))
}

pub async fn save_value_bounds(tx: &Tx, bounds: ValueBounds) -> Result<(), StoreError> {
    tx.exec(
        "insert into value_classes (currency, small_below_minor, large_from_minor)
         values ($1, $2, $3)
         on conflict (currency) do update set small_below_minor = excluded.small_below_minor,
            large_from_minor = excluded.large_from_minor",
        args![bounds.currency().code(), bounds.small_below().minor, bounds.large_from().minor],
    )
    .await
    .map(|_| ())
}

/// The last changes of the bounds, newest first.
pub async fn class_changes(q: &impl Query, limit: u32) -> Result<Vec<ClassChange>, StoreError> {
    q.all(
        "select e.at, u.name, e.value_before, e.value_after
         from events e left join users u on u.id = e.user_id
         where e.customer_id is null and e.kind = 'value-class-changed'
         order by e.id desc limit $1",
        args![limit],
    )
    .await
}
