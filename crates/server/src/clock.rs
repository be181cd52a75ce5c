//! The one place that asks what time it is. Tests hold a clock that stands until it is advanced.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;

#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's own.
    System,
    /// Microseconds UTC, set by hand.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    #[must_use]
    pub fn fixed(at: Timestamp) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(at.as_microsecond())))
    }

    /// Whole microseconds, as both databases keep them.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let microseconds = match self {
            Self::System => system_now().as_microsecond(),
            Self::Fixed(at) => at.load(Ordering::SeqCst),
        };
        Timestamp::from_microsecond(microseconds).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// Sets a fixed clock; the machine's own goes on as it pleases.
    pub fn set(&self, at: Timestamp) {
        if let Self::Fixed(clock) = self {
            clock.store(at.as_microsecond(), Ordering::SeqCst);
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the wall clock")]
fn system_now() -> Timestamp {
    Timestamp::now()
}
