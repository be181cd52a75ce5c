//! What is left beside the tables of an erased person: acts that were prepared, messages that wait,
//! and what the disk of PostgreSQL still holds.

use domain::ids::EventId;

use super::erasing::{CANARY, THEIRS, erase, found, seed};
use super::in_tx;
use crate::db::{Db, Dialect, Query};
use crate::testing::TestDb;
use crate::{args, both_engines, hooks};

/// The same act once more, for nobody yet; its body says a name as JSON writes it.
const PREPARED: &str = "insert into prepared_acts (id, user_id, token_id, operation, path, query,
        body, made_at, ends_at, state)
    select $1, user_id, token_id, 'add_customer', '{}', '', $2, made_at, ends_at, state
    from prepared_acts where customer_id is not null limit 1";

async fn prepare(db: &Db, id: u128, body: String) {
    let rows = in_tx!(db, |tx| tx.exec(PREPARED, args![super::id(id), body]).await);
    assert_eq!(rows.expect("an act"), 1);
}

both_engines! {
    async fn acts_that_were_prepared_for_an_erased_person_are_gone(db: Db) {
        seed(&db).await;
        prepare(&db, 9_001, format!("{{\"name\":\"{CANARY}\"}}")).await;
        prepare(&db, 9_002, format!("{{\"name\":\"Zo\\\"e {}\"}}", CANARY.to_uppercase())).await;
        prepare(&db, 9_003, "{\"name\":\"Somebody else\"}".to_owned()).await;
        erase(&db, THEIRS).await;
        let left: Vec<String> = db.all("select body from prepared_acts", vec![]).await.unwrap();
        assert_eq!(left, ["{\"name\":\"Somebody else\"}"], "only what is of nobody they were");
        assert_eq!(found(&db).await, [] as [String; 0]);
    }

    async fn messages_that_wait_for_a_webhook_tell_no_word_of_an_erased_person(db: Db) {
        seed(&db).await;
        let waiting = "insert into hook_deliveries (hook_id, message_id, is_test, customer_id, state,
                tries, made_at, next_at, trouble)
            select h.id, e.id, h.id <> h.id, $1, 'waiting', 0, 1, 1, $2 from hooks h
            join events e on e.customer_id = $1
            where e.id not in (select d.message_id from hook_deliveries d)";
        let made = in_tx!(db, |tx| tx.exec(waiting, args![THEIRS, CANARY]).await).unwrap();
        assert!(made > 3, "they were told of");
        erase(&db, THEIRS).await;
        let messages: Vec<EventId> = db
            .all("select message_id from hook_deliveries where customer_id = $1", args![THEIRS])
            .await.unwrap();
        assert!(messages.len() > 3, "that something was told stays");
        for message in messages {
            let Some(event) = hooks::deliveries::event(&db, message).await.unwrap() else { continue };
            assert_eq!((event.before, event.after), (None, None), "{}", event.kind.code());
        }
        assert_eq!(found(&db).await, [] as [String; 0]);
    }
}

#[test]
fn on_postgres_no_dead_row_of_an_erased_person_is_left_in_a_table() {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let test = TestDb::new(Dialect::Postgres).await;
        seed(&test.db).await;
        erase(&test.db, THEIRS).await;
        let cleaned = "select count(*) from pg_stat_user_tables where last_vacuum is not null";
        assert_eq!(test.db.one::<i64>(cleaned, vec![]).await.expect("statistics"), 0);
        test.db.scrub().await.expect("it is vacuumed");
        let (all, cleaned, dead): (i64, i64, i64) = test
            .db
            .one(
                "select count(*), count(last_vacuum), cast(coalesce(sum(n_dead_tup), 0) as bigint)
                 from pg_stat_user_tables",
                vec![],
            )
            .await
            .expect("statistics");
        assert!(all > 60, "every table is looked at: {all}");
        assert_eq!((cleaned, dead), (all, 0), "each was cleaned, and no dead row is left");
        test.remove().await;
    });
}
