//! Days and clock times, written as natives of each language write them.
//!
//! The calendar is Gregorian in every language and the clock has 24 hours. Texts carry no
//! invisible marks, so they fit pages and mails alike.

use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::enums::DateFieldSet;
use icu_datetime::fieldsets::{E, MD, MDE, YMD, YMDE};
use icu_datetime::options::YearStyle;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use super::{Locale, LocaleError, args};

type DayFormat = FixedCalendarDateTimeFormatter<Gregorian, DateFieldSet>;

pub(super) struct DateFormats {
    weekday: DayFormat,
    short_day: DayFormat,
    short_day_of_year: DayFormat,
    short_weekday_day: DayFormat,
    short_weekday_day_of_year: DayFormat,
    long_day: DayFormat,
    long_day_of_year: DayFormat,
    full_day: DayFormat,
}

impl DateFormats {
    pub(super) fn load(icu: &icu_locale_core::Locale) -> Result<Self, LocaleError> {
        let day =
            |fields| DayFormat::try_new(icu.into(), fields).map_err(|_| LocaleError::Data("dates"));
        let full = YearStyle::Full;
        Ok(Self {
            weekday: day(DateFieldSet::E(E::long()))?,
            short_day: day(DateFieldSet::MD(MD::medium()))?,
            short_day_of_year: day(DateFieldSet::YMD(YMD::medium().with_year_style(full)))?,
            short_weekday_day: day(DateFieldSet::MDE(MDE::medium()))?,
            short_weekday_day_of_year: day(DateFieldSet::YMDE(
                YMDE::medium().with_year_style(full),
            ))?,
            long_day: day(DateFieldSet::MDE(MDE::long()))?,
            long_day_of_year: day(DateFieldSet::YMDE(YMDE::long().with_year_style(full)))?,
            full_day: day(DateFieldSet::YMD(YMD::long().with_year_style(full)))?,
        })
    }
}

impl Locale {
    /// "Sunday"; Polish and Russian write it small.
    #[must_use]
    pub fn weekday(&self, day: Date) -> String {
        write(&self.dates().weekday, day)
    }

    /// "22 Nov", with the year when it is not `today`'s.
    #[must_use]
    pub fn short_day(&self, day: Date, today: Date) -> String {
        let formats = self.dates();
        let same_year = day.year() == today.year();
        write(if same_year { &formats.short_day } else { &formats.short_day_of_year }, day)
    }

    /// "Sun 22 Nov", with the year when it is not `today`'s.
    #[must_use]
    pub fn short_weekday_day(&self, day: Date, today: Date) -> String {
        let formats = self.dates();
        let same_year = day.year() == today.year();
        let (short, of_year) = (&formats.short_weekday_day, &formats.short_weekday_day_of_year);
        write(if same_year { short } else { of_year }, day)
    }

    /// "Sunday 22 November", with the year when it is not `today`'s: the head of a page.
    #[must_use]
    pub fn long_day(&self, day: Date, today: Date) -> String {
        let formats = self.dates();
        let same_year = day.year() == today.year();
        write(if same_year { &formats.long_day } else { &formats.long_day_of_year }, day)
    }

    /// "22 November 2026": a day that must be unmistakable.
    #[must_use]
    pub fn full_day(&self, day: Date) -> String {
        write(&self.dates().full_day, day)
    }

    /// "22 November 2026, 14:05" on the clock of that zone.
    #[must_use]
    pub fn date_time(&self, at: Timestamp, zone: &TimeZone) -> String {
        let local = zone.to_datetime(at);
        let (date, time) = (self.full_day(local.date()), clock(local.time()));
        self.plain_with("time-date-at", &args! { date, time })
    }

    /// "14:05" on the clock of that zone.
    #[must_use]
    pub fn time(&self, at: Timestamp, zone: &TimeZone) -> String {
        clock(zone.to_datetime(at).time())
    }

    /// "14:05 (Jerusalem)", for a reader whose own clock may show another hour.
    #[must_use]
    pub fn time_in_zone(&self, at: Timestamp, zone: &TimeZone) -> String {
        let (time, zone) = (self.time(at, zone), self.zone_name(zone));
        self.plain_with("time-in-zone", &args! { time, zone })
    }
}

/// Two digits for the hour in every language, also where natives write "9:05": so that times in a
/// column stand under each other.
pub(super) fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

fn write(format: &DayFormat, day: Date) -> String {
    let (month, of_month) = (day.month().unsigned_abs(), day.day().unsigned_abs());
    let year = i32::from(day.year());
    match icu_calendar::Date::try_new_gregorian(year, month, of_month) {
        Ok(date) => format.format(&date).to_string(),
        Err(_) => day.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::test_locale as locale;
    use domain::language::Language;
    use jiff::civil::date;

    const SUNDAY: Date = date(2026, 11, 22);

    /// The four languages in the order of `Language::ALL`.
    fn in_all(write: impl Fn(&Locale) -> String) -> [String; 4] {
        Language::ALL.map(|language| write(locale(language)))
    }

    #[test]
    fn a_long_day_names_the_weekday() {
        let days = in_all(|l| l.long_day(SUNDAY, SUNDAY));
        assert_eq!(
            days,
            [
                "Sunday 22 November",
                "niedziela, 22 listopada",
                "воскресенье, 22 ноября",
                "יום ראשון, 22 בנובמבר"
            ]
        );
        assert_eq!(in_all(|l| l.weekday(SUNDAY))[3], "יום ראשון");
    }

    #[test]
    fn the_year_is_told_only_when_it_is_another() {
        let days = in_all(|l| l.short_day(SUNDAY, SUNDAY));
        assert_eq!(days, ["22 Nov", "22 lis", "22 нояб.", "22 בנוב׳"]);
        let days = in_all(|l| l.short_day(SUNDAY, date(2027, 1, 1)));
        assert_eq!(
            days,
            ["22 Nov 2026", "22 lis 2026", "22 нояб. 2026\u{202f}г.", "22 בנוב׳ 2026"]
        );
        let day = in_all(|l| l.long_day(SUNDAY, date(2027, 1, 1)));
        assert_eq!(day[1], "niedziela, 22 listopada 2026");
    }

    #[test]
    fn a_moment_is_shown_on_the_clock_of_the_zone() {
        let at: Timestamp = "2026-11-22T13:05:00Z".parse().unwrap();
        let zone = TimeZone::get("Europe/Warsaw").unwrap();
        assert_eq!(
            in_all(|l| l.date_time(at, &zone)),
            [
                "22 November 2026, 14:05",
                "22 listopada 2026, 14:05",
                "22 ноября 2026\u{202f}г., 14:05",
                "22 בנובמבר 2026, 14:05"
            ]
        );
        assert_eq!(
            in_all(|l| l.time_in_zone(at, &zone)),
            ["14:05 (Warsaw)", "14:05 (Warszawa)", "14:05 (Варшава)", "14:05 (ורשה)"]
        );
    }

    #[test]
    fn the_ends_of_the_calendar_are_written_somehow() {
        for day in [Date::MIN, Date::MAX, Date::ZERO] {
            assert!(in_all(|l| l.full_day(day)).iter().all(|text| !text.is_empty()));
        }
    }
}
