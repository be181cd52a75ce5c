//! Payments and what they are for, statements, e-invoices that wait, and whose money it is.

use domain::bills::matching::{Incoming, Match, propose};
use domain::ids::{BillId, CustomerId, StatementId, WaitingInvoiceId};
use domain::people::Sight;
use iso_currency::Currency;
use jiff::civil::date;

use super::super::{ADA, NOW, at, customer, id, in_tx, line, with_customer, with_one_case};
use super::{payment, statement, with_agreement, with_bill};
use crate::bills::{self, Payment, PaymentState, Statement, WaitingInvoice};
use crate::db::{Db, StoreError};
use crate::{both_engines, customers};

both_engines! {
    async fn the_bills_that_a_payment_may_be_for_are_found_by_number_amount_and_payer(db: Db) {
        let agreed = with_agreement(&db).await;
        with_bill(&db, &agreed, 30, "FV/1/2026", 50).await;
        with_bill(&db, &agreed, 31, "FV/2/2026", 70).await;
        let of = async |payment: &Payment| {
            let found = bills::candidates(&db, Sight::All, payment).await.unwrap();
            found.iter().map(|it| (it.bill.0.as_u128(), it.is_payers)).collect::<Vec<_>>()
        };
        let by_number = payment(50, 5);
        assert_eq!(of(&by_number).await, [(30, false)]);
        let by_amount = Payment { words: None, ..payment(50, 86) };
        assert_eq!(of(&by_amount).await, [(31, false)]);
        let name = Some("pompy sp z o o".to_owned());
        let by_name = Payment { words: None, payer_key: name, ..payment(50, 1) };
        assert_eq!(of(&by_name).await, [(30, true), (31, true)]);
        let other = Payment { currency: Currency::EUR, ..by_number.clone() };
        assert_eq!(of(&other).await, []);
        let candidates = bills::candidates(&db, Sight::All, &by_number).await.unwrap();
        let incoming = Incoming { amount: 5, currency: Currency::PLN, words: "FV/1/2026".to_owned() };
        assert_eq!(propose(&incoming, &candidates), Match::Certain(vec![(BillId(id(30)), 5)]));
        let (came, customer) = (payment(51, 9), agreed.customer);
        in_tx!(&db, |tx| {
            bills::insert_payments(tx, std::slice::from_ref(&came)).await?;
            bills::insert_match(tx, (came.id, BillId(id(30)), customer), 9, None, at(NOW)).await
        })
        .unwrap();
        let by_account = Payment { words: None, payer_key: None, ..payment(52, 1) };
        assert_eq!(of(&by_account).await, [(30, true), (31, true)], "it paid from here before");
    }

    async fn a_payment_is_kept_once_and_changed_by_one_at_a_time(db: Db) {
        let agreed = with_agreement(&db).await;
        let bill = with_bill(&db, &agreed, 30, "FV/1/2026", 50).await;
        let (one, two) = (payment(50, 100), payment(51, 200));
        let both = [one.clone(), two.clone()];
        in_tx!(&db, |tx| bills::insert_payments(tx, &both).await).unwrap();
        assert_eq!(bills::payment(&db, one.id).await.unwrap(), one);
        let keys = [one.entry_key.clone(), vec![9]];
        assert_eq!(bills::known_entries(&db, &keys).await.unwrap()[0], one.entry_key);
        assert!(bills::known_entries(&db, &[vec![9]]).await.unwrap().is_empty());
        assert_eq!(bills::open_payments(&db, 9).await.unwrap(), [one.clone(), two.clone()]);
        assert_eq!(bills::open_payments(&db, 1).await.unwrap(), std::slice::from_ref(&one));
        let day = one.booked_on;
        assert_eq!(bills::unlooked_payments(&db, None, 9).await.unwrap(), [(day, one.id), (day, two.id)]);
        let after = Some((day, one.id));
        assert_eq!(bills::unlooked_payments(&db, after, 9).await.unwrap(), [(day, two.id)]);
        for state in [
            PaymentState::SetAside { why: "A deposit".to_owned() },
            PaymentState::Matched,
            PaymentState::Open,
        ] {
            let matched = if state == PaymentState::Matched { 100 } else { 40 };
            let before = bills::payment(&db, one.id).await.unwrap();
            let after = Payment { state, matched, ..before.clone() };
            let (from, to) = (before.clone(), after.clone());
            assert!(in_tx!(&db, |tx| bills::save_payment(tx, &from, &to).await).unwrap());
            assert_eq!(bills::payment(&db, one.id).await.unwrap(), after);
            let (from, to) = (before, after);
            assert!(!in_tx!(&db, |tx| bills::save_payment(tx, &from, &to).await).unwrap(), "too late");
        }
        let (key, customer) = ((one.id, bill.id), agreed.customer);
        in_tx!(&db, |tx| {
            bills::insert_match(tx, (key.0, key.1, customer), 7, Some(ADA), at(NOW)).await?;
            bills::save_match(tx, key.0, key.1, 8).await
        })
        .unwrap();
        let found = bills::find_match(&db, one.id, bill.id).await.unwrap().expect("a match");
        assert_eq!((found.amount, found.by, found.number.as_deref()), (8, Some(ADA), Some("FV/1/2026")));
        assert_eq!(bills::matches_of_bill(&db, bill.id).await.unwrap(), std::slice::from_ref(&found));
        assert_eq!(bills::matches_of_payment(&db, one.id).await.unwrap(), [found]);
        in_tx!(&db, |tx| bills::delete_match(tx, key.0, key.1).await).unwrap();
        assert_eq!(bills::find_match(&db, one.id, bill.id).await.unwrap(), None);
    }

    async fn statements_and_waiting_invoices_read_back(db: Db) {
        with_one_case(&db).await;
        let read = statement(60, 4);
        let kept = read.clone();
        in_tx!(&db, |tx| bills::insert_statement(tx, &kept).await).unwrap();
        let found = bills::find_statement(&db, &read.hash, "1", "PL61").await.unwrap();
        assert_eq!(found, Some(read.clone()));
        assert_eq!(bills::statements_of_hash(&db, &read.hash).await.unwrap(), std::slice::from_ref(&read));
        assert_eq!(bills::latest_statements(&db, 9).await.unwrap(), std::slice::from_ref(&read));
        let twice = in_tx!(&db, |tx| {
            bills::insert_statement(tx, &Statement { id: StatementId(id(61)), ..read }).await
        });
        assert!(matches!(twice, Err(StoreError::Conflict { .. })), "{twice:?}");
        let waiting = WaitingInvoice {
            id: WaitingInvoiceId(id(70)),
            hash: vec![1; 32],
            file_name: "faktura.xml".to_owned(),
            format: "ksef-3".to_owned(),
            number: "FV/1".to_owned(),
            buyer: "Łódź".to_owned(),
            buyer_tax: None,
            currency: "PLN".to_owned(),
            gross: 123,
            issued_on: date(2026, 11, 22),
            doubt: "no-case".to_owned(),
            received_at: at(NOW),
            by: ADA,
            settled_at: None,
            bill: None,
        };
        let kept = waiting.clone();
        in_tx!(&db, |tx| {
            bills::keep_file(tx, &kept.hash, b"<x/>").await?;
            bills::keep_file(tx, &kept.hash, b"<x/>").await?;
            bills::insert_waiting(tx, &kept).await
        })
        .unwrap();
        assert_eq!(bills::file(&db, &waiting.hash).await.unwrap(), b"<x/>");
        assert_eq!(bills::waiting(&db, waiting.id).await.unwrap(), waiting);
        assert_eq!(bills::waiting_open(&db, 9).await.unwrap(), std::slice::from_ref(&waiting));
        let which = waiting.id;
        in_tx!(&db, |tx| bills::settle_waiting(tx, which, at(NOW), None).await).unwrap();
        assert!(bills::waiting_open(&db, 9).await.unwrap().is_empty());
        let found = bills::find_waiting(&db, &waiting.hash).await.unwrap().expect("it is kept");
        assert_eq!((found.settled_at, found.bill), (Some(at(NOW)), None));
    }

    async fn a_customer_is_found_by_the_tax_number_or_the_whole_name(db: Db) {
        with_one_case(&db).await;
        with_customer(&db, customer(3, "Pompy sp. z o.o.")).await;
        let one = CustomerId(id(1));
        in_tx!(&db, |tx| customers::set_tax_number(tx, one, Some(&line("PL 525-000-75-10"))).await)
            .unwrap();
        assert_eq!(customers::find_tax_number(&db, one).await.unwrap(), Some(line("PL 525-000-75-10")));
        let keys = domain::bills::tax_keys("5250007510", Some("PL"));
        assert_eq!(customers::by_tax_keys(&db, &keys).await.unwrap(), [one]);
        assert_eq!(customers::by_tax_keys(&db, &[]).await.unwrap(), []);
        let both = customers::by_name(&db, "POMPY SP Z O O").await.unwrap();
        assert_eq!(both, [one, CustomerId(id(3))]);
        assert_eq!(customers::by_name(&db, "Pompy").await.unwrap(), []);
        let numbers = [(CustomerId(id(3)), line("X"))];
        in_tx!(&db, |tx| {
            let numbers: Vec<_> = numbers.iter().map(|(id, number)| (*id, number)).collect();
            customers::set_tax_numbers(tx, &numbers).await?;
            customers::set_tax_number(tx, one, None).await
        })
        .unwrap();
        assert_eq!(customers::find_tax_number(&db, one).await.unwrap(), None);
    }
}
