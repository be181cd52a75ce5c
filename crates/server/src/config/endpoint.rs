//! Where something listens: at an address and port, or at a socket of this machine.

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;

/// `ADDRESS:PORT` or `unix:PATH`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Endpoint {
    Address(SocketAddr),
    /// Reached through the file system alone, so its rights say by whom.
    Socket(PathBuf),
}

impl Endpoint {
    /// `None` if it is neither.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.strip_prefix("unix:") {
            Some("") => None,
            Some(path) if cfg!(unix) => Some(Self::Socket(path.into())),
            Some(_) => None,
            None => text.parse().ok().map(Self::Address),
        }
    }

    /// Does what is said there stay on this machine?
    #[must_use]
    pub fn is_here(&self) -> bool {
        match self {
            Self::Address(address) => address.ip().is_loopback(),
            Self::Socket(_) => true,
        }
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address(address) => address.fmt(f),
            Self::Socket(path) => write!(f, "unix:{}", path.display()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_and_a_socket_are_told_apart_and_read_back() {
        for (text, is_here) in [
            ("127.0.0.1:8080", true),
            ("[::1]:0", true),
            ("0.0.0.0:80", false),
            ("unix:/run/a", true),
        ] {
            let endpoint = Endpoint::parse(text).expect(text);
            assert_eq!((endpoint.to_string().as_str(), endpoint.is_here()), (text, is_here));
        }
        for wrong in ["unix:", "/run/a", "localhost:80", "8080", ""] {
            assert_eq!(Endpoint::parse(wrong), None, "{wrong}");
        }
    }
}
