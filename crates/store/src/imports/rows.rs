//! Rows that an import refused, as they were read: in the same commit as the account that counts them.

use domain::ids::ImportId;
use jiff::Timestamp;

use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::{args, row};

row! {
    /// A refused row; problems and cells are JSON.
    pub struct RefusedRow {
        number: i64,
        line: i64,
        problems: String,
        cells: String,
    }
}

pub async fn add_refused(tx: &Tx, import: ImportId, rows: &[RefusedRow]) -> Result<(), StoreError> {
    let rows: Vec<[Val; 5]> = rows.iter().map(|row| values(import, row)).collect();
    tx.many(
        "insert into import_rows (import_id, number, line, problems, cells)
         values ($1, $2, $3, $4, $5)",
        rows,
    )
    .await
    .map(|_| ())
}

fn values(import: ImportId, row: &RefusedRow) -> [Val; 5] {
    [
        import.into_val(),
        row.number.into_val(),
        row.line.into_val(),
        row.problems.as_str().into_val(),
        row.cells.as_str().into_val(),
    ]
}

/// What is kept of imports that began before an instant goes: rows that were refused or held, and how
/// records stood.
pub async fn sweep(tx: &Tx, before: Timestamp) -> Result<(), StoreError> {
    for table in ["import_rows", "import_held", "import_images", "import_tags"] {
        let sql = format!(
            "delete from {table} where import_id in (
                select id from imports where started_at < $1 and state <> 'running')"
        );
        tx.exec(&sql, args![before]).await?;
    }
    Ok(())
}

/// Refused rows after a number, in the order of the file.
pub async fn refused(
    q: &impl Query,
    import: ImportId,
    after: i64,
    limit: u32,
) -> Result<Vec<RefusedRow>, StoreError> {
    q.all(
        "select number, line, problems, cells from import_rows
         where import_id = $1 and number > $2 order by number limit $3",
        args![import, after, limit],
    )
    .await
}
