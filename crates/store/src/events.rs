//! The record of events, and the timeline that is drawn from it.

use domain::cases::Stage;
use domain::events::{Event, EventKind};
use domain::ids::{CaseId, CustomerId, EventId, UserId};
use domain::interactions::{Channel, Direction};
use domain::people::{Party, Sight};
use domain::promises::PromiseKind;
use domain::time::Zone;
use jiff::Timestamp;
use uuid::Uuid;

use crate::customers::merging;
use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::{args, row};

const APPEND: &str = "insert into events (id, at, actor, user_id, import_id, customer_id, case_id,
    kind, record_id, value_before, value_after)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

pub async fn append(tx: &Tx, events: &[Event]) -> Result<(), StoreError> {
    tx.many(APPEND, events.iter().map(values)).await.map(|_| ())
}

fn values(event: &Event) -> [Val; 11] {
    let import = match event.actor {
        domain::people::Actor::Import(id, _) => Some(id),
        _ => None,
    };
    [
        event.id.into_val(),
        event.at.into_val(),
        event.actor.code().into_val(),
        event.actor.user().into_val(),
        import.into_val(),
        event.customer.into_val(),
        event.case.into_val(),
        event.fact.kind.into_val(),
        event.fact.record.into_val(),
        event.fact.before.as_deref().into_val(),
        event.fact.after.as_deref().into_val(),
    ]
}

row! {
    /// An event with the texts that are kept beside it.
    pub struct TimelineRow {
        id: EventId,
        at: Timestamp,
        kind: EventKind,
        by: Option<String>,
        before: Option<String>,
        after: Option<String>,
        case: Option<CaseId>,
        case_title: Option<String>,
        /// Of an interaction: when it was, in which channel, what was said and noted.
        happened_at: Option<Timestamp>,
        channel: Option<Channel>,
        direction: Option<Direction>,
        said: Option<String>,
        note: Option<String>,
        ending: Option<String>,
        /// Of a promise; what a document is, too.
        promise_kind: Option<PromiseKind>,
        what: Option<String>,
        debtor: Option<Party>,
        due: Option<Timestamp>,
        zone: Option<Zone>,
        /// Of a need, an expectation, a question, an issue, a voice: the customer's words, and our
        /// answer to them.
        words: Option<String>,
        answer: Option<String>,
        /// Of an offer.
        version: Option<i64>,
        /// Of a bill that was sent.
        number: Option<String>,
        /// Of a sold item: its name.
        item: Option<String>,
    }
}

/// The tables in which the texts of an event `e` lie; each is looked for only where the kind of the
/// event says that it lies there.
macro_rules! beside_events {
    () => {
        "left join users u on u.id = e.user_id
        left join cases c on c.id = e.case_id
        left join interactions i
            on i.id = case when e.kind in ('contact', 'attempt', 'message-left') then e.record_id end
        left join promises p on p.id = case when e.kind in ('promise-made', 'promise-kept',
            'promise-broken', 'promise-moved', 'promise-released', 'promise-handed-over') then e.record_id end
        left join needs n on n.id = case when e.kind in ('need-recorded', 'need-met',
            'need-released') then e.record_id end
        left join expectations x
            on x.id = case when e.kind in ('expectation-recorded', 'expectation-met',
                'expectation-released') then e.record_id end
        left join questions q
            on q.id = case when e.kind in ('question-asked', 'question-answered') then e.record_id end
        left join answers a
            on a.id = case when e.kind in ('final-yes', 'final-no') then e.record_id end
        left join details d
            on d.id = case when e.kind in ('detail-raised', 'detail-settled') then e.record_id end
        left join confirmations cf
            on cf.id = case when e.kind = 'confirmation-received' then e.record_id end
        left join satisfactions sf
            on sf.id = case when e.kind = 'satisfaction-heard' then e.record_id end
        left join offers o on o.id = case when e.kind in ('offer-drafted', 'offer-given',
            'offer-withdrawn') then e.record_id end
        left join documents dm on dm.id = case when e.kind in ('document-added', 'document-described',
            'document-replaced', 'document-final', 'document-shared', 'document-unshared',
            'document-withdrawn') then e.record_id end
        left join care_contacts k
            on k.id = case when e.kind in ('care-contact', 'care-try') then e.record_id end
        left join voices v on v.id = case when e.kind in ('recommendation-heard', 'warning-heard',
            'voice-answered') then e.record_id end
        left join issues y
            on y.id = case when e.kind in ('issue-reported', 'issue-settled') then e.record_id end
        left join bills b on b.id = case when e.kind in ('bill-drafted', 'bill-changed', 'bill-sent',
            'bill-paid', 'bill-cancelled', 'bill-corrected', 'bill-reminded', 'payment-matched',
            'payment-unmatched') then e.record_id end
        left join faults f on f.id = case when e.kind in ('fault-reported', 'fault-fixed')
            then e.record_id end
        left join items s on s.id = coalesce(f.item_id, case when e.kind in ('item-sold',
            'item-changed', 'item-retired', 'delivered-in-part', 'delivery-slipped',
            'trained-in-part', 'track-done', 'track-accepted', 'track-released', 'track-reopened',
            'maintenance-planned', 'visit-made') then e.record_id end)"
    };
}
pub(crate) use beside_events;

pub(crate) const TIMELINE: &str = concat!(
    "select e.id, e.at, e.kind, u.name, e.value_before, e.value_after,
        e.case_id, c.title, coalesce(i.at, k.at), coalesce(i.channel, k.channel), i.direction,
        coalesce(i.said, k.said), coalesce(i.note, k.words), i.ending,
        p.kind, coalesce(p.what, dm.title), p.debtor, p.due, p.zone,
        coalesce(n.words, x.words, q.words, a.volunteered, d.words, cf.words, sf.words, y.words,
            v.words, f.words),
        coalesce(q.answer, d.outcome, y.remedy, v.outcome), o.version, b.number, s.name
        from events e ",
    beside_events!()
);

/// These events with their texts, the newest first.
pub async fn by_ids(q: &impl Query, ids: &[EventId]) -> Result<Vec<TimelineRow>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (1..=ids.len()).map(|n| format!("${n}")).collect();
    let sql = format!("{TIMELINE} where e.id in ({}) order by e.id desc", places.join(", "));
    q.all(&sql, ids.iter().map(IntoVal::into_val).collect()).await
}

/// The newest events of a customer before `before`, of one case where one is named.
pub async fn timeline(
    q: &impl Query,
    customer: CustomerId,
    case: Option<CaseId>,
    before: Option<EventId>,
    limit: u32,
) -> Result<Vec<TimelineRow>, StoreError> {
    let mut args = args![customer, limit];
    // The events of a record that went into this one stay where they were told.
    let mut family = "e.customer_id in ($1".to_owned();
    for merged in merging::family(q, customer).await?.into_iter().skip(1) {
        args.push(merged.into_val());
        family.push_str(&format!(", ${}", args.len()));
    }
    let mut sql = format!("{TIMELINE} where {family})");
    if let Some(case) = case {
        args.push(case.into_val());
        sql.push_str(&format!(" and e.case_id = ${}", args.len()));
    }
    if let Some(before) = before {
        args.push(before.into_val());
        sql.push_str(&format!(" and e.id < ${}", args.len()));
    }
    sql.push_str(" order by e.id desc limit $2");
    q.all(&sql, args).await
}

row! {
    /// A rule's number before and after, as `NAME=VALUE`, and who changed it.
    pub struct RuleChange {
        at: Timestamp,
        by: Option<String>,
        before: Option<String>,
        after: Option<String>,
    }
}

/// The last changes of the rules, newest first.
pub async fn rule_changes(q: &impl Query, limit: u32) -> Result<Vec<RuleChange>, StoreError> {
    q.all(
        "select e.at, u.name, e.value_before, e.value_after
         from events e left join users u on u.id = e.user_id
         where e.customer_id is null and e.kind = 'rule-changed'
         order by e.id desc limit $1",
        args![limit],
    )
    .await
}

/// How many events of each kind there are.
pub async fn count_by_kind(q: &impl Query) -> Result<Vec<(EventKind, i64)>, StoreError> {
    q.all("select kind, count(*) from events group by kind order by kind", args![]).await
}

/// Events of a customer of which a condition holds, newest first; a few are enough to see what was
/// done.
pub(crate) async fn of_customer_where(
    q: &impl Query,
    condition: &str,
    args: Vec<Val>,
) -> Result<Vec<TimelineRow>, StoreError> {
    let sql =
        format!("{TIMELINE} where e.customer_id = $1 and {condition} order by e.id desc limit 40");
    q.all(&sql, args).await
}

row! {
    /// What an event is about and by whose hand, for those who have its page open.
    pub struct Happened {
        id: EventId,
        user: Option<UserId>,
        by: Option<String>,
        customer: Option<CustomerId>,
        case: Option<CaseId>,
        record: Option<Uuid>,
    }
}

/// The events with an id after `floor`, the newest first.
pub async fn since(
    q: &impl Query,
    floor: EventId,
    limit: u32,
) -> Result<Vec<Happened>, StoreError> {
    q.all(
        "select e.id, e.user_id, u.name, e.customer_id, e.case_id, e.record_id
         from events e left join users u on u.id = e.user_id
         where e.id > $1 order by e.id desc limit $2",
        args![floor, limit],
    )
    .await
}

/// The last event of all.
pub async fn newest(q: &impl Query) -> Result<Option<EventId>, StoreError> {
    q.find("select id from events order by id desc limit 1", args![]).await
}

/// The stages that an event names, of the two lists.
#[must_use]
pub fn stage_of(value: Option<&str>) -> Option<Stage> {
    Stage::from_number(value?.parse().ok()?)
}

row! {
    /// An event about a customer, without the texts beside it.
    pub struct BareEvent {
        id: EventId,
        at: Timestamp,
        kind: EventKind,
        by: Option<UserId>,
        customer: CustomerId,
        case: Option<CaseId>,
        record: Option<Uuid>,
        before: Option<String>,
        after: Option<String>,
    }
}

/// Events about customers that may be seen, after one and up to an instant, the oldest first.
pub async fn seen_after(
    q: &impl Query,
    sight: Sight,
    after: Option<EventId>,
    until: Timestamp,
    limit: u32,
) -> Result<Vec<BareEvent>, StoreError> {
    let mut args = args![limit, until];
    let mut wheres = "e.customer_id is not null and e.at <= $2".to_owned();
    if let Some(after) = after {
        args.push(after.into_val());
        wheres.push_str(&format!(" and e.id > ${}", args.len()));
    }
    crate::rights::push_seen(&mut wheres, &mut args, "e.customer_id", sight);
    let sql = format!(
        "select e.id, e.at, e.kind, e.user_id, e.customer_id, e.case_id, e.record_id,
            e.value_before, e.value_after
         from events e where {wheres} order by e.id limit $1"
    );
    q.all(&sql, args).await
}
