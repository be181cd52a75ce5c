//! The firm's procedure of closing: its versions, and the one draft that may stand beside them.

use domain::ids::{CaseId, ProcedureId, UserId};
use domain::items::ItemKind;
use domain::procedures::{
    Evidence, Procedure, ProcedureContent, ProcedureEntry, ProcedureItem, ProcedureStage,
    ProcedureStandard, StandardAbout,
};
use domain::text::{Line, Prose};
use jiff::Timestamp;

use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::{args, row};

/// A draft, and how often it was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub procedure: Procedure,
    pub edits: u32,
}

row! {
    /// A published version in a list: who wrote it, and how many closings keep it.
    pub struct Version {
        pub id: ProcedureId,
        pub version: u32,
        pub note: Option<Prose>,
        pub written_by: Option<Line>,
        pub published_at: Timestamp,
        pub open_closings: u32,
        pub closings: u32,
    }
}

row! {
    struct Head {
        id: ProcedureId,
        version: u32,
        note: Option<Prose>,
        standstill_days: u32,
        written_by: Option<UserId>,
        written_at: Timestamp,
        published_at: Option<Timestamp>,
        edits: u32,
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

row! {
    struct StandardRow {
        code: String,
        about: StandardAbout,
        words: Option<Line>,
    }
}

const HEAD: &str = "select id, version, note, standstill_days, written_by, written_at,
    published_at, edits from procedures";

/// Adds a version, published or as a draft; `false` if that version is there already.
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
    if inserted == 1 {
        insert_content(tx, procedure.id, &procedure.content).await?;
    }
    Ok(inserted == 1)
}

/// Saves a draft that was read after so many edits; `false` if somebody else changed it since, or
/// it is no draft any more.
pub async fn save_draft(tx: &Tx, draft: &Draft) -> Result<bool, StoreError> {
    let Draft { procedure, edits } = draft;
    let saved = tx
        .exec(
            "update procedures set note = $2, standstill_days = $3, written_by = $4,
                written_at = $5, edits = edits + 1
             where id = $1 and state = 'draft' and edits = $6",
            args![
                procedure.id,
                procedure.note.as_ref(),
                procedure.content.standstill_days,
                procedure.written_by,
                procedure.written_at,
                *edits
            ],
        )
        .await?;
    if saved == 1 {
        delete_content(tx, procedure.id).await?;
        insert_content(tx, procedure.id, &procedure.content).await?;
    }
    Ok(saved == 1)
}

/// Makes the draft a version that nothing changes any more; `false` if somebody else changed it.
pub async fn publish(
    tx: &Tx,
    id: ProcedureId,
    edits: u32,
    note: Option<&Prose>,
    by: UserId,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let published = tx
        .exec(
            "update procedures set state = 'published', note = $3, written_by = $4,
                written_at = $5, published_at = $5
             where id = $1 and state = 'draft' and edits = $2",
            args![id, edits, note, by, at],
        )
        .await?;
    Ok(published == 1)
}

/// Throws a draft away; `false` if it was none any more.
pub async fn discard(tx: &Tx, id: ProcedureId, edits: u32) -> Result<bool, StoreError> {
    // Taken first, so that nobody publishes it while its parts go.
    let taken = tx
        .exec(
            "update procedures set edits = edits + 1
             where id = $1 and state = 'draft' and edits = $2",
            args![id, edits],
        )
        .await?;
    if taken == 1 {
        delete_content(tx, id).await?;
        tx.exec("delete from procedures where id = $1", args![id]).await?;
    }
    Ok(taken == 1)
}

pub async fn get(q: &impl Query, id: ProcedureId) -> Result<Procedure, StoreError> {
    let head = q.one::<Head>(&format!("{HEAD} where id = $1"), args![id]).await?;
    Ok(load(q, head).await?.procedure)
}

/// A published version by its number.
pub async fn published(q: &impl Query, version: u32) -> Result<Procedure, StoreError> {
    let sql = format!("{HEAD} where version = $1 and state = 'published'");
    let head = q.one::<Head>(&sql, args![version]).await?;
    Ok(load(q, head).await?.procedure)
}

/// The version that a closing begins with now; none before the first was needed.
pub async fn newest_published(q: &impl Query) -> Result<Option<Procedure>, StoreError> {
    let sql = format!("{HEAD} where state = 'published' order by version desc limit 1");
    match q.find::<Head>(&sql, args![]).await? {
        Some(head) => Ok(Some(load(q, head).await?.procedure)),
        None => Ok(None),
    }
}

/// The version that the closing of this case began with, if it has begun.
pub async fn of_closing(q: &impl Query, case: CaseId) -> Result<Option<Procedure>, StoreError> {
    let sql = format!("{HEAD} where id = (select procedure_id from closings where case_id = $1)");
    match q.find::<Head>(&sql, args![case]).await? {
        Some(head) => Ok(Some(load(q, head).await?.procedure)),
        None => Ok(None),
    }
}

/// The draft, if somebody began one.
pub async fn draft(q: &impl Query) -> Result<Option<Draft>, StoreError> {
    let sql = format!("{HEAD} where state = 'draft' order by version desc limit 1");
    match q.find::<Head>(&sql, args![]).await? {
        Some(head) => Ok(Some(load(q, head).await?)),
        None => Ok(None),
    }
}

/// The published versions, the newest first.
pub async fn versions(q: &impl Query, most: u32) -> Result<Vec<Version>, StoreError> {
    q.all(
        "with page as (
            select id, version, note, written_by, published_at from procedures
            where state = 'published' order by version desc limit $1
         )
         select p.id, p.version, p.note, u.name, p.published_at,
            (select count(*) from closings c where c.procedure_id = p.id and c.state = 'open'),
            (select count(*) from closings c where c.procedure_id = p.id)
         from page p left join users u on u.id = p.written_by order by p.version desc",
        args![most],
    )
    .await
}

/// How many closings began with this version.
pub async fn usage(q: &impl Query, id: ProcedureId) -> Result<u32, StoreError> {
    q.one("select count(*) from closings where procedure_id = $1", args![id]).await
}

/// The codes of all entries that the firm itself ever added, in whichever version and list.
pub async fn own_codes(q: &impl Query) -> Result<Vec<String>, StoreError> {
    q.all(
        "select code from procedure_stages where code like 'F%'
         union select code from procedure_items where code like 'F%'
         union select code from procedure_documents where code like 'F%'
         union select code from procedure_standards where code like 'F%'",
        args![],
    )
    .await
}

async fn insert_content(
    tx: &Tx,
    id: ProcedureId,
    content: &ProcedureContent,
) -> Result<(), StoreError> {
    let stages = content.stages.iter().map(|it| (&it.code, &it.words));
    let stages: Vec<_> = stages.enumerate().map(|(at, it)| named(id, at, it)).collect();
    tx.many(
        "insert into procedure_stages (procedure_id, position, code, words)
         values ($1, $2, $3, $4)",
        stages,
    )
    .await?;
    let items: Vec<_> = content.items.iter().enumerate().map(|it| item(id, it)).collect();
    tx.many(
        "insert into procedure_items (procedure_id, position, code, stage, words, evidence,
            rests_on, applies_with, why_not) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        items,
    )
    .await?;
    let documents = content.documents.iter().map(|it| (&it.code, &it.words));
    let documents: Vec<_> = documents.enumerate().map(|(at, it)| named(id, at, it)).collect();
    tx.many(
        "insert into procedure_documents (procedure_id, position, code, words)
         values ($1, $2, $3, $4)",
        documents,
    )
    .await?;
    let standards: Vec<_> =
        content.standards.iter().enumerate().map(|it| standard(id, it)).collect();
    tx.many(
        "insert into procedure_standards (procedure_id, position, code, about, words)
         values ($1, $2, $3, $4, $5)",
        standards,
    )
    .await
    .map(|_| ())
}

fn named(id: ProcedureId, at: usize, (code, words): (&String, &Option<Line>)) -> [Val; 4] {
    [id.into_val(), (at as i64).into_val(), code.as_str().into_val(), words.as_ref().into_val()]
}

fn item(id: ProcedureId, (at, item): (usize, &ProcedureItem)) -> [Val; 9] {
    let kinds: Vec<&str> = item.applies_with.iter().map(|kind| kind.code()).collect();
    [
        id.into_val(),
        (at as i64).into_val(),
        item.code.as_str().into_val(),
        item.stage.as_str().into_val(),
        item.words.as_ref().into_val(),
        item.evidence.code().into_val(),
        item.rests_on.join(" ").into_val(),
        kinds.join(" ").into_val(),
        item.why_not.as_ref().into_val(),
    ]
}

fn standard(id: ProcedureId, (at, standard): (usize, &ProcedureStandard)) -> [Val; 5] {
    [
        id.into_val(),
        (at as i64).into_val(),
        standard.code.as_str().into_val(),
        standard.about.code().into_val(),
        standard.words.as_ref().into_val(),
    ]
}

async fn delete_content(tx: &Tx, id: ProcedureId) -> Result<(), StoreError> {
    for sql in [
        "delete from procedure_stages where procedure_id = $1",
        "delete from procedure_items where procedure_id = $1",
        "delete from procedure_documents where procedure_id = $1",
        "delete from procedure_standards where procedure_id = $1",
    ] {
        tx.exec(sql, args![id]).await?;
    }
    Ok(())
}

async fn load(q: &impl Query, head: Head) -> Result<Draft, StoreError> {
    let stages: Vec<(String, Option<Line>)> = q
        .all(
            "select code, words from procedure_stages where procedure_id = $1 order by position",
            args![head.id],
        )
        .await?;
    let items: Vec<ItemRow> = q
        .all(
            "select code, stage, words, evidence, rests_on, applies_with, why_not
             from procedure_items where procedure_id = $1 order by position",
            args![head.id],
        )
        .await?;
    let documents: Vec<(String, Option<Line>)> = q
        .all(
            "select code, words from procedure_documents where procedure_id = $1
             order by position",
            args![head.id],
        )
        .await?;
    let standards: Vec<StandardRow> = q
        .all(
            "select code, about, words from procedure_standards where procedure_id = $1
             order by position",
            args![head.id],
        )
        .await?;
    let stage = |(code, words)| ProcedureStage { code, words };
    let entry = |(code, words)| ProcedureEntry { code, words };
    let standard =
        |it: StandardRow| ProcedureStandard { code: it.code, about: it.about, words: it.words };
    let content = ProcedureContent {
        stages: stages.into_iter().map(stage).collect(),
        items: items.into_iter().map(read_item).collect::<Result<_, _>>()?,
        documents: documents.into_iter().map(entry).collect(),
        standards: standards.into_iter().map(standard).collect(),
        standstill_days: head.standstill_days,
    };
    let procedure = Procedure {
        id: head.id,
        version: head.version,
        content,
        note: head.note,
        written_by: head.written_by,
        written_at: head.written_at,
        published_at: head.published_at,
    };
    Ok(Draft { procedure, edits: head.edits })
}

fn read_item(row: ItemRow) -> Result<ProcedureItem, StoreError> {
    let kinds: Option<Vec<ItemKind>> =
        row.applies_with.split_whitespace().map(ItemKind::parse).collect();
    Ok(ProcedureItem {
        code: row.code,
        stage: row.stage,
        words: row.words,
        evidence: row.evidence,
        rests_on: row.rests_on.split_whitespace().map(str::to_owned).collect(),
        applies_with: kinds
            .ok_or_else(|| StoreError::broken("an item that applies with an unknown kind"))?,
        why_not: row.why_not,
    })
}
