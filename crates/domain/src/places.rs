//! Countries, by the two letters of ISO 3166-1: they decide in which form phones, addresses and tax
//! numbers are read and shown.

use crate::language::Language;
use crate::time::Zone;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country([u8; 2]);

/// Zones that lie in one country, of those countries whose names the program knows.
const ZONES: &[(&str, &str)] = &[
    ("Europe/Warsaw", "PL"),
    ("Asia/Jerusalem", "IL"),
    ("Asia/Tel_Aviv", "IL"),
    ("Europe/Moscow", "RU"),
    ("Europe/Kaliningrad", "RU"),
    ("Europe/Samara", "RU"),
    ("Europe/Volgograd", "RU"),
    ("Asia/Yekaterinburg", "RU"),
    ("Asia/Novosibirsk", "RU"),
    ("Asia/Omsk", "RU"),
    ("Asia/Krasnoyarsk", "RU"),
    ("Asia/Irkutsk", "RU"),
    ("Asia/Yakutsk", "RU"),
    ("Asia/Vladivostok", "RU"),
    ("Asia/Kamchatka", "RU"),
    ("Europe/London", "GB"),
    ("Europe/Dublin", "IE"),
    ("Europe/Berlin", "DE"),
    ("Europe/Paris", "FR"),
    ("Europe/Madrid", "ES"),
    ("Europe/Lisbon", "PT"),
    ("Europe/Rome", "IT"),
    ("Europe/Vienna", "AT"),
    ("Europe/Zurich", "CH"),
    ("Europe/Brussels", "BE"),
    ("Europe/Amsterdam", "NL"),
    ("Europe/Luxembourg", "LU"),
    ("Europe/Copenhagen", "DK"),
    ("Europe/Oslo", "NO"),
    ("Europe/Stockholm", "SE"),
    ("Europe/Helsinki", "FI"),
    ("Europe/Tallinn", "EE"),
    ("Europe/Riga", "LV"),
    ("Europe/Vilnius", "LT"),
    ("Europe/Minsk", "BY"),
    ("Europe/Kyiv", "UA"),
    ("Europe/Kiev", "UA"),
    ("Europe/Prague", "CZ"),
    ("Europe/Bratislava", "SK"),
    ("Europe/Budapest", "HU"),
    ("Europe/Bucharest", "RO"),
    ("Europe/Sofia", "BG"),
    ("Europe/Athens", "GR"),
    ("Europe/Istanbul", "TR"),
    ("Europe/Ljubljana", "SI"),
    ("Europe/Zagreb", "HR"),
    ("Asia/Nicosia", "CY"),
    ("Asia/Almaty", "KZ"),
    ("Asia/Tbilisi", "GE"),
    ("Asia/Yerevan", "AM"),
    ("Asia/Dubai", "AE"),
    ("America/New_York", "US"),
    ("America/Chicago", "US"),
    ("America/Denver", "US"),
    ("America/Los_Angeles", "US"),
    ("America/Toronto", "CA"),
    ("Australia/Sydney", "AU"),
];

impl Country {
    pub const PL: Self = Self(*b"PL");
    pub const IL: Self = Self(*b"IL");
    pub const RU: Self = Self(*b"RU");
    pub const US: Self = Self(*b"US");
    pub const GB: Self = Self(*b"GB");

    /// Those that people choose from: `places-XX` is their name.
    pub const NAMED: [&'static str; 46] = [
        "AE", "AM", "AT", "AU", "BE", "BG", "BY", "CA", "CH", "CN", "CY", "CZ", "DE", "DK", "EE",
        "ES", "FI", "FR", "GB", "GE", "GR", "HR", "HU", "IE", "IL", "IN", "IT", "JP", "KZ", "LT",
        "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "RU", "SE", "SI", "SK", "TR", "UA", "US",
        "UZ",
    ];

    /// Two Latin letters, in any case.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let letters: [u8; 2] = code.trim().as_bytes().try_into().ok()?;
        letters
            .iter()
            .all(u8::is_ascii_alphabetic)
            .then(|| Self(letters.map(|b| b.to_ascii_uppercase())))
    }

    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    #[must_use]
    pub fn is_named(&self) -> bool {
        Self::NAMED.contains(&self.code())
    }

    /// The country of a zone, where it is one of those that people choose from.
    #[must_use]
    pub fn of_zone(zone: &Zone) -> Option<Self> {
        ZONES.iter().find(|(name, _)| *name == zone.name()).and_then(|(_, code)| Self::parse(code))
    }

    /// The country in which a language is at home; English is at home in many.
    #[must_use]
    pub const fn of_language(language: Language) -> Option<Self> {
        match language {
            Language::Polish => Some(Self::PL),
            Language::Russian => Some(Self::RU),
            Language::Hebrew => Some(Self::IL),
            Language::English => None,
        }
    }

    /// In whose form a customer's numbers are meant: their own country's, else the firm's, else what
    /// their clock and their language tell.
    #[must_use]
    pub fn meant(
        own: Option<Self>,
        firm: Option<Self>,
        zone: &Zone,
        language: Language,
    ) -> Option<Self> {
        own.or(firm).or_else(|| Self::of_zone(zone)).or_else(|| Self::of_language(language))
    }

    /// Is a number of the tax on sales that of the Union, whose form is known loosely?
    #[must_use]
    pub fn is_in_the_union(&self) -> bool {
        const UNION: [&str; 27] = [
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
            "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
        ];
        UNION.contains(&self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_two_letters() {
        assert_eq!(Country::parse("pl"), Some(Country::PL));
        assert_eq!(Country::parse(" IL ").map(|it| it.code().to_owned()), Some("IL".to_owned()));
        for wrong in ["", "P", "POL", "P1", "פל"] {
            assert_eq!(Country::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn numbers_are_meant_in_the_customers_country_then_the_firms_then_the_clocks() {
        let zone = Zone::parse("Asia/Jerusalem").expect("a zone");
        let far = Zone::parse("Pacific/Apia").expect("a zone");
        let meant = |own, firm, zone| Country::meant(own, firm, zone, Language::Polish);
        assert_eq!(meant(Some(Country::RU), Some(Country::PL), &zone), Some(Country::RU));
        assert_eq!(meant(None, Some(Country::GB), &zone), Some(Country::GB));
        assert_eq!(meant(None, None, &zone), Some(Country::IL));
        assert_eq!(meant(None, None, &far), Some(Country::PL));
    }
}
