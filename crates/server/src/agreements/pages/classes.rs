//! From what value on each form fits, in each currency. An owner may set it, and that is told.

use axum::extract::State;
use axum::response::Response;
use domain::agreements::{ValueBounds, ValueClasses};
use domain::people::Right;
use iso_currency::Currency;
use maud::{Markup, html};
use store::agreements::ClassChange;

use crate::agreements::set_value_class;
use crate::app::App;
use crate::i18n::args;
use crate::web::form::{Fields, Form};
use crate::web::look::{Action, Column, Field, Table, name};
use crate::web::words::CURRENCIES;
use crate::web::{Paper, Problem, Visit, Web, saved};

const PATH: &str = "/settings/agreement-forms";

/// As many changes are told, newest first.
const CHANGES: u32 = 20;

struct Scene {
    classes: ValueClasses,
    changes: Vec<ClassChange>,
}

impl Scene {
    async fn load(app: &App) -> Result<Self, Problem> {
        let classes = store::agreements::value_classes(app.db()).await?;
        Ok(Self { classes, changes: store::agreements::class_changes(app.db(), CHANGES).await? })
    }
}

pub(super) async fn show(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    let scene = Scene::load(&web).await?;
    Ok(page(Paper::of(&visit, &scene, &typed(&scene.classes))))
}

/// Those that a form offers, and those that came with a firm's own bounds.
fn currencies(classes: &ValueClasses) -> Vec<Currency> {
    let own = classes.own().map(ValueBounds::currency);
    let other = own.filter(|currency| !CURRENCIES.contains(currency));
    CURRENCIES.into_iter().chain(other).collect()
}

fn fields_of(currency: Currency) -> [String; 2] {
    ["small", "large"].map(|part| format!("{part}_{}", currency.code()))
}

/// The bounds as they stand, as a form would say them.
fn typed(classes: &ValueClasses) -> Form {
    currencies(classes).into_iter().fold(Form::default(), |form, currency| {
        let [small, large] = fields_of(currency);
        let bounds = classes.bounds(currency);
        form.with(&small, bounds.small_below().plain()).with(&large, bounds.large_from().plain())
    })
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web).await?;
    let outcome = async {
        let mut fields = Fields::of(&form);
        let sent = |currency: &Currency| form.has(&fields_of(*currency)[0]);
        let chosen: Vec<_> = currencies(&scene.classes)
            .into_iter()
            .filter(sent)
            .filter_map(|currency| read(&mut fields, currency))
            .collect();
        for bounds in fields.finish(Some(chosen))? {
            // Only an owner has a form to be asked again.
            set_value_class(&web, visit.actor(), bounds).await.map_err(Problem::from)?;
        }
        Ok(())
    };
    Paper::of(&visit, &scene, &form)
        .answer(outcome.await, page, |()| saved(&visit, PATH, "agreements-done-classes", ""))
}

fn read(fields: &mut Fields<'_>, currency: Currency) -> Option<ValueBounds> {
    let [small, large] = fields_of(currency);
    let small_below = fields.money(&small, currency);
    let large_from = fields.money(&large, currency);
    let (small_below, large_from) = (small_below?, large_from?);
    let bounds = ValueBounds::new(small_below, large_from);
    if bounds.is_none() {
        let wrong = if small_below.minor > 0 { large } else { small };
        fields.errors.add(&wrong, "agreements-bounds-wrong");
    }
    bounds
}

fn page(paper: Paper<'_, Scene>) -> Response {
    let Paper { visit, scene, .. } = paper;
    let title = visit.text("agreements-classes");
    let content = html! {
        article class="sheet" {
            header {
                h1 { (title) }
                p class="soft" { (visit.text("agreements-classes-about")) }
                a class="back" href="/settings" data-key="Escape" { (visit.text("agreements-back-to-settings")) }
            }
            (paper.troubles())
            (table(visit))
            @if visit.may(Right::Govern) { (fields(paper)) } @else { (told(visit, &scene.classes)) }
            (recent(visit, &scene.changes))
        }
    };
    paper.page(&title, &content)
}

/// Which forms fit which class.
fn table(visit: &Visit) -> Markup {
    html! {
        ul {
            @for key in ["agreements-class-small", "agreements-class-middle", "agreements-class-large"] {
                li { (visit.text(key)) }
            }
        }
    }
}

fn fields(paper: Paper<'_, Scene>) -> Markup {
    let Paper { visit, scene, .. } = paper;
    let figure = |field: &str, key: &str, currency: Currency| {
        let label = visit.locale.text_with(key, &args! { currency: currency.code() });
        paper.filled(field, Field::figure(field.to_owned(), label)).required()
    };
    html! {
        form method="post" action=(PATH) {
            @for currency in currencies(&scene.classes) {
                @let [small, large] = fields_of(currency);
                div class="pair" role="group" aria-label=(currency.code()) {
                    (figure(&small, "agreements-small-below", currency))
                    (figure(&large, "agreements-large-from", currency))
                }
            }
            p class="hint" { (visit.text("settings-told")) " " span class="rule" { bdi { "I12" } } }
            div class="do" { (Action::submit(visit.text("fields-save")).main()) }
        }
    }
}

fn told(visit: &Visit, classes: &ValueClasses) -> Markup {
    html! {
        ul { @for currency in currencies(classes) { li { (words(visit, classes.bounds(currency))) } } }
        p class="soft" { (visit.text("settings-owners-only")) }
    }
}

fn words(visit: &Visit, bounds: ValueBounds) -> String {
    let code = bounds.currency().code();
    let money = |minor| visit.locale.money(minor, code);
    let values = args! {
        small: money(bounds.small_below().minor),
        large: money(bounds.large_from().minor),
    };
    visit.locale.text_with("agreements-bounds", &values)
}

fn recent(visit: &Visit, changes: &[ClassChange]) -> Markup {
    if changes.is_empty() {
        return html! {};
    }
    let columns = vec![
        Column::new(visit.text("settings-change-when")),
        Column::new(visit.text("agreements-change-before")),
        Column::new(visit.text("agreements-change-after")),
        Column::new(visit.text("settings-change-who")),
    ];
    let bounds = |told: Option<&str>| {
        let bounds = told.and_then(parse);
        html! { @if let Some(bounds) = bounds { (words(visit, bounds)) } }
    };
    let rows = changes.iter().map(|change| {
        vec![
            html! { (visit.locale.due_words(visit.now, change.at, visit.zone().tz())) },
            bounds(change.before.as_deref()),
            bounds(change.after.as_deref()),
            html! { @if let Some(by) = &change.by { (name(by)) } },
        ]
    });
    html! {
        h2 { (visit.text("settings-changes")) }
        (Table::new(visit.text("settings-changes"), columns).rows(rows))
    }
}

/// `CURRENCY=SMALL..LARGE`, as the record of events tells it.
fn parse(told: &str) -> Option<ValueBounds> {
    let (code, amounts) = told.split_once('=')?;
    let (small, large) = amounts.split_once("..")?;
    let currency = Currency::from_code(code)?;
    let money = |minor: &str| Some(domain::money::Money { minor: minor.parse().ok()?, currency });
    ValueBounds::new(money(small)?, money(large)?)
}
