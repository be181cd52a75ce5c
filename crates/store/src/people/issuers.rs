//! Who is known by another issuer, and ways to it that were begun here.

use domain::ids::UserId;
use jiff::Timestamp;

use crate::db::{Query, StoreError, Tx};
use crate::{args, row};

/// Who of ours this is; the issuer's name for them counts together with the issuer's own.
pub async fn find(
    q: &impl Query,
    issuer: &str,
    subject: &str,
) -> Result<Option<UserId>, StoreError> {
    q.find(
        "select user_id from identities where issuer = $1 and subject = $2",
        args![issuer, subject],
    )
    .await
}

/// Is somebody bound to this issuer already, under whatever name?
pub async fn is_bound(q: &impl Query, issuer: &str, user: UserId) -> Result<bool, StoreError> {
    let sql = "select user_id from identities where issuer = $1 and user_id = $2 limit 1";
    Ok(q.find::<UserId>(sql, args![issuer, user]).await?.is_some())
}

pub async fn bind(
    tx: &Tx,
    issuer: &str,
    subject: &str,
    user: UserId,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.exec(
        "insert into identities (issuer, subject, user_id, made_at) values ($1, $2, $3, $4)",
        args![issuer, subject, user, at],
    )
    .await
    .map(|_| ())
}

row! {
    /// What must come back from the issuer as it was sent.
    pub struct Visit {
        state: String,
        nonce: String,
        verifier: String,
        next: String,
        ends_at: Timestamp,
    }
}

pub async fn begin(tx: &Tx, token_hash: &[u8], visit: &Visit) -> Result<(), StoreError> {
    tx.exec(
        "insert into issuer_visits (token_hash, state, nonce, verifier, next, ends_at)
         values ($1, $2, $3, $4, $5, $6)",
        args![token_hash, &visit.state, &visit.nonce, &visit.verifier, &visit.next, visit.ends_at],
    )
    .await
    .map(|_| ())
}

/// It comes back once: it is gone after this.
pub async fn take(tx: &Tx, token_hash: &[u8], now: Timestamp) -> Result<Option<Visit>, StoreError> {
    let found: Option<Visit> = tx
        .find(
            "delete from issuer_visits where token_hash = $1
             returning state, nonce, verifier, next, ends_at",
            args![token_hash],
        )
        .await?;
    Ok(found.filter(|visit| visit.ends_at > now))
}
