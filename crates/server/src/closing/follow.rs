//! The stages and the checklist of a case follow its facts, in the transaction that changed them.

use std::collections::BTreeMap;

use domain::closing::{Checklist, Closing, Followed, ItemState, follow};
use domain::events::{EventKind, Fact};
use domain::ids::CaseId;

use crate::app::{Failure, Writing};

/// After every write that told something of a case: its stages and its closing follow the facts.
/// The frame of all writing calls it, so no change can pass a closing by.
pub(crate) async fn follow_in(w: &mut Writing<'_>, id: CaseId) -> Result<(), Failure> {
    if !store::cases::is_in_service(w.tx, id).await? {
        return Ok(());
    }
    let case = store::cases::get(w.tx, id).await?;
    let facts = store::cases::service_facts(w.tx, id).await?;
    let (case, told) = case.follow_service(facts, w.now);
    if !told.is_empty() {
        store::cases::save(w.tx, &case).await?;
        w.tell(case.customer, Some(case.id), told).await?;
    }
    // Without a confirmation there is no closing to look at.
    if facts.confirmed {
        checklist_in(w, id).await?;
    }
    Ok(())
}

/// The open closing of a case, its checklist computed anew; what moved is saved and told.
pub(super) async fn checklist_in(
    w: &Writing<'_>,
    case: CaseId,
) -> Result<Option<(Closing, Checklist)>, Failure> {
    let Some(mut closing) = store::closing::find(w.tx, case).await? else { return Ok(None) };
    if !closing.is_open() {
        return Ok(None);
    }
    let content = store::procedures::get(w.tx, closing.procedure).await?.content;
    let facts = store::closing::facts(w.tx, &closing).await?;
    let marks = store::closing::marks(w.tx, closing.id).await?;
    let kept = store::closing::items(w.tx, closing.id).await?;
    let before: BTreeMap<_, _> =
        kept.iter().map(|(code, item)| (code.clone(), item.state)).collect();
    let followed = follow(&content, &before, &facts, marks, w.now);
    for code in &followed.fell {
        store::closing::drop_mark(w.tx, closing.id, code, w.now).await?;
    }
    store::closing::save_items(w.tx, &closing, &kept, &followed.checklist, w.now).await?;
    let told = tell_of(&closing, &followed);
    if !followed.changed.is_empty() || !followed.fell.is_empty() {
        closing.moved_at = w.now;
        store::closing::save(w.tx, &closing).await?;
    }
    if !told.is_empty() {
        w.tell(closing.customer, Some(closing.case), told).await?;
    }
    Ok(Some((closing, followed.checklist)))
}

/// Every move of every item, so that the events alone tell the checklist.
fn tell_of(closing: &Closing, followed: &Followed) -> Vec<Fact> {
    let moved = followed.changed.iter().map(|(code, was, is)| {
        let kind = match is {
            ItemState::True => EventKind::ClosingItemTrue,
            ItemState::Open => EventKind::ClosingItemOpened,
            ItemState::Waived => EventKind::ClosingItemExcused,
            ItemState::NotApplicable => EventKind::ClosingItemNotApplicable,
        };
        Fact { before: Some(was.code().to_owned()), ..Fact::of(kind, closing.id).to(code) }
    });
    let fell = followed.fell.iter().map(|code| Fact::of(EventKind::MarkFell, closing.id).to(code));
    moved.chain(fell).collect()
}
