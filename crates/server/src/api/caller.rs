//! Who asks by the API: the person whose token was shown, within the reach of the token.

use axum::http::{HeaderMap, header};
use domain::ids::{TokenId, UserId};
use domain::language::Language;
use domain::people::{Actor, Role, Sight, Standing};
use domain::time::Zone;
use domain::tokens::Scope;
use jiff::Timestamp;

use super::problem::Problem;
use crate::app::App;
use crate::i18n::{Locale, choose_language};
use crate::people::limit::{BY_TOKEN, Limiter};
use crate::people::tokens;

/// Somebody's program, or an assistant that acts in their name.
#[derive(Clone)]
pub struct Caller {
    pub token: TokenId,
    pub user: UserId,
    pub role: Role,
    pub sight: Sight,
    pub scope: Scope,
    pub zone: Zone,
    pub locale: Locale,
    pub now: Timestamp,
}

impl Caller {
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::User(self.user)
    }

    /// Whose customers this person sees.
    #[must_use]
    pub fn sight(&self) -> Sight {
        self.sight
    }

    #[must_use]
    pub fn standing(&self) -> Standing {
        Standing { role: self.role, sight: self.sight, is_disabled: false }
    }
}

/// The language of an answer to nobody in particular.
#[must_use]
pub fn language(app: &App, headers: &HeaderMap, own: Language) -> Locale {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    app.locales().of(choose_language(None, accepted, own)).clone()
}

/// The caller by the token in the headers; no cookie lets anybody in here.
///
/// # Errors
/// There is no token that lets in, or it asks too often.
pub async fn find(app: &App, limiter: &Limiter, headers: &HeaderMap) -> Result<Caller, Problem> {
    let shown = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let token = shown
        .and_then(|shown| shown.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .map(|(_, token)| token.trim())
        .ok_or(Problem::Unauthorized)?;
    let bearer = tokens::bearer(app, token).await?.ok_or(Problem::Unauthorized)?;
    let now = app.now();
    if !limiter.take(&format!("token {}", bearer.token), BY_TOKEN, now) {
        return Err(Problem::TooMany);
    }
    Ok(Caller {
        token: bearer.token,
        user: bearer.user,
        role: bearer.role,
        sight: bearer.sight(),
        scope: bearer.scope,
        zone: bearer.zone,
        locale: language(app, headers, bearer.language),
        now,
    })
}
