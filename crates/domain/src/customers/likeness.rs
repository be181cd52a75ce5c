//! How like two names of customers are: what tells somebody who may be here already from somebody
//! new. Spellings in another script join here when a transliteration is known.

use crate::text::fold;

/// From here on two names are shown as perhaps the same, of 1.
pub const LIKELY: f64 = 0.9;

/// Forms of firms say nothing about which firm it is.
const FORMS: &[&str] = &[
    "sp",
    "z",
    "o",
    "oo",
    "zoo",
    "spolka",
    "spzoo",
    "sa",
    "sc",
    "sk",
    "spk",
    "sj",
    "akcyjna",
    "phu",
    "ltd",
    "limited",
    "inc",
    "llc",
    "llp",
    "plc",
    "co",
    "corp",
    "company",
    "gmbh",
    "ag",
    "kg",
    "bv",
    "srl",
    "spa",
    "sas",
    "sarl",
    "the",
    "and",
    "i",
    "ооо",
    "зао",
    "оао",
    "пао",
    "ао",
    "ип",
    "общество",
    "בעמ",
    "חברה",
    "שותפות",
];

/// The words of a name that tell who it is, folded and in order of the alphabet.
fn telling_words(name: &str) -> Vec<String> {
    let key = fold(name);
    let all = || key.split(' ').filter(|word| !word.is_empty());
    let mut words: Vec<String> = all().filter(is_telling).map(str::to_owned).collect();
    if words.is_empty() {
        words = all().map(str::to_owned).collect();
    }
    words.sort_unstable();
    words
}

/// No form of a firm, and no initial; a number tells even if it is short.
fn is_telling(word: &&str) -> bool {
    !FORMS.contains(word) && (word.chars().nth(1).is_some() || is_number(word))
}

/// School 12 is not school 13: a number is the same or another one.
fn is_number(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit())
}

/// 0 for nothing in common, 1 for the same name in any order of words and with any form of firm.
#[must_use]
pub fn likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (telling_words(one), telling_words(other));
    if one.is_empty() || other.is_empty() {
        return 0.0;
    }
    if one == other || one.concat() == other.concat() {
        return 1.0;
    }
    let (few, many) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    let weight = |words: &[String]| words.iter().map(|word| letters(word)).sum::<f64>();
    let mut left: Vec<&String> = many.iter().collect();
    let mut met = 0.0;
    for word in few {
        let best = left
            .iter()
            .enumerate()
            .map(|(at, other)| (at, spelled(word, other)))
            .max_by(|a, b| a.1.total_cmp(&b.1));
        let Some((at, score)) = best else { break };
        let other = left.swap_remove(at);
        // Words that have little in common are other words, not a bad spelling.
        met += if score < 0.8 { 0.0 } else { score * (letters(word) + letters(other)) };
    }
    met / (weight(few) + weight(many))
}

/// How like two words are spelled: what begins alike weighs more, and each slip of the pen counts.
fn spelled(one: &str, other: &str) -> f64 {
    if is_number(one) || is_number(other) {
        return f64::from(u8::from(one == other));
    }
    strsim::jaro_winkler(one, other).midpoint(strsim::normalized_damerau_levenshtein(one, other))
}

fn letters(word: &str) -> f64 {
    f64::from(u16::try_from(word.chars().count()).unwrap_or(u16::MAX))
}

/// Keys of which like names have at least one in common, so that a name is compared with few.
#[must_use]
pub fn blocks(name: &str) -> Vec<String> {
    let mut words = telling_words(name);
    words.sort_by_key(|word| (std::cmp::Reverse(word.chars().count()), word.clone()));
    let beginning = |word: &str, length: usize| match word {
        number if is_number(number) => number.to_owned(),
        word => word.chars().take(length).collect::<String>(),
    };
    let mut keys = match words.as_slice() {
        [] => Vec::new(),
        [only] => vec![beginning(only, 4), skeleton(only)],
        [longest, next, ..] => {
            let mut begin = [beginning(longest, 3), beginning(next, 3)];
            begin.sort_unstable();
            let mut bones = [skeleton(longest), skeleton(next)];
            bones.sort_unstable();
            vec![begin.join(" "), bones.join(" "), beginning(longest, 6)]
        }
    };
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The first consonants of a word, none twice in a row: what most slips of a pen leave.
fn skeleton(word: &str) -> String {
    if is_number(word) {
        return format!("{word}~");
    }
    let is_vowel = |c: char| "aeiouyаеиоуыэюяאויה".contains(c);
    let mut bones = String::new();
    for (at, c) in word.chars().enumerate() {
        if (at == 0 || !is_vowel(c)) && !bones.ends_with(c) {
            bones.push(c);
        }
    }
    bones.chars().take(5).chain(['~']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_firm_is_known_in_any_order_and_form() {
        for (one, other) in [
            ("Kowalski Serwis sp. z o.o.", "Serwis Kowalski"),
            ("Łódź Meble", "lodz meble S.A."),
            ("ООО Ромашка", "Ромашка"),
            ("O'Neill Ltd", "oneill"),
            ("מאפיית כהן בע״מ", "מאפיית כהן"),
        ] {
            assert!(likeness(one, other) > 0.99, "{one} / {other}: {}", likeness(one, other));
        }
    }

    #[test]
    fn slips_of_the_pen_are_like_and_other_names_are_not() {
        for (one, other) in [
            ("Jan Kowalski", "Jan Kowalsky"),
            ("Wiśniewska Anna", "Anna Wisniewksa"),
            ("Bäckerei Müller", "Backerei Muler"),
            ("Иван Петров", "Петров Ивaн"),
            ("Szkoła nr 12", "Szkola 12 nr"),
        ] {
            let score = likeness(one, other);
            assert!(score >= LIKELY, "{one} / {other}: {score}");
            assert!(blocks(one).iter().any(|key| blocks(other).contains(key)), "{one} / {other}");
        }
        for (one, other) in [
            ("Jan Kowalski", "Jan Nowak"),
            ("Jan Kowalski", "Jan Kowalczyk"),
            ("Anna Nowak", "Anna Nowakowska"),
            ("Anna Nowak", "Piotr Nowak"),
            ("Meble Łódź", "Meble Kraków"),
            ("sp. z o.o.", "Kowalski sp. z o.o."),
            ("Szkoła nr 12", "Szkoła nr 13"),
            ("Shop 1", "Shop 2"),
            ("Nowak 123456", "Nowak 123457"),
            ("", "Kowalski"),
        ] {
            let score = likeness(one, other);
            assert!(score < LIKELY, "{one} / {other}: {score}");
        }
    }

    #[test]
    fn likeness_goes_both_ways() {
        let names = ["Jan Kowalski", "Kowalska Janina", "Serwis", "Иван Петров", "כהן"];
        for one in names {
            for other in names {
                assert!(
                    (likeness(one, other) - likeness(other, one)).abs() < 1e-9,
                    "{one} / {other}"
                );
            }
        }
    }
}
