//! What connections come in by: a port, or a socket of this machine for a server in front.

use std::io;
use std::net::SocketAddr;
#[cfg(unix)]
use std::path::{Path, PathBuf};

use tokio::net::{TcpListener, TcpStream};
#[cfg(unix)]
use tokio::net::{UnixListener, UnixStream};

use crate::config::Endpoint;

/// Whoever comes by the socket stands on this machine.
#[cfg(unix)]
const HERE: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 0);

pub enum Listener {
    Port(TcpListener),
    #[cfg(unix)]
    Socket(UnixListener, Removed),
}

/// One who came.
pub enum Stream {
    Port(TcpStream),
    #[cfg(unix)]
    Socket(UnixStream),
}

/// A file that goes when the listener does.
#[cfg(unix)]
pub struct Removed(PathBuf);

#[cfg(unix)]
impl Drop for Removed {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

impl Listener {
    /// # Errors
    /// The port or the path is taken, or not ours to take.
    pub async fn bind(endpoint: &Endpoint) -> io::Result<Self> {
        match endpoint {
            Endpoint::Address(address) => TcpListener::bind(address).await.map(Self::Port),
            #[cfg(unix)]
            Endpoint::Socket(path) => socket(path).await,
            #[cfg(not(unix))]
            Endpoint::Socket(_) => Err(io::ErrorKind::Unsupported.into()),
        }
    }

    /// Where it listens, its port known.
    ///
    /// # Errors
    /// The system does not say.
    pub fn endpoint(&self) -> io::Result<Endpoint> {
        match self {
            Self::Port(listener) => listener.local_addr().map(Endpoint::Address),
            #[cfg(unix)]
            Self::Socket(_, removed) => Ok(Endpoint::Socket(removed.0.clone())),
        }
    }

    /// The next connection, and from where it comes.
    ///
    /// # Errors
    /// It broke off, or the machine has no room for it.
    pub async fn accept(&self) -> io::Result<(Stream, SocketAddr)> {
        match self {
            Self::Port(listener) => {
                let (stream, peer) = listener.accept().await?;
                // Answers are whole pages; waiting to fill a packet would only make them late.
                let _ = stream.set_nodelay(true);
                Ok((Stream::Port(stream), peer))
            }
            #[cfg(unix)]
            Self::Socket(listener, _) => Ok((Stream::Socket(listener.accept().await?.0), HERE)),
        }
    }
}

/// A socket that nobody answers at was left by a program that ended without notice.
#[cfg(unix)]
async fn socket(path: &Path) -> io::Result<Listener> {
    use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _};
    let is_socket = std::fs::symlink_metadata(path).is_ok_and(|it| it.file_type().is_socket());
    if is_socket && UnixStream::connect(path).await.is_err() {
        std::fs::remove_file(path)?;
    }
    let listener = UnixListener::bind(path)?;
    let removed = Removed(path.to_owned());
    // For the account of the program and its group, to which the server in front may belong.
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o660))?;
    Ok(Listener::Socket(listener, removed))
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[tokio::test]
    async fn a_socket_is_for_its_account_and_group_and_is_taken_over_from_the_dead_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("http.sock");
        let endpoint = Endpoint::Socket(path.clone());
        let first = Listener::bind(&endpoint).await.expect("bound");
        assert_eq!(first.endpoint().expect("known"), endpoint);
        let mode = std::fs::metadata(&path).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o660);
        let second = Listener::bind(&endpoint).await.err().expect("refused");
        assert_eq!(second.kind(), io::ErrorKind::AddrInUse, "somebody answers there");
        let (came, gone) = tokio::join!(first.accept(), UnixStream::connect(&path));
        assert!(came.expect("came").1.ip().is_loopback() && gone.is_ok());
        drop(first);
        assert!(!path.exists(), "it goes with the program");
        drop(std::os::unix::net::UnixListener::bind(&path).expect("left behind"));
        assert!(path.exists());
        drop(Listener::bind(&endpoint).await.expect("nobody answered"));
        std::fs::write(&path, "words").expect("written");
        assert!(Listener::bind(&endpoint).await.is_err(), "a file is not a socket");
        assert!(path.exists());
    }
}
