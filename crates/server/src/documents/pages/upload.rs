//! Reads a form with a file. The file is held up to the limit only; what goes beyond it is read
//! and dropped, and everything else that was typed is kept for the page that asks again.

use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::http::StatusCode;
use domain::documents::{DocumentName, FileProblem, NewFile, most_bytes};
use tokio::sync::Semaphore;

use crate::web::form::{Errors, Form};
use crate::web::{Paper, Problem, Visit, look};

/// A form whose texts are longer was not typed by a person.
const MOST_TEXT: usize = 64 * 1024;
/// So much is read, and what is too large of it dropped, before the connection is given up.
pub(super) const MOST_SENT: usize = 512 * 1024 * 1024;
const FILE: &str = "file";
/// A file lies in memory while it comes in; so many do at once.
static AT_ONCE: Semaphore = Semaphore::const_new(8);

/// What the form sent.
pub(super) struct Sent {
    pub form: Form,
    pub file: Result<NewFile, FileProblem>,
}

impl From<MultipartError> for Problem {
    fn from(error: MultipartError) -> Self {
        match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            _ => Self::NotUnderstood,
        }
    }
}

pub(super) async fn read(visit: &Visit, mut parts: Multipart) -> Result<Sent, Problem> {
    let megabytes = store::settings::rules(visit.db()).await?.document_megabytes;
    let _turn = AT_ONCE.acquire().await.map_err(|_| Problem::NotUnderstood)?;
    let mut sent = Sent { form: Form::default(), file: Err(FileProblem::Empty) };
    let mut typed = 0;
    while let Some(field) = parts.next_field().await? {
        if field.name() == Some(FILE) {
            sent.file = read_file(field, megabytes).await?;
            continue;
        }
        let name = field.name().unwrap_or_default().to_owned();
        let text = read_text(field, &mut typed).await?;
        sent.form = sent.form.with(&name, text);
    }
    Ok(sent)
}

async fn read_file(
    mut field: Field<'_>,
    megabytes: u32,
) -> Result<Result<NewFile, FileProblem>, Problem> {
    let name = DocumentName::parse(field.file_name().unwrap_or_default());
    let (most, mut size, mut bytes) = (most_bytes(megabytes), 0_u64, Vec::new());
    while let Some(chunk) = field.chunk().await? {
        size = size.saturating_add(chunk.len() as u64);
        if size <= most {
            bytes.extend_from_slice(&chunk);
        } else {
            bytes = Vec::new();
        }
    }
    if size > most {
        return Ok(Err(FileProblem::TooLarge { megabytes }));
    }
    // No file was chosen: browsers send a nameless empty one.
    let Ok(name) = name else { return Ok(Err(FileProblem::Empty)) };
    // Looking through it takes a while that other requests need not wait for.
    let read = tokio::task::spawn_blocking(move || NewFile::read(name, bytes, megabytes));
    read.await.map_err(|_| Problem::NotUnderstood)
}

async fn read_text(mut field: Field<'_>, typed: &mut usize) -> Result<String, Problem> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await? {
        *typed = typed.saturating_add(chunk.len());
        if *typed > MOST_TEXT {
            return Err(Problem::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    String::from_utf8(bytes).map_err(|_| Problem::NotUnderstood)
}

/// The field of the file.
pub(super) fn field<S>(paper: Paper<'_, S>) -> look::Field<'static> {
    look::Field::file(FILE, paper.text("documents-file"))
        .hint(paper.text("documents-file-hint"))
        .error(paper.error(FILE))
}

/// What is wrong with the file, said at its field.
pub(super) fn explain(errors: &mut Errors, problem: FileProblem) {
    match problem {
        FileProblem::Empty => errors.add(FILE, "documents-file-empty"),
        FileProblem::TooLarge { megabytes } => {
            let most = usize::try_from(megabytes).unwrap_or(usize::MAX);
            errors.add_with_most(FILE, "documents-file-too-large", most);
        }
        FileProblem::Page => errors.add(FILE, "documents-file-page"),
        FileProblem::Macros => errors.add(FILE, "documents-file-macros"),
        FileProblem::Archive => errors.add(FILE, "documents-file-archive"),
        FileProblem::Unknown => errors.add(FILE, "documents-file-unknown"),
    }
}
