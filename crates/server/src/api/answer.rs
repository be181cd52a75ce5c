//! What an operation gives back, before it becomes an answer of HTTP.

use serde::Serialize;
use sha2::{Digest, Sha256};
use store::db::StoreError;

use super::problem::Problem;
use crate::secrets::hex;

/// A file as it goes in or out.
#[derive(Clone, Debug)]
pub struct File {
    pub name: String,
    pub media: &'static str,
    pub bytes: Vec<u8>,
}

#[derive(Clone, Debug)]
pub enum Answer {
    Json { status: u16, body: String, etag: Option<String>, location: Option<String> },
    File(File),
}

impl Answer {
    /// # Errors
    /// The value can't be written as JSON: ours to mend.
    pub fn json(value: &impl Serialize) -> Result<Self, Problem> {
        let body = serde_json::to_string(value)
            .map_err(|_| Problem::Broken(StoreError::broken("an answer that is no JSON")))?;
        Ok(Self::Json { status: 200, body, etag: None, location: None })
    }
}

/// The tag of a record's state: the same as long as all that is told of it is the same.
#[must_use]
pub fn tag(body: &str) -> String {
    let hash = Sha256::digest(body.as_bytes());
    format!("\"{}\"", hex(&hash[..16]))
}

/// The tag of a record.
#[must_use]
pub fn tag_of(value: &impl Serialize) -> String {
    tag(&serde_json::to_string(value).unwrap_or_default())
}
