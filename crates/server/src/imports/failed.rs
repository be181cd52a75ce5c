//! Why an import, or a look at what it would do, came to no end.

use std::io;

use store::db::StoreError;

use super::drafter::MappingError;
use crate::app::Failure;

/// Why an import ended before the end of its file. What had come in by then stays, and the same
/// file can be imported again.
#[derive(Debug)]
pub enum Failed {
    /// The file can't be read.
    Read(io::Error),
    /// The file of refused rows can't be written.
    Write(io::Error),
    Mapping(MappingError),
    Action(Failure),
}

impl From<Failure> for Failed {
    fn from(failure: Failure) -> Self {
        Self::Action(failure)
    }
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Self {
        Self::Action(error.into())
    }
}

impl std::fmt::Display for Failed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Read(_) => f.write_str("the file can't be read"),
            Self::Write(_) => f.write_str("the file of refused rows can't be written"),
            Self::Mapping(error) => write!(f, "the mapping does not fit: {error:?}"),
            Self::Action(_) => f.write_str("the rows can't be written"),
        }
    }
}

impl std::error::Error for Failed {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Read(error) | Self::Write(error) => Some(error),
            Self::Action(failure) => Some(failure),
            Self::Mapping(_) => None,
        }
    }
}
