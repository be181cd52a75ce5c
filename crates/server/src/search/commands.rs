//! Where the palette can lead: one table, found by its words in the reader's language and in
//! English, whatever layout the keyboard has.

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

/// Key of the words, address (`{}` is the record's own), and where.
const COMMANDS: &[(&str, &str, Place)] = &[
    ("search-record-contact", "{}/interactions/new", Place::Case),
    ("search-new-offer", "{}/offers/new", Place::Case),
    ("search-report-issue", "{}/issues/new", Place::Case),
    ("search-case-items", "{}/items", Place::Case),
    ("search-case-bills", "{}/bills", Place::Case),
    ("search-case-documents", "{}/documents", Place::Case),
    ("search-new-case", "/cases/new?customer={id}", Place::Customer),
    ("search-new-promise", "{}/promises/new", Place::Customer),
    ("search-edit-customer", "{}/edit", Place::Customer),
    ("search-customer-items", "{}/items", Place::Customer),
    ("search-customer-care", "{}/care", Place::Customer),
    ("search-record-contact", "/interactions/new", Place::Everywhere),
    ("search-new-customer", "/customers/new", Place::Everywhere),
    ("search-new-case", "/cases/new", Place::Everywhere),
    ("layout-today", "/today", Place::Everywhere),
    ("layout-cases", "/cases", Place::Everywhere),
    ("layout-customers", "/customers", Place::Everywhere),
    ("layout-follow-through", "/follow-through", Place::Everywhere),
    ("layout-closings", "/closings", Place::Everywhere),
    ("layout-care", "/care", Place::Everywhere),
    ("layout-bills", "/bills", Place::Everywhere),
    ("search-issues", "/issues", Place::Everywhere),
    ("search-search", "/search", Place::Everywhere),
    ("layout-people", "/people", Place::Everywhere),
    ("layout-procedures", "/procedures", Place::Everywhere),
    ("layout-imports", "/imports", Place::Everywhere),
    ("prepared-title", "/prepared", Place::Everywhere),
    ("layout-settings", "/settings", Place::Everywhere),
    ("search-keys", "/shortcuts", Place::Everywhere),
    ("search-me", "/people/me", Place::Everywhere),
];

/// The commands at a page that meet what was typed; all of them where nothing was. What the page's
/// own record takes in comes first, and hides the general one of the same words.
#[must_use]
pub fn commands(typed: &str, at: Option<Record>, own: &Locale, english: &Locale) -> Vec<Command> {
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
    for (key, href, of) in
        COMMANDS.iter().filter(|(.., of)| *of == place || *of == Place::Everywhere)
    {
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
        let all = commands(typed, Record::at(path), own, english);
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
    fn a_records_page_has_its_own_commands_first() {
        let case = "/cases/0199c000-0000-7000-8000-000000000001";
        let found = hrefs("record", &format!("{case}/items"), Language::English);
        assert_eq!(found, [format!("{case}/interactions/new")]);
        assert_eq!(hrefs("record", "/today", Language::English), ["/interactions/new"]);
        assert!(hrefs("", case, Language::English).len() > hrefs("", "/", Language::English).len());
    }
}
