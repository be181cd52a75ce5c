//! What the program sees for itself of a service that is to be closed.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::DocumentId;
use crate::items::ItemKind;

/// All facts of one case that the checklist looks at; what is counted is what is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClosingFacts {
    /// What kinds of item were sold: some items of the procedure apply only with them.
    pub kinds: BTreeSet<ItemKind>,
    pub needs: u32,
    pub expectations: u32,
    pub questions: u32,
    pub details: u32,
    /// Open promises of ours that belong to no other item.
    pub promises: u32,
    /// The required documents of the procedure by their codes, as far as they are there.
    pub documents: BTreeMap<String, DocumentFact>,
    /// Documents of the case that nobody withdrew.
    pub sound_documents: BTreeSet<DocumentId>,
    pub agreed: bool,
    pub bills: BillFacts,
    pub tracks: TrackFacts,
    /// Codes of the standards that were looked at in this closing.
    pub standards: BTreeSet<String>,
    /// The customer's confirmation was recorded.
    pub confirmed: bool,
    pub satisfaction_heard: bool,
    pub issues: u32,
    /// The care plan's days, the ground for what may come next, and the leave to raise it.
    pub care_chosen: bool,
}

impl ClosingFacts {
    /// As a closed service is looked at: an item lives on after the closing, and its plan of
    /// maintenance may change or end with it.
    #[must_use]
    pub const fn after_closing(mut self) -> Self {
        (self.tracks.planless, self.tracks.unplanned) = (0, 0);
        self
    }
}

/// The best that there is of one required document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DocumentFact {
    pub is_final: bool,
    pub is_shared: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BillFacts {
    /// Items that are not billed whole.
    pub unbilled: u32,
    pub drafts: u32,
    /// Sent, and not paid whole yet.
    pub unpaid: u32,
    /// Items whose bills don't add up to what was agreed.
    pub differences: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TrackFacts {
    /// Delivery, quality, installation and training where we have work to do.
    pub doing: u32,
    /// The same where the customer's acceptance is awaited.
    pub asking: u32,
    /// Maintenance that is neither planned nor let go by the customer.
    pub unplanned: u32,
    /// Equipment without a track of maintenance and without a plan.
    pub planless: u32,
}
