//! The settings page of custom fields: what each is called, its kind and choices, its place.

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use domain::fields::{Field, FieldKind, FieldSubject};
use domain::ids::FieldId;
use domain::people::Right;
use domain::refusal::Refusal;
use domain::text::Line;
use maud::{Markup, html};

use super::Definition;
use crate::app::Failure;
use crate::fields as actions;
use crate::web::form::{Errors, Fields, Form, summary};
use crate::web::look::{Action, Disclosure, Empty, Field as Input, Select, Tag, TextArea};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved, words};

const PATH: &str = "/settings/fields";

pub fn routes() -> Router<Web> {
    Router::new()
        .route(PATH, get(all).post(define))
        .route("/settings/fields/{field}", post(change))
        .route("/settings/fields/{field}/retired", post(retire))
        .route("/settings/fields/{field}/restored", post(restore))
}

async fn all(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    page(&visit, &web, None).await
}

fn read(form: &Form) -> Result<Definition, Errors> {
    let mut fields = Fields::of(form);
    let name = fields.line("field_name");
    let kind = fields.choice("kind", FieldKind::parse);
    let lines = form.get("choices").lines().map(str::trim).filter(|line| !line.is_empty());
    let choices: Vec<Line> = lines.filter_map(|line| Line::parse(line).ok()).collect();
    if kind == Some(FieldKind::Choice) && choices.is_empty() {
        fields.errors.add("choices", "custom-choices-missing");
    }
    let position = form.get("position").trim().parse().unwrap_or(100);
    match name.zip(kind).filter(|_| fields.errors.is_empty()) {
        Some((name, kind)) => Ok(Definition { name, kind, choices, position }),
        None => Err(fields.errors),
    }
}

async fn define(visit: Visit, State(web): State<Web>, form: Form) -> Result<Response, Problem> {
    let subject = FieldSubject::parse(form.get("subject")).ok_or(Problem::NotUnderstood)?;
    let new = match read(&form) {
        Ok(new) => new,
        Err(errors) => return again(&visit, &web, None, form, errors, None).await,
    };
    match actions::define(&web, visit.actor(), subject, new).await {
        Ok(_) => Ok(saved(&visit, PATH, "custom-done-saved", "")),
        Err(Failure::Refused(refusal)) => {
            again(&visit, &web, None, form, Errors::default(), Some(refusal)).await
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn change(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<FieldId>,
    form: Form,
) -> Result<Response, Problem> {
    let new = match read(&form) {
        Ok(new) => new,
        Err(errors) => return again(&visit, &web, Some(id), form, errors, None).await,
    };
    match actions::change(&web, visit.actor(), id, new).await {
        Ok(()) => Ok(saved(&visit, PATH, "custom-done-saved", "")),
        Err(Failure::Refused(refusal)) => {
            again(&visit, &web, Some(id), form, Errors::default(), Some(refusal)).await
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn retire(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<FieldId>,
) -> Result<Response, Problem> {
    actions::set_retired(&web, visit.actor(), id, true).await?;
    Ok(saved(&visit, PATH, "custom-done-saved", ""))
}

async fn restore(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<FieldId>,
) -> Result<Response, Problem> {
    actions::set_retired(&web, visit.actor(), id, false).await?;
    Ok(saved(&visit, PATH, "custom-done-saved", ""))
}

/// A form that failed: of which field or of a new one, as typed, and why.
struct Failed {
    of: Option<FieldId>,
    form: Form,
    errors: Errors,
    refusal: Option<Refusal>,
}

async fn again(
    visit: &Visit,
    web: &Web,
    of: Option<FieldId>,
    form: Form,
    errors: Errors,
    refusal: Option<Refusal>,
) -> Result<Response, Problem> {
    page(visit, web, Some(Failed { of, form, errors, refusal })).await
}

async fn page(visit: &Visit, web: &Web, failed: Option<Failed>) -> Result<Response, Problem> {
    let mut sections = Vec::new();
    for subject in FieldSubject::ALL {
        sections.push((subject, store::fields::all(web.db(), subject).await?));
    }
    let is_bare = sections.iter().all(|(_, fields)| fields.is_empty());
    let title = visit.text("custom-title");
    let refusal = failed.as_ref().and_then(|failed| failed.refusal.as_ref());
    let content = html! {
        article class="sheet" {
            header {
                h1 { (title) }
                p class="soft" { (visit.text("custom-about")) }
                a class="back" href="/settings" data-key="Escape" { (visit.text("tags-back")) }
            }
            (words::refused(&visit.locale, refusal))
            @if let Some(failed) = &failed { (summary(&visit.locale, &failed.errors)) }
            @if is_bare { (Empty::new(visit.text("custom-none"), visit.text("custom-none-instead"))) }
            @for (subject, fields) in sections.iter().filter(|(_, fields)| !fields.is_empty()) {
                h2 { (visit.text(&format!("custom-of-{}", subject.code()))) }
                @for field in fields { (item(visit, field, failed.as_ref())) }
            }
            @if visit.may(Right::Govern) { (new(visit, failed.as_ref().filter(|failed| failed.of.is_none()))) }
            @else { p class="soft" { (visit.text("settings-owners-only")) } }
        }
    };
    Ok(match failed {
        None => visit.page(&title, &content),
        Some(_) => visit.asks_again(&title, &content),
    })
}

fn item(visit: &Visit, field: &Field, failed: Option<&Failed>) -> Markup {
    let failed = failed.filter(|failed| failed.of == Some(field.id));
    let choices: Vec<&str> = field.choices.iter().map(Line::as_str).collect();
    let own = Form::default()
        .with("field_name", field.name.as_str())
        .with("kind", field.kind.code())
        .with("choices", choices.join("\n"))
        .with("position", field.position.to_string());
    let none = Errors::default();
    let (form, errors) = failed.map_or((&own, &none), |failed| (&failed.form, &failed.errors));
    let path = format!("{PATH}/{}", field.id);
    let is_retired = field.retired_at.is_some();
    let (end, key) =
        if is_retired { ("restored", "custom-restore") } else { ("retired", "custom-retire") };
    let content = html! {
        form method="post" action=(path) {
            (inputs(visit, &field.id.to_string(), form, errors))
            div class="do" { (Action::submit(visit.text("fields-save"))) }
        }
        (Action::post(format!("{path}/{end}"), visit.text(key)).quiet())
    };
    html! {
        section class="item" {
            h3 {
                span dir="auto" { bdi { (field.name) } }
                (Tag::new(visit.text(&format!("custom-kind-{}", field.kind.code()))))
                @if is_retired { (Tag::new(visit.text("custom-retired"))) }
            }
            p class="soft" { bdi { (field.slug) } @if !choices.is_empty() { " · " bdi { (choices.join(", ")) } } }
            @if visit.may(Right::Govern) {
                (Disclosure::new(visit.text("tags-change"), content).open(failed.is_some()))
            }
        }
    }
}

fn new(visit: &Visit, failed: Option<&Failed>) -> Markup {
    let (own, none) = (Form::default().with("kind", "text"), Errors::default());
    let (form, errors) = failed.map_or((&own, &none), |failed| (&failed.form, &failed.errors));
    let subjects = FieldSubject::ALL.into_iter().fold(
        Select::new("subject", visit.text("custom-subject")).value(form.get("subject").to_owned()),
        |select, subject| {
            select.option(subject.code(), visit.text(&format!("custom-of-{}", subject.code())))
        },
    );
    html! {
        h2 { (visit.text("custom-new")) }
        form method="post" action=(PATH) {
            (subjects)
            (inputs(visit, "new", form, errors))
            div class="do" { (Action::submit(visit.text("custom-define")).main()) }
        }
    }
}

fn inputs(visit: &Visit, of: &str, form: &Form, errors: &Errors) -> Markup {
    let error = |field: &str| errors.of(&visit.locale, field);
    // Only the form that failed has errors, and its fields are led to by their plain names.
    let id =
        |field: &str| if errors.is_empty() { format!("{field}-{of}") } else { field.to_owned() };
    let kinds = FieldKind::ALL.into_iter().fold(
        Select::new("kind", visit.text("custom-kind"))
            .id(id("kind"))
            .value(form.get("kind").to_owned())
            .error(error("kind")),
        |select, kind| {
            select.option(kind.code(), visit.text(&format!("custom-kind-{}", kind.code())))
        },
    );
    html! {
        (Input::text("field_name", visit.text("custom-name")).id(id("field_name"))
            .value(form.get("field_name").to_owned()).error(error("field_name")).required())
        div class="pair" {
            (kinds)
            (Input::figure("position", visit.text("custom-position")).id(id("position"))
                .value(form.get("position").to_owned()).optional(visit.text("fields-optional")))
        }
        (TextArea::new("choices", visit.text("custom-choices")).id(id("choices"))
            .hint(visit.text("custom-choices-hint")).rows(3)
            .value(form.get("choices").to_owned()).error(error("choices")))
    }
}
