//! Passkeys on the pages. The browser's part needs a script (`assets/js/70-passkeys.js`): it asks
//! for a challenge, lets the device answer, and sends the answer as a form.

use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use maud::{Markup, html};
use serde_json::{Value, json};
use store::people::passkeys::Passkey;
use uuid::Uuid;

use super::{door, second};
use crate::i18n::Locale;
use crate::people::limit::{BY_PLACE, place};
use crate::people::passkeys::{self as actions, Answer, Asked};
use crate::people::webauthn::{EDDSA, ES256, Party, RS256};
use crate::people::{Device, entry};
use crate::web::form::{Errors, Fields, Form, summary};
use crate::web::look::{Action, Column, Field, Refused, Sheet, Table};
use crate::web::path::Id;
use crate::web::{Guest, Problem, Visit, Web, cookie, cookie_gone, cookie_name, saved};

pub(super) const PATH: &str = "/people/me/passkeys";
/// The cookie of a question that a device is to answer.
const PASSKEY: &str = "passkey";
/// A device may think so long, in milliseconds.
const PATIENCE: u32 = 120_000;

/// The site as passkeys know it: the public address by https, or this very machine as `localhost`.
/// Elsewhere browsers offer none.
pub(super) struct Here(Option<Party>);

impl FromRequestParts<Web> for Here {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Self::Rejection> {
        Ok(Self(party(web, &parts.headers)))
    }
}

fn party(web: &Web, headers: &HeaderMap) -> Option<Party> {
    let told = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let origin = web.site().address.clone().unwrap_or_else(|| format!("http://{told}"));
    let (scheme, host) = origin.split_once("://")?;
    let id = host.split(':').next().unwrap_or_default().to_owned();
    let is_name = id.contains(|c: char| c.is_ascii_alphabetic()) && !id.starts_with('[');
    let may = id == "localhost" || (scheme == "https" && is_name);
    may.then_some(Party { origin, id })
}

/// One's passkeys, as a part of the page of the second factor.
pub(super) fn list(visit: &Visit, passkeys: &[Passkey]) -> Markup {
    let column = |key: &str| Column::new(visit.text(key));
    let columns = vec![
        column("passkeys-name"),
        column("passkeys-made"),
        column("passkeys-used"),
        column("passkeys-remove"),
    ];
    let stamp = |at| visit.locale.date_time(at, visit.zone().tz());
    let row = |passkey: &Passkey| {
        vec![
            html! { bdi { (passkey.name) } },
            html! { (stamp(passkey.made_at)) },
            html! { (passkey.used_at.map_or_else(|| visit.text("passkeys-never"), stamp)) },
            html! {
                (Action::post(format!("{PATH}/{}/remove", passkey.id), visit.text("passkeys-remove-do")).quiet())
            },
        ]
    };
    html! {
        h2 { (visit.text("passkeys-title")) }
        p class="soft" { (visit.text("passkeys-about")) }
        @if !passkeys.is_empty() {
            (Table::new(visit.text("passkeys-title"), columns).rows(passkeys.iter().map(row)))
        }
        div class="do" { (Action::link(PATH, visit.text("passkeys-add"))) }
    }
}

pub(super) async fn ask(visit: Visit, Here(party): Here) -> Result<Response, Problem> {
    visit.require_fresh(PATH)?;
    let form = Form::default();
    let content = sheet(&visit, party.is_some(), &form, &Errors::default());
    Ok(visit.page(&visit.text("passkeys-add"), &content))
}

fn sheet(visit: &Visit, is_possible: bool, form: &Form, errors: &Errors) -> Markup {
    let content = html! {
        (summary(&visit.locale, errors))
        @if is_possible {
            (needs_script(&visit.locale))
            form method="post" action=(PATH) data-passkey="create" data-ask=(format!("{PATH}/begin"))
                hx-boost="false" hidden {
                (Field::text("name", visit.text("passkeys-name")).hint(visit.text("passkeys-name-hint"))
                    .value(form.get("name").to_owned()).error(errors.of(&visit.locale, "name"))
                    .autocomplete("off").required())
                (answers(&["client", "device"]))
                (said(&visit.locale))
                div class="do" { (Action::submit(visit.text("passkeys-add-do")).main()) }
            }
        } @else { (not_here(&visit.locale)) }
    };
    let sheet = Sheet {
        question: visit.text("passkeys-add").into(),
        about: Some(visit.text("passkeys-about").into()),
        back: Some((second::PATH.into(), visit.text("fields-cancel").into())),
        content,
    };
    html! { (sheet) }
}

/// The fields that the script fills.
fn answers(names: &[&str]) -> Markup {
    html! { @for name in names { input type="hidden" name=(name); } }
}

/// What is said if the device did not answer.
fn said(locale: &Locale) -> Markup {
    html! {
        p class="error" role="alert" data-passkey-failed hidden { (locale.text("passkeys-failed")) }
    }
}

fn needs_script(locale: &Locale) -> Markup {
    html! { p class="soft" data-passkey-none { (locale.text("passkeys-no-script")) } }
}

fn not_here(locale: &Locale) -> Refused<'static> {
    Refused {
        rule: "".into(),
        what: locale.text("passkeys-not-here").into(),
        how_to_go_on: locale.text("passkeys-not-here-instead").into(),
    }
}

/// The question for a device that is to make a key, for the script.
pub(super) async fn begin(
    visit: Visit,
    State(web): State<Web>,
    Here(party): Here,
) -> Result<Response, Problem> {
    visit.require_fresh(PATH)?;
    let Some(party) = party else { return Err(Problem::NotFound) };
    let Some(asked) = actions::ask(&web, Some(visit.user_id())).await? else {
        return Err(Problem::NotUnderstood);
    };
    let known = store::people::passkeys::of(web.db(), visit.user_id()).await?;
    let exclude: Vec<Value> = known.iter().map(|it| credential(&it.credential)).collect();
    let algorithms = [ES256, EDDSA, RS256].map(|alg| json!({ "type": "public-key", "alg": alg }));
    let question = json!({
        "rp": { "id": party.id, "name": visit.text("layout-site") },
        "user": {
            "id": encoded(visit.user_id().0.as_bytes()),
            "name": visit.user.email.as_str(),
            "displayName": visit.user.name.as_str(),
        },
        "challenge": encoded(&asked.challenge),
        "pubKeyCredParams": algorithms,
        "excludeCredentials": exclude,
        "authenticatorSelection": {
            "residentKey": "required", "requireResidentKey": true, "userVerification": "required",
        },
        "attestation": "none",
        "timeout": PATIENCE,
    });
    Ok(question_for(&web, &asked, &question))
}

fn credential(id: &[u8]) -> Value {
    json!({ "type": "public-key", "id": encoded(id) })
}

fn encoded(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn question_for(web: &Web, asked: &Asked, question: &Value) -> Response {
    let jar = CookieJar::new().add(cookie(web, PASSKEY, asked.token.as_str().to_owned()));
    let head = [(header::CONTENT_TYPE, "application/json")];
    (jar, head, question.to_string()).into_response()
}

fn answer(form: &Form) -> Answer {
    let bytes = |name| URL_SAFE_NO_PAD.decode(form.get(name)).unwrap_or_default();
    Answer {
        credential: bytes("credential"),
        client: bytes("client"),
        device: bytes("device"),
        signature: bytes("signature"),
    }
}

fn token(web: &Web, headers: &HeaderMap) -> String {
    let jar = CookieJar::from_headers(headers);
    let cookie = jar.get(&cookie_name(web, PASSKEY));
    cookie.map(|cookie| cookie.value().to_owned()).unwrap_or_default()
}

pub(super) async fn add(
    visit: Visit,
    State(web): State<Web>,
    headers: HeaderMap,
    Here(party): Here,
    form: Form,
) -> Result<Response, Problem> {
    visit.require_fresh(PATH)?;
    let Some(party) = party else { return Err(Problem::NotFound) };
    let mut fields = Fields::of(&form);
    if let Some(name) = fields.line("name") {
        let (token, answer) = (token(&web, &headers), answer(&form));
        let added = actions::add(&web, &visit.user, party, &token, name, answer).await?;
        match added {
            Some(codes) if codes.is_empty() => {
                return Ok(saved(&visit, second::PATH, "passkeys-done-added", ""));
            }
            Some(codes) => return Ok(second::print(&visit, &codes)),
            None => fields.errors.add("name", "passkeys-failed"),
        }
    }
    let content = sheet(&visit, true, &form, &fields.errors);
    Ok(visit.asks_again(&visit.text("passkeys-add"), &content))
}

pub(super) async fn remove(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<Uuid>,
) -> Result<Response, Problem> {
    visit.require_fresh(second::PATH)?;
    actions::remove(&web, &visit.user, id).await?;
    Ok(saved(&visit, second::PATH, "passkeys-done-removed", ""))
}

/// The way in by a passkey at the door; without a script there is nothing to see of it.
pub(super) fn way_in(guest: &Guest, next: &str) -> Markup {
    html! {
        form method="post" action="/sign-in/passkey" data-passkey="get" data-ask="/sign-in/passkey/begin"
            hx-boost="false" hidden {
            input type="hidden" name="next" value=(next);
            (answers(&["credential", "client", "device", "signature"]))
            (said(&guest.locale))
            div class="do" { (Action::submit(guest.text("passkeys-sign-in"))) }
        }
    }
}

/// Is there a way in by a passkey at this address?
pub(super) fn are_here(web: &Web, headers: &HeaderMap) -> bool {
    party(web, headers).is_some()
}

/// The question for a device: whose key has it?
pub(super) async fn begin_sign_in(
    State(web): State<Web>,
    device: Device,
    Here(party): Here,
) -> Result<Response, Problem> {
    let Some(party) = party else { return Err(Problem::NotFound) };
    if !may_try(&web, &device) {
        return Ok(StatusCode::TOO_MANY_REQUESTS.into_response());
    }
    let Some(asked) = actions::ask(&web, None).await? else { return Err(Problem::NotUnderstood) };
    let question = json!({
        "challenge": encoded(&asked.challenge),
        "rpId": party.id,
        "allowCredentials": [],
        "userVerification": "required",
        "timeout": PATIENCE,
    });
    Ok(question_for(&web, &asked, &question))
}

fn may_try(web: &Web, device: &Device) -> bool {
    let from = device.address.map(place).unwrap_or_default();
    web.limiter().take(&format!("from {from}"), BY_PLACE, web.now())
}

pub(super) async fn sign_in(
    guest: Guest,
    State(web): State<Web>,
    device: Device,
    headers: HeaderMap,
    Here(party): Here,
    form: Form,
) -> Result<Response, Problem> {
    let Some(party) = party else { return Err(Problem::NotFound) };
    if !may_try(&web, &device) {
        let status = StatusCode::TOO_MANY_REQUESTS;
        return Ok(door::again(&guest, &headers, &form, status, "people-sign-in-limited"));
    }
    let (token, answer) = (token(&web, &headers), answer(&form));
    let entered = actions::sign_in(&web, party, &token, answer, &device).await?;
    let response = match entered {
        crate::people::Entry::Wrong(user) => {
            entry::tell_failed(&web, user, &device).await?;
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            door::again(&guest, &headers, &form, status, "passkeys-unknown")
        }
        entered => door::goes_in(&web, entered, form.get("next")),
    };
    Ok((CookieJar::new().add(cookie_gone(&web, PASSKEY)), response).into_response())
}
