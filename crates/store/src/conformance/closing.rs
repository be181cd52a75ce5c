//! Closings: kept whole, listed for the desk, and what the facts of all rooms count.

use domain::closing::{ClosingState, DocumentFact, ItemState};
use domain::ids::{CaseId, ClosingId, DocumentId};
use domain::items::ItemKind;
use domain::people::{Party, Sight};
use jiff::civil::date;

use super::story::{self, CLOSED, CLOSING, mark};
use super::{ADA, NOW, at, exec, id, in_tx, prose};
use crate::closing;
use crate::db::Db;
use crate::{args, both_engines};

const CASE: CaseId = CaseId(id_of(CLOSED));
const ID: ClosingId = ClosingId(id_of(CLOSING));

const fn id_of(number: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(number)
}

both_engines! {
    async fn a_closing_reads_back_as_it_was_saved(db: Db) {
        story::tell(&db).await;
        let closed = closing::find(&db, CASE).await.unwrap().expect("its closing");
        assert_eq!(closing::get(&db, ID).await.unwrap(), closed);
        let open = closed.clone().reopen(at(NOW)).expect("it was closed").0;
        let saved = open.clone();
        in_tx!(db, |tx| closing::save(tx, &saved).await).unwrap();
        assert_eq!(closing::get(&db, ID).await.unwrap(), open);
        assert_eq!(open.state, ClosingState::Open);
        assert_eq!(closing::find(&db, CaseId(id(404))).await.unwrap(), None);
        assert_eq!(closing::ids(&db, None, 10).await.unwrap(), [ID]);
        assert_eq!(closing::ids(&db, Some(ID), 10).await.unwrap(), []);
    }

    async fn marks_fall_and_keep_their_words(db: Db) {
        story::tell(&db).await;
        let dropped = in_tx!(db, |tx| {
            let first = closing::drop_mark(tx, ID, "C3", at(NOW)).await?;
            Ok((first, closing::drop_mark(tx, ID, "C3", at(NOW)).await?))
        });
        assert_eq!(dropped.unwrap(), (true, false));
        let marks = closing::marks(&db, ID).await.unwrap();
        let fallen = marks.iter().find(|mark| mark.code == "C3").expect("it is kept");
        assert_eq!((fallen.fell_at, &fallen.words), (Some(at(NOW)), &prose("All is settled")));
        let whole = closing::get(&db, ID).await.unwrap();
        in_tx!(db, |tx| closing::save_mark(tx, &whole, &mark("C3")).await).unwrap();
        let marks = closing::marks(&db, ID).await.unwrap();
        assert_eq!(marks.iter().find(|it| it.code == "C3"), Some(&mark("C3")));
    }

    async fn what_was_said_and_done_reads_back(db: Db) {
        story::tell(&db).await;
        let details = closing::details(&db, CASE).await.unwrap();
        let detail = closing::detail(&db, CASE, details[0].id).await.unwrap();
        assert_eq!(details, std::slice::from_ref(&detail));
        assert_eq!(detail.outcome, Some(prose("Oiled")));
        let again = in_tx!(db, |tx| {
            closing::settle_detail(tx, detail.id, &prose("Again"), at(NOW)).await
        });
        assert!(!again.unwrap());
        let heard = closing::satisfactions(&db, CASE).await.unwrap();
        assert_eq!((heard[0].score, heard[0].recorded_by), (5, ADA));
        let confirmed = closing::confirmations(&db, CASE).await.unwrap();
        assert_eq!(confirmed[0].words, Some(prose("It works")));
        let checked = closing::standard_checks(&db, ID).await.unwrap();
        assert_eq!(checked[0].owned_up, Some(prose("We answered late")));
    }

    async fn the_desk_shows_what_waits_and_what_was_closed(db: Db) {
        story::tell(&db).await;
        let closed = closing::closed_of_late(&db, Sight::All, 10).await.unwrap();
        assert_eq!((closed[0].case, closed[0].by.as_str(), closed[0].troubles), (CASE, "Ada", 0));
        assert_eq!(closing::open_closings(&db, Sight::All, None, 10).await.unwrap(), []);
        let sql = "update closings set state = 'open', closed_at = null, closed_by = null";
        exec(&db, sql, args![]).await.unwrap();
        let sql = "update closing_items set state = 'open', waits_on = $1 where code = 'C3'";
        exec(&db, sql, args![Party::Customer]).await.unwrap();
        let open = closing::open_closings(&db, Sight::All, None, 10).await.unwrap();
        assert_eq!((open[0].id, open[0].settled, open[0].applying), (ID, 13, 14));
        assert!(!open[0].stands_still(open[0].moved_at));
        let after = Some(open[0].cursor());
        assert_eq!(closing::open_closings(&db, Sight::All, after, 10).await.unwrap(), []);
        let waiting = closing::waiting_items(&db, &[ID]).await.unwrap();
        assert_eq!((waiting[0].code.as_str(), waiting[0].waits_on), ("C3", Party::Customer));
        assert_eq!(closing::waiting_items(&db, &[]).await.unwrap(), []);
        let kept = closing::items(&db, ID).await.unwrap();
        assert_eq!(kept["C3"].state, ItemState::Open);
    }

    async fn a_report_is_kept_once_a_day(db: Db) {
        assert!(!closing::has_closings(&db).await.unwrap());
        story::tell(&db).await;
        assert!(closing::has_closings(&db).await.unwrap());
        let (since, now) = (at(NOW), at("2026-12-22T10:00Z"));
        let report = closing::report_since(&db, date(2026, 12, 22), since, now).await.unwrap();
        assert_eq!((report.open_closings, report.closed_since, report.items_first), (0, 1, 0));
        let kept = report.clone();
        let twice = in_tx!(db, |tx| {
            let first = closing::insert_report(tx, &kept).await?;
            Ok((first, closing::insert_report(tx, &kept).await?))
        });
        assert_eq!(twice.unwrap(), (true, false));
        assert_eq!(closing::reports(&db, 5).await.unwrap(), [report]);
    }

    async fn a_closing_that_moved_long_ago_stands_still(db: Db) {
        story::tell(&db).await;
        let sql = "update closings set state = 'open', closed_at = null, closed_by = null,
            reviewed_at = moved_at, review_true = 9, review_all = 14";
        exec(&db, sql, args![]).await.unwrap();
        let moved = closing::get(&db, ID).await.unwrap().moved_at;
        let week = moved + jiff::SignedDuration::from_hours(7 * 24);
        let day = date(2026, 12, 1);
        let report = closing::report_since(&db, day, at(NOW), week).await.unwrap();
        assert_eq!((report.open_closings, report.standing_still), (1, 1));
        assert_eq!((report.items_true_first, report.items_first), (9, 14));
        let sooner = week - jiff::SignedDuration::from_secs(1);
        let report = closing::report_since(&db, day, at(NOW), sooner).await.unwrap();
        assert_eq!(report.standing_still, 0);
    }

    async fn the_facts_count_what_each_room_left_open(db: Db) {
        story::tell(&db).await;
        let whole = closing::get(&db, ID).await.unwrap();
        let before = closing::facts(&db, &whole).await.unwrap();
        assert!(before.agreed && before.confirmed && before.satisfaction_heard);
        assert_eq!((before.tracks.doing, before.bills.unbilled, before.promises), (0, 0, 0));
        for sql in [
            "insert into promises (id, customer_id, case_id, kind, debtor, owner_id, due, zone,
                named_by, made_at, state) select $2, customer_id, id, 'call', 'us', owner_id, 9,
                'UTC', 'us', 1, 'open' from cases where id = $1",
            "insert into items (id, customer_id, case_id, agreement_id, position, kind, name,
                quantity, currency, price_minor, owner_id, sold_on)
                select $2, customer_id, case_id, id, 0, 'equipment', 'Pump', 1000, 'PLN', 100,
                recorded_by, '2026-11-22' from agreements where case_id = $1",
            "insert into tracks (item_id, kind, customer_id, case_id, state, step_id)
                select $2, 'delivery', customer_id, id, 'doing', $2 from cases where id = $1",
            "insert into tracks (item_id, kind, customer_id, case_id, state, step_id)
                select $2, 'training', customer_id, id, 'asking', $2 from cases where id = $1",
            "insert into tracks (item_id, kind, customer_id, case_id, state, step_id)
                select $2, 'billing', customer_id, id, 'doing', $2 from cases where id = $1",
            "insert into documents (id, customer_id, case_id, title, required_code, version,
                is_final, is_shared, added_at)
                select $2, customer_id, id, 'Protocol', 'D1', 1, closed_at > 0, closed_at < 0, 1
                from cases where id = $1",
        ] {
            assert_eq!(exec(&db, sql, args![CASE, id(1)]).await.unwrap(), 1, "{sql}");
        }
        let facts = closing::facts(&db, &whole).await.unwrap();
        assert_eq!(facts.kinds, [ItemKind::Equipment].into());
        assert_eq!((facts.tracks.doing, facts.tracks.asking, facts.tracks.planless), (1, 1, 1));
        assert_eq!((facts.bills.unbilled, facts.promises), (1, 1));
        let document = DocumentFact { is_final: true, is_shared: false };
        assert_eq!(facts.documents, [("D1".to_owned(), document)].into());
        assert_eq!(facts.sound_documents, [DocumentId(id(1))].into());
        for (state, net, unbilled, unpaid, differences) in
            [("sent", 40, 1, 1, 0), ("sent", 100, 0, 1, 0), ("sent", 120, 0, 1, 1)]
        {
            let lines = "delete from bill_lines where bill_id in
                (select id from bills where case_id = $1)";
            exec(&db, lines, args![CASE]).await.unwrap();
            exec(&db, "delete from bills where case_id = $1", args![CASE]).await.unwrap();
            let bill = "insert into bills (id, customer_id, case_id, agreement_id, kind, source,
                number, state, currency, net_minor, tax_minor, paid_minor, drafted_at, issued_on,
                due_on, sent_at) select $2, customer_id, case_id, id, 'bill', 'written', '1', $3,
                'PLN', $4, 0, 0, 1, '2026-11-22', '2026-12-06', 1
                from agreements where case_id = $1";
            exec(&db, bill, args![CASE, id(1), state, net]).await.unwrap();
            let line = "insert into bill_lines (bill_id, position, customer_id, item_id, what,
                quantity, net_minor, tax_minor, tax_rate)
                select $1, 0, customer_id, $1, 'Pump', 1000, $2, 0, 0 from bills where id = $1";
            exec(&db, line, args![id(1), net]).await.unwrap();
            let bills = closing::facts(&db, &whole).await.unwrap().bills;
            let found = (bills.unbilled, bills.unpaid, bills.differences);
            assert_eq!(found, (unbilled, unpaid, differences), "{net}");
        }
    }
}
