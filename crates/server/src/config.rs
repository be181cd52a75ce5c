//! What can be set: each key once, with its meaning, its default and where it may be written.
//!
//! Later ones win: defaults, the TOML file, the environment, flags. Nothing else in the program
//! reads the environment. `docs/configuration.md` is checked against this list by a test.

mod endpoint;
mod key;
mod network;
mod setting;
mod sources;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use domain::language::Language;
use store::db::{DbOptions, Durability, Location};

pub use endpoint::Endpoint;
pub use key::{Key, nearest_key};
pub use network::Networks;
pub use setting::{LogFilter, LogFormat, PublicUrl, Strangers};
pub use sources::{ConfigError, Environment, Sources};

use sources::Values;

/// From one list the struct, the table of its keys (for flags and documentation) and its reading.
macro_rules! config {
    ($($(#[doc = $doc:literal])+ $name:ident: $kind:ty, $takes:literal, $default:literal;)+) => {
        /// How the program is to run. An instance is complete: what nobody set has its default.
        #[derive(Clone, Debug)]
        pub struct Config {
            $($(#[doc = $doc])+ pub $name: $kind,)+
        }

        /// Every key, in the order in which it is documented.
        pub const KEYS: &[Key] = &[$(Key {
            name: stringify!($name),
            meaning: concat!($($doc),+),
            takes: $takes,
            default: $default,
        },)+];

        impl Config {
            fn read(values: &Values) -> Result<Self, ConfigError> {
                Ok(Self { $($name: values.read::<$kind>(stringify!($name))?,)+ })
            }
        }
    };
}

config! {
    /// Where the data live: a file of SQLite, which is made if it is not there, or a database of
    /// a PostgreSQL server, such as
    /// `postgres://user:password@host/name?sslmode=verify-full`.
    database: Location, "sqlite:FILE | postgres://...", "sqlite:forgetmenot.db";

    /// A file whose first line is the value of `database`, so that a password need not stand in
    /// the environment or in a list of processes. Not together with `database` in one place.
    database_url_file: Option<PathBuf>, "FILE", "";

    /// PostgreSQL only: the certificates of the authorities that may vouch for the server, in PEM,
    /// where it is none of the public ones.
    database_root_certificate: Option<PathBuf>, "FILE", "";

    /// PostgreSQL only: the certificate by which this program shows who it is, and those that vouch
    /// for it, in PEM, so that no password is needed. Together with `database_client_key_file`.
    database_client_certificate: Option<PathBuf>, "FILE", "";

    /// PostgreSQL only: the key of `database_client_certificate`, in PEM.
    database_client_key_file: Option<PathBuf>, "FILE", "";

    /// PostgreSQL only: a pooler in transaction mode, as PgBouncer, stands between.
    behind_pooler: bool, "true | false", "false";

    /// What a saved change survives: `full` a power cut, `normal` only the end of the program,
    /// for somewhat quicker saving. SQLite only; PostgreSQL has settings of its own.
    durability: Durability, "full | normal", "full";

    /// Where pages are served: an address and port, where port 0 takes any free one, or `unix:` and
    /// the path of a socket for a server in front on this machine, which counts as 127.0.0.1. To be
    /// reached from elsewhere, put a server with https in front and set `public_url`; without https
    /// such an address is refused, unless `plain_http` is set.
    listen: Endpoint, "ADDRESS:PORT | unix:PATH", "127.0.0.1:8080";

    /// Serve other machines without https, so that whoever is on the way between can read and change
    /// everything, passwords too.
    plain_http: bool, "true | false", "false";

    /// The address that people type into their browser, without a path, where it is another than
    /// `listen`. Requests that name another host are refused, other than numbers and `localhost`.
    /// With https, cookies are sent by https only.
    public_url: Option<PublicUrl>, "http[s]://HOST[:PORT]", "";

    /// Servers in front, by address or network, that tell by `X-Forwarded-For` whom they serve, so
    /// that tries to sign in are counted for each visitor. From all others that header is ignored.
    trusted_proxies: Networks, "ADDRESS[/BITS], ...", "";

    /// A folder for files that pass through the program, as those to be imported; only its own
    /// account may look into it. Without it, beside a file of SQLite; with PostgreSQL in the
    /// system's folder for passing files, which may be emptied when the machine starts.
    data_folder: Option<PathBuf>, "FOLDER", "";

    /// The largest file that can be imported by the pages, in megabytes.
    import_megabytes: u16, "MEGABYTES", "500";

    /// A scanner for malware on this machine that speaks as ClamAV's clamd does: each document is shown
    /// to it, and none is kept without its word. Without this nobody looks at them.
    file_scanner: Option<Endpoint>, "ADDRESS:PORT | unix:PATH", "";

    /// Networks that webhooks may lead into beside the public one, by address or network, such as
    /// those of the firm's own house. In plain http only this very machine is told, where one of
    /// these holds it.
    hook_networks: Networks, "ADDRESS[/BITS], ...", "";

    /// A file with the key under which seeds of second factors and secrets of webhooks lie in the
    /// database; it is made if it is not there. Keep a copy of it apart from those of the database. Without it, beside a
    /// file of SQLite; with PostgreSQL codes can't be set up without it.
    secret_key_file: Option<PathBuf>, "FILE", "";

    /// Signing in by another issuer (OpenID Connect): its address, exactly as it names itself. The
    /// way back to register there is `public_url` and `/sign-in/issuer/back`.
    oidc_issuer: Option<String>, "https://...", "";

    /// The name by which the issuer knows this program.
    oidc_client_id: Option<String>, "TEXT", "";

    /// A file whose first line is the secret that this program has with the issuer. Without it,
    /// the program shows itself by PKCE alone.
    oidc_client_secret_file: Option<PathBuf>, "FILE", "";

    /// What the button at the door calls the issuer.
    oidc_name: Option<String>, "TEXT", "";

    /// Only addresses of these domains are let in by the issuer, where any are named.
    oidc_domains: Option<String>, "DOMAIN, ...", "";

    /// Whom the issuer knows and nobody here has added: `refuse` them, or `add` them as
    /// salespeople.
    oidc_strangers: Strangers, "refuse | add", "refuse";

    /// The language of what this command prints. Without it, that of `LC_ALL`, `LC_MESSAGES` or
    /// `LANG`, and English for a language that is not here. Pages have their readers' languages.
    language: Option<Language>, "en | pl | ru | he", "";

    /// What is written to the log, which goes to the standard error: `error`, `warn`, `info`,
    /// `debug` or `trace`, or one for each part, as `info,tower_http=debug`.
    log: LogFilter, "FILTER", "info";

    /// How the log is written: `text` for people, `json` for machines.
    log_format: LogFormat, "text | json", "text";
}

impl Config {
    /// Puts the sources together.
    ///
    /// # Errors
    /// A key that nobody knows, a value that makes no sense, a file that can't be read.
    pub fn load(sources: &Sources<'_>) -> Result<Self, ConfigError> {
        Self::read(&sources.gather()?)
    }

    #[must_use]
    pub fn db_options(&self) -> DbOptions {
        DbOptions {
            durability: self.durability,
            behind_pooler: self.behind_pooler,
            root_certificate: self.database_root_certificate.clone(),
            client_certificate: self.database_client_certificate.clone(),
            client_key: self.database_client_key_file.clone(),
            ..DbOptions::default()
        }
    }

    /// Is the program reached by https, so that cookies may ask for it?
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_url.as_ref().is_some_and(PublicUrl::is_https)
    }

    /// Would other machines be served in plain text, without anybody having said so?
    #[must_use]
    pub fn is_unguarded(&self) -> bool {
        !self.listen.is_here() && !self.is_https() && !self.plain_http
    }
}
