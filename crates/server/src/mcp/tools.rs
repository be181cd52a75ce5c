//! The operations of the API as tools of an assistant: each with a schema that stands by itself.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::{Map, Value, json};

use crate::api::operation::{Operation, Takes, Verb};
use crate::api::{openapi, table};

/// One operation as a tool.
pub struct Tool {
    pub operation: &'static Operation,
    /// Which of its arguments stand in the address.
    path: Vec<String>,
    /// As it is listed.
    pub told: Value,
}

static TOOLS: LazyLock<Vec<Tool>> = LazyLock::new(|| {
    let fit = |operation: &&'static Operation| {
        operation.takes != Takes::File && !operation.gives_file && !operation.gives_secret
    };
    table().iter().filter(fit).map(draw).collect()
});

/// All of them, in the order of the table. Files and secrets go other ways.
#[must_use]
pub fn all() -> &'static [Tool] {
    &TOOLS
}

#[must_use]
pub fn find(name: &str) -> Option<&'static Tool> {
    all().iter().find(|tool| tool.operation.id == name)
}

/// The arguments of a call, by where they stand in a request.
pub struct Arguments {
    pub path: Map<String, Value>,
    pub query: Map<String, Value>,
    pub body: Value,
}

impl Tool {
    #[must_use]
    pub fn only_reads(&self) -> bool {
        self.operation.verb == Verb::Get
    }

    /// Splits arguments. What is missing in the address is told; all else the operation tells itself.
    ///
    /// # Errors
    /// The name of what the address lacks.
    pub fn split(&self, mut sent: Map<String, Value>) -> Result<Arguments, String> {
        let mut path = Map::new();
        for name in &self.path {
            let value = sent.remove(name).ok_or_else(|| name.clone())?;
            path.insert(name.clone(), value);
        }
        let takes_body = self.operation.takes == Takes::Json;
        let body = sent.remove("body").filter(|_| takes_body);
        let body = body.unwrap_or_else(|| Value::Object(Map::new()));
        Ok(Arguments { path, query: sent, body })
    }
}

fn draw(operation: &'static Operation) -> Tool {
    let path = openapi::document().get("paths").and_then(|paths| paths.get(operation.path));
    let told = path.and_then(|path| path.get(openapi::verb(operation.verb)));
    let told = told.cloned().unwrap_or_default();
    let parameters = told.get("parameters").and_then(Value::as_array).cloned().unwrap_or_default();
    let (mut properties, mut required, mut path) = (Map::new(), Vec::new(), Vec::new());
    for parameter in &parameters {
        let text = |name: &str| parameter.get(name).and_then(Value::as_str).unwrap_or_default();
        let (name, place) = (text("name"), text("in"));
        if place == "header" {
            continue;
        }
        let mut schema = parameter.get("schema").cloned().unwrap_or_else(|| json!({}));
        if !text("description").is_empty() {
            schema["description"] = text("description").into();
        }
        properties.insert(name.to_owned(), schema);
        if place == "path" {
            path.push(name.to_owned());
        }
        if parameter.get("required").is_some_and(|it| it == true) {
            required.push(Value::from(name));
        }
    }
    if let Some(body) = told.pointer("/requestBody/content/application~1json/schema") {
        properties.insert("body".to_owned(), body.clone());
        required.push("body".into());
    }
    let mut schema = json!({
        "type": "object", "properties": properties, "required": required,
        "additionalProperties": false
    });
    attach(&mut schema);
    Tool { operation, path, told: tell(operation, &schema) }
}

fn tell(operation: &Operation, schema: &Value) -> Value {
    let only_reads = operation.verb == Verb::Get;
    let about = if only_reads {
        operation.summary.to_owned()
    } else {
        format!(
            "{}. It is prepared only: nothing happens until a person decides.",
            operation.summary
        )
    };
    json!({
        "name": operation.id,
        "title": operation.summary,
        "description": about,
        "inputSchema": schema,
        "annotations": {
            "title": operation.summary,
            "readOnlyHint": only_reads,
            "destructiveHint": !only_reads && takes_away(operation.id),
            "idempotentHint": only_reads,
            "openWorldHint": false
        }
    })
}

/// Does what it does take something away, once a person accepted it?
fn takes_away(id: &str) -> bool {
    let first = id.split('_').next().unwrap_or_default();
    matches!(
        first,
        "cancel"
            | "close"
            | "delete"
            | "discard"
            | "dismiss"
            | "end"
            | "erase"
            | "merge"
            | "release"
            | "remove"
            | "retire"
            | "set"
            | "unmark"
            | "unmatch"
            | "unshare"
            | "waive"
            | "withdraw"
    )
}

const FROM: &str = "#/components/schemas/";

/// Puts what a schema refers to into it, so that it stands by itself.
fn attach(schema: &mut Value) {
    let mut named = BTreeSet::new();
    collect(schema, &mut named);
    let mut all = Map::new();
    while let Some(name) = named.iter().find(|name| !all.contains_key(*name)).cloned() {
        let found = openapi::document().pointer(&format!("/components/schemas/{name}"));
        let mut found = found.cloned().unwrap_or_else(|| json!({}));
        collect(&found, &mut named);
        rename(&mut found);
        all.insert(name, found);
    }
    rename(schema);
    if !all.is_empty() {
        schema["$defs"] = Value::Object(all);
    }
}

fn collect(value: &Value, named: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            if let Some(to) = fields.get("$ref").and_then(Value::as_str) {
                named.extend(to.strip_prefix(FROM).map(str::to_owned));
            }
            fields.values().for_each(|field| collect(field, named));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, named)),
        _ => {}
    }
}

fn rename(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(to)) = fields.get_mut("$ref") {
                *to = to.replace(FROM, "#/$defs/");
            }
            fields.values_mut().for_each(rename);
        }
        Value::Array(items) => items.iter_mut().for_each(rename),
        _ => {}
    }
}
