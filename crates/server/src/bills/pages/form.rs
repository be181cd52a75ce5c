//! The form of a bill's lines: for a new bill, a draft, or what a sent bill should have said.

use axum::extract::State;
use axum::response::Response;
use domain::bills::{Agreed, Bill, BillState, TaxRate};
use domain::ids::{BillId, CaseId};
use domain::money::Money;
use domain::quantity::Quantity;
use domain::refusal::Refusal;
use maud::{Markup, html};

use super::super::{
    LineToBill, Proposal, correct as correct_bill, draft, edit as edit_bill, proposal,
};
use crate::app::Failure;
use crate::i18n::args;
use crate::web::form::{Errors, Fields, Form, summary};
use crate::web::look::{Action, Field, Select, Sheet};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved, words};

/// Empty lines beside those that are there, and as many as one bill may have.
const EMPTY: usize = 2;
const MOST: usize = 200;

/// What the form is for.
#[derive(Clone, Copy)]
enum Purpose {
    New(CaseId),
    Edit(BillId),
    Correct(BillId),
}

impl Purpose {
    const fn title(self) -> &'static str {
        match self {
            Self::New(_) => "bills-new",
            Self::Edit(_) => "bills-edit",
            Self::Correct(_) => "bills-correct",
        }
    }

    const fn hint(self) -> &'static str {
        match self {
            Self::New(_) => "bills-new-hint",
            Self::Edit(_) => "bills-edit-hint",
            Self::Correct(_) => "bills-correct-hint",
        }
    }

    const fn button(self) -> &'static str {
        match self {
            Self::New(_) => "bills-new-do",
            Self::Edit(_) => "fields-save",
            Self::Correct(_) => "bills-correct-do",
        }
    }

    fn action(self) -> String {
        match self {
            Self::New(case) => format!("/cases/{case}/bills"),
            Self::Edit(bill) => format!("/bills/{bill}/edit"),
            Self::Correct(bill) => format!("/bills/{bill}/correct"),
        }
    }

    fn back(self) -> String {
        match self {
            Self::New(case) => format!("/cases/{case}/bills"),
            Self::Edit(bill) | Self::Correct(bill) => format!("/bills/{bill}"),
        }
    }

    fn draft(self) -> String {
        match self {
            Self::New(case) => format!("bill-of-{case}"),
            Self::Edit(bill) | Self::Correct(bill) => format!("bill-{bill}"),
        }
    }
}

pub(super) async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
) -> Result<Response, Problem> {
    store::cases::get(web.db(), case).await?.require_in_service().map_err(Problem::Refused)?;
    let Proposal { agreed, lines } = require_proposal(&web, case).await?;
    Ok(fresh(&visit, &agreed, &lines, Purpose::New(case)))
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    form: Form,
) -> Result<Response, Problem> {
    let agreed = require_proposal(&web, case).await?.agreed;
    let paper = Paper { visit: &visit, agreed: &agreed, form: &form, purpose: Purpose::New(case) };
    let lines = match paper.read() {
        Ok(lines) => lines,
        Err(errors) => return Ok(paper.again(&errors, None)),
    };
    let drafted = draft(&web, visit.actor(), case, lines).await;
    paper.answer(drafted, "bills-done-drafted")
}

pub(super) async fn ask_edit(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<BillId>,
) -> Result<Response, Problem> {
    let bill = store::bills::get(web.db(), id).await?;
    if bill.state != BillState::Draft {
        return Err(Problem::Refused(Refusal::BillSent));
    }
    let agreed = require_proposal(&web, bill.case).await?.agreed;
    let says = match bill.corrects {
        None => bill,
        // Of a correction one writes what the bill shall say.
        Some(original) => remaining(&web, original, Some(bill)).await?,
    };
    Ok(fresh(&visit, &agreed, &lines_of(&says), Purpose::Edit(id)))
}

pub(super) async fn edit(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<BillId>,
    form: Form,
) -> Result<Response, Problem> {
    let bill = store::bills::get(web.db(), id).await?;
    let agreed = require_proposal(&web, bill.case).await?.agreed;
    let paper = Paper { visit: &visit, agreed: &agreed, form: &form, purpose: Purpose::Edit(id) };
    let lines = match paper.read() {
        Ok(lines) => lines,
        Err(errors) => return Ok(paper.again(&errors, None)),
    };
    let edited = edit_bill(&web, visit.actor(), id, lines).await;
    paper.answer(edited.map(|()| id), "bills-done-changed")
}

pub(super) async fn ask_correction(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<BillId>,
) -> Result<Response, Problem> {
    let says = remaining(&web, id, None).await?;
    let agreed = require_proposal(&web, says.case).await?.agreed;
    Ok(fresh(&visit, &agreed, &lines_of(&says), Purpose::Correct(id)))
}

pub(super) async fn correct(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<BillId>,
    form: Form,
) -> Result<Response, Problem> {
    let bill = store::bills::get(web.db(), id).await?;
    let agreed = require_proposal(&web, bill.case).await?.agreed;
    let purpose = Purpose::Correct(id);
    let paper = Paper { visit: &visit, agreed: &agreed, form: &form, purpose };
    let lines = match paper.read() {
        Ok(lines) => lines,
        Err(errors) => return Ok(paper.again(&errors, None)),
    };
    let corrected = correct_bill(&web, visit.actor(), id, lines).await;
    paper.answer(corrected, "bills-done-correction-drafted")
}

async fn require_proposal(web: &Web, case: CaseId) -> Result<Proposal, Problem> {
    let found = proposal(web.db(), case).await?;
    found.ok_or(Problem::Refused(Refusal::NoAgreement))
}

/// What is left of a bill with its corrections, and with one more that is drafted.
async fn remaining(web: &Web, id: BillId, draft: Option<Bill>) -> Result<Bill, Problem> {
    let bill = store::bills::get(web.db(), id).await?;
    let mut corrections = store::bills::corrections(web.db(), id).await?;
    corrections.extend(draft);
    Ok(bill.remaining(&corrections))
}

fn lines_of(bill: &Bill) -> Vec<LineToBill> {
    let line = |line: &domain::bills::BillLine| LineToBill {
        agreed: line.agreed,
        what: line.what.clone(),
        quantity: line.quantity,
        net: line.net,
        rate: line.rate,
    };
    bill.lines.iter().map(line).collect()
}

fn fresh(visit: &Visit, agreed: &Agreed, lines: &[LineToBill], purpose: Purpose) -> Response {
    let mut form = Form::default().with("lines", (lines.len() + EMPTY).to_string());
    for (at, line) in lines.iter().enumerate() {
        let price = Money { minor: line.net, currency: agreed.currency };
        form = form
            .with(&format!("agreed_{at}"), line.agreed.map(|n| n.to_string()).unwrap_or_default())
            .with(&format!("what_{at}"), line.what.as_str())
            .with(&format!("quantity_{at}"), line.quantity.plain())
            .with(&format!("net_{at}"), price.plain())
            .with(&format!("rate_{at}"), line.rate.map(TaxRate::plain).unwrap_or_default());
    }
    let paper = Paper { visit, agreed, form: &form, purpose };
    visit.page(&visit.text(purpose.title()), &paper.sheet(&Errors::default(), None))
}

struct Paper<'a> {
    visit: &'a Visit,
    agreed: &'a Agreed,
    form: &'a Form,
    purpose: Purpose,
}

impl Paper<'_> {
    fn text(&self, key: &str) -> String {
        self.visit.text(key)
    }

    fn count(&self) -> usize {
        self.form.get("lines").parse::<usize>().unwrap_or(EMPTY).min(MOST)
    }

    fn read(&self) -> Result<Vec<LineToBill>, Errors> {
        let mut fields = Fields::of(self.form);
        let lines = (0..self.count()).filter_map(|at| self.line(&mut fields, at)).collect();
        if fields.errors.is_empty() { Ok(lines) } else { Err(fields.errors) }
    }

    fn line(&self, fields: &mut Fields<'_>, at: usize) -> Option<LineToBill> {
        let [agreed, what, quantity, net, rate] = names(at);
        let is_empty = |name: &String| self.form.get(name).trim().is_empty();
        if [&what, &quantity, &net].into_iter().all(is_empty) {
            return None;
        }
        let agreed = self.form.get(&agreed).parse().ok();
        let named = fields.line(&what);
        let so_much = Quantity::parse(self.form.get(&quantity));
        if so_much.is_none() {
            fields.errors.add(&quantity, "bills-quantity-wrong");
        }
        let price = fields.money(&net, self.agreed.currency);
        let taxed = if is_empty(&rate) {
            Some(None)
        } else {
            TaxRate::parse(self.form.get(&rate)).map(Some)
        };
        if taxed.is_none() {
            fields.errors.add(&rate, "bills-rate-wrong");
        }
        Some(LineToBill {
            agreed,
            what: named?,
            quantity: so_much?,
            net: price?.minor,
            rate: taxed?,
        })
    }

    fn answer(
        &self,
        done: Result<BillId, Failure>,
        key: &'static str,
    ) -> Result<Response, Problem> {
        match done {
            Ok(id) => Ok(saved(self.visit, &format!("/bills/{id}"), key, &self.purpose.draft())),
            Err(Failure::Refused(refusal)) => Ok(self.again(&Errors::default(), Some(&refusal))),
            Err(failure) => Err(failure.into()),
        }
    }

    fn again(&self, errors: &Errors, refusal: Option<&Refusal>) -> Response {
        let content = self.sheet(errors, refusal);
        self.visit.asks_again(&self.text(self.purpose.title()), &content)
    }

    fn sheet(&self, errors: &Errors, refusal: Option<&Refusal>) -> Markup {
        let sheet = Sheet {
            question: self.text(self.purpose.title()).into(),
            about: None,
            back: Some((self.purpose.back().into(), self.text("fields-cancel").into())),
            content: html! {
                (summary_if(self.visit, errors))
                form method="post" action=(self.purpose.action()) data-draft=(self.purpose.draft()) {
                    (words::refused(&self.visit.locale, refusal))
                    p class="soft" { (self.text(self.purpose.hint())) }
                    p class="soft" { (self.text("bills-rounding")) }
                    input type="hidden" name="lines" value=(self.count());
                    @for at in 0..self.count() { (self.inputs(at, errors)) }
                    div class="do" { (Action::submit(self.text(self.purpose.button())).main()) }
                }
            },
        };
        html! { (sheet) }
    }

    fn inputs(&self, at: usize, errors: &Errors) -> Markup {
        let [agreed, what, quantity, net, rate] = names(at);
        let value = |name: &str| self.form.get(name).to_owned();
        let error = |name: &str| errors.of(&self.visit.locale, name);
        let figure = |name: &String, label: &str| {
            Field::figure(name.clone(), self.text(label)).value(value(name)).error(error(name))
        };
        let chosen = self.agreed.lines.iter().fold(
            Select::new(agreed.clone(), self.text("bills-agreed-line"))
                .option("", self.text("bills-agreed-none"))
                .value(value(&agreed)),
            |select, line| select.option(line.position.to_string(), line.what.as_str()),
        );
        let number = args! { number: at as i64 + 1 };
        html! {
            fieldset class="field" {
                legend { (self.visit.locale.text_with("bills-line", &number)) }
                (Field::text(what.clone(), self.text("bills-what")).value(value(&what)).error(error(&what)))
                (chosen)
                div class="pair" {
                    (figure(&quantity, "bills-quantity"))
                    (figure(&net, "bills-net"))
                    (figure(&rate, "bills-rate"))
                }
            }
        }
    }
}

fn names(at: usize) -> [String; 5] {
    ["agreed", "what", "quantity", "net", "rate"].map(|part| format!("{part}_{at}"))
}

fn summary_if(visit: &Visit, errors: &Errors) -> Markup {
    html! { @if !errors.is_empty() { (summary(&visit.locale, errors)) } }
}
