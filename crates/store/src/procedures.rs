//! Versions of the closing procedure.
