//! Why an action did not happen.

use domain::refusal::Refusal;
use store::db::StoreError;

/// Why an action did not happen. Nothing was written.
#[derive(Clone, Debug)]
pub enum Failure {
    /// The method forbids it; the person is told the rule and how to go on.
    Refused(Refusal),
    /// There is no such record, or it is somebody else's.
    NotFound,
    /// The database did not do it.
    Store(StoreError),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound | StoreError::Missing => Self::NotFound,
            error => Self::Store(error),
        }
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Refused(refusal) => write!(f, "refused by {}", refusal.rule().0),
            Self::NotFound => f.write_str("no such record"),
            Self::Store(_) => f.write_str("the database failed"),
        }
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Store(error) => Some(error),
            Self::Refused(_) | Self::NotFound => None,
        }
    }
}
