//! A version's file, handed out so that no browser ever runs it: as an attachment, under a type
//! and an ending of ours, in a sandbox without rights.

use axum::extract::State;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use domain::documents::{DocumentName, Media};
use domain::ids::DocumentId;

use crate::web::attachment::disposition;
use crate::web::path::Ids;
use crate::web::{Problem, Visit, Web};

const POLICY: &str = "sandbox; default-src 'none'; frame-ancestors 'none'";

pub(super) async fn hand_out(
    _visit: Visit,
    State(web): State<Web>,
    Ids(document, version): Ids<DocumentId, u32>,
) -> Result<Response, Problem> {
    let version = store::documents::version(web.db(), document, version).await?;
    let bytes = store::documents::file(web.db(), &version.hash).await?;
    let name = DocumentName::parse(&version.file_name).map_err(|_| Problem::NotFound)?;
    let disposition = HeaderValue::from_str(&disposition(&name.handed_out(version.media)))
        .map_err(|_| Problem::NotUnderstood)?;
    let headers: [(HeaderName, HeaderValue); 5] = [
        (header::CONTENT_TYPE, HeaderValue::from_static(content_type(version.media, &bytes))),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            HeaderValue::from_static("same-origin"),
        ),
    ];
    Ok((headers, bytes).into_response())
}

/// A text whose encoding nobody can tell is only bytes.
fn content_type(media: Media, bytes: &[u8]) -> &'static str {
    match media.content_type() {
        "text/plain" if std::str::from_utf8(bytes).is_ok() => "text/plain; charset=utf-8",
        "text/plain" => "application/octet-stream",
        kind => kind,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_tells_its_encoding_or_is_only_bytes() {
        assert_eq!(content_type(Media::Text, "zażółć".as_bytes()), "text/plain; charset=utf-8");
        assert_eq!(content_type(Media::Csv, b"za\xbf\xf3"), "application/octet-stream");
        assert_eq!(content_type(Media::Pdf, b"%PDF-1.7"), "application/pdf");
    }
}
