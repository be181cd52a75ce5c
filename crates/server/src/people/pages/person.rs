//! One person of ours: what they are, what they answer for, and what an owner may change.

use axum::extract::State;
use axum::response::Response;
use domain::ids::UserId;
use domain::people::{Right, Role};
use maud::{Markup, html};
use store::holdings::Holdings;
use store::people::User;

use super::team::{Teams, links, roles};
use crate::i18n::args;
use crate::people::{self as actions, HandedOver};
use crate::web::form::Form;
use crate::web::look::{Action, Disclosure, Facts, Notice, Select, Sheet, Tag, Tone, name};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, choices, saved};

struct Scene {
    person: User,
    teams: Teams,
    holdings: Holdings,
    people: Vec<User>,
}

impl Scene {
    async fn load(visit: &Visit, id: UserId) -> Result<Self, Problem> {
        Ok(Self {
            person: store::people::get(visit.db(), id).await?,
            teams: Teams::load(visit).await?,
            holdings: store::holdings::of(visit.db(), id).await?,
            people: store::people::all(visit.db()).await?,
        })
    }

    /// Somebody has work in hand who can't do it any more.
    fn is_left_behind(&self) -> bool {
        !self.person.is_able() && !self.holdings.is_empty()
    }
}

pub(super) async fn show(visit: Visit, Id(id): Id<UserId>) -> Result<Response, Problem> {
    let scene = Scene::load(&visit, id).await?;
    let title = scene.person.name.as_str().to_owned();
    let is_other = id != visit.user_id();
    let content = html! {
        article class="sheet" {
            header {
                h1 {
                    (name(&title))
                    @if scene.person.disabled_at.is_some() { " " (Tag::new(visit.text("people-disabled"))) }
                }
                a class="back" href="/people" data-key="Escape" { (visit.text("people-back")) }
            }
            (facts(&visit, &scene))
            @if visit.may(Right::Steer) || visit.may(Right::Audit) { (held(&visit, &scene)) }
            @if visit.may(Right::Govern) && is_other { (role(&visit, &scene.person)) (access(&visit, &scene.person)) }
            @if visit.may(Right::Audit) {
                p { a href=(format!("/audit?person={id}")) { (visit.text("people-record")) } }
            }
        }
    };
    Ok(visit.page(&title, &content))
}

fn facts(visit: &Visit, scene: &Scene) -> Markup {
    let person = &scene.person;
    let code = person.role.code();
    let facts = Facts::new()
        .fact(
            visit.text("people-role"),
            html! {
                (visit.text(&format!("people-role-{code}"))) " · "
                span class="soft" { (visit.text(&format!("people-role-{code}-about"))) }
            },
        )
        .fact(visit.text("people-email"), html! { bdi dir="ltr" { (person.email) } })
        .fact(
            visit.text("people-language"),
            html! { (visit.locale.language_name(person.language)) },
        )
        .fact(visit.text("people-zone"), html! { (visit.locale.zone_name(person.zone.tz())) });
    let facts = match scene.teams.of(person.id).next() {
        Some(_) => facts.fact(visit.text("people-teams"), links(&scene.teams, person.id)),
        None => facts,
    };
    html! { (facts) }
}

/// What stands open in their hands, and the way to put it into others'.
fn held(visit: &Visit, scene: &Scene) -> Markup {
    let holdings = &scene.holdings;
    if holdings.is_empty() {
        return html! {
            h2 { (visit.text("people-holds")) }
            p class="soft" { (visit.text("people-holds-nothing")) }
        };
    }
    let may = visit.may(Right::Govern);
    html! {
        h2 { (visit.text("people-holds")) }
        @if scene.is_left_behind() {
            (Notice::new(visit.text("people-holds-left")).tone(Tone::Now))
        }
        (counts(visit, holdings))
        @if may && scene.is_left_behind() { (hand_over_form(visit, scene)) }
        @else if may {
            (Disclosure::new(visit.text("people-hand-over"), hand_over_form(visit, scene)))
        }
    }
}

fn counts(visit: &Visit, holdings: &Holdings) -> Markup {
    let lines = [
        ("people-holds-customers", holdings.customers),
        ("people-holds-cases", holdings.cases),
        ("people-holds-steps", holdings.steps),
        ("people-holds-promises", holdings.promises),
        ("people-holds-issues", holdings.issues),
        ("people-holds-closings", holdings.closings),
        ("people-holds-care", holdings.care),
    ];
    told(visit, lines)
}

/// A list of what there is any of.
fn told<const N: usize>(visit: &Visit, lines: [(&str, i64); N]) -> Markup {
    html! {
        ul {
            @for (key, count) in lines.into_iter().filter(|(_, count)| *count > 0) {
                li { (visit.locale.text_with(key, &args! { count: count })) }
            }
        }
    }
}

fn hand_over_form(visit: &Visit, scene: &Scene) -> Markup {
    let others: Vec<User> =
        scene.people.iter().filter(|it| it.id != scene.person.id).cloned().collect();
    let to = Select::new("to", visit.text("people-hand-over-to"));
    html! {
        form method="post" action=(format!("/people/{}/handed-over", scene.person.id)) {
            (choices::people(&others, to, ""))
            p class="hint" { (visit.text("people-hand-over-about")) }
            div class="do" { (Action::submit(visit.text("people-hand-over-do")).main()) }
        }
    }
}

fn role(visit: &Visit, person: &User) -> Markup {
    let form = html! {
        form method="post" action=(format!("/people/{}/role", person.id)) {
            (roles(visit, person.role.code(), None))
            div class="do" { (Action::submit(visit.text("fields-save"))) }
        }
    };
    html! { (Disclosure::new(visit.text("people-role-change"), form)) }
}

fn access(visit: &Visit, person: &User) -> Markup {
    let path = |rest: &str| format!("/people/{}/{rest}", person.id);
    let (to, label) = match person.disabled_at {
        None => ("disabled", "people-disable"),
        Some(_) => ("enabled", "people-enable"),
    };
    html! {
        h2 { (visit.text("people-access")) }
        div class="do" {
            (Action::link(path("sign-in"), visit.text("entry-others")))
            (Action::post(path("access"), visit.text(label)).with("access", to))
        }
    }
}

pub(super) async fn set_role(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<UserId>,
    form: Form,
) -> Result<Response, Problem> {
    let role = Role::parse(form.get("role")).ok_or(Problem::NotUnderstood)?;
    visit.require(Right::Govern)?;
    visit.require_fresh(&format!("/people/{id}"))?;
    actions::set_role(&web, visit.actor(), id, role).await?;
    Ok(saved(&visit, &format!("/people/{id}"), "people-done-role", ""))
}

/// Who is kept out with work in hand is shown, so that the work goes to somebody.
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
    Ok(saved(&visit, &format!("/people/{id}"), done, ""))
}

pub(super) async fn hand_over(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<UserId>,
    form: Form,
) -> Result<Response, Problem> {
    let to: UserId = form.get("to").parse().map_err(|_| Problem::NotUnderstood)?;
    let went = actions::hand_over_all(&web, visit.actor(), id, to).await?;
    let from = store::people::get(web.db(), id).await?;
    let to = store::people::get(web.db(), to).await?;
    let names = args! { from: from.name.as_str(), to: to.name.as_str() };
    let sheet = Sheet {
        question: visit.text("people-handed-over").into(),
        about: Some(visit.locale.text_with("people-handed-over-whom", &names).into()),
        back: Some((format!("/people/{id}").into(), visit.text("people-back-to-person").into())),
        content: went_over(&visit, went),
    };
    Ok(visit.page(&visit.text("people-handed-over"), &html! { (sheet) }))
}

fn went_over(visit: &Visit, went: HandedOver) -> Markup {
    if went == HandedOver::default() {
        return html! { p { (visit.text("people-holds-nothing")) } };
    }
    told(
        visit,
        [
            ("people-holds-customers", i64::from(went.customers)),
            ("people-holds-cases", i64::from(went.cases)),
            ("people-holds-promises", i64::from(went.promises)),
            ("people-holds-issues", i64::from(went.issues)),
            ("people-holds-closings", i64::from(went.closings)),
            ("people-holds-care", i64::from(went.care)),
            ("people-holds-items", i64::from(went.items)),
        ],
    )
}
