//! A question with a few answers as cards; the chosen card opens what belongs to it.
//!
//! Works without script: the fields of a card that is not chosen are hidden by the style sheet.
//! They are sent all the same, so names differ from card to card and the server reads only those
//! of the chosen one.

use maud::{Markup, Render, html};

use super::Text;

/// One answer.
#[derive(Clone, Debug)]
pub struct Pick<'a> {
    value: Text<'a>,
    label: Text<'a>,
    hint: Option<Text<'a>>,
    key: Option<&'a str>,
    fields: Option<Markup>,
}

impl<'a> Pick<'a> {
    #[must_use]
    pub fn new(value: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None, key: None, fields: None }
    }

    #[must_use]
    pub fn hint(mut self, hint: impl Into<Text<'a>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// A single key that chooses this answer.
    #[must_use]
    pub const fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    /// What is asked when this answer is chosen.
    #[must_use]
    pub fn fields(mut self, fields: Markup) -> Self {
        self.fields = Some(fields);
        self
    }
}

/// The question.
#[derive(Clone, Debug)]
pub struct Picks<'a> {
    name: Text<'a>,
    question: Text<'a>,
    picks: Vec<Pick<'a>>,
    chosen: Option<Text<'a>>,
    error: Option<Text<'a>>,
}

impl<'a> Picks<'a> {
    #[must_use]
    pub fn new(name: impl Into<Text<'a>>, question: impl Into<Text<'a>>) -> Self {
        Self {
            name: name.into(),
            question: question.into(),
            picks: Vec::new(),
            chosen: None,
            error: None,
        }
    }

    #[must_use]
    pub fn pick(mut self, pick: Pick<'a>) -> Self {
        self.picks.push(pick);
        self
    }

    /// The value of the answer that is chosen at first.
    #[must_use]
    pub fn chosen(mut self, value: Option<impl Into<Text<'a>>>) -> Self {
        self.chosen = value.map(Into::into);
        self
    }

    #[must_use]
    pub fn error(mut self, error: Option<impl Into<Text<'a>>>) -> Self {
        self.error = error.map(Into::into);
        self
    }

    fn card(&self, pick: &Pick) -> Markup {
        let id = format!("{}-{}", self.name, pick.value);
        let described = self.error.as_ref().map(|_| format!("{}-error", self.name));
        html! {
            div class="pick" {
                label for=(id) data-key=[pick.key] {
                    input type="radio" id=(id) name=(self.name) value=(pick.value)
                        checked[self.chosen.as_ref() == Some(&pick.value)]
                        aria-describedby=[described] aria-keyshortcuts=[pick.key];
                    span { (pick.label) @if let Some(hint) = &pick.hint { small { (hint) } } }
                    @if let Some(key) = pick.key { (super::kbd(key)) }
                }
                @if let Some(fields) = &pick.fields { div class="own" { (fields) } }
            }
        }
    }
}

impl Render for Picks<'_> {
    fn render(&self) -> Markup {
        html! {
            fieldset class={ "picks" @if self.error.is_some() { " wrong" } } id=(self.name) tabindex="-1" {
                legend { (self.question) }
                @if let Some(error) = &self.error {
                    p class="error" id={ (self.name) "-error" } { (error) }
                }
                div class="cards" { @for pick in &self.picks { (self.card(pick)) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_answer_comes_before_its_own_fields() {
        let page = Picks::new("end", "How did it end?")
            .pick(Pick::new("next", "Next step").fields(html! { input name="next_due"; }))
            .pick(Pick::new("no", "Final no"))
            .chosen(Some("next"))
            .render()
            .into_string();
        assert!(page.contains("id=\"end-next\" name=\"end\" value=\"next\" checked"));
        let radio = page.find("id=\"end-next\"").expect("the radio is there");
        assert!(radio < page.find("class=\"own\"").expect("its fields are there"));
    }
}
