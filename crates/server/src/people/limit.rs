//! How often one may try to sign in: a bucket of tries for each address and each name, that fills
//! again with time.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

/// Tries at once, and one more after so many seconds.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    pub burst: u32,
    pub seconds_per_try: f64,
}

pub const BY_NAME: Limit = Limit { burst: 8, seconds_per_try: 60.0 };
pub const BY_ADDRESS: Limit = Limit { burst: 40, seconds_per_try: 6.0 };
/// A program of somebody's: bursts, and twenty a second for ever.
pub const BY_TOKEN: Limit = Limit { burst: 600, seconds_per_try: 0.05 };

/// So many keys are remembered; then those that are full again are forgotten.
const KEYS: usize = 50_000;

#[derive(Debug, Default)]
pub struct Limiter(Mutex<HashMap<String, Bucket>>);

#[derive(Clone, Copy, Debug)]
struct Bucket {
    tries: f64,
    at: Timestamp,
    limit: Limit,
}

impl Bucket {
    fn refilled(mut self, now: Timestamp) -> Self {
        let passed = now.duration_since(self.at).as_secs_f64().max(0.0);
        let gained = passed / self.limit.seconds_per_try;
        self.tries = (self.tries + gained).min(f64::from(self.limit.burst));
        self.at = now;
        self
    }
}

impl Limiter {
    /// Takes one try; false if there is none left.
    pub fn take(&self, key: &str, limit: Limit, now: Timestamp) -> bool {
        let mut buckets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= KEYS {
            buckets.retain(|_, bucket| bucket.refilled(now).tries < f64::from(bucket.limit.burst));
        }
        let full = Bucket { tries: f64::from(limit.burst), at: now, limit };
        let bucket = buckets.entry(key.to_owned()).or_insert(full);
        *bucket = bucket.refilled(now);
        if bucket.tries < 1.0 {
            return false;
        }
        bucket.tries -= 1.0;
        true
    }

    /// Gives all tries back, after a success.
    pub fn forget(&self, key: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_run_out_and_come_back_with_time() {
        let limiter = Limiter::default();
        let start: Timestamp = "2026-11-22T08:00Z".parse().expect("an instant");
        for _ in 0..BY_NAME.burst {
            assert!(limiter.take("anna", BY_NAME, start));
        }
        assert!(!limiter.take("anna", BY_NAME, start));
        assert!(limiter.take("jan", BY_NAME, start));
        let later: Timestamp = "2026-11-22T08:01:01Z".parse().expect("an instant");
        assert!(limiter.take("anna", BY_NAME, later));
        assert!(!limiter.take("anna", BY_NAME, later));
        limiter.forget("anna");
        assert!(limiter.take("anna", BY_NAME, later));
    }
}
