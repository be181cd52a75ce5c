//! Saved mappings by the API: the caller's own and those that are shared.

use domain::ids::{ImportId, MappingId, UserId};
use domain::text::Line;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::db::{Query, StoreError, Tx, Work};
use store::imports::mappings::{self, SavedMapping};

use super::super::{Rows, saved, study};
use super::{ImportJson, OneImport, load, unread, waiting};
use crate::api::answer::tag_of;
use crate::api::lists::Listed;
use crate::api::operation::{Call, Made, Nothing, Operation, get, id, patch, post};
use crate::api::problem::Problem;
use crate::api::reading::Changes;
use crate::api::values::As;
use crate::app::Failure;

pub(super) fn operations() -> Vec<Operation> {
    let one = "/import-mappings/{mapping}";
    vec![
        get(
            "list_mappings",
            "/import-mappings",
            "The caller's mappings, and the shared ones",
            list,
        ),
        post("keep_mapping", "/import-mappings", "Keep what the columns of a file mean", keep)
            .creates("/import-mappings/{id}"),
        get("get_mapping", one, "A saved mapping", show).of(record),
        patch("change_mapping", one, "Rename it, share it or keep it to oneself", change)
            .of(record),
        post("delete_mapping", "/import-mappings/{mapping}/removal", "Forget it", delete)
            .on(record),
        post("use_mapping", "/imports/{import}/mapping", "Read a file's columns by it", apply),
    ]
}

#[derive(Deserialize, JsonSchema)]
struct OneMapping {
    mapping: As<MappingId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct KeepFields {
    /// A file that waits: its columns and its mapping are kept.
    import: As<ImportId>,
    name: As<Line>,
    #[serde(default)]
    is_shared: bool,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct UseFields {
    mapping: As<MappingId>,
}

#[derive(Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct MappingFields {
    name: As<Line>,
    #[serde(default)]
    is_shared: bool,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "ImportMapping")]
struct MappingJson {
    id: As<MappingId>,
    owner: As<UserId>,
    /// The names of the columns of the file that it was kept from.
    headers: Vec<String>,
    /// As `get_import` tells it.
    mapping: Value,
    #[serde(flatten)]
    fields: MappingFields,
}

impl From<SavedMapping> for MappingJson {
    fn from(saved: SavedMapping) -> Self {
        Self {
            id: As(saved.id),
            owner: As(saved.owner),
            headers: serde_json::from_str(&saved.headers).unwrap_or_default(),
            mapping: serde_json::from_str(&saved.mapping).unwrap_or_default(),
            fields: MappingFields { name: As(saved.name), is_shared: saved.is_shared },
        }
    }
}

async fn one(q: &impl Query, id: MappingId, by: UserId) -> Result<MappingJson, Problem> {
    Ok(saved::load(q, id, by).await?.into())
}

fn record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move {
        let saved: Result<SavedMapping, StoreError> = mappings::get(tx, id(path, "mapping")?).await;
        Ok(tag_of(&MappingJson::from(saved?)))
    })
}

async fn list(call: Call<Nothing>) -> Result<Listed<MappingJson>, Problem> {
    let all = mappings::of_user(call.app.db(), call.by.user).await?;
    Ok(Listed::all(all.into_iter().map(Into::into).collect()))
}

async fn keep(call: Call<Nothing, KeepFields>) -> Result<Made, Problem> {
    let (app, KeepFields { import, name, is_shared }) = (&call.app, call.body);
    let mut upload = waiting(app, import.0)?;
    let (path, reading) = (app.imports().file(import.0), upload.reading());
    let headers = tokio::task::spawn_blocking(move || {
        Ok(Rows::open(std::fs::File::open(path)?, reading)?.headers().to_vec())
    });
    let headers: Vec<String> =
        headers.await.unwrap_or_else(|_| Err(std::io::ErrorKind::Other.into())).map_err(unread)?;
    let by = call.by.actor();
    let kept = saved::keep(app, by, name.0, &headers, &upload.mapping, is_shared).await?;
    upload.used = Some(kept.to_string());
    app.imports().save_upload(import.0, &upload).map_err(unread)?;
    Ok(Made::of(kept))
}

async fn show(call: Call<OneMapping>) -> Result<MappingJson, Problem> {
    one(call.app.db(), call.path.mapping.0, call.by.user).await
}

async fn change(call: Call<OneMapping, Changes<MappingFields>>) -> Result<MappingJson, Problem> {
    let (id, by) = (call.path.mapping.0, call.by.user);
    let now = one(call.app.db(), id, by).await?;
    let MappingFields { name, is_shared } = call.body.onto(&now.fields)?;
    saved::change(&call.app, call.by.actor(), id, name.0, is_shared).await?;
    one(call.app.db(), id, by).await
}

async fn delete(call: Call<OneMapping>) -> Result<Nothing, Problem> {
    saved::delete(&call.app, call.by.actor(), call.path.mapping.0).await?;
    Ok(Nothing {})
}

async fn apply(call: Call<OneImport, UseFields>) -> Result<ImportJson, Problem> {
    let (app, id) = (&call.app, call.path.import.0);
    let mut upload = waiting(app, id)?;
    study::use_saved(app, call.by.user, id, &mut upload, call.body.mapping.0).await?;
    app.imports().save_upload(id, &upload).map_err(unread)?;
    app.imports().save_trial(id, None).map_err(unread)?;
    load(app, id).await
}
