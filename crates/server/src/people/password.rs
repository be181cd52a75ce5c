//! Passwords: which are taken, and argon2id off the threads that serve pages, two at a time and
//! few waiting, so that a flood of sign-ins can't take the machine's memory.

use std::sync::LazyLock;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::sync::{Semaphore, SemaphorePermit};

static AT_ONCE: Semaphore = Semaphore::const_new(2);
/// Those at work and those that wait for their turn; more are turned away.
static IN_LINE: Semaphore = Semaphore::const_new(66);

/// Shorter ones are refused; longer than [`MOST`] would only be work for the machine.
pub const LEAST: usize = 10;
pub const MOST: usize = 200;

/// Stands in place of a hash where no password was chosen yet; no password belongs to it.
pub const NONE: &str = "";

/// A guess is right after this many tries at the earliest, by zxcvbn's reckoning; all passwords of
/// its list of the commonest are far below.
const GUESSES: f64 = 1e7;

/// What every guesser tries first at this program (docs/security.md).
const WORDS: [&str; 14] = [
    "forgetmenot",
    "forget-me-not",
    "forgetmenots",
    "niezapominajka",
    "незабудка",
    "זכריני",
    "zichrini",
    "customer",
    "service",
    "salesperson",
    "owner",
    "manager",
    "auditor",
    "admin",
];

/// What a stored string begins with that was hashed as we hash now.
const CURRENT: &str = "$argon2id$v=19$m=19456,t=2,p=1$";

/// Nobody's password: verified against where the address is unknown, so that the answer takes as
/// long as for a known one.
static NOBODY: LazyLock<Option<String>> = LazyLock::new(|| hash_now("nobody's password"));

/// Whose password it is to be: it may not be made of this.
#[derive(Clone, Copy, Debug, Default)]
pub struct Whose<'a> {
    pub name: &'a str,
    pub email: &'a str,
    /// The host of the pages, if it is known.
    pub site: &'a str,
}

/// Why a password is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    Empty,
    Short,
    Long,
    /// One of those that are tried first: common, a row of keys, a date, a word twice.
    Common,
    /// Made of the person's own name or address, or of the program's.
    Own,
}

/// May this be somebody's password? Any characters may be in it, in any mixture.
///
/// # Errors
/// Why not.
pub fn judge(typed: &str, whose: &Whose<'_>) -> Result<(), Unfit> {
    match typed.chars().count() {
        0 => return Err(Unfit::Empty),
        length if length < LEAST => return Err(Unfit::Short),
        length if length > MOST => return Err(Unfit::Long),
        _ => {}
    }
    if rest_without_own(typed, whose) < LEAST / 2 {
        return Err(Unfit::Own);
    }
    // Its reckoning takes longer with length; a long one has no need of it.
    let beginning: String = typed.chars().take(64).collect();
    let guesses = zxcvbn::zxcvbn(&beginning, &WORDS).guesses() as f64;
    if guesses < GUESSES { Err(Unfit::Common) } else { Ok(()) }
}

/// How many letters and digits are left when the words are taken out that belong to the person,
/// the program and its address.
fn rest_without_own(typed: &str, whose: &Whose<'_>) -> usize {
    let mut rest = typed.to_lowercase();
    let own = [whose.name, whose.email, whose.site].map(str::to_lowercase);
    let parts = own.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let mut words: Vec<&str> = parts.chain(WORDS).filter(|it| it.chars().count() > 2).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    for word in words {
        rest = rest.replace(word, " ");
    }
    rest.chars().filter(|c| c.is_alphanumeric()).count()
}

/// What a comparison says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Right,
    Wrong,
    /// Too many wait already; nothing was compared.
    Busy,
}

/// The PHC string to store; `None` if the machine could not make one just now.
pub async fn hash(password: String) -> Option<String> {
    let _turns = turn().await?;
    tokio::task::spawn_blocking(move || hash_now(&password)).await.ok()?
}

/// Is this the password behind the stored string? Without one, the answer is a slow no.
pub async fn verify(password: String, stored: Option<String>) -> Verdict {
    let Some(_turns) = turn().await else { return Verdict::Busy };
    let stored = stored.filter(|stored| stored != NONE);
    let check = move || {
        let is_known = stored.is_some();
        let Some(stored) = stored.or_else(|| NOBODY.clone()) else { return false };
        let Ok(hash) = PasswordHash::new(&stored) else { return false };
        Argon2::default().verify_password(password.as_bytes(), &hash).is_ok() && is_known
    };
    let is_right = tokio::task::spawn_blocking(check).await.unwrap_or(false);
    if is_right { Verdict::Right } else { Verdict::Wrong }
}

/// Was it hashed with other parameters than ours are now?
#[must_use]
pub fn is_outdated(stored: &str) -> bool {
    stored != NONE && !stored.starts_with(CURRENT)
}

async fn turn() -> Option<[SemaphorePermit<'static>; 2]> {
    let place = IN_LINE.try_acquire().ok()?;
    Some([place, AT_ONCE.acquire().await.ok()?])
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
        assert!(stored.starts_with(CURRENT) && !is_outdated(&stored), "{stored}");
        assert!(is_outdated("$argon2id$v=19$m=4096,t=3,p=1$c29tZXNhbHQ$x"));
        assert_eq!(verify("correct horse".to_owned(), Some(stored.clone())).await, Verdict::Right);
        assert_eq!(verify("wrong horse".to_owned(), Some(stored)).await, Verdict::Wrong);
        assert_eq!(verify("nobody's password".to_owned(), None).await, Verdict::Wrong);
    }

    #[test]
    fn what_guessers_try_first_is_no_password() {
        let whose = Whose {
            name: "Żaneta Wiśniewska",
            email: "z.wisniewska@garden.example",
            site: "crm.garden.example",
        };
        for (typed, unfit) in [
            ("", Unfit::Empty),
            ("short one", Unfit::Short),
            ("1234567890", Unfit::Common),
            ("qwertyuiop", Unfit::Common),
            ("Password123", Unfit::Common),
            ("p4ssw0rd2024", Unfit::Common),
            ("iloveyou123", Unfit::Common),
            ("aaaaaaaaaaaa", Unfit::Common),
            ("abcabcabcabc", Unfit::Common),
            ("administrator", Unfit::Common),
            ("ForgetMeNot2026", Unfit::Own),
            ("forget-me-not1", Unfit::Own),
            ("Wiśniewska1!", Unfit::Own),
            ("wisniewska99", Unfit::Own),
            ("garden-crm-1", Unfit::Own),
            ("незабудка1", Unfit::Own),
        ] {
            assert_eq!(judge(typed, &whose), Err(unfit), "{typed}");
        }
        assert_eq!(judge(&"x1y2".repeat(51), &whose), Err(Unfit::Long));
    }

    #[test]
    fn a_sentence_of_any_script_and_a_managers_rubbish_are_passwords() {
        let whose = Whose { name: "Ewa", email: "ewa@example.com", site: "desk.example" };
        for typed in [
            "a short sentence",
            "quite another one",
            "kot wlazł na płotek",
            "вышел ёжик погулять",
            "מה נשתנה הלילה הזה",
            "k7#Vq!x2Lm",
            "\u{1F335} cactus on the sill",
        ] {
            assert_eq!(judge(typed, &whose), Ok(()), "{typed}");
        }
    }
}
