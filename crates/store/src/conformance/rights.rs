//! Who sees which customers, in lists and at each record; teams, and the record as it is audited.

use domain::events::{Event, EventKind, Fact, Room};
use domain::ids::{CustomerId, EventId, TeamId};
use domain::people::{Actor, Role, Sight, SightRule};
use uuid::Uuid;

use super::{ADA, BEN, NOW, at, customer, due, id, in_tx, line, open_case, with_case};
use super::{with_customer, with_users};
use crate::audit::{self, AuditFilter};
use crate::cases::CaseFilter;
use crate::customers::CustomerFilter;
use crate::db::{Db, StoreError};
use crate::rights::{Record, mates, sees, sees_record};
use crate::teams::{self, Team};
use crate::{both_engines, cases, customers, events, people, promises, rights, settings};

/// Ada's customer with a case, and one of Ben's.
async fn two_customers(db: &Db) -> [CustomerId; 2] {
    with_users(db).await;
    let [one, other] = [CustomerId(id(1)), CustomerId(id(2))];
    with_customer(db, customer(1, "Pompy")).await;
    let mut bens = customer(2, "Rury");
    bens.owner = BEN;
    with_customer(db, bens).await;
    let (case, promise) = open_case(10, one, due("2026-11-24T09:00Z"));
    with_case(db, case, promise).await;
    [one, other]
}

async fn listed(db: &Db, sight: Sight) -> Vec<CustomerId> {
    let all = CustomerFilter::default();
    let page = customers::list(db, sight, &all, None, 10).await.unwrap();
    page.into_iter().map(|row| row.id).collect()
}

both_engines! {
    async fn lists_and_records_are_narrowed_to_what_is_ones_own_or_the_teams(db: Db) {
        let [one, other] = two_customers(&db).await;
        assert_eq!(listed(&db, Sight::All).await, [one, other]);
        assert_eq!(listed(&db, Sight::Own(ADA)).await, [one]);
        assert_eq!(listed(&db, Sight::Own(BEN)).await, [other]);
        assert_eq!(listed(&db, Sight::Team(BEN)).await, [other], "he is in no team");
        let open = CaseFilter::default();
        assert_eq!(cases::list(&db, Sight::Own(BEN), &open, None, 9).await.unwrap(), []);
        assert_eq!(cases::list(&db, Sight::Own(ADA), &open, None, 9).await.unwrap().len(), 1);
        assert!(sees(&db, Sight::Own(ADA), one).await.unwrap());
        assert!(!sees(&db, Sight::Own(BEN), one).await.unwrap());
        for (record, number) in [(Record::Customer, 1), (Record::Case, 10), (Record::Promise, 500_010)] {
            let seen = async |sight| sees_record(&db, sight, record, id(number)).await.unwrap();
            assert!(seen(Sight::All).await && seen(Sight::Own(ADA)).await, "{record:?}");
            assert!(!seen(Sight::Own(BEN)).await && !seen(Sight::Team(BEN)).await, "{record:?}");
        }
        assert!(!sees_record(&db, Sight::All, Record::Case, id(99)).await.unwrap());
        let team = Team { id: TeamId(id(7)), name: line("North") };
        in_tx!(db, |tx| {
            teams::insert(tx, &team, at(NOW)).await?;
            teams::add_members(tx, team.id, &[ADA, BEN]).await
        })
        .unwrap();
        assert_eq!(mates(&db, BEN).await.unwrap(), [ADA]);
        assert_eq!(listed(&db, Sight::Team(BEN)).await, [one, other]);
        assert_eq!(listed(&db, Sight::Own(BEN)).await, [other], "the team's are not one's own");
        assert!(sees_record(&db, Sight::Team(BEN), Record::Promise, id(500_010)).await.unwrap());
        in_tx!(db, |tx| teams::remove_member(tx, TeamId(id(7)), ADA).await).unwrap();
        assert_eq!(listed(&db, Sight::Team(BEN)).await, [other]);
    }

    async fn a_customer_is_seen_by_whose_case_or_open_promise_it_is(db: Db) {
        let [one, other] = two_customers(&db).await;
        let (mut case, promise) = open_case(20, one, due("2026-11-25T09:00Z"));
        case = case.hand_to(BEN).0;
        let promise = domain::promises::Promise { owner: BEN, ..promise };
        with_case(&db, case, promise.clone()).await;
        assert_eq!(listed(&db, Sight::Own(BEN)).await, [one, other]);
        let (_, promise) = open_case(30, other, due("2026-11-25T09:00Z"));
        let promise = domain::promises::Promise { case: None, owner: ADA, ..promise };
        in_tx!(db, |tx| promises::insert(tx, &promise).await).unwrap();
        assert!(rights::sees(&db, Sight::Own(ADA), other).await.unwrap());
    }

    async fn every_record_that_the_guard_knows_can_be_asked_for(db: Db) {
        two_customers(&db).await;
        for record in [
            Record::Customer, Record::Contact, Record::Channel, Record::Case, Record::Promise,
            Record::Need, Record::Expectation, Record::Question, Record::Offer, Record::Item,
            Record::Bill, Record::Document, Record::Issue, Record::Detail, Record::Voice,
            Record::Payment,
        ] {
            for sight in [Sight::All, Sight::Team(ADA), Sight::Own(ADA)] {
                assert!(!sees_record(&db, sight, record, id(999)).await.unwrap(), "{record:?}");
            }
        }
    }

    async fn the_standing_of_a_user_follows_role_and_rule(db: Db) {
        with_users(&db).await;
        assert_eq!(settings::sight(&db).await.unwrap(), SightRule::All);
        assert_eq!(people::standing(&db, ADA).await.unwrap().sight, Sight::All);
        in_tx!(db, |tx| settings::set_sight(tx, SightRule::Own).await).unwrap();
        assert_eq!(people::standing(&db, ADA).await.unwrap().sight, Sight::Own(ADA));
        in_tx!(db, |tx| people::set_role(tx, ADA, Role::Manager).await).unwrap();
        assert_eq!(people::standing(&db, ADA).await.unwrap().sight, Sight::Team(ADA));
        in_tx!(db, |tx| {
            people::set_role(tx, ADA, Role::Owner).await?;
            people::set_disabled(tx, ADA, Some(at(NOW))).await
        })
        .unwrap();
        let standing = people::standing(&db, ADA).await.unwrap();
        assert!(standing.is_disabled && standing.sight == Sight::All);
        assert_eq!(people::count_owners(&db).await.unwrap(), 0);
        let now = at(NOW);
        let new = crate::conformance::people::session(b"t", 70, BEN, at("2026-11-23T10:00Z"));
        in_tx!(db, |tx| people::insert_session(tx, &new).await).unwrap();
        let found = people::find_signed_in(&db, b"t", now).await.unwrap().unwrap();
        assert_eq!(found.sight(), Sight::Own(BEN), "the session's question brings the rule");
    }

    async fn no_two_teams_share_a_name(db: Db) {
        with_users(&db).await;
        let team = |number, name| Team { id: TeamId(id(number)), name: line(name) };
        in_tx!(db, |tx| teams::insert(tx, &team(1, "Łódź"), at(NOW)).await).unwrap();
        assert_eq!(teams::find_by_name(&db, &line("lodz")).await.unwrap(), Some(TeamId(id(1))));
        let twin = in_tx!(db, |tx| teams::insert(tx, &team(2, "ŁÓDŹ"), at(NOW)).await);
        assert!(matches!(twin, Err(StoreError::Conflict { .. })), "{twin:?}");
        in_tx!(db, |tx| {
            teams::add_members(tx, TeamId(id(1)), &[ADA]).await?;
            teams::rename(tx, &team(1, "South")).await
        })
        .unwrap();
        assert_eq!(teams::members(&db).await.unwrap(), [(TeamId(id(1)), ADA)]);
        in_tx!(db, |tx| teams::remove(tx, TeamId(id(1))).await).unwrap();
        assert_eq!(teams::all(&db).await.unwrap(), []);
    }

    async fn the_record_is_read_by_person_room_customer_and_day_and_bounded_by_kind(db: Db) {
        let [one, _] = two_customers(&db).await;
        let event = |minute: i64, actor, customer, kind| {
            let at = at(NOW) + jiff::SignedDuration::from_mins(minute);
            let millis = u128::try_from(at.as_millisecond()).expect("after 1970");
            let id = EventId(Uuid::from_u128((millis << 80) + 1));
            Event { id, at, actor, customer, case: None, fact: Fact::of(kind, ADA) }
        };
        let told = [
            event(0, Actor::User(ADA), None, EventKind::SignedIn),
            event(1, Actor::User(BEN), Some(one), EventKind::CustomerChanged),
            event(2, Actor::System, None, EventKind::SignInFailed),
            event(60 * 24, Actor::User(BEN), None, EventKind::UserChanged),
        ];
        let ids = told.clone().map(|event| event.id);
        in_tx!(db, |tx| events::append(tx, &told).await).unwrap();
        let read = async |filter: AuditFilter, before| {
            let page = audit::page(&db, &filter, before, 10).await.unwrap();
            page.into_iter().map(|row| row.head.id).collect::<Vec<_>>()
        };
        let all = AuditFilter::default();
        assert_eq!(read(all.clone(), None).await, [ids[3], ids[2], ids[1], ids[0]]);
        assert_eq!(read(all.clone(), Some(ids[2])).await, [ids[1], ids[0]]);
        let bens = AuditFilter { user: Some(BEN), ..all.clone() };
        assert_eq!(read(bens, None).await, [ids[3], ids[1]]);
        let access = AuditFilter { room: Some(Room::Access), ..all.clone() };
        assert_eq!(read(access, None).await, [ids[2], ids[0]]);
        let of_one = AuditFilter { customer: "pom".to_owned(), ..all.clone() };
        assert_eq!(read(of_one, None).await, [ids[1]]);
        let day = at("2026-11-23T00:00Z");
        assert_eq!(read(AuditFilter { from: Some(day), ..all.clone() }, None).await, [ids[3]]);
        assert_eq!(read(AuditFilter { until: Some(day), ..all }, None).await.len(), 3);
        let count = async |since, record| {
            audit::count_since(&db, EventKind::SignInFailed, record, since, 5).await.unwrap()
        };
        assert_eq!(count(at(NOW), Some(ADA.0)).await, 1);
        assert_eq!(count(day, Some(ADA.0)).await, 0);
        assert_eq!(count(at(NOW), None).await, 0);
    }
}
