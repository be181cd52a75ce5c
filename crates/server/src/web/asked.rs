//! What a list is asked for, as its address says it: pairs in their order, blank ones left out. The
//! address is the state, so a kept address is a kept view.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

/// No value of ours is longer; what is, nobody typed.
const LONGEST: usize = 300;
/// Nor are there more.
const MOST: usize = 60;

/// Everything that the address of the cases, their board and a view of them may say.
pub const CASES: &[&str] = &[
    "view",
    "q",
    "owner",
    "team",
    "stage",
    "due",
    "stale",
    "tag",
    "currency",
    "amount.from",
    "amount.to",
    "opened.from",
    "opened.to",
    "advanced.from",
    "advanced.to",
    "sort",
    "col",
    "after",
    "as",
    "v",
];
/// The same of the customers.
pub const CUSTOMERS: &[&str] =
    &["q", "owner", "team", "tag", "created.from", "created.to", "col", "after", "v"];

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked(Vec<(String, String)>);

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Infallible> {
        Ok(Self::read(parts.uri.query().unwrap_or_default()))
    }
}

impl Asked {
    #[must_use]
    pub fn read(query: &str) -> Self {
        let pairs = form_urlencoded::parse(query.trim_start_matches('?').as_bytes()).into_owned();
        let told =
            pairs.filter(|(_, value)| !value.trim().is_empty() && value.chars().count() <= LONGEST);
        Self(told.take(MOST).collect())
    }

    /// Only what a list knows: these names, and those of custom fields.
    #[must_use]
    pub fn known(mut self, names: &[&str]) -> Self {
        self.0.retain(|(name, _)| names.contains(&name.as_str()) || name.starts_with("f."));
        self
    }

    /// The first value of a name; empty where it was not asked.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Is anything asked beside these?
    #[must_use]
    pub fn has_more_than(&self, names: &[&str]) -> bool {
        self.0.iter().any(|(name, _)| !names.contains(&name.as_str()))
    }

    #[must_use]
    pub fn without(mut self, names: &[&str]) -> Self {
        self.0.retain(|(name, _)| !names.contains(&name.as_str()));
        self
    }

    /// The same with one value for a name.
    #[must_use]
    pub fn with(self, name: &str, value: impl Into<String>) -> Self {
        let mut asked = self.without(&[name]);
        asked.0.push((name.to_owned(), value.into()));
        asked
    }

    /// As it stands in an address.
    #[must_use]
    pub fn query(&self) -> String {
        form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.0).finish()
    }

    #[must_use]
    pub fn href(&self, path: &str) -> String {
        if self.0.is_empty() { path.to_owned() } else { format!("{path}?{}", self.query()) }
    }

    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_far_as_it_is_known_and_written_again() {
        let asked = Asked::read("?view=open&q=+&evil=1&tag=a&tag=b&f.garden=Big%20one&after=x");
        let known = asked.known(&["view", "q", "tag"]);
        assert_eq!(known.query(), "view=open&tag=a&tag=b&f.garden=Big+one");
        assert_eq!(known.all("tag").collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(Asked::read(&known.query()), known);
        assert_eq!(
            known.with("tag", "c").href("/cases"),
            "/cases?view=open&f.garden=Big+one&tag=c"
        );
        assert_eq!(Asked::default().href("/cases"), "/cases");
    }
}
