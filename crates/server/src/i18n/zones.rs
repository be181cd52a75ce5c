//! What people call a time zone: the city whose clock it is.

use jiff::tz::TimeZone;

use super::Locale;

impl Locale {
    /// "Jerusalem" for `Asia/Jerusalem`: translated where many customers live, elsewhere the city
    /// part of the zone's own name. A zone without a name is told by its distance: "UTC+02".
    #[must_use]
    pub fn zone_name(&self, zone: &TimeZone) -> String {
        if let Some(id) = zone.iana_name() {
            return self.zone_name_of(id);
        }
        match zone.to_fixed_offset() {
            Ok(offset) => format!("UTC{offset}"),
            Err(_) => self.plain("zones-unknown"),
        }
    }

    fn zone_name_of(&self, id: &str) -> String {
        let key = format!("zones-{}", id.to_ascii_lowercase().replace(['/', '_'], "-"));
        if self.has(&key) {
            return self.plain(&key);
        }
        id.rsplit('/').next().unwrap_or(id).replace('_', " ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::test_locale as locale;
    use domain::language::Language;

    fn names(id: &str) -> [String; 4] {
        let zone = TimeZone::get(id).unwrap();
        Language::ALL.map(|language| locale(language).zone_name(&zone))
    }

    #[test]
    fn a_zone_is_called_by_its_city_in_the_language_of_the_reader() {
        assert_eq!(names("Asia/Jerusalem"), ["Jerusalem", "Jerozolima", "Иерусалим", "ירושלים"]);
        assert_eq!(names("America/New_York"), ["New York", "Nowy Jork", "Нью-Йорк", "ניו יורק"]);
        assert_eq!(names("Europe/Kiev"), names("Europe/Kyiv"));
    }

    #[test]
    fn a_rare_zone_shows_the_city_of_its_own_name() {
        assert_eq!(names("America/Port_of_Spain")[1], "Port of Spain");
        assert_eq!(names("America/Argentina/Buenos_Aires")[0], "Buenos Aires");
    }

    #[test]
    fn a_zone_without_a_name_is_told_by_its_distance() {
        let zone = TimeZone::fixed(jiff::tz::offset(2));
        assert_eq!(locale(Language::Polish).zone_name(&zone), "UTC+02");
        assert_eq!(locale(Language::Polish).zone_name(&TimeZone::UTC), "UTC");
    }
}
