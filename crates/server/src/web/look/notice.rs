//! What the program says back: that something is done, refused, wrong, or not there yet.

use maud::{Markup, Render, html};

use super::{Text, Tone, flower};

/// A sentence above the page, kept over a redirect.
#[derive(Clone, Debug)]
pub struct Notice<'a> {
    words: Text<'a>,
    tone: Tone,
    action: Option<Markup>,
    clears: Option<Text<'a>>,
}

impl<'a> Notice<'a> {
    #[must_use]
    pub fn new(words: impl Into<Text<'a>>) -> Self {
        Self { words: words.into(), tone: Tone::Calm, action: None, clears: None }
    }

    #[must_use]
    pub const fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// One thing to do about it, such as taking it back.
    #[must_use]
    pub fn action(mut self, action: impl Render) -> Self {
        self.action = Some(action.render());
        self
    }

    /// What was typed in the form of this `data-draft` is saved: the browser may forget it.
    #[must_use]
    pub fn clears(mut self, draft: impl Into<Text<'a>>) -> Self {
        self.clears = Some(draft.into());
        self
    }
}

impl Render for Notice<'_> {
    fn render(&self) -> Markup {
        html! {
            div class={ "notice " (self.tone.class()) } role="status" data-draft-clear=[self.clears.as_ref()] {
                p { (self.words) }
                @if let Some(action) = &self.action { (action) }
            }
        }
    }
}

/// A refusal: what is wrong, and above all how to go on. `rule` is the number of the method.
#[derive(Clone, Debug)]
pub struct Refused<'a> {
    pub rule: Text<'a>,
    pub what: Text<'a>,
    pub how_to_go_on: Text<'a>,
}

impl Render for Refused<'_> {
    fn render(&self) -> Markup {
        html! {
            div class="refused" role="alert" tabindex="-1" autofocus {
                p class="what" { (self.what) }
                p { (self.how_to_go_on) " " span class="rule" { bdi { (self.rule) } } }
            }
        }
    }
}

/// All errors of a form in one place, each a link to its field; focused when the page opens.
#[derive(Clone, Debug)]
pub struct ErrorSummary<'a> {
    title: Text<'a>,
    errors: Vec<(Text<'a>, Text<'a>)>,
}

impl<'a> ErrorSummary<'a> {
    #[must_use]
    pub fn new(title: impl Into<Text<'a>>) -> Self {
        Self { title: title.into(), errors: Vec::new() }
    }

    /// `field` is the field's id, which is its name unless it was given another.
    #[must_use]
    pub fn error(mut self, field: impl Into<Text<'a>>, words: impl Into<Text<'a>>) -> Self {
        self.errors.push((field.into(), words.into()));
        self
    }
}

impl Render for ErrorSummary<'_> {
    fn render(&self) -> Markup {
        html! {
            @if !self.errors.is_empty() {
                div class="refused" role="alert" tabindex="-1" autofocus {
                    p class="what" { (self.title) }
                    ul { @for (field, words) in &self.errors { li { a href={ "#" (field) } { (words) } } } }
                }
            }
        }
    }
}

/// Nothing here yet: what it would be, and what to do next.
#[derive(Clone, Debug)]
pub struct Empty<'a> {
    title: Text<'a>,
    words: Text<'a>,
    action: Option<Markup>,
}

impl<'a> Empty<'a> {
    #[must_use]
    pub fn new(title: impl Into<Text<'a>>, words: impl Into<Text<'a>>) -> Self {
        Self { title: title.into(), words: words.into(), action: None }
    }

    #[must_use]
    pub fn action(mut self, action: impl Render) -> Self {
        self.action = Some(action.render());
        self
    }
}

impl Render for Empty<'_> {
    fn render(&self) -> Markup {
        html! {
            div class="nothing" {
                (flower::bud())
                p class="what" { (self.title) }
                p class="soft" { (self.words) }
                @if let Some(action) = &self.action { (action) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_names_its_rule_and_how_to_go_on() {
        let page =
            Refused { rule: "S1-12".into(), what: "What".into(), how_to_go_on: "How".into() }
                .render()
                .into_string();
        assert!(page.contains("role=\"alert\""));
        assert!(page.contains("<bdi>S1-12</bdi>") && page.contains("What") && page.contains("How"));
    }

    #[test]
    fn an_error_summary_without_errors_is_silent() {
        assert_eq!(ErrorSummary::new("Two things").render().into_string(), "");
    }
}
