//! The pages' side of the program: the router, the frame of every page, forms, and what a browser
//! is told when something is refused.

use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::csrf::CsrfLayer;
use tower_http::trace::TraceLayer;

use crate::app::App;
use crate::config::Networks;
use crate::people::limit::Limiter;
use crate::people::oidc::Issuer;

pub mod asked;
pub mod attachment;
pub mod choices;
pub mod custom;
pub mod device;
pub mod export;
pub mod form;
mod frame;
pub(crate) mod guard;
pub(crate) mod likely;
pub mod look;
pub mod many;
pub mod narrow;
mod outside;
mod paper;
pub mod path;
mod posted;
mod problem;
pub mod saved_views;
pub mod shown;
mod star;
pub mod stood;
pub mod tagging;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
pub mod timeline;
mod visit;
pub mod words;

pub use frame::{Flash, back_to, own_path, saved};
#[cfg(test)]
pub use outside::FILES;
pub use paper::{Paper, Trouble};
pub use problem::Problem;
pub use star::star;
pub use visit::{Guest, SESSION, Visit, cookie, cookie_gone, cookie_name, language_cookie};

/// A form of pages is never larger; imports have a limit of their own.
const FORM_BYTES: usize = 512 * 1024;

/// A request is answered within this time, an import aside.
const REQUEST: Duration = Duration::from_secs(60);

/// What the pages share beside the program itself.
#[derive(Clone)]
pub struct Web(Arc<Shared>);

struct Shared {
    app: App,
    limiter: Limiter,
    answers: posted::Answers,
    kept_forms: posted::KeptForms,
    site: Site,
}

/// Where the program stands, as its configuration tells.
#[derive(Debug, Default)]
pub struct Site {
    /// What people type into their browser, without a slash at its end, if it was told.
    pub address: Option<String>,
    /// The servers in front.
    pub proxies: Networks,
    /// Who else tells who somebody is.
    pub issuer: Option<Issuer>,
    /// The hash of the word that the first owner brings; without one nobody can begin.
    pub first_word: Option<Vec<u8>>,
}

impl Web {
    #[must_use]
    pub fn new(app: App, site: Site) -> Self {
        Self(Arc::new(Shared {
            app,
            limiter: Limiter::default(),
            answers: posted::Answers::default(),
            kept_forms: posted::KeptForms::default(),
            site,
        }))
    }

    #[must_use]
    pub fn app(&self) -> &App {
        &self.0.app
    }

    #[must_use]
    pub fn limiter(&self) -> &Limiter {
        &self.0.limiter
    }

    fn answers(&self) -> &posted::Answers {
        &self.0.answers
    }

    /// Forgets the forms that wait for their writer and name somebody who was erased.
    pub fn forget_forms(&self, names: &[String]) {
        self.0.kept_forms.forget(names);
    }

    fn kept_forms(&self) -> &posted::KeptForms {
        &self.0.kept_forms
    }

    #[must_use]
    pub fn site(&self) -> &Site {
        &self.0.site
    }

    /// Is the program reached by https, so that cookies may ask for it?
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.0.site.address.as_ref().is_some_and(|address| address.starts_with("https://"))
    }
}

impl Deref for Web {
    type Target = App;

    fn deref(&self) -> &App {
        self.app()
    }
}

/// Everything that the program serves.
pub fn router(web: Web) -> Router {
    around(pages(), web)
}

fn pages() -> Router<Web> {
    Router::new()
        .route("/healthz", get(|| async { "ok" }))
        .merge(crate::today::pages::routes())
        .merge(crate::cases::pages::routes())
        .merge(crate::interactions::pages::routes())
        .merge(crate::promises::pages::routes())
        .merge(crate::offers::pages::routes())
        .merge(crate::agreements::pages::routes())
        .merge(crate::items::pages::routes())
        .merge(crate::bills::pages::routes())
        .merge(crate::documents::pages::routes())
        .merge(crate::issues::pages::routes())
        .merge(crate::procedures::pages::routes())
        .merge(crate::closing::pages::routes())
        .merge(crate::care::pages::routes())
        .merge(crate::people::pages::routes())
        .merge(crate::customers::pages::routes())
        .merge(crate::settings::pages::routes())
        .merge(crate::tags::pages::routes())
        .merge(crate::fields::pages::routes())
        .merge(crate::views::pages::routes())
        .merge(crate::search::pages::routes())
        .merge(crate::imports::pages::routes())
        .merge(crate::exports::pages::routes())
        .merge(crate::erasing::pages::routes())
        .merge(crate::audit::pages::routes())
        .merge(crate::live::pages::routes())
        .merge(posted::routes())
        .merge(crate::hooks::pages::routes())
        .merge(crate::prepared::pages::routes())
        .merge(crate::api::pages::routes())
        .fallback(|| async { Problem::NotFound })
        .method_not_allowed_fallback(above)
}

/// What stands around the pages, from the inside out, and what stands beside them.
fn around(pages: Router<Web>, web: Web) -> Router {
    pages
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .layer(from_fn_with_state(web.clone(), guard::stand))
        .layer(from_fn_with_state(web.clone(), posted::keep))
        .layer(from_fn_with_state(web.clone(), problem::explain))
        .layer(CsrfLayer::new())
        .layer(from_fn(outside::tell_of_other_sites))
        .layer(CatchPanicLayer::new())
        .layer(from_fn(answer_in_time))
        .layer(from_fn_with_state(web.clone(), problem::dress))
        .merge(crate::assets::routes())
        .merge(crate::api::http::routes())
        .merge(crate::mcp::http::routes())
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(web.clone(), outside::answer_by_name))
        .layer(from_fn_with_state(web.clone(), outside::wear))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(TraceLayer::new_for_http())
        .with_state(web)
}

/// What an action writes goes on even if its answer comes too late.
async fn answer_in_time(request: Request, next: Next) -> Response {
    if request.uri().path().starts_with("/imports") {
        return next.run(request).await;
    }
    match tokio::time::timeout(REQUEST, next.run(request)).await {
        Ok(response) => response,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// What only takes a form was asked for as a page, as by loading a refused form again: the page that
/// the form stands on is above it.
async fn above(method: Method, uri: Uri) -> Response {
    match uri.path().rsplit_once('/') {
        Some((above, _)) if method.is_safe() => {
            Redirect::to(if above.is_empty() { "/" } else { above }).into_response()
        }
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    }
}
