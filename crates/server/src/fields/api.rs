//! Custom fields by the API: what the firm asks of its customers and cases, and how that is written
//! and asked for in the rooms of customers and cases.

mod asked;

use std::collections::BTreeMap;

use domain::fields::{Field, FieldKind, FieldSubject, FieldValue};
use domain::ids::FieldId;
use domain::people::Right;
use domain::text::Line;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::db::{Query, StoreError, Tx, Work};
use uuid::Uuid;

use super::{Definition, Own};
use crate::api::answer::tag_of;
use crate::api::lists::Listed;
use crate::api::operation::{Call, Made, Nothing, Operation, get, id, patch, post};
use crate::api::problem::{Problem, Wrong};
use crate::api::reading::Changes;
use crate::api::values::{As, TagName};
use crate::app::Failure;
use crate::web::custom;

pub use asked::{FieldsAsked, OF_FIELD, filters};

/// As many choices as one field has.
const CHOICES: usize = 500;

pub fn operations() -> Vec<Operation> {
    vec![
        get("list_fields", "/fields", "The firm's custom fields, those out of use too", list),
        post("define_field", "/fields", "Define a field; its key is drawn from its name", define)
            .needs(Right::Govern)
            .creates("/fields/{id}"),
        get("get_field", "/fields/{field}", "A custom field", show).of(record),
        patch(
            "change_field",
            "/fields/{field}",
            "Change a field; its kind stays while it says something of anybody",
            change,
        )
        .of(record)
        .needs(Right::Govern),
        post(
            "retire_field",
            "/fields/{field}/retired",
            "Take it out of use; it keeps what it said",
            retire,
        )
        .of(record)
        .needs(Right::Govern),
        post("restore_field", "/fields/{field}/restored", "Use it again", restore)
            .of(record)
            .needs(Right::Govern),
    ]
}

#[derive(Deserialize, JsonSchema)]
struct OneField {
    field: As<FieldId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Asked {
    /// Those of customers or those of cases; without it all.
    subject: Option<As<FieldSubject>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewFieldFields {
    subject: As<FieldSubject>,
    name: As<Line>,
    kind: As<FieldKind>,
    /// What there is to choose from, of a field of that kind.
    #[serde(default)]
    choices: Vec<As<Line>>,
    /// Those with a lower one come first.
    #[serde(default = "last")]
    position: i64,
}

const fn last() -> i64 {
    100
}

#[derive(Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct FieldFields {
    name: As<Line>,
    kind: As<FieldKind>,
    #[serde(default)]
    choices: Vec<As<Line>>,
    #[serde(default = "last")]
    position: i64,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Field")]
struct FieldJson {
    id: As<FieldId>,
    subject: As<FieldSubject>,
    /// By which it stands in `fields` of a customer or a case, in imports and exports.
    key: String,
    #[serde(flatten)]
    fields: FieldFields,
    /// Since when it is out of use.
    retired_at: Option<As<Timestamp>>,
}

impl From<Field> for FieldJson {
    fn from(field: Field) -> Self {
        Self {
            id: As(field.id),
            subject: As(field.subject),
            key: field.slug,
            fields: FieldFields {
                name: As(field.name),
                kind: As(field.kind),
                choices: field.choices.into_iter().map(As).collect(),
                position: field.position,
            },
            retired_at: field.retired_at.map(As),
        }
    }
}

impl FieldFields {
    fn definition(self) -> Result<Definition, Problem> {
        if self.choices.len() > CHOICES {
            return Err(Problem::Invalid(vec![Wrong::at("/choices", "api-field-bounds")]));
        }
        Ok(Definition {
            name: self.name.0,
            kind: self.kind.0,
            choices: self.choices.into_iter().map(|choice| choice.0).collect(),
            position: self.position,
        })
    }
}

async fn load(q: &impl Query, id: FieldId) -> Result<FieldJson, StoreError> {
    store::fields::get(q, id).await.map(Into::into)
}

fn record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move { Ok(tag_of(&load(tx, id(path, "field")?).await?)) })
}

async fn list(call: Call<Nothing, Nothing, Asked>) -> Result<Listed<FieldJson>, Problem> {
    let asked = call.query.subject.map(|subject| subject.0);
    let mut found = Vec::new();
    for subject in FieldSubject::ALL {
        if asked.is_none_or(|asked| asked == subject) {
            found.extend(store::fields::all(call.app.db(), subject).await?);
        }
    }
    Ok(Listed::all(found.into_iter().map(Into::into).collect()))
}

async fn define(call: Call<Nothing, NewFieldFields>) -> Result<Made, Problem> {
    let NewFieldFields { subject, name, kind, choices, position } = call.body;
    let new = FieldFields { name, kind, choices, position }.definition()?;
    Ok(Made::of(super::define(&call.app, call.by.actor(), subject.0, new).await?))
}

async fn show(call: Call<OneField>) -> Result<FieldJson, Problem> {
    Ok(load(call.app.db(), call.path.field.0).await?)
}

async fn change(call: Call<OneField, Changes<FieldFields>>) -> Result<FieldJson, Problem> {
    let id = call.path.field.0;
    let now = load(call.app.db(), id).await?;
    let new = call.body.onto(&now.fields)?.definition()?;
    super::change(&call.app, call.by.actor(), id, new).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn retire(call: Call<OneField>) -> Result<FieldJson, Problem> {
    let id = call.path.field.0;
    super::set_retired(&call.app, call.by.actor(), id, true).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn restore(call: Call<OneField>) -> Result<FieldJson, Problem> {
    let id = call.path.field.0;
    super::set_retired(&call.app, call.by.actor(), id, false).await?;
    Ok(load(call.app.db(), id).await?)
}

/// What the firm's own fields say, each in its plain form by its key.
pub type Said = BTreeMap<String, Option<String>>;

/// What the fields in use say of these, in their order.
///
/// # Errors
/// What the database says.
pub async fn said(q: &impl Query, of: FieldSubject, ids: &[Uuid]) -> Result<Vec<Said>, StoreError> {
    let fields = store::fields::in_use(q, of).await?;
    let values = store::fields::values_of(q, ids).await?;
    let key = |id: FieldId| fields.iter().find(|field| field.id == id).map(|it| it.slug.clone());
    let of = |id: &Uuid| -> Said {
        let own = values.iter().filter(|(of, ..)| of == id);
        own.filter_map(|(_, field, value)| Some((key(*field)?, Some(value.plain())))).collect()
    };
    Ok(ids.iter().map(of).collect())
}

/// What a body says in the firm's own words: fields that it leaves out say nothing from now on,
/// and so do those that are null.
///
/// # Errors
/// There is no such field, or it can't say that.
pub async fn own(
    q: &impl Query,
    of: FieldSubject,
    said: Said,
    tags: Option<Vec<As<TagName>>>,
) -> Result<Own, Problem> {
    let fields = store::fields::in_use(q, of).await?;
    let mut wrong = Vec::new();
    for key in said.keys().filter(|key| fields.iter().all(|field| field.slug != **key)) {
        wrong.push(Wrong::at(pointer(key), "api-field-unknown"));
    }
    let mut values = Vec::with_capacity(fields.len());
    for field in &fields {
        let typed = said.get(&field.slug).and_then(Option::as_deref).unwrap_or_default();
        match field.parse(typed) {
            Ok(value) => values.push((field.id, value)),
            Err(problem) => {
                let (key, most) = custom::message(problem);
                let most = most.map(|most| format!(" {most}")).unwrap_or_default();
                wrong.push(Wrong::at(pointer(&field.slug), format!("{key}{most}")));
            }
        }
    }
    if !wrong.is_empty() {
        return Err(Problem::Invalid(wrong));
    }
    let tags = tags.map(|tags| tags.into_iter().map(|tag| tag.0.0).collect());
    Ok(Own { values, tags })
}

fn pointer(key: &str) -> String {
    format!("/fields/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// The value that a field has in a list's filter, as the database compares it.
fn figure(field: &Field, typed: &str) -> Option<i64> {
    let value = match field.kind {
        // An amount to compare with needs no currency.
        FieldKind::Money => return crate::web::shown::minor(typed, None),
        _ => field.parse(typed).ok()??,
    };
    FieldValue::figure(&value)
}
