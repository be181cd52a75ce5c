//! Interactions: written once, never changed.

use domain::ids::CaseId;
use domain::interactions::{Direction, Interaction};
use domain::search::SearchKind;
use domain::text::Prose;
use jiff::Timestamp;

use crate::db::{Query, StoreError, Tx};
use crate::{args, row};

pub async fn insert(
    tx: &Tx,
    interaction: &Interaction,
    is_dialogue: bool,
    ending: &str,
) -> Result<(), StoreError> {
    if interaction.said.is_some() || interaction.note.is_some() {
        tx.touch(SearchKind::Interaction, interaction.id);
    }
    tx.exec(
        "insert into interactions (id, customer_id, case_id, user_id, contact_id, channel,
            direction, is_dialogue, at, said, note, ending)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        args![
            interaction.id,
            interaction.customer,
            interaction.case,
            interaction.by,
            interaction.with,
            interaction.channel,
            interaction.direction,
            is_dialogue,
            interaction.at,
            interaction.said.as_ref(),
            interaction.note.as_ref(),
            ending
        ],
    )
    .await
    .map(|_| ())
}

row! {
    /// Who spoke how often on a case (M4, S1-21).
    pub struct Dialogue {
        contacts: i64,
        attempts: i64,
        inbound: i64,
    }
}

pub async fn dialogue(q: &impl Query, case: CaseId) -> Result<Dialogue, StoreError> {
    q.one(
        "select count(*) filter (where is_dialogue), count(*) filter (where not is_dialogue),
            count(*) filter (where direction = 'in')
         from interactions where case_id = $1",
        args![case],
    )
    .await
}

row! {
    /// The customer's last words on a case.
    pub struct LastSaid {
        said: Prose,
        at: Timestamp,
        direction: Direction,
    }
}

pub async fn find_last_said(q: &impl Query, case: CaseId) -> Result<Option<LastSaid>, StoreError> {
    q.find(
        "select said, at, direction from interactions where case_id = $1 and said is not null
         order by at desc limit 1",
        args![case],
    )
    .await
}
