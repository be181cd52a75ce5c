//! The board of what is under way, by track: what is late, at risk, and who is waited for.

use axum::extract::{Query, State};
use axum::response::Response;
use domain::cases::Stage;
use domain::ids::PromiseId;
use domain::items::{TrackKind, TradeOf};
use domain::people::Party;
use domain::time::Due;
use jiff::Timestamp;
use maud::{Markup, html};
use serde::Deserialize;
use store::items::{BoardCard, BoardCount, BoardFilter};

use super::case::told_words;
use super::parts::{Standing, names, quantity, step_path};
use crate::i18n::args;
use crate::web::asked::Asked as AskedOfList;
use crate::web::look::{
    Action, Column, Empty, Filters, Notice, Pager, PromiseRow, Select, Table, Tone, promises,
};
use crate::web::{Problem, Visit, Web, export, words};

/// So many steps of each track on the whole board, and of one track on its own pages.
const FIRST: usize = 6;
const PAGE: usize = 40;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    whose: String,
    track: String,
    late: String,
    after: String,
}

impl Asked {
    fn filter(&self, visit: &Visit) -> BoardFilter {
        BoardFilter {
            owner: (self.whose == "mine").then(|| visit.user_id()),
            due_before: (self.late == "yes").then_some(visit.now),
        }
    }

    fn track(&self) -> Option<TrackKind> {
        TrackKind::parse(&self.track)
    }

    fn cursor(&self) -> Option<(Timestamp, PromiseId)> {
        let (at, id) = self.after.split_once('_')?;
        let at = Timestamp::from_microsecond(at.parse().ok()?).ok()?;
        Some((at, id.parse().ok()?))
    }

    /// The same question to the export.
    fn exported(&self) -> AskedOfList {
        let all = AskedOfList::default().with("track", self.track.as_str());
        let whose = if self.whose == "mine" { all.with("of", "mine") } else { all };
        if self.late == "yes" { whose.with("due", "late") } else { whose }
    }

    fn is_narrowed(&self) -> bool {
        [&self.whose, &self.track, &self.late].iter().any(|part| !part.is_empty())
    }

    fn href(&self, track: &str, after: Option<String>) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in
            [("whose", self.whose.as_str()), ("track", track), ("late", self.late.as_str())]
        {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        if let Some(after) = after {
            query.append_pair("after", &after);
        }
        format!("/follow-through?{}", query.finish())
    }
}

pub(super) async fn show(
    visit: Visit,
    State(web): State<Web>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let (db, filter) = (web.db(), asked.filter(&visit));
    let counts = store::items::board_counts(db, visit.sight(), &filter, visit.now).await?;
    let mut sections = Vec::new();
    let (most, after) = match asked.track() {
        Some(_) => (PAGE, asked.cursor()),
        None => (FIRST, None),
    };
    let shown = |count: &&BoardCount| asked.track().is_none_or(|track| track == count.track);
    for count in counts.iter().filter(shown) {
        let limit = u32::try_from(most + 1).unwrap_or(u32::MAX);
        let mut cards =
            store::items::board(db, visit.sight(), count.track, &filter, after, limit).await?;
        let has_more = cards.len() > most;
        cards.truncate(most);
        sections.push(section(&visit, &asked, count, &cards, has_more));
    }
    let trade = store::items::trade(db, visit.sight(), None).await?;
    let title = visit.text("items-board");
    let is_empty = sections.is_empty();
    let content = html! {
        div class="title" {
            div { h1 { (title) } p class="lede" { (visit.text("items-board-about")) } }
            div class="do" { (Action::link("/service-sets", visit.text("items-sets")).quiet()) }
        }
        (unagreed(&visit, store::cases::count_in_service(db, visit.sight(), Stage::Agreement).await?))
        (filters(&visit, &asked))
        @if sections.is_empty() { (empty(&visit, &asked)) }
        @for section in sections { (section) }
        @if !is_empty { (export::of(&visit, "follow-through", &asked.exported())) }
        (revenue(&visit, &trade))
    };
    Ok(visit.page(&title, &content))
}

/// Those who said yes and with whom nothing is agreed yet: before there is anything to follow.
fn unagreed(visit: &Visit, count: i64) -> Markup {
    if count == 0 {
        return html! {};
    }
    let words = visit.locale.text_with("items-unagreed", &args! { count: count });
    let see = Action::link("/cases?view=final-yes&stage=6", visit.text("items-unagreed-see"));
    html! { (Notice::new(words).tone(Tone::Now).action(see)) }
}

fn filters(visit: &Visit, asked: &Asked) -> Markup {
    let whose = Select::new("whose", visit.text("items-filter-whose"))
        .option("", visit.text("items-filter-all"))
        .option("mine", visit.text("items-filter-mine"))
        .value(asked.whose.clone());
    let track = TrackKind::ALL.into_iter().fold(
        Select::new("track", visit.text("items-track"))
            .option("", visit.text("items-filter-every"))
            .value(asked.track.clone()),
        |select, track| select.option(track.code(), words::track(&visit.locale, track)),
    );
    let late = Select::new("late", visit.text("items-filter-due"))
        .option("", visit.text("items-filter-any"))
        .option("yes", visit.text("items-filter-late"))
        .value(asked.late.clone());
    let filters = Filters {
        label: visit.text("items-filters").into(),
        url: "/follow-through".into(),
        fields: html! { (whose) (track) (late) },
        submit: visit.text("cases-filter-do").into(),
        clear: asked
            .is_narrowed()
            .then(|| ("/follow-through".into(), visit.text("cases-filter-clear").into())),
    };
    html! { (filters) }
}

fn empty(visit: &Visit, asked: &Asked) -> Markup {
    let key = if asked.is_narrowed() { "items-board-none-found" } else { "items-board-none" };
    let next = if asked.is_narrowed() {
        Action::link("/follow-through", visit.text("cases-filter-clear"))
    } else {
        Action::link("/cases?view=final-yes", visit.text("layout-cases"))
    };
    html! { (Empty::new(visit.text(key), visit.text(&format!("{key}-instead"))).action(next)) }
}

fn section(
    visit: &Visit,
    asked: &Asked,
    count: &BoardCount,
    cards: &[BoardCard],
    has_more: bool,
) -> Markup {
    let values = args! { steps: count.steps, items: count.items, late: count.late };
    let rows: Vec<_> = cards.iter().map(|card| row(visit, card)).collect();
    let code = count.track.code();
    html! {
        h2 id=(code) { (words::track(&visit.locale, count.track)) }
        p class="soft" { (visit.locale.text_with("items-board-count", &values)) }
        (promises(&rows))
        @if asked.track().is_some() { (pager(visit, asked, cards.last().filter(|_| has_more))) }
        @else if has_more {
            p class="do" { (Action::link(asked.href(code, None), visit.text("items-board-more")).quiet()) }
        }
    }
}

fn row(visit: &Visit, card: &BoardCard) -> PromiseRow<'static> {
    let locale = &visit.locale;
    let due = Due { at: card.due, zone: card.zone.clone() };
    let was_told = card.told_at.is_some();
    let standing = Standing::of(card.debtor, card.is_asking, &due, was_told, visit.now);
    let named: Vec<String> = card
        .items
        .iter()
        .map(|item| {
            let name = words::isolated(&item.name);
            if item.quantity == domain::quantity::Quantity::ONE {
                name
            } else {
                format!("{name} · {}", quantity(locale, item.quantity))
            }
        })
        .collect();
    let count = usize::try_from(card.count).unwrap_or(usize::MAX);
    let mut note = vec![words::promise(locale, card.kind, card.debtor, None)];
    if let Some(was_due) = card.was_due {
        note.push(told_words(visit, was_due, card.told_at));
    }
    note.push(words::isolated(&card.owner));
    let path = match card.case {
        Some(case) => step_path(card.kind, &format!("/cases/{case}"), card.step),
        None => format!("/customers/{}/items", card.customer),
    };
    let when = locale.due_words(visit.now, card.due, visit.zone().tz());
    PromiseRow::new(when, path, card.customer_name.clone(), names(visit, &named, count))
        .instant(card.due.to_string())
        .note(note.join(" · "))
        .tone(if card.debtor == Party::Us { standing.tone() } else { Tone::Calm })
        .tag(standing.tag(visit))
}

fn pager(visit: &Visit, asked: &Asked, last: Option<&BoardCard>) -> Markup {
    let next = last.map(|card| {
        let (at, id) = card.cursor();
        let after = format!("{}_{id}", at.as_microsecond());
        (asked.href(&asked.track, Some(after)).into(), visit.text("items-board-more").into())
    });
    let first = (!asked.after.is_empty())
        .then(|| (asked.href(&asked.track, None).into(), visit.text("items-first-page").into()));
    if next.is_none() && first.is_none() {
        return html! {};
    }
    let label = visit.text("items-pages").into();
    html! { (Pager { label, previous: first, next, shown: None }) }
}

/// What each kind of sale brings (M17); a margin only over what has a known cost.
fn revenue(visit: &Visit, trade: &[TradeOf]) -> Markup {
    if trade.is_empty() {
        return html! {};
    }
    let locale = &visit.locale;
    let columns = vec![
        Column::new(visit.text("items-kind")),
        Column::new(visit.text("items-count")).figure(),
        Column::new(visit.text("items-revenue")).figure(),
        Column::new(visit.text("items-margin")).figure(),
        Column::new(visit.text("items-margin-share")).figure(),
    ];
    let rows = trade.iter().map(|of| {
        let code = of.revenue.currency.code();
        let share = of.margin_share().and_then(|share| i32::try_from(share).ok());
        vec![
            html! { (visit.text(&format!("items-kind-{}", of.kind.code()))) " · " (code) },
            html! { (locale.integer(i64::from(of.items))) },
            html! { (locale.money(of.revenue.minor, code)) },
            html! { @if share.is_some() { (locale.money(of.margin(), code)) } @else { "–" } },
            html! { @if let Some(share) = share { (locale.percent(f64::from(share) / 1000.0)) } @else { "–" } },
        ]
    });
    html! {
        h2 id="revenue" { (visit.text("items-revenue-by-kind")) }
        p class="soft" { (visit.text("items-revenue-about")) " " span class="rule" { bdi { "M17" } } }
        (Table::new(visit.text("items-revenue-by-kind"), columns).rows(rows))
    }
}
