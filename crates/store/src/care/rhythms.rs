//! How often customers buy, from their agreements; kept beside them, because a list of broken
//! rhythms must not read every agreement there is.

use domain::care::{Returns, Rhythm};
use domain::ids::{AgreementId, CustomerId};
use domain::people::Sight;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::db::{Query, StoreError, Tx};
use crate::rights::push_seen;
use crate::{args, row};

/// Customers of the agreements after that id, and the last of these ids.
pub async fn bought_since(
    q: &impl Query,
    after: AgreementId,
    limit: u32,
) -> Result<Vec<(AgreementId, CustomerId)>, StoreError> {
    q.all(
        "select id, customer_id from agreements where id > $1 order by id limit $2",
        args![after, limit],
    )
    .await
}

/// Did this customer buy after the agreement of that id?
pub async fn has_bought_since(
    q: &impl Query,
    customer: CustomerId,
    after: AgreementId,
) -> Result<bool, StoreError> {
    q.find::<AgreementId>(
        "select a.id from cases c join agreements a on a.case_id = c.id
         where c.customer_id = $1 and a.id > $2 order by a.id limit 1",
        args![customer, after],
    )
    .await
    .map(|found| found.is_some())
}

/// When a customer bought: the first agreement of each case.
pub async fn purchases(q: &impl Query, customer: CustomerId) -> Result<Vec<Timestamp>, StoreError> {
    q.all(
        "select a.agreed_at from cases c
         join agreements a on a.case_id = c.id and a.version = 1
         where c.customer_id = $1 order by a.agreed_at",
        args![customer],
    )
    .await
}

pub async fn save_rhythm(
    tx: &Tx,
    customer: CustomerId,
    rhythm: &Rhythm,
    returns: Returns,
) -> Result<(), StoreError> {
    tx.exec(
        "insert into rhythms (customer_id, purchases, gap_days, last_on, breaks_after, due_returns,
            made_returns) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (customer_id) do update set purchases = excluded.purchases,
            gap_days = excluded.gap_days, last_on = excluded.last_on,
            breaks_after = excluded.breaks_after, due_returns = excluded.due_returns,
            made_returns = excluded.made_returns",
        args![
            customer,
            rhythm.purchases,
            rhythm.gap_days,
            rhythm.last_on,
            rhythm.breaks_after,
            returns.due,
            returns.returned
        ],
    )
    .await
    .map(|_| ())
}

row! {
    struct RhythmRow {
        purchases: u32,
        gap_days: u32,
        last_on: Date,
        breaks_after: Date,
    }
}

/// The rhythm of a customer, if they have one.
pub async fn rhythm_of(q: &impl Query, customer: CustomerId) -> Result<Option<Rhythm>, StoreError> {
    let row: Option<RhythmRow> = q
        .find(
            "select purchases, gap_days, last_on, breaks_after from rhythms where customer_id = $1",
            args![customer],
        )
        .await?;
    Ok(row.map(|row| Rhythm {
        gap_days: row.gap_days,
        purchases: row.purchases,
        last_on: row.last_on,
        breaks_after: row.breaks_after,
    }))
}

row! {
    /// A customer who would have bought again by now (A7).
    pub struct BrokenRhythm {
        customer: CustomerId,
        customer_name: String,
        owner_name: String,
        purchases: u32,
        gap_days: u32,
        last_on: Date,
        breaks_after: Date,
    }
}

/// Rhythms that are broken on that day, the last to break first; only of customers who allow
/// contact.
pub async fn broken(
    q: &impl Query,
    sight: Sight,
    today: Date,
    limit: u32,
) -> Result<Vec<BrokenRhythm>, StoreError> {
    let (mut seen, mut args) = (String::new(), args![today, limit]);
    push_seen(&mut seen, &mut args, "r.customer_id", sight);
    let sql = format!(
        "select r.customer_id, c.name, u.name, r.purchases, r.gap_days, r.last_on, r.breaks_after
         from rhythms r
         join customers c on c.id = r.customer_id and c.withdrawn_at is null
         join users u on u.id = c.owner_id
         where r.breaks_after < $1{seen}
         order by r.breaks_after desc, r.customer_id limit $2"
    );
    q.all(&sql, args).await
}

/// How often customers were due to come back within their rhythm, and came (M14).
pub async fn returns(q: &impl Query, sight: Sight, today: Date) -> Result<Returns, StoreError> {
    let (mut wheres, mut args) = ("1 = 1".to_owned(), args![today]);
    push_seen(&mut wheres, &mut args, "r.customer_id", sight);
    // The last purchase counts as due once its time is over, which no save can have known.
    let sql = format!(
        "select cast(coalesce(sum(r.due_returns), 0) as bigint)
            + count(*) filter (where r.breaks_after < $1),
            cast(coalesce(sum(r.made_returns), 0) as bigint)
         from rhythms r where {wheres}"
    );
    let (due, returned): (u32, u32) = q.one(&sql, args).await?;
    Ok(Returns { due, returned })
}

row! {
    /// Customers whose rhythm broke, and of these who had been left in silence past the limit.
    pub struct LostCustomers {
        lost: i64,
        after_silence: i64,
    }
}

/// The second half of M16: lost after silence, of all who were lost.
pub async fn lost(
    q: &impl Query,
    sight: Sight,
    today: Date,
    now: Timestamp,
) -> Result<LostCustomers, StoreError> {
    let (mut seen, mut args) = (String::new(), args![today, now]);
    push_seen(&mut seen, &mut args, "r.customer_id", sight);
    let sql = format!(
        "select count(*), count(p.customer_id) from rhythms r
         left join care_plans p on p.customer_id = r.customer_id and p.silent_at < $2
         where r.breaks_after < $1{seen}"
    );
    q.one(&sql, args).await
}
