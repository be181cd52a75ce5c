//! Quantities of what is sold: whole thousandths of a unit, never a float.

/// So many thousandths: 1,500 is one and a half.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(pub i64);

impl Quantity {
    pub const ONE: Self = Self(1000);
    const PLACES: usize = 3;

    /// Reads a quantity as people type it; `None` if it is no number above nothing, or finer than
    /// a thousandth.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let (whole, fraction) = compact.split_once([',', '.']).unwrap_or((&compact, ""));
        let fraction = fraction.trim_end_matches('0');
        let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
            return None;
        }
        if fraction.len() > Self::PLACES {
            return None;
        }
        let thousandths = format!("{whole}{fraction:0<3}").parse().ok()?;
        (thousandths > 0).then_some(Self(thousandths))
    }

    /// As it can be typed again: digits and a point, in no language.
    #[must_use]
    pub fn plain(self) -> String {
        let digits = format!("{:0>4}", self.0.unsigned_abs());
        let (whole, fraction) = digits.split_at(digits.len() - Self::PLACES);
        let fraction = fraction.trim_end_matches('0');
        let sign = if self.0 < 0 { "-" } else { "" };
        let point = if fraction.is_empty() { "" } else { "." };
        format!("{sign}{whole}{point}{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantity_is_read_exactly_and_can_be_typed_again() {
        for (typed, thousandths, plain) in [
            ("1", 1000, "1"),
            ("1,5", 1500, "1.5"),
            ("0.250", 250, "0.25"),
            ("12 000", 12_000_000, "12000"),
        ] {
            assert_eq!(Quantity::parse(typed), Some(Quantity(thousandths)), "{typed}");
            assert_eq!(Quantity(thousandths).plain(), plain);
        }
    }

    #[test]
    fn what_is_no_quantity_is_refused() {
        for typed in ["", "0", "-1", "1.2345", "a", "1e3", "99999999999999999999", "."] {
            assert_eq!(Quantity::parse(typed), None, "{typed}");
        }
    }
}
