//! All imports, the files that wait for theirs, and the way to choose one more.

use std::io::{BufWriter, Write};
use std::time::Duration;

use axum::extract::multipart::{Multipart, MultipartError};
use axum::response::Response;
use domain::ids::ImportId;
use maud::{Markup, html};
use store::db::StoreError;
use store::imports::Import;

use super::super::shelf::{Doing, MOST_WAITING, Upload, open_own};
use super::super::{Account, Unfit, study};
use crate::i18n::args;
use crate::web::look::{Action, Column, Empty, Field, Table, Tag, Tone};
use crate::web::{Problem, Visit, back_to};

const SHOWN: u32 = 50;
/// Whoever sends nothing for so long has gone.
const PAUSE: Duration = Duration::from_secs(60);

pub(super) async fn list(visit: Visit) -> Result<Response, Problem> {
    let imports = store::imports::latest(visit.db(), SHOWN).await?;
    let is_known = |id: ImportId| imports.iter().any(|import| import.id == id);
    let waiting: Vec<_> =
        visit.imports().waiting().into_iter().filter(|(id, _)| !is_known(*id)).collect();
    Ok(visit.page(&visit.text("imports-title"), &content(&visit, &imports, &waiting, None)))
}

fn content(
    visit: &Visit,
    imports: &[Import],
    waiting: &[(ImportId, Upload)],
    error: Option<&'static str>,
) -> Markup {
    html! {
        h1 { (visit.text("imports-title")) }
        p { (visit.text("imports-how")) }
        form method="post" action="/imports" enctype="multipart/form-data" hx-boost="false" {
            (Field::file("file", visit.text("imports-file"))
                .hint(visit.text("imports-file-hint"))
                .error(error.map(|key| visit.text(key)))
                .required())
            div class="do" { (Action::submit(visit.text("imports-upload")).main()) }
        }
        ul { @for key in ["imports-how-formats", "imports-how-order", "imports-how-deals", "imports-how-orders", "imports-how-again"] {
            li { (visit.text(key)) }
        } }
        p { (Action::link("/imports/mappings", visit.text("imports-saved")).quiet()) }
        @if !waiting.is_empty() {
            h2 { (visit.text("imports-waiting")) }
            ul { @for (id, upload) in waiting {
                li { a href=(format!("/imports/{id}")) { bdi { (upload.file_name) } } }
            } }
        }
        @if imports.is_empty() && waiting.is_empty() {
            (Empty::new(visit.text("imports-none"), visit.text("imports-none-instead")))
        } @else if !imports.is_empty() {
            h2 { (visit.text("imports-past")) }
            (table(visit, imports))
        }
    }
}

fn table(visit: &Visit, imports: &[Import]) -> Markup {
    let figure = |key| Column::new(visit.text(key)).figure();
    let columns = vec![
        Column::new(visit.text("imports-file")),
        Column::new(visit.text("imports-when")),
        figure("imports-read"),
        figure("imports-created"),
        figure("imports-updated"),
        figure("imports-same"),
        figure("imports-refused"),
        figure("imports-held"),
    ];
    let number = |value: i64| html! { (visit.locale.integer(value)) };
    let rows = imports.iter().map(|import| {
        vec![
            html! {
                a href=(format!("/imports/{}", import.id)) { bdi { (import.file_name) } }
                @if import.state != "finished" { " " (state(visit, &import.state)) }
            },
            html! { (visit.locale.date_time(import.started_at, visit.zone().tz())) },
            number(import.rows_read),
            number(import.rows_created),
            number(import.rows_updated),
            number(import.rows_same),
            number(import.rows_refused),
            number(import.rows_held),
        ]
    });
    html! { (Table::new(visit.text("imports-past"), columns).rows(rows)) }
}

pub(super) fn state(visit: &Visit, state: &str) -> Tag<'static> {
    match state {
        "running" => Tag::new(visit.text("imports-state-running")).tone(Tone::Now),
        "stopped" => Tag::new(visit.text("imports-state-stopped")).tone(Tone::Now),
        "undone" => Tag::new(visit.text("imports-state-undone")),
        _ => Tag::new(visit.text("imports-state-failed")),
    }
}

/// Takes a file in, and asks what its columns mean.
pub(super) async fn upload(visit: Visit, mut form: Multipart) -> Result<Response, Problem> {
    let id = ImportId(visit.new_id());
    if visit.imports().waiting_of(visit.user_id()) >= MOST_WAITING {
        return refused(&visit, "imports-too-many-waiting").await;
    }
    // From before its first byte on, nobody takes its folder for one that was left.
    visit.imports().claim(id, Doing::Uploading);
    let saved = save(&visit, id, &mut form).await;
    visit.imports().release(id);
    match saved {
        Ok(()) => Ok(back_to(&format!("/imports/{id}"))),
        Err(NotTaken::Problem(problem)) => {
            visit.imports().remove(id);
            Err(problem)
        }
        Err(NotTaken::Because(key)) => {
            visit.imports().remove(id);
            refused(&visit, key).await
        }
    }
}

async fn refused(visit: &Visit, key: &'static str) -> Result<Response, Problem> {
    let imports = store::imports::latest(visit.db(), SHOWN).await?;
    let page = content(visit, &imports, &visit.imports().waiting(), Some(key));
    Ok(visit.asks_again(&visit.text("imports-title"), &page))
}

/// Why a file was not taken in.
enum NotTaken {
    Because(&'static str),
    Problem(Problem),
}

impl From<MultipartError> for NotTaken {
    fn from(_: MultipartError) -> Self {
        Self::Problem(Problem::NotUnderstood)
    }
}

impl From<std::io::Error> for NotTaken {
    fn from(error: std::io::Error) -> Self {
        if let Some(unfit) = Unfit::of(&error) {
            return Self::Because(unfit.key());
        }
        Self::Problem(Problem::Broken(StoreError::Unavailable(std::sync::Arc::new(error))))
    }
}

async fn save(visit: &Visit, id: ImportId, form: &mut Multipart) -> Result<(), NotTaken> {
    while let Some(mut field) = form.next_field().await? {
        if field.name() != Some("file") {
            continue;
        }
        let file_name = field.file_name().unwrap_or_default().chars().take(300).collect::<String>();
        visit.imports().folder(id)?;
        let mut file = BufWriter::new(open_own(&visit.imports().file(id))?);
        let mut bytes = 0;
        loop {
            let chunk = tokio::time::timeout(PAUSE, field.chunk()).await;
            let chunk = chunk.map_err(|_| NotTaken::Because("imports-file-paused"))??;
            let Some(chunk) = chunk else { break };
            bytes += chunk.len() as u64;
            if bytes > visit.imports().most_bytes() {
                return Err(NotTaken::Because("imports-file-too-large"));
            }
            file.write_all(&chunk)?;
        }
        file.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all()?;
        if bytes == 0 {
            return Err(NotTaken::Because("imports-file-empty"));
        }
        let told = study::Told {
            file_name,
            bytes,
            by: visit.user_id(),
            language: visit.locale.language(),
            zone: visit.zone().clone(),
        };
        return Ok(study::settle(visit, id, told).await?);
    }
    Err(NotTaken::Because("imports-file-none"))
}

/// Read = created + updated + same + refused + held, in words.
pub(super) fn account(visit: &Visit, account: Account) -> Markup {
    let Account { created, updated, same, refused, held } = account;
    html! {
        p class="what" {
            (visit.locale.text_with("imports-account", &args! {
                read: account.read(), created: created, updated: updated, same: same,
                refused: refused, held: held,
            }))
        }
    }
}
