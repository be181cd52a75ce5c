//! The document of OpenAPI 3.1, drawn from the table of operations.

use std::sync::LazyLock;

use schemars::Schema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::operation::{Operation, Shapes, Takes, Verb};
use super::problem::{Details, KINDS};
use super::{ROOT, table};
use crate::hooks::payload::HookMessage;

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| draw(table()));
static TEXT: LazyLock<String> = LazyLock::new(|| DOCUMENT.to_string());

/// The document as it is served.
#[must_use]
pub fn json() -> &'static str {
    &TEXT
}

#[must_use]
pub fn document() -> &'static Value {
    &DOCUMENT
}

const ABOUT: &str = "Everything that the pages can do, by the same actions and with the same \
    refusals. A token of somebody's is sent as `Authorization: Bearer …`; what it may do is what \
    that person may. Instants are RFC 3339 in UTC with microseconds, days ISO 8601, money whole \
    minor units. A list is a page of `items` and `next`, which is sent as `after`. The state of a \
    record has an `ETag`; a change of it says by `If-Match` which state it changes. A POST with \
    an `Idempotency-Key` happens once, however often it is sent within a day.";

fn draw(operations: &[Operation]) -> Value {
    let mut generator = SchemaSettings::draft2020_12()
        .with(|settings| {
            settings.definitions_path = "/components/schemas".into();
            settings.meta_schema = None;
        })
        .into_generator();
    let mut paths: Map<String, Value> = Map::new();
    for operation in operations {
        let shapes = (operation.shapes)(&mut generator);
        let told = tell(operation, &shapes);
        let path = paths.entry(operation.path).or_insert_with(|| json!({}));
        path[verb(operation.verb)] = told;
    }
    let problem = generator.subschema_for::<Details>();
    let webhooks = webhooks(&generator.subschema_for::<HookMessage>());
    let schemas = generator.take_definitions(true);
    let mut tags: Vec<&str> = operations.iter().map(|operation| operation.room).collect();
    tags.dedup();
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Forgetmenot",
            "version": env!("CARGO_PKG_VERSION"),
            "description": ABOUT,
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" }
        },
        "servers": [{ "url": ROOT }],
        "security": [{ "token": [] }],
        "tags": tags.iter().map(|tag| json!({ "name": tag })).collect::<Vec<_>>(),
        "paths": paths,
        "webhooks": webhooks,
        "components": {
            "schemas": schemas,
            "responses": responses(&problem),
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } }
        }
    })
}

#[must_use]
pub const fn verb(verb: Verb) -> &'static str {
    match verb {
        Verb::Get => "get",
        Verb::Post => "post",
        Verb::Patch => "patch",
        Verb::Put => "put",
    }
}

fn tell(operation: &Operation, shapes: &Shapes) -> Value {
    let mut parameters = parameters("path", &shapes.path);
    parameters.extend(self::parameters("query", &shapes.query));
    parameters.extend(headers(operation));
    let mut told = json!({
        "operationId": operation.id,
        "summary": operation.summary,
        "tags": [operation.room],
        "x-scope": operation.scope().code(),
        "parameters": parameters,
        "responses": answers(operation, &shapes.answer)
    });
    if let Some(right) = operation.right {
        told["x-right"] = right.code().into();
    }
    let body = match operation.takes {
        Takes::Nothing => None,
        Takes::Json => Some(json!({ "application/json": { "schema": &shapes.body } })),
        Takes::File => Some(json!({ "application/octet-stream": {} })),
    };
    if let Some(content) = body {
        told["requestBody"] = json!({ "required": true, "content": content });
    }
    told
}

/// The properties of a part of the address, one parameter each.
fn parameters(place: &str, schema: &Schema) -> Vec<Value> {
    let required = schema.get("required").and_then(Value::as_array);
    let is_required = |name: &str| {
        place == "path" || required.is_some_and(|all| all.iter().any(|one| one == name))
    };
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
        return Vec::new();
    };
    let parameter = |(name, schema): (&String, &Value)| {
        let mut schema = schema.clone();
        let mut told = json!({ "name": name, "in": place, "required": is_required(name) });
        if let Some(fields) = schema.as_object_mut() {
            if let Some(about) = fields.remove("description") {
                told["description"] = about;
            }
            without_null(fields);
        }
        told["schema"] = schema;
        told
    };
    properties.iter().map(parameter).collect()
}

/// What may be left out of an address can't be null there.
fn without_null(schema: &mut Map<String, Value>) {
    if let Some(Value::Array(kinds)) = schema.get_mut("type") {
        kinds.retain(|kind| kind != "null");
        if let [one] = kinds.as_slice() {
            let one = one.clone();
            schema.insert("type".to_owned(), one);
        }
    }
    if let Some(Value::Array(values)) = schema.get_mut("enum") {
        values.retain(|value| !value.is_null());
    }
}

fn headers(operation: &Operation) -> Vec<Value> {
    let mut headers = Vec::new();
    if operation.verb == Verb::Post {
        headers.push(json!({
            "name": "Idempotency-Key", "in": "header", "required": false,
            "description": "Sent again with the same key, the request happens once.",
            "schema": { "type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$" }
        }));
    }
    if operation.record.is_some() && operation.verb != Verb::Get {
        headers.push(json!({
            "name": "If-Match", "in": "header", "required": operation.needs_match(),
            "description": "The ETag of the state that is to be changed.",
            "schema": { "type": "string", "pattern": "^[ -~]+$", "examples": ["*"] }
        }));
    }
    headers
}

fn answers(operation: &Operation, answer: &Schema) -> Value {
    let mut success = json!({ "description": "Done." });
    success["content"] = if operation.gives_file {
        // A document is of the kind of its file, a list of the format that was asked for.
        json!({ "*/*": {} })
    } else {
        json!({ "application/json": { "schema": answer } })
    };
    let header = |about: &str| json!({ "description": about, "schema": { "type": "string" } });
    if operation.is_record {
        success["headers"]["ETag"] = header("The state of the record.");
    }
    if operation.creates.is_some() {
        success["headers"]["Location"] = header("Where it is found.");
    }
    let mut answers = json!({ operation.status().to_string(): success });
    if operation.verb == Verb::Get && operation.record.is_some() {
        answers["304"] = json!({ "description": "The state is the one that is known." });
    }
    for status in problems(operation) {
        let one = format!("#/components/responses/{status}");
        answers[status.to_string()] = json!({ "$ref": one });
    }
    answers
}

/// The statuses with which this operation may refuse.
fn problems(operation: &Operation) -> Vec<u16> {
    let mut all = vec![401, 403, 406, 422, 429, 500, 503];
    if operation.path.contains('{') || operation.verb != Verb::Get {
        all.push(404);
    }
    if operation.verb != Verb::Get {
        all.extend([400, 409, 413, 415]);
    }
    if operation.record.is_some() && operation.verb != Verb::Get {
        all.push(412);
    }
    if operation.needs_match() {
        all.push(428);
    }
    all.sort_unstable();
    all
}

/// What a webhook is sent (docs/webhooks.md).
fn webhooks(message: &Schema) -> Value {
    let header = |name: &str, about: &str| {
        json!({
            "name": name, "in": "header", "required": true, "description": about,
            "schema": { "type": "string" }
        })
    };
    json!({ "event": { "post": {
        "operationId": "event_told",
        "summary": "Something happened to a customer whom the owner of the webhook sees",
        "security": [],
        "parameters": [
            header("webhook-id", "The same when the message is sent again."),
            header("webhook-timestamp", "Seconds since 1970."),
            header("webhook-signature", "By Standard Webhooks: `v1,` and the HMAC-SHA256 in Base64."),
        ],
        "requestBody": {
            "required": true,
            "content": { "application/json": { "schema": message } }
        },
        "responses": {
            "2XX": { "description": "Taken." },
            "410": { "description": "Gone: nothing more is sent there." },
            "default": { "description": "It is sent again, with growing pauses." }
        }
    } } })
}

fn responses(problem: &Schema) -> Value {
    let mut responses = Map::new();
    for (_, status) in KINDS {
        let kinds: Vec<&str> =
            KINDS.iter().filter(|(_, other)| other == status).map(|(kind, _)| *kind).collect();
        let mut words = kinds.join(", ");
        if *status == 409 {
            words.push_str(", or what the method forbids: `rule` tells its number");
        }
        let told = json!({
            "description": words,
            "content": { "application/problem+json": { "schema": problem } }
        });
        responses.insert(status.to_string(), told);
    }
    Value::Object(responses)
}
