//! Bills, payments and what is between them: everything reads back as it was written, and the lists
//! find what their people look for.

mod money;
mod written;

use domain::bills::{Agreed, Bill, BillLine, BillSource, NewBill, Sent, TaxRate, correcting};
use domain::events::{Event, EventKind, Fact};
use domain::ids::{BillId, CaseId, CustomerId, EventId, PaymentId, PromiseId, StatementId};
use domain::people::{Actor, Party};
use domain::promises::{Promise, PromiseKind, PromiseState};
use domain::quantity::Quantity;
use iso_currency::Currency;
use jiff::civil::date;
use uuid::Uuid;

use super::agreements::agreement;
use super::story::{NO, YES};
use super::{ADA, NOW, at, due, id, in_tx, line, with_one_case};
use crate::bills::{self, Payment, PaymentState, Statement};
use crate::db::{Db, StoreError, Tx};
use crate::{agreements, events, promises};

fn of_agreement(customer: CustomerId, case: CaseId, number: u128) -> Agreed {
    Agreed {
        agreement: domain::ids::AgreementId(id(number)),
        customer,
        case,
        currency: Currency::PLN,
        payment_days: 14,
        lines: vec![],
    }
}

fn half(net: i64) -> BillLine {
    BillLine {
        agreed: Some(0),
        item: None,
        what: line("Pump „Łabędź”"),
        quantity: Quantity(750),
        net,
        rate: Some(TaxRate(2300)),
        tax: domain::bills::tax::of_net(net, Some(TaxRate(2300))).expect("a tax"),
    }
}

fn draft(number: u128, agreed: &Agreed, lines: Vec<BillLine>, corrects: Option<u128>) -> Bill {
    let new = NewBill {
        id: BillId(id(number)),
        corrects: corrects.map(|number| BillId(id(number))),
        source: BillSource::Written,
        digest: None,
        lines,
        stated: None,
        drafted_at: at(NOW),
    };
    Bill::draft(new, agreed).expect("a draft").0
}

fn sent(bill: Bill, number: &str, promise: Option<u128>) -> Bill {
    let sent = Sent {
        number: line(number),
        issued_on: date(2026, 11, 22),
        due_on: date(2026, 12, 6),
        at: at(NOW),
        promise: promise.map(|number| PromiseId(id(number))),
    };
    bill.send(sent).expect("it is sent").0
}

fn pay(number: u128, customer: CustomerId, case: CaseId) -> Promise {
    Promise {
        id: PromiseId(id(number)),
        customer,
        case: Some(case),
        kind: PromiseKind::Pay,
        what: None,
        debtor: Party::Customer,
        owner: ADA,
        due: due("2026-12-06T22:59Z"),
        named_by: Party::Us,
        made_at: at(NOW),
        state: PromiseState::Open,
        broken_at: None,
    }
}

fn payment(number: u128, amount: i64) -> Payment {
    Payment {
        id: PaymentId(id(number)),
        statement: None,
        entry_key: number.to_be_bytes().to_vec(),
        booked_on: date(2026, 11, 24),
        currency: Currency::PLN,
        amount,
        matched: 0,
        payer: Some("POMPY".to_owned()),
        payer_key: Some("pompy".to_owned()),
        payer_account: Some("PL61".to_owned()),
        words: Some("za FV/1/2026".to_owned()),
        state: PaymentState::Open,
    }
}

fn statement(number: u128, came_in: u32) -> Statement {
    Statement {
        id: StatementId(id(number)),
        hash: number.to_be_bytes().to_vec(),
        file_name: "wyciąg.sta".to_owned(),
        format: "mt940".to_owned(),
        reference: "1".to_owned(),
        account: "PL61".to_owned(),
        currency: "PLN".to_owned(),
        from: Some(date(2026, 11, 23)),
        to: None,
        entries: came_in + 3,
        came_in,
        known: 1,
        passed_over: 2,
        read_at: at(NOW),
        by: ADA,
    }
}

const BILLED: u128 = 5_000_000;
const CORRECTION: u128 = BILLED + 1;
const PROMISED: u128 = BILLED + 2;
const MONEY: u128 = BILLED + 3;
const READ: u128 = BILLED + 4;
const PAID: u128 = BILLED + 5;

/// The case of the story that was won has a bill that was corrected and paid in part, and one that
/// is paid; the record tells them.
pub(super) async fn story(tx: &Tx) -> Result<(), StoreError> {
    let (customer, case) = (CustomerId(id(YES + 100)), CaseId(id(YES)));
    let agreed = of_agreement(customer, case, 4_000_000);
    let promise = pay(PROMISED, customer, case);
    promises::insert(tx, &promise).await?;
    let bill = sent(draft(BILLED, &agreed, vec![half(100)], None), "FV/1/2026", Some(PROMISED));
    let lines = correcting(&bill.lines, &[half(50)]);
    let correction = sent(draft(CORRECTION, &agreed, lines, Some(BILLED)), "KOR/1/2026", None);
    let (bill, _) = bill.corrected_by(&correction, true, at(NOW)).expect("corrected");
    let (bill, _) = bill.take(10, at(NOW)).expect("a part");
    let paid = sent(draft(PAID, &agreed, vec![half(10)], None), "FV/2/2026", None);
    let (paid, _) = paid.take(12, at(NOW)).expect("all of it");
    for bill in [&bill, &correction, &paid] {
        bills::insert(tx, bill).await?;
    }
    bills::insert_statement(tx, &statement(READ, 1)).await?;
    let statement = Some(StatementId(id(READ)));
    let came = Payment { matched: 22, statement, ..payment(MONEY, 30) };
    bills::insert_payments(tx, std::slice::from_ref(&came)).await?;
    bills::insert_match(tx, (came.id, bill.id, customer), 10, None, at(NOW)).await?;
    bills::insert_match(tx, (came.id, paid.id, customer), 12, Some(ADA), at(NOW)).await?;
    let mut told = vec![promise.made()];
    for number in [BILLED, CORRECTION, PAID] {
        for kind in [EventKind::BillDrafted, EventKind::BillSent, EventKind::PaymentMatched] {
            told.push(Fact::of(kind, BillId(id(number))));
        }
    }
    told.push(Fact::of(EventKind::BillPaid, paid.id));
    let event = |(n, fact): (u128, Fact)| Event {
        id: EventId(id(BILLED + 100 + n)),
        at: at(NOW),
        actor: Actor::User(ADA),
        customer: Some(customer),
        case: Some(case),
        fact,
    };
    let events: Vec<_> = (0..).zip(told).map(event).collect();
    events::append(tx, &events).await
}

/// What breaks each of the questions about bills.
pub(super) fn breaks() -> Vec<(&'static str, Vec<Uuid>, &'static str)> {
    let other = "a bill, a correction or a match of another customer or case than its own";
    let sums = "a bill written here whose sums are not those of its lines";
    let paid = "a paid bill that is not paid to the last minor unit, or an open one that is";
    let untold = "a bill without the events that tell of it";
    vec![
        (
            "delete from answers where case_id = $1",
            vec![id(YES)],
            "a bill of a case without a final yes",
        ),
        ("update bills set customer_id = $2 where id = $1", vec![id(BILLED), id(NO + 100)], other),
        (
            "update payment_matches set customer_id = $2 where bill_id = $1",
            vec![id(BILLED), id(NO + 100)],
            other,
        ),
        ("update payments set currency = 'EUR' where id = $1", vec![id(MONEY)], other),
        ("update bills set corrects_id = id where id = $1", vec![id(CORRECTION)], other),
        ("update bill_lines set net_minor = 1 where bill_id = $1", vec![id(BILLED)], sums),
        ("update bill_lines set tax_minor = 1 where bill_id = $1", vec![id(BILLED)], sums),
        ("delete from bill_lines where bill_id = $1", vec![id(BILLED)], sums),
        (
            "update bills set corrected_minor = 0 where id = $1",
            vec![id(BILLED)],
            "a bill that counts other corrections than it has",
        ),
        (
            "update payment_matches set amount_minor = 11 where bill_id = $1",
            vec![id(BILLED)],
            "a bill that counts other payments than it has",
        ),
        ("update bills set state = 'paid', settled_at = 1 where id = $1", vec![id(BILLED)], paid),
        ("update bills set state = 'sent', settled_at = null where id = $1", vec![id(PAID)], paid),
        (
            "update bills set state = 'cancelled', settled_at = 1 where id = $1",
            vec![id(BILLED)],
            paid,
        ),
        (
            "update promises set state = 'kept', settled_at = 1 where id = $1",
            vec![id(PROMISED)],
            "an open bill without the customer's promise to pay it",
        ),
        (
            "delete from payment_matches where bill_id = $1",
            vec![id(BILLED)],
            "a payment that counts other bills than it is matched with",
        ),
        (
            "update payments set statement_id = null where id = $1",
            vec![id(MONEY)],
            "a statement whose money is not all here",
        ),
        (
            "insert into bills (id, customer_id, case_id, agreement_id, kind, source, state,
                currency, net_minor, tax_minor, corrected_minor, paid_minor, drafted_at,
                differences)
                select $2, customer_id, case_id, agreement_id, 'bill', source, 'draft', currency,
                0, 0, 0, 0, 1, 0 from bills where id = $1",
            vec![id(BILLED), id(7)],
            untold,
        ),
    ]
}

async fn with_agreement(db: &Db) -> Agreed {
    let (case, _) = with_one_case(db).await;
    let agreed = agreement(20, case.customer, case.id);
    in_tx!(db, |tx| agreements::insert(tx, &agreed).await).expect("an agreement");
    bills::agreed_of_case(db, case.id).await.unwrap().expect("agreed")
}

/// A sent bill of the agreement with its promise.
async fn with_bill(db: &Db, agreed: &Agreed, number: u128, written: &str, net: i64) -> Bill {
    let promise = pay(number + 1000, agreed.customer, agreed.case);
    let bill = sent(draft(number, agreed, vec![half(net)], None), written, Some(number + 1000));
    let kept = bill.clone();
    in_tx!(db, |tx| {
        promises::insert(tx, &promise).await?;
        bills::insert(tx, &kept).await
    })
    .expect("a bill");
    bill
}
