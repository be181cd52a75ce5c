//! What each type of problem means, and how to go on: where the `type` of a problem leads.

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};

use crate::api::problem::KINDS;
use crate::i18n::{Locale, args};
use crate::web::{Problem, Visit};

pub(super) async fn all(visit: Visit) -> Result<Response, Problem> {
    let title = visit.text("api-problems");
    let content = html! {
        article class="sheet wide" {
            header {
                h1 { (title) }
                a class="back" href="/api" { (visit.text("api-title")) }
            }
            dl class="facts" {
                @for (code, status) in KINDS {
                    dt { bdi dir="ltr" { a href=(format!("/api/problems/{code}")) { (status) " " (code) } } }
                    dd { (visit.text(&format!("api-problem-{code}"))) }
                }
            }
        }
    };
    Ok(visit.page(&title, &content))
}

pub(super) async fn one(visit: Visit, Path(code): Path<String>) -> Result<Response, Problem> {
    let words = words(&visit.locale, &code).ok_or(Problem::NotFound)?;
    let content = html! {
        article class="sheet" {
            header {
                h1 { (words.0) }
                a class="back" href="/api/problems" { (visit.text("api-problems")) }
            }
            (body(&visit, &code, &words.1))
        }
    };
    Ok(visit.page(&words.0, &content))
}

fn body(visit: &Visit, code: &str, instead: &str) -> Markup {
    let status = KINDS.iter().find(|(kind, _)| *kind == code).map(|(_, status)| *status);
    html! {
        p { (instead) }
        p class="soft" {
            @match status {
                Some(status) => bdi dir="ltr" { (status) " " (code) },
                None => { (visit.text("api-problem-rule")) " · " bdi dir="ltr" { "409 " (code) } },
            }
        }
    }
}

/// What it means and how to go on, if there is such a problem.
fn words(locale: &Locale, code: &str) -> Option<(String, String)> {
    let keys = [format!("api-problem-{code}"), format!("refusals-{code}")];
    let key = keys.iter().find(|key| locale.has(&format!("{key}-instead")))?;
    // What differs from one time to another is left open.
    let any = args! { when: "…", items: "…", attempts: 3, problems: 2 };
    Some((locale.text_with(key, &any), locale.text_with(&format!("{key}-instead"), &any)))
}
