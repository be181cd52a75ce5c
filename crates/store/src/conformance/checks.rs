//! `checks::all` finds nothing in a sound life, and finds each break that raw SQL can still make.

mod closing;

use domain::rules::Rules;
use uuid::Uuid;

use super::id;
use super::story::{self, DEFERRED, NO, OPEN, RELEASED, REOPENED, YES, promise_of};
use crate::both_engines;
use crate::checks::{self, Break};
use crate::db::{Db, StoreError};

/// What the checks find after these statements, which are undone again.
enum Undone {
    Found(Vec<Break>),
    Failed(StoreError),
}

impl From<StoreError> for Undone {
    fn from(error: StoreError) -> Self {
        Self::Failed(error)
    }
}

async fn breaks_after(db: &Db, statements: Vec<(String, Vec<Uuid>)>) -> Vec<Break> {
    let outcome = db
        .write::<(), Undone, _>(move |tx| {
            Box::pin(async move {
                for (sql, ids) in statements {
                    let args = ids.into_iter().map(|id| crate::db::Val::Id(Some(id))).collect();
                    assert!(tx.exec(&sql, args).await? > 0, "{sql}");
                }
                Err(Undone::Found(checks::all(tx, &Rules::default()).await?))
            })
        })
        .await;
    match outcome {
        Err(Undone::Found(breaks)) => breaks,
        Err(Undone::Failed(error)) => panic!("{error:?}"),
        Ok(()) => unreachable!("it is always undone"),
    }
}

/// Each break: the statement, the ids in it, and what of it must be found.
fn breaks() -> Vec<(&'static str, Vec<Uuid>, &'static str)> {
    let mut all = breaks_of_selling();
    all.extend(super::agreements::breaks());
    all.extend(super::items::breaks());
    all.extend(super::orders::breaks());
    all.extend(super::bills::breaks());
    all.extend(super::cared::breaks());
    all.extend(super::documents::breaks());
    all.extend(super::procedures::breaks());
    all
}

fn breaks_of_selling() -> Vec<(&'static str, Vec<Uuid>, &'static str)> {
    let step = promise_of(OPEN).0;
    vec![
        (
            "update promises set state = 'kept', settled_at = 1 where id =
                (select step_id from cases where id = $1)",
            vec![id(OPEN)],
            "an open case whose next step is no open promise of the same terms",
        ),
        (
            "update cases set step_due = step_due + 1 where id = $1",
            vec![id(OPEN)],
            "an open case whose next step is no open promise of the same terms",
        ),
        (
            "update cases set service_due = 1 where id = $1",
            vec![id(YES)],
            "a service whose next due time is not that of its open promises",
        ),
        (
            "update cases set customer_key = 'somebody else' where id = $1",
            vec![id(YES)],
            "a case that is listed under another name than its customer's",
        ),
        (
            "insert into promise_days (owner_id, day, writer, kept, broken)
                select owner_id, 7, 99, 1, 0 from cases where id = $1",
            vec![id(OPEN)],
            "a person whose counted promises are not those that they kept and broke",
        ),
        (
            "update promises set case_id = $2 where id = (select step_id from cases where id = $1)",
            vec![id(OPEN), id(DEFERRED)],
            "an open case whose next step is no open promise of the same terms",
        ),
        (
            "update interactions set ending = 'hung up' where case_id = $1",
            vec![id(OPEN)],
            "an interaction without an ending",
        ),
        (
            "delete from answers where case_id = $1",
            vec![id(NO)],
            "an interaction that ended in an answer which is not there",
        ),
        (
            "update interactions set ending = 'final-yes' where case_id = $1",
            vec![id(OPEN)],
            "an interaction that ended in an answer which is not there",
        ),
        (
            "update customers set withdrawn_at = 1 where id = $1",
            vec![id(OPEN + 100)],
            "a contact of ours after the customer withdrew their leave",
        ),
        (
            "insert into interactions (id, customer_id, case_id, user_id, channel, direction,
                is_dialogue, at, ending) select $2, customer_id, case_id, user_id, 'call', 'out',
                is_dialogue, at + 3600000000, 'as-agreed' from interactions where case_id = $1",
            vec![id(DEFERRED), id(1)],
            "a contact of ours before the date that the customer named",
        ),
        (
            "delete from answers where case_id = $1",
            vec![id(YES)],
            "a case that ended in an answer which is not there",
        ),
        (
            "update answers set verdict = 'final-no' where case_id = $1",
            vec![id(YES)],
            "a case that ended in an answer which is not there",
        ),
        (
            "delete from releases where case_id = $1",
            vec![id(RELEASED)],
            "a released case without its release",
        ),
        (
            "update interactions set direction = 'out' where case_id = $1",
            vec![id(REOPENED)],
            "a case reopened without the customer's coming",
        ),
        (
            "update interactions set ending = 'no-answer' where case_id = $1",
            vec![id(OPEN)],
            "an attempt counted as a contact",
        ),
        (
            "update interactions set channel = 'email' where case_id = $1",
            vec![id(YES)],
            "an attempt counted as a contact",
        ),
        (
            "update interactions set is_dialogue = not is_dialogue where case_id = $1",
            vec![id(YES)],
            "an answer of somebody who did not speak",
        ),
        (
            "update cases set theirs = 7 where id = $1",
            vec![id(NO)],
            "a case past the deal without a final yes",
        ),
        (
            "update offer_lines set need_id = null where customer_id = $1",
            vec![id(OPEN + 100)],
            "an offer given without a cited need",
        ),
        (
            "insert into customers (id, kind, name, name_key, language, zone, owner_id, created_at)
                select $1, kind, name, '', language, zone, owner_id, 1 from customers
                where id = $2",
            vec![id(5), id(OPEN + 100)],
            "a customer without the event that tells of it",
        ),
        (
            "insert into cases (id, customer_id, title, owner_id, opened_at, theirs, ours, state,
                ended_id, ended_at, attempts, deferrals, advanced_at)
                select $1, customer_id, title, owner_id, 1, 1, 1, state, ended_id, 1, 0, 0, 1
                from cases where id = $2",
            vec![id(5), id(NO)],
            "a case without the event that tells of it",
        ),
        (
            "insert into promises (id, customer_id, kind, debtor, owner_id, due, zone, named_by,
                made_at, state) select $1, customer_id, 'call', 'us', owner_id, 1, 'UTC', 'us', 1,
                'open' from promises where id = $2",
            vec![id(5), step],
            "a promise without the event that tells of it",
        ),
        (
            "update promises set state = 'released', settled_by = 'us' where id = $1",
            vec![step],
            "a settled or broken promise without the event that tells of it",
        ),
        (
            "update promises set broken_at = 1 where id = $1",
            vec![step],
            "a settled or broken promise without the event that tells of it",
        ),
        (
            "insert into interactions (id, customer_id, case_id, user_id, channel, direction,
                is_dialogue, at, ending) select $2, customer_id, case_id, user_id, 'call', 'in',
                is_dialogue, at, 'as-agreed' from interactions where case_id = $1",
            vec![id(OPEN), id(1)],
            "an interaction without the event that tells of it",
        ),
        (
            "insert into answers (id, customer_id, case_id, verdict, at)
                select $2, customer_id, id, 'final-no', 1 from cases where id = $1",
            vec![id(OPEN), id(1)],
            "an answer without the event that tells of it",
        ),
        (
            "insert into permissions (id, customer_id, asked_at, is_granted, not_before, zone,
                recorded_by) select $2, customer_id, 1, is_granted, 1, 'UTC', recorded_by
                from permissions where case_id = $1",
            vec![id(DEFERRED), id(1)],
            "a permission without the event that tells of it",
        ),
        (
            "update promises set state = 'moved', settled_by = 'us', moved_to = $2 where id = $1",
            vec![step, id(404)],
            "a moved promise that leads to none",
        ),
        (
            "update needs set customer_id = $1",
            vec![id(NO + 100)],
            "a record of a case under another customer than the case's",
        ),
        (
            "update interactions set customer_id = $2 where case_id = $1",
            vec![id(YES), id(NO + 100)],
            "a record of a case under another customer than the case's",
        ),
        (
            "delete from search_words where record_id = $1",
            vec![id(NO + 100)],
            "a record whose words are not all in the index",
        ),
        (
            "update cases set title = 'Another' where id = $1",
            vec![id(OPEN)],
            "a record that is found by other words than its own",
        ),
        (
            "update cases set attempts = 4 where id = $1",
            vec![id(OPEN)],
            "a case with more unanswered attempts than the cap",
        ),
    ]
}

both_engines! {
    async fn an_empty_database_and_a_sound_life_break_nothing(db: Db) {
        assert_eq!(checks::all(&db, &Rules::default()).await.unwrap(), []);
        story::tell(&db).await;
        assert_eq!(checks::all(&db, &Rules::default()).await.unwrap(), []);
    }

    async fn each_break_that_raw_sql_can_make_is_found(db: Db) {
        story::tell(&db).await;
        for (sql, ids, what) in breaks().into_iter().chain(closing::breaks()) {
            let found = breaks_after(&db, vec![(sql.to_owned(), ids)]).await;
            assert!(found.iter().any(|b| b.what == what), "{what}: {found:?}");
        }
        assert_eq!(checks::all(&db, &Rules::default()).await.unwrap(), [], "all was undone");
    }

    async fn a_cap_that_was_lowered_leaves_the_cases_of_its_time_in_order(db: Db) {
        story::tell(&db).await;
        let attempts = "update cases set attempts = 8 where id = $1";
        let told = "insert into events (id, at, actor, kind, value_before, value_after)
            values ($1, 1, 'system', 'rule-changed', 'unanswered-cap=3', 'unanswered-cap=9')";
        let found = breaks_after(&db, vec![
            (attempts.to_owned(), vec![id(OPEN)]),
            (told.to_owned(), vec![id(3)]),
        ])
        .await;
        assert_eq!(found, [], "nine were allowed once");
    }
}

#[test]
fn every_question_has_its_break_here_or_a_constraint() {
    // The one that no statement can break: `cases_deciding_has_date` refuses it.
    let locked = "a case from stage 5 on without a date that the customer named or allowed";
    let all = breaks().into_iter().chain(closing::breaks());
    let shown: Vec<_> = all.map(|(_, _, what)| what).collect();
    let open: Vec<_> = checks::asked().filter(|q| *q != locked && !shown.contains(q)).collect();
    assert_eq!(open, [""; 0]);
}
