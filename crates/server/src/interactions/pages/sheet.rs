//! The sheet itself: said in seconds, at the counter and on a phone; the rest is folded away.

use axum::response::Response;
use domain::interactions::{Channel, Direction};
use domain::people::Party;
use domain::promises::PromiseKind;
use domain::text::Line;
use domain::time::{Due, Zone};
use jiff::civil::time;
use maud::{Markup, html};

use super::{Scene, draft};
use crate::i18n::args;
use crate::web::form::Form;
use crate::web::look::{Action, Disclosure, Pick, Picks, Sheet};
use crate::web::{Paper, Visit, words};

/// The form as it is proposed before anything is typed.
pub(super) fn proposal(
    visit: &Visit,
    scene: &Scene,
    fulfils: Option<&str>,
    end: Option<&str>,
) -> Form {
    let zone = &scene.customer.zone;
    let tomorrow = Due::in_days(visit.now, 1, time(10, 0, 0, 0), zone);
    let in_two_days = Due::in_days(visit.now, 2, time(10, 0, 0, 0), zone);
    let later = i32::try_from(scene.rules.deferral_days).unwrap_or(7);
    let deferred = Due::in_days(visit.now, later, time(10, 0, 0, 0), zone);
    let (channel, direction) = habit(scene);
    let mut form = Form::default()
        .with("channel", channel.code())
        .with("direction", direction.code())
        .with("fulfils", fulfils.unwrap_or_default())
        .with("end", end.unwrap_or_default())
        .with("step_kind", PromiseKind::Call.code())
        .with("step_debtor", Party::Us.code())
        .with("step_named_by", Party::Customer.code())
        .with("leave", "yes");
    for (name, due) in [
        ("retry", tomorrow),
        ("step", in_two_days.clone()),
        ("decides", in_two_days),
        ("until", deferred),
    ] {
        form = form.with_due(name, due.as_ref());
    }
    form
}

/// What most likely happened: the step that was due, or the customer came.
fn habit(scene: &Scene) -> (Channel, Direction) {
    if scene.waits_for_them() {
        return (Channel::Call, Direction::In);
    }
    match scene.case.next_step().map(|step| step.kind) {
        Some(PromiseKind::Meet) => (Channel::Meeting, Direction::Out),
        Some(PromiseKind::Send) => (Channel::Email, Direction::Out),
        Some(PromiseKind::LastNote) => (Channel::Message, Direction::Out),
        _ => (Channel::Call, Direction::Out),
    }
}

pub(super) fn page(paper: Paper<'_, Scene>) -> Response {
    let Paper { visit, scene, .. } = paper;
    let path = format!("/cases/{}", scene.case.id);
    let sheet = Sheet {
        question: scene.customer.name.as_str().into(),
        about: Some(scene.case.title.as_str().into()),
        back: Some((path.clone().into(), visit.text("interactions-back").into())),
        content: html! {
            form method="post" action=(format!("{path}/interactions")) data-draft=(draft(scene.case.id)) {
                (paper.refused())
                (paper.way())
                (paper.prose("said", "interactions-said").rows(2).optional(paper.text("fields-optional")))
                (paper.promised())
                (paper.endings())
                (paper.details())
                div class="do" { (Action::submit(visit.text("interactions-save")).main()) }
            }
        },
    };
    paper.page(&visit.text("interactions-title"), &html! { (sheet) })
}

impl Paper<'_, Scene> {
    /// Which promise this contact keeps, where there is more than the next step.
    fn promised(&self) -> Markup {
        let step = self.scene.case.next_step().map(|step| step.promise);
        let others: Vec<_> =
            self.scene.promises.iter().filter(|promise| Some(promise.id) != step).collect();
        if others.is_empty() {
            return self.hidden("fulfils");
        }
        let promises = others.into_iter().map(|it| {
            let what = it.what.as_ref().map(Line::as_str);
            (it.id.to_string(), words::promise(&self.visit.locale, it.kind, it.debtor, what))
        });
        let select = self.select("fulfils", "interactions-fulfils");
        self.one_or_none(select, "interactions-fulfils-step", promises)
    }

    fn way(&self) -> Markup {
        let direction = self
            .select("direction", "interactions-direction")
            .option("out", self.text("interactions-direction-out"))
            .option("in", self.text("interactions-direction-in"));
        html! {
            div class="pair" { (self.channel("channel", "interactions-channel")) (direction) }
        }
    }

    fn endings(&self) -> Markup {
        let picks = self.picks("end", "interactions-how-did-it-end");
        html! { (self.ends().into_iter().fold(picks, Picks::pick)) }
    }

    /// The answers that make sense on this case, the commonest first.
    fn ends(&self) -> Vec<Pick<'static>> {
        let scene = self.scene;
        let mut picks = Vec::new();
        if scene.is_capped() {
            picks.push(
                self.pick("release", "interactions-end-note", "1")
                    .hint(self.text("interactions-end-note-hint")),
            );
        }
        if scene.is_open() || scene.waits_for_them() {
            picks.push(self.pick("quick", "interactions-end-quick", "2"));
            picks.push(self.pick_week());
        }
        picks.push(self.pick("next", "interactions-end-next", "4").fields(self.step_fields()));
        if scene.is_open() || scene.waits_for_them() {
            picks.push(
                self.pick("decides", "interactions-end-decides", "5")
                    .fields(self.when("decides", "interactions-decides-when")),
            );
            picks.push(
                self.pick("final-yes", "interactions-end-yes", "6").fields(self.yes_fields()),
            );
        }
        let no = self
            .pick("final-no", "interactions-end-no", "7")
            .hint(self.text("interactions-end-no-hint"));
        picks.push(no.fields(self.no_fields()));
        if scene.is_open() || scene.waits_for_them() {
            picks.push(
                self.pick("not-now", "interactions-end-not-now", "8").fields(self.not_now_fields()),
            );
        }
        if !scene.waits_for_them() {
            picks.push(
                self.pick("no-answer", "interactions-end-no-answer", "9")
                    .fields(self.no_answer_fields()),
            );
        }
        if scene.case.next_step().is_some_and(|step| step.due.at > self.visit.now) {
            picks.push(self.pick("as-agreed", "interactions-end-as-agreed", "0"));
        }
        if scene.is_open() && !scene.is_capped() {
            picks.push(
                self.pick("release", "interactions-end-release", "r")
                    .hint(self.text("interactions-end-release-hint")),
            );
        }
        if !scene.is_open() {
            picks.push(self.pick("noted", "interactions-end-noted", "0"));
        }
        picks
    }

    fn pick(&self, value: &'static str, key: &str, shortcut: &'static str) -> Pick<'static> {
        Pick::new(value, self.text(key)).key(shortcut)
    }

    fn pick_week(&self) -> Pick<'static> {
        let days = self.scene.rules.deferral_days;
        let words = self.visit.locale.text_with("interactions-end-week", &args! { days: days });
        Pick::new("week", words).key("3")
    }

    fn step_fields(&self) -> Markup {
        let what = self.line("step_what", "interactions-step-what");
        let what = what.optional(self.text("fields-optional"));
        html! {
            div class="pair" { (self.step_kind("step_kind", "interactions-step-kind")) (what) }
            (self.when("step", "interactions-step-when"))
            div class="pair" {
                (self.party("step_debtor", "interactions-step-debtor"))
                (self.party("step_named_by", "interactions-step-named-by"))
            }
        }
    }

    fn yes_fields(&self) -> Markup {
        let what = self.line("then_what", "interactions-then-what");
        html! {
            (what.optional(self.text("fields-optional")))
            (self.when("then", "interactions-then-when"))
        }
    }

    fn no_fields(&self) -> Markup {
        let volunteered = self
            .prose("volunteered", "interactions-volunteered")
            .hint(self.text("interactions-volunteered-hint"))
            .rows(2)
            .optional(self.text("fields-optional"));
        html! { (volunteered) }
    }

    fn not_now_fields(&self) -> Markup {
        html! {
            (self.when("until", "interactions-until"))
            (self.tick("leave", "interactions-leave"))
        }
    }

    fn no_answer_fields(&self) -> Markup {
        let is_last = self.scene.case.attempts + 1 >= self.scene.rules.unanswered_cap;
        let label = if is_last { "interactions-note-when" } else { "interactions-retry-when" };
        html! {
            (self.when("retry", label))
            (self.tick("left_message", "interactions-left-message"))
        }
    }

    /// A day and a time, with the question of whose clock where the two differ.
    fn when(&self, name: &'static str, label: &str) -> Markup {
        let theirs = &self.scene.customer.zone;
        let clock = format!("{name}_clock");
        html! {
            (self.date_time(name, label))
            @if differ(theirs, self.visit.zone(), self.visit.now) {
                (self.select(&clock, "interactions-clock")
                    .option("theirs", self.clock_words("interactions-clock-theirs", theirs))
                    .option("mine", self.clock_words("interactions-clock-mine", self.visit.zone())))
            }
        }
    }

    fn clock_words(&self, key: &str, zone: &Zone) -> String {
        let place = self.visit.locale.zone_name(zone.tz());
        self.visit.locale.text_with(key, &args! { place: place })
    }

    /// What is seldom needed: with whom, when, and a note of our own.
    fn details(&self) -> Markup {
        let at = self.date_time("at", "interactions-at").hint(self.text("interactions-at-hint"));
        let note = self.prose("note", "interactions-note").rows(2);
        let contacts = &self.scene.contacts;
        let content = html! {
            (self.contact("with", "interactions-with", "interactions-with-unsaid", contacts))
            (at)
            (note.optional(self.text("fields-optional")))
        };
        let is_used = self.is_used(&["with", "at_date", "at_time", "note"]);
        html! { (Disclosure::new(self.text("interactions-more"), content).open(is_used)) }
    }
}

fn differ(one: &Zone, other: &Zone, now: jiff::Timestamp) -> bool {
    one.tz().to_offset(now) != other.tz().to_offset(now)
}
