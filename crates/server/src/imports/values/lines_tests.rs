use super::*;

fn price(text: &str) -> Price {
    parse_price(text, Some(DecimalSign::Point), None, Some(Currency::USD)).expect("a price")
}

fn worth(unit: &str, quantity: &str, discount: Option<&str>) -> Option<i64> {
    let quantity = parse_quantity(quantity, Some(DecimalSign::Point)).expect("a quantity");
    let fraction = Some(DiscountUnit::Fraction);
    let discount = discount.map(|text| parse_discount(text, None, fraction).expect("a discount"));
    of_line(price(unit), quantity, discount).map(|money| money.minor)
}

#[test]
fn a_line_is_rounded_once_and_half_away_from_zero() {
    assert_eq!(worth("14.00", "12", None), Some(16_800));
    // 10.00 × 0.85 × 3 = 25.50
    assert_eq!(worth("10", "3", Some("0.15")), Some(2_550));
    // 0.35 × 0.9 = 0.315
    assert_eq!(worth("0.35", "1", Some("0.1")), Some(32));
    // 0.0035 × 1000 = 3.50: each one alone would be nothing.
    assert_eq!(worth("0.0035", "1000", None), Some(350));
    assert_eq!(worth("1.50", "0.333", None), Some(50));
    assert_eq!(worth("9.99", "5", Some("1")), Some(0));
    assert_eq!(worth("1 JPY", "1.5", None), Some(2));
    assert_eq!(worth("999999999999", "1000000", None), None);
}

#[test]
fn a_quantity_is_exact_or_refused() {
    let read = |text| parse_quantity(text, None);
    assert_eq!(read("12"), Ok(Quantity(12_000)));
    assert_eq!(read("1 200,5"), Ok(Quantity(1_200_500)));
    assert_eq!(read("1,234"), Err(ProblemKind::AmbiguousAmount));
    for wrong in ["0", "-1", "", "many", "1.23456", "9999999999999"] {
        assert_eq!(read(wrong), Err(ProblemKind::BadQuantity), "{wrong:?}");
    }
}

#[test]
fn a_discount_says_its_unit_or_the_column_does() {
    let read = |text, unit| parse_discount(text, None, unit);
    let part = read("0.15", Some(DiscountUnit::Fraction)).expect("a part");
    assert_eq!(part.rounded(4), Some(1_500));
    for percent in [read("15 %", None), read("15", Some(DiscountUnit::Percent))] {
        assert_eq!(percent.expect("a part").rounded(4), Some(1_500));
    }
    assert!(read("0", None).is_ok());
    assert_eq!(read("1", None), Err(ProblemKind::AmbiguousDiscount));
    for wrong in ["-5%", "101%", "half"] {
        assert_eq!(read(wrong, None), Err(ProblemKind::BadDiscount), "{wrong}");
    }
    assert_eq!(read("1.5", Some(DiscountUnit::Fraction)), Err(ProblemKind::BadDiscount));
    let unit = |values: &[&str]| discount_unit_of(values.iter().copied());
    assert_eq!(unit(&["0", "0.05", "0.150"]), Some(DiscountUnit::Fraction));
    assert_eq!(unit(&["0", "0,5", "15"]), Some(DiscountUnit::Percent));
    assert_eq!(unit(&["5%"]), Some(DiscountUnit::Percent));
    assert_eq!(unit(&["0", "1", ""]), None);
}

#[test]
fn kinds_of_items_are_known_by_name_and_written_as_keys() {
    for (text, kind) in [
        ("Equipment", ItemKind::Equipment),
        ("Części zamienne", ItemKind::Part),
        ("Расходные материалы", ItemKind::Consumable),
        ("חוזה שירות", ItemKind::Contract),
    ] {
        assert_eq!(parse_item_kind(text), Some(kind), "{text}");
    }
    assert_eq!(parse_item_kind("thing"), None);
    for word in KINDS.iter().flat_map(|(_, words)| words.iter()) {
        assert_eq!(key_of(word), *word);
    }
    for kind in ItemKind::ALL {
        assert_eq!(SoldAs::named(kind.code()).map(SoldAs::kind), Some(kind));
    }
}
