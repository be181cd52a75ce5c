//! What the desk of care shows: who is due, whose silence grows long, what falls due, who came
//! back and needs it now.

use domain::ids::{CaseId, CustomerId, ItemId, UserId};
use domain::people::Sight;
use domain::text::Prose;
use domain::time::Zone;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::db::{IntoVal, Query, StoreError};
use crate::rights::push_seen;
use crate::{args, row};

row! {
    /// A customer in care as the desk lists them.
    pub struct InCare {
        customer: CustomerId,
        customer_name: String,
        owner: UserId,
        owner_name: String,
        next_due: Timestamp,
        zone: Zone,
        last_contact_at: Timestamp,
        silent_at: Timestamp,
        ground: Option<Prose>,
        may_raise: bool,
    }
}

const IN_CARE: &str = "select p.customer_id, c.name, p.owner_id, u.name, p.next_due, c.zone,
    p.last_contact_at, p.silent_at, p.next_ground, p.may_raise
    from page
    join care_plans p on p.customer_id = page.customer_id
    join customers c on c.id = p.customer_id
    join users u on u.id = p.owner_id";

/// Whose next contact is due before that time, the earliest first; of one owner, or of all.
pub async fn due(
    q: &impl Query,
    sight: Sight,
    owner: Option<UserId>,
    until: Timestamp,
    limit: u32,
) -> Result<Vec<InCare>, StoreError> {
    page(q, sight, "next_due", owner, until, limit).await
}

/// Whose silence passes the limit before that time, the longest first (A8).
pub async fn silent(
    q: &impl Query,
    sight: Sight,
    owner: Option<UserId>,
    until: Timestamp,
    limit: u32,
) -> Result<Vec<InCare>, StoreError> {
    page(q, sight, "silent_at", owner, until, limit).await
}

async fn page(
    q: &impl Query,
    sight: Sight,
    by: &str,
    owner: Option<UserId>,
    until: Timestamp,
    limit: u32,
) -> Result<Vec<InCare>, StoreError> {
    let mut args = args![until, limit];
    let mut wheres = format!("k.state = 'caring' and k.{by} < $1");
    if let Some(owner) = owner {
        args.push(owner.into_val());
        wheres.push_str(" and k.owner_id = $3");
    }
    push_seen(&mut wheres, &mut args, "k.customer_id", sight);
    let sql = format!(
        "with page as (
            select k.customer_id from care_plans k
            where {wheres} order by k.{by}, k.customer_id limit $2
         )
         {IN_CARE} order by p.{by}, p.customer_id"
    );
    q.all(&sql, args).await
}

row! {
    /// How many customers in care are within the limit of silence (M16).
    pub struct Coverage {
        within: i64,
        caring: i64,
        resting: i64,
    }
}

pub async fn coverage(
    q: &impl Query,
    sight: Sight,
    now: Timestamp,
) -> Result<Coverage, StoreError> {
    let (mut wheres, mut args) = ("1 = 1".to_owned(), args![now]);
    push_seen(&mut wheres, &mut args, "k.customer_id", sight);
    let sql = format!(
        "select count(*) filter (where k.state = 'caring' and k.silent_at >= $1),
            count(*) filter (where k.state = 'caring'),
            count(*) filter (where k.state = 'resting')
         from care_plans k where {wheres}"
    );
    q.one(&sql, args).await
}

/// Why something that a customer owns comes up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FallsDueKind {
    Replacement,
    EndOfLife,
    Renewal,
    Service,
}

impl FallsDueKind {
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Replacement => "replacement",
            Self::EndOfLife => "end-of-life",
            Self::Renewal => "renewal",
            Self::Service => "service",
        }
    }

    /// The column, and the one that stands in for it where both are set.
    const fn column(self) -> &'static str {
        match self {
            Self::Replacement => "replacement_due",
            Self::EndOfLife => "end_of_life",
            Self::Renewal => "renews_on",
            Self::Service => "next_service",
        }
    }
}

row! {
    struct FallsDueRow {
        item: ItemId,
        name: String,
        customer: CustomerId,
        customer_name: String,
        on: Date,
    }
}

/// Something that a customer owns is to be replaced, renewed or serviced.
#[derive(Clone, Debug, PartialEq)]
pub struct FallsDue {
    pub kind: FallsDueKind,
    pub item: ItemId,
    pub name: String,
    pub customer: CustomerId,
    pub customer_name: String,
    pub on: Date,
}

/// What falls due up to that day, of customers who allow contact (A14), the earliest first.
pub async fn falling_due(
    q: &impl Query,
    sight: Sight,
    kind: FallsDueKind,
    until: Date,
    limit: u32,
) -> Result<Vec<FallsDue>, StoreError> {
    let column = kind.column();
    // What is replaced anyhow needs no second line for the end of its life.
    let other = match kind {
        FallsDueKind::EndOfLife => " and i.replacement_due is null",
        _ => "",
    };
    let (mut seen, mut args) = (String::new(), args![until, limit]);
    push_seen(&mut seen, &mut args, "i.customer_id", sight);
    let sql = format!(
        "select i.id, i.name, i.customer_id, c.name, i.{column}
         from items i join customers c on c.id = i.customer_id
         where i.{column} is not null and i.{column} <= $1 and i.retired_at is null{other}
            and c.withdrawn_at is null{seen}
         order by i.{column}, i.id limit $2"
    );
    let rows: Vec<FallsDueRow> = q.all(&sql, args).await?;
    let found = |row: FallsDueRow| FallsDue {
        kind,
        item: row.item,
        name: row.name,
        customer: row.customer,
        customer_name: row.customer_name,
        on: row.on,
    };
    Ok(rows.into_iter().map(found).collect())
}

row! {
    /// Somebody known who needs it now and has no answer yet.
    pub struct UrgentCall {
        customer: CustomerId,
        customer_name: String,
        case: CaseId,
        at: Timestamp,
        words: String,
        item: Option<String>,
        due: Timestamp,
        zone: Zone,
        owner_name: String,
    }
}

/// Urgent returns since that time in which nobody has spoken with them yet, the earliest due first
/// (A16).
pub async fn urgent(
    q: &impl Query,
    sight: Sight,
    owner: Option<UserId>,
    since: Timestamp,
    limit: u32,
) -> Result<Vec<UrgentCall>, StoreError> {
    let mut args = args![since, limit];
    let mut narrowed = String::new();
    if let Some(owner) = owner {
        args.push(owner.into_val());
        narrowed.push_str(" and p.owner_id = $3");
    }
    push_seen(&mut narrowed, &mut args, "r.customer_id", sight);
    let sql = format!(
        "select r.customer_id, c.name, r.case_id, r.at, r.words, i.name, p.due, p.zone, u.name
         from urgent_returns r
         join cases k on k.id = r.case_id and k.state = 'open'
         join promises p on p.id = k.step_id
         join customers c on c.id = r.customer_id
         join users u on u.id = p.owner_id
         left join items i on i.id = r.item_id
         where r.at >= $1{narrowed}
            and not exists (select 1 from interactions x
                where x.case_id = r.case_id and x.is_dialogue)
         order by p.due, r.id limit $2"
    );
    q.all(&sql, args).await
}
