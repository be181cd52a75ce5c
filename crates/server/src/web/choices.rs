//! Choices that many forms offer: a language, a time zone, one of our people.

use domain::ids::UserId;
use domain::language::Language;
use domain::places::Country;
use domain::text::fold;
use domain::time::Zone;
use store::people::User;

use super::look::Select;
use crate::i18n::{Locale, Locales};

/// Zones to choose from: where most customers live, and one for every clock of the world. Any
/// other comes in by the browser or by import, and is then offered too.
const ZONES: [&str; 86] = [
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/Johannesburg",
    "Africa/Lagos",
    "Africa/Nairobi",
    "America/Anchorage",
    "America/Argentina/Buenos_Aires",
    "America/Bogota",
    "America/Chicago",
    "America/Denver",
    "America/Halifax",
    "America/Los_Angeles",
    "America/Mexico_City",
    "America/New_York",
    "America/Phoenix",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/St_Johns",
    "America/Toronto",
    "America/Vancouver",
    "Asia/Almaty",
    "Asia/Baku",
    "Asia/Bangkok",
    "Asia/Dhaka",
    "Asia/Dubai",
    "Asia/Hong_Kong",
    "Asia/Irkutsk",
    "Asia/Jakarta",
    "Asia/Jerusalem",
    "Asia/Kamchatka",
    "Asia/Karachi",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Krasnoyarsk",
    "Asia/Magadan",
    "Asia/Manila",
    "Asia/Nicosia",
    "Asia/Novosibirsk",
    "Asia/Omsk",
    "Asia/Riyadh",
    "Asia/Seoul",
    "Asia/Shanghai",
    "Asia/Singapore",
    "Asia/Tashkent",
    "Asia/Tbilisi",
    "Asia/Tehran",
    "Asia/Tokyo",
    "Asia/Vladivostok",
    "Asia/Yakutsk",
    "Asia/Yekaterinburg",
    "Asia/Yerevan",
    "Atlantic/Azores",
    "Atlantic/Reykjavik",
    "Australia/Adelaide",
    "Australia/Brisbane",
    "Australia/Perth",
    "Australia/Sydney",
    "Europe/Amsterdam",
    "Europe/Athens",
    "Europe/Belgrade",
    "Europe/Berlin",
    "Europe/Brussels",
    "Europe/Bucharest",
    "Europe/Budapest",
    "Europe/Dublin",
    "Europe/Helsinki",
    "Europe/Istanbul",
    "Europe/Kaliningrad",
    "Europe/Kyiv",
    "Europe/Lisbon",
    "Europe/London",
    "Europe/Madrid",
    "Europe/Minsk",
    "Europe/Moscow",
    "Europe/Oslo",
    "Europe/Paris",
    "Europe/Prague",
    "Europe/Rome",
    "Europe/Samara",
    "Europe/Stockholm",
    "Europe/Vienna",
    "Europe/Vilnius",
    "Europe/Warsaw",
    "Europe/Zurich",
    "Pacific/Auckland",
    "Pacific/Honolulu",
];

/// The zones by the names of their cities; the one that is chosen already is always among them.
#[must_use]
pub fn zones(locale: &Locale, mut select: Select<'static>, chosen: &str) -> Select<'static> {
    let known = ZONES.iter().copied();
    let other = Zone::parse(chosen).filter(|zone| !ZONES.contains(&zone.name()));
    let zones = known.filter_map(Zone::parse).chain(other);
    let mut named: Vec<(String, String, String)> = zones
        .map(|zone| {
            let name = locale.zone_name(zone.tz());
            (fold(&name), name, zone.name().to_owned())
        })
        .collect();
    named.sort();
    for (_, name, id) in named {
        select = select.option(id, name);
    }
    let canonical = Zone::parse(chosen).map_or(chosen.to_owned(), |zone| zone.name().to_owned());
    select.value(canonical)
}

/// The countries by their names; the one that is chosen already is always among them.
#[must_use]
pub fn countries(locale: &Locale, mut select: Select<'static>, chosen: &str) -> Select<'static> {
    let other = Country::parse(chosen).filter(|country| !country.is_named());
    let known = Country::NAMED.into_iter().filter_map(Country::parse);
    let mut named: Vec<(String, String, String)> = known
        .chain(other)
        .map(|country| {
            let name = country_name(locale, country);
            (fold(&name), name, country.code().to_owned())
        })
        .collect();
    named.sort();
    for (_, name, code) in named {
        select = select.option(code, name);
    }
    select.value(chosen.to_owned())
}

/// A country by its name, or by its two letters where the program has no name for it.
#[must_use]
pub fn country_name(locale: &Locale, country: Country) -> String {
    if country.is_named() {
        locale.text(&format!("places-{}", country.code().to_lowercase()))
    } else {
        country.code().to_owned()
    }
}

/// Every language by its own name.
#[must_use]
pub fn languages(locales: &Locales, select: Select<'static>, chosen: &str) -> Select<'static> {
    let all = Language::ALL.into_iter();
    all.fold(select, |select, language| {
        select.option(language.code(), locales.of(language).own_name())
    })
    .value(chosen.to_owned())
}

/// Our people who can answer for something, and whoever is chosen already.
#[must_use]
pub fn people(people: &[User], select: Select<'static>, chosen: &str) -> Select<'static> {
    let current = chosen.parse::<UserId>().ok();
    let offered = people.iter().filter(|person| person.is_able() || Some(person.id) == current);
    offered
        .fold(select, |select, person| {
            select.option(person.id.to_string(), person.name.as_str().to_owned())
        })
        .value(chosen.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_zone_that_is_offered_exists_by_that_name() {
        for name in ZONES {
            assert_eq!(Zone::parse(name).map(|zone| zone.name().to_owned()), Some(name.to_owned()));
        }
    }
}
