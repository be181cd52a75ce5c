//! A whole import taken back: all of it or nothing. What people have worked on since stands in the way
//! and is told (`store::imports::blockers`).

use domain::events::{EventKind, Fact};
use domain::ids::ImportId;
use domain::people::{Actor, Right};
use domain::refusal::Refusal;
use jiff::ToSpan;

use super::background::KEPT_DAYS;
use crate::app::{App, Failure};

/// Takes an import back: the customers that it made are gone, and what it changed stands as before.
/// How many customers went, and how many stay.
///
/// # Errors
/// It is under way, was taken back already or is too old; somebody has worked on its records since.
pub async fn undo(app: &App, by: Actor, id: ImportId) -> Result<(u64, usize), Failure> {
    app.write(by, move |w| {
        Box::pin(async move {
            w.require(Right::Steer)?;
            let row = store::imports::get(w.tx, id).await?;
            match row.state.as_str() {
                "running" => return Err(Refusal::ImportUnderWay.into()),
                "undone" => return Err(Refusal::AlreadySettled.into()),
                _ => {}
            }
            if row.started_at + (KEPT_DAYS * 24).hours() < w.now {
                return Err(Refusal::ImportTooOld.into());
            }
            store::imports::lock_touched(w.tx, id).await?;
            if !store::imports::blockers(w.tx, id, 1).await?.is_empty() {
                return Err(Refusal::ImportWorkedOn.into());
            }
            let (gone, stay) = store::imports::undo(w.tx, id, w.now).await?;
            let count = stay.len();
            for customer in stay {
                w.tell(customer, None, vec![Fact::of(EventKind::ImportUndone, id)]).await?;
            }
            w.tell_of_firm(vec![Fact::of(EventKind::ImportUndone, id)]).await?;
            Ok((gone, count))
        })
    })
    .await
}
