//! Recording an interaction: the heart of the method. One contact, one ending, and the case goes
//! on with a next step, an answer or a release; nothing in between can be saved.

mod apply;
mod guard;
mod settle;

use guard::is_dialogue;
use jiff::Timestamp;

use super::answer::{Answer, Release};
use super::ending::Ending;
use super::progress::Side;
use super::{Case, Stage};
use crate::customers::Leave;
use crate::events::{EventKind, Fact};
use crate::ids::{PermissionId, PromiseId};
use crate::interactions::{Direction, Interaction};
use crate::people::Party;
use crate::promises::Promise;
use crate::refusal::Refusal;
use crate::rules::Rules;
use crate::time::Due;

/// The contact, and how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    pub interaction: Interaction,
    pub ending: Ending,
    /// The promise that this contact fulfils; the next step where nothing else is named.
    pub fulfils: Option<PromiseId>,
}

/// All that the rules look at, as it stands before.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// The open promises of this case, its next step among them.
    pub promises: &'a [Promise],
    /// The customer's leave as it stands now: what is planned must respect it.
    pub leave: &'a Leave,
    /// Their leave as it stood when the contact was: what was done is judged by it. The same as
    /// `leave`, unless the contact is entered late.
    pub leave_then: &'a Leave,
    pub rules: &'a Rules,
    pub now: Timestamp,
}

impl Standing<'_> {
    /// Nothing that the customer said of their leave since then stands against this contact's.
    fn is_latest_word(&self) -> bool {
        self.leave == self.leave_then
    }
}

/// The customer was asked for leave to be contacted, and what they said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permission {
    pub id: PermissionId,
    pub asked_at: Timestamp,
    pub is_granted: bool,
    pub not_before: Due,
}

/// Worth telling, though nothing is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Warning {
    /// S1-18: a message was left on a machine.
    MessageLeft,
    /// The cap is reached: one short note is what is left (S1-20).
    CapReached,
    /// Deferred often enough to ask gently for an answer (2.2).
    ManyDeferrals,
}

/// All that follows from one recording, to be saved together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    pub case: Case,
    pub interaction: Interaction,
    /// Both sides spoke: a contact. Otherwise an attempt (I7).
    pub is_dialogue: bool,
    pub leave: Leave,
    /// Promises that this contact settled.
    pub settled: Vec<Promise>,
    pub made: Option<Promise>,
    pub answer: Option<Answer>,
    pub release: Option<Release>,
    pub permission: Option<Permission>,
    pub facts: Vec<Fact>,
    pub warnings: Vec<Warning>,
}

impl Case {
    /// Records a contact or an attempt on this case.
    ///
    /// # Errors
    /// Whatever of I1 to I8 the recording would break.
    pub fn record(self, recording: Recording, standing: Standing<'_>) -> Result<Recorded, Refusal> {
        let Recording { interaction, ending, fulfils } = recording;
        self.require_happened(&interaction, standing.now)?;
        let is_dialogue = is_dialogue(&interaction, &ending)?;
        if interaction.direction == Direction::Out {
            let kept = fulfils.or(match ending {
                Ending::AsAgreed => None,
                _ => self.next_step().map(|step| step.promise),
            });
            self.require_contact_allowed(&interaction, kept, standing)?;
        }
        self.require_ending_fits(&interaction, &ending, is_dialogue, standing.rules)?;
        let mut recorded = Recorded::begin(self, interaction, is_dialogue, standing.leave.clone());
        recorded.note_contact(standing, &ending);
        recorded.settle_promises(&ending, fulfils, standing)?;
        recorded.apply(ending, standing)?;
        recorded.case.require_sound()?;
        Ok(recorded)
    }
}

impl Recorded {
    fn begin(case: Case, interaction: Interaction, is_dialogue: bool, leave: Leave) -> Self {
        let kind = if is_dialogue { EventKind::Contact } else { EventKind::Attempt };
        let fact = Fact::of(kind, interaction.id).to(interaction.at);
        Self {
            case,
            interaction,
            is_dialogue,
            leave,
            settled: Vec::new(),
            made: None,
            answer: None,
            release: None,
            permission: None,
            facts: vec![fact],
            warnings: Vec::new(),
        }
    }

    fn note_contact(&mut self, standing: Standing<'_>, ending: &Ending) {
        let at = self.interaction.at;
        if self.interaction.direction == Direction::In && standing.is_latest_word() {
            // They came back of their own accord (S1-9): the quiet that they asked for is over.
            self.leave.quiet_until = None;
        }
        if let Ending::NoAnswer { left_message: true, .. } = ending {
            self.warnings.push(Warning::MessageLeft);
            self.facts.push(Fact::of(EventKind::MessageLeft, self.interaction.id));
        }
        if self.case.next_step().is_none() {
            return;
        }
        if self.is_dialogue {
            self.case.0.attempts = 0;
            self.case.advance(at);
            for side in [Side::Theirs, Side::Ours] {
                if self.case.stage(side) < Stage::FirstContact {
                    self.case.set_stage(side, Stage::FirstContact, at, &mut self.facts);
                }
            }
        } else if !matches!(ending, Ending::Release { .. }) && !self.is_asked_writing() {
            self.case.0.attempts += 1;
            if self.case.attempts >= standing.rules.unanswered_cap {
                self.warnings.push(Warning::CapReached);
            }
        }
    }

    /// Something written that they asked for, at a time of their naming, is no courting (S1-28).
    fn is_asked_writing(&self) -> bool {
        self.interaction.channel.is_written()
            && self.case.next_step().is_some_and(|step| step.named_by == Party::Customer)
    }
}
