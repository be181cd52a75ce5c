//! Tax numbers of Poland, Israel and Russia, told right from mistyped by their check digits; those
//! of the other countries of the Union loosely, by their form.

use crate::bills::tax_key;
use crate::places::Country;

/// What is wrong with a tax number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaxProblem {
    /// It has other signs than digits.
    NotDigits,
    /// Its country's have another length.
    Length,
    /// A digit is mistyped, or two are exchanged.
    CheckDigit,
    /// No number of the Union looks like this.
    Form,
}

const NIP: [u32; 9] = [6, 5, 7, 2, 3, 4, 5, 6, 7];
const PESEL: [u32; 10] = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];
const INN_FIRM: [u32; 9] = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_PERSON: [u32; 10] = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_PERSON_LAST: [u32; 11] = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/// Can this be a tax number of that country? Of a country that is not known here, anything can.
///
/// # Errors
/// What is wrong with it.
pub fn check(number: &str, country: Option<Country>) -> Result<(), TaxProblem> {
    let key = tax_key(number);
    let (country, rest) = match country_of(&key) {
        Some((country, rest)) => (Some(country), rest),
        None => (country, key.as_str()),
    };
    match country {
        Some(Country::PL) => polish(&digits(number, rest)?),
        Some(Country::IL) => israeli(&digits(number, rest)?),
        Some(Country::RU) => russian(&digits(number, rest)?),
        Some(country) if country.is_in_the_union() => {
            if (4..=13).contains(&rest.len()) {
                Ok(())
            } else {
                Err(TaxProblem::Form)
            }
        }
        _ => Ok(()),
    }
}

/// The country whose letters stand before the number, and the number without them.
fn country_of(key: &str) -> Option<(Country, &str)> {
    let (letters, rest) = key.split_at_checked(2)?;
    let country = match letters {
        "EL" => Country::parse("GR")?,
        letters => Country::parse(letters)?,
    };
    let is_known = country.is_in_the_union() || matches!(country, Country::IL | Country::RU);
    (is_known && rest.len() > 3).then_some((country, rest))
}

/// Spaces, hyphens and points may stand between the digits, and nothing else.
fn digits(typed: &str, key: &str) -> Result<Vec<u32>, TaxProblem> {
    let is_foreign =
        |c: char| !c.is_ascii_alphanumeric() && !c.is_whitespace() && !"-–./".contains(c);
    if typed.chars().any(is_foreign) {
        return Err(TaxProblem::NotDigits);
    }
    key.chars().map(|c| c.to_digit(10).ok_or(TaxProblem::NotDigits)).collect()
}

fn weighed(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

fn settled(is_right: bool, digits: &[u32]) -> Result<(), TaxProblem> {
    // All noughts pass every sum and are nobody's.
    if is_right && digits.iter().any(|digit| *digit != 0) {
        Ok(())
    } else {
        Err(TaxProblem::CheckDigit)
    }
}

/// NIP of firms, ten digits; people who run none are taxed by their PESEL, eleven.
fn polish(digits: &[u32]) -> Result<(), TaxProblem> {
    match digits {
        [.., last] if digits.len() == 10 => settled(weighed(digits, &NIP) % 11 == *last, digits),
        [.., last] if digits.len() == 11 => {
            settled((10 - weighed(digits, &PESEL) % 10) % 10 == *last, digits)
        }
        _ => Err(TaxProblem::Length),
    }
}

/// Firms and people alike: nine digits, written without the noughts before them by some.
fn israeli(digits: &[u32]) -> Result<(), TaxProblem> {
    if !(5..=9).contains(&digits.len()) {
        return Err(TaxProblem::Length);
    }
    // Every second digit from the last but one weighs double, its own digits added.
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| digit * (1 + u32::try_from(at % 2).unwrap_or(0)))
        .map(|weight| weight / 10 + weight % 10)
        .sum();
    settled(sum.is_multiple_of(10), digits)
}

/// ИНН: ten digits of a firm, twelve of a person.
fn russian(digits: &[u32]) -> Result<(), TaxProblem> {
    let check = |weights: &[u32]| weighed(digits, weights) % 11 % 10;
    match digits {
        [.., last] if digits.len() == 10 => settled(check(&INN_FIRM) == *last, digits),
        [.., before, last] if digits.len() == 12 => {
            settled(check(&INN_PERSON) == *before && check(&INN_PERSON_LAST) == *last, digits)
        }
        _ => Err(TaxProblem::Length),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RIGHT: &[(&str, Country)] = &[
        ("526-025-02-74", Country::PL),
        ("PL 5260250274", Country::PL),
        ("5265877635", Country::PL),
        ("7352765225", Country::PL),
        ("44051401359", Country::PL),
        ("123456782", Country::IL),
        ("000000018", Country::IL),
        ("00000-0018", Country::IL),
        ("7707083893", Country::RU),
        ("500100732259", Country::RU),
        ("DE123456789", Country::PL),
    ];

    #[test]
    fn right_numbers_are_taken_however_they_are_written() {
        for (number, country) in RIGHT {
            assert_eq!(check(number, Some(*country)), Ok(()), "{number}");
        }
        assert_eq!(check("anything at all", Country::parse("US")), Ok(()));
        assert_eq!(check("anything at all", None), Ok(()));
    }

    #[test]
    fn one_mistyped_digit_is_noticed() {
        for (number, country) in
            RIGHT.iter().filter(|(number, _)| number.bytes().all(|b| b.is_ascii_digit()))
        {
            for at in 0..number.len() {
                let mut typed: Vec<u8> = number.bytes().collect();
                typed[at] = if typed[at] == b'9' { b'0' } else { typed[at] + 1 };
                let typed = String::from_utf8(typed).expect("digits");
                let is_noticed = check(&typed, Some(*country)) == Err(TaxProblem::CheckDigit);
                // The last but one of a Russian person's may carry ten, which is written as nought.
                assert!(is_noticed || *country == Country::RU, "{typed}");
            }
        }
    }

    #[test]
    fn it_is_told_what_is_wrong() {
        for (number, country, problem) in [
            ("526-025-02-75", Country::PL, TaxProblem::CheckDigit),
            ("526-025-02", Country::PL, TaxProblem::Length),
            ("526O250274", Country::PL, TaxProblem::NotDigits),
            ("0000000000", Country::PL, TaxProblem::CheckDigit),
            ("123456789", Country::IL, TaxProblem::CheckDigit),
            ("1234567890", Country::IL, TaxProblem::Length),
            ("7707083894", Country::RU, TaxProblem::CheckDigit),
            ("500100732258", Country::RU, TaxProblem::CheckDigit),
            ("77070838931", Country::RU, TaxProblem::Length),
            ("DE1", Country::parse("DE").expect("a country"), TaxProblem::Form),
        ] {
            assert_eq!(check(number, Some(country)), Err(problem), "{number}");
        }
    }
}
