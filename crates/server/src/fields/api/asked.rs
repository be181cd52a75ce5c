//! Custom fields in the address of a list: `field.KEY=…`, with `.from` and `.to` for figures and
//! dates, and `.empty` for those of whom it says nothing.

use std::borrow::Cow;
use std::collections::BTreeMap;

use domain::fields::{Field, FieldKind, FieldSubject};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer};
use store::db::Query;
use store::fields::{FieldFilter, FieldTest};

use super::figure;
use crate::api::problem::{Problem, Wrong};

/// How the name of such a parameter begins.
pub const OF_FIELD: &str = "field.";

/// What an address asks of custom fields, by their names without their beginning.
#[derive(Clone, Debug, Default)]
pub struct FieldsAsked(BTreeMap<String, String>);

impl<'de> Deserialize<'de> for FieldsAsked {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let asked = BTreeMap::<String, String>::deserialize(deserializer)?;
        let bare = |(name, value): (String, String)| {
            (name.strip_prefix(OF_FIELD).map(str::to_owned).unwrap_or(name), value)
        };
        Ok(Self(asked.into_iter().map(bare).collect()))
    }
}

impl JsonSchema for FieldsAsked {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("FieldsAsked")
    }

    /// An object in an address is written as its properties, each a parameter of its own.
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "description": "What the firm's own fields say, as `field.KEY=words`; of a number, a \
                date or an amount also `field.KEY.from` and `field.KEY.to`; `field.KEY.empty=1` \
                asks for those of whom it says nothing.",
            "propertyNames": { "pattern": "^field\\.[^.]+(\\.(from|to|empty))?$" },
            "additionalProperties": { "type": "string" }
        })
    }
}

/// What is asked of the fields in use.
///
/// # Errors
/// There is no such field, or it can't be asked for that.
pub async fn filters(
    q: &impl Query,
    of: FieldSubject,
    asked: FieldsAsked,
) -> Result<Vec<FieldFilter>, Problem> {
    if asked.0.is_empty() {
        return Ok(Vec::new());
    }
    let fields = store::fields::in_use(q, of).await?;
    let read = |(name, value): (String, String)| {
        let (key, end) = name.split_once('.').unwrap_or((&name, ""));
        let wrong = |said: &str| Wrong::of_parameter(format!("{OF_FIELD}{name}"), said);
        let field = fields.iter().find(|field| field.slug == key);
        let field = field.ok_or_else(|| wrong("api-field-unknown"))?;
        let test = test(field, end, &value).ok_or_else(|| wrong("api-field-bounds"))?;
        Ok(FieldFilter { field: field.id, test })
    };
    let read: Result<Vec<_>, Wrong> = asked.0.into_iter().map(read).collect();
    read.map_err(|wrong| Problem::Invalid(vec![wrong]))
}

fn test(field: &Field, end: &str, value: &str) -> Option<FieldTest> {
    if end == "empty" {
        return Some(FieldTest::Empty);
    }
    if !field.kind.is_figure() {
        return match (end, field.kind) {
            ("", FieldKind::Choice) => Some(FieldTest::Equals(value.to_owned())),
            ("", _) => Some(FieldTest::Contains(value.to_owned())),
            _ => None,
        };
    }
    let figure = figure(field, value)?;
    match end {
        "" => Some(FieldTest::Between(Some(figure), Some(figure))),
        "from" => Some(FieldTest::Between(Some(figure), None)),
        "to" => Some(FieldTest::Between(None, Some(figure))),
        _ => None,
    }
}
