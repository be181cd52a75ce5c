//! The real program, as anybody would start it: `forgetmenot serve` on a free port of loopback.

use std::fs::File;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use store::db::Location;
use tokio::time::sleep;

use crate::client::{Ask, Client};
use crate::process::Watched;
use crate::{Failed, failed};

const AT_MOST: Duration = Duration::from_secs(20);
const BETWEEN_TRIES: Duration = Duration::from_micros(500);

pub struct Server {
    child: Child,
    pub address: String,
    /// From the start of the process to its first whole answer.
    pub start_up: Duration,
}

impl Server {
    pub async fn start(program: &Path, location: &Location, log: &Path) -> Result<Self, Failed> {
        Self::start_with(program, location, log, "warn").await
    }

    /// The program tells at its end how long it was inside SQLite.
    pub async fn start_metered(
        program: &Path,
        location: &Location,
        log: &Path,
    ) -> Result<Self, Failed> {
        Self::start_with(program, location, log, "warn,forgetmenot_store::db=debug").await
    }

    async fn start_with(
        program: &Path,
        location: &Location,
        log: &Path,
        filter: &str,
    ) -> Result<Self, Failed> {
        let address = free_address()?;
        let log = File::create(log).map_err(failed)?;
        let started = Instant::now();
        let child = Command::new(program)
            .args(["serve", "--log", filter, "--listen", &address, "--database"])
            .arg(url(location))
            .stdin(Stdio::null())
            .stdout(log.try_clone().map_err(failed)?)
            .stderr(log)
            .spawn()
            .map_err(failed)?;
        let mut server = Self { child, address, start_up: Duration::ZERO };
        while !server.answers().await {
            if started.elapsed() > AT_MOST || server.child.try_wait().is_ok_and(|end| end.is_some())
            {
                return Err(Failed("the program did not begin to serve".to_owned()));
            }
            sleep(BETWEEN_TRIES).await;
        }
        server.start_up = started.elapsed();
        Ok(server)
    }

    async fn answers(&self) -> bool {
        let Ok(mut client) = Client::connect(&self.address).await else { return false };
        client.ask(&Ask::page("/healthz")).await.is_ok_and(|answer| answer.status.is_success())
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    pub fn watched(&self) -> Watched {
        Watched::process(self.id())
    }

    /// Asks it to stop and waits for its end.
    pub async fn stop(mut self) -> Result<(), Failed> {
        let asked = Command::new("kill").arg(self.child.id().to_string()).status();
        asked.map_err(failed)?;
        let since = Instant::now();
        while self.child.try_wait().map_err(failed)?.is_none() {
            if since.elapsed() > AT_MOST {
                return Err(Failed("the program did not stop when asked".to_owned()));
            }
            sleep(Duration::from_millis(5)).await;
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Both fail where it has ended already, which is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// With its password, which `Location` doesn't show: the server is ours and on this machine.
pub fn url(location: &Location) -> String {
    match location {
        Location::Sqlite(file) => format!("sqlite:{}", file.display()),
        Location::Postgres(url) => url.clone(),
    }
}

/// Milliseconds inside SQLite, as a metered program told at its end.
pub fn inside_ms(log: &Path) -> Result<f64, Failed> {
    let text = std::fs::read_to_string(log).map_err(failed)?;
    let figure = text.lines().rev().find_map(|line| {
        let rest = line.split("milliseconds=").nth(1)?;
        rest.split_whitespace().next()?.parse().ok()
    });
    figure.ok_or_else(|| Failed(format!("{} does not tell the time in SQLite", log.display())))
}

fn free_address() -> Result<String, Failed> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(failed)?;
    Ok(listener.local_addr().map_err(failed)?.to_string())
}
