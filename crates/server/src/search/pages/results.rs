//! What was found, one line each: what it is, whose, and the words that were looked for.

use std::collections::BTreeMap;

use domain::ids::CaseId;
use domain::search::{Asked, Piece, SearchGroup, SearchKind, Tier};
use maud::{Markup, html};
use store::search::Found;

use super::Answer;
use crate::search::Record;
use crate::web::Visit;

/// So long is the part of a text that is shown.
const SNIPPET: usize = 140;

/// Where a record is looked at.
pub(super) fn href(found: &Found) -> String {
    let record = found.record;
    let home = match found.case {
        Some(case) => Record::Case(case),
        None => Record::Customer(found.customer),
    };
    match found.kind {
        SearchKind::Customer | SearchKind::Contact | SearchKind::Channel => {
            Record::Customer(found.customer).path()
        }
        SearchKind::Case => Record::Case(CaseId(record)).path(),
        SearchKind::Offer => format!("{}/offers/{record}", home.path()),
        SearchKind::Agreement => format!("{}/agreement", home.path()),
        SearchKind::Item => format!("/items/{record}"),
        SearchKind::Bill => format!("/bills/{record}"),
        SearchKind::Document => format!("/documents/{record}"),
        SearchKind::Issue => format!("/issues/{record}"),
        SearchKind::Promise => format!("/promises/{record}"),
        SearchKind::CareContact | SearchKind::Voice => {
            format!("/customers/{}/care", found.customer)
        }
        _ => home.path(),
    }
}

/// By their headings, in the order in which they were found best.
pub(super) fn grouped(found: &[Found]) -> Vec<(SearchGroup, Vec<&Found>)> {
    let mut order = Vec::new();
    let mut groups: BTreeMap<SearchGroup, Vec<&Found>> = BTreeMap::new();
    for one in found {
        let group = one.kind.group();
        if !order.contains(&group) {
            order.push(group);
        }
        groups.entry(group).or_default().push(one);
    }
    order.into_iter().filter_map(|group| Some((group, groups.remove(&group)?))).collect()
}

pub(super) fn groups(visit: &Visit, answer: &Answer) -> Markup {
    html! {
        @for (group, all) in grouped(&answer.found) {
            section class="found" aria-labelledby={ "found-" (group.code()) } {
                h2 id={ "found-" (group.code()) } { (heading(visit, group)) }
                ul {
                    @for found in all { li { a href=(href(found)) { (line(visit, found, &answer.asked)) } } }
                }
            }
        }
    }
}

pub(super) fn heading(visit: &Visit, group: SearchGroup) -> String {
    visit.text(&format!("search-groups-{}", group.code()))
}

/// The inside of a link to it.
pub(super) fn line(visit: &Visit, found: &Found, asked: &Asked) -> Markup {
    let title = if found.title.is_empty() { kind(visit, found.kind) } else { found.title.clone() };
    let beside = found.beside.as_deref().filter(|beside| *beside != title);
    let says_kind = matches!(found.kind.group(), SearchGroup::Things | SearchGroup::Texts);
    html! {
        span class="who" { bdi { (marked(&asked.marked(&title))) } }
        @if let Some(beside) = beside { " " span class="soft" { bdi { (beside) } } }
        @if says_kind { " " span class="tag" { (kind(visit, found.kind)) } }
        @if found.tier == Some(Tier::Sounding) {
            " " span class="tag" { (visit.text("search-sounding")) }
        }
        (beneath(found, asked))
    }
}

fn beneath(found: &Found, asked: &Asked) -> Markup {
    let Some(text) = found.text.as_deref().map(|text| text.trim_matches([' ', '·'])) else {
        return html! {};
    };
    // A customer's note is shown only where it is what was found.
    let is_shown = match found.kind {
        SearchKind::Customer => found.tier.is_some() && asked.is_in(text),
        _ => !text.is_empty(),
    };
    if !is_shown {
        return html! {};
    }
    if found.kind == SearchKind::Channel {
        return html! { " " span class="text" { bdi dir="ltr" { (text) } } };
    }
    let snippet = asked.snippet(text, SNIPPET);
    let (before, after) = snippet.is_cut;
    html! {
        " " span class="text" dir="auto" {
            @if before { "… " } (marked(&snippet.pieces)) @if after { " …" }
        }
    }
}

fn kind(visit: &Visit, kind: SearchKind) -> String {
    let code = match kind {
        SearchKind::Customer => "customer",
        SearchKind::Contact => "contact",
        SearchKind::Channel => "channel",
        SearchKind::Case => "case",
        SearchKind::Offer => "offer",
        SearchKind::Agreement => "agreement",
        SearchKind::Item => "item",
        SearchKind::Bill => "bill",
        SearchKind::Document => "document",
        SearchKind::Interaction => "interaction",
        SearchKind::Need => "need",
        SearchKind::Expectation => "expectation",
        SearchKind::Question => "question",
        SearchKind::Promise => "promise",
        SearchKind::Issue => "issue",
        SearchKind::Fault => "fault",
        SearchKind::Detail => "detail",
        SearchKind::CareContact => "care-contact",
        SearchKind::Voice => "voice",
    };
    visit.text(&format!("search-kinds-{code}"))
}

fn marked(pieces: &[Piece<'_>]) -> Markup {
    html! {
        @for piece in pieces {
            @if piece.is_found { mark { (piece.text) } } @else { (piece.text) }
        }
    }
}
