//! Issues: reported in the customer's words, owned, settled by a remedy that they accept.

pub mod pages;
