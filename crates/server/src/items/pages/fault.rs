//! The customer tells of a fault; mending it is promised at once.

use axum::extract::State;
use axum::response::Response;
use domain::ids::ItemId;
use domain::items::Item;
use domain::time::Due;
use jiff::civil::time;
use maud::html;

use super::parts::who;
use super::scene::Scene;
use crate::app::App;
use crate::items::report_fault;
use crate::web::form::{Fields, Form};
use crate::web::look::{Action, Sheet};
use crate::web::path::Id;
use crate::web::{Paper, Problem, Visit, Web, saved};

struct OfItem {
    scene: Scene,
    item: Item,
}

impl OfItem {
    async fn load(app: &App, id: ItemId) -> Result<Self, Problem> {
        let item = store::items::get(app.db(), id).await?;
        Ok(Self { scene: Scene::load(app, item.case).await?, item })
    }
}

pub(super) async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<ItemId>,
) -> Result<Response, Problem> {
    let of = OfItem::load(&web, id).await?;
    let zone = &of.scene.customer.zone;
    let soon = Due::in_working_days(visit.now, 2, time(17, 0, 0, 0), zone);
    let form = Form::default().with_time("due", soon.map_or(visit.now, |due| due.at), zone);
    Ok(page(Paper::of(&visit, &of, &form)))
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<ItemId>,
    form: Form,
) -> Result<Response, Problem> {
    let of = OfItem::load(&web, id).await?;
    let outcome = async {
        let mut fields = Fields::of(&form);
        let words = fields.prose("words");
        let by = fields.optional_id("contact");
        let due = fields.due("due", &of.scene.customer.zone);
        let (words, due) = fields.finish(words.zip(due))?;
        Ok(report_fault(&web, visit.actor(), id, words, by, due).await?)
    };
    Paper::of(&visit, &of, &form).answer(outcome.await, page, |_| {
        saved(&visit, &of.scene.path(""), "items-done-fault", &draft(id))
    })
}

fn draft(item: ItemId) -> String {
    format!("fault-{item}")
}

fn page(paper: Paper<'_, OfItem>) -> Response {
    let Paper { visit, scene: OfItem { scene, item }, .. } = paper;
    let sheet = Sheet {
        question: visit.text("items-fault").into(),
        about: Some(item.name.as_str().into()),
        back: Some((format!("/items/{}", item.id).into(), visit.text("items-back-item").into())),
        content: html! {
            form method="post" action=(format!("/items/{}/faults", item.id)) data-draft=(draft(item.id)) {
                (paper.troubles())
                (paper.prose("words", "items-fault-words").autofocus())
                (who(paper, &scene.contacts))
                (paper.their_time("due", "items-mend-by"))
                div class="do" { (Action::submit(visit.text("items-fault-do")).main()) }
            }
        },
    };
    paper.page(&visit.text("items-fault"), &html! { (sheet) })
}
