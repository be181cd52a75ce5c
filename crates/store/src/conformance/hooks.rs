//! Events are drawn once each, those that were committed late among them, and of each customer one
//! is due at a time.

use domain::events::{Event, EventKind, Fact};
use domain::hooks::DeliveryState;
use domain::ids::{CustomerId, EventId, HookId};
use domain::people::Actor;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::{ADA, NOW, at, id, in_tx, line, with_users};
use crate::db::Db;
use crate::hooks::deliveries::{self, Outcome};
use crate::hooks::{self, NewHook};
use crate::{both_engines, events};

const HOOK: HookId = HookId(Uuid::from_u128(0x40));

fn later(millis: i64) -> Timestamp {
    at(NOW) + SignedDuration::from_millis(millis)
}

/// An event whose id was made so many milliseconds after the hook.
fn told(millis: i64, customer: u128) -> Event {
    let made = u128::from(later(millis).as_millisecond().unsigned_abs()) << 80;
    Event {
        id: EventId(Uuid::from_u128(made | customer)),
        at: later(millis),
        actor: Actor::User(ADA),
        customer: Some(CustomerId(id(customer))),
        case: None,
        fact: Fact::of(EventKind::CustomerChanged, id(customer)),
    }
}

async fn with_hook(db: &Db) {
    with_users(db).await;
    in_tx!(db, |tx| {
        let new = NewHook {
            id: HOOK,
            owner: ADA,
            address: line("https://shop.example/in"),
            wanted: String::new(),
            sealed: vec![1],
            drawn: EventId(Uuid::nil()),
        };
        hooks::insert(tx, &new, at(NOW)).await
    })
    .unwrap();
}

async fn append(db: &Db, event: Event) {
    in_tx!(db, |tx| events::append(tx, &[event]).await).unwrap();
}

async fn draw(db: &Db, kinds: &'static [EventKind], most: u32) -> usize {
    in_tx!(db, |tx| {
        let hook = hooks::get(tx, HOOK).await?;
        hooks::draw(tx, &hook, kinds, at(NOW), most).await
    })
    .unwrap()
}

both_engines! {
    async fn an_event_that_was_committed_late_is_drawn_and_none_is_drawn_twice(db: Db) {
        with_hook(&db).await;
        append(&db, told(9_000, 1)).await;
        append(&db, told(10_000, 2)).await;
        assert_eq!(draw(&db, EventKind::ALL, 10).await, 2);
        assert_eq!(draw(&db, EventKind::ALL, 10).await, 0);
        append(&db, told(9_500, 3)).await;
        assert_eq!(draw(&db, EventKind::ALL, 10).await, 1, "its id is earlier than the last one's");
        for millis in 0..5 {
            append(&db, told(20_000 + millis, 4)).await;
        }
        assert_eq!(draw(&db, EventKind::ALL, 2).await, 2);
        assert_eq!(draw(&db, EventKind::ALL, 2).await, 2);
        assert_eq!(draw(&db, EventKind::ALL, 2).await, 1, "page by page, to the end");
        append(&db, told(30_000, 5)).await;
        assert_eq!(draw(&db, &[EventKind::FinalYes], 10).await, 0, "not a kind that it wants");
    }

    async fn what_happened_before_the_hook_was_made_is_none_of_its_own(db: Db) {
        with_hook(&db).await;
        append(&db, told(-1, 1)).await;
        assert_eq!(draw(&db, EventKind::ALL, 10).await, 0);
    }

    async fn of_each_customer_only_the_first_that_waits_is_due(db: Db) {
        with_hook(&db).await;
        for (millis, customer) in [(1, 1), (2, 1), (3, 2)] {
            append(&db, told(millis, customer)).await;
        }
        draw(&db, EventKind::ALL, 10).await;
        let due = async |busy: &[Uuid]| {
            let due = deliveries::due(&db, HOOK, busy, at(NOW), 10).await.unwrap();
            due.into_iter().map(|it| it.message).collect::<Vec<_>>()
        };
        let first: Vec<_> = [told(1, 1), told(3, 2)].map(|it| it.id.0).into();
        assert_eq!(due(&[]).await, first);
        assert_eq!(due(&first).await, [] as [Uuid; 0], "the next of one who is told of waits");
        let outcome = Outcome {
            state: DeliveryState::Delivered,
            status: Some(200),
            trouble: None,
            next_at: at(NOW),
        };
        let message = first[0];
        in_tx!(db, |tx| deliveries::note(tx, HOOK, message, &outcome, at(NOW)).await).unwrap();
        assert_eq!(due(&[]).await, [told(2, 1).id.0, told(3, 2).id.0]);
    }

    async fn one_at_a_time_has_the_right_to_tell(db: Db) {
        with_hook(&db).await;
        let lease = async |by: u128, now: Timestamp| {
            let until = now + SignedDuration::from_secs(30);
            in_tx!(db, |tx| hooks::lease(tx, HOOK, id(by), now, until).await).unwrap()
        };
        assert!(lease(1, at(NOW)).await);
        assert!(!lease(2, later(29_999)).await);
        assert!(lease(1, later(29_999)).await, "kept");
        assert!(lease(2, later(60_000)).await, "its time is over");
        in_tx!(db, |tx| hooks::release(tx, HOOK, id(1)).await).unwrap();
        assert!(hooks::holds(&db, HOOK, id(2)).await.unwrap(), "nobody gives back another's");
    }
}
