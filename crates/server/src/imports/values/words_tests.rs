use super::*;

#[test]
fn an_email_is_told_from_what_only_looks_like_one() {
    for text in ["a@b.co", "maya.belle+x@cafepress.com", "żółw@przykład.pl", "o'x@a-b.example"]
    {
        assert!(is_email(text), "{text}");
    }
    for text in [
        "",
        "@",
        "a@b",
        "a b@c.de",
        "a@b..c",
        "a@-b.c",
        ".a@b.c",
        "a@b.c>",
        "fcb67ef339b69",
        "a@@b.c",
    ] {
        assert!(!is_email(text), "{text}");
    }
}

#[test]
fn a_phone_could_be_dialled() {
    for text in [
        "030-0074321",
        "(5) 555-4729",
        "+1 (408) 505-1578",
        "0621-08460",
        "88.60.15.31",
        "+48 22 506 00 24 wew. 12",
        "\u{200E}02-670-8811",
        "555-1234 x99",
        "*6050 123",
    ] {
        assert!(is_phone(text), "{text}");
    }
    for text in ["", "none", "1234", "call me: 12345", "12345678901234567890123", "=1+23456"] {
        assert!(!is_phone(text), "{text}");
    }
}

#[test]
fn words_are_known_in_four_languages() {
    for (yes, no) in [("TRUE", "false"), ("Tak", "nie"), ("да", "НЕТ"), ("כן", "לא"), ("1", "0")]
    {
        assert_eq!((parse_flag(yes), parse_flag(no)), (Some(true), Some(false)));
    }
    assert_eq!(parse_flag("maybe"), None);
    assert_eq!(parse_kind("Osoba fizyczna"), Some(CustomerKind::Person));
    assert_eq!(parse_kind("Компания"), Some(CustomerKind::Organization));
    assert_eq!(parse_status("В работе"), Some(DealStatus::Open));
    assert_eq!(parse_status("Przegrana"), Some(DealStatus::Lost));
    assert_eq!(parse_language("Polski"), Some(Language::Polish));
    assert_eq!(parse_language("עברית"), Some(Language::Hebrew));
    assert_eq!(parse_language("ru-RU"), Some(Language::Russian));
    assert_eq!(parse_language("German"), None);
}

#[test]
fn every_word_is_written_as_its_key() {
    let statuses = STATUSES.iter().map(|(_, words)| *words);
    let languages = LANGUAGES.iter().map(|(_, words)| *words);
    let lists = [YES, NO, ORGANIZATIONS, PEOPLE].into_iter().chain(statuses).chain(languages);
    for word in lists.flatten() {
        assert_eq!(key_of(word), *word);
    }
}
