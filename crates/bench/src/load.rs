//! A closed loop: so many users, each asking again as soon as the answer is whole. Bounded by a
//! count and by time, whichever comes first.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use crate::client::Client;
use crate::process::Watched;
use crate::scenes::Scene;
use crate::server::Server;
use crate::{Failed, failed};

#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    pub users: usize,
    pub requests: usize,
    pub time: Duration,
    pub is_zipped: bool,
}

/// Per request.
#[derive(Clone, Copy, Debug, Default)]
pub struct Load {
    pub program_ms: f64,
    pub engine_ms: f64,
    pub p50_ms: f64,
    pub p99_ms: f64,
    pub per_second: f64,
    /// Of an answer's body, on average.
    pub bytes: usize,
    /// So many were asked.
    pub count: usize,
    /// Kilobytes of the program's own memory, at most.
    pub most_own: u64,
}

impl Load {
    /// What one request is made of, as a list of its rows.
    pub fn in_parts(self, parts: f64) -> Self {
        Self { program_ms: self.program_ms / parts, engine_ms: self.engine_ms / parts, ..self }
    }
}

pub async fn run(
    scene: &Arc<Scene>,
    bounds: Bounds,
    server: &Server,
    engine: &Watched,
    cookies: &[String],
) -> Result<Load, Failed> {
    let mut clients = Vec::new();
    let cookies: Arc<[String]> = cookies.into();
    for _ in 0..bounds.users {
        let mut client = Client::connect(&server.address).await?;
        client.is_zipped = bounds.is_zipped;
        clients.push(client);
    }
    let program = server.watched();
    let most_own = Arc::new(AtomicU64::new(0));
    let looking = tokio::spawn(look(program.clone(), Arc::clone(&most_own)));
    let before = (program.cpu(), engine.cpu());
    let started = Instant::now();
    let taken = Arc::new(AtomicUsize::new(0));
    let mut users = JoinSet::new();
    for (user, client) in clients.into_iter().enumerate() {
        users.spawn(go(
            Arc::clone(scene),
            client,
            user,
            bounds,
            Arc::clone(&taken),
            Arc::clone(&cookies),
        ));
    }
    let mut all = Vec::new();
    let mut bytes = 0;
    while let Some(done) = users.join_next().await {
        let (times, read) = done.map_err(failed)??;
        all.extend(times);
        bytes += read;
    }
    let seconds = started.elapsed().as_secs_f64();
    let cost = (program.cpu().since(before.0), engine.cpu().since(before.1));
    looking.abort();
    all.sort_unstable();
    let count = all.len().max(1);
    let at = |share: f64| {
        let place = ((count as f64 * share) as usize).min(count - 1);
        all.get(place).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    };
    Ok(Load {
        program_ms: cost.0.milliseconds() / count as f64,
        engine_ms: cost.1.milliseconds() / count as f64,
        p50_ms: at(0.5),
        p99_ms: at(0.99),
        per_second: count as f64 / seconds,
        bytes: bytes / count,
        count,
        most_own: most_own.load(Ordering::Relaxed),
    })
}

/// Looks now and then how much memory of its own the program has.
async fn look(program: Watched, most: Arc<AtomicU64>) {
    loop {
        most.fetch_max(program.memory().own, Ordering::Relaxed);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// One user: the time of each answer, and how many bytes they were.
async fn go(
    scene: Arc<Scene>,
    mut client: Client,
    user: usize,
    bounds: Bounds,
    taken: Arc<AtomicUsize>,
    cookies: Arc<[String]>,
) -> Result<(Vec<Duration>, usize), Failed> {
    let (mut times, mut bytes) = (Vec::new(), 0);
    let started = Instant::now();
    while started.elapsed() < bounds.time {
        let number = taken.fetch_add(1, Ordering::Relaxed);
        if number >= bounds.requests {
            break;
        }
        // In turn, for the pages of one person are held back where no hand asks so fast.
        client.cookie.clone_from(&cookies[number % cookies.len()]);
        let ask = scene.ask(user, number);
        let asked = Instant::now();
        let answer = client.ask(&ask).await?;
        times.push(asked.elapsed());
        bytes += answer.bytes;
        scene.require_good(&ask, &answer)?;
    }
    Ok((times, bytes))
}
