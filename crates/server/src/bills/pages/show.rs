//! One bill: beside the agreement line by line, how it is paid, and what may be done with it.

use axum::extract::State;
use axum::response::Response;
use domain::bills::compare::Difference;
use domain::bills::{Agreed, Bill, BillState, Billed};
use domain::cases::Case;
use domain::ids::BillId;
use domain::refusal::Refusal;
use maud::{Markup, html};
use store::bills::PaymentMatch;

use super::super::{
    SendBill, cancel as cancel_bill, differences, note_payment, remind, send as send_bill,
};
use super::compared::Compared;
use super::words::{day, difference, money, number, state, today};
use crate::app::App;
use crate::i18n::args;
use crate::web::form::{Fields, Form};
use crate::web::look::{Action, Column, Disclosure, Facts, Field, Sheet, Table, Tag, Tone};
use crate::web::path::Id;
use crate::web::{Paper, Problem, Trouble, Visit, Web, saved};

struct Scene {
    bill: Bill,
    case: Case,
    agreed: Option<Agreed>,
    billed: Billed,
    differences: Vec<Difference>,
    matches: Vec<PaymentMatch>,
    corrections: Vec<Bill>,
    last_number: Option<String>,
}

impl Scene {
    async fn load(app: &App, id: BillId) -> Result<Self, Problem> {
        let db = app.db();
        let bill = store::bills::get(db, id).await?;
        let agreed = store::bills::agreed_of_case(db, bill.case).await?;
        let differences = match &agreed {
            Some(agreed) => differences(db, &bill, agreed).await?,
            None => Vec::new(),
        };
        let own = bill.corrects.unwrap_or(bill.id);
        Ok(Self {
            case: store::cases::get(db, bill.case).await?,
            billed: store::bills::billed(db, bill.case, Some(own)).await?,
            matches: store::bills::matches_of_bill(db, id).await?,
            corrections: store::bills::corrections(db, id).await?,
            last_number: store::bills::last_number(db).await?,
            bill,
            agreed,
            differences,
        })
    }

    fn path(&self) -> String {
        format!("/bills/{}", self.bill.id)
    }
}

pub(super) async fn show(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<BillId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, id).await?;
    Ok(page(Paper::of(&visit, &scene, &Form::default())))
}

pub(super) async fn send(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<BillId>,
    form: Form,
) -> Result<Response, Problem> {
    let outcome = async {
        let mut fields = Fields::of(&form);
        let number = fields.line("number");
        let issued_on = fields.date("issued_on");
        let (number, issued_on) = fields.finish(number.zip(issued_on))?;
        let command = SendBill { bill: id, number, issued_on };
        Ok(send_bill(&web, visit.actor(), command).await?)
    };
    answer(&visit, &web, id, &form, outcome.await, "bills-done-sent").await
}

pub(super) async fn cancel(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<BillId>,
) -> Result<Response, Problem> {
    let outcome = cancel_bill(&web, visit.actor(), id).await;
    answer(
        &visit,
        &web,
        id,
        &Form::default(),
        outcome.map_err(Trouble::from),
        "bills-done-cancelled",
    )
    .await
}

pub(super) async fn paid(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<BillId>,
    form: Form,
) -> Result<Response, Problem> {
    let currency = store::bills::get(web.db(), id).await?.currency;
    let outcome = async {
        let mut fields = Fields::of(&form);
        let amount = fields.money("amount", currency);
        let on = fields.optional_date("on").unwrap_or_else(|| today(&visit));
        let how = fields.line("how");
        let (amount, how) = fields.finish(amount.zip(how))?;
        Ok(note_payment(&web, visit.actor(), id, amount.minor, on, how).await?)
    };
    answer(&visit, &web, id, &form, outcome.await, "bills-done-paid").await
}

pub(super) async fn reminded(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<BillId>,
) -> Result<Response, Problem> {
    let outcome = remind(&web, visit.actor(), id).await;
    answer(
        &visit,
        &web,
        id,
        &Form::default(),
        outcome.map_err(Trouble::from),
        "bills-done-reminded",
    )
    .await
}

async fn answer(
    visit: &Visit,
    web: &Web,
    id: BillId,
    form: &Form,
    outcome: Result<(), Trouble>,
    done: &'static str,
) -> Result<Response, Problem> {
    match outcome {
        Ok(()) => Ok(saved(visit, &format!("/bills/{id}"), done, "")),
        Err(trouble) => {
            let scene = Scene::load(web, id).await?;
            Paper::of(visit, &scene, form).again(trouble, page)
        }
    }
}

fn page(paper: Paper<'_, Scene>) -> Response {
    paper.page(&paper.title(), &paper.content())
}

impl Paper<'_, Scene> {
    fn title(&self) -> String {
        let bill = &self.scene.bill;
        let unnamed = if bill.is_correction() { "bills-correction-draft" } else { "bills-draft" };
        let key =
            if bill.is_correction() { "bills-correction-number" } else { "bills-bill-number" };
        match &bill.sent {
            Some(sent) => self.visit.locale.text_with(key, &args! { number: sent.number.as_str() }),
            None => self.text(unnamed),
        }
    }

    fn content(&self) -> Markup {
        let scene = self.scene;
        let case = format!("/cases/{}/bills", scene.case.id);
        let sheet = Sheet {
            question: self.title().into(),
            about: Some(scene.case.title.as_str().into()),
            back: Some((case.into(), self.text("bills-back").into())),
            content: html! {
                (self.refused_here())
                (self.facts())
                h2 { (self.text("bills-lines")) }
                @if let Some(agreed) = &scene.agreed {
                    (Compared {
                        visit: self.visit,
                        bill: &scene.bill,
                        agreed,
                        billed: &scene.billed,
                        differences: &scene.differences,
                    }.table())
                }
                (self.sums())
                p class="soft" { (self.text("bills-rounding")) }
                @if scene.bill.state == BillState::Draft { (self.sending()) }
                (self.payments())
                (self.corrections())
            },
        };
        html! { (sheet) }
    }

    /// A refusal, with every difference that stands in the way.
    fn refused_here(&self) -> Markup {
        let Some(refusal) = self.refusal else { return html! {} };
        html! {
            (self.refused())
            @if let (Refusal::BillDiffers { differences }, Some(agreed)) = (refusal, &self.scene.agreed) {
                ul {
                    @for it in differences.iter() {
                        li { (difference(self.visit, &self.scene.bill, agreed, it)) }
                    }
                }
            }
        }
    }

    fn facts(&self) -> Markup {
        let bill = &self.scene.bill;
        let source = self.text(&format!("bills-source-{}", bill.source.code()));
        let mut facts = Facts::new().fact(self.text("bills-state"), html! {
            (state(self.visit, bill.state.code()))
            @if bill.differences > 0 { " " (Tag::new(self.text("bills-finding")).tone(Tone::Now)) }
        });
        if let Some(sent) = &bill.sent {
            facts = facts
                .fact(self.text("bills-issued"), day(self.visit, Some(sent.issued_on)))
                .fact(self.text("bills-due"), day(self.visit, Some(sent.due_on)));
        }
        facts = facts.fact(self.text("bills-source"), source);
        if let Some(original) = bill.corrects {
            let link = html! { a href=(format!("/bills/{original}")) { (self.text("bills-corrects-open")) } };
            facts = facts.fact(self.text("bills-corrects"), link);
        }
        if let Some(at) = bill.reminded_at {
            let at = self.visit.locale.date_time(at, self.visit.zone().tz());
            facts = facts.fact(self.text("bills-reminded"), at);
        }
        html! { (facts) }
    }

    fn sums(&self) -> Markup {
        let bill = &self.scene.bill;
        let code = bill.currency.code();
        let amount = |minor| money(self.visit, minor, code);
        let mut facts = Facts::new()
            .fact(self.text("bills-net"), amount(bill.net))
            .fact(self.text("bills-tax"), amount(bill.tax))
            .fact(self.text("bills-gross"), amount(bill.gross()));
        if bill.corrected != 0 {
            facts = facts.fact(self.text("bills-corrected"), amount(bill.corrected));
        }
        if bill.sent.is_some() && !bill.is_correction() {
            facts = facts
                .fact(self.text("bills-paid"), amount(bill.paid))
                .fact(self.text("bills-open"), amount(bill.open()));
        }
        html! { (facts) }
    }

    /// A field with what is proposed while nothing was sent.
    fn proposed(&self, name: &str, field: Field<'static>, value: String) -> Field<'static> {
        if self.form.has(name) { field } else { field.value(value) }
    }

    fn day(&self, name: &str, key: &str) -> Field<'static> {
        self.proposed(name, self.date(name, key), today(self.visit).to_string())
    }

    fn sending(&self) -> Markup {
        let path = self.scene.path();
        let last = self.scene.last_number.as_deref().unwrap_or("–");
        let hint = self.visit.locale.text_with("bills-number-hint", &args! { number: last });
        html! {
            h2 { (self.text("bills-send")) }
            p class="soft" { (self.text("bills-send-hint")) }
            form method="post" action=(format!("{path}/send")) {
                (self.line("number", "bills-number").hint(hint).required())
                (self.day("issued_on", "bills-issued"))
                div class="do" { (Action::submit(self.text("bills-send-do")).main()) }
            }
            div class="do" {
                (Action::link(format!("{path}/edit"), self.text("bills-edit")))
                (Action::post(format!("{path}/cancel"), self.text("bills-cancel")).quiet())
            }
        }
    }

    fn payments(&self) -> Markup {
        let bill = &self.scene.bill;
        if bill.sent.is_none() || bill.is_correction() {
            return html! {};
        }
        html! {
            h2 { (self.text("bills-payments")) }
            @if self.scene.matches.is_empty() { p { (self.text("bills-payments-none")) } }
            @else { (self.matches()) }
            @if bill.open() > 0 { (self.noting()) }
        }
    }

    fn matches(&self) -> Markup {
        let columns = vec![
            Column::new(self.text("bills-booked")),
            Column::new(self.text("bills-payer")),
            Column::new(self.text("bills-amount")).figure(),
            Column::new(self.text("bills-matched-by")),
        ];
        let code = self.scene.bill.currency.code();
        let rows = self.scene.matches.iter().map(|it| {
            let by = if it.by.is_some() { "bills-by-person" } else { "bills-by-itself" };
            vec![
                html! {
                    a href=(format!("/bills/payments/{}", it.payment)) { (day(self.visit, Some(it.booked_on))) }
                },
                html! { @if let Some(payer) = &it.payer { bdi { (payer) } } },
                money(self.visit, it.amount, code),
                html! { (self.text(by)) },
            ]
        });
        html! { (Table::new(self.text("bills-payments"), columns).rows(rows)) }
    }

    /// Money that came by another way than the bank's statement, and the polite reminder.
    fn noting(&self) -> Markup {
        let (path, bill) = (self.scene.path(), &self.scene.bill);
        let open = bill.money(bill.open()).plain();
        let is_late = bill.sent.as_ref().is_some_and(|sent| sent.due_on < today(self.visit));
        let form = html! {
            form method="post" action=(format!("{path}/paid")) {
                (self.proposed("amount", self.line("amount", "bills-amount"), open))
                (self.day("on", "bills-paid-on"))
                (self.line("how", "bills-paid-how").hint(self.text("bills-paid-how-hint")))
                div class="do" { (Action::submit(self.text("bills-paid-do"))) }
            }
        };
        html! {
            (Disclosure::new(self.text("bills-paid-otherwise"), form).open(self.was_sent))
            @if is_late {
                p { (self.text("bills-remind-hint")) }
                div class="do" {
                    (Action::link(format!("/cases/{}/interactions/new", bill.case), self.text("bills-remind-call")))
                    (Action::post(format!("{path}/reminded"), self.text("bills-remind-done")).quiet())
                }
            }
        }
    }

    fn corrections(&self) -> Markup {
        let bill = &self.scene.bill;
        let may = matches!(bill.state, BillState::Sent | BillState::Paid { .. })
            && !bill.is_correction()
            && self.scene.case.require_in_service().is_ok();
        html! {
            @if !self.scene.corrections.is_empty() {
                h2 { (self.text("bills-corrections")) }
                ul { @for it in &self.scene.corrections {
                    li {
                        a href=(format!("/bills/{}", it.id)) {
                            (number(self.visit, it.sent.as_ref().map(|sent| sent.number.as_str()), "correction"))
                        }
                        " · " (money(self.visit, it.gross(), it.currency.code()))
                    }
                } }
            }
            @if may {
                div class="do" {
                    (Action::link(format!("{}/correct", self.scene.path()), self.text("bills-correct")).quiet())
                }
            }
        }
    }
}
