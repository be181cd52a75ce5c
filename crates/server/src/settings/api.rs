//! The firm's own numbers for the method's rules, by the API.

use std::collections::BTreeMap;

use domain::people::{Right, SightRule};
use domain::rules::Rules;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::db::{Query, StoreError, Tx, Work};

use crate::api::answer::tag_of;
use crate::api::operation::{Call, Nothing, Operation, get, patch, put};
use crate::api::problem::{Problem, Wrong};
use crate::api::values::As;
use crate::app::Failure;

pub fn operations() -> Vec<Operation> {
    vec![
        get("list_rules", "/rules", "The numbers of the method's rules", show).of(record),
        patch("change_rule", "/rules", "Change one of them; easing a rule is told (S1-4)", change)
            .of(record)
            .needs(Right::Govern),
        get("get_sight", "/sight", "Whose customers those see who sell and serve", sight)
            .of(sight_record),
        put("set_sight", "/sight", "Set whose customers they see", set_sight)
            .of(sight_record)
            .needs(Right::Govern),
    ]
}

/// Each rule's number by its name.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Rules")]
struct RulesJson {
    rules: BTreeMap<&'static str, RuleJson>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Rule")]
struct RuleJson {
    value: u32,
    least: u32,
    most: u32,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RuleFields {
    name: String,
    value: u32,
}

/// Owners and auditors see all, managers at least the teams.
#[derive(Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Sight")]
struct SightJson {
    rule: As<SightRule>,
}

async fn load(q: &impl Query) -> Result<RulesJson, StoreError> {
    let rules = store::settings::rules(q).await?;
    let told = Rules::SETTINGS.iter().filter_map(|setting| {
        let value = rules.get(setting.name)?;
        Some((setting.name, RuleJson { value, least: setting.least, most: setting.most }))
    });
    Ok(RulesJson { rules: told.collect() })
}

fn record<'t>(tx: &'t Tx, _: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move { Ok(tag_of(&load(tx).await?)) })
}

async fn show(call: Call) -> Result<RulesJson, Problem> {
    Ok(load(call.app.db()).await?)
}

async fn change(call: Call<Nothing, RuleFields>) -> Result<RulesJson, Problem> {
    let RuleFields { name, value } = call.body;
    let Some(setting) = Rules::SETTINGS.iter().find(|setting| setting.name == name) else {
        return Err(Problem::Invalid(vec![Wrong::at("/name", "api-field-choose")]));
    };
    if !(setting.least..=setting.most).contains(&value) {
        return Err(Problem::Invalid(vec![Wrong::at("/value", "api-field-bounds")]));
    }
    super::set_rule(&call.app, call.by.actor(), name, value).await?;
    Ok(load(call.app.db()).await?)
}

async fn load_sight(q: &impl Query) -> Result<SightJson, StoreError> {
    Ok(SightJson { rule: As(store::settings::sight(q).await?) })
}

fn sight_record<'t>(tx: &'t Tx, _: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move { Ok(tag_of(&load_sight(tx).await?)) })
}

async fn sight(call: Call) -> Result<SightJson, Problem> {
    Ok(load_sight(call.app.db()).await?)
}

async fn set_sight(call: Call<Nothing, SightJson>) -> Result<SightJson, Problem> {
    super::set_sight(&call.app, call.by.actor(), call.body.rule.0).await?;
    Ok(load_sight(call.app.db()).await?)
}
