//! Showing once more who one is, before what is grave.

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use maud::{Markup, html};
use serde::Deserialize;

use crate::people::limit::BY_NAME_AND_PLACE;
use crate::people::{Token, factors, password, session};
use crate::web::form::{Errors, Form, summary};
use crate::web::look::{Action, Field, Sheet};
use crate::web::{Problem, Visit, Web, back_to, own_path};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    next: String,
}

pub(super) async fn ask(visit: Visit, Query(asked): Query<Asked>) -> Response {
    let content = content(&visit, &asked.next, &Errors::default());
    visit.page(&visit.text("entry-confirm"), &content)
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    let next = form.get("next");
    if let Err(key) = knows_password(&visit, form.get("password")).await? {
        let mut errors = Errors::default();
        errors.add("password", key);
        let content = content(&visit, next, &errors);
        return Ok(visit.asks_again(&visit.text("entry-confirm"), &content));
    }
    let token = session::confirm(&web, &visit.user).await?;
    Ok(goes_on(&visit, token, back_to(own_path(next))))
}

/// Does the reader know their password, or a code of their second factor? Otherwise what is wrong.
pub(super) async fn knows_password(
    visit: &Visit,
    typed: &str,
) -> Result<Result<(), &'static str>, Problem> {
    let key = format!("own {}", visit.user_id());
    if !visit.web().limiter().take(&key, BY_NAME_AND_PLACE, visit.now) {
        return Ok(Err("entry-confirm-limited"));
    }
    if typed.chars().count() > password::MOST {
        return Ok(Err("people-password-not-this"));
    }
    if !factors::is_shown(visit, &visit.user, typed).await? {
        tracing::warn!(target: "security", user = %visit.user_id(), "not confirmed");
        return Ok(Err("people-password-not-this"));
    }
    visit.web().limiter().forget(&key);
    Ok(Ok(()))
}

/// The session goes on under a new token.
pub(super) fn goes_on(visit: &Visit, token: Option<Token>, to: Response) -> Response {
    let Some(token) = token else { return to };
    let jar = CookieJar::new().add(visit.web().session_cookie(token.as_str().to_owned()));
    (jar, to).into_response()
}

fn content(visit: &Visit, next: &str, errors: &Errors) -> Markup {
    let content = html! {
        (summary(&visit.locale, errors))
        form method="post" action="/people/me/confirm" {
            input type="hidden" name="email" value=(visit.user.email) autocomplete="username";
            (Field::password("password", visit.text("entry-confirm-field"))
                .hint(visit.text("entry-confirm-hint"))
                .error(errors.of(&visit.locale, "password"))
                .autocomplete("current-password").required().autofocus())
            input type="hidden" name="next" value=(next);
            div class="do" { (Action::submit(visit.text("entry-confirm-do")).main()) }
        }
    };
    let sheet = Sheet {
        question: visit.text("entry-confirm").into(),
        about: Some(visit.text("entry-confirm-about").into()),
        back: Some(("/people/me".into(), visit.text("fields-cancel").into())),
        content,
    };
    html! { (sheet) }
}
