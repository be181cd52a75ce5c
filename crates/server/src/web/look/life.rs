//! The parts of a customer's life on a page: what is due, who owes what to whom, both sides.

use maud::{Markup, Render, html};

use super::{Action, Flower, Tag, Text, Tone};

/// What stands now: a big clock, who, what, what was last said, one big button.
#[derive(Clone, Debug)]
pub struct Now<'a> {
    /// The time of day as the reader's clock shows it.
    pub clock: Text<'a>,
    /// The same as an RFC 3339 instant; the time left is counted from it where there is script.
    pub instant: Text<'a>,
    /// The time left in words, as it was when the page was made.
    pub left: Text<'a>,
    /// The customer's local time in words, if it differs.
    pub their_time: Option<Text<'a>>,
    pub flower: Flower<'a>,
    /// The person or firm.
    pub who: Text<'a>,
    pub href: Text<'a>,
    /// What it is about; after the name.
    pub what: Text<'a>,
    /// Who named the time, in what language to speak.
    pub note: Option<Text<'a>>,
    /// What the customer last said, in their words.
    pub said: Option<Text<'a>>,
    pub actions: Vec<Action<'a>>,
    pub late: bool,
}

impl Render for Now<'_> {
    fn render(&self) -> Markup {
        html! {
            article class={ "now" @if self.late { " late" } } {
                (self.flower)
                div class="about" {
                    p class="when" {
                        time class="clock" datetime=(self.instant) { (self.clock) }
                        " " span data-due=(self.instant) { (self.left) }
                        @if let Some(their_time) = &self.their_time { " " span class="soft" { (their_time) } }
                    }
                    p class="who" { a href=(self.href) { bdi { (self.who) } } " " (self.what) }
                    @if let Some(note) = &self.note { p class="soft" { (note) } }
                    @if let Some(said) = &self.said { blockquote dir="auto" { (said) } }
                }
                div class="do" { @for action in &self.actions { (action) } }
            }
        }
    }
}

/// One promise in a list.
#[derive(Clone, Debug)]
pub struct PromiseRow<'a> {
    when: Text<'a>,
    instant: Option<Text<'a>>,
    tone: Tone,
    flower: Option<Flower<'a>>,
    href: Text<'a>,
    who: Text<'a>,
    what: Text<'a>,
    note: Option<Text<'a>>,
    beside: Option<Markup>,
    choose: Option<Markup>,
    tag: Option<Tag<'a>>,
    action: Option<Action<'a>>,
}

impl<'a> PromiseRow<'a> {
    /// `when` as it is read; `who` links to `href`; `what` was promised.
    #[must_use]
    pub fn new(
        when: impl Into<Text<'a>>,
        href: impl Into<Text<'a>>,
        who: impl Into<Text<'a>>,
        what: impl Into<Text<'a>>,
    ) -> Self {
        Self {
            when: when.into(),
            instant: None,
            tone: Tone::Calm,
            flower: None,
            href: href.into(),
            who: who.into(),
            what: what.into(),
            note: None,
            beside: None,
            choose: None,
            tag: None,
            action: None,
        }
    }

    /// The due time as an RFC 3339 instant or an ISO day.
    #[must_use]
    pub fn instant(mut self, instant: impl Into<Text<'a>>) -> Self {
        self.instant = Some(instant.into());
        self
    }

    /// [`Tone::Broken`] for a word to mend, [`Tone::Now`] for what is due.
    #[must_use]
    pub const fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    #[must_use]
    pub fn flower(mut self, flower: Flower<'a>) -> Self {
        self.flower = Some(flower);
        self
    }

    #[must_use]
    pub fn note(mut self, note: impl Into<Text<'a>>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Small words after what was promised.
    #[must_use]
    pub fn beside(mut self, words: Markup) -> Self {
        self.beside = Some(words);
        self
    }

    /// A box by which the row is chosen among others.
    #[must_use]
    pub fn choose(mut self, tick: Markup) -> Self {
        self.choose = Some(tick);
        self
    }

    #[must_use]
    pub fn tag(mut self, tag: Tag<'a>) -> Self {
        self.tag = Some(tag);
        self
    }

    #[must_use]
    pub fn action(mut self, action: Action<'a>) -> Self {
        self.action = Some(action);
        self
    }
}

impl Render for PromiseRow<'_> {
    fn render(&self) -> Markup {
        html! {
            li class={ "promise " (self.tone.class()) } {
                @if let Some(choose) = &self.choose { (choose) }
                time datetime=[self.instant.as_ref()] { (self.when) }
                @if let Some(flower) = &self.flower { (flower) }
                div class="about" {
                    p { a class="who" href=(self.href) { bdi { (self.who) } } " " span { (self.what) } @if let Some(beside) = &self.beside { (beside) } }
                    @if let Some(note) = &self.note { p class="soft" { (note) } }
                }
                @if self.tag.is_some() || self.action.is_some() {
                    div class="do" {
                        @if let Some(tag) = &self.tag { (tag) }
                        @if let Some(action) = &self.action { (action) }
                    }
                }
            }
        }
    }
}

/// Promises in the order of their time.
#[must_use]
pub fn promises(rows: &[PromiseRow]) -> Markup {
    html! { ol class="promises" { @for row in rows { (row) } } }
}

/// Something that one side owes the other.
#[derive(Clone, Debug)]
pub struct Debt<'a> {
    pub what: Text<'a>,
    pub when: Text<'a>,
    pub tone: Tone,
    pub action: Option<Action<'a>>,
}

/// What we owe them and what they owe us; each with words for when it is nothing.
#[derive(Clone, Debug)]
pub struct Owe<'a> {
    pub we: Text<'a>,
    pub ours: Vec<Debt<'a>>,
    pub they: Text<'a>,
    pub theirs: Vec<Debt<'a>>,
    pub nothing: Text<'a>,
}

impl Owe<'_> {
    fn side(&self, title: &str, debts: &[Debt]) -> Markup {
        html! {
            section {
                h2 { (title) }
                @if debts.is_empty() { p class="soft" { (self.nothing) } } @else {
                    ul {
                        @for debt in debts {
                            li class=(debt.tone.class()) {
                                p { strong { (debt.what) } " " span class="soft" { (debt.when) } }
                                @if let Some(action) = &debt.action { (action) }
                            }
                        }
                    }
                }
            }
        }
    }
}

impl Render for Owe<'_> {
    fn render(&self) -> Markup {
        html! {
            div class="owe" { (self.side(&self.we, &self.ours)) (self.side(&self.they, &self.theirs)) }
        }
    }
}

/// Both sides of the same life, theirs first.
#[derive(Clone, Debug)]
pub struct Perspectives<'a> {
    pub theirs_title: Text<'a>,
    pub theirs: Markup,
    pub ours_title: Text<'a>,
    pub ours: Markup,
}

impl Render for Perspectives<'_> {
    fn render(&self) -> Markup {
        html! {
            div class="sides" {
                section class="theirs" { h2 { (self.theirs_title) } (self.theirs) }
                section class="ours" { h2 { (self.ours_title) } (self.ours) }
            }
        }
    }
}

/// Something in the customer's own words, and what became of it.
#[derive(Clone, Debug)]
pub struct Said<'a> {
    pub words: Text<'a>,
    pub tags: Vec<Tag<'a>>,
    pub actions: Vec<Action<'a>>,
}

impl Render for Said<'_> {
    fn render(&self) -> Markup {
        html! {
            div class="said" {
                blockquote dir="auto" { (self.words) }
                @if !self.tags.is_empty() || !self.actions.is_empty() {
                    div class="do" {
                        @for tag in &self.tags { (tag) }
                        @for action in &self.actions { (action) }
                    }
                }
            }
        }
    }
}
