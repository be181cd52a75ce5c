//! The procedure that stands now, its earlier versions, and one of them.

use axum::extract::State;
use axum::response::Response;
use domain::people::Right;
use domain::procedures::ProcedureContent;
use maud::{Markup, html};
use store::procedures::Version;

use super::reading::reading;
use crate::i18n::args;
use crate::web::look::{Action, Column, Facts, Sheet, Table, name};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web};

/// As many versions are shown.
const SHOWN: u32 = 100;

pub(super) async fn newest(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    let db = web.db();
    // Before the first closing the first version is not stored yet; it is the program's own.
    let newest = store::procedures::newest_published(db).await?;
    let content = newest.map_or_else(ProcedureContent::default, |newest| newest.content);
    let versions = store::procedures::versions(db, SHOWN).await?;
    let has_draft = store::procedures::draft(db).await?.is_some();
    let sheet = Sheet {
        question: visit.text("procedures-title").into(),
        about: Some(visit.text("procedures-about").into()),
        back: None,
        content: html! {
            (reading(&visit, &content))
            h2 { (visit.text("procedures-versions")) }
            (versions_table(&visit, &versions))
            (ways(&visit, &versions, has_draft))
        },
    };
    Ok(visit.page(&visit.text("procedures-title"), &html! { (sheet) }))
}

/// What an owner can do about it.
fn ways(visit: &Visit, versions: &[Version], has_draft: bool) -> Markup {
    html! {
        div class="do" {
            @if !visit.may(Right::Govern) { p class="soft" { (visit.text("procedures-owners-only")) } }
            @else if has_draft {
                (Action::link("/procedures/draft", visit.text("procedures-go-on")).main())
            } @else {
                (Action::post("/procedures/draft", visit.text("procedures-begin")).main())
            }
            @if let [newer, older, ..] = versions {
                (Action::link(comparing(older.version, newer.version), visit.text("procedures-compare-last")))
            }
        }
    }
}

fn comparing(from: u32, to: u32) -> String {
    format!("/procedures/compare?from={from}&to={to}")
}

fn versions_table(visit: &Visit, versions: &[Version]) -> Markup {
    if versions.is_empty() {
        return html! { p class="soft" { (visit.text("procedures-not-used-yet")) } };
    }
    let columns = vec![
        Column::new(visit.text("procedures-version")),
        Column::new(visit.text("procedures-note")),
        Column::new(visit.text("procedures-who")),
        Column::new(visit.text("procedures-when")),
        Column::new(visit.text("procedures-closings-open")).figure(),
        Column::new(visit.text("procedures-closings")).figure(),
    ];
    let rows = versions.iter().map(|version| {
        let number = args! { version: version.version };
        let title = visit.locale.text_with("procedures-version-title", &number);
        vec![
            html! { a href=(format!("/procedures/{}", version.version)) { (title) } },
            html! { @if let Some(note) = &version.note { span dir="auto" { (note) } } },
            writer(visit, version),
            html! { (visit.locale.date_time(version.published_at, visit.zone().tz())) },
            html! { (visit.locale.integer(i64::from(version.open_closings))) },
            html! { (visit.locale.integer(i64::from(version.closings))) },
        ]
    });
    html! { (Table::new(visit.text("procedures-versions"), columns).rows(rows)) }
}

fn writer(visit: &Visit, version: &Version) -> Markup {
    match &version.written_by {
        Some(by) => name(by.as_str()),
        None => html! { (visit.text("procedures-by-program")) },
    }
}

pub(super) async fn version(
    visit: Visit,
    State(web): State<Web>,
    Id(number): Id<u32>,
) -> Result<Response, Problem> {
    let db = web.db();
    let found = store::procedures::published(db, number).await?;
    let used = store::procedures::usage(db, found.id).await?;
    let by = match found.written_by {
        Some(by) => Some(store::people::get(db, by).await?.name),
        None => None,
    };
    let title = visit.locale.text_with("procedures-version-title", &args! { version: number });
    let at = visit.locale.date_time(found.written_at, visit.zone().tz());
    let facts = Facts::new()
        .fact(visit.text("procedures-when"), at)
        .fact(
            visit.text("procedures-who"),
            by.map_or_else(
                || html! { (visit.text("procedures-by-program")) },
                |by| name(by.as_str()),
            ),
        )
        .fact(visit.text("procedures-closings"), visit.locale.integer(i64::from(used)));
    let sheet = Sheet {
        question: title.clone().into(),
        about: None,
        back: Some(("/procedures".into(), visit.text("procedures-back").into())),
        content: html! {
            (facts)
            @if let Some(note) = &found.note { p dir="auto" { (note) } }
            @if number > 1 {
                p { a href=(comparing(number - 1, number)) { (visit.text("procedures-compare-before")) } }
            }
            (reading(&visit, &found.content))
        },
    };
    Ok(visit.page(&title, &html! { (sheet) }))
}
