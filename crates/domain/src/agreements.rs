//! The agreement: the customer's evidence of consent, in a form that is in proportion to the value
//! (method 3.3, I12).

use iso_currency::Currency;
use jiff::Timestamp;

use crate::ids::{AgreementId, CaseId, ContactId, CustomerId, DocumentId, OfferId, UserId};
use crate::items::ItemKind;
use crate::money::Money;
use crate::quantity::Quantity;
use crate::text::{Line, Prose};

/// The six forms, the lightest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AgreementForm {
    /// Both sides repeat what is agreed, and the customer says yes.
    Spoken,
    Handshake,
    /// An e-mail of ours and their reply.
    Email,
    /// Their order on a standard form.
    OrderForm,
    /// A summary of the meeting that they accepted.
    Minutes,
    Contract,
}

impl AgreementForm {
    pub const ALL: [Self; 6] = [
        Self::Spoken,
        Self::Handshake,
        Self::Email,
        Self::OrderForm,
        Self::Minutes,
        Self::Contract,
    ];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Spoken => "spoken",
            Self::Handshake => "handshake",
            Self::Email => "email",
            Self::OrderForm => "order-form",
            Self::Minutes => "minutes",
            Self::Contract => "contract",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// Is the form in proportion to the value?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fit {
    Fits,
    Light,
    Heavy,
}

impl Fit {
    pub const ALL: [Self; 3] = [Self::Fits, Self::Light, Self::Heavy];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::Light => "light",
            Self::Heavy => "heavy",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// What was agreed. A later change is a new version; the latest counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    pub id: AgreementId,
    pub customer: CustomerId,
    pub case: CaseId,
    pub version: u32,
    pub offer: Option<OfferId>,
    pub form: AgreementForm,
    pub fit: Fit,
    /// Where the consent can be seen, or who heard it; absent only where another tool says so.
    pub evidence: Option<Prose>,
    pub document: Option<DocumentId>,
    /// Its number in the customer's or our papers.
    pub reference: Option<Line>,
    pub currency: Currency,
    /// Days from a bill to its payment.
    pub payment_days: u32,
    pub agreed_at: Timestamp,
    pub given_by: Option<ContactId>,
    pub recorded_by: Option<UserId>,
    pub lines: Vec<AgreementLine>,
    pub terms: Vec<AgreementTerm>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementLine {
    pub kind: ItemKind,
    pub what: Line,
    pub quantity: Quantity,
    /// Of the whole line, without tax.
    pub price: Money,
    /// What the whole line costs us, if known (M17).
    pub cost: Option<Money>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementTerm {
    pub words: Prose,
    pub is_burden: bool,
    pub reason: Option<Prose>,
    pub is_acknowledged: bool,
}
