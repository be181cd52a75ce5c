//! What is typed is neither lost nor taken twice. Every form carries a key of its own: the same form
//! sent again, after a lost connection or by a second press, gets the answer of the first. What was
//! sent after the session had ended waits until its writer has signed in again, and what can't be
//! taken is shown with the words that say why.

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::UserId;
use sha2::{Digest, Sha256};

use super::{FORM_BYTES, Problem, SESSION, Web, cookie_name, own_path};
use crate::secrets::hex;

mod answers;
mod kept;
#[cfg(test)]
mod tests;

pub use answers::Answers;
pub use kept::{KeptForms, routes};

/// The field that holds a form's key.
const ONCE: &str = "once";
const MARK_CHARS: usize = 16;

/// An answer that sends to the door because nobody is signed in.
#[derive(Clone, Copy)]
pub(super) struct NeedsSignIn;

/// The texts of a form that could not be taken, for the page that says so.
#[derive(Clone)]
pub(super) struct Typed(pub Vec<String>);

/// By what a browser and a form know whose they are, without telling who that is.
#[must_use]
pub fn mark(user: UserId) -> String {
    let digest = Sha256::new().chain_update(b"whose").chain_update(user.0.as_bytes()).finalize();
    hex(&digest)[..MARK_CHARS].to_owned()
}

/// A page with a key in each of its forms that write.
#[must_use]
pub(super) fn with_keys(page: &str, user: UserId) -> String {
    let mut random = [0_u8; MARK_CHARS / 2];
    if getrandom::fill(&mut random).is_err() {
        return page.to_owned();
    }
    let key =
        format!(r#"<input type="hidden" name="{ONCE}" value="{}{}">"#, mark(user), hex(&random));
    let mut keyed = String::with_capacity(page.len() + 512);
    let mut rest = page;
    while let Some(start) = rest.find("<form") {
        // A greater-than within an attribute is always written as an entity.
        let end = rest[start..].find('>').map_or(rest.len(), |end| start + end + 1);
        keyed.push_str(&rest[..end]);
        if rest[start..end].contains(r#"method="post""#) {
            keyed.push_str(&key);
        }
        rest = &rest[end..];
    }
    keyed.push_str(rest);
    keyed
}

/// A form as it was sent, without its key.
struct Posted {
    once: Option<String>,
    body: Bytes,
}

impl Posted {
    fn of(body: &[u8]) -> Self {
        let text = String::from_utf8_lossy(body);
        let mut once = None;
        let fields: Vec<_> = text
            .split('&')
            .filter(|field| match field.strip_prefix("once=") {
                Some(key) => {
                    once = Some(key.to_owned());
                    false
                }
                None => true,
            })
            .collect();
        Self { body: fields.join("&").into(), once }
    }

    fn fields(&self) -> Vec<(String, String)> {
        form_urlencoded::parse(&self.body).into_owned().collect()
    }

    /// What a person wrote, as far as it can be told from codes and ids.
    fn texts(&self) -> Vec<String> {
        let is_text = |text: &String| text.trim().contains(char::is_whitespace) || !text.is_ascii();
        let fields = self.fields().into_iter().filter(|(name, _)| !is_secret(name));
        fields.map(|(_, value)| value).filter(is_text).collect()
    }

    fn has_secret(&self) -> bool {
        self.fields().iter().any(|(name, _)| is_secret(name))
    }
}

fn is_secret(name: &str) -> bool {
    ["password", "secret", "otp", "token"].iter().any(|word| name.contains(word))
}

/// Stands before every form that is sent.
pub(super) async fn keep(State(web): State<Web>, request: Request, next: Next) -> Response {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let is_form = kind.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    if request.method() != Method::POST || !is_form {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, FORM_BYTES).await else {
        return Problem::TooLarge.into_response();
    };
    let posted = Posted::of(&body);
    let (uri, headers) = (parts.uri.clone(), parts.headers.clone());
    let mut response = once(&web, parts, &posted, next).await;
    if response.extensions().get::<NeedsSignIn>().is_some() {
        return wait(&web, &uri, &headers, &posted).unwrap_or(response);
    }
    if response.extensions().get::<Problem>().is_some() {
        response.extensions_mut().insert(Typed(posted.texts()));
    }
    response
}

/// The answer to a form, or to the same form when it came before. The work goes on although a lost
/// connection ends the request, so that the second try finds what the first one did.
async fn once(web: &Web, parts: Parts, posted: &Posted, next: Next) -> Response {
    let cookies = axum_extra::extract::CookieJar::from_headers(&parts.headers);
    let session = cookies.get(&cookie_name(web, SESSION)).map(|cookie| cookie.value().to_owned());
    let (Some(key), Some(session)) = (&posted.once, session) else {
        return next.run(Request::from_parts(parts, Body::from(posted.body.clone()))).await;
    };
    let mut digest = Sha256::new();
    for part in [session.as_bytes(), key.as_bytes(), parts.uri.path().as_bytes(), &posted.body] {
        digest.update(part.len().to_le_bytes());
        digest.update(part);
    }
    let place = web.answers().place(digest.finalize().into(), web.now());
    let request = Request::from_parts(parts, Body::from(posted.body.clone()));
    let work = tokio::spawn(async move {
        let mut answer = place.lock_owned().await;
        if let Some(answer) = &*answer {
            return answer.again();
        }
        let response = next.run(request).await;
        *answer = answers::Answer::of(&response);
        response
    });
    // A panic is told as any other, by the layer that catches them.
    match work.await {
        Ok(response) => response,
        Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// Keeps a form that came after its session had ended, and leads by the door to the page that shows it.
fn wait(web: &Web, uri: &Uri, headers: &HeaderMap, posted: &Posted) -> Option<Response> {
    let back = came_from(headers).unwrap_or_else(|| "/today".to_owned());
    let back: String = form_urlencoded::byte_serialize(own_path(&back).as_bytes()).collect();
    let whose = posted.once.as_deref()?.get(..MARK_CHARS)?;
    let id = match posted.has_secret() {
        true => String::new(),
        false => web.kept_forms().keep(whose, uri.path(), posted.fields(), web.now())?,
    };
    let next = format!("/kept?form={id}&back={back}");
    let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    Some(Redirect::to(&format!("/sign-in?next={next}")).into_response())
}

/// The path of the page on which a form was sent.
pub(super) fn came_from(headers: &HeaderMap) -> Option<String> {
    let uri = headers.get(header::REFERER)?.to_str().ok()?.parse::<Uri>().ok()?;
    uri.path_and_query().map(ToString::to_string)
}
