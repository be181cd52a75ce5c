//! The list of people. An owner adds somebody by a link, lets them in or keeps them out; everybody
//! else sees who is there.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::UserId;
use domain::language::Language;
use domain::people::Role;
use domain::refusal::Refusal;
use maud::{Markup, html};
use store::people::User;

use super::{email, others};
use crate::people::{self as actions, NewUser, NotAdded, invitation, password, session};
use crate::web::form::{Errors, Fields, Form, summary};
use crate::web::look::{Action, Column, Field, Select, Sheet, Table, Tag, name};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, choices, saved};

pub(super) async fn list(visit: Visit) -> Result<Response, Problem> {
    let people = store::people::all(visit.db()).await?;
    let title = visit.text("people-title");
    let rule = match visit.is_owner() {
        true => Some(session::second_factor(visit.db()).await?),
        false => None,
    };
    let content = html! {
        div class="title" {
            div { h1 { (title) } }
            div class="do" {
                (Action::link("/people/me", visit.text("people-own")))
                @if visit.is_owner() {
                    (Action::link("/people/new", visit.text("people-add")).main().key("o"))
                }
            }
        }
        h2 { (visit.text("people-about")) }
        (table(&visit, &people))
        @if let Some(rule) = rule { (others::rule_form(&visit, rule)) }
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
            (Action::link(path("sign-in"), visit.text("entry-others")).quiet())
            (Action::post(path("access"), visit.text(label)).with("access", to).quiet())
        }
    }
}

pub(super) async fn ask(visit: Visit) -> Result<Response, Problem> {
    require_owner(&visit)?;
    visit.require_fresh("/people/new")?;
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
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Problem> {
    require_owner(&visit)?;
    visit.require_fresh("/people/new")?;
    let errors = match read(&form) {
        Err(errors) => errors,
        Ok(new) => match invitation::add(&web, visit.actor(), new).await {
            Ok((id, token)) => {
                let person = store::people::get(web.db(), id).await?;
                return Ok(others::show_link(&visit, &headers, &person, &token));
            }
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

fn read(form: &Form) -> Result<NewUser, Errors> {
    let mut fields = Fields::of(form);
    let name = fields.line("name");
    let email = email(&mut fields);
    let role = fields.choice("role", Role::parse);
    let language = fields.choice("language", Language::parse);
    let zone = fields.zone("zone");
    let all = name.zip(email).zip(role.zip(language)).zip(zone);
    let Some((((name, email), (role, language)), zone)) = all else { return Err(fields.errors) };
    let password_hash = password::NONE.to_owned();
    Ok(NewUser { name, email, role, language, zone, password_hash })
}

pub(super) fn require_owner(visit: &Visit) -> Result<(), Problem> {
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
    let content = html! {
        (summary(locale, errors))
        form method="post" action="/people" data-draft="person" {
            (Field::text("name", visit.text("people-name")).value(value("name")).error(error("name"))
                .autocomplete("off").required().autofocus())
            (Field::email("email", visit.text("people-email")).value(value("email"))
                .error(error("email")).autocomplete("off").required())
            (role.value(value("role")))
            (choices::languages(visit.locales(), language, form.get("language")))
            (choices::zones(locale, zone, form.get("zone")))
            p class="soft" { (visit.text("entry-link-about")) }
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
