//! What the columns of a file mean, kept under a name: somebody's own, or shared; one that is shared is
//! changed by its maker or by who steers. A file of the same columns is read by it without a word.

use domain::ids::{MappingId, UserId};
use domain::people::{Actor, Right};
use domain::text::Line;
use sha2::{Digest, Sha256};
use store::db::{Query, StoreError};
use store::imports::mappings::{self, SavedMapping};

use super::firm::Firm;
use super::fold::key_of;
use super::mapping::Mapping;
use crate::app::{App, Failure, Writing};
use crate::secrets::hex;

/// Files of these columns, in whatever order, are of one kind.
#[must_use]
pub fn columns_key(headers: &[String]) -> String {
    let mut keys: Vec<String> = headers.iter().map(|header| key_of(header)).collect();
    keys.sort_unstable();
    hex(&Sha256::digest(keys.join("\n")))
}

/// Keeps what columns mean; the same name of the same maker for the same columns is meant anew.
///
/// # Errors
/// The actor doesn't steer.
pub async fn keep(
    app: &App,
    actor: Actor,
    name: Line,
    headers: &[String],
    mapping: &Mapping,
    is_shared: bool,
) -> Result<MappingId, Failure> {
    let columns_key = columns_key(headers);
    let headers = serde_json::to_string(headers).unwrap_or_default();
    let mapping = serde_json::to_string(mapping).unwrap_or_default();
    app.write(actor, move |w| {
        Box::pin(async move {
            let owner = by(&w)?;
            let known = mappings::of_user(w.tx, owner).await?.into_iter().find(|known| {
                known.owner == owner && known.name == name && known.columns_key == columns_key
            });
            if let Some(known) = known {
                let id = known.id;
                mappings::save(w.tx, &SavedMapping { mapping, is_shared, ..known }).await?;
                return Ok(id);
            }
            let id = MappingId(w.new_id());
            let created_at = w.now;
            let new = SavedMapping {
                id,
                owner,
                name,
                columns_key,
                headers,
                mapping,
                is_shared,
                created_at,
            };
            mappings::insert(w.tx, &new).await?;
            Ok(id)
        })
    })
    .await
}

/// Gives it another name, and shares it or keeps it to oneself.
///
/// # Errors
/// It is somebody else's and not shared, or the actor doesn't steer.
pub async fn change(
    app: &App,
    actor: Actor,
    id: MappingId,
    name: Line,
    is_shared: bool,
) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            let saved = load(w.tx, id, by(&w)?).await?;
            Ok(mappings::save(w.tx, &SavedMapping { name, is_shared, ..saved }).await?)
        })
    })
    .await
}

/// Forgets it; what came in by it stays.
///
/// # Errors
/// As [`change`].
pub async fn delete(app: &App, actor: Actor, id: MappingId) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            let saved = load(w.tx, id, by(&w)?).await?;
            Ok(mappings::delete(w.tx, saved.id).await?)
        })
    })
    .await
}

/// Imports are for those who steer, and so is what is kept of them.
fn by(w: &Writing<'_>) -> Result<UserId, Failure> {
    w.require(Right::Steer)?;
    w.actor.user().ok_or(Failure::NotFound)
}

/// One that somebody may use; somebody else's own is not there at all.
///
/// # Errors
/// There is none.
pub async fn load(q: &impl Query, id: MappingId, user: UserId) -> Result<SavedMapping, StoreError> {
    let saved = mappings::get(q, id).await?;
    let is_there = saved.owner == user || saved.is_shared;
    if is_there { Ok(saved) } else { Err(StoreError::NotFound) }
}

/// What a saved one says of a file's columns, each found by its name; a column that it doesn't know is
/// read as it was found. Nothing if it can't be read.
#[must_use]
pub fn onto(
    saved: &SavedMapping,
    found: &Mapping,
    headers: &[String],
    firm: &Firm,
) -> Option<Mapping> {
    let told: Mapping = serde_json::from_str(&saved.mapping).ok()?;
    let names: Vec<String> = serde_json::from_str(&saved.headers).ok()?;
    let mut names: Vec<Option<String>> = names.iter().map(|name| Some(key_of(name))).collect();
    let mut mapping = Mapping { columns: vec![None; headers.len()], ..told.clone() };
    mapping.own.clear();
    mapping.day_orders.clear();
    mapping.decimal_signs.clear();
    for (at, header) in headers.iter().enumerate() {
        let key = key_of(header);
        let from = names.iter().position(|name| name.as_deref() == Some(key.as_str()));
        let (source, from) = match from {
            Some(from) => {
                names[from] = None;
                (&told, from)
            }
            None if found.row_kind == told.row_kind => (found, at),
            None => continue,
        };
        mapping.columns[at] = source.columns.get(from).copied().flatten();
        if let Some(target) = source.own.get(&from) {
            mapping.own.insert(at, target.clone());
        }
        if let Some(order) = source.day_orders.get(&from) {
            mapping.day_orders.insert(at, *order);
        }
        if let Some(sign) = source.decimal_signs.get(&from) {
            mapping.decimal_signs.insert(at, *sign);
        }
    }
    mapping.keep_known(firm);
    Some(mapping)
}
