//! The outermost of what is served: by which names this program answers, what every answer wears
//! whatever became of it, and what is told of requests that other sites send.

use std::net::IpAddr;

use axum::extract::{MatchedPath, Request, State};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use maud::html;

use super::visit::guest;
use super::{Problem, Web};

/// Pages load nothing from elsewhere and run no script that is not a file of ours.
const PAGES: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; \
    frame-ancestors 'none'";

/// What is no page loads nothing, runs nothing and stands in no frame.
pub const FILES: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'; sandbox";

/// A year, as a browser counts.
const BY_HTTPS: &str = "max-age=31536000; includeSubDomains";

const WORN: [(HeaderName, &str); 5] = [
    (header::CACHE_CONTROL, "private, no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// The headers of every answer, also of one that a panic or a time that ran out left behind.
pub(super) async fn wear(State(web): State<Web>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let policy = if is_page(headers) { PAGES } else { FILES };
    put(headers, header::CONTENT_SECURITY_POLICY, policy);
    for (name, value) in WORN {
        put(headers, name, value);
    }
    if web.is_https() {
        put(headers, header::STRICT_TRANSPORT_SECURITY, BY_HTTPS);
    }
    response
}

/// An answer without content leads on to a page.
fn is_page(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE);
    kind.is_none_or(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// Only where the answer says nothing of its own.
fn put(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.entry(name).or_insert(HeaderValue::from_static(value));
}

/// Refuses a request that calls this program by a name that is not its own: somebody may have bent
/// that name to lead here, and their pages would count as ours.
pub(super) async fn answer_by_name(
    State(web): State<Web>,
    request: Request,
    next: Next,
) -> Response {
    if request.uri().path() == "/healthz" || is_ours(&web, &request) {
        return next.run(request).await;
    }
    let called = called(&request);
    tracing::warn!(target: "security", called, "a request for another host");
    let guest = guest(request.headers(), &web);
    let title = guest.text("layout-misdirected");
    let content = html! {
        article class="sheet" {
            h1 { (title) }
            p { (guest.text("layout-misdirected-instead")) }
        }
    };
    let status = StatusCode::MISDIRECTED_REQUEST;
    if request.headers().get(header::ACCEPT).is_some_and(is_for_people) {
        return guest.page(status, &title, &content);
    }
    status.into_response()
}

fn is_for_people(accepted: &HeaderValue) -> bool {
    accepted.as_bytes().starts_with(b"text/html")
}

/// By which host a request calls us; a browser always tells it.
fn called(request: &Request) -> Option<String> {
    let named = request.uri().authority().map(ToString::to_string);
    named.or_else(|| told(request.headers(), header::HOST.as_str()))
}

/// A number is nobody's to bend, and neither is the name of this very machine.
fn is_ours(web: &Web, request: &Request) -> bool {
    let Some(called) = called(request) else { return true };
    let Some(called) = host(&called) else { return false };
    let bare = called.trim_start_matches('[').trim_end_matches(']');
    if called == "localhost" || bare.parse::<IpAddr>().is_ok() {
        return true;
    }
    let address = web.site().address.as_deref().and_then(|address| address.split_once("://"));
    address.and_then(|(_, own)| host(own)) == Some(called)
}

fn host(authority: &str) -> Option<String> {
    let authority: Authority = authority.parse().ok()?;
    let host = authority.host().trim_end_matches('.').to_lowercase();
    (!host.is_empty()).then_some(host)
}

/// Says in the log that a page of another site tried to do something in somebody's name.
pub(super) async fn tell_of_other_sites(request: Request, next: Next) -> Response {
    let route = matched(&request);
    let headers = request.headers();
    let (origin, site) = (told(headers, "origin"), told(headers, "sec-fetch-site"));
    let response = next.run(request).await;
    let is_ours = response.extensions().get::<Problem>().is_some();
    if response.status() == StatusCode::FORBIDDEN && !is_ours {
        tracing::warn!(target: "security", route, origin, site, "another site was refused");
    }
    response
}

fn told(headers: &HeaderMap, name: &str) -> Option<String> {
    let value = headers.get(name)?;
    Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
}

/// The route of a request, as it may be logged: without ids, words or links that let somebody in.
pub(super) fn matched(request: &Request) -> String {
    let path = request.extensions().get::<MatchedPath>();
    path.map_or_else(|| "elsewhere".to_owned(), |path| path.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn a_host_is_known_whatever_its_port_dot_and_letters() {
        assert_eq!(host("CRM.example.com.:8443").as_deref(), Some("crm.example.com"));
        assert_eq!(host("[::1]:80").as_deref(), Some("[::1]"));
        assert_eq!(host("a b"), None);
        assert_eq!(host(""), None);
    }
}
