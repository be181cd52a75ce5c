//! Tax numbers: written with spaces, hyphens and the country's letters, or without.

/// Letters and digits alone, as two notations of a tax number are told to be the same.
#[must_use]
pub fn tax_key(number: &str) -> String {
    number.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

/// All keys under which a number may be kept: as written, with the country's letters, without them.
#[must_use]
pub fn tax_keys(number: &str, country: Option<&str>) -> Vec<String> {
    let key = tax_key(number);
    if key.is_empty() {
        return Vec::new();
    }
    let begins = key.bytes().take_while(u8::is_ascii_alphabetic).count();
    let letters = country.map(str::to_ascii_uppercase).filter(|letters| letters.len() == 2);
    let mut keys = vec![key.clone()];
    match letters {
        Some(letters) => match key.strip_prefix(letters.as_str()) {
            Some(rest) => keys.push(rest.to_owned()),
            None => keys.push(format!("{letters}{key}")),
        },
        // Two letters before nothing but digits are a country's.
        None if begins == 2 => keys.extend(key.get(2..).map(str::to_owned)),
        None => {}
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tax_number_is_known_with_its_country_and_without() {
        for (number, country, keys) in [
            ("525-000-75-10", Some("PL"), vec!["5250007510", "PL5250007510"]),
            ("PL 5250007510", Some("pl"), vec!["PL5250007510", "5250007510"]),
            ("PL5250007510", None, vec!["PL5250007510", "5250007510"]),
            ("ATU12345678", None, vec!["ATU12345678"]),
            ("", Some("PL"), vec![]),
        ] {
            assert_eq!(tax_keys(number, country), keys, "{number}");
        }
    }
}
