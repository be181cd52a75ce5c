//! Issues and what settled them.
