//! Names by the beginnings of their words: to what a list is narrowed.

use super::rotations;
use crate::text::fold;

/// So many words are looked at.
const WORDS: usize = 6;

/// The beginnings that were typed, folded.
#[must_use]
pub fn beginnings(typed: &str) -> Vec<String> {
    let folded = fold(typed);
    folded.split(' ').filter(|word| !word.is_empty()).take(WORDS).map(str::to_owned).collect()
}

/// The one that leaves the fewest names, and the others; of nothing typed none.
#[must_use]
pub fn longest(beginnings: &[String]) -> Option<(&str, Vec<&str>)> {
    let longest = beginnings.iter().max_by_key(|word| word.len())?.as_str();
    let others = beginnings.iter().map(String::as_str).filter(|word| *word != longest);
    Some((longest, others.collect()))
}

/// Has a folded name words that begin so? It answers as the keys of the name do.
#[must_use]
pub fn is_called(name: &str, typed: &str) -> bool {
    let words = beginnings(typed);
    let Some((longest, others)) = longest(&words) else { return false };
    rotations(name, "").any(|key| {
        key.starts_with(longest)
            && others.iter().all(|word| format!(" {key}").contains(&format!(" {word}")))
    })
}
