//! What they say of us to others, and what came of it.

use axum::extract::State;
use axum::response::Response;
use domain::care::VoiceKind;
use domain::ids::{CaseId, ContactId, CustomerId, VoiceId};
use maud::{Markup, html};
use store::care::VoiceInList;

use super::customer::{Scene, again};
use super::{day, path};
use crate::app::Failure;
use crate::care::{HeardVoice, answer_voice, record_voice};
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Disclosure, Field, Said, Select, Tag, TextArea, Tone};
use crate::web::path::{Id, Ids};
use crate::web::{Problem, Visit, Web, saved, words};

pub(super) fn list(visit: &Visit, scene: &Scene, form: &Form, errors: &Errors) -> Markup {
    let paper = Paper { visit, scene, form, errors };
    html! {
        @if scene.voices.is_empty() { p class="soft" { (visit.text("care-voices-none")) } }
        @for voice in &scene.voices { (paper.voice(voice)) }
        (paper.new_voice())
    }
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

    fn voice(&self, voice: &VoiceInList) -> Markup {
        let kind = voice.kind.code();
        let tone = match (voice.kind, &voice.outcome) {
            (VoiceKind::Warning, None) => Tone::Now,
            (VoiceKind::Warning, Some(_)) => Tone::Calm,
            (VoiceKind::Recommendation, _) => Tone::Kept,
        };
        let tag = Tag::new(self.text(&format!("care-voice-{kind}"))).tone(tone);
        let mut about = vec![day(self.visit, voice.heard_at)];
        about.extend(voice.by.as_deref().map(words::isolated));
        about.push(words::isolated(&voice.recorded_by));
        html! {
            (Said { words: voice.words.as_str().into(), tags: vec![tag], actions: Vec::new() })
            p class="soft" { (about.join(" · ")) }
            @match &voice.outcome {
                Some(outcome) => p dir="auto" {
                    (outcome)
                    @if let (Some(case), Some(title)) = (voice.led_to, &voice.led_to_title) {
                        " " a href=(format!("/cases/{case}")) { bdi { (title) } }
                    }
                },
                None => (self.answer_form(voice)),
            }
        }
    }

    fn answer_form(&self, voice: &VoiceInList) -> Markup {
        let [outcome, led_to] = ["outcome", "led_to"].map(|part| format!("{part}-{}", voice.id));
        let label = self.text(&format!("care-voice-outcome-{}", voice.kind.code()));
        let is_open = self.error(&outcome).is_some() || self.error(&led_to).is_some();
        let content = html! {
            form method="post" action=(format!("{}/voices/{}", path(voice.customer), voice.id)) {
                (TextArea::new(outcome.clone(), label.clone()).rows(2)
                    .value(self.value(&outcome)).error(self.error(&outcome)))
                @if voice.kind == VoiceKind::Recommendation {
                    (Field::text(led_to.clone(), self.text("care-voice-led-to"))
                        .hint(self.text("care-voice-led-to-hint"))
                        .optional(self.text("fields-optional"))
                        .value(self.value(&led_to)).error(self.error(&led_to)))
                }
                div class="do" { (Action::submit(self.text("care-save"))) }
            }
        };
        html! { (Disclosure::new(label, content).open(is_open)) }
    }

    fn new_voice(&self) -> Markup {
        let kinds = VoiceKind::ALL.into_iter().fold(
            Select::new("voice_kind", self.text("care-voice-kind"))
                .value(self.value("voice_kind"))
                .error(self.error("voice_kind")),
            |select, kind| {
                let code = kind.code();
                select.option(code, self.text(&format!("care-voice-{code}")))
            },
        );
        let by = self.scene.contact_people.iter().fold(
            Select::new("voice_by", self.text("care-voice-by"))
                .option("", self.text("care-voice-unsaid"))
                .value(self.value("voice_by"))
                .error(self.error("voice_by")),
            |select, person| select.option(person.id.to_string(), person.name.as_str().to_owned()),
        );
        let is_open =
            ["voice_kind", "voice_words", "voice_by"].iter().any(|it| self.error(it).is_some());
        let content = html! {
            form method="post" action=(format!("{}/voices", path(self.scene.customer.id))) {
                (kinds)
                (TextArea::new("voice_words", self.text("care-voice-words")).rows(2)
                    .value(self.value("voice_words")).error(self.error("voice_words")))
                @if !self.scene.contact_people.is_empty() { (by) }
                div class="do" { (Action::submit(self.text("care-save"))) }
            }
        };
        html! { (Disclosure::new(self.text("care-voice-new"), content).open(is_open)) }
    }
}

pub(super) async fn record(
    visit: Visit,
    State(web): State<Web>,
    Id(customer): Id<CustomerId>,
    form: Form,
) -> Result<Response, Problem> {
    let mut fields = Fields::of(&form);
    let kind = fields.choice("voice_kind", VoiceKind::parse);
    let words = fields.prose("voice_words");
    let by = match fields.raw("voice_by") {
        "" => None,
        _ => fields.choice("voice_by", |id| id.parse::<ContactId>().ok()),
    };
    let Some((kind, words)) = kind.zip(words).filter(|_| fields.errors.is_empty()) else {
        let scene = Scene::load(&web, customer).await?;
        return Ok(again(&visit, &scene, &form, &fields.errors));
    };
    record_voice(&web, visit.actor(), HeardVoice { customer, kind, words, by }).await?;
    Ok(saved(&visit, &path(customer), "care-done-voice", ""))
}

pub(super) async fn answer(
    visit: Visit,
    State(web): State<Web>,
    Ids(customer, voice): Ids<CustomerId, VoiceId>,
    form: Form,
) -> Result<Response, Problem> {
    if store::care::voice(web.db(), voice).await?.customer != customer {
        return Err(Problem::NotFound);
    }
    let led = format!("led_to-{voice}");
    let mut fields = Fields::of(&form);
    let outcome = fields.prose(&format!("outcome-{voice}"));
    let led_to = led_to(&mut fields, &led);
    let Some(outcome) = outcome.filter(|_| fields.errors.is_empty()) else {
        let scene = Scene::load(&web, customer).await?;
        return Ok(again(&visit, &scene, &form, &fields.errors));
    };
    match answer_voice(&web, visit.actor(), voice, outcome, led_to).await {
        Err(Failure::NotFound) if led_to.is_some() => {
            fields.errors.add(&led, "care-voice-led-to-wrong");
            let scene = Scene::load(&web, customer).await?;
            Ok(again(&visit, &scene, &form, &fields.errors))
        }
        outcome => {
            outcome?;
            Ok(saved(&visit, &path(customer), "care-done-answered", ""))
        }
    }
}

/// A case by its address, as it was copied out of the browser.
fn led_to(fields: &mut Fields<'_>, name: &str) -> Option<CaseId> {
    let typed = fields.raw(name).trim();
    if typed.is_empty() {
        return None;
    }
    let id = typed.rsplit_once("/cases/").map_or(typed, |(_, rest)| rest);
    let id = id.split(['/', '?', '#']).next().and_then(|id| id.parse().ok());
    if id.is_none() {
        fields.errors.add(name, "care-voice-led-to-wrong");
    }
    id
}
