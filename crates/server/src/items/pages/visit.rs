//! A visit of the maintenance plan was made: for this item, and for those that shared it.

use axum::extract::State;
use axum::response::Response;
use domain::customers::Customer;
use domain::ids::ItemId;
use domain::items::Item;
use domain::refusal::Refusal;
use maud::{Markup, html};

use super::parts::{Paper, past, ticked, with_ticks, with_time};
use crate::app::{App, Failure};
use crate::items::serviced;
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Sheet};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved};

struct Of {
    customer: Customer,
    item: Item,
    /// All items of the same visit, this one among them.
    together: Vec<Item>,
}

async fn load(app: &App, id: ItemId) -> Result<Of, Problem> {
    let db = app.db();
    let item = store::items::get(db, id).await?;
    let together = match item.visit {
        Some(visit) => store::items::on_visit(db, visit).await?,
        None => vec![item.clone()],
    };
    Ok(Of { customer: store::customers::get(db, item.customer).await?, item, together })
}

pub(super) async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<ItemId>,
) -> Result<Response, Problem> {
    let of = load(&web, id).await?;
    let form = with_time(Form::default(), "at", visit.now, &of.customer.zone);
    let form = with_ticks(form, &of.together.iter().collect::<Vec<_>>());
    let (errors, refusal) = (Errors::default(), None);
    let content = sheet(&of, Paper { visit: &visit, form: &form, errors: &errors, refusal });
    Ok(visit.page(&visit.text("items-visit"), &content))
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<ItemId>,
    form: Form,
) -> Result<Response, Problem> {
    let of = load(&web, id).await?;
    let mut fields = Fields::of(&form);
    let items = ticked(&mut fields, &of.together.iter().collect::<Vec<_>>());
    let at = past(&mut fields, "at", &of.customer.zone, visit.now);
    let note = fields.optional_prose("words");
    let Some(at) = at.filter(|_| fields.errors.is_empty()) else {
        return Ok(again(&visit, &of, &form, &fields.errors, None));
    };
    match serviced(&web, visit.actor(), items, at, note).await {
        Ok(()) => Ok(saved(&visit, &format!("/items/{id}"), "items-done-visit", &draft(id))),
        Err(Failure::Refused(refusal)) => {
            Ok(again(&visit, &of, &form, &Errors::default(), Some(&refusal)))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn draft(item: ItemId) -> String {
    format!("visit-{item}")
}

fn again(
    visit: &Visit,
    of: &Of,
    form: &Form,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Response {
    let content = sheet(of, Paper { visit, form, errors, refusal });
    visit.asks_again(&visit.text("items-visit"), &content)
}

fn sheet(of: &Of, paper: Paper<'_>) -> Markup {
    let visit = paper.visit;
    let path = format!("/items/{}", of.item.id);
    let sheet = Sheet {
        question: visit.text("items-visit").into(),
        about: Some(of.customer.name.as_str().into()),
        back: Some((path.clone().into(), visit.text("items-back-item").into())),
        content: html! {
            form method="post" action=(format!("{path}/visits")) data-draft=(draft(of.item.id)) {
                (paper.troubles())
                (paper.ticks(&of.together.iter().collect::<Vec<_>>()))
                (paper.date_time("at", "items-when"))
                (paper.words("words", "items-note").optional(visit.text("fields-optional")))
                div class="do" { (Action::submit(visit.text("items-act-do")).main()) }
            }
        },
    };
    html! { (sheet) }
}
