//! Changes of others, told to those who look at what changed. The record of events is the only
//! source: after a write, and every other second for the sake of other servers, one task reads what
//! is new there and hands it to every open page. It runs only while somebody looks.

use std::collections::HashMap;
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};

use domain::ids::{CaseId, CustomerId, EventId, UserId};
use domain::people::Sight;
use store::events::Happened;
use tokio::sync::{Notify, broadcast, watch};
use uuid::Uuid;

use crate::app::{App, Failure};

pub mod pages;
mod teller;
#[cfg(test)]
mod tests;

pub use teller::MOST;

/// So many pages of one person are told at once; more wait until one is closed.
const SEATS: usize = 12;
/// What a slow reader may be behind before they are told to look at everything.
const BEHIND: usize = 256;

/// What is told: one event, or that too much happened to tell one by one.
#[derive(Clone, Debug)]
pub enum News {
    One(Arc<Happened>),
    Much,
}

/// What a page shows, as it says itself: `case:ID`, `cases`, …
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Case(CaseId),
    Customer(CustomerId),
    /// A promise, a bill, an item …: whatever events are told of by its id.
    Record(Uuid),
    /// Any case: a list or a board.
    Cases,
    Customers,
    /// What its reader answers for: Today.
    Mine,
}

impl FromStr for About {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (kind, id) = text.split_once(':').unwrap_or((text, ""));
        match kind {
            "case" => id.parse().map(Self::Case).map_err(|_| ()),
            "customer" => id.parse().map(Self::Customer).map_err(|_| ()),
            "record" => id.parse().map(Self::Record).map_err(|_| ()),
            "cases" => Ok(Self::Cases),
            "customers" => Ok(Self::Customers),
            "mine" => Ok(Self::Mine),
            _ => Err(()),
        }
    }
}

impl About {
    /// Is it told here? Whether its reader may see it, [`App::is_for`] asks.
    fn concerns(self, happened: &Happened) -> bool {
        match self {
            Self::Case(case) => happened.case == Some(case),
            Self::Customer(customer) => happened.customer == Some(customer),
            Self::Record(record) => happened.record == Some(record),
            Self::Cases => happened.case.is_some(),
            Self::Customers | Self::Mine => happened.customer.is_some(),
        }
    }
}

/// Everybody who is told. One for the whole program.
pub struct Live {
    news: broadcast::Sender<News>,
    woken: Notify,
    /// Does the task run that reads and tells?
    told: tokio::sync::Mutex<bool>,
    seats: Mutex<HashMap<UserId, usize>>,
    ended: watch::Sender<bool>,
}

impl Default for Live {
    fn default() -> Self {
        Self {
            news: broadcast::channel(BEHIND).0,
            woken: Notify::new(),
            told: tokio::sync::Mutex::default(),
            seats: Mutex::default(),
            ended: watch::channel(false).0,
        }
    }
}

impl Live {
    /// Something was written.
    pub fn wake(&self) {
        if self.news.receiver_count() > 0 {
            self.woken.notify_one();
        }
    }

    /// Ends all that is told: the program stops.
    pub fn end(&self) {
        self.ended.send_replace(true);
    }

    fn leave(&self, user: UserId) {
        let mut seats = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(taken) = seats.get_mut(&user) {
            *taken -= 1;
            if *taken == 0 {
                seats.remove(&user);
            }
        }
    }

    fn take_seat(&self, user: UserId) -> bool {
        let mut seats = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        let taken = seats.entry(user).or_default();
        let has_room = *taken < SEATS;
        *taken += usize::from(has_room);
        has_room
    }
}

/// A place among those who are told, given back when it is dropped.
pub struct Seat {
    app: App,
    user: UserId,
    pub news: broadcast::Receiver<News>,
    pub ended: watch::Receiver<bool>,
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.app.live().leave(self.user);
    }
}

/// From now on everything is told at this seat; `None` where the person has too many already.
///
/// # Errors
/// What the database says.
pub async fn watch(app: &App, user: UserId) -> Result<Option<Seat>, Failure> {
    let live = app.live();
    if *live.ended.borrow() || !live.take_seat(user) {
        return Ok(None);
    }
    // Made before anything can fail, so that the seat is given back in any case.
    let (news, ended) = (live.news.subscribe(), live.ended.subscribe());
    let seat = Seat { app: app.clone(), user, news, ended };
    teller::start(app).await?;
    Ok(Some(seat))
}

impl App {
    /// What happened to `about` after `since`, the event after which a page was drawn.
    ///
    /// # Errors
    /// What the database says.
    pub async fn missed(
        &self,
        about: About,
        since: EventId,
        user: UserId,
        sight: Sight,
    ) -> Result<Option<News>, Failure> {
        let happened = store::events::since(self.db(), since, MOST).await?;
        if happened.len() == MOST as usize {
            return Ok(Some(News::Much));
        }
        for happened in happened {
            if self.is_for(about, &happened, user, sight).await? {
                return Ok(Some(News::One(Arc::new(happened))));
            }
        }
        Ok(None)
    }

    /// Does this event concern what a person looks at, and may they see it?
    ///
    /// # Errors
    /// What the database says.
    pub async fn is_for(
        &self,
        about: About,
        happened: &Happened,
        user: UserId,
        sight: Sight,
    ) -> Result<bool, Failure> {
        let Some(customer) = happened.customer.filter(|_| about.concerns(happened)) else {
            return Ok(false);
        };
        // Of Today only those count for whom its reader does something.
        let sight = if about == About::Mine { Sight::Own(user) } else { sight };
        if sight == Sight::All {
            return Ok(true);
        }
        Ok(store::rights::sees(self.db(), sight, customer).await?)
    }
}
