//! The pages of tags: put on and taken off where they stand, kept in order in the settings.

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use domain::ids::{CaseId, CustomerId, TagId};
use domain::people::Right;
use domain::text::{Line, TextProblem};
use maud::{Markup, html};
use store::tags::TagInUse;

use super::Bearer;
use crate::i18n::args;
use crate::tags as actions;
use crate::web::form::{Errors, Form, summary};
use crate::web::look::{Action, Disclosure, Empty, Field, Select, Sheet, name};
use crate::web::path::{Id, Ids};
use crate::web::{Problem, Visit, Web, back_to, export, saved, tagging};

const SETTINGS: &str = "/settings/tags";

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/customers/{customer}/tags", get(ask_customer).post(add_to_customer))
        .route("/customers/{customer}/tags/{tag}/removal", post(remove_from_customer))
        .route("/cases/{case}/tags", get(ask_case).post(add_to_case))
        .route("/cases/{case}/tags/{tag}/removal", post(remove_from_case))
        .route(SETTINGS, get(all))
        .route("/settings/tags/{tag}", post(rename))
        .route("/settings/tags/{tag}/merge", post(merge))
        .route("/settings/tags/{tag}/removal", post(delete))
}

async fn ask_customer(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CustomerId>,
) -> Result<Response, Problem> {
    let customer = store::customers::get(web.db(), id).await?;
    let home = format!("/customers/{id}");
    let form = Form::default();
    let name = customer.name.as_str();
    let content = sheet(&visit, &home, name, &form, &Errors::default()).await?;
    Ok(visit.page(&title(&visit, name), &content))
}

async fn ask_case(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CaseId>,
) -> Result<Response, Problem> {
    let case = store::cases::get(web.db(), id).await?;
    let home = format!("/cases/{id}");
    let name = case.title.as_str();
    let content = sheet(&visit, &home, name, &Form::default(), &Errors::default()).await?;
    Ok(visit.page(&title(&visit, name), &content))
}

fn title(visit: &Visit, name: &str) -> String {
    visit.locale.text_with("tags-add-to", &args! { name })
}

async fn add_to_customer(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CustomerId>,
    form: Form,
) -> Result<Response, Problem> {
    let home = format!("/customers/{id}");
    match read(&form) {
        Ok(tag) => {
            actions::add(&web, visit.actor(), Bearer::Customer(id), tag).await?;
            Ok(back_to(&home))
        }
        Err(errors) => {
            let customer = store::customers::get(web.db(), id).await?;
            let content = sheet(&visit, &home, customer.name.as_str(), &form, &errors).await?;
            Ok(visit.asks_again(&visit.text("tags-add"), &content))
        }
    }
}

async fn add_to_case(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CaseId>,
    form: Form,
) -> Result<Response, Problem> {
    let home = format!("/cases/{id}");
    match read(&form) {
        Ok(tag) => {
            actions::add(&web, visit.actor(), Bearer::Case(id), tag).await?;
            Ok(back_to(&home))
        }
        Err(errors) => {
            let case = store::cases::get(web.db(), id).await?;
            let content = sheet(&visit, &home, case.title.as_str(), &form, &errors).await?;
            Ok(visit.asks_again(&visit.text("tags-add"), &content))
        }
    }
}

fn read(form: &Form) -> Result<Line, Errors> {
    domain::tags::parse(form.get("tag")).map_err(|problem| {
        let mut errors = Errors::default();
        match problem {
            TextProblem::Empty => errors.add("tag", "fields-empty"),
            TextProblem::TooLong { max } => errors.add_with_most("tag", "fields-too-long", max),
            TextProblem::ControlCharacter => errors.add("tag", "fields-control"),
        }
        errors
    })
}

async fn remove_from_customer(
    visit: Visit,
    State(web): State<Web>,
    Ids(id, tag): Ids<CustomerId, TagId>,
) -> Result<Response, Problem> {
    actions::remove(&web, visit.actor(), Bearer::Customer(id), tag).await?;
    Ok(back_to(&format!("/customers/{id}")))
}

async fn remove_from_case(
    visit: Visit,
    State(web): State<Web>,
    Ids(id, tag): Ids<CaseId, TagId>,
) -> Result<Response, Problem> {
    actions::remove(&web, visit.actor(), Bearer::Case(id), tag).await?;
    Ok(back_to(&format!("/cases/{id}")))
}

async fn sheet(
    visit: &Visit,
    home: &str,
    about: &str,
    form: &Form,
    errors: &Errors,
) -> Result<Markup, Problem> {
    let tags = store::tags::all(visit.db()).await?;
    let sheet = Sheet {
        question: visit.text("tags-add").into(),
        about: Some(about.to_owned().into()),
        back: Some((home.to_owned().into(), visit.text("fields-cancel").into())),
        content: html! {
            (summary(&visit.locale, errors))
            form method="post" action={ (home) "/tags" } {
                (tagging::field(visit, &tags, form.get("tag"), errors.of(&visit.locale, "tag")))
                div class="do" { (Action::submit(visit.text("tags-add-do")).main()) }
            }
        },
    };
    Ok(html! { (sheet) })
}

async fn all(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    page(&visit, &web, None).await
}

/// A rename that failed: which tag, as typed, and what is wrong.
type Failed<'a> = (TagId, &'a Form, Errors);

async fn page(visit: &Visit, web: &Web, failed: Option<Failed<'_>>) -> Result<Response, Problem> {
    let tags = store::tags::in_use(web.db()).await?;
    let title = visit.text("tags-title");
    let content = html! {
        article class="sheet" {
            header {
                h1 { (title) }
                p class="soft" { (visit.text("tags-about")) }
                a class="back" href="/settings" data-key="Escape" { (visit.text("tags-back")) }
            }
            @if tags.is_empty() { (Empty::new(visit.text("tags-none"), visit.text("tags-none-instead"))) }
            @for tag in &tags { (item(visit, &tags, tag, failed.as_ref())) }
            @if !tags.is_empty() { (export::whole(visit, "tags")) }
        }
    };
    Ok(match failed {
        None => visit.page(&title, &content),
        Some(_) => visit.asks_again(&title, &content),
    })
}

fn item(visit: &Visit, all: &[TagInUse], tag: &TagInUse, failed: Option<&Failed<'_>>) -> Markup {
    let failed = failed.filter(|(id, ..)| *id == tag.id);
    let error = failed.and_then(|(.., errors)| errors.of(&visit.locale, "tag"));
    let count = |key: &str, count: i64| visit.locale.text_with(key, &args! { count: count });
    html! {
        section class="item" {
            h2 { span dir="auto" { (name(tag.name.as_str())) } }
            p class="soft" {
                a href={ "/customers?tag=" (tag.id) } { (count("tags-customers", tag.customers)) }
                " · "
                a href={ "/cases?tag=" (tag.id) } { (count("tags-cases", tag.cases)) }
            }
            @if visit.may(Right::Steer) {
                (Disclosure::new(visit.text("tags-change"), change(visit, all, tag, failed, error.clone()))
                    .open(error.is_some()))
            }
        }
    }
}

fn change(
    visit: &Visit,
    all: &[TagInUse],
    tag: &TagInUse,
    failed: Option<&Failed<'_>>,
    error: Option<String>,
) -> Markup {
    let path = format!("{SETTINGS}/{}", tag.id);
    let typed = failed.map_or(tag.name.as_str(), |(_, form, _)| form.get("tag"));
    let others = all.iter().filter(|other| other.id != tag.id).fold(
        Select::new("into", visit.text("tags-merge")).id(format!("into-{}", tag.id)),
        |select, other| select.option(other.id.to_string(), other.name.as_str().to_owned()),
    );
    html! {
        form method="post" action=(path) class="pair" {
            (Field::text("tag", visit.text("tags-name")).id(format!("tag-{}", tag.id))
                .value(typed.to_owned()).error(error).autocomplete("off").required())
            div class="do" { (Action::submit(visit.text("tags-rename-do"))) }
        }
        @if all.len() > 1 {
            form method="post" action={ (path) "/merge" } class="pair" {
                (others)
                div class="do" { (Action::submit(visit.text("tags-merge-do"))) }
            }
        }
        (Action::post(format!("{path}/removal"), visit.text("tags-delete-do")).quiet())
    }
}

async fn rename(
    visit: Visit,
    State(web): State<Web>,
    Id(tag): Id<TagId>,
    form: Form,
) -> Result<Response, Problem> {
    match read(&form) {
        Ok(name) => {
            actions::rename(&web, visit.actor(), tag, name).await?;
            Ok(saved(&visit, SETTINGS, "tags-done-renamed", ""))
        }
        Err(errors) => page(&visit, &web, Some((tag, &form, errors))).await,
    }
}

async fn merge(
    visit: Visit,
    State(web): State<Web>,
    Id(tag): Id<TagId>,
    form: Form,
) -> Result<Response, Problem> {
    let into = form.get("into").parse().map_err(|_| Problem::NotUnderstood)?;
    actions::merge(&web, visit.actor(), tag, into).await?;
    Ok(saved(&visit, SETTINGS, "tags-done-merged", ""))
}

async fn delete(
    visit: Visit,
    State(web): State<Web>,
    Id(tag): Id<TagId>,
) -> Result<Response, Problem> {
    actions::delete(&web, visit.actor(), tag).await?;
    Ok(saved(&visit, SETTINGS, "tags-done-deleted", ""))
}
