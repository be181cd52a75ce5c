//! Lawful erasing: nothing that tells of a person stays, and what is counted does. Which text of
//! which table goes, and how, stands in [`plan`]; a test seeds every text of the schema.

mod beside;
mod plan;

use domain::events::EventKind;
use domain::ids::{ContactId, CustomerId, UserId};
use domain::text::fold;
use jiff::Timestamp;
use uuid::Uuid;

use crate::customers::merging;
use crate::db::{Query, StoreError, Tx};
use crate::search;
use crate::{args, row};

use plan::{Blank, NAMED};
pub use plan::{CODES, FIRMS, Fate, PLAN};

row! {
    /// Who was erased, and when.
    pub struct Erasure {
        at: Timestamp,
        by: Option<UserId>,
    }
}

/// What stands in the place of a name: it tells two apart and nothing else.
#[must_use]
pub fn stand_in(id: Uuid) -> String {
    let digits = id.simple().to_string();
    format!("#{}", &digits[24..])
}

/// When a whole customer was erased, if they were.
pub async fn find(q: &impl Query, customer: CustomerId) -> Result<Option<Erasure>, StoreError> {
    q.find(
        "select at, by_id from erasures where customer_id = $1 and contact_id is null
         order by id limit 1",
        args![customer],
    )
    .await
}

/// What is still under way for a customer, so that nothing can be erased yet: how many of each kind.
pub async fn under_way(
    q: &impl Query,
    customer: CustomerId,
) -> Result<Vec<(&'static str, i64)>, StoreError> {
    let mut found = Vec::new();
    for (what, from) in [
        ("tracks", "tracks where step_id is not null and customer_id = $1"),
        ("issues", "issues where settled_at is null and customer_id = $1"),
        ("closings", "closings where state = 'open' and customer_id = $1"),
        (
            "bills",
            "bills where state in ('draft', 'sent') and kind = 'bill'
            and (state = 'draft' or net_minor + tax_minor + corrected_minor > paid_minor)
            and customer_id = $1",
        ),
    ] {
        let count = q.one::<i64>(&format!("select count(*) from {from}"), args![customer]).await?;
        if count > 0 {
            found.push((what, count));
        }
    }
    Ok(found)
}

/// The kinds of which a page says how many there are.
pub const COUNTED: [&str; 12] = [
    "contacts",
    "channels",
    "addresses",
    "cases",
    "interactions",
    "promises",
    "needs",
    "offers",
    "agreements",
    "bills",
    "documents",
    "issues",
];

/// How many records of each kind there are of a customer.
pub async fn counts(
    q: &impl Query,
    customer: CustomerId,
) -> Result<Vec<(&'static str, i64)>, StoreError> {
    let mut counts = Vec::new();
    for table in COUNTED {
        let sql = format!("select count(*) from {table} where customer_id = $1");
        counts.push((table, q.one::<i64>(&sql, args![customer]).await?));
    }
    Ok(counts)
}

row! {
    /// How many events of a kind there are, and when the last of them was.
    pub struct Counted {
        kind: EventKind,
        count: i64,
        last: Timestamp,
    }
}

/// What the record of events still says of an erased customer.
pub async fn events(q: &impl Query, customer: CustomerId) -> Result<Vec<Counted>, StoreError> {
    q.all(
        "select kind, count(*), max(at) from told where customer_id = $1 group by kind
         order by max(at) desc, kind",
        args![customer],
    )
    .await
}

/// What somebody is found by in files and answers that name no record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    pub names: Vec<String>,
    pub addresses: Vec<String>,
    /// Imports that brought them.
    pub imports: Vec<Uuid>,
}

/// Erases a customer, with all records that went into theirs.
pub async fn customer(
    tx: &Tx,
    id: CustomerId,
    (at, by): (Timestamp, Option<UserId>),
    new_id: &(dyn Fn() -> Uuid + Send + Sync),
) -> Result<Names, StoreError> {
    let mut names = Names::default();
    for one in merging::family(tx, id).await? {
        names.names.push(tx.one("select name from customers where id = $1", args![one]).await?);
        let contacts = "select name from contacts where customer_id = $1";
        names.names.extend(tx.all::<String>(contacts, args![one]).await?);
        let channels = "select address from channels where customer_id = $1";
        names.addresses.extend(tx.all::<String>(channels, args![one]).await?);
        let imports = "select distinct import_id from events
            where customer_id = $1 and import_id is not null";
        names.imports.extend(tx.all::<Uuid>(imports, args![one]).await?);
        tx.exec(
            "insert into erasures (id, customer_id, contact_id, at, by_id)
             values ($1, $2, null, $3, $4)",
            args![new_id(), one, at, by],
        )
        .await?;
        erase_one(tx, one, at).await?;
    }
    beside::refused_rows(tx, &names).await?;
    beside::prepared(tx, id, &names).await?;
    Ok(names)
}

async fn erase_one(tx: &Tx, one: CustomerId, at: Timestamp) -> Result<(), StoreError> {
    beside::answers(tx, one).await?;
    let files = beside::files_of(tx, one).await?;
    beside::rows(tx, one).await?;
    for (table, fate) in PLAN {
        match fate {
            Fate::Gone => {
                let sql = format!("delete from {table} where customer_id = $1");
                tx.exec(&sql, args![one]).await?;
            }
            Fate::Blank(columns) => {
                let set = blanked(columns);
                let sql = format!("update {table} set {set} where customer_id = $1");
                tx.exec(&sql, args![one]).await?;
            }
            Fate::Stays(_) => {}
        }
    }
    beside::drop_files(tx, one, &files).await?;
    let name = stand_in(one.0);
    tx.exec(
        "update customers set name = $2, name_key = $3, note = null, tax_number = null,
            tax_key = null, quiet_until = null, quiet_zone = null, erased_at = $4 where id = $1",
        args![one, name.as_str(), fold(&name), at],
    )
    .await?;
    name_contacts(tx, one, at).await?;
    search::reindex_customer(tx, one).await
}

/// Contact persons keep their row, for others name it, under a name that is none.
async fn name_contacts(tx: &Tx, customer: CustomerId, at: Timestamp) -> Result<(), StoreError> {
    let sql = "select id from contacts where customer_id = $1";
    for contact in tx.all::<Uuid>(sql, args![customer]).await? {
        blank_contact(tx, contact, at).await?;
    }
    Ok(())
}

async fn blank_contact(tx: &Tx, contact: Uuid, at: Timestamp) -> Result<(), StoreError> {
    tx.exec(
        "update contacts set name = $2, position = null, language = null, erased_at = $3
         where id = $1",
        args![contact, stand_in(contact), at],
    )
    .await
    .map(|_| ())
}

fn blanked(columns: &[(&str, Blank)]) -> String {
    let set = |(column, blank): &(&str, Blank)| match blank {
        Blank::Null => format!("{column} = null"),
        Blank::Dash => format!("{column} = case when {column} is null then null else '–' end"),
    };
    columns.iter().map(set).collect::<Vec<_>>().join(", ")
}

/// Erases one contact person of a customer: their row, their channels, their words, and their name
/// wherever a text of this customer's spells it.
pub async fn contact(
    tx: &Tx,
    customer: CustomerId,
    id: ContactId,
    (at, by): (Timestamp, Option<UserId>),
    new_id: &(dyn Fn() -> Uuid + Send + Sync),
) -> Result<Names, StoreError> {
    let mut names = Names::default();
    let same = "select id from contacts where customer_id = $1 and (id = $2 or merged_into = $2)";
    beside::answers(tx, customer).await?;
    for one in tx.all::<Uuid>(same, args![customer, id]).await? {
        let name: String = tx.one("select name from contacts where id = $1", args![one]).await?;
        let channels = "select address from channels where contact_id = $1";
        names.addresses.extend(tx.all::<String>(channels, args![one]).await?);
        tx.exec(
            "insert into erasures (id, customer_id, contact_id, at, by_id)
             values ($1, $2, $3, $4, $5)",
            args![new_id(), customer, one, at, by],
        )
        .await?;
        tx.exec("delete from channels where contact_id = $1", args![one]).await?;
        for (table, column, texts) in NAMED {
            let sql = format!(
                "update {table} set {} where {column} = $1 and customer_id = $2",
                blanked(texts)
            );
            tx.exec(&sql, args![one, customer]).await?;
        }
        tx.exec(
            "update events set value_before = null, value_after = null
             where customer_id = $1 and record_id = $2",
            args![customer, one],
        )
        .await?;
        tx.exec("delete from external_refs where record_id = $1", args![one]).await?;
        tx.exec("delete from recents where record_id = $1", args![one]).await?;
        tx.exec("delete from pins where record_id = $1", args![one]).await?;
        blank_contact(tx, one, at).await?;
        unname(tx, customer, &name, &stand_in(one)).await?;
        names.names.push(name);
    }
    search::reindex_customer(tx, customer).await?;
    beside::refused_rows(tx, &names).await?;
    beside::prepared(tx, customer, &names).await?;
    Ok(names)
}

/// Puts the stand-in where a text of the customer's spells the name as it was written.
async fn unname(
    tx: &Tx,
    customer: CustomerId,
    name: &str,
    stand_in: &str,
) -> Result<(), StoreError> {
    let noted = "update customers set note = replace(note, $2, $3) where id = $1";
    tx.exec(noted, args![customer, name, stand_in]).await?;
    for (table, fate) in PLAN {
        let Fate::Blank(columns) = fate else { continue };
        for (column, _) in columns.iter().filter(|(column, _)| plan::is_text(table, column)) {
            if *table == "events" {
                continue;
            }
            let sql = format!(
                "update {table} set {column} = replace({column}, $2, $3)
                 where customer_id = $1 and {column} like '%' || $2 || '%'"
            );
            tx.exec(&sql, args![customer, name, stand_in]).await?;
        }
    }
    Ok(())
}
