//! What the rows of all other rooms say of a case that is to be closed.

use std::collections::BTreeMap;

use domain::closing::{BillFacts, Closing, ClosingFacts, DocumentFact, TrackFacts};
use domain::ids::{ClosingId, DocumentId};
use domain::promises::PromiseKind;

use crate::db::{Query, StoreError};
use crate::{args, row};

/// All facts of a closing's case, as they stand now.
pub async fn facts(q: &impl Query, closing: &Closing) -> Result<ClosingFacts, StoreError> {
    let case = closing.case;
    let said = said(q, closing).await?;
    let documents: Vec<DocumentRow> = q
        .all(
            "select id, required_code, is_final, is_shared from documents
             where case_id = $1 and withdrawn_at is null",
            args![case],
        )
        .await?;
    let kinds: Vec<domain::items::ItemKind> =
        q.all("select distinct kind from items where case_id = $1", args![case]).await?;
    Ok(ClosingFacts {
        kinds: kinds.into_iter().collect(),
        needs: said.needs,
        expectations: said.expectations,
        questions: said.questions,
        details: said.details,
        promises: said.promises,
        sound_documents: documents.iter().map(|document| document.id).collect(),
        documents: best(documents),
        agreed: said.agreements > 0,
        bills: bills(q, closing).await?,
        tracks: tracks(q, closing).await?,
        standards: standards(q, closing.id).await?.into_iter().collect(),
        confirmed: said.confirmations > 0,
        satisfaction_heard: said.satisfactions > 0,
        issues: said.issues,
        care_chosen: closing.care.is_some(),
    })
}

row! {
    struct Said {
        needs: u32,
        expectations: u32,
        questions: u32,
        details: u32,
        issues: u32,
        promises: u32,
        agreements: u32,
        confirmations: u32,
        satisfactions: u32,
    }
}

/// The promises that no other item looks at, as a list for SQL.
pub(crate) fn free_kinds() -> String {
    let free = PromiseKind::ALL.into_iter().filter(|kind| !kind.is_of_service());
    free.map(|kind| format!("'{}'", kind.code())).collect::<Vec<_>>().join(", ")
}

async fn said(q: &impl Query, closing: &Closing) -> Result<Said, StoreError> {
    let sql = format!(
        "select
            (select count(*) from needs where case_id = $1 and state = 'open'),
            (select count(*) from expectations where case_id = $1 and state = 'open'),
            (select count(*) from questions where case_id = $1 and answer is null),
            (select count(*) from details where case_id = $1 and settled_at is null),
            (select count(*) from issues where case_id = $1 and settled_at is null),
            (select count(*) from promises where customer_id = $2 and state = 'open'
                and case_id = $1 and debtor = 'us' and kind in ({})),
            (select count(*) from agreements where case_id = $1),
            (select count(*) from confirmations where case_id = $1),
            (select count(*) from satisfactions where case_id = $1)",
        free_kinds()
    );
    q.one(&sql, args![closing.case, closing.customer]).await
}

row! {
    struct DocumentRow {
        id: DocumentId,
        code: Option<String>,
        is_final: bool,
        is_shared: bool,
    }
}

/// Of several documents for one code the one that is nearest to what is asked.
fn best(rows: Vec<DocumentRow>) -> BTreeMap<String, DocumentFact> {
    let mut found: BTreeMap<String, DocumentFact> = BTreeMap::new();
    for row in rows {
        let Some(code) = row.code else { continue };
        let fact = DocumentFact { is_final: row.is_final, is_shared: row.is_shared };
        let rank = |fact: &DocumentFact| (fact.is_final && fact.is_shared, fact.is_final);
        let known = found.entry(code).or_insert(fact);
        if rank(&fact) > rank(known) {
            *known = fact;
        }
    }
    found
}

async fn tracks(q: &impl Query, closing: &Closing) -> Result<TrackFacts, StoreError> {
    let (doing, asking, unplanned, planless): (u32, u32, u32, u32) = q
        .one(
            "select
                count(*) filter (where state = 'doing'
                    and kind in ('delivery', 'quality', 'installation', 'training')),
                count(*) filter (where state = 'asking'
                    and kind in ('delivery', 'quality', 'installation', 'training')),
                count(*) filter (where state in ('doing', 'asking') and kind = 'maintenance'),
                (select count(*) from items i where i.case_id = $1 and i.kind = 'equipment'
                    and i.retired_at is null and i.next_service is null
                    and not exists (select 1 from tracks m
                        where m.item_id = i.id and m.kind = 'maintenance'))
             from tracks where case_id = $1",
            args![closing.case],
        )
        .await?;
    Ok(TrackFacts { doing, asking, unplanned, planless })
}

/// An item is billed whole when what was sent of it, with what was taken back, adds up to what was
/// agreed: a bill that was taken back whole counts with its correction. Its track of billing ends when the customer has paid, or let it go.
async fn bills(q: &impl Query, closing: &Closing) -> Result<BillFacts, StoreError> {
    let (unbilled, awaiting, differences): (u32, u32, u32) = q
        .one(
            "select
                count(*) filter (where t.state in ('doing', 'asking')
                    and (b.net is null or b.net < i.price_minor)),
                count(*) filter (where t.state in ('doing', 'asking') and b.net >= i.price_minor),
                count(*) filter (where t.state <> 'released' and b.net is not null
                    and (b.net > i.price_minor
                        or (t.state = 'accepted' and b.net < i.price_minor)))
             from items i
             join tracks t on t.item_id = i.id and t.kind = 'billing'
             left join (select l.item_id, sum(l.net_minor) as net
                from bills s join bill_lines l on l.bill_id = s.id
                where s.case_id = $1 and s.sent_at is not null and l.item_id is not null
                group by l.item_id) b on b.item_id = i.id
             where i.case_id = $1",
            args![closing.case],
        )
        .await?;
    let (drafts, sent): (u32, u32) = q
        .one(
            "select count(*) filter (where state = 'draft'),
                count(*) filter (where state = 'sent' and net_minor + tax_minor > paid_minor)
             from bills where case_id = $1",
            args![closing.case],
        )
        .await?;
    Ok(BillFacts { unbilled, drafts, unpaid: sent.max(awaiting), differences })
}

async fn standards(q: &impl Query, closing: ClosingId) -> Result<Vec<String>, StoreError> {
    q.all("select code from standard_checks where closing_id = $1", args![closing]).await
}
