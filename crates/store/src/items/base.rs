//! The installed base: what customers have of us, what falls due on it, and what it brought.

use domain::ids::{CustomerId, ItemId, PromiseId, UserId};
use domain::items::{Item, ItemKind, Sale, TradeOf};
use domain::money::Money;
use domain::people::Sight;
use domain::quantity::Quantity;
use iso_currency::Currency;
use jiff::civil::Date;

use super::{COLUMNS, restore};
use crate::db::{IntoVal, Query, StoreError};
use crate::rights::push_seen;
use crate::{args, row};

/// A customer's items, the newest first, after the cursor of the page before.
pub async fn of_customer(
    q: &impl Query,
    customer: CustomerId,
    after: Option<(Date, ItemId)>,
    limit: u32,
) -> Result<Vec<Item>, StoreError> {
    let mut args = args![customer, limit];
    let mut wheres = String::new();
    if let Some((day, id)) = after {
        args.extend(args![day, id]);
        wheres.push_str(" and (sold_on, id) < ($3, $4)");
    }
    let sql = format!(
        "select {COLUMNS} from items where customer_id = $1{wheres}
         order by sold_on desc, id desc limit $2"
    );
    restore(q.all(&sql, args).await?)
}

/// Which of a customer's items are still under way.
pub async fn under_way_of_customer(
    q: &impl Query,
    customer: CustomerId,
) -> Result<Vec<ItemId>, StoreError> {
    q.all(
        "select distinct i.id from items i
         join tracks t on t.item_id = i.id and t.step_id is not null
         where i.customer_id = $1 order by i.id",
        args![customer],
    )
    .await
}

/// The purchases of a customer's consumables, by name: from them follows when each runs out.
pub async fn sales_of_customer(
    q: &impl Query,
    customer: CustomerId,
) -> Result<Vec<(String, Sale)>, StoreError> {
    let rows: Vec<(String, Date, Quantity)> = q
        .all(
            "select name, sold_on, quantity from items
             where customer_id = $1 and kind = 'consumable' order by sold_on, id",
            args![customer],
        )
        .await?;
    Ok(rows.into_iter().map(|(name, on, quantity)| (name, Sale { on, quantity })).collect())
}

/// Which of its days an item is looked for by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueOf {
    Replacement,
    Renewal,
    Service,
}

row! {
    /// An item of which a day comes near.
    pub struct DueItem {
        id: ItemId,
        name: String,
        kind: ItemKind,
        day: Date,
        owner: UserId,
        customer: CustomerId,
        customer_name: String,
        /// They asked not to be contacted.
        is_withdrawn: bool,
    }
}

/// Items in use whose day comes by `until`, the earliest first (A14).
pub async fn due_soon(
    q: &impl Query,
    sight: Sight,
    of: DueOf,
    until: Date,
    limit: u32,
) -> Result<Vec<DueItem>, StoreError> {
    let day = match of {
        DueOf::Replacement => "i.replacement_due",
        DueOf::Renewal => "i.renews_on",
        DueOf::Service => "i.next_service",
    };
    let (mut seen, mut args) = (String::new(), args![until, limit]);
    push_seen(&mut seen, &mut args, "i.customer_id", sight);
    let sql = format!(
        "select i.id, i.name, i.kind, {day}, i.owner_id, i.customer_id, c.name,
            c.withdrawn_at is not null
         from items i join customers c on c.id = i.customer_id
         where {day} is not null and i.retired_at is null and {day} <= $1{seen}
         order by {day}, i.id limit $2"
    );
    q.all(&sql, args).await
}

/// Items whose next visit comes by `until` and is promised to nobody yet; of who asked not to be
/// contacted none.
pub async fn to_visit(q: &impl Query, until: Date, limit: u32) -> Result<Vec<Item>, StoreError> {
    let sql = format!(
        "select {COLUMNS} from items i
         where next_service is not null and retired_at is null and visit_id is null
            and next_service <= $1
            and not exists (select 1 from customers c where c.id = i.customer_id
                and c.withdrawn_at is not null)
         order by next_service, id limit $2"
    );
    restore(q.all(&sql, args![until, limit]).await?)
}

/// The items that one visit is promised for.
pub async fn on_visit(q: &impl Query, visit: PromiseId) -> Result<Vec<Item>, StoreError> {
    let sql = format!("select {COLUMNS} from items where visit_id = $1 order by id");
    restore(q.all(&sql, args![visit]).await?)
}

row! {
    struct TradeRow {
        kind: ItemKind,
        currency: String,
        items: u32,
        revenue: i64,
        priced: i64,
        cost: i64,
    }
}

/// What each kind of sale brought since that day, in each currency by itself (M17).
pub async fn trade(
    q: &impl Query,
    sight: Sight,
    since: Option<Date>,
) -> Result<Vec<TradeOf>, StoreError> {
    let mut args = args![];
    let mut wheres = "1 = 1".to_owned();
    if let Some(since) = since {
        args.push(since.into_val());
        wheres.push_str(" and i.sold_on >= $1");
    }
    push_seen(&mut wheres, &mut args, "i.customer_id", sight);
    let sql = format!(
        "select kind, currency, count(*), cast(sum(price_minor) as bigint),
            cast(coalesce(sum(case when cost_minor is not null then price_minor end), 0) as bigint),
            cast(coalesce(sum(cost_minor), 0) as bigint)
         from items i where {wheres} group by kind, currency order by currency, kind"
    );
    let rows: Vec<TradeRow> = q.all(&sql, args).await?;
    rows.into_iter()
        .map(|row| {
            let currency = Currency::from_code(&row.currency)
                .ok_or_else(|| StoreError::broken("an item in an unknown currency"))?;
            Ok(TradeOf {
                kind: row.kind,
                items: row.items,
                revenue: Money { minor: row.revenue, currency },
                priced: row.priced,
                cost: row.cost,
            })
        })
        .collect()
}
