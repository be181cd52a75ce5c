//! Requests that were sent with a key, and the answers that they got: sent again, a request gets
//! the same answer and nothing happens twice.

use domain::ids::TokenId;
use jiff::Timestamp;

use crate::db::{Query, StoreError, Tx};
use crate::{args, row};

row! {
    /// A request that was sent before; without a status while it has no answer yet.
    pub struct Before {
        request_hash: Vec<u8>,
        at: Timestamp,
        status: Option<u32>,
        etag: Option<String>,
        location: Option<String>,
        body: Option<String>,
    }
}

/// What a request was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub status: u32,
    pub etag: Option<String>,
    pub location: Option<String>,
    pub body: Option<String>,
}

pub async fn find(q: &impl Query, token: TokenId, key: &str) -> Result<Option<Before>, StoreError> {
    q.find(
        "select request_hash, at, status, etag, location, body from answered
         where token_id = $1 and request_key = $2",
        args![token, key],
    )
    .await
}

/// Claims a key for the act of this transaction; false if another request has it.
pub async fn claim(
    tx: &Tx,
    token: TokenId,
    key: &str,
    request_hash: &[u8],
    at: Timestamp,
) -> Result<bool, StoreError> {
    let claimed = tx
        .exec(
            "insert into answered (token_id, request_key, request_hash, at)
             values ($1, $2, $3, $4) on conflict do nothing",
            args![token, key, request_hash, at],
        )
        .await?;
    Ok(claimed > 0)
}

pub async fn save(tx: &Tx, token: TokenId, key: &str, given: &Given) -> Result<(), StoreError> {
    tx.exec(
        "update answered set status = $3, etag = $4, location = $5, body = $6
         where token_id = $1 and request_key = $2",
        args![
            token,
            key,
            given.status,
            given.etag.as_deref(),
            given.location.as_deref(),
            given.body.as_deref()
        ],
    )
    .await
    .map(|_| ())
}

/// Forgets what was answered before then; how many.
pub async fn sweep(tx: &Tx, before: Timestamp) -> Result<u64, StoreError> {
    tx.exec("delete from answered where at < $1", args![before]).await
}
