//! Sold items: what became of each thing that we sold, on its own tracks, until its end of life
//! (S3-12 to S3-19, S3-24).

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
