//! The export of everything and the copy for one person leave no table out.

use std::collections::BTreeSet;

use domain::ids::CustomerId;

use super::id;
use super::story::{self, CLOSED};
use crate::customers::merging::TABLES;
use crate::db::{Db, Dialect, Query, Val};
use crate::held::{self, BESIDE, LEFT_OUT, NOT_COPIED};
use crate::{both_engines, schema};

both_engines! {
    async fn the_schema_is_as_the_migrations_say(db: Db) {
        let sql = match db.dialect() {
            Dialect::Sqlite => {
                "select t.name || '.' || c.name from sqlite_schema t, pragma_table_info(t.name) c
                 where t.type = 'table'"
            }
            Dialect::Postgres => {
                "select c.table_name || '.' || c.column_name from information_schema.columns c
                 join information_schema.tables t on t.table_name = c.table_name
                    and t.table_schema = c.table_schema and t.table_type = 'BASE TABLE'
                 where c.table_schema = current_schema()"
            }
        };
        let there: BTreeSet<String> = db.all::<String>(sql, vec![]).await.expect("the columns")
            .into_iter()
            .filter(|name| !name.starts_with("schema_versions.") && !name.starts_with("sqlite_"))
            .collect();
        let read: BTreeSet<String> = schema::tables()
            .iter()
            .flat_map(|(name, table)| {
                table.columns.iter().map(move |column| format!("{name}.{}", column.name))
            })
            .collect();
        assert_eq!(read, there);
    }

    async fn every_table_can_be_handed_out_in_parts(db: Db) {
        story::tell(&db).await;
        for kept in held::of_everything() {
            let count: i64 =
                db.one(&format!("select count(*) from {}", kept.name), vec![]).await.unwrap();
            let (mut rows, mut after) = (0, None);
            loop {
                let (part, next) = held::part(&db, kept, after.as_deref(), 3).await.unwrap();
                rows += part.len();
                after = next;
                if after.is_none() { break }
            }
            assert_eq!(i64::try_from(rows), Ok(count), "{}", kept.name);
        }
        let users = held::of_everything().find(|kept| kept.name == "users").expect("users");
        assert!(users.columns().all(|column| column.name != "password_hash"));
    }

    async fn the_copy_tells_of_the_customer_and_of_nobody_else(db: Db) {
        story::tell(&db).await;
        let customer = CustomerId(id(CLOSED + 100));
        for (kept, of) in held::of_customer() {
            let rows = held::of(&db, (kept, of), customer).await.unwrap();
            let at = kept.columns().position(|column| column.name == "customer_id");
            for row in rows {
                assert!(at.is_none_or(|at| row[at] == Val::Id(Some(customer.0))), "{}", kept.name);
            }
        }
        let name = held::of_customer().find(|(kept, _)| kept.name == "customers").expect("them");
        assert_eq!(held::of(&db, name, customer).await.unwrap().len(), 1);
    }
}

#[test]
fn every_table_is_exported_or_left_out_with_a_reason() {
    let known: BTreeSet<&str> = schema::tables().keys().map(String::as_str).collect();
    for (table, why) in LEFT_OUT.iter().chain(NOT_COPIED) {
        assert!(known.contains(table) && !why.is_empty(), "{table}");
    }
    let copied: BTreeSet<&str> = held::of_customer().map(|(kept, _)| kept.name).collect();
    for (table, _) in TABLES {
        let is_left = NOT_COPIED.iter().any(|(left, _)| left == table);
        assert!(copied.contains(table) != is_left, "{table}: in the copy, or why not");
    }
    for (table, _) in BESIDE {
        assert!(copied.contains(table), "{table}");
    }
    for (name, table) in schema::tables() {
        assert!(!table.key.is_empty(), "{name} has a key to be read by");
    }
}
