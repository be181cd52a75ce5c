//! Accepting connections and ending well: no new ones after the first request to stop, and those
//! at work finish within a bound. axum's own loop has no bound on how slowly a request may come in.

use std::io;
use std::net::SocketAddr;
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
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::Receiver;
use tower::{Service as _, ServiceExt as _};

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

/// Serves until somebody asks to stop through `stops`; asking again means at once. `at_stop` ends
/// the answers that have no end of their own.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    mut stops: Receiver<()>,
    at_stop: impl FnOnce(),
) -> Ended {
    let mut pages = router.into_make_service_with_connect_info::<SocketAddr>();
    let connections = GracefulShutdown::new();
    loop {
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
        tokio::spawn(attend(stream, service, connections.watcher()));
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
async fn attend(stream: TcpStream, pages: Pages, stop: Watcher) {
    // Answers are whole pages; waiting to fill a packet would only make them late.
    let _ = stream.set_nodelay(true);
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
