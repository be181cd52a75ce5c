//! Agreements: the customer's consent in the right form, from which the sold items come.

pub mod pages;
