//! A scanner for malware beside the program, which is shown each file before it is kept: clamd or what
//! speaks its protocol (INSTREAM). Where one is named, nothing is kept without its word.

use std::io;
use std::sync::OnceLock;
use std::time::Duration;

use domain::refusal::Refusal;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::config::Endpoint;

/// So long may it look at one file.
const TIME: Duration = Duration::from_secs(60);
/// It is sent in pieces of this size.
const PIECE: usize = 64 * 1024;
/// Its word is one line.
const LONGEST_WORD: u64 = 4 * 1024;

/// Where it is asked, if anywhere.
#[derive(Debug, Default)]
pub struct Scanner(OnceLock<Endpoint>);

impl Scanner {
    /// Asks there, unless another place was named before.
    pub fn ask_at(&self, endpoint: Endpoint) {
        let _ = self.0.set(endpoint);
    }

    /// Is the file free of what the scanner knows? Without a scanner nobody is asked.
    ///
    /// # Errors
    /// It found something, or gave no word.
    pub async fn require_clean(&self, file: &[u8]) -> Result<(), Refusal> {
        let Some(endpoint) = self.0.get() else { return Ok(()) };
        let word = match timeout(TIME, ask(endpoint, file)).await {
            Ok(Ok(word)) => word,
            Ok(Err(error)) => return Err(unanswered(endpoint, &error.to_string())),
            Err(_) => return Err(unanswered(endpoint, "no word in time")),
        };
        if word.ends_with(": OK") {
            return Ok(());
        }
        if word.ends_with(" FOUND") {
            tracing::warn!(word, "a file was not kept: the scanner found something");
            return Err(Refusal::FileHarmful);
        }
        Err(unanswered(endpoint, &word))
    }
}

fn unanswered(endpoint: &Endpoint, why: &str) -> Refusal {
    tracing::error!(%endpoint, why, "a file was not kept: the scanner gave no word");
    Refusal::FileNotScanned
}

async fn ask(endpoint: &Endpoint, file: &[u8]) -> io::Result<String> {
    match endpoint {
        Endpoint::Address(address) => show(TcpStream::connect(address).await?, file).await,
        #[cfg(unix)]
        Endpoint::Socket(path) => show(tokio::net::UnixStream::connect(path).await?, file).await,
        #[cfg(not(unix))]
        Endpoint::Socket(_) => Err(io::ErrorKind::Unsupported.into()),
    }
}

/// Shows it the file: pieces with their lengths before them, and an empty one at the end.
async fn show(mut scanner: impl AsyncRead + AsyncWrite + Unpin, file: &[u8]) -> io::Result<String> {
    scanner.write_all(b"zINSTREAM\0").await?;
    for piece in file.chunks(PIECE) {
        let length = u32::try_from(piece.len()).map_err(io::Error::other)?;
        scanner.write_all(&length.to_be_bytes()).await?;
        scanner.write_all(piece).await?;
    }
    scanner.write_all(&0_u32.to_be_bytes()).await?;
    scanner.flush().await?;
    let mut word = Vec::new();
    scanner.take(LONGEST_WORD).read_to_end(&mut word).await?;
    Ok(String::from_utf8_lossy(&word).trim_end_matches(['\0', '\n']).to_owned())
}

#[cfg(test)]
mod tests {
    use tokio::net::TcpListener;

    use super::*;

    /// Reads what a scanner is shown, and says its word: `None` for one that hangs up.
    async fn scanner(word: Option<&'static str>) -> (Endpoint, tokio::task::JoinHandle<Vec<u8>>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let endpoint = Endpoint::Address(listener.local_addr().expect("an address"));
        let shown = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.expect("a question");
            let mut command = [0; 10];
            stream.read_exact(&mut command).await.expect("a command");
            assert_eq!(&command, b"zINSTREAM\0");
            let mut file = Vec::new();
            loop {
                let length = stream.read_u32().await.expect("a length") as usize;
                if length == 0 {
                    break;
                }
                let mut piece = vec![0; length];
                stream.read_exact(&mut piece).await.expect("a piece");
                file.extend(piece);
            }
            if let Some(word) = word {
                stream.write_all(word.as_bytes()).await.expect("said");
            }
            file
        });
        (endpoint, shown)
    }

    #[tokio::test]
    async fn a_file_is_kept_by_the_word_of_the_scanner_alone() {
        let file: Vec<u8> = (0..200_000_u32).flat_map(u32::to_be_bytes).collect();
        for (word, then) in [
            (Some("stream: OK\0"), Ok(())),
            (Some("stream: Eicar-Signature FOUND\0"), Err(Refusal::FileHarmful)),
            (Some("INSTREAM size limit exceeded. ERROR\0"), Err(Refusal::FileNotScanned)),
            (Some("stream: NOT OK\0"), Err(Refusal::FileNotScanned)),
            (None, Err(Refusal::FileNotScanned)),
        ] {
            let (endpoint, shown) = scanner(word).await;
            let asked = Scanner::default();
            asked.ask_at(endpoint);
            assert_eq!(asked.require_clean(&file).await, then, "{word:?}");
            assert_eq!(shown.await.expect("shown"), file, "{word:?}");
        }
    }

    #[tokio::test]
    async fn where_none_is_named_nobody_is_asked_and_where_none_answers_nothing_is_kept() {
        assert_eq!(Scanner::default().require_clean(b"x").await, Ok(()));
        let (endpoint, shown) = scanner(None).await;
        shown.abort();
        let _ = shown.await;
        let asked = Scanner::default();
        asked.ask_at(endpoint);
        assert_eq!(asked.require_clean(b"x").await, Err(Refusal::FileNotScanned));
    }
}
