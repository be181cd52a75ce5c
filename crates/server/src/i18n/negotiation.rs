//! Which language a reader gets.

use domain::language::Language;

/// The reader's own choice, else what the browser asks for, else the firm's language.
///
/// `accept_language` is the header as sent, weights (`q`) and all.
#[must_use]
pub fn choose_language(
    choice: Option<Language>,
    accept_language: Option<&str>,
    firm: Language,
) -> Language {
    choice.or_else(|| best_of(accept_language?, firm)).unwrap_or(firm)
}

fn best_of(header: &str, firm: Language) -> Option<Language> {
    let mut best: Option<(Language, f32)> = None;
    for (language, weight) in header.split(',').filter_map(|range| wish(range, firm)) {
        // Among equals the first one named wins, hence "greater", not "greater or equal".
        if weight > best.map_or(0.0, |(_, most)| most) {
            best = Some((language, weight));
        }
    }
    best.map(|(language, _)| language)
}

fn wish(range: &str, firm: Language) -> Option<(Language, f32)> {
    let mut parts = range.split(';').map(str::trim);
    let tag = parts.next()?;
    let language = if tag == "*" { firm } else { Language::parse(tag)? };
    let weight = match parts.find_map(|part| part.strip_prefix("q=")) {
        Some(weight) => weight.parse().ok()?,
        None => 1.0,
    };
    Some((language, weight))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Hebrew, Polish, Russian};

    #[test]
    fn an_own_choice_goes_before_what_the_browser_says() {
        assert_eq!(choose_language(Some(Hebrew), Some("pl"), English), Hebrew);
    }

    #[test]
    fn the_heaviest_wish_that_we_speak_wins_and_then_the_first() {
        let by_header = |header| choose_language(None, Some(header), English);
        assert_eq!(by_header("de-DE, ru;q=0.7, pl-PL;q=0.9, en;q=0.1"), Polish);
        assert_eq!(by_header("ru-RU,ru;q=0.9,en;q=0.8"), Russian);
        assert_eq!(by_header("he, pl"), Hebrew);
        assert_eq!(by_header("pl;q=0, ru;q=0.2"), Russian);
    }

    #[test]
    fn without_a_usable_wish_it_is_the_language_of_the_firm() {
        for header in [None, Some(""), Some("de"), Some("*"), Some(";;q=,"), Some("pl;q=x")] {
            assert_eq!(choose_language(None, header, Russian), Russian, "{header:?}");
        }
    }
}
