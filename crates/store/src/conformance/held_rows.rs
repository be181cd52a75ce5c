//! Rows that wait for a person, mappings under a name, tags of an import, and who is alike.

use domain::customers::{ChannelKind, Customer};
use domain::fields::{Field, FieldKind, FieldSubject, FieldValue, Number};
use domain::ids::{CaseId, ChannelId, CustomerId, FieldId, ImportId, MappingId, TagId};
use domain::text::Line;
use jiff::ToSpan;

use super::{ADA, BEN, NOW, at, customer, id, in_tx, line, with_customer, with_users};
use crate::both_engines;
use crate::customers::alike::{Newcomer, find};
use crate::customers::{self, ChannelAddress};
use crate::db::Db;
use crate::imports::mappings::{self, SavedMapping};
use crate::imports::{self, HeldRow, Import, NewRef, Settled};

const IMPORT: ImportId = ImportId(uuid::Uuid::from_u128(1));

async fn begin(db: &Db, held: i64) {
    let import = Import {
        id: IMPORT,
        user: None,
        file_name: "a.csv".to_owned(),
        mapping: "{}".to_owned(),
        state: "finished".to_owned(),
        is_dry_run: false,
        rows_read: held,
        rows_created: 0,
        rows_updated: 0,
        rows_same: 0,
        rows_refused: 0,
        rows_held: held,
        started_at: at(NOW),
        ended_at: None,
        notes: "{}".to_owned(),
        told: "{}".to_owned(),
        worker: None,
        leased_until: None,
        undone_at: None,
    };
    in_tx!(db, |tx| imports::begin(tx, &import).await).unwrap();
}

fn row(number: i64) -> HeldRow {
    HeldRow { number, line: number + 1, cells: format!("[\"{number}\"]") }
}

async fn figures(db: &Db) -> [i64; 6] {
    let row = imports::get(db, IMPORT).await.unwrap();
    [
        row.rows_read,
        row.rows_created,
        row.rows_updated,
        row.rows_same,
        row.rows_refused,
        row.rows_held,
    ]
}

fn saved(number: u128, owner: domain::ids::UserId, key: &str, is_shared: bool) -> SavedMapping {
    SavedMapping {
        id: MappingId(id(number)),
        owner,
        name: line(&format!("Mapping {number}")),
        columns_key: key.to_owned(),
        headers: "[\"A\"]".to_owned(),
        mapping: "{}".to_owned(),
        is_shared,
        created_at: at(NOW) + i64::try_from(number).unwrap().minutes(),
    }
}

async fn put(db: &Db, one: SavedMapping) {
    in_tx!(db, |tx| mappings::insert(tx, &one).await).unwrap();
}

async fn here(db: &Db, number: u128, name: &str, phone: &str) -> Customer {
    let one = customer(number, name);
    with_customer(db, one.clone()).await;
    let channel = ChannelAddress {
        id: ChannelId(id(number + 500)),
        contact: None,
        kind: ChannelKind::Phone,
        address: line(phone),
        key: phone.to_owned(),
    };
    let of = one.id;
    in_tx!(db, |tx| customers::insert_channels(tx, &[(of, channel)]).await).unwrap();
    one
}

fn newcomer(name: &str) -> Newcomer {
    Newcomer { name: name.to_owned(), ..Newcomer::default() }
}

both_engines! {
    async fn a_held_row_moves_to_another_figure_once(db: Db) {
        begin(&db, 4).await;
        let rows: Vec<HeldRow> = (1..=4).map(row).collect();
        let stored = rows.clone();
        in_tx!(db, |tx| imports::add_held(tx, IMPORT, &stored).await).unwrap();
        assert_eq!(imports::held(&db, IMPORT, 0, 10).await.unwrap(), rows);
        assert_eq!(imports::held(&db, IMPORT, 1, 2).await.unwrap(), rows[1..3]);
        assert_eq!(imports::find_held(&db, IMPORT, 3).await.unwrap().as_ref(), rows.get(2));
        for (number, became) in
            [(1, Settled::Created), (2, Settled::Updated), (3, Settled::Refused), (4, Settled::Same)]
        {
            assert!(in_tx!(db, |tx| imports::settle(tx, IMPORT, number, became).await).unwrap());
        }
        assert_eq!(figures(&db).await, [4, 1, 1, 1, 1, 0]);
        assert!(!in_tx!(db, |tx| imports::settle(tx, IMPORT, 1, Settled::Created).await).unwrap());
        assert_eq!(figures(&db).await, [4, 1, 1, 1, 1, 0], "nobody answers twice");
        assert_eq!(imports::held(&db, IMPORT, 0, 10).await.unwrap(), []);
    }

    async fn a_mapping_is_found_by_its_columns_ones_own_first_then_the_newest_shared(db: Db) {
        with_users(&db).await;
        put(&db, saved(1, BEN, "a b", true)).await;
        put(&db, saved(2, BEN, "a b", false)).await;
        put(&db, saved(3, BEN, "a c", true)).await;
        let found = async |user, key| {
            mappings::find_for(&db, user, key).await.unwrap().map(|one| one.id.0)
        };
        assert_eq!(found(ADA, "a b").await, Some(id(1)), "what is not shared is nobody else's");
        assert_eq!(found(BEN, "a b").await, Some(id(2)));
        assert_eq!(found(ADA, "a").await, None);
        put(&db, saved(4, ADA, "a b", false)).await;
        assert_eq!(found(ADA, "a b").await, Some(id(4)));
        let names = async |user| {
            let all = mappings::of_user(&db, user).await.unwrap();
            all.into_iter().map(|one| one.id.0).collect::<Vec<_>>()
        };
        assert_eq!(names(ADA).await, [id(1), id(3), id(4)]);
        let mut own = mappings::get(&db, MappingId(id(4))).await.unwrap();
        assert_eq!(own, saved(4, ADA, "a b", false));
        (own.name, own.is_shared) = (line("Our list"), true);
        let kept = own.clone();
        in_tx!(db, |tx| mappings::save(tx, &kept).await).unwrap();
        assert_eq!(mappings::get(&db, own.id).await.unwrap(), own);
        in_tx!(db, |tx| mappings::delete(tx, MappingId(id(4))).await).unwrap();
        assert_eq!(names(ADA).await, [id(1), id(3)]);
    }

    async fn who_is_alike_is_found_for_many_at_once(db: Db) {
        with_users(&db).await;
        here(&db, 10, "Kowalski Serwis sp. z o.o.", "+48601234567").await;
        here(&db, 11, "Szkoła nr 12", "+48601234568").await;
        let taxed = CustomerId(id(11));
        in_tx!(db, |tx| customers::set_tax_number(tx, taxed, Some(&line("526-025-02-74"))).await)
            .unwrap();
        let asked = [
            newcomer("Serwis Kowalsky"),
            newcomer("Szkoła nr 13"),
            Newcomer {
                channels: vec![("phone", "+48601234567".to_owned())],
                ..newcomer("Somebody Else")
            },
            Newcomer { channels: vec![("email", "+48601234567".to_owned())], ..newcomer("Nobody") },
            Newcomer { tax_keys: vec!["5260250274".to_owned()], ..newcomer("Nobody") },
            newcomer("KOWALSKI serwis SP Z O O"),
            newcomer("K"),
        ];
        let found = find(&db, &asked).await.unwrap();
        let likely: Vec<Vec<u128>> = found
            .iter()
            .map(|one| one.likely.iter().map(|id| id.0.as_u128()).collect())
            .collect();
        let first = id(10).as_u128();
        assert_eq!(likely, [vec![first], vec![], vec![first], vec![], vec![], vec![first], vec![]]);
        assert_eq!(found[4].same, [taxed]);
        assert!(found.iter().enumerate().all(|(at, one)| at == 4 || one.same.is_empty()));
    }

    async fn a_source_that_has_ids_keeps_its_customers_apart_itself(db: Db) {
        with_users(&db).await;
        for (n, external) in [(10, "id:1"), (11, "name:pumpex|"), (12, "id:2")] {
            with_customer(&db, customer(n, "Pumpex")).await;
            let new = NewRef {
                source: if n == 12 { "hubspot" } else { "generic" }.to_owned(),
                kind: "customers",
                external_id: external.to_owned(),
                record: id(n),
                customer: CustomerId(id(n)),
                digest: [1; 16],
                import: None,
            };
            in_tx!(db, |tx| imports::insert_refs(tx, &[new]).await).unwrap();
        }
        let all: Vec<CustomerId> = (10..13).map(|n| CustomerId(id(n))).collect();
        assert_eq!(imports::bound(&db, "generic", &all).await.unwrap(), all[..1]);
        let ours = imports::own_ids(&db, &[id(10), id(99)]).await.unwrap();
        assert_eq!(ours, [(id(10), all[0])]);
    }

    async fn a_tag_of_an_import_goes_with_it_unless_somebody_bears_it(db: Db) {
        with_users(&db).await;
        with_customer(&db, customer(10, "Pumpex")).await;
        begin(&db, 0).await;
        let whose = CustomerId(id(10));
        let tag = async |n: u128, name: &'static str| {
            in_tx!(&db, |tx| crate::tags::ensure_by(tx, IMPORT, TagId(id(n)), &line(name)).await)
                .unwrap()
                .id
        };
        let (vip, new) = (tag(20, "VIP").await, tag(21, "New").await);
        assert_eq!(tag(22, "vip").await, vip, "whoever comes second gets the first one's");
        in_tx!(db, |tx| crate::tags::add_new(tx, &[(whose, None, vip)]).await).unwrap();
        in_tx!(db, |tx| imports::undo(tx, IMPORT, at(NOW)).await).unwrap();
        let left = crate::tags::all(&db).await.unwrap();
        assert_eq!(left.iter().map(|tag| tag.id).collect::<Vec<_>>(), [vip], "{new:?} went");
    }

    async fn what_fields_say_of_new_records_reads_back(db: Db) {
        with_users(&db).await;
        with_customer(&db, customer(10, "Pumpex")).await;
        let field = Field {
            id: FieldId(id(30)),
            subject: FieldSubject::Customer,
            slug: "size".to_owned(),
            name: line("Size"),
            kind: FieldKind::Number,
            choices: Vec::<Line>::new(),
            position: 1,
            retired_at: None,
        };
        let value = FieldValue::Number(Number(1_500_000));
        let new = (field.id, id(10), CustomerId(id(10)), value.clone());
        in_tx!(db, |tx| crate::fields::insert(tx, &field).await).unwrap();
        in_tx!(db, |tx| crate::fields::insert_values(tx, &[new]).await).unwrap();
        let said = crate::fields::values_of(&db, &[id(10)]).await.unwrap();
        assert_eq!(said, [(id(10), FieldId(id(30)), value)]);
        let none: [(CustomerId, Option<CaseId>, TagId); 0] = [];
        in_tx!(db, |tx| crate::tags::add_new(tx, &none).await).unwrap();
    }
}
