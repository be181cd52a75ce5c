//! The demo: a believable firm that sells and serves pumps, irrigation and heat pumps, with
//! customers in four languages and half a year behind it, whatever today is.
//!
//! All of it comes about through the same actions that pages use, at the time that the story
//! tells, so its record of events is as true as that of a real firm.

mod calendar;
mod script;
mod story;
mod team;
#[cfg(test)]
mod tests;

use domain::ids::UserId;
use jiff::Timestamp;
use store::db::Db;

use crate::app::Failure;
use crate::i18n::Locales;

pub use team::{Member, TEAM};

/// What came of filling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// In the order of [`TEAM`].
    pub users: [UserId; TEAM.len()],
    pub customers: usize,
    pub cases: usize,
}

/// Why the demo's firm did not come about. Its database is then not to be used.
#[derive(Clone, Debug)]
pub enum FillError {
    /// Somebody works with this database: the demo never mixes with a real firm's customers.
    InUse,
    /// The story says something that can't be written down: a text, a zone, a time.
    Told { title: &'static str },
    /// An action refused what the story tells, or the database failed.
    Failed { title: &'static str, at: Timestamp, failure: Failure },
}

impl std::fmt::Display for FillError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::InUse => f.write_str("the database already has users"),
            Self::Told { title } => write!(f, "the demo's story is not sound: {title}"),
            Self::Failed { title, at, failure } => write!(f, "{title}, {at}: {failure}"),
        }
    }
}

impl std::error::Error for FillError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Failed { failure, .. } => Some(failure),
            Self::InUse | Self::Told { .. } => None,
        }
    }
}

/// Fills a migrated, empty database with the firm's last half a year, up to `now`. Everybody of
/// [`TEAM`] signs in with the password behind `password_hash`.
///
/// # Errors
/// The database is in use already, or fails.
pub async fn fill(
    db: Db,
    locales: Locales,
    now: Timestamp,
    password_hash: &str,
) -> Result<Filled, FillError> {
    let lives = story::lives();
    let cues = script::cues(&lives, now)?;
    script::Performance::begin(db, locales, now, &lives, &cues, password_hash).await?.run().await
}
