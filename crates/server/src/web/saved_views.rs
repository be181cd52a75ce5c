//! The saved views of a list above it, and the way to keep what is shown now as another one.

use maud::{Markup, html};
use store::views::View;

use super::Visit;
use super::asked::Asked;
use super::form::{Errors, Form};
use super::look::{Action, Disclosure, Field};

/// Where a view leads.
#[must_use]
pub fn href(view: &View) -> String {
    let asked = Asked::read(&view.query);
    let is_board = view.list == "cases" && asked.get("as") == "board";
    let path = if is_board { "/cases/board".to_owned() } else { format!("/{}", view.list) };
    asked.with("v", view.id.to_string()).href(&path)
}

/// `asked` is what is shown now, without where the page begins.
#[must_use]
pub fn bar(visit: &Visit, list: &str, asked: &Asked, views: &[View], is_board: bool) -> Markup {
    let current = asked.get("v");
    let shown = asked.clone().without(&["v", "as"]);
    let query = if is_board { shown.with("as", "board") } else { shown };
    html! {
        div class="views" {
            @if !views.is_empty() {
                nav aria-label=(visit.text("views-title")) {
                    @for view in views {
                        a href=(href(view)) aria-current=[(current == view.id.to_string()).then_some("page")] {
                            bdi { (view.name) }
                        }
                    }
                    a class="soft" href="/views" { (visit.text("views-manage")) }
                }
            }
            (Disclosure::new(visit.text("views-keep"), keep(visit, list, &query.query(), None)))
        }
    }
}

/// The form that keeps what a list is asked for; `failed` is what was typed, and what is wrong with it.
pub fn keep(visit: &Visit, list: &str, query: &str, failed: Option<(&Form, &Errors)>) -> Markup {
    let typed = |name: &str| failed.map_or("", |(form, _)| form.get(name));
    let error = failed.and_then(|(_, errors)| errors.of(&visit.locale, "view_name"));
    html! {
        form method="post" action="/views" {
            input type="hidden" name="list" value=(list);
            input type="hidden" name="query" value=(query);
            (Field::text("view_name", visit.text("views-name")).value(typed("view_name").to_owned())
                .error(error).required())
            label class="tick" {
                input type="checkbox" name="shared" value="yes" checked[typed("shared") == "yes"];
                span { (visit.text("views-share")) }
            }
            label class="tick" {
                input type="checkbox" name="default" value="yes" checked[typed("default") == "yes"];
                span { (visit.text("views-default")) }
            }
            div class="do" { (Action::submit(visit.text("views-keep-do"))) }
        }
    }
}
