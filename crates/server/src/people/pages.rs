//! The pages of people: the first start, signing in and out, the list of people, what is one's own.

mod adding;
mod begin;
mod door;
mod forgotten;
mod own;
mod person;
mod team;
mod teams;
#[cfg(test)]
mod tests;
mod tokens;

use axum::Router;
use axum::routing::{get, post};
use domain::text::Line;

use super::password;
use crate::i18n::Locale;
use crate::i18n::args;
use crate::web::form::Fields;
use crate::web::look::Field;
use crate::web::{Web, form::Errors};

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/", get(door::home))
        .route("/begin", get(begin::ask).post(begin::save))
        .route("/sign-in", get(door::ask).post(door::sign_in))
        .route("/sign-out", post(door::sign_out))
        .route("/language", post(door::choose_language))
        .route("/preferences", post(own::prefer))
        .route("/people", get(team::list).post(adding::add))
        .route("/people/new", get(adding::ask))
        .route("/people/me", get(own::ask))
        .route("/people/me/password", post(own::change_password))
        .route("/people/me/tokens", get(tokens::own).post(tokens::make))
        .route("/people/tokens", get(tokens::everybody))
        .route("/people/tokens/{token}/end", post(tokens::end))
        .route("/people/{person}", get(person::show))
        .route("/people/{person}/role", post(person::set_role))
        .route("/people/{person}/password", get(forgotten::ask).post(forgotten::save))
        .route("/people/{person}/access", post(person::set_access))
        .route("/people/{person}/handed-over", post(person::hand_over))
        .route("/teams", get(teams::list).post(teams::add))
        .route("/teams/{team}", get(teams::show).post(teams::rename))
        .route("/teams/{team}/removal", post(teams::remove))
        .route("/teams/{team}/members", post(teams::add_member))
        .route("/teams/{team}/members/{person}", post(teams::remove_member))
}

/// An address to sign in by.
fn email(fields: &mut Fields<'_>) -> Option<Line> {
    let email = fields.line("email")?;
    if super::is_email(email.as_str()) {
        return Some(email);
    }
    fields.errors.add("email", "people-email-wrong");
    None
}

/// A new password, if it is long enough to be one.
fn new_password(fields: &mut Fields<'_>, name: &'static str) -> Option<String> {
    let typed = fields.raw(name);
    let key = match typed.chars().count() {
        0 => "fields-empty",
        length if length < password::LEAST => "people-password-short",
        length if length > password::MOST => "people-password-long",
        _ => return Some(typed.to_owned()),
    };
    fields.errors.add(name, key);
    None
}

/// The field for a new password, which tells how long it is at least.
fn password_field(
    locale: &Locale,
    errors: &Errors,
    name: &'static str,
    label: &str,
) -> Field<'static> {
    let hint = args! { least: password::LEAST as i64 };
    Field::password(name, locale.text(label))
        .hint(locale.text_with("people-password-hint", &hint))
        .error(errors.of(locale, name))
        .autocomplete("new-password")
        .required()
}
