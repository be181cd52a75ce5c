//! The forms of a closing, each at the item that it is for.

use domain::closing::{CheckedItem, ItemState, Mark, SPOKEN};
use domain::people::Right;
use domain::procedures::{Evidence, METHOD_ITEMS, Part, ProcedureStandard, StandardAbout};
use jiff::Timestamp;
use maud::{Markup, html};
use store::closing::Detail;

use super::scene::{Room, Scene};
use crate::i18n::args;
use crate::web::Paper;
use crate::web::look::{Action, Disclosure, Said, Select, Tag, TextArea, Tone};

impl Paper<'_, Scene> {
    pub(super) fn path(&self, rest: &str) -> String {
        format!("/cases/{}/closing/{rest}", self.scene.case.id)
    }

    pub(super) fn day(&self, at: Timestamp) -> String {
        let zone = self.visit.zone();
        let today = zone.local(self.visit.now).date();
        self.visit.locale.short_day(zone.local(at).date(), today)
    }

    pub(super) fn when(&self, at: Timestamp) -> String {
        self.visit.locale.due_words(self.visit.now, at, self.visit.zone().tz())
    }

    fn draft(&self, what: &str) -> String {
        format!("closing-{what}-{}", self.scene.case.id)
    }

    /// Is this form the one that was sent?
    fn is_sent(&self, what: &str) -> bool {
        self.form.get("sent") == what
    }

    /// A form folded behind its name: open where it asks again.
    fn folded(&self, key: &str, what: &str, action: &str, fields: &Markup, submit: &str) -> Markup {
        let content = html! {
            form method="post" action=(self.path(action)) data-draft=(self.draft(what)) {
                input type="hidden" name="sent" value=(what);
                (fields)
                div class="do" { (Action::submit(self.text(submit))) }
            }
        };
        html! { (Disclosure::new(self.text(key), content).open(self.is_sent(what))) }
    }

    fn seen(&self, code: &str) -> Markup {
        self.hidden(&format!("seen-{code}"))
    }

    fn words(&self, name: &str, label: &str) -> TextArea<'static> {
        self.prose(name, label).rows(2)
    }

    fn by(&self, name: &str) -> Markup {
        let contacts = &self.scene.contacts;
        self.contact(name, "closing-field-contact", "closing-contact-self", contacts)
    }

    fn how(&self, name: &str) -> Select<'static> {
        self.channel(name, "closing-field-channel")
    }

    fn spoken(&self, code: &str, label: &str) -> Markup {
        html! {
            (self.words(&format!("words-{code}"), label))
            div class="pair" {
                (self.how(&format!("channel-{code}")))
                (self.by(&format!("contact-{code}")))
            }
            (self.seen(code))
        }
    }

    /// The customer's confirmation, which opens the closing and can be given again.
    pub(super) fn confirm_form(&self, is_first: bool) -> Markup {
        let fields = html! {
            (self.words("words-C12", "closing-confirm-words").optional(self.text("fields-optional")))
            div class="pair" { (self.how("channel-C12")) (self.by("contact-C12")) }
        };
        if is_first {
            return html! {
                form method="post" action=(self.path("confirmation")) data-draft=(self.draft("C12")) {
                    input type="hidden" name="sent" value="C12";
                    (fields)
                    div class="do" { (Action::submit(self.text("closing-confirm-do")).main()) }
                }
            };
        }
        self.folded("closing-confirm", "C12", "confirmation", &fields, "closing-confirm-do")
    }

    /// What there is to do at an item by hand.
    pub(super) fn item_forms(&self, room: &Room, item: &CheckedItem) -> Markup {
        // Somebody else may have marked it meanwhile: what was typed here stays to be looked at.
        let has_mark = room.mark(&item.code).is_some_and(Mark::stands) && !self.is_sent(&item.code);
        let own = match item.code.as_str() {
            "C3" if !has_mark => self.word_form(),
            "C4" => html! { @if !has_mark { (self.ask_form()) } (self.raise_form()) },
            "C10" => self.standards(room, StandardAbout::Communication),
            "C11" => self.standards(room, StandardAbout::AfterSales),
            "C12" if !has_mark => self.confirm_form(false),
            "C13" => self.satisfaction_form(),
            "C14" => self.care_form(),
            _ => html! {},
        };
        html! {
            (own)
            @if !has_mark && asks_for_mark(room, &item.code) { (self.mark_form(room, &item.code)) }
            @if item.is_waivable() && self.visit.may(Right::Govern) { (self.waive_form(&item.code)) }
        }
    }

    fn word_form(&self) -> Markup {
        let fields = self.spoken("C3", "closing-word-words");
        self.folded("closing-word", "C3", "word", &fields, "closing-word-do")
    }

    fn ask_form(&self) -> Markup {
        let fields = html! {
            p class="hint" { (self.text("closing-ask-hint")) }
            (self.spoken("C4", "closing-ask-words"))
        };
        self.folded("closing-ask", "C4", "asked", &fields, "closing-ask-do")
    }

    fn raise_form(&self) -> Markup {
        let fields = html! {
            (self.words("detail", "closing-detail-words"))
            (self.person("owner", "closing-detail-owner", &self.scene.people).id("detail-owner"))
            (self.date_time("due", "closing-detail-due"))
        };
        self.folded("closing-detail-raise", "detail", "details", &fields, "closing-detail-do")
    }

    fn standards(&self, room: &Room, about: StandardAbout) -> Markup {
        let standards = room.procedure.content.standards.iter();
        html! { @for standard in standards.filter(|it| it.about == about) { (self.standard(room, standard)) } }
    }

    fn standard(&self, room: &Room, standard: &ProcedureStandard) -> Markup {
        let code = &standard.code;
        let (what, name) = (format!("standard-{code}"), format!("found-{code}"));
        let found = self
            .select(&name, "closing-standard-found")
            .option("kept", self.text("closing-standard-found-kept"))
            .option("breach", self.text("closing-standard-found-breach"));
        let breach = format!("breach-{code}");
        let fields = html! {
            (found)
            (self.words(&breach, "closing-standard-words").hint(self.text("closing-standard-words-hint")))
            (self.seen(&what))
        };
        let form = self.folded(
            "closing-standard-look",
            &what,
            &format!("standards/{code}"),
            &fields,
            "closing-standard-do",
        );
        let check = room.checks.iter().find(|check| check.code == *code);
        let (key, tone) = match check.map(|check| check.is_kept) {
            Some(true) => ("closing-standard-kept", Tone::Kept),
            Some(false) => ("closing-standard-breach", Tone::Broken),
            None => ("closing-standard-open", Tone::Now),
        };
        let tag = Tag::new(self.text(key)).tone(tone);
        html! {
            p { span dir="auto" { (room.called(&self.visit.locale, Part::Standard, code)) } " " (tag) }
            @if let Some(words) = check.and_then(|check| check.owned_up.as_ref()) {
                blockquote dir="auto" { (words) }
            }
            (form)
        }
    }

    fn satisfaction_form(&self) -> Markup {
        let none = self.select("score", "closing-score").option("", "");
        let scores = (1..=5).fold(none, |select, score| {
            select.option(score.to_string(), self.text(&format!("closing-score-{score}")))
        });
        let fields = html! {
            p class="hint" { (self.text("closing-satisfaction-hint")) }
            div class="pair" { (scores) (self.by("contact-C13")) }
            (self.words("words-C13", "closing-satisfaction-words").optional(self.text("fields-optional")))
        };
        let submit = "closing-satisfaction-do";
        self.folded("closing-satisfaction", "C13", "satisfaction", &fields, submit)
    }

    fn care_form(&self) -> Markup {
        let fields = html! {
            (self.line("care_days", "closing-care-days").hint(self.text("closing-care-days-hint")))
            (self.words("care_ground", "closing-care-ground").hint(self.text("closing-care-ground-hint")))
            (self.tick("care_may_raise", "closing-care-may-raise"))
            (self.seen("C14"))
        };
        self.folded("closing-care", "C14", "care", &fields, "closing-care-do")
    }

    fn mark_form(&self, room: &Room, code: &str) -> Markup {
        let (key, label) = match room.evidence(code) {
            Evidence::Document => ("closing-document", "closing-document-words"),
            Evidence::Customer => ("closing-customer", "closing-customer-words"),
            Evidence::Facts | Evidence::Note => ("closing-note", "closing-note-words"),
        };
        let document = format!("document-{code}");
        let fields = match room.evidence(code) {
            Evidence::Customer => self.spoken(code, label),
            Evidence::Document => html! {
                (room.documents.iter().fold(
                    self.select(&document, "closing-field-document"),
                    |select, it| select.option(it.id.to_string(), it.title.as_str().to_owned())))
                (self.words(&format!("words-{code}"), label))
                (self.seen(code))
            },
            Evidence::Facts | Evidence::Note => html! {
                (self.words(&format!("words-{code}"), label))
                (self.seen(code))
            },
        };
        self.folded(key, code, &format!("items/{code}/mark"), &fields, "closing-mark-do")
    }

    fn waive_form(&self, code: &str) -> Markup {
        let fields = html! {
            p class="hint" { (self.text("closing-waive-hint")) }
            (self.words(&format!("waiver-{code}"), "closing-waive-words"))
            (self.seen(code))
        };
        let (what, action) = (format!("waive-{code}"), format!("items/{code}/waiver"));
        self.folded("closing-waive", &what, &action, &fields, "closing-waive-do")
    }

    /// What was said and done so far that belongs to an item.
    pub(super) fn record(&self, room: &Room, item: &CheckedItem) -> Markup {
        let is_open = room.closing.is_open();
        match item.code.as_str() {
            "C2" if is_open => self.expectations(room),
            "C4" => html! { @for detail in &room.details { (self.detail(detail, is_open)) } },
            "C13" => self.heard(room),
            "C14" if item.state != ItemState::Waived => self.care(room),
            _ => html! {},
        }
    }

    fn expectations(&self, room: &Room) -> Markup {
        let action = |expectation, end: &str, key: &str| {
            let path = self.path(&format!("expectations/{expectation}/{end}"));
            Action::post(path, self.text(key)).quiet()
        };
        html! {
            @for it in &room.expectations {
                (Said {
                    words: it.words.as_str().into(),
                    tags: Vec::new(),
                    actions: vec![
                        action(it.id, "met", "closing-expectation-met-do"),
                        action(it.id, "released", "closing-expectation-released-do"),
                    ],
                })
            }
        }
    }

    fn detail(&self, detail: &Detail, is_open: bool) -> Markup {
        let (key, tone) = match (detail.settled_at, detail.due < self.visit.now) {
            (Some(_), _) => ("closing-detail-settled", Tone::Kept),
            (None, true) => ("closing-detail-open", Tone::Broken),
            (None, false) => ("closing-detail-open", Tone::Now),
        };
        let about = args! { owner: self.scene.person(detail.owner), when: self.when(detail.due) };
        let name = format!("outcome-{}", detail.id);
        let settle = || {
            let fields = html! { (self.words(&name, "closing-detail-outcome")) };
            let action = format!("details/{}/settled", detail.id);
            let submit = "closing-detail-settle-do";
            self.folded("closing-detail-settle", &name, &action, &fields, submit)
        };
        html! {
            (Said {
                words: detail.words.as_str().into(),
                tags: vec![Tag::new(self.text(key)).tone(tone)],
                actions: Vec::new(),
            })
            @match &detail.outcome {
                Some(outcome) => p class="soft" { bdi { (outcome) } },
                None => {
                    p class="soft" { (self.visit.locale.text_with("closing-detail-about", &about)) }
                    @if is_open { (settle()) }
                }
            }
        }
    }

    fn heard(&self, room: &Room) -> Markup {
        let Some(heard) = &room.heard else { return html! {} };
        let about = args! { score: i64::from(heard.score), when: self.when(heard.heard_at) };
        html! { p class="soft" { (self.visit.locale.text_with("closing-heard", &about)) } }
    }

    fn care(&self, room: &Room) -> Markup {
        let Some(care) = &room.closing.care else { return html! {} };
        let days = care.days.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let raise = if care.may_raise { "closing-care-raise-yes" } else { "closing-care-raise-no" };
        html! {
            p class="soft" {
                (self.visit.locale.text_with("closing-care-chosen", &args! { days: days })) " · "
                (self.text(raise))
            }
        }
    }
}

/// Does a person have to say how it was done?
fn asks_for_mark(room: &Room, code: &str) -> bool {
    let by_facts = room.evidence(code) == Evidence::Facts && METHOD_ITEMS.contains(&code);
    !SPOKEN.contains(&code) && !by_facts
}
