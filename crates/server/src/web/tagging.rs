//! Tags where they stand: on a page with the way to add and take off, in a list as words alone.

use domain::tags::Tag;
use maud::{Markup, html};

use super::Visit;
use super::look::{Action, Disclosure, Field};
use crate::i18n::args;

/// So many are suggested while one types; a browser shows no more either.
const SUGGESTED: usize = 200;

/// The tags of what stands at `home`; each leads to the list of all that bear it.
#[must_use]
pub fn line(visit: &Visit, home: &str, list: &str, worn: &[Tag], all: &[Tag]) -> Markup {
    let add = html! {
        form method="post" action={ (home) "/tags" } class="pair" {
            (field(visit, all, "", None::<String>))
            div class="do" { (Action::submit(visit.text("tags-add-do"))) }
        }
    };
    html! {
        div class="tags" {
            @if !worn.is_empty() {
                ul aria-label=(visit.text("tags-title")) {
                    @for tag in worn { (chip(visit, home, list, tag)) }
                }
            }
            (Disclosure::new(visit.text("tags-add"), add))
        }
    }
}

fn chip(visit: &Visit, home: &str, list: &str, tag: &Tag) -> Markup {
    let off = visit.locale.text_with("tags-remove", &args! { name: tag.name.as_str() });
    html! {
        li class="tag calm" {
            a href={ (list) "?tag=" (tag.id) } { bdi { (tag.name) } }
            form method="post" action={ (home) "/tags/" (tag.id) "/removal" } class="one" {
                button type="submit" aria-label=(off) title=(off) { "×" }
            }
        }
    }
}

/// A name to type; those that the firm has are suggested.
#[must_use]
pub fn field(visit: &Visit, all: &[Tag], typed: &str, error: Option<String>) -> Markup {
    html! {
        (Field::text("tag", visit.text("tags-name")).hint(visit.text("tags-name-hint"))
            .value(typed.to_owned()).error(error).list("tag-names").required())
        datalist id="tag-names" {
            @for tag in all.iter().take(SUGGESTED) { option value=(tag.name) {} }
        }
    }
}

/// Tags in a list.
#[must_use]
pub fn words<'a>(tags: impl IntoIterator<Item = &'a Tag>) -> Markup {
    html! { @for tag in tags { " " span class="tag calm" { bdi { (tag.name) } } } }
}
