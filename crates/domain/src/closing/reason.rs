//! Why an item of the checklist is open: what it waits for, and on whom.

use crate::people::Party;
use crate::procedures::Evidence;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    Needs(u32),
    Expectations(u32),
    Questions(u32),
    /// The customer has not said yet that all is settled (S0-10).
    NoWord,
    NotAskedForDetails,
    Details(u32),
    Promises(u32),
    Document {
        code: String,
        lack: Lack,
    },
    NotAgreed,
    Unbilled(u32),
    Drafts(u32),
    Unpaid(u32),
    Differences(u32),
    Doing(u32),
    Asking(u32),
    Unplanned(u32),
    Planless(u32),
    /// This standard was not looked at.
    Standard(String),
    NotConfirmed,
    NotHeard,
    Issues(u32),
    NoCarePlan,
    /// Its evidence is to be given by a person.
    NoMark(Evidence),
    /// Another item has to be true first.
    RestsOn(String),
}

/// What a required document lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    Missing,
    NotFinal,
    NotShared,
}

impl Lack {
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::NotFinal => "not-final",
            Self::NotShared => "not-shared",
        }
    }
}

impl Reason {
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Needs(_) => "needs",
            Self::Expectations(_) => "expectations",
            Self::Questions(_) => "questions",
            Self::NoWord => "no-word",
            Self::NotAskedForDetails => "not-asked",
            Self::Details(_) => "details",
            Self::Promises(_) => "promises",
            Self::Document { lack, .. } => match lack {
                Lack::Missing => "document-missing",
                Lack::NotFinal => "document-not-final",
                Lack::NotShared => "document-not-shared",
            },
            Self::NotAgreed => "not-agreed",
            Self::Unbilled(_) => "unbilled",
            Self::Drafts(_) => "drafts",
            Self::Unpaid(_) => "unpaid",
            Self::Differences(_) => "differences",
            Self::Doing(_) => "doing",
            Self::Asking(_) => "asking",
            Self::Unplanned(_) => "unplanned",
            Self::Planless(_) => "planless",
            Self::Standard(_) => "standard",
            Self::NotConfirmed => "not-confirmed",
            Self::NotHeard => "not-heard",
            Self::Issues(_) => "issues",
            Self::NoCarePlan => "no-care-plan",
            Self::NoMark(Evidence::Document) => "no-document",
            Self::NoMark(Evidence::Customer) => "no-customer",
            Self::NoMark(_) => "no-note",
            Self::RestsOn(_) => "rests-on",
        }
    }

    /// How many there are of it, where it is counted.
    #[must_use]
    pub const fn count(&self) -> Option<u32> {
        match self {
            Self::Needs(count)
            | Self::Expectations(count)
            | Self::Questions(count)
            | Self::Details(count)
            | Self::Promises(count)
            | Self::Unbilled(count)
            | Self::Drafts(count)
            | Self::Unpaid(count)
            | Self::Differences(count)
            | Self::Doing(count)
            | Self::Asking(count)
            | Self::Unplanned(count)
            | Self::Planless(count)
            | Self::Issues(count) => Some(*count),
            _ => None,
        }
    }

    /// Of a document, a standard or another item: which.
    #[must_use]
    pub fn which(&self) -> Option<&str> {
        match self {
            Self::Document { code, .. } | Self::Standard(code) | Self::RestsOn(code) => Some(code),
            _ => None,
        }
    }

    /// May an owner take it upon the firm? Never what the customer is owed, and never what holds a
    /// promise of ours (I10).
    #[must_use]
    pub const fn is_waivable(&self) -> bool {
        matches!(
            self,
            Self::NotAskedForDetails
                | Self::Document { .. }
                | Self::Planless(_)
                | Self::Standard(_)
                | Self::NotHeard
                | Self::NoCarePlan
                | Self::NoMark(_)
        )
    }

    #[must_use]
    pub const fn waits_on(&self) -> Party {
        match self {
            Self::Expectations(_)
            | Self::NoWord
            | Self::Unpaid(_)
            | Self::Asking(_)
            | Self::NotConfirmed
            | Self::NoMark(Evidence::Customer) => Party::Customer,
            _ => Party::Us,
        }
    }
}
