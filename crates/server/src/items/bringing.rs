//! Sold items that another tool followed until now. It tells of deliveries alone, so an item that
//! comes in is followed on that track only; what was delivered counts as settled by that tool's
//! word and not by the customer's.

use domain::cases::ServiceFacts;
use domain::events::{EventKind, Fact};
use domain::ids::{CaseId, PromiseId, TrackActId};
use domain::items::{Deed, Item, Track, TrackAct, TrackKind, TrackState, settle_shared};
use domain::people::Party;
use domain::promises::{Promise, PromiseKind, PromiseState};
use domain::quantity::Quantity;
use domain::rules::Rules;
use domain::time::Due;
use jiff::Timestamp;

use crate::app::{Failure, Writing};

/// A sold item as it came in.
pub(crate) struct BroughtItem {
    pub item: Item,
    /// When it was ordered, and by when it was promised.
    pub ordered_at: Timestamp,
    pub due: Due,
    /// When it went to the customer, if it did.
    pub went_at: Option<Timestamp>,
}

/// Items of any number of cases, with the promises of their deliveries, before they are written.
#[derive(Default)]
pub(crate) struct BroughtItems {
    promises: Vec<Promise>,
    items: Vec<Item>,
    tracks: Vec<Track>,
    acts: Vec<TrackAct>,
}

impl BroughtItems {
    /// Adds items of one case; what is due at the same time shares one promise. `before` are the
    /// promises of delivery that the case has, which more items may join.
    pub(crate) fn add(
        &mut self,
        w: &Writing<'_>,
        rules: &Rules,
        brought: Vec<BroughtItem>,
        before: &[Promise],
    ) -> Added {
        let mut added = Added::default();
        let mut groups: Vec<Vec<BroughtItem>> = Vec::new();
        for item in brought {
            match groups.iter_mut().find(|group| group.iter().all(|it| it.due == item.due)) {
                Some(group) => group.push(item),
                None => groups.push(vec![item]),
            }
        }
        for group in groups {
            self.add_together(w, rules, group, before, &mut added);
        }
        added
    }

    fn add_together(
        &mut self,
        w: &Writing<'_>,
        rules: &Rules,
        group: Vec<BroughtItem>,
        before: &[Promise],
        added: &mut Added,
    ) {
        let step = match standing(&group, before) {
            Standing::Open(promise) => promise,
            Standing::Kept => PromiseId(w.new_id()),
            Standing::None => {
                let Some(promise) = promised(w, &group) else { return };
                let went = group.iter().map(|it| it.went_at);
                added.facts.push(promise.made());
                let (promise, facts) = settle_shared(promise, went, w.now, rules);
                added.facts.extend(facts);
                let id = promise.id;
                self.promises.push(promise);
                id
            }
        };
        for BroughtItem { item, went_at, .. } in group {
            added.facts.push(Fact::of(EventKind::ItemSold, item.id).to(item.kind.code()));
            let track = Track::begin(item.id, TrackKind::Delivery, item.customer, item.case, step);
            added.last = added.last.max(went_at);
            let (track, fact) = match went_at {
                Some(at) => self.took_over(w, track, item.quantity, at),
                None => (track, None),
            };
            added.facts.extend(fact);
            added.tracks += 1;
            added.doing += u32::from(track.is_doing());
            self.tracks.push(track);
            self.items.push(item);
        }
    }

    fn took_over(
        &mut self,
        w: &Writing<'_>,
        track: Track,
        all: Quantity,
        at: Timestamp,
    ) -> (Track, Option<Fact>) {
        let Some((track, fact)) = track.clone().take_over(at) else { return (track, None) };
        self.acts.extend(imported(w, &track, all, at));
        (track, Some(fact))
    }

    /// Writes all; the facts are told by whoever added them.
    pub(crate) async fn write(self, w: &Writing<'_>) -> Result<(), Failure> {
        store::promises::insert_many(w.tx, &self.promises).await?;
        store::items::insert_many(w.tx, &self.items).await?;
        store::items::insert_tracks(w.tx, &self.tracks).await?;
        Ok(store::items::insert_acts(w.tx, &self.acts).await?)
    }
}

/// What there is to tell of the items that were added to a case.
#[derive(Default)]
pub(crate) struct Added {
    pub facts: Vec<Fact>,
    /// When the last of them went.
    pub last: Option<Timestamp>,
    tracks: u32,
    doing: u32,
}

impl Added {
    /// What the stages of a case look at that has these items only.
    pub(crate) const fn service(&self) -> ServiceFacts {
        let Self { tracks, doing, .. } = *self;
        ServiceFacts { agreed: true, tracks, doing, unsettled: doing, confirmed: false }
    }
}

enum Standing {
    Open(PromiseId),
    /// Kept when these had gone too.
    Kept,
    None,
}

/// Is there a promise of the same due time that tells the truth of these items as well?
fn standing(group: &[BroughtItem], before: &[Promise]) -> Standing {
    let same = |promise: &&Promise| group.first().is_some_and(|it| it.due.at == promise.due.at);
    for promise in before.iter().filter(same) {
        match promise.state {
            PromiseState::Open => return Standing::Open(promise.id),
            PromiseState::Kept { at }
                if group.iter().all(|it| it.went_at.is_some_and(|it| it <= at)) =>
            {
                return Standing::Kept;
            }
            _ => {}
        }
    }
    Standing::None
}

fn promised(w: &Writing<'_>, group: &[BroughtItem]) -> Option<Promise> {
    let BroughtItem { item, ordered_at, due, .. } = group.first()?;
    Some(Promise {
        id: PromiseId(w.new_id()),
        customer: item.customer,
        case: Some(item.case),
        kind: PromiseKind::Deliver,
        what: None,
        debtor: Party::Us,
        owner: item.owner,
        due: due.clone(),
        named_by: Party::Us,
        made_at: *ordered_at,
        state: PromiseState::Open,
        broken_at: None,
    })
}

/// What is left of it went to the customer, as another tool says.
fn imported(w: &Writing<'_>, track: &Track, left: Quantity, at: Timestamp) -> Vec<TrackAct> {
    let act = |deed| TrackAct {
        id: TrackActId(w.new_id()),
        item: track.item,
        track: track.kind,
        customer: track.customer,
        deed,
        at,
        by: w.actor.user(),
        words: None,
        contact: None,
    };
    let delivered = (left.0 > 0).then_some(Deed::Delivered(left));
    delivered.into_iter().chain([Deed::Imported]).map(act).collect()
}

/// Another tool knows more of an item than before.
pub(crate) async fn change_brought_in(w: &Writing<'_>, item: &Item) -> Result<(), Failure> {
    store::items::save(w.tx, item).await?;
    let fact = Fact::of(EventKind::ItemChanged, item.id);
    w.tell(item.customer, Some(item.case), vec![fact]).await
}

/// The other tool says by now that an item went to the customer. Where our work on it is done or
/// settled here already, that says nothing new.
pub(crate) async fn take_over_delivery_in(
    w: &mut Writing<'_>,
    item: &Item,
    at: Timestamp,
) -> Result<(), Failure> {
    let (customer, case, quantity, item) = (item.customer, item.case, item.quantity, item.id);
    let tracks = store::items::tracks_of_case(w.tx, case).await?;
    let is_it = |track: &&Track| track.item == item && track.kind == TrackKind::Delivery;
    let Some(before) = tracks.iter().find(is_it) else { return Ok(()) };
    let (Some(step), Some((track, fact))) = (before.step(), before.clone().take_over(at)) else {
        return Ok(());
    };
    let mut facts = vec![fact];
    store::items::save_tracks(w.tx, std::slice::from_ref(&track)).await?;
    let parts = store::items::delivered_of_case(w.tx, case).await?;
    let gone = parts.into_iter().find(|(id, _)| *id == item).map_or(0, |(_, part)| part.0);
    let left = Quantity(quantity.0.saturating_sub(gone));
    store::items::insert_acts(w.tx, &imported(w, &track, left, at)).await?;
    let is_last = tracks.iter().all(|it| it.item == item || it.step() != Some(step));
    let promise = store::promises::get(w.tx, step).await?;
    if is_last && promise.is_open() {
        let kept_at = last_of(w, case, &tracks, at).await?;
        let (promise, told) = promise.keep(kept_at, &w.rules().await?)?;
        store::promises::save(w.tx, &promise).await?;
        facts.extend(told);
    }
    w.tell(customer, Some(case), facts).await
}

/// When the last thing went that one promise held together. Where a case has more promises of
/// delivery nobody can tell afterwards which of them held what is settled, and only this one counts.
async fn last_of(
    w: &Writing<'_>,
    case: CaseId,
    tracks: &[Track],
    at: Timestamp,
) -> Result<Timestamp, Failure> {
    let promises = store::promises::deliveries_of_case(w.tx, case).await?;
    let moved = |promise: &&Promise| !matches!(promise.state, PromiseState::Moved { .. });
    if promises.iter().filter(moved).count() > 1 {
        return Ok(at);
    }
    let went = tracks.iter().filter_map(|track| match track.state {
        TrackState::Accepted { done_at, .. } if track.kind == TrackKind::Delivery => done_at,
        _ => None,
    });
    Ok(went.fold(at, Timestamp::max))
}
