//! `GET /live`: what changes on the page that asks, as it happens; and which page shows what.

use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum_extra::extract::CookieJar;
use domain::ids::UserId;
use serde::Deserialize;
use tokio::io::{AsyncWriteExt as _, DuplexStream};
use tokio::sync::broadcast::error::RecvError;
use tokio::time::sleep;
use tokio_util::io::ReaderStream;

use super::teller::first_at;
use super::{About, News, Seat};
use crate::i18n::args;
use crate::people;
use crate::web::{Problem, SESSION, Visit, Web, cookie_name};

/// A sign of life, by which a connection that is gone is noticed, and a session that has ended.
const HEARTBEAT: Duration = Duration::from_secs(20);
/// What is written ahead of a slow reader.
const AHEAD: usize = 4096;

pub fn routes() -> Router<Web> {
    Router::new().route("/live", get(live))
}

/// What the page at this address shows, as its `data-live` says it; empty where nothing follows.
#[must_use]
pub fn about(path: &str) -> String {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut parts = path.trim_start_matches('/').split('/');
    let (room, first) = (parts.next().unwrap_or_default(), parts.next());
    let id = first.filter(|id| uuid::Uuid::try_parse(id).is_ok());
    match (room, id, first) {
        ("cases", Some(id), _) => format!("case:{id}"),
        ("customers", Some(id), _) => format!("customer:{id}"),
        ("promises" | "bills" | "items" | "issues" | "documents", Some(id), _) => {
            format!("record:{id}")
        }
        ("cases" | "follow-through" | "closings" | "bills" | "issues", _, None) => "cases".into(),
        ("cases", _, Some("board")) => "cases".into(),
        ("customers" | "care", _, None) => "customers".into(),
        ("today", _, None) => "mine".into(),
        _ => String::new(),
    }
}

#[derive(Deserialize)]
pub(super) struct Asked {
    about: String,
    /// When the page was drawn, in milliseconds since 1970.
    since: Option<u64>,
}

pub(super) async fn live(
    visit: Visit,
    State(web): State<Web>,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let about: About = asked.about.parse().map_err(|()| Problem::NotUnderstood)?;
    let jar = CookieJar::from_headers(&headers);
    let token = jar.get(&cookie_name(&web, SESSION)).map(|cookie| cookie.value().to_owned());
    let Some(seat) = super::watch(&web, visit.user_id()).await? else {
        return Ok((StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, "60")]).into_response());
    };
    let since = asked.since.unwrap_or_else(|| millis(&visit));
    let (ours, theirs) = tokio::io::duplex(AHEAD);
    let teller = Teller { about, since, visit, token: token.unwrap_or_default(), out: ours };
    tokio::spawn(teller.run(seat));
    let headers = [
        (header::CONTENT_TYPE.as_str(), "text/event-stream"),
        // A proxy that gathers answers would keep what is told for itself.
        ("x-accel-buffering", "no"),
    ];
    Ok((headers, Body::from_stream(ReaderStream::new(theirs))).into_response())
}

/// The time at which a page is drawn, as it is asked for again.
pub(crate) fn millis(visit: &Visit) -> u64 {
    u64::try_from(visit.now.as_millisecond()).unwrap_or(0)
}

struct Teller {
    about: About,
    since: u64,
    visit: Visit,
    token: String,
    out: DuplexStream,
}

/// Why nothing more is told.
struct Over;

impl Teller {
    async fn run(mut self, mut seat: Seat) {
        if self.begin().await.is_err() {
            return;
        }
        loop {
            let told = tokio::select! {
                news = seat.news.recv() => match news {
                    Ok(news) => self.consider(news).await,
                    Err(RecvError::Lagged(_)) => self.consider(News::Much).await,
                    Err(RecvError::Closed) => Err(Over),
                },
                () = sleep(HEARTBEAT) => self.beat().await,
                _ = seat.ended.changed() => Err(Over),
            };
            if told.is_err() {
                return;
            }
        }
    }

    /// What happened between the drawing of the page and now.
    async fn begin(&mut self) -> Result<(), Over> {
        self.write(":\n\n").await?;
        let (user, sight) = (self.visit.user_id(), self.visit.sight());
        let since = first_at(self.since.saturating_add(1));
        let missed = self.visit.missed(self.about, since, user, sight).await;
        match missed.map_err(|_| Over)? {
            Some(news) => self.tell(&news).await,
            None => Ok(()),
        }
    }

    async fn consider(&mut self, news: News) -> Result<(), Over> {
        if let News::One(happened) = &news {
            let (user, sight) = (self.visit.user_id(), self.visit.sight());
            let is_shown =
                happened.user == Some(user) && happened.id < first_at(self.since.saturating_add(1));
            let is_for = self.visit.is_for(self.about, happened, user, sight).await;
            if is_shown || !is_for.map_err(|_| Over)? {
                return Ok(());
            }
        }
        self.require_session().await?;
        self.tell(&news).await
    }

    async fn tell(&mut self, news: &News) -> Result<(), Over> {
        let words = self.words(news, self.visit.user_id());
        self.write(&format!("data: {}\n\n", serde_json::Value::from(words))).await
    }

    /// Who it was, where it was one person and somebody else.
    fn words(&self, news: &News, reader: UserId) -> String {
        let by = match news {
            News::One(happened) if happened.user != Some(reader) => happened.by.as_deref(),
            _ => None,
        };
        match by {
            Some(who) => self.visit.locale.text_with("live-changed-by", &args! { who: who }),
            None => self.visit.text("live-changed"),
        }
    }

    async fn beat(&mut self) -> Result<(), Over> {
        self.require_session().await?;
        self.write(":\n\n").await
    }

    /// What is told ends with the session, and does not make it last.
    async fn require_session(&self) -> Result<(), Over> {
        match people::is_signed_in(&self.visit, &self.token).await {
            Ok(true) => Ok(()),
            _ => Err(Over),
        }
    }

    async fn write(&mut self, text: &str) -> Result<(), Over> {
        self.out.write_all(text.as_bytes()).await.map_err(|_| Over)
    }
}
