//! Tags of the firm, and on whom and what they stand.

use domain::ids::{CaseId, CustomerId, ImportId, TagId};
use domain::tags::{Tag, key};
use domain::text::Line;
use uuid::Uuid;

use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::{args, row};

/// So many ids are asked for by one statement.
const ASKED: usize = 50;

row! {
    struct TagRow {
        id: TagId,
        name: Line,
    }
}

impl From<TagRow> for Tag {
    fn from(row: TagRow) -> Self {
        Self { id: row.id, name: row.name }
    }
}

row! {
    /// A tag with how many bear it.
    pub struct TagInUse {
        id: TagId,
        name: Line,
        customers: i64,
        cases: i64,
    }
}

row! {
    struct Worn {
        by: Uuid,
        id: TagId,
        name: Line,
    }
}

/// All tags by name.
pub async fn all(q: &impl Query) -> Result<Vec<Tag>, StoreError> {
    let rows: Vec<TagRow> =
        q.all("select id, name from tags order by name_key, id", args![]).await?;
    Ok(rows.into_iter().map(Tag::from).collect())
}

/// All tags by name, each with its use.
pub async fn in_use(q: &impl Query) -> Result<Vec<TagInUse>, StoreError> {
    q.all(
        "select t.id, t.name,
            (select count(*) from customer_tags c where c.tag_id = t.id),
            (select count(*) from case_tags c where c.tag_id = t.id)
         from tags t order by t.name_key, t.id",
        args![],
    )
    .await
}

pub async fn find(q: &impl Query, name: &Line) -> Result<Option<Tag>, StoreError> {
    let row: Option<TagRow> =
        q.find("select id, name from tags where name_key = $1", args![key(name)]).await?;
    Ok(row.map(Tag::from))
}

pub async fn get(q: &impl Query, id: TagId) -> Result<Tag, StoreError> {
    let row: TagRow = q.one("select id, name from tags where id = $1", args![id]).await?;
    Ok(row.into())
}

/// The tag of that name, with `id` where it is new; whoever comes second gets the first one's.
pub async fn ensure(tx: &Tx, id: TagId, name: &Line) -> Result<Tag, StoreError> {
    tx.exec(
        "insert into tags (id, name, name_key) values ($1, $2, $3) on conflict (name_key) do nothing",
        args![id, name, key(name)],
    )
    .await?;
    find(tx, name).await?.ok_or(StoreError::NotFound)
}

/// The same by an import: a tag that is new goes with it, should it be taken back.
pub async fn ensure_by(
    tx: &Tx,
    import: ImportId,
    id: TagId,
    name: &Line,
) -> Result<Tag, StoreError> {
    let tag = ensure(tx, id, name).await?;
    if tag.id == id {
        let sql = "insert into import_tags (import_id, tag_id) values ($1, $2)";
        tx.exec(sql, args![import, id]).await?;
    }
    Ok(tag)
}

/// Puts tags on customers and cases that bear none of them yet.
pub async fn add_new(
    tx: &Tx,
    worn: &[(CustomerId, Option<CaseId>, TagId)],
) -> Result<(), StoreError> {
    let of_customers = worn.iter().filter(|(_, case, _)| case.is_none());
    let rows: Vec<[Val; 2]> =
        of_customers.map(|(customer, _, tag)| [customer.into_val(), tag.into_val()]).collect();
    tx.many("insert into customer_tags (customer_id, tag_id) values ($1, $2)", rows).await?;
    let mut rows: Vec<[Val; 3]> = Vec::new();
    for (customer, case, tag) in worn {
        if let Some(case) = case {
            rows.push([case.into_val(), tag.into_val(), customer.into_val()]);
        }
    }
    tx.many("insert into case_tags (case_id, tag_id, customer_id) values ($1, $2, $3)", rows)
        .await
        .map(|_| ())
}

/// Was it new there?
pub async fn add_to_customer(
    tx: &Tx,
    customer: CustomerId,
    tag: TagId,
) -> Result<bool, StoreError> {
    let sql = "insert into customer_tags (customer_id, tag_id) values ($1, $2)
        on conflict (customer_id, tag_id) do nothing";
    tx.exec(sql, args![customer, tag]).await.map(|rows| rows > 0)
}

/// Was it new there?
pub async fn add_to_case(
    tx: &Tx,
    customer: CustomerId,
    case: CaseId,
    tag: TagId,
) -> Result<bool, StoreError> {
    let sql = "insert into case_tags (case_id, tag_id, customer_id) values ($1, $2, $3)
        on conflict (case_id, tag_id) do nothing";
    tx.exec(sql, args![case, tag, customer]).await.map(|rows| rows > 0)
}

/// Was it there?
pub async fn remove_from_customer(
    tx: &Tx,
    customer: CustomerId,
    tag: TagId,
) -> Result<bool, StoreError> {
    let sql = "delete from customer_tags where customer_id = $1 and tag_id = $2";
    tx.exec(sql, args![customer, tag]).await.map(|rows| rows > 0)
}

/// Was it there?
pub async fn remove_from_case(tx: &Tx, case: CaseId, tag: TagId) -> Result<bool, StoreError> {
    let sql = "delete from case_tags where case_id = $1 and tag_id = $2";
    tx.exec(sql, args![case, tag]).await.map(|rows| rows > 0)
}

pub async fn of_customer(q: &impl Query, id: CustomerId) -> Result<Vec<Tag>, StoreError> {
    Ok(of_customers(q, &[id]).await?.into_iter().map(|(_, tag)| tag).collect())
}

pub async fn of_case(q: &impl Query, id: CaseId) -> Result<Vec<Tag>, StoreError> {
    Ok(of_cases(q, &[id]).await?.into_iter().map(|(_, tag)| tag).collect())
}

/// The tags of these customers, each by name.
pub async fn of_customers(
    q: &impl Query,
    ids: &[CustomerId],
) -> Result<Vec<(CustomerId, Tag)>, StoreError> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let worn = worn(q, "customer_tags", "customer_id", &ids).await?;
    Ok(worn.into_iter().map(|(by, tag)| (CustomerId(by), tag)).collect())
}

/// The tags of these cases, each by name.
pub async fn of_cases(q: &impl Query, ids: &[CaseId]) -> Result<Vec<(CaseId, Tag)>, StoreError> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let worn = worn(q, "case_tags", "case_id", &ids).await?;
    Ok(worn.into_iter().map(|(by, tag)| (CaseId(by), tag)).collect())
}

async fn worn(
    q: &impl Query,
    table: &str,
    column: &str,
    ids: &[Uuid],
) -> Result<Vec<(Uuid, Tag)>, StoreError> {
    let mut found = Vec::new();
    for some in ids.chunks(ASKED) {
        let places: Vec<String> = (1..=some.len()).map(|n| format!("${n}")).collect();
        let sql = format!(
            "select w.{column}, t.id, t.name from {table} w join tags t on t.id = w.tag_id
             where w.{column} in ({}) order by t.name_key, t.id",
            places.join(", ")
        );
        let args = some.iter().map(IntoVal::into_val).collect();
        let rows: Vec<Worn> = q.all(&sql, args).await?;
        found.extend(rows.into_iter().map(|row| (row.by, Tag { id: row.id, name: row.name })));
    }
    Ok(found)
}

pub async fn rename(tx: &Tx, id: TagId, name: &Line) -> Result<(), StoreError> {
    tx.exec("update tags set name = $2, name_key = $3 where id = $1", args![id, name, key(name)])
        .await
        .map(|_| ())
}

/// All that bear the one bear the other, and the one is gone.
pub async fn merge(tx: &Tx, from: TagId, into: TagId) -> Result<(), StoreError> {
    tx.exec(
        "insert into customer_tags (customer_id, tag_id)
         select customer_id, $2 from customer_tags where tag_id = $1
         on conflict (customer_id, tag_id) do nothing",
        args![from, into],
    )
    .await?;
    tx.exec(
        "insert into case_tags (case_id, tag_id, customer_id)
         select case_id, $2, customer_id from case_tags where tag_id = $1
         on conflict (case_id, tag_id) do nothing",
        args![from, into],
    )
    .await?;
    delete(tx, from).await
}

pub async fn delete(tx: &Tx, id: TagId) -> Result<(), StoreError> {
    for sql in [
        "delete from customer_tags where tag_id = $1",
        "delete from case_tags where tag_id = $1",
        "delete from import_tags where tag_id = $1",
        "delete from tags where id = $1",
    ] {
        tx.exec(sql, args![id]).await?;
    }
    Ok(())
}
