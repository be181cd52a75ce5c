//! What the customer says of the tracks: it is right, it is not, it is not wanted. Only their word
//! ends a track, and only their word opens one again (S3-4).

use domain::ids::{CaseId, ContactId, ItemId};
use domain::items::{Deed, TrackKind, TrackState};
use domain::people::{Actor, Party};
use domain::refusal::Refusal;
use domain::text::Prose;
use domain::time::Due;
use jiff::Timestamp;

use super::faults::let_faults_go;
use super::service::Service;
use crate::app::{App, Failure};

/// Who of them said it, and when; without a contact person it was the customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TheirWord {
    pub by: Option<ContactId>,
    pub at: Timestamp,
}

/// They say that these are right, all at once as one says it.
///
/// # Errors
/// Our work on one of them is not done; a bill, which is accepted by paying it.
pub async fn accept(
    app: &App,
    actor: Actor,
    case: CaseId,
    tracks: Vec<(ItemId, TrackKind)>,
    word: TheirWord,
    words: Option<Prose>,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let mut service = heard(&mut w, case, word).await?;
            for (item, kind) in tracks {
                let track = service.track(item, kind)?;
                service.follow(track.accept(word.by, word.at)?, word.at);
                service.act_with(item, kind, Deed::Accepted, word.at, words.clone(), word.by);
            }
            service.finish().await
        })
    })
    .await
}

/// They don't want these any more, in their words.
///
/// # Errors
/// One is settled; a bill that was sent waits for its payment.
pub async fn release(
    app: &App,
    actor: Actor,
    case: CaseId,
    tracks: Vec<(ItemId, TrackKind)>,
    word: TheirWord,
    words: Prose,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let mut service = heard(&mut w, case, word).await?;
            for (item, kind) in tracks {
                let track = service.track(item, kind)?;
                let is_sent = matches!(track.state, TrackState::Asking { .. });
                if kind == TrackKind::Billing && is_sent {
                    return Err(Refusal::AcceptedByPaying.into());
                }
                service.let_go(track.release(word.by, word.at)?);
                let said = Some(words.clone());
                service.act_with(item, kind, Deed::Released, word.at, said, word.by);
                if kind == TrackKind::Quality {
                    let_faults_go(&mut service, item, &words).await?;
                }
            }
            service.finish().await
        })
    })
    .await
}

/// They say that it is not right, or want it after all; we promise what to do by `due`.
///
/// # Errors
/// We are at it anyway; the time is not ahead; a bill, which is put right by correcting it.
pub async fn reopen(
    app: &App,
    actor: Actor,
    case: CaseId,
    (item, kind): (ItemId, TrackKind),
    word: TheirWord,
    words: Prose,
    due: Due,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let mut service = heard(&mut w, case, word).await?;
            if kind == TrackKind::Billing {
                return Err(Refusal::StepOfService.into());
            }
            if due.at <= service.w.now {
                return Err(Refusal::NextStepNotAhead.into());
            }
            let track = service.track(item, kind)?;
            let owner = service.case.owner;
            let step = service.promise(kind.first_step(), owner, due, Party::Us).await?;
            service.follow(track.reopen(step)?, word.at);
            service.act_with(item, kind, Deed::Reopened, word.at, Some(words), word.by);
            service.finish().await
        })
    })
    .await
}

async fn heard<'w, 't>(
    w: &'w mut crate::app::Writing<'t>,
    case: CaseId,
    word: TheirWord,
) -> Result<Service<'w, 't>, Failure> {
    let service = Service::open(w, case).await?;
    service.require_past(word.at)?;
    service.require_contact(word.by).await?;
    Ok(service)
}
