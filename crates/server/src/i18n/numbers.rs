//! Numbers, money and shares, written as natives of each language write them.

use domain::language::Language;
use fluent_bundle::FluentValue;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::{Decimal, SignDisplay};
use icu_decimal::options::DecimalFormatterOptions;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use iso_currency::Currency;
use unic_langid::LanguageIdentifier;

use super::{Locale, LocaleError};

const NO_BREAK_SPACE: char = '\u{a0}';
/// Keeps the minus before the number where the text around runs from right to left.
const LEFT_TO_RIGHT_MARK: char = '\u{200e}';
const NO_FIGURE: &str = "–";

pub(super) struct NumberFormats {
    decimal: DecimalFormatter,
    layout: Layout,
}

/// What the number formatter does not tell about a language.
struct Layout {
    symbol_first: bool,
    mark_minus: bool,
    space_before_percent: bool,
}

impl Layout {
    /// Hebrew puts the sign first too: a sign that touches its digits stays on the same side of
    /// them whichever way the text around runs.
    const fn of(language: Language) -> Self {
        Self {
            symbol_first: matches!(language, Language::English | Language::Hebrew),
            mark_minus: language.is_right_to_left(),
            space_before_percent: matches!(language, Language::Russian),
        }
    }
}

impl NumberFormats {
    pub(super) fn load(
        language: Language,
        icu: &icu_locale_core::Locale,
    ) -> Result<Self, LocaleError> {
        let decimal = DecimalFormatter::try_new(icu.into(), DecimalFormatterOptions::default())
            .map_err(|_| LocaleError::Data("numbers"))?;
        Ok(Self { decimal, layout: Layout::of(language) })
    }
}

impl Locale {
    /// A whole number with the language's grouping: "12,345", "12 345".
    #[must_use]
    pub fn integer(&self, value: i64) -> String {
        self.numbers().decimal.format(&Decimal::from(value)).to_string()
    }

    /// A number rounded to so many digits after the decimal sign: "0.5", "0,5".
    #[must_use]
    pub fn decimal(&self, value: f64, digits: usize) -> String {
        match format!("{value:.digits$}").parse::<Decimal>() {
            Ok(mut decimal) => {
                // What rounds to nothing has no minus.
                decimal.apply_sign_display(SignDisplay::Negative);
                self.numbers().decimal.format(&decimal).to_string()
            }
            Err(_) => NO_FIGURE.to_owned(),
        }
    }

    /// A share as whole percents: 0.85 is "85%". What is not a number (a share of nothing) is a
    /// dash.
    #[must_use]
    pub fn percent(&self, share: f64) -> String {
        if !share.is_finite() {
            return NO_FIGURE.to_owned();
        }
        let mut text = self.decimal(share * 100.0, 0);
        if self.numbers().layout.space_before_percent {
            text.push(NO_BREAK_SPACE);
        }
        text.push('%');
        text
    }

    /// An amount in the currency's smallest unit: 1 840 000 of "PLN" is "18 400,00 zł".
    ///
    /// Spaces inside don't break. On a page it stands in `<bdi dir="ltr">`.
    #[must_use]
    pub fn money(&self, minor: i64, currency: &str) -> String {
        let mut amount = Decimal::from(minor.unsigned_abs());
        amount.multiply_pow10(-exponent(currency));
        let digits = self.numbers().decimal.format(&amount).to_string();
        let layout = &self.numbers().layout;
        let mut text = String::with_capacity(digits.len() + 12);
        if minor < 0 {
            text.extend(layout.mark_minus.then_some(LEFT_TO_RIGHT_MARK));
            text.push('-');
        }
        match (layout.symbol_first, symbol(currency, self.language())) {
            (true, Some(symbol)) if !is_word(symbol) => text.extend([symbol, digits.as_str()]),
            (true, symbol) if self.language() == Language::English => {
                text.extend([symbol.unwrap_or(currency), "\u{a0}", &digits]);
            }
            (_, symbol) => text.extend([&digits, "\u{a0}", symbol.unwrap_or(currency)]),
        }
        text
    }
}

fn is_word(symbol: &str) -> bool {
    symbol.chars().all(char::is_alphabetic)
}

/// Decimal places of a currency; 2 for a code that ISO 4217 doesn't know.
fn exponent(currency: &str) -> i16 {
    let places = Currency::from_code(currency).and_then(Currency::exponent);
    places.and_then(|places| i16::try_from(places).ok()).unwrap_or(2)
}

/// Only signs that can't be taken for another currency; all others show their code.
fn symbol(currency: &str, language: Language) -> Option<&'static str> {
    match currency {
        "EUR" => Some("€"),
        "GBP" => Some("£"),
        "ILS" => Some("₪"),
        "RUB" => Some("₽"),
        "UAH" => Some("₴"),
        "USD" => Some("$"),
        "PLN" if language == Language::Polish => Some("zł"),
        _ => None,
    }
}

/// How a number inside a sentence is written; `None` leaves small whole ones to Fluent.
pub(super) fn format_value(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    if number.value.fract() == 0.0 && number.value.abs() < 1000.0 {
        return None;
    }
    let decimal: Decimal = number.as_string().parse().ok()?;
    memoizer.with_try_get::<Grouping, _, _>((), |it| it.0.format(&decimal).to_string()).ok()
}

/// Fluent keeps one of these for each language, so that it is built once.
struct Grouping(DecimalFormatter);

impl Memoizable for Grouping {
    type Args = ();
    type Error = LocaleError;

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, LocaleError> {
        let locale: icu_locale_core::Locale =
            language.to_string().parse().map_err(|_| LocaleError::Data("language tag"))?;
        DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default())
            .map(Self)
            .map_err(|_| LocaleError::Data("numbers"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::args;
    use crate::i18n::test_locale as locale;

    /// The four languages in the order of `Language::ALL`, hard spaces shown as `_`.
    fn in_all(write: impl Fn(&Locale) -> String) -> [String; 4] {
        Language::ALL.map(|language| write(locale(language)).replace('\u{a0}', "_"))
    }

    #[test]
    fn whole_numbers_are_grouped_as_natives_group_them() {
        assert_eq!(
            in_all(|l| l.integer(1_234_567)),
            ["1,234,567", "1_234_567", "1_234_567", "1,234,567"]
        );
        assert_eq!(in_all(|l| l.integer(1234)), ["1,234", "1234", "1_234", "1,234"]);
        assert_eq!(in_all(|l| l.integer(-5)), ["-5", "-5", "-5", "\u{200e}-5"]);
    }

    #[test]
    fn money_stands_where_natives_put_it() {
        let zloty = in_all(|l| l.money(1_840_000, "PLN"));
        assert_eq!(zloty, ["PLN_18,400.00", "18_400,00_zł", "18_400,00_PLN", "18,400.00_PLN"]);
        let shekels = in_all(|l| l.money(1_840_000, "ILS"));
        assert_eq!(shekels, ["₪18,400.00", "18_400,00_₪", "18_400,00_₪", "₪18,400.00"]);
        let euros = in_all(|l| l.money(-50, "EUR"));
        assert_eq!(euros, ["-€0.50", "-0,50_€", "-0,50_€", "\u{200e}-€0.50"]);
    }

    #[test]
    fn a_currency_has_its_own_number_of_decimals() {
        assert_eq!(in_all(|l| l.money(500, "JPY"))[1], "500_JPY");
        assert_eq!(in_all(|l| l.money(1_500, "BHD"))[0], "BHD_1.500");
        assert_eq!(in_all(|l| l.money(150, "???"))[0], "???_1.50");
        assert_eq!(in_all(|l| l.money(i64::MIN, "USD"))[0], "-$92,233,720,368,547,758.08");
    }

    #[test]
    fn shares_and_fractions_use_the_decimal_sign_of_the_language() {
        assert_eq!(in_all(|l| l.decimal(0.456, 2)), ["0.46", "0,46", "0,46", "0.46"]);
        assert_eq!(in_all(|l| l.percent(0.85)), ["85%", "85%", "85_%", "85%"]);
        assert_eq!(in_all(|l| l.percent(-0.001))[0], "0%");
        assert_eq!(in_all(|l| l.percent(f64::NAN))[0], "–");
    }

    #[test]
    fn a_number_inside_a_sentence_is_grouped_too() {
        let days = in_all(|l| l.plain_with("time-days", &args! { count: 12_345 }));
        assert_eq!(days, ["12,345 days", "12_345 dni", "12_345 дней", "12,345 ימים"]);
    }
}
