//! The names of a dry run, in a database of their own beside the true one: on disk, so that a file of
//! any length can be tried.

use domain::customers::likeness;
use domain::ids::CustomerId;
use domain::text::fold;

use super::{NewRef, put_refs};
use crate::db::{Db, DbOptions, Durability, IntoVal, Location, StoreError, Tx, Val};

/// A customer who would have come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    pub id: CustomerId,
    pub name: String,
    pub tax_key: Option<String>,
    /// Kind and key of each phone and e-mail address.
    pub channels: Vec<(&'static str, String)>,
}

/// Only what is asked of names and likeness; nothing in it was merged or erased.
const TABLES: &str =
    "create table contacts (id blob not null primary key, merged_into blob) strict;
    create table external_refs (
        source text not null, kind text not null, external_id text not null,
        record_id blob not null, customer_id blob not null, digest blob not null,
        import_id blob,
        primary key (source, kind, external_id)
    ) strict, without rowid;
    create index external_refs_customer on external_refs (customer_id);
    create table customers (
        id blob not null primary key, name text not null, name_key text not null, tax_key text,
        merged_into blob, erased_at integer
    ) strict, without rowid;
    create index customers_name on customers (name_key);
    create index customers_tax on customers (tax_key) where tax_key is not null;
    create table customer_blocks (
        block text not null, customer_id blob not null, primary key (block, customer_id)
    ) strict, without rowid;
    create table channels (
        address_key text not null, kind text not null, customer_id blob not null, merged_into blob,
        primary key (address_key, kind, customer_id)
    ) strict, without rowid";

/// Opens a new one in a file.
pub async fn open_scratch(file: &std::path::Path) -> Result<Db, StoreError> {
    let options = DbOptions {
        durability: Durability::Normal,
        // Names and addresses come in no order.
        writer_cache_kib: 192 << 10,
        ..DbOptions::default()
    };
    let db = Db::open(&Location::Sqlite(file.to_owned()), &options).await?;
    db.write(|tx| Box::pin(tx.batch(TABLES))).await.map_err(|error: StoreError| error)?;
    Ok(db)
}

/// Keeps what would have come in, whether its names are known or not.
pub async fn put_tried(tx: &Tx, refs: &[NewRef], customers: &[Tried]) -> Result<(), StoreError> {
    put_refs(tx, refs).await?;
    let rows: Vec<[Val; 4]> = customers.iter().map(customer).collect();
    tx.many("insert into customers (id, name, name_key, tax_key) values ($1, $2, $3, $4)", rows)
        .await?;
    let mut blocks: Vec<[Val; 2]> = Vec::new();
    let mut channels: Vec<[Val; 3]> = Vec::new();
    for one in customers {
        for block in likeness::blocks(&one.name) {
            blocks.push([block.into_val(), one.id.into_val()]);
        }
        for (kind, key) in &one.channels {
            channels.push([key.as_str().into_val(), (*kind).into_val(), one.id.into_val()]);
        }
    }
    tx.many("insert into customer_blocks (block, customer_id) values ($1, $2)", blocks).await?;
    tx.many(
        "insert into channels (address_key, kind, customer_id) values ($1, $2, $3)
         on conflict (address_key, kind, customer_id) do nothing",
        channels,
    )
    .await
    .map(|_| ())
}

fn customer(one: &Tried) -> [Val; 4] {
    [
        one.id.into_val(),
        one.name.as_str().into_val(),
        fold(&one.name).into_val(),
        one.tax_key.as_deref().into_val(),
    ]
}
