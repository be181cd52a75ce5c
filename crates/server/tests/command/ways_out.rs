//! `export` writes everything to one file, and an empty firm takes back from it who its customers are.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Read as _;

use rusqlite::Connection;
use zip::ZipArchive;

use crate::program::{ADD, Place};

const DEMO: &str = "forgetmenot-demo.db";
const NEW: &str = "sqlite:new.db";

/// What the made-up firm has of nobody: an address, a tag that would run, a field of its own.
const MORE: &[&str] = &[
    "insert into addresses (id, customer_id, kind, street, postal_code, city)
     select randomblob(16), id, 'office', 'Ogrodowa 5', '00-001', 'Warszawa' from customers
     order by name_key limit 1",
    "insert into tags (id, name, name_key) values (randomblob(16), '=regular', '=regular')",
    "insert into customer_tags (customer_id, tag_id)
     select k.id, t.id from (select id from customers order by name_key limit 1) k, tags t
     where t.name = '=regular'",
    "insert into fields (id, subject, slug, name, kind, choices, position)
     values (randomblob(16), 'customer', 'garden', 'Garden', 'text', '', 1)",
    "insert into field_values (field_id, subject_id, customer_id, words, words_key)
     select f.id, k.id, k.id, 'big, with a pond', 'big, with a pond'
     from (select id from customers order by name_key limit 1) k, fields f where f.slug = 'garden'",
];

fn strings(raw: &Connection, sql: &str) -> BTreeSet<String> {
    let mut statement = raw.prepare(sql).expect(sql);
    let rows = statement.query_map([], |row| row.get(0)).expect(sql);
    rows.map(|row| row.expect(sql)).collect()
}

/// The files of the ZIP that an import reads, put beside it.
fn unpack(place: &Place, archive: &mut ZipArchive<File>) {
    for name in ["1-customers", "2-contacts", "3-deals"] {
        let mut bytes = Vec::new();
        let mut file = archive.by_name(&format!("import/{name}.csv")).expect(name);
        file.read_to_end(&mut bytes).expect("its bytes");
        std::fs::write(place.file(&format!("{name}.csv")), bytes).expect("a file");
    }
}

#[test]
fn customers_with_all_that_reaches_them_come_into_an_empty_firm_from_the_file_of_everything() {
    let place = Place::new("round");
    place.run(&["demo", "--fill-only"]).well();
    let raw = Connection::open(place.file(DEMO)).expect("the database");
    for sql in MORE {
        assert_eq!(raw.execute(sql, []).expect(sql), 1, "{sql}");
    }
    place.run(&["export", "all.zip", "--database", &format!("sqlite:{DEMO}")]).well();
    let mut archive =
        ZipArchive::new(File::open(place.file("all.zip")).expect("it is there")).expect("a ZIP");
    unpack(&place, &mut archive);
    let text = std::fs::read_to_string(place.file("1-customers.csv")).expect("text");
    let mut csv = csv::Reader::from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
    let rows = csv.deserialize().map(|row| row.expect("a row"));
    let rows: Vec<BTreeMap<String, String>> = rows.collect();
    let first = &rows[0];
    for (column, value) in [
        ("street", "Ogrodowa 5"),
        ("postalcode", "00-001"),
        ("city", "Warszawa"),
        ("tags", "'=regular"),
        ("garden", "big, with a pond"),
    ] {
        assert_eq!(first[column], value, "{column}");
    }
    place.run_typing(&[&ADD[..], &["--database", NEW]].concat(), "a long enough password").well();
    for file in ["1-customers.csv", "2-contacts.csv", "3-deals.csv"] {
        place.run(&["import", file, "--database", NEW]).well();
    }
    place.run(&["check", "--database", NEW]).well();
    let new = Connection::open(place.file("new.db")).expect("the new database");
    for sql in [
        "select name || ' ' || kind || ' ' || language || ' ' || zone from customers",
        "select k.name || ' ' || h.kind || ' ' || h.address_key from channels h
         join customers k on k.id = h.customer_id
         where h.kind in ('phone', 'email', 'web') and h.contact_id is null",
        "select k.name || ' ' || x.name from contacts x join customers k on k.id = x.customer_id",
        "select k.name || ' ' || c.title from cases c join customers k on k.id = c.customer_id",
    ] {
        let before = strings(&raw, sql);
        assert!(before.len() > 3, "{sql}");
        assert_eq!(strings(&new, sql), before, "{sql}");
    }
    let reached = strings(
        &new,
        "select h.address from channels h where h.kind = 'postal'
         union all select a.street || ' ' || a.city from addresses a",
    );
    let is_whole = |one: &String| one.contains("Ogrodowa 5") && one.contains("Warszawa");
    assert!(reached.iter().any(is_whole), "{reached:?}");
}
