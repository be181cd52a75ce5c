//! The closing procedure: drafted, compared, published.

pub mod pages;
