//! What is done for the sold items.

use domain::ids::{CaseId, ItemId, PromiseId};
use domain::items::{Item, MaintenancePlan, Track, TrackKind, TrackState};
use domain::people::Party;
use domain::quantity::Quantity;
use domain::text::Prose;

use super::agreeing::units;
use super::{Cue, Performance, Stop, nth};
use crate::demo::calendar::When;
use crate::demo::story::service::{Serving, Tracks};
use crate::items::{self, Description, Slip, TheirWord, Training};

impl Performance<'_> {
    pub(super) async fn serve(&mut self, cue: &Cue<'_>, told: &Serving) -> Result<(), Stop> {
        let (app, actor, case) = (self.app.clone(), self.actor(cue), self.case(cue)?);
        let at = app.now();
        match told {
            Serving::Deliver(places) => {
                let parts = self.rest_of(case, places).await?;
                items::deliver(&app, actor, case, parts, at).await?;
            }
            Serving::DeliverPart(place, quantity) => {
                let part = (nth(&self.item_ids(case).await?, *place)?, units(*quantity));
                items::deliver(&app, actor, case, vec![part], at).await?;
            }
            Serving::Install(places) => {
                let these = self.of_places(case, places).await?;
                items::install(&app, actor, case, these, at, None).await?;
            }
            Serving::Train(places, who, again) => {
                let these = self.of_places(case, places).await?;
                let again = again.map(|when| self.due(cue, when)).transpose()?;
                let training = Training { at, who: Prose::parse(who)?, again };
                items::train(&app, actor, case, these, training).await?;
            }
            Serving::CheckQuality(places) => {
                let these = self.of_places(case, places).await?;
                items::check_quality(&app, actor, case, these, at).await?;
            }
            Serving::PlanMaintenance(places, every_months, first) => {
                let these = self.of_places(case, places).await?;
                let next_service = self.due(cue, *first)?.local().date();
                let plan = MaintenancePlan { every_months: *every_months, next_service };
                items::plan_maintenance(&app, actor, case, these, plan, None).await?;
            }
            Serving::Slip(tracks, to) => self.slip(cue, tracks, *to, Party::Us).await?,
            Serving::TheirWish(tracks, to) => self.slip(cue, tracks, *to, Party::Customer).await?,
            told => self.hear(cue, told).await?,
        }
        Ok(())
    }

    /// What the customer says of the items, and what follows from it.
    async fn hear(&mut self, cue: &Cue<'_>, told: &Serving) -> Result<(), Stop> {
        let (app, actor, case) = (self.app.clone(), self.actor(cue), self.case(cue)?);
        let at = app.now();
        match told {
            Serving::Fault(place, words, with, mend_by) => {
                let item = nth(&self.item_ids(case).await?, *place)?;
                let (by, mend_by) = (self.with(cue, *with)?, self.due(cue, *mend_by)?);
                let words = Prose::parse(words)?;
                let id = items::report_fault(&app, actor, item, words, by, mend_by).await?;
                self.traces(cue).faults.push(id);
            }
            Serving::FixFault(place, remedy) => {
                let fault = nth(&self.traces(cue).faults, *place)?;
                items::fix_fault(&app, actor, fault, Prose::parse(remedy)?, at).await?;
            }
            Serving::Accept(words, with) => {
                let word = TheirWord { by: self.with(cue, *with)?, at };
                let tracks = self.asked(case).await?;
                let words = Some(Prose::parse(words)?);
                items::accept(&app, actor, case, tracks, word, words).await?;
            }
            Serving::Release(tracks, words, with) => {
                let word = TheirWord { by: self.with(cue, *with)?, at };
                let ids = self.item_ids(case).await?;
                let place = |(place, kind): &(usize, TrackKind)| Ok((nth(&ids, *place)?, *kind));
                let tracks = tracks.iter().map(place).collect::<Result<_, Stop>>()?;
                items::release(&app, actor, case, tracks, word, Prose::parse(words)?).await?;
            }
            Serving::Renews(place, when) => {
                let on = Some(self.due(cue, *when)?.local().date());
                let item = self.nth_item(case, *place).await?;
                let facts = Description { renews_on: on, ..as_it_is(&item) };
                items::describe(&app, actor, item.id, facts).await?;
            }
            Serving::Replace(place, when) => {
                let on = Some(self.due(cue, *when)?.local().date());
                let item = self.nth_item(case, *place).await?;
                let facts = Description { replacement_due: on, ..as_it_is(&item) };
                items::describe(&app, actor, item.id, facts).await?;
            }
            _ => return Err(Stop::Told),
        }
        Ok(())
    }

    /// Each step of these tracks once, for tracks may share it.
    async fn slip(
        &mut self,
        cue: &Cue<'_>,
        tracks: Tracks,
        to: When,
        by: Party,
    ) -> Result<(), Stop> {
        let case = self.case(cue)?;
        let due = self.due(cue, to)?;
        let told_at = (by == Party::Us).then(|| self.app.now());
        let ids = self.item_ids(case).await?;
        let there = store::items::tracks_of_case(self.app.db(), case).await?;
        let mut steps: Vec<PromiseId> = Vec::new();
        for (place, kind) in tracks {
            let item = nth(&ids, *place)?;
            let track = there.iter().find(|it| it.item == item && it.kind == *kind);
            steps.push(track.and_then(Track::step).ok_or(Stop::Told)?);
        }
        steps.sort_unstable();
        steps.dedup();
        for step in steps {
            let slip = Slip { due: due.clone(), by, told_at };
            items::slip(&self.app, self.actor(cue), case, step, slip).await?;
        }
        Ok(())
    }

    pub(super) async fn item_ids(&self, case: CaseId) -> Result<Vec<ItemId>, Stop> {
        let items = store::items::of_case(self.app.db(), case).await?;
        Ok(items.into_iter().map(|item| item.id).collect())
    }

    async fn nth_item(&self, case: CaseId, place: usize) -> Result<Item, Stop> {
        let items = store::items::of_case(self.app.db(), case).await?;
        items.into_iter().nth(place).ok_or(Stop::Told)
    }

    async fn of_places(&self, case: CaseId, places: &[usize]) -> Result<Vec<ItemId>, Stop> {
        let ids = self.item_ids(case).await?;
        places.iter().map(|place| nth(&ids, *place)).collect()
    }

    async fn rest_of(
        &self,
        case: CaseId,
        places: &[usize],
    ) -> Result<Vec<(ItemId, Quantity)>, Stop> {
        let items = store::items::of_case(self.app.db(), case).await?;
        let before = store::items::delivered_of_case(self.app.db(), case).await?;
        let rest = |place: &usize| {
            let item = items.get(*place).ok_or(Stop::Told)?;
            let there = before.iter().find(|it| it.0 == item.id).map_or(0, |it| it.1.0);
            Ok((item.id, Quantity(item.quantity.0 - there)))
        };
        places.iter().map(rest).collect()
    }

    /// The tracks of which we ask whether they are right.
    async fn asked(&self, case: CaseId) -> Result<Vec<(ItemId, TrackKind)>, Stop> {
        let tracks = store::items::tracks_of_case(self.app.db(), case).await?;
        let asking = tracks.into_iter().filter(|it| {
            it.kind != TrackKind::Billing && matches!(it.state, TrackState::Asking { .. })
        });
        Ok(asking.map(|it| (it.item, it.kind)).collect())
    }
}

fn as_it_is(item: &Item) -> Description {
    Description {
        serial: item.serial.clone(),
        owner: item.owner,
        for_item: item.for_item,
        end_of_life: item.end_of_life,
        replacement_due: item.replacement_due,
        renews_on: item.renews_on,
        plan: item.plan,
    }
}
