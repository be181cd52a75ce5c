//! The door: signing in, signing out, and the language before that.

use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use domain::ids::UserId;
use domain::language::Language;
use maud::{Markup, html};
use serde::Deserialize;

use super::passkeys;
use crate::i18n::args;
use crate::people::limit::{BY_CODE, BY_NAME, BY_NAME_AND_PLACE, BY_PLACE, place};
use crate::people::session::{Begun, token_hash};
use crate::people::{self, Device, Entry, Token, entry};
use crate::web::device::KNOWN;
use crate::web::form::Form;
use crate::web::look::{Action, Field, Notice, Refused};
use crate::web::{
    Guest, Problem, Visit, Web, cookie, cookie_gone, cookie_name, language_cookie, own_path,
};

/// The cookie of a sign-in that waits for its second factor.
const WAITING: &str = "waiting";
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
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    if visit.is_ok() {
        return Ok(Redirect::to(own_path(&asked.next)).into_response());
    }
    if store::people::count(guest.db()).await? == 0 {
        return Ok(Redirect::to("/begin").into_response());
    }
    let form = Form::default().with("next", asked.next);
    let is_out = !asked.out.is_empty();
    let has_passkeys = passkeys::are_here(guest.web(), &headers);
    let page = Page { form: &form, refused: None, is_out, has_passkeys };
    Ok(page.answer(&guest, StatusCode::OK))
}

pub(super) async fn sign_in(
    guest: Guest,
    State(web): State<Web>,
    device: Device,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Problem> {
    let (email, password) = (form.get("email"), form.get("password"));
    let again = |status, key| Ok(self::again(&guest, &headers, &form, status, key));
    let Some(own) = may_try(&web, email, &device).await? else {
        tracing::warn!(target: "security", address = ?device.address, "too many tries to sign in");
        return again(StatusCode::TOO_MANY_REQUESTS, "people-sign-in-limited");
    };
    if password.chars().count() > people::password::MOST {
        return again(StatusCode::UNPROCESSABLE_ENTITY, "people-sign-in-wrong");
    }
    let entered = people::sign_in(&web, email, password.to_owned(), &device).await?;
    match entered {
        Entry::Busy => again(StatusCode::SERVICE_UNAVAILABLE, "entry-busy"),
        Entry::Wrong(user) => {
            entry::tell_failed(&web, user, &device).await?;
            again(StatusCode::UNPROCESSABLE_ENTITY, "people-sign-in-wrong")
        }
        entered => {
            web.limiter().forget(&own);
            Ok(goes_in(&web, entered, form.get("next")))
        }
    }
}

/// The door once more, with what is wrong.
pub(super) fn again(
    guest: &Guest,
    headers: &HeaderMap,
    form: &Form,
    status: StatusCode,
    key: &'static str,
) -> Response {
    let has_passkeys = passkeys::are_here(guest.web(), headers);
    Page { form, refused: Some(key), is_out: false, has_passkeys }.answer(guest, status)
}

/// Takes a try of every bucket that counts here; the bucket that a success fills again, or `None`
/// if one of them is empty. A browser that has signed this person in has a bucket of its own, so
/// that nobody else can use up its tries.
async fn may_try(web: &Web, email: &str, device: &Device) -> Result<Option<String>, Problem> {
    let (now, limiter) = (web.now(), web.limiter());
    let name: String = email.trim().to_lowercase().chars().take(KEY_CHARS).collect();
    let known = device.known.as_deref().map(token_hash);
    if let Some(known) = known
        && !email.contains('\0')
        && store::people::links::is_known_browser(web.db(), &known, email).await?
    {
        let own = format!("known {} {name}", crate::secrets::hex(&known));
        return Ok(limiter.take(&own, BY_NAME_AND_PLACE, now).then_some(own));
    }
    let from = device.address.map(place).unwrap_or_default();
    let own = format!("name {name} from {from}");
    let may = (from.is_empty() || limiter.take(&format!("from {from}"), BY_PLACE, now))
        && limiter.take(&own, BY_NAME_AND_PLACE, now)
        && limiter.take(&format!("anywhere {name}"), BY_NAME, now);
    Ok(may.then_some(own))
}

/// Signs in whoever has just chosen this password.
pub(super) async fn open(
    web: &Web,
    email: &str,
    password: String,
    to: &str,
    device: &Device,
) -> Result<Response, Problem> {
    Ok(goes_in(web, people::sign_in(web, email, password, device).await?, to))
}

/// On to the page that was wanted, or first to the second factor.
pub(super) fn goes_in(web: &Web, entry: Entry, next: &str) -> Response {
    match entry {
        Entry::In(begun) => let_in(web, &begun, own_path(next)),
        Entry::Second(token) => ask_for_second(web, &token, next),
        Entry::Wrong(_) | Entry::Busy => Redirect::to("/sign-in").into_response(),
    }
}

fn let_in(web: &Web, begun: &Begun, to: &str) -> Response {
    let session = web.session_cookie(begun.session.as_str().to_owned());
    let mut known = cookie(web, KNOWN, begun.known.as_str().to_owned());
    known.make_permanent();
    let jar = CookieJar::new().add(session).add(known).add(cookie_gone(web, WAITING));
    (jar, Redirect::to(to)).into_response()
}

fn ask_for_second(web: &Web, token: &Token, next: &str) -> Response {
    let jar = CookieJar::new().add(cookie(web, WAITING, token.as_str().to_owned()));
    let next: String = form_urlencoded::byte_serialize(own_path(next).as_bytes()).collect();
    (jar, Redirect::to(&format!("/sign-in/code?next={next}"))).into_response()
}

/// The token of the sign-in that waits in this browser.
pub(super) fn waiting(web: &Web, headers: &HeaderMap) -> Option<String> {
    let jar = CookieJar::from_headers(headers);
    jar.get(&cookie_name(web, WAITING)).map(|cookie| cookie.value().to_owned())
}

pub(super) async fn ask_second(
    guest: Guest,
    State(web): State<Web>,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let Some(token) = waiting(&web, &headers) else { return Ok(starts_over()) };
    let Some(user) = entry::waits_for(&web, &token).await? else { return Ok(starts_over()) };
    second_page(&guest, StatusCode::OK, user, &asked.next, None).await
}

pub(super) async fn second(
    guest: Guest,
    State(web): State<Web>,
    device: Device,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Problem> {
    let Some(token) = waiting(&web, &headers) else { return Ok(starts_over()) };
    let Some(user) = entry::waits_for(&web, &token).await? else { return Ok(starts_over()) };
    let next = form.get("next");
    let bucket = format!("code {user}");
    if !web.limiter().take(&bucket, BY_CODE, web.now()) {
        tracing::warn!(target: "security", %user, address = ?device.address, "too many codes");
        let (status, key) = (StatusCode::TOO_MANY_REQUESTS, "people-sign-in-limited");
        return second_page(&guest, status, user, next, Some(key)).await;
    }
    match entry::second(&web, &token, form.get("code"), &device).await? {
        None => Ok(starts_over()),
        Some(Entry::Wrong(user_tried)) => {
            entry::tell_failed(&web, user_tried, &device).await?;
            let (status, key) = (StatusCode::UNPROCESSABLE_ENTITY, "entry-code-wrong");
            second_page(&guest, status, user, next, Some(key)).await
        }
        Some(entered) => {
            web.limiter().forget(&bucket);
            Ok(goes_in(&web, entered, next))
        }
    }
}

fn starts_over() -> Response {
    Redirect::to("/sign-in").into_response()
}

async fn second_page(
    guest: &Guest,
    status: StatusCode,
    user: UserId,
    next: &str,
    refused: Option<&'static str>,
) -> Result<Response, Problem> {
    let factors = store::people::factors::of(guest.db(), user).await?;
    let title = guest.text("entry-code-title");
    let content = html! {
        article class="sheet" {
            header { h1 { (title) } p class="soft" { (guest.text("entry-code-about")) } }
            @if let Some(key) = refused { (told(guest, key)) }
            @if factors.codes_since.is_some() || factors.recovery_codes > 0 {
                form method="post" action="/sign-in/code" {
                    (code_field(&guest.text("entry-code")).hint(guest.text("entry-code-hint")))
                    input type="hidden" name="next" value=(next);
                    div class="do" { (Action::submit(guest.text("people-sign-in-do")).main()) }
                }
            }
            @if factors.passkeys > 0 { (passkeys::way_in(guest, next)) }
            p class="soft" { (guest.text("entry-code-lost")) }
            p { a href="/sign-in" { (guest.text("entry-start-over")) } }
        }
    };
    Ok(guest.page(status, &title, &content))
}

/// The field for a code, which a password manager or the device itself may fill.
pub(super) fn code_field(label: &str) -> Field<'static> {
    Field::text("code", label.to_owned()).autocomplete("one-time-code").required().autofocus()
}

fn told(guest: &Guest, key: &str) -> Refused<'static> {
    Refused {
        rule: "".into(),
        what: guest.text(key).into(),
        how_to_go_on: guest.text(&format!("{key}-instead")).into(),
    }
}

pub(super) async fn sign_out(State(web): State<Web>, device: Device) -> Result<Response, Problem> {
    if let Some(token) = &device.session {
        people::sign_out(&web, token).await?;
    }
    let jar = CookieJar::new().add(cookie_gone(&web, crate::web::SESSION));
    let mut response = (jar, Redirect::to("/sign-in?out=1")).into_response();
    // What pages kept in this browser goes with the session.
    let name = HeaderName::from_static("clear-site-data");
    response.headers_mut().insert(name, HeaderValue::from_static("\"cache\", \"storage\""));
    Ok(response)
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
    matches!(path, "/sign-in" | "/sign-in/code" | "/begin")
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
    has_passkeys: bool,
}

impl Page<'_> {
    fn answer(&self, guest: &Guest, status: StatusCode) -> Response {
        let title = guest.text("people-sign-in");
        guest.page(status, &title, &self.content(guest, &title))
    }

    fn content(&self, guest: &Guest, title: &str) -> Markup {
        let mut email = Field::email("email", guest.text("people-email"))
            .value(self.form.get("email").to_owned())
            .autocomplete("username")
            .required();
        if self.refused.is_none() {
            email = email.autofocus();
        }
        html! {
            article class="sheet" {
                header { h1 { (title) } }
                @if self.is_out { (Notice::new(guest.text("people-signed-out")).clears("*")) }
                @if let Some(key) = self.refused { (told(guest, key)) }
                form method="post" action="/sign-in" {
                    (email)
                    (Field::password("password", guest.text("people-password"))
                        .autocomplete("current-password").required())
                    input type="hidden" name="next" value=(self.form.get("next"));
                    div class="do" { (Action::submit(guest.text("people-sign-in-do")).main()) }
                }
                @if self.has_passkeys { (passkeys::way_in(guest, self.form.get("next"))) }
                @if let Some(issuer) = &guest.web().site().issuer {
                    div class="do" { (by_issuer(guest, &issuer.known.name, self.form.get("next"))) }
                }
            }
        }
    }
}

fn by_issuer(guest: &Guest, name: &str, next: &str) -> Action<'static> {
    let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    let label = guest.locale.text_with("entry-issuer", &args! { name });
    Action::link(format!("/sign-in/issuer?next={next}"), label)
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
