//! Cases brought in from another tool, many in one transaction, and followed there until somebody
//! here agrees a next step.

use domain::cases::{Brought, Case, Elsewhere, NewCase, ServiceFacts};
use domain::events::Event;
use domain::ids::CaseId;
use jiff::Timestamp;

use crate::app::{Failure, Writing};

/// A case to be brought in.
pub(crate) struct Bringing {
    pub case: NewCase,
    pub elsewhere: Elsewhere,
    /// After a yes: what was served of it, and when the last of that came about.
    pub service: Option<(ServiceFacts, Timestamp)>,
}

/// Brings cases in; their customers are locked by the caller.
pub(crate) async fn bring_many_in(w: &Writing<'_>, new: Vec<Bringing>) -> Result<(), Failure> {
    let (mut cases, mut promises) = (Vec::with_capacity(new.len()), Vec::with_capacity(new.len()));
    let (mut answers, mut releases) = (Vec::new(), Vec::new());
    let mut events: Vec<Event> = Vec::with_capacity(new.len() * 3);
    for Bringing { case, elsewhere, service } in new {
        let mut brought = Case::bring(case, elsewhere, w.now)?;
        if let Some((facts, at)) = service {
            let (case, told) = brought.case.follow_service(facts, at);
            brought.case = case;
            brought.facts.extend(told);
        }
        events.extend(w.events(Some(brought.case.customer), Some(brought.case.id), brought.facts));
        cases.push(brought.case);
        promises.extend(brought.promise);
        answers.extend(brought.answer);
        releases.extend(brought.release);
    }
    store::cases::insert_many(w.tx, &cases).await?;
    store::promises::insert_many(w.tx, &promises).await?;
    store::cases::insert_answers(w.tx, &answers).await?;
    store::cases::insert_releases(w.tx, &releases).await?;
    Ok(store::events::append(w.tx, &events).await?)
}

/// Takes over how a case ended elsewhere, if it still waits for its first next step here.
pub(crate) async fn follow_in(
    w: &mut Writing<'_>,
    id: CaseId,
    elsewhere: Elsewhere,
) -> Result<(), Failure> {
    let case = super::load_locked(w, id).await?;
    let Some(step) = case.next_step() else { return Ok(()) };
    let step = store::promises::get(w.tx, step.promise).await?;
    let followed = case.follow_elsewhere(elsewhere, step, w.now, &w.rules().await?)?;
    let Some(Brought { case, promise, answer, release, facts }) = followed else { return Ok(()) };
    if let Some(promise) = &promise {
        store::promises::save(w.tx, promise).await?;
    }
    store::cases::insert_answers(w.tx, answer.as_slice()).await?;
    store::cases::insert_releases(w.tx, release.as_slice()).await?;
    super::save(w, &case, facts).await
}
