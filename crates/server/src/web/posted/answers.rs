//! The answers to forms that were taken, for as long as one tries again.

use std::collections::HashMap;
use std::sync::{Arc, Mutex as Lock, PoisonError};

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::Mutex;

/// So long an answer is remembered.
const KEPT: SignedDuration = SignedDuration::from_mins(30);
/// So many at most; the oldest goes first.
const MOST: usize = 20_000;

type Key = [u8; 32];
type Place = Arc<Mutex<Option<Answer>>>;

/// Where a form that was taken led to.
pub(super) struct Answer {
    to: HeaderValue,
    cookies: Vec<HeaderValue>,
}

impl Answer {
    /// Only what was taken is remembered: what was refused may be sent again as it is.
    pub(super) fn of(response: &Response) -> Option<Self> {
        let is_taken = response.status() == StatusCode::SEE_OTHER
            && response.extensions().get::<super::NeedsSignIn>().is_none();
        let to = response.headers().get(header::LOCATION).filter(|_| is_taken)?;
        let cookies = response.headers().get_all(header::SET_COOKIE).into_iter().cloned().collect();
        Some(Self { to: to.clone(), cookies })
    }

    pub(super) fn again(&self) -> Response {
        let mut response = StatusCode::SEE_OTHER.into_response();
        response.headers_mut().insert(header::LOCATION, self.to.clone());
        for cookie in &self.cookies {
            response.headers_mut().append(header::SET_COOKIE, cookie.clone());
        }
        response
    }
}

/// All answers of the last half hour, by a hash of session, key, address and content.
#[derive(Default)]
pub struct Answers(Lock<HashMap<Key, (Timestamp, Place)>>);

impl Answers {
    /// The place of one form's answer; whoever sends the same at the same time waits for it.
    pub(super) fn place(&self, key: Key, now: Timestamp) -> Place {
        let mut places = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if places.len() >= MOST {
            places.retain(|_, (at, _)| now.duration_since(*at) < KEPT);
        }
        if places.len() >= MOST
            && let Some(oldest) = places.iter().min_by_key(|(_, (at, _))| *at).map(|(key, _)| *key)
        {
            places.remove(&oldest);
        }
        let (at, place) = places.entry(key).or_insert_with(|| (now, Place::default()));
        if now.duration_since(*at) >= KEPT {
            (*at, *place) = (now, Place::default());
        }
        Arc::clone(place)
    }
}
