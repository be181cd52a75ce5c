//! Bills and payments: right before they are sent, paid to the last minor unit, and nothing guessed.

mod invoices;
mod statements;
mod written;

use domain::agreements::{AgreementForm, AgreementLine, Fitness};
use domain::bills::{Bill, TaxRate};
use domain::ids::{BillId, CaseId, CustomerId};
use domain::items::ItemKind;
use domain::money::Money;
use domain::quantity::Quantity;
use domain::text::Line;
use forgetmenot::agreements::{Agree, Consent, agree};
use forgetmenot::app::Failure;
use forgetmenot::bills::{self, FileIn, LineToBill, SendBill};
use iso_currency::Currency;
use jiff::civil::date;

use crate::kit::{HOUR, TestApp, line, prose};

/// What was sold: the words, thousandths of a unit, minor units for all of it.
type Sold<'a> = (&'a str, i64, i64);

const PUMP: Sold<'static> = ("Pump", 2000, 20_000);
const OIL: Sold<'static> = ("Oil", 1000, 500);

/// A customer who has said yes and agreed to these lines.
async fn sold(
    t: &TestApp,
    name: &str,
    currency: Currency,
    reference: Option<&str>,
    lines: &[Sold<'_>],
) -> (CustomerId, CaseId) {
    let customer = t.customer(name).await;
    let case = sold_to(t, customer, currency, reference, lines).await;
    (customer, case)
}

async fn sold_to(
    t: &TestApp,
    customer: CustomerId,
    currency: Currency,
    reference: Option<&str>,
    lines: &[Sold<'_>],
) -> CaseId {
    let case = t.open(customer, t.step(HOUR)).await.expect("a case");
    t.offer(case).await;
    t.call(case, t.yes()).await.expect("yes");
    let lines: Vec<_> = lines
        .iter()
        .map(|(what, quantity, minor)| AgreementLine {
            kind: ItemKind::Consumable,
            what: Line::parse(what).expect("a line"),
            quantity: Quantity(*quantity),
            price: Money { minor: *minor, currency },
            cost: None,
        })
        .collect();
    let consent = Consent {
        form: AgreementForm::OrderForm,
        evidence: prose("Their order"),
        document: None,
        reference: reference.map(line),
        payment_days: 14,
        at: None,
        given_by: None,
        lines,
        terms: vec![],
    };
    let mut command = Agree { case, offer: None, currency, consent, fitness: Fitness::MustFit };
    for fitness in [
        Fitness::MustFit,
        Fitness::Known(domain::agreements::Fit::Heavy),
        Fitness::Known(domain::agreements::Fit::Light),
    ] {
        command.fitness = fitness;
        if agree(&t.app, t.actor(), command.clone()).await.is_ok() {
            return case;
        }
    }
    panic!("no form fits");
}

/// Lines for all that is left to bill.
async fn all_left(t: &TestApp, case: CaseId) -> Vec<LineToBill> {
    bills::proposal(t.db(), case).await.expect("a proposal").expect("agreed").lines
}

async fn drafted(t: &TestApp, case: CaseId) -> BillId {
    let lines = all_left(t, case).await;
    bills::draft(&t.app, t.actor(), case, lines).await.expect("a draft")
}

async fn send(t: &TestApp, bill: BillId, number: &str) -> Result<(), Failure> {
    let command = SendBill { bill, number: line(number), issued_on: date(2026, 11, 23) };
    bills::send(&t.app, t.actor(), command).await
}

/// A sent bill of all that is left.
async fn billed(t: &TestApp, case: CaseId, number: &str) -> BillId {
    let bill = drafted(t, case).await;
    send(t, bill, number).await.expect("it is sent");
    bill
}

async fn read(t: &TestApp, bill: BillId) -> Bill {
    store::bills::get(t.db(), bill).await.expect("the bill")
}

fn to_bill(agreed: u32, (what, ..): Sold<'_>, quantity: i64, net: i64) -> LineToBill {
    let what = Line::parse(what).expect("a line");
    let rate = Some(TaxRate(2300));
    LineToBill { agreed: Some(agreed), what, quantity: Quantity(quantity), net, rate }
}

fn file(name: &str, text: impl Into<Vec<u8>>) -> FileIn {
    FileIn { name: name.to_owned(), bytes: text.into() }
}

/// A sample with the words filled in that it leaves open.
fn sample(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/bills/");
    let text = std::fs::read_to_string(format!("{folder}{name}")).expect("the sample");
    [
        ("#nip#", "5265877635"),
        ("#supplier_nip#", "5265877635"),
        ("#buyer_nip#", "7352765225"),
        ("#invoice_number#", "2026-17"),
        ("#issue_date#", "2026-11-20"),
        ("#due_date#", "2026-12-04"),
        ("#buyer_reference#", "B-9"),
        ("#iban#", "PL61109010140000071219812874"),
    ]
    .iter()
    .fold(text, |text, (word, value)| text.replace(word, value))
}
