//! Many cases at once: their owner, their tags. What is each customer's own is refused.

use axum::extract::State;
use axum::response::Response;
use domain::ids::CaseId;

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
    let (deed, ids) = many::read::<CaseId>(&form)?;
    let mut names = Vec::with_capacity(ids.len());
    for id in &ids {
        let case = store::cases::get(web.db(), *id).await?;
        // Whom one may not see is named nowhere, either.
        if !store::rights::sees(web.db(), visit.sight(), case.customer).await? {
            return Err(Problem::NotFound);
        }
        let customer = store::customers::get(web.db(), case.customer).await?;
        names.push((format!("{}: {}", customer.name, case.title), format!("/cases/{id}")));
    }
    let bearers = ids.into_iter().map(Bearer::Case).collect();
    let done = to_each(&web, visit.actor(), deed, bearers).await?;
    let content = many::result(&visit, &Outcome::of(names, done), own_path(form.get("back")));
    Ok(visit.page(&visit.text("many-result"), &content))
}
