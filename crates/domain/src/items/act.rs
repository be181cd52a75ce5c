//! What was done on a track, and the faults that were found: appended, never changed.

use jiff::Timestamp;

use super::TrackKind;
use crate::ids::{CaseId, ContactId, CustomerId, FaultId, ItemId, PromiseId, TrackActId, UserId};
use crate::quantity::Quantity;
use crate::refusal::Refusal;
use crate::text::Prose;

/// One act, in the order of its happening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrackAct {
    pub id: TrackActId,
    pub item: ItemId,
    pub track: TrackKind,
    pub customer: CustomerId,
    pub deed: Deed,
    pub at: Timestamp,
    /// Who of ours did it or wrote it down.
    pub by: Option<UserId>,
    /// The customer's words, who was trained, what was mended.
    pub words: Option<Prose>,
    /// Whose word it was on their side.
    pub contact: Option<ContactId>,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// So much of it is with the customer now.
    Delivered(Quantity),
    /// The step got a later time; when the customer was told, where it was not their own wish.
    Slipped {
        was_due: Timestamp,
        told_at: Option<Timestamp>,
    },
    /// The quality was looked at with the customer, and is right.
    Checked,
    Installed,
    Trained {
        can_use: bool,
    },
    /// The plan of maintenance is agreed.
    Planned,
    /// A visit of the plan was made.
    Serviced,
    Fixed,
    Billed,
    /// A bill was cancelled or corrected.
    Unbilled,
    Paid,
    Accepted,
    Released,
    Reopened,
    /// It came so from another tool.
    Imported,
}

impl Deed {
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Delivered(_) => "delivered",
            Self::Slipped { .. } => "slipped",
            Self::Checked => "checked",
            Self::Installed => "installed",
            Self::Trained { .. } => "trained",
            Self::Planned => "planned",
            Self::Serviced => "serviced",
            Self::Fixed => "fixed",
            Self::Billed => "billed",
            Self::Unbilled => "unbilled",
            Self::Paid => "paid",
            Self::Accepted => "accepted",
            Self::Released => "released",
            Self::Reopened => "reopened",
            Self::Imported => "imported",
        }
    }

    /// Was the customer told before the time had come (S3-13)? Nothing where nobody had to tell.
    #[must_use]
    pub fn told_before(self) -> Option<bool> {
        match self {
            Self::Slipped { was_due, told_at: Some(told_at) } => Some(told_at <= was_due),
            _ => None,
        }
    }
}

/// So much of a quantity is delivered after these acts.
#[must_use]
pub fn delivered(acts: &[TrackAct]) -> Quantity {
    let parts = acts.iter().filter_map(|act| match act.deed {
        Deed::Delivered(part) => Some(part.0),
        _ => None,
    });
    Quantity(parts.fold(0, i64::saturating_add))
}

/// Takes another part; whether that was the last of it.
///
/// # Errors
/// It would be more than was sold.
pub fn deliver(sold: Quantity, before: Quantity, part: Quantity) -> Result<bool, Refusal> {
    match before.0.checked_add(part.0) {
        Some(after) if part.0 > 0 && after <= sold.0 => Ok(after == sold.0),
        _ => Err(Refusal::DeliveredMoreThanSold),
    }
}

/// What is not right with an item, in the customer's words, until it is mended (S3-14).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub id: FaultId,
    pub item: ItemId,
    pub customer: CustomerId,
    pub case: CaseId,
    pub words: Prose,
    pub found_at: Timestamp,
    pub promise: PromiseId,
    /// When it was mended, and how.
    pub fixed: Option<(Timestamp, Prose)>,
}

impl Fault {
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.fixed.is_none()
    }

    /// # Errors
    /// It is mended already.
    pub fn fix(mut self, remedy: Prose, at: Timestamp) -> Result<Self, Refusal> {
        if !self.is_open() {
            return Err(Refusal::AlreadySettled);
        }
        self.fixed = Some((at, remedy));
        Ok(self)
    }
}
