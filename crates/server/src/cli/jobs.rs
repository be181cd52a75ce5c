//! What the program does by itself while it serves: noticing broken promises, visits that have come
//! near and how often customers buy, reporting on closings, keeping the keys of the firm's country and
//! what was opened, telling hooks, letting go of what nobody decided, sweeping sessions and what is old.

use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{MissedTickBehavior, interval};

use crate::app::{App, Failure};
use crate::{api, care, closing, customers, hooks, items, people, prepared, promises, search};

#[derive(Clone, Copy, Debug)]
enum Job {
    NoticeBroken,
    PlanVisits,
    NoticePurchases,
    ReportClosings,
    KeepKeys,
    SweepSessions,
    KeepOpened,
    LetActsGo,
}

/// Each job and how often it runs.
const JOBS: [(Job, Duration); 8] = [
    (Job::NoticeBroken, Duration::from_secs(15)),
    (Job::PlanVisits, Duration::from_secs(10 * 60)),
    (Job::NoticePurchases, Duration::from_secs(60)),
    (Job::ReportClosings, Duration::from_secs(60 * 60)),
    (Job::KeepKeys, Duration::from_secs(30)),
    (Job::SweepSessions, Duration::from_secs(60 * 60)),
    (Job::KeepOpened, Duration::from_secs(10)),
    (Job::LetActsGo, Duration::from_secs(60)),
];

/// The jobs, until they are stopped.
pub struct Jobs {
    stop: watch::Sender<bool>,
    running: Vec<JoinHandle<()>>,
}

impl Jobs {
    #[must_use]
    pub fn start(app: &App) -> Self {
        let (stop, _) = watch::channel(false);
        let start = |(job, time)| tokio::spawn(every(time, app.clone(), stop.subscribe(), job));
        let mut running: Vec<_> = JOBS.into_iter().map(start).collect();
        running.push(tokio::spawn(hooks::tell_until(app.clone(), stop.subscribe())));
        Self { stop, running }
    }

    /// Ends them after what they are at.
    pub async fn stop(self) {
        self.stop.send_replace(true);
        for job in self.running {
            if let Err(error) = job.await {
                tracing::error!(%error, "a job had panicked");
            }
        }
    }
}

async fn every(time: Duration, app: App, mut stop: watch::Receiver<bool>, job: Job) {
    let mut ticks = interval(time);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = ticks.tick() => {}
            _ = stop.changed() => return,
        }
        if let Err(error) = run(job, &app, &stop).await {
            let cause = std::error::Error::source(&error).map(ToString::to_string);
            tracing::error!(?job, %error, cause, "a job failed; it is tried again at its next time");
        }
    }
}

/// Batch after batch where there may be many, so that a night's worth of them is told at once.
async fn run(job: Job, app: &App, stop: &watch::Receiver<bool>) -> Result<(), Failure> {
    match job {
        Job::NoticeBroken => {
            while promises::notice_broken(app).await? > 0 && !*stop.borrow() {}
            Ok(())
        }
        Job::PlanVisits => {
            while items::plan_visits(app).await? > 0 && !*stop.borrow() {}
            Ok(())
        }
        Job::NoticePurchases => care::notice_purchases(app).await.map(drop),
        Job::ReportClosings => closing::report(app).await.map(drop),
        Job::KeepKeys => customers::keep_keys(app).await.map(drop),
        Job::KeepOpened => search::keep_opened(app).await.map(drop),
        Job::LetActsGo => prepared::sweep(app).await.map(drop),
        Job::SweepSessions => {
            people::sweep_sessions(app).await?;
            hooks::sweep(app).await?;
            api::condition::sweep(app).await.map(drop)
        }
    }
}
