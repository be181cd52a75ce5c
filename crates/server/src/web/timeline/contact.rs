//! A contact or an attempt with all that it led to. What they said and answered stands on their
//! side, our part on ours; a promise that it kept is a word beside it, the next step a note.

use domain::events::EventKind;
use domain::interactions::Direction;
use store::events::TimelineRow;

use super::acts::{cause, is_told_by};
use super::said::{Teller, side, tag};
use crate::web::look::{Moment, Side};

/// An act taken apart into both sides.
struct Contact<'a> {
    teller: &'a Teller<'a>,
    act: &'a [TimelineRow],
    /// The interaction itself.
    head: &'a TimelineRow,
    /// What they answered: yes, no, not now, a day on which they decide.
    answer: Option<&'a TimelineRow>,
}

pub(super) fn moments(teller: &Teller<'_>, act: &[TimelineRow]) -> Vec<Moment<'static>> {
    let Some(head) = act.last() else { return Vec::new() };
    let answer = act.iter().rev().find(|row| is_answer(row.kind));
    let contact = Contact { teller, act, head, answer };
    contact.theirs().into_iter().chain(contact.ours()).collect()
}

const fn is_answer(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::FinalYes
            | EventKind::FinalNo
            | EventKind::PermissionGranted
            | EventKind::DecisionDateNamed
    )
}

impl Contact<'_> {
    fn is_in(&self) -> bool {
        self.head.direction == Some(Direction::In)
    }

    /// Their words in the contact, and what they told unasked with their answer.
    fn words(&self) -> Option<String> {
        let said = [self.head.said.as_deref(), self.answer.and_then(|row| row.words.as_deref())];
        let said: Vec<&str> = said.into_iter().flatten().collect();
        (!said.is_empty()).then(|| said.join("\n"))
    }

    fn theirs(&self) -> Option<Moment<'static>> {
        let words = self.words();
        if !self.is_in() && self.answer.is_none() && words.is_none() {
            return None;
        }
        let what = match self.answer {
            Some(answer) => self.teller.sentence(answer),
            None if self.is_in() => self.teller.sentence(self.head),
            None => self.teller.text("timeline-said"),
        };
        let mut notes = Vec::new();
        if self.is_in() && self.answer.is_some() {
            notes.push(self.teller.sentence(self.head));
        }
        notes.extend(self.told_on(Side::Theirs));
        let note = if self.is_in() && self.head.note.is_none() {
            notes.extend(self.told_on(Side::Ours));
            self.teller.note(notes, self.head)
        } else {
            (!notes.is_empty()).then(|| notes.join(" · "))
        };
        let mut moment = self.teller.moment(Side::Theirs, self.head, what);
        if let Some(words) = words {
            moment = moment.said(words);
        }
        if let Some(note) = note {
            moment = moment.note(note);
        }
        // Our part is told here too when we have no moment of our own.
        match tag(self.teller, self.act).filter(|_| self.is_in() && self.head.note.is_none()) {
            Some(tag) => Some(moment.tag(tag)),
            None => Some(moment),
        }
    }

    fn ours(&self) -> Option<Moment<'static>> {
        if self.is_in() && self.head.note.is_none() {
            return None;
        }
        let what = if self.is_in() {
            self.teller.text("timeline-noted")
        } else {
            self.teller.sentence(self.head)
        };
        let mut moment = self.teller.moment(Side::Ours, self.head, what);
        if let Some(note) = &self.head.note {
            moment = moment.said(note.clone());
        }
        if let Some(note) = self.teller.note(self.told_on(Side::Ours), self.head) {
            moment = moment.note(note);
        }
        match tag(self.teller, self.act) {
            Some(tag) => Some(moment.tag(tag)),
            None => Some(moment),
        }
    }

    /// What else came of it on one side, in the order in which it was written.
    fn told_on(&self, on: Side) -> Vec<String> {
        let mut told = Vec::new();
        for row in self.act.iter().rev().skip(1) {
            let is_head = self.answer.is_some_and(|answer| answer.id == row.id);
            if is_head || is_silent(row.kind) || is_told_by(row, self.act) || side(row) != on {
                continue;
            }
            told.push(self.teller.sentence(row));
            if row.kind == EventKind::CaseReleased {
                told.extend(cause(self.teller, row));
            }
        }
        told
    }
}

/// The word beside the moment says it, or the contact itself.
const fn is_silent(kind: EventKind) -> bool {
    matches!(kind, EventKind::PromiseKept | EventKind::PromiseBroken | EventKind::PromiseReleased)
}
