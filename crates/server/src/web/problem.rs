//! What went wrong, told as a page in the reader's language: what, and how to go on.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use domain::refusal::Refusal;
use maud::{Markup, html};
use store::db::StoreError;

use super::look::{Action, Refused};
use super::outside::matched;
use super::posted::{NeedsSignIn, Typed, came_from};
use super::visit::{find_visit, guest};
use super::{Visit, Web, words};
use crate::app::Failure;
use crate::i18n::Locale;

/// Why a page can't be given. Handlers return it; [`explain`] puts it into words.
#[derive(Clone, Debug)]
pub enum Problem {
    Refused(Refusal),
    NotFound,
    SignInFirst {
        next: String,
    },
    /// The firm demands a second factor that this person has not got yet.
    SetUpFirst,
    /// It is too long ago that they showed who they are.
    ConfirmFirst {
        next: String,
    },
    /// What was sent can't be read at all; a page of ours never sends such a thing.
    NotUnderstood,
    TooLarge,
    /// More at once than a person asks for.
    TooMany,
    /// Ours to mend; logged where it becomes a page.
    Broken(StoreError),
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(refusal) => Self::Refused(refusal),
            Failure::NotFound => Self::NotFound,
            Failure::Store(error) => Self::Broken(error),
        }
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        Failure::from(error).into()
    }
}

impl Problem {
    fn status(&self) -> StatusCode {
        match self {
            Self::Refused(_) => StatusCode::CONFLICT,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignInFirst { .. } | Self::SetUpFirst | Self::ConfirmFirst { .. } => {
                StatusCode::SEE_OTHER
            }
            Self::NotUnderstood => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Broken(StoreError::Unavailable(_)) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What happened, and how to go on.
    fn words(&self, locale: &Locale) -> (String, String) {
        let key = match self {
            Self::Refused(refusal) => return words::refusal(locale, refusal),
            Self::NotFound
            | Self::SignInFirst { .. }
            | Self::SetUpFirst
            | Self::ConfirmFirst { .. } => "layout-not-found",
            Self::NotUnderstood => "layout-not-understood",
            Self::TooLarge => "layout-too-large",
            Self::TooMany => "layout-too-many",
            Self::Broken(StoreError::Unavailable(_)) => "layout-unavailable",
            Self::Broken(_) => "layout-broken",
        };
        (locale.text(key), locale.text(&format!("{key}-instead")))
    }

    fn content(&self, locale: &Locale, back: &str, typed: &[String]) -> Markup {
        let (what, how_to_go_on) = self.words(locale);
        let back = Action::link(back.to_owned(), locale.text("layout-back")).main();
        html! {
            article class="sheet" {
                @match self {
                    Self::Refused(refusal) => {
                        h1 { (locale.text("layout-refused")) }
                        (Refused {
                            rule: refusal.rule().0.into(),
                            what: what.into(),
                            how_to_go_on: how_to_go_on.into(),
                        })
                    }
                    _ => {
                        h1 { (what) }
                        p { (how_to_go_on) }
                    }
                }
                @if !typed.is_empty() {
                    h2 { (locale.text("posted-typed")) }
                    @for text in typed { blockquote dir="auto" { (text) } }
                }
                p { (back) }
            }
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let to = match &self {
            Self::SignInFirst { next } => Some(with_next("/sign-in", next)),
            Self::ConfirmFirst { next } => Some(with_next("/people/me/confirm", next)),
            Self::SetUpFirst => Some("/people/me/second-factor".to_owned()),
            _ => None,
        };
        if let Some(to) = to {
            let mut response = Redirect::to(&to).into_response();
            if matches!(self, Self::SignInFirst { .. }) {
                response.extensions_mut().insert(NeedsSignIn);
            }
            return response;
        }
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

fn with_next(path: &str, next: &str) -> String {
    let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    format!("{path}?next={next}")
}

/// Turns a problem into a page for the person who asked.
pub(super) async fn explain(State(web): State<Web>, request: Request, next: Next) -> Response {
    let headers = request.headers().clone();
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let is_read = request.method().is_safe();
    let route = matched(&request);
    let mut response = next.run(request).await;
    let told = response.extensions_mut().remove::<Problem>();
    let Some(problem) = told.or_else(|| unread(&response)) else { return response };
    let Typed(typed) = response.extensions_mut().remove::<Typed>().unwrap_or(Typed(Vec::new()));
    let back = came_from(&headers)
        .filter(|referer| !(is_read && *referer == path))
        .map_or_else(|| "/today".to_owned(), |path| super::frame::own_path(&path).to_owned());
    let status = problem.status();
    let visit = find_visit(&headers, path, &web).await.ok().flatten();
    log(&problem, is_read, &route, visit.as_ref());
    let mut page = match visit {
        Some(visit) => {
            let (title, _) = problem.words(&visit.locale);
            visit.page_as(status, &title, &problem.content(&visit.locale, &back, &typed))
        }
        None => {
            let guest = guest(&headers, &web);
            let (title, _) = problem.words(&guest.locale);
            guest.page(status, &title, &problem.content(&guest.locale, "/", &[]))
        }
    };
    if matches!(problem, Problem::TooMany) {
        page.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
    }
    page
}

/// The route is told and not the address, in which names and links may stand.
fn log(problem: &Problem, is_read: bool, route: &str, visit: Option<&Visit>) {
    let user = visit.map(|visit| visit.user.id.0);
    match problem {
        Problem::Refused(refusal) if !is_read => {
            let rule = refusal.rule().0;
            tracing::info!(target: "security", ?user, rule, route, "refused");
        }
        Problem::Broken(error) => {
            let cause = std::error::Error::source(error).map(ToString::to_string);
            tracing::error!(%error, cause, route, "a page could not be given");
        }
        _ => {}
    }
}

/// What was sent could not be read before a page of ours saw it; the framework says so in words of
/// its own.
fn unread(response: &Response) -> Option<Problem> {
    if starts(response.headers(), header::CONTENT_TYPE, "text/plain") != Some(true) {
        return None;
    }
    match response.status() {
        StatusCode::BAD_REQUEST
        | StatusCode::UNPROCESSABLE_ENTITY
        | StatusCode::UNSUPPORTED_MEDIA_TYPE => Some(Problem::NotUnderstood),
        StatusCode::PAYLOAD_TOO_LARGE => Some(Problem::TooLarge),
        _ => None,
    }
}

/// Gives words to an answer that has none: the guard against other sites, a panic, a time that ran
/// out. It asks no database, for that may be what does not answer.
pub(super) async fn dress(State(web): State<Web>, request: Request, next: Next) -> Response {
    let headers = request.headers().clone();
    let response = next.run(request).await;
    let Some(key) = words_of(response.status()) else { return response };
    if starts(response.headers(), header::CONTENT_TYPE, "text/plain").unwrap_or(true)
        && starts(&headers, header::ACCEPT, "text/html") == Some(true)
    {
        let guest = guest(&headers, &web);
        let title = guest.text(key);
        let content = html! {
            article class="sheet" {
                h1 { (title) }
                p { (guest.text(&format!("{key}-instead"))) }
                p { (Action::link("/", guest.text("layout-back")).main()) }
            }
        };
        return guest.page(response.status(), &title, &content);
    }
    response
}

fn words_of(status: StatusCode) -> Option<&'static str> {
    Some(match status {
        StatusCode::FORBIDDEN => "layout-forbidden",
        StatusCode::NOT_FOUND => "layout-not-found",
        StatusCode::BAD_REQUEST | StatusCode::METHOD_NOT_ALLOWED => "layout-not-understood",
        StatusCode::PAYLOAD_TOO_LARGE => "layout-too-large",
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT => "layout-slow",
        status if status.is_server_error() => "layout-broken",
        _ => return None,
    })
}

fn starts(headers: &HeaderMap, name: header::HeaderName, beginning: &str) -> Option<bool> {
    headers.get(name).map(|value| value.as_bytes().starts_with(beginning.as_bytes()))
}
