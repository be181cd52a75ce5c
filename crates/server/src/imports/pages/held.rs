//! Rows that are perhaps customers who are here: whom they may be, and three answers to each.

use axum::response::Response;
use domain::ids::ImportId;
use domain::people::Right;
use domain::refusal::Refusal;
use maud::{Markup, html};
use store::customers::duplicates::Likely;
use store::imports::Import;

use super::super::{Answer, Waiting, answer, waiting};
use super::result;
use crate::app::Failure;
use crate::i18n::args;
use crate::web::form::Form;
use crate::web::likely::line as likely_line;
use crate::web::look::{Column, Notice, Select, Table, Tone};
use crate::web::path::Id;
use crate::web::{Problem, Visit, saved};

/// So many are answered at once.
const SHOWN: u32 = 25;
/// So many cells of a row show who is meant.
const CELLS: usize = 6;

/// The rows of an import that wait, with a form to answer them.
pub(super) async fn section(visit: &Visit, row: &Import) -> Result<Markup, Problem> {
    if row.rows_held == 0 || row.state == "undone" {
        return Ok(html! {});
    }
    let mut rows = waiting(visit, visit.sight(), row, 0, SHOWN + 1).await?;
    let has_more = rows.len() > SHOWN as usize;
    rows.truncate(SHOWN as usize);
    Ok(html! {
        h2 { (visit.text("imports-held-title")) }
        @if rows.is_empty() {
            p class="soft" { (visit.text("imports-held-gone")) }
        } @else if visit.may(Right::Steer) && row.state != "running" {
            p class="soft" { (visit.text("imports-held-about")) }
            form method="post" action=(format!("/imports/{}/held", row.id)) {
                (table(visit, &rows, true))
                @if has_more { p class="soft" { (visit.text("imports-held-more")) } }
                div class="do" {
                    button class="btn main" type="submit" { span { (visit.text("imports-held-send")) } }
                    button class="btn" type="submit" name="all" value="new" { span { (visit.text("imports-held-all-new")) } }
                    button class="btn quiet" type="submit" name="all" value="leave" { span { (visit.text("imports-held-all-leave")) } }
                }
            }
        } @else {
            (table(visit, &rows, false))
        }
    })
}

/// The rows that a dry run would hold.
pub(super) fn would_wait(visit: &Visit, rows: &[Waiting]) -> Markup {
    html! {
        @if !rows.is_empty() {
            h2 { (visit.text("imports-held-title")) }
            p class="soft" { (visit.text("imports-held-trial")) }
            (table(visit, rows, false))
        }
    }
}

fn table(visit: &Visit, rows: &[Waiting], is_asked: bool) -> Markup {
    let mut columns = vec![
        Column::new(visit.text("imports-held-row")),
        Column::new(visit.text("imports-held-who")),
        Column::new(visit.text("imports-held-likely")),
    ];
    if is_asked {
        columns.push(Column::new(visit.text("imports-held-answer")));
    }
    let lines = rows.iter().map(|row| {
        let mut cells = vec![
            html! { (visit.locale.integer(row.number)) },
            who(row),
            html! {
                @for one in &row.likely { p { (likely_line(visit, one)) } }
                @if row.likely.is_empty() { (visit.text("imports-held-in-file")) }
            },
        ];
        if is_asked {
            cells.push(html! { (choice(visit, row)) });
        }
        cells
    });
    html! { (Table::new(visit.text("imports-held-title"), columns).rows(lines)) }
}

/// The name, and what else the row says.
fn who(row: &Waiting) -> Markup {
    let others = row.cells.iter().map(|cell| cell.trim());
    let others = others.filter(|cell| !cell.is_empty() && *cell != row.name).take(CELLS);
    let others: Vec<String> = others.map(|cell| cell.chars().take(60).collect()).collect();
    html! {
        bdi { (row.name) }
        @if !others.is_empty() {
            br;
            span class="soft" { @for (at, cell) in others.iter().enumerate() {
                @if at > 0 { " · " } bdi { (cell) }
            } }
        }
    }
}

fn choice(visit: &Visit, row: &Waiting) -> Select<'static> {
    let label =
        visit.locale.text_with("imports-held-answer-of", &args! { name: row.name.as_str() });
    let select = Select::new(format!("row-{}", row.number), label)
        .option("", visit.text("imports-held-later"));
    let seen = row.likely.iter().filter(|one| one.is_seen);
    let select = seen.fold(select, |select, one: &Likely| {
        let words = args! { name: one.name.as_str() };
        select.option(one.id.to_string(), visit.locale.plain_with("imports-held-it", &words))
    });
    select
        .option("new", visit.text("imports-held-new"))
        .option("leave", visit.text("imports-held-leave"))
}

/// Takes the answers of a page, each by itself: one that can't be taken takes none of the others along.
pub(super) async fn save(
    visit: Visit,
    Id(id): Id<ImportId>,
    form: Form,
) -> Result<Response, Problem> {
    let address = format!("/imports/{id}");
    let row = store::imports::get(visit.db(), id).await?;
    // The rows that were looked at, whatever others have answered since.
    let shown = form.names().filter_map(|name| name.strip_prefix("row-")?.parse().ok());
    let shown: Vec<i64> = shown.collect();
    let mut not_taken: i64 = 0;
    for number in shown {
        let said = match form.get("all") {
            "" => form.get(&format!("row-{number}")),
            all => all,
        };
        let said = match said {
            "" => continue,
            "new" => Answer::New,
            "leave" => Answer::LeaveOut,
            customer => Answer::It(customer.parse().map_err(|_| Problem::NotUnderstood)?),
        };
        match answer(&visit, visit.actor(), id, number, said).await {
            Ok(_) => {}
            Err(Failure::NotFound) => not_taken += 1,
            Err(Failure::Refused(
                Refusal::AlreadySettled | Refusal::MergedAway | Refusal::Erased,
            )) if row.state != "undone" => not_taken += 1,
            Err(failure) => return Err(failure.into()),
        }
    }
    if not_taken == 0 {
        return Ok(saved(&visit, &address, "imports-done-answered", ""));
    }
    let words = visit.locale.text_with("imports-held-not-taken", &args! { count: not_taken });
    let told = html! { (Notice::new(words).tone(Tone::Now)) };
    let row = store::imports::get(visit.db(), id).await?;
    result::page(&visit, &row, Some(told)).await
}
