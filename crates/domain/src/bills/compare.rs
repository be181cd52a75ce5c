//! A bill beside the agreement, line by line, before it is sent (S4-24, E1).

use std::collections::BTreeMap;

use super::{Agreed, Bill, BillLine, Billed, Share, tax};
use crate::quantity::Quantity;

/// What in a bill isn't as it was agreed. Lines are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    OtherCurrency,
    /// A line of the bill that the agreement doesn't have.
    UnknownItem {
        line: usize,
    },
    /// More than what is left to bill of a line of the agreement.
    MoreQuantity {
        agreed: u32,
        left: Quantity,
        billed: Quantity,
    },
    /// Nothing, or less than nothing, of a line.
    NoQuantity {
        agreed: u32,
    },
    /// Another price than so much of it costs by the agreement, without tax.
    OtherPrice {
        agreed: u32,
        price: i64,
        billed: i64,
    },
    /// The sum that the bill states isn't that of its lines, without tax.
    SumWrong {
        sum: i64,
        stated: i64,
    },
    /// The tax that the bill states isn't that of its lines.
    TaxWrong {
        tax: i64,
        stated: i64,
    },
    /// So much is left for another bill. It is told, and forbids nothing.
    Missing {
        agreed: u32,
        left: Quantity,
    },
}

impl Difference {
    /// Must it be put right before the bill is sent?
    #[must_use]
    pub const fn forbids(&self) -> bool {
        !matches!(self, Self::Missing { .. })
    }

    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::OtherCurrency => "other-currency",
            Self::UnknownItem { .. } => "unknown-item",
            Self::MoreQuantity { .. } => "more-quantity",
            Self::NoQuantity { .. } => "no-quantity",
            Self::OtherPrice { .. } => "other-price",
            Self::SumWrong { .. } => "sum-wrong",
            Self::TaxWrong { .. } => "tax-wrong",
            Self::Missing { .. } => "missing",
        }
    }

    /// The line of the agreement that it is about.
    #[must_use]
    pub const fn agreed(&self) -> Option<u32> {
        match self {
            Self::MoreQuantity { agreed, .. }
            | Self::NoQuantity { agreed }
            | Self::OtherPrice { agreed, .. }
            | Self::Missing { agreed, .. } => Some(*agreed),
            _ => None,
        }
    }
}

/// Compares a bill with the agreement and with what other bills have billed. Of a corrected bill,
/// what is left of it is compared ([`Bill::remaining`]).
#[must_use]
pub fn compare(bill: &Bill, agreed: &Agreed, billed: &Billed) -> Vec<Difference> {
    let mut found = Vec::new();
    if bill.currency != agreed.currency {
        found.push(Difference::OtherCurrency);
    }
    let (shares, unknown) = shares(&bill.lines, agreed);
    found.extend(unknown.into_iter().map(|line| Difference::UnknownItem { line }));
    for line in &agreed.lines {
        let before = billed.get(&line.position).copied().unwrap_or_default();
        let left = line.quantity.0.saturating_sub(before.quantity);
        match shares.get(&line.position) {
            Some(share) => {
                let whole = Whole { quantity: line.quantity.0, price: line.price };
                found.extend(of_line(line.position, whole, before, *share));
            }
            None if left > 0 => {
                let left = Quantity(left);
                found.push(Difference::Missing { agreed: line.position, left });
            }
            None => {}
        }
    }
    found.extend(of_sums(bill));
    found
}

#[derive(Clone, Copy)]
struct Whole {
    quantity: i64,
    price: i64,
}

/// What the bill bills of each line of the agreement, and its lines that the agreement lacks.
fn shares(lines: &[BillLine], agreed: &Agreed) -> (BTreeMap<u32, Share>, Vec<usize>) {
    let (mut shares, mut unknown) = (Billed::new(), Vec::new());
    for (at, line) in lines.iter().enumerate() {
        match line.agreed.filter(|position| agreed.line(*position).is_some()) {
            Some(position) => {
                let share = shares.entry(position).or_default();
                share.quantity = share.quantity.saturating_add(line.quantity.0);
                share.net = share.net.saturating_add(line.net);
            }
            None => unknown.push(at),
        }
    }
    (shares, unknown)
}

fn of_line(agreed: u32, whole: Whole, before: Share, share: Share) -> Vec<Difference> {
    let mut found = Vec::new();
    let after = before.quantity.saturating_add(share.quantity);
    let left = whole.quantity.saturating_sub(before.quantity);
    if after > whole.quantity {
        let billed = Quantity(share.quantity);
        found.push(Difference::MoreQuantity { agreed, left: Quantity(left.max(0)), billed });
    }
    if share.quantity <= 0 {
        found.push(Difference::NoQuantity { agreed });
    }
    // The last part costs what the parts before have left of the price, so they add up to it.
    let price = if after == whole.quantity {
        Some(whole.price.saturating_sub(before.net))
    } else {
        tax::share(whole.price, share.quantity, whole.quantity)
    };
    let Some(price) = price else { return found };
    if share.net != price {
        found.push(Difference::OtherPrice { agreed, price, billed: share.net });
    }
    if after < whole.quantity {
        let left = Quantity(whole.quantity.saturating_sub(after));
        found.push(Difference::Missing { agreed, left });
    }
    found
}

fn of_sums(bill: &Bill) -> Vec<Difference> {
    let mut found = Vec::new();
    let sums = tax::sums(&bill.lines).unwrap_or_default();
    if sums.0 != bill.net {
        found.push(Difference::SumWrong { sum: sums.0, stated: bill.net });
    }
    if !tax::is_explained(&bill.lines, bill.tax) {
        found.push(Difference::TaxWrong { tax: sums.1, stated: bill.tax });
    }
    found
}
