//! What an owner does about how others sign in: a link for a new password, ending sessions, a lost
//! device, and the firm's rule of the second factor. They never learn a password.

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use domain::ids::UserId;
use domain::people::{Right, SecondFactor};
use maud::{Markup, html};
use store::people::User;

use crate::i18n::{Locale, args};
use crate::people::{Token, factors, invitation, session};
use crate::web::form::Form;
use crate::web::look::{Action, Notice, Select, Sheet, Tone};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved};

pub(super) async fn show(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<UserId>,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let person = store::people::get(web.db(), id).await?;
    let sessions = session::list(&web, id).await?.len();
    let factors = store::people::factors::of(web.db(), id).await?;
    let path = |rest: &str| format!("/people/{id}/{rest}");
    let content = html! {
        h2 { (visit.text("entry-link")) }
        p class="soft" { (visit.text("entry-link-about")) }
        div class="do" { (Action::post(path("invitation"), visit.text("entry-link-make"))) }
        h2 { (visit.text("entry-sessions-others")) }
        p class="soft" {
            (visit.locale.text_with("entry-sessions-count", &args! { count: sessions as i64 }))
        }
        @if sessions > 0 {
            div class="do" { (Action::post(path("sessions/end"), visit.text("entry-sessions-end-all"))) }
        }
        h2 { (visit.text("entry-second")) }
        @if factors.any() {
            p class="soft" { (visit.text("entry-reset-about")) }
            div class="do" { (Action::post(path("second-factor/reset"), visit.text("entry-reset"))) }
        } @else { p class="soft" { (visit.text("entry-second-none")) } }
    };
    Ok(visit.page(&visit.text("entry-others"), &sheet(&visit, &person, content)))
}

fn sheet(visit: &Visit, person: &User, content: Markup) -> Markup {
    let sheet = Sheet {
        question: visit.text("entry-others").into(),
        about: Some(person.name.as_str().into()),
        back: Some((
            format!("/people/{}", person.id).into(),
            visit.text("people-back-to-person").into(),
        )),
        content,
    };
    html! { (sheet) }
}

pub(super) async fn invite(
    visit: Visit,
    State(web): State<Web>,
    headers: HeaderMap,
    Id(id): Id<UserId>,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    visit.require_fresh(&format!("/people/{id}/sign-in"))?;
    let token = invitation::renew(&web, visit.actor(), id).await?;
    let person = store::people::get(web.db(), id).await?;
    Ok(show_link(&visit, &headers, &person, &token))
}

/// The link, this once: only its hash is kept.
pub(super) fn show_link(
    visit: &Visit,
    headers: &HeaderMap,
    person: &User,
    token: &Token,
) -> Response {
    let told = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let address = visit.web().site().address.clone().unwrap_or_else(|| format!("http://{told}"));
    let link = format!("{address}/invitations/{}", token.as_str());
    let content = html! {
        (Notice::new(visit.text("entry-link-made")).tone(Tone::Kept).clears("person"))
        p { (visit.text("entry-link-hand-over")) }
        p { bdi class="secret" dir="ltr" { (link) } }
        p class="soft" { (visit.text("entry-link-once")) }
        div class="do" { (Action::link("/people", visit.text("entry-link-handed")).main()) }
    };
    visit.page(&visit.text("entry-link"), &sheet(visit, person, content))
}

pub(super) async fn end_sessions(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<UserId>,
) -> Result<Response, Problem> {
    let path = format!("/people/{id}/sign-in");
    visit.require(Right::Govern)?;
    visit.require_fresh(&path)?;
    session::end_all_of(&web, visit.actor(), id).await?;
    Ok(saved(&visit, &path, "entry-done-all-ended", ""))
}

pub(super) async fn reset(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<UserId>,
) -> Result<Response, Problem> {
    let path = format!("/people/{id}/sign-in");
    visit.require(Right::Govern)?;
    visit.require_fresh(&path)?;
    factors::reset(&web, visit.actor(), id).await?;
    Ok(saved(&visit, &path, "entry-done-reset", ""))
}

/// Who may be said to need a second factor.
pub(super) fn rules(locale: &Locale, label: String) -> Select<'static> {
    SecondFactor::ALL.into_iter().fold(
        Select::new("second_factor", label).hint(locale.plain("entry-rule-hint")),
        |select, rule| {
            select.option(rule.code(), locale.plain(&format!("entry-rule-{}", rule.code())))
        },
    )
}

/// Who must have a second factor, on the page of people.
pub(super) fn rule_form(visit: &Visit, rule: SecondFactor) -> Markup {
    let select = rules(&visit.locale, visit.text("entry-rule"));
    html! {
        h2 { (visit.text("entry-second")) }
        form class="sheet" method="post" action="/people/second-factor" {
            (select.value(rule.code()))
            div class="do" { (Action::submit(visit.text("fields-save"))) }
        }
    }
}

pub(super) async fn set_rule(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    visit.require_fresh("/people")?;
    let rule = SecondFactor::parse(form.get("second_factor")).ok_or(Problem::NotUnderstood)?;
    factors::set_rule(&web, visit.actor(), rule).await?;
    Ok(saved(&visit, "/people", "entry-done-rule", ""))
}
