//! Everything but contacts: the first thing that an act did is the moment, the rest its notes.

use domain::events::EventKind;
use store::events::TimelineRow;

use super::said::{Teller, side, tag};
use crate::web::look::Moment;

pub(super) fn moments(teller: &Teller<'_>, act: &[TimelineRow]) -> Vec<Moment<'static>> {
    let mut told: Vec<&TimelineRow> =
        act.iter().rev().filter(|row| !is_told_by(row, act)).collect();
    // The version before is withdrawn by giving the new one, which is what matters.
    told.sort_by_key(|row| row.kind != EventKind::OfferGiven);
    let Some((head, rest)) = told.split_first() else { return Vec::new() };
    let notes = rest.iter().map(|row| teller.sentence(row)).chain(details(teller, head)).collect();
    let mut moment = teller.moment(side(head), head, teller.sentence(head));
    if let Some(words) = quote(head) {
        moment = moment.said(words);
    }
    if let Some(note) = teller.note(notes, head) {
        moment = moment.note(note);
    }
    if let Some(tag) = tag(teller, act) {
        moment = moment.tag(tag);
    }
    vec![moment]
}

/// Does another row of the same act say this already?
pub(super) fn is_told_by(row: &TimelineRow, act: &[TimelineRow]) -> bool {
    let has = |kind: EventKind| act.iter().any(|other| other.kind == kind);
    match row.kind {
        EventKind::OurStage => {
            act.iter().any(|it| it.kind == EventKind::TheirStage && it.after == row.after)
        }
        EventKind::PromiseMade => has(EventKind::PromiseMoved),
        // The tag says it.
        EventKind::PromiseBroken => {
            has(EventKind::PromiseKept)
                || has(EventKind::PromiseMoved)
                || has(EventKind::PromiseReleased)
        }
        EventKind::MessageLeft => true,
        // The plan and the bill say it.
        EventKind::TrackAccepted => has(EventKind::MaintenancePlanned),
        EventKind::TrackDone => {
            row.after.as_deref() == Some("billing") && has(EventKind::PromiseMade)
        }
        // What became true follows from what was done; the closing's page shows it.
        EventKind::ClosingItemTrue
        | EventKind::ClosingItemExcused
        | EventKind::ClosingItemNotApplicable => true,
        EventKind::ClosingItemOpened => {
            act.iter().any(|other| other.kind == EventKind::MarkFell && other.after == row.after)
        }
        EventKind::ChannelAdded => has(EventKind::CustomerAdded),
        _ => false,
    }
}

/// The words that belong to a record: of a need, a question, an answer of ours.
fn quote(row: &TimelineRow) -> Option<String> {
    match row.kind {
        EventKind::QuestionAnswered
        | EventKind::DetailSettled
        | EventKind::IssueSettled
        | EventKind::VoiceAnswered => row.answer.clone(),
        EventKind::CareContact => row.said.clone(),
        _ => row.words.clone(),
    }
}

/// What a head tells in passing: what was changed, why it was released, which question it was.
fn details(teller: &Teller<'_>, row: &TimelineRow) -> Vec<String> {
    match row.kind {
        EventKind::CustomerChanged => {
            let fields = row.after.as_deref().unwrap_or_default().split_whitespace();
            fields.filter_map(|field| known(teller, &format!("timeline-field-{field}"))).collect()
        }
        EventKind::CaseReleased => cause(teller, row).into_iter().collect(),
        EventKind::QuestionAnswered
        | EventKind::DetailSettled
        | EventKind::IssueSettled
        | EventKind::VoiceAnswered => row.words.clone().into_iter().collect(),
        EventKind::CareContact | EventKind::CareTry => row.note.clone().into_iter().collect(),
        _ => Vec::new(),
    }
}

pub(super) fn cause(teller: &Teller<'_>, row: &TimelineRow) -> Option<String> {
    known(teller, &format!("timeline-cause-{}", row.after.as_deref()?))
}

/// A sentence of a value that a later version may have written.
fn known(teller: &Teller<'_>, key: &str) -> Option<String> {
    teller.has(key).then(|| teller.text(key))
}
