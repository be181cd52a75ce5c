//! A whole import taken back: what it made goes, what it changed stands again as before. What people
//! have worked on since is found first, and then nothing is done at all.

use std::collections::BTreeMap;

use domain::ids::{CaseId, CustomerId, ImportId, TagId};
use domain::search::SearchKind;
use jiff::Timestamp;
use uuid::Uuid;

use super::image::{What, put_back};
use crate::customers::merging::{TABLES, Way};
use crate::db::{Query, StoreError, Tx, Val};
use crate::{args, row, search};

row! {
    /// A record that stands in the way.
    pub struct Blocker {
        customer: CustomerId,
        name: String,
        case: Option<CaseId>,
        case_title: Option<String>,
    }
}

/// The customers whom the import made: they go with all that is theirs.
const MADE: &str = "select r.record_id from external_refs r
    where r.import_id = $1 and r.record_id = r.customer_id
        and not exists (select 1 from import_images h
            where h.import_id = $1 and h.what = 'customer' and h.record_id = r.record_id)";

/// By another hand than this import's and the program's own.
const OTHERS: &str = "e.actor <> 'system' and (e.import_id is null or e.import_id <> $1)";

/// Told after the import had begun: by the order of the record, which is that of the clock only where
/// nothing happens at the same instant.
const SINCE: &str = "e.id > (select s.id from events s where s.customer_id is null
    and s.kind = 'import-started' and s.record_id = $1 order by s.id limit 1)";

/// Where a contact person may stand in what people recorded.
const NAMED_IN: &[(&str, &str)] = &[
    ("interactions", "contact_id"),
    ("answers", "given_by"),
    ("agreements", "given_by"),
    ("tracks", "settled_by"),
    ("track_acts", "contact_id"),
    ("issues", "accepted_by"),
    ("confirmations", "given_by"),
    ("closing_marks", "given_by"),
    ("satisfactions", "given_by"),
    ("care_contacts", "contact_id"),
    ("voices", "contact_id"),
];

/// What people have worked on since the import began, of all that it made or changed: the first of
/// them by name. A record that went into another one is among them.
pub async fn blockers(
    q: &impl Query,
    import: ImportId,
    limit: u32,
) -> Result<Vec<Blocker>, StoreError> {
    let mut named = String::new();
    for (table, column) in NAMED_IN {
        named.push_str(&format!(
            " union select h.customer_id, cast(null as {{id}}) from import_images h
              where h.import_id = $1 and h.what = 'contact' and exists (
                  select 1 from {table} t where t.{column} = h.record_id
                      and t.customer_id = h.customer_id)"
        ));
    }
    let null = match q.dialect() {
        crate::db::Dialect::Sqlite => "blob",
        crate::db::Dialect::Postgres => "uuid",
    };
    let sql = format!(
        "select k.id, k.name, b.case_id, c.title from (
            select e.customer_id as customer_id, e.case_id as case_id from events e
            where e.customer_id in ({MADE}) and {OTHERS}
            union
            select e.customer_id, e.case_id from import_images h
            join events e on e.customer_id = h.customer_id and e.case_id = h.record_id
            where h.import_id = $1 and h.what = 'case' and {SINCE} and {OTHERS}
            union
            select e.customer_id, e.case_id from import_images h
            join events e on e.customer_id = h.customer_id and e.case_id is null
            where h.import_id = $1 and h.what in ('customer', 'contact') and {SINCE} and {OTHERS}
            union
            select id, cast(null as {{id}}) from customers where merged_into is not null
                and (id in ({MADE}) or id in (
                    select customer_id from import_images where import_id = $1))
            {named}
         ) b
         join customers k on k.id = b.customer_id left join cases c on c.id = b.case_id
         order by k.name, k.id, c.title limit $2"
    );
    q.all(&sql.replace("{id}", null), args![import, limit]).await
}

/// Makes other writers to all that the import touched wait; SQLite has one writer anyway.
pub async fn lock_touched(tx: &Tx, import: ImportId) -> Result<(), StoreError> {
    if tx.dialect() == crate::db::Dialect::Sqlite {
        return Ok(());
    }
    let sql = format!(
        "select id from customers where id in ({MADE})
            or id in (select customer_id from import_images where import_id = $1)
         order by id for update"
    );
    tx.all::<CustomerId>(&sql, args![import]).await.map(|_| ())
}

/// Takes the import back; tells the customers who stay and what of theirs stands again as before.
pub async fn undo(
    tx: &Tx,
    import: ImportId,
    now: Timestamp,
) -> Result<(u64, Vec<CustomerId>), StoreError> {
    let made: Vec<CustomerId> = tx.all(MADE, args![import]).await?;
    take_away(tx, import, &made).await?;
    let mut stay = Vec::new();
    for what in What::ALL {
        let images: Vec<(Uuid, CustomerId, Vec<u8>)> = tx
            .all(
                "select record_id, customer_id, image from import_images
                 where import_id = $1 and what = $2",
                args![import, what.code()],
            )
            .await?;
        for (record, customer, image) in images {
            tx.touch_customer(customer);
            put_back(tx, what, record, &image).await?;
            stay.push(customer);
        }
    }
    stay.sort_unstable();
    stay.dedup();
    for customer in &stay {
        crate::customers::rewrite_blocks(tx, *customer).await?;
        tx.touch_customer(*customer);
    }
    forget_tags(tx, import).await?;
    for table in ["import_images", "import_held"] {
        tx.exec(&format!("delete from {table} where import_id = $1"), args![import]).await?;
    }
    tx.exec(
        "update imports set state = 'undone', undone_at = $2 where id = $1",
        args![import, now],
    )
    .await?;
    Ok((made.len() as u64, stay))
}

/// All rows of the customers whom the import made. The record of events stands, as always.
async fn take_away(tx: &Tx, import: ImportId, made: &[CustomerId]) -> Result<(), StoreError> {
    forget(tx, import).await?;
    for table in tables() {
        let sql = format!("delete from {table} where customer_id in ({MADE})");
        tx.exec(&sql, args![import]).await?;
    }
    let ids: Vec<Vec<Val>> = made.iter().map(|id| args![*id]).collect();
    tx.many("delete from import_images where customer_id = $1", ids.clone()).await?;
    tx.many("delete from external_refs where customer_id = $1", ids.clone()).await?;
    tx.many("delete from customers where id = $1", ids).await.map(|_| ())
}

/// The tags that the firm has by this import alone, and that nobody bears.
async fn forget_tags(tx: &Tx, import: ImportId) -> Result<(), StoreError> {
    let alone: Vec<TagId> = tx
        .all(
            "select i.tag_id from import_tags i where i.import_id = $1
                and not exists (select 1 from customer_tags c where c.tag_id = i.tag_id)
                and not exists (select 1 from case_tags c where c.tag_id = i.tag_id)",
            args![import],
        )
        .await?;
    for tag in alone {
        crate::tags::delete(tx, tag).await?;
    }
    tx.exec("delete from import_tags where import_id = $1", args![import]).await.map(|_| ())
}

/// What hangs on others goes before them; papers after the agreements that name them, contact persons
/// and cases last. Names of other tools tell whom the import made, so they stay until the end.
fn tables() -> Vec<&'static str> {
    let place = |(table, way): &&(&'static str, Way)| match (*table, way) {
        (_, Way::Once | Way::Stays) => 0,
        ("documents" | "document_versions", _) => 2,
        ("cases" | "contacts", _) => 3,
        _ => 1,
    };
    let kept = ["events", "external_refs", "import_images"];
    let mut tables: Vec<_> = TABLES.iter().rev().filter(|(it, _)| !kept.contains(it)).collect();
    tables.sort_by_key(place);
    tables.into_iter().map(|(table, _)| *table).collect()
}

async fn forget(tx: &Tx, import: ImportId) -> Result<(), StoreError> {
    let known: Vec<(SearchKind, Uuid)> = tx
        .all(
            &format!("select kind, record_id from search_records where customer_id in ({MADE})"),
            args![import],
        )
        .await?;
    let mut kinds: BTreeMap<SearchKind, Vec<Uuid>> = BTreeMap::new();
    for (kind, record) in known {
        kinds.entry(kind).or_default().push(record);
    }
    for (kind, records) in kinds {
        search::forget(tx, kind, &records).await?;
    }
    Ok(())
}
