//! Stems: texts are found by their words in any of their forms. Polish, English and Russian by
//! Snowball; Hebrew by taking away the letters that are written at the beginning of a word.

use snowball_stemmers_rs::{Algorithm, Stemmer};

use super::words;

/// So long is a stem at most.
const LONGEST: usize = 24;

/// Words that are in every text, folded: they find nothing.
const COMMON: &[&str] = &[
    "the",
    "and",
    "that",
    "this",
    "with",
    "for",
    "are",
    "was",
    "not",
    "you",
    "have",
    "has",
    "from",
    "they",
    "will",
    "but",
    "our",
    "their",
    "its",
    "to",
    "of",
    "in",
    "is",
    "it",
    "on",
    "at",
    "be",
    "as",
    "we",
    "an",
    "or",
    "if",
    "so",
    "do",
    "by",
    "he",
    "she",
    "i",
    "a",
    "nie",
    "jest",
    "sie",
    "na",
    "ze",
    "z",
    "w",
    "we",
    "do",
    "od",
    "po",
    "za",
    "o",
    "to",
    "ten",
    "ta",
    "te",
    "jak",
    "ale",
    "czy",
    "dla",
    "co",
    "u",
    "przy",
    "oraz",
    "i",
    "и",
    "в",
    "во",
    "не",
    "на",
    "с",
    "со",
    "что",
    "как",
    "а",
    "но",
    "по",
    "за",
    "от",
    "до",
    "из",
    "у",
    "к",
    "о",
    "об",
    "это",
    "мы",
    "они",
    "он",
    "она",
    "для",
    "или",
    "же",
    "бы",
    "של",
    "את",
    "על",
    "לא",
    "זה",
    "הוא",
    "היא",
    "הם",
    "אנחנו",
    "עם",
    "או",
    "גם",
    "כי",
    "אם",
    "אבל",
    "כל",
    "יש",
    "אין",
    "מה",
];

/// The stems of a word as somebody wrote it, folded. A word of Latin letters may be Polish or
/// English, so it has a stem in each.
#[must_use]
pub fn stems(word: &str) -> Vec<String> {
    let folded = words::fold_word(word);
    let Some(first) = folded.chars().find(|c| c.is_alphabetic()) else {
        let is_figure = folded.chars().nth(1).is_some();
        return if is_figure { vec![short(folded)] } else { Vec::new() };
    };
    if COMMON.contains(&folded.as_str()) || folded.chars().nth(1).is_none() {
        return Vec::new();
    }
    let mut stems = match first {
        'א'..='ת' => hebrew(&folded),
        'а'..='я' => vec![stem(Algorithm::Russian, &folded)],
        'a'..='z' => latin(word, &folded),
        _ => vec![folded],
    };
    stems.sort_unstable();
    stems.dedup();
    stems.into_iter().map(short).collect()
}

/// Of all words of a text.
pub(super) fn of_text(text: &str) -> impl Iterator<Item = String> {
    words::places(text).filter_map(|place| text.get(place)).flat_map(stems)
}

/// A Polish stem needs the marks of its letters; without them it is a guess that is kept too.
fn latin(word: &str, folded: &str) -> Vec<String> {
    let lower = word.to_lowercase();
    let mut stems =
        vec![words::fold_word(&stem(Algorithm::Polish, &lower)), stem(Algorithm::English, folded)];
    if lower != folded {
        stems.push(stem(Algorithm::Polish, folded));
    }
    stems.retain(|stem| !stem.is_empty());
    stems
}

fn stem(algorithm: Algorithm, word: &str) -> String {
    Stemmer::create(algorithm).stem(word).into_owned()
}

fn hebrew(folded: &str) -> Vec<String> {
    let mut stems = vec![folded.to_owned()];
    stems.extend(without_prefixes(folded));
    stems
}

/// A Hebrew word without one and two of the letters that are joined to its beginning (and, the, in,
/// to, from, that, as), while something is left that can be a word.
pub(super) fn without_prefixes(word: &str) -> Vec<String> {
    let mut left = word;
    let mut all = Vec::new();
    while all.len() < 2
        && let Some(rest) = left.strip_prefix(['ו', 'ה', 'ב', 'ל', 'מ', 'ש', 'כ'])
        && rest.chars().nth(2).is_some()
        && rest.chars().all(|c| matches!(c, 'א'..='ת'))
    {
        all.push(rest.to_owned());
        left = rest;
    }
    all
}

fn short(mut stem: String) -> String {
    if let Some((end, _)) = stem.char_indices().nth(LONGEST) {
        stem.truncate(end);
    }
    stem
}
