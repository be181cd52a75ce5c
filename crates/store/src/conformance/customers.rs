//! Customers, their contact persons and channels, and how they are found.

use domain::cases::Permission;
use domain::customers::{ChannelKind, CustomerKind, Leave};
use domain::ids::{ChannelId, ContactId, CustomerId, PermissionId};
use domain::language::Language;
use domain::people::Sight;

use super::{ADA, BEN, NOW, at, customer, due, exec, id, line, prose, with_case, with_customer};
use super::{in_tx, open_case, with_users, zone};
use crate::customers::{self, ChannelAddress, Contact, CustomerFilter, CustomerInList};
use crate::db::{Db, Query, StoreError};
use crate::{args, both_engines};

const NAMES: [&str; 8] = [
    "Zakład Łączności \"Żuraw\"",
    "ישראל ישראלי בע״מ",
    "Ёлка и сыновья",
    "O'Neill & Sons",
    "łódź",
    "Łódź",
    "Łódź",
    "!!!",
];

/// Every customer that the filter finds, page by page.
async fn pages(db: &Db, filter: &CustomerFilter, limit: u32) -> Vec<CustomerInList> {
    let mut found: Vec<CustomerInList> = Vec::new();
    loop {
        let after = found.last().map(|last| (last.name_key.as_str(), last.id));
        let page = customers::list(db, Sight::All, filter, after, limit).await.unwrap();
        assert!(page.len() <= limit as usize);
        if page.is_empty() {
            return found;
        }
        found.extend(page);
    }
}

async fn found(db: &Db, name: &str) -> Vec<String> {
    let filter = CustomerFilter { name: name.to_owned(), owner: None, ..CustomerFilter::default() };
    pages(db, &filter, 3).await.into_iter().map(|c| c.name).collect()
}

async fn with_names(db: &Db) {
    with_users(db).await;
    let all: Vec<_> = (1..).zip(NAMES).map(|(n, name)| customer(n, name)).collect();
    in_tx!(db, |tx| customers::insert_many(tx, &all).await).unwrap();
}

both_engines! {
    async fn a_customer_reads_back_as_written(db: Db) {
        with_users(&db).await;
        for (n, name) in (1..).zip(NAMES) {
            let mut written = customer(n, name);
            written.kind = CustomerKind::Person;
            written.language = Language::Hebrew;
            written.leave = Leave {
                quiet_until: (n % 2 == 0).then(|| due("2026-12-01T09:00Z")),
                withdrawn_at: (n % 3 == 0).then(|| at("2026-11-22T10:00:00.000001Z")),
            };
            with_customer(&db, written.clone()).await;
            assert_eq!(customers::get(&db, written.id).await.unwrap(), written);
        }
        let missing = customers::get(&db, CustomerId(id(99))).await;
        assert!(matches!(missing, Err(StoreError::NotFound)));
    }

    async fn a_changed_customer_is_found_by_the_new_name_only(db: Db) {
        with_names(&db).await;
        let mut changed = customer(1, "Żuraw i Synowie");
        (changed.owner, changed.kind) = (BEN, CustomerKind::Person);
        (changed.language, changed.zone) = (Language::Russian, zone("Europe/Moscow"));
        let saved = changed.clone();
        in_tx!(db, |tx| customers::save(tx, &saved).await).unwrap();
        assert_eq!(customers::get(&db, changed.id).await.unwrap(), changed);
        assert_eq!(found(&db, "synowie").await, ["Żuraw i Synowie"]);
        assert_eq!(found(&db, "łączności").await, [""; 0]);
    }

    async fn names_are_found_by_the_beginnings_of_their_words_in_every_script(db: Db) {
        with_names(&db).await;
        for (typed, expected) in [
            ("lacz zur", &[NAMES[0]][..]),
            ("ŻURAW zak", &[NAMES[0]]),
            ("ישר", &[NAMES[1]]),
            ("בעמ", &[NAMES[1]]),
            ("елка", &[NAMES[2]]),
            ("СЫН ё", &[NAMES[2]]),
            ("oneill", &[NAMES[3]]),
            ("lodz", &["łódź", "Łódź", "Łódź"]),
            ("uraw", &[]),
            ("%", &NAMES),
            ("_", &NAMES),
        ] {
            let mut names = found(&db, typed).await;
            let mut expected: Vec<_> = expected.iter().map(|n| (*n).to_owned()).collect();
            names.sort();
            expected.sort();
            assert_eq!(names, expected, "{typed}");
        }
    }

    async fn paging_by_name_neither_loses_nor_repeats_those_who_share_it(db: Db) {
        with_names(&db).await;
        let same: Vec<_> = (100..140).map(|n| customer(n, "Kowalski")).collect();
        in_tx!(db, |tx| customers::insert_many(tx, &same).await).unwrap();
        for limit in [1, 7, 40, 100] {
            let all = pages(&db, &CustomerFilter::default(), limit).await;
            assert_eq!(all.len(), NAMES.len() + 40, "{limit}");
            assert!(all.is_sorted_by(|a, b| (&a.name_key, a.id) < (&b.name_key, b.id)));
            assert_eq!(found(&db, "kowal").await.len(), 40);
        }
    }

    async fn the_order_of_names_is_the_same_on_both_engines(db: Db) {
        with_names(&db).await;
        let all = pages(&db, &CustomerFilter::default(), 100).await;
        let mut keys: Vec<_> = all.iter().map(|c| c.name_key.clone()).collect();
        let read = keys.clone();
        keys.sort_unstable();
        assert_eq!(read, keys, "both compare keys byte by byte");
    }

    async fn a_list_tells_what_is_open_and_narrows_to_an_owner(db: Db) {
        with_names(&db).await;
        for (n, first) in [(50, "2026-11-25T09:00Z"), (51, "2026-11-24T09:00Z")] {
            let (case, promise) = open_case(n, CustomerId(id(1)), due(first));
            with_case(&db, case, promise).await;
        }
        let mut of_ben = customer(90, "Ben's own");
        of_ben.owner = BEN;
        with_customer(&db, of_ben).await;
        let filter = |owner| CustomerFilter { name: String::new(), owner: Some(owner), ..CustomerFilter::default() };
        let of_ben = pages(&db, &filter(BEN), 5).await;
        assert_eq!(of_ben.iter().map(|c| c.owner.as_str()).collect::<Vec<_>>(), ["Ben"]);
        let of_ada = pages(&db, &filter(ADA), 5).await;
        assert_eq!(of_ada.len(), NAMES.len());
        let busy: Vec<_> = of_ada.iter().filter(|c| c.open_cases > 0).collect();
        assert_eq!(busy.len(), 1);
        assert_eq!((busy[0].open_cases, busy[0].next_due), (2, Some(at("2026-11-24T09:00Z"))));
    }

    async fn leave_and_note_are_saved_apart_from_the_rest(db: Db) {
        with_names(&db).await;
        let customer = CustomerId(id(1));
        assert_eq!(customers::find_note(&db, customer).await.unwrap(), None);
        let leave =
            Leave { quiet_until: Some(due("2026-12-01T09:00Z")), withdrawn_at: Some(at(NOW)) };
        let saved = leave.clone();
        in_tx!(db, |tx| {
            customers::save_leave(tx, customer, &saved).await?;
            customers::set_note(tx, customer, Some(&prose("Two dogs.\nRing twice."))).await
        })
        .unwrap();
        assert_eq!(customers::get(&db, customer).await.unwrap().leave, leave);
        let note = customers::find_note(&db, customer).await.unwrap();
        assert_eq!(note, Some(prose("Two dogs.\nRing twice.")));
        in_tx!(db, |tx| {
            customers::save_leave(tx, customer, &Leave::default()).await?;
            customers::set_note(tx, customer, None).await
        })
        .unwrap();
        assert_eq!(customers::get(&db, customer).await.unwrap().leave, Leave::default());
        assert_eq!(customers::find_note(&db, customer).await.unwrap(), None);
    }

    async fn a_permission_is_stored_with_who_asked_and_until_when(db: Db) {
        with_names(&db).await;
        let permission = Permission {
            id: PermissionId(id(7)),
            asked_at: at(NOW),
            is_granted: true,
            not_before: due("2026-12-01T09:00Z"),
        };
        in_tx!(db, |tx| {
            customers::insert_permission(tx, CustomerId(id(1)), None, &permission, BEN).await
        })
        .unwrap();
        let stored: (uuid::Uuid, bool, jiff::Timestamp, String, uuid::Uuid) = db
            .one("select id, is_granted, not_before, zone, recorded_by from permissions", args![])
            .await
            .unwrap();
        let expected = (id(7), true, at("2026-12-01T09:00Z"), "Europe/Warsaw".to_owned(), BEN.0);
        assert_eq!(stored, expected);
    }

    async fn contact_persons_are_kept_and_changed_under_their_own_customer(db: Db) {
        with_names(&db).await;
        let (owner, other) = (CustomerId(id(1)), CustomerId(id(2)));
        let mut contact = Contact {
            id: ContactId(id(7)),
            name: line("Ewa"),
            position: Some(line("Buyer")),
            language: Some(Language::Polish),
        };
        let first = contact.clone();
        in_tx!(db, |tx| customers::insert_contact(tx, owner, &first, at(NOW)).await).unwrap();
        assert_eq!(customers::contacts(&db, owner).await.unwrap(), [contact.clone()]);
        (contact.position, contact.language) = (None, None);
        let (same, elsewhere) = (contact.clone(), contact.clone());
        in_tx!(db, |tx| customers::save_contact(tx, owner, &same).await).unwrap();
        assert_eq!(customers::contacts(&db, owner).await.unwrap(), [contact]);
        let refused = in_tx!(db, |tx| customers::save_contact(tx, other, &elsewhere).await);
        assert!(matches!(refused, Err(StoreError::NotFound)));
        assert_eq!(customers::contacts(&db, other).await.unwrap(), []);
    }

    async fn channels_are_added_and_removed_under_their_own_customer(db: Db) {
        with_names(&db).await;
        let (owner, other) = (CustomerId(id(1)), CustomerId(id(2)));
        let channels: Vec<_> = (10..)
            .zip(ChannelKind::ALL)
            .map(|(n, kind)| {
                let address = (kind, line("+48 601-234-567"));
                ChannelAddress::new(ChannelId(id(n)), None, address, None)
            })
            .collect();
        let rows: Vec<_> = channels.iter().map(|c| (owner, c.clone())).collect();
        in_tx!(db, |tx| customers::insert_channels(tx, &rows).await).unwrap();
        assert_eq!(customers::channels(&db, owner).await.unwrap(), channels);
        let key: String = db
            .one("select address_key from channels where kind = 'phone'", args![])
            .await
            .unwrap();
        assert_eq!(key, "+48601234567");
        let first = channels[0].id;
        let refused = in_tx!(db, |tx| customers::delete_channel(tx, other, first).await);
        assert!(matches!(refused, Err(StoreError::NotFound)));
        in_tx!(db, |tx| customers::delete_channel(tx, owner, first).await).unwrap();
        assert_eq!(customers::channels(&db, owner).await.unwrap(), channels[1..]);
    }

    async fn a_customer_of_nobody_is_not_stored(db: Db) {
        let refused = in_tx!(db, |tx| customers::insert(tx, &customer(1, "Adrift")).await);
        assert!(matches!(refused, Err(StoreError::Missing)), "{refused:?}");
        with_users(&db).await;
        with_customer(&db, customer(1, "Adrift")).await;
        let twice = in_tx!(db, |tx| customers::insert(tx, &customer(1, "Adrift")).await);
        assert!(matches!(twice, Err(StoreError::Conflict { .. })), "{twice:?}");
        let half = "update customers set quiet_until = 1 where id = $1";
        let refused = exec(&db, half, args![id(1)]).await;
        assert!(matches!(refused, Err(StoreError::Check { .. })), "{refused:?}");
    }

    async fn the_longest_names_of_every_script_fit_their_index(db: Db) {
        with_users(&db).await;
        let longest = |from: u32, len: u32| -> String {
            (0..300).filter_map(|n| char::from_u32(from + (n * 7919) % len)).collect()
        };
        for (n, (from, len)) in
            (1..).zip([(0xAC00, 11_172), (0x3300, 88), (0x20000, 40_000), (0xFB50, 600)])
        {
            with_customer(&db, customer(n, &longest(from, len))).await;
        }
    }
}
