//! Many customers at once: their owner, their tags.

use axum::extract::State;
use axum::response::Response;
use domain::ids::CustomerId;

use crate::app::App;
use crate::customers as actions;
use crate::tags::{self, Bearer};
use crate::web::form::Form;
use crate::web::many::{self, Deed, Outcome};
use crate::web::{Problem, Visit, Web, own_path};

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    let (deed, ids) = many::read::<CustomerId>(&visit, &form)?;
    let mut outcomes = Vec::with_capacity(ids.len());
    for id in ids {
        outcomes.push(each(&visit, &web, &deed, id).await?);
    }
    let content = many::result(&visit, &outcomes, own_path(form.get("back")));
    Ok(visit.page(&visit.text("many-result"), &content))
}

async fn each(visit: &Visit, app: &App, deed: &Deed, id: CustomerId) -> Result<Outcome, Problem> {
    let customer = store::customers::get(app.db(), id).await?;
    let bearer = Bearer::Customer(id);
    let done = match deed {
        Deed::HandOver(to) => actions::hand_over(app, visit.actor(), id, *to).await,
        Deed::AddTag(name) => tags::add(app, visit.actor(), bearer, name.clone()).await,
        Deed::RemoveTag(tag) => tags::remove(app, visit.actor(), bearer, *tag).await,
    };
    let name = customer.name.as_str().to_owned();
    Ok(Outcome { name, href: format!("/customers/{id}"), done })
}
