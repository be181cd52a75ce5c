//! What a firm says of a customer or a case in its own words, written together with the record.

use std::collections::HashMap;

use domain::events::{EventKind, Fact};
use domain::fields::FieldValue;
use domain::ids::{CaseId, CustomerId, FieldId, TagId};
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

/// The same of many customers and cases that are new, as an import brings them: by few statements, and
/// with the same events.
pub(crate) async fn write_new_in(
    w: &Writing<'_>,
    new: Vec<((CustomerId, Option<CaseId>), Own)>,
) -> Result<(), Failure> {
    let (mut values, mut worn, mut events) = (Vec::new(), Vec::new(), Vec::new());
    let mut known: HashMap<String, TagId> = HashMap::new();
    for ((customer, case), own) in new {
        let subject = case.map_or(customer.0, |case| case.0);
        let mut facts = Vec::new();
        for (field, value) in own.values {
            let Some(value) = value else { continue };
            facts.push(Fact::of(EventKind::FieldSet, field));
            values.push((field, subject, customer, value));
        }
        for name in own.tags.unwrap_or_default() {
            let key = domain::tags::key(&name);
            let tag = match known.get(&key) {
                Some(tag) => *tag,
                None => tags::ensure(w, &name).await?,
            };
            known.insert(key, tag);
            let kind = case.map_or(EventKind::CustomerTagged, |_| EventKind::CaseTagged);
            facts.push(Fact::of(kind, tag));
            worn.push((customer, case, tag));
        }
        events.extend(w.events(Some(customer), case, facts));
    }
    if events.is_empty() {
        return Ok(());
    }
    store::fields::insert_values(w.tx, &values).await?;
    store::tags::add_new(w.tx, &worn).await?;
    Ok(store::events::append(w.tx, &events).await?)
}
