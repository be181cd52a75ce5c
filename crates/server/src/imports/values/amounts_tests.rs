use super::*;

fn read(text: &str) -> Result<(i64, &'static str), ProblemKind> {
    parse_amount(text, None, None, Some(Currency::PLN)).map(|money| (money.minor, money.currency))
}

#[test]
fn amounts_are_read_to_minor_units() {
    let cases = [
        ("1 234,56", (123_456, "PLN")),
        ("1\u{A0}234,56 zł", (123_456, "PLN")),
        ("1,234.56", (123_456, "PLN")),
        ("1.234.567", (123_456_700, "PLN")),
        ("18 400 ₪", (1_840_000, "ILS")),
        ("\u{200F}18,400.00 \u{200F}₪", (1_840_000, "ILS")),
        ("500000.0", (50_000_000, "PLN")),
        ("$1,234,567", (123_456_700, "USD")),
        ("€ 1'000.50", (100_050, "EUR")),
        ("1200 JPY", (1_200, "JPY")),
        ("usd 10", (1_000, "USD")),
        ("0", (0, "PLN")),
        ("1 500 руб.", (150_000, "RUB")),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text), Ok(expected), "{text:?}");
    }
}

#[test]
fn what_is_no_amount_is_refused_with_its_reason() {
    let cases = [
        ("12.5k", ProblemKind::BadAmount),
        ("a lot", ProblemKind::BadAmount),
        ("1,23,456", ProblemKind::BadAmount),
        ("12 34", ProblemKind::BadAmount),
        ("1.2.3", ProblemKind::BadAmount),
        ("10.005,1234", ProblemKind::BadAmount),
        ("10 $ 5", ProblemKind::BadAmount),
        ("99999999999999999999", ProblemKind::BadAmount),
        ("1e5", ProblemKind::BadAmount),
        (",", ProblemKind::BadAmount),
        ("-5", ProblemKind::NegativeAmount),
        ("1,234", ProblemKind::AmbiguousAmount),
        ("1.234", ProblemKind::AmbiguousAmount),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text), Err(expected), "{text:?}");
    }
    assert_eq!(parse_amount("5", None, None, None), Err(ProblemKind::MissingCurrency));
}

#[test]
fn the_column_decides_where_a_fraction_begins() {
    let comma = decimal_sign_of(["1,234", "5,5"].into_iter());
    assert_eq!(comma, Some(DecimalSign::Comma));
    let read = |sign| parse_amount("1,234", sign, None, Some(Currency::TND)).map(|m| m.minor);
    assert_eq!(read(comma), Ok(1_234));
    assert_eq!(read(Some(DecimalSign::Point)), Ok(1_234_000));
    assert_eq!(decimal_sign_of(["1,234", "1,234,567"].into_iter()), Some(DecimalSign::Point));
    assert_eq!(decimal_sign_of(["1,5", "1.5"].into_iter()), None);
}

#[test]
fn the_currency_column_goes_before_the_sign() {
    let money = parse_amount("$10", None, Some(Currency::CAD), Some(Currency::PLN)).unwrap();
    assert_eq!((money.minor, money.currency), (1_000, "CAD"));
    assert_eq!(parse_currency("Polish zloty (PLN)"), Some(Currency::PLN));
    assert_eq!(parse_currency("QQQ"), None);
}
