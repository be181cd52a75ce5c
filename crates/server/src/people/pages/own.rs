//! What concerns the reader alone: language, look, clock, password.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::language::Language;
use maud::{Markup, html};

use super::{confirm, door, host, new_password, password_field};
use crate::people::password::{self, Whose};
use crate::people::{session, set_preferences};
use crate::web::form::{Errors, Fields, Form, summary};
use crate::web::look::{Action, Field, Select};
use crate::web::{Problem, Visit, Web, back_to, choices, own_path, saved};

const THEMES: [&str; 3] = ["system", "light", "dark"];

pub(super) async fn ask(visit: Visit) -> Response {
    let form = own(&visit);
    visit.page(&visit.text("people-own"), &content(&visit, &form, &Errors::default()))
}

/// What is chosen now, as a form would say it.
fn own(visit: &Visit) -> Form {
    Form::default()
        .with("language", visit.user.language.code())
        .with("theme", visit.user.theme.as_str())
        .with("zone", visit.user.zone.name())
}

/// The menu sends one thing, the page of one's own all three; what is not sent stays.
pub(super) async fn prefer(
    visit: Visit,
    State(web): State<Web>,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Problem> {
    let form = [("language", visit.user.language.code()), ("theme", visit.user.theme.as_str())]
        .into_iter()
        .chain([("zone", visit.user.zone.name())])
        .fold(form, |form, (name, now)| if form.has(name) { form } else { form.with(name, now) });
    let mut fields = Fields::of(&form);
    let language = fields.choice("language", Language::parse);
    let theme = fields.choice("theme", |code| THEMES.into_iter().find(|theme| *theme == code));
    let zone = fields.zone("zone");
    let Some(((language, theme), zone)) = language.zip(theme).zip(zone) else {
        let content = content(&visit, &form, &fields.errors);
        return Ok(visit.asks_again(&visit.text("people-own"), &content));
    };
    set_preferences(&web, visit.user_id(), language, zone, theme).await?;
    if form.has("shortcuts") {
        let are_on = form.get("shortcuts") != "off";
        crate::search::set_shortcuts(&web, visit.user_id(), are_on).await?;
    }
    if form.has("own") {
        return Ok(saved(&visit, "/people/me", "people-done-own", ""));
    }
    Ok(back_to(own_path(&door::came_from(&headers))))
}

/// A new password in place of the old one, which is asked for: a screen left open shall not be
/// enough. All other sessions of this person end.
pub(super) async fn change_password(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    let mut fields = Fields::of(&form);
    let user = &visit.user;
    let whose = Whose { name: user.name.as_str(), email: user.email.as_str(), site: host(&web) };
    let typed = new_password(&mut fields, "new_password", &whose);
    let shown = confirm::knows_password(&visit, form.get("password")).await?;
    if let Err(key) = shown {
        fields.errors.add("password", key);
    }
    let hash = match typed.filter(|_| fields.errors.is_empty()) {
        Some(typed) => {
            let hash = password::hash(typed).await;
            if hash.is_none() {
                fields.errors.add("new_password", "people-password-again");
            }
            hash
        }
        None => None,
    };
    let Some(hash) = hash else {
        let errors = fields.errors;
        let content = content(&visit, &own(&visit), &errors);
        return Ok(visit.asks_again(&visit.text("people-own"), &content));
    };
    let token = session::change_password(&web, user, hash).await?;
    Ok(confirm::goes_on(&visit, token, saved(&visit, "/people/me", "people-done-password", "")))
}

fn content(visit: &Visit, form: &Form, errors: &Errors) -> Markup {
    html! {
        article class="sheet" {
            header {
                h1 { (visit.text("people-own")) }
                p class="soft" { bdi { (visit.user.name) } " · " bdi dir="ltr" { (visit.user.email) } }
                a class="back" href="/people" { (visit.text("layout-people")) }
            }
            (summary(&visit.locale, errors))
            (preferences(visit, form, errors))
            h2 { (visit.text("entry-safety")) }
            p { a href="/people/me/second-factor" { (visit.text("entry-second")) } }
            p { a href="/people/me/sessions" { (visit.text("entry-sessions")) } }
            h2 { (visit.text("people-password-change")) }
            (password_form(visit, errors))
            h2 { (visit.text("people-tokens")) }
            p { (visit.text("people-tokens-about")) }
            div class="do" { (Action::link("/people/me/tokens", visit.text("people-tokens-open"))) }
        }
    }
}

fn preferences(visit: &Visit, form: &Form, errors: &Errors) -> Markup {
    let locale = &visit.locale;
    let error = |field: &str| errors.of(locale, field);
    let language = Select::new("language", visit.text("people-language")).error(error("language"));
    let zone = Select::new("zone", visit.text("people-zone"))
        .hint(visit.text("people-zone-hint"))
        .error(error("zone"));
    let theme = THEMES.into_iter().fold(
        Select::new("theme", visit.text("layout-theme")).error(error("theme")),
        |select, code| select.option(code, visit.text(&format!("layout-theme-{code}"))),
    );
    html! {
        form method="post" action="/preferences" hx-boost="false" {
            input type="hidden" name="own" value="1";
            (choices::languages(visit.locales(), language, form.get("language")))
            (choices::zones(locale, zone, form.get("zone")))
            (theme.value(form.get("theme").to_owned()))
            (shortcuts(visit))
            div class="do" { (Action::submit(visit.text("fields-save")).main()) }
        }
    }
}

fn shortcuts(visit: &Visit) -> Select<'static> {
    let now = if visit.user.has_shortcuts { "on" } else { "off" };
    Select::new("shortcuts", visit.text("search-shortcuts"))
        .hint(visit.text("search-shortcuts-hint"))
        .option("on", visit.text("search-shortcuts-on"))
        .option("off", visit.text("search-shortcuts-off"))
        .value(now.to_owned())
}

fn password_form(visit: &Visit, errors: &Errors) -> Markup {
    let locale = &visit.locale;
    html! {
        form method="post" action="/people/me/password" {
            input type="hidden" name="email" value=(visit.user.email) autocomplete="username";
            (Field::password("password", visit.text("people-password-now"))
                .error(errors.of(locale, "password")).autocomplete("current-password").required())
            (password_field(locale, errors, "new_password", "people-password-new"))
            div class="do" { (Action::submit(visit.text("people-password-change-do"))) }
        }
    }
}
