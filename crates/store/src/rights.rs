//! Who sees which customers: the one place where a question is narrowed to what a person may see.

use domain::ids::{CustomerId, UserId};
use domain::people::Sight;
use uuid::Uuid;

use crate::args;
use crate::db::{IntoVal, Query, StoreError, Val};

/// Narrows a question to customers that may be seen: appends ` and …` over `column`, which holds a
/// customer's id and names its table (a bare `id` would be that of the question inside). Nothing is
/// appended for those who see all.
pub fn push_seen(wheres: &mut String, args: &mut Vec<Val>, column: &str, sight: Sight) {
    let (user, with_team) = match sight {
        Sight::All => return,
        Sight::Team(user) => (user, true),
        Sight::Own(user) => (user, false),
    };
    args.push(user.into_val());
    let n = args.len();
    let mates = format!(
        "or seen.owner_id in (
            select mate.user_id from team_members mine
            join team_members mate on mate.team_id = mine.team_id
            where mine.user_id = ${n})"
    );
    let mates = if with_team { mates.as_str() } else { "" };
    wheres.push_str(&format!(
        " and exists (
            select 1 from customers seen where seen.id = {column} and (
                seen.owner_id = ${n} {mates}
                or exists (select 1 from cases led
                    where led.customer_id = seen.id and led.owner_id = ${n})
                or exists (select 1 from promises owed
                    where owed.customer_id = seen.id and owed.state = 'open'
                        and owed.owner_id = ${n})))"
    ));
}

/// Is this customer among those that may be seen?
pub async fn sees(q: &impl Query, sight: Sight, customer: CustomerId) -> Result<bool, StoreError> {
    let (mut wheres, mut args) = ("k.id = $1".to_owned(), args![customer]);
    push_seen(&mut wheres, &mut args, "k.id", sight);
    q.find::<CustomerId>(&format!("select k.id from customers k where {wheres}"), args)
        .await
        .map(|found| found.is_some())
}

/// A kind of record that belongs to a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Record {
    Customer,
    Contact,
    Channel,
    Address,
    /// Two records made one: it is there for who sees the one that stayed.
    Merge,
    Case,
    Promise,
    Need,
    Expectation,
    Question,
    Offer,
    Item,
    Bill,
    Document,
    Issue,
    Detail,
    Voice,
    /// What came in from a bank: it belongs to the customers of the bills that it paid.
    Payment,
}

impl Record {
    pub(crate) const fn table(self) -> &'static str {
        match self {
            Self::Customer => "customers",
            Self::Contact => "contacts",
            Self::Channel => "channels",
            Self::Address => "addresses",
            Self::Merge => "merges",
            Self::Case => "cases",
            Self::Promise => "promises",
            Self::Need => "needs",
            Self::Expectation => "expectations",
            Self::Question => "questions",
            Self::Offer => "offers",
            Self::Item => "items",
            Self::Bill => "bills",
            Self::Document => "documents",
            Self::Issue => "issues",
            Self::Detail => "details",
            Self::Voice => "voices",
            Self::Payment => "payments",
        }
    }
}

/// Is the record there, and its customer among those that may be seen? One question.
pub async fn sees_record(
    q: &impl Query,
    sight: Sight,
    record: Record,
    id: Uuid,
) -> Result<bool, StoreError> {
    let (table, mut args) = (record.table(), args![id]);
    let mut wheres = "r.id = $1".to_owned();
    match record {
        Record::Payment => push_matched(&mut wheres, &mut args, sight),
        Record::Customer => push_seen(&mut wheres, &mut args, "r.id", sight),
        Record::Merge => push_seen(&mut wheres, &mut args, "r.stays_id", sight),
        _ => push_seen(&mut wheres, &mut args, "r.customer_id", sight),
    }
    let sql = format!("select r.id from {table} r where {wheres}");
    q.find::<Uuid>(&sql, args).await.map(|found| found.is_some())
}

/// A payment whose bills are all of customers that may be seen; one without a bill is nobody's yet.
fn push_matched(wheres: &mut String, args: &mut Vec<Val>, sight: Sight) {
    let mut seen = String::new();
    push_seen(&mut seen, args, "m.customer_id", sight);
    if !seen.is_empty() {
        wheres.push_str(&format!(
            " and not exists (select 1 from payment_matches m where m.payment_id = r.id
                and not (1 = 1{seen}))"
        ));
    }
}

/// Those who work in a team of somebody's, themselves left out.
pub async fn mates(q: &impl Query, user: UserId) -> Result<Vec<UserId>, StoreError> {
    q.all(
        "select distinct mate.user_id from team_members mine
         join team_members mate on mate.team_id = mine.team_id
         where mine.user_id = $1 and mate.user_id <> $1 order by mate.user_id",
        args![user],
    )
    .await
}
