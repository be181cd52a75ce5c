//! Bills read back as they were written, and the lists find what their people look for.

use domain::bills::{Bill, BillSource, Share, TaxRate, correcting};
use domain::ids::{BillId, CaseId, CustomerId};
use domain::people::Sight;
use domain::quantity::Quantity;
use iso_currency::Currency;
use jiff::civil::date;

use super::super::story::{self, NO, YES};
use super::super::{NOW, at, exec, id, in_tx};
use super::{BILLED, MONEY, PAID, draft, half, sent, with_agreement, with_bill};
use crate::bills;
use crate::db::{Db, StoreError};
use crate::{args, both_engines};

both_engines! {
    async fn a_bill_reads_back_in_every_state(db: Db) {
        let agreed = with_agreement(&db).await;
        assert_eq!((agreed.payment_days, agreed.lines.len()), (14, 1));
        assert_eq!((agreed.lines[0].quantity, agreed.lines[0].price), (Quantity(1500), 100));
        let mut drafted = draft(30, &agreed, vec![half(50), half(-3)], None);
        drafted.lines[1].rate = None;
        (drafted.digest, drafted.source) = (Some(vec![7; 32]), BillSource::Ksef3);
        let kept = drafted.clone();
        in_tx!(&db, |tx| bills::insert(tx, &kept).await).unwrap();
        assert_eq!(bills::get(&db, drafted.id).await.unwrap(), drafted);
        assert_eq!(bills::find_by_digest(&db, &[7; 32]).await.unwrap(), Some(drafted.id));
        let (edited, _) = drafted.edited(vec![half(40)]).unwrap();
        let kept = edited.clone();
        in_tx!(&db, |tx| bills::save_draft(tx, &kept).await).unwrap();
        assert_eq!(bills::get(&db, edited.id).await.unwrap(), edited);
        let time = at("2026-11-25T09:00:00.000001Z");
        let thrown = edited.clone().cancel(time).unwrap().0;
        let sent = sent(edited, "FV / 1", None);
        let part = sent.clone().take(10, time).unwrap().0;
        let paid = Bill { reminded_at: Some(time), differences: 2, ..part.clone().take(39, time).unwrap().0 };
        for bill in [thrown, sent, part, paid] {
            let kept = bill.clone();
            in_tx!(&db, |tx| bills::save(tx, &kept).await).unwrap();
            assert_eq!(bills::get(&db, bill.id).await.unwrap(), bill);
        }
        assert_eq!(bills::find_by_number(&db, "fv-1").await.unwrap(), Some(BillId(id(30))));
        assert_eq!(bills::find_by_number(&db, "FV/11").await.unwrap(), None);
        let missing = bills::get(&db, BillId(id(99))).await;
        assert!(matches!(missing, Err(StoreError::NotFound)));
    }

    async fn what_is_billed_counts_corrections_and_leaves_a_bill_out(db: Db) {
        let agreed = with_agreement(&db).await;
        let bill = with_bill(&db, &agreed, 30, "FV/1", 50).await;
        let lines = correcting(&bill.lines, &[]);
        let correction = draft(31, &agreed, lines, Some(30));
        let kept = correction.clone();
        in_tx!(&db, |tx| bills::insert(tx, &kept).await).unwrap();
        assert_eq!(bills::correction_draft(&db, bill.id).await.unwrap(), Some(correction.id));
        let all = bills::billed(&db, agreed.case, None).await.unwrap();
        assert_eq!(all.get(&0), Some(&Share { quantity: 750, net: 50 }), "a draft bills nothing");
        let kept = sent(correction, "K/1", None);
        let expected = kept.clone();
        in_tx!(&db, |tx| bills::save(tx, &kept).await).unwrap();
        assert_eq!(bills::corrections(&db, bill.id).await.unwrap(), [expected]);
        let all = bills::billed(&db, agreed.case, None).await.unwrap();
        assert_eq!(all.get(&0), Some(&Share { quantity: 0, net: 0 }));
        assert!(bills::billed(&db, agreed.case, Some(bill.id)).await.unwrap().is_empty());
        assert_eq!(bills::of_case(&db, agreed.case).await.unwrap().len(), 2);
        assert_eq!(bills::list_of_case(&db, agreed.case, 10).await.unwrap().len(), 2);
    }

    async fn bills_are_listed_by_what_is_to_be_done_about_them(db: Db) {
        let agreed = with_agreement(&db).await;
        let first = with_bill(&db, &agreed, 30, "FV/1", 50).await;
        let waiting = draft(31, &agreed, vec![half(10)], None);
        let paid = sent(draft(32, &agreed, vec![half(10)], None), "FV/2", None);
        let paid = Bill { differences: 1, ..paid.take(12, at(NOW)).unwrap().0 };
        in_tx!(&db, |tx| {
            bills::insert(tx, &waiting).await?;
            bills::insert(tx, &paid).await?;
            // That it was paid by nothing is not looked at here.
            Ok(())
        })
        .unwrap();
        let ids = |rows: Vec<bills::BillInList>| -> Vec<u128> {
            rows.into_iter().map(|row| row.id.0.as_u128()).collect()
        };
        assert_eq!(ids(bills::drafts(&db, Sight::All, 9).await.unwrap()), [31]);
        assert_eq!(ids(bills::due(&db, Sight::All, date(2026, 12, 6), 9).await.unwrap()), [30]);
        assert_eq!(ids(bills::due(&db, Sight::All, date(2026, 12, 7), 9).await.unwrap()), [0_u128; 0]);
        assert_eq!(ids(bills::paid_lately(&db, Sight::All, 9).await.unwrap()), [32]);
        let late = bills::overdue(&db, Sight::All, date(2026, 12, 7), 9).await.unwrap();
        assert_eq!((late.len(), late[0].open, late[0].withdrawn_at), (1, first.open(), None));
        assert!(bills::overdue(&db, Sight::All, date(2026, 12, 6), 9).await.unwrap().is_empty());
        let e1 = bills::e1(&db, Sight::All).await.unwrap();
        assert_eq!((e1.bills, e1.corrections, e1.differing), (2, 0, 1));
        assert!(bills::last_number(&db).await.unwrap().is_some());
        assert_eq!(bills::last_rate(&db, Currency::PLN).await.unwrap(), Some(Some(TaxRate(2300))));
        assert_eq!(bills::last_rate(&db, Currency::EUR).await.unwrap(), None);
    }

    async fn cases_that_may_be_billed_are_found_by_reference_and_listed(db: Db) {
        story::tell(&db).await;
        let (customer, case) = (CustomerId(id(YES + 100)), CaseId(id(YES)));
        let found = bills::by_reference(&db, customer, "po 2026 17").await.unwrap();
        assert_eq!(found, [case]);
        assert!(bills::by_reference(&db, CustomerId(id(NO + 100)), "PO-2026/17").await.unwrap().is_empty());
        let all = bills::billable(&db, Sight::All, None, 9).await.unwrap();
        assert_eq!(all.iter().map(|it| it.case).collect::<Vec<_>>(), [case]);
        assert_eq!(bills::billable(&db, Sight::All, Some(customer), 9).await.unwrap(), all);
        assert!(bills::billable(&db, Sight::All, Some(CustomerId(id(NO + 100))), 9).await.unwrap().is_empty());
    }

    async fn the_database_is_the_second_lock_of_bills_and_payments(db: Db) {
        story::tell(&db).await;
        for (sql, name) in [
            ("update payments set matched_minor = amount_minor + 1 where id = $1", "payments_matched"),
            ("update payments set amount_minor = 0 where id = $1", "payments_amount"),
            ("update payments set state = 'set-aside' where id = $1", "payments_set_aside"),
        ] {
            let broken = exec(&db, sql, args![id(MONEY)]).await;
            assert!(matches!(&broken, Err(StoreError::Check { constraint }) if constraint == name), "{broken:?}");
        }
        for (sql, name) in [
            ("update bills set number = null where id = $1", "bills_sent"),
            ("update bills set state = 'paid' where id = $1", "bills_settled"),
            ("update bills set paid_minor = -1 where id = $1", "bills_paid"),
            ("update bills set kind = 'correction' where id = $1", "bills_correction"),
        ] {
            let broken = exec(&db, sql, args![id(BILLED)]).await;
            assert!(matches!(&broken, Err(StoreError::Check { constraint }) if constraint == name), "{broken:?}");
        }
        let number = exec(&db, "update bills set number_key = 'fv 1 2026' where id = $1", args![id(PAID)]);
        assert!(matches!(number.await, Err(StoreError::Conflict { .. })));
    }
}
