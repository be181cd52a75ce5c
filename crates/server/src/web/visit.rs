//! Who asks for a page, in which language, at what time: what every handler begins with.

use std::ops::Deref;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use domain::ids::UserId;
use domain::language::Language;
use domain::people::{Actor, Right, Sight, Standing};
use domain::time::Zone;
use jiff::Timestamp;
use store::people::SignedIn;

use super::{Flash, Problem, Web};
use crate::app::App;
use crate::i18n::{Locale, choose_language};
use crate::people;

/// Somebody who is signed in, on one page.
#[derive(Clone)]
pub struct Visit {
    web: Web,
    pub user: SignedIn,
    pub locale: Locale,
    pub now: Timestamp,
    /// The path and query that were asked for.
    pub path: String,
    pub flash: Option<Flash>,
}

/// Who asks, as the guard found out; `None` is a guest.
#[derive(Clone)]
pub(super) struct Known(pub Option<Visit>);

/// Somebody who has not signed in.
#[derive(Clone)]
pub struct Guest {
    web: Web,
    pub locale: Locale,
}

impl Visit {
    #[must_use]
    pub fn web(&self) -> &Web {
        &self.web
    }

    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::User(self.user.id)
    }

    #[must_use]
    pub fn user_id(&self) -> UserId {
        self.user.id
    }

    #[must_use]
    pub fn may(&self, right: Right) -> bool {
        self.user.role.may(right)
    }

    /// # Errors
    /// The refusal that says who has this right.
    pub fn require(&self, right: Right) -> Result<(), Problem> {
        Ok(self.standing().require(right)?)
    }

    /// Whose customers this person sees.
    #[must_use]
    pub fn sight(&self) -> Sight {
        self.user.sight()
    }

    /// Does this person look through what belongs to no customer yet?
    #[must_use]
    pub fn sees_unplaced(&self) -> bool {
        self.standing().sees_unplaced()
    }

    fn standing(&self) -> Standing {
        Standing { role: self.user.role, sight: self.sight(), is_disabled: false }
    }

    /// The reader's own clock.
    #[must_use]
    pub fn zone(&self) -> &Zone {
        &self.user.zone
    }

    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.locale.text(key)
    }
}

impl Deref for Visit {
    type Target = App;

    fn deref(&self) -> &App {
        self.web.app()
    }
}

impl Guest {
    #[must_use]
    pub fn web(&self) -> &Web {
        &self.web
    }

    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.locale.text(key)
    }
}

impl Deref for Guest {
    type Target = App;

    fn deref(&self) -> &App {
        self.web.app()
    }
}

impl FromRequestParts<Web> for Visit {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Problem> {
        let path = parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
        // The guard has found out already who it is.
        let found = match parts.extensions.get::<Known>() {
            Some(Known(visit)) => visit.clone(),
            None => find_visit(&parts.headers, path.clone(), web).await?,
        };
        match found {
            Some(visit) => Ok(visit),
            None if parts.method.is_safe() => Err(Problem::SignInFirst { next: path }),
            None => Err(Problem::SignInFirst { next: "/today".to_owned() }),
        }
    }
}

impl FromRequestParts<Web> for Guest {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Problem> {
        Ok(guest(&parts.headers, web))
    }
}

/// The visit behind a session's cookie, while the session lasts.
pub(super) async fn find_visit(
    headers: &HeaderMap,
    path: String,
    web: &Web,
) -> Result<Option<Visit>, Problem> {
    let jar = CookieJar::from_headers(headers);
    let Some(token) = jar.get(session_name(web)) else { return Ok(None) };
    let Some(user) = people::signed_in(web, token.value()).await? else { return Ok(None) };
    let locale = web.locales().of(user.language).clone();
    let flash = jar.get(FLASH).and_then(|cookie| Flash::read(cookie.value(), &locale));
    Ok(Some(Visit { web: web.clone(), user, locale, now: web.now(), path, flash }))
}

pub(super) fn guest(headers: &HeaderMap, web: &Web) -> Guest {
    let jar = CookieJar::from_headers(headers);
    let chosen = jar.get(LANGUAGE).and_then(|cookie| Language::parse(cookie.value()));
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let language = choose_language(chosen, accepted, Language::English);
    Guest { web: web.clone(), locale: web.locales().of(language).clone() }
}

pub(super) const FLASH: &str = "flash";
const LANGUAGE: &str = "language";

/// The prefix is the browser's promise that only this very host, by https, has set the cookie.
pub fn session_name(web: &Web) -> &'static str {
    if web.is_https() { "__Host-session" } else { "session" }
}

/// A cookie that no script reads and that no other site sends along.
pub fn cookie(web: &Web, name: &'static str, value: String) -> Cookie<'static> {
    Cookie::build((name, value))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(web.is_https())
        .build()
}

/// The language that somebody chose before signing in.
pub fn language_cookie(web: &Web, language: Language) -> Cookie<'static> {
    cookie(web, LANGUAGE, language.code().to_owned())
}
