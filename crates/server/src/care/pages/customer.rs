//! The care for one customer: when they hear from us, what was said, what they say of us.

use axum::extract::State;
use axum::response::Response;
use domain::care::{CarePlan, CareState, Rhythm};
use domain::customers::Customer;
use domain::ids::CustomerId;
use domain::interactions::Channel;
use domain::time::Due;
use maud::{Markup, html};
use store::care::{ContactInList, OwnedItem, VoiceInList};
use store::customers::Contact;
use store::people::User;

use super::{day, voices};
use crate::app::App;
use crate::i18n::args;
use crate::web::form::Form;
use crate::web::look::{
    Action, Disclosure, Empty, Facts, Moment, Notice, Select, Sheet, Side, Tag, Timeline, Tone,
    name,
};
use crate::web::path::Id;
use crate::web::{Paper, Problem, Visit, Web, choices, words};

/// As many contacts are told, and as many items in the one line of what they own.
const CONTACTS: u32 = 50;
const OWNED: u32 = 6;
const VOICES: u32 = 20;

/// All that the page is drawn from.
pub(super) struct Scene {
    pub customer: Customer,
    pub plan: Option<CarePlan>,
    pub contact_people: Vec<Contact>,
    pub voices: Vec<VoiceInList>,
    pub owned: Vec<OwnedItem>,
    contacts: Vec<ContactInList>,
    rhythm: Option<Rhythm>,
    people: Vec<User>,
}

impl Scene {
    pub(super) async fn load(app: &App, id: CustomerId) -> Result<Self, Problem> {
        let db = app.db();
        Ok(Self {
            customer: store::customers::get(db, id).await?,
            plan: store::care::find(db, id).await?,
            contact_people: store::customers::contacts(db, id).await?,
            voices: store::care::voices_of(db, id, VOICES).await?,
            owned: store::care::owned(db, id, OWNED).await?,
            contacts: store::care::contacts(db, id, CONTACTS).await?,
            rhythm: store::care::rhythm_of(db, id).await?,
            people: store::people::all(db).await?,
        })
    }

    /// The names of what they own, in one line.
    pub(super) fn owns(&self, visit: &Visit) -> Markup {
        let path = format!("/customers/{}/items", self.customer.id);
        html! {
            @if !self.owned.is_empty() {
                p {
                    (visit.text("care-owns")) ": "
                    @for (at, item) in self.owned.iter().enumerate() {
                        @if at > 0 { ", " } (name(&item.name))
                    }
                    " " a href=(path) { (visit.text("care-owns-all")) }
                }
            }
        }
    }
}

pub(super) async fn show(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CustomerId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, id).await?;
    let form = Form::default();
    Ok(page(Paper::of(&visit, &scene, &form)))
}

/// The whole page, with what was typed in one of its small forms.
pub(super) fn page(paper: Paper<'_, Scene>) -> Response {
    let Paper { visit, scene, .. } = paper;
    let id = scene.customer.id;
    let page = Page { visit, scene };
    let sheet = Sheet {
        question: visit.text("care-title").into(),
        about: Some(scene.customer.name.as_str().into()),
        back: Some((format!("/customers/{id}").into(), visit.text("care-back").into())),
        content: html! {
            (page.standing())
            (page.actions())
            (scene.owns(visit))
            (page.rhythm())
            h2 { (visit.text("care-history")) }
            (page.history())
            h2 id="voices" { (visit.text("care-voices")) }
            (voices::list(paper))
            (page.owner_form())
        },
    };
    let title = format!("{}: {}", visit.text("care-title"), scene.customer.name);
    paper.page(&title, &html! { (sheet) })
}

struct Page<'a> {
    visit: &'a Visit,
    scene: &'a Scene,
}

impl Page<'_> {
    fn text(&self, key: &str) -> String {
        self.visit.text(key)
    }

    fn path(&self, rest: &str) -> String {
        format!("{}{rest}", super::path(self.scene.customer.id))
    }

    fn standing(&self) -> Markup {
        match &self.scene.plan {
            None => {
                let (what, instead) =
                    (self.text("care-not-yet"), self.text("care-not-yet-instead"));
                html! { (Empty::new(what, instead)) }
            }
            Some(plan) => html! {
                @if plan.state == CareState::Resting { (Notice::new(self.text("care-rests"))) }
                (self.facts(plan))
                @if let Some(ground) = &plan.ground {
                    p class="soft" {
                        (self.text("care-ground"))
                        @if plan.may_raise { " · " (self.text("care-may-raise")) }
                    }
                    blockquote dir="auto" { (ground) }
                }
            },
        }
    }

    fn facts(&self, plan: &CarePlan) -> Markup {
        let (visit, zone) = (self.visit, &self.scene.customer.zone);
        let mut facts = Facts::new();
        if let Some(next) = plan.next() {
            let due = Due { at: next.due, zone: zone.clone() };
            let is_late = next.due < visit.now;
            let words = words::due(&visit.locale, &due, visit.zone(), visit.now);
            facts = facts.fact(
                self.text("care-next"),
                html! {
                    @if is_late { (Tag::new(words).tone(Tone::Broken)) } @else { (words) }
                },
            );
            let silent = plan.silent_at();
            let words = day(visit, silent);
            facts = facts.fact(self.text("care-limit"), html! {
                @if silent < visit.now { (Tag::new(words).tone(Tone::Broken)) } @else { (words) }
            });
        }
        let owner = self.scene.people.iter().find(|person| person.id == plan.owner);
        let owner = owner.map_or("", |person| person.name.as_str());
        let days = plan.days.text().replace(' ', ", ");
        facts = facts
            .fact(self.text("care-owner"), name(owner))
            .fact(self.text("care-last-talk"), day(visit, plan.last_contact_at))
            .fact(self.text("care-since"), day(visit, plan.began_at))
            .fact(self.text("care-days"), html! { bdi dir="ltr" { (days) } });
        html! { (facts) }
    }

    fn actions(&self) -> Markup {
        let is_caring = self.scene.plan.as_ref().is_some_and(|plan| plan.next().is_some());
        html! {
            div class="do" {
                @if is_caring {
                    (Action::link(self.path("/contacts/new"), self.text("care-contact-new")).main().key("r"))
                }
                (Action::link(self.path("/urgent/new"), self.text("care-urgent-new")).key("u"))
            }
        }
    }

    fn rhythm(&self) -> Markup {
        let Some(rhythm) = &self.scene.rhythm else { return html! {} };
        let today = self.visit.zone().local(self.visit.now).date();
        let last = self.visit.locale.short_day(rhythm.last_on, today);
        let words = args! { days: rhythm.gap_days, day: last };
        html! {
            p {
                (self.text("care-rhythm")) ": "
                (self.visit.locale.text_with("care-rhythm-words", &words))
                @if rhythm.is_broken(today) {
                    " " (Tag::new(self.text("care-rhythm-broken")).tone(Tone::Now))
                }
            }
        }
    }

    fn history(&self) -> Markup {
        if self.scene.contacts.is_empty() {
            return html! { p class="soft" { (self.text("care-history-none")) } };
        }
        let moments =
            self.scene.contacts.iter().flat_map(|contact| self.moments(contact)).collect();
        let timeline = Timeline {
            theirs: self.text("timeline-they").into(),
            ours: self.text("timeline-we").into(),
            moments,
        };
        html! { (timeline) }
    }

    /// Newest first: their reply stands above our words.
    fn moments(&self, contact: &ContactInList) -> Vec<Moment<'static>> {
        let locale = &self.visit.locale;
        let time = locale.time(contact.at, self.visit.zone().tz());
        let when = format!("{}\n{time}", day(self.visit, contact.at));
        let moment =
            |side, what: String| Moment::new(side, when.clone(), contact.at.to_string(), what);
        let mut note = vec![words::isolated(&contact.by)];
        note.extend(contact.with.as_deref().map(words::isolated));
        let mut ours = moment(Side::Ours, self.channel(contact.channel))
            .said(contact.words.clone())
            .note(note.join(" · "));
        if !contact.is_dialogue {
            ours = ours.tag(Tag::new(self.text("care-no-answer")));
        }
        let new_case = contact
            .new_case_title
            .as_deref()
            .map(|title| locale.text_with("care-new-case", &args! { title: title }));
        let theirs = (contact.said.is_some() || new_case.is_some()).then(|| {
            let mut theirs = moment(Side::Theirs, self.text("care-their-words"));
            if let Some(said) = &contact.said {
                theirs = theirs.said(said.clone());
            }
            match new_case {
                Some(words) => theirs.note(words),
                None => theirs,
            }
        });
        theirs.into_iter().chain([ours]).collect()
    }

    fn channel(&self, channel: Channel) -> String {
        words::channel(&self.visit.locale, channel)
    }

    fn owner_form(&self) -> Markup {
        let Some(plan) = &self.scene.plan else { return html! {} };
        let select = Select::new("owner", self.text("care-owner"));
        let select = choices::people(&self.scene.people, select, &plan.owner.to_string());
        let content = html! {
            form method="post" action=(self.path("/owner")) class="pair" {
                (select)
                div class="do" { (Action::submit(self.text("care-hand-over-do"))) }
            }
        };
        html! { (Disclosure::new(self.text("care-hand-over"), content)) }
    }
}
