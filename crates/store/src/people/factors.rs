//! Second factors: the seed of somebody's codes and their recovery codes.

use domain::ids::UserId;
use jiff::Timestamp;

use crate::db::{Query, StoreError, Tx};
use crate::{args, row};

row! {
    /// What somebody has set up.
    pub struct Factors {
        /// Since when there are codes; none if they were not confirmed.
        codes_since: Option<Timestamp>,
        passkeys: i64,
        recovery_codes: i64,
    }
}

impl Factors {
    /// Is there anything beside the password?
    #[must_use]
    pub fn any(&self) -> bool {
        self.codes_since.is_some() || self.passkeys > 0
    }
}

pub async fn of(q: &impl Query, user: UserId) -> Result<Factors, StoreError> {
    q.one(
        "select (select confirmed_at from code_seeds where user_id = $1),
            (select count(*) from passkeys where user_id = $1),
            (select count(*) from recovery_codes where user_id = $1)",
        args![user],
    )
    .await
}

row! {
    /// A seed as it is kept: sealed.
    pub struct Seed {
        sealed: Vec<u8>,
        made_at: Timestamp,
        confirmed_at: Option<Timestamp>,
        /// The step of the last code that was taken; it and those before are taken no more.
        last_step: i64,
    }
}

/// A new seed that is to be confirmed; one that was confirmed stays.
pub async fn propose_seed(
    tx: &Tx,
    user: UserId,
    sealed: &[u8],
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.exec(
        "insert into code_seeds (user_id, sealed, made_at, last_step) values ($1, $2, $3, 0)
         on conflict (user_id) do update set sealed = excluded.sealed, made_at = excluded.made_at
         where code_seeds.confirmed_at is null",
        args![user, sealed, at],
    )
    .await
    .map(|_| ())
}

pub async fn find_seed(q: &impl Query, user: UserId) -> Result<Option<Seed>, StoreError> {
    q.find(
        "select sealed, made_at, confirmed_at, last_step from code_seeds where user_id = $1",
        args![user],
    )
    .await
}

pub async fn confirm_seed(
    tx: &Tx,
    user: UserId,
    step: i64,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.exec(
        "update code_seeds set confirmed_at = $2, last_step = $3 where user_id = $1",
        args![user, at, step],
    )
    .await
    .map(|_| ())
}

/// Takes the code of a step once: whether it had not been taken yet.
pub async fn take_step(tx: &Tx, user: UserId, step: i64) -> Result<bool, StoreError> {
    let sql = "update code_seeds set last_step = $2
         where user_id = $1 and confirmed_at is not null and last_step < $2";
    Ok(tx.exec(sql, args![user, step]).await? > 0)
}

/// Removes the codes of a person, and the recovery codes with them where nothing else is left.
pub async fn remove_seed(tx: &Tx, user: UserId) -> Result<(), StoreError> {
    tx.exec("delete from code_seeds where user_id = $1", args![user]).await.map(|_| ())
}

/// New recovery codes in place of those before.
pub async fn set_recovery(tx: &Tx, user: UserId, hashes: &[Vec<u8>]) -> Result<(), StoreError> {
    tx.exec("delete from recovery_codes where user_id = $1", args![user]).await?;
    for hash in hashes {
        tx.exec(
            "insert into recovery_codes (code_hash, user_id) values ($1, $2)",
            args![hash.as_slice(), user],
        )
        .await?;
    }
    Ok(())
}

/// Uses a recovery code up: whether there was such a one.
pub async fn take_recovery(tx: &Tx, user: UserId, hash: &[u8]) -> Result<bool, StoreError> {
    let sql = "delete from recovery_codes where code_hash = $1 and user_id = $2";
    Ok(tx.exec(sql, args![hash, user]).await? > 0)
}
