//! Passwords: argon2id, off the threads that serve pages, two at a time, so that a flood of
//! sign-ins can't take the machine's memory.

use std::sync::LazyLock;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;

static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// Shorter ones are refused; longer than [`MOST`] would only be work for the machine.
pub const LEAST: usize = 10;
pub const MOST: usize = 200;

/// Nobody's password: verified against where the address is unknown, so that the answer takes as
/// long as for a known one.
static NOBODY: LazyLock<Option<String>> = LazyLock::new(|| hash_now("nobody's password"));

/// The PHC string to store; `None` if the machine could not make one.
pub async fn hash(password: String) -> Option<String> {
    let _turn = AT_ONCE.acquire().await.ok()?;
    tokio::task::spawn_blocking(move || hash_now(&password)).await.ok()?
}

/// Is this the password behind the stored string? Without one, the answer is a slow no.
pub async fn verify(password: String, stored: Option<String>) -> bool {
    let Ok(_turn) = AT_ONCE.acquire().await else { return false };
    let check = move || {
        let is_known = stored.is_some();
        let Some(stored) = stored.or_else(|| NOBODY.clone()) else { return false };
        let Ok(hash) = PasswordHash::new(&stored) else { return false };
        Argon2::default().verify_password(password.as_bytes(), &hash).is_ok() && is_known
    };
    tokio::task::spawn_blocking(check).await.unwrap_or(false)
}

fn hash_now(password: &str) -> Option<String> {
    Argon2::default().hash_password(password.as_bytes()).ok().map(|hash| hash.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_known_by_its_hash_only() {
        let stored = hash("correct horse".to_owned()).await.expect("a hash");
        assert!(stored.starts_with("$argon2id$"));
        assert!(verify("correct horse".to_owned(), Some(stored.clone())).await);
        assert!(!verify("wrong horse".to_owned(), Some(stored)).await);
        assert!(!verify("nobody's password".to_owned(), None).await);
    }
}
