//! Which tracks an item gets: the firm's own set for its kind and the strategy for the customer,
//! or the default where it has none (S3-3, S3-26).

use super::{ItemKind, TrackKind};
use crate::promises::PromiseKind;
use crate::refusal::Refusal;

/// One track of a set, and within how many days after the agreement its step is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetTrack {
    pub track: TrackKind,
    pub due_days: u32,
}

/// Never empty, and no track twice: in the order in which they are followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceSet(Vec<SetTrack>);

impl ServiceSet {
    /// A step due later than this is no promise any more.
    pub const MOST_DAYS: u32 = 730;

    /// # Errors
    /// There is no track in it, one comes twice, or is due too late.
    pub fn new(mut tracks: Vec<SetTrack>) -> Result<Self, Refusal> {
        tracks.sort_by_key(|it| it.track);
        let twice = tracks.windows(2).any(|pair| matches!(pair, [a, b] if a.track == b.track));
        let late = tracks.iter().any(|it| it.due_days > Self::MOST_DAYS);
        if tracks.is_empty() || twice || late {
            Err(Refusal::NoTrackInSet)
        } else {
            Ok(Self(tracks))
        }
    }

    /// What stands where the firm chose nothing.
    #[must_use]
    pub fn usual(kind: ItemKind) -> Self {
        use TrackKind::{Billing, Delivery, Installation, Maintenance, Quality, Training};
        let tracks: &[(TrackKind, u32)] = match kind {
            ItemKind::Equipment => &[
                (Delivery, 7),
                (Quality, 14),
                (Billing, 7),
                (Installation, 10),
                (Training, 14),
                (Maintenance, 21),
            ],
            ItemKind::Contract => &[(Billing, 7), (Maintenance, 14)],
            ItemKind::Part => &[(Delivery, 5), (Quality, 10), (Billing, 5)],
            ItemKind::Consumable => &[(Delivery, 3), (Quality, 10), (Billing, 3)],
        };
        Self(tracks.iter().map(|&(track, due_days)| SetTrack { track, due_days }).collect())
    }

    #[must_use]
    pub fn tracks(&self) -> &[SetTrack] {
        &self.0
    }

    #[must_use]
    pub fn days(&self, track: TrackKind) -> Option<u32> {
        self.0.iter().find(|it| it.track == track).map(|it| it.due_days)
    }
}

impl TrackKind {
    /// What we promise first on a track.
    #[must_use]
    pub const fn first_step(self) -> PromiseKind {
        match self {
            Self::Delivery => PromiseKind::Deliver,
            Self::Quality => PromiseKind::CheckQuality,
            Self::Billing => PromiseKind::SendBill,
            Self::Installation => PromiseKind::Install,
            Self::Training => PromiseKind::Train,
            Self::Maintenance => PromiseKind::PlanMaintenance,
        }
    }
}
