//! Customers, their contact persons and channels, and the words by which they are found.

mod addresses;
pub mod alike;
mod care;
pub mod duplicates;
mod extras;
mod filter;
pub mod merging;
mod reach;
mod tax;
pub mod undoing;

use domain::cases::Permission;
use domain::customers::likeness;
use domain::customers::{Customer, CustomerKind, Leave};
use domain::events::EventKind;
use domain::ids::{CaseId, CustomerId, UserId};
use domain::language::Language;
use domain::people::Sight;
use domain::places::Country;
use domain::search::SearchKind;
use domain::text::{Line, Prose, fold};
use domain::time::{Due, Zone};
use jiff::Timestamp;

use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::{args, row};

pub use addresses::{addresses, delete_address, insert_addresses, save_address};
pub use care::settle_care;
pub use filter::CustomerFilter;
pub(crate) use filter::narrow;
pub use reach::{
    ChannelAddress, Contact, KeyedPhone, channels, contacts, delete_channel, insert_channels,
    insert_contact, insert_contacts, phones, save_contact, set_channel_key,
};
pub use tax::{by_name, by_tax_keys, find_tax_number, set_tax_number, set_tax_numbers};

row! {
    struct CustomerRow {
        id: CustomerId,
        kind: CustomerKind,
        name: Line,
        language: Language,
        zone: Zone,
        country: Option<Country>,
        owner: UserId,
        quiet_until: Option<Timestamp>,
        quiet_zone: Option<Zone>,
        withdrawn_at: Option<Timestamp>,
        created_at: Timestamp,
    }
}

const CUSTOMER: &str = "select id, kind, name, language, zone, country, owner_id, quiet_until,
    quiet_zone, withdrawn_at, created_at from customers";

impl CustomerRow {
    fn customer(self) -> Customer {
        let quiet = self.quiet_until.zip(self.quiet_zone);
        Customer {
            id: self.id,
            kind: self.kind,
            name: self.name,
            language: self.language,
            zone: self.zone,
            country: self.country,
            owner: self.owner,
            leave: Leave {
                quiet_until: quiet.map(|(at, zone)| Due { at, zone }),
                withdrawn_at: self.withdrawn_at,
            },
            created_at: self.created_at,
        }
    }
}

pub async fn insert(tx: &Tx, customer: &Customer) -> Result<(), StoreError> {
    insert_many(tx, std::slice::from_ref(customer)).await
}

/// Many at once, as an import brings them.
pub async fn insert_many(tx: &Tx, customers: &[Customer]) -> Result<(), StoreError> {
    let keys: Vec<String> = customers.iter().map(|c| fold(c.name.as_str())).collect();
    let rows: Vec<_> = customers.iter().zip(&keys).map(|(c, key)| values(c, key)).collect();
    customers.iter().for_each(|customer| tx.touch(SearchKind::Customer, customer.id));
    tx.many(
        "insert into customers (id, kind, name, name_key, language, zone, country, owner_id,
            quiet_until, quiet_zone, withdrawn_at, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        rows,
    )
    .await?;
    let mut blocks: Vec<_> = customers.iter().flat_map(blocks_of).collect();
    blocks.sort_unstable();
    tx.many(BLOCKS, blocks.into_iter().map(block_values)).await.map(|_| ())
}

const BLOCKS: &str = "insert into customer_blocks (block, customer_id) values ($1, $2)";

fn blocks_of(customer: &Customer) -> impl Iterator<Item = (String, CustomerId)> {
    let id = customer.id;
    likeness::blocks(customer.name.as_str()).into_iter().map(move |block| (block, id))
}

fn block_values((block, customer): (String, CustomerId)) -> [Val; 2] {
    [block.into_val(), customer.into_val()]
}

fn values(customer: &Customer, key: &str) -> [Val; 12] {
    let quiet = customer.leave.quiet_until.as_ref();
    [
        customer.id.into_val(),
        customer.kind.into_val(),
        customer.name.as_str().into_val(),
        key.into_val(),
        customer.language.into_val(),
        customer.zone.name().into_val(),
        customer.country.into_val(),
        customer.owner.into_val(),
        quiet.map(|due| due.at).into_val(),
        quiet.map(|due| due.zone.name()).into_val(),
        customer.leave.withdrawn_at.into_val(),
        customer.created_at.into_val(),
    ]
}

pub async fn get(q: &impl Query, id: CustomerId) -> Result<Customer, StoreError> {
    let row: CustomerRow = q.one(&format!("{CUSTOMER} where id = $1"), args![id]).await?;
    Ok(row.customer())
}

/// Saves what may change of a customer.
pub async fn save(tx: &Tx, customer: &Customer) -> Result<(), StoreError> {
    tx.touch_customer(customer.id);
    let key = fold(customer.name.as_str());
    tx.exec(
        "update customers set kind = $2, name = $3, name_key = $4, language = $5, zone = $6,
            owner_id = $7, country = $8 where id = $1",
        args![
            customer.id,
            customer.kind,
            &customer.name,
            key.as_str(),
            customer.language,
            &customer.zone,
            customer.owner,
            customer.country
        ],
    )
    .await?;
    write_blocks(tx, customer).await
}

async fn write_blocks(tx: &Tx, customer: &Customer) -> Result<(), StoreError> {
    tx.exec("delete from customer_blocks where customer_id = $1", args![customer.id]).await?;
    tx.many(BLOCKS, blocks_of(customer).map(block_values)).await.map(|_| ())
}

/// Makes the keys anew by which a like name is found.
pub async fn rewrite_blocks(tx: &Tx, id: CustomerId) -> Result<(), StoreError> {
    write_blocks(tx, &get(tx, id).await?).await
}

/// Customers by id, after that one.
pub async fn ids_after(
    q: &impl Query,
    after: Option<CustomerId>,
    limit: u32,
) -> Result<Vec<CustomerId>, StoreError> {
    match after {
        Some(after) => {
            let sql = "select id from customers where id > $1 order by id limit $2";
            q.all(sql, args![after, limit]).await
        }
        None => q.all("select id from customers order by id limit $1", args![limit]).await,
    }
}

pub async fn save_leave(tx: &Tx, id: CustomerId, leave: &Leave) -> Result<(), StoreError> {
    let quiet = leave.quiet_until.as_ref();
    tx.exec(
        "update customers set quiet_until = $2, quiet_zone = $3, withdrawn_at = $4 where id = $1",
        args![id, quiet.map(|due| due.at), quiet.map(|due| due.zone.name()), leave.withdrawn_at],
    )
    .await
    .map(|_| ())
}

/// What the customer allowed at an instant of the past, for a contact that is entered late: from
/// the permissions, from what they said of their leave, and from their own coming.
pub async fn leave_at(
    q: &impl Query,
    customer: CustomerId,
    at: Timestamp,
) -> Result<Leave, StoreError> {
    let said: Option<(EventKind, Timestamp)> = q
        .find(
            "select kind, at from told where customer_id = $1 and at <= $2
                and kind in ('permission-withdrawn', 'permission-restored')
             order by id desc limit 1",
            args![customer, at],
        )
        .await?;
    let since = match said {
        Some((EventKind::PermissionWithdrawn, withdrawn)) => {
            return Ok(Leave { quiet_until: None, withdrawn_at: Some(withdrawn) });
        }
        Some((_, restored)) => restored,
        None => Timestamp::UNIX_EPOCH,
    };
    let quiet: Option<(Timestamp, Zone)> = q
        .find(
            "select p.not_before, p.zone from permissions p
             join told g on g.customer_id = p.customer_id and g.record_id = p.id
                and g.kind = 'permission-granted'
             where p.customer_id = $1 and p.asked_at <= $2 and p.asked_at >= $3
                and not exists (select 1 from interactions b
                    join told f on f.customer_id = b.customer_id and f.record_id = b.id
                        and f.kind = 'contact' and f.id > g.id
                    where b.customer_id = p.customer_id and b.direction = 'in'
                        and b.at >= p.asked_at and b.at <= $2)
             order by p.asked_at desc, p.id desc limit 1",
            args![customer, at, since],
        )
        .await?;
    Ok(Leave { quiet_until: quiet.map(|(at, zone)| Due { at, zone }), withdrawn_at: None })
}

/// Which of these customers bound us not to contact them, now or for a time.
pub async fn find_leaves(
    q: &impl Query,
    ids: &[CustomerId],
) -> Result<Vec<(CustomerId, Leave)>, StoreError> {
    const ASKED: usize = 100;
    let places: Vec<String> = (1..=ASKED).map(|n| format!("${n}")).collect();
    let sql = format!(
        "{CUSTOMER} where id in ({}) and (quiet_until is not null or withdrawn_at is not null)",
        places.join(", ")
    );
    let mut found = Vec::new();
    for some in ids.chunks(ASKED) {
        let last = some.last().copied();
        let args = (0..ASKED).map(|at| some.get(at).copied().or(last).into_val()).collect();
        let rows: Vec<CustomerRow> = q.all(&sql, args).await?;
        found.extend(rows.into_iter().map(CustomerRow::customer).map(|c| (c.id, c.leave)));
    }
    Ok(found)
}

/// The zones in which these customers live.
pub async fn find_zones(
    q: &impl Query,
    ids: &[CustomerId],
) -> Result<Vec<(CustomerId, Zone)>, StoreError> {
    const ASKED: usize = 100;
    let places: Vec<String> = (1..=ASKED).map(|n| format!("${n}")).collect();
    let sql = format!("select id, zone from customers where id in ({})", places.join(", "));
    let mut found = Vec::new();
    for some in ids.chunks(ASKED) {
        let last = some.last().copied();
        let args = (0..ASKED).map(|at| some.get(at).copied().or(last).into_val()).collect();
        let rows: Vec<(CustomerId, Zone)> = q.all(&sql, args).await?;
        found.extend(rows);
    }
    Ok(found)
}

pub async fn find_note(q: &impl Query, id: CustomerId) -> Result<Option<Prose>, StoreError> {
    q.one("select note from customers where id = $1", args![id]).await
}

pub async fn set_note(tx: &Tx, id: CustomerId, note: Option<&Prose>) -> Result<(), StoreError> {
    tx.touch(SearchKind::Customer, id);
    tx.exec("update customers set note = $2 where id = $1", args![id, note]).await.map(|_| ())
}

/// The notes of customers just added.
pub async fn set_notes(tx: &Tx, notes: &[(CustomerId, &Prose)]) -> Result<(), StoreError> {
    notes.iter().for_each(|(id, _)| tx.touch(SearchKind::Customer, *id));
    let rows: Vec<_> =
        notes.iter().map(|(id, note)| [id.into_val(), note.as_str().into_val()]).collect();
    tx.many("update customers set note = $2 where id = $1", rows).await.map(|_| ())
}

pub async fn insert_permission(
    tx: &Tx,
    customer: CustomerId,
    case: Option<CaseId>,
    permission: &Permission,
    by: UserId,
) -> Result<(), StoreError> {
    tx.exec(
        "insert into permissions (id, customer_id, case_id, asked_at, is_granted, not_before,
            zone, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            permission.id,
            customer,
            case,
            permission.asked_at,
            permission.is_granted,
            permission.not_before.at,
            &permission.not_before.zone,
            by
        ],
    )
    .await
    .map(|_| ())
}

row! {
    /// A customer in the list, with what is open.
    pub struct CustomerInList {
        id: CustomerId,
        kind: CustomerKind,
        name: String,
        name_key: String,
        language: Language,
        owner: String,
        open_cases: i64,
        next_due: Option<Timestamp>,
        quiet_until: Option<Timestamp>,
        withdrawn_at: Option<Timestamp>,
    }
}

/// Has nobody been written down yet?
pub async fn is_nobody_here(q: &impl Query) -> Result<bool, StoreError> {
    q.find::<CustomerId>("select id from customers limit 1", args![]).await.map(|it| it.is_none())
}

/// Customers by name, after the one that `after` names.
pub async fn list(
    q: &impl Query,
    sight: Sight,
    filter: &CustomerFilter,
    after: Option<(&str, CustomerId)>,
    limit: u32,
) -> Result<Vec<CustomerInList>, StoreError> {
    let mut args = args![limit];
    let mut wheres = String::from("k.merged_into is null and k.erased_at is null");
    narrow(sight, filter, &mut wheres, &mut args);
    if let Some((key, id)) = after {
        args.extend(args![key, id]);
        let n = args.len();
        wheres.push_str(&format!(" and (k.name_key, k.id) > (${}, ${n})", n - 1));
    }
    let sql = format!(
        "with page as (
            select k.id from customers k where {wheres} order by k.name_key, k.id limit $1
         )
         select c.id, c.kind, c.name, c.name_key, c.language, u.name,
            count(k.id), min(k.step_due), c.quiet_until, c.withdrawn_at
         from page
         join customers c on c.id = page.id
         join users u on u.id = c.owner_id
         left join cases k on k.customer_id = c.id and k.state = 'open'
         group by c.id, c.kind, c.name, c.name_key, c.language, u.name, c.quiet_until,
            c.withdrawn_at
         order by c.name_key, c.id"
    );
    q.all(&sql, args).await
}
