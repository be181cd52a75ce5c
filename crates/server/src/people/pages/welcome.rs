//! Where a link leads: its person chooses the password that only they know.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use maud::html;
use store::people::User;

use super::{door, host, new_password, password_field};
use crate::people::password::Whose;
use crate::people::{Device, invitation, password};
use crate::web::form::{Errors, Fields, Form, summary};
use crate::web::look::{Action, Refused};
use crate::web::{Guest, Problem, Web};

pub(super) async fn ask(
    guest: Guest,
    State(web): State<Web>,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    Ok(match invitation::find(&web, &token).await? {
        Some(person) => page(&guest, StatusCode::OK, &person, &token, &Errors::default()),
        None => is_over(&guest),
    })
}

pub(super) async fn save(
    guest: Guest,
    State(web): State<Web>,
    Path(token): Path<String>,
    device: Device,
    form: Form,
) -> Result<Response, Problem> {
    let Some(person) = invitation::find(&web, &token).await? else { return Ok(is_over(&guest)) };
    let mut fields = Fields::of(&form);
    let (name, email) = (person.name.as_str(), person.email.as_str());
    let typed = new_password(&mut fields, "password", &Whose { name, email, site: host(&web) });
    let hash = match typed.clone() {
        Some(typed) => password::hash(typed).await,
        None => None,
    };
    let Some((typed, hash)) = typed.zip(hash) else {
        if fields.errors.is_empty() {
            fields.errors.add("password", "people-password-again");
        }
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(page(&guest, status, &person, &token, &fields.errors));
    };
    if !invitation::take(&web, &token, hash).await? {
        return Ok(is_over(&guest));
    }
    door::open(&web, email, typed, "/today", &device).await
}

fn page(
    guest: &Guest,
    status: StatusCode,
    person: &User,
    token: &str,
    errors: &Errors,
) -> Response {
    // In the language that was chosen for them, wherever they open it.
    let guest = guest.in_language(person.language);
    let title = guest.text("entry-welcome");
    let content = html! {
        article class="sheet" {
            header {
                h1 { (title) }
                p class="soft" { bdi { (person.name) } " · " bdi dir="ltr" { (person.email) } }
            }
            p { (guest.text("entry-welcome-about")) }
            (summary(&guest.locale, errors))
            form method="post" action=(format!("/invitations/{token}")) {
                input type="hidden" name="email" value=(person.email) autocomplete="username";
                (password_field(&guest.locale, errors, "password", "people-password").autofocus())
                div class="do" { (Action::submit(guest.text("entry-welcome-do")).main()) }
            }
        }
    };
    guest.page(status, &title, &content)
}

/// Used, too old, or never made: they look the same.
fn is_over(guest: &Guest) -> Response {
    let title = guest.text("entry-link-over");
    let content = html! {
        article class="sheet" {
            header { h1 { (title) } }
            (Refused {
                rule: "".into(),
                what: guest.text("entry-link-over-why").into(),
                how_to_go_on: guest.text("entry-link-over-instead").into(),
            })
            p { a href="/sign-in" { (guest.text("people-sign-in")) } }
        }
    };
    guest.page(StatusCode::NOT_FOUND, &title, &content)
}
