//! The service sets that the firm chose; where it chose none, the domain's own stand.

use domain::ids::CaseId;
use domain::items::{ItemKind, ServiceSet, SetTrack, TrackKind};
use domain::needs::Strategy;

use crate::args;
use crate::db::{IntoVal, Query, StoreError, Tx};

/// The firm's own set, if it has one.
pub async fn find_set(
    q: &impl Query,
    kind: ItemKind,
    strategy: Strategy,
) -> Result<Option<ServiceSet>, StoreError> {
    let rows: Vec<(TrackKind, u32)> = q
        .all(
            "select track, due_days from service_sets where kind = $1 and strategy = $2
             order by track",
            args![kind, strategy],
        )
        .await?;
    read(rows)
}

fn read(rows: Vec<(TrackKind, u32)>) -> Result<Option<ServiceSet>, StoreError> {
    if rows.is_empty() {
        return Ok(None);
    }
    let tracks = rows.into_iter().map(|(track, due_days)| SetTrack { track, due_days }).collect();
    let set =
        ServiceSet::new(tracks).map_err(|_| StoreError::broken("a service set out of bounds"));
    set.map(Some)
}

/// The set that holds for a kind of item in a case: by the strategy that was chosen last for this
/// customer there (S3-26).
pub async fn set_of(
    q: &impl Query,
    case: CaseId,
    kind: ItemKind,
) -> Result<ServiceSet, StoreError> {
    let assessment = crate::needs::find_assessment(q, case).await?;
    let strategy = assessment.map_or(Strategy::Simple, |assessment| assessment.strategy);
    Ok(find_set(q, kind, strategy).await?.unwrap_or_else(|| ServiceSet::usual(kind)))
}

/// All that the firm chose.
pub async fn sets(q: &impl Query) -> Result<Vec<(ItemKind, Strategy, ServiceSet)>, StoreError> {
    let rows: Vec<(ItemKind, Strategy, TrackKind, u32)> = q
        .all(
            "select kind, strategy, track, due_days from service_sets
             order by kind, strategy, track",
            args![],
        )
        .await?;
    let mut sets = Vec::new();
    for chunk in rows.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let tracks = chunk.iter().map(|row| (row.2, row.3)).collect();
        if let (Some(first), Some(set)) = (chunk.first(), read(tracks)?) {
            sets.push((first.0, first.1, set));
        }
    }
    Ok(sets)
}

/// Sets the firm's own set; the default stands again where it is the same as that.
pub async fn set_service_set(
    tx: &Tx,
    kind: ItemKind,
    strategy: Strategy,
    set: &ServiceSet,
) -> Result<(), StoreError> {
    tx.exec("delete from service_sets where kind = $1 and strategy = $2", args![kind, strategy])
        .await?;
    if *set == ServiceSet::usual(kind) {
        return Ok(());
    }
    let values = |it: &SetTrack| {
        [kind.into_val(), strategy.into_val(), it.track.into_val(), it.due_days.into_val()]
    };
    tx.many(
        "insert into service_sets (kind, strategy, track, due_days) values ($1, $2, $3, $4)",
        set.tracks().iter().map(values).collect::<Vec<_>>(),
    )
    .await
    .map(|_| ())
}
