//! Reads the sheet: which ending was chosen, and only the fields that belong to it.

use domain::cases::{Ending, Step};
use domain::ids::{AnswerId, PermissionId, PromiseId, ReleaseId};
use domain::interactions::{Channel, Direction};
use domain::people::Party;
use domain::promises::PromiseKind;
use domain::time::{Due, Zone};
use jiff::civil::time;

use super::Scene;
use crate::interactions::RecordInteraction;
use crate::web::Visit;
use crate::web::form::{Errors, Fields, Form};

/// What a quick pick means: in two days at ten on the customer's clock.
const QUICK_DAYS: i32 = 2;

pub(super) fn command(
    visit: &Visit,
    scene: &Scene,
    form: &Form,
) -> Result<RecordInteraction, Errors> {
    let mut fields = Fields::of(form);
    let channel = fields.choice("channel", Channel::parse);
    let direction = fields.choice("direction", Direction::parse);
    let said = fields.optional_prose("said");
    let note = fields.optional_prose("note");
    // If it was not just now: on the reader's own clock.
    let at = fields.optional_due("at", visit.zone());
    let with = fields.optional_id("with");
    let fulfils = fields.optional_id("fulfils");
    let ending = ending(&mut fields, visit, scene);
    let read = channel.zip(direction).zip(ending);
    fields.finish(read.map(|((channel, direction), ending)| RecordInteraction {
        case: scene.case.id,
        channel,
        direction,
        at: at.map(|due| due.at),
        with,
        said,
        note,
        ending,
        fulfils,
    }))
}

fn ending(fields: &mut Fields<'_>, visit: &Visit, scene: &Scene) -> Option<Ending> {
    match fields.raw("end") {
        "quick" => {
            let due = Due::in_days(visit.now, QUICK_DAYS, time(10, 0, 0, 0), &scene.customer.zone);
            let step = step(visit, scene, PromiseKind::Call, due?, Party::Customer);
            Some(Ending::NextStep { step, decides: false })
        }
        "week" => {
            let days = i32::try_from(scene.rules.deferral_days).ok()?;
            let due = Due::in_days(visit.now, days, time(10, 0, 0, 0), &scene.customer.zone);
            let step = step(visit, scene, PromiseKind::Call, due?, Party::Customer);
            Some(not_now(visit, step))
        }
        "next" => next_step(fields, visit, scene),
        "decides" => {
            let due = fields.due("decides", clock(fields, "decides_clock", visit, scene))?;
            let step = step(visit, scene, PromiseKind::Call, due, Party::Customer);
            Some(Ending::NextStep { step, decides: true })
        }
        "not-now" => {
            let due = fields.due("until", clock(fields, "until_clock", visit, scene))?;
            let step = step(visit, scene, PromiseKind::Call, due, Party::Customer);
            Some(match fields.raw("leave") {
                "yes" => not_now(visit, step),
                _ => {
                    Ending::NotNow { step, permission: PermissionId(visit.new_id()), leave: false }
                }
            })
        }
        "no-answer" => {
            let due = fields.due("retry", clock(fields, "retry_clock", visit, scene))?;
            let retry = step(visit, scene, PromiseKind::Retry, due, Party::Us);
            let left_message = fields.is_ticked("left_message");
            Some(Ending::NoAnswer { left_message, retry })
        }
        "final-yes" => {
            let then = promise_after(fields, visit, scene)?;
            Some(Ending::FinalYes { id: AnswerId(visit.new_id()), then })
        }
        "final-no" => {
            let volunteered = fields.optional_prose("volunteered");
            Some(Ending::FinalNo { id: AnswerId(visit.new_id()), volunteered })
        }
        "release" => Some(Ending::Release { id: ReleaseId(visit.new_id()) }),
        "as-agreed" => Some(Ending::AsAgreed),
        "noted" => Some(Ending::Noted),
        _ => {
            fields.errors.add("end", "interactions-choose-ending");
            None
        }
    }
}

fn not_now(visit: &Visit, step: Step) -> Ending {
    Ending::NotNow { step, permission: PermissionId(visit.new_id()), leave: true }
}

fn next_step(fields: &mut Fields<'_>, visit: &Visit, scene: &Scene) -> Option<Ending> {
    let kind = fields.choice("step_kind", PromiseKind::parse);
    let what = fields.optional_line("step_what");
    let due = fields.due("step", clock(fields, "step_clock", visit, scene));
    let debtor = fields.choice("step_debtor", Party::parse);
    let named_by = fields.choice("step_named_by", Party::parse);
    let mut step = step(visit, scene, kind?, due?, named_by?);
    step.debtor = debtor?;
    step.what = what;
    Some(Ending::NextStep { step, decides: false })
}

/// What we promised beside the yes; nothing where no day was named. `None` if it can't be read.
fn promise_after(fields: &mut Fields<'_>, visit: &Visit, scene: &Scene) -> Option<Option<Step>> {
    if fields.raw("then_date").is_empty() && fields.raw("then_what").trim().is_empty() {
        return Some(None);
    }
    let what = fields.line("then_what");
    let due = fields.due("then", clock(fields, "then_clock", visit, scene));
    let mut step = step(visit, scene, PromiseKind::Other, due?, Party::Us);
    step.what = Some(what?);
    Some(Some(step))
}

/// On whose clock a time was typed: the customer's where nothing else is said.
fn clock<'s>(fields: &Fields<'_>, name: &str, visit: &'s Visit, scene: &'s Scene) -> &'s Zone {
    if fields.raw(name) == "mine" { visit.zone() } else { &scene.customer.zone }
}

fn step(visit: &Visit, scene: &Scene, kind: PromiseKind, due: Due, named_by: Party) -> Step {
    Step {
        id: PromiseId(visit.new_id()),
        kind,
        what: None,
        debtor: Party::Us,
        owner: scene.case.owner,
        due,
        named_by,
    }
}
