//! What must hold of all sentences together, so that no language falls behind another.
//!
//! `cargo test i18n::check` names every break at once, by key and language.

mod catalog;
mod sources;

use std::collections::{BTreeMap, BTreeSet};

use domain::language::Language;

use catalog::{Catalog, Sentence};
use sources::Sources;

/// Keys that code puts together from a value: the beginning of the key, and where it is built.
/// A key that begins so counts as used.
const BUILT_KEYS: &[(&str, &str)] = &[
    ("api-field-limit", "api::lists, with its number"),
    ("api-problem-", "api::problem, from the code of a problem"),
    ("people-tokens-scope-", "people::pages::tokens, from a scope"),
    ("zones-", "i18n::zones, from the id of a time zone"),
    ("agreements-fit-", "agreements::pages, from a form's fit"),
    ("agreements-form-", "agreements::pages, from a form's code"),
    ("agreements-kind-", "agreements::pages, from the kind of an item"),
    ("agreements-value-", "agreements::pages, from the class of a value"),
    ("board-stale-", "cases::pages, from why a case is stale"),
    ("board-state-", "cases::pages::board, from how a step stands to now"),
    ("cases-filter-", "cases::pages::narrowed, from how a step stands to now"),
    ("views-column-", "cases::pages, from the code of a column"),
    ("views-of-", "views::pages, from the name of a list"),
    ("views-sort-", "cases::pages::narrowed, from the code of an order"),
    ("custom-", "fields::pages, from a kind or a problem"),
    ("bills-difference-", "bills::pages::words, from what differs"),
    ("bills-doubt-", "bills::pages and bills::told, from why an e-invoice waits"),
    ("bills-einvoices", "bills::pages::files, from what kind of files"),
    ("bills-problem-", "bills::told, from the kind of a problem"),
    ("bills-source-", "bills::pages::show, from where a bill comes from"),
    ("bills-state-", "bills::pages::words, from the state of a bill"),
    ("bills-statements", "bills::pages::files, from what kind of files"),
    ("customers-address-", "customers::pages, from the kind or the part of an address"),
    ("customers-common-", "customers::pages, from what two customers have in common"),
    ("customers-merge-", "customers::pages, from what moves when two are merged"),
    ("places-", "web::choices, from the code of a country"),
    ("customers-channel-", "customers::pages, from the kind of a channel"),
    ("customers-kind-", "customers::pages, from the kind of a customer"),
    ("erasing-contact-", "erasing::pages, from what goes and what stays"),
    ("erasing-count-", "erasing::pages, from the kind of a record"),
    ("erasing-customer-", "erasing::pages, from what goes and what stays"),
    ("exports-column-", "exports::names, from the key of a column"),
    ("exports-format-", "web::export, from the code of a format"),
    ("exports-list-", "exports, from the code of a list"),
    ("care-column-", "care::pages::desk, from the name of a column"),
    ("care-falls-", "care::pages::desk, from what falls due"),
    ("care-voice-", "care::pages::voices, from the kind of a voice"),
    ("languages-", "from a language's code"),
    ("cases-need-", "cases::pages, from the kind and state of a need"),
    ("cases-none-", "cases::pages::list, from the view"),
    ("cases-offer-", "cases::pages and offers::pages, from the state of an offer"),
    ("cases-strategy-", "cases::pages, from a strategy's code"),
    ("cases-view-", "cases::pages::list, from the view"),
    ("interactions-channel-", "web::words, from a channel's code"),
    ("layout-broken-", "web::problem, how to go on"),
    ("layout-forbidden-", "web::problem, how to go on"),
    ("layout-not-", "web::problem, how to go on"),
    ("layout-slow-", "web::problem, how to go on"),
    ("layout-theme-", "web::frame, from a theme's code"),
    ("layout-too-", "web::problem, how to go on"),
    ("layout-unavailable-", "web::problem, how to go on"),
    ("items-track-", "web::words, from a track's code"),
    ("items-kind-", "items::pages, from a kind's code"),
    ("items-deed-", "items::pages::item, from what was done"),
    ("items-board-none", "items::pages::board, how to go on"),
    ("search-empty", "search::pages, how to go on"),
    ("search-groups-", "search::pages::results, from the code of a group"),
    ("search-kinds-", "search::pages::results, from the kind of a record"),
    ("search-nothing", "search::pages, how to go on"),
    ("promises-kind-", "web::words, from a promise's kind"),
    ("promises-theirs-", "web::words, from the kind of a promise that they owe"),
    ("entry-busy-", "people::pages::door, how to go on"),
    ("entry-code-wrong-", "people::pages::door, how to go on"),
    ("entry-issuer-", "people::pages::issuer, how to go on"),
    ("entry-rule-", "people::pages::others, from the firm's rule"),
    ("entry-way-", "people::pages::sessions, from how somebody signed in"),
    ("passkeys-unknown-", "people::pages::door, how to go on"),
    ("people-role-", "people::pages, from a role"),
    ("people-sign-in-", "people::pages::door, how to go on"),
    ("closing-state-", "closing::pages, from the state of an item"),
    ("closing-waits-", "closing::pages, from the code of a reason"),
    ("closing-score-", "closing::pages, from the number of the answer"),
    ("procedures-stage-", "procedures::words, from the code of a stage"),
    ("procedures-item-", "procedures::words, from the code of an item"),
    ("procedures-document-", "procedures::words, from the code of a required document"),
    ("procedures-standard-", "procedures::words, from the code of a standard"),
    ("procedures-evidence-", "procedures::words, from the code of evidence"),
    ("procedures-kind-", "procedures::words, from the kind of a sold item"),
    ("procedures-about-", "procedures::words, from what a standard speaks of"),
    ("hooks-cause-", "hooks::pages, from why a hook is not active"),
    ("hooks-outcome-", "hooks::pages::show, from the state of a delivery"),
    ("hooks-trouble-", "hooks::pages::show, from why there was no answer"),
    ("prepared-field-", "prepared::pages::told, from the name of a field"),
    ("prepared-op-", "prepared, from the id of an operation"),
    ("prepared-state-", "prepared::pages, from the state of an act"),
    ("audit-", "audit::pages, from the kind of an event, its room, and what was refused"),
    ("people-right-", "people::pages::team, from a right's code"),
    ("people-holds-", "people::pages::person, from what somebody answers for"),
    ("refusals-", "web::words, what to do instead of what a refusal forbids"),
    ("settings-", "settings::pages, from the name of a rule"),
    ("stages-", "web::words, from a stage's number"),
    ("today-place-", "today::pages, from the section of the day"),
    ("today-speaks-", "today::pages, from a language's code"),
    ("timeline-", "timeline::said, from the kind of an event"),
    ("exports-actor-", "exports::names, from a code of the list"),
    ("exports-bill-", "exports::names, from a code of the list"),
    ("exports-ending-", "exports::names, from a code of the list"),
    ("exports-need-", "exports::names, from a code of the list"),
    ("exports-needs-", "exports::names, from a code of the list"),
    ("exports-payment-", "exports::names, from a code of the list"),
    ("exports-state-", "exports::names, from a code of the list"),
    ("imports-problem-", "imports::problems, from the kind of a problem"),
    ("imports-field-", "imports::words, from a field's name"),
    ("imports-kind-", "imports::words, from the kind of rows"),
    ("imports-preset-", "imports::words, from a system's name"),
];

/// Asked for in tests that show what happens without them.
const MISSING_ON_PURPOSE: &[&str] = &["no-such-sentence"];

/// Every break as a line for a person; empty if all is well. A file is (language code, name, text).
fn breaks(files: &[(&str, &str, &str)], sources: &Sources) -> Vec<String> {
    let catalogs = Language::ALL.map(|language| Catalog::read(language, files));
    let mut breaks = Vec::new();
    for catalog in &catalogs {
        breaks.extend(catalog.breaks.iter().cloned());
        breaks.extend(dangling_references(catalog));
        breaks.extend(missing_plurals(catalog));
    }
    let [english, others @ ..] = &catalogs;
    for other in others {
        breaks.extend(differences(english, other));
    }
    breaks.extend(unknown_keys(english, sources));
    breaks.extend(unused_keys(english, sources));
    breaks
}

fn dangling_references(catalog: &Catalog) -> Vec<String> {
    let mut breaks = Vec::new();
    for (key, sentence) in &catalog.sentences {
        for reference in &sentence.references {
            if !catalog.sentences.contains_key(reference) {
                breaks.push(format!("{}: {key} refers to unknown {reference}", catalog.code));
            }
        }
    }
    breaks
}

fn missing_plurals(catalog: &Catalog) -> Vec<String> {
    let needed: &[&str] = match catalog.code {
        "pl" | "ru" => &["one", "few", "many"],
        "he" => &["one", "two"],
        _ => &["one"],
    };
    let mut breaks = Vec::new();
    for (key, sentence) in &catalog.sentences {
        for variants in &sentence.plurals {
            let missing: Vec<_> = needed.iter().filter(|form| !variants.contains(**form)).collect();
            if !missing.is_empty() {
                breaks.push(format!("{}: {key} has no plural form {missing:?}", catalog.code));
            }
        }
    }
    breaks
}

fn differences(english: &Catalog, other: &Catalog) -> Vec<String> {
    let code = other.code;
    let mut breaks = Vec::new();
    for (key, sentence) in &english.sentences {
        match other.sentences.get(key) {
            None => breaks.push(format!("{code}: {key} is missing ({})", sentence.file)),
            Some(own) => {
                breaks.extend(unlike(key, sentence, own).map(|it| format!("{code}: {it}")));
            }
        }
    }
    for (key, sentence) in &other.sentences {
        if !english.sentences.contains_key(key) {
            breaks.push(format!("{code}: {key} is not in English ({})", sentence.file));
        }
    }
    breaks
}

fn unlike(key: &str, english: &Sentence, own: &Sentence) -> Option<String> {
    if english.file != own.file {
        return Some(format!("{key} is in {}, in English in {}", own.file, english.file));
    }
    let (theirs, ours) = (&english.variables, &own.variables);
    (theirs != ours).then(|| format!("{key} uses {ours:?}, in English {theirs:?}"))
}

fn unknown_keys(english: &Catalog, sources: &Sources) -> Vec<String> {
    let unknown = sources.asked.iter().filter(|(key, _)| {
        !english.sentences.contains_key(*key) && !MISSING_ON_PURPOSE.contains(&key.as_str())
    });
    unknown.map(|(key, file)| format!("{file} asks for unknown {key}")).collect()
}

fn unused_keys(english: &Catalog, sources: &Sources) -> Vec<String> {
    let referred: BTreeSet<_> = english.sentences.values().flat_map(|it| &it.references).collect();
    let is_used = |key: &String| {
        sources.literals.contains(key)
            || referred.contains(key)
            || BUILT_KEYS.iter().any(|(prefix, _)| key.starts_with(prefix))
    };
    let unused = english.sentences.iter().filter(|(key, _)| !is_used(key));
    unused.map(|(key, sentence)| format!("{key} is used nowhere ({})", sentence.file)).collect()
}

#[test]
fn every_language_has_every_sentence_and_no_sentence_is_idle() {
    let sources = Sources::read();
    let breaks = breaks(crate::i18n::locale::embedded::FILES, &sources);
    assert!(breaks.is_empty(), "{} breaks:\n{}", breaks.len(), breaks.join("\n"));
}

/// What the checker says if this is the text of `cases.ftl` in each language.
fn breaks_of(english: &str, polish: &str, hebrew: &str, code: &str) -> Vec<String> {
    let file = "cases.ftl";
    let files =
        [("en", file, english), ("pl", file, polish), ("ru", file, polish), ("he", file, hebrew)];
    let mut sources = Sources { asked: BTreeMap::new(), literals: BTreeSet::new() };
    sources.add("pages.rs", code);
    breaks(&files, &sources)
}

#[test]
fn a_sentence_missing_in_a_language_is_named() {
    let code = r#"l.text("cases-title")"#;
    assert_eq!(
        breaks_of("cases-title = Cases", "cases-title = A", "cases-name = B", code),
        ["he: cases-title is missing (cases.ftl)", "he: cases-name is not in English (cases.ftl)"]
    );
}

#[test]
fn a_plural_without_the_forms_of_its_language_is_named() {
    let forms = "cases-count = { $count ->\n [one] a\n *[other] b\n }";
    let found = breaks_of(forms, forms, forms, r#"l.text_with( "cases-count", &a)"#);
    assert_eq!(
        found,
        [
            r#"pl: cases-count has no plural form ["few", "many"]"#,
            r#"ru: cases-count has no plural form ["few", "many"]"#,
            r#"he: cases-count has no plural form ["two"]"#
        ]
    );
}

#[test]
fn other_variables_than_in_english_are_named() {
    let found =
        breaks_of("cases-a = { $n }", "cases-a = { $n }", "cases-a = { $m }", r#""cases-a""#);
    assert_eq!(found, [r#"he: cases-a uses {"m"}, in English {"n"}"#]);
}

#[test]
fn a_key_asked_for_and_not_there_and_one_there_and_not_asked_for_are_named() {
    let text = "cases-old = Old";
    let found = breaks_of(text, text, text, r#"l.text("cases-new")"#);
    assert_eq!(
        found,
        ["pages.rs asks for unknown cases-new", "cases-old is used nowhere (cases.ftl)"]
    );
}

#[test]
fn a_file_that_breaks_the_habits_of_keys_is_named() {
    let text =
        "cases-a = A\ncases-a = B\ntitle = C\n    .hint = D\ncases-b = { cases-c } { F($x) }\n= E";
    let found = breaks_of(text, text, text, r#""cases-a" "title" "cases-b""#);
    let english: Vec<_> = found.iter().filter(|line| line.starts_with("en")).collect();
    assert_eq!(
        english,
        [
            "en/cases.ftl does not parse: = E",
            "en/cases.ftl: cases-a is there twice",
            "en/cases.ftl: title does not begin with `cases-` or is not kebab-case",
            "en/cases.ftl: title has an attribute, which no code asks for",
            "en/cases.ftl: cases-b calls F, there are no functions",
            "en: cases-b refers to unknown cases-c"
        ]
    );
}
