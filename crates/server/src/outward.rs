//! Asking another server, which the configuration named: by https, or in plain on this very machine.
//! One request for each connection, bounded in time and size, and no redirect is followed.

use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper::{Request, StatusCode, Uri, header};
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

const TIME: Duration = Duration::from_secs(10);
const LARGEST: usize = 512 * 1024;

/// Why there is no answer; for the log.
#[derive(Debug)]
pub struct Unanswered(String);

impl std::fmt::Display for Unanswered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unanswered {}

fn because(error: impl std::fmt::Display) -> Unanswered {
    Unanswered(error.to_string())
}

/// Is this an address that may be asked: by https, or on this machine?
#[must_use]
pub fn may_ask(address: &str) -> bool {
    let Ok(uri) = address.parse::<Uri>() else { return false };
    let is_here = matches!(uri.host(), Some("localhost" | "127.0.0.1" | "[::1]"));
    uri.host().is_some()
        && (uri.scheme_str() == Some("https") || (uri.scheme_str() == Some("http") && is_here))
}

/// What is there.
///
/// # Errors
/// No whole answer within bounds, or another than 200.
pub async fn get(address: &str) -> Result<Bytes, Unanswered> {
    let (status, body) = send(Request::get(address), address, Bytes::new()).await?;
    if status == StatusCode::OK { Ok(body) } else { Err(because(status)) }
}

/// Sends a form there.
///
/// # Errors
/// No whole answer within bounds, or another than 200.
pub async fn post_form(
    address: &str,
    form: String,
    authorization: Option<String>,
) -> Result<Bytes, Unanswered> {
    let mut request =
        Request::post(address).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    if let Some(authorization) = authorization {
        request = request.header(header::AUTHORIZATION, authorization);
    }
    let (status, body) = send(request, address, form.into()).await?;
    if status == StatusCode::OK { Ok(body) } else { Err(because(status)) }
}

async fn send(
    request: hyper::http::request::Builder,
    address: &str,
    body: Bytes,
) -> Result<(StatusCode, Bytes), Unanswered> {
    if !may_ask(address) {
        return Err(because("neither https nor this machine"));
    }
    let uri: Uri = address.parse().map_err(because)?;
    match tokio::time::timeout(TIME, exchange(request, uri, body)).await {
        Ok(answer) => answer,
        Err(_) => Err(because("no answer in time")),
    }
}

async fn exchange(
    request: hyper::http::request::Builder,
    uri: Uri,
    body: Bytes,
) -> Result<(StatusCode, Bytes), Unanswered> {
    let host = uri.host().unwrap_or_default().to_owned();
    let is_https = uri.scheme_str() == Some("https");
    let port = uri.port_u16().unwrap_or(if is_https { 443 } else { 80 });
    let bare = host.trim_matches(['[', ']']).to_owned();
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let authority = uri.authority().map_or("", |authority| authority.as_str());
    let request = request
        .uri(path)
        .header(header::HOST, authority)
        .header(header::ACCEPT, "application/json")
        .body(Full::new(body))
        .map_err(because)?;
    let stream = TcpStream::connect((bare.as_str(), port)).await.map_err(because)?;
    if !is_https {
        return talk(stream, request).await;
    }
    let name = ServerName::try_from(bare).map_err(because)?;
    let stream = tls()?.connect(name, stream).await.map_err(because)?;
    talk(stream, request).await
}

pub(crate) fn tls() -> Result<TlsConnector, Unanswered> {
    let roots = RootCertStore::from_iter(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(because)?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}

async fn talk<S>(
    stream: S,
    request: Request<Full<Bytes>>,
) -> Result<(StatusCode, Bytes), Unanswered>
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(because)?;
    let running = tokio::spawn(connection);
    let answer = sender.send_request(request).await.map_err(because)?;
    let status = answer.status();
    let body = Limited::new(answer.into_body(), LARGEST).collect().await.map_err(because)?;
    drop(sender);
    running.abort();
    Ok((status, body.to_bytes()))
}

#[cfg(test)]
mod tests {
    use super::may_ask;

    #[test]
    fn in_plain_only_this_machine_is_asked() {
        for address in [
            "https://issuer.example/x",
            "http://127.0.0.1:9/x",
            "http://localhost",
            "http://[::1]:9/",
        ] {
            assert!(may_ask(address), "{address}");
        }
        for address in
            ["http://issuer.example", "http://127.0.0.1.evil.example", "file:///x", "/x", ""]
        {
            assert!(!may_ask(address), "{address}");
        }
    }
}
