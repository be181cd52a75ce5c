//! Saved views by the API: the caller's own and those that are shared.

use domain::ids::{UserId, ViewId};
use domain::text::Line;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::db::{Query, StoreError, Tx, Work};
use store::views::View;

use super::NewView;
use crate::api::answer::tag_of;
use crate::api::lists::Listed;
use crate::api::operation::{Call, Made, Nothing, Operation, get, id, patch, post};
use crate::api::problem::Problem;
use crate::api::reading::Changes;
use crate::api::values::As;
use crate::app::Failure;

pub fn operations() -> Vec<Operation> {
    vec![
        get("list_views", "/views", "The caller's saved views, and those that are shared", list),
        post("keep_view", "/views", "Keep what a list is asked for", keep).creates("/views/{id}"),
        get("get_view", "/views/{view}", "A saved view", show).of(record),
        patch("change_view", "/views/{view}", "Rename it, share it or keep it to oneself", change)
            .of(record),
        post("delete_view", "/views/{view}/removal", "Forget it, for everybody", delete).on(record),
    ]
}

#[derive(Deserialize, JsonSchema)]
struct OneView {
    view: As<ViewId>,
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
enum ListName {
    Cases,
    Customers,
}

impl ListName {
    const ALL: [Self; 2] = [Self::Cases, Self::Customers];

    const fn code(self) -> &'static str {
        match self {
            Self::Cases => "cases",
            Self::Customers => "customers",
        }
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Asked {
    /// Of which list; without it all.
    list: Option<ListName>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewViewFields {
    list: ListName,
    name: As<Line>,
    /// As the address of the list's page says it.
    #[schemars(example = "owner=me&due=late")]
    query: String,
    #[serde(default)]
    is_shared: bool,
}

#[derive(Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct ViewFields {
    name: As<Line>,
    #[serde(default)]
    is_shared: bool,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "View")]
struct ViewJson {
    id: As<ViewId>,
    owner: As<UserId>,
    /// `cases` or `customers`.
    list: String,
    query: String,
    #[serde(flatten)]
    fields: ViewFields,
}

impl From<View> for ViewJson {
    fn from(view: View) -> Self {
        Self {
            id: As(view.id),
            owner: As(view.owner),
            list: view.list,
            query: view.query,
            fields: ViewFields { name: As(view.name), is_shared: view.is_shared },
        }
    }
}

/// Somebody else's own view is not there.
async fn load(q: &impl Query, id: ViewId, by: UserId) -> Result<ViewJson, Problem> {
    let view = store::views::get(q, id).await?;
    if view.owner == by || view.is_shared { Ok(view.into()) } else { Err(Problem::NotFound) }
}

fn record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move {
        let view: Result<View, StoreError> = store::views::get(tx, id(path, "view")?).await;
        Ok(tag_of(&ViewJson::from(view?)))
    })
}

async fn list(call: Call<Nothing, Nothing, Asked>) -> Result<Listed<ViewJson>, Problem> {
    let mut found = Vec::new();
    for list in ListName::ALL {
        if call.query.list.is_none_or(|asked| asked == list) {
            let views = store::views::of_list(call.app.db(), call.by.user, list.code()).await?;
            found.extend(views.into_iter().map(Into::into));
        }
    }
    Ok(Listed::all(found))
}

async fn keep(call: Call<Nothing, NewViewFields>) -> Result<Made, Problem> {
    let NewViewFields { list, name, query, is_shared } = call.body;
    let list = list.code();
    let new = NewView { list, name: name.0, query, is_shared, is_default: false };
    Ok(Made::of(super::keep(&call.app, call.by.actor(), new).await?))
}

async fn show(call: Call<OneView>) -> Result<ViewJson, Problem> {
    load(call.app.db(), call.path.view.0, call.by.user).await
}

async fn change(call: Call<OneView, Changes<ViewFields>>) -> Result<ViewJson, Problem> {
    let (id, by) = (call.path.view.0, call.by.user);
    let now = load(call.app.db(), id, by).await?;
    let ViewFields { name, is_shared } = call.body.onto(&now.fields)?;
    super::change(&call.app, call.by.actor(), id, name.0, is_shared).await?;
    Ok(ViewJson::from(store::views::get(call.app.db(), id).await?))
}

async fn delete(call: Call<OneView>) -> Result<Nothing, Problem> {
    super::delete(&call.app, call.by.actor(), call.path.view.0).await?;
    Ok(Nothing {})
}
