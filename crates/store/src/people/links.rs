//! Links by which somebody chooses their password, and browsers that are known.

use domain::ids::UserId;
use jiff::Timestamp;

use crate::args;
use crate::db::{Query, StoreError, Tx};

/// A newer link takes the place of an older one.
pub async fn invite(
    tx: &Tx,
    user: UserId,
    token_hash: &[u8],
    at: Timestamp,
    ends_at: Timestamp,
) -> Result<(), StoreError> {
    tx.exec(
        "insert into invitations (user_id, token_hash, created_at, ends_at)
         values ($1, $2, $3, $4)
         on conflict (user_id) do update set token_hash = excluded.token_hash,
            created_at = excluded.created_at, ends_at = excluded.ends_at",
        args![user, token_hash, at, ends_at],
    )
    .await
    .map(|_| ())
}

/// For whom a link is, while it lasts.
pub async fn find_invited(
    q: &impl Query,
    token_hash: &[u8],
    now: Timestamp,
) -> Result<Option<UserId>, StoreError> {
    q.find(
        "select i.user_id from invitations i join users u on u.id = i.user_id
         where i.token_hash = $1 and i.ends_at > $2 and u.disabled_at is null",
        args![token_hash, now],
    )
    .await
}

/// A link is used up, or taken back.
pub async fn end_invitation(tx: &Tx, user: UserId) -> Result<(), StoreError> {
    tx.exec("delete from invitations where user_id = $1", args![user]).await.map(|_| ())
}

/// This browser has signed that person in.
pub async fn know_browser(
    tx: &Tx,
    token_hash: &[u8],
    user: UserId,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.exec(
        "insert into known_browsers (token_hash, user_id, seen_at) values ($1, $2, $3)
         on conflict (token_hash, user_id) do update set seen_at = excluded.seen_at",
        args![token_hash, user, at],
    )
    .await
    .map(|_| ())
}

/// Has this browser signed in whoever has that address?
pub async fn is_known_browser(
    q: &impl Query,
    token_hash: &[u8],
    email: &str,
) -> Result<bool, StoreError> {
    let found: Option<UserId> = q
        .find(
            "select k.user_id from known_browsers k join users u on u.id = k.user_id
             where k.token_hash = $1 and u.email_key = $2",
            args![token_hash, super::email_key(email)],
        )
        .await?;
    Ok(found.is_some())
}

/// A new password: browsers must become known anew.
pub async fn forget_browsers(tx: &Tx, user: UserId) -> Result<(), StoreError> {
    tx.exec("delete from known_browsers where user_id = $1", args![user]).await.map(|_| ())
}
