//! Rows that are perhaps somebody who is here: held as they were read, until a person says what they
//! are. An answer moves the row from one figure of the account to another.

use domain::ids::ImportId;

use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::{args, row};

row! {
    /// A row that waits; its cells are JSON.
    pub struct HeldRow {
        number: i64,
        line: i64,
        cells: String,
    }
}

/// What a held row became.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    Created,
    Updated,
    Same,
    Refused,
}

impl Settled {
    const fn column(self) -> &'static str {
        match self {
            Self::Created => "rows_created",
            Self::Updated => "rows_updated",
            Self::Same => "rows_same",
            Self::Refused => "rows_refused",
        }
    }
}

pub async fn add_held(tx: &Tx, import: ImportId, rows: &[HeldRow]) -> Result<(), StoreError> {
    let rows: Vec<[Val; 4]> = rows.iter().map(|row| values(import, row)).collect();
    tx.many(
        "insert into import_held (import_id, number, line, cells) values ($1, $2, $3, $4)",
        rows,
    )
    .await
    .map(|_| ())
}

fn values(import: ImportId, row: &HeldRow) -> [Val; 4] {
    [import.into_val(), row.number.into_val(), row.line.into_val(), row.cells.as_str().into_val()]
}

/// Held rows after a number, in the order of the file.
pub async fn held(
    q: &impl Query,
    import: ImportId,
    after: i64,
    limit: u32,
) -> Result<Vec<HeldRow>, StoreError> {
    q.all(
        "select number, line, cells from import_held
         where import_id = $1 and number > $2 order by number limit $3",
        args![import, after, limit],
    )
    .await
}

pub async fn find_held(
    q: &impl Query,
    import: ImportId,
    number: i64,
) -> Result<Option<HeldRow>, StoreError> {
    q.find(
        "select number, line, cells from import_held where import_id = $1 and number = $2",
        args![import, number],
    )
    .await
}

/// A held row waits no more. `false` if somebody else was quicker.
pub async fn settle(
    tx: &Tx,
    import: ImportId,
    number: i64,
    became: Settled,
) -> Result<bool, StoreError> {
    let sql = "delete from import_held where import_id = $1 and number = $2";
    if tx.exec(sql, args![import, number]).await? == 0 {
        return Ok(false);
    }
    let column = became.column();
    let sql = format!(
        "update imports set rows_held = rows_held - 1, {column} = {column} + 1 where id = $1"
    );
    tx.exec(&sql, args![import]).await?;
    Ok(true)
}
