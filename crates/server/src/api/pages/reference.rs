//! The reference: operations by room, what each takes and gives as readable tables, and a form to
//! try it with a token that is typed in and kept nowhere.

use axum::response::Response;
use maud::{Markup, html};
use serde_json::{Map, Value};

use crate::api::operation::{Operation, Takes};
use crate::api::{ROOT, openapi, table};
use crate::web::look::{Action, Disclosure, Field, Tag, TextArea};
use crate::web::{Problem, Visit};

pub(super) async fn show(visit: Visit) -> Result<Response, Problem> {
    let title = visit.text("api-title");
    let content = html! {
        article class="sheet wide api" data-api=(ROOT) {
            header {
                h1 { (title) }
                p class="soft" { (visit.text("api-about")) }
            }
            div class="do" {
                (Action::link("/people/me/tokens", visit.text("api-tokens")))
                (Action::link(format!("{ROOT}/openapi.json"), visit.text("api-document")).quiet())
                (Action::link("/api/problems", visit.text("api-problems")).quiet())
            }
            nav class="rooms" lang="en" dir="ltr" aria-label=(visit.text("api-title")) {
                @for room in rooms() { a href=(format!("#{room}")) { (room) } " " }
            }
            (Field::password("token", visit.text("api-token")).hint(visit.text("api-token-hint"))
                .autocomplete("off"))
            div lang="en" dir="ltr" {
                @for room in rooms() {
                    section {
                        h2 id=(room) { (room) }
                        @for operation in table().iter().filter(|one| one.room == room) {
                            (one(&visit, operation))
                        }
                    }
                }
            }
        }
    };
    Ok(visit.page(&title, &content))
}

fn rooms() -> Vec<&'static str> {
    let mut rooms: Vec<_> = table().iter().map(|operation| operation.room).collect();
    rooms.dedup();
    rooms
}

fn one(visit: &Visit, operation: &Operation) -> Markup {
    let path = openapi::document().get("paths").and_then(|paths| paths.get(operation.path));
    let Some(told) = path.and_then(|path| path.get(openapi::verb(operation.verb))) else {
        return html! {};
    };
    let verb = openapi::verb(operation.verb).to_uppercase();
    html! {
        details class="op" id=(operation.id) {
            summary {
                span { (operation.summary) }
                code { b { (verb) } " " (operation.path) }
            }
            p class="soft" {
                code { (operation.id) } " · " (operation.scope().code())
                @if let Some(right) = operation.right { " · " (right.code()) }
                @if operation.needs_match() { " · If-Match" }
            }
            (parameters(told))
            @if operation.takes == Takes::Json {
                h3 { "Body" }
                (fields(told.pointer("/requestBody/content/application~1json/schema"), 0))
            }
            @if !operation.gives_file {
                h3 { (operation.status()) }
                (fields(answer(told, operation), 0))
            }
            (attempt(visit, operation, told))
        }
    }
}

fn answer<'t>(told: &'t Value, operation: &Operation) -> Option<&'t Value> {
    let status = operation.status();
    told.pointer(&format!("/responses/{status}/content/application~1json/schema"))
}

fn parameters(told: &Value) -> Markup {
    let all = told.get("parameters").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let text = |one: &Value, name: &str| {
        one.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    html! {
        @if !all.is_empty() {
            table {
                @for one in all {
                    tr {
                        th scope="row" { code { (text(one, "name")) } }
                        td { (text(one, "in")) }
                        td { (one.get("schema").map(kind).unwrap_or_default()) }
                        td { (text(one, "description")) }
                    }
                }
            }
        }
    }
}

/// How deep objects are drawn within objects; deeper ones are named.
const DEEPEST: usize = 3;

/// The fields of a schema, those of objects in it below them.
fn fields(schema: Option<&Value>, depth: usize) -> Markup {
    let Some(schema) = schema.map(resolved) else { return html! {} };
    if let Some(Value::Array(kinds)) = schema.get("oneOf") {
        return html! {
            @for kind in kinds {
                @if let Some(about) = kind.get("description").and_then(Value::as_str) { p { (about) } }
                (fields(Some(kind), depth))
            }
        };
    }
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
        return html! { p class="soft" { (kind(schema)) } };
    };
    if properties.is_empty() {
        return html! {};
    }
    html! { table { @for (name, field) in properties { (row(schema, name, field, depth)) } } }
}

fn row(schema: &Value, name: &str, field: &Value, depth: usize) -> Markup {
    let required = schema.get("required").and_then(Value::as_array);
    let is_required = required.is_some_and(|all| all.iter().any(|one| one == name));
    let about = field.get("description").or_else(|| resolved(field).get("description"));
    let inner = inner(field).filter(|_| depth < DEEPEST);
    html! {
        tr {
            th scope="row" {
                code { (name) }
                @if is_required { " " (Tag::new("required")) }
            }
            td { (kind(field)) }
            td {
                @if let Some(about) = about.and_then(Value::as_str) { (about) }
                @if let Some(inner) = inner { (fields(Some(inner), depth + 1)) }
            }
        }
    }
}

/// The object within a field: itself, an item of its list, or what it is if it is not null.
fn inner(field: &Value) -> Option<&Value> {
    let field = not_null(field);
    let field = field.get("items").unwrap_or(field);
    let object = resolved(field);
    let is_object = object.get("properties").is_some() || object.get("oneOf").is_some();
    is_object.then_some(object)
}

fn not_null(field: &Value) -> &Value {
    let options = field.get("anyOf").and_then(Value::as_array);
    let is_null = |one: &&Value| one.get("type").is_some_and(|kind| kind == "null");
    options.and_then(|all| all.iter().find(|one| !is_null(one))).unwrap_or(field)
}

fn resolved(schema: &Value) -> &Value {
    let name = schema.get("$ref").and_then(Value::as_str);
    let found = name.and_then(|name| openapi::document().pointer(name.trim_start_matches('#')));
    found.unwrap_or(schema)
}

/// What a value is, in a few words.
fn kind(schema: &Value) -> String {
    let schema = not_null(schema);
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        return name.rsplit('/').next().unwrap_or_default().to_owned();
    }
    if let Some(Value::Array(codes)) = schema.get("enum") {
        let codes: Vec<&str> = codes.iter().filter_map(Value::as_str).collect();
        return codes.join(" | ");
    }
    if let Some(one) = schema.get("const").and_then(Value::as_str) {
        return one.to_owned();
    }
    if let Some(items) = schema.get("items") {
        return format!("[{}]", kind(items));
    }
    let named = schema.get("format").or_else(|| schema.get("type"));
    match named {
        Some(Value::String(name)) => name.clone(),
        Some(Value::Array(names)) => {
            let names: Vec<&str> =
                names.iter().filter_map(Value::as_str).filter(|name| *name != "null").collect();
            names.join(" | ")
        }
        _ => String::new(),
    }
}

/// The form that sends it; the script of the page does, and without it there is nothing to press.
fn attempt(visit: &Visit, operation: &Operation, told: &Value) -> Markup {
    if operation.takes == Takes::File || operation.gives_file {
        return html! {};
    }
    let all = told.get("parameters").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let form = html! {
        form data-op=(openapi::verb(operation.verb)) data-path=(operation.path) {
            @for one in all {
                @let place = one.get("in").and_then(Value::as_str).unwrap_or_default();
                @let name = one.get("name").and_then(Value::as_str).unwrap_or_default();
                (Field::text(format!("{place}:{name}"), name.to_owned())
                    .id(format!("{}-{place}-{name}", operation.id)).autocomplete("off"))
            }
            @if operation.takes == Takes::Json {
                @let schema = told.pointer("/requestBody/content/application~1json/schema");
                (TextArea::new("body", visit.text("api-body")).id(format!("{}-body", operation.id))
                    .value(schema.map(sample).unwrap_or_default()))
            }
            div class="do" { (Action::submit(visit.text("api-send"))) }
            pre hidden role="status" tabindex="0" {}
        }
    };
    html! { div data-script-only { (Disclosure::new(visit.text("api-try"), form)) } }
}

/// A body to begin with: the fields that must be there.
fn sample(schema: &Value) -> String {
    serde_json::to_string_pretty(&value(schema, 0)).unwrap_or_default()
}

fn value(schema: &Value, depth: usize) -> Value {
    let schema = resolved(not_null(schema));
    if let Some(Value::Array(examples)) = schema.get("examples") {
        return examples.first().cloned().unwrap_or(Value::Null);
    }
    if let Some(Value::Array(codes)) = schema.get("enum") {
        return codes.first().cloned().unwrap_or(Value::Null);
    }
    if let Some(one) = schema.get("const") {
        return one.clone();
    }
    if let Some(Value::Array(kinds)) = schema.get("oneOf") {
        return kinds.first().map_or(Value::Null, |kind| value(kind, depth));
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("object") if depth <= DEEPEST => object(schema, depth),
        Some("array") => Value::Array(Vec::new()),
        Some("boolean") => Value::Bool(false),
        Some("integer" | "number") => Value::from(1),
        _ => Value::from(""),
    }
}

fn object(schema: &Value, depth: usize) -> Value {
    let required = schema.get("required").and_then(Value::as_array);
    let is_required = |name: &str| required.is_some_and(|all| all.iter().any(|one| one == name));
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
        return Value::Object(Map::new());
    };
    let wanted = properties.iter().filter(|(name, _)| is_required(name));
    Value::Object(wanted.map(|(name, field)| (name.clone(), value(field, depth + 1))).collect())
}
