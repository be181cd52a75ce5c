//! The scheduled report on closings: how many are open, which stand still, and how good the closed
//! ones were (S0-15).

use domain::events::{EventKind, Fact};
use domain::people::Actor;
use domain::time::plus_minutes;
use jiff::tz::TimeZone;

use crate::app::{App, Failure};

const DAY_MINUTES: i64 = 24 * 60;

/// Makes the report if its time has come; whether it was made.
///
/// # Errors
/// What the database says.
pub async fn report(app: &App) -> Result<bool, Failure> {
    let days = i64::from(store::settings::rules(app.db()).await?.closing_report_days);
    let now = app.now();
    let last = store::closing::reports(app.db(), 1).await?.pop().map(|report| report.made_at);
    let is_due = last.is_none_or(|last| plus_minutes(last, days * DAY_MINUTES) <= now);
    if !is_due || !store::closing::has_closings(app.db()).await? {
        return Ok(false);
    }
    let since = last.unwrap_or_else(|| plus_minutes(now, -days * DAY_MINUTES));
    app.write(Actor::System, move |w| {
        Box::pin(async move {
            let day = w.now.to_zoned(TimeZone::UTC).date();
            let report = store::closing::report_since(w.tx, day, since, w.now).await?;
            // Another program on the same database may have been quicker.
            if !store::closing::insert_report(w.tx, &report).await? {
                return Ok(false);
            }
            let fact = Fact {
                kind: EventKind::ClosingReportMade,
                record: None,
                before: None,
                after: Some(day.to_string()),
            };
            w.tell_of_firm(vec![fact]).await?;
            Ok(true)
        })
    })
    .await
}
