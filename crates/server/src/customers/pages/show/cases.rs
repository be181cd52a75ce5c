//! The cases of a customer: each open one with both sides' stages and its next step, the ended
//! ones in a list.

use domain::cases::{Case, CaseState, NextStep};
use domain::people::Party;
use jiff::Timestamp;
use maud::{Markup, Render as _, html};

use super::{Scene, ended_key, folded};
use crate::i18n::args;
use crate::web::look::{Action, Column, Size, StageBar, StageSide, Table, Tag, Tone, name};
use crate::web::{Visit, words};

pub(super) fn open(visit: &Visit, scene: &Scene) -> Markup {
    let new = format!("/cases/new?customer={}", scene.customer.id);
    let many = scene.open().nth(1).is_some();
    html! {
        h2 { (visit.text("customers-cases")) }
        @for case in scene.open() { (one(visit, case, many)) }
        @if scene.open().next().is_none() {
            p class="soft" { (visit.text("customers-no-open-case")) }
        } @else if !many {
            p class="do" { (Action::link(new, visit.text("customers-case-new"))) }
        }
    }
}

/// One open case. Where there is one only, the page's own flower and main button are its own.
fn one(visit: &Visit, case: &Case, is_one_of_many: bool) -> Markup {
    let locale = &visit.locale;
    let side = |who: &str, stage: domain::cases::Stage, name: String| StageSide {
        who: visit.text(who).into(),
        stage: stage.number(),
        name: name.into(),
    };
    let note =
        if case.theirs == case.ours { "customers-stages-alike" } else { "customers-stages-differ" };
    let stages = StageBar {
        theirs: side("timeline-they", case.theirs, words::their_stage(locale, case.theirs)),
        ours: side("timeline-we", case.ours, words::our_stage(locale, case.ours)),
        note: visit.text(note).into(),
    };
    let due = case.next_step().map(|step| step.due.at);
    html! {
        section {
            div class="title" {
                @if is_one_of_many {
                    (words::flower(locale, case.theirs, true, due, visit.now).size(Size::M))
                }
                div {
                    h3 { a href={ "/cases/" (case.id) } { (name(case.title.as_str())) } }
                    @if let Some(step) = case.next_step() { p { (next_step(visit, step)) } }
                    (about(visit, case))
                }
                @if is_one_of_many {
                    (Action::link(format!("/cases/{}/interactions/new", case.id), visit.text("customers-record")))
                }
            }
            (stages)
        }
    }
}

fn next_step(visit: &Visit, step: &NextStep) -> Markup {
    let locale = &visit.locale;
    let what = words::promise(locale, step.kind, step.debtor, None);
    let due = words::due(locale, &step.due, visit.zone(), visit.now);
    let line = args! { what: what, when: due };
    html! {
        (locale.text_with("customers-next-step", &line))
        @if step.named_by == Party::Customer {
            " " (Tag::new(visit.text("customers-named-by-them")).tone(Tone::Ours))
        }
    }
}

/// When they decide, and what it may be worth.
fn about(visit: &Visit, case: &Case) -> Markup {
    let locale = &visit.locale;
    let decision = case.decision.as_ref().map(|decision| {
        let when = words::due(locale, decision, visit.zone(), visit.now);
        locale.text_with("customers-case-decision", &args! { when: when })
    });
    let amount = case.amount.map(|money| {
        let amount = locale.money(money.minor, money.currency.code());
        locale.text_with("customers-case-amount", &args! { amount: amount })
    });
    let parts: Vec<String> = decision.into_iter().chain(amount).collect();
    html! { @if !parts.is_empty() { p class="soft" { (parts.join(" · ")) } } }
}

pub(super) fn ended(visit: &Visit, scene: &Scene) -> Markup {
    let ended: Vec<&Case> = scene.cases.iter().filter(|case| case.next_step().is_none()).collect();
    if ended.is_empty() {
        return html! {};
    }
    let columns = vec![
        Column::new(visit.text("customers-case")),
        Column::new(visit.text("customers-case-answer")),
        Column::new(visit.text("customers-case-ended")),
    ];
    let table = Table::new(visit.text("customers-cases-ended"), columns)
        .rows(ended.iter().map(|case| row(visit, case)));
    let count = i64::try_from(ended.len()).unwrap_or(i64::MAX);
    let summary = visit.locale.text_with("customers-cases-ended-count", &args! { count: count });
    folded(summary, table.render())
}

fn row(visit: &Visit, case: &Case) -> Vec<Markup> {
    let tone = if matches!(case.state, CaseState::FinalYes(_)) { Tone::Kept } else { Tone::Calm };
    let zone = visit.zone();
    let today = zone.local(visit.now).date();
    let ended =
        ended_at(&case.state).map(|at| visit.locale.short_day(zone.local(at).date(), today));
    vec![
        html! { a href={ "/cases/" (case.id) } { (name(case.title.as_str())) } },
        html! { (Tag::new(visit.text(ended_key(&case.state))).tone(tone)) },
        html! { (ended.unwrap_or_default()) },
    ]
}

const fn ended_at(state: &CaseState) -> Option<Timestamp> {
    match state {
        CaseState::Open(_) => None,
        CaseState::FinalYes(ended) | CaseState::FinalNo(ended) => Some(ended.at),
        CaseState::Released(ended) => Some(ended.at),
    }
}
