//! Documents: files kept once by their hash, versions in order, all read back the same.

use domain::documents::{Document, Media};
use domain::events::{Event, EventKind, Fact};
use domain::ids::{CaseId, CustomerId, DocumentId, EventId};
use domain::people::Actor;
use uuid::Uuid;

use super::story::{NO, OPEN};
use super::{ADA, NOW, at, id, in_tx, line, with_one_case};
use crate::both_engines;
use crate::db::{Db, StoreError, Tx};
use crate::documents::{self, NewVersion};
use crate::events;

fn document(number: u128, customer: CustomerId, case: CaseId) -> Document {
    Document {
        id: DocumentId(id(number)),
        customer,
        case: Some(case),
        title: line("הסכם"),
        required_code: Some("agreement".to_owned()),
        version: 1,
        is_final: false,
        is_shared: false,
        added_at: at(NOW),
        withdrawn_at: None,
    }
}

fn version(document: &Document, number: u32, hash: u8) -> NewVersion {
    NewVersion {
        document: document.id,
        version: number,
        customer: document.customer,
        hash: vec![hash; 32],
        file_name: format!("umowa ß {number}.pdf"),
        media: Media::Pdf,
        size: 3,
        by: ADA,
        at: at(NOW),
    }
}

const STORY: u128 = 7_100_000;

/// The open case has a document, which the customer has, and one that was withdrawn.
pub(super) async fn story(tx: &Tx) -> Result<(), StoreError> {
    let (customer, case) = (CustomerId(id(OPEN + 100)), CaseId(id(OPEN)));
    let of_case = |number| {
        let document = document(number, customer, case);
        Document { required_code: Some("F10".to_owned()), ..document }
    };
    let standing = Document { is_final: true, is_shared: true, ..of_case(STORY) };
    let gone = Document { withdrawn_at: Some(at(NOW)), ..of_case(STORY + 1) };
    for document in [standing, gone] {
        documents::keep_file(tx, &[3; 32], vec![0, 0xff, 3]).await?;
        documents::insert(tx, &document).await?;
        documents::insert_version(tx, &version(&document, 1, 3)).await?;
        let told = Event {
            id: EventId(document.id.0),
            at: at(NOW),
            actor: Actor::User(ADA),
            customer: Some(customer),
            case: Some(case),
            fact: Fact::of(EventKind::DocumentAdded, document.id),
        };
        events::append(tx, &[told]).await?;
    }
    Ok(())
}

/// What breaks each of the questions about documents.
pub(super) fn breaks() -> Vec<(&'static str, Vec<Uuid>, &'static str)> {
    let standing = id(STORY);
    vec![
        (
            "update documents set version = 2 where id = $1",
            vec![standing],
            "a document whose newest version is not there",
        ),
        (
            "update document_versions set size = 4 where document_id = $1",
            vec![standing],
            "a version whose file is not as long as it says",
        ),
        (
            "update documents set required_code = 'F11' where id = $1",
            vec![standing],
            "a document required by no procedure that was ever published",
        ),
        (
            "update documents set is_shared = not is_shared where id = $1",
            vec![id(STORY + 1)],
            "a withdrawn document that the customer is said to have",
        ),
        (
            "update documents set customer_id = $2 where id = $1",
            vec![standing, id(NO + 100)],
            "a document under another customer than its case",
        ),
        (
            "update document_versions set customer_id = $2 where document_id = $1",
            vec![standing, id(NO + 100)],
            "a document under another customer than its case",
        ),
        (
            "insert into documents (id, customer_id, case_id, title, version, is_final, is_shared,
                added_at) select $1, customer_id, case_id, title, 1, is_final, is_shared, 1
                from documents where id = $2",
            vec![id(STORY + 2), standing],
            "a document without the event that tells of it",
        ),
    ]
}

async fn add(db: &Db, document: &Document, hash: u8) {
    let (document, first) = (document.clone(), version(document, 1, hash));
    in_tx!(db, |tx| {
        documents::keep_file(tx, &first.hash, vec![0, 0xff, hash]).await?;
        documents::insert(tx, &document).await?;
        documents::insert_version(tx, &first).await
    })
    .expect("a document");
}

both_engines! {
    async fn a_document_and_its_file_read_back_the_same(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let first = document(7, case.customer, case.id);
        add(&db, &first, 1).await;
        assert_eq!(documents::get(&db, first.id).await.unwrap(), first);
        let found = documents::version(&db, first.id, 1).await.unwrap();
        assert_eq!((found.file_name.as_str(), found.media, found.size), ("umowa ß 1.pdf", Media::Pdf, 3));
        assert_eq!((found.by, found.at), (line("Ada"), at(NOW)));
        assert_eq!(documents::file(&db, &found.hash).await.unwrap(), [0, 0xff, 1]);
        assert!(matches!(documents::version(&db, first.id, 2).await, Err(StoreError::NotFound)));
        assert!(matches!(documents::file(&db, &[9; 32]).await, Err(StoreError::NotFound)));
    }

    async fn the_same_bytes_are_kept_once(db: Db) {
        let (case, _) = with_one_case(&db).await;
        add(&db, &document(7, case.customer, case.id), 1).await;
        add(&db, &document(8, case.customer, case.id), 1).await;
        let files: i64 = crate::db::Query::one(&db, "select count(*) from files", vec![]).await.unwrap();
        assert_eq!(files, 1);
    }

    async fn a_version_without_its_file_is_refused(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let lost = document(7, case.customer, case.id);
        let first = version(&lost, 1, 5);
        let written = in_tx!(db, |tx| {
            documents::insert(tx, &lost).await?;
            documents::insert_version(tx, &first).await
        });
        assert!(matches!(written, Err(StoreError::Missing)), "{written:?}");
    }

    async fn versions_come_newest_first_and_a_change_is_saved(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let mut changed = document(7, case.customer, case.id);
        add(&db, &changed, 1).await;
        (changed.version, changed.is_final, changed.is_shared) = (2, true, true);
        changed.withdrawn_at = Some(at(NOW));
        (changed.title, changed.required_code) = (line("Umowa"), None);
        let (saved, second) = (changed.clone(), version(&changed, 2, 1));
        in_tx!(db, |tx| {
            documents::insert_version(tx, &second).await?;
            documents::save(tx, &saved).await
        })
        .unwrap();
        assert_eq!(documents::get(&db, changed.id).await.unwrap(), changed);
        let versions = documents::versions(&db, changed.id, 10).await.unwrap();
        assert_eq!(versions.iter().map(|it| it.version).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(documents::versions(&db, changed.id, 1).await.unwrap().len(), 1);
    }

    async fn a_case_has_its_documents_in_their_order(db: Db) {
        let (case, _) = with_one_case(&db).await;
        for number in [9, 7, 8] {
            add(&db, &document(number, case.customer, case.id), 1).await;
        }
        let ids = async |case, most| -> Vec<_> {
            let found = documents::of_case(&db, case, most).await.unwrap();
            found.into_iter().map(|it| it.id.0.as_u128()).collect()
        };
        assert_eq!(ids(case.id, 10).await, [7, 8, 9]);
        assert_eq!(ids(case.id, 2).await, [7, 8]);
        assert_eq!(ids(CaseId(id(404)), 10).await, [0; 0]);
    }
}
