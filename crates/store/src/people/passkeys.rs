//! Passkeys and the challenges that wait for their answer.

use domain::ids::UserId;
use domain::text::Line;
use jiff::Timestamp;
use uuid::Uuid;

use crate::db::{Query, StoreError, Tx};
use crate::{args, row};

row! {
    pub struct Passkey {
        id: Uuid,
        user: UserId,
        credential: Vec<u8>,
        /// By the numbers of COSE: -7 ES256, -8 EdDSA, -257 RS256.
        algorithm: i64,
        /// As its algorithm takes it: a point, or a DER sequence of two numbers.
        public_key: Vec<u8>,
        counter: i64,
        name: Line,
        made_at: Timestamp,
        used_at: Option<Timestamp>,
    }
}

const PASSKEY: &str = "select id, user_id, credential, algorithm, public_key, counter, name,
    made_at, used_at from passkeys";

pub async fn insert(tx: &Tx, passkey: &Passkey) -> Result<(), StoreError> {
    tx.exec(
        "insert into passkeys (id, user_id, credential, algorithm, public_key, counter, name,
            made_at, used_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            passkey.id,
            passkey.user,
            passkey.credential.as_slice(),
            passkey.algorithm,
            passkey.public_key.as_slice(),
            passkey.counter,
            &passkey.name,
            passkey.made_at,
            passkey.used_at
        ],
    )
    .await
    .map(|_| ())
}

pub async fn of(q: &impl Query, user: UserId) -> Result<Vec<Passkey>, StoreError> {
    q.all(&format!("{PASSKEY} where user_id = $1 order by made_at, id"), args![user]).await
}

/// By the name that the device gave it, if whoever has it may sign in.
pub async fn find(q: &impl Query, credential: &[u8]) -> Result<Option<Passkey>, StoreError> {
    q.find(
        &format!(
            "{PASSKEY} where credential = $1
             and exists (select 1 from users u where u.id = user_id and u.disabled_at is null)"
        ),
        args![credential],
    )
    .await
}

pub async fn used(tx: &Tx, id: Uuid, counter: i64, at: Timestamp) -> Result<(), StoreError> {
    tx.exec("update passkeys set counter = $2, used_at = $3 where id = $1", args![id, counter, at])
        .await
        .map(|_| ())
}

/// Removes one of a person's; whether it was there.
pub async fn remove(tx: &Tx, user: UserId, id: Uuid) -> Result<bool, StoreError> {
    Ok(tx.exec("delete from passkeys where user_id = $1 and id = $2", args![user, id]).await? > 0)
}

pub async fn remove_all(tx: &Tx, user: UserId) -> Result<(), StoreError> {
    tx.exec("delete from passkeys where user_id = $1", args![user]).await.map(|_| ())
}

pub async fn challenge(
    tx: &Tx,
    token_hash: &[u8],
    challenge: &[u8],
    user: Option<UserId>,
    ends_at: Timestamp,
) -> Result<(), StoreError> {
    tx.exec(
        "insert into passkey_challenges (token_hash, challenge, user_id, ends_at)
         values ($1, $2, $3, $4)",
        args![token_hash, challenge, user, ends_at],
    )
    .await
    .map(|_| ())
}

/// A challenge is answered once: it is gone after this, and the person for whom it was.
pub async fn take_challenge(
    tx: &Tx,
    token_hash: &[u8],
    now: Timestamp,
) -> Result<Option<(Vec<u8>, Option<UserId>)>, StoreError> {
    let found: Option<(Vec<u8>, Option<UserId>, Timestamp)> = tx
        .find(
            "delete from passkey_challenges where token_hash = $1
             returning challenge, user_id, ends_at",
            args![token_hash],
        )
        .await?;
    let fresh = found.filter(|(.., ends_at)| *ends_at > now);
    Ok(fresh.map(|(challenge, user, _)| (challenge, user)))
}
