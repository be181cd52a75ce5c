//! Saved views of lists: the query of an address under a name, somebody's own or shared.

use domain::ids::{UserId, ViewId};
use domain::text::Line;
use jiff::Timestamp;

use crate::db::{Query, StoreError, Tx};
use crate::{args, row};

row! {
    pub struct View {
        id: ViewId,
        owner: UserId,
        /// `cases` or `customers`.
        list: String,
        name: Line,
        query: String,
        is_shared: bool,
    }
}

const VIEW: &str = "select id, owner_id, list, name, query, is_shared from views";

/// What somebody may choose from: their own and the shared ones of a list, oldest first.
pub async fn of_list(q: &impl Query, user: UserId, list: &str) -> Result<Vec<View>, StoreError> {
    let sql = format!(
        "{VIEW} where list = $2 and owner_id = $1
         union all {VIEW} where list = $2 and is_shared = $3 and owner_id <> $1 order by 1"
    );
    q.all(&sql, args![user, list, true]).await
}

pub async fn get(q: &impl Query, id: ViewId) -> Result<View, StoreError> {
    q.one(&format!("{VIEW} where id = $1"), args![id]).await
}

pub async fn insert(tx: &Tx, view: &View, now: Timestamp) -> Result<(), StoreError> {
    tx.exec(
        "insert into views (id, owner_id, list, name, query, is_shared, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![
            view.id,
            view.owner,
            view.list.as_str(),
            &view.name,
            view.query.as_str(),
            view.is_shared,
            now
        ],
    )
    .await
    .map(|_| ())
}

/// Saves what may change of a view.
pub async fn save(tx: &Tx, view: &View) -> Result<(), StoreError> {
    tx.exec(
        "update views set name = $2, query = $3, is_shared = $4 where id = $1",
        args![view.id, &view.name, view.query.as_str(), view.is_shared],
    )
    .await
    .map(|_| ())
}

pub async fn delete(tx: &Tx, id: ViewId) -> Result<(), StoreError> {
    tx.exec("delete from default_views where view_id = $1", args![id]).await?;
    tx.exec("delete from views where id = $1", args![id]).await.map(|_| ())
}

/// With which view a list of somebody's opens, if they chose one that they still may see.
pub async fn find_default(
    q: &impl Query,
    user: UserId,
    list: &str,
) -> Result<Option<View>, StoreError> {
    q.find(
        "select v.id, v.owner_id, v.list, v.name, v.query, v.is_shared from default_views d
         join views v on v.id = d.view_id and (v.owner_id = d.user_id or v.is_shared = $3)
         where d.user_id = $1 and d.list = $2",
        args![user, list, true],
    )
    .await
}

/// A list of somebody's opens with this view from now on, or with none.
pub async fn set_default(
    tx: &Tx,
    user: UserId,
    list: &str,
    view: Option<ViewId>,
) -> Result<(), StoreError> {
    tx.exec("delete from default_views where user_id = $1 and list = $2", args![user, list])
        .await?;
    let Some(view) = view else { return Ok(()) };
    let sql = "insert into default_views (user_id, list, view_id) values ($1, $2, $3)";
    tx.exec(sql, args![user, list, view]).await.map(|_| ())
}
