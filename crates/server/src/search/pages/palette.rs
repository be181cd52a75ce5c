//! The list of the palette: what meets the typed letters; where none are typed, what is pinned, what
//! was opened last, and what can be done here. The script puts it under the field and moves through
//! it; each line is a link.

use axum::extract::Query;
use domain::language::Language;
use domain::search::Asked;
use maud::{Markup, html};
use serde::Deserialize;
use store::search::Found;

use super::results::{grouped, heading, href, line};
use super::{Answer, answer};
use crate::i18n::args;
use crate::search::Record;
use crate::search::commands::{Command, Place, commands};
use crate::web::{Problem, Visit};

/// So many of each group, so that the list is one look.
const OF_EACH: usize = 5;
const COMMANDS: usize = 8;
const RECENT: u32 = 7;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    q: String,
    /// The path of the page over which it stands.
    at: String,
}

pub(super) async fn show(visit: Visit, Query(wanted): Query<Wanted>) -> Result<Markup, Problem> {
    let at = Record::at(&wanted.at);
    let english = visit.locales().of(Language::English);
    let commands = commands(&wanted.q, at, visit.user.role, &visit.locale, english);
    if wanted.q.trim().is_empty() {
        return at_hand(&visit, &commands).await;
    }
    let answer = answer(&visit, &wanted.q, OF_EACH).await?;
    let commands = commands.get(..commands.len().min(COMMANDS)).unwrap_or(&commands);
    Ok(html! {
        @for (group, found) in grouped(&answer.found) {
            (records(&visit, &heading(&visit, group), &found, &answer.asked))
        }
        (doing(&visit, commands))
        (rest(&visit, &wanted.q, &answer))
    })
}

async fn at_hand(visit: &Visit, commands: &[Command]) -> Result<Markup, Problem> {
    let (user, sight) = (visit.user_id(), visit.sight());
    let pinned = store::search::pinned(visit.db(), user, sight).await?;
    crate::search::keep_opened(visit.web()).await?;
    let recent = store::search::recent(visit.db(), user, sight, RECENT).await?;
    let is_pinned = |found: &&Found| pinned.iter().any(|pin| pin.record == found.record);
    let recent: Vec<&Found> = recent.iter().filter(|found| !is_pinned(found)).collect();
    let pinned: Vec<&Found> = pinned.iter().collect();
    let none = Asked::default();
    Ok(html! {
        (records(visit, &visit.text("search-pinned"), &pinned, &none))
        (records(visit, &visit.text("search-recent"), &recent, &none))
        (doing(visit, commands))
    })
}

fn records(visit: &Visit, heading: &str, found: &[&Found], asked: &Asked) -> Markup {
    html! {
        @if !found.is_empty() {
            (group(heading, &html! {
                @for found in found { (option(&href(found), &line(visit, found, asked))) }
            }))
        }
    }
}

fn doing(visit: &Visit, commands: &[Command]) -> Markup {
    let (here, away): (Vec<_>, Vec<_>) =
        commands.iter().partition(|command| command.place != Place::Everywhere);
    html! {
        @for (key, some) in [("search-here", here), ("search-go", away)] {
            @if !some.is_empty() {
                (group(&visit.text(key), &html! {
                    @for command in some { (option(&command.href, &html! { (command.label) })) }
                }))
            }
        }
    }
}

/// The way to all of it; and where there is nothing, what to try.
fn rest(visit: &Visit, typed: &str, answer: &Answer) -> Markup {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("q", typed).finish();
    let words = match &answer.read_as {
        Some(text) => visit.locale.text_with("search-read-as", &args! { text: text.as_str() }),
        None if answer.found.is_empty() => visit.text("search-nothing"),
        None => visit.locale.text_with("search-count", &args! { count: answer.found.len() }),
    };
    html! {
        (group(&words, &option(&format!("/search?{query}"), &html! { (visit.text("search-all")) })))
    }
}

fn group(heading: &str, options: &Markup) -> Markup {
    html! {
        div role="group" aria-label=(heading) {
            div class="head-of" aria-hidden="true" { (heading) }
            (options)
        }
    }
}

fn option(href: &str, content: &Markup) -> Markup {
    html! { a role="option" tabindex="-1" aria-selected="false" href=(href) { (content) } }
}
