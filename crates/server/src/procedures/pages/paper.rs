//! How the form of one entry looks: its words, and what belongs to its list.

use axum::response::Response;
use domain::items::ItemKind;
use domain::procedures::{
    Part, ProcedureContent, StandardAbout, allowed_evidence, has_words, may_be_limited,
};
use maud::{Markup, html};

use super::draft::{PATH, Scene};
use super::entry::{applies_name, draft_name, rests_name};
use crate::i18n::args;
use crate::procedures::words;
use crate::web::Paper;
use crate::web::look::{Action, Sheet};

/// The entry that a form is about; a new one has no code yet.
pub(super) struct OfEntry<'a> {
    pub scene: &'a Scene,
    pub part: Part,
    pub code: Option<&'a str>,
}

pub(super) fn page(paper: Paper<'_, OfEntry<'_>>) -> Response {
    paper.page(&paper.title(), &paper.sheet())
}

impl Paper<'_, OfEntry<'_>> {
    fn title(&self) -> String {
        let OfEntry { scene, part, code } = *self.scene;
        match (code, part) {
            (Some(code), part) => words::of_code(&self.visit.locale, scene.content(), part, code),
            (None, Part::Stage) => self.text("procedures-add-stage"),
            (None, Part::Item) => self.text("procedures-add-item"),
            (None, Part::Document) => self.text("procedures-add-document"),
            (None, Part::Standard) => self.text("procedures-add-standard"),
        }
    }

    fn sheet(&self) -> Markup {
        let OfEntry { scene, part, code } = *self.scene;
        let path = format!("{PATH}/{}/{}", part.code(), code.unwrap_or("new"));
        let sheet = Sheet {
            question: self.title().into(),
            about: code.map(|code| code.to_owned().into()),
            back: Some((PATH.into(), self.text("procedures-back-to-draft").into())),
            content: html! {
                form method="post" action=(path) data-draft=(draft_name(part, code)) {
                    (self.troubles())
                    input type="hidden" name="seen" value=(scene.draft.edits);
                    (self.words())
                    @match part {
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
        let OfEntry { part, code, .. } = *self.scene;
        let field = self.line("words", "procedures-words");
        match code.filter(|code| has_words(part, code)) {
            Some(code) => {
                let usual = words::usual(&self.visit.locale, part, code);
                let hint = args! { words: usual };
                let hint = self.visit.locale.text_with("procedures-words-usual", &hint);
                html! { (field.hint(hint).optional(self.text("fields-optional"))) }
            }
            None => html! { (field.hint(self.text("procedures-words-hint"))) },
        }
    }

    fn about(&self) -> Markup {
        let select = StandardAbout::ALL
            .into_iter()
            .fold(self.select("about", "procedures-standard-kind"), |select, about| {
                select.option(about.code(), words::about(&self.visit.locale, about))
            });
        html! { (select) }
    }

    fn item(&self) -> Markup {
        let content = self.scene.scene.content();
        let stages = content.stages.iter().fold(
            self.select("stage", "procedures-stage"),
            |select, stage| {
                select.option(stage.code.clone(), words::stage(&self.visit.locale, stage))
            },
        );
        html! {
            (stages)
            (self.evidence())
            (self.rests_on(content))
            @if self.scene.code.is_none_or(may_be_limited) { (self.applies_with()) }
        }
    }

    fn evidence(&self) -> Markup {
        let allowed = allowed_evidence(self.scene.code.unwrap_or("F1"));
        if let [only] = allowed.as_slice() {
            let known = words::evidence(&self.visit.locale, *only);
            return html! {
                div class="field" { p { (self.text("procedures-how-known")) ": " (known) } }
            };
        }
        let select = allowed.into_iter().fold(
            self.select("evidence", "procedures-how-known")
                .hint(self.text("procedures-how-known-hint")),
            |select, evidence| {
                select.option(evidence.code(), words::evidence(&self.visit.locale, evidence))
            },
        );
        html! { (select) }
    }

    fn rests_on(&self, content: &ProcedureContent) -> Markup {
        let others = content.items.iter();
        let others = others.filter(|item| Some(item.code.as_str()) != self.scene.code);
        let ticks = others.map(|item| {
            let called = words::item(&self.visit.locale, item);
            (rests_name(&item.code), html! { bdi { (called) } })
        });
        self.ticks("rests_on", "procedures-rests-on", Some("procedures-rests-on-hint"), ticks)
    }

    fn applies_with(&self) -> Markup {
        let ticks = ItemKind::ALL.map(|kind| {
            let called = words::kind(&self.visit.locale, kind);
            (applies_name(kind), html! { bdi { (called) } })
        });
        let hint = Some("procedures-applies-with-hint");
        html! {
            (self.ticks("applies_with", "procedures-applies-with", hint, ticks))
            (self.line("why_not", "procedures-why-not")
                .hint(self.text("procedures-why-not-hint"))
                .optional(self.text("fields-optional")))
        }
    }
}
