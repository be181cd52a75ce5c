//! The closing procedure: drafted, compared, published.

pub mod pages;

use domain::ids::ProcedureId;
use domain::procedures::{Procedure, ProcedureContent};

use crate::app::{Failure, Writing};

/// The published version that a closing begins with now.
pub(crate) async fn current_in(w: &Writing<'_>) -> Result<Procedure, Failure> {
    if let Some(found) = store::procedures::newest_published(w.tx).await? {
        return Ok(found);
    }
    let first = Procedure {
        id: ProcedureId(w.new_id()),
        version: 1,
        content: ProcedureContent::default(),
        note: None,
        written_by: None,
        written_at: w.now,
        published_at: Some(w.now),
    };
    if store::procedures::insert(w.tx, &first).await? {
        return Ok(first);
    }
    store::procedures::newest_published(w.tx).await?.ok_or(Failure::NotFound)
}
