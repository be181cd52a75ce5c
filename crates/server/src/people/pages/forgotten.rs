//! A new password for who has forgotten theirs, set by an owner.

use axum::extract::State;
use axum::response::Response;
use domain::ids::UserId;
use domain::people::Right;
use maud::{Markup, html};
use store::people::User;

use super::{new_password, password_field};
use crate::people::{self as actions, password};
use crate::web::form::{Errors, Fields, Form, summary};
use crate::web::look::{Action, Sheet};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved};

pub(super) async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<UserId>,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let person = store::people::get(web.db(), id).await?;
    let content = password_sheet(&visit, &person, &Errors::default());
    Ok(visit.page(&visit.text("people-password-new"), &content))
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<UserId>,
    form: Form,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let person = store::people::get(web.db(), id).await?;
    let mut fields = Fields::of(&form);
    let hash = match new_password(&mut fields, "password") {
        Some(typed) => password::hash(typed).await,
        None => None,
    };
    let Some(hash) = hash else {
        if fields.errors.is_empty() {
            fields.errors.add("password", "people-password-again");
        }
        let content = password_sheet(&visit, &person, &fields.errors);
        return Ok(visit.asks_again(&visit.text("people-password-new"), &content));
    };
    actions::set_password(&web, visit.actor(), id, hash).await?;
    Ok(saved(&visit, "/people", "people-done-password", ""))
}

fn password_sheet(visit: &Visit, person: &User, errors: &Errors) -> Markup {
    let content = html! {
        (summary(&visit.locale, errors))
        form method="post" action=(format!("/people/{}/password", person.id)) {
            (password_field(&visit.locale, errors, "password", "people-password-new"))
            p class="soft" { (visit.text("people-password-set-about")) }
            div class="do" { (Action::submit(visit.text("fields-save")).main()) }
        }
    };
    let sheet = Sheet {
        question: visit.text("people-password-new").into(),
        about: Some(person.name.as_str().into()),
        back: Some((format!("/people/{}", person.id).into(), visit.text("fields-cancel").into())),
        content,
    };
    html! { (sheet) }
}
