//! Under a list: the way to take it along, as it is narrowed now.

use maud::{Markup, html};

use super::Visit;
use super::asked::Asked;
use super::look::{Action, Disclosure, Select};
use crate::exports::Format;

/// What a form of an export adds to what a list asks.
const OWN: [&str; 4] = ["after", "v", "as", "before"];

/// The export of a list; `asked` is what its address says.
#[must_use]
pub fn of(visit: &Visit, list: &str, asked: &Asked) -> Markup {
    let kept = asked.clone().without(&OWN);
    let content = html! {
        form class="export" method="get" action=(format!("/exports/{list}")) {
            @for (name, value) in kept.pairs() { input type="hidden" name=(name) value=(value); }
            div class="filters" { (format(visit)) (columns(visit)) }
            p class="hint" { (visit.text("exports-hint")) }
            div class="do" { (Action::submit(visit.text("exports-do"))) }
        }
    };
    html! { (Disclosure::new(visit.text("exports-title"), content)) }
}

/// The export of a list that is not narrowed.
#[must_use]
pub fn whole(visit: &Visit, list: &str) -> Markup {
    of(visit, list, &Asked::default())
}

/// In which form.
#[must_use]
pub fn format(visit: &Visit) -> Select<'static> {
    let usual = Format::usual(visit.locale.language());
    let select = Select::new("format", visit.text("exports-format")).value(usual.code());
    Format::ALL.into_iter().fold(select, |select, format| {
        select.option(format.code(), visit.text(&format!("exports-format-{}", format.code())))
    })
}

fn columns(visit: &Visit) -> Select<'static> {
    Select::new("columns", visit.text("exports-columns"))
        .option("shown", visit.text("exports-columns-shown"))
        .option("all", visit.text("exports-columns-all"))
}
