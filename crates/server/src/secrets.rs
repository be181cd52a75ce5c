//! The program's own key, under which secrets that must be read again lie in the database: seeds
//! of codes, keys of webhooks. It is a file of its own, so that whoever has only the database has
//! none of them. Keys for drafts in browsers are derived from it.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::OnceLock;

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::hmac;

use crate::private;

/// The first byte of what is sealed: by which way. Another way gets another number.
const WAY: u8 = 1;
const KEY_BYTES: usize = 32;

/// Sealing and opening, once there is a key.
#[derive(Debug, Default)]
pub struct Secrets(OnceLock<Keys>);

#[derive(Debug)]
struct Keys {
    seal: LessSafeKey,
    derive: hmac::Key,
}

impl Secrets {
    /// Takes this key, unless there is one already.
    pub fn keep(&self, bytes: &[u8; KEY_BYTES]) {
        if let Ok(key) = UnboundKey::new(&CHACHA20_POLY1305, bytes) {
            let derive = hmac::Key::new(hmac::HMAC_SHA256, bytes);
            let _ = self.0.set(Keys { seal: LessSafeKey::new(key), derive });
        }
    }

    /// Reads the key's file, or makes it where there is none; nobody else may read it.
    ///
    /// # Errors
    /// The file can't be read or made, or holds something else.
    pub fn keep_in(&self, file: &Path) -> io::Result<()> {
        let text = match fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => make(file)?,
            Err(error) => return Err(error),
        };
        let key = from_hex(text.trim()).ok_or_else(|| io::Error::other("this is no key"))?;
        private::warn_if_open(file);
        self.keep(&key);
        Ok(())
    }

    #[must_use]
    pub fn are_ready(&self) -> bool {
        self.0.get().is_some()
    }

    /// Seals a secret for one place: `about` names what it is and whose, and opens it again.
    #[must_use]
    pub fn seal(&self, about: &str, secret: &[u8]) -> Option<Vec<u8>> {
        let key = &self.0.get()?.seal;
        let nonce = random::<NONCE_LEN>()?;
        let mut body = secret.to_vec();
        let number = Nonce::assume_unique_for_key(nonce);
        key.seal_in_place_append_tag(number, Aad::from(about), &mut body).ok()?;
        Some([&[WAY], nonce.as_slice(), &body].concat())
    }

    #[must_use]
    pub fn open(&self, about: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let key = &self.0.get()?.seal;
        let body = sealed.strip_prefix(&[WAY])?;
        let (nonce, body) = body.split_at_checked(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut body = body.to_vec();
        key.open_in_place(nonce, Aad::from(about), &mut body).ok().map(|secret| secret.to_vec())
    }

    /// A key of its own for one place, always the same one, from which no other can be told.
    #[must_use]
    pub fn derive(&self, about: &str) -> Option<[u8; KEY_BYTES]> {
        let tag = hmac::sign(&self.0.get()?.derive, about.as_bytes());
        tag.as_ref().try_into().ok()
    }
}

/// Bytes of the system's generator; `None` where it has none to give.
#[must_use]
pub fn random<const BYTES: usize>() -> Option<[u8; BYTES]> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes)
}

#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(text: &str) -> Option<[u8; KEY_BYTES]> {
    let pair = |at: usize| u8::from_str_radix(text.get(at * 2..at * 2 + 2)?, 16).ok();
    let bytes: Vec<u8> = (0..KEY_BYTES).map(pair).collect::<Option<_>>()?;
    (text.len() == KEY_BYTES * 2).then(|| bytes.try_into().ok()).flatten()
}

fn make(file: &Path) -> io::Result<String> {
    let key = random::<KEY_BYTES>().ok_or_else(|| io::Error::other("no random bytes"))?;
    let text = format!("{}\n", hex(&key));
    match private::options().write(true).create_new(true).open(file) {
        Ok(mut made) => {
            made.write_all(text.as_bytes())?;
            made.sync_all()?;
            Ok(text)
        }
        // Another command was quicker.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => fs::read_to_string(file),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_only_whole_in_its_place_and_under_its_key() {
        let secrets = Secrets::default();
        assert!(secrets.seal("seed of Ewa", b"seed").is_none(), "without a key nothing is sealed");
        secrets.keep(&[7; 32]);
        let sealed = secrets.seal("seed of Ewa", b"seed").expect("sealed");
        assert_ne!(secrets.seal("seed of Ewa", b"seed"), Some(sealed.clone()));
        assert_eq!(secrets.open("seed of Ewa", &sealed).as_deref(), Some(b"seed".as_slice()));
        assert_eq!(secrets.open("seed of Jan", &sealed), None);
        let mut bent = sealed.clone();
        *bent.last_mut().expect("a byte") ^= 1;
        assert_eq!(secrets.open("seed of Ewa", &bent), None);
        assert_eq!(secrets.open("seed of Ewa", &sealed[..9]), None);
        let other = Secrets::default();
        other.keep(&[8; 32]);
        assert_eq!(other.open("seed of Ewa", &sealed), None);
    }

    #[test]
    fn each_place_has_a_key_of_its_own_that_stays() {
        let secrets = Secrets::default();
        assert_eq!(secrets.derive("drafts of Ewa"), None);
        secrets.keep(&[7; 32]);
        let of_ewa = secrets.derive("drafts of Ewa").expect("a key");
        assert_eq!(secrets.derive("drafts of Ewa"), Some(of_ewa));
        assert_ne!(secrets.derive("drafts of Jan"), Some(of_ewa));
        assert_ne!(of_ewa, [7; 32]);
    }

    #[test]
    fn the_file_of_the_key_is_made_once_for_its_owner_alone() {
        let name = format!("forgetmenot-key-{}", hex(&random::<8>().expect("bytes")));
        let file = std::env::temp_dir().join(name);
        let (first, second) = (Secrets::default(), Secrets::default());
        first.keep_in(&file).expect("made");
        second.keep_in(&file).expect("read");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(&file).expect("a file").permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        let sealed = first.seal("x", b"y").expect("sealed");
        assert_eq!(second.open("x", &sealed).as_deref(), Some(b"y".as_slice()));
        fs::write(&file, "no key").expect("written");
        assert!(Secrets::default().keep_in(&file).is_err());
        fs::remove_file(&file).expect("removed");
    }
}
