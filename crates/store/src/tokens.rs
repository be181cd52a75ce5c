//! Tokens of people's programs; only their hashes are known.

use domain::ids::{TokenId, UserId};
use domain::language::Language;
use domain::people::{Role, Sight, SightRule};
use domain::text::Line;
use domain::time::Zone;
use domain::tokens::Scope;
use jiff::Timestamp;

use crate::db::{Query, StoreError, Tx};
use crate::{args, row};

row! {
    pub struct Token {
        id: TokenId,
        user: UserId,
        user_name: Line,
        name: Line,
        scope: Scope,
        created_at: Timestamp,
        ends_at: Timestamp,
        used_at: Option<Timestamp>,
        ended_at: Option<Timestamp>,
    }
}

row! {
    /// Whose program it is that shows a token which still lasts.
    pub struct Bearer {
        token: TokenId,
        scope: Scope,
        used_at: Option<Timestamp>,
        user: UserId,
        role: Role,
        language: Language,
        zone: Zone,
        rule: Option<SightRule>,
    }
}

impl Bearer {
    /// Whose customers they see.
    #[must_use]
    pub fn sight(&self) -> Sight {
        self.rule.unwrap_or_default().sight(self.role, self.user)
    }
}

/// What a new token is made of.
#[derive(Clone, Debug)]
pub struct NewToken {
    pub id: TokenId,
    pub user: UserId,
    pub hash: Vec<u8>,
    pub name: Line,
    pub scope: Scope,
    pub ends_at: Timestamp,
}

const TOKEN: &str = "select t.id, t.user_id, u.name, t.name,
    case when t.prepares then 'prepare' else t.scope end, t.created_at, t.ends_at,
    t.used_at, t.ended_at from tokens t join users u on u.id = t.user_id";

pub async fn insert(tx: &Tx, new: &NewToken, at: Timestamp) -> Result<(), StoreError> {
    // The column of the scope is older than this one: such a token reads, and prepares.
    let prepares = new.scope == Scope::Prepare;
    tx.exec(
        "insert into tokens (id, user_id, token_hash, name, scope, prepares, created_at, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            new.id,
            new.user,
            new.hash.as_slice(),
            &new.name,
            if prepares { Scope::Read } else { new.scope },
            prepares,
            at,
            new.ends_at
        ],
    )
    .await
    .map(|_| ())
}

pub async fn get(q: &impl Query, id: TokenId) -> Result<Token, StoreError> {
    q.one(&format!("{TOKEN} where t.id = $1"), args![id]).await
}

/// Somebody's tokens, the newest first.
pub async fn of_user(q: &impl Query, user: UserId) -> Result<Vec<Token>, StoreError> {
    q.all(&format!("{TOKEN} where t.user_id = $1 order by t.id desc"), args![user]).await
}

/// Everybody's tokens that still last, by the person.
pub async fn lasting(q: &impl Query, now: Timestamp) -> Result<Vec<Token>, StoreError> {
    q.all(
        &format!(
            "{TOKEN} where t.ended_at is null and t.ends_at > $1 and u.disabled_at is null
             order by u.name, t.id desc"
        ),
        args![now],
    )
    .await
}

/// The person behind a token, while it lasts and they may come in.
pub async fn find_bearer(
    q: &impl Query,
    hash: &[u8],
    now: Timestamp,
) -> Result<Option<Bearer>, StoreError> {
    q.find(
        "select t.id, case when t.prepares then 'prepare' else t.scope end, t.used_at, u.id, u.role, u.language, u.zone,
            (select value from settings where name = 'sight')
         from tokens t join users u on u.id = t.user_id
         where t.token_hash = $1 and t.ended_at is null and t.ends_at > $2
            and u.disabled_at is null",
        args![hash, now],
    )
    .await
}

pub async fn touch(tx: &Tx, id: TokenId, at: Timestamp) -> Result<(), StoreError> {
    tx.exec("update tokens set used_at = $2 where id = $1", args![id, at]).await.map(|_| ())
}

/// Ends a token before its time; false if it was ended before.
pub async fn end(tx: &Tx, id: TokenId, at: Timestamp) -> Result<bool, StoreError> {
    let sql = "update tokens set ended_at = $2 where id = $1 and ended_at is null";
    Ok(tx.exec(sql, args![id, at]).await? > 0)
}
