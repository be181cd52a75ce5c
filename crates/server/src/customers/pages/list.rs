//! All customers by name. What is searched for and where the page begins stand in the address.

use axum::extract::Query;
use axum::response::Response;
use domain::ids::{CustomerId, UserId};
use maud::{Markup, html};
use serde::Deserialize;
use store::customers::{CustomerFilter, CustomerInList};
use store::people::User;

use crate::i18n::args;
use crate::web::look::{
    Action, Column, Empty, Field, Filters, Pager, Select, Table, Tag, Tone, name,
};
use crate::web::{Problem, Visit, choices};

const PAGE: usize = 50;

/// What stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    q: String,
    owner: String,
    /// The customer after whom the page begins: `ID.KEY`.
    after: String,
}

impl Asked {
    fn filter(&self) -> CustomerFilter {
        CustomerFilter { name: self.q.clone(), owner: self.owner.parse::<UserId>().ok() }
    }

    fn cursor(&self) -> Option<(&str, CustomerId)> {
        let (id, key) = self.after.split_once('.')?;
        Some((key, id.parse().ok()?))
    }

    fn is_narrowed(&self) -> bool {
        !self.q.trim().is_empty() || !self.owner.is_empty()
    }

    /// The address of the same list, after that customer.
    fn href(&self, after: Option<&CustomerInList>) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("q", &self.q), ("owner", &self.owner)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        if let Some(customer) = after {
            query.append_pair("after", &format!("{}.{}", customer.id, customer.name_key));
        }
        format!("/customers?{}", query.finish())
    }
}

pub(super) async fn list(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    let limit = u32::try_from(PAGE + 1).unwrap_or(u32::MAX);
    let cursor = asked.cursor();
    let mut customers =
        store::customers::list(visit.db(), visit.sight(), &asked.filter(), cursor, limit).await?;
    let has_more = customers.len() > PAGE;
    customers.truncate(PAGE);
    let people = store::people::all(visit.db()).await?;
    let title = visit.text("customers-title");
    let content = html! {
        div class="title" {
            div { h1 { (title) } }
            div class="do" {
                (Action::link("/customers/new", visit.text("customers-new")).main().key("o"))
            }
        }
        @if !customers.is_empty() || asked.is_narrowed() || cursor.is_some() {
            (filters(&visit, &asked, &people))
        }
        @if customers.is_empty() { (empty(&visit, &asked)) } @else {
            (table(&visit, &customers))
            (pager(&visit, &asked, has_more.then(|| customers.last()).flatten()))
        }
    };
    Ok(visit.page(&title, &content))
}

fn filters(visit: &Visit, asked: &Asked, people: &[User]) -> Markup {
    let owner = Select::new("owner", visit.text("customers-owner"))
        .option("", visit.text("customers-owner-any"));
    let filters = Filters {
        label: visit.text("customers-filter").into(),
        url: "/customers".into(),
        fields: html! {
            (Field::search("q", visit.text("customers-name")).value(asked.q.clone()))
            (choices::people(people, owner, &asked.owner))
        },
        submit: visit.text("customers-filter-do").into(),
        clear: asked
            .is_narrowed()
            .then(|| ("/customers".into(), visit.text("customers-filter-clear").into())),
    };
    html! { (filters) }
}

/// Nobody of that name, or nobody at all yet: either way, what to do next.
fn empty(visit: &Visit, asked: &Asked) -> Markup {
    if asked.is_narrowed() {
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("name", asked.q.trim())
            .finish();
        let add = Action::link(format!("/customers/new?{query}"), visit.text("customers-new"));
        return html! {
            (Empty::new(visit.text("customers-nobody"), visit.text("customers-nobody-instead"))
                .action(add))
        };
    }
    html! {
        (Empty::new(visit.text("customers-none"), visit.text("customers-none-instead"))
            .action(html! {
                div class="do" {
                    (Action::link("/imports", visit.text("customers-import")).main())
                    (Action::link("/customers/new", visit.text("customers-new")))
                }
            }))
    }
}

fn table(visit: &Visit, customers: &[CustomerInList]) -> Markup {
    let columns = vec![
        Column::new(visit.text("customers-name")),
        Column::new(visit.text("customers-next-due")),
        Column::new(visit.text("customers-language")),
        Column::new(visit.text("customers-owner")),
    ];
    let rows = customers.iter().map(|customer| row(visit, customer));
    html! { (Table::new(visit.text("customers-title"), columns).rows(rows)) }
}

fn row(visit: &Visit, customer: &CustomerInList) -> Vec<Markup> {
    let locale = &visit.locale;
    let due = customer.next_due.map(|due| {
        let words = locale.due_words(visit.now, due, visit.zone().tz());
        let late = due < visit.now;
        html! { @if late { strong { (words) } } @else { (words) } }
    });
    vec![
        html! {
            a href={ "/customers/" (customer.id) } { (name(&customer.name)) }
            @if customer.open_cases > 1 { " " (Tag::new(cases(visit, customer.open_cases))) }
            @if let Some(tag) = leave_tag(visit, customer) { " " (tag) }
        },
        due.unwrap_or_else(|| html! { span class="soft" { (visit.text("customers-no-step")) } }),
        html! { (locale.language_name(customer.language)) },
        html! { (name(&customer.owner)) },
    ]
}

fn cases(visit: &Visit, count: i64) -> String {
    visit.locale.text_with("customers-open-cases", &args! { count: count })
}

fn leave_tag(visit: &Visit, customer: &CustomerInList) -> Option<Tag<'static>> {
    if customer.withdrawn_at.is_some() {
        return Some(Tag::new(visit.text("customers-leave-withdrawn-tag")));
    }
    let quiet = customer.quiet_until.filter(|until| *until > visit.now);
    quiet.map(|_| Tag::new(visit.text("customers-leave-quiet-tag")).tone(Tone::Ours))
}

fn pager(visit: &Visit, asked: &Asked, last: Option<&CustomerInList>) -> Markup {
    let first = asked
        .cursor()
        .map(|_| (asked.href(None).into(), visit.text("customers-first-page").into()));
    let next =
        last.map(|last| (asked.href(Some(last)).into(), visit.text("customers-next-page").into()));
    if first.is_none() && next.is_none() {
        return html! {};
    }
    let label = visit.text("customers-pages").into();
    html! { (Pager { label, previous: first, next, shown: None }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_in_the_list_is_read_from_the_address() {
        let id = "0199c000-0000-7000-8000-000000000001";
        let asked = |after: &str| Asked { after: after.to_owned(), ..Asked::default() };
        let parsed = asked(&format!("{id}.kowalski a.b"));
        assert_eq!(parsed.cursor().map(|(key, _)| key), Some("kowalski a.b"));
        for nonsense in ["", "x", "x.y", id] {
            assert_eq!(asked(nonsense).cursor(), None, "{nonsense}");
        }
    }
}
