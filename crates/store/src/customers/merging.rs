//! Two records of one customer made one, and taken apart again: which rows move, and how.

use domain::customers::Customer;
use domain::customers::merging::Record;
use domain::ids::{ChannelId, ContactId, CustomerId, MergeId, UserId};
use domain::text::{Line, Prose};
use jiff::Timestamp;

use super::{extras, undoing};
use crate::db::{Query, StoreError, Tx};
use crate::{args, row};

/// How the rows of a table follow their customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By their own id, found by the customer.
    Own,
    /// By their own id, found by the customer's cases.
    OfCases,
    /// With the row of another table that they hang on: that table, and the column that names it.
    With(&'static str, &'static str),
    /// A customer has it once: settled by a rule of its own in this room.
    Once,
    /// It is about the record itself and stays with it.
    Stays,
}

/// Every table with a `customer_id`, and how its rows follow a customer. Tables that others hang on
/// stand before them.
pub const TABLES: &[(&str, Way)] = &[
    ("cases", Way::Own),
    ("contacts", Way::Own),
    ("channels", Way::Own),
    ("addresses", Way::Own),
    ("permissions", Way::Own),
    ("promises", Way::Own),
    ("interactions", Way::OfCases),
    ("answers", Way::OfCases),
    ("releases", Way::OfCases),
    ("needs", Way::OfCases),
    ("expectations", Way::OfCases),
    ("questions", Way::OfCases),
    ("assessments", Way::OfCases),
    ("offers", Way::OfCases),
    ("offer_lines", Way::With("offers", "offer_id")),
    ("offer_terms", Way::With("offers", "offer_id")),
    ("agreements", Way::OfCases),
    ("agreement_lines", Way::With("agreements", "agreement_id")),
    ("agreement_terms", Way::With("agreements", "agreement_id")),
    ("items", Way::OfCases),
    ("tracks", Way::With("items", "item_id")),
    ("track_acts", Way::With("items", "item_id")),
    ("faults", Way::With("items", "item_id")),
    ("bills", Way::OfCases),
    ("bill_lines", Way::With("bills", "bill_id")),
    ("payment_matches", Way::With("bills", "bill_id")),
    ("documents", Way::Own),
    ("document_versions", Way::With("documents", "document_id")),
    ("issues", Way::Own),
    ("confirmations", Way::OfCases),
    ("closings", Way::OfCases),
    ("closing_items", Way::With("closings", "closing_id")),
    ("closing_marks", Way::With("closings", "closing_id")),
    ("standard_checks", Way::With("closings", "closing_id")),
    ("details", Way::OfCases),
    ("satisfactions", Way::Own),
    ("care_contacts", Way::Own),
    ("voices", Way::Own),
    ("urgent_returns", Way::OfCases),
    ("case_tags", Way::With("cases", "case_id")),
    // Of cases; those of the customer are handled like their tags.
    ("field_values", Way::With("cases", "subject_id")),
    ("recents", Way::With("cases", "record_id")),
    ("pins", Way::With("cases", "record_id")),
    ("external_refs", Way::Once),
    ("care_plans", Way::Once),
    ("rhythms", Way::Once),
    ("customer_tags", Way::Stays),
    // Found anew after the rows have moved.
    ("search_records", Way::Stays),
    ("customer_blocks", Way::Stays),
    ("events", Way::Stays),
    // As the events that it tells.
    ("hook_deliveries", Way::Stays),
    // Its address names the record that it was prepared for.
    ("prepared_acts", Way::Stays),
    ("merge_care_plans", Way::Stays),
    ("merge_rhythms", Way::Stays),
    ("import_images", Way::Stays),
    ("erasures", Way::Stays),
];

pub(super) const PLAN: &str = "customer_id, owner_id, case_id, state, promise_id, next_due,
    planned_days, limit_days, began_at, last_contact_at, silent_at, next_ground, may_raise";
pub(super) const RHYTHM: &str =
    "customer_id, purchases, gap_days, last_on, breaks_after, due_returns,
    made_returns";

row! {
    /// Two records that were made one.
    pub struct Merge {
        id: MergeId,
        stays: CustomerId,
        gone: CustomerId,
        by: UserId,
        at: Timestamp,
        undone_at: Option<Timestamp>,
    }
}

pub(super) const MERGE: &str = "select id, stays_id, gone_id, by_id, at, undone_at from merges";

/// The record into which this one went.
pub async fn find_merged_into(
    q: &impl Query,
    customer: CustomerId,
) -> Result<Option<CustomerId>, StoreError> {
    let found: Option<Option<CustomerId>> =
        q.find("select merged_into from customers where id = $1", args![customer]).await?;
    Ok(found.flatten())
}

/// The customer with all records that went into theirs: whose events are told of them.
pub async fn family(q: &impl Query, customer: CustomerId) -> Result<Vec<CustomerId>, StoreError> {
    let sql = "select id from customers where merged_into = $1 order by id";
    let mut family: Vec<CustomerId> = q.all(sql, args![customer]).await?;
    family.insert(0, customer);
    Ok(family)
}

/// A customer with what merging looks at.
pub async fn record(q: &impl Query, id: CustomerId) -> Result<Record, StoreError> {
    let customer = super::get(q, id).await?;
    let has_open = q
        .find::<i64>(
            "select cast(1 as bigint) from customers c where c.id = $1 and (
                exists (select 1 from cases k where k.customer_id = c.id and k.state = 'open')
                or exists (select 1 from care_plans p where p.customer_id = c.id
                    and p.state = 'caring')
                or exists (select 1 from promises o where o.customer_id = c.id and o.state = 'open'
                    and o.kind in ('call', 'meet', 'send', 'other', 'decide', 'retry', 'last-note',
                        'agree-next-step')))",
            args![id],
        )
        .await?
        .is_some();
    Ok(Record {
        note: super::find_note(q, id).await?,
        tax_number: super::find_tax_number(q, id).await?,
        customer,
        has_open,
    })
}

row! {
    /// How much of a customer's moves, for a look before it does.
    pub struct Moving {
        cases: i64,
        contacts: i64,
        channels: i64,
        addresses: i64,
        promises: i64,
        interactions: i64,
        agreements: i64,
        bills: i64,
        documents: i64,
        issues: i64,
    }
}

pub async fn moving(q: &impl Query, customer: CustomerId) -> Result<Moving, StoreError> {
    let of = |table: &str| format!("(select count(*) from {table} where customer_id = $1)");
    let of_cases = |table: &str| {
        format!(
            "(select count(*) from cases c join {table} t on t.case_id = c.id
              where c.customer_id = $1)"
        )
    };
    let counts = [
        of("cases"),
        of("contacts"),
        of("channels"),
        of("addresses"),
        of("promises"),
        of_cases("interactions"),
        of_cases("agreements"),
        of_cases("bills"),
        of("documents"),
        of("issues"),
    ];
    q.one(&format!("select {}", counts.join(", ")), args![customer]).await
}

pub async fn get(q: &impl Query, id: MergeId) -> Result<Merge, StoreError> {
    q.one(&format!("{MERGE} where id = $1"), args![id]).await
}

/// What went into a customer, newest first, and was not taken out again.
pub async fn into(q: &impl Query, customer: CustomerId) -> Result<Vec<Merge>, StoreError> {
    let sql = format!("{MERGE} where stays_id = $1 and undone_at is null order by id desc");
    q.all(&sql, args![customer]).await
}

/// Remembers the merge with what the record that stays is now, and moves every row.
pub async fn merge(
    tx: &Tx,
    id: MergeId,
    (stays, gone): (CustomerId, CustomerId),
    by: UserId,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.exec(
        "insert into merges (id, stays_id, gone_id, by_id, at, kind, name, language, zone, country,
            owner_id, note, tax_number, quiet_until, quiet_zone, withdrawn_at)
         select $1, id, $3, $4, $5, kind, name, language, zone, country, owner_id, note, tax_number,
            quiet_until, quiet_zone, withdrawn_at from customers where id = $2",
        args![id, stays, gone, by, at],
    )
    .await?;
    for (copies, table, columns) in
        [("merge_care_plans", "care_plans", PLAN), ("merge_rhythms", "rhythms", RHYTHM)]
    {
        let sql = format!(
            "insert into {copies} (merge_id, {columns})
             select $1, {columns} from {table} where customer_id in ($2, $3)"
        );
        tx.exec(&sql, args![id, stays, gone]).await?;
    }
    join(tx, id, stays, gone).await?;
    note_moves(tx, id, gone).await?;
    move_rows(tx, id, gone, stays).await?;
    extras::take_over(tx, id, stays, gone).await?;
    tx.exec("delete from rhythms where customer_id in ($1, $2)", args![stays, gone]).await?;
    // Who went into the one that goes now is found at once, too.
    tx.exec(
        "insert into merge_moves (merge_id, what, record_id)
         select $1, 'customers', id from customers where merged_into = $2",
        args![id, gone],
    )
    .await?;
    tx.exec(
        "update customers set merged_into = $1 where id = $2 or merged_into = $2",
        args![stays, gone],
    )
    .await?;
    reindex(tx, stays, gone).await
}

pub(super) async fn reindex(tx: &Tx, one: CustomerId, other: CustomerId) -> Result<(), StoreError> {
    crate::search::reindex_customer(tx, one).await?;
    crate::search::reindex_customer(tx, other).await
}

/// Contact persons and channels that both have: the one of the record that stays is shown.
async fn join(tx: &Tx, id: MergeId, stays: CustomerId, gone: CustomerId) -> Result<(), StoreError> {
    let kept = super::contacts(tx, stays).await?;
    let moved = super::contacts(tx, gone).await?;
    let mut same: Vec<(ContactId, ContactId)> = Vec::new();
    for contact in &moved {
        let twin = kept.iter().find(|it| {
            domain::text::fold(it.name.as_str()) == domain::text::fold(contact.name.as_str())
                && contact.position.as_ref().is_none_or(|one| it.position.as_ref() == Some(one))
                && contact.language.is_none_or(|one| it.language == Some(one))
        });
        same.extend(twin.map(|twin| (contact.id, twin.id)));
    }
    let home = |contact: Option<ContactId>| {
        contact.map(|id| same.iter().find(|(one, _)| *one == id).map_or(id, |(_, twin)| *twin))
    };
    let had = super::channels(tx, stays).await?;
    let came = super::channels(tx, gone).await?;
    let mut twins: Vec<(ChannelId, ChannelId)> = Vec::new();
    for channel in &came {
        let twin = had.iter().find(|it| {
            it.kind == channel.kind && it.key == channel.key && it.contact == home(channel.contact)
        });
        twins.extend(twin.map(|twin| (channel.id, twin.id)));
    }
    let note = "insert into merge_moves (merge_id, what, record_id) values ($1, $2, $3)";
    for (one, twin) in &same {
        tx.exec(note, args![id, "contacts joined", *one]).await?;
        tx.exec("update contacts set merged_into = $2 where id = $1", args![*one, *twin]).await?;
    }
    for (one, twin) in &twins {
        tx.exec(note, args![id, "channels joined", *one]).await?;
        tx.exec("update channels set merged_into = $2 where id = $1", args![*one, *twin]).await?;
    }
    Ok(())
}

async fn note_moves(tx: &Tx, id: MergeId, gone: CustomerId) -> Result<(), StoreError> {
    for (table, way) in TABLES {
        match way {
            Way::Own => {
                let sql = format!(
                    "insert into merge_moves (merge_id, what, record_id)
                     select $1, '{table}', id from {table} where customer_id = $2"
                );
                tx.exec(&sql, args![id, gone]).await?;
            }
            Way::OfCases => {
                let sql = format!(
                    "insert into merge_moves (merge_id, what, record_id)
                     select $1, '{table}', t.id from merge_moves m
                     join {table} t on t.case_id = m.record_id
                     where m.merge_id = $1 and m.what = 'cases'"
                );
                tx.exec(&sql, args![id]).await?;
            }
            Way::With(..) | Way::Once | Way::Stays => {}
        }
    }
    Ok(())
}

/// Gives the rows that a merge remembers, and what hangs on them, from one customer to the other.
pub(super) async fn move_rows(
    tx: &Tx,
    id: MergeId,
    from: CustomerId,
    to: CustomerId,
) -> Result<(), StoreError> {
    for (table, way) in TABLES {
        let (column, what) = match way {
            Way::Own | Way::OfCases => ("id", *table),
            Way::With(parent, column) => (*column, *parent),
            Way::Once | Way::Stays => continue,
        };
        let sql = format!(
            "update {table} set customer_id = $2 where {column} in (
                select record_id from merge_moves where merge_id = $1 and what = '{what}')"
        );
        tx.exec(&sql, args![id, to]).await?;
    }
    // Names of other tools: of the records that move, and of the customer's own record.
    tx.exec(
        "update external_refs set customer_id = $3 where customer_id = $2 and (
            record_id = $4 or record_id in (select record_id from merge_moves where merge_id = $1))",
        args![id, from, to, undoing::own_record(tx, id).await?],
    )
    .await
    .map(|_| ())
}

/// Saves the record that stays as it was chosen.
pub async fn save_chosen(tx: &Tx, record: &Record) -> Result<(), StoreError> {
    let customer: &Customer = &record.customer;
    super::save(tx, customer).await?;
    super::save_leave(tx, customer.id, &customer.leave).await?;
    super::set_note(tx, customer.id, record.note.as_ref()).await?;
    super::set_tax_number(tx, customer.id, record.tax_number.as_ref()).await
}

row! {
    pub(super) struct Before {
        kind: domain::customers::CustomerKind,
        name: Line,
        language: domain::language::Language,
        zone: domain::time::Zone,
        country: Option<domain::places::Country>,
        owner: UserId,
        note: Option<Prose>,
        tax_number: Option<Line>,
        quiet_until: Option<Timestamp>,
        quiet_zone: Option<domain::time::Zone>,
        withdrawn_at: Option<Timestamp>,
    }
}
