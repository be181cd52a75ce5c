//! What kinds of values there are, and how each is read from text.

use std::path::PathBuf;

use domain::language::Language;
use store::db::{Durability, Location};
use tracing_subscriber::EnvFilter;

use super::{Endpoint, Networks};

/// A value that can be written in a file, a variable or a flag.
pub(super) trait Setting: Sized {
    /// `None` if the text makes no sense as such a value.
    fn read(text: &str) -> Option<Self>;
}

/// Which events of the program are logged; known to be sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogFilter(String);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    Text,
    Json,
}

/// What becomes of whom an issuer knows and nobody here has added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strangers {
    Refuse,
    Add,
}

/// Scheme, host and port, without a slash at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl(String);

impl LogFilter {
    #[must_use]
    pub fn filter(&self) -> EnvFilter {
        EnvFilter::new(&self.0)
    }
}

impl PublicUrl {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    #[must_use]
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }
}

impl<T: Setting> Setting for Option<T> {
    fn read(text: &str) -> Option<Self> {
        if text.is_empty() { Some(None) } else { T::read(text).map(Some) }
    }
}

impl Setting for Location {
    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Setting for Endpoint {
    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

impl Setting for PathBuf {
    fn read(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Setting for String {
    fn read(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl Setting for Networks {
    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

impl Setting for Strangers {
    fn read(text: &str) -> Option<Self> {
        match text {
            "refuse" => Some(Self::Refuse),
            "add" => Some(Self::Add),
            _ => None,
        }
    }
}

impl Setting for u16 {
    fn read(text: &str) -> Option<Self> {
        text.parse().ok().filter(|number| *number > 0)
    }
}

impl Setting for bool {
    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Setting for Durability {
    fn read(text: &str) -> Option<Self> {
        match text {
            "full" => Some(Self::Full),
            "normal" => Some(Self::Normal),
            _ => None,
        }
    }
}

impl Setting for Language {
    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

impl Setting for LogFilter {
    fn read(text: &str) -> Option<Self> {
        EnvFilter::try_new(text).ok().map(|_| Self(text.to_owned()))
    }
}

impl Setting for LogFormat {
    fn read(text: &str) -> Option<Self> {
        match text {
            "text" => Some(Self::Text),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

impl Setting for PublicUrl {
    fn read(text: &str) -> Option<Self> {
        let url = text.strip_suffix('/').unwrap_or(text);
        let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
        let is_host = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
        (!host.is_empty() && host.chars().all(is_host)).then(|| Self(url.to_owned()))
    }
}
