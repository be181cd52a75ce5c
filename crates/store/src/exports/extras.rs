//! What stands beside the rows of customers and of cases: their tags, and what their custom fields
//! say.

use domain::fields::{FieldSubject, FieldValue};
use domain::ids::{CaseId, CustomerId};
use uuid::Uuid;

use super::{Cell, Wanted};
use crate::db::{Query, StoreError};

/// Appends to each row its tags, then a cell for each field.
pub(super) async fn add(
    q: &impl Query,
    wanted: &Wanted,
    rows: &mut [Vec<Cell>],
) -> Result<(), StoreError> {
    let Some(subject) = wanted.list.subject else { return Ok(()) };
    let ids: Vec<Uuid> = rows.iter().filter_map(|row| id_of(row)).collect();
    let tags = tags_of(q, subject, &ids).await?;
    let mut values = crate::fields::values_of(q, &ids).await?;
    values.sort_by_key(|(id, ..)| *id);
    for row in rows {
        let Some(id) = id_of(row) else { continue };
        // Both are in the order of ids, so what is of one stands together.
        let begin = tags.partition_point(|(of, _)| *of < id);
        let own = tags[begin..].iter().take_while(|(of, _)| *of == id);
        let words: Vec<String> = own.map(|(_, name)| name.clone()).collect();
        row.push(if words.is_empty() { Cell::Empty } else { Cell::Tags(words) });
        let begin = values.partition_point(|(of, ..)| *of < id);
        let own = || values[begin..].iter().take_while(|(of, ..)| *of == id);
        row.extend(wanted.fields.iter().map(|field| {
            own().find(|(_, of, _)| *of == field.id).map_or(Cell::Empty, |(.., value)| plain(value))
        }));
    }
    Ok(())
}

fn id_of(row: &[Cell]) -> Option<Uuid> {
    match row.first() {
        Some(Cell::Id(id)) => Some(*id),
        _ => None,
    }
}

async fn tags_of(
    q: &impl Query,
    subject: FieldSubject,
    ids: &[Uuid],
) -> Result<Vec<(Uuid, String)>, StoreError> {
    let mut tags: Vec<(Uuid, String)> = match subject {
        FieldSubject::Customer => {
            let ids: Vec<CustomerId> = ids.iter().map(|id| CustomerId(*id)).collect();
            let found = crate::tags::of_customers(q, &ids).await?;
            found.into_iter().map(|(id, tag)| (id.0, tag.name.to_string())).collect()
        }
        FieldSubject::Case => {
            let ids: Vec<CaseId> = ids.iter().map(|id| CaseId(*id)).collect();
            let found = crate::tags::of_cases(q, &ids).await?;
            found.into_iter().map(|(id, tag)| (id.0, tag.name.to_string())).collect()
        }
    };
    tags.sort_by_key(|(id, _)| *id);
    Ok(tags)
}

fn plain(value: &FieldValue) -> Cell {
    match value {
        FieldValue::Text(line) | FieldValue::Choice(line) => Cell::Text(line.to_string()),
        FieldValue::Number(number) => Cell::Decimal(number.0, 6),
        FieldValue::Date(date) => Cell::Day(*date),
        FieldValue::Money(money) => Cell::Money(*money),
    }
}
