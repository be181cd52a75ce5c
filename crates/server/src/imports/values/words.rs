//! Values that are one word of a small set, in four languages, and the look of addresses.

use domain::language::Language;

use crate::imports::fold::key_of;

/// What a customer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CustomerKind {
    Organization,
    Person,
}

/// What the other system says of a deal as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DealStatus {
    Open,
    Won,
    Lost,
    Closed,
    Deleted,
}

const YES: &[&str] = &["true", "t", "yes", "y", "1", "tak", "да", "כן", "prawda", "истина", "x"];
const NO: &[&str] = &["false", "f", "no", "n", "0", "nie", "нет", "לא", "falsz", "ложь"];

const ORGANIZATIONS: &[&str] = &[
    "organization",
    "organisation",
    "company",
    "firm",
    "business",
    "account",
    "firma",
    "organizacja",
    "spolka",
    "организация",
    "компания",
    "юрлицо",
    "юридическоелицо",
    "חברה",
    "ארגון",
    "עסק",
];
const PEOPLE: &[&str] = &[
    "person",
    "individual",
    "consumer",
    "private",
    "contact",
    "osoba",
    "osobafizyczna",
    "osobaprywatna",
    "человек",
    "физлицо",
    "физическоелицо",
    "частноелицо",
    "אדם",
    "פרטי",
    "לקוחפרטי",
];

const STATUSES: &[(DealStatus, &[&str])] = &[
    (
        DealStatus::Open,
        &[
            "open",
            "active",
            "inprogress",
            "otwarta",
            "otwarty",
            "otwarte",
            "wtoku",
            "открыта",
            "открыт",
            "открытая",
            "вработе",
            "פתוח",
            "פתוחה",
            "בתהליך",
        ],
    ),
    (
        DealStatus::Won,
        &[
            "won",
            "closedwon",
            "wygrana",
            "wygrany",
            "wygrane",
            "выиграна",
            "выигран",
            "успешно",
            "успешнореализовано",
            "זכייה",
            "נסגרבהצלחה",
            "הצלחה",
        ],
    ),
    (
        DealStatus::Lost,
        &[
            "lost",
            "closedlost",
            "przegrana",
            "przegrany",
            "przegrane",
            "utracona",
            "проиграна",
            "проигран",
            "потеряна",
            "закрытоинереализовано",
            "הפסד",
            "אבד",
            "אבדה",
        ],
    ),
    (
        DealStatus::Closed,
        &[
            "closed",
            "zamknieta",
            "zamkniety",
            "zamkniete",
            "закрыта",
            "закрыт",
            "סגור",
            "סגורה",
            "נסגר",
        ],
    ),
    (
        DealStatus::Deleted,
        &["deleted", "usunieta", "usuniety", "удалена", "удален", "נמחק", "נמחקה"],
    ),
];

const LANGUAGES: &[(Language, &[&str])] = &[
    (Language::English, &["english", "eng", "angielski", "английский", "אנגלית"]),
    (Language::Polish, &["polish", "pol", "polski", "польский", "פולנית"]),
    (Language::Russian, &["russian", "rus", "rosyjski", "русский", "רוסית"]),
    (Language::Hebrew, &["hebrew", "heb", "hebrajski", "иврит", "עברית"]),
];

/// Yes or no, or `None` if it is neither.
#[must_use]
pub fn parse_flag(text: &str) -> Option<bool> {
    let key = key_of(text);
    if YES.contains(&key.as_str()) {
        Some(true)
    } else {
        NO.contains(&key.as_str()).then_some(false)
    }
}

#[must_use]
pub fn parse_kind(text: &str) -> Option<CustomerKind> {
    let key = key_of(text);
    if ORGANIZATIONS.contains(&key.as_str()) {
        Some(CustomerKind::Organization)
    } else {
        PEOPLE.contains(&key.as_str()).then_some(CustomerKind::Person)
    }
}

#[must_use]
pub fn parse_status(text: &str) -> Option<DealStatus> {
    let key = key_of(text);
    STATUSES.iter().find(|(_, words)| words.contains(&key.as_str())).map(|(status, _)| *status)
}

/// A language by its tag or by its name; `None` also for languages that the program doesn't speak.
#[must_use]
pub fn parse_language(text: &str) -> Option<Language> {
    let text = text.trim();
    let by_name = || {
        let (name, _) = text.split_once('(').unwrap_or((text, ""));
        let key = key_of(name);
        LANGUAGES.iter().find(|(_, names)| names.contains(&key.as_str())).map(|(l, _)| *l)
    };
    Language::parse(text).or_else(by_name)
}

/// Whether a text has the form of one e-mail address.
#[must_use]
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let sound = |c: char| !c.is_whitespace() && !c.is_control() && !"<>()[]\\,;:\"@".contains(c);
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-' || !c.is_ascii() && sound(c))
    };
    let local_sound = !local.is_empty()
        && local.len() <= 64
        && local.chars().all(sound)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..");
    local_sound && text.len() <= 254 && domain.contains('.') && domain.split('.').all(is_label)
}

/// Whether a text could be dialled: five to twenty digits, and around them only what people write
/// between the digits of a phone, with an extension at the most.
#[must_use]
pub fn is_phone(text: &str) -> bool {
    let lower = text.to_lowercase();
    let main = ["ext", "wew", "доб", "שלוחה", "x"]
        .iter()
        .find_map(|word| lower.split_once(word).map(|(main, _)| main))
        .unwrap_or(&lower);
    let digits = main.chars().filter(char::is_ascii_digit).count();
    let usual = |c: char| {
        c.is_ascii_digit()
            || "+()-./*#, \u{A0}\u{2010}\u{2011}\u{2012}\u{2013}".contains(c)
            || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    (5..=20).contains(&digits) && lower.len() <= 60 && main.chars().all(usual)
}

/// Whether a cell holds a number, a date, a phone: data, not the name of a column.
#[must_use]
pub fn is_number_like(text: &str) -> bool {
    let text = text.trim();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits > 0 && text.chars().all(|c| c.is_ascii_digit() || " +-.,/:()%$€£₪₽\u{A0}".contains(c))
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
