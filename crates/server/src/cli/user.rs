//! `user`: who signs in, from the machine itself. Whoever can run this reaches the database anyway,
//! so it acts in the name of the program.

use std::fs;
use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use domain::language::Language;
use domain::people::{Actor, Role};
use domain::text::Line;
use domain::time::Zone;
use domain::tokens::Scope;
use jiff::ToSpan;
use store::db::Db;
use store::people::User;

use super::terminal::{Trouble, table};
use super::words::role_name;
use super::{Setting, database, serve};
use crate::app::App;
use crate::clock::Clock;
use crate::config::Endpoint;
use crate::i18n::args;
use crate::people::password::{self, Unfit, Whose};
use crate::people::{self, NewUser, NotAdded, Token, invitation};

#[derive(Debug, Args)]
pub struct Arguments {
    #[command(subcommand)]
    deed: Deed,
}

#[derive(Debug, Subcommand)]
enum Deed {
    /// Add somebody; the password is asked for, or read from the input or a file.
    Add(Add),
    /// Show everybody.
    List,
    /// Keep somebody out, and end their sessions; all they did stays.
    Disable { email: String },
    /// Let somebody in again.
    Enable { email: String },
    /// Make a token for a program of somebody's, and show it this once.
    Token {
        email: String,
        /// What it is for.
        #[arg(long)]
        name: String,
        /// How far it reaches.
        #[arg(long, default_value = "read",
            value_parser = PossibleValuesParser::new(Scope::ALL.map(Scope::code)))]
        scope: String,
        /// For how many days it lasts.
        #[arg(long, default_value_t = 30)]
        days: u32,
    },
    /// Set somebody's password, and end their sessions.
    Password {
        email: String,
        /// Print a link instead, by which they choose it themselves within a day.
        #[arg(long, conflicts_with = "password_file")]
        invite: bool,
        /// A file whose first line is the password.
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
    },
}

#[derive(Debug, Args)]
struct Add {
    /// The e-mail address by which they sign in.
    email: String,
    /// Their name, as colleagues say it.
    #[arg(long)]
    name: String,
    /// What they may do; without it the first one is an owner and the others are salespeople.
    #[arg(long, value_parser = PossibleValuesParser::new(Role::ALL.map(Role::code)))]
    role: Option<String>,
    /// The language of their pages; without it that of this terminal.
    #[arg(long, value_parser = PossibleValuesParser::new(Language::ALL.map(Language::code)))]
    language: Option<String>,
    /// Their time zone, as Europe/Warsaw.
    #[arg(long, value_name = "ZONE", default_value = "UTC")]
    zone: String,
    /// A file whose first line is the password.
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// Print a link instead, by which they choose their password themselves within a day.
    #[arg(long, conflicts_with = "password_file")]
    invite: bool,
}

pub async fn run(arguments: Arguments, setting: &Setting) -> Result<ExitCode, Trouble> {
    // Only adding may make a database: any other command on a new one is a slip in its name.
    if !matches!(arguments.deed, Deed::Add(_)) {
        database::open_existing(setting).await?.close().await;
    }
    let db = database::open_migrated(setting).await?;
    let app = App::new(db.clone(), Clock::System, setting.locales.clone());
    let outcome = act(arguments.deed, &app, setting).await;
    db.close().await;
    outcome.map(|()| ExitCode::SUCCESS)
}

async fn act(deed: Deed, app: &App, setting: &Setting) -> Result<(), Trouble> {
    match deed {
        Deed::Add(wish) => add(wish, app, setting).await,
        Deed::List => list(app.db(), setting).await,
        Deed::Disable { email } => set_disabled(&email, true, app, setting).await,
        Deed::Enable { email } => set_disabled(&email, false, app, setting).await,
        Deed::Token { email, name, scope, days } => {
            make_token(&email, &name, &scope, days, app, setting).await
        }
        Deed::Password { email, invite: true, .. } => {
            let user = find(&email, app, setting).await?;
            let made = invitation::renew(app, Actor::System, user.id).await;
            let token = made.map_err(|failure| serve::trouble(failure, setting))?;
            tell_link(&token, setting);
            Ok(())
        }
        Deed::Password { email, password_file, .. } => {
            let user = find(&email, app, setting).await?;
            let whose = (user.name.as_str(), user.email.as_str());
            let hash = new_password(password_file, whose, setting).await?;
            let done = people::set_password(app, Actor::System, user.id, hash).await;
            done.map_err(|failure| serve::trouble(failure, setting))?;
            setting.terminal.say_with("cli-user-password-set", &args! { email });
            Ok(())
        }
    }
}

async fn add(wish: Add, app: &App, setting: &Setting) -> Result<(), Trouble> {
    let terminal = &setting.terminal;
    let wrong = |key: &str| terminal.trouble(key).misused();
    let name = Line::parse(&wish.name).map_err(|_| wrong("cli-name-unfit"))?;
    let email = Line::parse(&wish.email).ok().filter(|email| people::is_email(email.as_str()));
    let email = email.ok_or_else(|| wrong("cli-email-unfit"))?;
    let zone = Zone::parse(&wish.zone).ok_or_else(|| {
        terminal.trouble_with("cli-zone-unknown", &args! { zone: wish.zone }).misused()
    })?;
    let counted = store::people::count(app.db()).await;
    let is_first = counted.map_err(|error| database::trouble(error, setting))? == 0;
    let usual = if is_first { Role::Owner } else { Role::Salesperson };
    let role = wish.role.as_deref().and_then(Role::parse).unwrap_or(usual);
    let language = wish.language.as_deref().and_then(Language::parse);
    let language = language.unwrap_or(terminal.locale.language());
    let password_hash = match wish.invite {
        true => password::NONE.to_owned(),
        false => new_password(wish.password_file, (name.as_str(), email.as_str()), setting).await?,
    };
    let args = args! { email: email.to_string(), role: role_name(&terminal.locale, role) };
    let new = NewUser { name, email, role, language, zone, password_hash };
    let added = match wish.invite {
        true => invitation::add(app, Actor::System, new).await.map(|(_, token)| Some(token)),
        false => people::add(app, Actor::System, new).await.map(|_| None),
    };
    match added {
        Ok(Some(token)) => tell_link(&token, setting),
        Ok(None) => terminal.say_with("cli-user-added", &args),
        Err(NotAdded::Failed(failure)) => return Err(serve::trouble(failure, setting)),
        Err(NotAdded::EmailTaken | NotAdded::BegunBefore) => {
            return Err(terminal.trouble_with("cli-email-taken", &args));
        }
    }
    Ok(())
}

async fn make_token(
    email: &str,
    name: &str,
    scope: &str,
    days: u32,
    app: &App,
    setting: &Setting,
) -> Result<(), Trouble> {
    let terminal = &setting.terminal;
    let name = Line::parse(name).map_err(|_| terminal.trouble("cli-name-unfit").misused())?;
    let scope = Scope::parse(scope).unwrap_or(Scope::Read);
    let user = find(email, app, setting).await?;
    let ends_at = app.now().checked_add((i64::from(days) * 24).hours()).unwrap_or(app.now());
    let made = people::tokens::make(app, user.id, name, scope, ends_at).await;
    let made = made.map_err(|failure| serve::trouble(failure, setting))?;
    terminal.say(&made.text);
    Ok(())
}

async fn list(db: &Db, setting: &Setting) -> Result<(), Trouble> {
    let users = store::people::all(db).await;
    let users = users.map_err(|error| database::trouble(error, setting))?;
    let locale = &setting.terminal.locale;
    let row = |user: &User| {
        let state = user.disabled_at.map(|_| locale.plain("cli-user-is-disabled"));
        vec![
            user.email.to_string(),
            user.name.to_string(),
            role_name(locale, user.role),
            locale.language_name(user.language),
            user.zone.name().to_owned(),
            state.unwrap_or_default(),
        ]
    };
    let rows: Vec<Vec<String>> = users.iter().map(row).collect();
    table(&rows).iter().for_each(|line| setting.terminal.say(line));
    Ok(())
}

async fn set_disabled(
    email: &str,
    is_disabled: bool,
    app: &App,
    setting: &Setting,
) -> Result<(), Trouble> {
    let user = find(email, app, setting).await?;
    let done = people::set_disabled(app, Actor::System, user.id, is_disabled).await;
    done.map_err(|failure| serve::trouble(failure, setting))?;
    let key = if is_disabled { "cli-user-disabled" } else { "cli-user-enabled" };
    setting.terminal.say_with(key, &args! { email });
    Ok(())
}

async fn find(email: &str, app: &App, setting: &Setting) -> Result<User, Trouble> {
    let found = store::people::find_by_email(app.db(), email).await;
    let found = found.map_err(|error| database::trouble(error, setting))?;
    found.ok_or_else(|| setting.terminal.trouble_with("cli-user-unknown", &args! { email }))
}

/// Says by which link somebody chooses their password, this once.
fn tell_link(token: &Token, setting: &Setting) {
    let address = match &setting.config.public_url {
        Some(url) => url.as_str().to_owned(),
        None => match &setting.config.listen {
            Endpoint::Address(address) => format!("http://{address}"),
            Endpoint::Socket(_) => "http://localhost".to_owned(),
        },
    };
    let link = format!("{address}/invitations/{}", token.as_str());
    setting.terminal.say_with("cli-user-invited", &args! { link });
}

/// The hash of a password from a file, from the person at the terminal, or from the input.
async fn new_password(
    file: Option<PathBuf>,
    (name, email): (&str, &str),
    setting: &Setting,
) -> Result<String, Trouble> {
    let terminal = &setting.terminal;
    let text = read_password(file, setting)?;
    let site = setting.config.public_url.as_ref().map_or("", |url| url.as_str());
    let args = args! { least: password::LEAST, most: password::MOST };
    match password::judge(&text, &Whose { name, email, site }) {
        Ok(()) => password::hash(text).await.ok_or_else(|| terminal.trouble("cli-no-hash")),
        Err(Unfit::Empty | Unfit::Short | Unfit::Long) => {
            Err(terminal.trouble_with("cli-password-length", &args))
        }
        Err(Unfit::Common) => Err(terminal.trouble("cli-password-common")),
        Err(Unfit::Own) => Err(terminal.trouble("cli-password-own")),
    }
}

fn read_password(file: Option<PathBuf>, setting: &Setting) -> Result<String, Trouble> {
    let terminal = &setting.terminal;
    let unread = |error: io::Error| terminal.trouble("cli-password-unread").caused_by(error);
    if let Some(file) = file {
        let text = fs::read_to_string(file).map_err(unread)?;
        return Ok(text.lines().next().unwrap_or_default().to_owned());
    }
    if !io::stdin().is_terminal() {
        let mut line = String::new();
        io::stdin().read_line(&mut line).map_err(unread)?;
        return Ok(line.trim_end_matches(['\r', '\n']).to_owned());
    }
    let ask = |key: &str| {
        rpassword::prompt_password(format!("{} ", terminal.locale.plain(key))).map_err(unread)
    };
    let first = ask("cli-password-prompt")?;
    if ask("cli-password-again")? == first {
        return Ok(first);
    }
    Err(terminal.trouble("cli-passwords-differ"))
}
