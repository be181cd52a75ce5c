//! Where a deal of another tool stands in ours.

use domain::cases::{Elsewhere, Stage, Verdict};
use domain::ids::{AnswerId, ReleaseId};
use domain::money;
use iso_currency::Currency;
use jiff::Timestamp;
use jiff::civil::time;
use uuid::Uuid;

use super::draft::DealDraft;
use super::mapping::Standing;
use super::options::Setting;
use super::values::Money;

/// An answer is as old as the deal's close date says, at noon, and never of the future.
pub(super) fn elsewhere(
    draft: &DealDraft,
    setting: &Setting,
    opened_at: Timestamp,
    now: Timestamp,
    new_id: &dyn Fn() -> Uuid,
) -> Elsewhere {
    let noon = |day: jiff::civil::Date| setting.zone.instant(day.to_datetime(time(12, 0, 0, 0)));
    let ended_at = draft.close_date.and_then(noon).unwrap_or_else(|| opened_at.max(now)).min(now);
    let answered = |verdict| Elsewhere::Answered { id: AnswerId(new_id()), verdict, at: ended_at };
    match draft.standing {
        Standing::Open(stage) => Elsewhere::Open(
            stage.and_then(|stage| Stage::from_number(i64::from(stage))).unwrap_or(Stage::Interest),
        ),
        Standing::Won => answered(Verdict::Yes),
        Standing::Lost => answered(Verdict::No),
        Standing::Closed => {
            Elsewhere::Released { id: ReleaseId(new_id()), at: ended_at, by: setting.owner }
        }
    }
}

pub(super) fn money(amount: Money) -> Option<money::Money> {
    let currency = Currency::from_code(amount.currency)?;
    Some(money::Money { minor: amount.minor, currency })
}
