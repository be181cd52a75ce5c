//! One track of a sold item. While it is under way it holds its step, a promise with an owner, so
//! none can be forgotten; it ends by the customer's acceptance or their release alone (S3-4).

use jiff::Timestamp;

use super::TrackKind;
use crate::events::{EventKind, Fact};
use crate::ids::{CaseId, ContactId, CustomerId, ItemId, PromiseId};
use crate::refusal::Refusal;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    pub item: ItemId,
    pub kind: TrackKind,
    pub customer: CustomerId,
    pub case: CaseId,
    pub state: TrackState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrackState {
    /// We have work to do, by the promise that is named.
    Doing(PromiseId),
    /// Our work is done; by that promise we hear whether it is right, or they pay.
    Asking { step: PromiseId, done_at: Timestamp },
    /// The customer says that it is right.
    Accepted { done_at: Option<Timestamp>, at: Timestamp, by: Option<ContactId> },
    /// The customer does not want it.
    Released { at: Timestamp, by: Option<ContactId> },
}

impl TrackState {
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Doing(_) => "doing",
            Self::Asking { .. } => "asking",
            Self::Accepted { .. } => "accepted",
            Self::Released { .. } => "released",
        }
    }

    /// The promise that the track rests on while it is under way.
    #[must_use]
    pub const fn step(self) -> Option<PromiseId> {
        match self {
            Self::Doing(step) | Self::Asking { step, .. } => Some(step),
            Self::Accepted { .. } | Self::Released { .. } => None,
        }
    }
}

/// A track changed, with what to tell about it.
pub type Followed = (Track, Fact);

impl Track {
    #[must_use]
    pub const fn begin(
        item: ItemId,
        kind: TrackKind,
        customer: CustomerId,
        case: CaseId,
        step: PromiseId,
    ) -> Self {
        Self { item, kind, customer, case, state: TrackState::Doing(step) }
    }

    #[must_use]
    pub const fn step(&self) -> Option<PromiseId> {
        self.state.step()
    }

    #[must_use]
    pub const fn is_under_way(&self) -> bool {
        self.step().is_some()
    }

    /// Have we work to do on it?
    #[must_use]
    pub const fn is_doing(&self) -> bool {
        matches!(self.state, TrackState::Doing(_))
    }

    /// Our work is done; `next` is the promise to hear whether it is right, or to pay.
    ///
    /// # Errors
    /// There was nothing to do.
    pub fn done(mut self, next: PromiseId, at: Timestamp) -> Result<Followed, Refusal> {
        if !self.is_doing() {
            return Err(Refusal::TrackNotDoing);
        }
        self.state = TrackState::Asking { step: next, done_at: at };
        Ok(self.told(EventKind::TrackDone))
    }

    /// The customer says that it is right.
    ///
    /// # Errors
    /// Our work is not done, it is settled, or it is a bill, which is accepted by paying it.
    pub fn accept(self, by: Option<ContactId>, at: Timestamp) -> Result<Followed, Refusal> {
        if self.kind == TrackKind::Billing {
            return Err(Refusal::AcceptedByPaying);
        }
        self.end_well(by, at)
    }

    /// The customer has paid all of it: their act ends the track.
    ///
    /// # Errors
    /// It is no bill that waits for payment.
    pub fn paid(self, at: Timestamp) -> Result<Followed, Refusal> {
        if self.kind != TrackKind::Billing {
            return Err(Refusal::TrackNotDone);
        }
        self.end_well(None, at)
    }

    /// What is done together with the customer, as a plan of maintenance, needs no second asking.
    ///
    /// # Errors
    /// It is settled, or it is no plan.
    pub fn agree(mut self, by: Option<ContactId>, at: Timestamp) -> Result<Followed, Refusal> {
        if self.kind != TrackKind::Maintenance {
            return Err(Refusal::TrackNotDone);
        }
        if !self.is_under_way() {
            return Err(Refusal::AlreadySettled);
        }
        self.state = TrackState::Accepted { done_at: Some(at), at, by };
        Ok(self.told(EventKind::TrackAccepted))
    }

    fn end_well(mut self, by: Option<ContactId>, at: Timestamp) -> Result<Followed, Refusal> {
        match self.state {
            TrackState::Asking { done_at, .. } => {
                self.state = TrackState::Accepted { done_at: Some(done_at), at, by };
                Ok(self.told(EventKind::TrackAccepted))
            }
            TrackState::Doing(_) => Err(Refusal::TrackNotDone),
            _ => Err(Refusal::AlreadySettled),
        }
    }

    /// The customer does not want it any more.
    ///
    /// # Errors
    /// It is settled already.
    pub fn release(mut self, by: Option<ContactId>, at: Timestamp) -> Result<Followed, Refusal> {
        if !self.is_under_way() {
            return Err(Refusal::AlreadySettled);
        }
        self.state = TrackState::Released { at, by };
        Ok(self.told(EventKind::TrackReleased))
    }

    /// The customer says that it is not right, or wants it after all; `step` is what we do now.
    ///
    /// # Errors
    /// We are at it anyway.
    pub fn reopen(mut self, step: PromiseId) -> Result<Followed, Refusal> {
        if self.is_doing() {
            return Err(Refusal::TrackNotDone);
        }
        self.state = TrackState::Doing(step);
        Ok(self.told(EventKind::TrackReopened))
    }

    /// The same track with another promise in the place of its step.
    ///
    /// # Errors
    /// It is settled: there is no step to replace.
    pub fn with_step(mut self, next: PromiseId) -> Result<Self, Refusal> {
        match &mut self.state {
            TrackState::Doing(step) | TrackState::Asking { step, .. } => *step = next,
            _ => return Err(Refusal::AlreadySettled),
        }
        Ok(self)
    }

    fn told(self, kind: EventKind) -> Followed {
        let fact = Fact::of(kind, self.item).to(self.kind.code());
        (self, fact)
    }
}
