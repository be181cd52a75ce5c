//! A promise by itself: kept, moved, let go; and a new one beside the next step.

use axum::Router;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use domain::cases::Step;
use domain::customers::Customer;
use domain::ids::{CaseId, CustomerId, PromiseId};
use domain::people::Party;
use domain::promises::{Promise, PromiseKind};
use domain::text::Line;
use maud::{Markup, html};
use serde::Deserialize;

use crate::app::App;
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Facts, Sheet};
use crate::web::path::Id;
use crate::web::{Paper, Problem, Visit, Web, saved, words};

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/promises/{promise}", get(show))
        .route("/promises/{promise}/kept", post(keep))
        .route("/promises/{promise}/release", post(release))
        .route("/promises/{promise}/moves", post(move_to))
        .route("/customers/{customer}/promises/new", get(ask))
        .route("/customers/{customer}/promises", post(save))
}

struct Scene {
    promise: Promise,
    customer: Customer,
    /// It is the next step of an open case: it ends by telling how the contact ended.
    is_step: bool,
}

impl Scene {
    async fn load(app: &App, id: PromiseId) -> Result<Self, Problem> {
        let db = app.db();
        let promise = store::promises::get(db, id).await?;
        let is_step = match promise.case {
            None => false,
            Some(case) => {
                let case = store::cases::get(db, case).await?;
                case.next_step().is_some_and(|step| step.promise == id)
            }
        };
        let customer = store::customers::get(db, promise.customer).await?;
        Ok(Self { promise, customer, is_step })
    }

    fn home(&self) -> String {
        home(self.promise.customer, self.promise.case)
    }
}

fn home(customer: CustomerId, case: Option<CaseId>) -> String {
    case.map_or_else(|| format!("/customers/{customer}"), |case| format!("/cases/{case}"))
}

async fn show(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<PromiseId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, id).await?;
    if !scene.promise.is_open() {
        return Ok(Redirect::to(&scene.home()).into_response());
    }
    let due = Some(&scene.promise.due);
    let form = Form::default().with_due("due", due).with("by", Party::Customer.code());
    Ok(page(Paper::of(&visit, &scene, &form)))
}

fn page(paper: Paper<'_, Scene>) -> Response {
    let Paper { visit, scene, .. } = paper;
    let promise = &scene.promise;
    let what = promise.what.as_ref().map(Line::as_str);
    let sheet = Sheet {
        question: words::promise(&visit.locale, promise.kind, promise.debtor, what).into(),
        about: Some(scene.customer.name.as_str().into()),
        back: Some((scene.home().into(), visit.text("interactions-back").into())),
        content: html! {
            (paper.refused())
            (facts(visit, promise))
            (settling(visit, scene))
            @if !scene.promise.kind.is_of_service() {
                h2 { (visit.text("promises-move")) }
                (move_form(paper))
            }
        },
    };
    paper.page(&visit.text("promises-title"), &html! { (sheet) })
}

fn facts(visit: &Visit, promise: &Promise) -> Markup {
    let locale = &visit.locale;
    let named = if promise.named_by == Party::Customer {
        "cases-named-by-them"
    } else {
        "cases-named-by-us"
    };
    let due = words::due(locale, &promise.due, visit.zone(), visit.now);
    let facts = Facts::new()
        .fact(visit.text("promises-due"), due)
        .fact(visit.text("promises-named"), visit.text(named));
    html! { (facts) }
}

/// A step is done by telling how it ended; any other promise by one tap.
fn settling(visit: &Visit, scene: &Scene) -> Markup {
    let promise = &scene.promise;
    if let Some(path) = words::service_path(promise.kind, promise.customer, promise.case) {
        return html! {
            div class="do" { (Action::link(path, visit.text("promises-service")).main()) }
        };
    }
    let path = format!("/promises/{}", promise.id);
    let release = match promise.debtor {
        Party::Us => "promises-release",
        Party::Customer => "promises-release-theirs",
    };
    let tell = promise.case.map(|case| {
        let href = format!("/cases/{case}/interactions/new?fulfils={}", promise.id);
        Action::link(href, visit.text("promises-tell")).main()
    });
    html! {
        div class="do" {
            @if let Some(tell) = tell { (tell) }
            @if !scene.is_step {
                (Action::post(format!("{path}/kept"), visit.text("promises-keep")))
                (Action::post(format!("{path}/release"), visit.text(release)).quiet())
            }
        }
    }
}

fn move_form(paper: Paper<'_, Scene>) -> Markup {
    let by = paper
        .select("by", "promises-move-by")
        .option("customer", paper.text("promises-move-by-them"))
        .option("us", paper.text("promises-move-by-us"));
    html! {
        form method="post" action=(format!("/promises/{}/moves", paper.scene.promise.id)) {
            (paper.their_time("due", "promises-move-to"))
            (by)
            div class="do" { (Action::submit(paper.text("promises-move-do"))) }
        }
    }
}

async fn keep(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<PromiseId>,
) -> Result<Response, Problem> {
    let home = Scene::load(&web, id).await?.home();
    super::keep(&web, visit.actor(), id).await?;
    Ok(saved(&visit, &home, "promises-done-kept", ""))
}

async fn release(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<PromiseId>,
) -> Result<Response, Problem> {
    let home = Scene::load(&web, id).await?.home();
    super::release(&web, visit.actor(), id).await?;
    Ok(saved(&visit, &home, "promises-done-released", ""))
}

async fn move_to(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<PromiseId>,
    form: Form,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, id).await?;
    let outcome = async {
        let mut fields = Fields::of(&form);
        let due = fields.due("due", &scene.promise.due.zone);
        let by = fields.choice("by", Party::parse);
        let (due, by) = fields.finish(due.zip(by))?;
        Ok(super::move_to(&web, visit.actor(), id, due, by).await?)
    };
    Paper::of(&visit, &scene, &form)
        .answer(outcome.await, page, |_| saved(&visit, &scene.home(), "promises-done-moved", ""))
}

#[derive(Deserialize)]
struct Asked {
    case: Option<String>,
}

async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(customer): Id<CustomerId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let customer = store::customers::get(web.db(), customer).await?;
    let form = Form::default()
        .with("case", asked.case.unwrap_or_default())
        .with("debtor", Party::Us.code())
        .with("named_by", Party::Customer.code());
    Ok(new_page(Paper::of(&visit, &customer, &form)))
}

async fn save(
    visit: Visit,
    State(web): State<Web>,
    Id(customer): Id<CustomerId>,
    form: Form,
) -> Result<Response, Problem> {
    let customer = store::customers::get(web.db(), customer).await?;
    let case = form.get("case").parse::<CaseId>().ok();
    let outcome = async {
        let step = read(&visit, &customer, &form)?;
        Ok(super::make(&web, visit.actor(), customer.id, case, step).await?)
    };
    Paper::of(&visit, &customer, &form).answer(outcome.await, new_page, |_| {
        saved(&visit, &home(customer.id, case), "promises-done-made", "")
    })
}

fn read(visit: &Visit, customer: &Customer, form: &Form) -> Result<Step, Errors> {
    let mut fields = Fields::of(form);
    let what = fields.line("what");
    let due = fields.due("due", &customer.zone);
    let debtor = fields.choice("debtor", Party::parse);
    let named_by = fields.choice("named_by", Party::parse);
    match (what, due, debtor, named_by) {
        (Some(what), Some(due), Some(debtor), Some(named_by)) => Ok(Step {
            id: PromiseId(visit.new_id()),
            kind: PromiseKind::Other,
            what: Some(what),
            debtor,
            owner: visit.user_id(),
            due,
            named_by,
        }),
        _ => Err(fields.errors),
    }
}

fn new_page(paper: Paper<'_, Customer>) -> Response {
    let Paper { visit, scene: customer, form, .. } = paper;
    let case = form.get("case").parse().ok();
    let sheet = Sheet {
        question: visit.text("promises-new").into(),
        about: Some(customer.name.as_str().into()),
        back: Some((home(customer.id, case).into(), visit.text("interactions-back").into())),
        content: html! {
            form method="post" action=(format!("/customers/{}/promises", customer.id)) {
                (paper.refused())
                (paper.hidden("case"))
                (paper.line("what", "promises-what").autofocus())
                (paper.their_time("due", "promises-due"))
                div class="pair" {
                    (paper.party("debtor", "interactions-step-debtor"))
                    (paper.party("named_by", "interactions-step-named-by"))
                }
                div class="do" { (Action::submit(visit.text("promises-new-do")).main()) }
            }
        },
    };
    paper.page(&visit.text("promises-new"), &html! { (sheet) })
}
