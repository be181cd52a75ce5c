//! Lists by the API, as the pages export them.

use schemars::JsonSchema;
use serde::Deserialize;
use store::exports::find;

use super::{Export, Format, Reader, require, tell};
use crate::api::answer::File;
use crate::api::operation::{Call, Nothing, Operation, get};
use crate::api::problem::{Problem, Wrong};
use crate::web::asked::Asked;

/// What is longer is taken by its own pages, or by the command line.
const MOST: usize = 256 << 20;

pub fn operations() -> Vec<Operation> {
    vec![get(
        "export_list",
        "/exports/{list}",
        "A whole list as CSV, XLSX or JSON, narrowed as on its page",
        export,
    )]
}

#[derive(Deserialize, JsonSchema)]
struct OneList {
    /// As in the address of its page under `/exports`: customers, cases, bills …
    list: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ListAsked {
    /// `json` if it is not said; or `csv`, `csv-semicolon`, `csv-tab`, `xlsx`.
    format: Option<String>,
    /// What stands behind the `?` in the address of the list's page, as a saved view keeps it; the
    /// timeline is of one customer, `customer=ID`.
    query: Option<String>,
    /// `all` for every column that there is.
    columns: Option<String>,
}

async fn export(call: Call<OneList, Nothing, ListAsked>) -> Result<File, Problem> {
    let list = find(&call.path.list).ok_or(Problem::NotFound)?;
    require(list, &call.by.standing()).map_err(|_| Problem::Forbidden)?;
    let format = match call.query.format.as_deref() {
        None => Format::Json,
        Some(code) => Format::parse(code).ok_or_else(|| {
            Problem::Invalid(vec![Wrong::of_parameter("format", "api-field-unknown")])
        })?,
    };
    let asked = Asked::read(call.query.query.as_deref().unwrap_or_default());
    let by = call.by;
    let reader = Reader { user: by.user, sight: by.sight, zone: by.zone, locale: by.locale };
    let has_all = call.query.columns.as_deref() == Some("all");
    let export = Export::of(&call.app, list, &asked, reader, has_all).await?;
    tell(&call.app, by.user, list.code).await?;
    let name = export.file_name(format, by.now);
    let mut pouring = export.pour(call.app.db().clone(), format);
    let mut bytes = Vec::new();
    while let Some(some) = pouring.recv().await {
        let broken = |_| Problem::Broken(store::db::StoreError::broken("an export broke off"));
        bytes.extend(some.map_err(broken)?);
        if bytes.len() > MOST {
            return Err(Problem::TooLarge);
        }
    }
    Ok(File { name, media: format.media(), bytes })
}
