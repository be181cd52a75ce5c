//! How often one may try to sign in: buckets of tries that fill again with time. A stranger's
//! guesses empty the bucket of their own place and not that of whom they guess at.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

/// Tries at once, and one more after so many seconds.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    pub burst: u32,
    pub seconds_per_try: f64,
}

/// One name from one place, or from one browser that is known.
pub const BY_NAME_AND_PLACE: Limit = Limit { burst: 8, seconds_per_try: 60.0 };
/// One name from all places together: so wide that few strangers can't empty it.
pub const BY_NAME: Limit = Limit { burst: 100, seconds_per_try: 10.0 };
pub const BY_PLACE: Limit = Limit { burst: 40, seconds_per_try: 6.0 };
/// Codes of one person, across their sign-ins.
pub const BY_CODE: Limit = Limit { burst: 10, seconds_per_try: 60.0 };
/// A program of somebody's: bursts, and twenty a second for ever.
pub const BY_TOKEN: Limit = Limit { burst: 600, seconds_per_try: 0.05 };

/// The pages of somebody who is signed in: what no hand reaches, and a script that runs wild does.
pub const BY_PERSON: Limit = Limit { burst: 3_000, seconds_per_try: 0.02 };

/// So many keys are remembered; then those with most tries left are forgotten.
const KEYS: usize = 100_000;

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

    /// 1 is a bucket that was never used.
    fn share_left(self, now: Timestamp) -> f64 {
        self.refilled(now).tries / f64::from(self.limit.burst)
    }
}

impl Limiter {
    /// Takes one try; false if there is none left.
    pub fn take(&self, key: &str, limit: Limit, now: Timestamp) -> bool {
        let mut buckets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= KEYS && !buckets.contains_key(key) {
            make_room(&mut buckets, now);
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

/// Forgets the fuller half, so that it is seldom done and the emptiest stay.
fn make_room(buckets: &mut HashMap<String, Bucket>, now: Timestamp) {
    let mut shares: Vec<f64> = buckets.values().map(|bucket| bucket.share_left(now)).collect();
    let middle = shares.len() / 2;
    let (_, median, _) = shares.select_nth_unstable_by(middle, f64::total_cmp);
    let median = *median;
    let mut leave = shares.len() - middle;
    buckets.retain(|_, bucket| {
        let leaves = leave > 0 && bucket.share_left(now) >= median;
        leave -= usize::from(leaves);
        !leaves
    });
}

/// The place of an address: a network of IPv6 is one, for whoever has one address of it has all.
#[must_use]
pub fn place(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: &str = "2026-11-22T08:00Z";

    fn at(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    #[test]
    fn tries_run_out_and_come_back_with_time() {
        let limiter = Limiter::default();
        for _ in 0..BY_NAME_AND_PLACE.burst {
            assert!(limiter.take("anna", BY_NAME_AND_PLACE, at(START)));
        }
        assert!(!limiter.take("anna", BY_NAME_AND_PLACE, at(START)));
        assert!(limiter.take("jan", BY_NAME_AND_PLACE, at(START)));
        let later = at("2026-11-22T08:01:01Z");
        assert!(limiter.take("anna", BY_NAME_AND_PLACE, later));
        assert!(!limiter.take("anna", BY_NAME_AND_PLACE, later));
        limiter.forget("anna");
        assert!(limiter.take("anna", BY_NAME_AND_PLACE, later));
    }

    #[test]
    fn a_flood_of_keys_takes_no_more_room_and_frees_nobody() {
        let limiter = Limiter::default();
        for _ in 0..=BY_NAME_AND_PLACE.burst {
            limiter.take("guesser", BY_NAME_AND_PLACE, at(START));
        }
        for key in 0..KEYS * 2 {
            limiter.take(&key.to_string(), BY_NAME_AND_PLACE, at(START));
        }
        assert!(limiter.0.lock().expect("unpoisoned").len() <= KEYS);
        assert!(!limiter.take("guesser", BY_NAME_AND_PLACE, at(START)));
    }

    #[test]
    fn a_network_of_ipv6_is_one_place() {
        let place = |text: &str| place(text.parse().expect("an address"));
        assert_eq!(place("2001:db8:1:2:3::4"), place("2001:db8:1:2:ffff::1"));
        assert_ne!(place("2001:db8:1:2::1"), place("2001:db8:1:3::1"));
        assert_eq!(place("::ffff:192.0.2.7"), place("192.0.2.7"));
    }
}
