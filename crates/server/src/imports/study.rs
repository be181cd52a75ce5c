//! A file that has come in: what can be found out of it is, so that a person only has to look.

use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;

use domain::ids::{ImportId, MappingId, UserId};
use domain::language::Language;
use domain::time::Zone;
use store::imports::mappings::{self, SavedMapping};

use super::firm::Firm;
use super::saved::{columns_key, load, onto};
use super::shelf::{Upload, open_own};
use super::{Mapping, Reading, Rows, WithoutCustomer, detect};
use crate::app::{App, Failure};

/// So many rows show what the columns mean.
pub(super) const STUDIED: usize = 1000;

/// What is known of a file beside its bytes.
pub(super) struct Told {
    pub file_name: String,
    pub bytes: u64,
    pub by: UserId,
    pub language: Language,
    pub zone: Zone,
}

/// A file as its beginning shows it.
pub(super) struct Studied {
    pub headers: Vec<String>,
    pub mapping: Mapping,
    /// What was kept of files with these columns, and is used now.
    pub used: Option<SavedMapping>,
}

/// The mapping that a file suggests by its columns and its first rows, or that somebody kept for files
/// of these columns.
pub(super) async fn study(
    app: &App,
    by: UserId,
    path: PathBuf,
    reading: Reading,
) -> io::Result<Studied> {
    let firm = Firm::of(app.db()).await.map_err(io::Error::other)?;
    let looked = tokio::task::spawn_blocking(move || {
        let rows = Rows::open(File::open(path)?, reading)?;
        let headers = rows.headers().to_vec();
        let mut mapping = detect(&headers);
        let sample = rows.preview(STUDIED);
        mapping.study(&sample);
        mapping.adopt(&headers, &firm);
        mapping.study_own(&sample, &firm);
        Ok::<_, io::Error>((headers, mapping, firm))
    });
    let (headers, found, firm) =
        looked.await.unwrap_or_else(|_| Err(io::ErrorKind::Other.into()))?;
    let saved = mappings::find_for(app.db(), by, &columns_key(&headers)).await;
    let saved = saved.map_err(io::Error::other)?;
    let used = saved.and_then(|saved| Some((onto(&saved, &found, &headers, &firm)?, saved)));
    Ok(match used {
        Some((mapping, saved)) => Studied { headers, mapping, used: Some(saved) },
        None => Studied { headers, mapping: found, used: None },
    })
}

/// Settles a file whose bytes lie on the shelf, as far as it settles itself.
pub(super) async fn settle(app: &App, id: ImportId, told: Told) -> io::Result<()> {
    let studied = study(app, told.by, app.imports().file(id), Reading::default()).await?;
    let upload = Upload {
        file_name: told.file_name,
        bytes: told.bytes,
        uploaded_at: app.now().as_microsecond(),
        charset: None,
        dialect: None,
        sheet: None,
        mapping: studied.mapping,
        used: studied.used.map(|saved| saved.id.to_string()),
        language: told.language.code().to_owned(),
        zone: told.zone.name().to_owned(),
        owner: told.by.to_string(),
        without_customer: WithoutCustomer::default(),
        by: told.by.to_string(),
    };
    app.imports().save_upload(id, &upload)
}

/// Reads a waiting file's columns as somebody kept it under a name.
///
/// # Errors
/// There is no such mapping for them, or the file can't be read.
pub(super) async fn use_saved(
    app: &App,
    by: UserId,
    id: ImportId,
    upload: &mut Upload,
    saved: MappingId,
) -> Result<(), Failure> {
    let saved = load(app.db(), saved, by).await?;
    let firm = Firm::of(app.db()).await?;
    let studied = study(app, by, app.imports().file(id), upload.reading()).await;
    let studied = studied.map_err(|_| Failure::NotFound)?;
    let mapping = onto(&saved, &studied.mapping, &studied.headers, &firm);
    upload.mapping = mapping.ok_or(Failure::NotFound)?;
    upload.used = Some(saved.id.to_string());
    Ok(())
}

/// The same of bytes that came in one piece.
pub(super) async fn take_in(app: &App, id: ImportId, bytes: Vec<u8>, told: Told) -> io::Result<()> {
    app.imports().folder(id)?;
    let path = app.imports().file(id);
    let written = tokio::task::spawn_blocking(move || open_own(&path)?.write_all(&bytes));
    written.await.unwrap_or_else(|_| Err(io::ErrorKind::Other.into()))?;
    settle(app, id, told).await
}
