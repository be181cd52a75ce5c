//! Lists: a page of items, and an opaque cursor to the next one.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};

use super::problem::{Problem, Wrong};
use crate::secrets::hex;

/// A page of a list. `next` is sent as `after` to get the next page; without it this is the last.
#[derive(Debug, JsonSchema, Serialize)]
pub struct Listed<T> {
    pub items: Vec<T>,
    pub next: Option<String>,
}

impl<T> Listed<T> {
    /// A page of rows of which one more was asked for than it holds.
    pub fn of<R, K: Serialize>(
        mut rows: Vec<R>,
        limit: u32,
        key: impl Fn(&R) -> K,
        item: impl FnMut(R) -> T,
    ) -> Self {
        let size = limit as usize;
        let has_more = rows.len() > size;
        rows.truncate(size);
        let next = rows.last().filter(|_| has_more).map(|row| encode(&key(row)));
        Self { items: rows.into_iter().map(item).collect(), next }
    }

    /// All there is, on one page.
    pub fn all(items: Vec<T>) -> Self {
        Self { items, next: None }
    }
}

/// Which page of a list.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Paging {
    /// The `next` of the page before.
    pub after: Option<String>,
    pub limit: Option<Limit>,
}

/// How many items a page holds.
#[derive(Clone, Copy, Debug)]
pub struct Limit(u32);

impl Limit {
    pub const MOST: u32 = 200;
    const USUAL: u32 = 50;

    /// How many were asked for, or the usual number.
    #[must_use]
    pub fn of(asked: Option<Self>) -> u32 {
        asked.map_or(Self::USUAL, |limit| limit.0)
    }
}

impl<'de> Deserialize<'de> for Limit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // In an address everything is text; a tool sends a number.
        let value = serde_json::Value::deserialize(deserializer)?;
        let number = match &value {
            serde_json::Value::String(text) => text.parse().ok(),
            other => other.as_u64().and_then(|number| u32::try_from(number).ok()),
        };
        number
            .filter(|number| (1..=Self::MOST).contains(number))
            .map(Self)
            .ok_or_else(|| serde::de::Error::custom(format!("api-field-limit {}", Self::MOST)))
    }
}

impl JsonSchema for Limit {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Limit")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 1, "maximum": Self::MOST,
            "default": Self::USUAL })
    }
}

/// A cursor behind the item of this key.
#[must_use]
pub fn encode(key: &impl Serialize) -> String {
    let json = serde_json::to_vec(key).unwrap_or_default();
    hex(&json)
}

/// What a cursor points behind.
///
/// # Errors
/// It is none of ours.
pub fn decode<K: DeserializeOwned>(after: Option<&str>) -> Result<Option<K>, Problem> {
    let Some(after) = after else { return Ok(None) };
    let wrong = || Problem::Invalid(vec![Wrong::of_parameter("after", "api-field-cursor")]);
    let digits = after.as_bytes();
    if !after.is_ascii() || digits.len() % 2 != 0 || digits.len() > 4096 {
        return Err(wrong());
    }
    let bytes: Option<Vec<u8>> = (0..digits.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&after[at..at + 2], 16).ok())
        .collect();
    bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).map(Some).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_is_not_the_last_leads_on_and_its_cursor_reads_back() {
        let page = Listed::of(vec![1, 2, 3], 2, |row| (*row, "é"), |row| row);
        assert_eq!(page.items, [1, 2]);
        let next: Option<(i32, String)> = decode(page.next.as_deref()).expect("a cursor of ours");
        assert_eq!(next, Some((2, "é".to_owned())));
        assert_eq!(Listed::of(vec![1, 2], 2, |row| *row, |row| row).next, None);
    }

    #[test]
    fn a_cursor_that_is_none_of_ours_is_refused() {
        for after in ["x", "zz", "7b", "żż", ""] {
            assert!(decode::<(i32, String)>(Some(after)).is_err(), "{after}");
        }
    }
}
