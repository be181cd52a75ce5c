//! Cells in the reader's words: codes become what pages call them, and events the sentences in which
//! the timeline and the record tell them.

use std::collections::HashMap;

use domain::ids::EventId;
use store::db::{Db, StoreError};
use store::exports::Cell;

use super::Export;
use crate::web::timeline::{Firm, sentences};

/// What keeps a name apart from the text around it where it is shown; a cell needs none of it.
const ISOLATES: [char; 4] = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];

/// Says what the codes of these rows mean.
pub(super) async fn say(
    db: &Db,
    export: &Export,
    rows: &mut [Vec<Cell>],
) -> Result<(), StoreError> {
    for (at, heading) in export.shown.iter().zip(&export.headings) {
        let Some(words) = heading.words else { continue };
        for cell in rows.iter_mut().filter_map(|row| row.get_mut(*at)) {
            if let Some(said) = word(export, words, cell) {
                *cell = Cell::Text(said);
            }
        }
    }
    let Some(at) = export.wanted.list.columns.iter().position(|column| column.key == "event")
    else {
        return Ok(());
    };
    let said = events(db, export, rows).await?;
    for row in rows {
        let sentence = id(row).and_then(|id| said.get(&id)).cloned();
        if let (Some(sentence), Some(cell)) = (sentence, row.get_mut(at)) {
            *cell = Cell::Text(sentence.replace(ISOLATES, ""));
        }
    }
    Ok(())
}

/// A stage keeps its number, by which a sheet puts it into its order.
fn word(export: &Export, words: &str, cell: &Cell) -> Option<String> {
    let locale = &export.locale;
    let known = |key: String| locale.has(&key).then(|| locale.plain(&key));
    match cell {
        Cell::Code(code) => known(format!("{words}{code}")),
        Cell::Int(number) => {
            known(format!("{words}{number}")).map(|name| format!("{number}. {name}"))
        }
        _ => None,
    }
}

fn id(row: &[Cell]) -> Option<EventId> {
    match row.first() {
        Some(Cell::Id(id)) => Some(EventId(*id)),
        _ => None,
    }
}

/// The sentence of each event.
async fn events(
    db: &Db,
    export: &Export,
    rows: &[Vec<Cell>],
) -> Result<HashMap<EventId, String>, StoreError> {
    let ids: Vec<EventId> = rows.iter().filter_map(|row| id(row)).collect();
    let (locale, zone) = (&export.locale, &export.zone);
    let told = |rows: &[_]| sentences(locale, zone, export.now, rows);
    if export.wanted.list.right.is_none() {
        let rows = store::events::by_ids(db, &ids).await?;
        let said = told(&rows).into_iter().map(|(_, said)| said);
        return Ok(rows.iter().map(|row| row.id).zip(said).collect());
    }
    let people = store::people::all(db).await?;
    let teams = store::teams::all(db).await?;
    let firm = Firm { locale, people: &people, teams: &teams };
    let rows = store::audit::of_ids(db, &ids).await?;
    let said = rows.iter().map(|row| {
        let sentence = match row.head.customer {
            Some(_) => told(std::slice::from_ref(&row.row)).into_iter().map(|(_, it)| it).collect(),
            None => firm.sentence(row),
        };
        (row.head.id, sentence)
    });
    Ok(said.collect())
}
