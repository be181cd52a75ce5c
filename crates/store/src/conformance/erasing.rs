//! Erasing leaves nothing of a person: every text of the schema is seeded with a word that is found
//! nowhere afterwards, and the invariants hold.

use std::collections::BTreeSet;

use domain::ids::CustomerId;
use domain::rules::Rules;
use uuid::Uuid;

use super::story::{self, CLOSED, OPEN};
use super::{ADA, NOW, at, id, in_tx};
use crate::customers::merging::TABLES;
use crate::db::{Db, Dialect, IntoVal, Location, Query, StoreError, Val, Values};
use crate::erasing::{self, CODES, FIRMS, Fate, PLAN};
use crate::testing::TestDb;
use crate::{args, both_engines, checks, held, schema};

/// No language folds it into anything else.
pub(super) const CANARY: &str = "kanarekxq7";
/// Tables without a `customer_id` that hold texts of customers.
const BESIDE: [&str; 10] = [
    "customers",
    "import_rows",
    "import_held",
    "merges",
    "customers_apart",
    "payments",
    "waiting_invoices",
    "answered",
    "files",
    "search_words",
];
pub(super) const THEIRS: CustomerId = CustomerId(Uuid::from_u128(CLOSED + 100));

/// What the story leaves out: a row for each, so that no table is without.
const MORE: &[&str] = &[
    "insert into contacts (id, customer_id, name, created_at) values ($2, $1, 'x', 1)",
    "insert into channels (id, customer_id, kind, address, address_key)
     values ($2, $1, 'email', 'x', 'x')",
    "insert into addresses (id, customer_id, kind, street) values ($2, $1, 'home', 'x')",
    "insert into tags (id, name, name_key) values ($2, 'firm', 'firm')",
    "insert into customer_tags (customer_id, tag_id) values ($1, $2)",
    "insert into case_tags (case_id, tag_id, customer_id)
     select c.id, $2, $1 from (select id from cases order by id limit 1) c",
    "insert into fields (id, subject, slug, name, kind, choices, position)
     values ($2, 'customer', 'x', 'x', 'text', '', 1)",
    "insert into field_values (field_id, subject_id, customer_id, words, words_key)
     values ($2, $1, $1, 'x', 'x')",
    "insert into recents (user_id, record_id, kind, customer_id, seen_at)
     select id, $2, 1, $1, 1 from users limit 1",
    "insert into pins (user_id, record_id, kind, customer_id, pinned_at)
     select id, $2, 1, $1, 1 from users limit 1",
    "insert into external_refs (source, kind, external_id, record_id, customer_id, digest)
     select 'x', 'x', 'kanarekxq7', $2, $1, hash from files limit 1",
    "insert into merges (id, stays_id, gone_id, by_id, at, kind, name, language, zone, owner_id)
     select $2, $1, o.id, u.id, 1, 'person', 'x', 'pl', 'UTC', u.id
     from (select id from customers where id <> $1 limit 1) o, (select id from users limit 1) u",
    "insert into merge_care_plans (merge_id, customer_id, owner_id, case_id, state, planned_days,
        limit_days, began_at, last_contact_at, silent_at, next_ground, may_raise)
     select $2, customer_id, owner_id, case_id, state, planned_days, limit_days, began_at,
        last_contact_at, silent_at, 'x', may_raise from care_plans limit 1",
    "insert into assessments (id, customer_id, case_id, potential, strategy, by_id, at)
     select $2, $1, c.id, 'x', 'x', c.owner_id, 1 from (select * from cases limit 1) c",
    "insert into expectations (id, customer_id, case_id, words, recorded_at)
     select $2, $1, c.id, 'x', 1 from (select * from cases limit 1) c",
    "insert into questions (id, customer_id, case_id, words, asked_at, answer, answered_at)
     select $2, $1, c.id, 'x', 1, 'x', 2 from (select * from cases limit 1) c",
    "insert into offer_terms (offer_id, position, customer_id, words, is_burden, reason)
     select o.id, 9, $1, 'x', $2, 'x' from (select id from offers limit 1) o",
    "insert into agreement_terms (agreement_id, position, customer_id, words, is_burden, reason,
        is_acknowledged)
     select a.id, 9, $1, 'x', $2, 'x', $2 from (select id from agreements limit 1) a",
    "update faults set fixed_at = 2, remedy = 'x' where customer_id <> $1",
    "update issues set settled_at = 2, remedy = 'x' where customer_id <> $1",
    "insert into urgent_returns (id, customer_id, case_id, at, words)
     select $2, $1, c.id, 1, 'x' from (select * from cases limit 1) c",
    "insert into voices (id, customer_id, kind, words, heard_at, recorded_by, outcome)
     select $2, $1, 'warning', 'x', 1, u.id, 'x' from (select id from users limit 1) u",
    "insert into details (id, customer_id, case_id, words, owner_id, promise_id, raised_at, outcome,
        settled_at)
     select $2, $1, d.case_id, 'x', d.owner_id, d.promise_id, 1, 'x', 2
     from (select * from details limit 1) d",
    "insert into hooks (id, owner_id, address, wanted, sealed, state, created_at, drawn_id,
        lease_until)
     select $2, u.id, 'x', '', f.hash, 'active', 1, u.id, 0
     from (select id from users limit 1) u, (select hash from files limit 1) f",
    "insert into events (id, at, actor, customer_id, kind, record_id, value_before, value_after)
     values ($2, 1, 'system', $1, 'customer-changed', $1, 'kanarekxq7', 'kanarekxq7')",
    "insert into customer_blocks (block, customer_id) values ('kanarekxq7', $1)",
    "insert into hook_deliveries (hook_id, message_id, is_test, customer_id, state, tries, made_at,
        next_at, trouble)
     select h.id, $2, h.id <> h.id, $1, 'waiting', 0, 1, 1, 'x' from hooks h",
    "insert into tokens (id, user_id, token_hash, name, scope, created_at, ends_at)
     select $2, u.id, f.hash, 'x', 'read', 1, 2
     from (select id from users limit 1) u, (select hash from files limit 1) f",
    "insert into prepared_acts (id, user_id, token_id, operation, path, query, body, customer_id,
        made_at, ends_at, state)
     select $2, t.user_id, t.id, 'x', 'x', 'x', 'x', $1, 1, 2, 'prepared' from tokens t",
];

async fn exec(db: &Db, sql: &'static str, args: Vec<Val>) -> Result<u64, StoreError> {
    in_tx!(db, |tx| tx.exec(sql, args).await)
}

/// All that the story tells is about one customer, and every text of theirs is the word.
pub(super) async fn seed(db: &Db) {
    story::tell(db).await;
    for (n, sql) in (5_000..).zip(MORE) {
        // Some hang on a row that stands before them.
        let own = match *sql {
            sql if sql.contains("_tags") => 5_003,
            sql if sql.contains("field_values") => 5_006,
            sql if sql.contains("merge_care_plans") => 5_011,
            _ => n,
        };
        let theirs = sql.contains("$1");
        let sql = if theirs { (*sql).to_owned() } else { sql.replace("$2", "$1") };
        let second = if sql.contains("_terms") { true.into_val() } else { id(own).into_val() };
        let mut args = if theirs { vec![THEIRS.into_val(), second] } else { vec![second] };
        args.truncate(if sql.contains("$2") { 2 } else { 1 });
        in_tx!(db, |tx| tx.exec(&sql, args).await).unwrap_or_else(|error| panic!("{n}: {error:?}"));
    }
    for (table, _) in TABLES.iter().filter(|(table, _)| {
        ![
            "events",
            "rhythms",
            "care_plans",
            "closings",
            "merge_rhythms",
            "merge_care_plans",
            "customer_blocks",
            "search_records",
            "erasures",
        ]
        .contains(table)
    }) {
        let sql = format!("update {table} set customer_id = $1");
        in_tx!(db, |tx| tx.exec(&sql, args![THEIRS]).await)
            .unwrap_or_else(|e| panic!("{table}: {e:?}"));
    }
    for sql in [
        "update care_plans set customer_id = $1",
        "update closings set customer_id = $1",
        "update merge_care_plans set customer_id = $1",
    ] {
        exec(db, sql, args![THEIRS]).await.expect("one each");
    }
    for sql in [
        "update customers set name = 'kanarekxq7', name_key = 'kanarekxq7', note = 'kanarekxq7',
            tax_number = 'kanarekxq7', tax_key = 'kanarekxq7' where id = $1",
        "update merges set name = 'kanarekxq7', note = 'kanarekxq7', tax_number = 'kanarekxq7'
         where stays_id = $1",
        "insert into payment_matches (payment_id, bill_id, customer_id, amount_minor, at)
         select p.id, b.id, $1, 1, 1 from (select id from payments) p,
            (select id from bills limit 1) b where 1 = 1 on conflict do nothing",
    ] {
        exec(db, sql, args![THEIRS]).await.unwrap_or_else(|error| panic!("{sql}: {error:?}"));
    }
    for sql in [
        "update payments set payer = 'kanarekxq7', payer_key = 'kanarekxq7',
            payer_account = 'kanarekxq7', reference = 'kanarekxq7'",
        "update waiting_invoices set buyer = 'kanarekxq7', buyer_tax = 'kanarekxq7',
            file_name = 'kanarekxq7'",
    ] {
        exec(db, sql, vec![]).await.unwrap_or_else(|error| panic!("{sql}: {error:?}"));
    }
    let bytes = CANARY.as_bytes();
    seed_imports(db, bytes).await;
    let sql = "update files set content = $1, size = 10 where hash in (select hash from document_versions)";
    assert!(exec(db, sql, args![bytes]).await.expect("files") > 0, "there are documents");
    let body = format!("{{\"id\":\"{}\",\"name\":\"{CANARY}\"}}", THEIRS);
    exec(
        db,
        "insert into answered (token_id, request_key, request_hash, at, status, body)
         select t.id, 'k', t.token_hash, 1, 200, $1 from tokens t",
        args![body],
    )
    .await
    .expect("an answer");
    let mut missing = Vec::new();
    for (table, column) in texts_of_theirs() {
        let all = format!("update {table} set {column} = $2 where customer_id = $1");
        let some = format!("{all} and {column} is not null");
        let first = in_tx!(db, |tx| tx.exec(&all, args![THEIRS, CANARY]).await);
        let seeded = match first {
            Ok(count) => count,
            Err(_) => in_tx!(db, |tx| tx.exec(&some, args![THEIRS, CANARY]).await)
                .unwrap_or_else(|error| panic!("{table}.{column}: {error:?}")),
        };
        if seeded == 0 {
            missing.push(format!("{table}.{column}"));
        }
    }
    assert_eq!(missing, [] as [String; 0], "no row to seed");
    in_tx!(db, |tx| crate::search::reindex_customer(tx, THEIRS).await).expect("it is found");
}

/// An import that refused a row of theirs, holds another one and kept how they stood.
async fn seed_imports(db: &Db, bytes: &[u8]) {
    for sql in [
        "insert into imports (id, user_id, file_name, mapping, state, is_dry_run, rows_read,
            rows_created, rows_updated, rows_same, rows_refused, rows_held, started_at, notes, told,
            stop_asked) select u.id, u.id, 'x', 'x', 'finished', u.id <> u.id, 2, 0, 0, 0, 1, 1, 1,
            '{}', '{}', u.id <> u.id from users u",
        "insert into import_rows select id, 1, 1, 'x', '[\"Jan KANAREKXQ7\"]' from imports",
        "insert into import_held select id, 2, 2, '[\"Jan KANAREKXQ7\"]' from imports",
    ] {
        exec(db, sql, vec![]).await.unwrap_or_else(|error| panic!("{sql}: {error:?}"));
    }
    let image = "insert into import_images select id, 'customer', $1, $1, $2 from imports";
    exec(db, image, args![THEIRS, bytes]).await.expect("how they stood");
}

/// Every text that goes or is deleted with its row, but for keys that may stand once only.
fn texts_of_theirs() -> Vec<(&'static str, &'static str)> {
    let of = |(table, fate): &(&'static str, Fate)| {
        let columns: Vec<&'static str> = match fate {
            Fate::Blank(columns) => columns.iter().map(|(column, _)| *column).collect(),
            Fate::Gone => {
                let known = schema::tables()[*table].columns.iter();
                known.filter(|c| c.is_text()).map(|column| column.name.as_str()).collect()
            }
            Fate::Stays(_) => Vec::new(),
        };
        let table = *table;
        columns.into_iter().map(move |column| (table, column)).collect::<Vec<_>>()
    };
    PLAN.iter()
        .flat_map(of)
        .filter(|(table, column)| {
            !["events", "customer_blocks", "external_refs", "import_images"].contains(table)
                && !["kind", "state", "currency", "country", "words_digest"].contains(column)
        })
        .collect()
}

/// Everywhere that the word stands.
pub(super) async fn found(db: &Db) -> Vec<String> {
    let mut found = Vec::new();
    for (name, table) in schema::tables() {
        let columns: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
        let rows: Vec<Values> = db
            .all(&format!("select {} from {name}", columns.join(", ")), vec![])
            .await
            .expect(name);
        for Values(values) in rows {
            for (column, value) in columns.iter().zip(values) {
                let text = match value {
                    Val::Text(Some(text)) => text,
                    Val::Bytes(Some(bytes)) => String::from_utf8_lossy(&bytes).into_owned(),
                    _ => continue,
                };
                if text.to_lowercase().contains(CANARY) {
                    found.push(format!("{name}.{column}"));
                }
            }
        }
    }
    found
}

pub(super) async fn erase(db: &Db, customer: CustomerId) -> erasing::Names {
    let next = std::sync::atomic::AtomicU64::new(0);
    in_tx!(db, |tx| {
        let new_id = move || {
            let next = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            Uuid::from_u128(customer.0.as_u128() * 1_000 + u128::from(next) + 9_000_000)
        };
        erasing::customer(tx, customer, (at(NOW), Some(ADA)), &new_id).await
    })
    .expect("it is erased")
}

both_engines! {
    async fn nothing_of_an_erased_person_is_left_in_any_table(db: Db) {
        seed(&db).await;
        let before: BTreeSet<String> = found(&db).await.into_iter().collect();
        assert!(before.len() > 70, "the word is everywhere: {}", before.len());
        let names = erase(&db, THEIRS).await;
        assert!(names.names.iter().any(|name| name == CANARY));
        assert_eq!(found(&db).await, [] as [String; 0]);
        let left: i64 =
            db.one("select count(*) from search_records where customer_id = $1", args![THEIRS])
                .await.unwrap();
        assert_eq!(left, 0, "nothing of theirs is found");
        db.scrub().await.expect("the disk is made clean");
        let told = erasing::events(&db, THEIRS).await.unwrap();
        assert!(!told.is_empty(), "counts and dates stay");
    }

    async fn the_invariants_hold_when_everybody_was_erased(db: Db) {
        story::tell(&db).await;
        let all: Vec<CustomerId> = db.all("select id from customers order by id", vec![]).await.unwrap();
        for customer in all {
            erase(&db, customer).await;
        }
        let breaks = checks::all(&db, &Rules::default()).await.unwrap();
        assert_eq!(breaks, [], "{breaks:#?}");
        let bills: i64 = db.one("select count(*) from bills where number is not null", vec![]).await.unwrap();
        assert!(bills > 0, "numbers and sums of bills stay");
    }

    async fn i20_the_door_of_the_events_opens_for_texts_of_the_erased_alone(db: Db) {
        story::tell(&db).await;
        let blank = "update events set value_before = null, value_after = null where customer_id = $1";
        let refused = exec(&db, blank, args![CustomerId(id(OPEN + 100))]).await;
        assert!(matches!(refused, Err(StoreError::Forbidden { .. })), "{refused:?}");
        erase(&db, CustomerId(id(OPEN + 100))).await;
        exec(&db, blank, args![CustomerId(id(OPEN + 100))]).await.expect("of the erased");
        for sql in [
            "update events set value_before = 'x' where customer_id = $1",
            "update events set at = at + 1, value_before = null, value_after = null where customer_id = $1",
            "delete from events where customer_id = $1",
        ] {
            let refused = exec(&db, sql, args![CustomerId(id(OPEN + 100))]).await;
            assert!(matches!(refused, Err(StoreError::Forbidden { .. })), "{sql}: {refused:?}");
        }
        let refused = exec(&db, blank, args![THEIRS]).await;
        assert!(matches!(refused, Err(StoreError::Forbidden { .. })), "another's stand");
    }

    async fn a_contact_person_goes_and_the_firm_they_work_for_stays(db: Db) {
        story::tell(&db).await;
        let (customer, contact) = (CustomerId(id(OPEN + 100)), domain::ids::ContactId(id(77)));
        for sql in [
            "insert into contacts (id, customer_id, name, created_at) values ($2, $1, 'Kanarekxq7', 1)",
            "insert into channels (id, customer_id, contact_id, kind, address, address_key)
             values ($2, $1, $2, 'email', 'kanarekxq7@x.pl', 'kanarekxq7@x.pl')",
            "update interactions set contact_id = $2, said = 'I am Kanarekxq7' where customer_id = $1",
            "update needs set words = 'Kanarekxq7 needs pressure' where customer_id = $1 and id <> $2",
        ] {
            exec(&db, sql, args![customer, contact]).await.unwrap();
        }
        in_tx!(db, |tx| {
            crate::search::reindex(tx, domain::search::SearchKind::Contact, &[contact.0]).await?;
            let new_id = || id(8_888_888);
            erasing::contact(tx, customer, contact, (at(NOW), Some(ADA)), &new_id).await
        }).expect("they go");
        assert_eq!(found(&db).await, [] as [String; 0]);
        let words: String =
            db.one("select words from needs where customer_id = $1", args![customer]).await.unwrap();
        assert_eq!(words, format!("{} needs pressure", erasing::stand_in(contact.0)));
        let name: String = db.one("select name from customers where id = $1", args![customer]).await.unwrap();
        assert!(name.starts_with("Customer"), "the firm stands");
        assert_eq!(crate::customers::contacts(&db, customer).await.unwrap(), []);
        let breaks = checks::all(&db, &Rules::default()).await.unwrap();
        assert_eq!(breaks, [], "{breaks:#?}");
    }
}

#[test]
fn every_text_of_every_table_goes_or_is_named_with_its_reason() {
    let planned: BTreeSet<&str> = PLAN.iter().map(|(table, _)| *table).collect();
    for (table, _) in TABLES {
        assert!(planned.contains(table), "say in erasing::PLAN what becomes of {table}");
    }
    for (name, table) in schema::tables() {
        let Some((_, fate)) = PLAN.iter().find(|(planned, _)| planned == name) else {
            let is_known =
                BESIDE.contains(&name.as_str()) || FIRMS.iter().any(|(firm, _)| firm == name);
            assert!(is_known, "{name}: whose texts does it hold?");
            continue;
        };
        for column in table.columns.iter().filter(|column| column.is_text()) {
            let goes = match fate {
                Fate::Gone => true,
                Fate::Blank(columns) => columns.iter().any(|(blank, _)| *blank == column.name),
                Fate::Stays(_) => false,
            };
            let is_code = CODES.iter().any(|(of, columns)| {
                (of.is_empty() || of == name) && columns.contains(&column.name.as_str())
            });
            assert!(goes || is_code, "{name}.{}: does it hold words of a person?", column.name);
        }
    }
}

#[test]
fn the_file_of_the_database_holds_nothing_of_an_erased_person() {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let test = TestDb::new(Dialect::Sqlite).await;
        let Location::Sqlite(file) = test.location.clone() else { panic!("a file") };
        seed(&test.db).await;
        let holds = || {
            let files = ["", "-wal"].map(|ending| format!("{}{ending}", file.display()));
            files.iter().any(|file| {
                let bytes = std::fs::read(file).unwrap_or_default();
                bytes.windows(CANARY.len()).any(|some| some.eq_ignore_ascii_case(CANARY.as_bytes()))
            })
        };
        assert!(holds(), "it lies there before");
        erase(&test.db, THEIRS).await;
        test.db.scrub().await.expect("the file is written anew");
        assert!(!holds(), "nothing of it lies in the file or its log");
        assert!(held::of_everything().count() > 40);
        test.remove().await;
    });
}
