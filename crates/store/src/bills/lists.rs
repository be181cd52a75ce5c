//! Lists of bills, as their people look for them, and the figure E1.

use domain::bills::TaxRate;
use domain::ids::{BillId, CaseId, CustomerId};
use domain::people::Sight;
use iso_currency::Currency;
use jiff::{Timestamp, civil::Date};

use crate::db::{Query, StoreError};
use crate::rights::push_seen;
use crate::{args, row};

row! {
    /// A bill in a list.
    pub struct BillInList {
        id: BillId,
        number: Option<String>,
        kind: String,
        state: String,
        customer: CustomerId,
        customer_name: String,
        case: CaseId,
        case_title: String,
        currency: String,
        gross: i64,
        open: i64,
        issued_on: Option<Date>,
        due_on: Option<Date>,
        settled_at: Option<Timestamp>,
    }
}

const LISTED: &str = "select b.id, b.number, b.kind, b.state, b.customer_id, u.name, b.case_id,
    c.title, b.currency, b.net_minor + b.tax_minor,
    case when b.state = 'sent' and b.kind = 'bill'
        then b.net_minor + b.tax_minor + b.corrected_minor - b.paid_minor else 0 end,
    b.issued_on, b.due_on, b.settled_at
    from bills b join customers u on u.id = b.customer_id join cases c on c.id = b.case_id";

/// Drafts that wait to be sent, the oldest first.
pub async fn drafts(
    q: &impl Query,
    sight: Sight,
    limit: u32,
) -> Result<Vec<BillInList>, StoreError> {
    let (mut wheres, mut args) = ("b.state = 'draft'".to_owned(), args![limit]);
    push_seen(&mut wheres, &mut args, "b.customer_id", sight);
    q.all(&format!("{LISTED} where {wheres} order by b.drafted_at, b.id limit $1"), args).await
}

/// Sent bills that are due on that day or later, the soonest first.
pub async fn due(
    q: &impl Query,
    sight: Sight,
    from: Date,
    limit: u32,
) -> Result<Vec<BillInList>, StoreError> {
    let mut wheres = "b.state = 'sent' and b.kind = 'bill' and b.due_on >= $1".to_owned();
    let mut args = args![from, limit];
    push_seen(&mut wheres, &mut args, "b.customer_id", sight);
    q.all(&format!("{LISTED} where {wheres} order by b.due_on, b.id limit $2"), args).await
}

/// Bills that were paid, the latest first.
pub async fn paid_lately(
    q: &impl Query,
    sight: Sight,
    limit: u32,
) -> Result<Vec<BillInList>, StoreError> {
    let mut wheres = "b.state = 'paid' and b.kind = 'bill'".to_owned();
    let mut args = args![limit];
    push_seen(&mut wheres, &mut args, "b.customer_id", sight);
    let sql = format!("{LISTED} where {wheres} order by b.settled_at desc, b.id desc limit $1");
    q.all(&sql, args).await
}

/// The bills of a case, the newest first.
pub async fn list_of_case(
    q: &impl Query,
    case: CaseId,
    limit: u32,
) -> Result<Vec<BillInList>, StoreError> {
    let sql =
        format!("{LISTED} where b.case_id = $1 order by b.drafted_at desc, b.id desc limit $2");
    q.all(&sql, args![case, limit]).await
}

row! {
    /// A bill past its due day, and whether its customer may be reminded.
    pub struct Overdue {
        id: BillId,
        number: Option<String>,
        customer: CustomerId,
        customer_name: String,
        case: CaseId,
        currency: String,
        open: i64,
        due_on: Option<Date>,
        reminded_at: Option<Timestamp>,
        quiet_until: Option<Timestamp>,
        withdrawn_at: Option<Timestamp>,
    }
}

/// Sent bills that were due before that day, the longest first.
pub async fn overdue(
    q: &impl Query,
    sight: Sight,
    before: Date,
    limit: u32,
) -> Result<Vec<Overdue>, StoreError> {
    let mut wheres = "b.state = 'sent' and b.kind = 'bill' and b.due_on < $1".to_owned();
    let mut args = args![before, limit];
    push_seen(&mut wheres, &mut args, "b.customer_id", sight);
    let sql = format!(
        "select b.id, b.number, b.customer_id, u.name, b.case_id, b.currency,
            b.net_minor + b.tax_minor + b.corrected_minor - b.paid_minor, b.due_on, b.reminded_at,
            u.quiet_until, u.withdrawn_at
         from bills b join customers u on u.id = b.customer_id
         where {wheres} order by b.due_on, b.id limit $2"
    );
    q.all(&sql, args).await
}

row! {
    /// Errors in bills: E1 is the corrections by the bills.
    pub struct E1 {
        bills: i64,
        corrections: i64,
        /// Bills that were taken with differences from the agreement.
        differing: i64,
    }
}

pub async fn e1(q: &impl Query, sight: Sight) -> Result<E1, StoreError> {
    let (mut wheres, mut args) = ("b.sent_at is not null".to_owned(), args![]);
    push_seen(&mut wheres, &mut args, "b.customer_id", sight);
    let sql = format!(
        "select count(*) filter (where b.kind = 'bill'),
            count(*) filter (where b.kind = 'correction'),
            count(*) filter (where b.kind = 'bill' and b.differences > 0)
         from bills b where {wheres}"
    );
    q.one(&sql, args).await
}

/// The number of the bill that was written here last.
pub async fn last_number(q: &impl Query) -> Result<Option<String>, StoreError> {
    q.find(
        "select number from bills where source = 'written' and sent_at is not null
         order by sent_at desc, id desc limit 1",
        args![],
    )
    .await
}

/// The tax rate of the bill sent last in a currency.
pub async fn last_rate(
    q: &impl Query,
    currency: Currency,
) -> Result<Option<Option<TaxRate>>, StoreError> {
    q.find(
        "select l.tax_rate from bills b join bill_lines l on l.bill_id = b.id and l.position = 0
         where b.currency = $1 and b.sent_at is not null
         order by b.sent_at desc, b.id desc limit 1",
        args![currency.code()],
    )
    .await
}
