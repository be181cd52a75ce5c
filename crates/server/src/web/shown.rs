//! Custom fields in lists: what an address asks of them, the fields of its form, and their values in
//! the reader's words.

use domain::fields::{Field, FieldKind, FieldValue, Number, days};
use domain::money::Money;
use domain::time::Zone;
use iso_currency::Currency;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use maud::{Markup, html};
use store::fields::{FieldFilter, FieldTest};

use super::Visit;
use super::asked::Asked;
use super::look::{Field as Input, Select};
use crate::i18n::args;

/// What the address asks of custom fields; what can't be read is not asked.
#[must_use]
pub fn filters(asked: &Asked, fields: &[Field]) -> Vec<FieldFilter> {
    fields.iter().filter_map(|field| filter(asked, field)).collect()
}

fn filter(asked: &Asked, field: &Field) -> Option<FieldFilter> {
    let name = format!("f.{}", field.slug);
    if !asked.get(&format!("{name}.empty")).is_empty() {
        return Some(FieldFilter { field: field.id, test: FieldTest::Empty });
    }
    let test = if field.kind.is_figure() {
        let read = |end: &str| figure(field.kind, asked.get(&format!("{name}.{end}")));
        match (read("from"), read("to")) {
            (None, None) => return None,
            (from, to) => FieldTest::Between(from, to),
        }
    } else {
        let words = asked.get(&name).to_owned();
        match field.kind {
            _ if words.is_empty() => return None,
            FieldKind::Choice => FieldTest::Equals(words),
            _ => FieldTest::Contains(words),
        }
    };
    Some(FieldFilter { field: field.id, test })
}

fn figure(kind: FieldKind, typed: &str) -> Option<i64> {
    match kind {
        FieldKind::Number => Number::parse(typed).ok().map(|number| number.0),
        FieldKind::Date => typed.parse::<Date>().ok().map(days),
        FieldKind::Money => minor(typed, None),
        FieldKind::Text | FieldKind::Choice => None,
    }
}

/// An amount to compare with; without a currency it has two decimals.
#[must_use]
pub fn minor(typed: &str, currency: Option<Currency>) -> Option<i64> {
    Money::parse(typed, currency.unwrap_or(Currency::EUR)).ok().map(|money| money.minor)
}

/// The beginning of a day that an address names, on the reader's clock; `later` days after it.
#[must_use]
pub fn day(zone: &Zone, typed: &str, later: i64) -> Option<Timestamp> {
    let day: Date = typed.trim().parse().ok()?;
    let day = day.checked_add(later.days()).ok()?;
    day.to_zoned(zone.tz().clone()).ok().map(|zoned| zoned.timestamp())
}

/// From–to as two dates.
#[must_use]
pub fn span(visit: &Visit, asked: &Asked, name: &str, label: &str) -> Markup {
    let label = visit.text(label);
    ends(visit, asked, name, &label, true)
}

fn ends(visit: &Visit, asked: &Asked, name: &str, label: &str, is_date: bool) -> Markup {
    let end = |end: &str, key: &str| {
        let name = format!("{name}.{end}");
        let label = visit.locale.text_with(key, &args! { what: label });
        let value = asked.get(&name).to_owned();
        if is_date {
            Input::date(name, label).value(value)
        } else {
            Input::figure(name, label).value(value)
        }
    };
    html! { (end("from", "views-from")) (end("to", "views-to")) }
}

/// The same for amounts and numbers.
#[must_use]
pub fn range(visit: &Visit, asked: &Asked, name: &str, label: &str) -> Markup {
    ends(visit, asked, name, &visit.text(label), false)
}

/// The fields of a form that asks a list for custom fields.
#[must_use]
pub fn asking(visit: &Visit, asked: &Asked, fields: &[Field]) -> Markup {
    html! { @for field in fields { (ask(visit, asked, field)) } }
}

fn ask(visit: &Visit, asked: &Asked, field: &Field) -> Markup {
    let name = format!("f.{}", field.slug);
    let label = field.name.as_str().to_owned();
    let empty = format!("{name}.empty");
    html! {
        @match field.kind {
            FieldKind::Text => (Input::text(name.clone(), label.clone()).value(asked.get(&name).to_owned())),
            FieldKind::Choice => {
                (field.choices.iter().fold(
                    Select::new(name.clone(), label.clone())
                        .option("", visit.text("views-any")).value(asked.get(&name).to_owned()),
                    |select, choice| select.option(choice.as_str().to_owned(), choice.as_str().to_owned()),
                ))
            }
            kind => (ends(visit, asked, &name, &label, kind == FieldKind::Date)),
        }
        label class="tick" {
            input type="checkbox" name=(empty) value="1" checked[!asked.get(&empty).is_empty()];
            span { (visit.locale.text_with("views-empty", &args! { what: label.as_str() })) }
        }
    }
}

/// A value as a page shows it.
#[must_use]
pub fn value(visit: &Visit, value: &FieldValue) -> Markup {
    let locale = &visit.locale;
    match value {
        FieldValue::Text(line) | FieldValue::Choice(line) => html! { bdi { (line) } },
        FieldValue::Number(number) => {
            #[expect(clippy::cast_precision_loss, reason = "shown, never computed with")]
            let words = locale.decimal(number.0 as f64 / 1e6, number.decimals());
            html! { bdi dir="ltr" { (words) } }
        }
        FieldValue::Date(date) => html! { (locale.full_day(*date)) },
        FieldValue::Money(money) => {
            html! { bdi dir="ltr" { (locale.money(money.minor, money.currency.code())) } }
        }
    }
}
