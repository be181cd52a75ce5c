//! Agreements: every version reads back the same, and the bounds of values stand as the firm set
//! them.

use domain::agreements::{
    Agreement, AgreementForm, AgreementLine, AgreementTerm, Fit, ValueBounds, ValueClasses,
};
use domain::events::{Event, EventKind, Fact};
use domain::ids::{AgreementId, CaseId, CustomerId, EventId};
use domain::items::ItemKind;
use domain::money::Money;
use domain::people::Actor;
use domain::quantity::Quantity;
use iso_currency::Currency;
use uuid::Uuid;

use super::story::{NO, YES};
use super::{ADA, NOW, at, exec, id, in_tx, line, prose, with_one_case};
use crate::agreements::{self, billed_positions};
use crate::db::{Db, StoreError, Tx};
use crate::{args, both_engines, events};

fn pln(minor: i64) -> Money {
    Money { minor, currency: Currency::PLN }
}

fn agreed(kind: ItemKind, minor: i64) -> AgreementLine {
    AgreementLine {
        kind,
        what: line("  Pump „Łabędź” "),
        quantity: Quantity(1_500),
        price: pln(minor),
        cost: None,
    }
}

/// The first version for a case, with an id of that number.
pub(super) fn agreement(number: u128, customer: CustomerId, case: CaseId) -> Agreement {
    Agreement {
        id: AgreementId(id(number)),
        customer,
        case,
        version: 1,
        offer: None,
        form: AgreementForm::Email,
        fit: Fit::Fits,
        evidence: Some(prose("Their reply of Friday\n\"Yes, so be it\"")),
        document: None,
        reference: Some(line("PO-2026/17")),
        currency: Currency::PLN,
        payment_days: 14,
        agreed_at: at(NOW),
        given_by: None,
        recorded_by: Some(ADA),
        lines: vec![agreed(ItemKind::Equipment, 100)],
        terms: vec![],
    }
}

/// The case of the story that was won is agreed, and the record tells it.
pub(super) async fn story(tx: &Tx) -> Result<(), StoreError> {
    let agreed = agreement(NUMBER, CustomerId(id(YES + 100)), CaseId(id(YES)));
    agreements::insert(tx, &agreed).await?;
    let event = Event {
        id: EventId(id(NUMBER)),
        at: at(NOW),
        actor: Actor::User(ADA),
        customer: Some(agreed.customer),
        case: Some(agreed.case),
        fact: Fact::of(EventKind::AgreementMade, agreed.id),
    };
    events::append(tx, &[event]).await
}

const NUMBER: u128 = 4_000_000;

/// What breaks each of the questions about agreements.
pub(super) fn breaks() -> Vec<(&'static str, Vec<Uuid>, &'static str)> {
    let agreement = id(NUMBER);
    vec![
        (
            "update agreements set case_id = $2, customer_id = (select customer_id from cases
                where id = $2) where id = $1",
            vec![agreement, id(NO)],
            "an agreement of a case without a final yes",
        ),
        (
            "delete from agreement_lines where agreement_id = $1",
            vec![agreement],
            "an agreement without a line",
        ),
        (
            "update agreements set version = 2 where id = $1",
            vec![agreement],
            "a version of an agreement without the one before",
        ),
        (
            "update agreements set version = 2 where id = $1",
            vec![agreement],
            "an agreement without the event that tells of it",
        ),
        (
            "update agreement_lines set customer_id = $2 where agreement_id = $1",
            vec![agreement, id(NO + 100)],
            "an agreement under another customer than its case",
        ),
    ]
}

async fn insert(db: &Db, agreement: &Agreement) -> Result<(), StoreError> {
    let agreement = agreement.clone();
    in_tx!(db, |tx| agreements::insert(tx, &agreement).await)
}

/// An item of the line at that position, raw: how items are kept is another room's.
async fn with_item(db: &Db, of: &Agreement, number: u128, position: i64) {
    let args = args![id(number), of.customer, of.case, of.id, position, ADA];
    exec(
        db,
        "insert into items (id, customer_id, case_id, agreement_id, position, kind, name, quantity,
            currency, price_minor, owner_id, sold_on)
         values ($1, $2, $3, $4, $5, 'equipment', 'Pump', 1000, 'PLN', 100, $6, '2026-11-22')",
        args,
    )
    .await
    .expect("an item");
}

both_engines! {
    async fn a_version_reads_back_whole_in_every_form(db: Db) {
        let (case, _) = with_one_case(&db).await;
        for (n, form) in (1_u32..).zip(AgreementForm::ALL) {
            let mut written = agreement(50 + u128::from(n), case.customer, case.id);
            (written.version, written.form) = (n, form);
            written.fit = Fit::ALL[n as usize % 3];
            let kinds = ItemKind::ALL.iter().take(n as usize);
            written.lines = kinds.map(|kind| agreed(*kind, i64::from(n) * 100)).collect();
            written.lines[0].cost = Some(pln(0));
            let term = |is_burden, reason: Option<&str>, is_acknowledged| AgreementTerm {
                words: prose("Half is paid in advance"),
                is_burden,
                reason: reason.map(prose),
                is_acknowledged,
            };
            written.terms = vec![term(true, Some("Made to measure"), true), term(false, None, false)];
            if n > 3 {
                (written.evidence, written.recorded_by, written.reference) = (None, None, None);
            }
            insert(&db, &written).await.unwrap();
            assert_eq!(agreements::get(&db, written.id).await.unwrap(), written);
            let found = agreements::find_version(&db, case.id, n).await.unwrap();
            assert_eq!(found.as_ref(), Some(&written));
            let latest = agreements::latest_of_case(&db, case.id).await.unwrap();
            assert_eq!(latest, Some(written));
        }
        let versions = agreements::versions_of_case(&db, case.id, 4).await.unwrap();
        let told: Vec<_> = versions.iter().map(|v| (v.version, v.recorded_by.as_deref())).collect();
        assert_eq!(told, [(6, None), (5, None), (4, None), (3, Some("Ada"))]);
        assert_eq!(agreements::find_version(&db, case.id, 7).await.unwrap(), None);
        let missing = agreements::get(&db, AgreementId(id(99))).await;
        assert!(matches!(missing, Err(StoreError::NotFound)));
    }

    async fn a_case_without_an_agreement_has_none(db: Db) {
        let (case, _) = with_one_case(&db).await;
        assert_eq!(agreements::latest_of_case(&db, case.id).await.unwrap(), None);
        assert!(agreements::versions_of_case(&db, case.id, 9).await.unwrap().is_empty());
    }

    // I12, S4-32
    async fn the_database_lets_no_hidden_burden_and_no_second_first_version_in(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let mut hidden = agreement(50, case.customer, case.id);
        hidden.terms = vec![AgreementTerm {
            words: prose("Half in advance"),
            is_burden: true,
            reason: Some(prose("Made to measure")),
            is_acknowledged: false,
        }];
        let refused = insert(&db, &hidden).await;
        assert!(matches!(&refused, Err(StoreError::Check { constraint }) if constraint == "agreement_terms_burden"), "{refused:?}");
        let mut unheard = agreement(50, case.customer, case.id);
        unheard.evidence = None;
        assert!(matches!(insert(&db, &unheard).await, Err(StoreError::Check { .. })));
        insert(&db, &agreement(50, case.customer, case.id)).await.unwrap();
        let second = insert(&db, &agreement(51, case.customer, case.id)).await;
        assert!(matches!(second, Err(StoreError::Conflict { .. })), "{second:?}");
    }

    async fn a_case_is_found_by_the_number_in_its_papers_however_it_is_written(db: Db) {
        let (case, _) = with_one_case(&db).await;
        insert(&db, &agreement(50, case.customer, case.id)).await.unwrap();
        let mut renumbered = agreement(51, case.customer, case.id);
        (renumbered.version, renumbered.reference) = (2, Some(line("po 2026 17")));
        insert(&db, &renumbered).await.unwrap();
        let key = domain::agreements::reference_key("PO 2026-17").unwrap();
        let found = agreements::by_reference(&db, &key, 10).await.unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].case, found[0].customer), (case.id, case.customer));
        assert!(agreements::by_reference(&db, "po2026", 10).await.unwrap().is_empty());
    }

    async fn bounds_of_values_are_the_usual_ones_until_they_are_set(db: Db) {
        assert_eq!(agreements::value_classes(&db).await.unwrap(), ValueClasses::default());
        let euro = |minor| Money { minor, currency: Currency::EUR };
        let own = [
            ValueBounds::new(pln(10), pln(20)).unwrap(),
            ValueBounds::new(euro(1), euro(2)).unwrap(),
            ValueBounds::new(pln(11), pln(21)).unwrap(),
        ];
        in_tx!(db, |tx| {
            for bounds in own {
                agreements::save_value_bounds(tx, bounds).await?;
            }
            Ok(())
        })
        .unwrap();
        let read = agreements::value_classes(&db).await.unwrap();
        assert_eq!(read, ValueClasses::new(vec![own[1], own[2]]));
        assert!(agreements::class_changes(&db, 5).await.unwrap().is_empty());
    }

    async fn what_was_billed_is_known_and_a_bill_taken_back_bills_nothing(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let agreed = agreement(50, case.customer, case.id);
        insert(&db, &agreed).await.unwrap();
        for position in 0..3 {
            with_item(&db, &agreed, 60 + position, i64::try_from(position).unwrap()).await;
        }
        assert_eq!(billed_positions(&db, case.id).await.unwrap(), [0_usize; 0]);
        exec(
            &db,
            "insert into bills (id, customer_id, case_id, agreement_id, kind, corrects_id, number,
                source, state, currency, net_minor, tax_minor, corrected_minor, paid_minor,
                drafted_at, issued_on,
                due_on, sent_at)
             select b.id, $3, $4, $5, 'bill', null, '1', 'written', b.state, 'PLN', 1, 0, 0, 0, 1,
                '2026-11-22', '2026-12-22', case when b.state = 'sent' then 1 end
             from (select $1 as id, 'sent' as state union all select $2, 'draft') b",
            args![id(80), id(81), case.customer, case.id, agreed.id],
        )
        .await
        .unwrap();
        let bill_line = "insert into bill_lines (bill_id, position, customer_id, item_id, what,
            quantity, net_minor, tax_minor, tax_rate) values ($1, $2, $3, $4, 'Pump', $5, $6, 0, 0)";
        for (bill, position, item, sign) in
            [(80, 0, 60, 1), (81, 0, 61, 1), (80, 1, 62, 1), (80, 2, 62, -1)]
        {
            let args = args![id(bill), position, case.customer, id(item), sign * 1000, sign * 100];
            exec(&db, bill_line, args).await.unwrap();
        }
        assert_eq!(billed_positions(&db, case.id).await.unwrap(), [0]);
        exec(
            &db,
            "insert into tracks (item_id, kind, customer_id, case_id, state, settled_at)
             values ($1, 'billing', $2, $3, 'accepted', 1)",
            args![id(62), case.customer, case.id],
        )
        .await
        .unwrap();
        assert_eq!(billed_positions(&db, case.id).await.unwrap(), [0, 2]);
    }
}
