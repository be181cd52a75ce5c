//! What a customer has of us: equipment with what belongs to it, and what runs out or falls due.

use std::collections::BTreeMap;

use axum::extract::{Query, State};
use axum::response::Response;
use domain::customers::Customer;
use domain::ids::{CustomerId, ItemId};
use domain::items::{Item, ItemKind, Sale, runs_out};
use domain::text::fold;
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;

use super::parts::name;
use crate::app::App;
use crate::i18n::args;
use crate::web::asked::Asked as AskedOfList;
use crate::web::look::{Action, Column, Empty, Pager, Table, Tag, Tone};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, export};

const PAGE: usize = 200;
/// What falls due within so many days is told at the top.
const AHEAD_DAYS: i32 = 90;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    after: String,
}

impl Asked {
    fn cursor(&self) -> Option<(Date, ItemId)> {
        let (day, id) = self.after.split_once('_')?;
        Some((day.parse().ok()?, id.parse().ok()?))
    }
}

struct Base {
    customer: Customer,
    items: Vec<Item>,
    has_more: bool,
    under_way: Vec<ItemId>,
    /// By folded name: as the customer calls it, and when the last of it will have run out.
    running_out: Vec<(String, Date)>,
}

async fn load(app: &App, id: CustomerId, asked: &Asked) -> Result<Base, Problem> {
    let db = app.db();
    let customer = store::customers::get(db, id).await?;
    let limit = u32::try_from(PAGE + 1).unwrap_or(u32::MAX);
    let mut items = store::items::of_customer(db, id, asked.cursor(), limit).await?;
    let has_more = items.len() > PAGE;
    items.truncate(PAGE);
    Ok(Base {
        customer,
        items,
        has_more,
        under_way: store::items::under_way_of_customer(db, id).await?,
        running_out: running_out(store::items::sales_of_customer(db, id).await?),
    })
}

/// Each consumable by its own history; what was bought once tells nothing yet.
fn running_out(sales: Vec<(String, Sale)>) -> Vec<(String, Date)> {
    let mut by_name: BTreeMap<String, (String, Vec<Sale>)> = BTreeMap::new();
    for (name, sale) in sales {
        let entry = by_name.entry(fold(&name)).or_default();
        entry.0 = name;
        entry.1.push(sale);
    }
    let told = by_name.into_values().filter_map(|(name, sales)| Some((name, runs_out(&sales)?)));
    let mut told: Vec<_> = told.collect();
    told.sort_by_key(|(_, day)| *day);
    told
}

pub(super) async fn show(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CustomerId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let base = load(&web, id, &asked).await?;
    let title = visit.text("items-base");
    let content = html! {
        div class="title" {
            div {
                h1 { (title) }
                p class="lede" { a href=(format!("/customers/{id}")) { bdi { (base.customer.name) } } }
            }
        }
        @if base.items.is_empty() {
            (Empty::new(visit.text("items-base-none"), visit.text("items-base-none-instead"))
                .action(Action::link(format!("/customers/{id}"), visit.text("customers-back"))))
        } @else {
            (ahead(&visit, &base))
            h2 { (visit.text("items-base-all")) }
            (table(&visit, &base))
            (export::of(&visit, "items", &AskedOfList::default().with("customer", id.to_string())))
            (pager(&visit, &base, &asked))
        }
    };
    Ok(visit.page(&title, &content))
}

/// What falls due first, whatever it is: a day of an item, or a consumable that runs out.
fn ahead(visit: &Visit, base: &Base) -> Markup {
    let today = visit.zone().local(visit.now).date();
    let until = today.checked_add(AHEAD_DAYS.days()).unwrap_or(today);
    let mut rows: Vec<(Date, Markup, String)> = Vec::new();
    for item in base.items.iter().filter(|item| item.retired_at.is_none()) {
        let link = html! { a href=(format!("/items/{}", item.id)) { bdi { (item.name) } } };
        for (key, day) in days(item) {
            if day <= until {
                rows.push((day, link.clone(), visit.text(key)));
            }
        }
    }
    for (name, day) in base.running_out.iter().filter(|(_, day)| *day <= until) {
        rows.push((*day, html! { bdi { (name) } }, visit.text("items-runs-out")));
    }
    rows.sort_by_key(|(day, ..)| *day);
    let columns = vec![
        Column::new(visit.text("items-item")),
        Column::new(visit.text("items-what-falls-due")),
        Column::new(visit.text("items-when-due")),
    ];
    let cells = rows.into_iter().map(|(day, link, what)| {
        let when = visit.locale.short_day(day, today);
        vec![
            link,
            html! { (what) },
            html! { @if day < today { (Tag::new(when).tone(Tone::Now)) } @else { (when) } },
        ]
    });
    let cells: Vec<_> = cells.collect();
    html! {
        h2 { (visit.locale.text_with("items-ahead", &args! { count: i64::from(AHEAD_DAYS) })) }
        @if cells.is_empty() { p class="soft" { (visit.text("items-ahead-none")) } } @else {
            (Table::new(visit.text("items-what-falls-due"), columns).rows(cells))
        }
    }
}

fn days(item: &Item) -> impl Iterator<Item = (&'static str, Date)> {
    let service = item.plan.map(|plan| plan.next_service);
    [
        ("items-replacement-due", item.replacement_due),
        ("items-end-of-life", item.end_of_life),
        ("items-renews-on", item.renews_on),
        ("items-next-service", service),
    ]
    .into_iter()
    .filter_map(|(key, day)| Some((key, day?)))
}

fn table(visit: &Visit, base: &Base) -> Markup {
    let is_here = |id: ItemId| base.items.iter().any(|item| item.id == id);
    let (roots, under): (Vec<&Item>, Vec<&Item>) =
        base.items.iter().partition(|item| !item.for_item.is_some_and(is_here));
    let columns = vec![
        Column::new(visit.text("items-item")),
        Column::new(visit.text("items-kind")),
        Column::new(visit.text("items-sold-on")),
        Column::new(visit.text("items-state")),
    ];
    let mut rows = Vec::new();
    // What machines are there comes first, each with its own under it; then the rest.
    let (machines, rest): (Vec<&Item>, Vec<&Item>) =
        roots.into_iter().partition(|item| item.kind == ItemKind::Equipment);
    for root in machines.into_iter().chain(rest) {
        rows.push(row(visit, base, root, false));
        let own = under.iter().filter(|item| item.for_item == Some(root.id));
        rows.extend(own.map(|item| row(visit, base, item, true)));
    }
    html! { (Table::new(visit.text("items-base"), columns).rows(rows)) }
}

fn row(visit: &Visit, base: &Base, item: &Item, is_under: bool) -> Vec<Markup> {
    let today = visit.zone().local(visit.now).date();
    let (key, tone) = if item.retired_at.is_some() {
        ("items-retired", Tone::Calm)
    } else if base.under_way.contains(&item.id) {
        ("items-under-way", Tone::Ours)
    } else {
        ("items-in-use", Tone::Calm)
    };
    vec![
        html! {
            @if is_under { span class="soft" aria-hidden="true" { "↳ " } }
            a href=(format!("/items/{}", item.id)) { (name(&visit.locale, &item.name, item.quantity)) }
            @if let Some(serial) = &item.serial { " " small { bdi dir="ltr" { (serial) } } }
        },
        html! { (visit.text(&format!("items-kind-{}", item.kind.code()))) },
        html! { (visit.locale.short_day(item.sold_on, today)) },
        html! { (Tag::new(visit.text(key)).tone(tone)) },
    ]
}

fn pager(visit: &Visit, base: &Base, asked: &Asked) -> Markup {
    let path = format!("/customers/{}/items", base.customer.id);
    let last = base.items.last().filter(|_| base.has_more);
    let next = last.map(|item| {
        let href = format!("{path}?after={}_{}", item.sold_on, item.id);
        (href.into(), visit.text("items-earlier").into())
    });
    let previous =
        (!asked.after.is_empty()).then(|| (path.into(), visit.text("items-first-page").into()));
    if next.is_none() && previous.is_none() {
        return html! {};
    }
    html! { (Pager { label: visit.text("items-pages").into(), previous, next, shown: None }) }
}
