//! All that the pages about the items of one case are drawn from.

use std::collections::BTreeMap;

use domain::cases::Case;
use domain::customers::Customer;
use domain::ids::{CaseId, ItemId, PromiseId};
use domain::items::{Fault, Item, Track, TrackKind};
use domain::promises::{Promise, PromiseKind};
use domain::quantity::Quantity;
use jiff::Timestamp;
use store::customers::Contact;
use store::items::TrackSlip;
use store::people::User;

use crate::app::App;
use crate::web::Problem;

pub(super) struct Scene {
    pub case: Case,
    pub customer: Customer,
    pub items: Vec<Item>,
    pub tracks: Vec<Track>,
    pub faults: Vec<Fault>,
    pub people: Vec<User>,
    pub contacts: Vec<Contact>,
    promises: Vec<Promise>,
    delivered: BTreeMap<ItemId, Quantity>,
    slips: Vec<TrackSlip>,
}

impl Scene {
    pub async fn load(app: &App, id: CaseId) -> Result<Self, Problem> {
        let db = app.db();
        let case = store::cases::get(db, id).await?;
        Ok(Self {
            customer: store::customers::get(db, case.customer).await?,
            items: store::items::of_case(db, id).await?,
            tracks: store::items::tracks_of_case(db, id).await?,
            faults: store::items::faults_of_case(db, id).await?,
            people: store::people::all(db).await?,
            contacts: store::customers::contacts(db, case.customer).await?,
            promises: store::promises::open_of_case(db, id).await?,
            delivered: store::items::delivered_of_case(db, id).await?.into_iter().collect(),
            slips: store::items::slips_of_case(db, id).await?,
            case,
        })
    }

    pub fn is_in_service(&self) -> bool {
        self.case.require_in_service().is_ok()
    }

    pub fn find_item(&self, id: ItemId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    pub fn promise(&self, id: PromiseId) -> Option<&Promise> {
        self.promises.iter().find(|promise| promise.id == id)
    }

    pub fn find_track(&self, item: ItemId, kind: TrackKind) -> Option<&Track> {
        self.tracks.iter().find(|track| track.item == item && track.kind == kind)
    }

    /// What is still to be delivered of an item.
    pub fn rest(&self, item: &Item) -> Quantity {
        let delivered = self.delivered.get(&item.id).map_or(0, |it| it.0);
        Quantity(item.quantity.0.saturating_sub(delivered))
    }

    /// How much of an item is there, where it is a part of it.
    pub fn part(&self, item: &Item) -> Option<Quantity> {
        self.delivered.get(&item.id).copied().filter(|it| *it < item.quantity)
    }

    /// The time that slipped for this step, and when the customer was told.
    pub fn slip(&self, step: &Promise) -> Option<(Timestamp, Option<Timestamp>)> {
        let of_step = |slip: &&TrackSlip| {
            let track = self.find_track(slip.item, slip.track);
            slip.at == step.made_at && track.is_some_and(|it| it.step() == Some(step.id))
        };
        self.slips.iter().find(of_step).map(|slip| (slip.was_due, slip.told_at))
    }

    /// The steps that something rests on, the earliest first, each with the items that share it.
    pub fn steps(&self) -> Vec<(&Promise, Vec<&Item>)> {
        let resting = |step: &Promise| {
            let of_tracks = self
                .tracks
                .iter()
                .filter(|track| track.step() == Some(step.id))
                .map(|track| track.item);
            let of_faults = self
                .faults
                .iter()
                .filter(|fault| fault.is_open() && fault.promise == step.id)
                .map(|fault| fault.item);
            let mut ids: Vec<ItemId> = of_tracks.chain(of_faults).collect();
            ids.sort_unstable();
            ids.dedup();
            self.items.iter().filter(|item| ids.contains(&item.id)).collect::<Vec<_>>()
        };
        let steps = self.promises.iter().filter(|it| it.kind.is_of_service());
        steps.map(|it| (it, resting(it))).filter(|(_, items)| !items.is_empty()).collect()
    }

    /// The tracks on which the customer is asked whether it is right; bills are paid instead.
    pub fn asked(&self) -> Vec<&Track> {
        let is_asked = |track: &&Track| {
            let step = track.step().and_then(|step| self.promise(step));
            !track.is_doing() && step.is_some_and(|it| it.kind == PromiseKind::AskAcceptance)
        };
        self.tracks.iter().filter(is_asked).collect()
    }

    pub fn person(&self, id: domain::ids::UserId) -> &str {
        let person = self.people.iter().find(|person| person.id == id);
        person.map_or("", |person| person.name.as_str())
    }

    pub fn path(&self, rest: &str) -> String {
        format!("/cases/{}/items{rest}", self.case.id)
    }
}
