//! The files that pages ask for: our own style and script, and the libraries of `package.json`.
//!
//! `build/assets.rs` puts them into the program. A file's address holds a hash of its content, so
//! a browser may keep it for ever and never sees an old one.

use axum::Router;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

/// One embedded file.
pub struct Asset {
    pub name: &'static str,
    /// Where it is served: `/assets/app.<hash>.css` for `app.css`.
    pub path: &'static str,
    pub content_type: &'static str,
    pub hash: &'static str,
    pub bytes: &'static [u8],
}

/// The licence under which a library is inside the program.
pub struct Licence {
    pub package: &'static str,
    pub spdx: &'static str,
    pub text: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The file that is called `name`. A library is absent from a program that was built without npm,
/// and a page then leaves its script element out.
#[must_use]
pub fn find(name: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.name == name)
}

/// The address of one of our own files. For a name that is none of them it is empty, which a test
/// of the layout catches; for a library ask [`find`].
#[must_use]
pub fn url(name: &str) -> &'static str {
    find(name).map_or("", |asset| asset.path)
}

/// Serves every file at its address.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{file}", get(serve))
}

async fn serve(Path(file): Path<String>) -> Response {
    let Some(asset) = ASSETS.iter().find(|asset| asset.path.ends_with(&format!("/{file}"))) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, asset.content_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (headers, asset.bytes).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use axum::http::Request;
    use tower::ServiceExt as _;

    async fn status_of(path: &str) -> StatusCode {
        let request = Request::get(path).body(Body::empty()).expect("a request");
        routes::<()>().oneshot(request).await.expect("an answer").status()
    }

    #[tokio::test]
    async fn every_file_is_served_at_its_address_and_no_other_is() {
        for asset in ASSETS {
            assert_eq!(status_of(asset.path).await, StatusCode::OK, "{}", asset.path);
            assert_eq!(status_of(&format!("/assets/{}", asset.name)).await, StatusCode::NOT_FOUND);
        }
        assert_eq!(status_of("/assets/none.css").await, StatusCode::NOT_FOUND);
    }

    #[test]
    fn the_library_of_the_pages_is_inside_with_its_licence() {
        let htmx = find("htmx.js").expect("built without npm: touch crates/server/package.json");
        assert!(htmx.path.contains(htmx.hash) && !htmx.bytes.is_empty());
        assert!(find("sortable.js").is_some_and(|library| !library.bytes.is_empty()));
        for package in ["htmx.org", "sortablejs"] {
            assert!(LICENCES.iter().any(|licence| licence.package == package));
        }
    }
}
