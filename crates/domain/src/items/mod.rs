//! Sold items: what became of each thing that we sold, on its own tracks, until its end of life
//! (S3-12 to S3-19, S3-24).

mod act;
mod base;
mod brought;
mod set;
mod track;

use jiff::Timestamp;
use jiff::civil::Date;

pub use act::{Deed, Fault, TrackAct, deliver, delivered};
pub use base::{MaintenancePlan, Sale, TradeOf, runs_out};
pub use brought::settle_shared;
pub use set::{ServiceSet, SetTrack};
pub use track::{Followed, Track, TrackState};

use crate::agreements::AgreementLine;
use crate::ids::{AgreementId, CaseId, CustomerId, ItemId, PromiseId, UserId};
use crate::money::Money;
use crate::quantity::Quantity;
use crate::text::{Line, fold};

/// What kind of sale an item is; each kind has its own revenue and margin (M17).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ItemKind {
    Equipment,
    /// A service contract with a renewal date.
    Contract,
    /// A spare part.
    Part,
    /// It runs out and is bought again.
    Consumable,
}

impl ItemKind {
    pub const ALL: [Self; 4] = [Self::Equipment, Self::Contract, Self::Part, Self::Consumable];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Equipment => "equipment",
            Self::Contract => "contract",
            Self::Part => "part",
            Self::Consumable => "consumable",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// The six things that are followed for an item. None is skipped: only the customer releases one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TrackKind {
    Delivery,
    Quality,
    Billing,
    Installation,
    Training,
    Maintenance,
}

impl TrackKind {
    pub const ALL: [Self; 6] = [
        Self::Delivery,
        Self::Quality,
        Self::Billing,
        Self::Installation,
        Self::Training,
        Self::Maintenance,
    ];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Delivery => "delivery",
            Self::Quality => "quality",
            Self::Billing => "billing",
            Self::Installation => "installation",
            Self::Training => "training",
            Self::Maintenance => "maintenance",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// One line of an agreement, followed from the yes to the end of its life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub id: ItemId,
    pub customer: CustomerId,
    pub case: CaseId,
    /// The newest agreement that holds it, and the line there.
    pub agreement: AgreementId,
    pub position: u32,
    pub kind: ItemKind,
    pub name: Line,
    pub serial: Option<Line>,
    pub quantity: Quantity,
    pub price: Money,
    pub cost: Option<Money>,
    /// Who of ours answers for it to the end of its life (S3-12).
    pub owner: UserId,
    /// The equipment that a part, a consumable or a contract is for.
    pub for_item: Option<ItemId>,
    pub sold_on: Date,
    pub end_of_life: Option<Date>,
    pub replacement_due: Option<Date>,
    /// Of a service contract.
    pub renews_on: Option<Date>,
    pub plan: Option<MaintenancePlan>,
    /// The promise of the next visit, once it is near.
    pub visit: Option<PromiseId>,
    pub retired_at: Option<Timestamp>,
}

/// Which items the lines of a newer agreement are: by kind and name, at the same place first; a
/// line that was only renamed keeps its place. `None` is a line that is new.
#[must_use]
pub fn same_items(items: &[Item], lines: &[AgreementLine]) -> Vec<Option<ItemId>> {
    let mut free: Vec<&Item> = items.iter().collect();
    let mut found = vec![None; lines.len()];
    let tests: [fn(&Item, usize, &AgreementLine) -> bool; 3] = [
        |item, at, line| is_at(item, at) && is_named(item, line),
        |item, _, line| is_named(item, line),
        |item, at, line| is_at(item, at) && item.kind == line.kind,
    ];
    for test in tests {
        for ((at, line), slot) in lines.iter().enumerate().zip(&mut found) {
            if slot.is_none()
                && let Some(n) = free.iter().position(|item| test(item, at, line))
            {
                *slot = Some(free.remove(n).id);
            }
        }
    }
    found
}

fn is_at(item: &Item, at: usize) -> bool {
    usize::try_from(item.position) == Ok(at)
}

fn is_named(item: &Item, line: &AgreementLine) -> bool {
    item.kind == line.kind && fold(item.name.as_str()) == fold(line.what.as_str())
}

#[cfg(test)]
mod tests;
