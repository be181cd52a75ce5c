//! All cases: the filters live in the address, so a list can be kept and sent.

use axum::response::{IntoResponse as _, Redirect, Response};
use domain::cases::Pace;
use domain::fields::FieldValue;
use domain::ids::CaseId;
use domain::people::Party;
use domain::tags::Tag as CaseTag;
use domain::time::Due;
use jiff::Timestamp;
use maud::{Markup, html};
use store::cases::CaseInList;
use uuid::Uuid;

use super::narrowed::{COLUMNS, Scene};
use crate::i18n::args;
use crate::web::asked::Asked;
use crate::web::look::{
    Action, Column, Empty, Pager, PromiseRow, Size, Tab, Table, Tabs, Tag, Tone, name, promises,
};
use crate::web::narrow::VIEWS;
use crate::web::{Problem, Visit, export, many, saved_views, shown, tagging, words};

const PAGE: usize = 50;

/// A page of cases with what stands beside them.
struct Rows {
    cases: Vec<CaseInList>,
    tags: Vec<(CaseId, CaseTag)>,
    values: Vec<(Uuid, domain::ids::FieldId, FieldValue)>,
}

pub(super) async fn list(visit: Visit, asked: Asked) -> Result<Response, Problem> {
    if asked.is_empty()
        && let Some(view) = store::views::find_default(visit.db(), visit.user_id(), "cases").await?
    {
        return Ok(Redirect::to(&saved_views::href(&view)).into_response());
    }
    let scene = Scene::load(&visit, asked).await?;
    let filter = scene.filter(&visit);
    let limit = u32::try_from(PAGE + 1).unwrap_or(u32::MAX);
    let after =
        scene.cursor().and_then(|(at, id)| Some((Timestamp::from_microsecond(at).ok()?, id)));
    let mut cases = store::cases::list(visit.db(), visit.sight(), &filter, after, limit).await?;
    let has_more = cases.len() > PAGE;
    cases.truncate(PAGE);
    let ids: Vec<CaseId> = cases.iter().map(|case| case.id).collect();
    let uuids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows = Rows {
        tags: store::tags::of_cases(visit.db(), &ids).await?,
        values: store::fields::values_of(visit.db(), &uuids).await?,
        cases,
    };
    let last = has_more.then(|| rows.cases.last()).flatten();
    let back = visit.path.clone();
    let content = html! {
        (scene.head(&visit, false))
        (tabs(&visit, &scene))
        (scene.form(&visit, false))
        @if rows.cases.is_empty() { (empty(&visit, &scene)) } @else {
            (content(&visit, &scene, &rows))
            (pager(&visit, &scene, last.map(|case| case.cursor(filter.sort))))
            (export::of(&visit, "cases", &scene.asked))
            (many::bar(&visit, "/cases/many", &back, &scene.people, &scene.tags, true))
        }
    };
    Ok(visit.page(&visit.text("cases-title"), &content))
}

fn content(visit: &Visit, scene: &Scene, rows: &Rows) -> Markup {
    if scene.asked.all("col").next().is_some() {
        return table(visit, scene, rows);
    }
    promises(&rows.cases.iter().map(|case| row(visit, scene, rows, case)).collect::<Vec<_>>())
}

fn tabs(visit: &Visit, scene: &Scene) -> Markup {
    let asked = scene.asked.clone().without(&["after", "as", "v"]);
    let tab = |(code, _): (&str, _)| {
        let href = asked.clone().with("view", code).href("/cases");
        Tab::new(href, visit.text(&format!("cases-view-{code}"))).current(scene.view_code() == code)
    };
    let label = visit.text("cases-views").into();
    html! { (Tabs { label, tabs: VIEWS.map(tab).into() }) }
}

fn empty(visit: &Visit, scene: &Scene) -> Markup {
    let empty = if scene.is_narrowed() {
        Empty::new(visit.text("cases-none-found"), visit.text("cases-none-found-instead"))
    } else {
        let key = format!("cases-none-{}", scene.view_code());
        Empty::new(visit.text(&key), visit.text(&format!("{key}-instead")))
            .action(Action::link("/cases/new", visit.text("cases-new")))
    };
    html! { (empty) }
}

fn row(visit: &Visit, scene: &Scene, rows: &Rows, case: &CaseInList) -> PromiseRow<'static> {
    let is_open = case.state == "open";
    let flower = words::flower(&visit.locale, case.theirs, is_open, case.step_due, visit.now);
    let row = PromiseRow::new(
        when(visit, case),
        format!("/cases/{}", case.id),
        case.customer_name.clone(),
        case.title.clone(),
    )
    .instant(at(case).to_string())
    .flower(flower)
    .choose(many::tick(visit, case.id, &format!("{}: {}", case.customer_name, case.title)))
    .beside(tagging::words(rows.tags.iter().filter(|(id, _)| *id == case.id).map(|(_, tag)| tag)))
    .note(note(visit, scene, case));
    let is_late = case.step_due.is_some_and(|due| due < visit.now);
    let row =
        if is_late && case.step_debtor == Some(Party::Us) { row.tone(Tone::Broken) } else { row };
    match tag(visit, case) {
        Some(tag) => row.tag(tag),
        None => row,
    }
}

fn at(case: &CaseInList) -> Timestamp {
    case.step_due.or(case.ended_at).unwrap_or(case.advanced_at)
}

fn when(visit: &Visit, case: &CaseInList) -> String {
    if case.state == "open" {
        return visit.locale.due_words(visit.now, at(case), visit.zone().tz());
    }
    day(visit, at(case))
}

fn day(visit: &Visit, at: Timestamp) -> String {
    let today = visit.zone().local(visit.now).date();
    visit.locale.short_day(visit.zone().local(at).date(), today)
}

/// What is next, where the two stand, who answers for it; why it stands still, if it does.
fn note(visit: &Visit, scene: &Scene, case: &CaseInList) -> String {
    let locale = &visit.locale;
    let mut parts = Vec::new();
    if let (Some(kind), Some(debtor)) = (case.step_kind, case.step_debtor) {
        let what = words::promise(locale, kind, debtor, case.step_what.as_deref());
        parts.push(words::isolated(&what));
    }
    if let (Some(at), Some(zone)) = (case.step_due, &case.step_zone) {
        let due = Due { at, zone: zone.clone() };
        parts.extend(words::elsewhere(locale, due.at, &due.zone, visit.zone()));
    }
    parts.push(words::their_stage(locale, case.theirs));
    parts.push(words::isolated(&case.owner));
    if let (Some(step), Some(due)) = (case.step_kind, case.step_due) {
        let pace = Pace { step, due, moves: u32::try_from(case.moves).unwrap_or(u32::MAX) };
        let stale = pace.stale(visit.now, &scene.rules);
        parts.extend(stale.map(|stale| visit.text(&format!("board-stale-{}", stale.code()))));
    }
    parts.join(" · ")
}

fn tag(visit: &Visit, case: &CaseInList) -> Option<Tag<'static>> {
    let locale = &visit.locale;
    if case.theirs != case.ours && case.state == "open" {
        return Some(Tag::new(visit.text("cases-tag-differ")));
    }
    if case.attempts > 0 && case.state == "open" {
        let words = locale.text_with("cases-tag-attempts", &args! { attempts: case.attempts });
        return Some(Tag::new(words));
    }
    (case.step_named_by == Some(Party::Customer))
        .then(|| Tag::new(visit.text("cases-tag-named-by-them")).tone(Tone::Ours))
}

/// The columns that a view chose, in the order of the form.
fn table(visit: &Visit, scene: &Scene, rows: &Rows) -> Markup {
    let chosen: Vec<&str> = scene.asked.all("col").collect();
    let own: Vec<&str> = COLUMNS.into_iter().filter(|code| chosen.contains(code)).collect();
    let custom: Vec<_> = scene
        .fields
        .iter()
        .filter(|field| chosen.contains(&format!("f.{}", field.slug).as_str()))
        .collect();
    let mut columns = vec![
        Column::new(visit.text("views-column-case")),
        Column::new(visit.text("cases-filter-due")),
    ];
    for code in &own {
        let column = Column::new(visit.text(&format!("views-column-{code}")));
        columns.push(if *code == "amount" { column.figure() } else { column });
    }
    columns.extend(custom.iter().map(|field| {
        let column = Column::new(field.name.as_str().to_owned());
        if field.kind.is_figure() { column.figure() } else { column }
    }));
    let cells = rows.cases.iter().map(|case| {
        let mut cells = vec![who(visit, case), html! { (when(visit, case)) }];
        cells.extend(own.iter().map(|code| cell(visit, rows, case, code)));
        cells.extend(custom.iter().map(|field| {
            let mut values = rows.values.iter();
            let found = values.find(|(id, of, _)| *id == case.id.0 && *of == field.id);
            html! { @if let Some((.., value)) = found { (shown::value(visit, value)) } }
        }));
        cells
    });
    html! { (Table::new(visit.text("cases-title"), columns).rows(cells)) }
}

fn who(visit: &Visit, case: &CaseInList) -> Markup {
    let is_open = case.state == "open";
    let flower = words::flower(&visit.locale, case.theirs, is_open, case.step_due, visit.now);
    html! {
        span class="chosen" {
            (many::tick(visit, case.id, &format!("{}: {}", case.customer_name, case.title)))
            (flower.size(Size::S))
            span {
                a href={ "/cases/" (case.id) } { (name(&case.customer_name)) }
                " " span class="soft" { (name(&case.title)) }
            }
        }
    }
}

fn cell(visit: &Visit, rows: &Rows, case: &CaseInList, code: &str) -> Markup {
    match code {
        "stage" => html! { (words::their_stage(&visit.locale, case.theirs)) },
        "owner" => name(&case.owner),
        "amount" => html! {
            @if let (Some(minor), Some(currency)) = (case.amount_minor, &case.currency) {
                bdi dir="ltr" { (visit.locale.money(minor, currency)) }
            }
        },
        "advanced" => html! { (day(visit, case.advanced_at)) },
        "opened" => html! { (day(visit, case.opened_at)) },
        _ => tagging::words(rows.tags.iter().filter(|(id, _)| *id == case.id).map(|(_, tag)| tag)),
    }
}

fn pager(visit: &Visit, scene: &Scene, last: Option<(Timestamp, CaseId)>) -> Markup {
    let asked = scene.asked.clone().without(&["after"]);
    let next = last.map(|(at, id)| {
        let after = format!("{}_{id}", at.as_microsecond());
        let href = asked.clone().with("after", after).href("/cases");
        (href.into(), visit.text("cases-next-page").into())
    });
    let first = (!scene.asked.get("after").is_empty())
        .then(|| (asked.href("/cases").into(), visit.text("cases-first-page").into()));
    if next.is_none() && first.is_none() {
        return html! {};
    }
    let label = visit.text("cases-pages").into();
    html! { (Pager { label, previous: first, next, shown: None }) }
}
