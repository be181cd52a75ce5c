//! Versions of the closing procedure.

use domain::ids::{ProcedureId, UserId};
use domain::items::ItemKind;
use domain::procedures::{
    Evidence, Procedure, ProcedureContent, ProcedureEntry, ProcedureItem, ProcedureStage,
    ProcedureStandard, StandardAbout,
};
use domain::text::{Line, Prose};
use jiff::Timestamp;

use crate::db::{IntoVal, Query, StoreError, Tx};
use crate::{args, row};

row! {
    struct Head {
        id: ProcedureId,
        version: u32,
        note: Option<Prose>,
        standstill_days: u32,
        written_by: Option<UserId>,
        written_at: Timestamp,
        published_at: Option<Timestamp>,
    }
}

row! {
    struct ItemRow {
        code: String,
        stage: String,
        words: Option<Line>,
        evidence: Evidence,
        rests_on: String,
        applies_with: String,
        why_not: Option<Line>,
    }
}

const HEAD: &str = "select id, version, note, standstill_days, written_by, written_at, published_at
    from procedures";

pub async fn get(q: &impl Query, id: ProcedureId) -> Result<Procedure, StoreError> {
    let head = q.one::<Head>(&format!("{HEAD} where id = $1"), args![id]).await?;
    load(q, head).await
}

pub async fn newest_published(q: &impl Query) -> Result<Option<Procedure>, StoreError> {
    let sql = format!("{HEAD} where state = 'published' order by version desc limit 1");
    match q.find::<Head>(&sql, args![]).await? {
        Some(head) => Ok(Some(load(q, head).await?)),
        None => Ok(None),
    }
}

async fn load(q: &impl Query, head: Head) -> Result<Procedure, StoreError> {
    let id = head.id;
    let stages: Vec<(String, Option<Line>)> = q
        .all(
            "select code, words from procedure_stages where procedure_id = $1 order by position",
            args![id],
        )
        .await?;
    let items: Vec<ItemRow> = q
        .all(
            "select code, stage, words, evidence, rests_on, applies_with, why_not
             from procedure_items where procedure_id = $1 order by position",
            args![id],
        )
        .await?;
    let documents: Vec<(String, Option<Line>)> = q
        .all(
            "select code, words from procedure_documents where procedure_id = $1
             order by position",
            args![id],
        )
        .await?;
    let standards: Vec<(String, StandardAbout, Option<Line>)> = q
        .all(
            "select code, about, words from procedure_standards where procedure_id = $1
             order by position",
            args![id],
        )
        .await?;
    let item = |row: ItemRow| ProcedureItem {
        code: row.code,
        stage: row.stage,
        words: row.words,
        evidence: row.evidence,
        rests_on: row.rests_on.split_whitespace().map(str::to_owned).collect(),
        applies_with: row.applies_with.split_whitespace().filter_map(ItemKind::parse).collect(),
        why_not: row.why_not,
    };
    Ok(Procedure {
        id,
        version: head.version,
        content: ProcedureContent {
            stages: stages
                .into_iter()
                .map(|(code, words)| ProcedureStage { code, words })
                .collect(),
            items: items.into_iter().map(item).collect(),
            documents: documents
                .into_iter()
                .map(|(code, words)| ProcedureEntry { code, words })
                .collect(),
            standards: standards
                .into_iter()
                .map(|(code, about, words)| ProcedureStandard { code, about, words })
                .collect(),
            standstill_days: head.standstill_days,
        },
        note: head.note,
        written_by: head.written_by,
        written_at: head.written_at,
        published_at: head.published_at,
    })
}

pub async fn insert(tx: &Tx, procedure: &Procedure) -> Result<bool, StoreError> {
    let state = if procedure.published_at.is_some() { "published" } else { "draft" };
    let inserted = tx
        .exec(
            "insert into procedures (id, version, state, note, standstill_days, written_by,
                written_at, published_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
             on conflict (version) do nothing",
            args![
                procedure.id,
                procedure.version,
                state,
                procedure.note.as_ref(),
                procedure.content.standstill_days,
                procedure.written_by,
                procedure.written_at,
                procedure.published_at
            ],
        )
        .await?;
    if inserted == 0 {
        return Ok(false);
    }
    let (id, content) = (procedure.id, &procedure.content);
    let stages = content
        .stages
        .iter()
        .enumerate()
        .map(|(at, stage)| args![id, at as i64, stage.code.as_str(), stage.words.as_ref()]);
    tx.many(
        "insert into procedure_stages (procedure_id, position, code, words)
         values ($1, $2, $3, $4)",
        stages.collect::<Vec<_>>(),
    )
    .await?;
    let items = content.items.iter().enumerate().map(|(at, item)| {
        let kinds: Vec<_> = item.applies_with.iter().map(|kind| kind.code()).collect();
        [
            id.into_val(),
            (at as i64).into_val(),
            item.code.as_str().into_val(),
            item.stage.as_str().into_val(),
            item.words.as_ref().into_val(),
            item.evidence.into_val(),
            item.rests_on.join(" ").into_val(),
            kinds.join(" ").into_val(),
            item.why_not.as_ref().into_val(),
        ]
    });
    tx.many(
        "insert into procedure_items (procedure_id, position, code, stage, words, evidence,
            rests_on, applies_with, why_not) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        items.collect::<Vec<_>>(),
    )
    .await?;
    let documents = content
        .documents
        .iter()
        .enumerate()
        .map(|(at, entry)| args![id, at as i64, entry.code.as_str(), entry.words.as_ref()]);
    tx.many(
        "insert into procedure_documents (procedure_id, position, code, words)
         values ($1, $2, $3, $4)",
        documents.collect::<Vec<_>>(),
    )
    .await?;
    let standards = content.standards.iter().enumerate().map(|(at, standard)| {
        args![id, at as i64, standard.code.as_str(), standard.about, standard.words.as_ref()]
    });
    tx.many(
        "insert into procedure_standards (procedure_id, position, code, about, words)
         values ($1, $2, $3, $4, $5)",
        standards.collect::<Vec<_>>(),
    )
    .await?;
    Ok(true)
}
