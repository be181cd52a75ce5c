//! Their side, in their words: needs, expectations, questions.

use domain::needs::{SpinKind, WishState};
use maud::{Markup, html};
use store::needs::{Need, Question};

use super::Desk;
use crate::web::look::{Action, Disclosure, Said, Select, Tag, TextArea, Tone};

impl Desk<'_> {
    pub(super) fn theirs(&self) -> Markup {
        let scene = self.scene;
        let is_bare =
            scene.needs.is_empty() && scene.expectations.is_empty() && scene.questions.is_empty();
        html! {
            @if is_bare { p class="soft" { (self.text("cases-their-side-empty")) } }
            @for need in &scene.needs { (self.need(need)) }
            @if scene.is_open() && !scene.needs.is_empty() && scene.case.needs_agreed_at.is_none() {
                (Action::post(self.path("/needs/agreement"), self.text("cases-needs-agree")))
            }
            @for expectation in &scene.expectations {
                (Said {
                    words: expectation.words.as_str().into(),
                    tags: vec![Tag::new(self.text("cases-expectation"))],
                    actions: Vec::new(),
                })
            }
            @for question in &scene.questions { (self.question(question)) }
            @if scene.case.closed.is_none() { (self.new_words()) }
            @else { p { (Action::link(self.path("/issues/new"), self.text("issues-report"))) } }
        }
    }

    fn need(&self, need: &Need) -> Markup {
        let kind = Tag::new(self.text(&format!("cases-need-{}", need.kind.code())));
        let state = Tag::new(self.text(&format!("cases-need-{}", need.state.code())));
        let (state, settles) = match need.state {
            WishState::Open => (state, true),
            WishState::Met { .. } => (state.tone(Tone::Kept), false),
            WishState::Released { .. } => (state, false),
        };
        let path = self.path(&format!("/needs/{}", need.id));
        let action =
            |end: &str, key: &str| Action::post(format!("{path}/{end}"), self.text(key)).quiet();
        let actions = if settles {
            vec![action("met", "cases-need-met-do"), action("released", "cases-need-released-do")]
        } else {
            Vec::new()
        };
        html! {
            (Said { words: need.words.as_str().into(), tags: vec![kind, state], actions })
        }
    }

    fn question(&self, question: &Question) -> Markup {
        let key = if question.answer.is_some() {
            "cases-question-answered"
        } else {
            "cases-question-open"
        };
        let tone = if question.answer.is_some() { Tone::Kept } else { Tone::Now };
        let tags = vec![Tag::new(self.text(key)).tone(tone)];
        html! {
            (Said { words: question.words.as_str().into(), tags, actions: Vec::new() })
            @match &question.answer {
                Some(answer) => p class="soft" dir="auto" { (answer) },
                None => (self.answer_form(question)),
            }
        }
    }

    fn answer_form(&self, question: &Question) -> Markup {
        let name = format!("answer-{}", question.id);
        let error = self.error(&name);
        let is_open = error.is_some();
        let content = html! {
            form method="post" action=(self.path(&format!("/questions/{}/answer", question.id))) {
                (TextArea::new(name.clone(), self.text("cases-answer")).rows(2)
                    .value(self.form.get(&name).to_owned()).error(error))
                div class="do" { (Action::submit(self.text("cases-answer-do"))) }
            }
        };
        html! { (Disclosure::new(self.text("cases-answer"), content).open(is_open)) }
    }

    /// One box for all that they say: choose what it is, type it as they said it.
    fn new_words(&self) -> Markup {
        let kinds = SpinKind::ALL.into_iter().fold(
            Select::new("words_kind", self.text("cases-words-kind"))
                .value(self.form.get("words_kind").to_owned())
                .error(self.error("words_kind")),
            |select, kind| {
                let code = kind.code();
                select.option(code, self.text(&format!("cases-need-long-{code}")))
            },
        );
        let kinds = kinds
            .option("expectation", self.text("cases-expectation-long"))
            .option("question", self.text("cases-question-long"));
        let error = self.error("words");
        let is_open = error.is_some() || self.scene.needs.is_empty() && self.scene.is_open();
        let content = html! {
            form method="post" action=(self.path("/words")) data-draft=(format!("words-{}", self.scene.case.id)) {
                (TextArea::new("words", self.text("cases-words")).rows(2)
                    .value(self.form.get("words").to_owned()).error(error))
                (kinds)
                div class="do" { (Action::submit(self.text("cases-words-do"))) }
            }
        };
        html! { (Disclosure::new(self.text("cases-words-add"), content).open(is_open)) }
    }
}
