//! Fills a database through the same actions that pages use: many writers at once, on a clock that
//! goes through the last months, so that the record of events is as true as a real firm's.

mod acts;
mod plan;
mod words;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;
use std::time::Instant;

use forgetmenot::app::App;
use forgetmenot::clock::Clock;
use forgetmenot::i18n::Locales;
use forgetmenot::promises;
use jiff::Timestamp;
use store::db::{Db, DbOptions, Location, StoreError, migrations};
use tokio::task::JoinSet;

use crate::process::{Cpu, Watched};
use crate::report::Report;
use crate::{Failed, failed};
use acts::World;
use plan::{Act, Plan};

/// As many actions as are under way at a time.
const AT_ONCE: usize = 512;
/// The setting that says what a database was filled with.
const MARK: &str = "bench";
/// Everybody's, at the sign-in.
pub const PASSWORD: &str = "a hundred thousand customers";

#[derive(Clone, Copy, Debug, Hash)]
pub struct Size {
    pub customers: u32,
    pub cases: u32,
    pub users: u32,
}

impl Size {
    /// A million interactions.
    pub const FULL: Self = Self { customers: 100_000, cases: 250_000, users: 20 };
    pub const QUICK: Self = Self { customers: 10_000, cases: 25_000, users: 20 };

    /// Another size, schema or day is another database: yesterday's *Today* is over.
    fn mark(self, now: Timestamp) -> String {
        let mut hasher = DefaultHasher::new();
        migrations::MIGRATIONS.hash(&mut hasher);
        let schema = hasher.finish();
        let day = now.as_second() / 86_400;
        format!("3 {} {} {} {schema:x} {day}", self.customers, self.cases, self.users)
    }
}

#[must_use]
pub fn email(user: u32) -> String {
    format!("user{user}@example.com")
}

/// Does the database hold this already?
pub async fn is_filled(location: &Location, size: Size, now: Timestamp) -> bool {
    if let Location::Sqlite(file) = location
        && !file.exists()
    {
        return false;
    }
    let Ok(db) = Db::open(location, &<_>::default()).await else { return false };
    let mark = store::settings::find(&db, MARK).await;
    db.close().await;
    matches!(mark, Ok(Some(mark)) if mark == size.mark(now))
}

/// Fills an empty database.
pub async fn fill(
    location: &Location,
    size: Size,
    now: Timestamp,
    engine: &Watched,
    report: &mut Report,
) -> Result<(), Failed> {
    let roomy = DbOptions { writer_cache_kib: 256 << 10, ..DbOptions::default() };
    let db = Db::open(location, &roomy).await?;
    db.migrate().await?;
    let plan = Plan::make(size, now);
    let clock = Clock::fixed(Timestamp::from_second(plan.moments[0].0)?);
    let app = App::new(db.clone(), clock.clone(), Locales::load()?);
    let world = Arc::new(World::begin(app.clone(), size, plan.lives).await?);
    let mut rates = Rates::start(engine);
    let moments = plan.moments.len();
    for (number, (at, acts)) in plan.moments.into_iter().enumerate() {
        clock.set(Timestamp::from_second(at)?);
        live(&world, &acts, &mut rates).await?;
        if number % 100 == 0 {
            rates.show(number, moments);
        }
    }
    clock.set(now);
    while promises::notice_broken(&app).await? > 0 {}
    rates.tell(report);
    let started = Instant::now();
    db.analyze().await?;
    let mark = size.mark(now);
    db.write(|tx| Box::pin(async move { store::settings::set(tx, MARK, &mark).await }))
        .await
        .map_err(|error: StoreError| failed(error))?;
    db.close().await;
    report.line(&format!("analyze: {:.1} s", started.elapsed().as_secs_f64()));
    Ok(())
}

/// Everything of one moment, side by side, so that writers share commits.
async fn live(world: &Arc<World>, acts: &[Act], rates: &mut Rates<'_>) -> Result<(), Failed> {
    let mut running = JoinSet::new();
    for act in acts {
        rates.count(*act);
        if running.len() >= AT_ONCE
            && let Some(done) = running.join_next().await
        {
            done.map_err(failed)??;
        }
        let (world, act) = (Arc::clone(world), *act);
        running.spawn(async move { world.perform(act).await });
    }
    while let Some(done) = running.join_next().await {
        done.map_err(failed)??;
    }
    Ok(())
}

/// How many of each, and at which cost.
struct Rates<'w> {
    started: Instant,
    engine: &'w Watched,
    program: Watched,
    before: (Cpu, Cpu),
    customers: u32,
    cases: u32,
    interactions: u32,
}

impl<'w> Rates<'w> {
    fn start(engine: &'w Watched) -> Self {
        let program = Watched::this();
        let before = (program.cpu(), engine.cpu());
        let started = Instant::now();
        Self { started, engine, program, before, customers: 0, cases: 0, interactions: 0 }
    }

    fn count(&mut self, act: Act) {
        match act {
            Act::Meet(_) => self.customers += 1,
            Act::Open(_) => self.cases += 1,
            Act::Talk(..) => self.interactions += 1,
        }
    }

    fn all(&self) -> u32 {
        self.customers + self.cases + self.interactions
    }

    fn show(&self, number: usize, moments: usize) {
        let rate = f64::from(self.all()) / self.started.elapsed().as_secs_f64();
        eprint!("\r{:3} %  {rate:.0} actions/s ", number * 100 / moments);
    }

    fn tell(&self, report: &mut Report) {
        eprintln!();
        let seconds = self.started.elapsed().as_secs_f64();
        let all = f64::from(self.all());
        let program = self.program.cpu().since(self.before.0).milliseconds();
        let engine = self.engine.cpu().since(self.before.1).milliseconds();
        report.line(&format!(
            "filled by actions: {} customers, {} cases, {} interactions in {seconds:.0} s: \
             {:.0} actions/s, {:.3} ms of CPU each (database server {:.3})",
            self.customers,
            self.cases,
            self.interactions,
            all / seconds,
            program / all,
            engine / all,
        ));
    }
}
