//! Teams: who works together. Everybody sees them; owners make, name and fill them.

use axum::extract::State;
use axum::response::Response;
use domain::ids::{TeamId, UserId};
use domain::people::Right;
use domain::refusal::Refusal;
use maud::{Markup, html};
use store::people::User;
use store::teams::Team;

use crate::app::Failure;
use crate::people as actions;
use crate::web::form::{Errors, Fields, Form, summary};
use crate::web::look::{Action, Column, Disclosure, Empty, Field, Select, Sheet, Table, Tag, name};
use crate::web::path::{Id, Ids};
use crate::web::{Problem, Visit, Web, export, saved};

pub(super) async fn list(visit: Visit) -> Result<Response, Problem> {
    let content = all(&visit, &Form::default(), &Errors::default()).await?;
    Ok(visit.page(&visit.text("people-teams"), &content))
}

async fn all(visit: &Visit, form: &Form, errors: &Errors) -> Result<Markup, Problem> {
    let teams = store::teams::all(visit.db()).await?;
    let members = store::teams::members(visit.db()).await?;
    let people = store::people::all(visit.db()).await?;
    let of = |team: &Team| -> Vec<&User> {
        people.iter().filter(|person| members.contains(&(team.id, person.id))).collect()
    };
    let columns = vec![
        Column::new(visit.text("people-team")),
        Column::new(visit.text("people-team-members")),
    ];
    let title = visit.text("people-teams");
    let table = Table::new(title.clone(), columns).rows(teams.iter().map(|team| {
        vec![
            html! { a href=(format!("/teams/{}", team.id)) { (name(team.name.as_str())) } },
            html! {
                @for (at, person) in of(team).into_iter().enumerate() {
                    @if at > 0 { ", " }
                    (name(person.name.as_str()))
                }
            },
        ]
    }));
    Ok(html! {
        div class="title" {
            h1 { (title) }
            div class="do" { (Action::link("/people", visit.text("people-title"))) }
        }
        p class="soft" { (visit.text("people-teams-about")) " " a href="/settings" { (visit.text("people-rights-sight")) } }
        @if teams.is_empty() {
            (Empty::new(visit.text("people-teams-none"), visit.text("people-teams-none-instead")))
        } @else { (table) }
        @if visit.may(Right::Govern) && !teams.is_empty() { (export::whole(visit, "teams")) }
        @if visit.may(Right::Govern) { (new_form(visit, form, errors)) }
    })
}

fn new_form(visit: &Visit, form: &Form, errors: &Errors) -> Markup {
    html! {
        h2 { (visit.text("people-team-new")) }
        (summary(&visit.locale, errors))
        form method="post" action="/teams" class="filters" {
            (Field::text("name", visit.text("people-team-name"))
                .value(form.get("name").to_owned())
                .error(errors.of(&visit.locale, "name"))
                .autocomplete("off").required())
            div class="do" { (Action::submit(visit.text("people-add-do")).main()) }
        }
    }
}

pub(super) async fn add(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let mut fields = Fields::of(&form);
    if let Some(name) = fields.line("name") {
        match actions::add_team(&web, visit.actor(), name).await {
            Ok(team) => {
                return Ok(saved(&visit, &format!("/teams/{team}"), "people-done-team", ""));
            }
            Err(failure) => taken(&mut fields.errors, failure)?,
        }
    }
    let content = all(&visit, &form, &fields.errors).await?;
    Ok(visit.asks_again(&visit.text("people-teams"), &content))
}

/// A name that is taken is said at its field.
fn taken(errors: &mut Errors, failure: Failure) -> Result<(), Problem> {
    match failure {
        Failure::Refused(Refusal::TeamNameTaken) => {
            errors.add("name", "people-team-name-taken");
            Ok(())
        }
        failure => Err(failure.into()),
    }
}

pub(super) async fn show(visit: Visit, Id(id): Id<TeamId>) -> Result<Response, Problem> {
    let team = store::teams::get(visit.db(), id).await?;
    let content = sheet(&visit, &team, None, &Errors::default()).await?;
    Ok(visit.page(team.name.as_str(), &content))
}

async fn sheet(
    visit: &Visit,
    team: &Team,
    form: Option<&Form>,
    errors: &Errors,
) -> Result<Markup, Problem> {
    let members = store::teams::members_of(visit.db(), team.id).await?;
    let people = store::people::all(visit.db()).await?;
    let (inside, outside): (Vec<&User>, Vec<&User>) =
        people.iter().partition(|person| members.contains(&person.id));
    let may = visit.may(Right::Govern);
    let content = html! {
        @if inside.is_empty() { p { (visit.text("people-team-empty")) } }
        @else { (members_table(visit, team, &inside)) }
        @if may {
            (add_form(visit, team, &outside))
            (Disclosure::new(visit.text("people-team-rename"), rename_form(visit, team, form, errors))
                .open(form.is_some()))
            (Action::post(format!("/teams/{}/removal", team.id), visit.text("people-team-remove")).quiet())
            p class="hint" { (visit.text("people-team-remove-about")) }
        }
    };
    let sheet = Sheet {
        question: team.name.as_str().to_owned().into(),
        about: None,
        back: Some(("/teams".into(), visit.text("people-teams").into())),
        content,
    };
    Ok(html! { (sheet) })
}

fn members_table(visit: &Visit, team: &Team, inside: &[&User]) -> Markup {
    let mut columns =
        vec![Column::new(visit.text("people-name")), Column::new(visit.text("people-role"))];
    if visit.may(Right::Govern) {
        columns.push(Column::new(visit.text("people-team-member")));
    }
    let rows = inside.iter().map(|person| {
        let mut cells = vec![
            html! {
                a href=(format!("/people/{}", person.id)) { (name(person.name.as_str())) }
                @if person.disabled_at.is_some() { " " (Tag::new(visit.text("people-disabled"))) }
            },
            html! { (visit.text(&format!("people-role-{}", person.role.code()))) },
        ];
        if visit.may(Right::Govern) {
            let path = format!("/teams/{}/members/{}", team.id, person.id);
            let remove = visit.text("people-team-member-remove");
            cells.push(html! { (Action::post(path, remove).quiet()) });
        }
        cells
    });
    html! { (Table::new(visit.text("people-team-members"), columns).rows(rows)) }
}

fn add_form(visit: &Visit, team: &Team, outside: &[&User]) -> Markup {
    let mut here = outside.iter().filter(|person| person.disabled_at.is_none()).peekable();
    if here.peek().is_none() {
        return html! {};
    }
    let select = here
        .fold(Select::new("member", visit.text("people-team-member-add")), |select, person| {
            select.option(person.id.to_string(), person.name.as_str().to_owned())
        });
    html! {
        form method="post" action=(format!("/teams/{}/members", team.id)) class="filters" {
            (select)
            div class="do" { (Action::submit(visit.text("people-add-do")).main()) }
        }
    }
}

fn rename_form(visit: &Visit, team: &Team, form: Option<&Form>, errors: &Errors) -> Markup {
    let typed = form.map_or(team.name.as_str(), |form| form.get("name")).to_owned();
    html! {
        (summary(&visit.locale, errors))
        form method="post" action=(format!("/teams/{}", team.id)) {
            (Field::text("name", visit.text("people-team-name")).value(typed)
                .error(errors.of(&visit.locale, "name")).autocomplete("off").required())
            div class="do" { (Action::submit(visit.text("fields-save"))) }
        }
    }
}

pub(super) async fn rename(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<TeamId>,
    form: Form,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let team = store::teams::get(visit.db(), id).await?;
    let mut fields = Fields::of(&form);
    if let Some(name) = fields.line("name") {
        match actions::rename_team(&web, visit.actor(), id, name).await {
            Ok(()) => return Ok(saved(&visit, &path(id), "people-done-team", "")),
            Err(failure) => taken(&mut fields.errors, failure)?,
        }
    }
    let content = sheet(&visit, &team, Some(&form), &fields.errors).await?;
    Ok(visit.asks_again(team.name.as_str(), &content))
}

fn path(team: TeamId) -> String {
    format!("/teams/{team}")
}

pub(super) async fn remove(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<TeamId>,
) -> Result<Response, Problem> {
    actions::remove_team(&web, visit.actor(), id).await?;
    Ok(saved(&visit, "/teams", "people-done-team-removed", ""))
}

pub(super) async fn add_member(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<TeamId>,
    form: Form,
) -> Result<Response, Problem> {
    let user: UserId = form.get("member").parse().map_err(|_| Problem::NotUnderstood)?;
    actions::add_member(&web, visit.actor(), id, user).await?;
    Ok(saved(&visit, &path(id), "people-done-team", ""))
}

pub(super) async fn remove_member(
    visit: Visit,
    State(web): State<Web>,
    Ids(id, user): Ids<TeamId, UserId>,
) -> Result<Response, Problem> {
    actions::remove_member(&web, visit.actor(), id, user).await?;
    Ok(saved(&visit, &path(id), "people-done-team", ""))
}
