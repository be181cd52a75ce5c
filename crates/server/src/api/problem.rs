//! What went wrong, as problem details (RFC 9457): in the caller's language, with the rule of the
//! method that says so and how to go on.

use std::fmt::Display;

use domain::refusal::Refusal;
use schemars::JsonSchema;
use serde::Serialize;
use store::db::StoreError;

use crate::app::Failure;
use crate::i18n::{Locale, args};
use crate::web::words;

/// Why an operation did not happen. Nothing was written, unless it says so.
#[derive(Clone, Debug)]
pub enum Problem {
    /// No token, or one that does not let in.
    Unauthorized,
    /// The token only reads.
    Scope,
    /// The person's role does not allow it.
    Forbidden,
    NotFound,
    Method,
    NotAcceptable,
    MediaType,
    /// No JSON, or a header that can't be read.
    Malformed,
    Invalid(Vec<Wrong>),
    TooLarge,
    /// A change must say which state it changes.
    MatchRequired,
    /// Somebody changed the record since it was read.
    Stale,
    /// The key of another request.
    KeyReused,
    /// The same request is being answered.
    KeyBusy,
    /// The same request was carried out, and its answer was lost.
    AnswerLost,
    TooMany,
    Refused(Refusal),
    /// Ours to mend; logged where it becomes an answer.
    Broken(StoreError),
}

/// What is wrong, and where.
#[derive(Clone, Debug)]
pub struct Wrong {
    place: Place,
    /// The key of a message, with its number after a space; or a reader's own words.
    said: String,
}

#[derive(Clone, Debug)]
enum Place {
    Pointer(String),
    Parameter(String),
}

impl Wrong {
    pub fn at(pointer: impl Into<String>, said: impl Display) -> Self {
        Self { place: Place::Pointer(pointer.into()), said: said.to_string() }
    }

    pub fn of_parameter(name: impl Into<String>, said: impl Display) -> Self {
        Self { place: Place::Parameter(name.into()), said: said.to_string() }
    }

    fn words(&self, locale: &Locale) -> String {
        let (key, number) = self.said.split_once(' ').unwrap_or((&self.said, ""));
        if !locale.has(key) {
            return locale.plain_with("api-field-wrong", &args! { what: self.said.as_str() });
        }
        match number.parse::<i64>() {
            Ok(most) => locale.plain_with(key, &args! { most: most }),
            Err(_) => locale.plain(key),
        }
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(Refusal::OwnersOnly) => Self::Forbidden,
            Failure::Refused(refusal) => Self::Refused(refusal),
            Failure::NotFound => Self::NotFound,
            Failure::Store(error) => Self::Broken(error),
        }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        Failure::from(error).into()
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Failure::from(refusal).into()
    }
}

/// The problems that are not refusals of the method: their codes, with the status of each.
pub const KINDS: &[(&str, u16)] = &[
    ("malformed", 400),
    ("unauthorized", 401),
    ("scope", 403),
    ("forbidden", 403),
    ("not-found", 404),
    ("method", 405),
    ("not-acceptable", 406),
    ("key-busy", 409),
    ("answer-lost", 409),
    ("stale", 412),
    ("too-large", 413),
    ("media-type", 415),
    ("invalid", 422),
    ("key-reused", 422),
    ("match-required", 428),
    ("too-many", 429),
    ("broken", 500),
    ("unavailable", 503),
];

impl Problem {
    /// The last part of its type.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unauthorized => "unauthorized",
            Self::Scope => "scope",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not-found",
            Self::Method => "method",
            Self::NotAcceptable => "not-acceptable",
            Self::MediaType => "media-type",
            Self::Malformed => "malformed",
            Self::Invalid(_) => "invalid",
            Self::TooLarge => "too-large",
            Self::MatchRequired => "match-required",
            Self::Stale => "stale",
            Self::KeyReused => "key-reused",
            Self::KeyBusy => "key-busy",
            Self::AnswerLost => "answer-lost",
            Self::TooMany => "too-many",
            Self::Refused(refusal) => refusal.key().trim_start_matches("refusals-"),
            Self::Broken(StoreError::Unavailable(_)) => "unavailable",
            Self::Broken(_) => "broken",
        }
    }

    #[must_use]
    pub fn status(&self) -> u16 {
        if let Self::Refused(_) = self {
            return 409;
        }
        let code = self.code();
        KINDS.iter().find(|(kind, _)| *kind == code).map_or(500, |(_, status)| *status)
    }

    /// In the reader's language.
    #[must_use]
    pub fn details(&self, locale: &Locale) -> Details {
        let code = self.code();
        let (title, detail, how_to_go_on) = match self {
            Self::Refused(refusal) => {
                let (what, instead) = words::refusal(locale, refusal);
                (locale.plain("layout-refused"), Some(without_marks(&what)), instead)
            }
            _ => (
                locale.plain(&format!("api-problem-{code}")),
                None,
                locale.plain(&format!("api-problem-{code}-instead")),
            ),
        };
        let errors = match self {
            Self::Invalid(wrong) => wrong.iter().map(|wrong| wrong.error(locale)).collect(),
            _ => Vec::new(),
        };
        Details {
            kind: format!("/api/problems/{code}"),
            title,
            status: self.status(),
            detail,
            how_to_go_on: without_marks(&how_to_go_on),
            rule: match self {
                Self::Refused(refusal) => Some(refusal.rule().0),
                _ => None,
            },
            errors,
        }
    }
}

/// The marks that keep the direction of a word within a page.
fn without_marks(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

impl Wrong {
    fn error(&self, locale: &Locale) -> FieldError {
        let (pointer, parameter) = match self.place.clone() {
            Place::Pointer(pointer) => (Some(pointer), None),
            Place::Parameter(name) => (None, Some(name)),
        };
        FieldError { pointer, parameter, detail: self.words(locale) }
    }
}

/// Problem details (RFC 9457).
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "Problem")]
pub struct Details {
    /// What kind of problem it is; a page of this program tells more.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind in words, in the language that was asked for.
    pub title: String,
    pub status: u16,
    /// What is wrong this time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// What to do instead.
    pub how_to_go_on: String,
    /// The statement or invariant of the method that refuses, such as `S1-12` or `I3`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub errors: Vec<FieldError>,
}

/// One field that can't be taken.
#[derive(Debug, JsonSchema, Serialize)]
pub struct FieldError {
    /// Where in the body (RFC 6901).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
    /// Which parameter of the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    pub detail: String,
}
