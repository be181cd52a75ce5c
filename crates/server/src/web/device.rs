//! By what a visitor comes: their browser, their address, and what it keeps of us.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum_extra::extract::CookieJar;

use super::Web;
use super::visit::{SESSION, cookie_name};
use crate::people::Device;

/// The cookie by which a browser is known that has signed somebody in before.
pub const KNOWN: &str = "known";

impl FromRequestParts<Web> for Device {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Infallible> {
        let jar = CookieJar::from_headers(&parts.headers);
        let kept = |name| jar.get(&cookie_name(web, name)).map(|cookie| cookie.value().to_owned());
        let agent = parts.headers.get(header::USER_AGENT);
        let agent = agent.and_then(|agent| agent.to_str().ok()).unwrap_or_default().to_owned();
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let address = peer.map(|ConnectInfo(peer)| client(web, peer.ip(), &parts.headers));
        Ok(Self { agent, address, session: kept(SESSION), known: kept(KNOWN) })
    }
}

fn client(web: &Web, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
    let lines = headers.get_all("x-forwarded-for").iter();
    // A line that is no text could hide another: from there on nothing is believed.
    let lines = lines.map(|line| line.to_str().unwrap_or("?"));
    web.site().proxies.client(peer, lines)
}
