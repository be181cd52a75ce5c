//! Documents of a case or a customer, their versions, and the files behind them, each kept once by its hash.

use domain::documents::{Document, Media};
use domain::ids::{CaseId, CustomerId, DocumentId, UserId};
use domain::search::SearchKind;
use domain::text::Line;
use jiff::Timestamp;

use crate::db::{Query, StoreError, Tx};
use crate::{args, row};

row! {
    struct DocumentRow {
        id: DocumentId,
        customer: CustomerId,
        case: Option<CaseId>,
        title: Line,
        required_code: Option<String>,
        version: u32,
        is_final: bool,
        is_shared: bool,
        added_at: Timestamp,
        withdrawn_at: Option<Timestamp>,
    }
}

row! {
    /// One version, and who added it.
    pub struct Version {
        pub version: u32,
        pub hash: Vec<u8>,
        pub file_name: String,
        pub media: Media,
        pub size: i64,
        pub by: Line,
        pub at: Timestamp,
    }
}

row! {
    struct FileRow {
        content: Vec<u8>,
    }
}

/// A version that is being added; its file is kept before.
#[derive(Clone, Debug)]
pub struct NewVersion {
    pub document: DocumentId,
    pub version: u32,
    pub customer: CustomerId,
    pub hash: Vec<u8>,
    pub file_name: String,
    pub media: Media,
    pub size: u64,
    pub by: UserId,
    pub at: Timestamp,
}

const DOCUMENT: &str = "select id, customer_id, case_id, title, required_code, version, is_final,
    is_shared, added_at, withdrawn_at from documents";

const VERSION: &str = "select v.version, v.hash, v.file_name, v.media_type, v.size, u.name, v.at
    from document_versions v join users u on u.id = v.by_id";

/// Keeps a file; the same bytes a second time change nothing.
pub async fn keep_file(tx: &Tx, hash: &[u8], content: Vec<u8>) -> Result<(), StoreError> {
    let size = content.len() as i64;
    tx.exec(
        "insert into files (hash, size, content) values ($1, $2, $3)
         on conflict (hash) do nothing",
        args![hash.to_vec(), size, content],
    )
    .await
    .map(|_| ())
}

/// The whole content of a file.
pub async fn file(q: &impl Query, hash: &[u8]) -> Result<Vec<u8>, StoreError> {
    let sql = "select content from files where hash = $1";
    Ok(q.one::<FileRow>(sql, args![hash.to_vec()]).await?.content)
}

pub async fn insert(tx: &Tx, document: &Document) -> Result<(), StoreError> {
    tx.touch(SearchKind::Document, document.id);
    tx.exec(
        "insert into documents (id, customer_id, case_id, title, required_code, version, is_final,
            is_shared, added_at, withdrawn_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            document.id,
            document.customer,
            document.case,
            document.title.as_str(),
            document.required_code.as_deref(),
            document.version,
            document.is_final,
            document.is_shared,
            document.added_at,
            document.withdrawn_at
        ],
    )
    .await
    .map(|_| ())
}

/// Saves what may change: what it is, the version, and how it stands.
pub async fn save(tx: &Tx, document: &Document) -> Result<(), StoreError> {
    tx.touch(SearchKind::Document, document.id);
    tx.exec(
        "update documents set version = $2, is_final = $3, is_shared = $4, withdrawn_at = $5,
            title = $6, required_code = $7 where id = $1",
        args![
            document.id,
            document.version,
            document.is_final,
            document.is_shared,
            document.withdrawn_at,
            document.title.as_str(),
            document.required_code.as_deref()
        ],
    )
    .await
    .map(|_| ())
}

pub async fn insert_version(tx: &Tx, version: &NewVersion) -> Result<(), StoreError> {
    tx.touch(SearchKind::Document, version.document);
    tx.exec(
        "insert into document_versions (document_id, version, customer_id, hash, file_name,
            media_type, size, by_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            version.document,
            version.version,
            version.customer,
            version.hash.clone(),
            version.file_name.as_str(),
            version.media,
            version.size as i64,
            version.by,
            version.at
        ],
    )
    .await
    .map(|_| ())
}

pub async fn get(q: &impl Query, id: DocumentId) -> Result<Document, StoreError> {
    let row = q.one::<DocumentRow>(&format!("{DOCUMENT} where id = $1"), args![id]).await?;
    Ok(document(row))
}

/// The documents of a case, the oldest first; at most so many.
pub async fn of_case(q: &impl Query, case: CaseId, most: u32) -> Result<Vec<Document>, StoreError> {
    let sql = format!("{DOCUMENT} where case_id = $1 order by id limit $2");
    let rows = q.all::<DocumentRow>(&sql, args![case, most]).await?;
    Ok(rows.into_iter().map(document).collect())
}

/// The documents kept for a customer as such, the oldest first; at most so many.
pub async fn of_customer(
    q: &impl Query,
    customer: CustomerId,
    most: u32,
) -> Result<Vec<Document>, StoreError> {
    let sql = format!("{DOCUMENT} where customer_id = $1 and case_id is null order by id limit $2");
    let rows = q.all::<DocumentRow>(&sql, args![customer, most]).await?;
    Ok(rows.into_iter().map(document).collect())
}

/// The documents of a customer's cases that were not withdrawn, the newest first; at most so many.
pub async fn of_cases_of(
    q: &impl Query,
    customer: CustomerId,
    most: u32,
) -> Result<Vec<Document>, StoreError> {
    let sql = format!(
        "{DOCUMENT} where customer_id = $1 and case_id is not null and withdrawn_at is null
         order by id desc limit $2"
    );
    let rows = q.all::<DocumentRow>(&sql, args![customer, most]).await?;
    Ok(rows.into_iter().map(document).collect())
}

/// The versions of a document, the newest first; at most so many.
pub async fn versions(
    q: &impl Query,
    document: DocumentId,
    most: u32,
) -> Result<Vec<Version>, StoreError> {
    let sql = format!("{VERSION} where v.document_id = $1 order by v.version desc limit $2");
    q.all(&sql, args![document, most]).await
}

pub async fn version(
    q: &impl Query,
    document: DocumentId,
    version: u32,
) -> Result<Version, StoreError> {
    let sql = format!("{VERSION} where v.document_id = $1 and v.version = $2");
    q.one(&sql, args![document, version]).await
}

fn document(row: DocumentRow) -> Document {
    Document {
        id: row.id,
        customer: row.customer,
        case: row.case,
        title: row.title,
        required_code: row.required_code,
        version: row.version,
        is_final: row.is_final,
        is_shared: row.is_shared,
        added_at: row.added_at,
        withdrawn_at: row.withdrawn_at,
    }
}
