//! `POST /mcp`: one message, one answer in JSON. There is no stream, and nothing is remembered from one
//! request to the next.

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::language::Language;
use serde_json::{Value, json};

use super::rpc::{self, Message, Refused};
use super::{NEWEST, Session, VERSIONS};
use crate::api::caller;
use crate::web::Web;

/// A message is never larger.
const MOST: usize = 1024 * 1024;
const VERSION: &str = "mcp-protocol-version";
const META_VERSION: &str = "io.modelcontextprotocol/protocolVersion";
const META_CAPABILITIES: &str = "io.modelcontextprotocol/clientCapabilities";

pub fn routes() -> Router<Web> {
    Router::new().route("/mcp", post(serve)).method_not_allowed_fallback(async || {
        (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "POST")]).into_response()
    })
}

async fn serve(State(web): State<Web>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    if !is_own_origin(&web, &parts.headers) {
        return refuse(StatusCode::FORBIDDEN, None, &Refused::no_request("a page of another site"));
    }
    let by = match caller::find(&web, web.limiter(), &parts.headers).await {
        Ok(by) => by,
        Err(problem) => {
            let locale = caller::language(&web, &parts.headers, Language::English);
            let refused = Refused::no_request(&problem.details(&locale).title);
            let status = StatusCode::from_u16(problem.status()).unwrap_or_default();
            let mut response = refuse(status, None, &refused);
            let challenge = header::HeaderValue::from_static("Bearer realm=\"forgetmenot\"");
            if status == StatusCode::UNAUTHORIZED {
                response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
            }
            return response;
        }
    };
    let Ok(bytes) = to_bytes(body, MOST).await else {
        return refuse(StatusCode::PAYLOAD_TOO_LARGE, None, &Refused::no_request("too large"));
    };
    let message = match rpc::read(&bytes) {
        Ok(message) => message,
        Err((id, refused)) => return refuse(StatusCode::BAD_REQUEST, id.as_ref(), &refused),
    };
    let Some(id) = message.id.clone() else { return StatusCode::ACCEPTED.into_response() };
    let is_modern = match era(&parts.headers, &message) {
        Ok(is_modern) => is_modern,
        Err(refused) => return refuse(StatusCode::BAD_REQUEST, Some(&id), &refused),
    };
    let session = Session { app: web.app(), by, site: site(&web, &parts.headers), is_modern };
    match session.answer(message).await {
        Ok(result) => {
            let answer = json!({ "jsonrpc": "2.0", "id": id, "result": result });
            respond(StatusCode::OK, &answer)
        }
        Err(refused) => {
            let status = if is_modern { refused.status } else { 200 };
            refuse(StatusCode::from_u16(status).unwrap_or_default(), Some(&id), &refused)
        }
    }
}

fn respond(status: StatusCode, answer: &Value) -> Response {
    let headers =
        [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "private, no-store")];
    (status, headers, answer.to_string()).into_response()
}

fn refuse(status: StatusCode, id: Option<&Value>, refused: &Refused) -> Response {
    respond(status, &refused.answer(id))
}

/// Where people find the pages.
fn site(web: &Web, headers: &HeaderMap) -> String {
    web.site().address.clone().unwrap_or_else(|| {
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
        host.map_or_else(String::new, |host| format!("http://{host}"))
    })
}

/// A page of another site may not ask, whatever name it reached this machine by (DNS rebinding): an
/// origin is that of our own address, or this very machine where none was told.
fn is_own_origin(web: &Web, headers: &HeaderMap) -> bool {
    let Some(origin) = headers.get(header::ORIGIN) else { return true };
    let Ok(origin) = origin.to_str() else { return false };
    if let Some(address) = &web.site().address {
        return origin == address;
    }
    let host = origin.parse::<Uri>().ok().and_then(|uri| uri.host().map(str::to_owned));
    matches!(host.as_deref(), Some("localhost" | "127.0.0.1" | "[::1]"))
}

/// Does the message speak by the newest version, with all in itself? What it says of itself in its
/// headers must be what it says in its body.
fn era(headers: &HeaderMap, message: &Message) -> Result<bool, Refused> {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let meta = message.params.get("_meta");
    let told = meta.and_then(|meta| meta.get(META_VERSION)).and_then(Value::as_str);
    let (Some(version), shown) = (told.or_else(|| header(VERSION)), header(VERSION)) else {
        return Ok(false);
    };
    if message.method == "initialize" && told.is_none() {
        return Ok(false);
    }
    if !VERSIONS.contains(&version) {
        return Err(Refused::version(version, &VERSIONS));
    }
    if version != NEWEST {
        return if told.is_some() { Err(Refused::version(version, &[NEWEST])) } else { Ok(false) };
    }
    if told.is_none() || meta.and_then(|meta| meta.get(META_CAPABILITIES)).is_none() {
        return Err(Refused::params("\"_meta\" tells version and capabilities"));
    }
    if shown != told {
        return Err(Refused::header("MCP-Protocol-Version"));
    }
    if header("mcp-method") != Some(message.method.as_str()) {
        return Err(Refused::header("Mcp-Method"));
    }
    let name = message.params.get("name").and_then(Value::as_str);
    if message.method == "tools/call" && header("mcp-name").and_then(plain).as_deref() != name {
        return Err(Refused::header("Mcp-Name"));
    }
    Ok(true)
}

/// A value of a header, which may be wrapped in Base64.
fn plain(value: &str) -> Option<String> {
    let inner = value.strip_prefix("=?base64?").and_then(|value| value.strip_suffix("?="));
    match inner {
        None => Some(value.to_owned()),
        Some(inner) => String::from_utf8(STANDARD.decode(inner).ok()?).ok(),
    }
}
