//! A version of the procedure as one reads it: what has to be true, how we know, on what it rests.

use domain::procedures::{Part, ProcedureContent, ProcedureItem, StandardAbout};
use maud::{Markup, html};

use crate::i18n::args;
use crate::procedures::words;
use crate::web::Visit;
use crate::web::look::{Column, Table};

pub(super) fn reading(visit: &Visit, content: &ProcedureContent) -> Markup {
    let locale = &visit.locale;
    let days = locale.days(i64::from(content.standstill_days));
    html! {
        @for stage in &content.stages {
            h2 { bdi { (words::stage(locale, stage)) } }
            (items(visit, content, &stage.code, &words::stage(locale, stage)))
        }
        h2 { (visit.text("procedures-documents")) }
        @if content.documents.is_empty() { p class="soft" { (visit.text("procedures-none-asked")) } }
        ul { @for document in &content.documents {
            li { bdi { (words::document(locale, document)) } }
        } }
        h2 { (visit.text("procedures-standards")) }
        @for about in StandardAbout::ALL {
            h3 { (words::about(locale, about)) }
            ul { @for standard in content.standards.iter().filter(|it| it.about == about) {
                li { bdi { (words::standard(locale, standard)) } }
            } }
        }
        p { (locale.text_with("procedures-standstill", &args! { days: days })) }
    }
}

fn items(visit: &Visit, content: &ProcedureContent, stage: &str, caption: &str) -> Markup {
    let columns = vec![
        Column::new(visit.text("procedures-what")),
        Column::new(visit.text("procedures-how-known")),
        Column::new(visit.text("procedures-rests-on")),
    ];
    let rows = content.items_of(stage).map(|item| {
        vec![
            named(visit, item),
            html! { (words::evidence(&visit.locale, item.evidence)) (limits(visit, item)) },
            rests(visit, content, item),
        ]
    });
    html! { (Table::new(caption.to_owned(), columns).rows(rows)) }
}

pub(super) fn named(visit: &Visit, item: &ProcedureItem) -> Markup {
    html! {
        span id=(format!("item-{}", item.code)) { bdi { (words::item(&visit.locale, item)) } }
        " " span class="rule" { bdi { (item.code) } }
    }
}

/// With which kinds of sale it applies, and why not with the others.
pub(super) fn limits(visit: &Visit, item: &ProcedureItem) -> Markup {
    if item.applies_with.is_empty() {
        return html! {};
    }
    let kinds: Vec<_> =
        item.applies_with.iter().map(|kind| words::kind(&visit.locale, *kind)).collect();
    let only = args! { kinds: kinds.join(", ") };
    html! {
        p class="soft" { (visit.locale.text_with("procedures-only-with", &only)) }
        @if let Some(why) = &item.why_not { p class="soft" dir="auto" { (why) } }
    }
}

fn rests(visit: &Visit, content: &ProcedureContent, item: &ProcedureItem) -> Markup {
    html! {
        @for (at, on) in item.rests_on.iter().enumerate() {
            @if at > 0 { br; }
            a href=(format!("#item-{on}")) {
                bdi { (words::of_code(&visit.locale, content, Part::Item, on)) }
            }
        }
    }
}
