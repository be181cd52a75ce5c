//! Bills and payments: written, read from e-invoices, compared, sent, matched with bank statements.

pub mod pages;
