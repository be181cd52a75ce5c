//! Every question of this crate, asked on both engines on the real schema: what is written reads
//! back the same, lists lose and repeat nothing, and the database is the second lock.

mod agreements;
mod bills;
mod board;
mod care;
mod cared;
mod cases;
mod checks;
mod closing;
mod customers;
mod documents;
mod duplicates;
mod erased;
mod erasing;
mod events;
mod exports;
mod held;
mod held_rows;
mod hooks;
mod imports;
mod issues;
mod items;
mod locks;
mod merging;
mod orders;
mod people;
mod procedures;
mod promises;
mod rights;
mod search;
mod story;
mod tags;
mod tokens;
mod words;

use domain::cases::{Case, NewCase, Step};
use domain::customers::{Customer, CustomerKind, Leave};
use domain::ids::{CaseId, CustomerId, PromiseId, UserId};
use domain::language::Language;
use domain::people::{Party, Role};
use domain::promises::{Promise, PromiseKind};
use domain::text::{Line, Prose};
use domain::time::{Due, Zone};
use jiff::Timestamp;
use uuid::Uuid;

use crate::db::{Db, StoreError, Val};
use crate::people::User;

/// `in_tx!(db, |tx| …)`: one write transaction whose last expression is its result.
macro_rules! in_tx {
    ($db:expr, |$tx:ident| $body:expr) => {
        $db.write::<_, crate::db::StoreError, _>(move |$tx| Box::pin(async move { $body })).await
    };
}
use in_tx;

const NOW: &str = "2026-11-22T10:00Z";
const ADA: UserId = UserId(Uuid::from_u128(0xADA));
const BEN: UserId = UserId(Uuid::from_u128(0xBE4));

/// Ids in tests are told apart by one number.
fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

fn zone(name: &str) -> Zone {
    Zone::parse(name).expect("a zone")
}

fn due(text: &str) -> Due {
    Due { at: at(text), zone: zone("Europe/Warsaw") }
}

fn line(text: &str) -> Line {
    Line::parse(text).expect("a line")
}

fn prose(text: &str) -> Prose {
    Prose::parse(text).expect("prose")
}

fn user(id: UserId, name: &str) -> User {
    User {
        id,
        name: line(name),
        email: line(&format!("{name}@Example.org")),
        role: Role::Salesperson,
        language: Language::English,
        zone: zone("Asia/Jerusalem"),
        theme: "system".to_owned(),
        disabled_at: None,
    }
}

fn customer(number: u128, name: &str) -> Customer {
    Customer {
        id: CustomerId(id(number)),
        kind: CustomerKind::Organization,
        name: line(name),
        language: Language::Polish,
        zone: zone("Europe/Warsaw"),
        country: None,
        owner: ADA,
        leave: Leave::default(),
        created_at: at(NOW),
    }
}

fn step(number: u128, due: Due) -> Step {
    Step {
        id: PromiseId(id(number)),
        kind: PromiseKind::Call,
        what: Some(line("The price of the second pump")),
        debtor: Party::Us,
        owner: ADA,
        due,
        named_by: Party::Us,
    }
}

/// A case with its first promise; the promise has the case's number and a half.
fn open_case(number: u128, customer: CustomerId, first: Due) -> (Case, Promise) {
    let new = NewCase {
        id: CaseId(id(number)),
        customer,
        title: line(&format!("Case {number}")),
        owner: ADA,
        source: Some(line("A fair")),
        amount: None,
        opened_at: at(NOW),
        first_step: step(number + 500_000, first),
    };
    let (case, promise, _) = Case::open(new, at(NOW)).expect("the step lies ahead");
    (case, promise)
}

/// Two users of ours.
async fn with_users(db: &Db) {
    in_tx!(db, |tx| {
        crate::people::insert(tx, &user(ADA, "Ada"), "hash of Ada", at(NOW)).await?;
        crate::people::insert(tx, &user(BEN, "Ben"), "hash of Ben", at(NOW)).await
    })
    .expect("two users");
}

async fn with_customer(db: &Db, customer: Customer) {
    in_tx!(db, |tx| crate::customers::insert(tx, &customer).await).expect("a customer");
}

async fn with_case(db: &Db, case: Case, promise: Promise) {
    in_tx!(db, |tx| {
        crate::cases::insert(tx, &case).await?;
        crate::promises::insert(tx, &promise).await
    })
    .expect("a case");
}

/// One customer with one open case.
async fn with_one_case(db: &Db) -> (Case, Promise) {
    with_users(db).await;
    with_customer(db, customer(1, "Pompy Sp. z o.o.")).await;
    let (case, promise) = open_case(2, CustomerId(id(1)), due("2026-11-24T09:00Z"));
    with_case(db, case.clone(), promise.clone()).await;
    (case, promise)
}

/// Raw SQL, as somebody would type it who never heard of the rules.
async fn exec(db: &Db, sql: &'static str, args: Vec<Val>) -> Result<u64, StoreError> {
    in_tx!(db, |tx| tx.exec(sql, args).await)
}
