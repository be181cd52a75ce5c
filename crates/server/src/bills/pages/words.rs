//! What the pages of bills say alike.

use domain::bills::compare::Difference;
use domain::bills::{Agreed, Bill};
use domain::quantity::Quantity;
use jiff::civil::Date;
use maud::{Markup, html};
use store::bills::BillInList;

use super::SHOWN;
use crate::i18n::args;
use crate::web::Visit;
use crate::web::look::{Column, Table, Tag, Tone};
use crate::web::words::isolated;

pub(super) fn quantity(visit: &Visit, quantity: Quantity) -> String {
    let plain = quantity.plain();
    let digits = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    // Shown only: what counts is kept in whole thousandths.
    visit.locale.decimal(quantity.0 as f64 / 1000.0, digits)
}

pub(super) fn money(visit: &Visit, minor: i64, currency: &str) -> Markup {
    html! { bdi dir="ltr" { (visit.locale.money(minor, currency)) } }
}

pub(super) fn day(visit: &Visit, day: Option<Date>) -> String {
    let today = today(visit);
    day.map(|day| visit.locale.short_day(day, today)).unwrap_or_default()
}

pub(super) fn today(visit: &Visit) -> Date {
    visit.zone().local(visit.now).date()
}

/// Where a bill stands, in a word.
pub(super) fn state(visit: &Visit, state: &str) -> Tag<'static> {
    let tone = if state == "paid" { Tone::Kept } else { Tone::Calm };
    Tag::new(visit.text(&format!("bills-state-{state}"))).tone(tone)
}

/// The number of a bill, or that it has none yet.
pub(super) fn number(visit: &Visit, number: Option<&str>, kind: &str) -> Markup {
    let unnamed = if kind == "correction" { "bills-correction-draft" } else { "bills-draft" };
    html! {
        @match number {
            Some(number) => bdi { (number) },
            None => (visit.text(unnamed)),
        }
    }
}

/// What in a bill isn't as it was agreed, in a sentence.
pub(super) fn difference(
    visit: &Visit,
    bill: &Bill,
    agreed: &Agreed,
    found: &Difference,
) -> String {
    let money = |minor: i64| visit.locale.money(minor, bill.currency.code());
    let of = |position: u32| agreed.line(position).map(|line| isolated(line.what.as_str()));
    let what = match found {
        Difference::UnknownItem { line } => {
            bill.lines.get(*line).map(|line| isolated(line.what.as_str()))
        }
        found => found.agreed().and_then(of),
    };
    let (left, billed) = match found {
        Difference::MoreQuantity { left, billed, .. } => (Some(*left), Some(*billed)),
        Difference::Missing { left, .. } => (Some(*left), None),
        _ => (None, None),
    };
    let (right, stated) = match found {
        Difference::OtherPrice { price, billed, .. } => (*price, *billed),
        Difference::SumWrong { sum, stated } => (*sum, *stated),
        Difference::TaxWrong { tax, stated } => (*tax, *stated),
        _ => (0, 0),
    };
    let values = args! {
        what: what.unwrap_or_default(),
        left: left.map(|it| quantity(visit, it)).unwrap_or_default(),
        billed: billed.map(|it| quantity(visit, it)).unwrap_or_default(),
        agreed: money(right),
        stated: money(stated),
        currency: agreed.currency.code(),
    };
    visit.locale.text_with(&format!("bills-difference-{}", found.code()), &values)
}

/// Bills in a table, each leading to its own page.
pub(super) fn table(visit: &Visit, caption: &str, rows: &[BillInList]) -> Markup {
    let columns = vec![
        Column::new(visit.text("bills-number")),
        Column::new(visit.text("bills-customer")),
        Column::new(visit.text("bills-state")),
        Column::new(visit.text("bills-due")),
        Column::new(visit.text("bills-gross")).figure(),
        Column::new(visit.text("bills-open")).figure(),
    ];
    let cells = rows.iter().take(SHOWN).map(|row| {
        vec![
            html! {
                a href=(format!("/bills/{}", row.id)) {
                    (number(visit, row.number.as_deref(), &row.kind))
                }
            },
            html! {
                a href=(format!("/cases/{}/bills", row.case)) { bdi { (row.customer_name) } }
                " · " bdi { (row.case_title) }
            },
            html! {
                (state(visit, &row.state))
                @if row.kind == "correction" { " " (Tag::new(visit.text("bills-correction"))) }
            },
            html! { (day(visit, row.due_on)) },
            money(visit, row.gross, &row.currency),
            money(visit, row.open, &row.currency),
        ]
    });
    html! {
        (Table::new(caption.to_owned(), columns).rows(cells))
        (more(visit, rows.len()))
    }
}

/// Says that a list goes on beyond what is shown.
pub(super) fn more(visit: &Visit, rows: usize) -> Markup {
    html! {
        @if rows > SHOWN {
            p class="soft" { (visit.locale.text_with("bills-more", &args! { shown: SHOWN as i64 })) }
        }
    }
}
