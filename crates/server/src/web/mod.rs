//! The pages' side of the program.

pub mod look;
