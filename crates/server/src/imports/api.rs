//! Imports by the API: a file is sent, settled, tried and brought in; stopped, gone on with, taken back.

mod held;
mod mappings;

use domain::ids::{CaseId, CustomerId, ImportId, UserId};
use domain::language::Language;
use domain::people::Right;
use domain::time::Zone;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::db::StoreError;
use store::imports::Import;

use super::shelf::{Doing, MOST_WAITING, Upload};
use super::{WithoutCustomer, background, so_far, study};
use crate::api::answer::File;
use crate::api::lists::{Limit, Listed};
use crate::api::operation::{Call, Nothing, Operation, get, post};
use crate::api::problem::{Problem, Wrong};
use crate::api::values::As;
use crate::app::App;

pub fn operations() -> Vec<Operation> {
    let one = "/imports/{import}";
    let mut all = vec![
        get("list_imports", "/imports", "The last imports, the newest first", list),
        post(
            "upload_import",
            "/imports",
            "Send a file to be imported; its body is the file",
            upload,
        )
        .creates("/imports/{id}"),
        get("get_import", one, "An import, or a file that waits for it, with its mapping", show),
        post("settle_import", one, "Say what its columns mean and what it leaves open", settle),
        post("try_import", "/imports/{import}/dry-run", "See what would come of it", try_out),
        post("run_import", "/imports/{import}/run", "Bring it in, in the background", run),
        post("stop_import", "/imports/{import}/stop", "Stop it after the rows under way", stop),
        post("resume_import", "/imports/{import}/resume", "Go on at the next row", resume),
        post("undo_import", "/imports/{import}/undo", "Take the whole import back", undo),
        get(
            "list_import_blockers",
            "/imports/{import}/undo",
            "What people have worked on since, so that it can't be taken back",
            blockers,
        ),
        post("remove_import", "/imports/{import}/remove", "Take a waiting file away", remove),
    ];
    all.extend(held::operations());
    all.extend(mappings::operations());
    all.into_iter().map(|operation| operation.needs(Right::Steer)).collect()
}

#[derive(Deserialize, JsonSchema)]
pub(super) struct OneImport {
    pub import: As<ImportId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct UploadAsked {
    file_name: String,
}

/// What is left out stays as it is.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SettleFields {
    /// As `get_import` tells it.
    mapping: Option<Value>,
    /// Of a workbook: which of its sheets, from 0. The columns are found anew.
    sheet: Option<usize>,
    language: Option<As<Language>>,
    zone: Option<As<Zone>>,
    owner: Option<As<UserId>>,
    /// Makes a customer for a deal that names none.
    create_customers: Option<bool>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Import")]
pub(super) struct ImportJson {
    id: As<ImportId>,
    file_name: String,
    /// `uploading`, `waiting`, `trying`, `running`, `stopped`, `finished`, `failed` or `undone`.
    state: String,
    read: u64,
    created: u64,
    updated: u64,
    same: u64,
    refused: u64,
    /// Perhaps customers who are here already: they wait for an answer (`answer_held_row`).
    held: u64,
    started_at: Option<As<Timestamp>>,
    ended_at: Option<As<Timestamp>>,
    undone_at: Option<As<Timestamp>>,
    /// Which column fills which field; in a list it is left out.
    mapping: Option<Value>,
    /// What the last dry run came to.
    trial: Option<TrialJson>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "ImportTrial")]
struct TrialJson {
    created: u64,
    updated: u64,
    same: u64,
    refused: u64,
    held: u64,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "ImportBlocker")]
struct BlockerJson {
    customer: As<CustomerId>,
    name: String,
    case: Option<As<CaseId>>,
}

/// What became of an import that was taken back.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "ImportUndone")]
struct UndoneJson {
    customers_gone: u64,
    customers_restored: usize,
}

fn of_row(row: &Import) -> ImportJson {
    let account = so_far(row).account;
    ImportJson {
        id: As(row.id),
        file_name: row.file_name.clone(),
        state: row.state.clone(),
        read: account.read(),
        created: account.created,
        updated: account.updated,
        same: account.same,
        refused: account.refused,
        held: account.held,
        started_at: Some(As(row.started_at)),
        ended_at: row.ended_at.map(As),
        undone_at: row.undone_at.map(As),
        mapping: None,
        trial: None,
    }
}

fn of_upload(app: &App, id: ImportId, upload: &Upload) -> ImportJson {
    let state = match app.imports().doing(id) {
        Some((Doing::Uploading, _)) => "uploading",
        Some((Doing::Trying, _)) => "trying",
        Some(_) => "running",
        None => "waiting",
    };
    ImportJson {
        id: As(id),
        file_name: upload.file_name.clone(),
        state: state.to_owned(),
        read: 0,
        created: 0,
        updated: 0,
        same: 0,
        refused: 0,
        held: 0,
        started_at: None,
        ended_at: None,
        undone_at: None,
        mapping: None,
        trial: None,
    }
}

pub(super) async fn load(app: &App, id: ImportId) -> Result<ImportJson, Problem> {
    let upload = app.imports().find_upload(id);
    let mut told = match (store::imports::get(app.db(), id).await, &upload) {
        (Ok(row), _) => {
            let mapping = serde_json::from_str(&row.mapping).ok();
            ImportJson { mapping, ..of_row(&row) }
        }
        (Err(StoreError::NotFound), Some(upload)) => of_upload(app, id, upload),
        (Err(error), _) => return Err(error.into()),
    };
    if let Some(upload) = &upload {
        told.mapping = serde_json::to_value(&upload.mapping).ok();
    }
    told.trial = app.imports().find_trial(id).map(|trial| TrialJson {
        created: trial.account.created,
        updated: trial.account.updated,
        same: trial.account.same,
        refused: trial.account.refused,
        held: trial.account.held,
    });
    Ok(told)
}

async fn list(call: Call<Nothing, Nothing, Nothing>) -> Result<Listed<ImportJson>, Problem> {
    let rows = store::imports::latest(call.app.db(), 100).await?;
    let is_known = |id: &ImportId| rows.iter().any(|row| row.id == *id);
    let waiting = call.app.imports().waiting();
    let waiting = waiting.iter().filter(|(id, _)| !is_known(id));
    let mut told: Vec<ImportJson> =
        waiting.map(|(id, upload)| of_upload(&call.app, *id, upload)).collect();
    told.extend(rows.iter().map(of_row));
    Ok(Listed::all(told))
}

fn wrong(pointer: &str, key: &str) -> Problem {
    Problem::Invalid(vec![Wrong::at(pointer, key)])
}

async fn upload(call: Call<Nothing, File, UploadAsked>) -> Result<ImportJson, Problem> {
    let (app, shelf) = (&call.app, call.app.imports());
    if call.body.bytes.is_empty() {
        return Err(wrong("", "imports-file-empty"));
    }
    if call.body.bytes.len() as u64 > shelf.most_bytes() {
        return Err(Problem::TooLarge);
    }
    if shelf.waiting_of(call.by.user) >= MOST_WAITING {
        return Err(wrong("", "imports-too-many-waiting"));
    }
    let id = ImportId(app.new_id());
    shelf.claim(id, Doing::Uploading);
    let told = study::Told {
        file_name: call.query.file_name.chars().take(300).collect(),
        bytes: call.body.bytes.len() as u64,
        by: call.by.user,
        language: call.by.locale.language(),
        zone: call.by.zone.clone(),
    };
    let taken = study::take_in(app, id, call.body.bytes, told).await;
    shelf.release(id);
    if let Err(error) = taken {
        shelf.remove(id);
        return Err(unread(error));
    }
    load(app, id).await
}

pub(super) fn unread(error: std::io::Error) -> Problem {
    match super::Unfit::of(&error) {
        Some(unfit) => wrong("", unfit.key()),
        None => Problem::Broken(StoreError::Unavailable(std::sync::Arc::new(error))),
    }
}

async fn show(call: Call<OneImport>) -> Result<ImportJson, Problem> {
    load(&call.app, call.path.import.0).await
}

/// A file that nobody is at and that was not brought in whole.
pub(super) fn waiting(app: &App, id: ImportId) -> Result<Upload, Problem> {
    let is_there = app.imports().file(id).exists() && app.imports().doing(id).is_none();
    app.imports().find_upload(id).filter(|_| is_there).ok_or(Problem::NotFound)
}

async fn settle(call: Call<OneImport, SettleFields>) -> Result<ImportJson, Problem> {
    let (app, id) = (&call.app, call.path.import.0);
    let mut upload = waiting(app, id)?;
    let told = call.body;
    if told.sheet.is_some() && told.sheet != upload.sheet {
        upload.sheet = told.sheet;
        let (path, reading) = (app.imports().file(id), upload.reading());
        let studied = study::study(app, call.by.user, path, reading).await.map_err(unread)?;
        upload.mapping = studied.mapping;
        upload.used = studied.used.map(|saved| saved.id.to_string());
    }
    if let Some(mapping) = told.mapping {
        let columns = upload.mapping.columns.len();
        upload.used = None;
        upload.mapping = serde_json::from_value(mapping)
            .ok()
            .filter(|mapping: &super::Mapping| mapping.columns.len() == columns)
            .ok_or_else(|| wrong("/mapping", "imports-cli-bad-mapping"))?;
    }
    if let Some(language) = told.language {
        upload.language = language.0.code().to_owned();
    }
    if let Some(zone) = told.zone {
        upload.zone = zone.0.name().to_owned();
    }
    if let Some(owner) = told.owner {
        store::people::get(app.db(), owner.0).await?;
        upload.owner = owner.0.to_string();
    }
    if let Some(is_made) = told.create_customers {
        upload.without_customer =
            if is_made { WithoutCustomer::Create } else { WithoutCustomer::Refuse };
    }
    app.imports().save_upload(id, &upload).map_err(unread)?;
    app.imports().save_trial(id, None).map_err(unread)?;
    load(app, id).await
}

async fn start(call: Call<OneImport>, doing: Doing) -> Result<ImportJson, Problem> {
    let id = call.path.import.0;
    waiting(&call.app, id)?;
    let language = call.by.locale.language();
    background::start(&call.app, call.by.actor(), language, id, doing);
    load(&call.app, id).await
}

async fn try_out(call: Call<OneImport>) -> Result<ImportJson, Problem> {
    start(call, Doing::Trying).await
}

async fn run(call: Call<OneImport>) -> Result<ImportJson, Problem> {
    start(call, Doing::Importing).await
}

async fn resume(call: Call<OneImport>) -> Result<ImportJson, Problem> {
    start(call, Doing::GoingOn).await
}

async fn stop(call: Call<OneImport>) -> Result<ImportJson, Problem> {
    background::stop(&call.app, call.by.actor(), call.path.import.0).await?;
    load(&call.app, call.path.import.0).await
}

async fn undo(call: Call<OneImport>) -> Result<UndoneJson, Problem> {
    let undone = super::undo(&call.app, call.by.actor(), call.path.import.0).await?;
    let (customers_gone, customers_restored) = undone;
    Ok(UndoneJson { customers_gone, customers_restored })
}

async fn blockers(call: Call<OneImport>) -> Result<Listed<BlockerJson>, Problem> {
    let (db, id) = (call.app.db(), call.path.import.0);
    store::imports::get(db, id).await?;
    let found = store::imports::blockers(db, id, Limit::MOST).await?;
    let told = found.into_iter().map(|blocker| BlockerJson {
        customer: As(blocker.customer),
        name: blocker.name,
        case: blocker.case.map(As),
    });
    Ok(Listed::all(told.collect()))
}

async fn remove(call: Call<OneImport>) -> Result<Nothing, Problem> {
    waiting(&call.app, call.path.import.0)?;
    background::remove(&call.app, call.path.import.0);
    Ok(Nothing {})
}
