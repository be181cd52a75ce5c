//! Under a list: the way to take it along, as it is narrowed now.

use maud::{Markup, html};

use super::Visit;
use super::asked::Asked;
use super::look::{Action, Disclosure, Select};
use crate::exports::Format;
use crate::i18n::args;

/// What a form of an export adds to what a list asks.
const OWN: [&str; 4] = ["after", "v", "as", "before"];

/// The export of a list; `asked` is what its address says.
#[must_use]
pub fn of(visit: &Visit, list: &str, asked: &Asked) -> Markup {
    html! { (Disclosure::new(visit.text("exports-title"), form(visit, list, asked))) }
}

/// The export of one of several lists of a page: it says of which.
#[must_use]
pub fn named(visit: &Visit, list: &str, asked: &Asked) -> Markup {
    let name = visit.text(&format!("exports-list-{list}"));
    let title = visit.locale.text_with("exports-title-of", &args! { list: name });
    html! { (Disclosure::new(title, form(visit, list, asked))) }
}

/// The export of any of these lists, none of them narrowed.
#[must_use]
pub fn any(visit: &Visit, lists: impl Iterator<Item = &'static str>) -> Markup {
    let which = lists.fold(Select::new("list", visit.text("exports-which")), |select, list| {
        select.option(list, visit.text(&format!("exports-list-{list}")))
    });
    html! {
        form class="export" method="get" action="/exports" hx-boost="false" {
            div class="filters" { (which) (format(visit, "any")) (columns(visit, "any")) }
            p class="hint" { (visit.text("exports-hint-any")) }
            div class="do" { (Action::submit(visit.text("exports-do")).main()) }
        }
    }
}

fn form(visit: &Visit, list: &str, asked: &Asked) -> Markup {
    let kept = asked.clone().without(&OWN);
    html! {
        form class="export" method="get" action=(format!("/exports/{list}")) hx-boost="false" {
            @for (name, value) in kept.pairs() { input type="hidden" name=(name) value=(value); }
            div class="filters" { (format(visit, list)) (columns(visit, list)) }
            p class="hint" { (visit.text("exports-hint")) }
            div class="do" { (Action::submit(visit.text("exports-do"))) }
        }
    }
}

/// The export of a list that is not narrowed.
#[must_use]
pub fn whole(visit: &Visit, list: &str) -> Markup {
    of(visit, list, &Asked::default())
}

/// In which form.
fn format(visit: &Visit, list: &str) -> Select<'static> {
    let usual = Format::usual(visit.locale.language());
    let select = Select::new("format", visit.text("exports-format"));
    let select = select.id(format!("format-{list}")).value(usual.code());
    Format::ALL.into_iter().fold(select, |select, format| {
        select.option(format.code(), visit.text(&format!("exports-format-{}", format.code())))
    })
}

fn columns(visit: &Visit, list: &str) -> Select<'static> {
    Select::new("columns", visit.text("exports-columns"))
        .id(format!("columns-{list}"))
        .option("shown", visit.text("exports-columns-shown"))
        .option("all", visit.text("exports-columns-all"))
}
