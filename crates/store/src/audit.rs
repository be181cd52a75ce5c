//! The record of events of the whole firm, for whoever audits it: newest first, page by page.

use domain::events::{EventKind, Room};
use domain::ids::{CustomerId, EventId, UserId};
use jiff::{Timestamp, ToSpan as _};
use uuid::Uuid;

use crate::db::{IntoVal, Query, StoreError, Val};
use crate::events::{TimelineRow, by_ids};
use crate::{args, row};

/// What of the record is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// What somebody did by their own hand.
    pub user: Option<UserId>,
    pub room: Option<Room>,
    /// Beginnings of words of a customer's name, as typed.
    pub customer: String,
    pub from: Option<Timestamp>,
    pub until: Option<Timestamp>,
}

row! {
    /// Of whom and of what an event tells.
    pub struct AuditHead {
        id: EventId,
        actor: String,
        record: Option<Uuid>,
        customer: Option<CustomerId>,
        customer_name: Option<String>,
        /// The person, the team, the file, the tag, the field or the token that the record is.
        named: Option<String>,
    }
}

/// An event with all that its line needs.
#[derive(Clone, Debug, PartialEq)]
pub struct AuditRow {
    pub head: AuditHead,
    pub row: TimelineRow,
}

/// A page of events before the last of the page before.
pub async fn page(
    q: &impl Query,
    filter: &AuditFilter,
    before: Option<EventId>,
    limit: u32,
) -> Result<Vec<AuditRow>, StoreError> {
    let (mut wheres, mut args) = ("1 = 1".to_owned(), args![limit]);
    narrow(filter, before, &mut wheres, &mut args);
    heads(q, &format!("{wheres} order by e.id desc limit $1"), args).await
}

/// These events, the newest first.
pub async fn of_ids(q: &impl Query, ids: &[EventId]) -> Result<Vec<AuditRow>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (1..=ids.len()).map(|n| format!("${n}")).collect();
    let ids = ids.iter().map(IntoVal::into_val).collect();
    heads(q, &format!("e.id in ({})", places.join(", ")), ids).await
}

async fn heads(q: &impl Query, which: &str, args: Vec<Val>) -> Result<Vec<AuditRow>, StoreError> {
    let sql = format!(
        "with page as (
            select e.id from events e where {which}
         )
         select e.id, e.actor, e.record_id, e.customer_id, k.name,
            coalesce(u.name, t.name, i.file_name, m.file_name, tag.name, f.name, token.name)
         from page
         join events e on e.id = page.id
         left join customers k on k.id = e.customer_id
         left join users u on u.id = case when e.customer_id is null then e.record_id end
         left join teams t on t.id = case when e.customer_id is null then e.record_id end
         left join imports i on i.id = case when e.customer_id is null then e.record_id end
         left join imports m on m.id = e.import_id
         left join tags tag on tag.id = case when e.customer_id is null then e.record_id end
         left join fields f on f.id = case when e.customer_id is null then e.record_id end
         left join tokens token on token.id = case when e.customer_id is null then e.record_id end
         order by e.id desc"
    );
    let heads: Vec<AuditHead> = q.all(&sql, args).await?;
    let ids: Vec<EventId> = heads.iter().map(|head| head.id).collect();
    let rows = by_ids(q, &ids).await?;
    Ok(heads.into_iter().zip(rows).map(|(head, row)| AuditRow { head, row }).collect())
}

pub(crate) fn narrow(
    filter: &AuditFilter,
    before: Option<EventId>,
    wheres: &mut String,
    args: &mut Vec<Val>,
) {
    let mut push = |fragment: &str, value: Val| {
        args.push(value);
        wheres.push_str(&format!(" and {fragment} ${}", args.len()));
    };
    if let Some(user) = filter.user {
        push("e.actor = 'user' and e.user_id =", user.into_val());
    }
    if let Some(before) = before {
        push("e.id <", before.into_val());
    }
    // Ids are in the order of time: the key leads to the days, the instants tell them exactly.
    if let Some(from) = filter.from {
        push("e.id >=", id_at(from - 1.hour()).into_val());
        push("e.at >=", from.into_val());
    }
    if let Some(until) = filter.until {
        push("e.id <", id_at(until + 1.hour()).into_val());
        push("e.at <", until.into_val());
    }
    crate::search::push_named(wheres, args, "e.customer_id", &filter.customer);
    if let Some(room) = filter.room {
        let kinds: Vec<String> = EventKind::ALL
            .iter()
            .filter(|kind| kind.room() == room)
            .map(|kind| {
                args.push((*kind).into_val());
                format!("${}", args.len())
            })
            .collect();
        wheres.push_str(&format!(" and e.kind in ({})", kinds.join(", ")));
    }
}

/// The first id of that millisecond.
fn id_at(at: Timestamp) -> Uuid {
    let millis = u128::try_from(at.as_millisecond()).unwrap_or(0);
    Uuid::from_u128(millis << 80)
}

/// How many events of a kind about a record of the firm's there are since an instant, `most` at
/// most: what bounds the events that anybody can bring about, signed in or not.
pub async fn count_since(
    q: &impl Query,
    kind: EventKind,
    record: Option<Uuid>,
    since: Timestamp,
    most: u32,
) -> Result<i64, StoreError> {
    let (about, mut args) = match record {
        None => ("record_id is null", args![kind, id_at(since), most]),
        Some(_) => ("record_id = $4", args![kind, id_at(since), most]),
    };
    args.extend(record.map(IntoVal::into_val));
    let sql = format!(
        "select count(*) from (select id from events
            where customer_id is null and kind = $1 and id >= $2 and {about} limit $3) as some_of"
    );
    q.one(&sql, args).await
}
