//! Phone numbers: typed in any notation, told to be the same by their E.164 form, and shown as
//! their country writes them.

use phonenumber::country::Id;
use phonenumber::{Mode, PhoneNumber};

use crate::places::Country;

/// A number as it was typed, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// `+48601234567`, without an extension.
    pub e164: String,
    /// Whether its country has such numbers at all.
    pub is_valid: bool,
}

/// Understands a number that may be typed as one does within `region`.
#[must_use]
pub fn read(typed: &str, region: Option<Country>) -> Option<Phone> {
    let number = parse(typed, region)?;
    let e164 = number.format().mode(Mode::E164).to_string();
    // The form with an extension is no E.164: only sign and digits are.
    let e164 = e164.chars().take_while(|c| c.is_ascii_digit() || *c == '+').collect();
    Some(Phone { e164, is_valid: number.is_valid() })
}

/// What two notations of one number have in common; of what can't be understood, its digits.
#[must_use]
pub fn key(typed: &str, region: Option<Country>) -> String {
    match read(typed, region) {
        Some(phone) if phone.is_valid || is_international(typed) => phone.e164,
        _ => digits(typed),
    }
}

/// A kept number as it is read aloud at home, or with its country's code elsewhere; as it was typed
/// where it says more than a number does, or isn't understood.
#[must_use]
pub fn shown(typed: &str, key: &str, home: Option<Country>) -> String {
    let says_more = typed.chars().any(|c| c.is_alphabetic() || matches!(c, ',' | ';' | '#' | '*'));
    let number = key.starts_with('+').then(|| parse(key, None)).flatten();
    let Some(number) = number.filter(|number| !says_more && number.is_valid()) else {
        return typed.to_owned();
    };
    let is_at_home = home.is_some() && number.country().id() == home.and_then(id);
    let mode = if is_at_home { Mode::National } else { Mode::International };
    number.format().mode(mode).to_string()
}

fn parse(typed: &str, region: Option<Country>) -> Option<PhoneNumber> {
    // Marks of direction and hard spaces come along when numbers are copied from pages.
    let plain: String = typed
        .chars()
        .filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect();
    let plain = plain.trim();
    let plain =
        plain.strip_prefix("00").map_or_else(|| plain.to_owned(), |rest| format!("+{rest}"));
    phonenumber::parse(region.and_then(id), plain).ok()
}

fn id(country: Country) -> Option<Id> {
    country.code().parse().ok()
}

fn is_international(typed: &str) -> bool {
    let typed = typed.trim_start_matches(|c: char| !c.is_ascii_digit() && c != '+');
    typed.starts_with('+') || typed.starts_with("00")
}

fn digits(typed: &str) -> String {
    typed.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_in_any_notation_has_one_key() {
        for (region, notations, expected) in [
            (
                Country::PL,
                vec![
                    "601 234 567",
                    "+48 601-234-567",
                    "0048601234567",
                    "(+48) 601 234 567",
                    "\u{202a}601\u{a0}234\u{a0}567",
                ],
                "+48601234567",
            ),
            (
                Country::IL,
                vec!["052-555-0123", "+972 52 555 0123", "00972525550123"],
                "+972525550123",
            ),
            (
                Country::RU,
                vec!["8 (912) 345-67-89", "+7 912 345 67 89", "9123456789"],
                "+79123456789",
            ),
            (Country::GB, vec!["020 7946 0958", "+44 20 7946 0958"], "+442079460958"),
            (
                Country::US,
                vec!["(212) 736-5000", "+1 212 736 5000", "212-736-5000 ext 4"],
                "+12127365000",
            ),
        ] {
            for typed in notations {
                assert_eq!(key(typed, Some(region)), expected, "{typed}");
            }
        }
    }

    #[test]
    fn what_is_no_number_of_its_country_is_kept_by_its_digits() {
        assert_eq!(key("12 34", Some(Country::PL)), "1234");
        assert_eq!(key("601 234 567", None), "601234567");
        assert!(read("12 34 5", Some(Country::PL)).is_none_or(|phone| !phone.is_valid));
        assert!(read("601 234 567", Some(Country::PL)).is_some_and(|phone| phone.is_valid));
    }

    #[test]
    fn a_number_is_shown_as_at_home_or_with_its_country() {
        let key = key("601234567", Some(Country::PL));
        assert_eq!(shown("601234567", &key, Some(Country::PL)), "601 234 567");
        assert_eq!(shown("601234567", &key, Some(Country::IL)), "+48 601 234 567");
        assert_eq!(shown("601234567 ext 4", &key, Some(Country::PL)), "601234567 ext 4");
        assert_eq!(shown("12 34", "1234", Some(Country::PL)), "12 34");
    }
}
