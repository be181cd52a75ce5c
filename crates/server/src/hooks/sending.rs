//! One request to a hook: to an address that was looked at, bounded in time, following nothing, and
//! reading nothing but the status.

use std::net::SocketAddr;
use std::time::Duration;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper::{Request, header};
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;

use super::Hooks;
use super::address::{Target, Unreached};
use super::signing::Secret;
use crate::outward;

/// From the look-up of the name to the head of the answer.
const TIME: Duration = Duration::from_secs(10);

/// What is sent.
pub struct Message {
    pub id: String,
    pub seconds: i64,
    pub body: String,
}

/// Why there was no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The name leads nowhere.
    Unknown,
    /// It leads where nobody may be told.
    Barred,
    Unconnected,
    Unsafe,
    Late,
    /// What came was no answer of HTTP.
    Broken,
}

impl Trouble {
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Barred => "barred",
            Self::Unconnected => "unconnected",
            Self::Unsafe => "unsafe",
            Self::Late => "late",
            Self::Broken => "broken",
        }
    }
}

/// Sends a message, signed with each of the secrets; the status of the answer.
///
/// # Errors
/// There was none.
pub async fn send(
    hooks: &Hooks,
    address: &str,
    secrets: &[Secret],
    message: Message,
) -> Result<u16, Trouble> {
    let target = Target::parse(address).map_err(|_| Trouble::Unknown)?;
    match tokio::time::timeout(TIME, exchange(hooks, &target, secrets, message)).await {
        Ok(answer) => answer,
        Err(_) => Err(Trouble::Late),
    }
}

async fn exchange(
    hooks: &Hooks,
    target: &Target,
    secrets: &[Secret],
    message: Message,
) -> Result<u16, Trouble> {
    let allowed = hooks.reach(target).await.map_err(|unreached| match unreached {
        Unreached::Unknown => Trouble::Unknown,
        Unreached::Barred => Trouble::Barred,
    })?;
    let request = request(target, secrets, message).ok_or(Trouble::Broken)?;
    let stream = connect(&allowed).await?;
    if target.is_plain {
        return talk(stream, request).await;
    }
    let name = ServerName::try_from(target.host.clone()).map_err(|_| Trouble::Unsafe)?;
    let tls = outward::tls().map_err(|_| Trouble::Unsafe)?;
    let stream = tls.connect(name, stream).await.map_err(|_| Trouble::Unsafe)?;
    talk(stream, request).await
}

async fn connect(allowed: &[SocketAddr]) -> Result<TcpStream, Trouble> {
    for address in allowed {
        if let Ok(stream) = TcpStream::connect(address).await {
            return Ok(stream);
        }
    }
    Err(Trouble::Unconnected)
}

fn request(target: &Target, secrets: &[Secret], message: Message) -> Option<Request<Full<Bytes>>> {
    let Message { id, seconds, body } = message;
    let signatures: Vec<_> =
        secrets.iter().map(|secret| secret.sign(&id, seconds, &body)).collect();
    let path = target.uri.path_and_query().map_or("/", |path| path.as_str());
    let authority = target.uri.authority().map_or("", |authority| authority.as_str());
    Request::post(path)
        .header(header::HOST, authority)
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::USER_AGENT, concat!("Forgetmenot/", env!("CARGO_PKG_VERSION")))
        .header("webhook-id", id)
        .header("webhook-timestamp", seconds)
        .header("webhook-signature", signatures.join(" "))
        .body(Full::new(body.into()))
        .ok()
}

/// The body of the answer is not read: its status says all.
async fn talk<S>(stream: S, request: Request<Full<Bytes>>) -> Result<u16, Trouble>
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let shaken = http1::handshake(TokioIo::new(stream)).await;
    let (mut sender, connection) = shaken.map_err(|_| Trouble::Broken)?;
    let running = tokio::spawn(connection);
    let answer = sender.send_request(request).await;
    let status = answer.map(|answer| answer.status().as_u16());
    running.abort();
    status.map_err(|_| Trouble::Broken)
}
