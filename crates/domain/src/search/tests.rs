//! Tables of what meets and what must not, and properties.

use proptest::prelude::*;

use super::*;

const MEETING: &[(&str, &str)] = &[
    ("Кузнецов", "Kuznetsov"),
    ("Кузнецов", "Kuzniecow"),
    ("Kuznetsov", "Kuzniecow"),
    ("קוזנצוב", "Kuznetsov"),
    ("Ковальская", "Kowalska"),
    ("קובלסקה", "Kowalska"),
    ("Ковальский", "Kowalski"),
    ("Łódź", "Lodz"),
    ("Лодзь", "Łódź"),
    ("כהן", "Kohen"),
    ("כהן", "Cohen"),
    ("Kohen", "Cohen"),
    ("Коэн", "Koen"),
    ("יוסי", "Yossi"),
    ("Йосси", "Yossi"),
    ("Йосси", "יוסי"),
    ("Гольдберг", "Goldberg"),
    ("Goldberg", "גולדברג"),
    ("Гольдберг", "גולדברג"),
    ("Шмидт", "Schmidt"),
    ("שמידט", "Schmidt"),
    ("Szmidt", "Schmidt"),
    ("Иванов", "Ivanov"),
    ("Иванов", "Iwanow"),
    ("איבנוב", "Ivanov"),
    ("Анна", "Anna"),
    ("Михаил", "Mikhail"),
    ("מיכאל", "Mikhail"),
    ("Michał", "Михал"),
    ("Вишневская", "Wiśniewska"),
    ("Войцех", "Wojciech"),
    ("Андрей", "Andrei"),
    ("Смирнов", "Smirnoff"),
    ("Левин", "Levin"),
    ("לוי", "Levi"),
    ("פרידמן", "Friedman"),
    ("Фридман", "Friedman"),
    ("Фридман", "פרידמן"),
    ("Гельман", "Helman"),
    ("ישראל", "Israel"),
    ("Юлия", "Julia"),
    ("יוליה", "Юлия"),
    ("Александр", "Alexander"),
    ("Шварц", "Schwarz"),
    ("שוורץ", "Schwartz"),
    ("Sarah", "שרה"),
    ("Сара", "Sarah"),
    ("Дворжак", "Dworzak"),
    ("רבקה", "Rivka"),
    ("Щербаков", "Shcherbakov"),
];

const APART: &[(&str, &str)] = &[
    ("Кузнецов", "Kozlov"),
    ("Кузнецов", "Kowalski"),
    ("Ковальская", "Kuznetsova"),
    ("כהן", "Levi"),
    ("כהן", "Koren"),
    ("יוסי", "Yaakov"),
    ("Гольдберг", "Goldstein"),
    ("Goldberg", "Rosenberg"),
    ("Goldberg", "גולדשטיין"),
    ("Anna", "Nina"),
    ("Anna", "Ewa"),
    ("Анна", "Иван"),
    ("Levi", "Love"),
    ("Marek", "Marko"),
    ("Maria", "Marta"),
    ("Łódź", "Gdańsk"),
    ("Лодзь", "Люблин"),
    ("Иванов", "Петров"),
    ("Ivanov", "Iverson"),
    ("Smirnov", "Semenov"),
    ("Schmidt", "Smith"),
    ("Шмидт", "Шульц"),
    ("Михаил", "Мария"),
    ("מיכאל", "מרים"),
    ("Alexander", "Alexei"),
    ("Александр", "Алексей"),
    ("Wiśniewska", "Wójcik"),
    ("Вишневская", "Васильева"),
    ("פרידמן", "פרלמן"),
    ("Friedman", "Fishman"),
    ("Sarah", "Zara Lee"),
    ("דוד", "דנה"),
    ("Давид", "Дмитрий"),
    ("David", "Dawid Nowak Junior"),
    ("Nowak", "Novotny"),
    ("Нина", "Инна"),
    ("Jan", "Ян Павел"),
    ("Tomasz", "Thomas Cook"),
    ("12345", "Kowalski"),
    ("Bergman", "Bregman"),
    ("Rivka", "Rebecca"),
    ("Kraków", "Kijów"),
];

fn meet(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    one == other || meets(&one.replace(' ', ""), &other.replace(' ', ""))
}

#[test]
fn names_meet_across_scripts_as_they_sound() {
    assert!(MEETING.len() >= 40, "{}", MEETING.len());
    let apart: Vec<_> = MEETING.iter().filter(|(a, b)| !meet(a, b) || !meet(b, a)).collect();
    let told: Vec<_> =
        apart.iter().map(|(a, b)| (a, b, sounds(&fold(a)), sounds(&fold(b)))).collect();
    assert!(told.is_empty(), "{told:?}");
}

#[test]
fn other_names_stay_apart() {
    assert!(APART.len() >= 40, "{}", APART.len());
    let met: Vec<_> = APART.iter().filter(|(a, b)| meet(a, b)).collect();
    assert!(met.is_empty(), "{met:?}");
}

fn of(kind: SearchKind, name: &str) -> BTreeSet<(KeyClass, String)> {
    keys(kind, &Source { name: Some(name.to_owned()), ..Source::default() })
}

fn has(keys: &BTreeSet<(KeyClass, String)>, class: KeyClass, beginning: &str) -> bool {
    keys.iter().any(|(c, key)| *c == class && key.starts_with(beginning))
}

#[test]
fn a_name_is_found_from_each_of_its_words_and_read_on_in_its_order() {
    let keys = of(SearchKind::Customer, "Biuro Rachunkowe Żółw sp. z o.o.");
    for typed in ["bi", "biuro rach", "rachunkowe zolw", "zolw sp z o o biuro"] {
        assert!(has(&keys, KeyClass::CustomerName, typed), "{typed}: {keys:?}");
    }
    assert!(!has(&keys, KeyClass::CustomerName, "z "), "single letters begin nothing");
}

#[test]
fn hebrew_prefixes_stand_in_no_ones_way() {
    let keys = of(SearchKind::Case, "מדפסת לכהן");
    assert!(has(&keys, KeyClass::CaseTitle, "כהן"));
    assert_eq!(stems("והמדפסת"), ["המדפסת", "והמדפסת", "מדפסת"]);
    assert!(Asked::parse("כהן").is_in("דיברתי עם לכהן"));
    assert!(Asked::parse("המשאבה").is_in("המשאבה רועשת"));
}

#[test]
fn texts_are_found_in_any_form_of_their_words() {
    for (typed, text) in [
        ("pump", "Two pumps were delivered"),
        ("umowa", "Przy podpisywaniu umowy"),
        ("umowe", "Przy podpisywaniu umowy"),
        ("klient", "Rozmowa z klientami"),
        ("договор", "О договорах поговорим позже"),
        ("delivery", "The DELIVERY was late"),
        ("drukar", "Cicha drukarka"),
        ("quiet pump", "The pump has to be quiet"),
    ] {
        assert!(Asked::parse(typed).is_in(text), "{typed} in {text}");
    }
    assert!(!Asked::parse("pump quiet").is_in("The pump is loud"));
    assert!(!Asked::parse("").is_in("The pump is loud"));
}

#[test]
fn a_telephone_number_is_found_in_any_notation() {
    let keys = |number: &str| {
        let address = Some((ChannelKind::Phone, number.to_owned()));
        keys(SearchKind::Channel, &Source { address, ..Source::default() })
    };
    for (number, typed) in [
        ("+48 601 234 567", "601234"),
        ("+48 601 234 567", "+48 (601) 234-567"),
        ("+48 601 234 567", "0048601"),
        ("601-234-567", "601 23"),
        ("+972 50-123-4567", "050-1234567"),
        ("+7 912 345-67-89", "8 (912) 345-67-89"),
        ("+7 912 345-67-89", "+7912"),
        ("+1 (212) 555-0100", "212 555"),
    ] {
        let keys = keys(number);
        let phones = Asked::parse(typed).phones();
        let met = phones.iter().any(|phone| has(&keys, KeyClass::Address, phone));
        assert!(met, "{typed}: {phones:?} in {keys:?}");
    }
    assert_eq!(Asked::parse("pump 601").phones(), [""; 0]);
}

#[test]
fn the_best_comes_first() {
    let tier = |typed: &str, name: &str| Asked::parse(typed).tier(name, "");
    assert_eq!(tier("anna żółw", "Anna Zolw"), Some(Tier::Whole));
    assert_eq!(tier("zolw anna", "Anna Żółw"), Some(Tier::Exact));
    assert_eq!(tier("zol", "Anna Żółw"), Some(Tier::Begun));
    assert_eq!(tier("кузн", "Kuznetsov"), Some(Tier::Sounding));
    assert_eq!(tier("kuznetsov", "Кузнецов Иван"), Some(Tier::Sounding));
    assert_eq!(tier("fv122026", "FV 12/2026"), Some(Tier::Begun));
    assert_eq!(tier("levi", "Anna Żółw"), None);
    assert_eq!(Asked::parse("pump zolw").tier("A pump", "Anna Żółw"), Some(Tier::Exact));
    assert!(Tier::Whole < Tier::Exact && Tier::Begun < Tier::Sounding);
}

#[test]
fn what_was_found_is_marked_and_the_rest_is_cut_between_words() {
    let asked = Asked::parse("żółw");
    let text = format!("{}The ŻÓŁW's pump; {}", "before ".repeat(40), "after ".repeat(40));
    let snippet = asked.snippet(&text, 60);
    let whole: String = snippet.pieces.iter().map(|piece| piece.text).collect();
    assert!(whole.chars().count() <= 60 && whole.starts_with("before"), "{whole}");
    assert_eq!(snippet.is_cut, (true, true));
    assert_eq!(asked.marked("a Żółw!").get(1).map(|p| (p.text, p.is_found)), Some(("Żółw", true)));
}

#[test]
fn keys_pressed_under_another_layout_are_understood() {
    assert!(other_layouts("ghbdtn").contains(&"привет".to_owned()));
    assert!(other_layouts("сфыуы").contains(&"cases".to_owned()));
    assert!(other_layouts("בשדקד").contains(&"cases".to_owned()));
    assert_eq!(other_layouts("12"), [""; 0]);
}

fn names() -> impl Strategy<Value = String> {
    prop_oneof![
        r"[\p{Latin}\p{Cyrillic}\p{Hebrew} '.-]{0,40}",
        "[a-zA-ZąćęłńóśźżĄĆĘŁŃÓŚŹŻ' -]{0,30}",
        "[а-яА-ЯёЁ -]{0,30}",
        "[א-ת' -]{0,30}",
    ]
}

proptest! {
    #[test]
    fn folding_twice_is_folding_once(text in "\\PC{0,60}") {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }

    #[test]
    fn nothing_that_is_typed_or_stored_panics(text in "\\PC{0,80}", typed in "\\PC{0,30}") {
        let asked = Asked::parse(&typed);
        let _ = (asked.tier(&text, &typed), asked.is_in(&text), asked.phones(), asked.joined());
        let whole: String = asked.marked(&text).iter().map(|piece| piece.text).collect();
        prop_assert_eq!(whole, text.clone());
        let _ = (asked.snippet(&text, 20), other_layouts(&typed));
        for kind in SearchKind::ALL {
            let source = Source {
                name: Some(text.clone()), beside: Some(typed.clone()), code: Some(text.clone()),
                address: Some((ChannelKind::Phone, typed.clone())), texts: vec![text.clone()],
            };
            for (_, key) in keys(kind, &source) {
                prop_assert!(!key.is_empty() && key.len() <= KEY);
            }
        }
    }

    #[test]
    fn every_beginning_of_a_word_finds_its_name(name in names()) {
        let folded = fold(&name);
        let words: Vec<&str> = folded.split(' ').filter(|word| word.chars().nth(1).is_some()).collect();
        let keys = of(SearchKind::Customer, &name);
        for word in words.iter().take(4) {
            for (end, c) in word.char_indices().take(30) {
                let begun = &word[..end + c.len_utf8()];
                prop_assert!(has(&keys, KeyClass::CustomerName, begun), "{} of {:?}", begun, keys);
                prop_assert!(Asked::parse(begun).tier(&name, "").is_some(), "{begun} in {name}");
            }
        }
    }

    #[test]
    fn kinds_keep_their_numbers(number in -3_i64..40) {
        let kind = SearchKind::from_number(number);
        prop_assert!(kind.is_none_or(|kind| kind.number() == number));
    }
}

#[test]
fn a_name_answers_for_itself_as_its_keys_do() {
    let names = [
        "Anna Nowak-Kowalska",
        "Sp. z o.o. Zając",
        "הכהן דוד",
        "ולמכהן",
        "Иван Ковальский",
        "X Y",
        "O'Neill & Sons",
        "כהן",
        "Łódź Pompy Sp. z o.o.",
        "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen",
    ];
    let typed = [
        "",
        "a",
        "kow",
        "nowak anna",
        "anna kow",
        "z",
        "o",
        "sp z",
        "כהן",
        "כה",
        "הכ",
        "דוד הכהן",
        "ива ков",
        "x",
        "y x",
        "neill",
        "lodz pom",
        "thirteen",
        "fifteen one",
        "one seven",
        "sons o",
        "anna anna",
    ];
    let mut met = 0;
    for name in names {
        let source = Source { name: Some(name.to_owned()), ..Source::default() };
        let keys: Vec<String> = keys(SearchKind::Customer, &source)
            .into_iter()
            .filter(|(class, _)| *class == KeyClass::CustomerName)
            .map(|(_, key)| key)
            .collect();
        for typed in typed {
            let words = beginnings(typed);
            let by_keys = longest(&words).is_some_and(|(longest, others)| {
                keys.iter().any(|key| {
                    key.starts_with(longest)
                        && others.iter().all(|word| format!(" {key}").contains(&format!(" {word}")))
                })
            });
            assert_eq!(is_called(&fold(name), typed), by_keys, "{name}: {typed}");
            met += usize::from(by_keys);
        }
    }
    assert!(met > 20, "{met}");
}
