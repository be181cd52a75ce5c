//! A file that has come in: what can be found out of it is, so that a person only has to look.

use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;

use domain::ids::{ImportId, UserId};
use domain::language::Language;
use domain::time::Zone;

use super::shelf::{Upload, open_own};
use super::{Mapping, Reading, Rows, WithoutCustomer, detect};
use crate::app::App;

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

/// The mapping that a file suggests by its columns and its first rows.
pub(super) async fn mapping(path: PathBuf, reading: Reading) -> io::Result<Mapping> {
    let looked = tokio::task::spawn_blocking(move || {
        let rows = Rows::open(File::open(path)?, reading)?;
        let mut mapping = detect(rows.headers());
        mapping.study(&rows.preview(STUDIED));
        Ok(mapping)
    });
    looked.await.unwrap_or_else(|_| Err(io::ErrorKind::Other.into()))
}

/// Settles a file whose bytes lie on the shelf, as far as it settles itself.
pub(super) async fn settle(app: &App, id: ImportId, told: Told) -> io::Result<()> {
    let mapping = mapping(app.imports().file(id), Reading::default()).await?;
    let upload = Upload {
        file_name: told.file_name,
        bytes: told.bytes,
        uploaded_at: app.now().as_microsecond(),
        charset: None,
        dialect: None,
        sheet: None,
        mapping,
        language: told.language.code().to_owned(),
        zone: told.zone.name().to_owned(),
        owner: told.by.to_string(),
        without_customer: WithoutCustomer::default(),
        by: told.by.to_string(),
    };
    app.imports().save_upload(id, &upload)
}

/// The same of bytes that came in one piece.
pub(super) async fn take_in(app: &App, id: ImportId, bytes: Vec<u8>, told: Told) -> io::Result<()> {
    app.imports().folder(id)?;
    let path = app.imports().file(id);
    let written = tokio::task::spawn_blocking(move || open_own(&path)?.write_all(&bytes));
    written.await.unwrap_or_else(|_| Err(io::ErrorKind::Other.into()))?;
    settle(app, id, told).await
}
