//! The list of people. An owner adds somebody, lets them in or keeps them out, and sets a new
//! password for who has forgotten theirs; everybody else sees who is there.

use axum::extract::State;
use axum::response::Response;
use domain::ids::UserId;
use domain::language::Language;
use domain::people::Role;
use domain::refusal::Refusal;
use maud::{Markup, html};
use store::people::User;

use super::{email, new_password, password_field};
use crate::people::{self as actions, NewUser, NotAdded, password};
use crate::web::form::{Errors, Fields, Form, summary};
use crate::web::look::{Action, Column, Field, Select, Sheet, Table, Tag, name};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, choices, saved};

pub(super) async fn list(visit: Visit) -> Result<Response, Problem> {
    let people = store::people::all(visit.db()).await?;
    let title = visit.text("people-title");
    let content = html! {
        div class="title" {
            div { h1 { (title) } }
            div class="do" {
                (Action::link("/people/me", visit.text("people-own")))
                @if visit.is_owner() {
                    (Action::link("/people/tokens", visit.text("people-tokens")))
                    (Action::link("/people/new", visit.text("people-add")).main().key("o"))
                }
            }
        }
        h2 { (visit.text("people-about")) }
        (table(&visit, &people))
    };
    Ok(visit.page(&title, &content))
}

fn table(visit: &Visit, people: &[User]) -> Markup {
    let mut columns = vec![
        Column::new(visit.text("people-name")),
        Column::new(visit.text("people-email")),
        Column::new(visit.text("people-role")),
        Column::new(visit.text("people-language")),
    ];
    if visit.is_owner() {
        columns.push(Column::new(visit.text("people-access")));
    }
    let rows = people.iter().map(|person| row(visit, person));
    html! { (Table::new(visit.text("people-title"), columns).rows(rows)) }
}

fn row(visit: &Visit, person: &User) -> Vec<Markup> {
    let mut cells = vec![
        html! {
            (name(person.name.as_str()))
            @if person.disabled_at.is_some() { " " (Tag::new(visit.text("people-disabled"))) }
        },
        html! { bdi dir="ltr" { (person.email) } },
        html! { (visit.text(&format!("people-role-{}", person.role.code()))) },
        html! { (visit.locale.language_name(person.language)) },
    ];
    if visit.is_owner() {
        cells.push(access(visit, person));
    }
    cells
}

/// What an owner does about somebody else; about themselves they have their own page.
fn access(visit: &Visit, person: &User) -> Markup {
    if person.id == visit.user_id() {
        return html! { span class="soft" { (visit.text("people-this-is-you")) } };
    }
    let path = |rest: &str| format!("/people/{}/{rest}", person.id);
    let (to, label) = match person.disabled_at {
        None => ("disabled", "people-disable"),
        Some(_) => ("enabled", "people-enable"),
    };
    html! {
        div class="do" {
            (Action::link(path("password"), visit.text("people-password-new")).quiet())
            (Action::post(path("access"), visit.text(label)).with("access", to).quiet())
        }
    }
}

pub(super) async fn ask(visit: Visit) -> Result<Response, Problem> {
    require_owner(&visit)?;
    let form = Form::default()
        .with("role", Role::Salesperson.code())
        .with("language", visit.user.language.code())
        .with("zone", visit.user.zone.name());
    let content = sheet(&visit, &form, &Errors::default());
    Ok(visit.page(&visit.text("people-add"), &content))
}

pub(super) async fn add(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    require_owner(&visit)?;
    let errors = match read(&form).await {
        Err(errors) => errors,
        Ok(new) => match actions::add(&web, visit.actor(), new).await {
            Ok(_) => return Ok(saved(&visit, "/people", "people-done-added", "person")),
            Err(NotAdded::Failed(failure)) => return Err(failure.into()),
            Err(NotAdded::EmailTaken | NotAdded::BegunBefore) => {
                let mut errors = Errors::default();
                errors.add("email", "people-email-taken");
                errors
            }
        },
    };
    Ok(visit.asks_again(&visit.text("people-add"), &sheet(&visit, &form, &errors)))
}

async fn read(form: &Form) -> Result<NewUser, Errors> {
    let mut fields = Fields::of(form);
    let name = fields.line("name");
    let email = email(&mut fields);
    let role = fields.choice("role", Role::parse);
    let language = fields.choice("language", Language::parse);
    let zone = fields.zone("zone");
    let typed = new_password(&mut fields, "password");
    let all = name.zip(email).zip(role.zip(language)).zip(zone.zip(typed));
    let Some((((name, email), (role, language)), (zone, typed))) = all else {
        return Err(fields.errors);
    };
    let Some(password_hash) = password::hash(typed).await else {
        fields.errors.add("password", "people-password-again");
        return Err(fields.errors);
    };
    Ok(NewUser { name, email, role, language, zone, password_hash })
}

fn require_owner(visit: &Visit) -> Result<(), Problem> {
    if visit.is_owner() { Ok(()) } else { Err(Problem::Refused(Refusal::OwnersOnly)) }
}

fn sheet(visit: &Visit, form: &Form, errors: &Errors) -> Markup {
    let locale = &visit.locale;
    let error = |field: &str| errors.of(locale, field);
    let value = |field: &str| form.get(field).to_owned();
    let role = Role::ALL.into_iter().rev().fold(
        Select::new("role", visit.text("people-role"))
            .hint(visit.text("people-role-hint"))
            .error(error("role")),
        |select, role| {
            select.option(role.code(), visit.text(&format!("people-role-{}", role.code())))
        },
    );
    let language = Select::new("language", visit.text("people-language")).error(error("language"));
    let zone = Select::new("zone", visit.text("people-zone")).error(error("zone"));
    let password = password_field(locale, errors, "password", "people-password-first");
    let content = html! {
        (summary(locale, errors))
        form method="post" action="/people" data-draft="person" {
            (Field::text("name", visit.text("people-name")).value(value("name")).error(error("name"))
                .autocomplete("off").required().autofocus())
            (Field::email("email", visit.text("people-email")).value(value("email"))
                .error(error("email")).autocomplete("off").required())
            (password)
            (role.value(value("role")))
            (choices::languages(visit.locales(), language, form.get("language")))
            (choices::zones(locale, zone, form.get("zone")))
            div class="do" { (Action::submit(visit.text("people-add-do")).main()) }
        }
    };
    let sheet = Sheet {
        question: visit.text("people-add").into(),
        about: None,
        back: Some(("/people".into(), visit.text("fields-cancel").into())),
        content,
    };
    html! { (sheet) }
}

pub(super) async fn ask_password(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<UserId>,
) -> Result<Response, Problem> {
    require_owner(&visit)?;
    let person = store::people::get(web.db(), id).await?;
    let content = password_sheet(&visit, &person, &Errors::default());
    Ok(visit.page(&visit.text("people-password-new"), &content))
}

pub(super) async fn set_password(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<UserId>,
    form: Form,
) -> Result<Response, Problem> {
    require_owner(&visit)?;
    let person = store::people::get(web.db(), id).await?;
    let mut fields = Fields::of(&form);
    let hash = match new_password(&mut fields, "password") {
        Some(typed) => password::hash(typed).await,
        None => None,
    };
    let Some(hash) = hash else {
        if fields.errors.is_empty() {
            fields.errors.add("password", "people-password-again");
        }
        let content = password_sheet(&visit, &person, &fields.errors);
        return Ok(visit.asks_again(&visit.text("people-password-new"), &content));
    };
    actions::set_password(&web, visit.actor(), id, hash).await?;
    Ok(saved(&visit, "/people", "people-done-password", ""))
}

fn password_sheet(visit: &Visit, person: &User, errors: &Errors) -> Markup {
    let content = html! {
        (summary(&visit.locale, errors))
        form method="post" action=(format!("/people/{}/password", person.id)) {
            (password_field(&visit.locale, errors, "password", "people-password-new"))
            p class="soft" { (visit.text("people-password-set-about")) }
            div class="do" { (Action::submit(visit.text("fields-save")).main()) }
        }
    };
    let sheet = Sheet {
        question: visit.text("people-password-new").into(),
        about: Some(person.name.as_str().into()),
        back: Some(("/people".into(), visit.text("fields-cancel").into())),
        content,
    };
    html! { (sheet) }
}

pub(super) async fn set_access(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<UserId>,
    form: Form,
) -> Result<Response, Problem> {
    let (is_disabled, done) = match form.get("access") {
        "disabled" => (true, "people-done-disabled"),
        "enabled" => (false, "people-done-enabled"),
        _ => return Err(Problem::NotUnderstood),
    };
    actions::set_disabled(&web, visit.actor(), id, is_disabled).await?;
    Ok(saved(&visit, "/people", done, ""))
}
