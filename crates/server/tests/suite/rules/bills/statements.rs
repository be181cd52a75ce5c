//! Bank statements: each entry accounted for, matched where it is certain, else left for a person.

use domain::bills::BillState;
use forgetmenot::bills::{
    NotRead, ReadFile, ReadStatement, match_by_hand, read_statements, set_aside,
};
use iso_currency::Currency;
use store::bills::PaymentState;
use store::both_engines;
use store::db::Db;

use super::{FileIn, OIL, PUMP, billed, drafted, file, read, sample, send, sold, sold_to};
use crate::kit::{TestApp, line};

/// An MT940 message of these entries: minor units, who, and what they wrote.
fn mt940(reference: &str, entries: &[(i64, &str, &str)]) -> Vec<u8> {
    let amount = |minor: i64| format!("{},{:02}", minor.abs() / 100, minor.abs() % 100);
    let mut text = format!(":20:{reference}\r\n:25:PL61109010140000071219812874\r\n");
    text.push_str(":28C:1/1\r\n:60F:C261123PLN0,\r\n");
    for (at, (minor, who, words)) in entries.iter().enumerate() {
        let sign = if *minor < 0 { 'D' } else { 'C' };
        text.push_str(&format!(
            ":61:2611241124{sign}{}NTRF{reference}{at}//B{reference}{at}\r\n",
            amount(*minor)
        ));
        text.push_str(&format!(":86:020?00PRZELEW?20{words}?32{who}\r\n"));
    }
    let sum: i64 = entries.iter().map(|(minor, ..)| minor).sum();
    let sign = if sum < 0 { 'D' } else { 'C' };
    text.push_str(&format!(":62F:{sign}261124PLN{}\r\n-\r\n", amount(sum)));
    text.into_bytes()
}

async fn told(t: &TestApp, bytes: Vec<u8>) -> ReadStatement {
    let report = read_statements(&t.app, t.ada, vec![file("bank.sta", bytes)]).await;
    let ReadFile { outcome, .. } = report.expect("read").remove(0);
    outcome.unwrap_or_else(|problem| panic!("{problem:?}")).remove(0)
}

both_engines! {
    async fn s3_15_payments_find_their_bills_whole_in_part_and_jointly(db: Db) {
        let t = TestApp::new(db).await;
        let (pompy, one) = sold(&t, "Pompy", Currency::PLN, None, &[PUMP]).await;
        let two = sold_to(&t, pompy, Currency::PLN, None, &[OIL]).await;
        let (_, three) = sold(&t, "Oleje", Currency::PLN, None, &[("Filter", 1000, 1000)]).await;
        let (first, second) = (billed(&t, one, "FV/1/2026").await, billed(&t, two, "FV/2/2026").await);
        let third = billed(&t, three, "FV/3/2026").await;
        let part = mt940("A", &[
            (1230, "Kasia", "za filtr"),
            (10_000, "Pompy", "rata FV/1/2026"),
            (-500, "Bank", "PROWIZJA"),
        ]);
        let read_first = told(&t, part.clone()).await;
        assert_eq!((read_first.entries, read_first.came_in, read_first.passed_over), (3, 2, 1));
        assert_eq!((read_first.matched, read_first.open), (1, 1), "the amount alone is no certainty");
        assert_eq!(read(&t, first).await.open(), 14_600);
        let joint = mt940("B", &[(15_215, "Pompy", "FV/1/2026 FV/2/2026"), (1230, "OLEJE", "filtr")]);
        let read_second = told(&t, joint).await;
        assert_eq!((read_second.matched, read_second.open), (2, 0));
        for bill in [first, second, third] {
            assert!(matches!(read(&t, bill).await.state, BillState::Paid { .. }));
        }
        let again = told(&t, part).await;
        assert!(again.is_known);
        assert_eq!((t.count("payments").await, t.count("statements").await), (4, 2));
        assert_eq!(t.count("payment_matches").await, 4);
        t.finish().await;
    }

    async fn an_entry_of_two_statements_is_kept_once_and_equal_ones_are_told_apart(db: Db) {
        let t = TestApp::new(db).await;
        let twice = [(700, "Anna", "kawa"), (700, "Anna", "kawa")];
        let same_references = |text: Vec<u8>| {
            String::from_utf8(text).expect("text").replace("//BA1", "//BA0").into_bytes()
        };
        let read_first = told(&t, same_references(mt940("A", &twice))).await;
        assert_eq!((read_first.came_in, read_first.known), (2, 0));
        let longer = [twice[0], twice[1], (900, "Ewa", "herbata")];
        let text = same_references(mt940("A", &longer));
        let read_second = told(&t, text).await;
        assert_eq!((read_second.came_in, read_second.known, read_second.entries), (1, 2, 3));
        t.finish().await;
    }

    async fn what_is_left_of_a_payment_stays_open_until_a_person_says_why(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = sold(&t, "Pompy", Currency::PLN, None, &[PUMP]).await;
        let bill = billed(&t, case, "FV/1/2026").await;
        let over = told(&t, mt940("A", &[(25_000, "Pompy", "FV/1/2026")])).await;
        assert_eq!((over.matched, over.open), (0, 1), "too much is no certainty");
        let payment = store::bills::open_payments(t.db(), 9).await.expect("payments").remove(0);
        match_by_hand(&t.app, t.actor(), payment.id, vec![(bill, 24_600)]).await.expect("matched");
        assert!(matches!(read(&t, bill).await.state, BillState::Paid { .. }));
        let left = store::bills::payment(t.db(), payment.id).await.expect("the payment");
        assert_eq!((left.open(), &left.state), (400, &PaymentState::Open));
        set_aside(&t.app, t.actor(), payment.id, line("Sent back")).await.expect("put aside");
        assert_eq!(store::bills::open_payments(t.db(), 9).await.expect("none"), []);
        t.finish().await;
    }

    async fn money_that_came_before_its_bill_finds_it_when_it_is_sent(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = sold(&t, "Pompy", Currency::PLN, None, &[PUMP]).await;
        let draft = drafted(&t, case).await;
        told(&t, mt940("A", &[(24_600, "Pompy", "pompa, pierwsza rata")])).await;
        send(&t, draft, "FV/1/2026").await.expect("sent");
        assert!(matches!(read(&t, draft).await.state, BillState::Paid { .. }));
        t.finish().await;
    }

    async fn camt_samples_are_accounted_for_and_matched(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = sold(&t, "Name Name", Currency::EUR, None, &[("Pump", 1000, 885)]).await;
        let untaxed = forgetmenot::bills::proposal(t.db(), case).await.expect("read").expect("agreed");
        assert!(untaxed.lines.iter().all(|line| line.rate.is_none()), "no rate is usual for euros");
        let bill = billed(&t, case, "R-1").await;
        let files: Vec<FileIn> = ["camt053.v8.xml", "camt053.v2.multi.statement.xml"]
            .map(|name| file(name, sample(name)))
            .into();
        let reports = read_statements(&t.app, t.ada, files.clone()).await.expect("read");
        for report in &reports {
            for it in report.outcome.as_ref().expect("a sound statement") {
                assert_eq!(it.entries, it.came_in + it.known + it.passed_over, "{}", report.name);
            }
        }
        assert!(matches!(read(&t, bill).await.state, BillState::Paid { .. }), "by name and amount");
        let payments = t.count("payments").await;
        read_statements(&t.app, t.ada, files).await.expect("read again");
        assert_eq!(t.count("payments").await, payments);
        t.finish().await;
    }

    async fn a_broken_statement_and_a_notice_leave_nothing(db: Db) {
        let t = TestApp::new(db).await;
        let whole = String::from_utf8(mt940("A", &[(700, "Anna", "kawa")])).expect("text");
        let files = vec![
            file("balance.sta", whole.replace(":62F:C261124PLN7,00", ":62F:C261124PLN8,00")),
            file("cut.sta", whole.split(":62F:").next().unwrap_or_default()),
        ];
        for report in read_statements(&t.app, t.ada, files).await.expect("read") {
            assert!(matches!(report.outcome, Err(NotRead::Refused(_))), "{report:?}");
        }
        let notice = sample("camt053.v8.xml").replace("camt.053", "camt.052");
        let notice = notice.replace("BkToCstmrStmt", "BkToCstmrAcctRpt").replace("Stmt>", "Rpt>");
        let report = read_statements(&t.app, t.ada, vec![file("x.xml", notice)]).await;
        let outcome = report.expect("read").remove(0).outcome;
        assert_eq!(outcome, Err(NotRead::OnlyNotice));
        assert_eq!((t.count("payments").await, t.count("statements").await), (0, 0));
        t.finish().await;
    }
}
