//! Opening a case: with whom, about what, and the first next step.

use axum::extract::{Query, State};
use axum::response::Response;
use domain::cases::Step;
use domain::customers::Customer;
use domain::ids::{CustomerId, PromiseId};
use domain::language::Language;
use domain::people::Party;
use domain::promises::PromiseKind;
use domain::refusal::Refusal;
use domain::time::Due;
use jiff::civil::time;
use maud::{Markup, html};
use serde::Deserialize;
use store::customers::CustomerFilter;

use super::optional_money;
use crate::app::Failure;
use crate::cases::{OpenCase, open};
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, DateTime, Empty, Field, PromiseRow, Select, Sheet, promises};
use crate::web::words::CURRENCIES;
use crate::web::{Problem, Visit, Web, saved, words};

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(super) struct Asked {
    customer: String,
    q: String,
}

pub(super) async fn ask(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    let Ok(customer) = asked.customer.parse::<CustomerId>() else {
        return choose(&visit, &asked.q).await;
    };
    let customer = store::customers::get(visit.db(), customer).await?;
    let content = sheet(&visit, &customer, &proposal(&visit, &customer), &Errors::default(), None);
    Ok(visit.page(&visit.text("cases-new"), &content))
}

/// With whom? Whoever is typed, or somebody new.
async fn choose(visit: &Visit, name: &str) -> Result<Response, Problem> {
    let filter = CustomerFilter { name: name.to_owned(), owner: None };
    let customers = store::customers::list(visit.db(), &filter, None, 12).await?;
    let rows: Vec<_> = customers
        .iter()
        .map(|customer| {
            let href = format!("/cases/new?customer={}", customer.id);
            PromiseRow::new("", href, customer.name.clone(), "").note(customer.owner.clone())
        })
        .collect();
    // Who is spelled a little otherwise is told there, before somebody is added twice.
    let query =
        form_urlencoded::Serializer::new(String::new()).append_pair("name", name.trim()).finish();
    let new = format!("/customers/new?{query}");
    let title = visit.text("cases-with-whom");
    let content = html! {
        article class="sheet" {
            h1 { (title) }
            form method="get" action="/cases/new" role="search" class="filters" {
                (Field::search("q", visit.text("cases-filter-name")).value(name.to_owned()).autofocus())
                div class="do" { (Action::submit(visit.text("cases-filter-do"))) }
            }
            @if rows.is_empty() {
                (Empty::new(visit.text("cases-nobody"), visit.text("cases-nobody-instead")))
            } @else { (promises(&rows)) }
            p class="do" { (Action::link(new, visit.text("customers-new"))) }
        }
    };
    Ok(visit.page(&title, &content))
}

fn proposal(visit: &Visit, customer: &Customer) -> Form {
    let form = Form::default()
        .with("customer", customer.id.to_string())
        .with("currency", usual_currency(customer.language))
        .with("step_kind", PromiseKind::Call.code())
        .with("step_named_by", Party::Customer.code());
    match Due::in_days(visit.now, 1, time(10, 0, 0, 0), &customer.zone) {
        None => form,
        Some(due) => {
            let local = due.local();
            form.with("step_date", local.date().to_string())
                .with("step_time", local.strftime("%H:%M").to_string())
        }
    }
}

const fn usual_currency(language: Language) -> &'static str {
    match language {
        Language::English => "EUR",
        Language::Polish => "PLN",
        Language::Russian => "RUB",
        Language::Hebrew => "ILS",
    }
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    let customer = form.get("customer").parse().map_err(|_| Problem::NotUnderstood)?;
    let customer = store::customers::get(web.db(), customer).await?;
    let command = match read(&visit, &customer, &form) {
        Ok(command) => command,
        Err(errors) => return Ok(again(&visit, &customer, &form, &errors, None)),
    };
    match open(&web, visit.actor(), command).await {
        Ok(case) => {
            let draft = draft(customer.id);
            Ok(saved(&visit, &format!("/cases/{case}"), "cases-done-opened", &draft))
        }
        Err(Failure::Refused(refusal)) => {
            Ok(again(&visit, &customer, &form, &Errors::default(), Some(&refusal)))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn again(
    visit: &Visit,
    customer: &Customer,
    form: &Form,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Response {
    let content = sheet(visit, customer, form, errors, refusal);
    visit.asks_again(&visit.text("cases-new"), &content)
}

fn read(visit: &Visit, customer: &Customer, form: &Form) -> Result<OpenCase, Errors> {
    let mut fields = Fields::of(form);
    let title = fields.line("title");
    let source = fields.optional_line("source");
    let amount = optional_money(&mut fields, "amount");
    let kind = fields.choice("step_kind", PromiseKind::parse);
    let what = fields.optional_line("step_what");
    let due = fields.due("step", &customer.zone);
    let named_by = fields.choice("step_named_by", Party::parse);
    match (title, kind, due, named_by) {
        (Some(title), Some(kind), Some(due), Some(named_by)) if fields.errors.is_empty() => {
            let id = PromiseId(visit.new_id());
            let owner = visit.user_id();
            let first_step = Step { id, kind, what, debtor: Party::Us, owner, due, named_by };
            Ok(OpenCase { customer: customer.id, title, owner, source, amount, first_step })
        }
        _ => Err(fields.errors),
    }
}

fn draft(customer: CustomerId) -> String {
    format!("case-{customer}")
}

fn sheet(
    visit: &Visit,
    customer: &Customer,
    form: &Form,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Markup {
    let back =
        (format!("/customers/{}", customer.id).into(), visit.text("interactions-back").into());
    let sheet = Sheet {
        question: visit.text("cases-new").into(),
        about: Some(customer.name.as_str().into()),
        back: Some(back),
        content: html! {
            form method="post" action="/cases" data-draft=(draft(customer.id)) {
                (words::refused(&visit.locale, refusal))
                input type="hidden" name="customer" value=(form.get("customer"));
                (about(visit, form, errors))
                (first_step(visit, form, errors))
                div class="do" { (Action::submit(visit.text("cases-open-do")).main()) }
            }
        },
    };
    html! { (sheet) }
}

fn about(visit: &Visit, form: &Form, errors: &Errors) -> Markup {
    let error = |field: &str| errors.of(&visit.locale, field);
    let optional = visit.text("fields-optional");
    html! {
        (Field::text("title", visit.text("cases-field-title"))
            .hint(visit.text("cases-field-title-hint"))
            .value(form.get("title").to_owned()).error(error("title")).required().autofocus())
        (Field::text("source", visit.text("cases-field-source"))
            .value(form.get("source").to_owned()).error(error("source")).optional(optional))
        (amount(visit, form, errors))
    }
}

/// The expected amount with its currency; may stay empty.
pub(super) fn amount(visit: &Visit, form: &Form, errors: &Errors) -> Markup {
    let currencies = CURRENCIES.into_iter().fold(
        Select::new("currency", visit.text("cases-field-currency"))
            .value(form.get("currency").to_owned())
            .error(errors.of(&visit.locale, "currency")),
        |select, currency| select.option(currency.code(), currency.code()),
    );
    html! {
        div class="pair" {
            (Field::figure("amount", visit.text("cases-field-amount"))
                .value(form.get("amount").to_owned())
                .error(errors.of(&visit.locale, "amount"))
                .optional(visit.text("fields-optional")))
            (currencies)
        }
    }
}

fn first_step(visit: &Visit, form: &Form, errors: &Errors) -> Markup {
    let error = |field: &str| errors.of(&visit.locale, field);
    let kinds = PromiseKind::CHOSEN.into_iter().fold(
        Select::new("step_kind", visit.text("interactions-step-kind"))
            .value(form.get("step_kind").to_owned())
            .error(error("step_kind")),
        |select, kind| {
            select.option(kind.code(), words::promise(&visit.locale, kind, Party::Us, None))
        },
    );
    let named_by = Select::new("step_named_by", visit.text("interactions-step-named-by"))
        .option("customer", visit.text("interactions-party-customer"))
        .option("us", visit.text("interactions-party-us"))
        .value(form.get("step_named_by").to_owned())
        .error(error("step_named_by"));
    html! {
        h2 { (visit.text("cases-first-step")) }
        div class="pair" {
            (kinds)
            (Field::text("step_what", visit.text("interactions-step-what"))
                .value(form.get("step_what").to_owned()).error(error("step_what"))
                .optional(visit.text("fields-optional")))
        }
        (DateTime::new("step", visit.text("interactions-step-when"), visit.text("fields-day"), visit.text("fields-time"))
            .hint(visit.text("cases-first-step-clock"))
            .value(form.get("step_date").to_owned(), form.get("step_time").to_owned())
            .error(error("step")))
        (named_by)
    }
}
