//! The agreement: the customer's evidence of consent, in a form that is in proportion to the value
//! (method 3.3, I12).

mod changes;
mod fit;
#[cfg(test)]
mod tests;

use iso_currency::Currency;
use jiff::Timestamp;

pub use changes::{LineChange, changes};
pub use fit::{ValueBounds, ValueClass, ValueClasses, fit};

use crate::ids::{AgreementId, CaseId, ContactId, CustomerId, DocumentId, OfferId, UserId};
use crate::items::ItemKind;
use crate::money::Money;
use crate::quantity::Quantity;
use crate::refusal::Refusal;
use crate::text::{Line, Prose, fold};

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

impl Agreement {
    /// Days from a bill to its payment, at most: who waits longer is no customer but a debtor.
    pub const PAYMENT_DAYS_MOST: u32 = 365;

    /// The sum of all lines; `None` for no line, mixed currencies or a sum too large.
    #[must_use]
    pub fn total(&self) -> Option<Money> {
        total(&self.lines)
    }

    /// The number in their or our papers, folded so that an invoice which names it finds it.
    #[must_use]
    pub fn reference_key(&self) -> Option<String> {
        self.reference.as_ref().and_then(|reference| reference_key(reference.as_str()))
    }

    /// May this stand as an agreement?
    ///
    /// # Errors
    /// No line, lines that don't add up in its currency, or a burden that hides its reason or that
    /// the customer did not acknowledge by itself.
    pub fn require_sound(&self) -> Result<(), Refusal> {
        if self.lines.is_empty() {
            return Err(Refusal::AgreementWithoutLine);
        }
        let is_below = |line: &AgreementLine| {
            line.price.minor < 0 || line.cost.is_some_and(|cost| cost.minor < 0)
        };
        let is_foreign = |line: &AgreementLine| {
            line.cost.is_some_and(|cost| cost.currency != line.price.currency)
        };
        if self.lines.iter().any(|line| is_below(line) || is_foreign(line)) {
            return Err(Refusal::AgreementSumBroken);
        }
        if self.total().is_none_or(|total| total.currency != self.currency) {
            return Err(Refusal::AgreementSumBroken);
        }
        self.terms.iter().try_for_each(AgreementTerm::require_plain)
    }

    /// May this version follow the one before? Lines that are billed stand as they were agreed, and
    /// none is dropped: only the customer releases its tracks (S3-4).
    ///
    /// # Errors
    /// A line is gone or became another kind of thing, or a line that is billed was changed.
    pub fn require_follows(&self, before: &Self, billed: &[usize]) -> Result<(), Refusal> {
        for change in changes(&before.lines, &self.lines) {
            match change {
                LineChange::Gone(_) | LineChange::Changed { is_kind: true, .. } => {
                    return Err(Refusal::AgreementLineGone);
                }
                LineChange::Changed { at, is_deal: true, .. } if billed.contains(&at) => {
                    return Err(Refusal::AgreementLineBilled);
                }
                _ => {}
            }
        }
        Ok(())
    }
}

impl AgreementTerm {
    fn require_plain(&self) -> Result<(), Refusal> {
        match (self.is_burden, &self.reason, self.is_acknowledged) {
            (true, None, _) => Err(Refusal::TermWithoutReason),
            (true, Some(_), false) => Err(Refusal::BurdenNotAcknowledged),
            _ => Ok(()),
        }
    }
}

/// The sum of the lines; `None` for no line, mixed currencies or a sum too large.
#[must_use]
pub fn total(lines: &[AgreementLine]) -> Option<Money> {
    let mut prices = lines.iter().map(|line| line.price);
    let first = prices.next()?;
    prices.try_fold(first, Money::checked_add)
}

/// Letters and digits alone, in one case: "PO-2026/17" and "po 2026 17" are one number.
#[must_use]
pub fn reference_key(text: &str) -> Option<String> {
    let key = fold(text).replace(' ', "");
    (!key.is_empty()).then_some(key)
}

/// What was done about a form that is not in proportion: nothing is refused for good, but nobody
/// goes on without having read it (I12).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fitness {
    MustFit,
    /// This misfit was said, and the form stays.
    Known(Fit),
}

impl Fitness {
    /// May an agreement of this fit be made?
    ///
    /// # Errors
    /// The form is too light or too heavy, and nobody has been told.
    pub fn allows(self, fit: Fit) -> Result<(), Refusal> {
        match fit {
            Fit::Fits => Ok(()),
            _ if self == Self::Known(fit) => Ok(()),
            Fit::Light => Err(Refusal::FormTooLight),
            Fit::Heavy => Err(Refusal::FormTooHeavy),
        }
    }
}
