//! The closing procedure is the firm's own, in versions that nobody changes afterwards.

use domain::people::Actor;
use domain::procedures::{
    Direction, Edit, Entry, METHOD_ITEMS, Part, ProcedureContent, ProcedureEntry,
};
use forgetmenot::app::Failure;
use forgetmenot::procedures;
use store::both_engines;
use store::db::Db;

use crate::kit::{TestApp, line, prose, refused_by};

fn document(words: &str) -> Entry {
    Entry::Document(ProcedureEntry { code: String::new(), words: Some(line(words)) })
}

/// One small act on the draft as it stands.
async fn edit(t: &TestApp, edit: Edit) -> Result<String, Failure> {
    let draft = store::procedures::draft(t.db()).await.expect("the draft").expect("there is one");
    procedures::edit(&t.app, Actor::User(t.owner), Some(draft.edits), edit).await
}

async fn publish(t: &TestApp) -> Result<u32, Failure> {
    let draft = store::procedures::draft(t.db()).await.expect("the draft").expect("there is one");
    let note = Some(prose("Photographs"));
    procedures::publish(&t.app, Actor::User(t.owner), draft.edits, note).await
}

both_engines! {
    async fn s0_14_a_version_is_drafted_published_and_never_changed_again(db: Db) {
        let t = TestApp::new(db).await;
        let owner = Actor::User(t.owner);
        let id = procedures::draft(&t.app, owner).await.expect("a draft");
        let first = store::procedures::published(t.db(), 1).await.expect("the first version");
        assert_eq!((first.content, first.written_by), (ProcedureContent::default(), None));
        assert_eq!(procedures::draft(&t.app, owner).await.expect("the same"), id, "one at a time");
        assert_eq!(refused_by(publish(&t).await), "S0-14", "it changes nothing yet");
        assert_eq!(edit(&t, Edit::Add(document("A photograph"))).await.expect("added"), "F1");
        assert_eq!(publish(&t).await.expect("published"), 2);
        let second = store::procedures::published(t.db(), 2).await.expect("the second version");
        assert!(second.content.codes(Part::Document).contains(&"F1"));
        let first = store::procedures::published(t.db(), 1).await.expect("the first version");
        assert_eq!(first.content, ProcedureContent::default());
        let late = procedures::edit(&t.app, owner, None, Edit::StandstillDays(1)).await;
        assert_eq!(refused_by(late), "S0-33", "there is no draft any more");
        assert_eq!(t.told_of("procedure-published").await, 2);
        t.finish().await;
    }

    async fn s0_14_a_code_is_never_given_to_something_else(db: Db) {
        let t = TestApp::new(db).await;
        let owner = Actor::User(t.owner);
        procedures::draft(&t.app, owner).await.expect("a draft");
        edit(&t, Edit::Add(document("A photograph"))).await.expect("added");
        publish(&t).await.expect("published");
        procedures::draft(&t.app, owner).await.expect("a draft");
        let remove = Edit::Remove { part: Part::Document, code: "F1".to_owned() };
        edit(&t, remove).await.expect("removed");
        assert_eq!(edit(&t, Edit::Add(document("A film"))).await.expect("added"), "F2");
        assert_eq!(publish(&t).await.expect("published"), 3);
        t.finish().await;
    }

    async fn s0_14_the_items_of_the_method_stay_in_every_version(db: Db) {
        let t = TestApp::new(db).await;
        procedures::draft(&t.app, Actor::User(t.owner)).await.expect("a draft");
        for code in METHOD_ITEMS {
            let remove = Edit::Remove { part: Part::Item, code: code.to_owned() };
            assert_eq!(refused_by(edit(&t, remove).await), "S0-14");
        }
        let remove = Edit::Remove { part: Part::Stage, code: "ahead".to_owned() };
        edit(&t, remove).await.expect("a draft may be unsound");
        assert_eq!(refused_by(publish(&t).await), "S0-14");
        assert_eq!(store::procedures::versions(t.db(), 9).await.expect("versions").len(), 1);
        t.finish().await;
    }

    async fn s2_3_only_owners_write_it(db: Db) {
        let t = TestApp::new(db).await;
        assert_eq!(refused_by(procedures::draft(&t.app, t.actor()).await), "S1-4");
        procedures::draft(&t.app, Actor::User(t.owner)).await.expect("a draft");
        let up = Edit::Move {
            part: Part::Item, code: "C2".to_owned(), direction: Direction::Up,
        };
        assert_eq!(refused_by(procedures::edit(&t.app, t.actor(), None, up).await), "S1-4");
        assert_eq!(refused_by(procedures::publish(&t.app, t.actor(), 0, None).await), "S1-4");
        assert_eq!(refused_by(procedures::discard(&t.app, t.actor(), 0).await), "S1-4");
        t.finish().await;
    }

    async fn s0_33_of_two_who_edit_at_once_the_later_is_told(db: Db) {
        let t = TestApp::new(db).await;
        let owner = Actor::User(t.owner);
        procedures::draft(&t.app, owner).await.expect("a draft");
        let act = |days| procedures::edit(&t.app, owner, Some(0), Edit::StandstillDays(days));
        let (one, other) = tokio::join!(act(9), act(11));
        let done = usize::from(one.is_ok()) + usize::from(other.is_ok());
        assert_eq!(done, 1, "{one:?} {other:?}");
        assert_eq!(refused_by(if one.is_ok() { other } else { one }), "S0-33");
        assert_eq!(refused_by(procedures::discard(&t.app, owner, 0).await), "S0-33");
        procedures::discard(&t.app, owner, 1).await.expect("thrown away");
        assert_eq!(t.count("procedure_items").await, 14, "of the first version alone");
        t.finish().await;
    }

    async fn many_who_begin_at_once_begin_one_draft(db: Db) {
        let t = TestApp::new(db).await;
        let begin = || procedures::draft(&t.app, Actor::User(t.owner));
        let (a, b, c) = tokio::join!(begin(), begin(), begin());
        let ids = [a.expect("a draft"), b.expect("a draft"), c.expect("a draft")];
        assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
        assert_eq!(t.count("procedures").await, 2);
        t.finish().await;
    }
}
