//! Measures the import: `cargo run --release --example import_bench -- [rows] [sqlite:FILE|postgres://…]`.
//! Prints customers a second, CPU seconds of the whole program, and customers a second and core. On SQLite
//! also how many times as long the import took as bare prepared inserts of the very rows that it wrote,
//! of all tables, in one transaction of another database.

use std::io::{Read, Write as _};
use std::time::Instant;

use domain::ids::{ImportId, UserId};
use domain::language::Language;
use domain::people::{Actor, Role};
use domain::text::Line;
use domain::time::Zone;
use forgetmenot::app::App;
use forgetmenot::clock::Clock;
use forgetmenot::i18n::Locales;
use forgetmenot::imports::{
    Options, Reading, Records, Source, Summary, WithoutCustomer, detect, run, try_out,
};
use store::db::{Db, DbOptions, Location, StoreError};
use store::people::User;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    let mut words = std::env::args().skip(1);
    let rows: u64 = words.next().map_or(Ok(300_000), |rows| rows.parse())?;
    let folder = std::env::temp_dir().join(format!("import-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let database = words.next().unwrap_or_else(|| format!("sqlite:{}/bench.db", folder.display()));
    let outcome = tokio::runtime::Runtime::new()?.block_on(measure(&database, rows, &folder));
    std::fs::remove_dir_all(&folder)?;
    outcome
}

async fn measure(database: &str, rows: u64, folder: &std::path::Path) -> Outcome<()> {
    let location: Location = database.parse().map_err(|_| "no location of a database")?;
    // Every commit is on the disk before it is told: the program's own default.
    let db = Db::open(&location, &DbOptions::default()).await?;
    db.migrate().await?;
    let app = App::new(db, Clock::System, Locales::load()?);
    let owner = somebody(&app).await?;
    report("tried", rows, async || {
        Ok(try_out(&app, Actor::User(owner), source(rows), options(owner, rows)?, folder, |_| ())
            .await?)
    })
    .await?;
    let mut first = None;
    for round in ["imported", "imported again"] {
        let took = report(round, rows, async || {
            let (import, by) = (ImportId(app.new_id()), Actor::User(owner));
            Ok(run(&app, by, import, source(rows), options(owner, rows)?, |_| ()).await?)
        })
        .await?;
        if let (None, Location::Sqlite(_)) = (&first, &location) {
            compare(took, bare(app.db(), folder).await?)?;
        }
        first.get_or_insert(took);
    }
    app.db().close().await;
    Ok(())
}

/// What something took, in seconds.
#[derive(Clone, Copy)]
struct Took {
    wall: f64,
    cpu: f64,
}

fn compare(import: Took, bare: Took) -> Outcome<()> {
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "bare inserts of the same rows: {:.2} s, {:.2} s of CPU; the import took {:.2} times as long, {:.2} times the CPU",
        bare.wall,
        bare.cpu,
        import.wall / bare.wall,
        import.cpu / bare.cpu
    )?;
    Ok(())
}

/// Writes every row that is in one database, and in no new one, into a new one: by a prepared statement
/// for each table, in one transaction, and nothing else. Reading them is not counted.
async fn bare(from: &Db, folder: &std::path::Path) -> Outcome<Took> {
    let location = Location::Sqlite(folder.join("bare.db"));
    let db = Db::open(&location, &DbOptions::default()).await?;
    db.migrate().await?;
    let (cpu, start) = (cpu_seconds(), Instant::now());
    let source = from.clone();
    let written = db.write::<_, StoreError, _>(move |tx| {
        Box::pin(async move {
            let mut reading = Took { wall: 0.0, cpu: 0.0 };
            store::testing::bare::begin(tx).await?;
            for table in store::testing::bare::tables() {
                let (cpu, start) = (cpu_seconds(), Instant::now());
                let rows = store::testing::bare::rows(&source, tx, table).await?;
                reading.wall += start.elapsed().as_secs_f64();
                reading.cpu += cpu_seconds() - cpu;
                store::testing::bare::insert(tx, table, rows).await?;
            }
            Ok(reading)
        })
    });
    let reading = written.await?;
    let wall = start.elapsed().as_secs_f64() - reading.wall;
    let cpu = cpu_seconds() - cpu - reading.cpu;
    db.close().await;
    Ok(Took { wall, cpu })
}

async fn report(
    what: &str,
    rows: u64,
    work: impl AsyncFnOnce() -> Outcome<Summary>,
) -> Outcome<Took> {
    let (cpu, start) = (cpu_seconds(), Instant::now());
    let summary = work().await?;
    let (wall, cpu) = (start.elapsed().as_secs_f64(), cpu_seconds() - cpu);
    #[expect(clippy::cast_precision_loss, reason = "a bench")]
    let rows = rows as f64;
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "{what}: {:.0} customers/s, {:.0} customers/s and core ({wall:.2} s, {cpu:.2} s of CPU, peak {} MB) {:?}",
        rows / wall,
        rows / cpu,
        peak_megabytes(),
        summary.account
    )?;
    Ok(Took { wall, cpu })
}

async fn somebody(app: &App) -> Outcome<UserId> {
    let id = UserId(app.new_id());
    let text = |text: &str| Line::parse(text).map_err(|_| "no line");
    let user = User {
        id,
        name: text("Bench")?,
        email: text(&format!("{id}@example.org"))?,
        role: Role::Owner,
        language: Language::Polish,
        zone: Zone::parse("Europe/Warsaw").ok_or("no zone")?,
        theme: "system".into(),
        disabled_at: None,
    };
    let now = app.now();
    let insert = app.db().write::<_, StoreError, _>(move |tx| {
        Box::pin(async move { store::people::insert(tx, &user, "-", now).await })
    });
    insert.await?;
    Ok(id)
}

fn options(owner: UserId, rows: u64) -> Outcome<Options> {
    let records = Records::open(Made::new(rows), Reading::default())?;
    Ok(Options {
        reading: Reading::default(),
        mapping: detect(records.headers()),
        language: Language::Polish,
        zone: Zone::parse("Europe/Warsaw").ok_or("no zone")?,
        owner,
        without_customer: WithoutCustomer::Refuse,
        reader: Language::English,
    })
}

fn source(rows: u64) -> Source {
    Source { name: "bench.csv".into(), file: Box::new(Made::new(rows)), bytes: 0, refused: None }
}

/// A file of customers that is made while it is read.
struct Made {
    rows: std::ops::Range<u64>,
    text: Vec<u8>,
    at: usize,
}

impl Made {
    fn new(rows: u64) -> Self {
        let text = "id,company name,email,phone,city\n".as_bytes().to_vec();
        Self { rows: 0..rows, text, at: 0 }
    }
}

impl Read for Made {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        const STEMS: [&str; 8] =
            ["Zielona", "Nowak", "Błękit", "Harbor", "Сосна", "Kwiat", "Lumen", "Orzeł"];
        const TOWNS: [&str; 4] = ["Łódź", "Kraków", "Gdańsk", "Haifa"];
        if self.at == self.text.len() {
            let Some(row) = self.rows.next() else { return Ok(0) };
            (self.at, self.text) = (0, Vec::new());
            let mixed = row.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40;
            let stem = STEMS[usize::try_from(mixed % 8).unwrap_or(0)];
            let town = TOWNS[usize::try_from(row % 4).unwrap_or(0)];
            writeln!(
                self.text,
                "{row},{stem} {mixed} Sp. z o.o.,office{row}@example{mixed}.pl,+48 22 {:07},{town}",
                row % 10_000_000
            )?;
        }
        let count = out.len().min(self.text.len() - self.at);
        out[..count].copy_from_slice(&self.text[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}

/// User and system time of this process so far, in hundredths as Linux tells them.
fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks: f64 = after_name
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|ticks| ticks.parse::<f64>().ok())
        .sum();
    ticks / 100.0
}

fn peak_megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kb| kb.parse::<u64>().ok()).unwrap_or(0) / 1024
}
