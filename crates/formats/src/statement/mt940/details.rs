//! What `:86:` tells of an entry: plain words, or subfields as banks of Poland and Germany write.
//!
//! The norm leaves the field to the banks. Theirs has three digits for the kind of booking, then a
//! sign of the bank's choice and two digits before each subfield: `?20` in Germany, `~20` or `<20`
//! in Poland. The numbers mean the same everywhere: 20 to 29 and 60 to 63 are the payer's words, 32
//! and 33 the other party's name, 38 their account, 31 in older files.

use super::super::{Entry, account, note, plain};

/// A subfield of this many characters goes on in the next; a shorter one has ended.
const FULL: usize = 27;

/// What the German words of payment part by.
const LABELS: &[&str] = &[
    "EREF+", "KREF+", "MREF+", "CRED+", "DEBT+", "COAM+", "OAMT+", "SVWZ+", "ABWA+", "ABWE+",
    "IBAN+", "BIC+",
];

pub(super) fn add(entry: &mut Entry, lines: &[&str]) {
    let joined = lines.concat();
    let Some((sign, body)) = structured(&joined) else {
        entry.text = plain(&format!("{} {}", entry.text, lines.join(" ")));
        return;
    };
    let subfields = subfields(body, sign);
    let of = |numbers: &[u8]| {
        let found = subfields.iter().filter(|(number, _)| numbers.contains(number));
        Some(join(found.map(|(_, text)| *text))).filter(|text| !text.is_empty())
    };
    entry.counterparty = of(&[32, 33]);
    entry.counterparty_account = of(&[38]).or_else(|| of(&[31])).map(|number| account(&number));
    let words: Vec<u8> = (20..30).chain(60..64).collect();
    let words = of(&words).unwrap_or_default();
    let labelled = labelled(&words);
    let value = |label: &str| {
        labelled.iter().find(|(found, _)| *found == label).map(|(_, value)| plain(value))
    };
    note(&mut entry.references, value("EREF+"));
    note(&mut entry.references, value("KREF+"));
    let told = value("SVWZ+").unwrap_or(words);
    if !told.is_empty() {
        entry.text = told;
    } else if entry.text.is_empty() {
        entry.text = of(&[0]).unwrap_or_default();
    }
}

/// The sign that parts subfields, and the text from its first on.
fn structured(text: &str) -> Option<(char, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let body = if digits == 3 { text.get(3..)?.trim_start() } else { text };
    let sign =
        body.chars().next().filter(|c| matches!(c, '?' | '~' | '<' | '>' | '^' | '|' | '!'))?;
    number(body.get(1..)?)?;
    Some((sign, body))
}

fn number(text: &str) -> Option<u8> {
    let digits = text.get(..2)?;
    digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// A sign without a number is the payer's own.
fn subfields(body: &str, sign: char) -> Vec<(u8, &str)> {
    let begins: Vec<(usize, u8)> = body
        .match_indices(sign)
        .filter_map(|(at, _)| Some((at, number(body.get(at + 1..)?)?)))
        .collect();
    let ends = begins.iter().skip(1).map(|(at, _)| *at).chain([body.len()]);
    begins
        .iter()
        .zip(ends)
        .filter_map(|((at, number), end)| Some((*number, body.get(at + 3..end)?)))
        .collect()
}

fn join<'a>(pieces: impl Iterator<Item = &'a str>) -> String {
    let mut joined = String::new();
    for piece in pieces {
        joined.push_str(piece);
        if piece.chars().count() < FULL {
            joined.push(' ');
        }
    }
    plain(&joined)
}

/// The parts of `EREF+… SVWZ+…`, each with its label.
fn labelled(words: &str) -> Vec<(&'static str, &str)> {
    let mut begins: Vec<(usize, &'static str)> = LABELS
        .iter()
        .flat_map(|label| words.match_indices(label).map(|(at, _)| (at, *label)))
        .collect();
    begins.sort_unstable();
    let ends = begins.iter().skip(1).map(|(at, _)| *at).chain([words.len()]);
    begins
        .iter()
        .zip(ends)
        .filter_map(|((at, label), end)| Some((*label, words.get(at + label.len()..end)?)))
        .collect()
}
