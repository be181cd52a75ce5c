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
    pub(super) web: Web,
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

    /// As every act of theirs is judged.
    #[must_use]
    pub fn standing(&self) -> Standing {
        Standing { role: self.user.role, sight: self.sight(), is_disabled: false }
    }

    /// For what is grave: they have shown who they are within the last minutes. Otherwise they are
    /// asked again and come back to `next`, a page that they can look at.
    ///
    /// # Errors
    /// It is too long ago.
    pub fn require_fresh(&self, next: &str) -> Result<(), Problem> {
        if people::session::is_fresh(&self.user, self.now) {
            return Ok(());
        }
        Err(Problem::ConfirmFirst { next: next.to_owned() })
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
    /// The same guest on a page that is for somebody of this language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        Self { web: self.web.clone(), locale: self.web.locales().of(language).clone() }
    }

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
            Some(visit) if visit.user.is_held && !is_open_while_held(&visit.path) => {
                Err(Problem::SetUpFirst)
            }
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
    let Some(token) = jar.get(&cookie_name(web, SESSION)) else { return Ok(None) };
    let Some(user) = people::signed_in(web, token.value()).await? else { return Ok(None) };
    let locale = web.locales().of(user.language).clone();
    let flash =
        jar.get(&cookie_name(web, FLASH)).and_then(|cookie| Flash::read(cookie.value(), &locale));
    Ok(Some(Visit { web: web.clone(), user, locale, now: web.now(), path, flash }))
}

pub(super) fn guest(headers: &HeaderMap, web: &Web) -> Guest {
    let jar = CookieJar::from_headers(headers);
    let chosen =
        jar.get(&cookie_name(web, LANGUAGE)).and_then(|cookie| Language::parse(cookie.value()));
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let language = choose_language(chosen, accepted, Language::English);
    Guest { web: web.clone(), locale: web.locales().of(language).clone() }
}

/// What somebody sees who must set up a second factor first.
fn is_open_while_held(path: &str) -> bool {
    let path = path.split('?').next().unwrap_or_default();
    path == "/preferences"
        || path == "/people/me/confirm"
        || path.starts_with("/people/me/second-factor")
        || path.starts_with("/people/me/passkeys")
}

pub(super) const FLASH: &str = "flash";
const LANGUAGE: &str = "language";
pub const SESSION: &str = "session";

/// The prefix is the browser's promise that only this very host, by https, has set the cookie.
#[must_use]
pub fn cookie_name(web: &Web, name: &str) -> String {
    if web.is_https() { format!("__Host-{name}") } else { name.to_owned() }
}

/// A cookie that no script reads and that no other site sends along.
#[must_use]
pub fn cookie(web: &Web, name: &str, value: String) -> Cookie<'static> {
    Cookie::build((cookie_name(web, name), value))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(web.is_https())
        .build()
}

/// Takes a cookie of ours back.
#[must_use]
pub fn cookie_gone(web: &Web, name: &str) -> Cookie<'static> {
    let mut gone = cookie(web, name, String::new());
    gone.make_removal();
    gone
}

/// The language that somebody chose before signing in.
pub fn language_cookie(web: &Web, language: Language) -> Cookie<'static> {
    cookie(web, LANGUAGE, language.code().to_owned())
}
