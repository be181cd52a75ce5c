//! The rules, each with what it means, its default and its bounds. An owner may ease one: that is
//! allowed and told, never hidden (S1-4).

use axum::extract::State;
use axum::response::Response;
use domain::people::{Right, SightRule};
use domain::places::Country;
use domain::rules::{RuleSetting, Rules};
use maud::{Markup, html};
use store::events::RuleChange;

use super::sight;
use crate::i18n::args;
use crate::settings::{set_country, set_rule};
use crate::web::form::{Fields, Form};
use crate::web::look::{Action, Column, Select, Table, name};
use crate::web::{Paper, Problem, Visit, Web, choices, saved};

/// As many changes are told, newest first.
const CHANGES: u32 = 20;

pub(super) async fn show(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    let rules = store::settings::rules(web.db()).await?;
    let told = Told::load(&web).await?;
    Ok(page(Paper::of(&visit, &told, &typed(&rules, told.country))))
}

/// What stands beside the form of the numbers.
struct Told {
    sight: SightRule,
    country: Option<Country>,
    changes: Vec<RuleChange>,
}

impl Told {
    async fn load(web: &Web) -> Result<Self, Problem> {
        Ok(Self {
            sight: store::settings::sight(web.db()).await?,
            country: store::settings::country(web.db()).await?,
            changes: store::events::rule_changes(web.db(), CHANGES).await?,
        })
    }
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
    let told = Told::load(&web).await?;
    let outcome = async {
        let mut fields = Fields::of(&form);
        let mut chosen = Vec::new();
        for setting in Rules::SETTINGS.into_iter().filter(|setting| form.has(setting.name)) {
            match read(setting, form.get(setting.name)) {
                Some(value) => chosen.push((setting.name, value)),
                None => fields.errors.add(setting.name, "settings-out-of-bounds"),
            }
        }
        let chosen = fields.finish(Some(chosen))?;
        if form.has("country") {
            let country = Country::parse(form.get("country"));
            set_country(&web, visit.actor(), country).await.map_err(Problem::from)?;
        }
        for (name, value) in chosen {
            // Only an owner has a form to be asked again.
            let set = set_rule(&web, visit.actor(), name.to_owned(), value).await;
            set.map_err(Problem::from)?;
        }
        Ok(())
    };
    Paper::of(&visit, &told, &form)
        .answer(outcome.await, page, |()| saved(&visit, "/settings", "settings-done-saved", ""))
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

fn page(paper: Paper<'_, Told>) -> Response {
    let visit = paper.visit;
    let content = html! {
        article class="sheet" {
            header {
                h1 { (visit.text("settings-title")) }
                p class="soft" { (visit.text("settings-about")) }
            }
            (paper.troubles())
            @if visit.may(Right::Govern) { (fields(paper)) } @else { (told(visit, paper.form)) }
            (sight::section(visit, paper.scene.sight))
            (recent(visit, &paper.scene.changes))
            p { a href="/settings/agreement-forms" { (visit.text("agreements-classes")) } }
            p { a href="/service-sets" { (visit.text("items-sets")) } }
            p { a href="/settings/tags" { (visit.text("tags-title")) } }
            p { a href="/settings/fields" { (visit.text("custom-title")) } }
            @if visit.may(Right::Govern) {
                p { a href="/settings/hooks" { (visit.text("hooks-title")) } }
            }
            h2 { (visit.text("settings-inside")) }
            p { a href="/licenses" { (visit.text("layout-licenses")) } }
        }
    };
    paper.page(&visit.text("settings-title"), &content)
}

fn fields<S>(paper: Paper<'_, S>) -> Markup {
    let visit = paper.visit;
    html! {
        form method="post" action="/settings/rules" {
            (country(visit, paper.form))
            @for setting in Rules::SETTINGS {
                (paper.figure(setting.name, &format!("settings-{}", setting.name))
                    .hint(meaning(visit, setting)).required())
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
    let what = visit
        .locale
        .has(&format!("settings-{rule}"))
        .then(|| visit.text(&format!("settings-{rule}")))?;
    let known = |value: &str| {
        let key = format!("settings-{rule}-{value}");
        if visit.locale.has(&key) { visit.text(&key) } else { value.to_owned() }
    };
    let (before, after) = (known(before), known(after));
    let line = args! { what: what, before: before, after: after };
    Some(vec![
        html! { (visit.locale.due_words(visit.now, change.at, visit.zone().tz())) },
        html! { (visit.locale.text_with("settings-change", &line)) },
        html! { @if let Some(by) = &change.by { (name(by)) } },
    ])
}
