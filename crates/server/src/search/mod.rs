//! Finding and going: what a person pins and opened last, and what they can be led to.

pub mod commands;
pub mod pages;
mod shelf;

use domain::ids::{CaseId, CustomerId, UserId};
use domain::people::{Actor, Sight};
use domain::search::SearchKind;
use store::search::Seen;
use uuid::Uuid;

use crate::app::{App, Failure};

pub use shelf::Opened;

/// Pins a case or a customer for somebody, or takes it down.
///
/// # Errors
/// There is no such record, or it is not theirs to see.
pub async fn pin(
    app: &App,
    user: UserId,
    sight: Sight,
    record: Record,
    is_pinned: bool,
) -> Result<(), Failure> {
    app.write(Actor::User(user), move |w| {
        Box::pin(async move {
            let id = record.id();
            if !is_pinned {
                return Ok(store::search::unpin(w.tx, user, id).await?);
            }
            let customer = match record {
                Record::Customer(customer) => store::customers::get(w.tx, customer).await?.id,
                Record::Case(case) => store::cases::get(w.tx, case).await?.customer,
            };
            if !store::rights::sees(w.tx, sight, customer).await? {
                return Err(Failure::NotFound);
            }
            let seen = Seen { user, kind: record.kind(), record: id, customer, at: w.now };
            Ok(store::search::pin(w.tx, &seen).await?)
        })
    })
    .await
}

/// Turns single keys on or off for somebody.
///
/// # Errors
/// What the database says.
pub async fn set_shortcuts(app: &App, user: UserId, are_on: bool) -> Result<(), Failure> {
    app.write(Actor::User(user), move |w| {
        Box::pin(async move { Ok(store::people::set_shortcuts(w.tx, user, are_on).await?) })
    })
    .await
}

/// Writes down what people have opened since the last time, all in one write; how many records.
///
/// # Errors
/// What the database says.
pub async fn keep_opened(app: &App) -> Result<usize, Failure> {
    let seen = app.opened().take();
    let count = seen.len();
    if count > 0 {
        app.write(Actor::System, move |w| {
            Box::pin(async move { Ok(store::search::note_seen(w.tx, &seen).await?) })
        })
        .await?;
    }
    Ok(count)
}

/// What can be pinned and is remembered when it is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Record {
    Customer(CustomerId),
    Case(CaseId),
}

impl Record {
    #[must_use]
    pub const fn kind(self) -> SearchKind {
        match self {
            Self::Customer(_) => SearchKind::Customer,
            Self::Case(_) => SearchKind::Case,
        }
    }

    #[must_use]
    pub const fn id(self) -> Uuid {
        match self {
            Self::Customer(CustomerId(id)) | Self::Case(CaseId(id)) => id,
        }
    }

    /// Its own page.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Customer(id) => format!("/customers/{id}"),
            Self::Case(id) => format!("/cases/{id}"),
        }
    }

    /// The record whose page this is, or one of whose pages.
    #[must_use]
    pub fn at(path: &str) -> Option<Self> {
        let mut parts = path.split(['?', '#']).next()?.split('/').skip(1);
        match (parts.next()?, parts.next()?) {
            ("customers", id) => id.parse().ok().map(Self::Customer),
            ("cases", id) => id.parse().ok().map(Self::Case),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_tells_whose_it_is() {
        let id = "0199c000-0000-7000-8000-000000000001";
        let at = |path: &str| Record::at(path).map(Record::path);
        assert_eq!(at(&format!("/cases/{id}/items?x=1")), Some(format!("/cases/{id}")));
        assert_eq!(at(&format!("/customers/{id}")), Some(format!("/customers/{id}")));
        for path in ["", "/", "/today", "/cases", "/cases/new", "//x", "/bills/1"] {
            assert_eq!(at(path), None, "{path}");
        }
    }
}
