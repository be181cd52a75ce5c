//! The sheet itself: said in seconds, at the counter and on a phone; the rest is folded away.

use domain::interactions::{Channel, Direction};
use domain::people::Party;
use domain::promises::PromiseKind;
use domain::refusal::Refusal;
use domain::text::Line;
use domain::time::{Due, Zone};
use jiff::civil::time;
use maud::{Markup, html};

use super::{Scene, draft};
use crate::i18n::args;
use crate::web::form::{Errors, Form};
use crate::web::look::{Action, DateTime, Disclosure, Field, Pick, Picks, Select, Sheet, TextArea};
use crate::web::{Visit, words};

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
        form = with_due(form, name, due);
    }
    form
}

fn with_due(form: Form, name: &str, due: Option<Due>) -> Form {
    let Some(due) = due else { return form };
    let local = due.local();
    form.with(&format!("{name}_date"), local.date().to_string())
        .with(&format!("{name}_time"), local.strftime("%H:%M").to_string())
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

pub(super) fn sheet(
    visit: &Visit,
    scene: &Scene,
    form: &Form,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Markup {
    let paper = Paper { visit, scene, form, errors };
    let back = (format!("/cases/{}", scene.case.id).into(), visit.text("interactions-back").into());
    let sheet = Sheet {
        question: scene.customer.name.as_str().into(),
        about: Some(scene.case.title.as_str().into()),
        back: Some(back),
        content: paper.content(refusal),
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

    fn content(&self, refusal: Option<&Refusal>) -> Markup {
        let action = format!("/cases/{}/interactions", self.scene.case.id);
        html! {
            form method="post" action=(action) data-draft=(draft(self.scene.case.id)) {
                (words::refused(&self.visit.locale, refusal))
                (self.contact())
                (self.said())
                (self.promised())
                (self.endings())
                (self.details())
                div class="do" { (Action::submit(self.text("interactions-save")).main()) }
            }
        }
    }

    /// Which promise this contact keeps, where there is more than the next step.
    fn promised(&self) -> Markup {
        let step = self.scene.case.next_step().map(|step| step.promise);
        let others: Vec<_> =
            self.scene.promises.iter().filter(|promise| Some(promise.id) != step).collect();
        if others.is_empty() {
            return html! { input type="hidden" name="fulfils" value=(self.form.get("fulfils")); };
        }
        let locale = &self.visit.locale;
        let select = Select::new("fulfils", self.text("interactions-fulfils"))
            .option("", self.text("interactions-fulfils-step"))
            .value(self.form.get("fulfils").to_owned())
            .error(self.error("fulfils"));
        let select = others.into_iter().fold(select, |select, promise| {
            let what = promise.what.as_ref().map(Line::as_str);
            let what = words::promise(locale, promise.kind, promise.debtor, what);
            select.option(promise.id.to_string(), what)
        });
        html! { (select) }
    }

    fn contact(&self) -> Markup {
        let channels = Channel::ALL.into_iter().fold(
            Select::new("channel", self.text("interactions-channel"))
                .value(self.form.get("channel").to_owned())
                .error(self.error("channel")),
            |select, channel| {
                select.option(channel.code(), words::channel(&self.visit.locale, channel))
            },
        );
        let direction = Select::new("direction", self.text("interactions-direction"))
            .option("out", self.text("interactions-direction-out"))
            .option("in", self.text("interactions-direction-in"))
            .value(self.form.get("direction").to_owned())
            .error(self.error("direction"));
        html! { div class="pair" { (channels) (direction) } }
    }

    fn said(&self) -> Markup {
        let said = TextArea::new("said", self.text("interactions-said"))
            .rows(2)
            .value(self.form.get("said").to_owned())
            .optional(self.text("fields-optional"))
            .error(self.error("said"));
        html! { (said) }
    }

    fn endings(&self) -> Markup {
        let chosen = Some(self.form.get("end").to_owned()).filter(|end| !end.is_empty());
        let picks = Picks::new("end", self.text("interactions-how-did-it-end"))
            .chosen(chosen)
            .error(self.error("end"));
        let picks = self.picks().into_iter().fold(picks, Picks::pick);
        html! { (picks) }
    }

    /// The answers that make sense on this case, the commonest first.
    fn picks(&self) -> Vec<Pick<'static>> {
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
        let kinds = PromiseKind::CHOSEN.into_iter().fold(
            Select::new("step_kind", self.text("interactions-step-kind"))
                .value(self.form.get("step_kind").to_owned())
                .error(self.error("step_kind")),
            |select, kind| {
                select
                    .option(kind.code(), words::promise(&self.visit.locale, kind, Party::Us, None))
            },
        );
        let what = Field::text("step_what", self.text("interactions-step-what"))
            .value(self.form.get("step_what").to_owned())
            .optional(self.text("fields-optional"))
            .error(self.error("step_what"));
        html! {
            div class="pair" { (kinds) (what) }
            (self.when("step", "interactions-step-when"))
            div class="pair" {
                (self.party("step_debtor", "interactions-step-debtor"))
                (self.party("step_named_by", "interactions-step-named-by"))
            }
        }
    }

    fn party(&self, name: &'static str, label: &str) -> Markup {
        let select = Select::new(name, self.text(label))
            .option("us", self.text("interactions-party-us"))
            .option("customer", self.text("interactions-party-customer"))
            .value(self.form.get(name).to_owned())
            .error(self.error(name));
        html! { (select) }
    }

    fn yes_fields(&self) -> Markup {
        let what = Field::text("then_what", self.text("interactions-then-what"))
            .value(self.form.get("then_what").to_owned())
            .optional(self.text("fields-optional"))
            .error(self.error("then_what"));
        html! { (what) (self.when("then", "interactions-then-when")) }
    }

    fn no_fields(&self) -> Markup {
        let volunteered = TextArea::new("volunteered", self.text("interactions-volunteered"))
            .hint(self.text("interactions-volunteered-hint"))
            .rows(2)
            .value(self.form.get("volunteered").to_owned())
            .optional(self.text("fields-optional"))
            .error(self.error("volunteered"));
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

    fn tick(&self, name: &'static str, label: &str) -> Markup {
        html! {
            label class="tick" {
                input type="checkbox" name=(name) value="yes" checked[self.form.get(name) == "yes"];
                span { (self.text(label)) }
            }
        }
    }

    /// A day and a time, with the question of whose clock where the two differ.
    fn when(&self, name: &'static str, label: &str) -> Markup {
        let [day, time] = ["fields-day", "fields-time"].map(|key| self.text(key));
        let theirs = &self.scene.customer.zone;
        let get = |part: &str| self.form.get(&format!("{name}_{part}")).to_owned();
        let pair = DateTime::new(name, self.text(label), day, time)
            .value(get("date"), get("time"))
            .error(self.error(name));
        html! {
            (pair)
            @if differ(theirs, self.visit.zone(), self.visit.now) {
                (Select::new(format!("{name}_clock"), self.text("interactions-clock"))
                    .option("theirs", self.clock_words("interactions-clock-theirs", theirs))
                    .option("mine", self.clock_words("interactions-clock-mine", self.visit.zone()))
                    .value(get("clock")))
            }
        }
    }

    fn clock_words(&self, key: &str, zone: &Zone) -> String {
        let place = self.visit.locale.zone_name(zone.tz());
        self.visit.locale.text_with(key, &args! { place: place })
    }

    /// What is seldom needed: with whom, when, and a note of our own.
    fn details(&self) -> Markup {
        let [day, time] = ["fields-day", "fields-time"].map(|key| self.text(key));
        let at = DateTime::new("at", self.text("interactions-at"), day, time)
            .hint(self.text("interactions-at-hint"))
            .value(self.form.get("at_date").to_owned(), self.form.get("at_time").to_owned())
            .error(self.error("at"));
        let note = TextArea::new("note", self.text("interactions-note"))
            .rows(2)
            .value(self.form.get("note").to_owned())
            .optional(self.text("fields-optional"))
            .error(self.error("note"));
        let with = self.scene.contacts.iter().fold(
            Select::new("with", self.text("interactions-with"))
                .option("", self.text("interactions-with-unsaid"))
                .value(self.form.get("with").to_owned())
                .error(self.error("with")),
            |select, contact| {
                select.option(contact.id.to_string(), contact.name.as_str().to_owned())
            },
        );
        let content = html! {
            @if !self.scene.contacts.is_empty() { (with) }
            (at)
            (note)
        };
        let is_used =
            ["with", "at_date", "at_time", "note"].iter().any(|f| !self.form.get(f).is_empty());
        html! { (Disclosure::new(self.text("interactions-more"), content).open(is_used)) }
    }
}

fn differ(one: &Zone, other: &Zone, now: jiff::Timestamp) -> bool {
    one.tz().to_offset(now) != other.tz().to_offset(now)
}
