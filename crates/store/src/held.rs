//! All that is held: every table as it is, part after part, of the whole firm or of one customer.

use domain::ids::CustomerId;
use uuid::Uuid;

use crate::args;
use crate::customers::merging;
use crate::db::{IntoVal, Query, StoreError, Val, Values};
use crate::schema::{self, Column, Table};

/// Tables that no export holds, and why.
pub const LEFT_OUT: &[(&str, &str)] = &[
    ("sessions", "lets somebody in"),
    ("tokens", "lets somebody in"),
    ("known_browsers", "lets somebody in"),
    ("waiting_sign_ins", "lets somebody in"),
    ("invitations", "lets somebody in"),
    ("code_seeds", "lets somebody in"),
    ("recovery_codes", "lets somebody in"),
    ("passkeys", "lets somebody in"),
    ("passkey_challenges", "lets somebody in"),
    ("issuer_visits", "lets somebody in"),
    ("answered", "answers of a day, to be given again"),
    ("search_words", "made of the rest by reindex"),
    ("search_records", "made of the rest by reindex"),
    ("customer_blocks", "made of the rest"),
    ("promise_days", "made of the rest"),
    ("files", "stand beside as files"),
];

/// Columns that no export holds.
const SECRET: &[(&str, &str)] =
    &[("users", "password_hash"), ("hooks", "sealed"), ("hooks", "former")];

/// Rows that tell of a customer without naming them in a `customer_id`: the table, and which.
pub const BESIDE: &[(&str, &str)] = &[
    ("customers", "id = $1"),
    ("merges", "stays_id = $1 or gone_id = $1"),
    ("customers_apart", "one_id = $1 or other_id = $1"),
    (
        "merge_moves",
        "merge_id in (select m.id from merges m where m.stays_id = $1 or m.gone_id = $1)",
    ),
    ("payments", "id in (select m.payment_id from payment_matches m where m.customer_id = $1)"),
    ("waiting_invoices", "bill_id in (select b.id from bills b where b.customer_id = $1)"),
    (
        "tags",
        "id in (select t.tag_id from customer_tags t where t.customer_id = $1)
        or id in (select t.tag_id from case_tags t where t.customer_id = $1)",
    ),
    ("fields", "id in (select v.field_id from field_values v where v.customer_id = $1)"),
    ("imports", "id in (select e.import_id from events e where e.customer_id = $1)"),
];

/// Tables whose rows of a customer no copy holds, and why.
pub const NOT_COPIED: &[(&str, &str)] = &[
    ("search_records", "made of the rest by reindex"),
    ("customer_blocks", "made of the rest"),
    (
        "import_images",
        "their records as an import found them, to take it back; not read by anybody",
    ),
    ("recents", "what we looked at, not what is held of them"),
    ("pins", "what we keep at hand, not what is held of them"),
];

/// A table as it is handed out.
#[derive(Clone, Copy, Debug)]
pub struct Kept {
    pub name: &'static str,
    pub table: &'static Table,
}

impl Kept {
    pub fn columns(self) -> impl Iterator<Item = &'static Column> {
        let secret = move |column: &&Column| {
            !SECRET.iter().any(|(table, name)| *table == self.name && *name == column.name)
        };
        self.table.columns.iter().filter(secret)
    }
}

/// Every table of the whole export, by name.
pub fn of_everything() -> impl Iterator<Item = Kept> {
    let is_left = |name: &str| LEFT_OUT.iter().any(|(left, _)| *left == name);
    schema::tables()
        .iter()
        .filter(move |(name, _)| !is_left(name))
        .map(|(name, table)| Kept { name, table })
}

/// Every table of the copy of one customer, with the condition that names their rows by `$1`.
pub fn of_customer() -> impl Iterator<Item = (Kept, &'static str)> {
    let left = |name: &str| NOT_COPIED.iter().any(|(left, _)| *left == name);
    let own = merging::TABLES
        .iter()
        .filter(move |(name, _)| !left(name))
        .map(|(name, _)| (*name, "customer_id = $1"));
    BESIDE.iter().copied().chain(own).filter_map(|(name, of)| {
        let (name, table) = schema::tables().get_key_value(name)?;
        Some((Kept { name, table }, of))
    })
}

/// A row, its values in the order of [`Kept::columns`].
pub type Held = Vec<Val>;

/// The next rows of a table after the row of that key, by its key.
pub async fn part(
    q: &impl Query,
    kept: Kept,
    after: Option<&[Val]>,
    limit: u32,
) -> Result<(Vec<Held>, Option<Vec<Val>>), StoreError> {
    let mut args = args![limit];
    let keys = kept.table.key.join(", ");
    let mut wheres = String::new();
    if let Some(after) = after {
        let places: Vec<String> = (0..after.len()).map(|at| format!("${}", at + 2)).collect();
        args.extend_from_slice(after);
        wheres = format!(" where ({keys}) > ({})", places.join(", "));
    }
    let names = names(kept);
    let sql = format!("select {names}, {keys} from {}{wheres} order by {keys} limit $1", kept.name);
    let found: Vec<Values> = q.all(&sql, args).await?;
    let is_full = found.len() == limit as usize;
    let count = kept.columns().count();
    let mut next = None;
    let mut rows = Vec::with_capacity(found.len());
    for Values(mut values) in found {
        let key = values.split_off(count);
        next = is_full.then_some(key);
        rows.push(settle(kept, values));
    }
    Ok((rows, next))
}

/// All rows of a table that tell of a customer.
pub async fn of(
    q: &impl Query,
    (kept, of): (Kept, &str),
    customer: CustomerId,
) -> Result<Vec<Held>, StoreError> {
    let keys = kept.table.key.join(", ");
    let sql = format!("select {} from {} where {of} order by {keys}", names(kept), kept.name);
    let found: Vec<Values> = q.all(&sql, args![customer]).await?;
    Ok(found.into_iter().map(|Values(values)| settle(kept, values)).collect())
}

fn names(kept: Kept) -> String {
    kept.columns().map(|column| column.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn settle(kept: Kept, values: Vec<Val>) -> Held {
    kept.columns()
        .map(|column| column.kind)
        .zip(values)
        .map(|(kind, value)| kind.settle(value))
        .collect()
}

/// How many files there are.
pub async fn count_files(q: &impl Query) -> Result<i64, StoreError> {
    q.one("select count(*) from files", args![]).await
}

/// The hashes of all files after one, in their order, and their sizes.
pub async fn files(
    q: &impl Query,
    after: Option<&[u8]>,
    limit: u32,
) -> Result<Vec<Vec<u8>>, StoreError> {
    let rows: Vec<Values> = match after {
        None => q.all("select hash from files order by hash limit $1", args![limit]).await?,
        Some(after) => {
            let sql = "select hash from files where hash > $2 order by hash limit $1";
            q.all(sql, args![limit, after]).await?
        }
    };
    Ok(rows.into_iter().filter_map(bytes).collect())
}

fn bytes(Values(values): Values) -> Option<Vec<u8>> {
    match values.into_iter().next() {
        Some(Val::Bytes(bytes)) => bytes,
        _ => None,
    }
}

/// The ids of all records of a customer, as texts name them.
pub async fn ids(q: &impl Query, customer: CustomerId) -> Result<Vec<Uuid>, StoreError> {
    let mut ids = vec![customer.0];
    for (name, _) in merging::TABLES {
        let Some(table) = schema::tables().get(*name) else { continue };
        if table.key == ["id"] && *name != "events" {
            let sql = format!("select id from {name} where customer_id = $1");
            ids.extend(q.all::<Uuid>(&sql, vec![customer.into_val()]).await?);
        }
    }
    Ok(ids)
}
