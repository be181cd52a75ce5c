//! Is the index what the records say? Asked by `check` of every record.

use domain::search::SearchKind;
use uuid::Uuid;

use super::changes::line_up;
use super::{MANY, kept, sources};
use crate::args;
use crate::db::{Query, StoreError};

const BATCH: u32 = 1_000;

/// Records that are found by other words than theirs, or not at all.
pub(crate) async fn wrong(q: &impl Query) -> Result<Vec<Uuid>, StoreError> {
    let mut wrong = Vec::new();
    for kind in SearchKind::ALL {
        let mut after = Uuid::nil();
        loop {
            let sources = sources::after(q, kind, after, BATCH).await?;
            let Some(last) = sources.last() else { break };
            after = last.record;
            for some in sources.chunks(MANY) {
                let records: Vec<Uuid> = some.iter().map(|source| source.record).collect();
                let kept = kept(q, &records).await?;
                wrong.extend(some.iter().filter_map(|source| {
                    let kept = kept.iter().find(|kept| kept.record == source.record);
                    let (keys, customer) = kept
                        .map_or(("", source.customer), |kept| (kept.keys.as_str(), kept.customer));
                    let is_right = line_up(kind, source) == keys && customer == source.customer;
                    (!is_right).then_some(source.record)
                }));
            }
        }
        let gone = format!(
            "select r.record_id from search_records r where r.kind = $1
                and not exists (select 1 from {} x where x.id = r.record_id)",
            sources::table(kind)
        );
        wrong.extend(q.all::<Uuid>(&gone, args![kind]).await?);
    }
    Ok(wrong)
}
