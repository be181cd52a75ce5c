//! Documents by the API: what is said of them in the address or as JSON, their files as bytes.

use domain::documents::{Document, DocumentName, FileProblem, Holder, Media, NewFile};
use domain::ids::{CaseId, CustomerId, DocumentId};
use domain::text::Line;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::db::{Query, StoreError, Tx, Work};

use super::AddDocument;
use crate::api::answer::{File, tag_of};
use crate::api::lists::Listed;
use crate::api::operation::{Call, Made, Nothing, Operation, get, id, patch, post};
use crate::api::problem::{Problem, Wrong};
use crate::api::reading::Changes;
use crate::api::values::As;
use crate::app::{App, Failure};
use crate::cases::api::OneCase;
use crate::customers::api::OneCustomer;
use crate::secrets::hex;

/// So many documents or versions a list shows.
const MOST: u32 = 200;

pub fn operations() -> Vec<Operation> {
    let version = "/documents/{document}/versions/{version}";
    vec![
        get("list_documents", "/cases/{case}/documents", "The documents of a case", list),
        post(
            "add_document",
            "/cases/{case}/documents",
            "Add a document; its body is the file",
            add,
        )
        .creates("/documents/{id}"),
        get(
            "list_customer_documents",
            "/customers/{customer}/documents",
            "The documents of a customer as such, without those of cases",
            list_of_customer,
        ),
        post(
            "add_customer_document",
            "/customers/{customer}/documents",
            "Add a document of no case; its body is the file",
            add_to_customer,
        )
        .creates("/documents/{id}"),
        get("get_document", "/documents/{document}", "A document with its versions", show)
            .of(record),
        patch("describe_document", "/documents/{document}", "Say what it is", describe).of(record),
        post(
            "replace_document",
            "/documents/{document}/versions",
            "Put a newer file in its place; its body is the file",
            replace,
        )
        .of(record),
        get("get_file", version, "The file of a version", file),
        post("finish_document", "/documents/{document}/final", "It is the final one", finish)
            .of(record),
        post("share_document", "/documents/{document}/shared", "The customer has it", share)
            .of(record),
        post(
            "unshare_document",
            "/documents/{document}/unshared",
            "The customer has it no longer",
            unshare,
        )
        .of(record),
        post(
            "withdraw_document",
            "/documents/{document}/withdrawn",
            "It counts no more; nothing of it is deleted",
            withdraw,
        )
        .of(record),
    ]
}

#[derive(Deserialize, JsonSchema)]
struct OneDocument {
    document: As<DocumentId>,
}

#[derive(Deserialize, JsonSchema)]
struct OneVersion {
    document: As<DocumentId>,
    version: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct FileAsked {
    file_name: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DocumentAsked {
    file_name: String,
    title: As<Line>,
    /// Which required document of the procedure it is.
    required_code: Option<String>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct CustomerDocumentAsked {
    file_name: String,
    title: As<Line>,
}

#[derive(Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct DocumentFields {
    title: As<Line>,
    required_code: Option<String>,
}

/// Which version was looked at.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Seen {
    version: u32,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Document")]
struct DocumentJson {
    id: As<DocumentId>,
    customer: As<CustomerId>,
    /// Absent where it is kept for the customer as such.
    case: Option<As<CaseId>>,
    title: As<Line>,
    required_code: Option<String>,
    version: u32,
    is_final: bool,
    is_shared: bool,
    added_at: As<Timestamp>,
    withdrawn_at: Option<As<Timestamp>>,
    /// The newest first; in a list they are left out.
    versions: Vec<VersionJson>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "DocumentVersion")]
struct VersionJson {
    version: u32,
    file_name: String,
    media_type: &'static str,
    size: i64,
    sha256: String,
    by_name: As<Line>,
    at: As<Timestamp>,
}

impl DocumentJson {
    fn of(document: Document, versions: Vec<store::documents::Version>) -> Self {
        let version = |version: store::documents::Version| VersionJson {
            version: version.version,
            media_type: Media::content_type(version.media),
            size: version.size,
            sha256: hex(&version.hash),
            file_name: version.file_name,
            by_name: As(version.by),
            at: As(version.at),
        };
        Self {
            id: As(document.id),
            customer: As(document.customer),
            case: document.case.map(As),
            title: As(document.title),
            required_code: document.required_code,
            version: document.version,
            is_final: document.is_final,
            is_shared: document.is_shared,
            added_at: As(document.added_at),
            withdrawn_at: document.withdrawn_at.map(As),
            versions: versions.into_iter().map(version).collect(),
        }
    }
}

async fn load(q: &impl Query, id: DocumentId) -> Result<DocumentJson, StoreError> {
    let document = store::documents::get(q, id).await?;
    Ok(DocumentJson::of(document, store::documents::versions(q, id, MOST).await?))
}

fn record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move {
        let id: DocumentId = id(path, "document")?;
        tx.lock_customer(store::documents::get(tx, id).await?.customer).await?;
        Ok(tag_of(&load(tx, id).await?))
    })
}

async fn list(call: Call<OneCase>) -> Result<Listed<DocumentJson>, Problem> {
    let (db, case) = (call.app.db(), call.path.case.0);
    store::cases::customer_of(db, case).await?;
    Ok(listed(store::documents::of_case(db, case, MOST).await?))
}

async fn list_of_customer(call: Call<OneCustomer>) -> Result<Listed<DocumentJson>, Problem> {
    let (db, customer) = (call.app.db(), call.path.customer.0);
    store::customers::get(db, customer).await?;
    Ok(listed(store::documents::of_customer(db, customer, MOST).await?))
}

fn listed(documents: Vec<Document>) -> Listed<DocumentJson> {
    let told = documents.into_iter().map(|document| DocumentJson::of(document, Vec::new()));
    Listed::all(told.collect())
}

/// The file, if it is of a kind that is kept.
async fn read(app: &App, file: File, name: &str) -> Result<NewFile, Problem> {
    let wrong = |key: &str| Problem::Invalid(vec![Wrong::at("", key)]);
    let name = DocumentName::parse(name)
        .map_err(|_| Problem::Invalid(vec![Wrong::of_parameter("file_name", "fields-empty")]))?;
    let megabytes = store::settings::rules(app.db()).await?.document_megabytes;
    // Looking into an office file takes a while.
    let read = tokio::task::spawn_blocking(move || NewFile::read(name, file.bytes, megabytes));
    let read = read.await.map_err(|_| wrong("documents-file-unknown"))?;
    read.map_err(|problem| match problem {
        FileProblem::Empty => wrong("documents-file-empty"),
        FileProblem::TooLarge { .. } => Problem::TooLarge,
        FileProblem::Page => wrong("documents-file-page"),
        FileProblem::Macros => wrong("documents-file-macros"),
        FileProblem::Archive => wrong("documents-file-archive"),
        FileProblem::Unknown => wrong("documents-file-unknown"),
    })
}

async fn add(call: Call<OneCase, File, DocumentAsked>) -> Result<Made, Problem> {
    let (holder, asked) = (Holder::Case(call.path.case.0), call.query);
    let file = read(&call.app, call.body, &asked.file_name).await?;
    let command = command(holder, asked.title, asked.required_code, file);
    Ok(Made::of(super::add(&call.app, call.by.actor(), command).await?))
}

async fn add_to_customer(
    call: Call<OneCustomer, File, CustomerDocumentAsked>,
) -> Result<Made, Problem> {
    let (holder, asked) = (Holder::Customer(call.path.customer.0), call.query);
    let file = read(&call.app, call.body, &asked.file_name).await?;
    let command = command(holder, asked.title, None, file);
    Ok(Made::of(super::add(&call.app, call.by.actor(), command).await?))
}

fn command(
    holder: Holder,
    title: As<Line>,
    required_code: Option<String>,
    file: NewFile,
) -> AddDocument {
    AddDocument { holder, title: title.0, required_code, is_final: false, is_shared: false, file }
}

async fn show(call: Call<OneDocument>) -> Result<DocumentJson, Problem> {
    Ok(load(call.app.db(), call.path.document.0).await?)
}

async fn describe(
    call: Call<OneDocument, Changes<DocumentFields>>,
) -> Result<DocumentJson, Problem> {
    let id = call.path.document.0;
    let now = store::documents::get(call.app.db(), id).await?;
    let fields = DocumentFields { title: As(now.title), required_code: now.required_code };
    let DocumentFields { title, required_code } = call.body.onto(&fields)?;
    let actor = call.by.actor();
    super::describe(&call.app, actor, id, now.version, title.0, required_code).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn replace(call: Call<OneDocument, File, FileAsked>) -> Result<DocumentJson, Problem> {
    let id = call.path.document.0;
    let file = read(&call.app, call.body, &call.query.file_name).await?;
    super::add_version(&call.app, call.by.actor(), id, file).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn file(call: Call<OneVersion, Nothing>) -> Result<File, Problem> {
    let version = call.path.version.parse().map_err(|_| Problem::NotFound)?;
    let db = call.app.db();
    let version = store::documents::version(db, call.path.document.0, version).await?;
    let bytes = store::documents::file(db, &version.hash).await?;
    let name = DocumentName::parse(&version.file_name).map_err(|_| Problem::NotFound)?;
    let name = name.handed_out(version.media).to_string();
    Ok(File { name, media: Media::content_type(version.media), bytes })
}

async fn finish(call: Call<OneDocument, Seen>) -> Result<DocumentJson, Problem> {
    let (id, seen) = (call.path.document.0, call.body.version);
    super::set_final(&call.app, call.by.actor(), id, seen).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn share(call: Call<OneDocument, Seen>) -> Result<DocumentJson, Problem> {
    let (id, seen) = (call.path.document.0, call.body.version);
    super::share(&call.app, call.by.actor(), id, seen).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn unshare(call: Call<OneDocument, Seen>) -> Result<DocumentJson, Problem> {
    let (id, seen) = (call.path.document.0, call.body.version);
    super::unshare(&call.app, call.by.actor(), id, seen).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn withdraw(call: Call<OneDocument, Seen>) -> Result<DocumentJson, Problem> {
    let (id, seen) = (call.path.document.0, call.body.version);
    super::withdraw(&call.app, call.by.actor(), id, seen).await?;
    Ok(load(call.app.db(), id).await?)
}
