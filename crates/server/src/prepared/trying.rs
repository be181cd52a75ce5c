//! Trying an act without doing it: it runs as it would, and its transaction is taken back at the end.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::Timestamp;
use store::db::{Tx, Work};

use super::Parts;
use crate::api::caller::Caller;
use crate::api::operation::Operation;
use crate::api::problem::Problem;
use crate::app::{App, Before, Failure};

/// Takes back what was written, once it would have been committed.
#[derive(Default)]
struct Trial {
    was_reached: AtomicBool,
}

impl Before for Trial {
    fn require<'t>(&'t self, _: &'t Tx, _: Timestamp) -> Work<'t, (), Failure> {
        Box::pin(async { Ok(()) })
    }

    fn finish(&self) -> Result<(), Failure> {
        self.was_reached.store(true, Ordering::Relaxed);
        // Anything that takes the transaction back; nobody reads it.
        Err(Failure::NotFound)
    }
}

/// # Errors
/// What the operation would be refused for now.
pub async fn run(
    app: &App,
    by: &Caller,
    operation: &'static Operation,
    parts: &Parts,
) -> Result<(), Problem> {
    let trial = Arc::new(Trial::default());
    let asked = parts.asked(app.with(trial.clone()), by.clone());
    match operation.run(asked).await {
        Err(problem) if !trial.was_reached.load(Ordering::Relaxed) => Err(problem),
        _ => Ok(()),
    }
}
