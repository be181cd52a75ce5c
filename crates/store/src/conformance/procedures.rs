//! Procedures: versions read back whole, one draft, editors who don't overwrite each other.

use domain::events::{Event, EventKind, Fact};
use domain::ids::{CaseId, EventId, ProcedureId};
use domain::items::ItemKind;
use domain::people::Actor;
use domain::procedures::{
    Evidence, Procedure, ProcedureContent, ProcedureEntry, ProcedureItem, ProcedureStandard,
    StandardAbout,
};

use uuid::Uuid;

use super::story::OPEN;
use super::{ADA, BEN, NOW, at, exec, id, in_tx, line, prose, with_one_case, with_users};
use crate::both_engines;
use crate::db::{Db, StoreError, Tx};
use crate::events;
use crate::procedures::{self, Draft};

fn procedure(version: u32, is_published: bool) -> Procedure {
    Procedure {
        id: ProcedureId(id(u128::from(version))),
        version,
        content: ProcedureContent::default(),
        note: None,
        written_by: None,
        written_at: at(NOW),
        published_at: is_published.then(|| at(NOW)),
    }
}

/// With something of the firm's own in each list.
fn own(version: u32, is_published: bool) -> Procedure {
    let mut own = Procedure { written_by: Some(ADA), ..procedure(version, is_published) };
    own.note = Some(prose("The key is asked for\nnow"));
    own.content.items.push(ProcedureItem {
        code: "F2".to_owned(),
        stage: "ahead".to_owned(),
        words: Some(line("Ключ передан")),
        evidence: Evidence::Customer,
        rests_on: vec!["C8".to_owned(), "C12".to_owned()],
        applies_with: vec![ItemKind::Equipment, ItemKind::Part],
        why_not: Some(line("Nothing is locked")),
    });
    own.content
        .documents
        .push(ProcedureEntry { code: "F10".to_owned(), words: Some(line("Karta")) });
    own.content.standards.push(ProcedureStandard {
        code: "F1".to_owned(),
        about: StandardAbout::AfterSales,
        words: Some(line("מפתח")),
    });
    own.content.standstill_days = 21;
    own
}

const STORY: u128 = 7_200_000;

/// A version of the firm's own is published, and a draft stands beside it.
pub(super) async fn story(tx: &Tx) -> Result<(), StoreError> {
    let written = Procedure { id: ProcedureId(id(STORY)), ..own(900, true) };
    procedures::insert(tx, &written).await?;
    let draft = Procedure { id: ProcedureId(id(STORY + 1)), ..own(901, false) };
    procedures::insert(tx, &draft).await?;
    let told = Event {
        id: EventId(id(STORY)),
        at: at(NOW),
        actor: Actor::User(ADA),
        customer: None,
        case: None,
        fact: Fact::of(EventKind::ProcedurePublished, written.id).to(900),
    };
    events::append(tx, &[told]).await
}

/// What breaks each of the questions about procedures.
pub(super) fn breaks() -> Vec<(&'static str, Vec<Uuid>, &'static str)> {
    let written = id(STORY);
    vec![
        (
            "delete from procedure_items where procedure_id = $1 and code = 'C7'",
            vec![written],
            "a published procedure that leaves out an item of the method",
        ),
        (
            "delete from procedure_stages where procedure_id = $1 and code = 'ahead'",
            vec![written],
            "an item of a published procedure in a stage that is not there",
        ),
        (
            "insert into procedures (id, version, state, standstill_days, written_at)
                values ($1, 902, 'draft', 7, 1)",
            vec![id(STORY + 2)],
            "a draft of the procedure beside another",
        ),
        (
            "insert into closings (id, customer_id, case_id, procedure_id, owner_id, opened_at,
                moved_at, state) select $1, customer_id, id, $2, owner_id, 1, 1, 'open'
                from cases where id = $3",
            vec![id(STORY + 2), id(STORY + 1), id(OPEN)],
            "a closing by a procedure that is not published",
        ),
        (
            "update procedures set state = 'published', published_at = 1 where id = $1",
            vec![id(STORY + 1)],
            "a procedure published by somebody without the event that tells of it",
        ),
    ]
}

async fn insert(db: &Db, procedure: &Procedure) -> bool {
    let procedure = procedure.clone();
    in_tx!(db, |tx| procedures::insert(tx, &procedure).await).expect("inserted")
}

async fn save(db: &Db, draft: &Draft) -> Result<bool, StoreError> {
    let draft = draft.clone();
    in_tx!(db, |tx| procedures::save_draft(tx, &draft).await)
}

both_engines! {
    async fn a_version_reads_back_whole(db: Db) {
        with_users(&db).await;
        assert_eq!(procedures::newest_published(&db).await.unwrap(), None);
        let (first, second) = (procedure(1, true), own(2, true));
        assert!(insert(&db, &first).await && insert(&db, &second).await);
        assert_eq!(procedures::get(&db, first.id).await.unwrap(), first);
        assert_eq!(procedures::published(&db, 2).await.unwrap(), second);
        assert_eq!(procedures::newest_published(&db).await.unwrap(), Some(second));
        assert!(matches!(procedures::published(&db, 3).await, Err(StoreError::NotFound)));
    }

    async fn a_version_is_there_once(db: Db) {
        with_users(&db).await;
        assert!(insert(&db, &procedure(1, true)).await);
        let again = Procedure { id: ProcedureId(id(99)), ..own(1, true) };
        assert!(!insert(&db, &again).await);
        assert_eq!(procedures::published(&db, 1).await.unwrap(), procedure(1, true));
    }

    async fn a_draft_is_no_version_until_it_is_published(db: Db) {
        with_users(&db).await;
        insert(&db, &procedure(1, true)).await;
        let written = own(2, false);
        insert(&db, &written).await;
        assert_eq!(procedures::newest_published(&db).await.unwrap(), Some(procedure(1, true)));
        assert!(matches!(procedures::published(&db, 2).await, Err(StoreError::NotFound)));
        let draft = procedures::draft(&db).await.unwrap().expect("a draft");
        assert_eq!(draft, Draft { procedure: written, edits: 0 });
        let note = prose("Now with a key");
        let (id, by) = (draft.procedure.id, BEN);
        let said = note.clone();
        let done = in_tx!(db, |tx| procedures::publish(tx, id, 0, Some(&said), by, at(NOW)).await);
        assert!(done.unwrap());
        assert_eq!(procedures::draft(&db).await.unwrap(), None);
        let newest = procedures::newest_published(&db).await.unwrap().expect("a version");
        assert_eq!((newest.version, newest.note, newest.written_by), (2, Some(note), Some(BEN)));
        let again = in_tx!(db, |tx| procedures::publish(tx, id, 0, None, by, at(NOW)).await);
        assert!(!again.unwrap(), "what is published is never changed");
    }

    async fn of_two_editors_the_later_is_told(db: Db) {
        with_users(&db).await;
        insert(&db, &own(1, false)).await;
        let mut mine = procedures::draft(&db).await.unwrap().expect("a draft");
        let mut theirs = mine.clone();
        theirs.procedure.content.documents.clear();
        theirs.procedure.written_by = Some(BEN);
        assert!(save(&db, &theirs).await.unwrap());
        mine.procedure.content.standstill_days = 3;
        assert!(!save(&db, &mine).await.unwrap(), "it was read before the other's change");
        let (id, edits) = (mine.procedure.id, mine.edits);
        let publish = in_tx!(db, |tx| procedures::publish(tx, id, edits, None, ADA, at(NOW)).await);
        assert!(!publish.unwrap());
        assert!(!in_tx!(db, |tx| procedures::discard(tx, id, edits).await).unwrap());
        let found = procedures::draft(&db).await.unwrap().expect("a draft");
        assert_eq!(found, Draft { edits: 1, ..theirs });
    }

    async fn a_discarded_draft_is_gone_whole(db: Db) {
        with_users(&db).await;
        insert(&db, &procedure(1, true)).await;
        let draft = own(2, false);
        insert(&db, &draft).await;
        assert_eq!(procedures::own_codes(&db).await.unwrap().len(), 3);
        assert!(in_tx!(db, |tx| procedures::discard(tx, draft.id, 0).await).unwrap());
        assert_eq!(procedures::draft(&db).await.unwrap(), None);
        assert_eq!(procedures::own_codes(&db).await.unwrap(), [""; 0]);
        let published = procedure(1, true).id;
        assert!(!in_tx!(db, |tx| procedures::discard(tx, published, 0).await).unwrap());
    }

    async fn versions_come_newest_first_with_the_closings_that_keep_them(db: Db) {
        let (case, _) = with_one_case(&db).await;
        for version in [procedure(1, true), own(2, true), own(3, false)] {
            insert(&db, &version).await;
        }
        exec(
            &db,
            "insert into closings (id, customer_id, case_id, procedure_id, owner_id, opened_at,
                moved_at, state) values ($1, $2, $3, $4, $5, 1, 1, 'open')",
            crate::args![id(50), case.customer, case.id, procedure(1, true).id, ADA],
        )
        .await
        .unwrap();
        let kept = procedures::of_closing(&db, case.id).await.unwrap();
        assert_eq!(kept, Some(procedure(1, true)), "a case keeps what it began with");
        assert_eq!(procedures::of_closing(&db, CaseId(id(404))).await.unwrap(), None);
        let versions = procedures::versions(&db, 10).await.unwrap();
        let told: Vec<_> = versions.iter().map(|it| (it.version, it.open_closings, it.closings)).collect();
        assert_eq!(told, [(2, 0, 0), (1, 1, 1)]);
        assert_eq!(versions[0].written_by, Some(line("Ada")));
        assert_eq!(versions[1].written_by, None);
        assert_eq!(procedures::usage(&db, procedure(1, true).id).await.unwrap(), 1);
        assert_eq!(procedures::versions(&db, 1).await.unwrap().len(), 1);
    }
}
