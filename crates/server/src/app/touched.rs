//! Of which cases something was told.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use domain::ids::CaseId;

/// The cases of which something was told in one write: their closings follow before the commit.
#[derive(Clone, Default)]
pub(super) struct Touched(Arc<Mutex<BTreeSet<CaseId>>>);

impl Touched {
    pub(super) fn add(&self, case: CaseId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(case);
    }

    pub(super) fn take(&self) -> BTreeSet<CaseId> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
