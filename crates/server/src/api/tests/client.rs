//! A program of the owner's, with a database of its own and a clock that stands until it is set.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, header};
use domain::ids::UserId;
use domain::language::Language;
use domain::people::{Role, SecondFactor};
use domain::text::Line;
use domain::time::Zone;
use domain::tokens::Scope;
use jiff::{Timestamp, ToSpan};
use serde_json::{Value, json};
use store::db::Db;
use tower::ServiceExt as _;

use crate::app::App;
use crate::clock::Clock;
use crate::i18n::Locales;
use crate::people::{self, NewUser, tokens};
use crate::web::{Site, Web, router};

#[derive(Clone)]
pub struct Client {
    pub app: App,
    pub clock: Clock,
    pub user: UserId,
    pub token: String,
    router: Router,
}

pub struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub json: Value,
}

impl Reply {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("a header of text"))
    }

    pub fn text(&self, pointer: &str) -> String {
        let found = self.json.pointer(pointer).and_then(Value::as_str);
        found.unwrap_or_else(|| panic!("no {pointer} in {}", self.json)).to_owned()
    }
}

fn line(text: &str) -> Line {
    Line::parse(text).expect("a line")
}

impl Client {
    pub async fn new(db: Db) -> Self {
        let clock = Clock::fixed("2026-11-22T09:00:00Z".parse().expect("an instant"));
        let app = App::new(db, clock.clone(), Locales::load().expect("the languages"));
        let user = people::begin(&app, person("Ewa", Role::Owner), SecondFactor::Nobody)
            .await
            .expect("the owner");
        let router = router(Web::new(app.clone(), Site::default()));
        let client = Self { app, clock, user, token: String::new(), router };
        client.of(user, Scope::Write).await
    }

    /// The same with another token.
    pub async fn of(&self, user: UserId, scope: Scope) -> Self {
        let ends_at = self.clock.now().checked_add((24 * 30).hours()).expect("a time");
        let made = tokens::make(&self.app, user, line("Shop"), scope, ends_at).await;
        Self { token: made.expect("a token").text, ..self.clone() }
    }

    /// The same as somebody of another role.
    pub async fn as_role(&self, name: &str, role: Role) -> Self {
        let actor = domain::people::Actor::User(self.user);
        let user = people::add(&self.app, actor, person(name, role)).await.expect("somebody");
        self.of(user, Scope::Write).await
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.send(Method::GET, path, &[], None).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Reply {
        self.send(Method::POST, path, &[], Some(body)).await
    }

    pub async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<Value>,
    ) -> Reply {
        let bearer = format!("Bearer {}", self.token);
        let mut all = vec![("authorization", bearer.as_str())];
        if body.is_some() {
            all.push(("content-type", "application/json"));
        }
        all.extend(headers);
        let body = body.map_or_else(String::new, |body| body.to_string());
        self.raw(method, path, &all, body).await
    }

    /// The whole program, for what is no operation of the API.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// A request with nothing added.
    pub async fn raw(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Reply {
        let mut request = Request::builder().method(method).uri(format!("/api/v1{path}"));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(body.into()).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a whole answer");
        let json = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        let media = parts.headers.get(header::CONTENT_TYPE).map(axum::http::HeaderValue::as_bytes);
        if parts.status.is_client_error() || parts.status.is_server_error() {
            assert_eq!(media, Some(&b"application/problem+json"[..]), "{} {json}", parts.status);
        }
        Reply { status: parts.status.as_u16(), headers: parts.headers, json }
    }

    /// A new customer's id.
    pub async fn customer(&self, name: &str) -> String {
        let made = self.post("/customers", customer(name)).await;
        assert_eq!(made.status, 201, "{}", made.json);
        made.text("/id")
    }

    /// A new case's id.
    pub async fn case(&self, customer: &str) -> String {
        let made = self.post("/cases", self.case_fields(customer)).await;
        assert_eq!(made.status, 201, "{}", made.json);
        made.text("/id")
    }

    pub fn case_fields(&self, customer: &str) -> Value {
        let named = json!({ "kind": "call", "due": self.due(60), "named_by": "customer" });
        json!({ "customer": customer, "title": "A pump", "first_step": named })
    }

    /// So many minutes from now, in Warsaw.
    pub fn due(&self, minutes: i64) -> Value {
        let at: Timestamp = self.clock.now().checked_add(minutes.minutes()).expect("a time");
        json!({ "at": at.to_string(), "zone": "Europe/Warsaw" })
    }
}

pub fn customer(name: &str) -> Value {
    json!({ "kind": "organization", "name": name, "language": "pl", "zone": "Europe/Warsaw" })
}

fn person(name: &str, role: Role) -> NewUser {
    NewUser {
        name: line(name),
        email: line(&format!("{name}@example.com")),
        role,
        language: Language::English,
        zone: Zone::parse("Europe/Warsaw").expect("a zone"),
        password_hash: "hash".to_owned(),
    }
}
