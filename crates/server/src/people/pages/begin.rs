//! The first start: asks for the owner's account, once, of whoever brings the word that the program
//! printed for whoever started it.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::language::Language;
use domain::people::{Role, SecondFactor};
use domain::time::Zone;
use maud::{Markup, html};
use serde::Deserialize;

use super::others::rules;
use super::{door, email, host, new_password, password_field};
use crate::people::password::Whose;
use crate::people::session::token_hash;
use crate::people::{Device, NewUser, NotAdded, begin, password};
use crate::web::form::{Errors, Fields, Form, summary};
use crate::web::look::{Action, Field, Select};
use crate::web::{Guest, Problem, Web, choices};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    word: String,
}

pub(super) async fn ask(
    guest: Guest,
    State(web): State<Web>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    if store::people::count(web.db()).await? > 0 {
        return Ok(Redirect::to("/sign-in").into_response());
    }
    // Without the key no codes can be kept, and whoever has no passkey would stand before the door.
    let rule = match web.secrets().are_ready() {
        true => SecondFactor::Everybody,
        false => SecondFactor::Nobody,
    };
    let form = Form::default()
        .with("language", guest.locale.code())
        .with("second_factor", rule.code())
        .with("word", asked.word);
    Ok(page(&guest, StatusCode::OK, &form, &Errors::default()))
}

pub(super) async fn save(
    guest: Guest,
    State(web): State<Web>,
    device: Device,
    form: Form,
) -> Result<Response, Problem> {
    if store::people::count(web.db()).await? > 0 {
        return Ok(Redirect::to("/sign-in").into_response());
    }
    if !knows_the_word(&web, form.get("word")) {
        tracing::warn!(target: "security", address = ?device.address, "no owner without the word");
        let mut errors = Errors::default();
        errors.add("word", "people-begin-word-wrong");
        return Ok(page(&guest, StatusCode::UNPROCESSABLE_ENTITY, &form, &errors));
    }
    let (new, typed) = match read(&form, host(&web)).await {
        Ok(read) => read,
        Err(errors) => return Ok(page(&guest, StatusCode::UNPROCESSABLE_ENTITY, &form, &errors)),
    };
    let rule = SecondFactor::parse(form.get("second_factor")).unwrap_or_default();
    match begin(&web, new, rule).await {
        Ok(_) => door::open(&web, form.get("email"), typed, "/today", &device).await,
        Err(NotAdded::BegunBefore | NotAdded::EmailTaken) => {
            Ok(Redirect::to("/sign-in").into_response())
        }
        Err(NotAdded::Failed(failure)) => Err(failure.into()),
    }
}

/// Hashes are compared, so that the time it takes tells nothing.
fn knows_the_word(web: &Web, word: &str) -> bool {
    web.site().first_word.as_ref().is_some_and(|hash| *hash == token_hash(word.trim()))
}

/// The owner as typed, and the password, which signs them in at once.
async fn read(form: &Form, site: &str) -> Result<(NewUser, String), Errors> {
    let mut fields = Fields::of(form);
    let name = fields.line("name");
    let email = email(&mut fields);
    let whose = Whose { name: form.get("name"), email: form.get("email"), site };
    let typed = new_password(&mut fields, "password", &whose);
    let language = fields.choice("language", Language::parse);
    let zone = zone(&mut fields);
    let all = name.zip(email).zip(typed).zip(language.zip(zone));
    let Some((((name, email), typed), (language, zone))) = all else { return Err(fields.errors) };
    let Some(password_hash) = password::hash(typed.clone()).await else {
        fields.errors.add("password", "people-password-again");
        return Err(fields.errors);
    };
    Ok((NewUser { name, email, role: Role::Owner, language, zone, password_hash }, typed))
}

/// The zone that was chosen, or else the one that the browser told.
fn zone(fields: &mut Fields<'_>) -> Option<Zone> {
    let chosen = fields.raw("zone").trim();
    if chosen.is_empty() {
        let told = Zone::parse(fields.raw("device_zone").trim());
        if told.is_some() {
            return told;
        }
    }
    fields.zone("zone")
}

fn page(guest: &Guest, status: StatusCode, form: &Form, errors: &Errors) -> Response {
    let title = guest.text("people-begin");
    guest.page(status, &title, &content(guest, &title, form, errors))
}

fn content(guest: &Guest, title: &str, form: &Form, errors: &Errors) -> Markup {
    let locale = &guest.locale;
    let error = |field: &str| errors.of(locale, field);
    let is_known = knows_the_word(guest.web(), form.get("word"));
    let value = |field: &str| form.get(field).to_owned();
    let zone = Select::new("zone", guest.text("people-zone"))
        .hint(guest.text("people-zone-hint"))
        .error(error("zone"))
        .option("", guest.text("people-zone-device"));
    let language = Select::new("language", guest.text("people-language")).error(error("language"));
    let mut name = Field::text("name", guest.text("people-name"))
        .value(value("name"))
        .error(error("name"))
        .autocomplete("name")
        .required();
    if is_known {
        name = name.autofocus();
    }
    html! {
        article class="sheet" {
            header { h1 { (title) } p class="soft" { (guest.text("people-begin-about")) } }
            (summary(locale, errors))
            form method="post" action="/begin" {
                @if is_known {
                    input type="hidden" name="word" value=(form.get("word"));
                } @else {
                    (Field::text("word", guest.text("people-begin-word"))
                        .hint(guest.text("people-begin-word-hint")).error(error("word"))
                        .autocomplete("off").required().autofocus())
                }
                (name)
                (Field::email("email", guest.text("people-email")).value(value("email")).error(error("email"))
                    .autocomplete("username").required())
                (password_field(locale, errors, "password", "people-password"))
                (choices::languages(guest.locales(), language, form.get("language")))
                (choices::zones(locale, zone, form.get("zone")))
                (rules(locale, guest.text("entry-second")).value(value("second_factor")))
                input type="hidden" name="device_zone" data-zone;
                div class="do" { (Action::submit(guest.text("people-begin-do")).main()) }
            }
        }
    }
}
