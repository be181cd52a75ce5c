//! An act in plain words: what would be done, for whom, with which values, each under its label.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};
use serde_json::{Map, Value};
use store::prepared::Act;
use store::prepared::described::described;
use store::rights::sees_record;
use uuid::Uuid;

use crate::api::operation::Operation;
use crate::api::{find, openapi};
use crate::prepared::{Parts, title};
use crate::web::guard::{Parameter, parameter};
use crate::web::look::{Facts, name};
use crate::web::{Problem, Visit, words};
use domain::time::Zone;

/// Names of records by their ids, as far as the reader sees them.
pub(super) struct Names(BTreeMap<Uuid, String>);

impl Names {
    pub async fn load(visit: &Visit, acts: &[Act]) -> Result<Self, Problem> {
        let mut named = BTreeSet::new();
        for act in acts {
            let parts = Parts::of(act);
            for (field, value) in parts.path.iter().chain(&parts.query) {
                collect(field, value, &mut named);
            }
            collect("body", &parts.body, &mut named);
        }
        let mut names = BTreeMap::new();
        if named.is_empty() {
            return Ok(Self(names));
        }
        for person in store::people::all(visit.db()).await? {
            names.insert(person.id.0, person.name.as_str().to_owned());
        }
        for (field, id) in named {
            // A field is named as in an address, or by what it is of: `bills`, `given_by`.
            let Some(Parameter::Of(record)) = parameter(record_of(&field)) else { continue };
            if sees_record(visit.db(), visit.sight(), record, id).await?
                && let Some(words) = described(visit.db(), record, id).await?
            {
                names.insert(id, words);
            }
        }
        Ok(Self(names))
    }
}

/// The name that an address has for the record of a field.
fn record_of(field: &str) -> &str {
    match field {
        "accepted_by" | "agreed_with" | "by" | "given_by" | "told_by" | "with" => "contact",
        "fulfils" => "promise",
        "for_item" | "items" => "item",
        "bills" => "bill",
        "led_to" => "case",
        other => other,
    }
}

fn collect(field: &str, value: &Value, named: &mut BTreeSet<(String, Uuid)>) {
    match value {
        Value::String(text) => {
            named.extend(Uuid::try_parse(text).ok().map(|id| (field.to_owned(), id)));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(field, item, named)),
        Value::Object(fields) => {
            for (field, value) in fields {
                collect(field, value, named);
            }
        }
        _ => {}
    }
}

/// What an act would do, in the reader's words.
#[must_use]
pub(super) fn title_of(visit: &Visit, act: &Act) -> String {
    match find(&act.operation) {
        Some(operation) => title(&visit.locale, operation),
        None => act.operation.clone(),
    }
}

/// For whom it is: links to the customer and the case.
pub(super) fn whom(act: &Act) -> Markup {
    html! {
        @if let (Some(id), Some(customer)) = (act.customer, &act.customer_name) {
            a href=(format!("/customers/{id}")) { (name(customer.as_str())) }
        }
        @if let (Some(id), Some(title)) = (act.case, &act.case_title) {
            " · " a href=(format!("/cases/{id}")) { (name(title.as_str())) }
        }
    }
}

/// Its values, those left out that `except` names and those that tell only for whom it is.
pub(super) fn values(visit: &Visit, names: &Names, act: &Act, except: &[String]) -> Markup {
    let parts = Parts::of(act);
    let teller = Teller { visit, names };
    let is_whom = |field: &String, value: &Value| {
        let id = value.as_str().unwrap_or_default();
        let is = |own: Option<String>| own.as_deref() == Some(id);
        (field == "customer" && is(act.customer.map(|it| it.to_string())))
            || (field == "case" && is(act.case.map(|it| it.to_string())))
    };
    let body = parts.body.as_object().cloned().unwrap_or_default();
    let all = parts.path.iter().chain(&parts.query).chain(&body);
    let told = all.filter(|(field, value)| !is_whom(field, value) && !except.contains(field));
    let facts = told.fold(Facts::new(), |facts, (field, value)| {
        facts.fact(label(visit, field), teller.value(field, value))
    });
    html! { (facts) }
}

/// The label of a field; its own name where there are no words for it.
pub(super) fn label(visit: &Visit, field: &str) -> String {
    let key = format!("prepared-field-{}", field.replace('_', "-"));
    if visit.locale.has(&key) { visit.text(&key) } else { field.replace('_', " ") }
}

struct Teller<'a> {
    visit: &'a Visit,
    names: &'a Names,
}

impl Teller<'_> {
    fn value(&self, field: &str, value: &Value) -> Markup {
        let visit = self.visit;
        match value {
            Value::Null => html! { span class="soft" { (visit.text("prepared-empty")) } },
            Value::Bool(is) => {
                html! { (visit.text(if *is { "prepared-yes" } else { "prepared-no" })) }
            }
            Value::Number(number) => match number.as_i64() {
                Some(number) => html! { bdi { (visit.locale.integer(number)) } },
                None => html! { bdi { (number) } },
            },
            Value::String(text) => self.text(field, text),
            Value::Array(items) => html! {
                ul { @for item in items { li { (self.value(field, item)) } } }
            },
            Value::Object(fields) => self.object(fields),
        }
    }

    fn object(&self, fields: &Map<String, Value>) -> Markup {
        let text = |field: &str| fields.get(field).and_then(Value::as_str);
        if let (Some(minor), Some(currency)) =
            (fields.get("amount_minor").and_then(Value::as_i64), text("currency"))
        {
            return html! { bdi dir="ltr" { (self.visit.locale.money(minor, currency)) } };
        }
        if let (Some(at), Some(zone)) = (text("at").and_then(|at| at.parse().ok()), text("zone")) {
            return self.instant(at, Zone::parse(zone).as_ref());
        }
        let facts = fields.iter().fold(Facts::new(), |facts, (field, value)| {
            facts.fact(label(self.visit, field), self.value(field, value))
        });
        html! { (facts) }
    }

    fn instant(&self, at: Timestamp, zone: Option<&Zone>) -> Markup {
        let (visit, zone) = (self.visit, zone.unwrap_or(self.visit.zone()));
        html! {
            time datetime=(at.to_string()) { (visit.locale.date_time(at, zone.tz())) }
            @if let Some(own) = words::elsewhere(&visit.locale, at, zone, visit.zone()) {
                " " span class="soft" { (own) }
            }
        }
    }

    fn text(&self, field: &str, text: &str) -> Markup {
        if let Ok(id) = Uuid::try_parse(text) {
            return match self.names.0.get(&id) {
                Some(words) => html! { (name(words)) },
                None => html! { bdi dir="ltr" class="soft" { (text) } },
            };
        }
        if let Ok(at) = text.parse::<Timestamp>() {
            return self.instant(at, None);
        }
        if let Ok(day) = text.parse::<Date>() {
            return html! { (self.visit.locale.full_day(day)) };
        }
        match self.code(field, text) {
            Some(words) => html! { (words) },
            None => html! { span dir="auto" class="said" { (text) } },
        }
    }

    /// The words of a value of a closed set, under the keys that pages have for it.
    fn code(&self, field: &str, code: &str) -> Option<String> {
        let beginnings: &[&str] = match field {
            "channel" => &["interactions-channel-"],
            "direction" => &["interactions-direction-"],
            "by" | "named_by" | "debtor" => &["interactions-party-"],
            "language" => &["languages-"],
            "role" => &["people-role-"],
            "track" => &["items-track-"],
            "form" => &["agreements-form-"],
            "kind" => &[
                "interactions-end-",
                "customers-kind-",
                "customers-channel-",
                "promises-kind-",
                "items-kind-",
                "care-voice-",
                "cases-need-",
            ],
            _ => return None,
        };
        let keys = beginnings.iter().map(|beginning| format!("{beginning}{code}"));
        let key = keys.into_iter().find(|key| self.visit.locale.has(key))?;
        Some(self.visit.text(&key))
    }
}

/// The texts of a body that a person may word anew, with the most letters that each takes.
pub(super) fn editable(operation: &Operation, body: &Value) -> Vec<(String, u64)> {
    let path = openapi::document().get("paths").and_then(|paths| paths.get(operation.path));
    let told = path.and_then(|path| path.get(openapi::verb(operation.verb)));
    let schema = told.and_then(|it| it.pointer("/requestBody/content/application~1json/schema"));
    let to = schema.and_then(|it| it.get("$ref")).and_then(Value::as_str);
    let found = to.and_then(|to| openapi::document().pointer(to.trim_start_matches('#')));
    let properties = found.or(schema).and_then(|it| it.get("properties"));
    let Some(sent) = body.as_object() else { return Vec::new() };
    let most = |field: &str| {
        let own = properties?.get(field)?;
        let is_text = own.get("enum").is_none() && own.get("format").is_none();
        own.get("maxLength").and_then(Value::as_u64).filter(|_| is_text)
    };
    sent.iter()
        .filter(|(_, value)| value.is_string())
        .filter_map(|(field, _)| Some((field.clone(), most(field)?)))
        .collect()
}
