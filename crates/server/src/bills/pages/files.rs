//! Files of e-invoices and bank statements: sent from the page, with one line of report for each.

use axum::extract::State;
use axum::extract::multipart::Multipart;
use axum::response::Response;
use maud::{Markup, html};

use super::super::told;
use super::super::{
    FileIn, NotRead, Outcome, ReadFile, ReadStatement, TakenFile, file_name, read_statements,
    take_einvoices,
};
use crate::i18n::args;
use crate::web::look::{Action, Column, Field, Sheet, Table};
use crate::web::{Problem, Visit, Web};

/// As many files are read at once; more are refused as too large, none is left out in silence.
const MOST: usize = 500;

/// The two forms that send files.
pub(super) fn upload(visit: &Visit) -> Markup {
    let form = |action: &'static str, kind: &str| {
        let hint = visit.text(&format!("bills-{kind}-hint"));
        html! {
            form method="post" action=(action) enctype="multipart/form-data" hx-boost="false" {
                (Field::file("files", visit.text(&format!("bills-{kind}"))).id(kind.to_owned()).hint(hint).multiple().required())
                div class="do" { (Action::submit(visit.text("bills-read"))) }
            }
        }
    };
    html! {
        h2 { (visit.text("bills-files")) }
        (form("/bills/einvoices", "einvoices"))
        (form("/bills/statements", "statements"))
    }
}

pub(super) async fn einvoices(
    visit: Visit,
    State(web): State<Web>,
    form: Multipart,
) -> Result<Response, Problem> {
    let files = read(form).await?;
    let reports = take_einvoices(&web, visit.user_id(), files).await?;
    let rows = reports.iter().map(|it| taken(&visit, it)).collect();
    Ok(report(&visit, rows))
}

pub(super) async fn statements(
    visit: Visit,
    State(web): State<Web>,
    form: Multipart,
) -> Result<Response, Problem> {
    let files = read(form).await?;
    let reports = read_statements(&web, visit.user_id(), files).await?;
    let rows = reports.iter().flat_map(|it| stated(&visit, it)).collect();
    Ok(report(&visit, rows))
}

async fn read(mut form: Multipart) -> Result<Vec<FileIn>, Problem> {
    let mut files = Vec::new();
    while let Some(field) = form.next_field().await.map_err(|_| Problem::NotUnderstood)? {
        if field.name() != Some("files") {
            continue;
        }
        let name = file_name(field.file_name().unwrap_or_default());
        let bytes = field.bytes().await.map_err(|_| Problem::TooLarge)?;
        // A browser sends an empty file where none was chosen.
        if files.len() == MOST {
            return Err(Problem::TooLarge);
        }
        if !bytes.is_empty() {
            files.push(FileIn { name, bytes: bytes.to_vec() });
        }
    }
    Ok(files)
}

fn taken(visit: &Visit, file: &TakenFile) -> [Markup; 2] {
    let said = told::taken(&visit.locale, file);
    let link = match &file.outcome {
        Outcome::Taken(bill) | Outcome::Known(Some(bill)) => Some(format!("/bills/{bill}")),
        Outcome::Waits(id, _) => Some(format!("/bills/waiting/{id}")),
        _ => None,
    };
    let about = html! {
        @match link {
            Some(link) => a href=(link) { (said) },
            None => (said),
        }
    };
    [html! { bdi { (file.name) } }, about]
}

fn stated(visit: &Visit, file: &ReadFile) -> Vec<[Markup; 2]> {
    let name = || html! { bdi { (file.name) } };
    match &file.outcome {
        Err(problem) => vec![[name(), html! { (not_read(visit, problem)) }]],
        Ok(statements) => {
            let row = |it: &ReadStatement| [name(), statement(visit, it)];
            statements.iter().map(row).collect()
        }
    }
}

fn not_read(visit: &Visit, problem: &NotRead) -> String {
    told::not_read(&visit.locale, problem)
}

fn statement(visit: &Visit, it: &ReadStatement) -> Markup {
    html! {
        (told::statement(&visit.locale, it))
        @if it.taken_back > 0 {
            p { (visit.locale.text_with("bills-statement-taken-back", &args! { count: it.taken_back })) }
        }
    }
}

fn report(visit: &Visit, rows: Vec<[Markup; 2]>) -> Response {
    let title = visit.text("bills-report");
    let columns =
        vec![Column::new(visit.text("bills-file")), Column::new(visit.text("bills-outcome"))];
    let sheet = Sheet {
        question: title.clone().into(),
        about: None,
        back: Some(("/bills".into(), visit.text("bills-back-to-all").into())),
        content: html! {
            @if rows.is_empty() { p { (visit.text("bills-no-files")) } }
            @else { (Table::new(title.clone(), columns).rows(rows.into_iter().map(Vec::from))) }
        },
    };
    visit.page(&title, &html! { (sheet) })
}
