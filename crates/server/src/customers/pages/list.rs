//! All customers by name. What is searched for and where the page begins stand in the address.

use axum::response::{IntoResponse as _, Redirect, Response};
use domain::fields::{Field as CustomField, FieldSubject, FieldValue};
use domain::ids::{CustomerId, FieldId};
use domain::people::Right;
use domain::tags::Tag as CustomerTag;
use maud::{Markup, html};
use store::customers::CustomerInList;
use store::people::User;
use store::views::View;
use uuid::Uuid;

use crate::i18n::args;
use crate::web::asked::{Asked, CUSTOMERS};
use crate::web::look::{
    Action, Column, Disclosure, Empty, Field, Filters, Pager, Select, Table, Tag, Tone, name,
};
use crate::web::{Problem, Visit, choices, export, many, narrow, saved_views, shown, tagging};

const PAGE: usize = 50;

/// Those that narrow nothing.
const PLAIN: [&str; 3] = ["col", "after", "v"];
const COLUMNS: [&str; 3] = ["language", "owner", "tags"];

/// What the page is drawn from.
struct Scene {
    asked: Asked,
    people: Vec<User>,
    teams: Vec<(Uuid, String)>,
    all_tags: Vec<CustomerTag>,
    fields: Vec<CustomField>,
    views: Vec<View>,
    customers: Vec<CustomerInList>,
    has_more: bool,
    tags: Vec<(CustomerId, CustomerTag)>,
    values: Vec<(Uuid, FieldId, FieldValue)>,
}

impl Scene {
    async fn load(visit: &Visit, asked: Asked) -> Result<Self, Problem> {
        let db = visit.db();
        let asked = asked.known(CUSTOMERS);
        let fields = store::fields::in_use(db, FieldSubject::Customer).await?;
        let limit = u32::try_from(PAGE + 1).unwrap_or(u32::MAX);
        let filter = narrow::customers(&asked, &fields, visit.zone());
        let after = cursor(&asked);
        let mut customers =
            store::customers::list(db, visit.sight(), &filter, after, limit).await?;
        let has_more = customers.len() > PAGE;
        customers.truncate(PAGE);
        let ids: Vec<CustomerId> = customers.iter().map(|customer| customer.id).collect();
        let uuids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
        Ok(Self {
            people: store::people::all(db).await?,
            teams: store::cases::teams(db).await?,
            all_tags: store::tags::all(db).await?,
            views: store::views::of_list(db, visit.user_id(), "customers").await?,
            tags: store::tags::of_customers(db, &ids).await?,
            values: store::fields::values_of(db, &uuids).await?,
            asked,
            fields,
            customers,
            has_more,
        })
    }

    fn is_narrowed(&self) -> bool {
        self.asked.has_more_than(&PLAIN)
    }

    /// The chosen columns; without a choice language and owner, as ever.
    fn columns(&self) -> Vec<&str> {
        let chosen: Vec<&str> = self.asked.all("col").collect();
        if chosen.is_empty() { vec!["language", "owner", "tags"] } else { chosen }
    }
}

/// The customer after whom the page begins: `ID.KEY`.
fn cursor(asked: &Asked) -> Option<(&str, CustomerId)> {
    let (id, key) = asked.get("after").split_once('.')?;
    Some((key, id.parse().ok()?))
}

pub(super) async fn list(visit: Visit, asked: Asked) -> Result<Response, Problem> {
    if asked.is_empty()
        && let Some(view) =
            store::views::find_default(visit.db(), visit.user_id(), "customers").await?
    {
        return Ok(Redirect::to(&saved_views::href(&view)).into_response());
    }
    let scene = Scene::load(&visit, asked).await?;
    let title = visit.text("customers-title");
    let has_started = !scene.customers.is_empty() || !scene.asked.is_empty();
    let kept = scene.asked.clone().without(&["after"]);
    let content = html! {
        div class="title" {
            div { h1 { (title) } }
            div class="do" {
                (Action::link("/customers/new", visit.text("customers-new")).main().key("o"))
                @if visit.may(Right::Steer) && !scene.customers.is_empty() {
                    (Action::link("/customers/duplicates", visit.text("customers-duplicates")).quiet())
                }
            }
        }
        @if has_started {
            (saved_views::bar(&visit, "customers", &kept, &scene.views, false))
            (filters(&visit, &scene))
        }
        @if scene.customers.is_empty() { (empty(&visit, &scene)) } @else {
            (table(&visit, &scene))
            (pager(&visit, &scene))
            (export::of(&visit, "customers", &scene.asked))
            (many::bar(&visit, "/customers/many", &visit.path, &scene.people, &scene.all_tags, false))
        }
    };
    Ok(visit.page(&title, &content))
}

fn filters(visit: &Visit, scene: &Scene) -> Markup {
    let asked = &scene.asked;
    let owner = Select::new("owner", visit.text("customers-owner"))
        .option("", visit.text("customers-owner-any"));
    let is_unfolded = asked.has_more_than(&["q", "owner", "after", "v"]);
    let filters = Filters {
        label: visit.text("customers-filter").into(),
        url: "/customers".into(),
        fields: html! {
            (Field::search("q", visit.text("customers-name")).value(asked.get("q").to_owned()))
            (choices::people(&scene.people, owner, asked.get("owner")))
            (Disclosure::new(visit.text("views-more-filters"), more(visit, scene)).open(is_unfolded))
        },
        submit: visit.text("customers-filter-do").into(),
        clear: scene
            .is_narrowed()
            .then(|| ("/customers?v=none".into(), visit.text("customers-filter-clear").into())),
    };
    html! { (filters) }
}

fn more(visit: &Visit, scene: &Scene) -> Markup {
    let asked = &scene.asked;
    let tag = scene.all_tags.iter().fold(
        Select::new("tag", visit.text("tags-name")).option("", visit.text("views-any")),
        |select, tag| select.option(tag.id.to_string(), tag.name.as_str().to_owned()),
    );
    let team = scene.teams.iter().fold(
        Select::new("team", visit.text("views-team")).option("", visit.text("views-any")),
        |select, (id, name)| select.option(id.to_string(), name.clone()),
    );
    let chosen = scene.columns();
    let labels = ["customers-language", "customers-owner", "tags-title"];
    let own = COLUMNS.into_iter().zip(labels).map(|(code, key)| (code.to_owned(), visit.text(key)));
    let custom =
        scene.fields.iter().map(|field| (format!("f.{}", field.slug), field.name.to_string()));
    html! {
        div class="filters" {
            @if !scene.all_tags.is_empty() { (tag.value(asked.get("tag").to_owned())) }
            @if !scene.teams.is_empty() { (team.value(asked.get("team").to_owned())) }
            (shown::span(visit, asked, "created", "views-created"))
            (shown::asking(visit, asked, &scene.fields))
        }
        fieldset class="columns" {
            legend { (visit.text("views-columns-plain")) }
            @for (code, label) in own.chain(custom) {
                label class="tick" {
                    input type="checkbox" name="col" value=(code) checked[chosen.contains(&code.as_str())];
                    bdi { (label) }
                }
            }
        }
    }
}

/// Nobody of that name, or nobody at all yet: either way, what to do next.
fn empty(visit: &Visit, scene: &Scene) -> Markup {
    if scene.is_narrowed() {
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("name", scene.asked.get("q").trim())
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

fn table(visit: &Visit, scene: &Scene) -> Markup {
    let chosen = scene.columns();
    let custom: Vec<&CustomField> = scene
        .fields
        .iter()
        .filter(|field| chosen.contains(&format!("f.{}", field.slug).as_str()))
        .collect();
    let mut columns = vec![
        Column::new(visit.text("customers-name")),
        Column::new(visit.text("customers-next-due")),
    ];
    if chosen.contains(&"language") {
        columns.push(Column::new(visit.text("customers-language")));
    }
    if chosen.contains(&"owner") {
        columns.push(Column::new(visit.text("customers-owner")));
    }
    columns.extend(custom.iter().map(|field| {
        let column = Column::new(field.name.as_str().to_owned());
        if field.kind.is_figure() { column.figure() } else { column }
    }));
    let rows = scene.customers.iter().map(|customer| row(visit, scene, customer, &chosen, &custom));
    html! { (Table::new(visit.text("customers-title"), columns).rows(rows)) }
}

fn row(
    visit: &Visit,
    scene: &Scene,
    customer: &CustomerInList,
    chosen: &[&str],
    custom: &[&CustomField],
) -> Vec<Markup> {
    let locale = &visit.locale;
    let due = customer.next_due.map(|due| {
        let words = locale.due_words(visit.now, due, visit.zone().tz());
        let late = due < visit.now;
        html! { @if late { strong { (words) } } @else { (words) } }
    });
    let tags = scene.tags.iter().filter(|(id, _)| *id == customer.id).map(|(_, tag)| tag);
    let mut cells = vec![
        html! {
            span class="chosen" {
                (many::tick(visit, customer.id, &customer.name))
                span {
                    a href={ "/customers/" (customer.id) } { (name(&customer.name)) }
                    @if customer.open_cases > 1 { " " (Tag::new(cases(visit, customer.open_cases))) }
                    @if let Some(tag) = leave_tag(visit, customer) { " " (tag) }
                    @if chosen.contains(&"tags") { (tagging::words(tags)) }
                }
            }
        },
        due.unwrap_or_else(|| html! { span class="soft" { (visit.text("customers-no-step")) } }),
    ];
    if chosen.contains(&"language") {
        cells.push(html! { (locale.language_name(customer.language)) });
    }
    if chosen.contains(&"owner") {
        cells.push(name(&customer.owner));
    }
    cells.extend(custom.iter().map(|field| {
        let mut values = scene.values.iter();
        let found = values.find(|(id, of, _)| *id == customer.id.0 && *of == field.id);
        html! { @if let Some((.., value)) = found { (shown::value(visit, value)) } }
    }));
    cells
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

fn pager(visit: &Visit, scene: &Scene) -> Markup {
    let asked = scene.asked.clone().without(&["after"]);
    let last = scene.customers.last().filter(|_| scene.has_more);
    let first = cursor(&scene.asked).map(|_| {
        let asked = if asked.is_empty() { asked.clone().with("v", "none") } else { asked.clone() };
        (asked.href("/customers").into(), visit.text("customers-first-page").into())
    });
    let next = last.map(|last| {
        let after = format!("{}.{}", last.id, last.name_key);
        let href = asked.clone().with("after", after).href("/customers");
        (href.into(), visit.text("customers-next-page").into())
    });
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
        let asked = |after: &str| Asked::default().with("after", after);
        let parsed = asked(&format!("{id}.kowalski a.b"));
        assert_eq!(cursor(&parsed).map(|(key, _)| key), Some("kowalski a.b"));
        for nonsense in ["", "x", "x.y", id] {
            assert_eq!(cursor(&asked(nonsense)), None, "{nonsense}");
        }
    }
}
