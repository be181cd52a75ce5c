//! Somebody known needs it now: what happened, and the honest time at which they get an answer.

use axum::extract::State;
use axum::response::Response;
use domain::cases::Step;
use domain::ids::{CustomerId, PromiseId};
use domain::people::Party;
use domain::promises::PromiseKind;
use domain::text::Line;
use domain::time::{Due, Zone, plus_minutes};
use jiff::Timestamp;
use jiff::civil::time;
use maud::html;

use super::customer::Scene;
use super::path;
use crate::care::{UrgentNeed, return_urgently};
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Sheet};
use crate::web::path::Id;
use crate::web::{Paper, Problem, Visit, Web, saved, words};

pub(super) async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(customer): Id<CustomerId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, customer).await?;
    let form = Form::default().with_due("step", slot(visit.now, &scene.customer.zone).as_ref());
    Ok(page(Paper::of(&visit, &scene, &form)))
}

/// An hour from now within the working day of the customer, else the first hour of the next one: a
/// time that can be kept is worth more than an early one.
fn slot(now: Timestamp, zone: &Zone) -> Option<Due> {
    let opening = Due::near_days(now, 0, time(9, 0, 0, 0), zone, false)?;
    if opening.at > now {
        return Some(opening);
    }
    let soon = plus_minutes(now, 60);
    let is_in_hours =
        zone.local(soon).hour() < 17 && zone.local(soon).date() == zone.local(now).date();
    if is_in_hours {
        return Some(Due { at: soon, zone: zone.clone() });
    }
    Due::in_working_days(now, 1, time(9, 0, 0, 0), zone)
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    Id(customer): Id<CustomerId>,
    form: Form,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, customer).await?;
    let outcome = async {
        let command = read(&visit, &scene, &form)?;
        Ok(return_urgently(&web, visit.actor(), command).await?)
    };
    Paper::of(&visit, &scene, &form).answer(outcome.await, page, |case| {
        saved(&visit, &format!("/cases/{case}"), "care-done-urgent", &draft(customer))
    })
}

fn draft(customer: CustomerId) -> String {
    format!("urgent-{customer}")
}

fn read(visit: &Visit, scene: &Scene, form: &Form) -> Result<UrgentNeed, Errors> {
    let mut fields = Fields::of(form);
    let title = fields.line("title");
    let words = fields.prose("words");
    let item = fields.optional_id("item");
    let due = fields.due("step", &scene.customer.zone);
    match (title, words, due) {
        (Some(title), Some(words), Some(due)) if fields.errors.is_empty() => Ok(UrgentNeed {
            customer: scene.customer.id,
            item,
            title,
            words,
            source: Line::parse(&visit.text("care-urgent-source")).ok(),
            first_step: Step {
                id: PromiseId(visit.new_id()),
                kind: PromiseKind::Call,
                what: None,
                debtor: Party::Us,
                owner: visit.user_id(),
                due,
                named_by: Party::Customer,
            },
        }),
        _ => Err(fields.errors),
    }
}

fn page(paper: Paper<'_, Scene>) -> Response {
    let Paper { visit, scene, .. } = paper;
    let id = scene.customer.id;
    let items = scene.owned.iter().map(|item| (item.id.to_string(), words::owned(item)));
    let item = paper.select("item", "care-urgent-item");
    let sheet = Sheet {
        question: visit.text("care-urgent-new").into(),
        about: Some(scene.customer.name.as_str().into()),
        back: Some((path(id).into(), visit.text("interactions-back").into())),
        content: html! {
            form method="post" action=(format!("{}/urgent", path(id))) data-draft=(draft(id)) {
                (paper.troubles())
                (paper.line("title", "care-urgent-title").autofocus())
                (paper.prose("words", "care-urgent-words"))
                (paper.one_or_none(item, "care-urgent-item-none", items))
                (paper.date_time("step", "care-urgent-step").hint(visit.text("care-urgent-step-hint")))
                div class="do" { (Action::submit(visit.text("care-urgent-do")).main()) }
            }
        },
    };
    paper.page(&visit.text("care-urgent-new"), &html! { (sheet) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_promised_within_working_hours_only() {
        let zone = Zone::parse("Europe/Warsaw").expect("a zone");
        for (now, promised) in [
            ("2026-11-20T13:10Z", "2026-11-20T15:10:00"),
            ("2026-11-20T15:10Z", "2026-11-23T09:00:00"),
            ("2026-11-21T11:00Z", "2026-11-23T09:00:00"),
            ("2026-11-23T05:00Z", "2026-11-23T09:00:00"),
        ] {
            let due = slot(now.parse().expect("an instant"), &zone).expect("a slot");
            assert_eq!(due.local().datetime().to_string(), promised, "{now}");
        }
    }
}
