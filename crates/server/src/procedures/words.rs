//! How the entries of a procedure read: in the words of the firm, or in those that the program has
//! in every language.

use domain::items::ItemKind;
use domain::procedures::{
    Evidence, Part, Problem as Wrong, ProcedureContent, ProcedureEntry, ProcedureItem,
    ProcedureStage, ProcedureStandard, StandardAbout, has_words,
};
use domain::text::Line;

use crate::i18n::Locale;

#[must_use]
pub fn stage(locale: &Locale, stage: &ProcedureStage) -> String {
    entry(locale, Part::Stage, &stage.code, stage.words.as_ref())
}

#[must_use]
pub fn item(locale: &Locale, item: &ProcedureItem) -> String {
    entry(locale, Part::Item, &item.code, item.words.as_ref())
}

#[must_use]
pub fn document(locale: &Locale, document: &ProcedureEntry) -> String {
    entry(locale, Part::Document, &document.code, document.words.as_ref())
}

#[must_use]
pub fn standard(locale: &Locale, standard: &ProcedureStandard) -> String {
    entry(locale, Part::Standard, &standard.code, standard.words.as_ref())
}

/// The words of an entry; its code where a draft has no words yet.
#[must_use]
pub fn entry(locale: &Locale, part: Part, code: &str, words: Option<&Line>) -> String {
    words.map_or_else(|| usual(locale, part, code), |words| words.as_str().to_owned())
}

/// The program's own words for an entry, whatever a version says; its code if there are none.
#[must_use]
pub fn usual(locale: &Locale, part: Part, code: &str) -> String {
    if has_words(part, code) {
        locale.text(&format!("procedures-{}-{}", part.code(), code.to_lowercase()))
    } else {
        code.to_owned()
    }
}

/// An entry by its code in one version.
#[must_use]
pub fn of_code(locale: &Locale, content: &ProcedureContent, part: Part, code: &str) -> String {
    let found = content.entry(part, code);
    entry(locale, part, code, found.as_ref().and_then(|entry| entry.words()))
}

#[must_use]
pub fn evidence(locale: &Locale, evidence: Evidence) -> String {
    locale.text(&format!("procedures-evidence-{}", evidence.code()))
}

#[must_use]
pub fn kind(locale: &Locale, kind: ItemKind) -> String {
    locale.text(&format!("procedures-kind-{}", kind.code()))
}

#[must_use]
pub fn about(locale: &Locale, about: StandardAbout) -> String {
    locale.text(&format!("procedures-about-{}", about.code()))
}

/// The message of a problem.
#[must_use]
pub const fn wrong_key(problem: &Wrong) -> &'static str {
    match problem {
        Wrong::MethodItemMissing => "procedures-wrong-method-item-missing",
        Wrong::Twice => "procedures-wrong-twice",
        Wrong::UnknownCode => "procedures-wrong-unknown-code",
        Wrong::UnknownStage => "procedures-wrong-unknown-stage",
        Wrong::UnknownRest { .. } => "procedures-wrong-unknown-rest",
        Wrong::Circle => "procedures-wrong-circle",
        Wrong::NoWords => "procedures-wrong-no-words",
        Wrong::NoReason => "procedures-wrong-no-reason",
        Wrong::OwnByFacts => "procedures-wrong-own-by-facts",
        Wrong::FactsAlone => "procedures-wrong-facts-alone",
        Wrong::AppliesAlways => "procedures-wrong-applies-always",
        Wrong::NoStandard(StandardAbout::Communication) => {
            "procedures-wrong-no-standard-communication"
        }
        Wrong::NoStandard(StandardAbout::AfterSales) => "procedures-wrong-no-standard-after-sales",
        Wrong::NoStage => "procedures-wrong-no-stage",
        Wrong::OutOfBounds { .. } => "procedures-wrong-out-of-bounds",
        Wrong::TooMany { .. } => "procedures-wrong-too-many",
    }
}
