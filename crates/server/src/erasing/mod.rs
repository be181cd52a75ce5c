//! Erasing on request, and the copy of all that is held about somebody. Nothing is taken back here,
//! so the act asks for the name, and the page for a fresh sign-in.

pub mod api;
pub mod copy;
pub mod pages;
#[cfg(test)]
mod tests;

use std::time::Duration;

use domain::events::{EventKind, Fact};
use domain::ids::{ContactId, CustomerId, ImportId};
use domain::people::{Actor, Right};
use domain::refusal::Refusal;
use domain::text::fold;
use store::erasing::Names;

use crate::app::{App, Failure, Writing};
use crate::customers::{end_all_in, withdraw_now};

/// A reader of an older state holds the disk back: so often, and after so long, it is tried again.
const TRIES: u32 = 60;
const AGAIN: Duration = Duration::from_secs(60);

/// Erases a customer everywhere: cases that are open are released, and of all that was only counts
/// and dates stay. What the disk still holds is written over before it returns.
///
/// # Errors
/// The actor does not govern, the name is not theirs, or their service is under way.
pub async fn erase_customer(
    app: &App,
    actor: Actor,
    id: CustomerId,
    typed: String,
) -> Result<Names, Failure> {
    let names = app
        .write(actor, move |mut w| {
            Box::pin(async move {
                let by = w.person_with(Right::Govern)?;
                w.lock(id).await?;
                let customer = store::customers::get(w.tx, id).await?;
                require_named(customer.name.as_str(), &typed)?;
                if !store::erasing::under_way(w.tx, id).await?.is_empty() {
                    return Err(Refusal::ErasingUnderWay.into());
                }
                if customer.leave.withdrawn_at.is_none() {
                    withdraw_now(&w, id, by).await?;
                } else {
                    end_all_in(&w, id, by).await?;
                }
                let names =
                    store::erasing::customer(w.tx, id, (w.now, Some(by)), &|| w.new_id()).await?;
                tell(&w, id, Fact::of(EventKind::CustomerErased, id)).await?;
                Ok(names)
            })
        })
        .await?;
    clear(app, &names).await;
    Ok(names)
}

/// Erases one contact person; the customer for whom they work stays.
///
/// # Errors
/// The actor does not govern, or the name is not theirs.
pub async fn erase_contact(
    app: &App,
    actor: Actor,
    (customer, id): (CustomerId, ContactId),
    typed: String,
) -> Result<Names, Failure> {
    let names = app
        .write(actor, move |mut w| {
            Box::pin(async move {
                let by = w.person_with(Right::Govern)?;
                w.lock(customer).await?;
                let contacts = store::customers::contacts(w.tx, customer).await?;
                let contact = contacts.into_iter().find(|contact| contact.id == id);
                let contact = contact.ok_or(Failure::NotFound)?;
                require_named(contact.name.as_str(), &typed)?;
                let when = (w.now, Some(by));
                let names =
                    store::erasing::contact(w.tx, customer, id, when, &|| w.new_id()).await?;
                tell(&w, customer, Fact::of(EventKind::ContactErased, id)).await?;
                Ok(names)
            })
        })
        .await?;
    clear(app, &names).await;
    Ok(names)
}

async fn tell(w: &Writing<'_>, customer: CustomerId, fact: Fact) -> Result<(), Failure> {
    w.tell(customer, None, vec![fact]).await
}

/// Whoever erases types whom.
fn require_named(name: &str, typed: &str) -> Result<(), Refusal> {
    if fold(name) == fold(typed) { Ok(()) } else { Err(Refusal::ErasingNotNamed) }
}

/// What lies beside the tables: files that an import read, exports that wait to be fetched, and what
/// the disk of the database still holds.
async fn clear(app: &App, names: &Names) {
    app.exports().forget();
    for import in names.imports.iter().map(|id| ImportId(*id)) {
        for file in [app.imports().file(import), app.imports().refused_file(import)] {
            drop(std::fs::remove_file(file));
        }
    }
    if let Err(error) = app.db().scrub().await {
        tracing::warn!(%error, "what was erased is still on the disk; it is tried again");
        let db = app.db().clone();
        tokio::spawn(async move {
            for _ in 0..TRIES {
                tokio::time::sleep(AGAIN).await;
                if db.scrub().await.is_ok() {
                    return;
                }
            }
            tracing::error!("what was erased is still on the disk until the next erasing");
        });
    }
}
