//! Bank statements that were read, each once.

use domain::ids::{StatementId, UserId};
use jiff::{Timestamp, civil::Date};

use crate::db::{Query, StoreError, Tx};
use crate::{args, row};

row! {
    pub struct Statement {
        id: StatementId,
        hash: Vec<u8>,
        file_name: String,
        format: String,
        reference: String,
        account: String,
        currency: String,
        from: Option<Date>,
        to: Option<Date>,
        entries: u32,
        came_in: u32,
        known: u32,
        passed_over: u32,
        read_at: Timestamp,
        by: UserId,
    }
}

const STATEMENT: &str = "select id, hash, file_name, format, reference, account, currency,
    from_day, to_day, entries, came_in, known, passed_over, read_at, by_id from statements";

pub async fn insert_statement(tx: &Tx, it: &Statement) -> Result<(), StoreError> {
    tx.exec(
        "insert into statements (id, hash, file_name, format, reference, account, currency,
            from_day, to_day, entries, came_in, known, passed_over, read_at, by_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        args![
            it.id,
            it.hash.clone(),
            it.file_name.as_str(),
            it.format.as_str(),
            it.reference.as_str(),
            it.account.as_str(),
            it.currency.as_str(),
            it.from,
            it.to,
            it.entries,
            it.came_in,
            it.known,
            it.passed_over,
            it.read_at,
            it.by
        ],
    )
    .await
    .map(|_| ())
}

pub async fn find_statement(
    q: &impl Query,
    hash: &[u8],
    reference: &str,
    account: &str,
) -> Result<Option<Statement>, StoreError> {
    let sql = format!("{STATEMENT} where hash = $1 and reference = $2 and account = $3");
    q.find(&sql, args![hash, reference, account]).await
}

/// The statements of one file.
pub async fn statements_of_hash(q: &impl Query, hash: &[u8]) -> Result<Vec<Statement>, StoreError> {
    let sql = format!("{STATEMENT} where hash = $1 order by reference, account");
    q.all(&sql, args![hash]).await
}

/// The statements that were read last.
pub async fn latest_statements(q: &impl Query, limit: u32) -> Result<Vec<Statement>, StoreError> {
    let sql = format!("{STATEMENT} order by id desc limit $1");
    q.all(&sql, args![limit]).await
}
