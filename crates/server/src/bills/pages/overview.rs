//! All bills by what is to be done about them: the money that waits, the reminders that are due, what
//! is to be sent, and the files to be read.

use axum::extract::State;
use axum::response::Response;
use domain::bills::matching::Match;
use domain::people::Right;
use maud::{Markup, html};
use store::bills::{BillInList, E1, Overdue, Payment, WaitingInvoice};

use super::super::matching::proposed;
use super::words::{day, money, more, table, today};
use super::{ASKED, SHOWN, files};
use crate::app::App;
use crate::i18n::args;
use crate::web::asked::Asked as AskedOfList;
use crate::web::look::{Action, Column, Empty, Table, Tag, Tone};
use crate::web::{Problem, Visit, Web, export};

/// A payment that waits, with how many bills it may be for.
struct Waiting {
    payment: Payment,
    candidates: usize,
}

struct Scene {
    payments: Vec<Waiting>,
    invoices: Vec<WaitingInvoice>,
    overdue: Vec<Overdue>,
    drafts: Vec<BillInList>,
    due: Vec<BillInList>,
    paid: Vec<BillInList>,
    e1: E1,
}

impl Scene {
    async fn load(app: &App, visit: &Visit) -> Result<Self, Problem> {
        let (db, today) = (app.db(), today(visit));
        let mut payments = Vec::new();
        let unplaced = if visit.sees_unplaced() { ASKED } else { 0 };
        for payment in store::bills::open_payments(db, unplaced).await? {
            let candidates = match proposed(db, visit.sight(), &payment).await? {
                Match::Certain(pairs) => pairs.len(),
                Match::Doubtful(bills) => bills.len(),
                Match::None => 0,
            };
            payments.push(Waiting { payment, candidates });
        }
        Ok(Self {
            payments,
            invoices: store::bills::waiting_open(db, unplaced).await?,
            overdue: store::bills::overdue(db, visit.sight(), today, ASKED).await?,
            drafts: store::bills::drafts(db, visit.sight(), ASKED).await?,
            due: store::bills::due(db, visit.sight(), today, ASKED).await?,
            paid: store::bills::paid_lately(db, visit.sight(), 10).await?,
            e1: store::bills::e1(db, visit.sight()).await?,
        })
    }

    fn is_empty(&self) -> bool {
        self.payments.is_empty()
            && self.invoices.is_empty()
            && self.overdue.is_empty()
            && self.drafts.is_empty()
            && self.due.is_empty()
            && self.paid.is_empty()
    }
}

pub(super) async fn show(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    let scene = Scene::load(&web, &visit).await?;
    let visit = &visit;
    let section = |key: &str, rows: &[BillInList]| {
        let title = visit.text(key);
        html! { @if !rows.is_empty() { h2 { (title) } (table(visit, &title, rows)) } }
    };
    let content = html! {
        h1 { (visit.text("bills-title")) }
        @if scene.is_empty() {
            (Empty::new(visit.text("bills-empty"), visit.text("bills-empty-instead"))
                .action(Action::link("/cases?view=final-yes", visit.text("layout-cases"))))
        }
        (money_waiting(visit, &scene.payments))
        (invoices_waiting(visit, &scene.invoices))
        (late(visit, &scene.overdue))
        (section("bills-to-send", &scene.drafts))
        (section("bills-sent-due", &scene.due))
        (section("bills-paid-lately", &scene.paid))
        (e1(visit, &scene.e1))
        (exports(visit, &scene))
        @if visit.sees_unplaced() && visit.may(Right::Work) { (files::upload(visit)) }
    };
    Ok(visit.page(&visit.text("bills-title"), &content))
}

/// The bills, and to who may look through them what came in and waits.
fn exports(visit: &Visit, scene: &Scene) -> Markup {
    let waiting = AskedOfList::default().with("view", "open");
    html! {
        @if !scene.is_empty() { (export::named(visit, "bills", &AskedOfList::default())) }
        @if !scene.payments.is_empty() { (export::named(visit, "payments", &waiting)) }
        @if !scene.invoices.is_empty() { (export::named(visit, "waiting-bills", &waiting)) }
    }
}

fn money_waiting(visit: &Visit, waiting: &[Waiting]) -> Markup {
    let columns = vec![
        Column::new(visit.text("bills-booked")),
        Column::new(visit.text("bills-payer")),
        Column::new(visit.text("bills-words")),
        Column::new(visit.text("bills-amount")).figure(),
        Column::new(visit.text("bills-candidates")),
    ];
    let rows = waiting.iter().take(SHOWN).map(|Waiting { payment, candidates }| {
        let href = format!("/bills/payments/{}", payment.id);
        let count = i64::try_from(*candidates).unwrap_or(i64::MAX);
        vec![
            html! { a href=(href) { (day(visit, Some(payment.booked_on))) } },
            html! { @if let Some(payer) = &payment.payer { bdi { (payer) } } },
            html! { @if let Some(words) = &payment.words { span dir="auto" { (words) } } },
            money(visit, payment.open(), payment.currency.code()),
            html! {
                @if count == 0 { (visit.text("bills-candidates-none")) }
                @else {
                    a href=(href) { (visit.locale.text_with("bills-candidates-some", &args! { count: count })) }
                }
            },
        ]
    });
    let title = visit.text("bills-money-waits");
    html! {
        @if !waiting.is_empty() {
            h2 { (title) }
            (Table::new(title, columns).rows(rows))
            (more(visit, waiting.len()))
        }
    }
}

fn invoices_waiting(visit: &Visit, waiting: &[WaitingInvoice]) -> Markup {
    let columns = vec![
        Column::new(visit.text("bills-number")),
        Column::new(visit.text("bills-buyer")),
        Column::new(visit.text("bills-why-waits")),
        Column::new(visit.text("bills-gross")).figure(),
    ];
    let rows = waiting.iter().take(SHOWN).map(|it| {
        vec![
            html! { a href=(format!("/bills/waiting/{}", it.id)) { bdi { (it.number) } } },
            html! { bdi { (it.buyer) } },
            html! { (visit.text(&format!("bills-doubt-{}", it.doubt))) },
            money(visit, it.gross, &it.currency),
        ]
    });
    let title = visit.text("bills-invoices-wait");
    html! {
        @if !waiting.is_empty() {
            h2 { (title) }
            (Table::new(title, columns).rows(rows))
            (more(visit, waiting.len()))
        }
    }
}

/// Past their day; a polite word is proposed, and said by a person only.
fn late(visit: &Visit, overdue: &[Overdue]) -> Markup {
    let columns = vec![
        Column::new(visit.text("bills-number")),
        Column::new(visit.text("bills-customer")),
        Column::new(visit.text("bills-due")),
        Column::new(visit.text("bills-open")).figure(),
        Column::new(visit.text("bills-remind")),
    ];
    let rows = overdue.iter().take(SHOWN).map(|it| {
        vec![
            html! {
                a href=(format!("/bills/{}", it.id)) { bdi { (it.number.as_deref().unwrap_or("–")) } }
            },
            html! { a href=(format!("/customers/{}", it.customer)) { bdi { (it.customer_name) } } },
            html! { (day(visit, it.due_on)) },
            money(visit, it.open, &it.currency),
            reminder(visit, it),
        ]
    });
    let title = visit.text("bills-overdue");
    html! {
        @if !overdue.is_empty() {
            h2 { (title) }
            p class="soft" { (visit.text("bills-remind-hint")) }
            (Table::new(title, columns).rows(rows))
            (more(visit, overdue.len()))
        }
    }
}

fn reminder(visit: &Visit, it: &Overdue) -> Markup {
    if it.withdrawn_at.is_some() {
        return html! { (visit.text("bills-remind-withdrawn")) };
    }
    if let Some(until) = it.quiet_until.filter(|until| *until > visit.now) {
        let when = visit.locale.date_time(until, visit.zone().tz());
        return html! { (visit.locale.text_with("bills-remind-quiet", &args! { when: when })) };
    }
    let reminded = it.reminded_at.map(|at| visit.locale.date_time(at, visit.zone().tz()));
    html! {
        @if let Some(at) = reminded {
            (Tag::new(visit.locale.text_with("bills-reminded-at", &args! { when: at })).tone(Tone::Calm)) " "
        }
        a href=(format!("/cases/{}/interactions/new", it.case)) { (visit.text("bills-remind-call")) }
        (Action::post(format!("/bills/{}/reminded", it.id), visit.text("bills-remind-done")).quiet())
    }
}

/// E1: corrections by bills, and what was taken with differences.
fn e1(visit: &Visit, figure: &E1) -> Markup {
    if figure.bills == 0 {
        return html! {};
    }
    let share = figure.corrections as f64 / figure.bills as f64;
    let values = args! {
        bills: figure.bills,
        corrections: figure.corrections,
        differing: figure.differing,
        share: visit.locale.percent(share),
    };
    html! {
        h2 { (visit.text("bills-errors")) }
        p { (visit.locale.text_with("bills-e1", &values)) }
        @if figure.differing > 0 { p { (visit.locale.text_with("bills-e1-differing", &values)) } }
    }
}
