//! The closing procedure: drafted, compared, published.

use domain::events::{EventKind, Fact};
use domain::ids::ProcedureId;
use domain::people::{Actor, Right};
use domain::procedures::{
    Change, Edit, Place, Procedure, ProcedureContent, Wrong, compare, next_own_code,
};
use domain::refusal::Refusal;
use domain::text::Prose;
use store::procedures::Draft;

use crate::app::{App, Failure, Writing};

pub mod api;
pub mod pages;
pub mod words;

/// The version that a closing begins with now. The first comes with the program and is stored when
/// it is first needed.
pub(crate) async fn current_in(w: &Writing<'_>) -> Result<Procedure, Failure> {
    if let Some(newest) = store::procedures::newest_published(w.tx).await? {
        return Ok(newest);
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
    if !store::procedures::insert(w.tx, &first).await? {
        // Somebody else needed it at the same time.
        return store::procedures::newest_published(w.tx).await?.ok_or(Failure::NotFound);
    }
    w.tell_of_firm(vec![Fact::of(EventKind::ProcedurePublished, first.id).to(1)]).await?;
    Ok(first)
}

/// Begins a draft as a copy of the newest version; the one that stands, if there is one.
///
/// # Errors
/// The actor is no owner.
pub async fn draft(app: &App, actor: Actor) -> Result<ProcedureId, Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            let owner = w.person_with(Right::Govern)?;
            if let Some(standing) = store::procedures::draft(w.tx).await? {
                return Ok(standing.procedure.id);
            }
            let newest = current_in(&w).await?;
            let draft = Procedure {
                id: ProcedureId(w.new_id()),
                version: newest.version.saturating_add(1),
                content: newest.content,
                note: None,
                written_by: Some(owner),
                written_at: w.now,
                published_at: None,
            };
            if store::procedures::insert(w.tx, &draft).await? {
                return Ok(draft.id);
            }
            let standing =
                store::procedures::draft(w.tx).await?.ok_or(Refusal::ChangedMeanwhile)?;
            Ok(standing.procedure.id)
        })
    })
    .await
}

/// Does one small act on the draft; what was added gets its code, which is told back. `seen` is how
/// often the draft had been changed when its page was read; a step up or down needs none.
///
/// # Errors
/// The actor is no owner, somebody else changed or published the draft meanwhile, what was written
/// has problems of its own, or an item of the method was to be removed.
pub async fn edit(
    app: &App,
    actor: Actor,
    seen: Option<u32>,
    edit: Edit,
) -> Result<String, Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            let owner = w.person_with(Right::Govern)?;
            let mut draft = load_seen(&w, seen).await?;
            let (edit, code) = with_code(&w, edit).await?;
            let place = place(&edit);
            let edited = draft.procedure.content.edited(edit)?;
            let content = edited.ok_or(Refusal::ChangedMeanwhile)?;
            let is_there = |found: &&Wrong| Some(&found.place) == place.as_ref();
            let problems = content.check().iter().filter(is_there).count();
            if problems > 0 {
                return Err(Refusal::ProcedureNotReady { problems }.into());
            }
            draft.procedure.content = content;
            draft.procedure.written_by = Some(owner);
            draft.procedure.written_at = w.now;
            if !store::procedures::save_draft(w.tx, &draft).await? {
                return Err(Refusal::ChangedMeanwhile.into());
            }
            Ok(code)
        })
    })
    .await
}

/// Makes the draft the version that closings begin with from now on.
///
/// # Errors
/// The actor is no owner, the draft has problems or differs in nothing from the version before, or
/// somebody else changed it meanwhile.
pub async fn publish(
    app: &App,
    actor: Actor,
    seen: u32,
    note: Option<Prose>,
) -> Result<u32, Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            let owner = w.person_with(Right::Govern)?;
            let Draft { procedure, edits } = load_seen(&w, Some(seen)).await?;
            let problems = procedure.content.check().len();
            if problems > 0 {
                return Err(Refusal::ProcedureNotReady { problems }.into());
            }
            let before = current_in(&w).await?;
            if changes(&before, &procedure).is_empty() {
                return Err(Refusal::ProcedureSame.into());
            }
            let id = procedure.id;
            if !store::procedures::publish(w.tx, id, edits, note.as_ref(), owner, w.now).await? {
                return Err(Refusal::ChangedMeanwhile.into());
            }
            let fact = Fact::of(EventKind::ProcedurePublished, id)
                .from_to(before.version, procedure.version);
            w.tell_of_firm(vec![fact]).await?;
            Ok(procedure.version)
        })
    })
    .await
}

/// Throws the draft away; the published versions stand.
///
/// # Errors
/// The actor is no owner, or somebody else changed the draft meanwhile.
pub async fn discard(app: &App, actor: Actor, seen: u32) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            let Draft { procedure, edits } = load_seen(&w, Some(seen)).await?;
            if store::procedures::discard(w.tx, procedure.id, edits).await? {
                Ok(())
            } else {
                Err(Refusal::ChangedMeanwhile.into())
            }
        })
    })
    .await
}

/// Where an act writes something that must be sound by itself; what it does to others is said by
/// the draft.
fn place(edit: &Edit) -> Option<Place> {
    match edit {
        Edit::Add(entry) | Edit::Save(entry) => {
            Some(Place::Entry(entry.part(), entry.code().to_owned()))
        }
        Edit::StandstillDays(_) => Some(Place::StandstillDays),
        Edit::Move { .. } | Edit::Remove { .. } => None,
    }
}

/// What the newer of two versions changes.
#[must_use]
pub fn changes(before: &Procedure, after: &Procedure) -> Vec<Change> {
    compare(&before.content, &after.content)
}

async fn load_seen(w: &Writing<'_>, seen: Option<u32>) -> Result<Draft, Failure> {
    let draft = store::procedures::draft(w.tx).await?.ok_or(Refusal::ChangedMeanwhile)?;
    if seen.is_some_and(|seen| seen != draft.edits) {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    Ok(draft)
}

/// What is added gets a code that no version ever gave to something else.
async fn with_code(w: &Writing<'_>, edit: Edit) -> Result<(Edit, String), Failure> {
    Ok(match edit {
        Edit::Add(entry) => {
            let used = store::procedures::own_codes(w.tx).await?;
            let code = next_own_code(used.iter().map(String::as_str));
            (Edit::Add(entry.with_code(code.clone())), code)
        }
        Edit::Save(entry) => {
            let code = entry.code().to_owned();
            (Edit::Save(entry), code)
        }
        Edit::Move { ref code, .. } | Edit::Remove { ref code, .. } => {
            let code = code.clone();
            (edit, code)
        }
        Edit::StandstillDays(days) => (Edit::StandstillDays(days), String::new()),
    })
}
