//! Issues: what went wrong for a customer, in their words, until a remedy that they accept (S4-14,
//! S4-15, I18).
