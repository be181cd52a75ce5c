//! Care plans, contacts, recommendations and warnings.
