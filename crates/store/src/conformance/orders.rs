//! What the import of orders asks: lines that join an agreement, which orders take none any more,
//! where their customers live, and what became of their deliveries.

use domain::agreements::{AgreementLine, Fit};
use domain::ids::{CaseId, CustomerId, PromiseId};
use domain::items::ItemKind;
use domain::money::Money;
use domain::people::Party;
use domain::promises::{PromiseKind, PromiseState};
use domain::quantity::Quantity;
use iso_currency::Currency;
use uuid::Uuid;

use super::agreements::agreement;
use super::story::YES;
use super::{NOW, at, customer, due, exec, id, in_tx, line, with_one_case, with_users, zone};
use crate::args;
use crate::both_engines;
use crate::db::{Db, StoreError, Tx};
use crate::imports::NewRef;
use crate::{agreements, customers, imports, promises};

/// Another tool knows the won case of the story by a number of its own.
pub(super) async fn story(tx: &Tx) -> Result<(), StoreError> {
    let known = NewRef {
        source: "northwind".to_owned(),
        kind: "orders",
        external_id: "order:10248".to_owned(),
        record: id(YES),
        customer: CustomerId(id(YES + 100)),
        digest: [0; 16],
        import: None,
    };
    imports::insert_refs(tx, &[known]).await
}

/// What breaks each of the questions about what came in.
pub(super) fn breaks() -> Vec<(&'static str, Vec<Uuid>, &'static str)> {
    vec![
        (
            "update agreements set evidence = null, recorded_by = null where case_id = $1",
            vec![id(YES)],
            "an agreement without evidence that no import brought",
        ),
        (
            "update external_refs set record_id = $1",
            vec![id(404)],
            "another tool's name for no record of ours",
        ),
    ]
}

fn sold(what: &str, minor: i64) -> AgreementLine {
    AgreementLine {
        kind: ItemKind::Consumable,
        what: line(what),
        quantity: Quantity(2_500),
        price: Money { minor, currency: Currency::PLN },
        cost: None,
    }
}

both_engines! {
    async fn lines_join_an_agreement_behind_those_that_it_has(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let mut order = agreement(50, case.customer, case.id);
        let lines = vec![sold("Ink", 20), sold("Paper", 30)];
        let (first, more) = (order.clone(), lines.clone());
        in_tx!(db, |tx| {
            agreements::insert(tx, &first).await?;
            agreements::add_lines(tx, (first.id, first.customer), 1, &more, Fit::Heavy).await
        })
        .unwrap();
        order.lines.extend(lines);
        order.fit = Fit::Heavy;
        assert_eq!(agreements::get(&db, order.id).await.unwrap(), order);
    }

    async fn an_order_that_somebody_agreed_anew_or_closed_is_settled_here(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let asked = [case.id, CaseId(id(999))];
        let settled = async || agreements::settled_of(&db, &asked).await.unwrap();
        // Not won: nothing can be ordered in it.
        assert_eq!(settled().await, [case.id]);
        let won = "update cases set state = 'final-yes', ended_id = $2, ended_at = 1, step_id = null,
            step_kind = null, step_due = null, step_zone = null, step_owner_id = null,
            step_debtor = null, step_named_by = null where id = $1";
        exec(&db, won, args![case.id, id(1)]).await.unwrap();
        let mut order = agreement(50, case.customer, case.id);
        (order.evidence, order.recorded_by) = (None, None);
        let imported = order.clone();
        in_tx!(db, |tx| agreements::insert(tx, &imported).await).unwrap();
        assert_eq!(settled().await, []);
        let mut anew = agreement(51, case.customer, case.id);
        anew.version = 2;
        in_tx!(db, |tx| agreements::insert(tx, &anew).await).unwrap();
        assert_eq!(settled().await, [case.id]);
        exec(&db, "delete from agreement_lines where agreement_id = $1", args![id(51)]).await.unwrap();
        exec(&db, "delete from agreements where id = $1", args![id(51)]).await.unwrap();
        assert_eq!(settled().await, []);
        let closed = "update cases set closing_id = $2, closed_at = 1 where id = $1";
        exec(&db, closed, args![case.id, id(1)]).await.unwrap();
        assert_eq!(settled().await, [case.id]);
    }

    async fn customers_are_asked_for_their_zones_together(db: Db) {
        with_users(&db).await;
        let all: Vec<_> = (1..=150).map(|number| {
            let mut who = customer(number, "Anna");
            if number % 2 == 0 {
                who.zone = zone("Asia/Jerusalem");
            }
            who
        }).collect();
        let written = all.clone();
        in_tx!(db, |tx| {
            for who in &written {
                customers::insert(tx, who).await?;
            }
            Ok(())
        })
        .unwrap();
        let ids: Vec<CustomerId> = all.iter().map(|who| who.id).collect();
        let mut found = customers::find_zones(&db, &ids).await.unwrap();
        found.sort_by_key(|(id, _)| *id);
        let expected: Vec<_> = all.into_iter().map(|who| (who.id, who.zone)).collect();
        assert_eq!(found, expected);
        assert_eq!(customers::find_zones(&db, &[]).await.unwrap(), []);
    }

    async fn the_deliveries_of_a_case_are_all_there_whatever_became_of_them(db: Db) {
        let (case, call) = with_one_case(&db).await;
        let delivery = |number: u128, state| domain::promises::Promise {
            id: PromiseId(id(number)),
            kind: PromiseKind::Deliver,
            due: due("2026-11-24T16:00Z"),
            state,
            ..call.clone()
        };
        let kept = PromiseState::Kept { at: at(NOW) };
        let released = PromiseState::Released { at: at(NOW), by: Party::Customer };
        let all = vec![delivery(80, PromiseState::Open), delivery(81, kept), delivery(82, released)];
        let written = all.clone();
        in_tx!(db, |tx| promises::insert_many(tx, &written).await).unwrap();
        assert_eq!(promises::deliveries_of_case(&db, case.id).await.unwrap(), all);
        assert!(promises::deliveries_of_case(&db, CaseId(id(999))).await.unwrap().is_empty());
    }
}
