//! Many customers or cases at once: their owner, their tags. Each goes through its own action, in a
//! transaction of its own; what is each customer's own is done one by one (I11).

use domain::ids::{TagId, UserId};
use domain::people::{Actor, Right};
use domain::refusal::Refusal;
use domain::text::Line;

use super::Bearer;
use crate::app::{App, Failure};
use crate::{cases, customers};

/// A page has no more rows, and nothing takes more at once.
pub const MOST: usize = 100;

/// What is done to each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    HandOver(UserId),
    AddTag(Line),
    RemoveTag(TagId),
}

/// Does it to each, and tells of each what became of it.
///
/// # Errors
/// They are too many, or the actor would hand over and doesn't steer; then nothing is done.
pub async fn to_each(
    app: &App,
    actor: Actor,
    deed: Deed,
    to: Vec<Bearer>,
) -> Result<Vec<Result<(), Failure>>, Failure> {
    let (is_handing_over, count) = (matches!(deed, Deed::HandOver(_)), to.len());
    app.write(actor, move |w| {
        Box::pin(async move {
            if is_handing_over {
                w.require(Right::Steer)?;
            }
            if count > MOST {
                return Err(Refusal::TooManyAtOnce { most: MOST }.into());
            }
            Ok::<_, Failure>(())
        })
    })
    .await?;
    let mut done = Vec::with_capacity(to.len());
    for one in to {
        done.push(match (&deed, one) {
            (Deed::HandOver(owner), Bearer::Customer(id)) => {
                customers::hand_over(app, actor, id, *owner).await
            }
            (Deed::HandOver(owner), Bearer::Case(id)) => {
                cases::hand_over(app, actor, id, *owner).await
            }
            (Deed::AddTag(name), one) => super::add(app, actor, one, name.clone()).await,
            (Deed::RemoveTag(tag), one) => super::remove(app, actor, one, *tag).await,
        });
    }
    Ok(done)
}
