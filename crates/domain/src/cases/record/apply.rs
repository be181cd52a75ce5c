//! What follows from the ending: a next step, an answer, or a release.

use jiff::Timestamp;

use super::super::answer::{Answer, Evidence, ReleaseCause, Verdict};
use super::super::ending::{Ending, Step};
use super::super::{CaseState, NextStep};
use super::{Permission, Recorded, Standing, Warning};
use crate::events::{EventKind, Fact};
use crate::ids::{AnswerId, PermissionId};
use crate::people::Party;
use crate::promises::PromiseKind;
use crate::refusal::Refusal;
use crate::rules::Rules;
use crate::text::Prose;

impl Recorded {
    pub(super) fn apply(&mut self, ending: Ending, standing: Standing<'_>) -> Result<(), Refusal> {
        match ending {
            Ending::AsAgreed | Ending::Noted => Ok(()),
            Ending::NextStep { step, decides } => self.agree(step, decides, standing),
            Ending::NotNow { step, permission, leave } => {
                self.defer(step, permission, leave, standing)
            }
            Ending::NoAnswer { retry, .. } => self.agree(retry, false, standing),
            Ending::FinalYes { id, then } => {
                self.answer(id, Verdict::Yes, None);
                then.map_or(Ok(()), |step| self.promise_after_answer(step, standing))
            }
            Ending::FinalNo { id, volunteered } => {
                self.answer(id, Verdict::No, volunteered);
                Ok(())
            }
            Ending::Release { id } => {
                let cause =
                    if self.is_dialogue { ReleaseCause::NoLeave } else { ReleaseCause::Silence };
                let (by, at) = (self.interaction.by, self.interaction.at);
                self.facts.push(Fact::of(EventKind::CaseReleased, id).to(cause.code()));
                self.release = Some(self.case.release(id, cause, by, at));
                Ok(())
            }
        }
    }

    fn agree(&mut self, step: Step, decides: bool, standing: Standing<'_>) -> Result<(), Refusal> {
        if matches!(self.case.state, CaseState::FinalYes(_)) {
            return self.promise_after_answer(step, standing);
        }
        let step = self.as_spoken(step, decides, standing.rules);
        if step.due.at <= standing.now {
            return Err(Refusal::NextStepNotAhead);
        }
        if step.named_by == Party::Us {
            self.leave.allows(step.due.at, 0)?;
            self.case.require_not_before_decision(&step.due, standing.now)?;
            if !self.is_dialogue {
                self.case.require_not_before_their_step(&step.due)?;
            }
        }
        let due = step.due.clone();
        self.hold(step, standing.now);
        if decides {
            self.case.set_decision(due, &mut self.facts);
        }
        Ok(())
    }

    /// The step as the contact allows it: who did not speak named no time and owes nothing, who
    /// decides at a time named it themselves, and after the cap only the one short note is left.
    fn as_spoken(&self, mut step: Step, decides: bool, rules: &Rules) -> Step {
        if decides {
            step.named_by = Party::Customer;
        }
        if !self.is_dialogue {
            (step.debtor, step.named_by) = (Party::Us, Party::Us);
            if self.case.attempts >= rules.unanswered_cap {
                (step.kind, step.what) = (PromiseKind::LastNote, None);
            }
        }
        step
    }

    fn hold(&mut self, step: Step, now: Timestamp) {
        let promise = step.promise(self.case.customer, self.case.id, now);
        if self.case.next_step().is_none() {
            let at = self.interaction.at;
            self.case.reopen(&promise, at, &mut self.facts);
        }
        if promise.named_by == Party::Customer {
            self.case.0.contact = Some(promise.due.clone());
        }
        self.case.0.state = CaseState::Open(NextStep::of(&promise));
        self.facts.push(promise.made());
        self.made = Some(promise);
    }

    fn defer(
        &mut self,
        mut step: Step,
        id: PermissionId,
        is_granted: bool,
        standing: Standing<'_>,
    ) -> Result<(), Refusal> {
        if !is_granted {
            return Err(Refusal::NoLeave);
        }
        if step.due.at <= standing.now {
            return Err(Refusal::NextStepNotAhead);
        }
        // The date is theirs, whoever of the two said it first.
        (step.debtor, step.named_by) = (Party::Us, Party::Customer);
        let not_before = step.due.clone();
        self.hold(step, standing.now);
        self.case.0.deferrals += 1;
        if self.case.deferrals >= standing.rules.deferral_cap {
            self.warnings.push(Warning::ManyDeferrals);
        }
        self.facts.push(Fact::of(EventKind::PermissionGranted, id).to(not_before.at));
        if standing.is_latest_word() {
            self.leave.quiet_until = Some(not_before.clone());
        }
        let asked_at = self.interaction.at;
        self.permission = Some(Permission { id, asked_at, is_granted, not_before });
        Ok(())
    }

    fn promise_after_answer(&mut self, step: Step, standing: Standing<'_>) -> Result<(), Refusal> {
        if self.case.closed.is_some() {
            return Err(Refusal::ServiceClosed);
        }
        if step.due.at <= standing.now {
            return Err(Refusal::NextStepNotAhead);
        }
        if step.named_by == Party::Us {
            self.leave.allows(step.due.at, 0)?;
        }
        let promise = step.promise(self.case.customer, self.case.id, standing.now);
        self.facts.push(promise.made());
        self.made = Some(promise);
        Ok(())
    }

    fn answer(&mut self, id: AnswerId, verdict: Verdict, volunteered: Option<Prose>) {
        let interaction = &self.interaction;
        let evidence = Evidence::Interaction {
            id: interaction.id,
            channel: interaction.channel,
            given_by: interaction.with,
            recorded_by: interaction.by,
        };
        self.answer = Some(Answer {
            id,
            customer: interaction.customer,
            case: interaction.case,
            verdict,
            at: interaction.at,
            evidence,
            volunteered,
        });
        if matches!(self.case.state, CaseState::FinalNo(_) | CaseState::Released(_)) {
            self.facts.push(Fact::of(EventKind::CaseReopened, self.case.id));
        }
        self.case.give_answer(id, verdict, interaction.at, &mut self.facts);
    }
}
