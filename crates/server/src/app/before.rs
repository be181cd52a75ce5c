//! What holds before an action begins, and once more at its end.

use jiff::Timestamp;
use store::db::{Tx, Work};

use super::Failure;

/// What is looked at in the transaction of an action before it begins: the API's conditions.
pub trait Before: Send + Sync {
    /// # Errors
    /// It does not hold; then nothing is written.
    fn require<'t>(&'t self, tx: &'t Tx, now: Timestamp) -> Work<'t, (), Failure>;

    /// The same when the action is done and nothing is committed yet.
    ///
    /// # Errors
    /// It is not to be; then nothing is written.
    fn finish(&self) -> Result<(), Failure> {
        Ok(())
    }
}
