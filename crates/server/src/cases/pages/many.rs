//! Many cases at once: their owner, their tags. What is each customer's own is refused.

use axum::extract::State;
use axum::response::Response;
use domain::ids::CaseId;

use crate::app::App;
use crate::cases as actions;
use crate::tags::{self, Bearer};
use crate::web::form::Form;
use crate::web::many::{self, Deed, Outcome};
use crate::web::{Problem, Visit, Web, own_path};

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    let (deed, ids) = many::read::<CaseId>(&visit, &form)?;
    let mut outcomes = Vec::with_capacity(ids.len());
    for id in ids {
        outcomes.push(each(&visit, &web, &deed, id).await?);
    }
    let content = many::result(&visit, &outcomes, own_path(form.get("back")));
    Ok(visit.page(&visit.text("many-result"), &content))
}

async fn each(visit: &Visit, app: &App, deed: &Deed, id: CaseId) -> Result<Outcome, Problem> {
    let case = store::cases::get(app.db(), id).await?;
    let customer = store::customers::get(app.db(), case.customer).await?;
    let bearer = Bearer::Case(id);
    let done = match deed {
        Deed::HandOver(to) => actions::hand_over(app, visit.actor(), id, *to).await,
        Deed::AddTag(name) => tags::add(app, visit.actor(), bearer, name.clone()).await,
        Deed::RemoveTag(tag) => tags::remove(app, visit.actor(), bearer, *tag).await,
    };
    let name = format!("{}: {}", customer.name, case.title);
    Ok(Outcome { name, href: format!("/cases/{id}"), done })
}
