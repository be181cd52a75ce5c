//! Somebody known needs it now: what happened, and the honest time at which they get an answer.

use axum::extract::State;
use axum::response::Response;
use domain::cases::Step;
use domain::ids::{CustomerId, ItemId, PromiseId};
use domain::people::Party;
use domain::promises::PromiseKind;
use domain::refusal::Refusal;
use domain::text::Line;
use domain::time::{Due, Zone, plus_minutes};
use jiff::Timestamp;
use jiff::civil::time;
use maud::{Markup, html};

use super::customer::Scene;
use super::path;
use crate::app::Failure;
use crate::care::{UrgentNeed, return_urgently};
use crate::web::form::{Errors, Fields, Form, summary};
use crate::web::look::{Action, DateTime, Field, Select, Sheet, TextArea};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved, words};

pub(super) async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(customer): Id<CustomerId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, customer).await?;
    let form = Form::default();
    let form = match slot(visit.now, &scene.customer.zone) {
        None => form,
        Some(due) => {
            let local = due.local();
            form.with("step_date", local.date().to_string())
                .with("step_time", local.strftime("%H:%M").to_string())
        }
    };
    let content = sheet(&visit, &scene, &form, &Errors::default(), None);
    Ok(visit.page(&visit.text("care-urgent-new"), &content))
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
    let again = |errors: &Errors, refusal: Option<&Refusal>| {
        let content = sheet(&visit, &scene, &form, errors, refusal);
        visit.asks_again(&visit.text("care-urgent-new"), &content)
    };
    let command = match read(&visit, &scene, &form) {
        Ok(command) => command,
        Err(errors) => return Ok(again(&errors, None)),
    };
    match return_urgently(&web, visit.actor(), command).await {
        Ok(case) => {
            let draft = draft(customer);
            Ok(saved(&visit, &format!("/cases/{case}"), "care-done-urgent", &draft))
        }
        Err(Failure::Refused(refusal)) => Ok(again(&Errors::default(), Some(&refusal))),
        Err(failure) => Err(failure.into()),
    }
}

fn draft(customer: CustomerId) -> String {
    format!("urgent-{customer}")
}

fn read(visit: &Visit, scene: &Scene, form: &Form) -> Result<UrgentNeed, Errors> {
    let mut fields = Fields::of(form);
    let title = fields.line("title");
    let words = fields.prose("words");
    let item = match fields.raw("item") {
        "" => None,
        _ => fields.choice("item", |id| id.parse::<ItemId>().ok()),
    };
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

fn sheet(
    visit: &Visit,
    scene: &Scene,
    form: &Form,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Markup {
    let id = scene.customer.id;
    let value = |field: &str| form.get(field).to_owned();
    let error = |field: &str| errors.of(&visit.locale, field);
    let items = scene.owned.iter().fold(
        Select::new("item", visit.text("care-urgent-item"))
            .option("", visit.text("care-urgent-item-none"))
            .value(value("item"))
            .error(error("item")),
        |select, item| {
            let serial = item.serial.as_deref().map(|it| format!(" · {it}")).unwrap_or_default();
            select.option(item.id.to_string(), format!("{}{serial}", item.name))
        },
    );
    let [day, time] = ["fields-day", "fields-time"].map(|key| visit.text(key));
    let sheet = Sheet {
        question: visit.text("care-urgent-new").into(),
        about: Some(scene.customer.name.as_str().into()),
        back: Some((path(id).into(), visit.text("interactions-back").into())),
        content: html! {
            form method="post" action=(format!("{}/urgent", path(id))) data-draft=(draft(id)) {
                (words::refused(&visit.locale, refusal))
                (summary(&visit.locale, errors))
                (Field::text("title", visit.text("care-urgent-title"))
                    .value(value("title")).error(error("title")).autofocus())
                (TextArea::new("words", visit.text("care-urgent-words")).rows(3)
                    .value(value("words")).error(error("words")))
                @if !scene.owned.is_empty() { (items) }
                (DateTime::new("step", visit.text("care-urgent-step"), day, time)
                    .hint(visit.text("care-urgent-step-hint"))
                    .value(value("step_date"), value("step_time")).error(error("step")))
                div class="do" { (Action::submit(visit.text("care-urgent-do")).main()) }
            }
        },
    };
    html! { (sheet) }
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
