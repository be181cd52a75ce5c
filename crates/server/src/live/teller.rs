//! The task that reads the record of events and tells what is new in it.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use domain::ids::EventId;
use store::db::StoreError;
use tokio::time::sleep;
use uuid::Uuid;

use super::News;
use crate::app::{App, Failure};

/// What other servers wrote is looked for so often.
const TICK: Duration = Duration::from_secs(2);
/// Never more often than this, however much is written.
const BREATH: Duration = Duration::from_millis(150);
/// More than this at once is not told one by one.
pub const MOST: u32 = 500;
/// An id is made before its event is committed: so long a later one may have come before it.
const OVERLAP_MILLIS: u64 = 10_000;

/// Where reading goes on, and what of the time before was told already.
struct Place {
    floor: EventId,
    told: HashSet<EventId>,
}

/// Sees to it that the task runs.
pub(super) async fn start(app: &App) -> Result<(), Failure> {
    let mut runs = app.live().told.lock().await;
    if !*runs {
        let newest = store::events::newest(app.db()).await?.unwrap_or(EventId(Uuid::nil()));
        let floor = before(newest);
        let told = store::events::since(app.db(), floor, MOST).await?;
        let told = told.into_iter().map(|happened| happened.id).collect();
        tokio::spawn(run(app.clone(), Place { floor, told }));
        *runs = true;
    }
    Ok(())
}

async fn run(app: App, mut place: Place) {
    loop {
        tokio::select! {
            () = app.live().woken.notified() => {}
            () = sleep(TICK) => {}
        }
        let mut runs = app.live().told.lock().await;
        if app.live().news.receiver_count() == 0 {
            *runs = false;
            return;
        }
        drop(runs);
        if let Err(error) = place.tell(&app).await {
            tracing::warn!(%error, "changes could not be looked for");
        }
        sleep(BREATH).await;
    }
}

impl Place {
    async fn tell(&mut self, app: &App) -> Result<(), StoreError> {
        let found = store::events::since(app.db(), self.floor, MOST).await?;
        let ids: HashSet<_> = found.iter().map(|happened| happened.id).collect();
        if let Some(newest) = found.first() {
            self.floor = self.floor.max(before(newest.id));
        }
        let is_much = found.len() == MOST as usize && !self.told.is_superset(&ids);
        let fresh = found.into_iter().rev().filter(|happened| !self.told.contains(&happened.id));
        // Nobody listening is no error.
        if is_much {
            let _ = app.live().news.send(News::Much);
        } else {
            for happened in fresh {
                let _ = app.live().news.send(News::One(Arc::new(happened)));
            }
        }
        self.told = ids;
        Ok(())
    }
}

/// The first id of the time of overlap before an event.
fn before(event: EventId) -> EventId {
    let millis = u64::try_from(event.0.as_u128() >> 80).unwrap_or(0);
    first_at(millis.saturating_sub(OVERLAP_MILLIS))
}

/// No id of an event that was made in this millisecond or later comes before it.
pub(super) fn first_at(millis: u64) -> EventId {
    EventId(Uuid::from_u128(u128::from(millis) << 80))
}
