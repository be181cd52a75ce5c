//! The pages of people: the first start, signing in and out, the list of people, what is one's own.

mod adding;
mod begin;
mod confirm;
mod door;
#[cfg(test)]
mod entry_tests;
mod issuer;
#[cfg(test)]
mod issuer_tests;
mod others;
mod own;
#[cfg(test)]
mod passkey_tests;
mod passkeys;
mod person;
mod second;
mod sessions;
mod team;
mod teams;
#[cfg(test)]
mod tests;
mod tokens;
mod welcome;

use axum::Router;
use axum::routing::{get, post};
use domain::text::Line;

use super::password::{self, Unfit, Whose};
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
        .route("/sign-in/code", get(door::ask_second).post(door::second))
        .route("/sign-in/passkey", post(passkeys::sign_in))
        .route("/sign-in/passkey/begin", post(passkeys::begin_sign_in))
        .route("/sign-in/issuer", get(issuer::begin))
        .route("/sign-in/issuer/back", get(issuer::back))
        .route("/invitations/{token}", get(welcome::ask).post(welcome::save))
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
        .route("/people/me/confirm", get(confirm::ask).post(confirm::save))
        .route("/people/me/sessions", get(sessions::list).post(sessions::end_others))
        .route("/people/me/sessions/{session}/end", post(sessions::end))
        .route("/people/me/second-factor", get(second::show))
        .route("/people/me/second-factor/codes", get(second::ask).post(second::confirm))
        .route("/people/me/second-factor/codes/remove", post(second::remove))
        .route("/people/me/second-factor/recovery", post(second::renew))
        .route("/people/me/passkeys", get(passkeys::ask).post(passkeys::add))
        .route("/people/me/passkeys/begin", post(passkeys::begin))
        .route("/people/me/passkeys/{passkey}/remove", post(passkeys::remove))
        .route("/people/second-factor", post(others::set_rule))
        .route("/people/{person}/sign-in", get(others::show))
        .route("/people/{person}/invitation", post(others::invite))
        .route("/people/{person}/sessions/end", post(others::end_sessions))
        .route("/people/{person}/second-factor/reset", post(others::reset))
        .route("/people/{person}", get(person::show))
        .route("/people/{person}/role", post(person::set_role))
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

/// A new password, if it may be one.
fn new_password(fields: &mut Fields<'_>, name: &'static str, whose: &Whose<'_>) -> Option<String> {
    let typed = fields.raw(name);
    let key = match password::judge(typed, whose) {
        Ok(()) => return Some(typed.to_owned()),
        Err(Unfit::Empty) => "fields-empty",
        Err(Unfit::Short) => "people-password-short",
        Err(Unfit::Long) => "people-password-long",
        Err(Unfit::Common) => "entry-password-common",
        Err(Unfit::Own) => "entry-password-own",
    };
    fields.errors.add(name, key);
    None
}

/// The host of the pages, for it is no password.
fn host(web: &Web) -> &str {
    let address = web.site().address.as_deref().unwrap_or_default();
    address.split_once("://").map_or("", |(_, host)| host)
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
