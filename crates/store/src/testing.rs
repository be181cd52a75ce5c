//! Databases for tests: each test gets its own, on both engines, migrated and empty.
//!
//! The PostgreSQL server is that of `FORGETMENOT_TEST_POSTGRES` (set by `cargo xtask test`), or one
//! that the test process starts and that ends with it. Without any the test fails: a suite that
//! silently runs on one engine proves nothing about the other.

pub mod bare;
pub mod orders;

use std::{
    collections::hash_map::{DefaultHasher, RandomState},
    future::Future,
    hash::{BuildHasher, Hash, Hasher},
    path::PathBuf,
    sync::OnceLock,
    time::Duration,
};

use throwaway_postgres::Server;
use tokio_postgres::{Client, NoTls};

use crate::db::{Db, DbOptions, Dialect, Location, migrations::MIGRATIONS};

/// Makes of each function two tests, `name::sqlite` and `name::postgres`:
/// `both_engines! { async fn a_case_is_found_by_its_number(db: Db) { … } }`.
#[macro_export]
macro_rules! both_engines {
    ($($(#[$meta:meta])* async fn $name:ident($db:ident: $type:ty) $body:block)*) => {$(
        mod $name {
            use super::*;

            async fn test($db: $type) $body

            $(#[$meta])*
            #[test]
            fn sqlite() {
                $crate::testing::run($crate::db::Dialect::Sqlite, test);
            }

            $(#[$meta])*
            #[test]
            fn postgres() {
                $crate::testing::run($crate::db::Dialect::Postgres, test);
            }
        }
    )*};
}

/// A test's own database; [`TestDb::remove`] leaves nothing of it.
pub struct TestDb {
    pub db: Db,
    /// For a second program on the same database.
    pub location: Location,
    place: Place,
}

enum Place {
    Folder(PathBuf),
    Database(String),
}

/// Runs one test on one engine, in a runtime and a database of its own.
///
/// # Panics
/// If the test does, or if there is no database.
pub fn run<F, Fut>(dialect: Dialect, test: F)
where
    F: FnOnce(Db) -> Fut,
    Fut: Future<Output = ()> + Send + 'static,
{
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime for the test");
    runtime.block_on(async {
        let fresh = TestDb::new(dialect).await;
        let outcome = tokio::spawn(test(fresh.db.clone())).await;
        fresh.remove().await;
        if let Err(failure) = outcome {
            std::panic::resume_unwind(failure.into_panic());
        }
    });
}

impl TestDb {
    /// # Panics
    /// If there is no database, with advice.
    pub async fn new(dialect: Dialect) -> Self {
        let name = unique_name();
        let (location, place) = match dialect {
            Dialect::Sqlite => {
                let folder = std::env::temp_dir().join(&name);
                std::fs::create_dir(&folder).expect("a folder for the test's database");
                (Location::Sqlite(folder.join("test.db")), Place::Folder(folder))
            }
            Dialect::Postgres => {
                copy_template(&name).await;
                (Location::Postgres(url(&name)), Place::Database(name))
            }
        };
        let db = open(&location).await;
        if dialect == Dialect::Sqlite {
            db.migrate().await.expect("the migrations run");
        }
        Self { db, location, place }
    }

    /// Closes the database and removes it.
    pub async fn remove(self) {
        // What a failed test left unfinished need not be waited for.
        let _ = tokio::time::timeout(Duration::from_secs(10), self.db.close()).await;
        match self.place {
            Place::Folder(folder) => drop(std::fs::remove_dir_all(folder)),
            Place::Database(name) => {
                let admin = admin().await;
                let sql = format!("drop database if exists {name} with (force)");
                admin.batch_execute(&sql).await.expect("the test's database goes away");
            }
        }
    }
}

async fn open(location: &Location) -> Db {
    let options = DbOptions { readers: 4, writers: 4, ..DbOptions::default() };
    Db::open(location, &options).await.expect("the test's database opens")
}

/// Random, because a later process may get the number of one that left its folder behind.
fn unique_name() -> String {
    format!("test_{:016x}", RandomState::new().hash_one(std::process::id()))
}

/// All tests copy one migrated template, made by whichever comes first.
async fn copy_template(name: &str) {
    let mut hasher = DefaultHasher::new();
    MIGRATIONS.hash(&mut hasher);
    let template = format!("template_{:016x}", hasher.finish());
    let admin = admin().await;
    // Held until this connection ends, also by other test processes.
    admin.batch_execute("select pg_advisory_lock(728)").await.expect("the lock of the template");
    let known = "select 1 from pg_database where datname = $1";
    if admin.query_opt(known, &[&template]).await.expect("the databases").is_none() {
        make_template(&admin, &template, name).await;
    }
    admin.batch_execute("select pg_advisory_unlock(728)").await.expect("the lock of the template");
    let sql = format!("create database {name} template {template}");
    admin.batch_execute(&sql).await.expect("a database for the test");
}

async fn make_template(admin: &Client, template: &str, name: &str) {
    let draft = format!("draft_{name}");
    let create = format!("create database {draft} template template0");
    admin.batch_execute(&create).await.expect("a database for the template");
    let db = open(&Location::Postgres(url(&draft))).await;
    db.migrate().await.expect("the migrations run");
    db.close().await;
    let leave =
        format!("select pg_terminate_backend(pid) from pg_stat_activity where datname = '{draft}'");
    admin.batch_execute(&leave).await.expect("nobody in the template");
    let rename = format!("alter database {draft} rename to {template}");
    admin.batch_execute(&rename).await.expect("the template's name");
}

async fn admin() -> Client {
    let url = url("postgres");
    let (client, connection) =
        tokio_postgres::connect(&url, NoTls).await.expect("the test's PostgreSQL answers");
    tokio::spawn(connection);
    client
}

/// The address of a database on the server of this run.
#[expect(clippy::disallowed_methods, reason = "only tests come here; xtask tells them the server")]
fn url(database: &str) -> String {
    static SERVER: OnceLock<Server> = OnceLock::new();
    if let Ok(given) = std::env::var("FORGETMENOT_TEST_POSTGRES") {
        let (before, query) = given.split_once('?').map_or((&*given, ""), |parts| parts);
        let server = before.rsplit_once('/').map_or(before, |(server, _)| server);
        let mark = if query.is_empty() { "" } else { "?" };
        return format!("{server}/{database}{mark}{query}");
    }
    let server = SERVER.get_or_init(|| match Server::start() {
        Ok(server) => server,
        Err(error) => panic!("{error}"),
    });
    server.url(database)
}
