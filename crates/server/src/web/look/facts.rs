//! Small things said in passing: tags, facts, progress, tabs, what is folded away.

use maud::{Markup, Render, html};

use super::Text;

/// What a short word means, beside the word itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Calm,
    /// Blue: belongs to what is looked at.
    Ours,
    /// Yellow: it is time.
    Now,
    /// Green: a word that was kept.
    Kept,
    /// Red: a word that was broken.
    Broken,
}

impl Tone {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Calm => "calm",
            Self::Ours => "ours",
            Self::Now => "now-tone",
            Self::Kept => "kept",
            Self::Broken => "broken",
        }
    }
}

/// A name of a person or firm, kept apart from the direction of the text around it.
#[must_use]
pub fn name(name: &str) -> Markup {
    html! { bdi { (name) } }
}

/// Words for those who can't see what the rest tells by place or shape.
#[must_use]
pub fn unseen(words: &str) -> Markup {
    html! { span class="unseen" { (words) } }
}

/// One or two words about the thing beside it.
#[derive(Clone, Debug)]
pub struct Tag<'a> {
    words: Text<'a>,
    tone: Tone,
}

impl<'a> Tag<'a> {
    #[must_use]
    pub fn new(words: impl Into<Text<'a>>) -> Self {
        Self { words: words.into(), tone: Tone::Calm }
    }

    #[must_use]
    pub const fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

impl Render for Tag<'_> {
    fn render(&self) -> Markup {
        html! { span class={ "tag " (self.tone.class()) } { (self.words) } }
    }
}

/// Names of facts and the facts; an empty list renders nothing.
#[derive(Clone, Debug, Default)]
pub struct Facts<'a> {
    facts: Vec<(Text<'a>, Markup)>,
}

impl<'a> Facts<'a> {
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    #[must_use]
    pub fn fact(mut self, label: impl Into<Text<'a>>, value: impl Render) -> Self {
        self.facts.push((label.into(), value.render()));
        self
    }
}

impl Render for Facts<'_> {
    fn render(&self) -> Markup {
        html! {
            @if !self.facts.is_empty() {
                dl class="facts" {
                    @for (label, value) in &self.facts { div { dt { (label) } dd { (value) } } }
                }
            }
        }
    }
}

/// How far a long work has come; without numbers it only says that it goes on.
#[derive(Clone, Debug)]
pub struct Progress<'a> {
    label: Text<'a>,
    done: Option<(u64, u64)>,
    words: Option<Text<'a>>,
}

impl<'a> Progress<'a> {
    #[must_use]
    pub fn new(label: impl Into<Text<'a>>) -> Self {
        Self { label: label.into(), done: None, words: None }
    }

    #[must_use]
    pub const fn done(mut self, done: u64, of: u64) -> Self {
        self.done = Some((done, of));
        self
    }

    /// The same in words, shown at the end ("1 200 of 3 000 rows").
    #[must_use]
    pub fn words(mut self, words: impl Into<Text<'a>>) -> Self {
        self.words = Some(words.into());
        self
    }
}

impl Render for Progress<'_> {
    fn render(&self) -> Markup {
        html! {
            label class="progress" {
                span { (self.label) }
                @if let Some(words) = &self.words { span class="soft" { (words) } }
                progress value=[self.done.map(|d| d.0)] max=[self.done.map(|d| d.1.max(1))] {}
            }
        }
    }
}

/// One of a few views of the same thing.
#[derive(Clone, Debug)]
pub struct Tab<'a> {
    label: Text<'a>,
    href: Text<'a>,
    count: Option<Text<'a>>,
    current: bool,
}

impl<'a> Tab<'a> {
    #[must_use]
    pub fn new(href: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self { label: label.into(), href: href.into(), count: None, current: false }
    }

    #[must_use]
    pub fn count(mut self, count: impl Into<Text<'a>>) -> Self {
        self.count = Some(count.into());
        self
    }

    #[must_use]
    pub const fn current(mut self, current: bool) -> Self {
        self.current = current;
        self
    }
}

/// Views as links, so that each has an address.
#[derive(Clone, Debug)]
pub struct Tabs<'a> {
    pub label: Text<'a>,
    pub tabs: Vec<Tab<'a>>,
}

impl Render for Tabs<'_> {
    fn render(&self) -> Markup {
        html! {
            nav class="tabs" aria-label=(self.label) {
                @for tab in &self.tabs {
                    a href=(tab.href) aria-current=[tab.current.then_some("page")] {
                        (tab.label)
                        @if let Some(count) = &tab.count { " " span class="soft" { (count) } }
                    }
                }
            }
        }
    }
}

/// Something folded away behind a few words.
#[derive(Clone, Debug)]
pub struct Disclosure<'a> {
    summary: Text<'a>,
    content: Markup,
    open: bool,
}

impl<'a> Disclosure<'a> {
    #[must_use]
    pub fn new(summary: impl Into<Text<'a>>, content: Markup) -> Self {
        Self { summary: summary.into(), content, open: false }
    }

    #[must_use]
    pub const fn open(mut self, open: bool) -> Self {
        self.open = open;
        self
    }
}

impl Render for Disclosure<'_> {
    fn render(&self) -> Markup {
        html! {
            details class="fold" open[self.open] {
                summary { (self.summary) }
                div { (self.content) }
            }
        }
    }
}
