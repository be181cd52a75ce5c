//! Hooks against a real receiver on this machine, on both engines, by a clock that is set by hand.

mod keeping;
mod order;
mod reach;
mod receiver;
