//! Documents: files kept once by their hash, versions in order, all read back the same.

use domain::cases::Case;
use domain::documents::{Document, Media};
use domain::ids::{CaseId, DocumentId};

use super::{ADA, NOW, at, id, in_tx, line, with_one_case};
use crate::both_engines;
use crate::db::{Db, StoreError};
use crate::documents::{self, NewVersion};

fn document(number: u128, case: &Case) -> Document {
    Document {
        id: DocumentId(id(number)),
        customer: case.customer,
        case: case.id,
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
        let first = document(7, &case);
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
        add(&db, &document(7, &case), 1).await;
        add(&db, &document(8, &case), 1).await;
        let files: i64 = crate::db::Query::one(&db, "select count(*) from files", vec![]).await.unwrap();
        assert_eq!(files, 1);
    }

    async fn a_version_without_its_file_is_refused(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let lost = document(7, &case);
        let first = version(&lost, 1, 5);
        let written = in_tx!(db, |tx| {
            documents::insert(tx, &lost).await?;
            documents::insert_version(tx, &first).await
        });
        assert!(matches!(written, Err(StoreError::Missing)), "{written:?}");
    }

    async fn versions_come_newest_first_and_a_change_is_saved(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let mut changed = document(7, &case);
        add(&db, &changed, 1).await;
        (changed.version, changed.is_final, changed.is_shared) = (2, true, true);
        changed.withdrawn_at = Some(at(NOW));
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
            add(&db, &document(number, &case), 1).await;
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
