//! How the form of one entry looks: its words, and what belongs to its list.

use domain::items::ItemKind;
use domain::procedures::{
    Part, ProcedureContent, StandardAbout, allowed_evidence, has_words, may_be_limited,
};
use domain::refusal::Refusal;
use maud::{Markup, html};

use super::draft::{PATH, Scene};
use super::entry::{applies_name, draft_name, rests_name};
use crate::i18n::args;
use crate::procedures::words;
use crate::web::Visit;
use crate::web::form::{Errors, Form, summary};
use crate::web::look::{Action, Field, Select, Sheet};
use crate::web::words as web_words;

pub(super) struct Paper<'a> {
    visit: &'a Visit,
    scene: &'a Scene,
    part: Part,
    code: Option<&'a str>,
    form: &'a Form,
    errors: &'a Errors,
}

impl<'a> Paper<'a> {
    pub(super) const fn new(
        visit: &'a Visit,
        scene: &'a Scene,
        part: Part,
        code: Option<&'a str>,
        form: &'a Form,
        errors: &'a Errors,
    ) -> Self {
        Self { visit, scene, part, code, form, errors }
    }

    fn text(&self, key: &str) -> String {
        self.visit.text(key)
    }

    fn error(&self, field: &str) -> Option<String> {
        self.errors.of(&self.visit.locale, field)
    }

    pub(super) fn title(&self) -> String {
        match (self.code, self.part) {
            (Some(code), part) => {
                words::of_code(&self.visit.locale, self.scene.content(), part, code)
            }
            (None, Part::Stage) => self.text("procedures-add-stage"),
            (None, Part::Item) => self.text("procedures-add-item"),
            (None, Part::Document) => self.text("procedures-add-document"),
            (None, Part::Standard) => self.text("procedures-add-standard"),
        }
    }

    pub(super) fn sheet(&self, refusal: Option<&Refusal>) -> Markup {
        let path = format!("{PATH}/{}/{}", self.part.code(), self.code.unwrap_or("new"));
        let sheet = Sheet {
            question: self.title().into(),
            about: self.code.map(Into::into),
            back: Some((PATH.into(), self.text("procedures-back-to-draft").into())),
            content: html! {
                form method="post" action=(path) data-draft=(draft_name(self.part, self.code)) {
                    (summary(&self.visit.locale, self.errors))
                    (web_words::refused(&self.visit.locale, refusal))
                    input type="hidden" name="seen" value=(self.scene.draft.edits);
                    (self.words())
                    @match self.part {
                        Part::Item => (self.item()),
                        Part::Standard => (self.about()),
                        Part::Stage | Part::Document => {}
                    }
                    div class="do" { (Action::submit(self.text("fields-save")).main()) }
                }
            },
        };
        html! { (sheet) }
    }

    /// The words; where the program has its own, they may stay empty.
    fn words(&self) -> Markup {
        let field = Field::text("words", self.text("procedures-words"))
            .value(self.form.get("words").to_owned())
            .error(self.error("words"));
        match self.code.filter(|code| has_words(self.part, code)) {
            Some(code) => {
                let usual = words::usual(&self.visit.locale, self.part, code);
                let hint = args! { words: usual };
                let hint = self.visit.locale.text_with("procedures-words-usual", &hint);
                html! { (field.hint(hint).optional(self.text("fields-optional"))) }
            }
            None => html! { (field.hint(self.text("procedures-words-hint"))) },
        }
    }

    fn about(&self) -> Markup {
        let select = StandardAbout::ALL.into_iter().fold(
            Select::new("about", self.text("procedures-standard-kind"))
                .value(self.form.get("about").to_owned())
                .error(self.error("about")),
            |select, about| select.option(about.code(), words::about(&self.visit.locale, about)),
        );
        html! { (select) }
    }

    fn item(&self) -> Markup {
        let content = self.scene.content();
        let stages = content.stages.iter().fold(
            Select::new("stage", self.text("procedures-stage"))
                .value(self.form.get("stage").to_owned())
                .error(self.error("stage")),
            |select, stage| {
                select.option(stage.code.clone(), words::stage(&self.visit.locale, stage))
            },
        );
        html! {
            (stages)
            (self.evidence())
            (self.rests_on(content))
            @if self.code.is_none_or(may_be_limited) { (self.applies_with()) }
        }
    }

    fn evidence(&self) -> Markup {
        let allowed = allowed_evidence(self.code.unwrap_or("F1"));
        if let [only] = allowed.as_slice() {
            let known = words::evidence(&self.visit.locale, *only);
            return html! {
                div class="field" { p { (self.text("procedures-how-known")) ": " (known) } }
            };
        }
        let select = allowed.into_iter().fold(
            Select::new("evidence", self.text("procedures-how-known"))
                .hint(self.text("procedures-how-known-hint"))
                .value(self.form.get("evidence").to_owned())
                .error(self.error("evidence")),
            |select, evidence| {
                select.option(evidence.code(), words::evidence(&self.visit.locale, evidence))
            },
        );
        html! { (select) }
    }

    fn rests_on(&self, content: &ProcedureContent) -> Markup {
        let others = content.items.iter().filter(|item| Some(item.code.as_str()) != self.code);
        let ticks = others
            .map(|item| (rests_name(&item.code), words::item(&self.visit.locale, item)))
            .collect();
        self.ticks("rests_on", "procedures-rests-on", "procedures-rests-on-hint", ticks)
    }

    fn applies_with(&self) -> Markup {
        let ticks = ItemKind::ALL
            .map(|kind| (applies_name(kind), words::kind(&self.visit.locale, kind)))
            .to_vec();
        html! {
            (self.ticks("applies_with", "procedures-applies-with", "procedures-applies-with-hint", ticks))
            (Field::text("why_not", self.text("procedures-why-not"))
                .hint(self.text("procedures-why-not-hint"))
                .value(self.form.get("why_not").to_owned())
                .error(self.error("why_not"))
                .optional(self.text("fields-optional")))
        }
    }

    fn ticks(
        &self,
        name: &str,
        question: &str,
        hint: &str,
        ticks: Vec<(String, String)>,
    ) -> Markup {
        let error = self.error(name);
        html! {
            fieldset class={ "field" @if error.is_some() { " wrong" } } id=(name) tabindex="-1" {
                legend { (self.text(question)) }
                p class="hint" { (self.text(hint)) }
                @if let Some(error) = error { p class="error" { (error) } }
                @for (field, label) in ticks {
                    label class="tick" {
                        input type="checkbox" name=(field) value="yes" checked[self.form.get(&field) == "yes"];
                        span { bdi { (label) } }
                    }
                }
            }
        }
    }
}
