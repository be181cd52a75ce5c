//! A due time: an instant to the minute in the zone in which it was named.

use jiff::{Timestamp, ToSpan, Zoned, civil, tz::TimeZone};

/// A time zone by its IANA name, known to the program's own zone database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    name: String,
    tz: TimeZone,
}

impl Zone {
    /// `None` for a name that the zone database does not know.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let tz = TimeZone::get(name).ok()?;
        let name = tz.iana_name()?.to_owned();
        Some(Self { name, tz })
    }

    #[must_use]
    pub fn utc() -> Self {
        Self { name: "UTC".to_owned(), tz: TimeZone::UTC }
    }

    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    #[must_use]
    pub fn tz(&self) -> &TimeZone {
        &self.tz
    }

    #[must_use]
    pub fn local(&self, at: Timestamp) -> Zoned {
        at.to_zoned(self.tz.clone())
    }

    /// The instant of a wall-clock time here. In the hour that a change of clocks skips, the time
    /// moves on by the length of the gap; in the hour that comes twice, the first is meant.
    #[must_use]
    pub fn instant(&self, wall: civil::DateTime) -> Option<Timestamp> {
        self.tz.to_ambiguous_zoned(wall).compatible().ok().map(|z| z.timestamp())
    }

    fn is_working_day(&self, day: civil::Date) -> bool {
        let free = match self.name.as_str() {
            "Asia/Jerusalem" | "Asia/Tel_Aviv" | "Israel" => {
                [civil::Weekday::Friday, civil::Weekday::Saturday]
            }
            _ => [civil::Weekday::Saturday, civil::Weekday::Sunday],
        };
        !free.contains(&day.weekday())
    }
}

/// When something is due: to the minute, and in whose clock the time was named (S1-15).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub at: Timestamp,
    pub zone: Zone,
}

impl Due {
    /// At a wall-clock time; `None` only outside the years that jiff knows.
    #[must_use]
    pub fn at_wall(wall: civil::DateTime, zone: &Zone) -> Option<Self> {
        let at = zone.instant(wall)?;
        Some(Self { at, zone: zone.clone() })
    }

    /// So many days after `now` by the calendar of `zone`, at that time of its day: "in two days
    /// at 10:00" stays 10:00 across a change of clocks.
    #[must_use]
    pub fn in_days(now: Timestamp, days: i32, time: civil::Time, zone: &Zone) -> Option<Self> {
        let day = zone.local(now).date().checked_add(days.days()).ok()?;
        Self::at_wall(day.to_datetime(time), zone)
    }

    /// So many working days after `now`, at that time of day: Friday and Saturday are free in
    /// Israel, Saturday and Sunday elsewhere. Holidays are not known yet.
    #[must_use]
    pub fn in_working_days(
        now: Timestamp,
        days: u32,
        time: civil::Time,
        zone: &Zone,
    ) -> Option<Self> {
        let mut day = zone.local(now).date();
        let mut left = days;
        while left > 0 {
            day = day.tomorrow().ok()?;
            left -= u32::from(zone.is_working_day(day));
        }
        Self::at_wall(day.to_datetime(time), zone)
    }

    /// The working day nearest to so many days after `now`, not later than that if `is_limit`, not
    /// earlier otherwise; at that time of day.
    #[must_use]
    pub fn near_days(
        now: Timestamp,
        days: u32,
        time: civil::Time,
        zone: &Zone,
        is_limit: bool,
    ) -> Option<Self> {
        let mut day = zone.local(now).date().checked_add(i64::from(days).days()).ok()?;
        while !zone.is_working_day(day) {
            day = if is_limit { day.yesterday().ok()? } else { day.tomorrow().ok()? };
        }
        Self::at_wall(day.to_datetime(time), zone)
    }

    #[must_use]
    pub fn local(&self) -> Zoned {
        self.zone.local(self.at)
    }
}

/// `at` moved by whole minutes, held within the years that a timestamp can say.
#[must_use]
pub fn plus_minutes(at: Timestamp, minutes: i64) -> Timestamp {
    let clamp = if minutes < 0 { Timestamp::MIN } else { Timestamp::MAX };
    at.checked_add(minutes.saturating_mul(60).seconds()).unwrap_or(clamp)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    fn zone(name: &str) -> Zone {
        Zone::parse(name).expect("a zone of the database")
    }

    #[test]
    fn in_two_days_at_ten_stays_ten_when_the_clocks_change() {
        let warsaw = zone("Europe/Warsaw");
        let friday = warsaw.instant(date(2026, 3, 27).at(16, 30, 0, 0)).expect("an instant");
        let due = Due::in_days(friday, 3, time(10, 0, 0, 0), &warsaw).expect("a due time");
        assert_eq!(due.local().datetime(), date(2026, 3, 30).at(10, 0, 0, 0));
        assert_eq!(due.at.to_string(), "2026-03-30T08:00:00Z");
    }

    #[test]
    fn working_days_leave_out_the_free_days_of_the_zone() {
        let of = |name: &str, now: &str| {
            let now = now.parse().expect("an instant");
            let due = Due::in_working_days(now, 3, time(17, 0, 0, 0), &zone(name));
            due.map(|due| due.local().datetime())
        };
        let tuesday = date(2026, 11, 24).at(17, 0, 0, 0);
        assert_eq!(of("Europe/Warsaw", "2026-11-19T12:00Z"), Some(tuesday));
        let monday = date(2026, 11, 23).at(17, 0, 0, 0);
        assert_eq!(of("Asia/Jerusalem", "2026-11-18T12:00Z"), Some(monday));
    }

    #[test]
    fn the_nearest_working_day_lies_before_a_limit_and_after_a_plan() {
        let near = |is_limit| {
            let now = "2026-11-20T12:00Z".parse().expect("an instant");
            let due = Due::near_days(now, 2, time(10, 0, 0, 0), &zone("Europe/Warsaw"), is_limit);
            due.map(|due| due.local().date())
        };
        assert_eq!(near(true), Some(date(2026, 11, 20)));
        assert_eq!(near(false), Some(date(2026, 11, 23)));
    }

    #[test]
    fn a_time_that_the_clocks_skip_moves_on_by_the_gap() {
        let due = Due::at_wall(date(2026, 3, 29).at(2, 30, 0, 0), &zone("Europe/Warsaw"));
        assert_eq!(due.map(|d| d.local().time()), Some(time(3, 30, 0, 0)));
    }

    #[test]
    fn an_unknown_zone_is_none_and_a_known_one_keeps_its_name() {
        assert_eq!(Zone::parse("Mars/Olympus"), None);
        assert_eq!(zone("asia/jerusalem").name(), "Asia/Jerusalem");
    }
}
