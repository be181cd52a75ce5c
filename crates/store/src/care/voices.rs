//! What customers say of us to others (S4-3, S4-4).

use domain::care::{Voice, VoiceKind};
use domain::ids::{CaseId, ContactId, CustomerId, UserId, VoiceId};
use domain::people::Sight;
use domain::text::Prose;
use jiff::Timestamp;

use crate::db::{Query, StoreError, Tx};
use crate::rights::push_seen;
use crate::{args, row};

row! {
    struct VoiceRow {
        id: VoiceId,
        customer: CustomerId,
        kind: VoiceKind,
        words: Prose,
        heard_at: Timestamp,
        by: Option<ContactId>,
        recorded_by: UserId,
        outcome: Option<Prose>,
        led_to: Option<CaseId>,
    }
}

pub async fn insert_voice(tx: &Tx, voice: &Voice) -> Result<(), StoreError> {
    tx.exec(
        "insert into voices (id, customer_id, kind, words, heard_at, contact_id, recorded_by,
            outcome, led_to_case_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            voice.id,
            voice.customer,
            voice.kind,
            &voice.words,
            voice.heard_at,
            voice.by,
            voice.recorded_by,
            voice.outcome.as_ref(),
            voice.led_to
        ],
    )
    .await
    .map(|_| ())
}

pub async fn voice(q: &impl Query, id: VoiceId) -> Result<Voice, StoreError> {
    let row: VoiceRow = q
        .one(
            "select id, customer_id, kind, words, heard_at, contact_id, recorded_by, outcome,
                led_to_case_id from voices where id = $1",
            args![id],
        )
        .await?;
    Ok(Voice {
        id: row.id,
        customer: row.customer,
        kind: row.kind,
        words: row.words,
        heard_at: row.heard_at,
        by: row.by,
        recorded_by: row.recorded_by,
        outcome: row.outcome,
        led_to: row.led_to,
    })
}

/// What came of it; whether nobody had said so before.
pub async fn answer_voice(
    tx: &Tx,
    id: VoiceId,
    outcome: &Prose,
    led_to: Option<CaseId>,
) -> Result<bool, StoreError> {
    let changed = tx
        .exec(
            "update voices set outcome = $2, led_to_case_id = $3 where id = $1 and outcome is null",
            args![id, outcome, led_to],
        )
        .await?;
    Ok(changed == 1)
}

row! {
    /// A recommendation or a warning as a page tells it.
    pub struct VoiceInList {
        id: VoiceId,
        customer: CustomerId,
        customer_name: String,
        kind: VoiceKind,
        words: String,
        heard_at: Timestamp,
        by: Option<String>,
        recorded_by: String,
        outcome: Option<String>,
        led_to: Option<CaseId>,
        led_to_title: Option<String>,
    }
}

const LISTED: &str = "select v.id, v.customer_id, c.name, v.kind, v.words, v.heard_at, p.name,
    u.name, v.outcome, v.led_to_case_id, k.title
    from voices v
    join customers c on c.id = v.customer_id
    join users u on u.id = v.recorded_by
    left join contacts p on p.id = v.contact_id
    left join cases k on k.id = v.led_to_case_id";

/// What one customer says, newest first.
pub async fn voices_of(
    q: &impl Query,
    customer: CustomerId,
    limit: u32,
) -> Result<Vec<VoiceInList>, StoreError> {
    let sql =
        format!("{LISTED} where v.customer_id = $1 order by v.heard_at desc, v.id desc limit $2");
    q.all(&sql, args![customer, limit]).await
}

/// Warnings of which nobody said yet what we did about them, the oldest first (A6).
pub async fn warnings_unanswered(
    q: &impl Query,
    sight: Sight,
    limit: u32,
) -> Result<Vec<VoiceInList>, StoreError> {
    let mut wheres = "v.kind = 'warning' and v.outcome is null".to_owned();
    let mut args = args![limit];
    push_seen(&mut wheres, &mut args, "v.customer_id", sight);
    q.all(&format!("{LISTED} where {wheres} order by v.heard_at, v.id limit $1"), args).await
}

/// The last recommendations, newest first.
pub async fn recommendations(
    q: &impl Query,
    sight: Sight,
    limit: u32,
) -> Result<Vec<VoiceInList>, StoreError> {
    let (mut wheres, mut args) = ("v.kind = 'recommendation'".to_owned(), args![limit]);
    push_seen(&mut wheres, &mut args, "v.customer_id", sight);
    let sql = format!("{LISTED} where {wheres} order by v.heard_at desc, v.id desc limit $1");
    q.all(&sql, args).await
}

/// How many recommend us and how many warn others off, since that time (M15).
pub async fn reach(
    q: &impl Query,
    sight: Sight,
    since: Timestamp,
) -> Result<(i64, i64), StoreError> {
    let (mut wheres, mut args) = ("v.heard_at >= $1".to_owned(), args![since]);
    push_seen(&mut wheres, &mut args, "v.customer_id", sight);
    let sql = format!(
        "select count(*) filter (where v.kind = 'recommendation'),
            count(*) filter (where v.kind = 'warning') from voices v where {wheres}"
    );
    q.one(&sql, args).await
}
