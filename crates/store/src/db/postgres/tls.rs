//! TLS to a server: whose word for it is taken, and by what this program shows who it is.

use std::path::Path;
use std::sync::Arc;

use rustls::RootCertStore;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::db::{DbOptions, StoreError};

/// As the options say whom to trust, and who this program is.
pub(super) fn with(options: &DbOptions) -> Result<MakeRustlsConnect, StoreError> {
    let roots = match &options.root_certificate {
        Some(file) => roots_in(file)?,
        None => RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() },
    };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| StoreError::Broken(Arc::new(error)))?
        .with_root_certificates(roots);
    let config = match (&options.client_certificate, &options.client_key) {
        (None, None) => config.with_no_client_auth(),
        (Some(certificate), Some(key)) => config
            .with_client_auth_cert(certificates_in(certificate)?, key_in(key)?)
            .map_err(|error| StoreError::Broken(Arc::new(error)))?,
        _ => return Err(StoreError::broken("a client's certificate and its key go together")),
    };
    Ok(MakeRustlsConnect::new(config))
}

/// The authorities of a file.
fn roots_in(file: &Path) -> Result<RootCertStore, StoreError> {
    let mut roots = RootCertStore::empty();
    for certificate in certificates_in(file)? {
        roots.add(certificate).map_err(|error| unread(file, &error.to_string()))?;
    }
    Ok(roots)
}

/// A file without any is refused, for it would trust nobody, or show nobody.
fn certificates_in(file: &Path) -> Result<Vec<CertificateDer<'static>>, StoreError> {
    let found = CertificateDer::pem_file_iter(file).and_then(Iterator::collect);
    let found: Vec<_> = found.map_err(|error| unread(file, &error.to_string()))?;
    if found.is_empty() { Err(unread(file, "no certificate")) } else { Ok(found) }
}

fn key_in(file: &Path) -> Result<PrivateKeyDer<'static>, StoreError> {
    PrivateKeyDer::from_pem_file(file).map_err(|error| unread(file, &error.to_string()))
}

fn unread(file: &Path, what: &str) -> StoreError {
    StoreError::broken(format!("{}: {what}", file.display()))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use rustls::ServerConfig;
    use rustls::server::WebPkiClientVerifier;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;
    use tokio_rustls::TlsAcceptor;

    use super::super::Postgres;
    use super::*;

    #[test]
    fn a_file_without_an_authority_is_refused() {
        let folder = std::env::temp_dir();
        let file = folder.join(format!("forgetmenot-roots-{}.pem", std::process::id()));
        std::fs::write(&file, "no certificate").expect("written");
        assert!(roots_in(&file).is_err());
        std::fs::remove_file(&file).expect("removed");
        assert!(roots_in(&file).is_err(), "it is not there");
    }

    fn own(name: &str) -> PathBuf {
        let folder = "src/db/postgres/certificates";
        Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join(name)
    }

    /// A server that lets nobody on without a certificate of the authority; whom it saw.
    async fn server() -> (u16, tokio::task::JoinHandle<Option<CertificateDer<'static>>>) {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let roots = Arc::new(roots_in(&own("authority.pem")).expect("an authority"));
        let verifier = WebPkiClientVerifier::builder_with_provider(roots, Arc::clone(&provider));
        let certificates = certificates_in(&own("server.pem")).expect("certificates");
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_client_cert_verifier(verifier.build().expect("a verifier"))
            .with_single_cert(certificates, key_in(&own("server-key.pem")).expect("a key"));
        let acceptor = TlsAcceptor::from(Arc::new(config.expect("a server")));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let saw = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.ok()?;
            // The client asks whether there is TLS; "S" says so.
            stream.read_exact(&mut [0; 8]).await.ok()?;
            stream.write_all(b"S").await.ok()?;
            let stream = acceptor.accept(stream).await.ok()?;
            stream.get_ref().1.peer_certificates()?.first().cloned().map(CertificateDer::into_owned)
        });
        (port, saw)
    }

    #[tokio::test]
    async fn a_server_that_asks_for_a_certificate_is_shown_ours() {
        let with_ours = DbOptions {
            root_certificate: Some(own("authority.pem")),
            client_certificate: Some(own("client.pem")),
            client_key: Some(own("client-key.pem")),
            ..DbOptions::default()
        };
        let without = DbOptions { client_certificate: None, client_key: None, ..with_ours.clone() };
        let ours = certificates_in(&own("client.pem")).expect("certificates").pop();
        for (options, seen) in [(with_ours, ours), (without, None)] {
            let (port, saw) = server().await;
            let url = format!("postgres://me@localhost:{port}/crm?sslmode=verify-full");
            assert!(Postgres::connect(&url, &options).await.is_err(), "it is no PostgreSQL");
            assert_eq!(saw.await.expect("a server"), seen);
        }
    }

    #[test]
    fn a_certificate_without_its_key_is_refused() {
        let half =
            DbOptions { client_certificate: Some(own("client.pem")), ..DbOptions::default() };
        assert!(with(&half).is_err());
        let swapped = DbOptions { client_key: Some(own("server-key.pem")), ..half };
        assert!(with(&swapped).is_err(), "the key of another");
    }
}
