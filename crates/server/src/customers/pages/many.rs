//! Many customers at once: their owner, their tags.

use axum::extract::State;
use axum::response::Response;
use domain::ids::CustomerId;

use crate::tags::Bearer;
use crate::tags::many::to_each;
use crate::web::form::Form;
use crate::web::many::{self, Outcome};
use crate::web::{Problem, Visit, Web, own_path};

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    let (deed, ids) = many::read::<CustomerId>(&form)?;
    let mut names = Vec::with_capacity(ids.len());
    for id in &ids {
        // Whom one may not see is named nowhere, either.
        if !store::rights::sees(web.db(), visit.sight(), *id).await? {
            return Err(Problem::NotFound);
        }
        let name = store::customers::get(web.db(), *id).await?.name.as_str().to_owned();
        names.push((name, format!("/customers/{id}")));
    }
    let bearers = ids.into_iter().map(Bearer::Customer).collect();
    let done = to_each(&web, visit.actor(), deed, bearers).await?;
    let content = many::result(&visit, &Outcome::of(names, done), own_path(form.get("back")));
    Ok(visit.page(&visit.text("many-result"), &content))
}
