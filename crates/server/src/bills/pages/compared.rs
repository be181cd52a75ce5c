//! A bill beside the agreement, line by line: agreed, this bill, and what differs.

use domain::bills::compare::Difference;
use domain::bills::{Agreed, AgreedLine, Bill, BillLine, Billed};
use domain::quantity::Quantity;
use maud::{Markup, html};

use super::words::{difference, money, quantity};
use crate::web::Visit;
use crate::web::look::{Column, Table, Tag, Tone};

/// All that a bill is compared with.
pub(super) struct Compared<'a> {
    pub visit: &'a Visit,
    pub bill: &'a Bill,
    pub agreed: &'a Agreed,
    /// By the other bills of the case.
    pub billed: &'a Billed,
    pub differences: &'a [Difference],
}

impl Compared<'_> {
    fn text(&self, key: &str) -> String {
        self.visit.text(key)
    }

    fn money(&self, minor: i64) -> Markup {
        money(self.visit, minor, self.bill.currency.code())
    }

    fn amount(&self, so_much: Quantity, minor: i64) -> Markup {
        html! { (quantity(self.visit, so_much)) " · " (self.money(minor)) }
    }

    /// What is left to bill of a line of the agreement, without this bill.
    fn left(&self, line: &AgreedLine) -> Markup {
        let share = self.billed.get(&line.position).copied().unwrap_or_default();
        let left = Quantity(line.quantity.0.saturating_sub(share.quantity));
        self.amount(left, line.price.saturating_sub(share.net))
    }

    fn words(&self, found: &Difference) -> Markup {
        let tone = if found.forbids() { Tone::Now } else { Tone::Calm };
        let said = difference(self.visit, self.bill, self.agreed, found);
        html! {
            p {
                @if found.forbids() { (Tag::new(self.text("bills-differs")).tone(tone)) " " }
                (said)
            }
        }
    }

    fn of_line(&self, at: usize, line: &BillLine) -> Markup {
        let is_about = |found: &&Difference| match found {
            Difference::UnknownItem { line } => *line == at,
            found => found.agreed().is_some() && found.agreed() == line.agreed,
        };
        let mut found = self.differences.iter().filter(is_about).peekable();
        html! {
            @if found.peek().is_none() { (self.text("bills-as-agreed")) }
            @for it in found { (self.words(it)) }
        }
    }

    fn line(&self, (at, line): (usize, &BillLine)) -> Vec<Markup> {
        let agreed = line.agreed.and_then(|position| self.agreed.line(position));
        let rate = match line.rate {
            Some(rate) => format!("{} %", rate.plain()),
            None => self.text("bills-exempt"),
        };
        vec![
            html! { bdi { (line.what) } },
            html! { @match agreed { Some(agreed) => (self.left(agreed)), None => "–" } },
            html! { (self.amount(line.quantity, line.net)) br; small { (rate) } },
            self.of_line(at, line),
        ]
    }

    /// A line of the agreement that the bill leaves for another.
    fn missing(&self, line: &AgreedLine) -> Vec<Markup> {
        let about = |found: &&Difference| found.agreed() == Some(line.position);
        let found: Vec<_> = self.differences.iter().filter(about).collect();
        vec![
            html! { bdi { (line.what) } },
            self.left(line),
            html! { "–" },
            html! { @for it in found { (self.words(it)) } },
        ]
    }

    pub(super) fn table(&self) -> Markup {
        let columns = vec![
            Column::new(self.text("bills-what")),
            Column::new(self.text("bills-agreed")).figure(),
            Column::new(self.text("bills-this")).figure(),
            Column::new(self.text("bills-difference")),
        ];
        let has = |line: &&AgreedLine| {
            self.bill.lines.iter().all(|it| it.agreed != Some(line.position))
                && self.differences.iter().any(|it| it.agreed() == Some(line.position))
        };
        let missing = self.agreed.lines.iter().filter(has).map(|line| self.missing(line));
        let lines = self.bill.lines.iter().enumerate().map(|line| self.line(line));
        let whole: Vec<_> = self.differences.iter().filter(|it| is_of_whole(it)).collect();
        html! {
            (Table::new(self.text("bills-lines"), columns).rows(lines).rows(missing))
            @for it in whole { (self.words(it)) }
        }
    }
}

const fn is_of_whole(found: &Difference) -> bool {
    matches!(
        found,
        Difference::OtherCurrency | Difference::SumWrong { .. } | Difference::TaxWrong { .. }
    )
}
