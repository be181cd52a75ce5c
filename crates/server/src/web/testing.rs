//! A browser for tests of pages: it keeps cookies, sends forms, and reads what comes back, on a
//! database of its own and a clock that stands until it is set.

mod life;

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode, header};
use domain::ids::UserId;
use domain::language::Language;
use domain::people::{Actor, Role};
use domain::text::Line;
use domain::time::Zone;
use jiff::{SignedDuration, Timestamp};
use store::db::Dialect;
use store::testing::TestDb;
use tower::ServiceExt as _;

use super::{Site, Web, router};
use crate::app::App;
use crate::clock::Clock;
use crate::i18n::Locales;
use crate::people::{self, NewUser};

pub use life::{agreed, line, opened, prose, won, yes};

pub const PASSWORD: &str = "a short sentence";
/// The word that the program printed at its first start.
pub const WORD: &str = "the first word";

pub struct Browser {
    pub web: Web,
    pub clock: Clock,
    router: Router,
    cookies: BTreeMap<String, String>,
    address: Option<IpAddr>,
    database: TestDb,
}

/// What came back.
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Page {
    /// Where a redirect leads.
    pub fn to(&self) -> &str {
        self.header("location")
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("a header of text"))
    }

    /// What the first hidden field of this name holds.
    pub fn hidden(&self, name: &str) -> &str {
        let at = format!("name=\"{name}\" value=\"");
        let (_, rest) = self.body.split_once(&at).unwrap_or_else(|| panic!("no {name}"));
        rest.split('"').next().expect("its end")
    }

    /// Does the page hold this text, as a person would see it?
    pub fn shows(&self, text: &str) -> bool {
        self.body.contains(&escaped(text))
    }
}

/// As a page writes a text that somebody typed.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The big list of naughty strings.
pub fn naughty_strings() -> Vec<String> {
    let list = include_str!("../../tests/data/imports/blns.json");
    serde_json::from_str(list).expect("a list of strings")
}

impl Browser {
    /// At nobody's door yet.
    pub async fn new() -> Self {
        Self::at(Site::default()).await
    }

    /// The same at a program that is set up so.
    pub async fn at(mut site: Site) -> Self {
        site.address.get_or_insert_with(|| "http://desk.example".to_owned());
        site.first_word.get_or_insert_with(|| people::session::token_hash(WORD));
        let database = TestDb::new(Dialect::Sqlite).await;
        let clock = Clock::fixed("2026-11-22T09:00:00Z".parse().expect("an instant"));
        let locales = Locales::load().expect("the languages");
        let app = App::new(database.db.clone(), clock.clone(), locales);
        app.secrets().keep(&[7; 32]);
        let web = Web::new(app, site);
        let (router, cookies) = (router(web.clone()), BTreeMap::new());
        Self { router, web, clock, cookies, address: None, database }
    }

    /// Signed in as the owner, Ewa.
    pub async fn of_owner() -> Self {
        Self::of_owner_at(Site::default()).await
    }

    pub async fn of_owner_at(site: Site) -> Self {
        let mut browser = Self::at(site).await;
        let begun = browser.post("/begin", &owner()).await;
        assert_eq!(begun.to(), "/today", "{}", begun.body);
        browser
    }

    /// Adds Jan, who sells; signs in as him.
    pub async fn of_seller() -> Self {
        let mut browser = Self::of_owner().await;
        browser.hire("Jan", "jan@example.com", Role::Salesperson).await;
        browser.sign_in("jan@example.com", PASSWORD).await;
        browser
    }

    /// Adds somebody whose password is the usual one.
    pub async fn hire(&self, name: &str, email: &str, role: Role) -> UserId {
        let owner = store::people::all(self.web.db()).await.expect("the people")[0].id;
        let hash = people::password::hash(PASSWORD.to_owned()).await.expect("a hash");
        let new = NewUser {
            name: Line::parse(name).expect("a name"),
            email: Line::parse(email).expect("an address"),
            role,
            language: Language::English,
            zone: Zone::parse("Europe/Warsaw").expect("a zone"),
            password_hash: hash,
        };
        people::add(&self.web, Actor::User(owner), new).await.expect("added")
    }

    pub async fn sign_in(&mut self, email: &str, password: &str) -> Page {
        self.forget();
        self.post("/sign-in", &[("email", email), ("password", password)]).await
    }

    /// Loses all cookies.
    pub fn forget(&mut self) {
        self.cookies.clear();
    }

    pub fn has_cookie(&self, name: &str) -> bool {
        self.cookies.contains_key(name)
    }

    pub fn advance(&self, hours: i64) {
        self.advance_seconds(hours * 3600);
    }

    pub fn advance_seconds(&self, seconds: i64) {
        let now: Timestamp = self.clock.now();
        self.clock.set(now.saturating_add(SignedDuration::from_secs(seconds)).expect("a time"));
    }

    /// The cookies that it keeps, to be put back later or given to another.
    pub fn cookies(&self) -> BTreeMap<String, String> {
        self.cookies.clone()
    }

    pub fn wear(&mut self, cookies: BTreeMap<String, String>) {
        self.cookies = cookies;
    }

    /// From which address it comes.
    pub fn come_from(&mut self, address: &str) {
        self.address = Some(address.parse().expect("an address"));
    }

    pub async fn get(&mut self, path: &str) -> Page {
        self.send(Request::get(path), Body::empty()).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.post_from(path, fields, "same-origin", "http://desk.example/customers").await
    }

    /// From a page of that site, as the browser tells it.
    pub async fn post_from(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        site: &str,
        referer: &str,
    ) -> Page {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(fields);
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", site)
            .header(header::REFERER, referer);
        self.send(request, Body::from(form.finish())).await
    }

    /// Something that calls itself of this kind.
    pub async fn post_as(&mut self, kind: &str, path: &str, body: &str) -> Page {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, kind)
            .header("sec-fetch-site", "same-origin");
        self.send(request, Body::from(body.to_owned())).await
    }

    /// A form with a file in it, by its name and bytes.
    pub async fn post_file(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        (name, bytes): (&str, &[u8]),
    ) -> Page {
        let mut body = Vec::new();
        for (field, value) in fields {
            let head = format!("--cut\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n");
            body.extend(head.bytes().chain(value.bytes()).chain(*b"\r\n"));
        }
        // The type is a browser's guess from the name, and here a lie: it must not matter.
        let head = format!(
            "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: text/html\r\n\r\n"
        );
        body.extend(head.bytes().chain(bytes.iter().copied()).chain(*b"\r\n--cut--\r\n"));
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=cut")
            .header("sec-fetch-site", "same-origin");
        self.send(request, Body::from(body)).await
    }

    /// What a download brings, byte for byte.
    pub async fn download(&mut self, path: &str) -> (StatusCode, HeaderMap, Vec<u8>) {
        self.ask(Request::get(path), Body::empty()).await
    }

    async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Page {
        let (status, headers, body) = self.ask(request, body).await;
        let is_archive =
            headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind == "application/zip");
        let body = if is_archive { Vec::new() } else { body };
        Page { status, headers, body: String::from_utf8(body).expect("a page of text") }
    }

    async fn ask(
        &mut self,
        request: axum::http::request::Builder,
        body: Body,
    ) -> (StatusCode, HeaderMap, Vec<u8>) {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = request
            .header(header::HOST, "desk.example")
            .header(header::ACCEPT, "text/html")
            .header(header::COOKIE, cookies.join("; "))
            .body(body)
            .expect("a request");
        if let Some(address) = self.address {
            request.extensions_mut().insert(ConnectInfo(SocketAddr::new(address, 1)));
        }
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().expect("a cookie of text"));
        }
        let body = to_bytes(body, usize::MAX).await.expect("a whole page");
        (parts.status, parts.headers, body.to_vec())
    }

    fn keep(&mut self, cookie: &str) {
        let (pair, _) = cookie.split_once(';').unwrap_or((cookie, ""));
        let (name, value) = pair.split_once('=').expect("a name and a value");
        if value.is_empty() || cookie.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    pub async fn close(self) {
        self.database.remove().await;
    }
}

/// The form of the first start, filled in.
pub fn owner() -> Vec<(&'static str, &'static str)> {
    vec![
        ("word", WORD),
        ("name", "Ewa"),
        ("email", "ewa@example.com"),
        ("password", PASSWORD),
        ("language", "en"),
        ("zone", "Europe/Warsaw"),
    ]
}

/// The same form with another value in a field.
pub fn set<'a>(form: &mut [(&'a str, &'a str)], name: &str, value: &'a str) {
    for field in form.iter_mut().filter(|(field, _)| *field == name) {
        field.1 = value;
    }
}
