//! The rules, each with what it means, its default and its bounds. An owner may ease one: that is
//! allowed and told, never hidden (S1-4).

use axum::extract::State;
use axum::response::Response;
use domain::places::Country;
use domain::rules::{RuleSetting, Rules};
use maud::{Markup, html};
use store::events::RuleChange;

use crate::i18n::args;
use crate::settings::{set_country, set_rule};
use crate::web::form::summary;
use crate::web::form::{Errors, Form};
use crate::web::look::{Action, Column, Field, Select, Table, name};
use crate::web::{Problem, Visit, Web, choices, saved};

/// As many changes are told, newest first.
const CHANGES: u32 = 20;

pub(super) async fn show(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    let rules = store::settings::rules(web.db()).await?;
    let changes = store::events::rule_changes(web.db(), CHANGES).await?;
    let country = store::settings::country(web.db()).await?;
    let form = typed(&rules, country);
    let content = content(&visit, &form, &Errors::default(), &changes);
    Ok(visit.page(&visit.text("settings-title"), &content))
}

/// The rules as they stand, as a form would say them.
fn typed(rules: &Rules, country: Option<Country>) -> Form {
    let country = country.as_ref().map_or("", Country::code);
    Rules::SETTINGS.into_iter().fold(Form::default().with("country", country), |form, setting| {
        form.with(setting.name, rules.get(setting.name).unwrap_or_default().to_string())
    })
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    let mut errors = Errors::default();
    let mut chosen = Vec::new();
    for setting in Rules::SETTINGS.into_iter().filter(|setting| form.has(setting.name)) {
        match read(setting, form.get(setting.name)) {
            Some(value) => chosen.push((setting.name, value)),
            None => errors.add(setting.name, "settings-out-of-bounds"),
        }
    }
    if !errors.is_empty() {
        let changes = store::events::rule_changes(web.db(), CHANGES).await?;
        let content = content(&visit, &form, &errors, &changes);
        return Ok(visit.asks_again(&visit.text("settings-title"), &content));
    }
    if form.has("country") {
        set_country(&web, visit.actor(), Country::parse(form.get("country"))).await?;
    }
    for (name, value) in chosen {
        set_rule(&web, visit.actor(), name.to_owned(), value).await?;
    }
    Ok(saved(&visit, "/settings", "settings-done-saved", ""))
}

fn read(setting: RuleSetting, typed: &str) -> Option<u32> {
    let value = typed.trim().parse().ok()?;
    (setting.least..=setting.most).contains(&value).then_some(value)
}

/// The statement of the method that the rule comes from.
fn statement(name: &str) -> &'static str {
    match name {
        "unanswered-cap" => "S1-20",
        "deferral-days" => "S1-16",
        "deferral-cap" => "S1-17",
        "exactness-minutes" => "S1-15",
        "grace-minutes" => "S4-11",
        "standstill-days" => "S1-6",
        "closing-report-days" => "S0-15",
        "document-megabytes" => "S0-4",
        _ => "S1-12",
    }
}

fn content(visit: &Visit, form: &Form, errors: &Errors, changes: &[RuleChange]) -> Markup {
    html! {
        article class="sheet" {
            header {
                h1 { (visit.text("settings-title")) }
                p class="soft" { (visit.text("settings-about")) }
            }
            (summary(&visit.locale, errors))
            @if visit.is_owner() { (fields(visit, form, errors)) } @else { (told(visit, form)) }
            (recent(visit, changes))
            p { a href="/settings/agreement-forms" { (visit.text("agreements-classes")) } }
            p { a href="/service-sets" { (visit.text("items-sets")) } }
            h2 { (visit.text("settings-inside")) }
            p { a href="/licenses" { (visit.text("layout-licenses")) } }
        }
    }
}

fn fields(visit: &Visit, form: &Form, errors: &Errors) -> Markup {
    html! {
        form method="post" action="/settings/rules" {
            (country(visit, form))
            @for setting in Rules::SETTINGS {
                (Field::figure(setting.name, visit.text(&format!("settings-{}", setting.name)))
                    .hint(meaning(visit, setting))
                    .value(form.get(setting.name).to_owned())
                    .error(errors.of(&visit.locale, setting.name))
                    .required())
            }
            p class="hint" { (visit.text("settings-told")) " " span class="rule" { bdi { "S1-4" } } }
            div class="do" { (Action::submit(visit.text("fields-save")).main()) }
        }
    }
}

fn country(visit: &Visit, form: &Form) -> Markup {
    let select = Select::new("country", visit.text("settings-country"))
        .hint(visit.text("settings-country-about"))
        .option("", visit.text("settings-country-none"));
    html! { (choices::countries(&visit.locale, select, form.get("country"))) }
}

/// What the rule is for, what stands when nobody set it, what may be chosen, where it comes from.
fn meaning(visit: &Visit, setting: RuleSetting) -> String {
    let about = visit.text(&format!("settings-{}-about", setting.name));
    let bounds = args! {
        usual: Rules::default().get(setting.name).unwrap_or_default(),
        least: setting.least,
        most: setting.most,
        // Its hyphen shall not end a line.
        rule: statement(setting.name).replace('-', "\u{2011}"),
    };
    format!("{about} {}", visit.locale.text_with("settings-bounds", &bounds))
}

fn told(visit: &Visit, form: &Form) -> Markup {
    html! {
        dl {
            @for setting in Rules::SETTINGS {
                div class="field" {
                    dt { strong { (visit.text(&format!("settings-{}", setting.name))) ": " bdi { (form.get(setting.name)) } } }
                    dd class="hint" { (meaning(visit, setting)) }
                }
            }
        }
        p class="soft" { (visit.text("settings-owners-only")) }
    }
}

fn recent(visit: &Visit, changes: &[RuleChange]) -> Markup {
    if changes.is_empty() {
        return html! {};
    }
    let columns = vec![
        Column::new(visit.text("settings-change-when")),
        Column::new(visit.text("settings-change-what")),
        Column::new(visit.text("settings-change-who")),
    ];
    let table = Table::new(visit.text("settings-changes"), columns)
        .rows(changes.iter().filter_map(|change| row(visit, change)));
    html! {
        h2 { (visit.text("settings-changes")) }
        (table)
    }
}

/// `NAME=VALUE` before and after; a rule that this version does not know is passed over.
fn row(visit: &Visit, change: &RuleChange) -> Option<Vec<Markup>> {
    let (rule, before) = change.before.as_deref()?.split_once('=')?;
    let (_, after) = change.after.as_deref()?.split_once('=')?;
    let setting = Rules::SETTINGS.into_iter().find(|setting| setting.name == rule)?;
    let what = visit.text(&format!("settings-{}", setting.name));
    let line = args! { what: what, before: before, after: after };
    Some(vec![
        html! { (visit.locale.due_words(visit.now, change.at, visit.zone().tz())) },
        html! { (visit.locale.text_with("settings-change", &line)) },
        html! { @if let Some(by) = &change.by { (name(by)) } },
    ])
}
