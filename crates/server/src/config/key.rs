//! A key of the configuration: its names in each place, and which one somebody may have meant.

/// One thing that can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// Its name in the file.
    pub name: &'static str,
    pub(super) meaning: &'static str,
    /// What it takes, as a pattern.
    pub takes: &'static str,
    /// As it would be written; empty if it is not set.
    pub default: &'static str,
}

const ENVIRONMENT: &str = "FORGETMENOT_";

impl Key {
    #[must_use]
    pub fn variable(&self) -> String {
        format!("{ENVIRONMENT}{}", self.name.to_uppercase())
    }

    /// Without its dashes.
    #[must_use]
    pub fn flag(&self) -> String {
        self.name.replace('_', "-")
    }

    /// What it means, as one paragraph.
    #[must_use]
    pub fn meaning(&self) -> String {
        self.meaning.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Does it matter only to a program that serves pages?
    #[must_use]
    pub fn is_for_serving(&self) -> bool {
        let plain = ["listen", "plain_http", "public_url", "trusted_proxies", "hook_networks"];
        plain.contains(&self.name) || self.name.starts_with("oidc_")
    }

    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        super::KEYS.iter().find(|key| key.name == name)
    }

    /// The key's name behind a variable of ours; `None` for other programs' variables.
    pub(super) fn name_in(variable: &str) -> Option<String> {
        variable.strip_prefix(ENVIRONMENT).map(str::to_lowercase)
    }
}

/// The key whose name is most like this one.
#[must_use]
pub fn nearest_key(name: &str) -> &'static str {
    let nearest = super::KEYS.iter().min_by_key(|key| distance(key.name, name));
    nearest.map_or("", |key| key.name)
}

/// How many letters must be changed, put in or left out to make one of the other.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (line, left) in one.chars().enumerate() {
        let mut diagonal = row.first().copied().unwrap_or(0);
        let mut before = line + 1;
        if let Some(first) = row.first_mut() {
            *first = before;
        }
        for (cell, right) in row.iter_mut().skip(1).zip(other.chars()) {
            let replaced = diagonal + usize::from(left != right);
            diagonal = *cell;
            before = replaced.min(*cell + 1).min(before + 1);
            *cell = before;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_of_two_words_counts_their_letters() {
        assert_eq!(distance("listen", "listen"), 0);
        assert_eq!(distance("listen", "lisen"), 1);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
    }

    #[test]
    fn a_slip_of_the_finger_finds_its_key() {
        assert_eq!(nearest_key("databse"), "database");
        assert_eq!(nearest_key("public-url"), "public_url");
        assert_eq!(nearest_key("logformat"), "log_format");
    }
}
