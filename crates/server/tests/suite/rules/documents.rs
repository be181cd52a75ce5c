//! Documents of a case: nothing is lost, nothing counts that the customer does not have.

use domain::documents::{DocumentName, Holder, Media, NewFile};
use domain::ids::CaseId;
use domain::people::Actor;
use forgetmenot::app::Failure;
use forgetmenot::documents::{self, AddDocument};
use store::both_engines;
use store::db::Db;

use crate::kit::{HOUR, TestApp, line, refused_by};

fn file(words: &str) -> NewFile {
    let name = DocumentName::parse("note.txt").expect("a name");
    NewFile::read(name, words.as_bytes().to_vec(), 1).expect("a file")
}

fn note(case: CaseId, words: &str) -> AddDocument {
    AddDocument {
        holder: Holder::Case(case),
        title: line("A note"),
        required_code: Some("agreement".to_owned()),
        is_final: true,
        is_shared: true,
        file: file(words),
    }
}

both_engines! {
    async fn s0_4_a_new_version_takes_back_final_and_shared_and_keeps_the_old_one(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        let (app, actor) = (&t.app, t.actor());
        let id = documents::add(app, actor, note(case, "one")).await.expect("added");
        assert_eq!(documents::add_version(app, actor, id, file("two")).await.expect("added"), 2);
        let found = store::documents::get(t.db(), id).await.expect("the document");
        assert_eq!((found.version, found.is_final, found.is_shared), (2, false, false));
        let first = store::documents::version(t.db(), id, 1).await.expect("the first version");
        assert_eq!((first.media, first.by.as_str()), (Media::Text, "Ada"));
        assert_eq!(store::documents::file(t.db(), &first.hash).await.expect("its file"), b"one");
        documents::set_final(app, actor, id, 2).await.expect("final");
        documents::share(app, actor, id, 2).await.expect("shared");
        documents::share(app, actor, id, 2).await.expect("shared already");
        let told = [t.told_of("document-final").await, t.told_of("document-shared").await];
        assert_eq!(told, [2, 2], "what is so already is not told again");
        documents::unshare(app, actor, id, 2).await.expect("taken back");
        t.finish().await;
    }

    async fn s0_4_nothing_is_deleted(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        let (app, actor) = (&t.app, t.actor());
        let id = documents::add(app, actor, note(case, "one")).await.expect("added");
        documents::withdraw(app, actor, id, 1).await.expect("withdrawn");
        let found = store::documents::get(t.db(), id).await.expect("the document");
        assert!(found.withdrawn_at.is_some() && !found.is_shared);
        assert_eq!((t.count("document_versions").await, t.count("files").await), (1, 1));
        assert_eq!(refused_by(documents::share(app, actor, id, 1).await), "S0-4");
        assert_eq!(refused_by(documents::add_version(app, actor, id, file("x")).await), "S0-4");
        t.finish().await;
    }

    async fn the_same_file_is_kept_once_and_is_no_new_version(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        let (app, actor) = (&t.app, t.actor());
        let id = documents::add(app, actor, note(case, "one")).await.expect("added");
        documents::add(app, actor, note(case, "one")).await.expect("another document");
        assert_eq!(t.count("files").await, 1);
        assert_eq!(refused_by(documents::add_version(app, actor, id, file("one")).await), "S0-4");
        t.finish().await;
    }

    async fn s0_33_who_saw_an_older_version_is_told(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        let (app, actor) = (&t.app, t.actor());
        let id = documents::add(app, actor, note(case, "one")).await.expect("added");
        documents::add_version(app, Actor::User(t.ben), id, file("two")).await.expect("added");
        assert_eq!(refused_by(documents::share(app, actor, id, 1).await), "S0-33");
        assert_eq!(refused_by(documents::withdraw(app, actor, id, 1).await), "S0-33");
        t.finish().await;
    }

    async fn a_document_is_required_only_as_what_its_procedure_knows(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        let unknown =
            AddDocument { required_code: Some("F1".to_owned()), ..note(case, "one") };
        let added = documents::add(&t.app, t.actor(), unknown).await;
        assert!(matches!(added, Err(Failure::NotFound)), "{added:?}");
        let system = documents::add(&t.app, Actor::System, note(case, "one")).await;
        assert!(matches!(system, Err(Failure::NotFound)), "somebody adds it: {system:?}");
        assert_eq!((t.count("documents").await, t.count("files").await), (0, 0));
        t.finish().await;
    }

    async fn s0_4_what_belongs_to_no_case_is_kept_with_the_customer(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, case) = t.case(HOUR).await;
        let (app, actor) = (&t.app, t.actor());
        let lasting = |required_code| AddDocument {
            holder: Holder::Customer(customer),
            required_code,
            ..note(case, "a lasting agreement")
        };
        let asked = documents::add(app, actor, lasting(Some("agreement".to_owned()))).await;
        assert!(matches!(asked, Err(Failure::NotFound)), "only a case's procedure asks: {asked:?}");
        let id = documents::add(app, actor, lasting(None)).await.expect("added");
        documents::add(app, actor, note(case, "one")).await.expect("another, of the case");
        let own = store::documents::of_customer(t.db(), customer, 10).await.expect("their own");
        assert_eq!(own.iter().map(|it| (it.id, it.case)).collect::<Vec<_>>(), [(id, None)]);
        let of_cases = store::documents::of_cases_of(t.db(), customer, 10).await.expect("the rest");
        assert_eq!(of_cases.iter().map(|it| it.case).collect::<Vec<_>>(), [Some(case)]);
        assert_eq!(documents::add_version(app, actor, id, file("newer")).await.expect("added"), 2);
        documents::withdraw(app, actor, id, 2).await.expect("withdrawn");
        assert_eq!(t.told_of("document-added").await, 2);
        t.finish().await;
    }

    async fn two_who_add_a_version_at_once_both_keep_theirs(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        let id = documents::add(&t.app, t.actor(), note(case, "one")).await.expect("added");
        let add = |words| documents::add_version(&t.app, t.actor(), id, file(words));
        let (one, other) = tokio::join!(add("two"), add("three"));
        let mut numbers = [one.expect("added"), other.expect("added")];
        numbers.sort_unstable();
        assert_eq!(numbers, [2, 3]);
        t.finish().await;
    }
}
