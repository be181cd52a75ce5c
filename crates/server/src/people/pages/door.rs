//! The door: signing in, signing out, and the language before that.

use std::net::SocketAddr;

use axum::Extension;
use axum::extract::{ConnectInfo, Query, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use domain::language::Language;
use maud::{Markup, html};
use serde::Deserialize;

use crate::people;
use crate::people::limit::{BY_ADDRESS, BY_NAME};
use crate::web::form::Form;
use crate::web::look::{Action, Field, Notice, Refused};
use crate::web::{Guest, Problem, Visit, Web, language_cookie, own_path, session_name};

/// Of an address longer than this, the beginning is limited.
const KEY_CHARS: usize = 80;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    next: String,
    /// One has just signed out.
    out: String,
}

pub(super) async fn home(
    visit: Result<Visit, Problem>,
    State(web): State<Web>,
) -> Result<Response, Problem> {
    let to = match visit {
        Ok(_) => "/today",
        Err(Problem::SignInFirst { .. }) if store::people::count(web.db()).await? == 0 => "/begin",
        Err(Problem::SignInFirst { .. }) => "/sign-in",
        Err(problem) => return Err(problem),
    };
    Ok(Redirect::to(to).into_response())
}

pub(super) async fn ask(
    visit: Result<Visit, Problem>,
    guest: Guest,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    if visit.is_ok() {
        return Ok(Redirect::to(own_path(&asked.next)).into_response());
    }
    if store::people::count(guest.db()).await? == 0 {
        return Ok(Redirect::to("/begin").into_response());
    }
    let form = Form::default().with("next", asked.next);
    let page = Page { form: &form, refused: None, is_out: !asked.out.is_empty() };
    Ok(page.answer(&guest, StatusCode::OK))
}

pub(super) async fn sign_in(
    guest: Guest,
    State(web): State<Web>,
    address: Option<Extension<ConnectInfo<SocketAddr>>>,
    form: Form,
) -> Result<Response, Problem> {
    let (email, password) = (form.get("email"), form.get("password"));
    let again = |status, key| {
        Ok(Page { form: &form, refused: Some(key), is_out: false }.answer(&guest, status))
    };
    let name = format!("name {}", email.trim().to_lowercase());
    let name: String = name.chars().take(KEY_CHARS).collect();
    if !may_try(&web, &name, address) {
        return again(StatusCode::TOO_MANY_REQUESTS, "people-sign-in-limited");
    }
    if password.chars().count() > people::password::MOST {
        return again(StatusCode::UNPROCESSABLE_ENTITY, "people-sign-in-wrong");
    }
    match people::sign_in(&web, email, password.to_owned()).await? {
        None => again(StatusCode::UNPROCESSABLE_ENTITY, "people-sign-in-wrong"),
        Some(token) => {
            web.limiter().forget(&name);
            Ok(let_in(&web, &token, own_path(form.get("next"))))
        }
    }
}

/// Both buckets give a try, whichever runs out first stops it.
fn may_try(web: &Web, name: &str, address: Option<Extension<ConnectInfo<SocketAddr>>>) -> bool {
    let now = web.now();
    let from = address.map(|Extension(ConnectInfo(address))| format!("from {}", address.ip()));
    let address_may = from.is_none_or(|from| web.limiter().take(&from, BY_ADDRESS, now));
    address_may && web.limiter().take(name, BY_NAME, now)
}

/// Signs in whoever has just chosen this password.
pub(super) async fn open(
    web: &Web,
    email: &str,
    password: String,
    to: &str,
) -> Result<Response, Problem> {
    Ok(match people::sign_in(web, email, password).await? {
        Some(token) => let_in(web, &token, to),
        None => Redirect::to("/sign-in").into_response(),
    })
}

fn let_in(web: &Web, token: &people::Token, to: &str) -> Response {
    let cookie = web.session_cookie(token.as_str().to_owned());
    (CookieJar::new().add(cookie), Redirect::to(to)).into_response()
}

pub(super) async fn sign_out(
    State(web): State<Web>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let jar = CookieJar::from_headers(&headers);
    if let Some(token) = jar.get(session_name(&web)) {
        people::sign_out(&web, token.value()).await?;
    }
    let gone = web.session_cookie(String::new());
    let jar = jar.remove(Cookie::build(gone));
    Ok((jar, Redirect::to("/sign-in?out=1")).into_response())
}

/// A guest chose a language: the page that they are on comes again in it.
pub(super) async fn choose_language(
    State(web): State<Web>,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Problem> {
    let language = Language::parse(form.get("language")).ok_or(Problem::NotUnderstood)?;
    let jar = CookieJar::new().add(language_cookie(&web, language));
    let from = came_from(&headers);
    let to = if is_door(&from) { &from } else { own_path(&from) };
    Ok((jar, Redirect::to(to)).into_response())
}

fn is_door(path: &str) -> bool {
    let path = path.split('?').next().unwrap_or_default();
    matches!(path, "/sign-in" | "/begin")
}

/// The path of the page on which a form was sent.
pub(super) fn came_from(headers: &HeaderMap) -> String {
    let referer = headers.get(header::REFERER).and_then(|referer| referer.to_str().ok());
    let uri = referer.and_then(|referer| referer.parse::<Uri>().ok());
    uri.and_then(|uri| uri.path_and_query().map(ToString::to_string)).unwrap_or_default()
}

struct Page<'a> {
    form: &'a Form,
    refused: Option<&'static str>,
    is_out: bool,
}

impl Page<'_> {
    fn answer(&self, guest: &Guest, status: StatusCode) -> Response {
        let title = guest.text("people-sign-in");
        guest.page(status, &title, &self.content(guest, &title))
    }

    fn content(&self, guest: &Guest, title: &str) -> Markup {
        let refused = self.refused.map(|key| Refused {
            rule: "".into(),
            what: guest.text(key).into(),
            how_to_go_on: guest.text(&format!("{key}-instead")).into(),
        });
        let mut email = Field::email("email", guest.text("people-email"))
            .value(self.form.get("email").to_owned())
            .autocomplete("username")
            .required();
        if refused.is_none() {
            email = email.autofocus();
        }
        html! {
            article class="sheet" {
                header { h1 { (title) } }
                @if self.is_out { (Notice::new(guest.text("people-signed-out")).clears("*")) }
                @if let Some(refused) = &refused { (refused) }
                form method="post" action="/sign-in" {
                    (email)
                    (Field::password("password", guest.text("people-password"))
                        .autocomplete("current-password").required())
                    input type="hidden" name="next" value=(self.form.get("next"));
                    div class="do" { (Action::submit(guest.text("people-sign-in-do")).main()) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_chosen_on_the_page_where_one_is() {
        let to = |referer: &str| {
            let headers = HeaderMap::from_iter([(
                header::REFERER,
                referer.parse().expect("a header's value"),
            )]);
            came_from(&headers)
        };
        assert_eq!(to("http://desk.example/sign-in?next=%2Fcases"), "/sign-in?next=%2Fcases");
        assert!(is_door("/sign-in?next=x") && is_door("/begin"));
        assert!(!is_door("//evil.example/sign-in") && !is_door("/sign-inn"));
    }
}
