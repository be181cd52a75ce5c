//! The scheduled report on closings, kept as it was on its day (S0-15).

use jiff::{Timestamp, civil::Date};

use crate::db::{Query, StoreError, Tx};
use crate::{args, row};

row! {
    pub struct ClosingReport {
        day: Date,
        open_closings: u32,
        standing_still: u32,
        closed_since: u32,
        /// Items that were true at the first reviews since the report before, and all of theirs (M19).
        items_true_first: u32,
        items_first: u32,
        /// Cases with an issue after their closing, since the report before (M13).
        troubled_after: u32,
        made_at: Timestamp,
    }
}

const REPORT: &str = "select day, open_closings, standing_still, closed_since, items_true_first,
    items_first, troubled_after, made_at from closing_reports";

/// The newest first.
pub async fn reports(q: &impl Query, limit: u32) -> Result<Vec<ClosingReport>, StoreError> {
    q.all(&format!("{REPORT} order by day desc limit $1"), args![limit]).await
}

/// Is there anything to report on?
pub async fn has_closings(q: &impl Query) -> Result<bool, StoreError> {
    let found: Vec<domain::ids::ClosingId> =
        q.all("select id from closings limit 1", args![]).await?;
    Ok(!found.is_empty())
}

const DAY_MICROSECONDS: i64 = 24 * 60 * 60 * 1_000_000;

/// What there is to report since that instant.
pub async fn report_since(
    q: &impl Query,
    day: Date,
    since: Timestamp,
    now: Timestamp,
) -> Result<ClosingReport, StoreError> {
    let (open_closings, standing_still): (u32, u32) = q
        .one(
            "select count(*),
                count(*) filter (where c.moved_at + r.standstill_days * $2 <= $1)
             from closings c join procedures r on r.id = c.procedure_id where c.state = 'open'",
            args![now, DAY_MICROSECONDS],
        )
        .await?;
    let closed_since: u32 = q
        .one(
            "select count(*) from cases where closed_at is not null and closed_at > $1
                and closed_at <= $2",
            args![since, now],
        )
        .await?;
    let (items_true_first, items_first): (i64, i64) = q
        .one(
            "select cast(coalesce(sum(review_true), 0) as bigint),
                cast(coalesce(sum(review_all), 0) as bigint)
             from closings where reviewed_at > $1 and reviewed_at <= $2",
            args![since, now],
        )
        .await?;
    let troubled_after: u32 = q
        .one(
            "select count(distinct case_id) from issues where is_after_closing
                and reported_at > $1 and reported_at <= $2",
            args![since, now],
        )
        .await?;
    Ok(ClosingReport {
        day,
        open_closings,
        standing_still,
        closed_since,
        items_true_first: u32::try_from(items_true_first).unwrap_or(u32::MAX),
        items_first: u32::try_from(items_first).unwrap_or(u32::MAX),
        troubled_after,
        made_at: now,
    })
}

/// Keeps a report, unless its day has one; whether it was kept.
pub async fn insert_report(tx: &Tx, report: &ClosingReport) -> Result<bool, StoreError> {
    let inserted = tx
        .exec(
            "insert into closing_reports (day, open_closings, standing_still, closed_since,
                items_true_first, items_first, troubled_after, made_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (day) do nothing",
            args![
                report.day,
                report.open_closings,
                report.standing_still,
                report.closed_since,
                report.items_true_first,
                report.items_first,
                report.troubled_after,
                report.made_at
            ],
        )
        .await?;
    Ok(inserted == 1)
}
