//! Many rows at once: what may be done to all that are ticked, what may not and why, and what
//! became of each. Every row goes through its own action, in a transaction of its own.

use domain::people::Right;
use domain::refusal::Refusal;
use domain::tags::Tag;
use maud::{Markup, html};
use store::people::User;

use super::form::Form;
use super::look::{Action, Field, Select, Tone, name, unseen};
use super::{Problem, Visit, choices, words};
use crate::app::Failure;
use crate::i18n::args;
use crate::tags::many::{Deed, MOST};

/// The form's id, to which the boxes of the rows belong.
const FORM: &str = "many";
/// What the form sent: the deed, and on which.
///
/// # Errors
/// It is one that is done one by one; nothing was ticked or nothing said.
pub fn read<Id: std::str::FromStr>(form: &Form) -> Result<(Deed, Vec<Id>), Problem> {
    let ids = form.all("id").take(MOST).filter_map(|id| id.parse().ok()).collect();
    let deed = match form.get("deed") {
        "owner" => form.get("many_owner").parse().ok().map(Deed::HandOver),
        "tag" => domain::tags::parse(form.get("many_tag")).ok().map(Deed::AddTag),
        "untag" => form.get("many_untag").parse().ok().map(Deed::RemoveTag),
        "stage" | "answer" | "close" => return Err(Problem::Refused(Refusal::OneByOne)),
        _ => None,
    };
    Ok((deed.ok_or(Problem::NotUnderstood)?, ids))
}

/// The box of a row.
#[must_use]
pub fn tick(visit: &Visit, id: impl std::fmt::Display, of: &str) -> Markup {
    let label = visit.locale.text_with("many-tick", &args! { name: of });
    html! {
        label class="choose" {
            input type="checkbox" name="id" value=(id) form=(FORM);
            (unseen(&label))
        }
    }
}

/// Under the list: what may be done to all that are ticked.
#[must_use]
pub fn bar(
    visit: &Visit,
    url: &str,
    back: &str,
    people: &[User],
    tags: &[Tag],
    of_cases: bool,
) -> Markup {
    html! {
        form id=(FORM) class="many" method="post" action=(url) {
            input type="hidden" name="back" value=(back);
            fieldset {
                legend { (visit.text("many-title")) }
                label class="tick" data-all hidden {
                    input type="checkbox"; span { (visit.text("many-all")) }
                }
                (deeds(visit, people, tags))
                @if of_cases {
                    p class="hint" { (visit.text("many-never")) " " span class="rule" { bdi { "S0-14 · I10 · I11" } } }
                    div class="do" {
                        @for key in ["many-stage", "many-answer", "many-close"] {
                            button type="button" class="btn" disabled { (visit.text(key)) }
                        }
                    }
                }
            }
        }
    }
}

fn deeds(visit: &Visit, people: &[User], tags: &[Tag]) -> Markup {
    let owner = Select::new("many_owner", visit.text("many-owner"));
    let untag =
        tags.iter().fold(Select::new("many_untag", visit.text("many-untag")), |select, tag| {
            select.option(tag.id.to_string(), tag.name.as_str().to_owned())
        });
    let does = |deed: &'static str, key: &str| Action::submit_as("deed", deed, visit.text(key));
    html! {
        div class="filters" {
            @if visit.may(Right::Steer) {
                (choices::people(people, owner, &visit.user_id().to_string()))
                (does("owner", "many-owner-do"))
            }
            (Field::text("many_tag", visit.text("many-tag")).list("many-tags"))
            datalist id="many-tags" { @for tag in tags { option value=(tag.name) {} } }
            (does("tag", "many-tag-do"))
            @if !tags.is_empty() { (untag) (does("untag", "many-untag-do")) }
        }
        @if !visit.may(Right::Steer) { p class="hint" { (visit.text("many-owner-steer")) } }
    }
}

/// What became of one row.
pub struct Outcome {
    pub name: String,
    pub href: String,
    pub done: Result<(), Failure>,
}

impl Outcome {
    /// What became of the rows with these names and addresses, in their order.
    #[must_use]
    pub fn of(rows: Vec<(String, String)>, done: Vec<Result<(), Failure>>) -> Vec<Self> {
        let rows = rows.into_iter().zip(done);
        rows.map(|((name, href), done)| Self { name, href, done }).collect()
    }
}

/// How many changed, and of each refusal why and how to go on.
#[must_use]
pub fn result(visit: &Visit, outcomes: &[Outcome], back: &str) -> Markup {
    let locale = &visit.locale;
    let refused: Vec<_> =
        outcomes.iter().filter_map(|row| Some((row, row.done.as_ref().err()?))).collect();
    let count = |some: usize| i64::try_from(some).unwrap_or(i64::MAX);
    let done = args! { count: count(outcomes.len() - refused.len()) };
    html! {
        article class="sheet" {
            header {
                h1 { (visit.text("many-result")) }
                a class="back" href=(back) data-key="Escape" { (visit.text("many-back")) }
            }
            @if outcomes.is_empty() { p { (visit.text("many-none")) } }
            @else {
                (super::look::Notice::new(locale.text_with("many-done", &done)).tone(Tone::Kept))
            }
            @if !refused.is_empty() {
                h2 { (locale.text_with("many-refused", &args! { count: count(refused.len()) })) }
                @for (row, failure) in refused { (reason(visit, row, failure)) }
            }
        }
    }
}

fn reason(visit: &Visit, row: &Outcome, failure: &Failure) -> Markup {
    let (what, instead, rule) = match failure {
        Failure::Refused(refusal) => {
            let (what, instead) = words::refusal(&visit.locale, refusal);
            (what, instead, Some(refusal.rule().0))
        }
        Failure::NotFound => {
            (visit.text("layout-not-found"), visit.text("layout-not-found-instead"), None)
        }
        Failure::Store(_) => {
            (visit.text("layout-broken"), visit.text("layout-broken-instead"), None)
        }
    };
    html! {
        section class="item" {
            h3 { a href=(row.href) { (name(&row.name)) } }
            p { (what) " " (instead) @if let Some(rule) = rule { " " span class="rule" { bdi { (rule) } } } }
        }
    }
}
