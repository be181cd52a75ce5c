//! The page of the record: filtered by what stands in its address, newest first.

mod lines;
#[cfg(test)]
mod tests;

use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use domain::events::Room;
use domain::ids::EventId;
use domain::people::Right;
use maud::{Markup, html};
use serde::Deserialize;
use store::audit::AuditRow;
use store::people::User;

use crate::web::asked::Asked as WebAsked;
use crate::web::look::{Action, Empty, Field, Filters, Pager, Select};
use crate::web::{Problem, Visit, Web, export, narrow};
use lines::Line;

const PAGE: usize = 50;
const PATH: &str = "/audit";

pub fn routes() -> Router<Web> {
    Router::new().route(PATH, get(show))
}

/// What stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    person: String,
    about: String,
    q: String,
    from: String,
    until: String,
    before: String,
}

impl Asked {
    fn parts(&self) -> [(&'static str, &str); 5] {
        [
            ("person", self.person.as_str()),
            ("about", &self.about),
            ("q", &self.q),
            ("from", &self.from),
            ("until", &self.until),
        ]
    }

    fn is_narrowed(&self) -> bool {
        self.parts().iter().any(|(_, value)| !value.trim().is_empty())
    }

    fn query(&self) -> String {
        let told = self.parts().into_iter().filter(|(_, value)| !value.trim().is_empty());
        form_urlencoded::Serializer::new(String::new()).extend_pairs(told).finish()
    }

    /// The address of the same record further back.
    fn href(&self, before: Option<EventId>) -> String {
        let before = before.map(|before| format!("&before={before}")).unwrap_or_default();
        format!("{PATH}?{}{before}", self.query())
    }
}

async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    visit.require(Right::Audit)?;
    let limit = u32::try_from(PAGE + 1).unwrap_or(u32::MAX);
    let before = asked.before.parse().ok();
    let narrowed = WebAsked::read(&asked.query());
    let filter = narrow::audit(&narrowed, visit.zone());
    let mut rows = store::audit::page(visit.db(), &filter, before, limit).await?;
    let has_more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let people = store::people::all(visit.db()).await?;
    let teams = store::teams::all(visit.db()).await?;
    let title = visit.text("audit-title");
    let content = html! {
        h1 { (title) }
        p class="soft" { (visit.text("audit-promise")) }
        (filters(&visit, &asked, &people))
        @if rows.is_empty() {
            (Empty::new(visit.text("audit-none"), visit.text("audit-none-instead"))
                .action(Action::link(PATH, visit.text("audit-filter-clear"))))
        } @else {
            (lines::table(&Line { visit: &visit, people: &people, teams: &teams }, &rows))
            (export::of(&visit, "audit", &narrowed))
            (pager(&visit, &asked, has_more.then(|| rows.last()).flatten()))
        }
    };
    Ok(visit.page(&title, &content))
}

fn filters(visit: &Visit, asked: &Asked, people: &[User]) -> Markup {
    let person = people.iter().fold(
        Select::new("person", visit.text("audit-filter-person"))
            .option("", visit.text("audit-filter-anyone")),
        |select, person| select.option(person.id.to_string(), person.name.as_str().to_owned()),
    );
    let about = Room::ALL.into_iter().fold(
        Select::new("about", visit.text("audit-filter-about"))
            .option("", visit.text("audit-filter-anything")),
        |select, room| {
            select.option(room.code(), visit.text(&format!("audit-room-{}", room.code())))
        },
    );
    let fields = html! {
        (person.value(asked.person.clone()))
        (about.value(asked.about.clone()))
        (Field::search("q", visit.text("audit-filter-customer")).value(asked.q.clone()))
        (Field::date("from", visit.text("audit-filter-from")).value(asked.from.clone()))
        (Field::date("until", visit.text("audit-filter-until")).value(asked.until.clone()))
    };
    let clear = || (PATH.into(), visit.text("audit-filter-clear").into());
    let filters = Filters {
        label: visit.text("audit-filters").into(),
        url: PATH.into(),
        fields,
        submit: visit.text("audit-filter-do").into(),
        clear: asked.is_narrowed().then(clear),
    };
    html! { (filters) }
}

fn pager(visit: &Visit, asked: &Asked, last: Option<&AuditRow>) -> Markup {
    let next =
        last.map(|row| (asked.href(Some(row.head.id)).into(), visit.text("audit-earlier").into()));
    let newest = (!asked.before.is_empty())
        .then(|| (asked.href(None).into(), visit.text("audit-newest").into()));
    if next.is_none() && newest.is_none() {
        return html! {};
    }
    let label = visit.text("audit-pages").into();
    html! { (Pager { label, previous: newest, next, shown: None }) }
}
