//! Sessions: who is signed in, by which browser, since when; and sign-ins that wait for their
//! second factor.

use domain::ids::UserId;
use domain::language::Language;
use domain::people::{Role, Sight, SightRule, Way};
use domain::text::Line;
use domain::time::Zone;
use jiff::Timestamp;
use uuid::Uuid;

use crate::db::{Query, StoreError, Tx};
use crate::{args, row};

/// A session that begins.
#[derive(Clone, Debug)]
pub struct NewSession {
    pub token_hash: Vec<u8>,
    pub id: Uuid,
    pub user: UserId,
    pub way: Way,
    pub at: Timestamp,
    pub ends_at: Timestamp,
    /// What the browser calls itself.
    pub agent: String,
    pub address: Option<String>,
    /// The firm demands a second factor that this person has not set up: nothing else is shown.
    pub is_held: bool,
}

pub async fn insert_session(tx: &Tx, session: &NewSession) -> Result<(), StoreError> {
    tx.exec(
        "insert into sessions (token_hash, id, user_id, way, created_at, seen_at, confirmed_at,
            ends_at, agent, address, is_held)
         values ($1, $2, $3, $4, $5, $5, $5, $6, $7, $8, $9)",
        args![
            session.token_hash.as_slice(),
            session.id,
            session.user,
            session.way,
            session.at,
            session.ends_at,
            &session.agent,
            session.address.clone(),
            session.is_held
        ],
    )
    .await
    .map(|_| ())
}

row! {
    /// A session that still runs, and whose it is.
    pub struct SignedIn {
        session: Uuid,
        created_at: Timestamp,
        seen_at: Timestamp,
        confirmed_at: Timestamp,
        ends_at: Timestamp,
        is_held: bool,
        id: UserId,
        name: Line,
        email: Line,
        role: Role,
        language: Language,
        zone: Zone,
        theme: String,
        has_shortcuts: bool,
        /// The firm's rule, which is asked for with the session.
        rule: Option<SightRule>,
    }
}

impl SignedIn {
    /// Whose customers they see.
    #[must_use]
    pub fn sight(&self) -> Sight {
        self.rule.unwrap_or_default().sight(self.role, self.id)
    }
}

pub async fn find_signed_in(
    q: &impl Query,
    token_hash: &[u8],
    now: Timestamp,
) -> Result<Option<SignedIn>, StoreError> {
    q.find(
        "select s.id, s.created_at, s.seen_at, s.confirmed_at, s.ends_at, s.is_held,
            u.id, u.name, u.email, u.role, u.language, u.zone, u.theme, u.has_shortcuts,
            (select value from settings where name = 'sight')
         from sessions s join users u on u.id = s.user_id
         where s.token_hash = $1 and s.ends_at > $2 and u.disabled_at is null",
        args![token_hash, now],
    )
    .await
}

row! {
    /// A session as its owner sees it.
    pub struct Session {
        id: Uuid,
        way: Way,
        created_at: Timestamp,
        seen_at: Timestamp,
        agent: String,
        address: Option<String>,
    }
}

/// Those of one person that still run, the last seen first.
pub async fn sessions(
    q: &impl Query,
    user: UserId,
    now: Timestamp,
) -> Result<Vec<Session>, StoreError> {
    q.all(
        "select id, way, created_at, seen_at, agent, address from sessions
         where user_id = $1 and ends_at > $2 order by seen_at desc, id",
        args![user, now],
    )
    .await
}

pub async fn touch_session(
    tx: &Tx,
    token_hash: &[u8],
    seen_at: Timestamp,
    ends_at: Timestamp,
) -> Result<(), StoreError> {
    tx.exec(
        "update sessions set seen_at = $2, ends_at = $3 where token_hash = $1",
        args![token_hash, seen_at, ends_at],
    )
    .await
    .map(|_| ())
}

/// The person has shown once more who they are: the session goes on under another token.
pub async fn confirm_session(
    tx: &Tx,
    id: Uuid,
    token_hash: &[u8],
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.exec(
        "update sessions set token_hash = $2, confirmed_at = $3 where id = $1",
        args![id, token_hash, at],
    )
    .await
    .map(|_| ())
}

/// Holds the sessions of these people, or lets them go on.
pub async fn hold_sessions(tx: &Tx, user: UserId, is_held: bool) -> Result<(), StoreError> {
    tx.exec("update sessions set is_held = $2 where user_id = $1", args![user, is_held])
        .await
        .map(|_| ())
}

/// Ends one by its token; whose it was.
pub async fn end_session(tx: &Tx, token_hash: &[u8]) -> Result<Option<UserId>, StoreError> {
    tx.find("delete from sessions where token_hash = $1 returning user_id", args![token_hash]).await
}

/// Ends one of a person's; whether it was there.
pub async fn end_session_of(tx: &Tx, user: UserId, id: Uuid) -> Result<bool, StoreError> {
    let sql = "delete from sessions where user_id = $1 and id = $2";
    Ok(tx.exec(sql, args![user, id]).await? > 0)
}

/// All sessions of a user, as when their password changes or they leave; how many.
pub async fn end_sessions(tx: &Tx, user: UserId) -> Result<u64, StoreError> {
    tx.exec("delete from waiting_sign_ins where user_id = $1", args![user]).await?;
    tx.exec("delete from sessions where user_id = $1", args![user]).await
}

/// All but this one; how many.
pub async fn end_other_sessions(tx: &Tx, user: UserId, but: Uuid) -> Result<u64, StoreError> {
    tx.exec("delete from waiting_sign_ins where user_id = $1", args![user]).await?;
    tx.exec("delete from sessions where user_id = $1 and id <> $2", args![user, but]).await
}

/// Sessions whose time is over, and what else waits at the door too long; how many sessions.
pub async fn sweep_sessions(
    tx: &Tx,
    now: Timestamp,
    unseen_since: Timestamp,
) -> Result<u64, StoreError> {
    for table in ["waiting_sign_ins", "passkey_challenges", "issuer_visits", "invitations"] {
        tx.exec(&format!("delete from {table} where ends_at <= $1"), args![now]).await?;
    }
    tx.exec("delete from known_browsers where seen_at <= $1", args![unseen_since]).await?;
    tx.exec("delete from sessions where ends_at <= $1", args![now]).await
}

row! {
    /// A sign-in whose first factor was right.
    pub struct Waiting {
        user: UserId,
        way: Way,
        tries: i64,
    }
}

pub async fn insert_waiting(
    tx: &Tx,
    token_hash: &[u8],
    user: UserId,
    way: Way,
    ends_at: Timestamp,
) -> Result<(), StoreError> {
    tx.exec(
        "insert into waiting_sign_ins (token_hash, user_id, way, ends_at, tries)
         values ($1, $2, $3, $4, 0)",
        args![token_hash, user, way, ends_at],
    )
    .await
    .map(|_| ())
}

/// The sign-in that waits behind this token, unless its time is over or the person was kept out.
pub async fn find_waiting(
    q: &impl Query,
    token_hash: &[u8],
    now: Timestamp,
) -> Result<Option<Waiting>, StoreError> {
    q.find(
        "select w.user_id, w.way, w.tries from waiting_sign_ins w
         join users u on u.id = w.user_id
         where w.token_hash = $1 and w.ends_at > $2 and u.disabled_at is null",
        args![token_hash, now],
    )
    .await
}

/// One more try of a waiting sign-in; how many it has had.
pub async fn count_try(tx: &Tx, token_hash: &[u8]) -> Result<i64, StoreError> {
    tx.one(
        "update waiting_sign_ins set tries = tries + 1 where token_hash = $1 returning tries",
        args![token_hash],
    )
    .await
}

pub async fn end_waiting(tx: &Tx, token_hash: &[u8]) -> Result<(), StoreError> {
    tx.exec("delete from waiting_sign_ins where token_hash = $1", args![token_hash])
        .await
        .map(|_| ())
}
