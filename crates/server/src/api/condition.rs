//! What a request asks to hold before its act: that the record is as it was read (`If-Match`), and
//! that the same request was not carried out before (`Idempotency-Key`). Both are looked at in the
//! transaction of the act, so nothing can come between.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use domain::ids::TokenId;
use jiff::{Timestamp, ToSpan};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use store::answered::{self, Given};
use store::db::{Tx, Work};

use super::answer::Answer;
use super::operation::{Operation, Reader};
use super::problem::Problem;
use crate::app::{App, Before, Failure};

/// An answer is given again for so long.
pub const KEPT_HOURS: i64 = 24;
/// A request without an answer for so long was carried out and its answer lost.
const LOST_SECONDS: i64 = 60;

/// The key of a request, and what was asked by it.
#[derive(Clone, Debug)]
pub struct Key {
    token: TokenId,
    key: String,
    hash: Vec<u8>,
}

/// The state that a record is to be in.
pub struct Expected {
    pub record: Reader,
    pub path: Map<String, Value>,
    /// Tags, any of which will do; none for any state.
    pub tags: Vec<String>,
}

/// Looked at once, by the first write of a request.
pub struct Condition {
    expected: Option<Expected>,
    key: Option<Key>,
    is_looked_at: AtomicBool,
    unmet: Mutex<Option<Problem>>,
}

impl Key {
    /// # Errors
    /// A key is between 1 and 255 visible characters.
    pub fn new(
        token: TokenId,
        key: &str,
        operation: &Operation,
        address: &str,
        body: &[u8],
    ) -> Result<Self, Problem> {
        let is_key =
            (1..=255).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
        if !is_key {
            return Err(Problem::Malformed);
        }
        let mut hash = Sha256::new();
        for part in [operation.id.as_bytes(), address.as_bytes(), body] {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
        Ok(Self { token, key: key.to_owned(), hash: hash.finalize().to_vec() })
    }

    /// The answer that the same request got before, if it was sent before.
    ///
    /// # Errors
    /// The key belongs to another request, or the answer is not there yet.
    pub async fn before(&self, app: &App) -> Result<Option<Answer>, Problem> {
        let Some(before) = answered::find(app.db(), self.token, &self.key).await? else {
            return Ok(None);
        };
        if before.request_hash != self.hash {
            return Err(Problem::KeyReused);
        }
        match (before.status.and_then(|status| u16::try_from(status).ok()), before.body) {
            (Some(status), Some(body)) => Ok(Some(Answer::Json {
                status,
                body,
                etag: before.etag,
                location: before.location,
            })),
            _ if app.now().duration_since(before.at).as_secs() < LOST_SECONDS => {
                Err(Problem::KeyBusy)
            }
            _ => Err(Problem::AnswerLost),
        }
    }

    /// Keeps the answer.
    ///
    /// # Errors
    /// What the database says.
    pub async fn save(self, app: &App, answer: &Answer) -> Result<(), Problem> {
        let Answer::Json { status, body, etag, location } = answer.clone() else { return Ok(()) };
        let given = Given { status: u32::from(status), etag, location, body: Some(body) };
        app.db()
            .write::<_, Failure, _>(move |tx| {
                Box::pin(
                    async move { Ok(answered::save(tx, self.token, &self.key, &given).await?) },
                )
            })
            .await?;
        Ok(())
    }
}

impl Condition {
    #[must_use]
    pub fn new(expected: Option<Expected>, key: Option<Key>) -> Arc<Self> {
        let (is_looked_at, unmet) = (AtomicBool::new(false), Mutex::new(None));
        Arc::new(Self { expected, key, is_looked_at, unmet })
    }

    /// What did not hold, if that is why nothing was written.
    pub fn unmet(&self) -> Option<Problem> {
        self.unmet.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn fail(&self, problem: Problem) -> Failure {
        *self.unmet.lock().unwrap_or_else(PoisonError::into_inner) = Some(problem);
        // Anything that takes the transaction back; nobody reads it.
        Failure::NotFound
    }

    async fn look(&self, tx: &Tx, now: Timestamp) -> Result<(), Failure> {
        if self.is_looked_at.swap(true, Ordering::Relaxed) {
            return Ok(());
        }
        if let Some(key) = &self.key
            && !answered::claim(tx, key.token, &key.key, &key.hash, now).await?
        {
            return Err(self.fail(Problem::KeyBusy));
        }
        if let Some(expected) = &self.expected {
            let tag = (expected.record)(tx, &expected.path).await?;
            if !expected.tags.is_empty() && !expected.tags.contains(&tag) {
                return Err(self.fail(Problem::Stale));
            }
        }
        Ok(())
    }
}

impl Before for Condition {
    fn require<'t>(&'t self, tx: &'t Tx, now: Timestamp) -> Work<'t, (), Failure> {
        Box::pin(self.look(tx, now))
    }
}

/// Forgets answers that are no longer given again; how many.
///
/// # Errors
/// What the database says.
pub async fn sweep(app: &App) -> Result<u64, Failure> {
    let before = app.now().checked_sub(KEPT_HOURS.hours()).unwrap_or(Timestamp::MIN);
    app.db()
        .write::<_, Failure, _>(move |tx| {
            Box::pin(async move { Ok(answered::sweep(tx, before).await?) })
        })
        .await
}
