//! `serve`: the pages, until a signal asks to stop.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::process::ExitCode;

use store::db::{Db, Location};
use tokio::sync::mpsc::{self, Sender};

use super::jobs::Jobs;
use super::listen::{self, Ended};
use super::listener::Listener;
use super::terminal::Trouble;
use super::{Setting, database};
use crate::app::{App, Failure};
use crate::clock::Clock;
use crate::config::{Endpoint, Strangers};
use crate::i18n::args;
use crate::outward;
use crate::people::Token;
use crate::people::oidc::{Issuer, Known};
use crate::private;
use crate::web::{Site, Web, router};

pub async fn run(setting: &Setting) -> Result<ExitCode, Trouble> {
    if setting.config.is_unguarded() {
        let args = args! { address: setting.config.listen.to_string() };
        return Err(setting.terminal.trouble_with("cli-plain-http", &args).misused());
    }
    let _claim = database::claim(setting)?;
    // Before the database is touched: a port that is taken needs no migration.
    let listener = bind(setting).await?;
    let db = database::open_migrated(setting).await?;
    let outcome = serve(&db, listener, setting).await;
    db.close().await;
    outcome
}

/// The port or socket of the setting.
pub async fn bind(setting: &Setting) -> Result<Listener, Trouble> {
    let endpoint = &setting.config.listen;
    Listener::bind(endpoint).await.map_err(|error| {
        let args = args! { address: endpoint.to_string() };
        setting.terminal.trouble_with("cli-listen-failed", &args).caused_by(error)
    })
}

/// Serves a migrated database; the caller closes it afterwards.
pub async fn serve(db: &Db, listener: Listener, setting: &Setting) -> Result<ExitCode, Trouble> {
    let terminal = &setting.terminal;
    let app = App::new(db.clone(), Clock::System, setting.locales.clone());
    match (&setting.config.data_folder, &setting.config.database) {
        (Some(folder), _) => {
            app.imports().keep_in(folder.join("imports"));
            app.exports().keep_in(folder.join("exports"));
        }
        (None, Location::Sqlite(file)) => {
            app.imports().keep_in(database::beside(file, "-imports"));
            app.exports().keep_in(database::beside(file, "-exports"));
        }
        (None, Location::Postgres(_)) => {}
    }
    app.imports().limit(setting.config.import_megabytes);
    database::keep_secrets(&app, setting)?;
    app.hooks().permit(setting.config.hook_networks.clone());
    if let Some(scanner) = setting.config.file_scanner.clone() {
        if !scanner.is_here() {
            let args = args! { address: scanner.to_string() };
            return Err(terminal.trouble_with("cli-scanner-elsewhere", &args).misused());
        }
        app.scanner().ask_at(scanner);
    }
    let first = Token::new();
    let site = site(setting, first.as_ref())?;
    let (ask, stops) = mpsc::channel(2);
    watch_signals(ask).map_err(|error| terminal.trouble("cli-no-signals").caused_by(error))?;
    announce(&app, &listener, first.as_ref(), setting).await?;
    let jobs = Jobs::start(&app);
    let pages = router(Web::new(app.clone(), site));
    let ended = listen::serve(listener, pages, stops, || app.live().end()).await;
    jobs.stop().await;
    let key = match ended {
        Ended::Well => "cli-stopped",
        Ended::CutOff => "cli-stopped-early",
    };
    terminal.say(&terminal.locale.plain(key));
    Ok(ExitCode::SUCCESS)
}

/// `first` is what the first owner must bring. It lives as long as this program runs.
fn site(setting: &Setting, first: Option<&Token>) -> Result<Site, Trouble> {
    let config = &setting.config;
    Ok(Site {
        address: config.public_url.as_ref().map(|url| url.as_str().to_owned()),
        proxies: config.trusted_proxies.clone(),
        issuer: issuer(setting)?,
        first_word: first.map(Token::hash),
    })
}

/// The issuer of the configuration, if one is named whole.
fn issuer(setting: &Setting) -> Result<Option<Issuer>, Trouble> {
    let (config, terminal) = (&setting.config, &setting.terminal);
    let Some(issuer) = config.oidc_issuer.clone() else { return Ok(None) };
    let lacks = |key: &str| terminal.trouble_with("cli-issuer-lacks", &args! { key }).misused();
    let client = config.oidc_client_id.clone().ok_or_else(|| lacks("oidc_client_id"))?;
    let public = config.public_url.as_ref().ok_or_else(|| lacks("public_url"))?;
    if !outward::may_ask(&issuer) {
        return Err(lacks("https"));
    }
    let secret = config.oidc_client_secret_file.as_ref().map(|file| {
        private::warn_if_open(file);
        let text = std::fs::read_to_string(file).map_err(|error| {
            let args = args! { file: file.display().to_string() };
            terminal.trouble_with("cli-key-unread", &args).caused_by(error).misused()
        })?;
        Ok(text.lines().next().unwrap_or_default().trim().to_owned())
    });
    let domains = config.oidc_domains.as_deref().unwrap_or_default();
    let domains = domains.split([',', ' ']).filter(|domain| !domain.is_empty());
    Ok(Some(Issuer::new(Known {
        name: config.oidc_name.clone().unwrap_or_else(|| issuer.clone()),
        client,
        secret: secret.transpose()?,
        domains: domains.map(str::to_owned).collect(),
        adds_strangers: config.oidc_strangers == Strangers::Add,
        back: format!("{}/sign-in/issuer/back", public.as_str()),
        issuer,
    })))
}

/// Says where the pages are, and where a new firm begins.
async fn announce(
    app: &App,
    listener: &Listener,
    first: Option<&Token>,
    setting: &Setting,
) -> Result<(), Trouble> {
    let terminal = &setting.terminal;
    let bound =
        listener.endpoint().map_err(|error| terminal.trouble("cli-no-address").caused_by(error))?;
    let address = match &setting.config.public_url {
        Some(url) => url.as_str().to_owned(),
        None => match &bound {
            Endpoint::Address(address) => format!("http://{}", reachable(*address)),
            Endpoint::Socket(_) => "http://localhost".to_owned(),
        },
    };
    let users = store::people::count(app.db()).await;
    let users = users.map_err(|error| database::trouble(error, setting))?;
    let args = args! { address: address.as_str(), bound: bound.to_string() };
    let key =
        if setting.config.public_url.is_some() { "cli-serving-behind" } else { "cli-serving" };
    terminal.say_with(key, &args);
    if users == 0 {
        let word = first.map_or("", Token::as_str);
        terminal.say_with("cli-begin", &args! { address: format!("{address}/begin?word={word}") });
    }
    Ok(())
}

/// Where a browser of this machine finds a server that listens at all its addresses.
fn reachable(bound: SocketAddr) -> SocketAddr {
    let ip = match bound.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, bound.port())
}

pub fn trouble(failure: Failure, setting: &Setting) -> Trouble {
    match failure {
        Failure::Store(error) => database::trouble(error, setting),
        failure => setting.terminal.trouble("cli-refused").caused_by(failure),
    }
}

/// Each signal to end is passed on, until nobody listens any more.
#[cfg(unix)]
fn watch_signals(ask: Sender<()>) -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::spawn(async move {
        loop {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
            if ask.send(()).await.is_err() {
                return;
            }
        }
    });
    Ok(())
}

#[cfg(not(unix))]
fn watch_signals(ask: Sender<()>) -> std::io::Result<()> {
    tokio::spawn(async move {
        while tokio::signal::ctrl_c().await.is_ok() && ask.send(()).await.is_ok() {}
    });
    Ok(())
}
