//! What a record is called, for whoever decides about an act that names it, and whose it is.

use domain::ids::{CaseId, CustomerId};
use uuid::Uuid;

use crate::args;
use crate::db::{Query, StoreError};
use crate::rights::Record;

/// The words by which people know a record, where it has some.
pub async fn described(
    q: &impl Query,
    record: Record,
    id: Uuid,
) -> Result<Option<String>, StoreError> {
    let words = match record {
        Record::Customer | Record::Contact | Record::Item => "name",
        Record::Channel => "address",
        Record::Case | Record::Document => "title",
        Record::Promise => "what",
        Record::Need
        | Record::Expectation
        | Record::Question
        | Record::Issue
        | Record::Detail
        | Record::Voice => "words",
        Record::Bill => "number",
        Record::Address | Record::Merge | Record::Offer | Record::Payment => return Ok(None),
    };
    let sql = format!("select {words} from {} where id = $1", record.table());
    Ok(q.find::<Option<String>>(&sql, args![id]).await?.flatten())
}

/// The customer and the case of a record; nobody's where it is not there.
pub async fn place(
    q: &impl Query,
    record: Record,
    id: Uuid,
) -> Result<(Option<CustomerId>, Option<CaseId>), StoreError> {
    let columns = match record {
        Record::Customer => "id, null_case.id",
        Record::Case => "customer_id, r.id",
        Record::Merge => "stays_id, null_case.id",
        Record::Contact | Record::Channel | Record::Address | Record::Voice => {
            "customer_id, null_case.id"
        }
        Record::Payment => return Ok((None, None)),
        _ => "customer_id, r.case_id",
    };
    // A null that has a type on both engines.
    let sql = format!(
        "select r.{columns} from {} r left join cases null_case on 1 = 0 where r.id = $1",
        record.table()
    );
    let found: Option<(CustomerId, Option<CaseId>)> = q.find(&sql, args![id]).await?;
    Ok(found.map_or((None, None), |(customer, case)| (Some(customer), case)))
}
