//! Tags: put on customers and cases by whoever works with them, kept in order by those who steer.

pub mod api;
pub mod many;
pub mod pages;

use domain::events::{EventKind, Fact};
use domain::ids::{CaseId, CustomerId, TagId};
use domain::people::{Actor, Right};
use domain::refusal::Refusal;
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
/// There is no such customer or case, or the name is no tag's.
pub async fn add(app: &App, actor: Actor, to: Bearer, name: Line) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let of = lock(&mut w, to).await?;
            add_in(&w, of, &name).await
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
            let of = lock(&mut w, from).await?;
            remove_in(&w, of, tag).await
        })
    })
    .await
}

/// A customer, and the case if it is that which bears a tag.
type Worn = (CustomerId, Option<CaseId>);

/// Puts exactly these tags on what bears them; within another action's transaction, which has
/// locked the customer.
pub(crate) async fn set_in(w: &Writing<'_>, of: Worn, names: &[Line]) -> Result<(), Failure> {
    let worn = match of {
        (_, Some(case)) => store::tags::of_case(w.tx, case).await?,
        (customer, None) => store::tags::of_customer(w.tx, customer).await?,
    };
    let keys: Vec<String> = names.iter().map(domain::tags::key).collect();
    for tag in worn {
        if !keys.contains(&domain::tags::key(&tag.name)) {
            remove_in(w, of, tag.id).await?;
        }
    }
    for name in names {
        add_in(w, of, name).await?;
    }
    Ok(())
}

/// Puts a tag on; within another action's transaction, which has locked the customer.
pub(crate) async fn add_in(w: &Writing<'_>, of: Worn, name: &Line) -> Result<(), Failure> {
    let tag = ensure(w, name).await?;
    let (is_new, kind) = match of {
        (customer, Some(case)) => {
            (store::tags::add_to_case(w.tx, customer, case, tag).await?, EventKind::CaseTagged)
        }
        (customer, None) => {
            (store::tags::add_to_customer(w.tx, customer, tag).await?, EventKind::CustomerTagged)
        }
    };
    tell(w, is_new, of, Fact::of(kind, tag)).await
}

/// The tag of a name; one that an import brings in is remembered as its own.
pub(crate) async fn ensure(w: &Writing<'_>, name: &Line) -> Result<TagId, Failure> {
    let (name, id) = (require_short(name)?, TagId(w.new_id()));
    let tag = match w.actor {
        Actor::Import(import, _) => store::tags::ensure_by(w.tx, import, id, &name).await?,
        _ => store::tags::ensure(w.tx, id, &name).await?,
    };
    Ok(tag.id)
}

async fn remove_in(w: &Writing<'_>, of: Worn, tag: TagId) -> Result<(), Failure> {
    let (was_there, kind) = match of {
        (_, Some(case)) => {
            (store::tags::remove_from_case(w.tx, case, tag).await?, EventKind::CaseUntagged)
        }
        (customer, None) => (
            store::tags::remove_from_customer(w.tx, customer, tag).await?,
            EventKind::CustomerUntagged,
        ),
    };
    tell(w, was_there, of, Fact::of(kind, tag)).await
}

/// A tag is a short word, whoever types it.
fn require_short(name: &Line) -> Result<Line, Refusal> {
    domain::tags::parse(name.as_str())
        .map_err(|_| Refusal::TagTooLong { most: domain::tags::LONGEST })
}

async fn lock(w: &mut Writing<'_>, bearer: Bearer) -> Result<Worn, Failure> {
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
    (customer, case): Worn,
    fact: Fact,
) -> Result<(), Failure> {
    if is_change { w.tell(customer, case, vec![fact]).await } else { Ok(()) }
}

/// Gives a tag another name; where another tag has it already, the two become one.
///
/// # Errors
/// The actor doesn't steer, there is no such tag, or the name is no tag's.
pub async fn rename(app: &App, actor: Actor, tag: TagId, name: Line) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Steer)?;
            let name = require_short(&name)?;
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
