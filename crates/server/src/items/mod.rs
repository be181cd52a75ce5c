//! Sold items: each followed on its tracks until the customer accepts or releases it.

pub mod pages;

use domain::agreements::Agreement;
use domain::cases::Case;
use domain::ids::{ItemId, PromiseId};
use jiff::Timestamp;

use crate::app::{Failure, Writing};

/// The sold items of a new agreement, each on the tracks of its service set.
pub(crate) async fn create_in(
    _w: &Writing<'_>,
    _case: &Case,
    _agreement: &Agreement,
) -> Result<(), Failure> {
    Ok(())
}

/// All of these items is billed: what follows is that the customer pays.
pub(crate) async fn billed_in(
    _w: &Writing<'_>,
    _case: &Case,
    _items: &[ItemId],
    _pay: PromiseId,
) -> Result<(), Failure> {
    Ok(())
}

/// All of these items is paid: the customer's act ends the track.
pub(crate) async fn paid_in(
    _w: &Writing<'_>,
    _case: &Case,
    _items: &[ItemId],
    _at: Timestamp,
) -> Result<(), Failure> {
    Ok(())
}

/// A bill was cancelled or corrected: these items have to be billed anew.
pub(crate) async fn unbilled_in(
    _w: &Writing<'_>,
    _case: &Case,
    _items: &[ItemId],
) -> Result<(), Failure> {
    Ok(())
}
