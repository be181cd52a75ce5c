//! Sold items that another tool followed until now: what it says is with the customer is taken
//! over as settled, and marked as heard from a tool and not from them.

use jiff::Timestamp;

use super::{Followed, Track, TrackState};
use crate::events::{EventKind, Fact};
use crate::promises::{Promise, Settled};
use crate::rules::Rules;

impl Track {
    /// Settled as it was elsewhere, at that time; nothing if there is no work of ours left.
    #[must_use]
    pub fn take_over(mut self, at: Timestamp) -> Option<Followed> {
        if !self.is_doing() {
            return None;
        }
        self.state = TrackState::Accepted { done_at: Some(at), at, by: None };
        let fact = Fact::of(EventKind::TrackAccepted, self.item).to(self.kind.code());
        Some((self, fact))
    }
}

/// The promise of several things that go together, by when each of them went: kept with the last
/// of them, late or not; else broken at once if its time has passed.
#[must_use]
pub fn settle_shared(
    promise: Promise,
    went: impl IntoIterator<Item = Option<Timestamp>>,
    now: Timestamp,
    rules: &Rules,
) -> Settled {
    let last = went.into_iter().try_fold(promise.made_at, |last, at| at.map(|at| last.max(at)));
    let settled = match last {
        Some(last) => promise.clone().keep(last, rules).ok(),
        None => promise.clone().fall_due(now, rules),
    };
    settled.unwrap_or((promise, Vec::new()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{CaseId, CustomerId, ItemId, PromiseId};
    use crate::items::TrackKind;
    use crate::promises::PromiseState;
    use crate::testing::{at, id, promise, rules};

    const DUE: &str = "2026-11-24T16:00Z";
    const NOW: &str = "2026-11-30T09:00Z";

    fn settle(went: &[Option<&str>]) -> Promise {
        let went = went.iter().map(|time| time.map(at));
        settle_shared(promise(DUE), went, at(NOW), &rules()).0
    }

    #[test]
    fn what_goes_together_is_kept_with_the_last_of_it() {
        let kept = settle(&[Some("2026-11-24T11:00Z"), Some("2026-11-23T11:00Z")]);
        assert_eq!(kept.state, PromiseState::Kept { at: at("2026-11-24T11:00Z") });
        assert_eq!(kept.broken_at, None);
        let late = settle(&[Some("2026-11-23T11:00Z"), Some("2026-11-25T11:00Z")]);
        assert_eq!(late.state, PromiseState::Kept { at: at("2026-11-25T11:00Z") });
        assert_eq!(late.broken_at, Some(at("2026-11-25T11:00Z")));
    }

    #[test]
    fn what_has_not_gone_by_its_time_is_broken_at_once_and_stays_open() {
        let open = settle(&[Some("2026-11-23T11:00Z"), None]);
        assert_eq!((open.is_open(), open.broken_at), (true, Some(at(NOW))));
        let ahead = settle_shared(promise(DUE), [None], at("2026-11-23T09:00Z"), &rules());
        assert_eq!((ahead.0.is_open(), ahead.0.broken_at, ahead.1.len()), (true, None, 0));
    }

    #[test]
    fn only_work_of_ours_is_taken_over_as_settled() {
        let track = Track::begin(
            ItemId(id(1)),
            TrackKind::Delivery,
            CustomerId(id(2)),
            CaseId(id(3)),
            PromiseId(id(4)),
        );
        let (settled, _) = track.take_over(at(DUE)).expect("it is ours to do");
        assert!(!settled.is_under_way());
        assert_eq!(settled.take_over(at(DUE)), None);
    }
}
