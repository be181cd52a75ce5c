//! One line of life: theirs at the start side, ours at the end side, the time between them.

use maud::{Markup, Render, html};

use super::{Tag, Text};

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Theirs,
    Ours,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Moment<'a> {
    side: Side,
    when: Text<'a>,
    instant: Text<'a>,
    what: Text<'a>,
    said: Option<Text<'a>>,
    note: Option<Text<'a>>,
    tag: Option<Tag<'a>>,
}

impl<'a> Moment<'a> {
    /// `when` as it is read, `instant` as RFC 3339, `what` in one sentence.
    #[must_use]
    pub fn new(
        side: Side,
        when: impl Into<Text<'a>>,
        instant: impl Into<Text<'a>>,
        what: impl Into<Text<'a>>,
    ) -> Self {
        Self {
            side,
            when: when.into(),
            instant: instant.into(),
            what: what.into(),
            said: None,
            note: None,
            tag: None,
        }
    }

    /// The words that were said or written, as they were.
    #[must_use]
    pub fn said(mut self, said: impl Into<Text<'a>>) -> Self {
        self.said = Some(said.into());
        self
    }

    /// Who of ours, by which channel.
    #[must_use]
    pub fn note(mut self, note: impl Into<Text<'a>>) -> Self {
        self.note = Some(note.into());
        self
    }

    #[must_use]
    pub fn tag(mut self, tag: Tag<'a>) -> Self {
        self.tag = Some(tag);
        self
    }
}

/// Moments, in the order given, between the names of both sides.
#[derive(Clone, Debug)]
pub struct Timeline<'a> {
    pub theirs: Text<'a>,
    pub ours: Text<'a>,
    pub moments: Vec<Moment<'a>>,
}

impl Timeline<'_> {
    fn moment(&self, moment: &Moment) -> Markup {
        let (class, side) = match moment.side {
            Side::Theirs => ("theirs", &self.theirs),
            Side::Ours => ("ours", &self.ours),
        };
        html! {
            li class=(class) {
                time datetime=(moment.instant) { (moment.when) }
                div {
                    p class="side" { (side) }
                    p { (moment.what) @if let Some(tag) = &moment.tag { " " (tag) } }
                    @if let Some(said) = &moment.said { blockquote dir="auto" { (said) } }
                    @if let Some(note) = &moment.note { p class="soft" { (note) } }
                }
            }
        }
    }
}

impl Render for Timeline<'_> {
    fn render(&self) -> Markup {
        html! {
            div class="timeline" {
                // Each moment says its side too, so the heads are for the eye only.
                div class="heads" aria-hidden="true" { span { (self.theirs) } span { (self.ours) } }
                ol { @for moment in &self.moments { (self.moment(moment)) } }
            }
        }
    }
}
