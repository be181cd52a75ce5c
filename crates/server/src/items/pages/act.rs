//! What was done on a step, read from its form and done by its action.

use domain::ids::{CaseId, ContactId, FaultId, ItemId};
use domain::items::{MaintenancePlan, TrackKind};
use domain::people::Actor;
use domain::promises::PromiseKind;
use domain::quantity::Quantity;
use domain::text::Prose;
use jiff::Timestamp;

use super::act_forms::of_track;
use super::parts::{past, ticked};
use super::step::StepScene;
use crate::app::{App, Failure};
use crate::items::{self, Training};
use crate::web::Visit;
use crate::web::form::Fields;

pub(super) enum Done {
    Delivered(Vec<(ItemId, Quantity)>, Timestamp),
    Checked(Vec<ItemId>, Timestamp),
    Fixed(FaultId, Prose, Timestamp),
    Installed(Vec<ItemId>, Timestamp, Option<Prose>),
    Trained(Vec<ItemId>, Training),
    Planned(Vec<ItemId>, MaintenancePlan, Option<ContactId>),
}

/// `None` where something that was typed can't be taken; the fields tell what.
pub(super) fn read(visit: &Visit, step: &StepScene<'_>, fields: &mut Fields<'_>) -> Option<Done> {
    let zone = &step.scene.customer.zone;
    let items = |fields: &mut Fields<'_>, kind| ticked(fields, &of_track(step, kind));
    match step.step.kind {
        PromiseKind::Deliver => {
            let parts = parts(step, fields);
            Some(Done::Delivered(parts, past(fields, "at", zone, visit.now)?))
        }
        PromiseKind::CheckQuality => {
            let items = items(fields, TrackKind::Quality);
            Some(Done::Checked(items, past(fields, "at", zone, visit.now)?))
        }
        PromiseKind::Fix => {
            let (remedy, at) = (fields.prose("words"), past(fields, "at", zone, visit.now));
            Some(Done::Fixed(step.fault?.id, remedy?, at?))
        }
        PromiseKind::Install => {
            let items = items(fields, TrackKind::Installation);
            let note = fields.optional_prose("words");
            Some(Done::Installed(items, past(fields, "at", zone, visit.now)?, note))
        }
        PromiseKind::Train => {
            let items = items(fields, TrackKind::Training);
            Some(Done::Trained(items, training(visit, step, fields)?))
        }
        PromiseKind::PlanMaintenance => {
            let items = items(fields, TrackKind::Maintenance);
            let by = fields.optional_id("contact");
            Some(Done::Planned(items, plan(fields)?, by))
        }
        _ => None,
    }
}

fn parts(step: &StepScene<'_>, fields: &mut Fields<'_>) -> Vec<(ItemId, Quantity)> {
    let mut parts = Vec::new();
    let mut last = String::new();
    for item in of_track(step, TrackKind::Delivery) {
        let field = format!("quantity_{}", item.id);
        let typed = fields.raw(&field).trim();
        if !matches!(typed, "" | "0") {
            match Quantity::parse(typed) {
                Some(part) => parts.push((item.id, part)),
                None => fields.errors.add(&field, "items-quantity"),
            }
        }
        last = field;
    }
    if parts.is_empty() && fields.errors.is_empty() {
        fields.errors.add(&last, "items-nothing-delivered");
    }
    parts
}

fn training(visit: &Visit, step: &StepScene<'_>, fields: &mut Fields<'_>) -> Option<Training> {
    let zone = &step.scene.customer.zone;
    let at = past(fields, "at", zone, visit.now);
    let who = fields.prose("words");
    let can_use = fields.yes_or_no("can_use");
    let again = match can_use {
        Some(false) => Some(fields.due("again", zone)?),
        _ => None,
    };
    can_use?;
    Some(Training { at: at?, who: who?, again })
}

pub(super) fn plan(fields: &mut Fields<'_>) -> Option<MaintenancePlan> {
    let months = fields.raw("every_months").trim().parse().ok();
    let months = months.filter(|months| (1..=MaintenancePlan::MOST_MONTHS).contains(months));
    if months.is_none() {
        fields.errors.add("every_months", "items-months");
    }
    let next_service = fields.date("next_service");
    Some(MaintenancePlan { every_months: months?, next_service: next_service? })
}

pub(super) async fn perform(
    app: &App,
    actor: Actor,
    case: CaseId,
    done: Done,
) -> Result<(), Failure> {
    match done {
        Done::Delivered(parts, at) => items::deliver(app, actor, case, parts, at).await,
        Done::Checked(of, at) => items::check_quality(app, actor, case, of, at).await,
        Done::Fixed(fault, remedy, at) => items::fix_fault(app, actor, fault, remedy, at).await,
        Done::Installed(of, at, note) => items::install(app, actor, case, of, at, note).await,
        Done::Trained(of, training) => items::train(app, actor, case, of, training).await,
        Done::Planned(of, plan, by) => {
            items::plan_maintenance(app, actor, case, of, plan, by).await
        }
    }
}
