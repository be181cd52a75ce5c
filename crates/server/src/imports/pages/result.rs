//! What came of an import: five figures that add up, rows that wait for a person, the first problems by row and column, and the
//! refused rows as a file.

use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::ids::ImportId;
use domain::people::Right;
use maud::{Markup, html};
use store::imports::Import;
use tokio::io::AsyncReadExt;
use tokio_util::io::ReaderStream;

use super::super::problems::ValueProblem;
use super::super::refused_file;
use super::super::so_far;
use super::super::words;
use super::super::{Mapping, Notes, RowKind, Summary};
use super::held;
use super::list::{account, state};
use super::work::disk;
use crate::i18n::args;
use crate::web::look::{Action, Column, Table};
use crate::web::path::Id;
use crate::web::{Problem, Visit};

/// So many refused rows tell their problems here.
const SHOWN: u32 = 200;

/// `told` says of answers that could not be taken.
pub(super) async fn page(
    visit: &Visit,
    row: &Import,
    told: Option<Markup>,
) -> Result<Response, Problem> {
    let waiting = held::section(visit, row).await?;
    let is_again = told.is_some();
    let mut summary = so_far(row);
    let kept = store::imports::refused(visit.db(), row.id, 0, SHOWN).await?;
    summary.note(&kept.iter().flat_map(refused_file::problems).collect::<Vec<_>>());
    let has_refused = row.rows_refused > 0 && visit.imports().refused_file(row.id).exists();
    let has_ended = matches!(row.state.as_str(), "finished" | "failed" | "stopped");
    let touched = row.rows_created + row.rows_updated > 0;
    let mapping: Option<Mapping> = serde_json::from_str(&row.mapping).ok();
    let is_orders = mapping.is_some_and(|mapping| mapping.row_kind == RowKind::Orders);
    let title = visit.text("imports-title");
    let content = html! {
        h1 { bdi { (row.file_name) } @if row.state != "finished" { " " (state(visit, &row.state)) } }
        p class="soft" { (visit.locale.date_time(row.started_at, visit.zone().tz())) }
        section id="import" {
            (account(visit, summary.account))
            (notes(visit, &summary.notes))
            @if let Some(told) = told { (told) }
            div class="do" {
                @if summary.notes.without_step > 0 {
                    (Action::link("/cases?view=needs-next-step", visit.text("imports-to-queue")).main())
                }
                @if is_orders {
                    (Action::link("/follow-through", visit.text("imports-to-deliveries")).main())
                }
                @if has_refused {
                    (Action::download(format!("/imports/{}/refused.csv", row.id), visit.text("imports-refused-file")))
                }
                @if has_ended && touched && visit.may(Right::Steer) {
                    (Action::link(format!("/imports/{}/undo", row.id), visit.text("imports-undo")).quiet())
                }
                (Action::link("/imports", visit.text("imports-to-list")).quiet())
            }
            (waiting)
            (problems(visit, &summary))
        }
    };
    Ok(if is_again { visit.asks_again(&title, &content) } else { visit.page(&title, &content) })
}

/// What is worth knowing beside the figures.
pub(super) fn notes(visit: &Visit, notes: &Notes) -> Markup {
    html! {
        @if notes.told().next().is_some() {
            ul { @for (key, count) in notes.told() {
                li { (visit.locale.text_with(key, &args! { count: count })) }
            } }
        }
    }
}

/// The first problems, each with its place in the file.
pub(super) fn problems(visit: &Visit, summary: &Summary) -> Markup {
    let columns = vec![
        Column::new(visit.text("imports-row")),
        Column::new(visit.text("imports-column")),
        Column::new(visit.text("imports-problem")),
    ];
    let rows = summary.problems.iter().map(|problem| {
        vec![
            place(visit, problem),
            column(visit, problem),
            html! { (words::problem(&visit.locale, problem)) },
        ]
    });
    html! {
        @if !summary.problems.is_empty() {
            h2 { (visit.text("imports-problems")) }
            (Table::new(visit.text("imports-problems"), columns).rows(rows))
            @if summary.problems.len() >= Summary::PROBLEMS { p class="soft" { (visit.text("imports-problems-more")) } }
        }
    }
}

fn place(visit: &Visit, problem: &ValueProblem) -> Markup {
    let number = |value: u64| visit.locale.integer(i64::try_from(value).unwrap_or(i64::MAX));
    let (row, line) = (number(problem.row), number(problem.line));
    html! { (visit.locale.text_with("imports-row-and-line", &args! { row: row, line: line })) }
}

fn column(visit: &Visit, problem: &ValueProblem) -> Markup {
    html! {
        @if !problem.column_name.is_empty() { bdi { (problem.column_name) } }
        @else if let Some(field) = problem.field { (words::field(&visit.locale, field)) }
    }
}

/// The refused rows as they were read, with the reasons; streamed as it lies on the disk.
pub(super) async fn refused(visit: Visit, Id(id): Id<ImportId>) -> Result<Response, Problem> {
    let path = visit.imports().refused_file(id);
    let Ok(file) = tokio::fs::File::open(path).await else { return Err(Problem::NotFound) };
    let length = file.metadata().await.map_err(disk)?.len();
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"refused.csv\"".to_owned()),
        (header::CONTENT_LENGTH, length.to_string()),
    ];
    let chunks = ReaderStream::new(file.take(length));
    Ok((headers, Body::from_stream(chunks)).into_response())
}
