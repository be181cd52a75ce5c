//! What people have opened since it was last written down: held here, so that reading a page writes
//! nothing. What a stop of the program loses are a few seconds of it.

use std::sync::{Mutex, PoisonError};

use store::search::Seen;

/// More than that is forgotten, oldest first, until it is written down.
const MOST: usize = 4_096;

#[derive(Debug, Default)]
pub struct Opened(Mutex<Vec<Seen>>);

impl Opened {
    pub fn note(&self, seen: Seen) {
        let mut all = self.lock();
        all.retain(|other| (other.user, other.record) != (seen.user, seen.record));
        if all.len() == MOST {
            all.remove(0);
        }
        all.push(seen);
    }

    pub fn take(&self) -> Vec<Seen> {
        std::mem::take(&mut *self.lock())
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Seen>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
