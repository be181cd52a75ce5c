//! One contact of care as a calm sheet: did they answer, what was said; the rest is folded away.

use axum::extract::State;
use axum::response::Response;
use domain::cases::Step;
use domain::ids::{ContactId, CustomerId, PromiseId};
use domain::interactions::Channel;
use domain::people::Party;
use domain::promises::PromiseKind;
use domain::refusal::Refusal;
use domain::time::Due;
use jiff::Timestamp;
use jiff::civil::time;
use maud::{Markup, html};

use super::customer::Scene;
use super::path;
use crate::app::Failure;
use crate::care::{NewNeed, RecordContact, contact};
use crate::web::form::{Errors, Fields, Form, summary};
use crate::web::look::{
    Action, DateTime, Disclosure, Field, Notice, Pick, Picks, Select, Sheet, TextArea,
};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved, words};

pub(super) async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(customer): Id<CustomerId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, customer).await?;
    let form = proposal(&visit, &scene);
    let content = sheet(&visit, &scene, &form, &Errors::default(), None);
    Ok(visit.page(&visit.text("care-sheet"), &content))
}

fn proposal(visit: &Visit, scene: &Scene) -> Form {
    let form = Form::default().with("channel", Channel::Call.code());
    match Due::near_days(visit.now, 2, time(10, 0, 0, 0), &scene.customer.zone, false) {
        None => form,
        Some(due) => {
            let local = due.local();
            form.with("step_date", local.date().to_string())
                .with("step_time", local.strftime("%H:%M").to_string())
        }
    }
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
        visit.asks_again(&visit.text("care-sheet"), &content)
    };
    let command = match read(&visit, &scene, &form) {
        Ok(command) => command,
        Err(errors) => return Ok(again(&errors, None)),
    };
    let is_answered = command.is_answered;
    match contact(&web, visit.actor(), command).await {
        Ok(Some(case)) => {
            Ok(saved(&visit, &format!("/cases/{case}"), "care-done-need", &draft(customer)))
        }
        Ok(None) => {
            let done = if is_answered { "care-done-contact" } else { "care-done-try" };
            Ok(saved(&visit, &path(customer), done, &draft(customer)))
        }
        Err(Failure::Refused(refusal)) => Ok(again(&Errors::default(), Some(&refusal))),
        Err(failure) => Err(failure.into()),
    }
}

fn draft(customer: CustomerId) -> String {
    format!("care-{customer}")
}

fn read(visit: &Visit, scene: &Scene, form: &Form) -> Result<RecordContact, Errors> {
    let mut fields = Fields::of(form);
    let is_answered = fields.choice("answered", |code| match code {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    });
    let channel = fields.choice("channel", Channel::parse);
    let words = fields.prose("words");
    // The fields of an answer that is not chosen are sent all the same.
    let spoke = is_answered == Some(true);
    let said = if spoke { fields.optional_prose("said") } else { None };
    let wish = if spoke { optional_due(&mut fields, "wish", &scene.customer.zone) } else { None };
    let new_need = if spoke { need(visit, scene, &mut fields) } else { None };
    let with = match fields.raw("with") {
        "" => None,
        _ => fields.choice("with", |id| id.parse::<ContactId>().ok()),
    };
    let at: Option<Timestamp> = optional_due(&mut fields, "at", visit.zone()).map(|due| due.at);
    let ground = fields.optional_prose("ground");
    match (is_answered, channel, words) {
        (Some(is_answered), Some(channel), Some(words)) if fields.errors.is_empty() => {
            let customer = scene.customer.id;
            Ok(RecordContact {
                customer,
                with,
                channel,
                is_answered,
                at,
                words,
                said,
                wish,
                ground,
                new_need,
            })
        }
        _ => Err(fields.errors),
    }
}

/// A day and a time that may both stay empty.
fn optional_due(fields: &mut Fields<'_>, name: &str, zone: &domain::time::Zone) -> Option<Due> {
    let is_empty = ["date", "time"]
        .into_iter()
        .all(|part| fields.raw(&format!("{name}_{part}")).trim().is_empty());
    if is_empty { None } else { fields.due(name, zone) }
}

fn need(visit: &Visit, scene: &Scene, fields: &mut Fields<'_>) -> Option<NewNeed> {
    let is_empty =
        ["need_title", "need_words"].into_iter().all(|it| fields.raw(it).trim().is_empty());
    if is_empty {
        return None;
    }
    let title = fields.line("need_title");
    let words = fields.prose("need_words");
    let due = fields.due("step", &scene.customer.zone);
    let (title, (words, due)) = title.zip(words.zip(due))?;
    let first_step = Step {
        id: PromiseId(visit.new_id()),
        kind: PromiseKind::Call,
        what: None,
        debtor: Party::Us,
        owner: visit.user_id(),
        due,
        named_by: Party::Customer,
    };
    Some(NewNeed { title, words, first_step })
}

fn sheet(
    visit: &Visit,
    scene: &Scene,
    form: &Form,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Markup {
    let paper = Paper { visit, scene, form, errors };
    let id = scene.customer.id;
    let sheet = Sheet {
        question: visit.text("care-sheet").into(),
        about: Some(scene.customer.name.as_str().into()),
        back: Some((path(id).into(), visit.text("interactions-back").into())),
        content: html! {
            (paper.ground())
            (scene.owns(visit))
            form method="post" action=(format!("{}/contacts", path(id))) data-draft=(draft(id)) {
                (words::refused(&visit.locale, refusal))
                (summary(&visit.locale, errors))
                (paper.answered())
                (paper.ours())
                (paper.need())
                (paper.details())
                div class="do" { (Action::submit(visit.text("care-save")).main()) }
            }
        },
    };
    html! { (sheet) }
}

struct Paper<'a> {
    visit: &'a Visit,
    scene: &'a Scene,
    form: &'a Form,
    errors: &'a Errors,
}

impl Paper<'_> {
    fn text(&self, key: &str) -> String {
        self.visit.text(key)
    }

    fn error(&self, field: &str) -> Option<String> {
        self.errors.of(&self.visit.locale, field)
    }

    fn value(&self, field: &str) -> String {
        self.form.get(field).to_owned()
    }

    /// What the closing or the last contact left to begin with.
    fn ground(&self) -> Markup {
        let ground = self.scene.plan.as_ref().and_then(|plan| plan.ground.as_ref());
        let is_resting = self.scene.plan.as_ref().is_some_and(|plan| plan.next().is_none());
        html! {
            @if is_resting { (Notice::new(self.text("care-rests"))) }
            @if let Some(ground) = ground {
                p class="soft" { (self.text("care-ground")) }
                blockquote dir="auto" { (ground) }
            }
        }
    }

    fn answered(&self) -> Markup {
        let said = TextArea::new("said", self.text("care-said"))
            .rows(3)
            .optional(self.text("fields-optional"))
            .value(self.value("said"))
            .error(self.error("said"));
        let yes = html! {
            (said)
            (self.when("wish", "care-wish", "care-wish-hint", true))
        };
        let chosen = Some(self.value("answered")).filter(|it| !it.is_empty());
        let picks = Picks::new("answered", self.text("care-answered"))
            .pick(Pick::new("yes", self.text("care-answered-yes")).key("1").fields(yes))
            .pick(
                Pick::new("no", self.text("care-answered-no"))
                    .hint(self.text("care-answered-no-hint"))
                    .key("2"),
            )
            .chosen(chosen)
            .error(self.error("answered"));
        html! { (picks) }
    }

    fn ours(&self) -> Markup {
        let channels = Channel::ALL.into_iter().fold(
            Select::new("channel", self.text("interactions-channel"))
                .value(self.value("channel"))
                .error(self.error("channel")),
            |select, channel| {
                select.option(channel.code(), words::channel(&self.visit.locale, channel))
            },
        );
        let words = TextArea::new("words", self.text("care-words"))
            .hint(self.text("care-words-hint"))
            .rows(3)
            .value(self.value("words"))
            .error(self.error("words"));
        html! { (channels) (words) }
    }

    fn need(&self) -> Markup {
        let fields = ["need_title", "need_words", "step"];
        let is_used = fields.iter().any(|it| self.error(it).is_some())
            || fields.iter().any(|it| !self.form.get(it).is_empty());
        let content = html! {
            p class="soft" { (self.text("care-need-hint")) }
            (Field::text("need_title", self.text("care-need-title"))
                .value(self.value("need_title")).error(self.error("need_title")))
            (TextArea::new("need_words", self.text("care-need-words")).rows(2)
                .value(self.value("need_words")).error(self.error("need_words")))
            (self.when("step", "care-need-step", "care-clock", false))
        };
        html! { (Disclosure::new(self.text("care-need"), content).open(is_used)) }
    }

    fn details(&self) -> Markup {
        let with = self.scene.contact_people.iter().fold(
            Select::new("with", self.text("interactions-with"))
                .option("", self.text("care-voice-unsaid"))
                .value(self.value("with"))
                .error(self.error("with")),
            |select, person| select.option(person.id.to_string(), person.name.as_str().to_owned()),
        );
        let content = html! {
            @if !self.scene.contact_people.is_empty() { (with) }
            (self.when("at", "care-at", "care-at-hint", true))
            (TextArea::new("ground", self.text("care-next-ground")).rows(2)
                .optional(self.text("fields-optional"))
                .value(self.value("ground")).error(self.error("ground")))
        };
        let is_used =
            ["with", "at_date", "at_time", "ground"].iter().any(|it| !self.form.get(it).is_empty());
        html! { (Disclosure::new(self.text("care-details"), content).open(is_used)) }
    }

    fn when(&self, name: &'static str, label: &str, hint: &str, is_optional: bool) -> Markup {
        let [day, time] = ["fields-day", "fields-time"].map(|key| self.text(key));
        let pair = DateTime::new(name, self.text(label), day, time)
            .hint(self.text(hint))
            .value(self.value(&format!("{name}_date")), self.value(&format!("{name}_time")))
            .error(self.error(name));
        let pair = if is_optional { pair.optional(self.text("fields-optional")) } else { pair };
        html! { (pair) }
    }
}
