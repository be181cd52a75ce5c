//! Who may be the same as many who are new, asked for all of them at once: by tax number, e-mail
//! address, phone and name. What one form asks as one types is in `duplicates`.

use std::collections::{HashMap, HashSet};

use domain::customers::likeness::{self, likeness};
use domain::ids::CustomerId;
use domain::text::fold;

use crate::db::{IntoVal, Query, StoreError, Val};

/// What is known of somebody who is new.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Newcomer {
    pub name: String,
    /// Kind and key of each phone and e-mail address.
    pub channels: Vec<(&'static str, String)>,
    pub tax_keys: Vec<String>,
}

/// Whom somebody may be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alike {
    /// Of the same tax number.
    pub same: Vec<CustomerId>,
    /// Of the same e-mail address or phone, or of a like name.
    pub likely: Vec<CustomerId>,
}

/// As many keys as one question asks for; a fixed number keeps one statement prepared.
const ASKED: usize = 100;
/// A block that more names have in common tells nothing.
const COMPARED: i64 = 200;
/// A letter or two are the beginning of everybody.
const TELLING: usize = 3;

/// For each of the newcomers those who are here, of a database of customers or of a dry run's.
pub async fn find(q: &impl Query, all: &[Newcomer]) -> Result<Vec<Alike>, StoreError> {
    let mut alike = vec![Alike::default(); all.len()];
    let asked = all.iter().flat_map(|one| &one.tax_keys).map(String::as_str);
    let by_tax =
        ids_by(q, "select tax_key, id from customers where merged_into is null and tax_key", asked)
            .await?;
    let asked = all.iter().flat_map(|one| &one.channels).map(|(_, key)| key.as_str());
    let by_channel = channels(q, asked).await?;
    let names: Vec<String> = all.iter().map(|one| telling(&one.name)).collect();
    let by_name = ids_by(
        q,
        "select name_key, id from customers where merged_into is null and name_key",
        names.iter().map(String::as_str),
    )
    .await?;
    let blocks: Vec<Vec<String>> = all.iter().zip(&names).map(blocks_of).collect();
    let by_block = of_blocks(q, blocks.iter().flatten().map(String::as_str)).await?;
    for (at, one) in all.iter().enumerate() {
        let found = &mut alike[at];
        for key in &one.tax_keys {
            add(&mut found.same, by_tax.get(key).into_iter().flatten());
        }
        for (kind, key) in &one.channels {
            let of_kind = by_channel.get(key).into_iter().flatten();
            add(&mut found.likely, of_kind.filter(|(of, _)| of == kind).map(|(_, id)| id));
        }
        add(&mut found.likely, by_name.get(&names[at]).into_iter().flatten());
        for (id, name) in blocks[at].iter().filter_map(|block| by_block.get(block)).flatten() {
            if !found.likely.contains(id) && likeness(&one.name, name) >= likeness::LIKELY {
                found.likely.push(*id);
            }
        }
    }
    Ok(alike)
}

fn add<'i>(found: &mut Vec<CustomerId>, ids: impl Iterator<Item = &'i CustomerId>) {
    for id in ids {
        if !found.contains(id) {
            found.push(*id);
        }
    }
}

fn telling(name: &str) -> String {
    let key = fold(name);
    if key.chars().count() < TELLING { String::new() } else { key }
}

fn blocks_of((one, key): (&Newcomer, &String)) -> Vec<String> {
    if key.is_empty() { Vec::new() } else { likeness::blocks(&one.name) }
}

/// Asks a question that ends in a column for many keys, each once.
async fn many<T: crate::db::FromRow>(
    q: &impl Query,
    sql: &str,
    ending: &str,
    keys: Vec<&str>,
) -> Result<Vec<T>, StoreError> {
    let places: Vec<String> = (1..=ASKED).map(|n| format!("${n}")).collect();
    let sql = format!("{sql} in ({}) {ending}", places.join(", "));
    let mut found = Vec::new();
    for some in keys.chunks(ASKED) {
        let last = some.last().copied().unwrap_or_default();
        let args: Vec<Val> =
            (0..ASKED).map(|at| some.get(at).copied().unwrap_or(last).into_val()).collect();
        found.extend(q.all::<T>(&sql, args).await?);
    }
    Ok(found)
}

fn once<'k>(keys: impl Iterator<Item = &'k str>) -> Vec<&'k str> {
    let mut seen = HashSet::new();
    keys.filter(|key| !key.is_empty() && seen.insert(*key)).collect()
}

async fn ids_by<'k>(
    q: &impl Query,
    sql: &str,
    keys: impl Iterator<Item = &'k str>,
) -> Result<HashMap<String, Vec<CustomerId>>, StoreError> {
    let rows: Vec<(String, CustomerId)> = many(q, sql, "", once(keys)).await?;
    let mut found: HashMap<String, Vec<CustomerId>> = HashMap::new();
    for (key, id) in rows {
        found.entry(key).or_default().push(id);
    }
    Ok(found)
}

async fn channels<'k>(
    q: &impl Query,
    keys: impl Iterator<Item = &'k str>,
) -> Result<HashMap<String, Vec<(String, CustomerId)>>, StoreError> {
    let sql = "select distinct address_key, kind, customer_id from channels
        where kind in ('phone', 'email') and merged_into is null and address_key";
    let rows: Vec<(String, String, CustomerId)> = many(q, sql, "", once(keys)).await?;
    let mut found: HashMap<String, Vec<(String, CustomerId)>> = HashMap::new();
    for (key, kind, id) in rows {
        found.entry(key).or_default().push((kind, id));
    }
    Ok(found)
}

async fn of_blocks<'k>(
    q: &impl Query,
    keys: impl Iterator<Item = &'k str>,
) -> Result<HashMap<String, Vec<(CustomerId, String)>>, StoreError> {
    let sql = "select block from customer_blocks where block";
    let ending = format!("group by block having count(*) <= {COMPARED}");
    let few: Vec<String> = many(q, sql, &ending, once(keys)).await?;
    let sql = "select b.block, c.id, c.name from customer_blocks b
        join customers c on c.id = b.customer_id where c.merged_into is null and b.block";
    let few = few.iter().map(String::as_str).collect();
    let rows: Vec<(String, CustomerId, String)> = many(q, sql, "", few).await?;
    let mut found: HashMap<String, Vec<(CustomerId, String)>> = HashMap::new();
    for (block, id, name) in rows {
        found.entry(block).or_default().push((id, name));
    }
    Ok(found)
}
