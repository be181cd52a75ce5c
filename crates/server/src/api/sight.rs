//! What a caller may see: every id in an address leads to a customer, and whoever is not seen is
//! not there. Which name stands for which record is told once, by the guard of the pages.

use domain::people::Sight;
use serde_json::{Map, Value};
use store::rights::Record;

use super::caller::Caller;
use super::problem::Problem;
use crate::app::App;
use crate::web::guard::{Parameter, parameter, sees};

/// # Errors
/// An id of the address belongs to a customer whom the caller does not see, or to none yet while
/// they see only some.
pub async fn require(app: &App, by: &Caller, path: &Map<String, Value>) -> Result<(), Problem> {
    for (name, value) in path {
        match parameter(name) {
            Some(Parameter::Of(record)) => {
                let id = value.as_str().and_then(|id| id.parse().ok()).ok_or(Problem::NotFound)?;
                require_named(app, by, record, id).await?;
            }
            Some(Parameter::Firm) => {}
            Some(Parameter::Unplaced) if by.standing().sees_unplaced() => {}
            None if by.sight() == Sight::All => {}
            Some(Parameter::Unplaced) | None => return Err(Problem::NotFound),
        }
    }
    Ok(())
}

/// The same for a record that a body names.
///
/// # Errors
/// The caller does not see it.
pub async fn require_named(
    app: &App,
    by: &Caller,
    record: Record,
    id: uuid::Uuid,
) -> Result<(), Problem> {
    if sees(app.db(), by.standing(), record, id).await? {
        return Ok(());
    }
    Err(Problem::NotFound)
}
