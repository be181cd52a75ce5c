//! Who sees which customers: the one place where a question is narrowed to what a person may see.

use domain::ids::{CustomerId, UserId};
use domain::people::Sight;

use crate::args;
use crate::db::{IntoVal, Query, StoreError, Val};

/// Narrows a question to customers that may be seen: appends ` and …` over `column`, which holds a
/// customer's id. Nothing is appended for those who see all.
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

/// A record that is about a customer, by the name that addresses call it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Customer,
    Case,
    Promise,
    Item,
    Bill,
    Document,
    Issue,
}

impl About {
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "customer" => Self::Customer,
            "case" => Self::Case,
            "promise" => Self::Promise,
            "item" => Self::Item,
            "bill" => Self::Bill,
            "document" => Self::Document,
            "issue" => Self::Issue,
            _ => return None,
        })
    }

    const fn sql(self) -> &'static str {
        match self {
            Self::Customer => "select id from customers where id = $1",
            Self::Case => "select customer_id from cases where id = $1",
            Self::Promise => "select customer_id from promises where id = $1",
            Self::Item => "select customer_id from items where id = $1",
            Self::Bill => "select customer_id from bills where id = $1",
            Self::Document => "select customer_id from documents where id = $1",
            Self::Issue => "select customer_id from issues where id = $1",
        }
    }
}

/// The customer whom a record is about, if it is there.
pub async fn customer_of(
    q: &impl Query,
    about: About,
    id: uuid::Uuid,
) -> Result<Option<CustomerId>, StoreError> {
    q.find(about.sql(), args![id]).await
}
