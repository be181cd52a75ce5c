//! Saved views: somebody's own or shared; a shared one is changed by its maker or by who steers.

pub mod api;
pub mod pages;

use domain::ids::{UserId, ViewId};
use domain::people::{Actor, Right};
use domain::refusal::Refusal;
use domain::text::Line;
use store::views::View;

use crate::app::{App, Failure, Writing};
use crate::web::asked::{Asked, CASES, CUSTOMERS};

/// A query is never longer than a browser's address.
const LONGEST: usize = 4000;

/// What is kept of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewView {
    /// `cases` or `customers`.
    pub list: &'static str,
    pub name: Line,
    /// As the list's address says it; what the list doesn't know is left out.
    pub query: String,
    pub is_shared: bool,
    /// The list opens with it from now on.
    pub is_default: bool,
}

impl NewView {
    fn query(&self) -> String {
        let known = if self.list == "cases" { CASES } else { CUSTOMERS };
        Asked::read(&self.query).known(known).without(&["after", "v"]).query()
    }
}

/// Keeps a view.
///
/// # Errors
/// Nobody of ours asks for it, or it asks for more than an address can hold.
pub async fn keep(app: &App, actor: Actor, new: NewView) -> Result<ViewId, Failure> {
    let query = new.query();
    if query.len() > LONGEST {
        return Err(Refusal::ViewTooLong.into());
    }
    app.write(actor, move |w| {
        Box::pin(async move {
            let owner = by(&w)?;
            let view = View {
                id: ViewId(w.new_id()),
                owner,
                list: new.list.to_owned(),
                name: new.name,
                query,
                is_shared: new.is_shared,
            };
            store::views::insert(w.tx, &view, w.now).await?;
            if new.is_default {
                store::views::set_default(w.tx, owner, new.list, Some(view.id)).await?;
            }
            Ok(view.id)
        })
    })
    .await
}

/// Gives a view another name, and shares it or keeps it to oneself.
///
/// # Errors
/// It is somebody else's and the actor doesn't steer, or there is no such view.
pub async fn change(
    app: &App,
    actor: Actor,
    id: ViewId,
    name: Line,
    is_shared: bool,
) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            let view = load_own(&w, id).await?;
            store::views::save(w.tx, &View { name, is_shared, ..view }).await?;
            Ok(())
        })
    })
    .await
}

/// Forgets a view, for everybody who used it.
///
/// # Errors
/// It is somebody else's and the actor doesn't steer, or there is no such view.
pub async fn delete(app: &App, actor: Actor, id: ViewId) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            let view = load_own(&w, id).await?;
            Ok(store::views::delete(w.tx, view.id).await?)
        })
    })
    .await
}

/// A list of the actor's opens with this view from now on, or, without one, as it is.
///
/// # Errors
/// The view is another list's or not for the actor to see.
pub async fn choose(
    app: &App,
    actor: Actor,
    list: &'static str,
    id: Option<ViewId>,
) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            let user = by(&w)?;
            if let Some(id) = id {
                let view = store::views::get(w.tx, id).await?;
                if view.list != list || (view.owner != user && !view.is_shared) {
                    return Err(Failure::NotFound);
                }
            }
            Ok(store::views::set_default(w.tx, user, list, id).await?)
        })
    })
    .await
}

fn by(w: &Writing<'_>) -> Result<UserId, Failure> {
    w.actor.user().ok_or(Failure::NotFound)
}

/// A view that the actor may change; somebody else's own is not there at all.
async fn load_own(w: &Writing<'_>, id: ViewId) -> Result<View, Failure> {
    let (user, view) = (by(w)?, store::views::get(w.tx, id).await?);
    if view.owner == user {
        return Ok(view);
    }
    if !view.is_shared {
        return Err(Failure::NotFound);
    }
    w.require(Right::Steer)?;
    Ok(view)
}
