//! What somebody typed, and how well a text meets it.

use std::ops::Range;

use super::{digits, meets_beginning, sounds, stems, words};
use crate::text::fold;

/// So many words are looked at, and so many letters.
const WORDS: usize = 6;
const LETTERS: usize = 120;

/// How well a name meets what was typed, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// It is what was typed, and nothing else.
    Whole,
    /// Every word that was typed is one of its words.
    Exact,
    /// Every word that was typed begins one of its words.
    Begun,
    /// It sounds like that in another script.
    Sounding,
}

/// A part of a text that is shown, marked where it is what was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece<'t> {
    pub text: &'t str,
    pub is_found: bool,
}

/// What was typed, in all the ways that it can be looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Folded, in their order.
    pub words: Vec<String>,
    stems: Vec<Vec<String>>,
    sounds: Vec<Vec<String>>,
    digits: String,
    is_number: bool,
}

impl Asked {
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        let end = typed.char_indices().nth(LETTERS).map_or(typed.len(), |(at, _)| at);
        let typed = typed.get(..end).unwrap_or_default();
        let places = words::places(typed).take(WORDS).filter_map(|place| typed.get(place));
        let all: Vec<(String, Vec<String>)> = places
            .map(|word| (words::fold_word(word), stems(word)))
            .filter(|(word, _)| !word.is_empty())
            .collect();
        let is_mark = |c: char| !c.is_alphabetic();
        Self {
            sounds: all.iter().map(|(word, _)| sounds(word)).collect(),
            digits: digits(typed),
            is_number: typed.chars().all(is_mark),
            words: all.iter().map(|(word, _)| word.clone()).collect(),
            stems: all.into_iter().map(|(_, stems)| stems).collect(),
        }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words in their order, as one beginning.
    #[must_use]
    pub fn phrase(&self) -> String {
        self.words.join(" ")
    }

    /// The longest words first: by these one begins, for they are likely the rarest.
    #[must_use]
    pub fn anchors(&self) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.words.len()).collect();
        places.sort_by_key(|at| std::cmp::Reverse(self.words.get(*at).map_or(0, String::len)));
        places
    }

    /// A number written in parts, as one: "FV 12/2026", "sn-4471".
    #[must_use]
    pub fn joined(&self) -> Option<String> {
        let has_digit = self.words.iter().any(|word| word.bytes().any(|b| b.is_ascii_digit()));
        (has_digit && self.words.len() > 1).then(|| self.words.concat())
    }

    /// The beginnings of a telephone number that was typed in any notation.
    #[must_use]
    pub fn phones(&self) -> Vec<String> {
        if !self.is_number || self.digits.len() < 3 {
            return Vec::new();
        }
        let plain = self.digits.trim_start_matches('0').to_owned();
        let mut phones = vec![plain];
        // Inside Russia a number begins with 8.
        if let Some(national) = self.digits.strip_prefix('8')
            && national.len() > 2
        {
            phones.push(national.to_owned());
        }
        phones.retain(|phone| phone.len() > 2);
        phones
    }

    /// The stems of a word, any of which will do.
    #[must_use]
    pub fn stems(&self, at: usize) -> &[String] {
        self.stems.get(at).map_or(&[], Vec::as_slice)
    }

    /// How a word may sound.
    #[must_use]
    pub fn sounds(&self, at: usize) -> &[String] {
        self.sounds.get(at).map_or(&[], Vec::as_slice)
    }

    /// How well a name meets all that was typed; `beside` narrows, but does not find.
    #[must_use]
    pub fn tier(&self, name: &str, beside: &str) -> Option<Tier> {
        let own: Vec<String> = words::folded(name).collect();
        // A name is kept by its words as they are folded, which may join what stands apart here.
        let kept = fold(name);
        let near: Vec<String> = kept
            .split(' ')
            .chain(fold(beside).split(' '))
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        let joined = own.concat();
        let tier = |word: &String| {
            let all = || own.iter().chain(&near);
            if all().any(|of| of == word) {
                Some(Tier::Exact)
            } else if all().any(|of| begins(of, word)) || joined.starts_with(word.as_str()) {
                Some(Tier::Begun)
            } else {
                all().any(|of| meets_beginning(word, of)).then_some(Tier::Sounding)
            }
        };
        if self.words == own {
            return Some(Tier::Whole);
        }
        if self.joined().is_some_and(|typed| joined.starts_with(&typed)) {
            return Some(Tier::Begun);
        }
        let tiers: Option<Vec<Tier>> = self.words.iter().map(tier).collect();
        tiers?.into_iter().max()
    }

    /// Has a text every word that was typed, in any form? The last may not be typed to its end.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        let mut missing: Vec<usize> = (0..self.words.len())
            .filter(|at| !self.stems(*at).is_empty() || at + 1 == self.words.len())
            .collect();
        for place in words::places(text) {
            if missing.is_empty() {
                break;
            }
            let word = text.get(place).unwrap_or_default();
            missing.retain(|at| !self.is_word(*at, word));
        }
        missing.is_empty() && !self.is_empty()
    }

    fn is_word(&self, at: usize, word: &str) -> bool {
        let folded = words::fold_word(word);
        let typed = self.words.get(at).map_or("", String::as_str);
        begins(&folded, typed)
            || (!self.stems(at).is_empty()
                && stems(word).iter().any(|s| self.stems(at).contains(s)))
    }

    fn is_found(&self, word: &str) -> bool {
        (0..self.words.len()).any(|at| self.is_word(at, word))
    }

    /// The part of a text around the first word that was looked for, about `longest` letters long,
    /// cut between words; what was found is marked.
    #[must_use]
    pub fn snippet<'t>(&self, text: &'t str, longest: usize) -> Snippet<'t> {
        let places: Vec<Range<usize>> = words::places(text).collect();
        let found = |place: &&Range<usize>| self.is_found(text.get((*place).clone()).unwrap_or(""));
        let first = places.iter().find(found).map_or(0, |place| place.start);
        let back = text.get(..first).unwrap_or("").char_indices().rev();
        let from = back.take(longest / 3).last().map_or(0, |(at, _)| at);
        let from = if from == 0 {
            0
        } else {
            places.iter().map(|place| place.start).find(|at| *at >= from).unwrap_or(first)
        };
        let rest = text.get(from..).unwrap_or("");
        let to = rest.char_indices().nth(longest).map_or(text.len(), |(at, _)| {
            let end = from + at;
            let mut whole =
                places.iter().map(|place| place.end).filter(|e| *e <= end && *e > first);
            whole.next_back().unwrap_or(end)
        });
        Snippet {
            is_cut: (from > 0, to < text.len()),
            pieces: self.pieces(text, from..to, &places),
        }
    }

    /// A whole text in pieces.
    #[must_use]
    pub fn marked<'t>(&self, text: &'t str) -> Vec<Piece<'t>> {
        let places: Vec<Range<usize>> = words::places(text).collect();
        self.pieces(text, 0..text.len(), &places)
    }

    fn pieces<'t>(
        &self,
        text: &'t str,
        part: Range<usize>,
        places: &[Range<usize>],
    ) -> Vec<Piece<'t>> {
        let mut pieces = Vec::new();
        let mut at = part.start;
        let mut push = |range: Range<usize>, is_found| {
            let text = text.get(range).unwrap_or("");
            if !text.is_empty() {
                pieces.push(Piece { text, is_found });
            }
        };
        for place in places.iter().filter(|p| p.start >= part.start && p.end <= part.end) {
            let word = text.get(place.clone()).unwrap_or("");
            if self.is_found(word) {
                push(at..place.start, false);
                push(place.clone(), true);
                at = place.end;
            }
        }
        push(at..part.end, false);
        pieces
    }
}

/// A part of a text, and whether something was left out before and after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet<'t> {
    pub pieces: Vec<Piece<'t>>,
    pub is_cut: (bool, bool),
}

/// Begins a word so, with the letters that Hebrew joins to it or without?
fn begins(word: &str, typed: &str) -> bool {
    word.starts_with(typed)
        || super::stems::without_prefixes(word).iter().any(|rest| rest.starts_with(typed))
}
