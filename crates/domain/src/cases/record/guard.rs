//! What a recording may not do: each guard names the invariant that it keeps.

use jiff::Timestamp;

use super::super::ending::Ending;
use super::super::{Case, CaseState, Stage};
use super::Standing;
use crate::ids::PromiseId;
use crate::interactions::{Direction, Interaction};
use crate::people::Party;
use crate::promises::Promise;
use crate::refusal::Refusal;
use crate::rules::Rules;
use crate::time::{Due, plus_minutes};

impl Case {
    pub(super) fn require_happened(
        &self,
        interaction: &Interaction,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        if interaction.at > now {
            return Err(Refusal::NotYetHappened);
        }
        if interaction.at < self.opened_at {
            return Err(Refusal::BeforeTheCase);
        }
        Ok(())
    }

    /// I3: nothing of ours reaches the customer before their date, or without their leave. What
    /// they asked for at a time of their own naming may be done at that time, whatever else they
    /// deferred.
    pub(super) fn require_contact_allowed(
        &self,
        interaction: &Interaction,
        kept: Option<PromiseId>,
        standing: Standing<'_>,
    ) -> Result<(), Refusal> {
        match &self.state {
            CaseState::FinalNo(_) => return Err(Refusal::FinalNoStands),
            CaseState::Released(_) => return Err(Refusal::ReleasedStands),
            CaseState::Open(_) | CaseState::FinalYes(_) => {}
        }
        let window = standing.rules.exactness_minutes;
        if standing.leave_then.withdrawn_at.is_some() {
            return Err(Refusal::LeaveWithdrawn);
        }
        let asked = |promise: &&Promise| {
            promise.named_by == Party::Customer
                && promise.debtor == Party::Us
                && kept == Some(promise.id)
                && interaction.at >= plus_minutes(promise.due.at, -i64::from(window))
        };
        if standing.promises.iter().any(|promise| asked(&promise)) {
            return Ok(());
        }
        let their_date = self.their_date(interaction.at);
        let is_early = |due: &Due| interaction.at < plus_minutes(due.at, -i64::from(window));
        if let Some(until) = their_date.filter(is_early) {
            return Err(Refusal::BeforeTheirDate { until });
        }
        standing.leave_then.allows(interaction.at, window)
    }

    /// The date that the customer named on this case, while it holds us back.
    fn their_date(&self, at: Timestamp) -> Option<Due> {
        let step = self.next_step()?;
        if step.named_by == Party::Customer {
            return Some(step.due.clone());
        }
        self.decision.clone().filter(|decision| decision.at > at)
    }

    pub(super) fn require_ending_fits(
        &self,
        interaction: &Interaction,
        ending: &Ending,
        is_dialogue: bool,
        rules: &Rules,
    ) -> Result<(), Refusal> {
        if ending.needs_dialogue() && !is_dialogue {
            return Err(Refusal::NobodySpoke);
        }
        match &self.state {
            CaseState::Open(_) => self.require_open_ending(interaction, ending, is_dialogue, rules),
            CaseState::FinalYes(_) => match ending {
                Ending::FinalYes { .. } | Ending::NotNow { .. } | Ending::Release { .. } => {
                    Err(Refusal::AlreadyAnswered)
                }
                // What was agreed is let go by the customer thing by thing, not by another answer.
                Ending::FinalNo { .. } if self.theirs > Stage::Agreement => {
                    Err(Refusal::AlreadyAnswered)
                }
                _ => Ok(()),
            },
            // Only the customer gets here: what goes out was refused before.
            CaseState::FinalNo(_) | CaseState::Released(_) => match ending {
                Ending::AsAgreed | Ending::Release { .. } => Err(Refusal::NoEnding),
                Ending::FinalNo { .. } if matches!(self.state, CaseState::FinalNo(_)) => {
                    Err(Refusal::AlreadyAnswered)
                }
                _ => Ok(()),
            },
        }
    }

    fn require_open_ending(
        &self,
        interaction: &Interaction,
        ending: &Ending,
        is_dialogue: bool,
        rules: &Rules,
    ) -> Result<(), Refusal> {
        let is_capped = self.attempts >= rules.unanswered_cap;
        match ending {
            Ending::Noted => Err(Refusal::NoEnding),
            Ending::AsAgreed if self.next_step().is_none_or(|s| s.due.at <= interaction.at) => {
                Err(Refusal::NoEnding)
            }
            Ending::Release { .. } if is_dialogue => Ok(()),
            Ending::Release { .. } if !is_capped => Err(Refusal::NoteBeforeCap),
            // "Shall we leave it here?" is written, not called, so that silence can answer it.
            Ending::Release { .. } if interaction.channel.is_written() => Ok(()),
            _ if is_capped && !is_dialogue => Err(Refusal::CapReached { attempts: self.attempts }),
            _ => Ok(()),
        }
    }

    pub(super) fn require_sound(&self) -> Result<(), Refusal> {
        if self.next_step().is_some() { self.require_date_from_stage_five() } else { Ok(()) }
    }
}

/// Did both sides speak? What we write waits for its reply; what they write is their word.
pub(super) fn is_dialogue(interaction: &Interaction, ending: &Ending) -> Result<bool, Refusal> {
    let nobody_answered = matches!(ending, Ending::NoAnswer { .. });
    match interaction.direction {
        Direction::In if nobody_answered => Err(Refusal::TheySpoke),
        Direction::In => Ok(true),
        Direction::Out => Ok(!nobody_answered && !interaction.channel.is_written()),
    }
}
