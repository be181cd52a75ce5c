//! The API over HTTP: the router is drawn from the table of operations, and each request goes
//! through the same door.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{RawPathParams, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, get, on};
use serde_json::{Map, Value};

use super::answer::{Answer, File};
use super::caller::{self, Caller};
use super::condition::{Condition, Expected, Key};
use super::operation::{Asked, Operation, Sent, Takes, Verb};
use super::problem::{Problem, Wrong};
use super::{ROOT, openapi, table};
use crate::app::App;
use crate::fields::api::OF_FIELD;
use crate::i18n::Locale;
use crate::web::Web;
use domain::language::Language;

const JSON: &str = "application/json";
const MERGE: &str = "application/merge-patch+json";
const PROBLEM: &str = "application/problem+json";
/// A body of JSON is never larger.
const JSON_BYTES: usize = 1024 * 1024;
/// The largest file that the setting allows; the firm's own limit is asked by its action.
const FILE_BYTES: usize = 50 * 1024 * 1024;

pub fn routes() -> Router<Web> {
    let mut router = Router::new();
    for operation in table() {
        let filter = match operation.verb {
            Verb::Get => MethodFilter::GET,
            Verb::Post => MethodFilter::POST,
            Verb::Patch => MethodFilter::PATCH,
            Verb::Put => MethodFilter::PUT,
        };
        let handler = move |State(web): State<Web>, path: RawPathParams, request: Request| {
            serve(web, operation, path_values(&path), request)
        };
        router = router.route(&format!("{ROOT}{}", operation.path), on(filter, handler));
    }
    router
        .route(&format!("{ROOT}/openapi.json"), get(document))
        .route(&format!("{ROOT}/{{*rest}}"), axum::routing::any(nowhere))
        .method_not_allowed_fallback(no_method)
}

async fn document() -> Response {
    let headers = [(header::CONTENT_TYPE, JSON), (header::CACHE_CONTROL, "private, no-cache")];
    (headers, openapi::json()).into_response()
}

async fn nowhere(State(web): State<Web>, headers: HeaderMap) -> Response {
    refuse(&Problem::NotFound, &caller::language(&web, &headers, Language::English))
}

async fn no_method(State(web): State<Web>, headers: HeaderMap) -> Response {
    refuse(&Problem::Method, &caller::language(&web, &headers, Language::English))
}

fn path_values(path: &RawPathParams) -> Map<String, Value> {
    path.iter().map(|(name, value)| (name.to_owned(), Value::from(value))).collect()
}

async fn serve(
    web: Web,
    operation: &'static Operation,
    path: Map<String, Value>,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let mut locale = caller::language(&web, &parts.headers, Language::English);
    let answer = match caller::find(&web, web.limiter(), &parts.headers).await {
        Err(problem) => Err(problem),
        Ok(caller) => {
            locale = caller.locale.clone();
            admitted(&web, operation, caller, path, &parts, body).await
        }
    };
    match answer {
        Ok(answer) => respond(answer, &parts),
        Err(problem) => refuse(&problem, &locale),
    }
}

/// The request of somebody who was let in.
async fn admitted(
    web: &Web,
    operation: &'static Operation,
    by: Caller,
    path: Map<String, Value>,
    parts: &Parts,
    body: Body,
) -> Result<Answer, Problem> {
    operation.require_allowed(&by)?;
    require_acceptable(operation, &parts.headers)?;
    let query = query_values(parts.uri.query())?;
    let (sent, bytes) = read_body(operation, &parts.headers, body).await?;
    let expected = expected(operation, &parts.headers, &path)?;
    let key = key(operation, &by, parts, &bytes)?;
    if let Some(key) = &key
        && let Some(answer) = key.before(web).await?
    {
        return Ok(answer);
    }
    let app: App = web.app().clone();
    // What has begun is finished, and its answer kept, even if the caller goes away.
    let work = tokio::spawn(carry_out(app, operation, by, path, query, sent, expected, key));
    work.await.unwrap_or_else(|error| {
        tracing::error!(%error, operation = operation.id, "an operation broke off");
        Err(Problem::Broken(store::db::StoreError::broken("the operation broke off")))
    })
}

#[expect(clippy::too_many_arguments, reason = "the parts of one request, once")]
async fn carry_out(
    app: App,
    operation: &'static Operation,
    by: Caller,
    path: Map<String, Value>,
    query: Map<String, Value>,
    body: Sent,
    expected: Option<Expected>,
    key: Option<Key>,
) -> Result<Answer, Problem> {
    if expected.is_none() && key.is_none() {
        return operation.run(Asked { app, by, path, query, body }).await;
    }
    let condition = Condition::new(expected, key.clone());
    let conditioned = app.with(condition.clone());
    let answer = operation.run(Asked { app: conditioned, by, path, query, body }).await;
    let answer = answer.map_err(|problem| condition.unmet().unwrap_or(problem))?;
    // A secret is told once: sent again, the request is answered that it was carried out.
    if let Some(key) = key.filter(|_| !operation.gives_secret) {
        key.save(&app, &answer).await?;
    }
    Ok(answer)
}

fn require_acceptable(operation: &Operation, headers: &HeaderMap) -> Result<(), Problem> {
    let Some(accepted) = headers.get(header::ACCEPT) else { return Ok(()) };
    let accepted = accepted.to_str().map_err(|_| Problem::Malformed)?;
    let is_good = |range: &str| {
        let kind = range.split(';').next().unwrap_or_default().trim();
        let fits = [JSON, PROBLEM, "application/*", "*/*"].contains(&kind);
        (fits || operation.gives_file) && !range.replace(' ', "").ends_with(";q=0")
    };
    if accepted.split(',').any(is_good) { Ok(()) } else { Err(Problem::NotAcceptable) }
}

fn query_values(query: Option<&str>) -> Result<Map<String, Value>, Problem> {
    let mut values = Map::new();
    let mut fields = Map::new();
    for (name, value) in form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
        let into = if name.starts_with(OF_FIELD) { &mut fields } else { &mut values };
        if into.insert(name.to_string(), Value::from(value.as_ref())).is_some() {
            let twice = Wrong::of_parameter(name.as_ref(), "api-field-twice");
            return Err(Problem::Invalid(vec![twice]));
        }
    }
    if !fields.is_empty() {
        values.insert("fields".to_owned(), Value::Object(fields));
    }
    Ok(values)
}

async fn read_body(
    operation: &Operation,
    headers: &HeaderMap,
    body: Body,
) -> Result<(Sent, Vec<u8>), Problem> {
    let most = if operation.takes == Takes::File { FILE_BYTES } else { JSON_BYTES };
    let bytes = to_bytes(body, most).await.map_err(|_| Problem::TooLarge)?.to_vec();
    if operation.takes == Takes::File {
        let file = File { name: String::new(), media: "", bytes };
        return Ok((Sent::File(file), Vec::new()));
    }
    if operation.takes == Takes::Nothing && bytes.is_empty() {
        return Ok((Sent::Json(Value::Object(Map::new())), bytes));
    }
    let media = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let media = media.and_then(|media| media.split(';').next()).unwrap_or_default().trim();
    let is_merge = operation.verb == Verb::Patch && media.eq_ignore_ascii_case(MERGE);
    if !media.eq_ignore_ascii_case(JSON) && !is_merge {
        return Err(Problem::MediaType);
    }
    let value = serde_json::from_slice(&bytes).map_err(|_| Problem::Malformed)?;
    Ok((Sent::Json(value), bytes))
}

fn expected(
    operation: &Operation,
    headers: &HeaderMap,
    path: &Map<String, Value>,
) -> Result<Option<Expected>, Problem> {
    let Some(record) = operation.record.filter(|_| operation.verb != Verb::Get) else {
        return Ok(None);
    };
    let Some(asked) = headers.get(header::IF_MATCH) else {
        return if operation.needs_match() { Err(Problem::MatchRequired) } else { Ok(None) };
    };
    let tags = tags(asked)?;
    Ok(Some(Expected { record, path: path.clone(), tags }))
}

/// The tags of a header, none for `*`. A tag that a proxy made weak by compressing is taken too.
fn tags(value: &HeaderValue) -> Result<Vec<String>, Problem> {
    let value = value.to_str().map_err(|_| Problem::Malformed)?;
    if value.trim() == "*" {
        return Ok(Vec::new());
    }
    let tags = value.split(',').map(|tag| tag.trim().trim_start_matches("W/").to_owned());
    Ok(tags.collect())
}

fn key(
    operation: &Operation,
    by: &Caller,
    parts: &Parts,
    body: &[u8],
) -> Result<Option<Key>, Problem> {
    let shown = parts.headers.get("idempotency-key");
    let Some(shown) = shown.filter(|_| operation.verb == Verb::Post) else { return Ok(None) };
    let shown = shown.to_str().map_err(|_| Problem::Malformed)?;
    let address = parts.uri.path_and_query().map_or("", |address| address.as_str());
    Key::new(by.token, shown, operation, address, body).map(Some)
}

fn respond(answer: Answer, parts: &Parts) -> Response {
    match answer {
        Answer::Json { status, body, etag, location } => {
            let is_known = parts.method == Method::GET
                && etag.as_ref().is_some_and(|etag| is_known(&parts.headers, etag));
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
            let mut response = if is_known {
                StatusCode::NOT_MODIFIED.into_response()
            } else {
                (status, [(header::CONTENT_TYPE, JSON)], body).into_response()
            };
            set(&mut response, header::ETAG, etag.as_deref());
            set(&mut response, header::LOCATION, location.as_deref());
            set(&mut response, header::CACHE_CONTROL, Some("private, no-cache"));
            response
        }
        Answer::File(file) => {
            let mut response = file.bytes.into_response();
            set(&mut response, header::CONTENT_TYPE, Some(file.media));
            let name: String = form_urlencoded::byte_serialize(file.name.as_bytes()).collect();
            let name = format!("attachment; filename*=UTF-8''{}", name.replace('+', "%20"));
            set(&mut response, header::CONTENT_DISPOSITION, Some(&name));
            response
        }
    }
}

/// Does the caller have this state already?
fn is_known(headers: &HeaderMap, etag: &str) -> bool {
    let Some(known) = headers.get(header::IF_NONE_MATCH) else { return false };
    tags(known).is_ok_and(|tags| tags.iter().any(|tag| tag == etag))
}

fn set(response: &mut Response, name: header::HeaderName, value: Option<&str>) {
    if let Some(value) = value.and_then(|value| HeaderValue::from_str(value).ok()) {
        response.headers_mut().insert(name, value);
    }
}

/// A problem as an answer.
fn refuse(problem: &Problem, locale: &Locale) -> Response {
    if let Problem::Broken(error) = problem {
        let cause = std::error::Error::source(error).map(ToString::to_string);
        tracing::error!(%error, cause, "an operation could not be carried out");
    }
    let status = StatusCode::from_u16(problem.status()).unwrap_or_default();
    let body = serde_json::to_string(&problem.details(locale)).unwrap_or_default();
    let mut response = (status, [(header::CONTENT_TYPE, PROBLEM)], body).into_response();
    set(&mut response, header::CONTENT_LANGUAGE, Some(locale.code()));
    match problem {
        Problem::Unauthorized => {
            set(&mut response, header::WWW_AUTHENTICATE, Some("Bearer realm=\"forgetmenot\""));
        }
        Problem::TooMany | Problem::KeyBusy => set(&mut response, header::RETRY_AFTER, Some("1")),
        _ => {}
    }
    response
}
