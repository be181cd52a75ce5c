//! Where the database is, and how it is opened.

use std::{fmt, path::PathBuf, str::FromStr, time::Duration};

/// `sqlite:FILE` or `postgres://user@host/name?sslmode=verify-full`; a Unix socket is
/// `postgres:///name?host=/folder&user=me`.
#[derive(Clone, PartialEq, Eq)]
pub enum Location {
    Sqlite(PathBuf),
    Postgres(String),
}

/// The text is neither `sqlite:FILE` nor a `postgres://` URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotALocation;

/// Which of the two engines answers: for the few statements that truly differ (search).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    Sqlite,
    Postgres,
}

/// What an acknowledged write has survived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// A power cut: SQLite syncs its log at each commit.
    Full,
    /// A killed program, but perhaps not a power cut.
    Normal,
}

/// How the database is opened; the defaults suit one server on one machine.
#[derive(Debug, Clone)]
pub struct DbOptions {
    /// SQLite only; PostgreSQL has its own `synchronous_commit`.
    pub durability: Durability,
    /// Connections that read at the same time; kept within 2 and 8 on SQLite.
    pub readers: usize,
    /// Connections that write at the same time on PostgreSQL (SQLite has one writer).
    pub writers: usize,
    /// How long a connection or a lock of another program is waited for.
    pub patience: Duration,
    /// SQLite: page cache of each connection that reads.
    pub cache_kib: u32,
    /// SQLite: page cache of the one that writes. Too small for the pages of one commit, and they
    /// are written twice.
    pub writer_cache_kib: u32,
    /// SQLite: how much of the file each reader maps into memory; the system takes the pages back
    /// when it needs them.
    pub mmap_bytes: u64,
    /// PostgreSQL: a pooler in transaction mode stands between, so no named statements and no
    /// settings of a session.
    pub behind_pooler: bool,
    /// PostgreSQL: certificates of authorities, in PEM, in place of the public ones.
    pub root_certificate: Option<PathBuf>,
    /// PostgreSQL: the certificate by which this program shows who it is, and its key, in PEM.
    pub client_certificate: Option<PathBuf>,
    pub client_key: Option<PathBuf>,
}

impl Default for DbOptions {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        Self {
            durability: Durability::Full,
            readers: cores.clamp(2, 8),
            writers: 8,
            patience: Duration::from_secs(5),
            cache_kib: 4096,
            writer_cache_kib: 16 << 10,
            // As much as SQLite allows.
            mmap_bytes: 2_000 << 20,
            behind_pooler: false,
            root_certificate: None,
            client_certificate: None,
            client_key: None,
        }
    }
}

impl FromStr for Location {
    type Err = NotALocation;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some(file) = text.strip_prefix("sqlite:") {
            let file = file.strip_prefix("//").unwrap_or(file);
            return if file.is_empty() { Err(NotALocation) } else { Ok(Self::Sqlite(file.into())) };
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        Err(NotALocation)
    }
}

impl fmt::Display for NotALocation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected sqlite:FILE or postgres://…")
    }
}

impl std::error::Error for NotALocation {}

/// Without the password, so that it can be logged.
impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(file) => write!(f, "sqlite:{}", file.display()),
            Self::Postgres(url) => {
                let shown = url.split(['?', '#']).next().unwrap_or_default();
                let (scheme, rest) = shown.split_once("://").unwrap_or(("postgres", shown));
                let rest = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
                write!(f, "{scheme}://{rest}")
            }
        }
    }
}

impl fmt::Debug for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
