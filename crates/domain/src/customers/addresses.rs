//! Where a customer lives, works, and wants things sent: in parts, in the order and form of the
//! country. The rules of form advise; what they don't know they leave alone.

use crate::places::Country;
use crate::text::Line;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AddressKind {
    Office,
    Delivery,
    Billing,
    Home,
}

impl AddressKind {
    pub const ALL: [Self; 4] = [Self::Office, Self::Delivery, Self::Billing, Self::Home];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Delivery => "delivery",
            Self::Billing => "billing",
            Self::Home => "home",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One part of an address, by its field's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    Street,
    PostalCode,
    City,
    Region,
}

impl Part {
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Street => "street",
            Self::PostalCode => "postal_code",
            Self::City => "city",
            Self::Region => "region",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub kind: AddressKind,
    pub street: Option<Line>,
    pub postal_code: Option<Line>,
    pub city: Option<Line>,
    pub region: Option<Line>,
    pub country: Option<Country>,
}

/// The parts as a country writes them, line by line; the first fields are the first asked for.
#[must_use]
pub fn form(country: Option<Country>) -> &'static [&'static [Part]] {
    use Part::{City, PostalCode, Region, Street};
    match country.as_ref().map(Country::code) {
        Some("RU" | "BY" | "KZ" | "UA") => &[&[Street], &[City], &[Region], &[PostalCode]],
        Some("US" | "CA" | "AU") => &[&[Street], &[City, Region, PostalCode]],
        Some("GB" | "IE") => &[&[Street], &[City], &[Region], &[PostalCode]],
        Some("IL") => &[&[Street], &[City, PostalCode]],
        _ => &[&[Street], &[PostalCode, City], &[Region]],
    }
}

/// An example of a postal code, where its form is known.
#[must_use]
pub fn example(country: Option<Country>) -> Option<&'static str> {
    Some(match country?.code() {
        "PL" => "00-950",
        "IL" => "9103401",
        "RU" | "BY" | "KZ" => "101000",
        "US" => "10001",
        "GB" => "SW1A 1AA",
        "DE" | "FR" | "IT" | "ES" | "FI" | "UA" | "TR" => "01001",
        _ => return None,
    })
}

/// The postal code as its country writes it; `None` if the country has none of this form.
#[must_use]
pub fn postal_code(typed: &str, country: Option<Country>) -> Option<String> {
    let typed = typed.trim();
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let is_plain = typed.chars().all(|c| c.is_ascii_digit() || c == '-' || c == ' ');
    let of_length = |length| (is_plain && digits.len() == length).then(|| digits.clone());
    match country.as_ref().map(Country::code) {
        Some("PL") => {
            let digits = of_length(5)?;
            digits.split_at_checked(2).map(|(first, rest)| format!("{first}-{rest}"))
        }
        // Seven since 2013; what is older is still on papers.
        Some("IL") => of_length(7).or_else(|| of_length(5)),
        Some("RU" | "BY" | "KZ") => of_length(6),
        Some("US") => match digits.split_at_checked(5) {
            Some((five, "")) if is_plain => Some(five.to_owned()),
            Some((five, four)) if is_plain && four.len() == 4 => Some(format!("{five}-{four}")),
            _ => None,
        },
        Some("DE" | "FR" | "IT" | "ES" | "FI" | "UA" | "TR") => of_length(5),
        Some("GB") => british(typed),
        _ => Some(typed.to_owned()),
    }
}

/// The inward half is a digit and two letters; a space stands before it.
fn british(typed: &str) -> Option<String> {
    let code: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let code = code.to_ascii_uppercase();
    let (outward, inward) = code.split_at_checked(code.len().checked_sub(3)?)?;
    let mut signs = inward.bytes();
    let is_inward =
        signs.next().is_some_and(|b| b.is_ascii_digit()) && signs.all(|b| b.is_ascii_uppercase());
    let is_outward = (2..=4).contains(&outward.len())
        && outward.starts_with(|c: char| c.is_ascii_uppercase())
        && outward.bytes().all(|b| b.is_ascii_alphanumeric());
    (is_inward && is_outward).then(|| format!("{outward} {inward}"))
}

impl Address {
    #[must_use]
    pub fn part(&self, part: Part) -> Option<&Line> {
        match part {
            Part::Street => self.street.as_ref(),
            Part::PostalCode => self.postal_code.as_ref(),
            Part::City => self.city.as_ref(),
            Part::Region => self.region.as_ref(),
        }
    }

    /// The lines of the address in its country's order, without the country's name.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let parts = |line: &&[Part]| {
            let parts: Vec<&str> =
                line.iter().filter_map(|part| self.part(*part)).map(Line::as_str).collect();
            parts.join(" ")
        };
        form(self.country).iter().map(parts).filter(|line| !line.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postal_code_takes_its_countrys_form_or_none() {
        for (country, typed, kept) in [
            ("PL", "00950", Some("00-950")),
            ("PL", "00-950", Some("00-950")),
            ("PL", "0095", None),
            ("IL", "9103401", Some("9103401")),
            ("IL", "910340", None),
            ("RU", "101000", Some("101000")),
            ("RU", "10100", None),
            ("US", "10001-1234", Some("10001-1234")),
            ("US", "1000", None),
            ("GB", "sw1a1aa", Some("SW1A 1AA")),
            ("GB", "123", None),
            ("CH", "8001", Some("8001")),
            ("NO", "anything", Some("anything")),
        ] {
            let country = Country::parse(country);
            assert_eq!(postal_code(typed, country).as_deref(), kept, "{typed}");
        }
    }

    #[test]
    fn lines_stand_in_the_order_of_the_country() {
        let line = |text: &str| Line::parse(text).ok();
        let address = |country: &str| Address {
            kind: AddressKind::Office,
            street: line("Main 1"),
            postal_code: line("00-950"),
            city: line("Town"),
            region: line("Shire"),
            country: Country::parse(country),
        };
        assert_eq!(address("PL").lines(), ["Main 1", "00-950 Town", "Shire"]);
        assert_eq!(address("RU").lines(), ["Main 1", "Town", "Shire", "00-950"]);
        assert_eq!(address("US").lines(), ["Main 1", "Town Shire 00-950"]);
        assert_eq!(address("IL").lines(), ["Main 1", "Town 00-950"]);
    }
}
