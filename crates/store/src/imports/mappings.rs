//! What the columns of files mean, kept under a name: somebody's own, or shared.

use domain::ids::{MappingId, UserId};
use domain::text::Line;
use jiff::Timestamp;

use crate::db::{Query, StoreError, Tx};
use crate::{args, row};

row! {
    pub struct SavedMapping {
        id: MappingId,
        owner: UserId,
        name: Line,
        /// The names of the columns, folded and in order: by them a file is known again.
        columns_key: String,
        /// The names of the columns as they were, as JSON.
        headers: String,
        /// As JSON.
        mapping: String,
        is_shared: bool,
        created_at: Timestamp,
    }
}

const MAPPING: &str =
    "select id, owner_id, name, columns_key, headers, mapping, is_shared, created_at
    from import_mappings";

/// What somebody may choose from: their own and the shared ones, by name.
pub async fn of_user(q: &impl Query, user: UserId) -> Result<Vec<SavedMapping>, StoreError> {
    let sql = format!("{MAPPING} where owner_id = $1 or is_shared = $2 order by name, id");
    q.all(&sql, args![user, true]).await
}

/// The one for a file of these columns: the newest of somebody's own, else the newest shared one.
pub async fn find_for(
    q: &impl Query,
    user: UserId,
    columns_key: &str,
) -> Result<Option<SavedMapping>, StoreError> {
    let sql = format!(
        "{MAPPING} where columns_key = $2 and (owner_id = $1 or is_shared = $3)
         order by case when owner_id = $1 then 0 else 1 end, created_at desc, id desc limit 1"
    );
    q.find(&sql, args![user, columns_key, true]).await
}

pub async fn get(q: &impl Query, id: MappingId) -> Result<SavedMapping, StoreError> {
    q.one(&format!("{MAPPING} where id = $1"), args![id]).await
}

pub async fn insert(tx: &Tx, new: &SavedMapping) -> Result<(), StoreError> {
    tx.exec(
        "insert into import_mappings (id, owner_id, name, columns_key, headers, mapping, is_shared,
            created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            new.id,
            new.owner,
            &new.name,
            new.columns_key.as_str(),
            new.headers.as_str(),
            new.mapping.as_str(),
            new.is_shared,
            new.created_at
        ],
    )
    .await
    .map(|_| ())
}

/// Saves what may change of one.
pub async fn save(tx: &Tx, saved: &SavedMapping) -> Result<(), StoreError> {
    tx.exec(
        "update import_mappings set name = $2, is_shared = $3, mapping = $4 where id = $1",
        args![saved.id, &saved.name, saved.is_shared, saved.mapping.as_str()],
    )
    .await
    .map(|_| ())
}

pub async fn delete(tx: &Tx, id: MappingId) -> Result<(), StoreError> {
    tx.exec("delete from import_mappings where id = $1", args![id]).await.map(|_| ())
}
