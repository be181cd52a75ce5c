//! Writing down what went wrong, as the customer told it, with what is done first and by whom.

use axum::extract::State;
use axum::response::Response;
use domain::cases::Case;
use domain::customers::Customer;
use domain::ids::{CaseId, ItemId};
use domain::refusal::Refusal;
use domain::time::Due;
use jiff::civil::time;
use maud::{Markup, html};
use store::care::OwnedItem;
use store::people::User;

use crate::app::{App, Failure};
use crate::issues::{ReportIssue, report};
use crate::web::form::{Errors, Fields, Form, summary};
use crate::web::look::{Action, DateTime, Field, Notice, Select, Sheet, TextArea};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, choices, saved, words};

/// As many items of a case are offered to choose from.
const ITEMS: u32 = 100;

struct Scene {
    case: Case,
    customer: Customer,
    items: Vec<OwnedItem>,
    people: Vec<User>,
}

impl Scene {
    async fn load(app: &App, id: CaseId) -> Result<Self, Problem> {
        let db = app.db();
        let case = store::cases::get(db, id).await?;
        let mut items = store::care::owned(db, case.customer, ITEMS).await?;
        items.retain(|item| item.case == id);
        let customer = store::customers::get(db, case.customer).await?;
        Ok(Self { case, customer, items, people: store::people::all(db).await? })
    }
}

pub(super) async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let form = Form::default().with("owner", scene.case.owner.to_string());
    let due = Due::in_working_days(visit.now, 1, time(10, 0, 0, 0), &scene.customer.zone);
    let form = with_due(form, "due", due.as_ref());
    let content = sheet(&visit, &scene, &form, &Errors::default(), None);
    Ok(visit.page(&visit.text("issues-report"), &content))
}

/// The form with a time proposed.
pub(super) fn with_due(form: Form, name: &str, due: Option<&Due>) -> Form {
    let Some(due) = due else { return form };
    let local = due.local();
    form.with(&format!("{name}_date"), local.date().to_string())
        .with(&format!("{name}_time"), local.strftime("%H:%M").to_string())
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    form: Form,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let again = |errors: &Errors, refusal: Option<&Refusal>| {
        let content = sheet(&visit, &scene, &form, errors, refusal);
        visit.asks_again(&visit.text("issues-report"), &content)
    };
    let command = match read(&scene, &form) {
        Ok(command) => command,
        Err(errors) => return Ok(again(&errors, None)),
    };
    match report(&web, visit.actor(), command).await {
        Ok(_) => {
            let path = format!("/cases/{case}/issues");
            Ok(saved(&visit, &path, "issues-done-reported", &draft(case)))
        }
        Err(Failure::Refused(refusal)) => Ok(again(&Errors::default(), Some(&refusal))),
        Err(failure) => Err(failure.into()),
    }
}

fn draft(case: CaseId) -> String {
    format!("issue-{case}")
}

fn read(scene: &Scene, form: &Form) -> Result<ReportIssue, Errors> {
    let mut fields = Fields::of(form);
    let effect = fields.prose("effect");
    let words = fields.prose("words");
    let item = match fields.raw("item") {
        "" => None,
        _ => fields.choice("item", |id| id.parse::<ItemId>().ok()),
    };
    let is_complaint = fields.raw("complaint") == "yes";
    let owner = fields.choice("owner", |id| {
        let id = id.parse().ok()?;
        scene.people.iter().find(|it| it.id == id && it.disabled_at.is_none()).map(|it| it.id)
    });
    let act = fields.line("act");
    let due = fields.due("due", &scene.customer.zone);
    match (effect.zip(words), owner, act.zip(due)) {
        (Some((effect, words)), Some(owner), Some((act, due))) if fields.errors.is_empty() => {
            let case = scene.case.id;
            Ok(ReportIssue { case, item, words, effect, is_complaint, owner, act, due })
        }
        _ => Err(fields.errors),
    }
}

fn sheet(
    visit: &Visit,
    scene: &Scene,
    form: &Form,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Markup {
    let case = scene.case.id;
    let path = format!("/cases/{case}/issues");
    let sheet = Sheet {
        question: visit.text("issues-report").into(),
        about: Some(scene.case.title.as_str().into()),
        back: Some((path.clone().into(), visit.text("interactions-back").into())),
        content: html! {
            @if scene.case.closed.is_some() { (Notice::new(visit.text("issues-reopens"))) }
            form method="post" action=(path) data-draft=(draft(case)) {
                (words::refused(&visit.locale, refusal))
                (summary(&visit.locale, errors))
                (theirs(visit, scene, form, errors))
                (ours(visit, scene, form, errors))
                div class="do" { (Action::submit(visit.text("issues-report-do")).main()) }
            }
        },
    };
    html! { (sheet) }
}

/// What it does to them comes before what it is (S4-42).
fn theirs(visit: &Visit, scene: &Scene, form: &Form, errors: &Errors) -> Markup {
    let value = |field: &str| form.get(field).to_owned();
    let error = |field: &str| errors.of(&visit.locale, field);
    let items = scene.items.iter().fold(
        Select::new("item", visit.text("issues-item"))
            .option("", visit.text("issues-item-none"))
            .value(value("item"))
            .error(error("item")),
        |select, item| {
            let serial = item.serial.as_deref().map(|it| format!(" · {it}")).unwrap_or_default();
            select.option(item.id.to_string(), format!("{}{serial}", item.name))
        },
    );
    html! {
        (TextArea::new("effect", visit.text("issues-effect")).rows(2)
            .hint(visit.text("issues-effect-hint"))
            .value(value("effect")).error(error("effect")).autofocus())
        (TextArea::new("words", visit.text("issues-words")).rows(3)
            .value(value("words")).error(error("words")))
        @if !scene.items.is_empty() { (items) }
        label class="tick" {
            input type="checkbox" name="complaint" value="yes" checked[form.get("complaint") == "yes"];
            span { (visit.text("issues-complaint")) }
        }
    }
}

fn ours(visit: &Visit, scene: &Scene, form: &Form, errors: &Errors) -> Markup {
    let error = |field: &str| errors.of(&visit.locale, field);
    let owner = Select::new("owner", visit.text("issues-owner")).error(error("owner"));
    html! {
        (choices::people(&scene.people, owner, form.get("owner")))
        (Field::text("act", visit.text("issues-act"))
            .value(form.get("act").to_owned()).error(error("act")))
        (when(visit, "due", "issues-due", "issues-due-hint", form, errors))
    }
}

/// A day and a time of day.
pub(super) fn when(
    visit: &Visit,
    name: &'static str,
    label: &str,
    hint: &str,
    form: &Form,
    errors: &Errors,
) -> Markup {
    let [day, time] = ["fields-day", "fields-time"].map(|key| visit.text(key));
    let get = |part: &str| form.get(&format!("{name}_{part}")).to_owned();
    let pair = DateTime::new(name, visit.text(label), day, time)
        .hint(visit.text(hint))
        .value(get("date"), get("time"))
        .error(errors.of(&visit.locale, name));
    html! { (pair) }
}
