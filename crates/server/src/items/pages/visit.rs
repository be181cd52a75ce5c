//! A visit of the maintenance plan was made: for this item, and for those that shared it.

use axum::extract::State;
use axum::response::Response;
use domain::customers::Customer;
use domain::ids::ItemId;
use domain::items::Item;
use maud::html;

use super::parts::{past, ticked, ticks, with_ticks};
use crate::app::App;
use crate::items::serviced;
use crate::web::form::{Fields, Form};
use crate::web::look::{Action, Sheet};
use crate::web::path::Id;
use crate::web::{Paper, Problem, Visit, Web, saved};

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
    let form = Form::default().with_time("at", visit.now, &of.customer.zone);
    let form = with_ticks(form, &of.together.iter().collect::<Vec<_>>());
    Ok(page(Paper::of(&visit, &of, &form)))
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<ItemId>,
    form: Form,
) -> Result<Response, Problem> {
    let of = load(&web, id).await?;
    let outcome = async {
        let mut fields = Fields::of(&form);
        let items = ticked(&mut fields, &of.together.iter().collect::<Vec<_>>());
        let at = past(&mut fields, "at", &of.customer.zone, visit.now);
        let note = fields.optional_prose("words");
        let at = fields.finish(at)?;
        Ok(serviced(&web, visit.actor(), items, at, note).await?)
    };
    Paper::of(&visit, &of, &form).answer(outcome.await, page, |()| {
        saved(&visit, &format!("/items/{id}"), "items-done-visit", &draft(id))
    })
}

fn draft(item: ItemId) -> String {
    format!("visit-{item}")
}

fn page(paper: Paper<'_, Of>) -> Response {
    let Paper { visit, scene: of, .. } = paper;
    let path = format!("/items/{}", of.item.id);
    let sheet = Sheet {
        question: visit.text("items-visit").into(),
        about: Some(of.customer.name.as_str().into()),
        back: Some((path.clone().into(), visit.text("items-back-item").into())),
        content: html! {
            form method="post" action=(format!("{path}/visits")) data-draft=(draft(of.item.id)) {
                (paper.troubles())
                (ticks(paper, &of.together.iter().collect::<Vec<_>>()))
                (paper.their_time("at", "items-when"))
                (paper.prose("words", "items-note").optional(visit.text("fields-optional")))
                div class="do" { (Action::submit(visit.text("items-act-do")).main()) }
            }
        },
    };
    paper.page(&visit.text("items-visit"), &html! { (sheet) })
}
