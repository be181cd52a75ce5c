//! Care: the plan from the closing, contacts without an offer, what was heard.

pub mod pages;
