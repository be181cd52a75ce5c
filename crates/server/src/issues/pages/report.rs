//! Writing down what went wrong, as the customer told it, with what is done first and by whom.

use axum::extract::State;
use axum::response::Response;
use domain::cases::Case;
use domain::customers::Customer;
use domain::ids::CaseId;
use domain::time::Due;
use jiff::civil::time;
use maud::{Markup, html};
use store::care::OwnedItem;
use store::people::User;

use crate::app::App;
use crate::issues::{ReportIssue, report};
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Notice, Sheet};
use crate::web::path::Id;
use crate::web::{Paper, Problem, Visit, Web, saved, words};

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
    let form = form.with_due("due", due.as_ref());
    Ok(page(Paper::of(&visit, &scene, &form)))
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    form: Form,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let outcome = async {
        let command = read(&scene, &form)?;
        Ok(report(&web, visit.actor(), command).await?)
    };
    Paper::of(&visit, &scene, &form).answer(outcome.await, page, |_| {
        saved(&visit, &format!("/cases/{case}/issues"), "issues-done-reported", &draft(case))
    })
}

fn draft(case: CaseId) -> String {
    format!("issue-{case}")
}

fn read(scene: &Scene, form: &Form) -> Result<ReportIssue, Errors> {
    let mut fields = Fields::of(form);
    let effect = fields.prose("effect");
    let words = fields.prose("words");
    let item = fields.optional_id("item");
    let is_complaint = fields.is_ticked("complaint");
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

fn page(paper: Paper<'_, Scene>) -> Response {
    let Paper { visit, scene, .. } = paper;
    let case = scene.case.id;
    let path = format!("/cases/{case}/issues");
    let sheet = Sheet {
        question: visit.text("issues-report").into(),
        about: Some(scene.case.title.as_str().into()),
        back: Some((path.clone().into(), visit.text("interactions-back").into())),
        content: html! {
            @if scene.case.closed.is_some() { (Notice::new(visit.text("issues-reopens"))) }
            form method="post" action=(path) data-draft=(draft(case)) {
                (paper.troubles())
                (theirs(paper))
                (ours(paper))
                div class="do" { (Action::submit(visit.text("issues-report-do")).main()) }
            }
        },
    };
    paper.page(&visit.text("issues-report"), &html! { (sheet) })
}

/// What it does to them comes before what it is (S4-42).
fn theirs(paper: Paper<'_, Scene>) -> Markup {
    let items = paper.scene.items.iter().map(|item| (item.id.to_string(), words::owned(item)));
    let item = paper.select("item", "issues-item");
    html! {
        (paper.prose("effect", "issues-effect").rows(2).hint(paper.text("issues-effect-hint")).autofocus())
        (paper.prose("words", "issues-words"))
        (paper.one_or_none(item, "issues-item-none", items))
        (paper.tick("complaint", "issues-complaint"))
    }
}

fn ours(paper: Paper<'_, Scene>) -> Markup {
    html! {
        (paper.person("owner", "issues-owner", &paper.scene.people))
        (paper.line("act", "issues-act"))
        (paper.date_time("due", "issues-due").hint(paper.text("issues-due-hint")))
    }
}
