//! The two parallel stage lists of the method (3.2): one set of numbers, read from either side.

/// A stage of a customer's life with us. The same number names the customer's step and ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    Interest = 1,
    FirstContact = 2,
    Discovery = 3,
    Offer = 4,
    FollowUp = 5,
    Agreement = 6,
    Delivery = 7,
    Confirmation = 8,
    Closing = 9,
    Care = 10,
}

impl Stage {
    pub const ALL: [Self; 10] = [
        Self::Interest,
        Self::FirstContact,
        Self::Discovery,
        Self::Offer,
        Self::FollowUp,
        Self::Agreement,
        Self::Delivery,
        Self::Confirmation,
        Self::Closing,
        Self::Care,
    ];
    /// Those of selling: before the final answer.
    pub const OPEN: [Self; 5] =
        [Self::Interest, Self::FirstContact, Self::Discovery, Self::Offer, Self::FollowUp];

    /// Those of the service: after the final yes.
    pub const SERVED: [Self; 5] =
        [Self::Agreement, Self::Delivery, Self::Confirmation, Self::Closing, Self::Care];

    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    #[must_use]
    pub fn from_number(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| i64::from(stage.number()) == number)
    }
}

impl std::fmt::Display for Stage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.number().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_stages_count_from_one_and_care_is_last() {
        let numbers: Vec<_> = Stage::ALL.iter().map(|s| s.number()).collect();
        assert_eq!(numbers, (1..=10).collect::<Vec<u8>>());
        assert_eq!(Stage::from_number(10), Some(Stage::Care));
        assert_eq!(Stage::from_number(0), None);
    }
}
