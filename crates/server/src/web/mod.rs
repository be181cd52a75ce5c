//! The pages' side of the program: the router, the frame of every page, forms, and what a browser
//! is told when something is refused.

use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::csrf::CsrfLayer;
use tower_http::set_header::SetResponseHeaderLayer;
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
pub mod look;
pub mod many;
pub mod narrow;
mod paper;
pub mod path;
mod posted;
mod problem;
pub mod saved_views;
pub mod shown;
mod star;
pub mod tagging;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
pub mod timeline;
mod visit;
pub mod words;

pub use frame::{Flash, back_to, own_path, saved};
pub use paper::{Paper, Trouble};
pub use problem::Problem;
pub use star::star;
pub use visit::{Guest, SESSION, Visit, cookie, cookie_gone, cookie_name, language_cookie};

/// A form of pages is never larger; imports have a limit of their own.
const FORM_BYTES: usize = 512 * 1024;

/// A request is answered within this time, an import aside.
const REQUEST: Duration = Duration::from_secs(60);

/// Pages load nothing from elsewhere and run no script that is not a file of ours.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

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
        .merge(crate::api::pages::routes())
        .fallback(|| async { Problem::NotFound })
        .method_not_allowed_fallback(above)
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .layer(from_fn_with_state(web.clone(), guard::stand))
        .layer(from_fn_with_state(web.clone(), posted::keep))
        .layer(from_fn_with_state(web.clone(), problem::explain))
        .layer(CsrfLayer::new())
        .layer(CatchPanicLayer::new())
        .layer(from_fn(answer_in_time))
        .layer(from_fn_with_state(web.clone(), problem::dress))
        .layer(header_layer("content-security-policy", POLICY))
        .layer(header_layer("cache-control", "private, no-store"))
        .merge(crate::assets::routes())
        .merge(crate::api::http::routes())
        .layer(header_layer("x-content-type-options", "nosniff"))
        .layer(header_layer("referrer-policy", "same-origin"))
        .layer(header_layer("cross-origin-opener-policy", "same-origin"))
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

fn header_layer(name: &'static str, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    let name = HeaderName::from_static(name);
    debug_assert!(name != header::SET_COOKIE);
    SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
}
