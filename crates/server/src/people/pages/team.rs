//! The list of people: who is there, as what, in which teams; and who may do what.

use axum::response::Response;
use domain::ids::{TeamId, UserId};
use domain::people::{Right, Role};
use maud::{Markup, html};
use store::people::User;
use store::teams::Team;

use super::others;
use crate::people::session;
use crate::web::look::{Action, Column, Pick, Picks, Table, Tag, name};
use crate::web::{Problem, Visit, export};

pub(super) async fn list(visit: Visit) -> Result<Response, Problem> {
    let people = store::people::all(visit.db()).await?;
    let teams = Teams::load(&visit).await?;
    let title = visit.text("people-title");
    let rule = match visit.may(Right::Govern) {
        true => Some(session::second_factor(visit.db()).await?),
        false => None,
    };
    let content = html! {
        div class="title" {
            div { h1 { (title) } }
            div class="do" {
                (Action::link("/people/me", visit.text("people-own")))
                (Action::link("/teams", visit.text("people-teams")))
                @if visit.may(Right::Govern) {
                    (Action::link("/people/tokens", visit.text("people-tokens")))
                    (Action::link("/people/new", visit.text("people-add")).main().key("o"))
                }
            }
        }
        h2 { (visit.text("people-about")) }
        (table(&visit, &people, &teams))
        @if visit.may(Right::Govern) { (export::whole(&visit, "people")) }
        @if let Some(rule) = rule { (others::rule_form(&visit, rule)) }
        (rights(&visit))
    };
    Ok(visit.page(&visit.text("people-title"), &content))
}

/// The teams, and who is in which.
pub(super) struct Teams {
    all: Vec<Team>,
    members: Vec<(TeamId, UserId)>,
}

impl Teams {
    pub(super) async fn load(visit: &Visit) -> Result<Self, Problem> {
        Ok(Self {
            all: store::teams::all(visit.db()).await?,
            members: store::teams::members(visit.db()).await?,
        })
    }

    pub(super) fn of(&self, user: UserId) -> impl Iterator<Item = &Team> {
        let is_in = move |team: &&Team| self.members.contains(&(team.id, user));
        self.all.iter().filter(is_in)
    }
}

/// The teams of a person, each leading to its page.
pub(super) fn links(teams: &Teams, user: UserId) -> Markup {
    html! {
        @for (at, team) in teams.of(user).enumerate() {
            @if at > 0 { " · " }
            a href=(format!("/teams/{}", team.id)) { (name(team.name.as_str())) }
        }
    }
}

fn table(visit: &Visit, people: &[User], teams: &Teams) -> Markup {
    let columns = ["people-name", "people-role", "people-teams", "people-email", "people-language"];
    let columns = columns.into_iter().map(|key| Column::new(visit.text(key))).collect();
    let rows = people.iter().map(|person| row(visit, person, teams));
    html! { (Table::new(visit.text("people-title"), columns).rows(rows)) }
}

fn row(visit: &Visit, person: &User, teams: &Teams) -> Vec<Markup> {
    vec![
        html! {
            a href=(format!("/people/{}", person.id)) { (name(person.name.as_str())) }
            @if person.id == visit.user_id() {
                " " span class="soft" { (visit.text("people-this-is-you")) }
            }
            @if person.disabled_at.is_some() { " " (Tag::new(visit.text("people-disabled"))) }
        },
        html! { (visit.text(&format!("people-role-{}", person.role.code()))) },
        links(teams, person.id),
        html! { bdi dir="ltr" { (person.email) } },
        html! { (visit.locale.language_name(person.language)) },
    ]
}

/// The roles as cards, each with what it is for.
pub(super) fn roles(visit: &Visit, chosen: &str, error: Option<String>) -> Picks<'static> {
    Role::ALL
        .into_iter()
        .fold(Picks::new("role", visit.text("people-role")), |picks, role| {
            let code = role.code();
            let about = visit.text(&format!("people-role-{code}-about"));
            picks.pick(Pick::new(code, visit.text(&format!("people-role-{code}"))).hint(about))
        })
        .chosen(Some(chosen.to_owned()))
        .error(error)
}

/// Who may do what, drawn from the very table by which it is decided.
fn rights(visit: &Visit) -> Markup {
    let mut columns = vec![Column::new(visit.text("people-right"))];
    columns.extend(
        Role::ALL.map(|role| Column::new(visit.text(&format!("people-role-{}", role.code())))),
    );
    let rows = Right::ALL.map(|right| {
        let mut cells = vec![html! { (visit.text(&format!("people-right-{}", right.code()))) }];
        cells.extend(Role::ALL.map(|role| {
            html! {
                @if role.may(right) { strong { (visit.text("people-right-yes")) } }
                @else { span class="soft" { (visit.text("people-right-no")) } }
            }
        }));
        cells
    });
    let title = visit.text("people-rights");
    html! {
        h2 { (title) }
        p class="soft" { (visit.text("people-rights-about")) }
        (Table::new(title, columns).rows(rows))
        p { a href="/settings" { (visit.text("people-rights-sight")) } }
    }
}
