//! Custom fields in forms and on pages: asked by their kind, read by it, shown in a list of facts.

use domain::fields::{Field, FieldKind, FieldProblem, FieldValue};
use domain::ids::FieldId;
use domain::money::AmountProblem;
use domain::text::TextProblem;
use maud::{Markup, html};
use uuid::Uuid;

use super::Visit;
use super::form::{Errors, Fields, Form};
use super::look::{Facts, Field as Input, Select};
use super::shown;
use super::words::CURRENCIES;

/// What a form says of each field.
pub type Values = Vec<(FieldId, Option<FieldValue>)>;

fn name_of(field: &Field) -> String {
    format!("f_{}", field.slug)
}

fn currency_of(field: &Field) -> String {
    format!("f_{}_currency", field.slug)
}

/// The label of a field of a form, if it is one of these.
#[must_use]
pub fn label(custom: &[Field], name: &str) -> Option<String> {
    let field = custom.iter().find(|it| [name_of(it), currency_of(it)].iter().any(|of| of == name));
    field.map(|field| field.name.as_str().to_owned())
}

/// The values as a form would say them.
#[must_use]
pub fn propose(form: Form, fields: &[Field], values: &[(Uuid, FieldId, FieldValue)]) -> Form {
    fields.iter().fold(form, |form, field| match values.iter().find(|(_, of, _)| *of == field.id) {
        None => form,
        Some((.., FieldValue::Money(money))) => form
            .with(&name_of(field), money.plain())
            .with(&currency_of(field), money.currency.code()),
        Some((.., value)) => form.with(&name_of(field), value.plain()),
    })
}

/// Only the fields that the form had.
pub fn read(fields: &mut Fields<'_>, form: &Form, custom: &[Field]) -> Values {
    let mut values = Values::new();
    for field in custom.iter().filter(|field| form.has(&name_of(field))) {
        let name = name_of(field);
        let typed = fields.raw(&name).trim();
        let whole = match field.kind {
            FieldKind::Money if !typed.is_empty() => {
                format!("{typed} {}", fields.raw(&currency_of(field)))
            }
            _ => typed.to_owned(),
        };
        match field.parse(&whole) {
            Ok(value) => values.push((field.id, value)),
            Err(problem) => complain(&mut fields.errors, &name, problem),
        }
    }
    values
}

fn complain(errors: &mut Errors, name: &str, problem: FieldProblem) {
    match message(problem) {
        (key, Some(most)) => errors.add_with_most(name, key, most),
        (key, None) => errors.add(name, key),
    }
}

/// The message of a problem, with its number if it has one.
#[must_use]
pub const fn message(problem: FieldProblem) -> (&'static str, Option<usize>) {
    let key = match problem {
        FieldProblem::Text(TextProblem::TooLong { max }) => return ("fields-too-long", Some(max)),
        FieldProblem::Text(TextProblem::Empty) => "fields-empty",
        FieldProblem::Text(TextProblem::ControlCharacter) => "fields-control",
        FieldProblem::NotANumber => "custom-number-wrong",
        FieldProblem::NotADate => "fields-date",
        FieldProblem::NotAChoice => "fields-choose",
        FieldProblem::NoCurrency => "custom-currency-missing",
        FieldProblem::Amount(AmountProblem::NotANumber) => "fields-amount",
        FieldProblem::Amount(AmountProblem::TooManyDecimals) => "fields-amount-decimals",
        FieldProblem::Amount(AmountProblem::TooLarge) => "fields-amount-large",
    };
    (key, None)
}

/// The fields of a form.
#[must_use]
pub fn inputs(visit: &Visit, custom: &[Field], form: &Form, errors: &Errors) -> Markup {
    html! { @for field in custom { (input(visit, field, form, errors)) } }
}

fn input(visit: &Visit, field: &Field, form: &Form, errors: &Errors) -> Markup {
    let (name, label) = (name_of(field), field.name.as_str().to_owned());
    let error = errors.of(&visit.locale, &name);
    let value = form.get(&name).to_owned();
    let optional = visit.text("fields-optional");
    match field.kind {
        FieldKind::Text => {
            html! { (Input::text(name, label).value(value).error(error).optional(optional)) }
        }
        FieldKind::Number => {
            html! { (Input::figure(name, label).value(value).error(error).optional(optional)) }
        }
        FieldKind::Date => {
            html! { (Input::date(name, label).value(value).error(error).optional(optional)) }
        }
        FieldKind::Choice => {
            let select = Select::new(name, label).error(error).option("", "–").value(value);
            html! {
                (field.choices.iter().fold(select, |select, choice| {
                    select.option(choice.as_str().to_owned(), choice.as_str().to_owned())
                }))
            }
        }
        FieldKind::Money => {
            let currency = currency_of(field);
            let chosen = form.get(&currency).to_owned();
            let currencies = CURRENCIES.into_iter().fold(
                Select::new(currency, visit.text("cases-field-currency")).value(chosen),
                |select, currency| select.option(currency.code(), currency.code()),
            );
            html! {
                div class="pair" {
                    (Input::figure(name, label).value(value).error(error).optional(optional))
                    (currencies)
                }
            }
        }
    }
}

/// What the fields say, in their order; nothing where they say nothing.
#[must_use]
pub fn facts(visit: &Visit, fields: &[Field], values: &[(Uuid, FieldId, FieldValue)]) -> Markup {
    let told = values
        .iter()
        .filter_map(|(_, of, value)| Some((fields.iter().find(|field| field.id == *of)?, value)));
    let facts = told.fold(Facts::new(), |facts, (field, value)| {
        facts.fact(field.name.as_str().to_owned(), shown::value(visit, value))
    });
    html! { (facts) }
}
