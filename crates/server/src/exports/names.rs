//! What stands above the columns: a key for programs, and words for people.

use domain::time::Zone;
use store::exports::{Cell, Kind, Show, Wanted};

use super::Heading;
use super::delimited::plain;
use crate::i18n::Locale;

/// Which cells are shown, and what stands above them: the list's own columns, tags, custom fields.
pub(super) fn headings(
    wanted: &Wanted,
    locale: &Locale,
    shows: impl Fn(Show) -> bool,
) -> (Vec<usize>, Vec<Heading>) {
    let list = wanted.list;
    let (mut shown, mut headings) = (Vec::new(), Vec::new());
    for (at, column) in list.columns.iter().enumerate().filter(|(_, it)| shows(it.show)) {
        shown.push(at);
        headings.push(Heading {
            key: column.key.replace('-', "_"),
            label: locale.plain(&format!("exports-column-{}", column.key)),
            is_money: column.kind == Kind::Money,
            is_custom: false,
            words: words_of(list.code, column.key),
        });
    }
    if list.subject.is_none() {
        return (shown, headings);
    }
    let mut at = list.columns.len();
    if shows(Show::Chosen("tags")) {
        shown.push(at);
        let label = locale.plain("exports-column-tags");
        headings.push(Heading {
            key: "tags".to_owned(),
            label,
            is_money: false,
            is_custom: false,
            words: None,
        });
    }
    for field in &wanted.fields {
        at += 1;
        shown.push(at);
        headings.push(Heading {
            key: field.slug.clone(),
            label: field.name.to_string(),
            is_money: field.kind == domain::fields::FieldKind::Money,
            is_custom: true,
            words: None,
        });
    }
    (shown, headings)
}

/// With what the keys begin under which the words for a column's codes stand. Codes that are the
/// same for everybody, as of countries and currencies, have none.
fn words_of(list: &str, column: &str) -> Option<&'static str> {
    Some(match (list, column) {
        (_, "language") => "languages-",
        (_, "role") => "people-role-",
        (_, "actor") => "exports-actor-",
        (_, "channel") => "interactions-channel-",
        (_, "direction") => "interactions-direction-",
        (_, "ending") => "exports-ending-",
        (_, "debtor" | "named-by") => "interactions-party-",
        (_, "next-step") | ("promises", "kind") => "promises-kind-",
        (_, "their-stage") => "stages-theirs-",
        (_, "our-stage") => "stages-ours-",
        (_, "track") => "items-track-",
        (_, "form") => "agreements-form-",
        (_, "doubt") => "bills-doubt-",
        ("customers", "kind") => "customers-kind-",
        ("items", "kind") => "items-kind-",
        ("voices", "kind") => "care-voice-",
        ("needs", "kind") => "exports-need-",
        ("bills", "kind") => "exports-bill-",
        ("follow-through", "state") => "items-state-",
        ("bills", "state") => "bills-state-",
        ("needs", "state") => "exports-needs-",
        ("payments", "state") => "exports-payment-",
        ("cases" | "closings" | "care" | "offers", "state") => "exports-state-",
        _ => return None,
    })
}

/// A cell as a person reads it.
pub(super) fn words(locale: &Locale, zone: &Zone, cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) | Cell::Code(text) => text.clone(),
        Cell::Tags(tags) => tags.join(", "),
        Cell::Int(number) => number.to_string(),
        Cell::Bool(flag) => (if *flag { "✓" } else { "–" }).to_owned(),
        Cell::Id(id) => id.to_string(),
        Cell::At(at) => locale.date_time(*at, zone.tz()),
        Cell::Day(day) => locale.full_day(*day),
        Cell::Money(money) => locale.money(money.minor, money.currency.code()),
        Cell::Decimal(number, places) => plain(*number, *places),
    }
}
