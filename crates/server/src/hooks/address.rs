//! Where a hook leads: by https to the public network, or where the configuration allows it. Looked at
//! when it is saved, and again by the address that is really connected to: a name can lead elsewhere
//! tomorrow.

use std::future::Future;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;

use domain::text::Line;
use hyper::Uri;

use super::Hooks;
use super::network::is_public;

/// Why an address can't be one of a hook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It is no address of the web.
    NoAddress,
    /// In plain only this machine is told, and only where the configuration says so.
    Plain,
    /// It has a name or a password in it.
    Credentials,
    /// It leads into a network that is not public.
    Private,
}

impl Unfit {
    /// The message that says so.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoAddress => "hooks-address-none",
            Self::Plain => "hooks-address-plain",
            Self::Credentials => "hooks-address-credentials",
            Self::Private => "hooks-address-private",
        }
    }
}

/// An address that a hook may have.
#[derive(Clone, Debug)]
pub struct Address(Line);

impl Address {
    /// # Errors
    /// It can't be one; a name that leads nowhere today may lead somewhere tomorrow.
    pub async fn fit(hooks: &Hooks, typed: &str) -> Result<Self, Unfit> {
        let line = Line::parse(typed).map_err(|_| Unfit::NoAddress)?;
        let target = Target::parse(line.as_str())?;
        match hooks.reach(&target).await {
            Err(Unreached::Barred) if target.is_plain => Err(Unfit::Plain),
            Err(Unreached::Barred) => Err(Unfit::Private),
            Ok(_) | Err(Unreached::Unknown) => Ok(Self(line)),
        }
    }

    #[must_use]
    pub fn line(&self) -> &Line {
        &self.0
    }
}

/// An address taken apart.
#[derive(Clone, Debug)]
pub struct Target {
    pub uri: Uri,
    /// Without the brackets of an address of IPv6.
    pub host: String,
    pub port: u16,
    pub is_plain: bool,
}

impl Target {
    /// # Errors
    /// It is no whole address by http or https.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        let uri: Uri = text.parse().map_err(|_| Unfit::NoAddress)?;
        let is_plain = match uri.scheme_str() {
            Some("https") => false,
            Some("http") => true,
            _ => return Err(Unfit::NoAddress),
        };
        if uri.authority().is_some_and(|authority| authority.as_str().contains('@')) {
            return Err(Unfit::Credentials);
        }
        let host = uri.host().unwrap_or_default().trim_matches(['[', ']']).to_owned();
        if host.is_empty() {
            return Err(Unfit::NoAddress);
        }
        let port = uri.port_u16().unwrap_or(if is_plain { 80 } else { 443 });
        Ok(Self { uri, host, port, is_plain })
    }
}

/// Why there is nothing to connect to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreached {
    /// The name leads nowhere.
    Unknown,
    /// It leads only to where nobody may be told.
    Barred,
}

/// What a name leads to.
pub type Found = Pin<Box<dyn Future<Output = io::Result<Vec<SocketAddr>>> + Send>>;

/// Finds what names lead to: the system, or a test.
pub trait Resolve: Send + Sync {
    fn find(&self, host: &str, port: u16) -> Found;
}

struct System;

impl Resolve for System {
    fn find(&self, host: &str, port: u16) -> Found {
        let host = host.to_owned();
        Box::pin(async move { Ok(tokio::net::lookup_host((host, port)).await?.collect()) })
    }
}

impl Hooks {
    /// The addresses behind a target that may be connected to, as the name stands now. They alone are
    /// connected to: the name is not asked again.
    ///
    /// # Errors
    /// There are none.
    pub async fn reach(&self, target: &Target) -> Result<Vec<SocketAddr>, Unreached> {
        let found = match target.host.parse::<IpAddr>() {
            Ok(address) => vec![SocketAddr::new(address, target.port)],
            Err(_) => {
                let resolver = self.resolver.get().map_or(&System as &dyn Resolve, |own| &**own);
                let found = resolver.find(&target.host, target.port).await;
                found.map_err(|_| Unreached::Unknown)?
            }
        };
        if found.is_empty() {
            return Err(Unreached::Unknown);
        }
        let allowed = found.into_iter().filter(|at| self.allows(target, at.ip()));
        let allowed: Vec<_> = allowed.collect();
        if allowed.is_empty() { Err(Unreached::Barred) } else { Ok(allowed) }
    }

    fn allows(&self, target: &Target, address: IpAddr) -> bool {
        let is_named = self.networks.get().is_some_and(|networks| networks.has(address));
        if target.is_plain {
            return is_named && address.to_canonical().is_loopback();
        }
        is_named || is_public(address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Networks;

    async fn fit(hooks: &Hooks, address: &str) -> Result<(), Unfit> {
        Address::fit(hooks, address).await.map(drop)
    }

    #[tokio::test]
    async fn an_address_in_a_network_of_somebodys_own_is_refused_unless_it_is_allowed() {
        let hooks = Hooks::default();
        for (address, expected) in [
            ("https://93.184.215.14/in", Ok(())),
            ("https://[2606:4700::1111]/in", Ok(())),
            ("https://127.0.0.1/in", Err(Unfit::Private)),
            ("https://[::1]/in", Err(Unfit::Private)),
            ("https://[::ffff:10.0.0.1]/in", Err(Unfit::Private)),
            ("https://169.254.169.254/latest/meta-data", Err(Unfit::Private)),
            ("https://10.1.2.3:8443/in", Err(Unfit::Private)),
            ("http://93.184.215.14/in", Err(Unfit::Plain)),
            ("http://127.0.0.1/in", Err(Unfit::Plain)),
            ("https://ewa:secret@shop.example/in", Err(Unfit::Credentials)),
            ("ftp://shop.example/in", Err(Unfit::NoAddress)),
            ("/in", Err(Unfit::NoAddress)),
            ("", Err(Unfit::NoAddress)),
        ] {
            assert_eq!(fit(&hooks, address).await, expected, "{address}");
        }
        let own = Hooks::default();
        own.permit(Networks::parse("127.0.0.0/8, 10.0.0.0/8").expect("networks"));
        assert_eq!(fit(&own, "https://10.1.2.3/in").await, Ok(()));
        assert_eq!(fit(&own, "http://127.0.0.1:9/in").await, Ok(()));
        assert_eq!(fit(&own, "http://10.1.2.3/in").await, Err(Unfit::Plain), "not on this machine");
        assert_eq!(fit(&own, "https://192.168.1.1/in").await, Err(Unfit::Private));
    }

    struct Names(&'static [&'static str]);

    impl Resolve for Names {
        fn find(&self, _: &str, port: u16) -> Found {
            let all = self.0.iter().map(|ip| SocketAddr::new(ip.parse().expect("an ip"), port));
            let all: Vec<_> = all.collect();
            Box::pin(async move { Ok(all) })
        }
    }

    #[tokio::test]
    async fn a_name_leads_only_where_it_may() {
        let target = Target::parse("https://shop.example/in").expect("a target");
        let mixed = Hooks::default();
        mixed.resolve_by(Names(&["10.0.0.1", "93.184.215.14"]));
        let found = mixed.reach(&target).await.expect("one is public");
        assert_eq!(found, ["93.184.215.14:443".parse().expect("an address")]);
        let inward = Hooks::default();
        inward.resolve_by(Names(&["10.0.0.1"]));
        assert_eq!(inward.reach(&target).await, Err(Unreached::Barred));
        let none = Hooks::default();
        none.resolve_by(Names(&[]));
        assert_eq!(none.reach(&target).await, Err(Unreached::Unknown));
    }
}
