//! The page that finds, the palette that stands over every page, the keys, and pins.

mod palette;
mod results;
mod shortcuts;
#[cfg(test)]
mod tests;

use axum::Router;
use axum::extract::{Query, State};
use axum::response::Response;
use axum::routing::{get, post};
use domain::search::{Asked, other_layouts};
use maud::{Markup, html};
use serde::Deserialize;
use store::search::{Found, Wish};

use super::Record;
use crate::i18n::args;
use crate::web::form::Form;
use crate::web::look::{Action, Empty, Field};
use crate::web::{Problem, Visit, Web, back_to};

/// So many of each kind stand on the page.
const OF_EACH: usize = 12;

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/search", get(search))
        .route("/search/palette", get(palette::show))
        .route("/shortcuts", get(shortcuts::show))
        .route("/pins", post(pin))
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Typed {
    q: String,
}

/// What was found, and as what it was read.
struct Answer {
    asked: Asked,
    /// The keys were pressed under another layout.
    read_as: Option<String>,
    found: Vec<Found>,
}

async fn answer(visit: &Visit, typed: &str, of_each: usize) -> Result<Answer, Problem> {
    let wish = Wish { user: visit.user_id(), sight: visit.sight(), of_each };
    let asked = Asked::parse(typed);
    let found = store::search::find(visit.db(), &asked, wish).await?;
    if !found.is_empty() || asked.is_empty() {
        return Ok(Answer { asked, read_as: None, found });
    }
    for other in other_layouts(typed) {
        let asked = Asked::parse(&other);
        let found = store::search::find(visit.db(), &asked, wish).await?;
        if !found.is_empty() {
            return Ok(Answer { asked, read_as: Some(other), found });
        }
    }
    Ok(Answer { asked, read_as: None, found })
}

async fn search(visit: Visit, Query(typed): Query<Typed>) -> Result<Response, Problem> {
    let answer = answer(&visit, &typed.q, OF_EACH).await?;
    let title = visit.text("search-title");
    let content = html! {
        div class="title" { div { h1 { (title) } } }
        form class="filters seek" method="get" action="/search" role="search" aria-label=(title) {
            (Field::search("q", visit.text("search-field")).value(typed.q.clone()).autofocus())
            div class="do" { (Action::submit(visit.text("search-do")).main()) }
        }
        (told(&visit, &answer))
        (results::groups(&visit, &answer))
    };
    Ok(visit.page(&title, &content))
}

/// How many, or what to try.
fn told(visit: &Visit, answer: &Answer) -> Markup {
    let key = if answer.asked.is_empty() { "search-empty" } else { "search-nothing" };
    html! {
        @if answer.found.is_empty() {
            (Empty::new(visit.text(key), visit.text(&format!("{key}-instead"))))
        } @else {
            p class="soft" role="status" {
                (visit.locale.text_with("search-count", &args! { count: answer.found.len() }))
                @if let Some(text) = &answer.read_as {
                    " · " (visit.locale.text_with("search-read-as", &args! { text: text.as_str() }))
                }
            }
        }
    }
}

/// The star of a case's or a customer's page.
async fn pin(visit: Visit, State(web): State<Web>, form: Form) -> Result<Response, Problem> {
    let record = Record::at(form.get("record")).ok_or(Problem::NotFound)?;
    let is_pinned = form.get("pin") == "yes";
    super::pin(&web, visit.user_id(), visit.sight(), record, is_pinned).await?;
    Ok(back_to(&record.path()))
}
