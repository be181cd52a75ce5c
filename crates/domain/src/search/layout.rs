//! The same keys under another layout: who types "ghbdtn" or "בשדקד" had the other one on.

const LATIN: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN: &str = "йцукенгшщзхъфывапролджэячсмитьбю";
const HEBREW: &str = "/'קראטוןםפ[]שדגכעיחלךף,זסבהנמצתץ";

/// What the same keys would have written under the two other layouts, where that is another text.
#[must_use]
pub fn other_layouts(typed: &str) -> Vec<String> {
    let typed = typed.to_lowercase();
    let of = |layout: &str| typed.chars().filter(|c| c.is_alphabetic()).all(|c| layout.contains(c));
    let pairs: &[(&str, &str)] =
        &[(RUSSIAN, LATIN), (HEBREW, LATIN), (LATIN, RUSSIAN), (LATIN, HEBREW)];
    if !typed.chars().any(char::is_alphabetic) {
        return Vec::new();
    }
    let fitting = pairs.iter().filter(|(from, _)| of(from));
    fitting.map(|(from, to)| typed.chars().map(|c| moved(c, from, to)).collect()).collect()
}

fn moved(c: char, from: &str, to: &str) -> char {
    let at = from.chars().position(|letter| letter == c);
    at.and_then(|at| to.chars().nth(at)).unwrap_or(c)
}
