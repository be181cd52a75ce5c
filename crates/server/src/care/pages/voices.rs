//! What they say of us to others, and what came of it.

use axum::extract::State;
use axum::response::Response;
use domain::care::VoiceKind;
use domain::ids::{CaseId, CustomerId, VoiceId};
use maud::{Markup, html};
use store::care::VoiceInList;

use super::customer::{Scene, page};
use super::{day, path};
use crate::app::Failure;
use crate::care::{HeardVoice, answer_voice, record_voice};
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Disclosure, Said, Tag, Tone};
use crate::web::path::{Id, Ids};
use crate::web::{Paper, Problem, Trouble, Visit, Web, saved, words};

pub(super) fn list(paper: Paper<'_, Scene>) -> Markup {
    html! {
        @if paper.scene.voices.is_empty() { p class="soft" { (paper.text("care-voices-none")) } }
        @for voice in &paper.scene.voices { (paper.voice(voice)) }
        (paper.new_voice())
    }
}

impl Paper<'_, Scene> {
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
        let key = format!("care-voice-outcome-{}", voice.kind.code());
        let is_open = self.is_wrong(&[&outcome, &led_to]);
        let content = html! {
            form method="post" action=(format!("{}/voices/{}", path(voice.customer), voice.id)) {
                (self.prose(&outcome, &key).rows(2))
                @if voice.kind == VoiceKind::Recommendation {
                    (self.line(&led_to, "care-voice-led-to")
                        .hint(self.text("care-voice-led-to-hint"))
                        .optional(self.text("fields-optional")))
                }
                div class="do" { (Action::submit(self.text("care-save"))) }
            }
        };
        html! { (Disclosure::new(self.text(&key), content).open(is_open)) }
    }

    fn new_voice(&self) -> Markup {
        let kinds = VoiceKind::ALL.into_iter().fold(
            self.select("voice_kind", "care-voice-kind"),
            |select, kind| {
                let code = kind.code();
                select.option(code, self.text(&format!("care-voice-{code}")))
            },
        );
        let people = &self.scene.contact_people;
        let is_open = self.is_wrong(&["voice_kind", "voice_words", "voice_by"]);
        let content = html! {
            form method="post" action=(format!("{}/voices", path(self.scene.customer.id))) {
                (kinds)
                (self.prose("voice_words", "care-voice-words").rows(2))
                (self.contact("voice_by", "care-voice-by", "care-voice-unsaid", people))
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
    let outcome = async {
        let mut fields = Fields::of(&form);
        let kind = fields.choice("voice_kind", VoiceKind::parse);
        let words = fields.prose("voice_words");
        let by = fields.optional_id("voice_by");
        let (kind, words) = fields.finish(kind.zip(words))?;
        let voice = HeardVoice { customer, kind, words, by };
        Ok(record_voice(&web, visit.actor(), voice).await?)
    };
    end(&visit, customer, &form, outcome.await.map(|_| ()), "care-done-voice").await
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
    let outcome = async {
        let led = format!("led_to-{voice}");
        let mut fields = Fields::of(&form);
        let outcome = fields.prose(&format!("outcome-{voice}"));
        let led_to = led_to(&mut fields, &led);
        let outcome = fields.finish(outcome)?;
        match answer_voice(&web, visit.actor(), voice, outcome, led_to).await {
            Err(Failure::NotFound) if led_to.is_some() => {
                let mut errors = Errors::default();
                errors.add(&led, "care-voice-led-to-wrong");
                Err(errors.into())
            }
            answered => Ok(answered?),
        }
    };
    end(&visit, customer, &form, outcome.await, "care-done-answered").await
}

/// On to the page, or the page again as it stands now. A refusal has no form that could mend it.
async fn end(
    visit: &Visit,
    customer: CustomerId,
    form: &Form,
    outcome: Result<(), Trouble>,
    done: &'static str,
) -> Result<Response, Problem> {
    match outcome {
        Ok(()) => Ok(saved(visit, &path(customer), done, "")),
        Err(Trouble::Refused(refusal)) => Err(Problem::Refused(refusal)),
        Err(trouble) => {
            let scene = Scene::load(visit, customer).await?;
            Paper::of(visit, &scene, form).again(trouble, page)
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
