//! Users of ours, their sessions, and the ways in which they show who they are.

use domain::ids::UserId;
use domain::language::Language;
use domain::people::{Right, Role, SightRule, Standing};
use domain::text::Line;
use domain::time::Zone;
use jiff::Timestamp;

use crate::db::{Dialect, Query, StoreError, Tx};
use crate::{args, row};

pub mod factors;
pub mod issuers;
pub mod links;
pub mod passkeys;
mod sessions;

pub use sessions::*;

row! {
    pub struct User {
        id: UserId,
        name: Line,
        email: Line,
        role: Role,
        language: Language,
        zone: Zone,
        theme: String,
        disabled_at: Option<Timestamp>,
    }
}

impl User {
    /// Can they answer for a customer, a case, a promise?
    #[must_use]
    pub fn is_able(&self) -> bool {
        self.disabled_at.is_none() && self.role.may(Right::Work)
    }
}

row! {
    /// What signing in compares with. The hash is empty until a password was chosen.
    pub struct Credential {
        id: UserId,
        password_hash: String,
        disabled_at: Option<Timestamp>,
    }
}

const USER: &str = "select id, name, email, role, language, zone, theme, disabled_at from users";

pub async fn insert(
    tx: &Tx,
    user: &User,
    password_hash: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.exec(
        "insert into users (id, name, email, email_key, role, language, zone, theme,
            password_hash, created_at, disabled_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            user.id,
            &user.name,
            &user.email,
            email_key(user.email.as_str()),
            user.role,
            user.language,
            &user.zone,
            &user.theme,
            password_hash,
            at,
            user.disabled_at
        ],
    )
    .await
    .map(|_| ())
}

pub async fn count(q: &impl Query) -> Result<i64, StoreError> {
    q.one("select count(*) from users", args![]).await
}

pub async fn get(q: &impl Query, id: UserId) -> Result<User, StoreError> {
    q.one(&format!("{USER} where id = $1"), args![id]).await
}

/// Everybody, those who left too, by name.
pub async fn all(q: &impl Query) -> Result<Vec<User>, StoreError> {
    q.all(&format!("{USER} order by name, id"), args![]).await
}

pub async fn find_by_email(q: &impl Query, email: &str) -> Result<Option<User>, StoreError> {
    q.find(&format!("{USER} where email_key = $1"), args![email_key(email)]).await
}

pub async fn find_credential(
    q: &impl Query,
    email: &str,
) -> Result<Option<Credential>, StoreError> {
    q.find(
        "select id, password_hash, disabled_at from users where email_key = $1",
        args![email_key(email)],
    )
    .await
}

/// What a user chose for themselves.
pub async fn set_preferences(
    tx: &Tx,
    id: UserId,
    language: Language,
    zone: &Zone,
    theme: &str,
) -> Result<(), StoreError> {
    tx.exec(
        "update users set language = $2, zone = $3, theme = $4 where id = $1",
        args![id, language, zone, theme],
    )
    .await
    .map(|_| ())
}

/// Whether single keys do something for this user.
pub async fn set_shortcuts(tx: &Tx, id: UserId, are_on: bool) -> Result<(), StoreError> {
    tx.exec("update users set has_shortcuts = $2 where id = $1", args![id, are_on])
        .await
        .map(|_| ())
}

pub async fn set_password(tx: &Tx, id: UserId, hash: &str) -> Result<(), StoreError> {
    tx.exec("update users set password_hash = $2 where id = $1", args![id, hash]).await.map(|_| ())
}

pub async fn set_disabled(tx: &Tx, id: UserId, at: Option<Timestamp>) -> Result<(), StoreError> {
    tx.exec("update users set disabled_at = $2 where id = $1", args![id, at]).await.map(|_| ())
}

pub async fn set_role(tx: &Tx, id: UserId, role: Role) -> Result<(), StoreError> {
    tx.exec("update users set role = $2 where id = $1", args![id, role]).await.map(|_| ())
}

/// Makes all other changes of who owns the program wait: two owners at once must not take each other
/// the role. SQLite has one writer anyway.
pub async fn lock_owners(tx: &Tx) -> Result<(), StoreError> {
    if tx.dialect() == Dialect::Postgres {
        let sql = "select id from users where role = 'owner' order by id for update";
        tx.all::<UserId>(sql, args![]).await?;
    }
    Ok(())
}

/// Owners who can sign in.
pub async fn count_owners(q: &impl Query) -> Result<i64, StoreError> {
    q.one("select count(*) from users where role = 'owner' and disabled_at is null", args![]).await
}

row! {
    struct StandingRow {
        role: Role,
        disabled_at: Option<Timestamp>,
        rule: Option<SightRule>,
    }
}

/// What somebody may do and whom they see: by their role, and by the firm's rule.
pub async fn standing(q: &impl Query, id: UserId) -> Result<Standing, StoreError> {
    let row: StandingRow = q
        .one(
            "select role, disabled_at, (select value from settings where name = 'sight')
             from users where id = $1",
            args![id],
        )
        .await?;
    Ok(Standing {
        role: row.role,
        sight: row.rule.unwrap_or_default().sight(row.role, id),
        is_disabled: row.disabled_at.is_some(),
    })
}

fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}
