//! Both engines have the same schema after all migrations: tables, columns, types, nullability,
//! keys, indexes, references and the names of checks.

use std::collections::BTreeSet;

use super::with_tables;
use crate::{
    args,
    db::{Db, Dialect, Query},
    testing::TestDb,
};

const SQLITE: &[&str] = &[
    "select 'column ' || t.name || '.' || c.name || ' ' || lower(c.type)
        || case when c.\"notnull\" = 1 then ' not null' else '' end
        || case when c.pk > 0 then ' key ' || c.pk else '' end
     from sqlite_schema t, pragma_table_info(t.name) c where t.type = 'table'",
    "select case i.\"unique\" when 1 then 'unique ' else '' end || 'index '
        || case i.origin when 'c' then i.name else '' end
        || case i.partial when 1 then ' partial' else '' end || ' on ' || t.name || '('
        || (select group_concat(coalesce(c.name, '?'), ', ') from pragma_index_info(i.name) c) || ')'
     from sqlite_schema t, pragma_index_list(t.name) i where t.type = 'table' and i.origin <> 'pk'",
    "select 'reference ' || t.name || '.' || f.\"from\" || ' to ' || f.\"table\"
        || ' ' || lower(f.on_delete)
     from sqlite_schema t, pragma_foreign_key_list(t.name) f where t.type = 'table'",
];

const POSTGRES: &[&str] = &[
    "select 'column ' || r.relname || '.' || a.attname || ' ' ||
        case format_type(a.atttypid, null) when 'uuid' then 'blob' when 'bytea' then 'blob'
            when 'bigint' then 'integer' when 'boolean' then 'integer'
            when 'double precision' then 'real' else format_type(a.atttypid, null) end
        || case when a.attnotnull then ' not null' else '' end
        || coalesce((select ' key ' || array_position(i.indkey::int2[], a.attnum) + 1
            from pg_index i where i.indrelid = r.oid and i.indisprimary
            and a.attnum = any (i.indkey)), '')
     from pg_class r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0
        and not a.attisdropped
     where r.relkind = 'r' and r.relnamespace = 'public'::regnamespace",
    "select case when i.indisunique then 'unique ' else '' end || 'index '
        || case when exists (select from pg_constraint k where k.conindid = i.indexrelid
            and k.contype = 'u') then '' else x.relname end
        || case when i.indpred is not null then ' partial' else '' end
        || ' on ' || r.relname || '('
        || (select string_agg(coalesce(a.attname, '?'), ', ' order by k.place)
            from unnest(i.indkey::int2[]) with ordinality k (number, place)
            left join pg_attribute a on a.attrelid = r.oid and a.attnum = k.number
                and k.number > 0) || ')'
     from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class r on r.oid = i.indrelid
     where r.relnamespace = 'public'::regnamespace and not i.indisprimary",
    "select 'reference ' || r.relname || '.' || a.attname || ' to ' || o.relname || ' ' ||
        case f.confdeltype when 'a' then 'no action' when 'r' then 'restrict'
            when 'c' then 'cascade' when 'n' then 'set null' else 'set default' end
     from pg_constraint f join pg_class r on r.oid = f.conrelid join pg_class o on o.oid = f.confrelid
     join pg_attribute a on a.attrelid = r.oid and a.attnum = any (f.conkey)
     where f.contype = 'f' and r.relnamespace = 'public'::regnamespace",
    "select 'check ' || r.relname || ' ' || f.conname from pg_constraint f
     join pg_class r on r.oid = f.conrelid
     where f.contype = 'c' and r.relnamespace = 'public'::regnamespace",
];

async fn describe(db: &Db) -> BTreeSet<String> {
    let questions = if db.dialect() == Dialect::Sqlite { SQLITE } else { POSTGRES };
    let mut lines = BTreeSet::new();
    for sql in questions {
        lines.extend(db.all::<String>(sql, args![]).await.unwrap());
    }
    if db.dialect() == Dialect::Sqlite {
        lines.extend(sqlite_checks(db).await);
    }
    lines
}

/// SQLite keeps checks only in the text of their table.
async fn sqlite_checks(db: &Db) -> Vec<String> {
    let sql = "select name, sql from sqlite_schema where type = 'table' and sql is not null";
    let tables: Vec<(String, String)> = db.all(sql, args![]).await.unwrap();
    let mut lines = Vec::new();
    for (table, text) in tables {
        let words: Vec<&str> = text.split_whitespace().collect();
        for three in words.windows(3) {
            if three[0].eq_ignore_ascii_case("constraint")
                && three[2].to_lowercase().starts_with("check")
            {
                lines.push(format!("check {table} {}", three[1]));
            }
        }
    }
    lines
}

#[tokio::test]
async fn both_engines_have_the_same_schema() {
    let sqlite = TestDb::new(Dialect::Sqlite).await;
    let postgres = TestDb::new(Dialect::Postgres).await;
    with_tables(&sqlite.db).await;
    with_tables(&postgres.db).await;
    let (one, other) = (describe(&sqlite.db).await, describe(&postgres.db).await);
    sqlite.remove().await;
    postgres.remove().await;
    let only_sqlite: Vec<_> = one.difference(&other).collect();
    let only_postgres: Vec<_> = other.difference(&one).collect();
    assert!(
        only_sqlite.is_empty() && only_postgres.is_empty(),
        "only on SQLite: {only_sqlite:#?}\nonly on PostgreSQL: {only_postgres:#?}"
    );
    assert!(one.contains("unique index shelves_by_room on shelves(room, name)"), "{one:#?}");
    assert!(one.contains("check shelves shelves_have_a_name"), "{one:#?}");
    assert!(one.contains("column shelves.name text not null"), "{one:#?}");
    assert!(one.contains("reference books.shelf_id to shelves no action"), "{one:#?}");
}
