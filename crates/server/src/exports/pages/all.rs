//! Everything at once: begun, watched, stopped, and fetched for a day.

use axum::body::Body;
use axum::extract::Path;
use axum::response::Response;
use domain::people::Right;
use maud::{Markup, html};
use tokio_util::io::ReaderStream;

use super::super::everything::{self, Doing, Made};
use super::super::tell;
use super::attached;
use crate::i18n::args;
use crate::web::look::{Action, Empty, Notice, Progress, Tone};
use crate::web::{Problem, Visit, back_to};

const PATH: &str = "/exports/everything";

pub(super) async fn show(visit: Visit) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let title = visit.text("exports-everything");
    let doing = visit.exports().doing();
    let made = visit.exports().made(visit.now);
    let content = html! {
        div class="title" {
            div { h1 { (title) } p class="lede" { (visit.text("exports-everything-about")) } }
            div class="do" {
                @if doing.is_none() { (make(&visit, made.is_empty())) }
            }
        }
        p class="soft" { (visit.text("exports-everything-secrets")) }
        section id="everything" data-every=[doing.as_ref().map(|_| "2")] {
            @if let Some(doing) = &doing { (at_work(&visit, doing)) }
            @if visit.exports().has_failed() && doing.is_none() {
                (Notice::new(visit.text("exports-everything-failed")).tone(Tone::Now))
            }
            @if made.is_empty() && doing.is_none() {
                (Empty::new(visit.text("exports-everything-none"), visit.text("exports-everything-none-instead")))
            }
            @for one in &made { (file(&visit, one)) }
        }
        p { (Action::link("/exports", visit.text("exports-lists")).quiet()) }
    };
    Ok(visit.page(&title, &content))
}

/// What is there is fetched first.
fn make(visit: &Visit, is_first: bool) -> Action<'static> {
    let make = Action::post(PATH, visit.text("exports-everything-do"));
    if is_first { make.main() } else { make }
}

fn at_work(visit: &Visit, doing: &Doing) -> Markup {
    let counted =
        args! { rows: visit.locale.integer(i64::try_from(doing.rows).unwrap_or(i64::MAX)) };
    html! {
        (Progress::new(visit.text("exports-everything-progress")).done(doing.done, doing.of)
            .words(visit.locale.text_with("exports-everything-rows", &counted)))
        div class="do" { (Action::post(format!("{PATH}/stop"), visit.text("exports-everything-stop"))) }
    }
}

fn file(visit: &Visit, made: &Made) -> Markup {
    let said = args! {
        when: visit.locale.date_time(made.at, visit.zone().tz()),
        size: visit.locale.decimal(made.bytes as f64 / 1e6, 1),
    };
    html! {
        section class="item" {
            p {
                (Action::download(format!("{PATH}/{}", made.name), visit.text("exports-everything-fetch")).main())
                " " (visit.locale.text_with("exports-everything-made", &said))
            }
        }
    }
}

pub(super) async fn begin(visit: Visit) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    visit.require_fresh(PATH)?;
    if everything::begin(visit.web()) {
        tell(visit.web(), visit.user_id(), "everything").await?;
    }
    Ok(back_to(PATH))
}

pub(super) async fn stop(visit: Visit) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    visit.exports().stop();
    Ok(back_to(PATH))
}

pub(super) async fn hand_out(visit: Visit, Path(name): Path<String>) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    visit.require_fresh(PATH)?;
    let made = visit.exports().made(visit.now).into_iter().find(|made| made.name == name);
    let made = made.ok_or(Problem::NotFound)?;
    let file = tokio::fs::File::open(&made.path).await.map_err(|_| Problem::NotFound)?;
    let body = Body::from_stream(ReaderStream::new(file));
    let day = visit.zone().local(made.at).date();
    let called = format!("{} {day}.zip", visit.locale.plain("exports-everything"));
    Ok(attached(&called, "application/zip", body))
}
