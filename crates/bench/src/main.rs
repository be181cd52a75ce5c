//! `cargo xtask bench`: fills a database as large as a firm's, starts the real program on it and
//! measures what its most frequent requests cost. `docs/performance.md` tells the method.

mod client;
mod fill;
mod load;
mod process;
mod random;
mod report;
mod sample;
mod scenes;
mod server;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::Parser;
use forgetmenot::clock::Clock;
use store::db::Location;
use throwaway_postgres::Server as Postgres;

use client::{Ask, Client};
use fill::{PASSWORD, Size, email};
use load::Bounds;
use process::Watched;
use report::{Measured, Report};
use sample::Sample;
use scenes::Scene;
use server::Server;

const USERS: usize = 16;
const STARTS: usize = 10;
/// No load takes longer.
const LONGEST: Duration = Duration::from_secs(20);

/// What it costs to serve a firm with a hundred thousand customers.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask bench", max_term_width = 100)]
struct Options {
    /// `sqlite` (a file in target/bench), `postgres` (a throw-away server), or the address of an
    /// empty database of yours.
    #[arg(long, default_value = "sqlite")]
    database: String,
    /// A tenth of the customers, asked as often.
    #[arg(long)]
    quick: bool,
    /// Fill the file again even if today's is there.
    #[arg(long)]
    fresh: bool,
    /// Only one of the requests, as `board` or `record`.
    #[arg(long)]
    only: Option<String>,
    /// Ask for so many seconds while a profiler looks at the program, and measure nothing.
    #[arg(long, value_name = "SECONDS")]
    profile: Option<u64>,
}

/// Why there are no figures.
#[derive(Debug)]
pub struct Failed(pub String);

impl<E: std::error::Error> From<E> for Failed {
    fn from(error: E) -> Self {
        failed(error)
    }
}

/// The error with all that caused it.
pub fn failed<E: std::error::Error>(error: E) -> Failed {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    Failed(text)
}

fn main() -> ExitCode {
    let options = Options::parse();
    let outcome = tokio::runtime::Runtime::new()
        .map_err(failed)
        .and_then(|runtime| runtime.block_on(run(&options)));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failed(why)) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// Where the database is, and what its server costs beside the program.
struct Place {
    location: Location,
    engine: Watched,
    is_ours: bool,
    /// Stops when it is dropped.
    _postgres: Option<Postgres>,
}

impl Place {
    fn of(options: &Options, folder: &Path) -> Result<Self, Failed> {
        match options.database.as_str() {
            "sqlite" => {
                let name = if options.quick { "quick.db" } else { "full.db" };
                let location = Location::Sqlite(folder.join(name));
                Ok(Self { location, engine: Watched::nothing(), is_ours: true, _postgres: None })
            }
            "postgres" => {
                let postgres = Postgres::start()?;
                let location: Location = postgres.url("postgres").parse()?;
                let engine = postgres.process().map_or(Watched::nothing(), Watched::family);
                Ok(Self { location, engine, is_ours: true, _postgres: Some(postgres) })
            }
            url => {
                let location = url.parse()?;
                Ok(Self { location, engine: Watched::nothing(), is_ours: false, _postgres: None })
            }
        }
    }

    fn has_engine(&self) -> bool {
        matches!(self.location, Location::Postgres(_))
    }

    fn clear(&self) -> Result<(), Failed> {
        let Location::Sqlite(file) = &self.location else { return Ok(()) };
        if !self.is_ours {
            return Ok(());
        }
        for ending in ["", "-wal", "-shm"] {
            let part = PathBuf::from(format!("{}{ending}", file.display()));
            if part.exists() {
                fs::remove_file(part).map_err(failed)?;
            }
        }
        Ok(())
    }
}

async fn run(options: &Options) -> Result<(), Failed> {
    let folder = target().join("bench");
    fs::create_dir_all(&folder).map_err(failed)?;
    let size = if options.quick { Size::QUICK } else { Size::FULL };
    let place = Place::of(options, &folder)?;
    let now = Clock::System.now();
    let mut report = Report::default();
    if options.fresh || !fill::is_filled(&place.location, size, now).await {
        place.clear()?;
        fill::fill(&place.location, size, now, &place.engine, &mut report).await?;
    }
    if let Location::Sqlite(file) = &place.location {
        let bytes = fs::metadata(file).map_err(failed)?.len();
        report.line(&format!("database file: {} MB", bytes / 1_000_000));
    }
    let program = target().join("release/forgetmenot");
    let log = folder.join("serve.log");
    start_often(&program, &place, &log, &mut report).await?;
    let sample = Sample::take(&place.location, size, now).await?;
    let server = Server::start(&program, &place.location, &log).await?;
    let cookies = sign_in(&server).await?;
    let mut rows = measure(options, &place, &server, &sample, &cookies, &mut report).await?;
    server.stop().await?;
    if !place.has_engine() {
        measure_inside(&place, &sample, &cookies, &mut rows).await?;
    }
    report.table(&rows, place.has_engine());
    let engine = if place.has_engine() { "postgres" } else { "sqlite" };
    report.save(&folder.join(format!("{engine}.md")))
}

async fn start_often(
    program: &Path,
    place: &Place,
    log: &Path,
    report: &mut Report,
) -> Result<(), Failed> {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let server = Server::start(program, &place.location, log).await?;
        times.push(server.start_up);
        server.stop().await?;
    }
    times.sort_unstable();
    let median = times[times.len() / 2].as_secs_f64();
    report.line(&format!("start-up to the first answer, median of {STARTS}: {median:.3} s"));
    Ok(())
}

async fn measure(
    options: &Options,
    place: &Place,
    server: &Server,
    sample: &Sample,
    cookies: &[String],
    report: &mut Report,
) -> Result<Vec<Measured>, Failed> {
    let (fresh, mut most_own) = (server.watched().memory(), 0);
    let mut rows = Vec::new();
    for scene in scenes::all(sample, Clock::System.now())? {
        if options.only.as_deref().is_some_and(|only| only != scene.short) {
            continue;
        }
        let scene = Arc::new(scene);
        let cookies = cookies_for(&scene, cookies);
        if let Some(seconds) = options.profile {
            profile(&scene, seconds, place, server, &cookies).await?;
            continue;
        }
        let measured = measure_one(place, server, &scene, &cookies).await?;
        most_own = most_own.max(measured.alone.most_own).max(measured.together.most_own);
        rows.push(measured);
    }
    report.memory(fresh, server.watched().memory(), most_own);
    Ok(rows)
}

async fn measure_one(
    place: &Place,
    server: &Server,
    scene: &Arc<Scene>,
    cookies: &[String],
) -> Result<Measured, Failed> {
    let load = |users, requests: usize, is_zipped| {
        let requests = (requests / scene.one_in).max(10);
        let bounds = Bounds { users, requests, time: LONGEST, is_zipped };
        load::run(scene, bounds, server, &place.engine, cookies)
    };
    load(USERS, 1_000, true).await?;
    let plain = load(1, 200, false).await?;
    let alone = load(1, 3_000, true).await?;
    let together = load(USERS, 6_000, true).await?;
    let (name, aim) = (scene.name, scene.aim);
    let (alone, together) = (alone.in_parts(scene.parts), together.in_parts(scene.parts));
    Ok(Measured { name, aim, alone, together, plain_bytes: plain.bytes, inside_ms: None })
}

/// SQLite runs inside the program, which tells at its end how long it was there: so each request is
/// asked of a program of its own, by one user. Looking at the clock makes it a little slower.
async fn measure_inside(
    place: &Place,
    sample: &Sample,
    cookies: &[String],
    rows: &mut [Measured],
) -> Result<(), Failed> {
    let folder = target().join("bench");
    let (program, log) = (target().join("release/forgetmenot"), folder.join("metered.log"));
    for scene in scenes::all(sample, Clock::System.now())? {
        let Some(row) = rows.iter_mut().find(|row| row.name == scene.name) else { continue };
        let requests = (1_000 / scene.one_in).max(10);
        let bounds = Bounds { users: 1, requests, time: LONGEST, is_zipped: true };
        let (cookies, parts) = (cookies_for(&scene, cookies), scene.parts);
        let scene = Arc::new(scene);
        let server = Server::start_metered(&program, &place.location, &log).await?;
        let asked = load::run(&scene, bounds, &server, &place.engine, &cookies).await?;
        server.stop().await?;
        row.inside_ms = Some(server::inside_ms(&log)? / asked.count as f64 / parts);
    }
    Ok(())
}

async fn profile(
    scene: &Arc<Scene>,
    seconds: u64,
    place: &Place,
    server: &Server,
    cookies: &[String],
) -> Result<(), Failed> {
    println!("{}: process {} for {seconds} s", scene.name, server.id());
    let time = Duration::from_secs(seconds);
    let bounds = Bounds { users: USERS, requests: usize::MAX, time, is_zipped: true };
    load::run(scene, bounds, server, &place.engine, cookies).await.map(|_| ())
}

/// The first user is the owner.
fn cookies_for(scene: &Scene, cookies: &[String]) -> Vec<String> {
    match cookies.first() {
        Some(owner) if scene.is_of_owner => vec![owner.clone(); cookies.len()],
        _ => cookies.to_vec(),
    }
}

fn target() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target")
}

/// Each user by the door that everybody takes.
async fn sign_in(server: &Server) -> Result<Vec<String>, Failed> {
    let mut cookies = Vec::new();
    for user in 0..USERS {
        let mut client = Client::connect(&server.address).await?;
        let email = email(user as u32);
        let ask = Ask::form("/sign-in", &[("email", email.as_str()), ("password", PASSWORD)]);
        let answer = client.ask(&ask).await?;
        let refused = || Failed(format!("signing in was answered by {}", answer.status));
        cookies.push(answer.cookie.ok_or_else(refused)?);
    }
    Ok(cookies)
}
