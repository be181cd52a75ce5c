//! The database as the second lock: raw SQL that would break the core of an invariant is refused,
//! whoever types it.

use super::{due, exec, id, in_tx, with_one_case};
use crate::db::{Db, StoreError};
use crate::{args, both_engines, cases, promises};

/// The name of the constraint that refused.
fn refused_by(outcome: Result<u64, StoreError>) -> String {
    match outcome {
        Err(StoreError::Check { constraint } | StoreError::Conflict { constraint }) => constraint,
        Err(StoreError::Missing) => "reference".to_owned(),
        other => panic!("it was not refused: {other:?}"),
    }
}

const END: &str = "ended_id = id, ended_at = 1";
const NO_STEP: &str = "step_id = null, step_kind = null, step_due = null, step_zone = null,
    step_owner_id = null, step_debtor = null, step_named_by = null";

async fn set(db: &Db, what: String) -> Result<u64, StoreError> {
    in_tx!(db, |tx| tx.exec(&format!("update cases set {what}"), args![]).await)
}

both_engines! {
    async fn i1_an_open_case_keeps_its_dated_owned_step(db: Db) {
        with_one_case(&db).await;
        for column in
            ["step_id", "step_kind", "step_due", "step_zone", "step_owner_id", "step_debtor", "step_named_by"]
        {
            let refused = set(&db, format!("{column} = null")).await;
            assert_eq!(refused_by(refused), "cases_open_has_step", "{column}");
        }
        for what in ["step_due = 0", "step_due = -1", "step_debtor = 'nobody'", END, NO_STEP] {
            let refused = set(&db, what.to_owned()).await;
            assert_eq!(refused_by(refused), "cases_open_has_step", "{what}");
        }
    }

    async fn i1_no_case_is_inserted_open_without_a_step(db: Db) {
        with_one_case(&db).await;
        let sql = "insert into cases (id, customer_id, title, owner_id, opened_at, theirs, ours,
            state, attempts, deferrals, advanced_at)
            select $1, customer_id, title, owner_id, opened_at, 1, 1, 'open', 0, 0, 1 from cases";
        assert_eq!(refused_by(exec(&db, sql, args![id(9)]).await), "cases_open_has_step");
    }

    async fn i1_the_step_of_an_open_case_is_a_promise_that_exists(db: Db) {
        let (case, promise) = with_one_case(&db).await;
        let sql = "update cases set step_id = $1";
        assert_eq!(refused_by(exec(&db, sql, args![id(404)]).await), "reference");
        let sql = "update cases set step_owner_id = $1";
        assert_eq!(refused_by(exec(&db, sql, args![id(404)]).await), "reference");
        assert_eq!(refused_by(exec(&db, "delete from promises", args![]).await), "reference");
        let sql = "update promises set id = $1";
        assert_eq!(refused_by(exec(&db, sql, args![id(404)]).await), "reference");
        assert_eq!(cases::get(&db, case.id).await.unwrap(), case);
        assert_eq!(promises::get(&db, promise.id).await.unwrap(), promise);
    }

    async fn i1_a_case_alone_is_refused_at_the_commit(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let (other, _) = crate::conformance::open_case(7, case.customer, due("2026-11-24T09:00Z"));
        let refused = in_tx!(db, |tx| cases::insert(tx, &other).await.map(|()| 1));
        assert_eq!(refused_by(refused), "reference");
        let customers = exec(&db, "delete from customers", args![]).await;
        assert_eq!(refused_by(customers), "reference");
        let users = exec(&db, "delete from users", args![]).await;
        assert_eq!(refused_by(users), "reference");
    }

    async fn an_ended_case_holds_no_step_and_names_its_end(db: Db) {
        with_one_case(&db).await;
        let states = ["final-yes", "final-no", "released"];
        for state in states {
            for what in [String::new(), format!(", {END}"), format!(", {NO_STEP}")] {
                let refused = set(&db, format!("state = '{state}'{what}")).await;
                assert_eq!(refused_by(refused), "cases_ended_has_none", "{state} {what}");
            }
        }
        for state in states {
            let ended = set(&db, format!("state = '{state}', {END}, {NO_STEP}")).await;
            assert_eq!(ended.unwrap(), 1);
            for what in ["step_due = 1", "step_id = (select id from promises)", "ended_at = null"] {
                let refused = set(&db, what.to_owned()).await;
                assert_eq!(refused_by(refused), "cases_ended_has_none", "{what}");
            }
            let refused = set(&db, "state = 'open', ended_id = null, ended_at = null".into()).await;
            assert_eq!(refused_by(refused), "cases_open_has_step");
        }
        let refused = set(&db, "state = 'lost'".to_owned()).await;
        assert!(matches!(refused, Err(StoreError::Check { .. })), "{refused:?}");
    }

    async fn i1_nobody_stands_at_stage_five_without_a_date(db: Db) {
        with_one_case(&db).await;
        for what in ["theirs = 5", "ours = 5"] {
            let refused = set(&db, what.to_owned()).await;
            assert_eq!(refused_by(refused), "cases_deciding_has_date", "{what}");
        }
        let dated = "theirs = 5, decision_at = 5, decision_zone = 'UTC'";
        assert_eq!(set(&db, dated.to_owned()).await.unwrap(), 1);
        let refused = set(&db, "decision_at = null, decision_zone = null".to_owned()).await;
        assert_eq!(refused_by(refused), "cases_deciding_has_date");
        let refused = set(&db, "decision_zone = null".to_owned()).await;
        assert_eq!(refused_by(refused), "cases_decision");
    }

    async fn i9_an_open_case_is_not_past_the_deal(db: Db) {
        with_one_case(&db).await;
        for what in ["theirs = 6", "ours = 10"] {
            let what = format!("{what}, contact_at = 5, contact_zone = 'UTC'");
            assert_eq!(refused_by(set(&db, what).await), "cases_before_yes");
        }
        for what in ["theirs = 0", "theirs = -1"] {
            assert_eq!(refused_by(set(&db, what.to_owned()).await), "cases_stages");
        }
    }

    async fn a_promise_is_settled_whole_or_not_at_all(db: Db) {
        with_one_case(&db).await;
        for what in [
            "state = 'kept'",
            "settled_at = 1",
            "state = 'moved', settled_at = 1, settled_by = 'us'",
            "state = 'released', settled_at = 1",
            "state = 'kept', settled_at = 1, settled_by = 'us'",
            "moved_to = id",
        ] {
            let sql = format!("update promises set {what}");
            let refused = in_tx!(db, |tx| tx.exec(&sql, args![]).await);
            assert_eq!(refused_by(refused), "promises_settled", "{what}");
        }
    }

    async fn s4_32_a_burden_on_the_customer_carries_its_reason(db: Db) {
        let (case, _) = with_one_case(&db).await;
        crate::conformance::words::with_needs_and_offers(&db, &case).await;
        let sql = "update offer_terms set reason = null";
        assert_eq!(refused_by(exec(&db, sql, args![]).await), "offer_terms_reason");
        let sql = "update offer_terms set is_burden = $1";
        assert_eq!(refused_by(exec(&db, sql, args![true]).await), "offer_terms_reason");
    }

    async fn i6_half_an_evidence_is_none(db: Db) {
        let (case, _) = with_one_case(&db).await;
        crate::conformance::words::with_interaction(&db, &case, 60).await;
        let sql = "insert into answers (id, customer_id, case_id, verdict, at, interaction_id)
            select $1, customer_id, case_id, 'final-yes', at, id from interactions";
        assert_eq!(refused_by(exec(&db, sql, args![id(70)]).await), "answers_evidence");
        let sql = "insert into answers (id, customer_id, case_id, verdict, at)
            select $1, customer_id, case_id, 'perhaps', at from interactions";
        assert_eq!(refused_by(exec(&db, sql, args![id(70)]).await), "answers_verdict");
    }
}
