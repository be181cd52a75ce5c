//! Every table that tells of a customer is known to the merging of two.

use std::collections::BTreeSet;

use crate::both_engines;
use crate::customers::merging::{TABLES, Way};
use crate::db::{Db, Dialect, Query};

async fn tables_of_customers(db: &Db) -> BTreeSet<String> {
    let sql = match db.dialect() {
        Dialect::Sqlite => {
            "select t.name from sqlite_schema t, pragma_table_info(t.name) c
             where t.type = 'table' and c.name = 'customer_id'"
        }
        Dialect::Postgres => {
            "select c.table_name::text from information_schema.columns c
             join information_schema.tables t on t.table_name = c.table_name
                and t.table_schema = c.table_schema and t.table_type = 'BASE TABLE'
             where c.table_schema = current_schema() and c.column_name = 'customer_id'"
        }
    };
    db.all::<String>(sql, vec![]).await.expect("the tables").into_iter().collect()
}

both_engines! {
    async fn no_table_of_customers_is_forgotten_when_two_are_merged(db: Db) {
        let handled: BTreeSet<String> = TABLES.iter().map(|(table, _)| (*table).to_owned()).collect();
        assert_eq!(handled.len(), TABLES.len(), "each once");
        assert_eq!(tables_of_customers(&db).await, handled, "say in TABLES how its rows move");
    }

    async fn what_hangs_on_a_row_stands_behind_it(db: Db) {
        drop(db);
        for (at, (table, way)) in TABLES.iter().enumerate() {
            if let Way::With(parent, _) = way {
                let before = TABLES.iter().take(at).any(|(other, _)| other == parent);
                assert!(before, "{table} hangs on {parent}");
            }
        }
    }
}
