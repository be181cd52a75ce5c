//! What somebody of ours answers for, to be handed over when they leave.

use domain::ids::{CaseId, CustomerId, IssueId, ItemId, PromiseId, UserId};

use crate::db::{Query, StoreError};
use crate::{args, row};

row! {
    /// How much is open in somebody's hands.
    pub struct Holdings {
        customers: i64,
        /// Open, or won with the service not closed.
        cases: i64,
        /// Next steps of cases that are open.
        steps: i64,
        /// Open promises beside them.
        promises: i64,
        issues: i64,
        closings: i64,
        /// Customers in care.
        care: i64,
    }
}

impl Holdings {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let counts = [self.customers, self.cases, self.steps, self.promises, self.issues];
        counts.iter().chain(&[self.closings, self.care]).all(|count| *count == 0)
    }
}

const LED: &str = "(state = 'open' or (state = 'final-yes' and closed_at is null))";

pub async fn of(q: &impl Query, user: UserId) -> Result<Holdings, StoreError> {
    let sql = format!(
        "select (select count(*) from customers where owner_id = $1),
            (select count(*) from cases where owner_id = $1 and {LED}),
            (select count(*) from cases where step_owner_id = $1 and state = 'open'),
            (select count(*) from promises p where p.owner_id = $1 and p.state = 'open'
                and not exists (select 1 from cases c where c.step_id = p.id)),
            (select count(*) from issues where owner_id = $1 and settled_at is null),
            (select count(*) from closings where owner_id = $1 and state = 'open'),
            (select count(*) from care_plans where owner_id = $1
                and state in ('caring', 'resting'))"
    );
    q.one(&sql, args![user]).await
}

/// The customers after that one for whom somebody answers in any way, in order.
pub async fn customers(
    q: &impl Query,
    user: UserId,
    after: CustomerId,
    limit: u32,
) -> Result<Vec<CustomerId>, StoreError> {
    let sql = format!(
        "select id from (
            select id from customers where owner_id = $1 and id > $2
            union select customer_id from cases where owner_id = $1 and {LED}
                and customer_id > $2
            union select customer_id from promises where owner_id = $1 and state = 'open'
                and customer_id > $2
            union select customer_id from issues where owner_id = $1 and settled_at is null
                and customer_id > $2
            union select customer_id from closings where owner_id = $1 and state = 'open'
                and customer_id > $2
            union select customer_id from care_plans where owner_id = $1
                and state in ('caring', 'resting') and customer_id > $2
            union select customer_id from items where owner_id = $1 and retired_at is null
                and customer_id > $2
         ) as held order by id limit $3"
    );
    q.all(&sql, args![user, after, limit]).await
}

/// What somebody answers for with one customer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    pub owns_customer: bool,
    pub cases: Vec<CaseId>,
    pub issues: Vec<IssueId>,
    pub closings: Vec<CaseId>,
    pub is_caring: bool,
    pub items: Vec<ItemId>,
}

pub async fn held(q: &impl Query, user: UserId, customer: CustomerId) -> Result<Held, StoreError> {
    let both = || args![user, customer];
    let cases = format!(
        "select id from cases where owner_id = $1 and customer_id = $2 and {LED} order by id"
    );
    let owned: Option<CustomerId> =
        q.find("select id from customers where owner_id = $1 and id = $2", both()).await?;
    let caring: Option<CustomerId> = q
        .find(
            "select customer_id from care_plans where owner_id = $1 and customer_id = $2
                and state in ('caring', 'resting')",
            both(),
        )
        .await?;
    Ok(Held {
        owns_customer: owned.is_some(),
        cases: q.all(&cases, both()).await?,
        issues: q
            .all(
                "select id from issues where owner_id = $1 and customer_id = $2
                    and settled_at is null order by id",
                both(),
            )
            .await?,
        closings: q
            .all(
                "select case_id from closings where owner_id = $1 and customer_id = $2
                    and state = 'open' order by id",
                both(),
            )
            .await?,
        is_caring: caring.is_some(),
        items: q
            .all(
                "select id from items where owner_id = $1 and customer_id = $2
                    and retired_at is null order by id",
                both(),
            )
            .await?,
    })
}

/// Open promises to a customer that somebody answers for.
pub async fn promises(
    q: &impl Query,
    user: UserId,
    customer: CustomerId,
) -> Result<Vec<PromiseId>, StoreError> {
    q.all(
        "select id from promises where owner_id = $1 and customer_id = $2 and state = 'open'
         order by id",
        args![user, customer],
    )
    .await
}
