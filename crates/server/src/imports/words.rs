//! What an import has to say, in the reader's words. Each key is built in one place, here.

use domain::items::ItemKind;

use super::fields::{Field, RowKind};
use super::presets::Preset;
use super::problems::ValueProblem;
use crate::i18n::{Locale, args};

#[must_use]
pub fn field(locale: &Locale, field: Field) -> String {
    locale.text(&format!("imports-field-{}", field.name()))
}

#[must_use]
pub fn row_kind(locale: &Locale, kind: RowKind) -> String {
    locale.text(&format!("imports-kind-{}", kind.name()))
}

#[must_use]
pub fn item_kind(locale: &Locale, kind: ItemKind) -> String {
    locale.text(&format!("agreements-kind-{}", kind.code()))
}

#[must_use]
pub fn preset(locale: &Locale, preset: Preset) -> String {
    locale.text(&format!("imports-preset-{}", preset.name()))
}

/// What is wrong, for a page.
#[must_use]
pub fn problem(locale: &Locale, problem: &ValueProblem) -> String {
    locale.text_with(problem.kind.key(), &args! { value: problem.shown.as_str() })
}

/// Column and problem, for a file: without the marks that keep directions apart on a page.
#[must_use]
pub fn plain_problem(locale: &Locale, problem: &ValueProblem) -> String {
    let words = locale.plain_with(problem.kind.key(), &args! { value: problem.shown.as_str() });
    if problem.column_name.is_empty() {
        return words;
    }
    format!("{}: {words}", problem.column_name)
}
