//! The record of who did what, whole and never changed, for owners and auditors to read.

pub mod pages;
