//! The copy of all that is held about a customer: every table as lines of JSON, their documents, and
//! a page to read.

use std::io::{self, Cursor, Write};

use domain::events::{EventKind, Fact};
use domain::ids::{CustomerId, UserId};
use store::customers::merging;
use store::db::{Query, Val};
use store::held;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::app::{App, Failure};
use crate::exports::everything::object;
use crate::secrets::hex;

/// As a ZIP; `about` is the page to read.
///
/// # Errors
/// What the database says.
pub async fn archive(app: &App, customer: CustomerId, about: &str) -> io::Result<Vec<u8>> {
    let q = app.db().snapshot().await.map_err(io::Error::other)?;
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("about.html", SimpleFileOptions::default())?;
    archive.write_all(about.as_bytes())?;
    let family = merging::family(&q, customer).await.map_err(io::Error::other)?;
    let mut hashes: Vec<Vec<u8>> = Vec::new();
    for kept in held::of_customer() {
        let mut lines = Vec::new();
        for one in &family {
            for row in held::of(&q, kept, *one).await.map_err(io::Error::other)? {
                serde_json::to_writer(&mut lines, &object(kept.0, &row))?;
                lines.push(b'\n');
                let columns = kept.0.columns().map(|column| column.name.as_str());
                hashes.extend(columns.zip(&row).filter_map(hash));
            }
        }
        if !lines.is_empty() {
            archive
                .start_file(format!("data/{}.jsonl", kept.0.name), SimpleFileOptions::default())?;
            archive.write_all(&lines)?;
        }
    }
    hashes.sort_unstable();
    hashes.dedup();
    for hash in hashes {
        put_file(&q, &hash, &mut archive).await?;
    }
    Ok(archive.finish()?.into_inner())
}

fn hash((column, value): (&str, &Val)) -> Option<Vec<u8>> {
    match value {
        Val::Bytes(Some(hash)) if column == "hash" => Some(hash.clone()),
        _ => None,
    }
}

async fn put_file(
    q: &impl Query,
    hash: &[u8],
    archive: &mut ZipWriter<Cursor<Vec<u8>>>,
) -> io::Result<()> {
    let bytes = store::documents::file(q, hash).await.map_err(io::Error::other)?;
    archive.start_file(format!("files/{}", hex(hash)), SimpleFileOptions::default())?;
    archive.write_all(&bytes)
}

/// That a copy was made is kept, with who made it.
///
/// # Errors
/// What the database says.
pub async fn tell(app: &App, user: UserId, customer: CustomerId) -> Result<(), Failure> {
    app.write_own(user, move |w| {
        Box::pin(async move {
            w.tell(customer, None, vec![Fact::of(EventKind::CustomerCopied, customer)]).await
        })
    })
    .await
}
