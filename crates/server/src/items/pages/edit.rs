//! The facts of an item that people keep: its number, its days, its owner, what it belongs to.

use axum::extract::State;
use axum::response::Response;
use domain::ids::{CustomerId, ItemId};
use domain::items::{Item, ItemKind};
use maud::{Markup, html};
use store::db::Query;
use store::people::User;

use super::act::plan;
use super::act_forms::plan_fields;
use crate::app::{App, Failure};
use crate::items::{Description, describe};
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Sheet};
use crate::web::path::Id;
use crate::web::stood::{self, Guarded, Stands};
use crate::web::{Paper, Problem, Visit, Web, saved};

/// As many of a customer's equipments can be chosen from, the newest.
const EQUIPMENTS: u32 = 500;

struct Of {
    item: Item,
    people: Vec<User>,
    equipments: Vec<Item>,
}

async fn load(app: &App, id: ItemId) -> Result<Of, Problem> {
    let db = app.db();
    let item = store::items::get(db, id).await?;
    let mut equipments = store::items::of_customer(db, item.customer, None, EQUIPMENTS).await?;
    equipments.retain(|it| it.kind == ItemKind::Equipment && it.for_item.is_none() && it.id != id);
    Ok(Of { people: store::people::all(db).await?, equipments, item })
}

fn typed(item: &Item) -> Form {
    let day = |day: Option<jiff::civil::Date>| day.map(|it| it.to_string()).unwrap_or_default();
    let months = item.plan.map(|plan| plan.every_months.to_string()).unwrap_or_default();
    Form::default()
        .with("serial", item.serial.as_ref().map_or("", |it| it.as_str()))
        .with("owner", item.owner.to_string())
        .with("for_item", item.for_item.map(|it| it.to_string()).unwrap_or_default())
        .with("replacement_due", day(item.replacement_due))
        .with("end_of_life", day(item.end_of_life))
        .with("renews_on", day(item.renews_on))
        .with("every_months", months)
        .with("next_service", day(item.plan.map(|plan| plan.next_service)))
}

/// How an item is described.
struct Described(ItemId);

impl Stands for Described {
    async fn customer(&self, q: &impl Query) -> Result<CustomerId, Failure> {
        Ok(store::items::customer_of(q, self.0).await?)
    }

    async fn form(&self, q: &impl Query) -> Result<Form, Failure> {
        Ok(typed(&store::items::get(q, self.0).await?))
    }
}

/// A field's label and its value as one reads it.
fn said(paper: Paper<'_, Of>, field: &str, value: &str) -> (String, String) {
    let of = paper.scene;
    let person = of.people.iter().find(|it| it.id.to_string() == value);
    let equipment = of.equipments.iter().find(|it| it.id.to_string() == value);
    let (key, words) = match field {
        "owner" => ("items-owner", person.map(|it| it.name.as_str())),
        "for_item" => ("items-for", equipment.map(|it| it.name.as_str())),
        "serial" => ("items-serial", None),
        "replacement_due" => ("items-replacement-due", None),
        "end_of_life" => ("items-end-of-life", None),
        "renews_on" => ("items-renews-on", None),
        "every_months" => ("items-every-months", None),
        _ => ("items-next-service", None),
    };
    (paper.text(key), words.unwrap_or(value).to_owned())
}

pub(super) async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<ItemId>,
) -> Result<Response, Problem> {
    let of = load(&web, id).await?;
    let form = typed(&of.item);
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
        let description = read(&of.item, &form)?;
        let guarded = Guarded::new(&web, &form, Described(id));
        let described = describe(&guarded.app, visit.actor(), id, description).await;
        described.map_err(|failure| guarded.trouble(failure))
    };
    Paper::of(&visit, &of, &form).answer(outcome.await, page, |()| {
        saved(&visit, &format!("/items/{id}"), "items-done-described", &draft(id))
    })
}

fn read(item: &Item, form: &Form) -> Result<Description, Errors> {
    let mut fields = Fields::of(form);
    let description = description(item, &mut fields);
    fields.finish(description)
}

fn description(item: &Item, fields: &mut Fields<'_>) -> Option<Description> {
    let serial = fields.optional_line("serial");
    let owner = fields.choice("owner", |id| id.parse().ok());
    let for_item = fields.optional_id("for_item");
    let has_plan = ["every_months", "next_service"]
        .into_iter()
        .any(|field| !fields.raw(field).trim().is_empty());
    let plan = if has_plan { Some(plan(fields)?) } else { None };
    Some(Description {
        serial,
        owner: owner?,
        for_item,
        end_of_life: fields.optional_date("end_of_life"),
        replacement_due: fields.optional_date("replacement_due"),
        renews_on: if item.kind == ItemKind::Contract {
            fields.optional_date("renews_on")
        } else {
            item.renews_on
        },
        plan,
    })
}

fn draft(item: ItemId) -> String {
    format!("item-{item}")
}

fn page(paper: Paper<'_, Of>) -> Response {
    let Paper { visit, scene: of, .. } = paper;
    let path = format!("/items/{}", of.item.id);
    let sheet = Sheet {
        question: visit.text("items-edit").into(),
        about: Some(of.item.name.as_str().into()),
        back: Some((path.clone().into(), visit.text("items-back-item").into())),
        content: html! {
            form method="post" action=(format!("{path}/edit")) data-draft=(draft(of.item.id)) data-typed=[paper.clash.map(|_| "yes")] {
                (stood::field(paper.form, &typed(&of.item)))
                (paper.clashed(|field, value| said(paper, field, value)))
                (paper.troubles())
                (fields(paper))
                h2 { (visit.text("items-plan")) }
                p class="hint" { (visit.text("items-plan-hint")) }
                (plan_fields(paper))
                div class="do" { (Action::submit(visit.text("fields-save")).main()) }
            }
            @if of.item.retired_at.is_none() {
                h2 { (visit.text("items-retire")) }
                p class="soft" { (visit.text("items-retire-about")) }
                p class="do" { (Action::post(format!("{path}/retirement"), visit.text("items-retire-do")).quiet()) }
            }
        },
    };
    paper.page(&visit.text("items-edit"), &html! { (sheet) })
}

fn fields(paper: Paper<'_, Of>) -> Markup {
    let of = paper.scene;
    let optional = || paper.text("fields-optional");
    let date = |name: &str, label: &str| paper.date(name, label).optional(optional());
    let equipments =
        of.equipments.iter().map(|item| (item.id.to_string(), item.name.as_str().to_owned()));
    let for_item = paper.select("for_item", "items-for").hint(paper.text("items-for-hint"));
    html! {
        (paper.line("serial", "items-serial").optional(optional()))
        (paper.person("owner", "items-owner", &of.people))
        (paper.one_or_none(for_item, "items-for-none", equipments))
        div class="pair" {
            (date("replacement_due", "items-replacement-due"))
            (date("end_of_life", "items-end-of-life"))
        }
        @if of.item.kind == ItemKind::Contract { (date("renews_on", "items-renews-on")) }
    }
}
