//! The record of events: appended, read as a timeline, never altered (I20).

use domain::events::{Event, EventKind, Fact};
use domain::ids::{CaseId, CustomerId, EventId, ImportId};
use domain::people::Actor;

use super::{ADA, NOW, at, customer, exec, id, in_tx, with_customer, with_one_case, with_users};
use crate::db::{Db, Query, StoreError};
use crate::events::{self, TimelineRow};
use crate::{args, both_engines};

fn event(number: u128, case: Option<CaseId>, fact: Fact) -> Event {
    Event {
        id: EventId(id(number)),
        at: at(NOW),
        actor: Actor::User(ADA),
        customer: Some(CustomerId(id(1))),
        case,
        fact,
    }
}

async fn append(db: &Db, events: Vec<Event>) -> Result<(), StoreError> {
    in_tx!(db, |tx| events::append(tx, &events).await)
}

/// The whole timeline, page by page.
async fn pages(db: &Db, case: Option<CaseId>, limit: u32) -> Vec<TimelineRow> {
    let mut found: Vec<TimelineRow> = Vec::new();
    loop {
        let before = found.last().map(|row| row.id);
        let page = events::timeline(db, CustomerId(id(1)), case, before, limit).await.unwrap();
        if page.is_empty() {
            return found;
        }
        found.extend(page);
    }
}

async fn count(db: &Db) -> i64 {
    db.one("select count(*) from events", args![]).await.unwrap()
}

both_engines! {
    async fn every_kind_of_event_reads_back_newest_first_by_pages_of_any_size(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let fact = |kind| Fact::of(kind, id(404)).from_to("before", "after");
        let all: Vec<_> = (1000..)
            .zip(EventKind::ALL)
            .map(|(n, kind)| event(n, (n % 2 == 0).then_some(case.id), fact(*kind)))
            .collect();
        append(&db, all).await.unwrap();
        let whole = pages(&db, None, 1000).await;
        let kinds: Vec<_> = whole.iter().rev().map(|row| row.kind).collect();
        assert_eq!(kinds, EventKind::ALL);
        assert_eq!(whole[0].before.as_deref(), Some("before"));
        assert_eq!(whole[0].by.as_deref(), Some("Ada"));
        for limit in [1, 2, 7] {
            assert_eq!(pages(&db, None, limit).await, whole, "by {limit}");
        }
        let of_case = pages(&db, Some(case.id), 3).await;
        assert_eq!(of_case.len(), EventKind::ALL.len().div_ceil(2));
        assert!(of_case.iter().all(|row| row.case_title.as_deref() == Some("Case 2")));
        let counts = events::count_by_kind(&db).await.unwrap();
        assert!(counts.iter().all(|(_, n)| *n == 1) && counts.len() == EventKind::ALL.len());
    }

    async fn what_happened_since_is_told_newest_first_with_who_and_what_it_was_about(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let newest = events::newest(&db).await.unwrap();
        let facts = [2001_u128, 2002, 2003].map(|n| event(n, Some(case.id), Fact::of(EventKind::ALL[0], id(404))));
        append(&db, facts.to_vec()).await.unwrap();
        assert_eq!(events::newest(&db).await.unwrap(), Some(EventId(id(2003))));
        assert!(newest < Some(EventId(id(2003))));
        let since = events::since(&db, EventId(id(2001)), 10).await.unwrap();
        let told: Vec<_> = since.iter().map(|it| (it.id, it.case, it.record)).collect();
        let [later, last] = [2002, 2003].map(|n| (EventId(id(n)), Some(case.id), Some(id(404))));
        assert_eq!(told, [last, later]);
        assert_eq!(since[0].by.as_deref(), Some("Ada"));
        assert_eq!((since[0].user, since[0].customer), (Some(ADA), Some(CustomerId(id(1)))));
        assert_eq!(events::since(&db, EventId(id(2003)), 10).await.unwrap(), []);
        assert_eq!(events::since(&db, EventId(id(2001)), 1).await.unwrap(), since[..1]);
    }

    async fn the_timeline_tells_the_words_of_the_record_beside_the_event(db: Db) {
        let (case, promise) = with_one_case(&db).await;
        crate::conformance::words::with_interaction(&db, &case, 60).await;
        crate::conformance::words::with_needs_and_offers(&db, &case).await;
        let facts = [
            promise.made(),
            Fact::of(EventKind::Contact, id(60)).to(at(NOW)),
            Fact::of(EventKind::NeedRecorded, id(20)),
            Fact::of(EventKind::OfferGiven, id(30)),
        ];
        let all = (1000..).zip(facts).map(|(n, fact)| event(n, Some(case.id), fact)).collect();
        append(&db, all).await.unwrap();
        let rows = pages(&db, None, 10).await;
        assert_eq!(rows[3].what.as_deref(), Some("The price of the second pump"));
        assert_eq!(rows[3].due, Some(promise.due.at));
        assert_eq!((rows[2].said.as_deref(), rows[2].happened_at), (
            Some("It leaks.\nStill."),
            Some(at(NOW))
        ));
        assert_eq!(rows[1].words.as_deref(), Some("לחץ חזק יותר"));
        assert_eq!(rows[0].version, Some(1));
    }

    async fn an_event_names_by_whose_hand_it_came(db: Db) {
        with_users(&db).await;
        with_customer(&db, customer(1, "Pumps")).await;
        let actors = [
            Actor::System,
            Actor::Import(ImportId(id(5)), None),
            Actor::Import(ImportId(id(5)), Some(ADA)),
            Actor::User(ADA),
        ];
        let all: Vec<_> = (1000..)
            .zip(actors)
            .map(|(n, actor)| Event {
                actor,
                ..event(n, None, Fact::of(EventKind::CustomerChanged, id(1)))
            })
            .collect();
        append(&db, all).await.unwrap();
        let by: Vec<_> = pages(&db, None, 10).await.into_iter().map(|row| row.by).collect();
        assert_eq!(by, [Some("Ada".to_owned()), Some("Ada".to_owned()), None, None]);
    }

    async fn i20_no_statement_changes_or_deletes_an_event(db: Db) {
        with_users(&db).await;
        with_customer(&db, customer(1, "Pumps")).await;
        append(&db, vec![event(1000, None, Fact::of(EventKind::CustomerAdded, id(1)))])
            .await
            .unwrap();
        let twin = event(1000, None, Fact::of(EventKind::CustomerChanged, id(1)));
        let refused = append(&db, vec![twin]).await;
        assert!(refused.is_err(), "{refused:?}");
        let statements: &[&'static str] = match db.dialect() {
            crate::db::Dialect::Sqlite => &[
                "insert or replace into events select id, 0, actor, user_id, import_id,
                    customer_id, case_id, kind, record_id, value_before, value_after from events",
                "update or replace events set at = 0",
                "replace into events select * from events",
            ],
            crate::db::Dialect::Postgres => &[
                "truncate events",
                "insert into events select * from events on conflict (id) do update set at = 0",
            ],
        };
        let both = [
            "update events set at = 0",
            "update events set id = id",
            "delete from events",
            "delete from events where kind = 'customer-added'",
        ];
        for sql in both.iter().chain(statements) {
            let refused = exec(&db, sql, args![]).await;
            assert!(matches!(refused, Err(StoreError::Forbidden { .. })), "{sql}: {refused:?}");
        }
        assert_eq!(count(&db).await, 1);
        assert_eq!(pages(&db, None, 1).await[0].at, at(NOW));
    }
}
