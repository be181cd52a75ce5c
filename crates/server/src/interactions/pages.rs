//! The sheet that asks one question, "How did it end?", and the short way to it.

mod read;
mod sheet;

use axum::Router;
use axum::extract::{Query, State};
use axum::response::Response;
use axum::routing::{get, post};
use domain::cases::{Case, CaseState, Warning};
use domain::customers::Customer;
use domain::ids::CaseId;
use domain::promises::Promise;
use domain::rules::Rules;
use maud::html;
use serde::Deserialize;
use store::cases::{CaseFilter, CaseView};
use store::customers::Contact;

use super::record;
use crate::app::App;
use crate::web::form::Form;
use crate::web::look::{Action, Empty, Field, PromiseRow, promises};
use crate::web::path::Id;
use crate::web::{Paper, Problem, Visit, Web, saved, words};

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/interactions/new", get(choose))
        .route("/cases/{case}/interactions/new", get(ask))
        .route("/cases/{case}/interactions", post(save))
}

/// All that the sheet is drawn from and read against.
pub(super) struct Scene {
    pub case: Case,
    pub customer: Customer,
    pub contacts: Vec<Contact>,
    pub promises: Vec<Promise>,
    pub rules: Rules,
}

impl Scene {
    async fn load(app: &App, case: CaseId) -> Result<Self, Problem> {
        let db = app.db();
        let case = store::cases::get(db, case).await?;
        Ok(Self {
            customer: store::customers::get(db, case.customer).await?,
            contacts: store::customers::contacts(db, case.customer).await?,
            promises: store::promises::open_of_case(db, case.id).await?,
            rules: store::settings::rules(db).await?,
            case,
        })
    }

    pub(super) fn is_open(&self) -> bool {
        self.case.next_step().is_some()
    }

    /// The customer has said no, or we let it rest: only they begin again.
    pub(super) fn waits_for_them(&self) -> bool {
        matches!(self.case.state, CaseState::FinalNo(_) | CaseState::Released(_))
    }

    /// Only the one short note is left.
    pub(super) fn is_capped(&self) -> bool {
        self.is_open() && self.case.attempts >= self.rules.unanswered_cap
    }
}

#[derive(Deserialize)]
struct Asked {
    fulfils: Option<String>,
    /// The ending that a button elsewhere has chosen already.
    end: Option<String>,
}

async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let form = sheet::proposal(&visit, &scene, asked.fulfils.as_deref(), asked.end.as_deref());
    Ok(sheet::page(Paper::of(&visit, &scene, &form)))
}

async fn save(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    form: Form,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let outcome = async {
        let command = read::command(&visit, &scene, &form)?;
        Ok(record(&web, visit.actor(), command).await?)
    };
    Paper::of(&visit, &scene, &form).answer(outcome.await, sheet::page, |outcome| {
        let done = done_key(outcome.ending, &outcome.warnings);
        saved(&visit, &format!("/cases/{case}"), done, &draft(case))
    })
}

/// The name under which the browser keeps what is being typed.
pub(super) fn draft(case: CaseId) -> String {
    format!("interaction-{case}")
}

fn done_key(ending: &'static str, warnings: &[Warning]) -> &'static str {
    match warnings.first() {
        Some(Warning::MessageLeft) => return "interactions-done-warned-message-left",
        Some(Warning::CapReached) => return "interactions-done-warned-cap",
        Some(Warning::ManyDeferrals) => return "interactions-done-warned-deferrals",
        None => {}
    }
    match ending {
        "final-yes" => "interactions-done-final-yes",
        "final-no" => "interactions-done-final-no",
        "release" => "interactions-done-release",
        _ => "interactions-done-recorded",
    }
}

#[derive(Deserialize)]
struct Choosing {
    #[serde(default)]
    q: String,
}

/// With whom was it? The cases of whoever is typed, the next due first.
async fn choose(visit: Visit, Query(choosing): Query<Choosing>) -> Result<Response, Problem> {
    let filter = CaseFilter {
        view: CaseView::Open,
        name: choosing.q.clone(),
        owner: choosing.q.trim().is_empty().then_some(visit.user_id()),
        ..CaseFilter::default()
    };
    let cases = store::cases::list(visit.db(), visit.sight(), &filter, None, 12).await?;
    let locale = &visit.locale;
    let rows: Vec<PromiseRow> = cases
        .iter()
        .map(|case| {
            let when = case
                .step_due
                .map(|due| locale.due_words(visit.now, due, visit.zone().tz()))
                .unwrap_or_default();
            let href = format!("/cases/{}/interactions/new", case.id);
            let flower = words::flower(locale, case.theirs, true, case.step_due, visit.now);
            PromiseRow::new(when, href, case.customer_name.clone(), case.title.clone())
                .flower(flower)
        })
        .collect();
    let title = visit.text("interactions-with-whom");
    let content = html! {
        article class="sheet wide" {
            h1 { (title) }
            form method="get" action="/interactions/new" role="search" class="filters" {
                (Field::search("q", visit.text("interactions-find")).value(choosing.q).autofocus())
                div class="do" { (Action::submit(visit.text("interactions-find-do"))) }
            }
            @if rows.is_empty() {
                (Empty::new(visit.text("interactions-nobody"), visit.text("interactions-nobody-instead"))
                    .action(Action::link("/customers/new", visit.text("customers-new"))))
            } @else {
                (promises(&rows))
            }
        }
    };
    Ok(visit.page(&title, &content))
}
