//! Recording an interaction: the heart of the method. One contact, one ending, and the case goes
//! on with a next step, an answer or a release; nothing in between can be saved.

use jiff::Timestamp;

use super::answer::{Answer, Evidence, Release, ReleaseCause, Verdict};
use super::ending::{Ending, Step};
use super::progress::Side;
use super::{Case, CaseState, NextStep, Stage};
use crate::customers::Leave;
use crate::events::{EventKind, Fact};
use crate::ids::{PermissionId, PromiseId};
use crate::interactions::{Direction, Interaction};
use crate::people::Party;
use crate::promises::{Promise, PromiseKind};
use crate::refusal::Refusal;
use crate::rules::Rules;
use crate::time::{Due, plus_minutes};

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
            self.require_contact_allowed(&interaction, fulfils, standing)?;
        }
        self.require_ending_fits(&interaction, &ending, is_dialogue, standing.rules)?;
        let mut recorded = Recorded::begin(self, interaction, is_dialogue, standing.leave.clone());
        recorded.note_contact(standing, &ending);
        recorded.settle_promises(&ending, fulfils, standing)?;
        recorded.apply(ending, standing)?;
        recorded.case.require_sound()?;
        Ok(recorded)
    }

    fn require_happened(&self, interaction: &Interaction, now: Timestamp) -> Result<(), Refusal> {
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
    fn require_contact_allowed(
        &self,
        interaction: &Interaction,
        fulfils: Option<PromiseId>,
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
                && fulfils.is_none_or(|id| id == promise.id)
                && interaction.at >= plus_minutes(promise.due.at, -i64::from(window))
        };
        if standing.promises.iter().any(|promise| asked(&promise)) {
            return Ok(());
        }
        if let Some(until) = self.their_date(standing.now) {
            if interaction.at < plus_minutes(until.at, -i64::from(window)) {
                return Err(Refusal::BeforeTheirDate { until });
            }
        }
        standing.leave_then.allows(interaction.at, window)
    }

    /// The date that the customer named on this case, while it holds us back.
    fn their_date(&self, now: Timestamp) -> Option<Due> {
        let step = self.next_step()?;
        if step.named_by == Party::Customer {
            return Some(step.due.clone());
        }
        self.decision.clone().filter(|decision| decision.at > now)
    }

    fn require_ending_fits(
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

    fn require_sound(&self) -> Result<(), Refusal> {
        if self.next_step().is_some() { self.require_date_from_stage_five() } else { Ok(()) }
    }
}

/// Did both sides speak? What we write waits for its reply; what they write is their word.
fn is_dialogue(interaction: &Interaction, ending: &Ending) -> Result<bool, Refusal> {
    let nobody_answered = matches!(ending, Ending::NoAnswer { .. });
    match interaction.direction {
        Direction::In if nobody_answered => Err(Refusal::TheySpoke),
        Direction::In => Ok(true),
        Direction::Out => Ok(!nobody_answered && !interaction.channel.is_written()),
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

    fn settle_promises(
        &mut self,
        ending: &Ending,
        fulfils: Option<PromiseId>,
        standing: Standing<'_>,
    ) -> Result<(), Refusal> {
        let step = self.case.next_step().map(|step| step.promise);
        let fulfils = fulfils.or(match ending {
            Ending::AsAgreed => None,
            _ => step,
        });
        for promise in standing.promises {
            let is_step = Some(promise.id) == step;
            if Some(promise.id) == fulfils {
                self.fulfil(promise.clone(), ending, standing)?;
            } else if is_step && !matches!(ending, Ending::AsAgreed) {
                self.supersede(promise.clone(), ending, standing)?;
            } else if ends_case(ending) {
                self.let_go(promise.clone(), standing)?;
            }
        }
        match fulfils {
            Some(id) if self.settled.iter().all(|promise| promise.id != id) => {
                Err(Refusal::PromiseSettled)
            }
            // The step itself was done: "as agreed" would leave the case without one.
            Some(id) if Some(id) == step && matches!(ending, Ending::AsAgreed) => {
                Err(Refusal::NoEnding)
            }
            _ => Ok(()),
        }
    }

    /// The contact was what was promised. If the customer came before our time, or owed the act
    /// and we called instead, nobody broke a word: the promise is let go on their side.
    fn fulfil(
        &mut self,
        promise: Promise,
        ending: &Ending,
        standing: Standing<'_>,
    ) -> Result<(), Refusal> {
        let at = self.interaction.at;
        let they_acted = self.interaction.direction == Direction::In;
        let is_kept = match promise.debtor {
            Party::Us => !they_acted,
            Party::Customer => they_acted || is_answer(ending),
        };
        let (promise, facts) = if is_kept {
            promise.keep(at, standing.rules)?
        } else {
            promise.release(Party::Customer, at, standing.rules)?
        };
        self.settled.push(promise);
        self.facts.extend(facts);
        Ok(())
    }

    /// Another promise was what this contact was about, and a new step takes this one's place.
    fn supersede(
        &mut self,
        promise: Promise,
        ending: &Ending,
        standing: Standing<'_>,
    ) -> Result<(), Refusal> {
        let Some(step) = step_of(ending) else { return self.let_go(promise, standing) };
        let by = if self.is_dialogue { Party::Customer } else { Party::Us };
        let (old, _, mut facts) =
            promise.move_to(step.id, step.due.clone(), by, standing.now, standing.rules)?;
        // The new promise tells of itself when it is made.
        facts.retain(|fact| fact.kind != EventKind::PromiseMade);
        self.settled.push(old);
        self.facts.extend(facts);
        Ok(())
    }

    fn let_go(&mut self, promise: Promise, standing: Standing<'_>) -> Result<(), Refusal> {
        let at = self.interaction.at;
        let (promise, facts) = promise.release(Party::Customer, at, standing.rules)?;
        self.settled.push(promise);
        self.facts.extend(facts);
        Ok(())
    }

    fn apply(&mut self, ending: Ending, standing: Standing<'_>) -> Result<(), Refusal> {
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

    fn answer(
        &mut self,
        id: crate::ids::AnswerId,
        verdict: Verdict,
        volunteered: Option<crate::text::Prose>,
    ) {
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

fn is_answer(ending: &Ending) -> bool {
    matches!(ending, Ending::FinalYes { .. } | Ending::FinalNo { .. })
}

/// A no and a release let everything else that was promised rest; a yes makes it matter more.
fn ends_case(ending: &Ending) -> bool {
    matches!(ending, Ending::FinalNo { .. } | Ending::Release { .. })
}

fn step_of(ending: &Ending) -> Option<&Step> {
    match ending {
        Ending::NextStep { step, .. } | Ending::NotNow { step, .. } => Some(step),
        Ending::NoAnswer { retry, .. } => Some(retry),
        _ => None,
    }
}
