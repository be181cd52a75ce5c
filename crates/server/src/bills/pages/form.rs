//! The form of a bill's lines: for a new bill, a draft, or what a sent bill should have said.

use axum::extract::State;
use axum::response::Response;
use domain::bills::{Agreed, Bill, BillState, TaxRate};
use domain::ids::{BillId, CaseId, CustomerId};
use domain::money::Money;
use domain::quantity::Quantity;
use domain::refusal::Refusal;
use maud::{Markup, html};
use store::db::{Query, StoreError};

use super::super::{
    LineToBill, Proposal, correct as correct_bill, draft, edit as edit_bill, proposal,
};
use crate::app::Failure;
use crate::i18n::args;
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Sheet};
use crate::web::path::Id;
use crate::web::stood::{self, Guarded, Stands};
use crate::web::{Paper, Problem, Trouble, Visit, Web, saved};

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
    let outcome = async {
        let lines = read(&agreed, &form)?;
        Ok(draft(&web, visit.actor(), case, lines).await?)
    };
    let scene = Scene { agreed: &agreed, purpose: Purpose::New(case) };
    answer(Paper::of(&visit, &scene, &form), outcome.await, "bills-done-drafted")
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
    let says = says(web.db(), bill).await?;
    Ok(fresh(&visit, &agreed, &lines_of(&says), Purpose::Edit(id)))
}

/// What a draft says; of a correction one writes what the bill shall say.
async fn says(q: &impl Query, draft: Bill) -> Result<Bill, StoreError> {
    match draft.corrects {
        None => Ok(draft),
        Some(original) => remaining(q, original, Some(draft)).await,
    }
}

/// The lines of a draft.
struct Drafted(BillId);

impl Stands for Drafted {
    async fn customer(&self, q: &impl Query) -> Result<CustomerId, Failure> {
        Ok(store::bills::get(q, self.0).await?.customer)
    }

    async fn form(&self, q: &impl Query) -> Result<Form, Failure> {
        let draft = store::bills::get(q, self.0).await?;
        let agreed = proposal(q, draft.case).await?.ok_or(Refusal::NoAgreement)?.agreed;
        Ok(typed(&agreed, &lines_of(&says(q, draft).await?)))
    }
}

pub(super) async fn edit(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<BillId>,
    form: Form,
) -> Result<Response, Problem> {
    let bill = store::bills::get(web.db(), id).await?;
    let agreed = require_proposal(&web, bill.case).await?.agreed;
    let outcome = async {
        let lines = read(&agreed, &form)?;
        let guarded = Guarded::new(&web, &form, Drafted(id));
        let edited = edit_bill(&guarded.app, visit.actor(), id, lines).await;
        edited.map(|()| id).map_err(|failure| guarded.trouble(failure))
    };
    let scene = Scene { agreed: &agreed, purpose: Purpose::Edit(id) };
    answer(Paper::of(&visit, &scene, &form), outcome.await, "bills-done-changed")
}

pub(super) async fn ask_correction(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<BillId>,
) -> Result<Response, Problem> {
    let says = remaining(web.db(), id, None).await?;
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
    let outcome = async {
        let lines = read(&agreed, &form)?;
        Ok(correct_bill(&web, visit.actor(), id, lines).await?)
    };
    let scene = Scene { agreed: &agreed, purpose: Purpose::Correct(id) };
    answer(Paper::of(&visit, &scene, &form), outcome.await, "bills-done-correction-drafted")
}

async fn require_proposal(web: &Web, case: CaseId) -> Result<Proposal, Problem> {
    let found = proposal(web.db(), case).await?;
    found.ok_or(Problem::Refused(Refusal::NoAgreement))
}

/// What is left of a bill with its corrections, and with one more that is drafted.
async fn remaining(q: &impl Query, id: BillId, draft: Option<Bill>) -> Result<Bill, StoreError> {
    let bill = store::bills::get(q, id).await?;
    let mut corrections = store::bills::corrections(q, id).await?;
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
    page(Paper::of(visit, &Scene { agreed, purpose }, &typed(agreed, lines)))
}

fn typed(agreed: &Agreed, lines: &[LineToBill]) -> Form {
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
    form
}

struct Scene<'a> {
    agreed: &'a Agreed,
    purpose: Purpose,
}

/// As many lines as the form has.
fn count(form: &Form) -> usize {
    form.get("lines").parse::<usize>().unwrap_or(EMPTY).min(MOST)
}

fn read(agreed: &Agreed, form: &Form) -> Result<Vec<LineToBill>, Errors> {
    let mut fields = Fields::of(form);
    let lines = (0..count(form)).filter_map(|at| line(agreed, &mut fields, at)).collect();
    fields.finish(Some(lines))
}

fn line(of: &Agreed, fields: &mut Fields<'_>, at: usize) -> Option<LineToBill> {
    let [agreed, what, quantity, net, rate] = names(at);
    if [&what, &quantity, &net].into_iter().all(|name| fields.raw(name).trim().is_empty()) {
        return None;
    }
    let agreed = fields.raw(&agreed).parse().ok();
    let named = fields.line(&what);
    let so_much = Quantity::parse(fields.raw(&quantity));
    if so_much.is_none() {
        fields.errors.add(&quantity, "bills-quantity-wrong");
    }
    let price = fields.money(&net, of.currency);
    let taxed = match fields.raw(&rate).trim() {
        "" => Some(None),
        typed => TaxRate::parse(typed).map(Some),
    };
    if taxed.is_none() {
        fields.errors.add(&rate, "bills-rate-wrong");
    }
    Some(LineToBill { agreed, what: named?, quantity: so_much?, net: price?.minor, rate: taxed? })
}

fn answer(
    paper: Paper<'_, Scene<'_>>,
    outcome: Result<BillId, Trouble>,
    done: &'static str,
) -> Result<Response, Problem> {
    paper.answer(outcome, page, |id| {
        saved(paper.visit, &format!("/bills/{id}"), done, &paper.scene.purpose.draft())
    })
}

fn page(paper: Paper<'_, Scene<'_>>) -> Response {
    let purpose = paper.scene.purpose;
    let title = paper.text(purpose.title());
    let count = count(paper.form);
    let sheet = Sheet {
        question: title.clone().into(),
        about: None,
        back: Some((purpose.back().into(), paper.text("fields-cancel").into())),
        content: html! {
            form method="post" action=(purpose.action()) data-draft=(purpose.draft()) data-typed=[paper.clash.map(|_| "yes")] {
                @if let Purpose::Edit(_) = purpose { (stood::field(paper.form, paper.form)) }
                (paper.clashed(|field, value| said(paper, field, value)))
                (paper.troubles())
                p class="soft" { (paper.text(purpose.hint())) }
                p class="soft" { (paper.text("bills-rounding")) }
                input type="hidden" name="lines" value=(count);
                @for at in 0..count { (inputs(paper, at)) }
                div class="do" { (Action::submit(paper.text(purpose.button())).main()) }
            }
        },
    };
    paper.page(&title, &html! { (sheet) })
}

/// The label of a field in its line, and its value as one reads it; how many lines there are is
/// seen by themselves.
fn said(paper: Paper<'_, Scene<'_>>, field: &str, value: &str) -> (String, String) {
    let Some((part, at)) = field.rsplit_once('_') else { return (String::new(), String::new()) };
    let number = args! { number: at.parse::<i64>().unwrap_or(0) + 1 };
    let line = paper.visit.locale.text_with("bills-line", &number);
    let key = if part == "agreed" { "bills-agreed-line" } else { &format!("bills-{part}") };
    let agreed = value.parse().ok().and_then(|position| paper.scene.agreed.line(position));
    let words = agreed.filter(|_| part == "agreed").map(|line| line.what.as_str());
    (format!("{line}, {}", paper.text(key)), words.unwrap_or(value).to_owned())
}

fn inputs(paper: Paper<'_, Scene<'_>>, at: usize) -> Markup {
    let [agreed, what, quantity, net, rate] = names(at);
    let none =
        paper.select(&agreed, "bills-agreed-line").option("", paper.text("bills-agreed-none"));
    let chosen = paper.scene.agreed.lines.iter().fold(none, |select, line| {
        select.option(line.position.to_string(), line.what.as_str().to_owned())
    });
    let number = args! { number: at as i64 + 1 };
    html! {
        fieldset class="field" {
            legend { (paper.visit.locale.text_with("bills-line", &number)) }
            (paper.line(&what, "bills-what"))
            (chosen)
            div class="pair" {
                (paper.figure(&quantity, "bills-quantity"))
                (paper.figure(&net, "bills-net"))
                (paper.figure(&rate, "bills-rate"))
            }
        }
    }
}

fn names(at: usize) -> [String; 5] {
    ["agreed", "what", "quantity", "net", "rate"].map(|part| format!("{part}_{at}"))
}
