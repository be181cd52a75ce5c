//! Somebody new: an owner adds them, with the role that fits their work.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::language::Language;
use domain::people::{Right, Role};
use maud::{Markup, html};

use super::team::roles;
use super::{email, others};
use crate::people::{NewUser, NotAdded, invitation, password};
use crate::web::form::{Errors, Fields, Form, summary};
use crate::web::look::{Action, Field, Select, Sheet};
use crate::web::{Problem, Visit, Web, choices};

pub(super) async fn ask(visit: Visit) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
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
    visit.require(Right::Govern)?;
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

fn sheet(visit: &Visit, form: &Form, errors: &Errors) -> Markup {
    let locale = &visit.locale;
    let error = |field: &str| errors.of(locale, field);
    let value = |field: &str| form.get(field).to_owned();
    let language = Select::new("language", visit.text("people-language")).error(error("language"));
    let zone = Select::new("zone", visit.text("people-zone")).error(error("zone"));
    let content = html! {
        (summary(locale, errors))
        form method="post" action="/people" data-draft="person" {
            (Field::text("name", visit.text("people-name")).value(value("name")).error(error("name"))
                .autocomplete("off").required().autofocus())
            (Field::email("email", visit.text("people-email")).value(value("email"))
                .error(error("email")).autocomplete("off").required())
            (roles(visit, form.get("role"), error("role")))
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
