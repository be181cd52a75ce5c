//! The command line: `forgetmenot serve | demo | import | undo-import | export | bills | check |
//! migrate | reindex | user`.
//!
//! Help is English, as everywhere on a terminal; what a command says comes from `locales/`, in the
//! language of the terminal. A command ends with 0, with 1 if it could not do what it was asked,
//! with 2 if it was asked wrongly or there is no database to ask.

mod bills;
mod check;
mod database;
mod demo;
mod export;
mod flags;
mod import;
mod jobs;
mod listen;
mod listener;
mod log;
mod migrate;
mod reindex;
mod serve;
mod terminal;
mod undo_import;
mod user;
mod words;

use std::process::ExitCode;
use std::time::Duration;

use clap::{FromArgMatches, Parser, Subcommand};

use crate::config::{Config, Environment, Sources};
use crate::i18n::Locales;
use terminal::{Terminal, Trouble};

/// The whole of a customer's life with a firm, in one place.
#[derive(Debug, Parser)]
#[command(name = "forgetmenot", version, about, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the pages.
    Serve,
    /// Serve the pages of a made-up firm, in a database of its own.
    Demo(demo::Arguments),
    /// Bring in a file of another tool; exit 3 if some of its rows are refused.
    Import(Box<import::Arguments>),
    /// Takes a whole import back, or lists what people have worked on since.
    UndoImport(undo_import::Arguments),
    /// Write everything that the firm holds to a ZIP.
    Export(export::Arguments),
    /// Read files of e-invoices or bank statements; exit 3 if some are refused.
    Bills(bills::Arguments),
    /// Prove every invariant over the whole database; exit 1 if one is broken.
    Check,
    /// Bring the database to the newest version; `serve` does it by itself where it may.
    Migrate(migrate::Arguments),
    /// Make the words by which everything is found anew.
    Reindex,
    /// The people who sign in.
    User(user::Arguments),
}

/// What every command is handed.
struct Setting {
    config: Config,
    locales: Locales,
    terminal: Terminal,
}

/// Runs the command that this process was started with.
#[must_use]
pub fn main() -> ExitCode {
    let matches = flags::command::<Cli>().get_matches();
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    };
    let environment = Environment::of_process();
    let sources = flags::sources(&matches, &environment);
    let locales = match Locales::load() {
        Ok(locales) => locales,
        Err(error) => return terminal::without_words(&error),
    };
    let terminal = Terminal::new(locales.of(sources.language()).clone());
    match start(cli.command, &sources, locales, terminal.clone()) {
        Ok(code) => code,
        Err(trouble) => terminal.tell(&trouble),
    }
}

fn start(
    command: Command,
    sources: &Sources<'_>,
    locales: Locales,
    terminal: Terminal,
) -> Result<ExitCode, Trouble> {
    let config =
        Config::load(sources).map_err(|error| words::of_config_error(&error, &terminal.locale))?;
    log::start(&config);
    let config = match command {
        Command::Demo(_) => demo::with_own_database(config, sources),
        _ => config,
    };
    let runtime = tokio::runtime::Runtime::new()
        .map_err(|error| terminal.trouble("cli-no-runtime").caused_by(error))?;
    let outcome = runtime.block_on(run(command, &Setting { config, locales, terminal }));
    // Whatever still sleeps in another thread is not worth waiting for.
    runtime.shutdown_timeout(Duration::from_millis(100));
    outcome
}

async fn run(command: Command, setting: &Setting) -> Result<ExitCode, Trouble> {
    match command {
        Command::Serve => serve::run(setting).await,
        Command::Demo(arguments) => demo::run(&arguments, setting).await,
        Command::Import(arguments) => import::run(*arguments, setting).await,
        Command::UndoImport(arguments) => undo_import::run(arguments, setting).await,
        Command::Export(arguments) => export::run(&arguments, setting).await,
        Command::Bills(arguments) => bills::run(arguments, setting).await,
        Command::Check => check::run(setting).await,
        Command::Migrate(arguments) => migrate::run(arguments, setting).await,
        Command::Reindex => reindex::run(setting).await,
        Command::User(arguments) => user::run(arguments, setting).await,
    }
}
