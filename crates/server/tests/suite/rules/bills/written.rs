//! Bills that are written here: compared, sent, paid, corrected, and the tracks that follow.

use domain::bills::BillState;
use domain::bills::compare::Difference;
use domain::items::{TrackKind, TrackState};
use domain::people::Sight;
use domain::promises::PromiseState;
use domain::quantity::Quantity;
use domain::refusal::Refusal;
use forgetmenot::app::Failure;
use forgetmenot::bills;
use iso_currency::Currency;
use jiff::civil::date;
use store::both_engines;
use store::db::Db;

use super::{OIL, PUMP, all_left, billed, drafted, read, send, sold, to_bill};
use crate::kit::{DAY, HOUR, TestApp, line, refused_by};
use domain::ids::CaseId;

/// Where the billing tracks of a case stand, in the order of its items.
async fn tracks(t: &TestApp, case: CaseId) -> Vec<&'static str> {
    let items = store::items::of_case(t.db(), case).await.expect("items");
    let tracks = store::items::tracks_of_case(t.db(), case).await.expect("tracks");
    let of = |item| {
        let track = tracks.iter().find(|it| it.item == item && it.kind == TrackKind::Billing);
        match track.expect("a billing track").state {
            TrackState::Doing(_) => "doing",
            TrackState::Asking { .. } => "asking",
            TrackState::Accepted { .. } => "accepted",
            TrackState::Released { .. } => "released",
        }
    };
    items.iter().map(|item| of(item.id)).collect()
}

both_engines! {
    async fn i9_s2_23_nothing_is_billed_before_the_yes_nor_without_an_agreement(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        let lines = vec![to_bill(0, PUMP, 1000, 100)];
        let draft = async || bills::draft(&t.app, t.actor(), case, lines.clone()).await;
        assert_eq!(refused_by(draft().await), "I9");
        t.offer(case).await;
        t.call(case, t.yes()).await.expect("yes");
        assert_eq!(refused_by(draft().await), "S4-24", "nothing is agreed");
        assert_eq!(t.count("bills").await, 0);
        t.finish().await;
    }

    async fn e1_a_bill_that_differs_is_not_sent_and_says_in_what(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = sold(&t, "Pompy", Currency::PLN, None, &[PUMP, OIL]).await;
        let wrong = vec![to_bill(0, PUMP, 3000, 20_000)];
        let bill = bills::draft(&t.app, t.actor(), case, wrong).await.expect("a draft may differ");
        let outcome = send(&t, bill, "FV/1").await;
        let Err(Failure::Refused(Refusal::BillDiffers { differences })) = outcome else {
            panic!("{outcome:?}");
        };
        assert!(differences.contains(&Difference::MoreQuantity {
            agreed: 0,
            left: Quantity(2000),
            billed: Quantity(3000),
        }));
        assert_eq!(read(&t, bill).await.state, BillState::Draft);
        bills::edit(&t.app, t.actor(), bill, all_left(&t, case).await).await.expect("edited");
        send(&t, bill, "FV/1").await.expect("as agreed");
        assert_eq!(refused_by(bills::edit(&t.app, t.actor(), bill, vec![]).await), "S4-24");
        assert_eq!(refused_by(bills::cancel(&t.app, t.actor(), bill).await), "S4-24");
        assert_eq!(refused_by(send(&t, bill, "FV/2").await), "S4-24", "it is sent once");
        let twice = vec![to_bill(0, PUMP, 1000, 10_000)];
        let twice = bills::draft(&t.app, t.actor(), case, twice).await.expect("a draft may differ");
        assert_eq!(refused_by(send(&t, twice, "FV/2").await), "E1", "all is billed already");
        t.finish().await;
    }

    async fn s3_15_a_sent_bill_is_a_promise_of_the_customer_due_by_its_day(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = sold(&t, "Pompy", Currency::PLN, None, &[PUMP, OIL]).await;
        let id = billed(&t, case, "FV/1/2026").await;
        let bill = read(&t, id).await;
        let sent = bill.sent.clone().expect("it is sent");
        assert_eq!((sent.due_on, bill.gross(), bill.open()), (date(2026, 12, 7), 25_215, 25_215));
        let promise = t.read_promise(sent.promise.expect("a promise")).await;
        assert_eq!(promise.due.at.to_string(), "2026-12-07T22:59:00Z");
        assert_eq!((promise.owner, promise.case), (t.ada, Some(case)));
        assert_eq!(tracks(&t, case).await, ["asking", "asking"]);
        assert_eq!(t.told_of("bill-sent").await, 1);
        t.finish().await;
    }

    async fn s4_24_a_number_is_given_once(db: Db) {
        let t = TestApp::new(db).await;
        let (_, one) = sold(&t, "Pompy", Currency::PLN, None, &[PUMP]).await;
        let (_, two) = sold(&t, "Oleje", Currency::PLN, None, &[OIL]).await;
        billed(&t, one, "FV/1/2026").await;
        let second = drafted(&t, two).await;
        assert_eq!(refused_by(send(&t, second, "fv 1-2026").await), "S4-24");
        send(&t, second, "FV/2/2026").await.expect("another number");
        t.finish().await;
    }

    async fn a_part_is_billed_and_the_item_waits_until_all_of_it_is(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = sold(&t, "Pompy", Currency::PLN, None, &[PUMP, OIL]).await;
        let part = vec![to_bill(0, PUMP, 1000, 10_000)];
        let first = bills::draft(&t.app, t.actor(), case, part).await.expect("a part");
        send(&t, first, "FV/1/2026").await.expect("what is missing is told, not forbidden");
        assert_eq!(tracks(&t, case).await, ["doing", "doing"]);
        let second = billed(&t, case, "FV/2/2026").await;
        assert_eq!(tracks(&t, case).await, ["asking", "asking"]);
        let pay = async |bill, minor| {
            let on = date(2026, 11, 23);
            bills::note_payment(&t.app, t.actor(), bill, minor, on, line("Cash")).await
        };
        let open = read(&t, second).await.open();
        pay(second, open).await.expect("paid");
        assert_eq!(tracks(&t, case).await, ["asking", "accepted"], "half of the pumps is open");
        assert_eq!(refused_by(pay(first, 12_301).await), "S3-15");
        pay(first, 12_299).await.expect("a part");
        pay(first, 1).await.expect("the last grosz");
        assert_eq!(tracks(&t, case).await, ["accepted", "accepted"]);
        let bill = read(&t, first).await;
        assert!(matches!(bill.state, BillState::Paid { .. }));
        let promise = bill.sent.and_then(|sent| sent.promise).expect("a promise");
        assert!(matches!(t.read_promise(promise).await.state, PromiseState::Kept { .. }));
        t.finish().await;
    }

    async fn e1_a_correction_is_counted_and_frees_what_was_paid_beyond(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = sold(&t, "Pompy", Currency::PLN, None, &[PUMP]).await;
        let id = billed(&t, case, "FV/1/2026").await;
        let on = date(2026, 11, 23);
        bills::note_payment(&t.app, t.actor(), id, 24_600, on, line("Card")).await.expect("paid");
        assert_eq!(tracks(&t, case).await, ["accepted"]);
        let less = vec![to_bill(0, PUMP, 1000, 10_000)];
        let correction = bills::correct(&t.app, t.actor(), id, less).await.expect("a correction");
        assert_eq!(refused_by(bills::correct(&t.app, t.actor(), id, vec![]).await), "S0-33");
        assert_eq!(read(&t, id).await.open(), 0, "a draft changes nothing");
        send(&t, correction, "KOR/1/2026").await.expect("sent");
        let bill = read(&t, id).await;
        assert_eq!((bill.owed(), bill.paid), (12_300, 12_300));
        assert!(matches!(bill.state, BillState::Paid { .. }));
        assert!(matches!(read(&t, correction).await.state, BillState::Paid { .. }));
        let open = store::bills::open_payments(t.db(), 10).await.expect("payments");
        assert_eq!((open.len(), open[0].open()), (1, 12_300));
        assert_eq!(tracks(&t, case).await, ["doing"], "a pump has to be billed anew");
        let e1 = store::bills::e1(t.db(), Sight::All).await.expect("the figure");
        assert_eq!((e1.bills, e1.corrections, e1.differing), (1, 1, 0));
        let anew = billed(&t, case, "FV/2/2026").await;
        assert_eq!((read(&t, anew).await.gross(), tracks(&t, case).await), (12_300, vec!["asking"]));
        t.finish().await;
    }

    async fn a_bill_is_taken_back_whole_by_a_correction_and_billed_anew(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = sold(&t, "Pompy", Currency::PLN, None, &[PUMP, OIL]).await;
        let id = billed(&t, case, "FV/1/2026").await;
        let correction = bills::correct(&t.app, t.actor(), id, vec![]).await.expect("a correction");
        send(&t, correction, "KOR/1/2026").await.expect("sent");
        let bill = read(&t, id).await;
        assert!(matches!(bill.state, BillState::Cancelled { .. }));
        let promise = bill.sent.and_then(|sent| sent.promise).expect("a promise");
        assert!(matches!(t.read_promise(promise).await.state, PromiseState::Released { .. }));
        assert_eq!(tracks(&t, case).await, ["doing", "doing"]);
        assert_eq!(refused_by(bills::correct(&t.app, t.actor(), id, vec![]).await), "S3-15");
        billed(&t, case, "FV/2/2026").await;
        t.finish().await;
    }

    async fn a_payment_that_was_for_something_else_opens_the_bill_again(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = sold(&t, "Pompy", Currency::PLN, None, &[PUMP]).await;
        let id = billed(&t, case, "FV/1/2026").await;
        let on = date(2026, 11, 23);
        bills::note_payment(&t.app, t.actor(), id, 24_600, on, line("Card")).await.expect("paid");
        let matched = store::bills::matches_of_bill(t.db(), id).await.expect("matches");
        let payment = matched[0].payment;
        bills::unmatch(&t.app, t.actor(), payment, id).await.expect("taken apart");
        let bill = read(&t, id).await;
        assert_eq!((bill.state, bill.paid, bill.open()), (BillState::Sent, 0, 24_600));
        let promise = bill.sent.and_then(|sent| sent.promise).expect("a promise");
        assert!(t.read_promise(promise).await.is_open(), "they owe it anew");
        assert_eq!(tracks(&t, case).await, ["asking"]);
        let aside = async || {
            bills::set_aside(&t.app, t.actor(), payment, line("A deposit, given back")).await
        };
        aside().await.expect("put aside");
        assert_eq!(refused_by(aside().await), "I20");
        let again = bills::match_by_hand(&t.app, t.actor(), payment, vec![(id, 1)]).await;
        assert_eq!(refused_by(again), "I20");
        bills::look_again(&t.app, t.actor(), payment).await.expect("it waits again");
        let too_much = vec![(id, 24_601)];
        let matched = bills::match_by_hand(&t.app, t.actor(), payment, too_much).await;
        assert_eq!(refused_by(matched), "S3-15");
        let by_hand = vec![(id, 24_600)];
        bills::match_by_hand(&t.app, t.actor(), payment, by_hand).await.expect("matched");
        assert!(matches!(read(&t, id).await.state, BillState::Paid { .. }));
        t.finish().await;
    }

    async fn a_late_bill_is_listed_and_a_reminder_is_only_noted(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = sold(&t, "Pompy", Currency::PLN, None, &[PUMP]).await;
        let id = billed(&t, case, "FV/1/2026").await;
        t.advance(20 * DAY);
        let today = date(2026, 12, 13);
        let late = store::bills::overdue(t.db(), Sight::All, today, 10).await.expect("late bills");
        assert_eq!((late.len(), late[0].open, late[0].reminded_at), (1, 24_600, None));
        bills::remind(&t.app, t.actor(), id).await.expect("noted");
        assert_eq!((read(&t, id).await.reminded_at, t.told_of("bill-reminded").await), (Some(t.app.now()), 1));
        t.finish().await;
    }

    async fn a_bill_of_nothing_is_paid_at_once(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = sold(&t, "Pompy", Currency::PLN, None, &[("A gift", 1000, 0)]).await;
        let id = billed(&t, case, "FV/1/2026").await;
        assert!(matches!(read(&t, id).await.state, BillState::Paid { .. }));
        assert_eq!(tracks(&t, case).await, ["accepted"]);
        t.finish().await;
    }
}
