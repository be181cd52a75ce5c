//! Where the palette can lead: one table, found by its words in the reader's language and in
//! English, whatever layout the keyboard has.

use domain::people::{Right, Role};
use domain::search::{Asked, other_layouts};

use super::Record;
use crate::i18n::Locale;

/// When a command is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Everywhere,
    Case,
    Customer,
}

/// One place to be led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    pub place: Place,
    pub label: String,
    pub href: String,
}

const ALL: &[Right] = &[];
const WORK: &[Right] = &[Right::Work];

/// Key of the words, address (`{}` is the record's own), where, and for whom: one of these rights
/// is enough.
const COMMANDS: &[(&str, &str, Place, &[Right])] = &[
    ("search-record-contact", "{}/interactions/new", Place::Case, WORK),
    ("search-new-offer", "{}/offers/new", Place::Case, WORK),
    ("search-report-issue", "{}/issues/new", Place::Case, WORK),
    ("search-case-items", "{}/items", Place::Case, ALL),
    ("search-case-bills", "{}/bills", Place::Case, ALL),
    ("search-case-documents", "{}/documents", Place::Case, ALL),
    ("search-new-case", "/cases/new?customer={id}", Place::Customer, WORK),
    ("search-new-promise", "{}/promises/new", Place::Customer, WORK),
    ("search-edit-customer", "{}/edit", Place::Customer, WORK),
    ("search-customer-items", "{}/items", Place::Customer, ALL),
    ("search-customer-documents", "{}/documents", Place::Customer, ALL),
    ("search-customer-care", "{}/care", Place::Customer, ALL),
    ("search-record-contact", "/interactions/new", Place::Everywhere, WORK),
    ("search-new-customer", "/customers/new", Place::Everywhere, WORK),
    ("search-new-case", "/cases/new", Place::Everywhere, WORK),
    ("layout-today", "/today", Place::Everywhere, ALL),
    ("layout-cases", "/cases", Place::Everywhere, ALL),
    ("layout-customers", "/customers", Place::Everywhere, ALL),
    ("layout-follow-through", "/follow-through", Place::Everywhere, ALL),
    ("layout-closings", "/closings", Place::Everywhere, ALL),
    ("layout-care", "/care", Place::Everywhere, ALL),
    ("layout-bills", "/bills", Place::Everywhere, ALL),
    ("search-issues", "/issues", Place::Everywhere, ALL),
    ("search-search", "/search", Place::Everywhere, ALL),
    ("layout-people", "/people", Place::Everywhere, ALL),
    ("layout-procedures", "/procedures", Place::Everywhere, ALL),
    ("layout-imports", "/imports", Place::Everywhere, &[Right::Steer, Right::Audit]),
    ("layout-audit", "/audit", Place::Everywhere, &[Right::Audit]),
    ("prepared-title", "/prepared", Place::Everywhere, WORK),
    ("layout-settings", "/settings", Place::Everywhere, ALL),
    ("search-keys", "/shortcuts", Place::Everywhere, ALL),
    ("search-me", "/people/me", Place::Everywhere, ALL),
];

/// What somebody may do at a page and meets what was typed; all of them where nothing was. What the page's
/// own record takes in comes first, and hides the general one of the same words.
#[must_use]
pub fn commands(
    typed: &str,
    at: Option<Record>,
    role: Role,
    own: &Locale,
    english: &Locale,
) -> Vec<Command> {
    let place = match at {
        Some(Record::Case(_)) => Place::Case,
        Some(Record::Customer(_)) => Place::Customer,
        None => Place::Everywhere,
    };
    let readings: Vec<Asked> = std::iter::once(typed.to_owned())
        .chain(other_layouts(typed))
        .map(|text| Asked::parse(&text))
        .filter(|asked| !asked.is_empty())
        .collect();
    let mut found: Vec<(&str, Command)> = Vec::new();
    for (key, href, of, rights) in COMMANDS {
        let is_here = *of == place || *of == Place::Everywhere;
        if !is_here || !(rights.is_empty() || rights.iter().any(|right| role.may(*right))) {
            continue;
        }
        let (label, plain) = (own.text(key), english.text(key));
        let meets = |asked: &Asked| {
            asked.tier(&label, "").is_some_and(|tier| tier < domain::search::Tier::Sounding)
                || asked.tier(&plain, "").is_some_and(|tier| tier < domain::search::Tier::Sounding)
        };
        let is_meant = typed.trim().is_empty() || readings.iter().any(meets);
        if !is_meant || found.iter().any(|(other, _)| other == key) {
            continue;
        }
        let href = match at {
            Some(record) => {
                href.replace("{}", &record.path()).replace("{id}", &record.id().to_string())
            }
            None => (*href).to_owned(),
        };
        found.push((key, Command { place: *of, label, href }));
    }
    found.into_iter().map(|(_, command)| command).collect()
}

#[cfg(test)]
mod tests {
    use domain::language::Language;

    use super::*;
    use crate::i18n::test_locale;

    fn hrefs(typed: &str, path: &str, language: Language) -> Vec<String> {
        let (own, english) = (test_locale(language), test_locale(Language::English));
        let all = commands(typed, Record::at(path), Role::Owner, own, english);
        all.into_iter().map(|command| command.href).collect()
    }

    #[test]
    fn a_command_is_found_in_the_readers_words_in_english_and_under_another_layout() {
        for (typed, language) in [
            ("fakt", Language::Polish),
            ("bil", Language::Polish),
            ("счет", Language::Russian),
            ("bills", Language::Russian),
            ("חשבוני", Language::Hebrew),
            ("נןךךד", Language::Hebrew),
            ("ишдды", Language::Russian),
        ] {
            let found = hrefs(typed, "/today", language);
            assert!(found.contains(&"/bills".to_owned()), "{typed}: {found:?}");
        }
        assert_eq!(hrefs("xyz", "/today", Language::English), [""; 0]);
    }

    #[test]
    fn nobody_is_led_to_what_they_may_not_do() {
        let english = test_locale(Language::English);
        let of = |role| {
            let all = commands("", None, role, english, english);
            all.into_iter().map(|command| command.href).collect::<Vec<_>>()
        };
        let (seller, auditor) = (of(Role::Salesperson), of(Role::Auditor));
        assert!(seller.contains(&"/customers/new".to_owned()));
        assert!(!seller.iter().any(|href| href == "/imports" || href == "/audit"), "{seller:?}");
        assert!(auditor.contains(&"/audit".to_owned()) && auditor.contains(&"/imports".to_owned()));
        assert!(!auditor.iter().any(|href| href.ends_with("/new")), "{auditor:?}");
    }

    #[test]
    fn a_records_page_has_its_own_commands_first() {
        let case = "/cases/0199c000-0000-7000-8000-000000000001";
        let found = hrefs("record", &format!("{case}/items"), Language::English);
        assert_eq!(found, [format!("{case}/interactions/new")]);
        assert_eq!(hrefs("record", "/today", Language::English), ["/interactions/new"]);
        assert!(hrefs("", case, Language::English).len() > hrefs("", "/", Language::English).len());
    }
}
