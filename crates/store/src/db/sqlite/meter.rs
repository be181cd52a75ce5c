//! How much of the program's time is SQLite's own. It runs on our threads, so nobody else can tell;
//! it is counted only where somebody asks by the log (`forgetmenot_store::db=debug`), for looking at
//! the clock twice for each statement costs something.

use std::sync::atomic::{AtomicU64, Ordering};

use rustix::time::{ClockId, clock_gettime};

static NANOSECONDS: AtomicU64 = AtomicU64::new(0);
static STATEMENTS: AtomicU64 = AtomicU64::new(0);

/// While it lives, its thread is at work inside SQLite.
pub(super) struct Inside {
    since: Option<u64>,
}

impl Inside {
    pub(super) fn enter() -> Self {
        let is_asked = tracing::enabled!(tracing::Level::DEBUG);
        Self { since: is_asked.then(thread_time) }
    }
}

impl Drop for Inside {
    fn drop(&mut self) {
        if let Some(since) = self.since {
            NANOSECONDS.fetch_add(thread_time().saturating_sub(since), Ordering::Relaxed);
            STATEMENTS.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// Tells the log what was spent since the start of the process.
pub(super) fn tell() {
    let milliseconds = NANOSECONDS.load(Ordering::Relaxed) / 1_000_000;
    let statements = STATEMENTS.load(Ordering::Relaxed);
    tracing::debug!(milliseconds, statements, "CPU time inside SQLite");
}

/// Of the processor, in nanoseconds, without what other threads took meanwhile.
fn thread_time() -> u64 {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    let (seconds, rest) = (time.tv_sec.unsigned_abs(), time.tv_nsec.unsigned_abs());
    seconds.saturating_mul(1_000_000_000).saturating_add(rest)
}
