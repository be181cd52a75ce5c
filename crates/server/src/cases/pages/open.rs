//! Opening a case: with whom, about what, and the first next step.

use axum::extract::{Query, State};
use axum::response::Response;
use domain::cases::Step;
use domain::customers::Customer;
use domain::fields::{Field as CustomField, FieldSubject};
use domain::ids::{CustomerId, PromiseId};
use domain::language::Language;
use domain::people::Party;
use domain::promises::PromiseKind;
use domain::time::Due;
use jiff::civil::time;
use maud::{Markup, html};
use serde::Deserialize;
use store::customers::CustomerFilter;

use super::optional_money;
use crate::cases::{OpenCase, open_with};
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Empty, Field, PromiseRow, Sheet, promises};
use crate::web::{Paper, Problem, Visit, Web, custom, saved};

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
    let form = proposal(&visit, &customer);
    let scene = Scene::of(&visit, customer).await?;
    Ok(page(Paper::of(&visit, &scene, &form)))
}

/// With whom? Whoever is typed, or somebody new.
async fn choose(visit: &Visit, name: &str) -> Result<Response, Problem> {
    let filter = CustomerFilter { name: name.to_owned(), ..CustomerFilter::default() };
    let customers = store::customers::list(visit.db(), visit.sight(), &filter, None, 12).await?;
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
    let tomorrow = Due::in_days(visit.now, 1, time(10, 0, 0, 0), &customer.zone);
    form.with_due("step", tomorrow.as_ref())
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
    let scene = Scene::of(&visit, customer).await?;
    let outcome = async {
        let (command, values) = read(&visit, &scene, &form)?;
        Ok(open_with(&web, visit.actor(), command, values.into()).await?)
    };
    Paper::of(&visit, &scene, &form).answer(outcome.await, page, |case| {
        saved(&visit, &format!("/cases/{case}"), "cases-done-opened", &draft(scene.customer.id))
    })
}

/// With whom the case is opened, and what the firm asks of its cases.
struct Scene {
    customer: Customer,
    own_fields: Vec<CustomField>,
}

impl Scene {
    async fn of(visit: &Visit, customer: Customer) -> Result<Self, Problem> {
        let own_fields = store::fields::in_use(visit.db(), FieldSubject::Case).await?;
        Ok(Self { customer, own_fields })
    }
}

fn read(visit: &Visit, scene: &Scene, form: &Form) -> Result<(OpenCase, custom::Values), Errors> {
    let customer = &scene.customer;
    let mut fields = Fields::of(form);
    let title = fields.line("title");
    let source = fields.optional_line("source");
    let amount = optional_money(&mut fields, "amount");
    let values = custom::read(&mut fields, form, &scene.own_fields);
    let kind = fields.choice("step_kind", PromiseKind::parse);
    let what = fields.optional_line("step_what");
    let due = fields.due("step", &customer.zone);
    let named_by = fields.choice("step_named_by", Party::parse);
    match (title, kind, due, named_by) {
        (Some(title), Some(kind), Some(due), Some(named_by)) if fields.errors.is_empty() => {
            let id = PromiseId(visit.new_id());
            let owner = visit.user_id();
            let first_step = Step { id, kind, what, debtor: Party::Us, owner, due, named_by };
            let customer = customer.id;
            Ok((OpenCase { customer, title, owner, source, amount, first_step }, values))
        }
        _ => Err(fields.errors),
    }
}

fn draft(customer: CustomerId) -> String {
    format!("case-{customer}")
}

fn page(paper: Paper<'_, Scene>) -> Response {
    let Paper { visit, scene, form, errors, .. } = paper;
    let customer = &scene.customer;
    let back =
        (format!("/customers/{}", customer.id).into(), visit.text("interactions-back").into());
    let sheet = Sheet {
        question: visit.text("cases-new").into(),
        about: Some(customer.name.as_str().into()),
        back: Some(back),
        content: html! {
            form method="post" action="/cases" data-draft=(draft(customer.id)) {
                (paper.refused())
                (paper.hidden("customer"))
                (about(paper))
                (custom::inputs(visit, &scene.own_fields, form, errors))
                (first_step(paper))
                div class="do" { (Action::submit(visit.text("cases-open-do")).main()) }
            }
        },
    };
    paper.page(&visit.text("cases-new"), &html! { (sheet) })
}

fn about(paper: Paper<'_, Scene>) -> Markup {
    let title = paper.line("title", "cases-field-title");
    html! {
        (title.hint(paper.text("cases-field-title-hint")).required().autofocus())
        (paper.line("source", "cases-field-source").optional(paper.text("fields-optional")))
        (amount(paper))
    }
}

/// The expected amount with its currency; may stay empty.
pub(super) fn amount<S>(paper: Paper<'_, S>) -> Markup {
    let amount = paper.figure("amount", "cases-field-amount");
    html! {
        div class="pair" {
            (amount.optional(paper.text("fields-optional")))
            (paper.currency(None))
        }
    }
}

fn first_step(paper: Paper<'_, Scene>) -> Markup {
    let what = paper.line("step_what", "interactions-step-what");
    let named_by = paper
        .select("step_named_by", "interactions-step-named-by")
        .option("customer", paper.text("interactions-party-customer"))
        .option("us", paper.text("interactions-party-us"));
    html! {
        h2 { (paper.text("cases-first-step")) }
        div class="pair" {
            (paper.step_kind("step_kind", "interactions-step-kind"))
            (what.optional(paper.text("fields-optional")))
        }
        (paper.date_time("step", "interactions-step-when").hint(paper.text("cases-first-step-clock")))
        (named_by)
    }
}
