//! Tags: put on customers and cases by whoever works with them, kept in order by those who steer.

pub mod pages;

use domain::events::{EventKind, Fact};
use domain::ids::{CaseId, CustomerId, TagId};
use domain::people::{Actor, Right};
use domain::text::Line;

use crate::app::{App, Failure, Writing};

/// What bears a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearer {
    Customer(CustomerId),
    Case(CaseId),
}

/// Puts a tag on a customer or a case; one that is there already changes nothing. The firm has
/// the tag from then on.
///
/// # Errors
/// There is no such customer or case.
pub async fn add(app: &App, actor: Actor, to: Bearer, name: Line) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let (customer, case) = lock(&mut w, to).await?;
            let tag = store::tags::ensure(w.tx, TagId(w.new_id()), &name).await?.id;
            let (is_new, kind) = match case {
                Some(case) => (
                    store::tags::add_to_case(w.tx, customer, case, tag).await?,
                    EventKind::CaseTagged,
                ),
                None => (
                    store::tags::add_to_customer(w.tx, customer, tag).await?,
                    EventKind::CustomerTagged,
                ),
            };
            tell(&w, is_new, customer, case, Fact::of(kind, tag)).await
        })
    })
    .await
}

/// Takes a tag off; where it is not, nothing changes.
///
/// # Errors
/// There is no such customer or case.
pub async fn remove(app: &App, actor: Actor, from: Bearer, tag: TagId) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let (customer, case) = lock(&mut w, from).await?;
            let (was_there, kind) = match case {
                Some(case) => {
                    (store::tags::remove_from_case(w.tx, case, tag).await?, EventKind::CaseUntagged)
                }
                None => (
                    store::tags::remove_from_customer(w.tx, customer, tag).await?,
                    EventKind::CustomerUntagged,
                ),
            };
            tell(&w, was_there, customer, case, Fact::of(kind, tag)).await
        })
    })
    .await
}

async fn lock(
    w: &mut Writing<'_>,
    bearer: Bearer,
) -> Result<(CustomerId, Option<CaseId>), Failure> {
    let (customer, case) = match bearer {
        Bearer::Customer(customer) => (customer, None),
        Bearer::Case(case) => (store::cases::customer_of(w.tx, case).await?, Some(case)),
    };
    w.lock(customer).await?;
    store::customers::get(w.tx, customer).await?;
    Ok((customer, case))
}

async fn tell(
    w: &Writing<'_>,
    is_change: bool,
    customer: CustomerId,
    case: Option<CaseId>,
    fact: Fact,
) -> Result<(), Failure> {
    if is_change { w.tell(customer, case, vec![fact]).await } else { Ok(()) }
}

/// Gives a tag another name; where another tag has it already, the two become one.
///
/// # Errors
/// The actor doesn't steer, or there is no such tag.
pub async fn rename(app: &App, actor: Actor, tag: TagId, name: Line) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Steer)?;
            store::tags::get(w.tx, tag).await?;
            match store::tags::find(w.tx, &name).await?.filter(|other| other.id != tag) {
                Some(other) => merge_in(&w, tag, other.id).await,
                None => {
                    store::tags::rename(w.tx, tag, &name).await?;
                    w.tell_of_firm(vec![Fact::of(EventKind::TagRenamed, tag)]).await
                }
            }
        })
    })
    .await
}

/// All that bear the one tag bear the other from now on.
///
/// # Errors
/// The actor doesn't steer, or one of them is not there.
pub async fn merge(app: &App, actor: Actor, from: TagId, into: TagId) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Steer)?;
            store::tags::get(w.tx, from).await?;
            store::tags::get(w.tx, into).await?;
            if from == into {
                return Ok(());
            }
            merge_in(&w, from, into).await
        })
    })
    .await
}

async fn merge_in(w: &Writing<'_>, from: TagId, into: TagId) -> Result<(), Failure> {
    store::tags::merge(w.tx, from, into).await?;
    w.tell_of_firm(vec![Fact::of(EventKind::TagMerged, from).to(into)]).await
}

/// Takes a tag off everywhere and forgets it.
///
/// # Errors
/// The actor doesn't steer, or there is no such tag.
pub async fn delete(app: &App, actor: Actor, tag: TagId) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Steer)?;
            store::tags::get(w.tx, tag).await?;
            store::tags::delete(w.tx, tag).await?;
            w.tell_of_firm(vec![Fact::of(EventKind::TagDeleted, tag)]).await
        })
    })
    .await
}
