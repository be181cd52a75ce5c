//! C7 counts a bill together with what took it back.

use domain::closing::BillFacts;
use domain::ids::{BillId, CaseId};
use domain::quantity::Quantity;
use forgetmenot::agreements::{self, Amend};
use forgetmenot::bills::{self, SendBill};
use jiff::civil::date;
use store::both_engines;
use store::db::Db;

use super::scene::*;
use crate::kit::{TestApp, line};

async fn send(t: &TestApp, bill: BillId, number: &str) {
    let issued_on = date(2026, 11, 23);
    let command = SendBill { bill, number: line(number), issued_on };
    bills::send(&t.app, t.actor(), command).await.expect("it is sent");
}

async fn billed(t: &TestApp, case: CaseId, number: &str) -> BillId {
    let lines = bills::proposal(t.db(), case).await.expect("a read").expect("agreed").lines;
    let bill = bills::draft(&t.app, t.actor(), case, lines).await.expect("a draft");
    send(t, bill, number).await;
    bill
}

async fn take_back(t: &TestApp, bill: BillId, number: &str) {
    let all = bills::correct(&t.app, t.actor(), bill, vec![]).await.expect("a correction");
    send(t, all, number).await;
}

async fn facts(t: &TestApp, case: CaseId) -> BillFacts {
    let there = store::closing::find(t.db(), case).await.expect("a read").expect("its closing");
    store::closing::facts(t.db(), &there).await.expect("the facts").bills
}

both_engines! {
    /// S0-28, E1
    async fn e1_what_is_billed_anew_after_a_bill_was_taken_back_is_billed_whole(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = agreed(&t).await;
        confirm(&t, case).await;
        let first = billed(&t, case, "1").await;
        take_back(&t, first, "2").await;
        assert_eq!(facts(&t, case).await, BillFacts { unbilled: 1, ..BillFacts::default() });
        let second = billed(&t, case, "3").await;
        assert_eq!(facts(&t, case).await, BillFacts { unpaid: 1, ..BillFacts::default() });
        let (open, on) = (store::bills::get(t.db(), second).await.expect("it").open(), date(2026, 11, 23));
        bills::note_payment(&t.app, t.actor(), second, open, on, line("In cash")).await.expect("paid");
        assert_eq!(facts(&t, case).await, BillFacts::default());
        t.finish().await;
    }

    /// E1: what was taken back whole bills nothing, so its line may be agreed anew.
    async fn e1_a_line_whose_bill_was_taken_back_may_be_agreed_anew(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = agreed(&t).await;
        let first = billed(&t, case, "1").await;
        take_back(&t, first, "2").await;
        let mut consent = by_mail(case).consent;
        consent.lines[0].quantity = Quantity(2_000);
        let fitness = domain::agreements::Fitness::MustFit;
        let command = Amend { case, version: 1, consent, fitness };
        agreements::amend(&t.app, t.actor(), command).await.expect("agreed anew");
        t.finish().await;
    }
}
