//! Bills compared, reckoned, paid, corrected and matched: tables, and properties of all of it.

use iso_currency::Currency;
use jiff::civil::date;
use proptest::collection::vec;
use proptest::prelude::*;

use super::compare::{Difference, compare};
use super::matching::{Candidate, Incoming, Match, number_keys, propose};
use super::*;
use crate::refusal::Refusal;
use crate::testing::{at, id};

fn words(text: &str) -> Line {
    Line::parse(text).expect("a line")
}

fn agreed_line(position: u32, quantity: i64, price: i64) -> AgreedLine {
    AgreedLine {
        position,
        item: Some(ItemId(id(u128::from(position) + 100))),
        what: words(&format!("Thing {position}")),
        quantity: Quantity(quantity),
        price,
    }
}

fn agreed(lines: Vec<AgreedLine>) -> Agreed {
    Agreed {
        agreement: AgreementId(id(1)),
        customer: CustomerId(id(2)),
        case: CaseId(id(3)),
        currency: Currency::PLN,
        payment_days: 14,
        lines,
    }
}

fn line(agreed: u32, quantity: i64, net: i64) -> BillLine {
    let rate = Some(TaxRate(2300));
    BillLine {
        agreed: Some(agreed),
        item: Some(ItemId(id(u128::from(agreed) + 100))),
        what: words(&format!("Thing {agreed}")),
        quantity: Quantity(quantity),
        net,
        rate,
        tax: tax::of_net(net, rate).expect("a tax"),
    }
}

fn bill(number: u128, lines: Vec<BillLine>, agreed: &Agreed) -> Bill {
    let new = NewBill {
        id: BillId(id(number)),
        corrects: None,
        source: BillSource::Written,
        digest: None,
        lines,
        stated: None,
        drafted_at: at("2026-11-22T08:00Z"),
    };
    Bill::draft(new, agreed).expect("a draft").0
}

fn sent(bill: Bill) -> Bill {
    let sent = Sent {
        number: words("FV/1/2026"),
        issued_on: date(2026, 11, 22),
        due_on: date(2026, 12, 6),
        at: at("2026-11-22T09:00Z"),
        promise: None,
    };
    bill.send(sent).expect("a draft is sent").0
}

fn forbidden(bill: &Bill, agreed: &Agreed, billed: &Billed) -> Vec<Difference> {
    compare(bill, agreed, billed).into_iter().filter(Difference::forbids).collect()
}

#[test]
fn rates_are_read_as_people_type_them() {
    for (typed, rate) in [("23", 2300), ("8,5%", 850), ("0", 0), ("5.25", 525), ("100", 10_000)] {
        assert_eq!(TaxRate::parse(typed), Some(TaxRate(rate)), "{typed}");
    }
    for typed in ["", "-1", "101", "8.555", "zw"] {
        assert_eq!(TaxRate::parse(typed), None, "{typed}");
    }
    assert_eq!((TaxRate(850).plain(), TaxRate(0).plain()), ("8.5".to_owned(), "0".to_owned()));
}

#[test]
fn tax_is_rounded_half_away_from_zero_line_by_line() {
    for (net, rate, tax) in [
        (10_000, 2300, 2300),
        (50, 100, 1),
        (49, 100, 0),
        (-50, 100, -1),
        (1, 2300, 0),
        (i64::MAX, 10_000, i64::MAX),
    ] {
        assert_eq!(tax::of_net(net, Some(TaxRate(rate))), Some(tax), "{net} by {rate}");
    }
    assert_eq!(tax::of_net(500, None), Some(0), "exempt");
    assert_eq!(tax::net_of_gross(123, Some(TaxRate(2300))), Some(100));
    let lines = [line(0, 1000, 3), line(1, 1000, 3)];
    assert_eq!(tax::sums(&lines), Some((6, 2)), "0.69 is 1, twice");
    assert!(tax::is_explained(&lines, 1), "1.38 by the rate");
    assert!(!tax::is_explained(&lines, 4));
    assert_eq!(tax::sums(&[line(0, 1, i64::MAX / 2), line(0, 1, i64::MAX)]), None);
}

#[test]
fn a_bill_as_agreed_has_no_difference_and_each_other_one_is_told() {
    let deal = agreed(vec![agreed_line(0, 2000, 10_000), agreed_line(1, 1000, 500)]);
    let none = Billed::new();
    let right = bill(9, vec![line(0, 2000, 10_000), line(1, 1000, 500)], &deal);
    assert_eq!(compare(&right, &deal, &none), []);
    let of = |lines| bill(9, lines, &deal);
    let two = Quantity(2000);
    let cases = [
        (
            of(vec![line(0, 3000, 15_000)]),
            Difference::MoreQuantity { agreed: 0, left: two, billed: Quantity(3000) },
        ),
        (
            of(vec![line(0, 2000, 9_999)]),
            Difference::OtherPrice { agreed: 0, price: 10_000, billed: 9_999 },
        ),
        (of(vec![line(7, 1000, 500)]), Difference::UnknownItem { line: 0 }),
        (of(vec![line(0, 0, 0)]), Difference::NoQuantity { agreed: 0 }),
        (Bill { currency: Currency::EUR, ..right.clone() }, Difference::OtherCurrency),
        (Bill { net: 1, ..right.clone() }, Difference::SumWrong { sum: 10_500, stated: 1 }),
        (Bill { tax: 1, ..right.clone() }, Difference::TaxWrong { tax: 2415, stated: 1 }),
    ];
    for (bill, difference) in cases {
        let found = forbidden(&bill, &deal, &none);
        assert!(found.contains(&difference), "{difference:?}: {found:?}");
    }
}

#[test]
fn a_part_bill_is_told_what_is_left_and_not_forbidden() {
    let deal = agreed(vec![agreed_line(0, 3000, 1000), agreed_line(1, 1000, 500)]);
    let part = bill(9, vec![line(0, 1000, 333)], &deal);
    assert_eq!(
        compare(&part, &deal, &Billed::new()),
        [
            Difference::Missing { agreed: 0, left: Quantity(2000) },
            Difference::Missing { agreed: 1, left: Quantity(1000) },
        ]
    );
    assert_eq!(forbidden(&part, &deal, &Billed::new()), []);
    let before: Billed = [(0, Share { quantity: 2000, net: 666 })].into();
    let last = bill(9, vec![line(0, 1000, 334)], &deal);
    assert_eq!(forbidden(&last, &deal, &before), [], "the last part takes the rest of the price");
    assert_eq!(deal.unbilled(&before).len(), 2);
    assert_eq!(deal.fully_billed(&[(0, Share { quantity: 3000, net: 1000 })].into()).len(), 1);
}

#[test]
fn a_bill_is_sent_once_and_thrown_away_only_before() {
    let deal = agreed(vec![agreed_line(0, 1000, 100)]);
    let draft = bill(9, vec![line(0, 1000, 100)], &deal);
    let bill = sent(draft.clone());
    assert_eq!((bill.state, bill.open()), (BillState::Sent, 123));
    assert_eq!(bill.clone().cancel(at("2026-11-22T09:00Z")), Err(Refusal::BillSent));
    assert_eq!(bill.edited(vec![]), Err(Refusal::BillSent));
    assert_eq!(draft.clone().edited(vec![]), Err(Refusal::BillWithoutLine));
    assert!(draft.cancel(at("2026-11-22T09:00Z")).is_ok());
    let free = sent(self::bill(9, vec![line(0, 1000, 0)], &deal));
    assert!(matches!(free.state, BillState::Paid { .. }), "nothing to pay is paid");
}

#[test]
fn a_bill_is_paid_by_its_last_minor_unit_and_no_more_than_that_is_taken() {
    let deal = agreed(vec![agreed_line(0, 1000, 100)]);
    let bill = sent(bill(9, vec![line(0, 1000, 100)], &deal));
    let now = at("2026-11-23T09:00Z");
    let (part, facts) = bill.clone().take(122, now).expect("a part");
    assert_eq!((part.state, part.open(), facts.len()), (BillState::Sent, 1, 0));
    assert_eq!(part.clone().take(2, now), Err(Refusal::MoreThanOpen));
    let (paid, _) = part.take(1, now).expect("the rest");
    assert_eq!(paid.state, BillState::Paid { at: now });
    assert_eq!(paid.clone().take(1, now), Err(Refusal::MoreThanOpen));
    let back = paid.give_back(1).expect("it was paid");
    assert_eq!((back.state, back.open()), (BillState::Sent, 1));
}

#[test]
fn a_correction_changes_what_is_owed_and_leaves_nothing_of_a_bill_that_it_takes_back() {
    let deal = agreed(vec![agreed_line(0, 2000, 200)]);
    let bill = sent(bill(9, vec![line(0, 2000, 200)], &deal));
    let now = at("2026-11-23T09:00Z");
    let correction = |after: &[BillLine]| {
        let new = NewBill {
            id: BillId(id(10)),
            corrects: Some(bill.id),
            source: BillSource::Written,
            digest: None,
            lines: correcting(&bill.lines, after),
            stated: None,
            drafted_at: now,
        };
        Bill::draft(new, &deal).expect("a correction").0
    };
    let less = correction(&[line(0, 1000, 100)]);
    assert_eq!((less.net, less.tax), (-100, -23));
    let left = bill.remaining(std::slice::from_ref(&less));
    assert_eq!(left.lines, [line(0, 1000, 100)]);
    let (half, _) = bill.clone().corrected_by(&less, true, now).expect("corrected");
    assert_eq!((half.state, half.open()), (BillState::Sent, 123));
    let (paid, _) = bill.clone().take(246, now).expect("paid");
    assert_eq!(paid.clone().corrected_by(&less, true, now), Err(Refusal::MoreThanOpen));
    let nothing = correction(&[]);
    assert!(bill.remaining(std::slice::from_ref(&nothing)).lines.is_empty());
    let (gone, _) = bill.clone().corrected_by(&nothing, false, now).expect("corrected");
    assert_eq!((gone.state, gone.open()), (BillState::Cancelled { at: now }, 0));
}

fn candidate(number: u128, written: &str, open: i64, is_payers: bool) -> Candidate {
    Candidate {
        bill: BillId(id(number)),
        customer: CustomerId(id(number + 50)),
        number: written.to_owned(),
        currency: Currency::PLN,
        open,
        is_payers,
    }
}

fn payment(amount: i64, words: &str) -> Incoming {
    Incoming { amount, currency: Currency::PLN, words: words.to_owned() }
}

#[test]
fn a_payment_is_matched_only_where_nothing_else_can_be_meant() {
    let bills = [
        candidate(1, "FV/1/2026", 1000, false),
        candidate(2, "FV/12/2026", 500, true),
        candidate(3, "FV/1/2026/K", 300, false),
        candidate(4, "7", 700, false),
        candidate(5, "FV/90/2026", 500, false),
    ];
    let certain = |pairs: &[(u128, i64)]| {
        Match::Certain(pairs.iter().map(|(n, amount)| (BillId(id(*n)), *amount)).collect())
    };
    let doubtful = |ns: &[u128]| Match::Doubtful(ns.iter().map(|n| BillId(id(*n))).collect());
    for (amount, text, expected) in [
        (1000, "zapłata fv/1/2026", certain(&[(1, 1000)])),
        (400, "FV/1/2026 rata 1", certain(&[(1, 400)])),
        (1001, "FV/1/2026", doubtful(&[1])),
        (1500, "FV/1/2026 i FV/12/2026", certain(&[(1, 1000), (2, 500)])),
        (1400, "FV/1/2026, FV/12/2026", doubtful(&[1, 2])),
        (300, "FV/1/2026/K", certain(&[(3, 300)])),
        (1000, "FV12026", certain(&[(1, 1000)])),
        (999, "FV12026", doubtful(&[1])),
        (700, "invoice 7", doubtful(&[4])),
        (500, "thank you", doubtful(&[2, 5])),
        (499, "thank you", doubtful(&[2])),
        (4, "thank you", doubtful(&[2])),
    ] {
        assert_eq!(propose(&payment(amount, text), &bills), expected, "{amount} {text}");
    }
    let only_payer = [candidate(2, "FV/12/2026", 500, true)];
    assert_eq!(propose(&payment(500, ""), &only_payer), certain(&[(2, 500)]));
    let euros = Incoming { currency: Currency::EUR, ..payment(500, "FV/12/2026") };
    assert_eq!(propose(&euros, &only_payer), Match::None);
}

#[test]
fn every_way_in_which_a_number_may_stand_is_looked_up() {
    let keys = number_keys("Za FV/1/2026, dziękuję");
    assert!(keys.contains(&number_key("FV/1/2026")), "{keys:?}");
    assert!(number_keys("za pompę").is_empty());
    assert!(number_keys(&"1 ".repeat(5000)).len() <= 600);
}

prop_compose! {
    fn some_candidate()(n in 1_u128..9, open in -5_i64..2000, payer: bool, currency in 0..3) -> Candidate {
        let written = ["FV/1/2026", "FV/2/2026", "FV/12/2026", "7", "A"][n as usize % 5];
        let mut it = candidate(n, &format!("{written}{}", if n > 4 { "/K" } else { "" }), open, payer);
        if currency == 0 { it.currency = Currency::EUR }
        it
    }
}

proptest! {
    #[test]
    fn a_match_never_exceeds_the_payment_nor_any_bill(
        candidates in vec(some_candidate(), 0..7),
        amount in -3_i64..5000,
        text in "(FV/1/2026|FV/2/2026|FV122026|FV/1/2026/K|7| |,|pump){0,4}",
    ) {
        let mut candidates = candidates;
        candidates.sort_by_key(|it| it.bill);
        candidates.dedup_by_key(|it| it.bill);
        if let Match::Certain(pairs) = propose(&payment(amount, &text), &candidates) {
            let sum: i64 = pairs.iter().map(|(_, part)| part).sum();
            prop_assert!(sum <= amount);
            for (bill, part) in pairs {
                let it = candidates.iter().find(|it| it.bill == bill).expect("a candidate");
                prop_assert!(0 < part && part <= it.open);
                prop_assert_eq!(it.currency, Currency::PLN);
            }
        }
    }

    #[test]
    fn two_bills_of_the_same_amount_are_never_told_apart_by_the_amount(
        amount in 1_i64..10_000, payers in vec(any::<bool>(), 2..5),
    ) {
        let candidates: Vec<_> = (10_u128..).zip(payers)
            .map(|(n, payer)| candidate(n, &format!("FV/{n}/2026"), amount, payer))
            .collect();
        let found = propose(&payment(amount, "dziękujemy"), &candidates);
        prop_assert!(matches!(found, Match::Doubtful(_)));
    }

    #[test]
    fn parts_billed_one_after_another_add_up_to_the_price(
        price in -10_000_i64..10_000, parts in vec(1_i64..5000, 1..6),
    ) {
        let whole: i64 = parts.iter().sum();
        let deal = agreed(vec![agreed_line(0, whole, price)]);
        let mut billed = Billed::new();
        for (at, part) in parts.iter().enumerate() {
            let before = billed.entry(0).or_default().net;
            let net = if at + 1 == parts.len() {
                price - before
            } else {
                tax::share(price, *part, whole).expect("a share")
            };
            let draft = Bill { net, tax: 0, lines: vec![BillLine { rate: None, tax: 0, ..line(0, *part, net) }], ..bill(9, vec![line(0, 1, 1)], &deal) };
            prop_assert_eq!(forbidden(&draft, &deal, &billed), vec![]);
            let share = billed.entry(0).or_default();
            share.quantity += part;
            share.net += net;
        }
        prop_assert_eq!(billed[&0], Share { quantity: whole, net: price });
    }

    #[test]
    fn what_is_taken_and_given_back_leaves_a_bill_as_it_was(
        net in 1_i64..100_000, parts in vec(1_i64..50_000, 0..8),
    ) {
        let deal = agreed(vec![agreed_line(0, 1000, net)]);
        let begun = sent(bill(9, vec![line(0, 1000, net)], &deal));
        let (mut it, mut taken) = (begun.clone(), Vec::new());
        for part in parts {
            match it.clone().take(part, at("2026-11-23T09:00Z")) {
                Ok((after, _)) => { taken.push(part); it = after; }
                Err(refusal) => prop_assert_eq!(refusal, Refusal::MoreThanOpen),
            }
            prop_assert!(it.paid <= it.owed());
            prop_assert_eq!(matches!(it.state, BillState::Paid { .. }), it.paid == it.owed());
        }
        for part in taken {
            it = it.give_back(part).expect("it was taken");
        }
        prop_assert_eq!(it, begun);
    }
}
