//! The service of one case in one write: its items and tracks, changed together. Tracks that go
//! together share a step, so a step ends when the last track has left it.

use domain::cases::Case;
use domain::customers::Customer;
use domain::events::Fact;
use domain::ids::{CaseId, ContactId, ItemId, PromiseId, TrackActId, UserId};
use domain::items::{Deed, Followed, Item, Track, TrackAct, TrackKind};
use domain::people::Party;
use domain::promises::{Promise, PromiseKind, PromiseState};
use domain::refusal::Refusal;
use domain::rules::Rules;
use domain::text::Prose;
use domain::time::{Due, Zone, plus_minutes};
use jiff::Timestamp;
use jiff::civil::Time;

use crate::app::{Failure, Writing};
use crate::cases::load_locked;

/// A step is due by the end of a working day, a question to the customer in the morning.
const EVENING: Time = Time::constant(17, 0, 0, 0);
const MORNING: Time = Time::constant(10, 0, 0, 0);
/// Working days until we ask whether what was done is right.
const ASK_AFTER: u32 = 2;

pub(super) struct Service<'w, 't> {
    pub w: &'w Writing<'t>,
    pub case: Case,
    pub customer: Customer,
    pub rules: Rules,
    pub items: Vec<Item>,
    pub tracks: Vec<Track>,
    changed: Vec<(ItemId, TrackKind)>,
    left: Vec<Left>,
    acts: Vec<TrackAct>,
    facts: Vec<Fact>,
    promised: Vec<Fact>,
}

/// A step that a track has left.
#[derive(Clone, Copy)]
struct Left {
    step: PromiseId,
    at: Timestamp,
    by_release: bool,
}

impl<'w, 't> Service<'w, 't> {
    /// With all other writers to the customer waiting.
    pub async fn open(w: &'w mut Writing<'t>, case: CaseId) -> Result<Self, Failure> {
        let case = load_locked(w, case).await?;
        case.require_in_service()?;
        Self::of(w, &case).await
    }

    /// Within another action, which has locked the customer.
    pub async fn of(w: &'w Writing<'t>, case: &Case) -> Result<Self, Failure> {
        Ok(Self {
            customer: store::customers::get(w.tx, case.customer).await?,
            rules: w.rules().await?,
            items: store::items::of_case(w.tx, case.id).await?,
            tracks: store::items::tracks_of_case(w.tx, case.id).await?,
            case: case.clone(),
            changed: Vec::new(),
            left: Vec::new(),
            acts: Vec::new(),
            facts: Vec::new(),
            promised: Vec::new(),
            w,
        })
    }

    pub fn item(&self, id: ItemId) -> Result<&Item, Failure> {
        self.items.iter().find(|item| item.id == id).ok_or(Failure::NotFound)
    }

    pub fn find_track(&self, item: ItemId, kind: TrackKind) -> Option<Track> {
        self.tracks.iter().find(|it| it.item == item && it.kind == kind).cloned()
    }

    pub fn track(&self, item: ItemId, kind: TrackKind) -> Result<Track, Failure> {
        self.find_track(item, kind).ok_or(Failure::NotFound)
    }

    /// A track went on by our or their act at that time.
    pub fn follow(&mut self, followed: Followed, at: Timestamp) {
        self.put(followed, at, false);
    }

    /// A track was let go by the customer.
    pub fn let_go(&mut self, followed: Followed) {
        self.put(followed, self.w.now, true);
    }

    fn put(&mut self, (track, fact): Followed, at: Timestamp, by_release: bool) {
        self.facts.push(fact);
        self.replace(track, Some((at, by_release)));
    }

    /// Puts a changed track in the place of the old one; a step that it left may end by that.
    pub fn replace(&mut self, track: Track, leaving: Option<(Timestamp, bool)>) {
        let key = (track.item, track.kind);
        if let Some(old) = self.tracks.iter_mut().find(|it| (it.item, it.kind) == key) {
            if let (Some(step), Some((at, by_release))) = (old.step(), leaving)
                && track.step() != Some(step)
            {
                self.left.push(Left { step, at, by_release });
            }
            *old = track;
            self.changed.push(key);
        }
    }

    /// A track that the item did not have.
    pub async fn add(&mut self, track: Track) -> Result<(), Failure> {
        store::items::insert_tracks(self.w.tx, std::slice::from_ref(&track)).await?;
        self.tracks.push(track);
        Ok(())
    }

    pub fn tell(&mut self, fact: Fact) {
        self.facts.push(fact);
    }

    pub fn act(&mut self, item: ItemId, track: TrackKind, deed: Deed, at: Timestamp) {
        self.act_with(item, track, deed, at, None, None);
    }

    pub fn act_with(
        &mut self,
        item: ItemId,
        track: TrackKind,
        deed: Deed,
        at: Timestamp,
        words: Option<Prose>,
        contact: Option<ContactId>,
    ) {
        let id = TrackActId(self.w.new_id());
        let (customer, by) = (self.customer.id, self.w.actor.user());
        self.acts.push(TrackAct { id, item, track, customer, deed, at, by, words, contact });
    }

    /// Promises a step of ours.
    pub async fn promise(
        &mut self,
        kind: PromiseKind,
        owner: UserId,
        due: Due,
        named_by: Party,
    ) -> Result<PromiseId, Failure> {
        let promise = Promise {
            id: PromiseId(self.w.new_id()),
            customer: self.customer.id,
            case: Some(self.case.id),
            kind,
            what: None,
            debtor: Party::Us,
            owner,
            due,
            named_by,
            made_at: self.w.now,
            state: PromiseState::Open,
            broken_at: None,
        };
        store::promises::insert(self.w.tx, &promise).await?;
        self.promised.push(promise.made());
        Ok(promise.id)
    }

    /// A step that is due so many working days from now.
    pub async fn promise_soon(
        &mut self,
        kind: PromiseKind,
        days: u32,
    ) -> Result<PromiseId, Failure> {
        let due = in_working_days(self.w.now, days, EVENING, &self.customer.zone);
        self.promise(kind, self.case.owner, due, Party::Us).await
    }

    /// The one promise of the case to ask whether what was done is right.
    pub async fn ask(&mut self) -> Result<PromiseId, Failure> {
        let open = store::promises::open_of_case(self.w.tx, self.case.id).await?;
        let asking = open.into_iter().find(|it| it.kind == PromiseKind::AskAcceptance);
        if let Some(asking) = asking {
            return Ok(asking.id);
        }
        let mut due = in_working_days(self.w.now, ASK_AFTER, MORNING, &self.customer.zone);
        // Who named a time for peace is asked after it.
        if let Some(quiet) = &self.customer.leave.quiet_until
            && quiet.at > due.at
        {
            due = quiet.clone();
        }
        self.promise(PromiseKind::AskAcceptance, self.case.owner, due, Party::Us).await
    }

    /// Ends a promise that no track rests on.
    pub async fn settle(
        &mut self,
        step: PromiseId,
        at: Timestamp,
        by_release: bool,
    ) -> Result<(), Failure> {
        let promise = store::promises::get(self.w.tx, step).await?;
        // What the customer owes is kept where their money comes in.
        if !promise.is_open() || promise.kind == PromiseKind::Pay {
            return Ok(());
        }
        let (promise, facts) = if by_release {
            promise.release(Party::Customer, at, &self.rules)?
        } else {
            promise.keep(at, &self.rules)?
        };
        store::promises::save(self.w.tx, &promise).await?;
        self.promised.extend(facts);
        Ok(())
    }

    /// Another promise stands in the place of a step: of all tracks that rest on it.
    pub async fn move_step(
        &mut self,
        step: Promise,
        due: Due,
        by: Party,
    ) -> Result<PromiseId, Failure> {
        let (now, id, old) = (self.w.now, PromiseId(self.w.new_id()), step.id);
        let (moved, next, facts) = step.move_to(id, due, by, now, &self.rules)?;
        store::promises::insert(self.w.tx, &next).await?;
        store::promises::save(self.w.tx, &moved).await?;
        self.promised.extend(facts);
        let resting: Vec<Track> =
            self.tracks.iter().filter(|track| track.step() == Some(old)).cloned().collect();
        for track in resting {
            self.replace(track.with_step(id)?, None);
        }
        Ok(id)
    }

    /// Saves what has changed, ends the steps that nothing rests on any more, and tells of it all.
    pub async fn finish(mut self) -> Result<(), Failure> {
        let changed = std::mem::take(&mut self.changed);
        let is_changed = |it: &&Track| changed.contains(&(it.item, it.kind));
        let tracks: Vec<Track> = self.tracks.iter().filter(is_changed).cloned().collect();
        store::items::save_tracks(self.w.tx, &tracks).await?;
        store::items::insert_acts(self.w.tx, &self.acts).await?;
        let mut left = std::mem::take(&mut self.left);
        // The act that ended it last decides how the step ended.
        left.reverse();
        let mut done = Vec::new();
        for Left { step, at, by_release } in left {
            let is_needed = self.tracks.iter().any(|track| track.step() == Some(step));
            if !is_needed && !done.contains(&step) {
                self.settle(step, at, by_release).await?;
                done.push(step);
            }
        }
        self.facts.append(&mut self.promised);
        if self.facts.is_empty() {
            return Ok(());
        }
        self.w.tell(self.customer.id, Some(self.case.id), self.facts).await
    }

    /// What was done can't lie ahead.
    pub fn require_past(&self, at: Timestamp) -> Result<(), Refusal> {
        if at > self.w.now { Err(Refusal::NotYetHappened) } else { Ok(()) }
    }

    /// The contact is one of this customer's.
    pub async fn require_contact(&self, contact: Option<ContactId>) -> Result<(), Failure> {
        let Some(contact) = contact else { return Ok(()) };
        let contacts = store::customers::contacts(self.w.tx, self.customer.id).await?;
        if contacts.iter().any(|it| it.id == contact) { Ok(()) } else { Err(Failure::NotFound) }
    }
}

/// The evening of a working day, so many days after `from`; the next working day if that is over.
pub(super) fn due_after(days: u32, from: Timestamp, now: Timestamp, zone: &Zone) -> Due {
    let before = i32::try_from(days).unwrap_or(i32::MAX).saturating_sub(1);
    let due = Due::in_days(from, before, EVENING, zone)
        .and_then(|day| Due::in_working_days(day.at, 1, EVENING, zone));
    match due {
        Some(due) if due.at > now => due,
        _ => in_working_days(now, 1, EVENING, zone),
    }
}

fn in_working_days(now: Timestamp, days: u32, time: Time, zone: &Zone) -> Due {
    const DAY: i64 = 24 * 60;
    // Only beyond the years that a calendar knows is there no such day.
    Due::in_working_days(now, days, time, zone).unwrap_or_else(|| Due {
        at: plus_minutes(now, i64::from(days.max(1)) * DAY),
        zone: zone.clone(),
    })
}
