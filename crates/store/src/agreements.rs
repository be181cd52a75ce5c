//! Agreements: versions with their lines and terms.
