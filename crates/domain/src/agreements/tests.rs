//! Tables of what fits which value, and what an agreement must have.

use super::*;
use crate::testing::{at, id};

fn pln(minor: i64) -> Money {
    Money { minor, currency: Currency::PLN }
}

fn line(minor: i64) -> AgreementLine {
    AgreementLine {
        kind: ItemKind::Equipment,
        what: Line::parse("Pump").expect("a line"),
        quantity: Quantity::ONE,
        price: pln(minor),
        cost: None,
    }
}

fn term(is_burden: bool, reason: Option<&str>, is_acknowledged: bool) -> AgreementTerm {
    AgreementTerm {
        words: Prose::parse("Half is paid in advance").expect("prose"),
        is_burden,
        reason: reason.map(|reason| Prose::parse(reason).expect("prose")),
        is_acknowledged,
    }
}

fn agreement(lines: Vec<AgreementLine>, terms: Vec<AgreementTerm>) -> Agreement {
    Agreement {
        id: AgreementId(id(1)),
        customer: CustomerId(id(2)),
        case: CaseId(id(3)),
        version: 1,
        offer: None,
        form: AgreementForm::Email,
        fit: Fit::Fits,
        evidence: None,
        document: None,
        reference: None,
        currency: Currency::PLN,
        payment_days: 14,
        agreed_at: at("2026-11-22T08:00Z"),
        given_by: None,
        recorded_by: None,
        lines,
        terms,
    }
}

#[test]
fn a_form_fits_the_class_of_the_value_up_to_its_very_border() {
    use AgreementForm::{Contract, Email, Handshake, Minutes, OrderForm, Spoken};
    use Fit::{Fits, Heavy, Light};
    let table = [
        (0, [Fits, Fits, Fits, Heavy, Heavy, Heavy]),
        (499_999, [Fits, Fits, Fits, Heavy, Heavy, Heavy]),
        (500_000, [Light, Light, Fits, Fits, Fits, Heavy]),
        (4_999_999, [Light, Light, Fits, Fits, Fits, Heavy]),
        (5_000_000, [Light, Light, Light, Light, Fits, Fits]),
        (i64::MAX, [Light, Light, Light, Light, Fits, Fits]),
    ];
    let forms = [Spoken, Handshake, Email, OrderForm, Minutes, Contract];
    for (minor, expected) in table {
        let told = forms.map(|form| fit(form, pln(minor), &ValueClasses::default()));
        assert_eq!(told, expected, "{minor}");
    }
}

#[test]
fn each_currency_has_its_usual_bounds_and_another_has_those_of_the_euro() {
    for (currency, small_below, large_from) in [
        (Currency::EUR, 100_000, 1_000_000),
        (Currency::USD, 100_000, 1_000_000),
        (Currency::GBP, 100_000, 1_000_000),
        (Currency::ILS, 500_000, 5_000_000),
        (Currency::RUB, 10_000_000, 100_000_000),
        (Currency::UAH, 5_000_000, 50_000_000),
        (Currency::CZK, 2_500_000, 25_000_000),
        (Currency::CHF, 100_000, 1_000_000),
        (Currency::JPY, 1_000, 10_000),
        (Currency::KWD, 1_000_000, 10_000_000),
    ] {
        let bounds = ValueBounds::usual(currency);
        let told = (bounds.small_below().minor, bounds.large_from().minor);
        assert_eq!(told, (small_below, large_from), "{}", currency.code());
    }
}

#[test]
fn the_firms_own_bounds_come_before_the_usual_ones() {
    let own = ValueBounds::new(pln(10), pln(20)).expect("in order");
    let classes = ValueClasses::new(vec![own]);
    assert_eq!(classes.class_of(pln(9)), ValueClass::Small);
    assert_eq!(classes.class_of(pln(10)), ValueClass::Middle);
    assert_eq!(classes.class_of(pln(20)), ValueClass::Large);
    let euro = Money { minor: 20, currency: Currency::EUR };
    assert_eq!(classes.class_of(euro), ValueClass::Small);
}

#[test]
fn bounds_are_above_nothing_in_order_and_in_one_currency() {
    for (small, large) in [(0, 10), (-1, 10), (10, 10), (20, 10)] {
        assert_eq!(ValueBounds::new(pln(small), pln(large)), None, "{small} {large}");
    }
    let euro = Money { minor: 20, currency: Currency::EUR };
    assert_eq!(ValueBounds::new(pln(10), euro), None);
}

// S4-31
#[test]
fn an_agreement_has_lines_that_add_up_in_its_currency() {
    let euro = Money { minor: 1, currency: Currency::EUR };
    assert_eq!(agreement(vec![], vec![]).require_sound(), Err(Refusal::AgreementWithoutLine));
    for lines in [
        vec![line(1), AgreementLine { price: euro, ..line(1) }],
        vec![AgreementLine { price: euro, ..line(1) }],
        vec![AgreementLine { cost: Some(euro), ..line(1) }],
        vec![AgreementLine { cost: Some(pln(-1)), ..line(1) }],
        vec![line(5), line(-1)],
        vec![line(i64::MAX), line(1)],
    ] {
        let broken = agreement(lines, vec![]);
        assert_eq!(broken.require_sound(), Err(Refusal::AgreementSumBroken), "{:?}", broken.lines);
    }
    assert_eq!(agreement(vec![line(0), line(5)], vec![]).require_sound(), Ok(()));
}

// S4-32
#[test]
fn each_burden_has_its_reason_and_is_acknowledged_by_itself() {
    let sound = term(true, Some("The pump is made to measure"), true);
    for (other, outcome) in [
        (term(true, None, true), Err(Refusal::TermWithoutReason)),
        (term(true, Some("x"), false), Err(Refusal::BurdenNotAcknowledged)),
        (term(false, None, false), Ok(())),
        (sound.clone(), Ok(())),
    ] {
        let told = agreement(vec![line(1)], vec![sound.clone(), other.clone()]).require_sound();
        assert_eq!(told, outcome, "{other:?}");
    }
}

// I12
#[test]
fn a_misfit_goes_on_only_where_that_very_misfit_was_said() {
    assert_eq!(Fitness::MustFit.allows(Fit::Fits), Ok(()));
    assert_eq!(Fitness::MustFit.allows(Fit::Light), Err(Refusal::FormTooLight));
    assert_eq!(Fitness::Known(Fit::Light).allows(Fit::Light), Ok(()));
    assert_eq!(Fitness::Known(Fit::Light).allows(Fit::Heavy), Err(Refusal::FormTooHeavy));
    assert_eq!(Fitness::Known(Fit::Light).allows(Fit::Fits), Ok(()));
}

#[test]
fn versions_are_compared_line_by_line() {
    let dearer = AgreementLine { price: pln(2), ..line(1) };
    let costed = AgreementLine { cost: Some(pln(1)), ..line(1) };
    let part = AgreementLine { kind: ItemKind::Part, ..line(1) };
    let changed = |is_deal, is_kind| LineChange::Changed { at: 0, is_deal, is_kind };
    for (before, after, expected) in [
        (vec![line(1)], vec![line(1)], vec![]),
        (vec![line(1)], vec![dearer], vec![changed(true, false)]),
        (vec![line(1)], vec![costed], vec![changed(false, false)]),
        (vec![line(1)], vec![part], vec![changed(true, true)]),
        (vec![line(1)], vec![line(1), line(2)], vec![LineChange::New(1)]),
        (vec![line(1), line(2)], vec![line(1)], vec![LineChange::Gone(1)]),
    ] {
        assert_eq!(changes(&before, &after), expected);
    }
}

// S3-4, E1
#[test]
fn a_later_version_drops_no_line_and_leaves_what_is_billed_as_it_was() {
    let before = agreement(vec![line(1), line(2)], vec![]);
    let follows =
        |lines, billed: &[usize]| agreement(lines, vec![]).require_follows(&before, billed);
    assert_eq!(follows(vec![line(1)], &[]), Err(Refusal::AgreementLineGone));
    let part = AgreementLine { kind: ItemKind::Part, ..line(2) };
    assert_eq!(follows(vec![line(1), part], &[]), Err(Refusal::AgreementLineGone));
    assert_eq!(follows(vec![line(1), line(3)], &[1]), Err(Refusal::AgreementLineBilled));
    assert_eq!(follows(vec![line(1), line(3)], &[0]), Ok(()));
    assert_eq!(follows(vec![line(1), line(2), line(3)], &[0, 1]), Ok(()));
    let costed = AgreementLine { cost: Some(pln(1)), ..line(2) };
    assert_eq!(follows(vec![line(1), costed], &[1]), Ok(()), "our own cost is no matter of theirs");
}

#[test]
fn a_number_is_known_again_however_it_is_written() {
    for (typed, key) in [
        ("PO-2026/17", Some("po202617")),
        ("po 2026 17", Some("po202617")),
        ("Zamówienie Ł/1", Some("zamowieniel1")),
        (" -- ", None),
    ] {
        assert_eq!(reference_key(typed).as_deref(), key, "{typed}");
    }
}
