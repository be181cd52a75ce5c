//! Does what the checklist of a case says that it waits for, as people do who want to close it.

use domain::bills::BillState;
use domain::cases::{CaseState, Ending};
use domain::closing::{CheckedItem, Reason};
use domain::interactions::{Channel, Direction};
use domain::items::{ItemKind, Track, TrackKind};
use domain::needs::WishState;
use domain::people::Party;
use domain::promises::{Promise, PromiseKind};
use forgetmenot::app::Failure;
use forgetmenot::closing;
use forgetmenot::interactions::RecordInteraction;
use forgetmenot::needs::{self, Settling};
use forgetmenot::{bills as billing, items, promises};

use super::perform::{Done, Scene};
use super::{bills, papers, recomputed, tracks, words};
use crate::kit::{HOUR, prose};

/// One step nearer to a closed service; of a closed one, at times the customer's word that opens it.
pub async fn next(s: &Scene<'_>) -> Done {
    if s.read().await.closed.is_some() {
        let opens = s.number(7).is_multiple_of(8);
        return Some(if opens { words::report(s).await } else { Ok(()) });
    }
    onward(s).await
}

/// One step nearer to a closed service.
pub async fn onward(s: &Scene<'_>) -> Done {
    let Some(list) = recomputed(s.t, s.case).await else {
        let agreed = store::agreements::latest_of_case(s.t.db(), s.case).await.expect("a read");
        return Some(match agreed {
            None => tracks::agree(s).await,
            Some(_) => words::confirm(s).await,
        });
    };
    let open = list.items.into_iter().filter(|item| item.waits_on().is_some());
    let Some(item) = s.pick(open.collect(), 5) else {
        return Some(closing::close(&s.t.app, s.actor, s.case).await);
    };
    let reason = reason(&item);
    settle(s, &item.code, &reason).await
}

/// What is in the way of the others comes first: a draft of a bill.
fn reason(item: &CheckedItem) -> Reason {
    let is_draft = |it: &&Reason| matches!(it, Reason::Drafts(_));
    let own = |it: &&Reason| !matches!(it, Reason::RestsOn(_));
    let found = item.reasons.iter().find(is_draft).or_else(|| item.reasons.iter().find(own));
    found.expect("a reason").clone()
}

async fn settle(s: &Scene<'_>, code: &str, reason: &Reason) -> Done {
    let (t, app, actor, case) = (s.t, &s.t.app, s.actor, s.case);
    Some(match reason {
        Reason::Needs(_) => {
            let open = "needs where case_id = $1 and state = 'open'";
            needs::settle(app, actor, case, s.of_case(open).await?, Settling::Met).await
        }
        Reason::Expectations(_) => {
            let wishes = store::needs::expectations(t.db(), case).await.expect("the wishes");
            let open = wishes.into_iter().find(|it| it.state == WishState::Open)?;
            needs::settle_expectation(app, actor, case, open.id, Settling::Met).await
        }
        Reason::Questions(_) => {
            let open = s.of_case("questions where case_id = $1 and answer is null").await?;
            needs::answer(app, actor, case, open, prose("45 dB")).await
        }
        Reason::NoWord => words::settled(s).await,
        Reason::NotAskedForDetails => words::ask_for_details(s).await,
        Reason::Details(_) => {
            let open = s.of_case("details where case_id = $1 and settled_at is null").await?;
            closing::settle_detail(app, actor, case, open, prose("Oiled")).await
        }
        Reason::Promises(_) => keep(s).await?,
        Reason::Document { code, .. } => papers::add(s, Some(code), true).await?,
        Reason::NotAgreed => tracks::agree(s).await,
        Reason::Drafts(_) => drafts(s).await?,
        Reason::Unbilled(_) => bills::draft(s, true).await?,
        Reason::Unpaid(_) => {
            let open = bills::all(s).await.into_iter().find(|bill| bill.open() > 0);
            let bill = open.expect("a bill is open");
            bills::pay(s, bill.id, bill.open()).await
        }
        Reason::Differences(_) => correct(s).await?,
        Reason::Doing(_) => work(s).await?,
        Reason::Asking(_) => tracks::accept_all(s).await,
        Reason::Unplanned(_) => {
            let all = tracks::all(s).await;
            let open = all.iter().find(|it| it.kind == TrackKind::Maintenance && it.is_under_way());
            tracks::plan(s, open.expect("a plan is open").item).await
        }
        Reason::Planless(_) => {
            let all = tracks::items(s).await;
            let bare =
                all.into_iter().find(|it| it.kind == ItemKind::Equipment && it.plan.is_none());
            tracks::describe(s, bare.expect("an equipment without a plan"), true).await
        }
        Reason::Standard(code) => words::standard(s, Some(code)).await?,
        Reason::NotConfirmed => words::confirm(s).await,
        Reason::NotHeard => words::hear(s).await,
        Reason::Issues(_) => {
            let open = s.of_case("issues where case_id = $1 and settled_at is null").await?;
            words::settle_issue(s, open).await
        }
        Reason::NoCarePlan => words::choose_care(s).await,
        Reason::NoMark(_) => words::mark(s, code).await,
        Reason::RestsOn(_) => panic!("{code} rests on another"),
    })
}

/// A promise of ours is kept; a call by telling of it; what we may not keep, the customer lets go.
async fn keep(s: &Scene<'_>) -> Done {
    let (t, app) = (s.t, &s.t.app);
    let open = store::promises::open_of_case(t.db(), s.case).await.expect("the promises");
    let free = |it: &&Promise| it.debtor == Party::Us && !it.kind.is_of_service();
    let promise = open.iter().find(free)?;
    let came = t.told(s.case, Channel::Shop, Direction::In, Ending::Noted);
    let contact = RecordInteraction { fulfils: Some(promise.id), ..came };
    let is_kept = match promise.kind {
        PromiseKind::Call | PromiseKind::Meet => t.record(contact).await.is_ok(),
        _ => promises::keep(app, s.actor, promise.id).await.is_ok(),
    };
    Some(if is_kept { Ok(()) } else { promises::release(app, s.actor, promise.id).await })
}

/// A draft is sent, or thrown away where it says what was not agreed.
async fn drafts(s: &Scene<'_>) -> Done {
    let bill = s.pick(bills::drafts(s).await, 6)?;
    Some(match bills::send(s, bill).await {
        Err(Failure::Refused(_)) => billing::cancel(&s.t.app, s.actor, bill).await,
        other => other,
    })
}

/// The bills that differ are taken back whole.
async fn correct(s: &Scene<'_>) -> Done {
    let is_sent = |state: BillState| matches!(state, BillState::Sent | BillState::Paid { .. });
    let all = bills::all(s).await;
    let bill = all.iter().find(|bill| !bill.is_correction() && is_sent(bill.state))?;
    Some(billing::correct(&s.t.app, s.actor, bill.id, vec![]).await.map(drop))
}

async fn work(s: &Scene<'_>) -> Done {
    let all = tracks::all(s).await;
    let ours = all.iter().filter(|it| {
        it.is_doing() && !matches!(it.kind, TrackKind::Billing | TrackKind::Maintenance)
    });
    let track = s.pick(ours.cloned().collect(), 6)?;
    let faults = store::items::faults_of_item(s.t.db(), track.item).await.expect("the faults");
    let fault = faults.iter().find(|fault| fault.is_open());
    Some(match (track.kind, fault) {
        (TrackKind::Delivery, _) => deliver(s, &track).await,
        (TrackKind::Quality, Some(fault)) => {
            let now = s.t.app.now();
            items::fix_fault(&s.t.app, s.actor, fault.id, prose("A new seal"), now).await
        }
        _ => tracks::work(s, &track, true).await,
    })
}

/// What is left of it. A delivery that was opened again when all had gone is put right in words: the
/// customer lets it go, for more than was sold can't be delivered.
async fn deliver(s: &Scene<'_>, track: &Track) -> Result<(), Failure> {
    let outcome = tracks::deliver_one(s, track.item, false).await;
    match outcome {
        Err(Failure::Refused(_)) => {
            let word = items::TheirWord { by: None, at: s.t.app.now() };
            let key = vec![(track.item, track.kind)];
            items::release(&s.t.app, s.actor, s.case, key, word, prose("It is well")).await
        }
        other => other,
    }
}

/// As many steps as it takes, from wherever the service stands.
pub async fn to_the_end(s: &mut Scene<'_>) {
    let mut last = None;
    for turn in 0..300_u32 {
        let case = s.read().await;
        // Who takes their yes back before anything is agreed ends it by a no, which is respected.
        if case.closed.is_some() || matches!(case.state, CaseState::FinalNo(_)) {
            return;
        }
        s.turn = turn;
        let outcome = onward(s).await;
        if let Some(Err(error @ (Failure::Store(_) | Failure::NotFound))) = outcome {
            panic!("{error:?}");
        }
        last = outcome;
        s.t.advance(HOUR);
    }
    let list = recomputed(s.t, s.case).await;
    let list = list.unwrap_or_else(|| panic!("no closing begins: {last:?}")).items;
    let open: Vec<_> = list.iter().filter(|item| item.waits_on().is_some()).collect();
    panic!("there is no way to the end: {last:?} {open:?}");
}
