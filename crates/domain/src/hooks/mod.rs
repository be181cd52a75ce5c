//! Hooks: addresses elsewhere that are told what happens to customers, which events they want, and
//! how often a delivery is tried.

use std::collections::BTreeSet;

use jiff::SignedDuration;

use crate::events::{EventKind, Room};

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $value:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$about])* $value),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$value => $code),+ }
            }

            #[must_use]
            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }
        }
    };
}

codes! {
    HookState {
        Active = "active",
        /// Told nothing until somebody resumes it; nothing is lost meanwhile.
        Paused = "paused",
        /// Its receiver said that it is gone.
        Ended = "ended",
    }
}

codes! {
    /// Why a hook is not active.
    Cause {
        ByHand = "by-hand",
        /// Nothing was taken there for [`FAILS_FOR`].
        Failing = "failing",
        /// The receiver answered 410.
        Gone = "gone",
        /// The person whose hook it is may not come in any more.
        OwnerOut = "owner-out",
    }
}

codes! {
    DeliveryState {
        Waiting = "waiting",
        Delivered = "delivered",
        GivenUp = "given-up",
        /// The person whose hook it is does not see the customer.
        Unseen = "unseen",
    }
}

/// The pauses between the tries of one delivery, in seconds: about three days in all.
const PAUSES: [i64; 10] =
    [5, 60, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 18 * 3600, 24 * 3600];
/// A hook at which nothing was taken for so long is paused.
pub const FAILS_FOR: SignedDuration = SignedDuration::from_hours(5 * 24);
/// The secret before is signed with for so long.
pub const OVERLAP: SignedDuration = SignedDuration::from_hours(24);

/// How long to wait after so many tries, `None` once it is given up. `chance` lies between 0 and 1
/// and lengthens the pause by up to a fifth, so that what failed together is not tried together.
#[must_use]
pub fn pause(tries: u32, chance: f64) -> Option<SignedDuration> {
    let at = usize::try_from(tries).ok()?.checked_sub(1)?;
    let seconds = *PAUSES.get(at)?;
    let more = (seconds as f64 * 200.0 * chance.clamp(0.0, 1.0)) as i64;
    Some(SignedDuration::from_millis(seconds * 1000 + more))
}

/// Which events a hook is told of: kinds by their codes, and whole rooms as `bills/*`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted(BTreeSet<String>);

impl Wanted {
    /// All events of customers.
    #[must_use]
    pub const fn all() -> Self {
        Self(BTreeSet::new())
    }

    /// # Errors
    /// The first that is no kind and no room of them.
    pub fn parse<'a>(parts: impl IntoIterator<Item = &'a str>) -> Result<Self, String> {
        let mut wanted = BTreeSet::new();
        for part in parts {
            let is_known = match part.strip_suffix("/*") {
                Some(room) => Room::parse(room).is_some(),
                None => EventKind::parse(part).is_some(),
            };
            if !is_known {
                return Err(part.to_owned());
            }
            wanted.insert(part.to_owned());
        }
        Ok(Self(wanted))
    }

    #[must_use]
    pub fn of_room(room: Room) -> String {
        format!("{}/*", room.code())
    }

    #[must_use]
    pub fn is_all(&self) -> bool {
        self.0.is_empty()
    }

    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    #[must_use]
    pub fn has(&self, kind: EventKind) -> bool {
        self.is_all()
            || self.0.contains(kind.code())
            || self.0.contains(&Self::of_room(kind.room()))
    }

    /// The kinds, in their order.
    #[must_use]
    pub fn kinds(&self) -> Vec<EventKind> {
        EventKind::ALL.iter().copied().filter(|kind| self.has(*kind)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_about_three_days_in_all_and_then_it_is_given_up() {
        let pauses: Vec<_> = (1..=10).map(|tries| pause(tries, 0.0).expect("a pause")).collect();
        assert!(pauses.is_sorted());
        let hours: f64 = pauses.iter().map(|pause| pause.as_secs_f64() / 3600.0).sum();
        assert!((70.0..76.0).contains(&hours), "{hours}");
        assert_eq!(pause(11, 0.0), None);
        assert_eq!(pause(0, 0.0), None);
        assert_eq!(pause(2, 1.0), Some(SignedDuration::from_secs(72)));
        assert_eq!(pause(2, 9.0), pause(2, 1.0));
    }

    #[test]
    fn a_hook_wants_all_a_room_or_a_kind() {
        let wanted = Wanted::parse(["bills/*", "final-yes"]).expect("kinds");
        assert!(wanted.has(EventKind::BillSent) && wanted.has(EventKind::FinalYes));
        assert!(!wanted.has(EventKind::FinalNo));
        assert!(Wanted::all().has(EventKind::FinalNo));
        assert_eq!(Wanted::parse(["final-maybe"]), Err("final-maybe".to_owned()));
        assert_eq!(Wanted::parse(["shops/*"]), Err("shops/*".to_owned()));
        assert_eq!(wanted.parts().collect::<Vec<_>>(), ["bills/*", "final-yes"]);
    }
}
