//! What a firm says of a customer or a case in its own words, written together with the record.

use domain::fields::FieldValue;
use domain::ids::{CaseId, CustomerId, FieldId};
use domain::text::Line;

use crate::app::{Failure, Writing};
use crate::tags;

/// Custom fields and tags.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    pub values: Vec<(FieldId, Option<FieldValue>)>,
    /// All that it bears from now on; `None` leaves them as they are.
    pub tags: Option<Vec<Line>>,
}

impl Own {
    /// Within the action's transaction, which has locked the customer.
    pub(crate) async fn write_in(
        self,
        w: &Writing<'_>,
        of: (CustomerId, Option<CaseId>),
    ) -> Result<(), Failure> {
        super::set_in(w, of, self.values).await?;
        match self.tags {
            Some(tags) => tags::set_in(w, of, &tags).await,
            None => Ok(()),
        }
    }
}

impl From<Vec<(FieldId, Option<FieldValue>)>> for Own {
    fn from(values: Vec<(FieldId, Option<FieldValue>)>) -> Self {
        Self { values, tags: None }
    }
}
