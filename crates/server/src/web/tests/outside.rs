//! What stands around all pages: headers, words for what could not be read, kinds of bodies.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use axum::routing::get;
use tower::ServiceExt as _;

use crate::people::limit::BY_PERSON;
use crate::web::testing::{Browser, PASSWORD};
use crate::web::{Site, Web, around, outside};

async fn panics() -> &'static str {
    panic!("a mistake in a page")
}

async fn asked(router: &Router, path: &str) -> Response<Body> {
    let request = Request::get(path).header(header::HOST, "crm.example").body(Body::empty());
    router.clone().oneshot(request.expect("a request")).await.expect("an answer")
}

#[tokio::test]
async fn every_answer_wears_its_headers_whatever_became_of_it() {
    let browser = Browser::new().await;
    let site = Site { address: Some("https://crm.example".to_owned()), ..Site::default() };
    let web = Web::new(browser.web.app().clone(), site);
    let pages = Router::new()
        .route("/panics", get(panics))
        .route("/page", get(|| async { axum::response::Html("<p>here") }));
    let router = around(pages, web);
    for (path, status) in [
        ("/page", StatusCode::OK),
        ("/panics", StatusCode::INTERNAL_SERVER_ERROR),
        ("/nowhere", StatusCode::NOT_FOUND),
        ("/assets/none.css", StatusCode::NOT_FOUND),
        (crate::assets::url("app.css"), StatusCode::OK),
        ("/api/v1/customers", StatusCode::UNAUTHORIZED),
        ("/api/v1/nowhere", StatusCode::NOT_FOUND),
    ] {
        let answer = asked(&router, path).await;
        assert_eq!(answer.status(), status, "{path}");
        let header = |name: &str| answer.headers().get(name).map(|it| it.to_str().expect("text"));
        assert_eq!(header("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(header("referrer-policy"), Some("same-origin"), "{path}");
        let policy = header("content-security-policy").unwrap_or_default();
        assert!(policy.contains("default-src 'none'"), "{path}: {policy}");
        assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        let is_page = header("content-type").is_none_or(|kind| kind.starts_with("text/html"));
        assert_eq!(policy == outside::FILES, !is_page, "{path}");
        let hsts = header("strict-transport-security").unwrap_or_default();
        assert!(hsts.contains("max-age=31536000"), "{path}");
        let is_kept = path.contains("app.");
        assert_eq!(header("cache-control") == Some("private, no-store"), !is_kept, "{path}");
    }
    browser.close().await;
}

#[tokio::test]
async fn without_https_no_browser_is_told_to_keep_to_it() {
    let mut browser = Browser::new().await;
    assert_eq!(browser.get("/begin").await.header("strict-transport-security"), "");
    browser.close().await;
}

#[tokio::test]
async fn what_the_framework_could_not_read_is_told_in_the_readers_language() {
    let mut browser = Browser::of_owner().await;
    let form = [("language", "pl"), ("zone", "Europe/Warsaw"), ("theme", "system")];
    browser.post("/preferences", &form).await;
    let told = browser.get("/live?since=never").await;
    assert_eq!(told.status, StatusCode::BAD_REQUEST);
    assert!(told.shows("Tego nie udało się odczytać"), "{}", told.body);
    let told = browser.get("/customers?after=018f0000-0000-7000-8000-000000000000.%00").await;
    assert_eq!(told.status, StatusCode::BAD_REQUEST);
    let told = browser.post("/bills/einvoices", &[("files", "x")]).await;
    assert_eq!(told.status, StatusCode::BAD_REQUEST);
    assert!(told.shows("Tego nie udało się odczytać"), "{}", told.body);
    browser.close().await;
}

#[tokio::test]
async fn what_is_not_called_a_form_is_none_and_hides_no_record_from_the_guard() {
    let mut browser = Browser::of_owner().await;
    for kind in ["text/plain", "application/json", "multipart/form-data; boundary=x"] {
        let told = browser.post_as(kind, "/customers", "name=Ola").await;
        assert_eq!(told.status, StatusCode::BAD_REQUEST, "{kind}");
    }
    let form = "application/x-www-form-urlencoded; charset=utf-8";
    let taken = browser.post_as(form, "/customers", "name=Ola").await;
    assert_ne!(taken.status, StatusCode::BAD_REQUEST);
    browser.close().await;
}

#[tokio::test]
async fn who_asks_more_than_a_hand_can_waits_a_moment_and_slows_nobody_else() {
    let mut browser = Browser::of_seller().await;
    let people = store::people::all(browser.web.db()).await.expect("the people");
    let jan = people.iter().find(|it| it.name.as_str() == "Jan").expect("Jan").id;
    let (key, now) = (format!("person {jan}"), browser.web.now());
    while browser.web.limiter().take(&key, BY_PERSON, now) {}
    let told = browser.get("/today").await;
    assert_eq!((told.status, told.header("retry-after")), (StatusCode::TOO_MANY_REQUESTS, "1"));
    assert!(told.shows("Wait a second"), "{}", told.body);
    browser.advance_seconds(1);
    assert_eq!(browser.get("/today").await.status, StatusCode::OK);
    while browser.web.limiter().take(&key, BY_PERSON, browser.web.now()) {}
    browser.sign_in("ewa@example.com", PASSWORD).await;
    assert_eq!(browser.get("/today").await.status, StatusCode::OK);
    browser.close().await;
}
