//! When things happen in the story: on working days counted from today, or around this minute.
//! So it fits any day on which the demo is started: nobody is visited on their day of rest.

use domain::time::{Due, Zone, plus_minutes};
use jiff::civil::{Date, Weekday};
use jiff::{Timestamp, ToSpan};

/// A time of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// So many working days before (-) or after (+) today, at that time of the customer's day.
    Day { days: i32, hour: i8, minute: i8 },
    /// So many minutes from now, rounded up to a time that people would name.
    Soon(i64),
}

/// Working days from today, never today itself; times of a working day.
pub const fn day(days: i32, hour: i8, minute: i8) -> When {
    When::Day { days, hour, minute }
}

/// Minutes from now.
pub const fn soon(minutes: i64) -> When {
    When::Soon(minutes)
}

impl When {
    /// The instant in a customer's zone; `None` only outside the years that jiff knows.
    pub fn due(self, now: Timestamp, zone: &Zone) -> Option<Due> {
        match self {
            Self::Soon(minutes) => {
                let at = round_up(plus_minutes(now, minutes))?;
                Some(Due { at, zone: zone.clone() })
            }
            Self::Day { days, hour, minute } => {
                let date = working_day(zone.local(now).date(), days, zone)?;
                Due::at_wall(date.at(hour, minute, 0, 0), zone)
            }
        }
    }
}

/// To the next five minutes: nobody says "call me at 14:37".
fn round_up(at: Timestamp) -> Option<Timestamp> {
    const FIVE_MINUTES: i64 = 300;
    let whole = (at.as_second() + FIVE_MINUTES - 1).div_euclid(FIVE_MINUTES);
    Timestamp::from_second(whole * FIVE_MINUTES).ok()
}

fn working_day(today: Date, days: i32, zone: &Zone) -> Option<Date> {
    let direction = days.signum();
    let mut date = today;
    let mut left = days.abs();
    while left > 0 {
        date = date.checked_add(direction.days()).ok()?;
        if !is_day_of_rest(date.weekday(), zone) {
            left -= 1;
        }
    }
    Some(date)
}

/// Friday and Saturday in Israel, Saturday and Sunday elsewhere.
fn is_day_of_rest(weekday: Weekday, zone: &Zone) -> bool {
    match weekday {
        Weekday::Saturday => true,
        Weekday::Friday => zone.name() == "Asia/Jerusalem",
        Weekday::Sunday => zone.name() != "Asia/Jerusalem",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> Zone {
        Zone::parse(name).expect("a zone of the database")
    }

    #[test]
    fn working_days_step_over_each_country_s_own_days_of_rest() {
        let saturday: Timestamp = "2026-11-21T10:00Z".parse().expect("an instant");
        for (name, days, expected) in [
            ("Europe/Warsaw", 1, "2026-11-23"),
            ("Europe/Warsaw", -1, "2026-11-20"),
            ("Asia/Jerusalem", 1, "2026-11-22"),
            ("Asia/Jerusalem", -1, "2026-11-19"),
            ("Asia/Jerusalem", -6, "2026-11-12"),
        ] {
            let due = day(days, 10, 0).due(saturday, &zone(name)).expect("a due time");
            assert_eq!(due.local().date().to_string(), expected, "{name} {days}");
        }
    }

    #[test]
    fn soon_is_a_time_that_people_would_name() {
        let now: Timestamp = "2026-11-22T07:35:25Z".parse().expect("an instant");
        let due = soon(7).due(now, &zone("Asia/Jerusalem")).expect("a due time");
        assert_eq!(due.at.to_string(), "2026-11-22T07:45:00Z");
        let past = soon(-60).due(now, &zone("Asia/Jerusalem")).expect("a due time");
        assert_eq!(past.at.to_string(), "2026-11-22T06:40:00Z");
    }
}
