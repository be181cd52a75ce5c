//! One contact of care as a calm sheet: did they answer, what was said; the rest is folded away.

use axum::extract::State;
use axum::response::Response;
use domain::cases::Step;
use domain::ids::{CustomerId, PromiseId};
use domain::interactions::Channel;
use domain::people::Party;
use domain::promises::PromiseKind;
use domain::time::Due;
use jiff::civil::time;
use maud::{Markup, html};

use super::customer::Scene;
use super::path;
use crate::care::{NewNeed, RecordContact, contact};
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Disclosure, Notice, Pick, Sheet};
use crate::web::path::Id;
use crate::web::{Paper, Problem, Visit, Web, saved};

pub(super) async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(customer): Id<CustomerId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, customer).await?;
    let form = proposal(&visit, &scene);
    Ok(page(Paper::of(&visit, &scene, &form)))
}

fn proposal(visit: &Visit, scene: &Scene) -> Form {
    let form = Form::default().with("channel", Channel::Call.code());
    let soon = Due::near_days(visit.now, 2, time(10, 0, 0, 0), &scene.customer.zone, false);
    form.with_due("step", soon.as_ref())
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
        let is_answered = command.is_answered;
        Ok((contact(&web, visit.actor(), command).await?, is_answered))
    };
    Paper::of(&visit, &scene, &form).answer(outcome.await, page, |(case, is_answered)| {
        let (to, done) = match (case, is_answered) {
            (Some(case), _) => (format!("/cases/{case}"), "care-done-need"),
            (None, true) => (path(customer), "care-done-contact"),
            (None, false) => (path(customer), "care-done-try"),
        };
        saved(&visit, &to, done, &draft(customer))
    })
}

fn draft(customer: CustomerId) -> String {
    format!("care-{customer}")
}

fn read(visit: &Visit, scene: &Scene, form: &Form) -> Result<RecordContact, Errors> {
    let mut fields = Fields::of(form);
    let is_answered = fields.yes_or_no("answered");
    let channel = fields.choice("channel", Channel::parse);
    let words = fields.prose("words");
    // The fields of an answer that is not chosen are sent all the same.
    let spoke = is_answered == Some(true);
    let said = if spoke { fields.optional_prose("said") } else { None };
    let wish = if spoke { fields.optional_due("wish", &scene.customer.zone) } else { None };
    let new_need = if spoke { need(visit, scene, &mut fields) } else { None };
    let with = fields.optional_id("with");
    let at = fields.optional_due("at", visit.zone()).map(|due| due.at);
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

fn page(paper: Paper<'_, Scene>) -> Response {
    let Paper { visit, scene, .. } = paper;
    let id = scene.customer.id;
    let sheet = Sheet {
        question: visit.text("care-sheet").into(),
        about: Some(scene.customer.name.as_str().into()),
        back: Some((path(id).into(), visit.text("interactions-back").into())),
        content: html! {
            (paper.ground())
            (scene.owns(visit))
            form method="post" action=(format!("{}/contacts", path(id))) data-draft=(draft(id)) {
                (paper.troubles())
                (paper.answered())
                (paper.ours())
                (paper.new_need())
                (paper.details())
                div class="do" { (Action::submit(visit.text("care-save")).main()) }
            }
        },
    };
    paper.page(&visit.text("care-sheet"), &html! { (sheet) })
}

impl Paper<'_, Scene> {
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
        let optional = || self.text("fields-optional");
        let wish = self.date_time("wish", "care-wish").hint(self.text("care-wish-hint"));
        let yes = html! {
            (self.prose("said", "care-said").optional(optional()))
            (wish.optional(optional()))
        };
        let picks = self
            .picks("answered", "care-answered")
            .pick(Pick::new("yes", self.text("care-answered-yes")).key("1").fields(yes))
            .pick(
                Pick::new("no", self.text("care-answered-no"))
                    .hint(self.text("care-answered-no-hint"))
                    .key("2"),
            );
        html! { (picks) }
    }

    fn ours(&self) -> Markup {
        html! {
            (self.channel("channel", "interactions-channel"))
            (self.prose("words", "care-words").hint(self.text("care-words-hint")))
        }
    }

    fn new_need(&self) -> Markup {
        let is_used = self.is_wrong(&["need_title", "need_words", "step"])
            || self.is_used(&["need_title", "need_words"]);
        let content = html! {
            p class="soft" { (self.text("care-need-hint")) }
            (self.line("need_title", "care-need-title"))
            (self.prose("need_words", "care-need-words").rows(2))
            (self.date_time("step", "care-need-step").hint(self.text("care-clock")))
        };
        html! { (Disclosure::new(self.text("care-need"), content).open(is_used)) }
    }

    fn details(&self) -> Markup {
        let optional = || self.text("fields-optional");
        let people = &self.scene.contact_people;
        let content = html! {
            (self.contact("with", "interactions-with", "care-voice-unsaid", people))
            (self.date_time("at", "care-at").hint(self.text("care-at-hint")).optional(optional()))
            (self.prose("ground", "care-next-ground").rows(2).optional(optional()))
        };
        let is_used = self.is_used(&["with", "at_date", "at_time", "ground"]);
        html! { (Disclosure::new(self.text("care-details"), content).open(is_used)) }
    }
}
