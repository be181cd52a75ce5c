//! Accepting connections and ending well: no new ones after the first request to stop, and those
//! at work finish within a bound. axum's own loop has no bound on how slowly a request may come in.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::extract::connect_info::ConnectInfo;
use axum::middleware::AddExtension;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::Semaphore;
use tokio::sync::mpsc::Receiver;
use tower::{Service as _, ServiceExt as _};

use super::listener::{Listener, Stream};

/// The line and headers of a request come within this time, counted from the answer before.
const HEADERS: Duration = Duration::from_secs(30);
/// What is in flight at a stop has this long.
const FINISH: Duration = Duration::from_secs(30);
/// The machine has no room for another connection; perhaps after this time.
const BREATH: Duration = Duration::from_millis(200);

/// How serving came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Every request was answered.
    Well,
    /// Some took longer than the bound, or a second request to stop would not wait.
    CutOff,
}

/// So many connections are open at once; more wait in the system's line until one is closed. A page
/// that is open holds one. It is below the number of files that systems allow a program at least.
const CONNECTIONS: usize = 900;

/// Serves until somebody asks to stop through `stops`; asking again means at once. `at_stop` ends
/// the answers that have no end of their own.
pub async fn serve(
    listener: Listener,
    router: Router,
    stops: Receiver<()>,
    at_stop: impl FnOnce(),
) -> Ended {
    serve_at_most(CONNECTIONS, listener, router, stops, at_stop).await
}

async fn serve_at_most(
    most: usize,
    listener: Listener,
    router: Router,
    mut stops: Receiver<()>,
    at_stop: impl FnOnce(),
) -> Ended {
    let places = Arc::new(Semaphore::new(most));
    let mut pages = router.into_make_service_with_connect_info::<SocketAddr>();
    let connections = GracefulShutdown::new();
    loop {
        let place = tokio::select! {
            place = Arc::clone(&places).acquire_owned() => place,
            _ = stops.recv() => break,
        };
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stops.recv() => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                pause_after(&error).await;
                continue;
            }
        };
        let Ok(service) = pages.call(peer).await;
        let stop = connections.watcher();
        tokio::spawn(async move {
            match stream {
                Stream::Port(stream) => attend(stream, service, stop).await,
                #[cfg(unix)]
                Stream::Socket(stream) => attend(stream, service, stop).await,
            }
            drop(place);
        });
    }
    drop(listener);
    at_stop();
    tokio::select! {
        () = connections.shutdown() => Ended::Well,
        () = tokio::time::sleep(FINISH) => Ended::CutOff,
        Some(()) = stops.recv() => Ended::CutOff,
    }
}

type Pages = AddExtension<Router, ConnectInfo<SocketAddr>>;

/// Serves one connection until it is closed, or until `stop` tells and its request is answered.
async fn attend(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    pages: Pages,
    stop: Watcher,
) {
    let pages = pages.map_request(|request: Request<Incoming>| request.map(Body::new));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(pages));
    if let Err(error) = stop.watch(connection).await {
        tracing::debug!(%error, "a connection broke off");
    }
}

/// A connection that broke off before it was taken concerns only itself; everything else is the
/// machine's, as too many open files.
async fn pause_after(error: &io::Error) {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    if !matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset) {
        tracing::warn!(%error, "no connection could be accepted");
        tokio::time::sleep(BREATH).await;
    }
}

#[cfg(test)]
mod tests {
    use axum::routing::get;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpStream;
    use tokio::sync::mpsc;

    use super::*;
    use crate::config::Endpoint;

    const ASKED: &[u8] = b"GET / HTTP/1.1\r\nhost: localhost\r\n\r\n";

    #[tokio::test]
    async fn who_is_one_too_many_waits_until_somebody_leaves() {
        let any = Endpoint::parse("127.0.0.1:0").expect("an endpoint");
        let listener = Listener::bind(&any).await.expect("a port");
        let Endpoint::Address(address) = listener.endpoint().expect("an address") else { return };
        let pages = Router::new().route("/", get(|| async { "here" }));
        let (ask, stops) = mpsc::channel(1);
        let served = tokio::spawn(serve_at_most(1, listener, pages, stops, || {}));
        let mut first = TcpStream::connect(address).await.expect("a connection");
        let mut answer = [0; 64];
        first.write_all(ASKED).await.expect("asked");
        assert!(first.read(&mut answer).await.expect("an answer") > 0);
        let mut second = TcpStream::connect(address).await.expect("in the line");
        second.write_all(ASKED).await.expect("asked");
        let silence = Duration::from_millis(200);
        assert!(tokio::time::timeout(silence, second.read(&mut answer)).await.is_err());
        drop(first);
        assert!(second.read(&mut answer).await.expect("an answer") > 0);
        drop(second);
        ask.send(()).await.expect("heard");
        assert_eq!(served.await.expect("an end"), Ended::Well);
    }
}
