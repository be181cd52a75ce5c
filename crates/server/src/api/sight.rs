//! What a caller may see: every id in an address leads to a customer, and whoever is not seen is
//! not there.

use domain::people::Sight;
use serde_json::{Map, Value};
use store::db::Db;
use store::rights::{About, customer_of};

use super::caller::Caller;
use super::problem::Problem;
use crate::app::App;

/// # Errors
/// An id of the address belongs to a customer whom the caller does not see.
pub async fn require(app: &App, by: &Caller, path: &Map<String, Value>) -> Result<(), Problem> {
    for (name, value) in path {
        if let Some(about) = About::parse(name) {
            let id = value.as_str().and_then(|id| id.parse().ok()).ok_or(Problem::NotFound)?;
            require_one(app.db(), by.sight(), about, id).await?;
        }
    }
    Ok(())
}

async fn require_one(db: &Db, sight: Sight, about: About, id: uuid::Uuid) -> Result<(), Problem> {
    if sight == Sight::All {
        return Ok(());
    }
    let customer = customer_of(db, about, id).await?.ok_or(Problem::NotFound)?;
    let is_seen = store::rights::sees(db, sight, customer).await?;
    if is_seen { Ok(()) } else { Err(Problem::NotFound) }
}

/// The same for a record that a body names.
///
/// # Errors
/// The caller does not see it.
pub async fn require_named(
    app: &App,
    by: &Caller,
    about: About,
    id: impl Into<uuid::Uuid>,
) -> Result<(), Problem> {
    require_one(app.db(), by.sight(), about, id.into()).await
}
