//! The billing track as the bills move it: sent, paid, corrected.

use domain::cases::Case;
use domain::ids::{ItemId, PromiseId};
use domain::items::{Deed, Track, TrackKind, TrackState};
use domain::promises::PromiseKind;
use jiff::Timestamp;

use super::service::Service;
use crate::app::{Failure, Writing};

/// Working days until a corrected bill has to be sent.
const ANEW_DAYS: u32 = 2;

/// All of these items is billed: what follows is that the customer pays.
pub(crate) async fn billed_in(
    w: &Writing<'_>,
    case: &Case,
    items: &[ItemId],
    pay: PromiseId,
) -> Result<(), Failure> {
    let mut service = Service::of(w, case).await?;
    for track in billing(&service, items) {
        let item = track.item;
        match track.state {
            TrackState::Doing(_) => service.follow(track.done(pay, w.now)?, w.now),
            TrackState::Asking { .. } => {
                service.replace(track.with_step(pay)?, Some((w.now, false)));
            }
            // What the customer has paid or let go stays so.
            TrackState::Accepted { .. } | TrackState::Released { .. } => continue,
        }
        service.act(item, TrackKind::Billing, Deed::Billed, w.now);
    }
    service.finish().await
}

/// All of these items is paid: the customer's act ends the track.
pub(crate) async fn paid_in(
    w: &Writing<'_>,
    case: &Case,
    items: &[ItemId],
    at: Timestamp,
) -> Result<(), Failure> {
    let mut service = Service::of(w, case).await?;
    for track in billing(&service, items) {
        let item = track.item;
        if matches!(track.state, TrackState::Asking { .. }) {
            service.follow(track.paid(at)?, at);
            service.act(item, TrackKind::Billing, Deed::Paid, at);
        }
    }
    service.finish().await
}

/// A bill was cancelled or corrected: these items have to be billed anew.
pub(crate) async fn unbilled_in(
    w: &Writing<'_>,
    case: &Case,
    items: &[ItemId],
) -> Result<(), Failure> {
    let mut service = Service::of(w, case).await?;
    let tracks: Vec<Track> = billing(&service, items)
        .into_iter()
        .filter(|it| matches!(it.state, TrackState::Asking { .. } | TrackState::Accepted { .. }))
        .collect();
    if tracks.is_empty() {
        return Ok(());
    }
    case.require_in_service()?;
    let step = service.promise_soon(PromiseKind::SendBill, ANEW_DAYS).await?;
    for track in tracks {
        let item = track.item;
        service.follow(track.reopen(step)?, w.now);
        service.act(item, TrackKind::Billing, Deed::Unbilled, w.now);
    }
    service.finish().await
}

fn billing(service: &Service<'_, '_>, items: &[ItemId]) -> Vec<Track> {
    let tracks = service.tracks.iter().filter(|it| it.kind == TrackKind::Billing);
    tracks.filter(|it| items.contains(&it.item)).cloned().collect()
}
