//! Bills: compared with the agreement line by line before they are sent, paid to the last minor unit
//! (S3-15, S4-24).
//!
//! Amounts are whole minor units. The tax of a line is its net amount times its rate, rounded half
//! away from zero; the tax of a bill is the sum of its lines' tax ([`tax`]).

mod bill;
pub mod compare;
pub mod matching;
mod numbers;
pub mod tax;

use std::collections::BTreeMap;

use iso_currency::Currency;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::ids::{AgreementId, BillId, CaseId, CustomerId, ItemId, PromiseId};
use crate::money::Money;
use crate::quantity::Quantity;
use crate::text::{Line, fold};

pub use bill::{Changed, NewBill, correcting};
pub use numbers::{tax_key, tax_keys};
pub use tax::TaxRate;

/// Where a bill was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BillSource {
    /// Here, by a person.
    Written,
    /// An e-invoice that was read.
    Ksef2,
    Ksef3,
    Ubl,
    Cii,
}

impl BillSource {
    pub const ALL: [Self; 5] = [Self::Written, Self::Ksef2, Self::Ksef3, Self::Ubl, Self::Cii];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Written => "written",
            Self::Ksef2 => "ksef-2",
            Self::Ksef3 => "ksef-3",
            Self::Ubl => "ubl",
            Self::Cii => "cii",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// One line: what, how much of it, for how much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BillLine {
    /// The line of the agreement that it bills, counted from 0; none is told as a difference.
    pub agreed: Option<u32>,
    pub item: Option<ItemId>,
    pub what: Line,
    /// Negative where a correction takes back.
    pub quantity: Quantity,
    pub net: i64,
    /// None where the line is exempt or the tax is another's to pay.
    pub rate: Option<TaxRate>,
    pub tax: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BillState {
    Draft,
    Sent,
    /// To the last minor unit, by the customer.
    Paid {
        at: Timestamp,
    },
    /// A draft that was thrown away, or a bill whose corrections left nothing of it.
    Cancelled {
        at: Timestamp,
    },
}

impl BillState {
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sent => "sent",
            Self::Paid { .. } => "paid",
            Self::Cancelled { .. } => "cancelled",
        }
    }
}

/// What a bill has since it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    pub number: Line,
    pub issued_on: Date,
    pub due_on: Date,
    pub at: Timestamp,
    /// The customer's promise to pay it; none where there is nothing to pay.
    pub promise: Option<PromiseId>,
}

/// A bill or a correction of one, whose amounts are what changes, with their sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bill {
    pub id: BillId,
    pub customer: CustomerId,
    pub case: CaseId,
    pub agreement: AgreementId,
    /// The bill that this one corrects.
    pub corrects: Option<BillId>,
    pub source: BillSource,
    /// Of the e-invoice that it was read from.
    pub digest: Option<Vec<u8>>,
    pub currency: Currency,
    pub lines: Vec<BillLine>,
    /// As the bill states them; of one that was written here, the sums of its lines.
    pub net: i64,
    pub tax: i64,
    /// What its corrections, once sent, change of it, with tax.
    pub corrected: i64,
    pub paid: i64,
    pub state: BillState,
    pub sent: Option<Sent>,
    pub drafted_at: Timestamp,
    pub reminded_at: Option<Timestamp>,
    /// How many differences from the agreement a person found in it and took it all the same (E1).
    pub differences: u32,
}

impl Bill {
    #[must_use]
    pub const fn is_correction(&self) -> bool {
        self.corrects.is_some()
    }

    /// With tax.
    #[must_use]
    pub const fn gross(&self) -> i64 {
        self.net.saturating_add(self.tax)
    }

    /// What the customer owes for it in all, after its corrections.
    #[must_use]
    pub const fn owed(&self) -> i64 {
        self.gross().saturating_add(self.corrected)
    }

    /// What is still to be paid. Corrections are paid with the bill that they correct.
    #[must_use]
    pub fn open(&self) -> i64 {
        match self.state {
            BillState::Sent if !self.is_correction() => self.owed().saturating_sub(self.paid),
            _ => 0,
        }
    }

    #[must_use]
    pub const fn money(&self, minor: i64) -> Money {
        Money { minor, currency: self.currency }
    }

    /// Does it count as billed: sent, and not thrown away?
    #[must_use]
    pub const fn is_billed(&self) -> bool {
        self.sent.is_some()
    }

    #[must_use]
    pub fn items(&self) -> Vec<ItemId> {
        let mut items: Vec<ItemId> = self.lines.iter().filter_map(|line| line.item).collect();
        items.sort_unstable();
        items.dedup();
        items
    }
}

/// The number as two bills are told apart by it, and as it is looked for in a payer's words.
#[must_use]
pub fn number_key(number: &str) -> String {
    fold(number)
}

/// What a bill is compared with: the agreement that counts, with the items made of its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    pub agreement: AgreementId,
    pub customer: CustomerId,
    pub case: CaseId,
    pub currency: Currency,
    pub payment_days: u32,
    pub lines: Vec<AgreedLine>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreedLine {
    pub position: u32,
    pub item: Option<ItemId>,
    pub what: Line,
    pub quantity: Quantity,
    /// Of the whole line, without tax.
    pub price: i64,
}

/// How much of a line of the agreement is billed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub quantity: i64,
    pub net: i64,
}

/// What is billed of each line of an agreement, by the line's position.
pub type Billed = BTreeMap<u32, Share>;

impl Agreed {
    #[must_use]
    pub fn line(&self, position: u32) -> Option<&AgreedLine> {
        self.lines.iter().find(|line| line.position == position)
    }

    /// What is not billed yet: how much of each line, and what it costs without tax.
    #[must_use]
    pub fn unbilled(&self, billed: &Billed) -> Vec<(&AgreedLine, Quantity, i64)> {
        let left = |line: &AgreedLine| {
            let share = billed.get(&line.position).copied().unwrap_or_default();
            (line.quantity.0.saturating_sub(share.quantity), line.price.saturating_sub(share.net))
        };
        let with_left = |line| {
            let (quantity, net) = left(line);
            (line, Quantity(quantity), net)
        };
        self.lines.iter().map(with_left).filter(|(_, quantity, _)| quantity.0 > 0).collect()
    }

    /// The items of which all is billed.
    #[must_use]
    pub fn fully_billed(&self, billed: &Billed) -> Vec<ItemId> {
        let is_full = |line: &&AgreedLine| {
            billed.get(&line.position).is_some_and(|share| share.quantity >= line.quantity.0)
        };
        self.lines.iter().filter(is_full).filter_map(|line| line.item).collect()
    }
}

#[cfg(test)]
mod tests;
