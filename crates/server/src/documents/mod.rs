//! Documents of a case: added, replaced by a new version, shared, withdrawn.

pub mod pages;
