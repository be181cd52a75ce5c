//! To the issuer and back.

use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use maud::html;
use serde::Deserialize;

use super::door;
use crate::people::Device;
use crate::people::oidc::{Answer, Refused};
use crate::web::{Guest, Problem, Web, cookie, cookie_gone, cookie_name, look, own_path};

/// The cookie of a way that was begun in this browser.
const ISSUER: &str = "issuer";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    next: String,
}

pub(super) async fn begin(
    guest: Guest,
    State(web): State<Web>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let Some(issuer) = &web.site().issuer else { return Err(Problem::NotFound) };
    Ok(match issuer.begin(&web, own_path(&asked.next)).await? {
        Ok((token, address)) => {
            let jar = CookieJar::new().add(cookie(&web, ISSUER, token.as_str().to_owned()));
            (jar, Redirect::to(&address)).into_response()
        }
        Err(refused) => page(&guest, refused),
    })
}

pub(super) async fn back(
    guest: Guest,
    State(web): State<Web>,
    device: Device,
    headers: HeaderMap,
    Query(answer): Query<Answer>,
) -> Result<Response, Problem> {
    let Some(issuer) = &web.site().issuer else { return Err(Problem::NotFound) };
    let jar = CookieJar::from_headers(&headers);
    let token = jar.get(&cookie_name(&web, ISSUER)).map(|cookie| cookie.value().to_owned());
    let Some(token) = token else { return Ok(page(&guest, Refused::Over)) };
    let response = match issuer.finish(&web, &token, answer, &device).await? {
        Ok((entry, next)) => door::goes_in(&web, entry, &next),
        Err(refused) => page(&guest, refused),
    };
    Ok((CookieJar::new().add(cookie_gone(&web, ISSUER)), response).into_response())
}

fn page(guest: &Guest, refused: Refused) -> Response {
    let (status, key) = match refused {
        Refused::Over => (StatusCode::BAD_REQUEST, "entry-issuer-over"),
        Refused::Denied => (StatusCode::FORBIDDEN, "entry-issuer-denied"),
        Refused::Failed => (StatusCode::BAD_GATEWAY, "entry-issuer-failed"),
        Refused::Unknown => (StatusCode::FORBIDDEN, "entry-issuer-unknown"),
        Refused::Unverified => (StatusCode::FORBIDDEN, "entry-issuer-unverified"),
        Refused::Domain => (StatusCode::FORBIDDEN, "entry-issuer-domain"),
    };
    let title = guest.text("people-sign-in");
    let content = html! {
        article class="sheet" {
            header { h1 { (title) } }
            (look::Refused {
                rule: "".into(),
                what: guest.text(key).into(),
                how_to_go_on: guest.text(&format!("{key}-instead")).into(),
            })
            p { a href="/sign-in" { (guest.text("entry-start-over")) } }
        }
    };
    guest.page(status, &title, &content)
}
