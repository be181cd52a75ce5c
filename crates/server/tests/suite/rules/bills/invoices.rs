//! E-invoices from files: certain ones become bills, doubtful ones wait, broken ones leave nothing.

use domain::bills::{BillSource, BillState};
use domain::people::Sight;
use domain::text::Line;
use forgetmenot::bills::{
    Doubt, Outcome, dismiss_waiting, look_at, settle_waiting, take_einvoices,
};
use formats::einvoice::EInvoice;
use iso_currency::Currency;
use store::both_engines;
use store::db::Db;

use super::{OIL, PUMP, billed, file, read, sample, sold, sold_to};
use crate::kit::{TestApp, line, refused_by};

const FA_2: &str = "invoice-template-fa-2.xml";
const FA_3: &str = "invoice-template-fa-3.xml";
const PEF: &str = "invoice-template-fa-3-pef.xml";

/// The sample of UBL without what it says of an advance.
fn pef() -> String {
    sample(PEF)
        .replace(r#"<cbc:PrepaidAmount currencyID="EUR">1000</cbc:PrepaidAmount>"#, "")
        .replace(">6125.00</cbc:PayableAmount>", ">7125.00</cbc:PayableAmount>")
}

/// What an invoice bills, as it would have been agreed.
fn agreed(invoice: &EInvoice) -> Vec<(String, i64, i64)> {
    let of = |line: &formats::einvoice::InvoiceLine| {
        let what: String = line.what.chars().take(Line::MAX).collect();
        let quantity = line.quantity.map_or(1000, |it| it.millionths / 1000);
        (what, quantity, line.net.map_or(0, |net| net.minor))
    };
    invoice.lines.iter().map(of).collect()
}

fn invoice(name: &str) -> EInvoice {
    formats::einvoice::read(sample(name).as_bytes()).expect("a sound invoice")
}

/// The buyer of an invoice, who has agreed to all of it.
async fn agreed_with(
    t: &TestApp,
    invoice: &EInvoice,
    reference: Option<&str>,
) -> domain::ids::CaseId {
    let lines = agreed(invoice);
    let lines: Vec<_> = lines.iter().map(|(what, n, net)| (what.as_str(), *n, *net)).collect();
    sold(t, &invoice.buyer.name, invoice.currency, reference, &lines).await.1
}

async fn take(t: &TestApp, name: &str) -> Outcome {
    let files = vec![file(name, sample(name))];
    take_einvoices(&t.app, t.ada, files).await.expect("they are read").remove(0).outcome
}

both_engines! {
    async fn a_certain_invoice_becomes_a_sent_bill_and_the_same_file_changes_nothing(db: Db) {
        let t = TestApp::new(db).await;
        let paper = invoice(FA_3);
        let case = agreed_with(&t, &paper, None).await;
        let Outcome::Taken(id) = take(&t, FA_3).await else { panic!("it is certain") };
        let bill = read(&t, id).await;
        assert_eq!((bill.case, bill.source, bill.state), (case, BillSource::Ksef3, BillState::Sent));
        assert_eq!((bill.gross(), bill.open()), (paper.gross.minor, paper.due.minor));
        assert_eq!(bill.lines.iter().map(|line| line.tax).sum::<i64>(), paper.tax.minor);
        assert_eq!(bill.sent.map(|sent| Some(sent.due_on)), Some(paper.due_on));
        let events = t.count("events").await;
        assert_eq!(take(&t, FA_3).await, Outcome::Known(Some(id)));
        assert_eq!((t.count("bills").await, t.count("events").await), (1, events));
        t.finish().await;
    }

    async fn the_buyer_is_known_by_the_tax_number_and_the_case_by_the_reference(db: Db) {
        let t = TestApp::new(db).await;
        let paper = formats::einvoice::read(pef().as_bytes()).expect("a sound invoice");
        let lines = agreed(&paper);
        let lines: Vec<_> = lines.iter().map(|(what, n, net)| (what.as_str(), *n, *net)).collect();
        let customer = t.customer("Another name altogether").await;
        let number = paper.buyer.tax_number.clone().expect("it names the number");
        let read_customer = t.read_customer(customer).await;
        let details = forgetmenot::customers::CustomerDetails {
            kind: read_customer.kind,
            name: read_customer.name,
            language: read_customer.language,
            zone: read_customer.zone,
            country: None,
            owner: read_customer.owner,
            note: None,
            tax_number: Some(line(&number)),
        };
        forgetmenot::customers::change(&t.app, t.actor(), customer, details).await.expect("changed");
        let reference = paper.order_reference.as_deref();
        let case = sold_to(&t, customer, paper.currency, reference, &lines).await;
        let report = take_einvoices(&t.app, t.ada, vec![file(PEF, pef())]).await;
        let outcome = report.expect("read").remove(0).outcome;
        let Outcome::Taken(id) = outcome else { panic!("it is certain: {outcome:?}") };
        assert_eq!((read(&t, id).await.case, read(&t, id).await.source), (case, BillSource::Ubl));
        t.finish().await;
    }

    async fn an_invoice_that_says_it_is_paid_waits_until_a_person_takes_it(db: Db) {
        let t = TestApp::new(db).await;
        let paper = invoice(FA_2);
        let case = agreed_with(&t, &paper, None).await;
        let Outcome::Waits(id, Doubt::Advance) = take(&t, FA_2).await else { panic!("it waits") };
        assert_eq!((t.count("bills").await, take(&t, FA_2).await), (0, Outcome::Known(None)));
        let look = look_at(&t.app, id, case).await.expect("it can be looked at");
        assert!(look.differences.is_empty(), "{:?}", look.differences);
        let bill = settle_waiting(&t.app, t.actor(), id, case).await.expect("taken");
        assert_eq!((read(&t, bill).await.source, read(&t, bill).await.differences), (BillSource::Ksef2, 0));
        assert_eq!(refused_by(settle_waiting(&t.app, t.actor(), id, case).await), "I20");
        assert_eq!(take(&t, FA_2).await, Outcome::Known(Some(bill)));
        t.finish().await;
    }

    async fn e1_what_differs_waits_and_is_kept_as_a_finding_when_a_person_takes_it(db: Db) {
        let t = TestApp::new(db).await;
        let paper = invoice(FA_3);
        let lines = [("Something else", 1000, 9_000), PUMP, OIL];
        let (_, case) = sold(&t, &paper.buyer.name, Currency::PLN, None, &lines).await;
        let Outcome::Waits(id, Doubt::Differs) = take(&t, FA_3).await else { panic!("it waits") };
        let look = look_at(&t.app, id, case).await.expect("it can be looked at");
        assert_eq!(look.differences.iter().filter(|it| it.forbids()).count(), 2);
        let bill = settle_waiting(&t.app, t.actor(), id, case).await.expect("taken");
        assert_eq!(read(&t, bill).await.differences, 2);
        assert_eq!(store::bills::e1(t.db(), Sight::All).await.expect("the figure").differing, 1);
        t.finish().await;
    }

    async fn whoever_is_not_known_for_certain_waits(db: Db) {
        let t = TestApp::new(db).await;
        let paper = invoice(FA_3);
        let Outcome::Waits(id, Doubt::UnknownBuyer) = take(&t, FA_3).await else { panic!() };
        dismiss_waiting(&t.app, t.actor(), id).await.expect("none of ours");
        assert_eq!(refused_by(dismiss_waiting(&t.app, t.actor(), id).await), "I20");
        assert_eq!(take(&t, FA_3).await, Outcome::Known(None));
        assert_eq!(store::bills::waiting_open(t.db(), 9).await.expect("none"), []);
        let other = sample(FA_3).replace("GRQMB", "OTHER");
        let customer = t.customer(&paper.buyer.name).await;
        let taken = |text: String| {
            take_einvoices(&t.app, t.ada, vec![file("x.xml", text)])
        };
        let report = taken(other).await.expect("read").remove(0);
        assert!(matches!(report.outcome, Outcome::Waits(_, Doubt::NoCase)), "{report:?}");
        for _ in 0..2 {
            sold_to(&t, customer, Currency::PLN, None, &[PUMP]).await;
        }
        let report = taken(sample(FA_3).replace("GRQMB", "THIRD")).await.expect("read").remove(0);
        assert!(matches!(report.outcome, Outcome::Waits(_, Doubt::SeveralCases)), "{report:?}");
        t.customer(&paper.buyer.name).await;
        let report = taken(sample(FA_3).replace("GRQMB", "LAST")).await.expect("read").remove(0);
        assert!(matches!(report.outcome, Outcome::Waits(_, Doubt::SeveralBuyers)), "{report:?}");
        t.finish().await;
    }

    async fn a_broken_file_is_refused_with_its_place_and_leaves_nothing(db: Db) {
        let t = TestApp::new(db).await;
        agreed_with(&t, &invoice(FA_3), None).await;
        let events = t.count("events").await;
        let whole = sample(FA_3);
        let cut = whole.chars().take(whole.chars().count() / 2).collect::<String>();
        let wrong = whole.replace("<P_15>53.63</P_15>", "<P_15>54.63</P_15>");
        assert_ne!(wrong, whole, "the sample states its sum");
        let files = vec![file("cut.xml", cut), file("wrong.xml", wrong), file("no.xml", "hello")];
        for report in take_einvoices(&t.app, t.ada, files).await.expect("they are read") {
            let Outcome::Refused(problem) = report.outcome else { panic!("{report:?}") };
            assert!(problem.place.is_some() || report.name == "no.xml", "{problem:?}");
        }
        for table in ["bills", "waiting_invoices", "files"] {
            assert_eq!(t.count(table).await, 0, "{table}");
        }
        assert_eq!(t.count("events").await, events);
        t.finish().await;
    }

    async fn the_paper_of_a_bill_that_was_written_here_is_no_second_bill(db: Db) {
        let t = TestApp::new(db).await;
        let paper = invoice(FA_3);
        let case = agreed_with(&t, &paper, None).await;
        let bill = billed(&t, case, &paper.number).await;
        assert_eq!(take(&t, FA_3).await, Outcome::Known(Some(bill)));
        let other = sample(FA_3).replace("F.H.U. Jan Kowalski", "Somebody");
        let (_, second) = sold(&t, "Else", Currency::PLN, None, &[OIL]).await;
        billed(&t, second, "FV/9").await;
        let taken_number = other.replace(&paper.number, "FV/9");
        let report = take_einvoices(&t.app, t.ada, vec![file("y.xml", taken_number)]).await;
        let outcome = report.expect("read").remove(0).outcome;
        let Outcome::Waits(id, Doubt::NumberTaken) = outcome else { panic!("{outcome:?}") };
        assert_eq!(refused_by(settle_waiting(&t.app, t.actor(), id, second).await), "S4-24");
        t.finish().await;
    }
}
