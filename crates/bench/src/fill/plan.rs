//! What is to happen, and when, before anything does: lives of cases over the last months that
//! leave each user with a believable day.

use jiff::Timestamp;

use super::Size;
use crate::random::Random;

const DAYS: i64 = 120;
/// Customers come in during the first of them.
const DAYS_OF_MEETING: i64 = 20;
const FIRST_HOUR: i64 = 7;
const LAST_HOUR: i64 = 17;
/// So many open promises fall on one day of one user.
const A_DAY: u64 = 45;
const MINUTE: i64 = 60;

#[derive(Clone, Copy, Debug)]
pub enum Act {
    Meet(u32),
    Open(u32),
    /// The nth talk of a case.
    Talk(u32, u8),
}

/// Unix seconds.
pub type Second = i64;

pub struct Life {
    pub customer: u32,
    pub opened: Second,
    pub talks: Vec<Second>,
    /// When the last step is due, of a case that is still open.
    pub open_until: Option<Second>,
}

impl Life {
    /// When the step that is agreed at the nth talk (0 is the opening) falls due: mostly at the
    /// next talk, sometimes before it, so that it was broken.
    pub fn due_after(&self, nth: usize, is_late: bool) -> Option<Second> {
        let made = if nth == 0 { self.opened } else { *self.talks.get(nth - 1)? };
        match self.talks.get(nth) {
            Some(next) if is_late => Some((made + next) / 2 / MINUTE * MINUTE),
            Some(next) => Some(*next),
            None => self.open_until,
        }
    }
}

pub struct Plan {
    pub lives: Vec<Life>,
    /// In the order of time; what stands together happens at once.
    pub moments: Vec<(Second, Vec<Act>)>,
}

impl Plan {
    pub fn make(size: Size, now: Timestamp) -> Self {
        let slots = slots(now);
        let meeting = (DAYS_OF_MEETING * (LAST_HOUR - FIRST_HOUR) * 2) as usize;
        let lives: Vec<Life> =
            (0..size.cases).map(|case| life(case, size, &slots[meeting..], now)).collect();
        let mut acts: Vec<(Second, Act)> = Vec::new();
        for customer in 0..size.customers {
            let slot = customer as usize * meeting / size.customers.max(1) as usize;
            acts.push((slots[slot], Act::Meet(customer)));
        }
        for (case, life) in (0_u32..).zip(&lives) {
            acts.push((life.opened, Act::Open(case)));
            let talks = (1_u8..).zip(&life.talks);
            acts.extend(talks.map(|(nth, at)| (*at, Act::Talk(case, nth))));
        }
        acts.sort_by_key(|(at, _)| *at);
        let moments = acts
            .chunk_by(|one, other| one.0 == other.0)
            .map(|acts| (acts[0].0, acts.iter().map(|(_, act)| *act).collect()))
            .collect();
        Self { lives, moments }
    }
}

/// The half hours in which people work, every day of the week, until an hour ago.
fn slots(now: Timestamp) -> Vec<Second> {
    let today = now.as_second() / 86_400 * 86_400;
    let last = now.as_second() - 3600;
    (0..=DAYS)
        .flat_map(|day| {
            let midnight = today - (DAYS - day) * 86_400;
            (FIRST_HOUR * 2..LAST_HOUR * 2).map(move |half| midnight + half * 1800)
        })
        .filter(|at| *at <= last)
        .collect()
}

fn life(case: u32, size: Size, slots: &[Second], now: Timestamp) -> Life {
    let mut random = Random::of(1, u64::from(case));
    let customers = u64::from(size.customers);
    // Everybody has a case, and few have many.
    let customer = if case < size.customers {
        u64::from(case)
    } else {
        (random.share().powf(1.5) * customers as f64) as u64
    };
    let is_open = random.is(0.4);
    // Four on average.
    let talks = match (is_open, random.below(40)) {
        (true, 0..8) | (false, 0..10) => 2,
        (true, 8..24) | (false, 10..24) => 4,
        (true, 24..36) | (false, 24..36) => 5,
        (true, _) => 6,
        (false, _) => 7,
    };
    let mut times: Vec<Second> = Vec::with_capacity(talks + 1);
    while times.len() <= talks {
        let at = slots[random.below(slots.len() as u64) as usize];
        if !times.contains(&at) {
            times.push(at);
        }
    }
    times.sort_unstable();
    let opened = times.remove(0);
    let open_until = is_open.then(|| open_until(&mut random, size, now));
    Life { customer: customer as u32, opened, talks: times, open_until }
}

/// One of the coming days, as many as give every user the same day; some were due before now.
fn open_until(random: &mut Random, size: Size, now: Timestamp) -> Second {
    let open = u64::from(size.cases) * 2 / 5;
    let days = (open / u64::from(size.users) / A_DAY).max(1);
    let day = random.below(days) as i64;
    let start = now.as_second() / MINUTE * MINUTE;
    if day > 0 {
        let midnight = start / 86_400 * 86_400;
        let half = FIRST_HOUR * 2 + random.below((LAST_HOUR - FIRST_HOUR) as u64 * 2) as i64;
        return midnight + day * 86_400 + half * 1800;
    }
    if random.is(0.1) {
        return start - 10 * MINUTE - random.below(40) as i64 * MINUTE;
    }
    let midnight = start / 86_400 * 86_400 + 86_400;
    let left = (midnight - start).max(3600) / MINUTE;
    start + (2 + random.below(left as u64) as i64) * MINUTE
}
