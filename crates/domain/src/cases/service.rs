//! After the yes a case stands where its facts have brought it, on either side: agreed, served,
//! confirmed, closed (3.2). A fact that falls away takes the stage back with it.

use jiff::Timestamp;

use super::progress::Side;
use super::{Case, Ended, Stage};
use crate::events::Fact;
use crate::ids::ClosingId;
use crate::refusal::Refusal;

/// What the stages after the yes look at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ServiceFacts {
    /// The evidence of consent is there.
    pub agreed: bool,
    /// Tracks of all sold items.
    pub tracks: u32,
    /// Of these, where we have work to do.
    pub doing: u32,
    /// Of these, neither accepted nor released by the customer.
    pub unsettled: u32,
    /// The customer's confirmation stands.
    pub confirmed: bool,
}

impl ServiceFacts {
    /// How far the customer's own acts have brought it.
    const fn theirs(self) -> Stage {
        match (self.agreed, self.tracks > 0 && self.unsettled == 0, self.confirmed) {
            (false, ..) => Stage::Agreement,
            (true, false, _) => Stage::Delivery,
            (true, true, false) => Stage::Confirmation,
            (true, true, true) => Stage::Closing,
        }
    }

    /// How far our work has brought it: what is done waits at our side for their acceptance.
    const fn ours(self) -> Stage {
        match (self.agreed, self.tracks > 0 && self.doing == 0, self.confirmed) {
            (false, ..) => Stage::Agreement,
            (true, false, _) => Stage::Delivery,
            (true, true, false) => Stage::Confirmation,
            (true, true, true) => Stage::Closing,
        }
    }
}

impl Case {
    /// Both sides of a case after its final yes go where the facts say, forward or back.
    #[must_use]
    pub fn follow_service(mut self, facts: ServiceFacts, at: Timestamp) -> (Self, Vec<Fact>) {
        let mut told = Vec::new();
        if self.require_final_yes().is_err() {
            return (self, told);
        }
        let closed = self.closed.is_some();
        for (side, reached) in [(Side::Theirs, facts.theirs()), (Side::Ours, facts.ours())] {
            let reached = if closed { Stage::Care } else { reached };
            if reached != self.stage(side) {
                self.set_stage(side, reached, at, &mut told);
            }
        }
        (self, told)
    }

    /// The service is closed: both sides stand in care (S0-2). Only the closing calls this, when its
    /// whole checklist is settled.
    ///
    /// # Errors
    /// There is no final yes, or it is closed.
    pub fn close_service(
        mut self,
        closing: ClosingId,
        at: Timestamp,
    ) -> Result<(Self, Vec<Fact>), Refusal> {
        self.require_in_service()?;
        self.0.closed = Some(Ended { id: closing, at });
        let mut told = Vec::new();
        for side in [Side::Theirs, Side::Ours] {
            self.set_stage(side, Stage::Care, at, &mut told);
        }
        Ok((self, told))
    }

    /// The customer's own word opened the service again; its stages follow its facts.
    ///
    /// # Errors
    /// It is not closed.
    pub fn reopen_service(
        mut self,
        facts: ServiceFacts,
        at: Timestamp,
    ) -> Result<(Self, Vec<Fact>), Refusal> {
        if self.0.closed.take().is_none() {
            return Err(Refusal::AlreadySettled);
        }
        Ok(self.follow_service(facts, at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn their_side_waits_for_their_acceptance_and_ours_for_our_work() {
        let facts =
            ServiceFacts { agreed: true, tracks: 3, doing: 0, unsettled: 1, confirmed: false };
        assert_eq!((facts.theirs(), facts.ours()), (Stage::Delivery, Stage::Confirmation));
        let settled = ServiceFacts { unsettled: 0, ..facts };
        assert_eq!((settled.theirs(), settled.ours()), (Stage::Confirmation, Stage::Confirmation));
        let confirmed = ServiceFacts { confirmed: true, ..settled };
        assert_eq!((confirmed.theirs(), confirmed.ours()), (Stage::Closing, Stage::Closing));
    }

    #[test]
    fn a_confirmation_before_all_is_accepted_brings_nobody_to_the_closing() {
        let facts =
            ServiceFacts { agreed: true, tracks: 2, doing: 1, unsettled: 2, confirmed: true };
        assert_eq!((facts.theirs(), facts.ours()), (Stage::Delivery, Stage::Delivery));
        assert_eq!(ServiceFacts::default().theirs(), Stage::Agreement);
    }
}
