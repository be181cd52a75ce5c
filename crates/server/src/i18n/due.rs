//! When something is due, and how long something takes, in words.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::dates::clock;
use super::{Locale, args};

const MINUTES_PER_HOUR: i64 = 60;
/// Up to here a past moment is told by its distance, afterwards by its day and hour.
const HOURS_AGO_AT_MOST: i64 = 12;
/// Longer than this, nobody counts hours.
const HOURS_AT_MOST: i64 = 48;

impl Locale {
    /// "now", "in 4 minutes", "2 hours ago", "today 10:00", "tomorrow 10:00", "Fri 27 Nov 10:00",
    /// on the clock of `zone`.
    ///
    /// A minute that has begun counts when it is still to come and does not when it is past: a
    /// promise is due "in 1 minute" until its very second, then "now" for a minute.
    #[must_use]
    pub fn due_words(&self, now: Timestamp, due: Timestamp, zone: &TimeZone) -> String {
        let seconds = now.duration_until(due).as_secs();
        let minutes = if seconds > 0 { (seconds + 59) / 60 } else { seconds / 60 };
        match minutes {
            0 => self.plain("time-now"),
            1..MINUTES_PER_HOUR => self.plain_with("time-in-minutes", &args! { count: minutes }),
            _ if minutes > 0 => self.day_and_time(zone.to_datetime(now), zone.to_datetime(due)),
            _ => self.past_words(-minutes, zone.to_datetime(now), zone.to_datetime(due)),
        }
    }

    fn past_words(&self, minutes: i64, now: DateTime, due: DateTime) -> String {
        let hours = minutes / MINUTES_PER_HOUR;
        match hours {
            0 => self.plain_with("time-minutes-ago", &args! { count: minutes }),
            1..=HOURS_AGO_AT_MOST => self.plain_with("time-hours-ago", &args! { count: hours }),
            _ => self.day_and_time(now, due),
        }
    }

    /// "today 10:00" or "Fri 27 Nov 10:00"; both are on the same clock.
    fn day_and_time(&self, now: DateTime, at: DateTime) -> String {
        let (today, day, time) = (now.date(), at.date(), clock(at.time()));
        let days = day.duration_since(today).as_hours() / 24;
        let key = match days {
            -1 => "time-yesterday-at",
            0 => "time-today-at",
            1 => "time-tomorrow-at",
            _ => {
                let day = self.short_weekday_day(day, today);
                return self.plain_with("time-day-at", &args! { day, time });
            }
        };
        self.plain_with(key, &args! { time })
    }

    /// "45 min", "2 h 10 min", "12 days"; direction does not matter.
    #[must_use]
    pub fn duration(&self, duration: SignedDuration) -> String {
        let whole = duration.as_mins().saturating_abs();
        let (hours, minutes) = (whole / MINUTES_PER_HOUR, whole % MINUTES_PER_HOUR);
        match (hours, minutes) {
            (0, 0) => self.plain("time-under-a-minute"),
            (0, _) => self.plain_with("time-minutes", &args! { count: minutes }),
            (HOURS_AT_MOST.., _) => self.days(hours / 24),
            (_, 0) => self.plain_with("time-hours", &args! { count: hours }),
            _ => self.plain_with("time-hours-minutes", &args! { hours, minutes }),
        }
    }

    /// "1 day", "12 days".
    #[must_use]
    pub fn days(&self, count: i64) -> String {
        self.plain_with("time-days", &args! { count })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::test_locale as locale;
    use domain::language::Language;

    fn in_all(write: impl Fn(&Locale) -> String) -> [String; 4] {
        Language::ALL.map(|language| write(locale(language)))
    }

    /// Due words in the four languages at Sunday 22 November 2026, 11:00 in Warsaw.
    fn due(at: &str) -> [String; 4] {
        let zone = TimeZone::get("Europe/Warsaw").unwrap();
        let now: Timestamp = "2026-11-22T11:00:00+01:00".parse().unwrap();
        in_all(|l| l.due_words(now, at.parse().unwrap(), &zone))
    }

    #[test]
    fn what_is_near_is_told_by_its_distance() {
        assert_eq!(due("2026-11-22T10:59:30+01:00"), ["now", "teraz", "сейчас", "עכשיו"]);
        assert_eq!(
            due("2026-11-22T11:00:01+01:00"),
            ["in 1 minute", "za 1 minutę", "через 1 минуту", "בעוד דקה"]
        );
        assert_eq!(
            due("2026-11-22T11:01:30+01:00"),
            ["in 2 minutes", "za 2 minuty", "через 2 минуты", "בעוד שתי דקות"]
        );
        assert_eq!(
            due("2026-11-22T11:25:00+01:00"),
            ["in 25 minutes", "za 25 minut", "через 25 минут", "בעוד 25 דקות"]
        );
        assert_eq!(due("2026-11-22T11:21:00+01:00")[1..3], ["za 21 minut", "через 21 минуту"]);
    }

    #[test]
    fn what_is_late_is_told_by_how_late() {
        assert_eq!(
            due("2026-11-22T10:56:00+01:00"),
            ["4 minutes ago", "4 minuty temu", "4 минуты назад", "לפני 4 דקות"]
        );
        assert_eq!(
            due("2026-11-22T08:50:00+01:00"),
            ["2 hours ago", "2 godziny temu", "2 часа назад", "לפני שעתיים"]
        );
        assert_eq!(
            due("2026-11-22T06:00:00+01:00"),
            ["5 hours ago", "5 godzin temu", "5 часов назад", "לפני 5 שעות"]
        );
        assert_eq!(
            due("2026-11-21T10:00:00+01:00"),
            ["yesterday 10:00", "wczoraj o 10:00", "вчера в 10:00", "אתמול ב־10:00"]
        );
    }

    #[test]
    fn what_is_far_is_told_by_day_and_hour() {
        assert_eq!(
            due("2026-11-22T12:30:00+01:00"),
            ["today 12:30", "dziś o 12:30", "сегодня в 12:30", "היום ב־12:30"]
        );
        assert_eq!(
            due("2026-11-23T10:00:00+01:00"),
            ["tomorrow 10:00", "jutro o 10:00", "завтра в 10:00", "מחר ב־10:00"]
        );
        assert_eq!(
            due("2026-11-27T10:00:00+01:00"),
            [
                "Fri 27 Nov 10:00",
                "pt., 27 lis, 10:00",
                "пт, 27 нояб. в 10:00",
                "יום ו׳, 27 בנוב׳ ב־10:00"
            ]
        );
        assert_eq!(due("2027-01-04T10:00:00+01:00")[0], "Mon, 4 Jan 2027 10:00");
    }

    #[test]
    fn today_and_tomorrow_are_those_of_the_zone() {
        let now: Timestamp = "2026-11-22T20:30:00Z".parse().unwrap();
        let due: Timestamp = "2026-11-22T22:30:00Z".parse().unwrap();
        let in_zone = |id| {
            let zone = TimeZone::get(id).unwrap();
            locale(Language::English).due_words(now, due, &zone)
        };
        assert_eq!(in_zone("Asia/Jerusalem"), "tomorrow 00:30");
        assert_eq!(in_zone("Europe/London"), "today 22:30");
    }

    #[test]
    fn a_duration_takes_the_unit_that_people_count_in() {
        let hours = SignedDuration::from_hours;
        let minutes = SignedDuration::from_mins;
        assert_eq!(
            in_all(|l| l.duration(minutes(130))),
            ["2 h 10 min", "2 godz. 10 min", "2 ч 10 мин", "2 שע׳ ו־10 דק׳"]
        );
        assert_eq!(in_all(|l| l.duration(minutes(-45)))[0], "45 min");
        assert_eq!(in_all(|l| l.duration(hours(36)))[1], "36 godz.");
        assert_eq!(in_all(|l| l.duration(hours(48))), ["2 days", "2 dni", "2 дня", "יומיים"]);
        assert_eq!(in_all(|l| l.duration(hours(288))), ["12 days", "12 dni", "12 дней", "12 ימים"]);
        assert_eq!(in_all(|l| l.duration(hours(0)))[2], "меньше минуты");
        assert_eq!(in_all(|l| l.days(1)), ["1 day", "1 dzień", "1 день", "יום אחד"]);
    }
}
