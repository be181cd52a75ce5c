//! Names as they sound, coarsely: the consonants of a word, from Latin (Polish and English habits),
//! Cyrillic or Hebrew letters. What a letter may sound like in more than one way gives several keys.
//! Classes: b d g h k l m n p r s t v, where s is every hissing sound and v every f; a word that
//! begins with a vowel begins with `a`, with a glide `y`.

/// So many readings of a word are kept.
const READINGS: usize = 8;

/// A letter or a few: one sound or several possible ones; in `vowel` what is heard of vowels.
struct Unit {
    sounds: &'static [&'static str],
    vowel: Option<char>,
}

const fn heard(sounds: &'static [&'static str]) -> Unit {
    Unit { sounds, vowel: None }
}

const fn vowel(sound: char) -> Unit {
    Unit { sounds: &[""], vowel: Some(sound) }
}

const SILENT: Unit = heard(&[""]);

/// The keys of a folded word, none where it has no letters of these scripts.
#[must_use]
pub fn sounds(word: &str) -> Vec<String> {
    let mut keys: Vec<String> = readings(word).into_iter().map(|reading| reading.0).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// May these two folded words be the same name? Of two scripts the consonants decide; where both
/// write their vowels these must be near, too.
#[must_use]
pub fn meets(one: &str, other: &str) -> bool {
    let others = readings(other);
    readings(one).iter().any(|(sound, voiced)| {
        let near = |other: &str| distance(voiced, other, false) <= allowed(voiced);
        others
            .iter()
            .any(|(s, v)| sound == s && sound.len() > 1 && (!writes_vowels(one, other) || near(v)))
    })
}

/// The same of a word that somebody may not have typed to its end.
#[must_use]
pub fn meets_beginning(typed: &str, word: &str) -> bool {
    let words = readings(word);
    readings(typed).iter().any(|(sound, voiced)| {
        let near = |other: &str| distance(voiced, other, true) <= allowed(voiced);
        words.iter().any(|(s, v)| {
            let is_begun = if sound.len() > 2 { s.starts_with(sound) } else { s == sound };
            is_begun && sound.len() > 1 && (!writes_vowels(typed, word) || near(v))
        })
    })
}

fn allowed(voiced: &str) -> usize {
    (voiced.len() / 4).max(1)
}

fn writes_vowels(one: &str, other: &str) -> bool {
    let hebrew = |word: &str| word.chars().any(|c| matches!(c, 'א'..='ת'));
    !hebrew(one) && !hebrew(other)
}

/// Levenshtein's distance; with `begun`, to the nearest beginning of `other`.
fn distance(one: &str, other: &str, begun: bool) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, c) in one.chars().enumerate() {
        let mut corner = at;
        let mut last = at + 1;
        for (place, o) in other.iter().enumerate() {
            let above = row.get(place + 1).copied().unwrap_or(usize::MAX - 1);
            let next = (last + 1).min(above + 1).min(corner + usize::from(*o != c));
            if let Some(cell) = row.get_mut(place) {
                *cell = last;
            }
            corner = above;
            last = next;
        }
        if let Some(cell) = row.last_mut() {
            *cell = last;
        }
    }
    let nearest = if begun { row.iter().min() } else { row.last() };
    nearest.copied().unwrap_or(0)
}

/// Each reading: the consonants alone, and with what is heard of the vowels.
fn readings(word: &str) -> Vec<(String, String)> {
    let letters: Vec<char> = word.chars().collect();
    let units = match letters.iter().find(|c| c.is_alphabetic()) {
        Some('a'..='z') => units(&letters, latin),
        Some('а'..='я' | 'ё') => units(&letters, cyrillic),
        Some('א'..='ת') => units(&letters, hebrew),
        _ => return Vec::new(),
    };
    let mut all = vec![(String::new(), String::new())];
    for unit in &units {
        let before = std::mem::take(&mut all);
        for sound in unit.sounds {
            all.extend(before.iter().map(|(plain, voiced)| {
                (joined(plain, sound), joined(voiced, unit.vowel.map_or(*sound, voice)))
            }));
        }
        all.truncate(READINGS);
    }
    all.retain(|(plain, _)| !plain.is_empty());
    all
}

const fn voice(vowel: char) -> &'static str {
    match vowel {
        'a' => "a",
        'e' => "e",
        'i' => "i",
        'o' => "o",
        _ => "u",
    }
}

/// A sound that follows itself is heard once.
fn joined(before: &str, sound: &str) -> String {
    let mut whole = before.to_owned();
    for c in sound.chars() {
        if !whole.ends_with(c) {
            whole.push(c);
        }
    }
    whole
}

/// How many letters a rule took, and what they sound like.
type Heard = (usize, Unit);

fn units(letters: &[char], read: fn(&[char], usize) -> Heard) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let (taken, unit) = read(letters, at);
        // A vowel at the beginning is heard as such.
        let unit = match unit {
            Unit { sounds: [""], vowel: Some(v) } if at == 0 => {
                Unit { sounds: &["a"], vowel: Some(v) }
            }
            unit => unit,
        };
        units.push(unit);
        at += taken.max(1);
    }
    units
}

const LATIN: &[(&str, &[&str])] = &[
    ("shch", &["s"]),
    ("szcz", &["s"]),
    ("tsch", &["s"]),
    ("sch", &["s"]),
    ("tch", &["s"]),
    ("tz", &["s"]),
    ("ts", &["s"]),
    ("sz", &["s"]),
    ("cz", &["s"]),
    ("sh", &["s"]),
    ("zh", &["s"]),
    ("ch", &["h", "s", "k"]),
    ("rz", &["s", "rs"]),
    ("ck", &["k"]),
    ("kh", &["h"]),
    ("ph", &["v"]),
    ("th", &["t"]),
    ("gh", &["g"]),
    ("ff", &["v"]),
];

fn latin(letters: &[char], at: usize) -> Heard {
    let rest = letters.get(at..).unwrap_or_default();
    let begins =
        |group: &str| group.chars().zip(rest).filter(|(a, b)| a == *b).count() == group.len();
    if let Some((group, sounds)) = LATIN.iter().find(|(group, _)| begins(group)) {
        return (group.len(), heard(sounds));
    }
    let next = rest.get(1).copied().unwrap_or(' ');
    let is_vowel = |c: char| "aeiouy".contains(c);
    let unit = match rest.first().copied().unwrap_or(' ') {
        'b' => heard(&["b"]),
        'd' => heard(&["d"]),
        'g' => heard(&["g"]),
        // Silent at the end, and in Sarah or Yahya never missed.
        'h' if rest.len() == 1 => SILENT,
        'h' => heard(&["h"]),
        'k' | 'q' => heard(&["k"]),
        'l' => heard(&["l"]),
        'm' => heard(&["m"]),
        'n' => heard(&["n"]),
        'p' => heard(&["p"]),
        'r' => heard(&["r"]),
        's' | 'z' => heard(&["s"]),
        't' => heard(&["t"]),
        'f' | 'v' | 'w' => heard(&["v"]),
        'x' => heard(&["ks"]),
        'c' if "eiy".contains(next) => heard(&["s"]),
        'c' => heard(&["k", "s"]),
        'j' if at == 0 => heard(&["y", "s"]),
        'y' if at == 0 => heard(&["y"]),
        'i' if at == 0 && is_vowel(next) => heard(&["y"]),
        'j' | 'y' | 'i' => vowel('i'),
        'a' => vowel('a'),
        'e' => vowel('e'),
        'o' => vowel('o'),
        'u' => vowel('u'),
        _ => SILENT,
    };
    (1, unit)
}

fn cyrillic(letters: &[char], at: usize) -> Heard {
    let next = letters.get(at + 1).copied().unwrap_or(' ');
    let unit = match letters.get(at).copied().unwrap_or(' ') {
        'б' => heard(&["b"]),
        'в' | 'ф' => heard(&["v"]),
        // German and Jewish names have г for h.
        'г' if at == 0 => heard(&["g", "h"]),
        'г' => heard(&["g"]),
        'д' => heard(&["d"]),
        'т' if next == 'с' => return (2, heard(&["s"])),
        'т' => heard(&["t"]),
        'ж' | 'з' | 'с' | 'ц' | 'ч' | 'ш' | 'щ' => heard(&["s"]),
        'к' => heard(&["k"]),
        'л' => heard(&["l"]),
        'м' => heard(&["m"]),
        'н' => heard(&["n"]),
        'п' => heard(&["p"]),
        'р' => heard(&["r"]),
        'х' => heard(&["h"]),
        'е' if at == 0 => Unit { sounds: &["a", "y"], vowel: Some('e') },
        'я' if at == 0 => Unit { sounds: &["y"], vowel: Some('a') },
        'ю' if at == 0 => Unit { sounds: &["y"], vowel: Some('u') },
        'й' if at == 0 => heard(&["y"]),
        'и' if at == 0 && "аеоуюя".contains(next) => heard(&["y"]),
        'а' | 'я' => vowel('a'),
        'е' | 'э' => vowel('e'),
        'и' | 'ы' | 'й' => vowel('i'),
        'о' => vowel('o'),
        'у' | 'ю' => vowel('u'),
        _ => SILENT,
    };
    (1, unit)
}

fn hebrew(letters: &[char], at: usize) -> Heard {
    let next = letters.get(at + 1).copied();
    let is_last = next.is_none();
    let unit = match letters.get(at).copied().unwrap_or(' ') {
        'א' | 'ע' => vowel('a'),
        'ב' if at == 0 => heard(&["b"]),
        'ב' => heard(&["b", "v"]),
        'ג' => heard(&["g"]),
        'ד' => heard(&["d"]),
        'ה' if is_last => SILENT,
        'ה' | 'ח' => heard(&["h"]),
        'ו' if next == Some('ו') => return (2, heard(&["v"])),
        'ו' if at == 0 => heard(&["v"]),
        'ו' => heard(&["", "v"]),
        'ז' | 'ס' | 'ש' | 'צ' | 'ץ' => heard(&["s"]),
        'ט' if next == Some('ש') => return (2, heard(&["s"])),
        'ט' | 'ת' => heard(&["t"]),
        'י' if at == 0 => heard(&["y", "a"]),
        'י' => SILENT,
        'כ' if at == 0 => heard(&["k"]),
        'כ' => heard(&["k", "h"]),
        'ך' => heard(&["h"]),
        'ל' => heard(&["l"]),
        'מ' | 'ם' => heard(&["m"]),
        'נ' | 'ן' => heard(&["n"]),
        'פ' => heard(&["p", "v"]),
        'ף' => heard(&["v"]),
        'ק' => heard(&["k"]),
        'ר' => heard(&["r"]),
        _ => SILENT,
    };
    (1, unit)
}
