//! The first lock of every route: who may come in at all, and whether the records that an address or
//! a form names belong to customers that they see. The second lock is [`crate::app::Writing::lock`].

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{FromRequestParts as _, MatchedPath, RawPathParams, Request, State};
use axum::http::Method;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use domain::ids::PaymentId;
use domain::people::{Right, Sight, Standing};
use domain::refusal::Refusal;
use store::db::{Db, StoreError};
use store::rights::Record;
use uuid::Uuid;

use super::form::is_form;
use super::visit::{Known, find_visit};
use super::{FORM_BYTES, Problem, Visit, Web};
use crate::people;
use crate::people::limit::BY_PERSON;

/// What stands in braces in an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Parameter {
    /// A record of a customer: it is there for who sees the customer.
    Of(Record),
    /// What belongs to no customer yet.
    Unplaced,
    /// The firm's own: people, procedures, a file that is brought in. Rights decide.
    Firm,
}

/// Every name that a route may use; a test fails for a route with another one.
pub(crate) fn parameter(name: &str) -> Option<Parameter> {
    Some(Parameter::Of(match name {
        "customer" => Record::Customer,
        "contact" => Record::Contact,
        "channel" => Record::Channel,
        "postal" => Record::Address,
        "merge" => Record::Merge,
        "case" => Record::Case,
        "promise" | "step" => Record::Promise,
        "need" => Record::Need,
        "expectation" => Record::Expectation,
        "question" => Record::Question,
        "offer" => Record::Offer,
        "item" => Record::Item,
        "bill" => Record::Bill,
        "document" => Record::Document,
        "issue" => Record::Issue,
        "detail" => Record::Detail,
        "voice" => Record::Voice,
        "payment" => Record::Payment,
        "waiting" => return Some(Parameter::Unplaced),
        // A part of a record that stands beside it in the address, or the firm's own.
        "version" | "track" | "code" | "part" | "kind" | "strategy" | "person" | "team"
        | "import" | "mapping" | "file" | "stage" | "fault" | "tag" | "field" | "view"
        | "session" | "passkey" | "token" | "hook" | "delivery" | "act" | "list" => {
            return Some(Parameter::Firm);
        }
        _ => return None,
    }))
}

/// What somebody does for themselves, whatever they may do else.
const OWN: [&str; 4] = ["/sign-out", "/begin", "/language", "/preferences"];

pub(super) async fn stand(State(web): State<Web>, request: Request, next: Next) -> Response {
    match admit(&web, request).await {
        Ok(request) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}

async fn admit(web: &Web, request: Request) -> Result<Request, Problem> {
    let (mut parts, body) = request.into_parts();
    // No page writes a NUL, and no database takes one.
    if parts.uri.query().is_some_and(|query| query.contains("%00")) {
        return Err(Problem::NotUnderstood);
    }
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let visit = find_visit(&parts.headers, path, web).await?;
    let body = match &visit {
        None => body,
        Some(visit) => {
            require_pace(visit, web)?;
            require_right(visit, &parts).await?;
            require_seen(visit, &mut parts, body).await?
        }
    };
    parts.extensions.insert(Known(visit));
    Ok(Request::from_parts(parts, body))
}

/// Held back before anything of it is read, so that one who runs wild slows nobody else.
fn require_pace(visit: &Visit, web: &Web) -> Result<(), Problem> {
    let key = format!("person {}", visit.user_id());
    if web.limiter().take(&key, BY_PERSON, visit.now) { Ok(()) } else { Err(Problem::TooMany) }
}

/// The rights that a whole part of the pages asks for; finer ones are asked by the actions.
async fn require_right(visit: &Visit, parts: &Parts) -> Result<(), Problem> {
    let path = parts.extensions.get::<MatchedPath>().map_or("", MatchedPath::as_str);
    let is_read = parts.method.is_safe();
    let under = |room: &str| {
        path.strip_prefix(room).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let is_own =
        OWN.contains(&path) || ["/sign-in", "/people/me", "/invitations"].into_iter().any(under);
    let asked = if !is_read && is_own {
        return Ok(());
    } else if under("/audit") {
        Some(Right::Audit)
    } else if under("/imports") && !(is_read && visit.may(Right::Audit)) {
        Some(Right::Steer)
    } else if !is_read {
        Some(Right::Work)
    } else {
        None
    };
    let Some(asked) = asked else { return Ok(()) };
    let refused = visit.require(asked);
    if refused.is_err() {
        people::tell_refused(visit, visit.user_id(), None, asked.code()).await?;
    }
    refused
}

/// Every record that the address, its question or a form of pages names.
async fn require_seen(visit: &Visit, parts: &mut Parts, body: Body) -> Result<Body, Problem> {
    if visit.sight() == Sight::All {
        return Ok(body);
    }
    if let Ok(params) = RawPathParams::from_request_parts(parts, &()).await {
        for (name, value) in &params {
            require_parameter(visit, name, value).await?;
        }
    }
    for (name, value) in pairs(parts.uri.query().unwrap_or_default().as_bytes()) {
        require_named(visit, &name, &value).await?;
    }
    if parts.method != Method::POST || !is_form(&parts.headers) {
        return Ok(body);
    }
    let bytes: Bytes = to_bytes(body, FORM_BYTES).await.map_err(|_| Problem::TooLarge)?;
    for (name, value) in pairs(&bytes) {
        require_named(visit, &name, &value).await?;
    }
    Ok(Body::from(bytes))
}

fn pairs(text: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(text).into_owned().collect()
}

async fn require_parameter(visit: &Visit, name: &str, value: &str) -> Result<(), Problem> {
    match (parameter(name), value.parse()) {
        (Some(Parameter::Firm), _) => Ok(()),
        (Some(Parameter::Of(record)), Ok(id)) => require_record(visit, name, record, id).await,
        (Some(Parameter::Unplaced), _) if visit.sees_unplaced() => Ok(()),
        (Some(Parameter::Unplaced), _) => Err(Refusal::ManagersOnly.into()),
        // What nobody thought of is not there.
        _ => Err(Problem::NotFound),
    }
}

/// A field that names a record, as far as it holds the id of one.
async fn require_named(visit: &Visit, name: &str, value: &str) -> Result<(), Problem> {
    match (parameter(name), value.parse()) {
        (Some(Parameter::Of(record)), Ok(id)) => require_record(visit, name, record, id).await,
        _ => Ok(()),
    }
}

async fn require_record(
    visit: &Visit,
    name: &str,
    record: Record,
    id: Uuid,
) -> Result<(), Problem> {
    if sees(visit.db(), visit.standing(), record, id).await? {
        return Ok(());
    }
    people::tell_refused(visit, visit.user_id(), Some(id), name).await?;
    Err(Problem::NotFound)
}

/// Is the record there for somebody? Money that is for no bill yet may be anybody's, so it is there
/// for who looks through what came in.
pub(crate) async fn sees(
    db: &Db,
    standing: Standing,
    record: Record,
    id: Uuid,
) -> Result<bool, StoreError> {
    if !store::rights::sees_record(db, standing.sight, record, id).await? {
        return Ok(false);
    }
    if record != Record::Payment || standing.sees_unplaced() {
        return Ok(true);
    }
    Ok(!store::bills::matches_of_payment(db, PaymentId(id)).await?.is_empty())
}
