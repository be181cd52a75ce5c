//! What the program does by itself while it serves: noticing broken promises and
//! how often customers buy, sweeping sessions.

use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{MissedTickBehavior, interval};

use crate::app::{App, Failure};
use crate::{care, people, promises};

const NOTICE_EVERY: Duration = Duration::from_secs(15);
const RHYTHMS_EVERY: Duration = Duration::from_secs(60);
const SWEEP_EVERY: Duration = Duration::from_secs(60 * 60);

/// The jobs, until they are stopped.
pub struct Jobs {
    stop: watch::Sender<bool>,
    running: Vec<JoinHandle<()>>,
}

impl Jobs {
    #[must_use]
    pub fn start(app: &App) -> Self {
        let (stop, _) = watch::channel(false);
        let notice = tokio::spawn(every(NOTICE_EVERY, app.clone(), stop.subscribe(), Job::Notice));
        let sweep = tokio::spawn(every(SWEEP_EVERY, app.clone(), stop.subscribe(), Job::Sweep));
        let rhythms =
            tokio::spawn(every(RHYTHMS_EVERY, app.clone(), stop.subscribe(), Job::Rhythms));
        Self { stop, running: vec![notice, rhythms, sweep] }
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

#[derive(Clone, Copy, Debug)]
enum Job {
    Notice,
    Rhythms,
    Sweep,
}

async fn every(time: Duration, app: App, mut stop: watch::Receiver<bool>, job: Job) {
    let mut ticks = interval(time);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = ticks.tick() => {}
            _ = stop.changed() => return,
        }
        let outcome = match job {
            Job::Notice => notice(&app, &stop).await,
            Job::Rhythms => care::notice_purchases(&app).await.map(drop),
            Job::Sweep => people::sweep_sessions(&app).await.map(drop),
        };
        if let Err(error) = outcome {
            let cause = std::error::Error::source(&error).map(ToString::to_string);
            tracing::error!(?job, %error, cause, "a job failed; it is tried again at its next time");
        }
    }
}

/// Batch after batch, so that a night's worth of them is told at once.
async fn notice(app: &App, stop: &watch::Receiver<bool>) -> Result<(), Failure> {
    while promises::notice_broken(app).await? > 0 && !*stop.borrow() {}
    Ok(())
}
