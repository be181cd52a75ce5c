//! Promises: read back in every state, found by those who owe them, counted for M1.

use domain::ids::{CustomerId, PromiseId, UserId};
use domain::people::Party;
use domain::promises::{Promise, PromiseKind, PromiseState};
use domain::rules::Rules;
use domain::time::Due;
use jiff::{Timestamp, ToSpan};

use super::{ADA, BEN, NOW, at, due, id, in_tx, with_one_case, zone};
use crate::both_engines;
use crate::db::{Db, StoreError};
use crate::promises::{self, Window};

fn promise(number: u128, due: Due) -> Promise {
    let step = super::step(number, due);
    Promise {
        id: step.id,
        customer: CustomerId(id(1)),
        case: None,
        kind: step.kind,
        what: step.what,
        debtor: step.debtor,
        owner: step.owner,
        due: step.due,
        named_by: step.named_by,
        made_at: at(NOW),
        state: PromiseState::Open,
        broken_at: None,
    }
}

async fn insert(db: &Db, promise: &Promise) {
    let promise = promise.clone();
    in_tx!(db, |tx| promises::insert(tx, &promise).await).unwrap();
}

/// Those that are counted as kept in time, and as broken.
fn settled(all: &[Promise], owner: UserId, from: Timestamp, until: Timestamp) -> (i64, i64) {
    let due = |one: &&Promise| one.owner == owner && one.due.at >= from && one.due.at < until;
    let broken = all.iter().filter(due).filter(|one| one.broken_at.is_some()).count();
    let is_kept =
        |one: &&Promise| one.broken_at.is_none() && matches!(one.state, PromiseState::Kept { .. });
    let kept = all.iter().filter(due).filter(is_kept).count();
    (i64::try_from(kept).unwrap(), i64::try_from(broken).unwrap())
}

both_engines! {
    async fn a_promise_reads_back_in_every_state(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let time = at("2026-11-24T09:00:00.000001Z");
        let states = [
            PromiseState::Open,
            PromiseState::Kept { at: time },
            PromiseState::Moved { at: time, by: Party::Customer, to: PromiseId(id(11)) },
            PromiseState::Released { at: time, by: Party::Us },
        ];
        for (n, kind) in (10_u128..).zip(PromiseKind::ALL) {
            let mut written = promise(n, Due { at: time, zone: zone("Asia/Kathmandu") });
            (written.kind, written.case) = (kind, (n % 2 == 0).then_some(case.id));
            if n % 3 == 0 {
                (written.debtor, written.named_by, written.what) =
                    (Party::Customer, Party::Customer, None);
            }
            insert(&db, &written).await;
            assert_eq!(promises::get(&db, written.id).await.unwrap(), written);
            for state in states {
                (written.state, written.owner, written.broken_at) = (state, BEN, Some(time));
                let saved = written.clone();
                in_tx!(db, |tx| promises::save(tx, &saved).await).unwrap();
                assert_eq!(promises::get(&db, written.id).await.unwrap(), written);
            }
        }
        let missing = promises::get(&db, PromiseId(id(99))).await;
        assert!(matches!(missing, Err(StoreError::NotFound)));
    }

    async fn open_promises_are_found_by_case_and_by_customer(db: Db) {
        let (case, step) = with_one_case(&db).await;
        let beside = promise(10, due("2026-11-23T09:00Z"));
        let mut kept = promise(11, due("2026-11-23T08:00Z"));
        (kept.case, kept.state) = (Some(case.id), PromiseState::Kept { at: at(NOW) });
        insert(&db, &beside).await;
        insert(&db, &kept).await;
        assert_eq!(promises::open_of_case(&db, case.id).await.unwrap(), std::slice::from_ref(&step));
        let of_customer = promises::open_of_customer(&db, case.customer).await.unwrap();
        assert_eq!(of_customer, [beside, step]);
    }

    async fn what_fell_due_is_noticed_once_and_the_oldest_first(db: Db) {
        with_one_case(&db).await;
        for n in 10_i64..20 {
            let mut past = promise(u128::try_from(n).unwrap(), due("2026-11-21T09:00Z"));
            past.due.at -= n.minutes();
            if n == 15 {
                past.broken_at = Some(at(NOW));
            }
            if n == 16 {
                past.state = PromiseState::Kept { at: at(NOW) };
            }
            insert(&db, &past).await;
        }
        let last = at("2026-11-21T08:50Z");
        let found = promises::falling_due(&db, last, 100).await.unwrap();
        let numbers: Vec<_> = found.iter().map(|p| p.id.0.as_u128()).collect();
        assert_eq!(numbers, [19, 18, 17, 14, 13, 12, 11], "the one due right then is not past");
        assert_eq!(promises::falling_due(&db, last, 2).await.unwrap(), found[..2]);
    }

    async fn today_shows_the_owner_their_own_open_promises_by_the_clock(db: Db) {
        let (case, step) = with_one_case(&db).await;
        crate::conformance::words::with_interaction(&db, &case, 60).await;
        let mut beside = promise(10, due("2026-11-22T09:00Z"));
        (beside.debtor, beside.what) = (Party::Customer, None);
        let mut of_ben = promise(11, due("2026-11-22T09:00Z"));
        of_ben.owner = BEN;
        let mut triage = promise(12, due("2026-11-22T09:00Z"));
        triage.kind = PromiseKind::AgreeNextStep;
        let mut kept = promise(13, due("2026-11-22T09:00Z"));
        kept.state = PromiseState::Kept { at: at(NOW) };
        for promise in [&beside, &of_ben, &triage, &kept] {
            insert(&db, promise).await;
        }
        let until = step.due.at + 1.microsecond();
        let found = promises::due_of_owner(&db, ADA, Window::Between(Timestamp::MIN, until), 100).await.unwrap();
        assert_eq!(found.iter().map(|p| p.id).collect::<Vec<_>>(), [beside.id, step.id]);
        assert!(!found[0].is_step && found[1].is_step);
        assert_eq!((found[0].case_title.as_deref(), found[0].said.as_deref()), (None, None));
        assert_eq!(found[1].case_title.as_deref(), Some("Case 2"));
        assert_eq!(found[1].said.as_deref(), Some("It leaks.\nStill."));
        let sooner = promises::due_of_owner(&db, ADA, Window::Before(step.due.at), 100).await.unwrap();
        assert_eq!(sooner.len(), 1);
        assert_eq!(promises::count_overdue(&db, ADA, until).await.unwrap(), 2);
    }

    async fn m1_counts_what_was_kept_in_time_and_what_broke(db: Db) {
        with_one_case(&db).await;
        let rules = Rules::default();
        let early: Timestamp = at("2026-11-23T09:00Z");
        for n in 10..16 {
            let fresh = promise(n, due("2026-11-23T09:00Z"));
            insert(&db, &fresh).await;
            let late = early + 1.hour();
            let settled = match n {
                10 | 11 => fresh.keep(early, &rules),
                12 => fresh.keep(late, &rules),
                13 => fresh.release(Party::Customer, early, &rules),
                14 => fresh.fall_due(late, &rules).ok_or(domain::refusal::Refusal::NoEnding),
                _ => continue,
            };
            let (settled, _) = settled.unwrap();
            in_tx!(db, |tx| promises::save(tx, &settled).await).unwrap();
        }
        let mut theirs = promise(16, due("2026-11-23T09:00Z"));
        (theirs.debtor, theirs.broken_at) = (Party::Customer, Some(early));
        insert(&db, &theirs).await;
        let day = (at("2026-11-23T00:00Z"), at("2026-11-24T00:00Z"));
        assert_eq!(promises::kept_and_broken(&db, ADA, day.0, day.1).await.unwrap(), (2, 2));
        assert_eq!(promises::kept_and_broken(&db, BEN, day.0, day.1).await.unwrap(), (0, 0));
        assert_eq!(promises::kept_and_broken(&db, ADA, day.1, day.1).await.unwrap(), (0, 0));
    }

    async fn m1_counts_the_same_by_whole_days_as_one_by_one(db: Db) {
        with_one_case(&db).await;
        let midnight = at("2026-10-31T00:00Z");
        let mut all = Vec::new();
        for n in 0..60_i64 {
            let mut one = promise(u128::try_from(100 + n).unwrap(), due("2026-10-31T00:00Z"));
            one.due.at = midnight + (n * 11).hours();
            match n % 5 {
                0 | 1 => one.state = PromiseState::Kept { at: one.due.at },
                2 => one.broken_at = Some(one.due.at),
                3 => {
                    one.state = PromiseState::Kept { at: at(NOW) };
                    one.broken_at = Some(one.due.at);
                }
                _ => {}
            }
            insert(&db, &one).await;
            all.push(one);
        }
        // What settles later, is taken from somebody or is no longer owed counts elsewhere or not at all.
        for (n, one) in all.iter_mut().enumerate() {
            match n % 9 {
                0 => one.owner = BEN,
                1 => one.state = PromiseState::Kept { at: at(NOW) },
                2 => one.broken_at = Some(at(NOW)),
                _ => continue,
            }
            let changed = one.clone();
            in_tx!(db, |tx| promises::save(tx, &changed).await).unwrap();
        }
        let gone = all.pop().unwrap();
        in_tx!(db, |tx| tx.exec("delete from promises where id = $1", crate::args![gone.id]).await)
            .unwrap();
        let ends = [0, 1, 24, 25, 47, 300, 480, 481, 800].map(|hours: i64| midnight + hours.hours());
        for from in ends {
            for until in ends {
                for owner in [ADA, BEN] {
                    let counted = promises::kept_and_broken(&db, owner, from, until).await.unwrap();
                    let one_by_one = settled(&all, owner, from, until);
                    assert_eq!(counted, one_by_one, "{owner:?} from {from} until {until}");
                }
            }
        }
    }
}
