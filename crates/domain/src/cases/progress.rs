//! How a case moves through the stages: by the customer's acts on their side, by ours on ours.

use jiff::Timestamp;

use super::answer::{Answer, Release, ReleaseCause, Verdict};
use super::{Case, CaseState, Ended, NextStep, Stage};
use crate::events::{EventKind, Fact};
use crate::ids::{AnswerId, ReleaseId, UserId};
use crate::people::Party;
use crate::promises::Promise;
use crate::refusal::Refusal;
use crate::time::Due;

/// What the stages ask for besides the case itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CaseFacts {
    /// Needs recorded in the customer's words, met and open ones.
    pub needs: u32,
    /// Offers that the customer has.
    pub offers_given: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Theirs,
    Ours,
}

/// What a stage asks for before a case can stand there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A goal in the customer's words.
    Goal,
    /// Their word that the written list of needs is right.
    AgreedNeeds,
    /// An offer that they have.
    Offer,
    /// When they will decide, or when we may come back to them.
    DecisionDate,
}

impl Ask {
    #[must_use]
    pub const fn refusal(self) -> Refusal {
        match self {
            Self::Goal => Refusal::NoGoal,
            Self::AgreedNeeds => Refusal::NeedsNotAgreed,
            Self::Offer => Refusal::NoOffer,
            Self::DecisionDate => Refusal::NoDecisionDate,
        }
    }
}

impl Case {
    /// What is missing before either side can stand at a stage, in the order in which a life
    /// brings it; nothing for a step back.
    ///
    /// # Errors
    /// Nothing that could be asked for leads there: the case is not open, or the stage comes
    /// after the customer's yes.
    pub fn asks_of(&self, stage: Stage, facts: CaseFacts) -> Result<Vec<Ask>, Refusal> {
        self.require_open()?;
        if stage > Stage::FollowUp {
            return Err(Refusal::BeforeFinalYes);
        }
        let dated = self.decision.is_some() || self.contact.is_some();
        let asks = [
            (Ask::Goal, stage >= Stage::Discovery && facts.needs == 0),
            (Ask::AgreedNeeds, stage >= Stage::Offer && self.needs_agreed_at.is_none()),
            (Ask::Offer, stage >= Stage::FollowUp && facts.offers_given == 0),
            (Ask::DecisionDate, stage >= Stage::FollowUp && !dated),
        ];
        Ok(asks.into_iter().filter(|(_, is_missing)| *is_missing).map(|(ask, _)| ask).collect())
    }

    /// Places one side at a stage, forward or back. Each stage asks for what lets one leave the
    /// stage before it (3.2).
    ///
    /// # Errors
    /// What the stage asks for is missing, or the case is not open.
    pub fn place(
        mut self,
        side: Side,
        stage: Stage,
        facts: CaseFacts,
        at: Timestamp,
    ) -> Result<(Self, Vec<Fact>), Refusal> {
        if let Some(ask) = self.asks_of(stage, facts)?.first() {
            return Err(ask.refusal());
        }
        let mut told = Vec::new();
        self.set_stage(side, stage, at, &mut told);
        self.require_date_from_stage_five()?;
        Ok((self, told))
    }

    /// After a change of the facts: both sides go on to where their acts have brought them.
    /// Goes forward only; a step back is said by a person.
    #[must_use]
    pub fn follow_facts(mut self, facts: CaseFacts, at: Timestamp) -> (Self, Vec<Fact>) {
        let mut told = Vec::new();
        if self.require_open().is_err() {
            return (self, told);
        }
        let reached = self.stage_by_facts(facts);
        for side in [Side::Theirs, Side::Ours] {
            if reached > self.stage(side) {
                self.set_stage(side, reached, at, &mut told);
            }
        }
        (self, told)
    }

    /// The customer agreed the written list of needs: stage 3 is left.
    ///
    /// # Errors
    /// There is no need on the list, or the case is not open.
    pub fn agree_needs(
        mut self,
        facts: CaseFacts,
        at: Timestamp,
    ) -> Result<(Self, Vec<Fact>), Refusal> {
        self.require_open()?;
        if facts.needs == 0 {
            return Err(Refusal::NoGoal);
        }
        self.0.needs_agreed_at = Some(at);
        let mut told = vec![Fact::of(EventKind::NeedsAgreed, self.id)];
        let (case, more) = self.follow_facts(facts, at);
        told.extend(more);
        Ok((case, told))
    }

    /// The customer said when they will decide. They are called at that very minute (S1-15), so
    /// a next step that we had named ourselves gives way: the caller moves its promise there.
    ///
    /// # Errors
    /// The date is not ahead, or the case is not open.
    pub fn name_decision(
        mut self,
        due: Due,
        facts: CaseFacts,
        now: Timestamp,
    ) -> Result<(Self, Vec<Fact>), Refusal> {
        self.require_open()?;
        if due.at <= now {
            return Err(Refusal::NextStepNotAhead);
        }
        let mut told = Vec::new();
        self.set_decision(due, &mut told);
        let (case, more) = self.follow_facts(facts, now);
        told.extend(more);
        Ok((case, told))
    }

    /// The step gives way to a decision date where we had named it ourselves.
    #[must_use]
    pub fn step_gives_way(&self) -> bool {
        self.next_step().is_some_and(|step| step.named_by == Party::Us)
    }

    /// Lets an open case rest because the customer withdrew their leave (S1-22).
    ///
    /// # Errors
    /// The case is not open.
    pub fn stop(
        mut self,
        id: ReleaseId,
        cause: ReleaseCause,
        by: UserId,
        at: Timestamp,
    ) -> Result<(Self, Release, Vec<Fact>), Refusal> {
        self.require_open()?;
        let release = self.release(id, cause, by, at);
        let fact = Fact::of(EventKind::CaseReleased, id).to(cause.code());
        Ok((self, release, vec![fact]))
    }

    /// The answer that another tool had recorded before the case came to us.
    ///
    /// # Errors
    /// The case is not open.
    pub fn take_over_answer(mut self, answer: &Answer) -> Result<(Self, Vec<Fact>), Refusal> {
        self.require_open()?;
        let mut told = Vec::new();
        self.give_answer(answer.id, answer.verdict, answer.at, &mut told);
        Ok((self, told))
    }

    pub(super) fn require_open(&self) -> Result<(), Refusal> {
        match self.state {
            CaseState::Open(_) => Ok(()),
            CaseState::FinalYes(_) => Err(Refusal::AlreadyAnswered),
            CaseState::FinalNo(_) => Err(Refusal::FinalNoStands),
            CaseState::Released(_) => Err(Refusal::ReleasedStands),
        }
    }

    pub(super) fn set_decision(&mut self, due: Due, told: &mut Vec<Fact>) {
        told.push(Fact::of(EventKind::DecisionDateNamed, self.id).to(due.at));
        self.0.decision = Some(due);
    }

    pub(super) fn set_stage(
        &mut self,
        side: Side,
        stage: Stage,
        at: Timestamp,
        told: &mut Vec<Fact>,
    ) {
        let (slot, kind) = match side {
            Side::Theirs => (&mut self.0.theirs, EventKind::TheirStage),
            Side::Ours => (&mut self.0.ours, EventKind::OurStage),
        };
        let before = std::mem::replace(slot, stage);
        if before == stage {
            return;
        }
        told.push(Fact::of(kind, self.id).from_to(before, stage));
        if stage > before {
            self.advance(at);
        }
    }

    /// Progress is noted at the latest time that it was seen; a contact entered late, out of
    /// order, does not set it back.
    pub(super) fn advance(&mut self, at: Timestamp) {
        self.0.advanced_at = self.advanced_at.max(at);
    }

    pub(super) fn give_answer(
        &mut self,
        id: AnswerId,
        verdict: Verdict,
        at: Timestamp,
        told: &mut Vec<Fact>,
    ) {
        let ended = Ended { id, at };
        self.0.attempts = 0;
        self.advance(at);
        match verdict {
            Verdict::Yes => {
                told.push(Fact::of(EventKind::FinalYes, id));
                self.0.state = CaseState::FinalYes(ended);
                self.set_stage(Side::Theirs, Stage::Agreement, at, told);
                self.set_stage(Side::Ours, Stage::Agreement, at, told);
            }
            Verdict::No => {
                told.push(Fact::of(EventKind::FinalNo, id));
                self.0.state = CaseState::FinalNo(ended);
            }
        }
    }

    pub(super) fn release(
        &mut self,
        id: ReleaseId,
        cause: ReleaseCause,
        by: UserId,
        at: Timestamp,
    ) -> Release {
        self.0.state = CaseState::Released(Ended { id, at });
        Release { id, customer: self.customer, case: self.id, cause, at, by }
    }

    /// The customer came back after a no or a release: a new beginning at stage 2.
    pub(super) fn reopen(&mut self, step: &Promise, at: Timestamp, told: &mut Vec<Fact>) {
        told.push(Fact::of(EventKind::CaseReopened, self.id));
        self.0.state = CaseState::Open(NextStep::of(step));
        self.0.decision = None;
        self.0.contact = None;
        self.0.needs_agreed_at = None;
        (self.0.attempts, self.0.deferrals) = (0, 0);
        self.set_stage(Side::Theirs, Stage::FirstContact, at, told);
        self.set_stage(Side::Ours, Stage::FirstContact, at, told);
        self.advance(at);
    }

    pub(super) fn stage(&self, side: Side) -> Stage {
        match side {
            Side::Theirs => self.theirs,
            Side::Ours => self.ours,
        }
    }

    fn stage_by_facts(&self, facts: CaseFacts) -> Stage {
        if facts.needs == 0 {
            return Stage::Interest;
        }
        if self.needs_agreed_at.is_none() {
            return Stage::Discovery;
        }
        if facts.offers_given == 0 || self.decision.is_none() {
            return Stage::Offer;
        }
        Stage::FollowUp
    }
}
