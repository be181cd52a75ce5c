//! The frame of every page: head, way to skip it, navigation at the top or under the thumb, main,
//! foot. And the sheet: a page that asks one question.

use domain::language::Language;
use maud::{DOCTYPE, Markup, Render, html};

use super::{Aside, Icon, Notice, Size, Text, flower};

/// Light or dark as the reader chose, or as their system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    /// As in `data-theme` and in the reader's settings; the system's choice is no attribute.
    #[must_use]
    pub const fn code(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

/// Addresses of the files that a page loads.
#[derive(Clone, Debug)]
pub struct Assets<'a> {
    pub css: Text<'a>,
    pub script: Text<'a>,
    /// Absent where the program was built without it; the pages do without.
    pub htmx: Option<Text<'a>>,
    pub icon: Option<Text<'a>>,
}

/// One place to go.
#[derive(Clone, Debug)]
pub struct NavItem<'a> {
    label: Text<'a>,
    href: Text<'a>,
    icon: Icon,
    key: Option<&'a str>,
    current: bool,
}

impl<'a> NavItem<'a> {
    #[must_use]
    pub fn new(href: impl Into<Text<'a>>, icon: Icon, label: impl Into<Text<'a>>) -> Self {
        Self { label: label.into(), href: href.into(), icon, key: None, current: false }
    }

    #[must_use]
    pub const fn current(mut self, current: bool) -> Self {
        self.current = current;
        self
    }

    #[must_use]
    pub const fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    /// The key that leads there, and the words for where.
    #[must_use]
    pub fn shortcut(&self) -> Option<(&str, &str)> {
        Some((self.key?, &self.label))
    }

    fn link(&self) -> Markup {
        self.anchor(None, None)
    }

    fn keyed(&self, class: Option<&str>) -> Markup {
        self.anchor(self.key, class)
    }

    fn anchor(&self, key: Option<&str>, class: Option<&str>) -> Markup {
        html! {
            a class=[class] href=(self.href) aria-current=[self.current.then_some("page")] data-key=[key] aria-keyshortcuts=[key] {
                (self.icon) span { (self.label) }
            }
        }
    }
}

/// Where one can go. On a phone the first three and `record` stand under the thumb, the rest
/// behind `more`.
#[derive(Clone, Debug)]
pub struct Nav<'a> {
    pub label: Text<'a>,
    pub items: Vec<NavItem<'a>>,
    /// Writing down what just happened: the one act that must never be far.
    pub record: Option<NavItem<'a>>,
    pub more: Text<'a>,
}

const UNDER_THE_THUMB: usize = 3;

impl Nav<'_> {
    fn top(&self) -> Markup {
        html! {
            nav class="top" aria-label=(self.label) {
                ul { @for item in &self.items { li { (item.keyed(None)) } } }
            }
        }
    }

    fn bottom(&self) -> Markup {
        let (near, far) = self.items.split_at(self.items.len().min(UNDER_THE_THUMB));
        html! {
            nav class="bottom" aria-label=(self.label) {
                @for item in near.iter().take(2) { (item.link()) }
                @if let Some(record) = &self.record { (record.anchor(None, Some("fresh"))) }
                @for item in near.iter().skip(2) { (item.link()) }
                @if !far.is_empty() {
                    details class="menu up" {
                        summary { (Icon::More) span { (self.more) } }
                        div class="panel" { @for item in far { (item.link()) } }
                    }
                }
            }
        }
    }
}

/// The box that finds anyone and anything.
#[derive(Clone, Debug)]
pub struct Find<'a> {
    pub url: Text<'a>,
    pub label: Text<'a>,
    pub value: Text<'a>,
}

impl Render for Find<'_> {
    fn render(&self) -> Markup {
        html! {
            form class="find" method="get" action=(self.url) role="search" aria-label=(self.label) {
                input type="search" name="q" value=(self.value) aria-label=(self.label) placeholder=(self.label)
                    data-key="/" aria-keyshortcuts="/" autocomplete="off";
                (super::kbd("/"))
            }
        }
    }
}

/// What stands over a page when it is asked for by a key: the palette, and the list of keys. Both
/// are empty until then.
#[derive(Clone, Debug)]
pub struct Boxes<'a> {
    pub palette: Text<'a>,
    pub find: Text<'a>,
    pub keys: Text<'a>,
    pub close: Text<'a>,
}

impl Render for Boxes<'_> {
    fn render(&self) -> Markup {
        html! {
            dialog class="palette" data-box="palette" aria-label=(self.palette) {
                form method="get" action="/search" role="search" aria-label=(self.palette) {
                    input type="search" name="q" role="combobox" aria-label=(self.find) placeholder=(self.find)
                        aria-expanded="false" aria-controls="palette-list" aria-autocomplete="list"
                        autocomplete="off" autocapitalize="none" spellcheck="false";
                }
                div id="palette-list" role="listbox" aria-label=(self.palette) {}
            }
            dialog data-box="keys" aria-label=(self.keys) {
                div data-keys-place {}
                div class="do" { button class="btn" type="button" data-close { (self.close) } }
            }
        }
    }
}

/// A line of the user's menu.
#[derive(Clone, Debug)]
pub enum MenuItem<'a> {
    Link {
        href: Text<'a>,
        label: Text<'a>,
    },
    /// A form of one button; `hidden` is sent along.
    Post {
        url: Text<'a>,
        hidden: Vec<(Text<'a>, Text<'a>)>,
        label: Text<'a>,
    },
    /// A choice of one (theme, language): each option is a button that posts `name=value`.
    Choice {
        url: Text<'a>,
        label: Text<'a>,
        name: Text<'a>,
        options: Vec<(Text<'a>, Text<'a>)>,
        chosen: Text<'a>,
    },
}

impl Render for MenuItem<'_> {
    /// Forms here change the frame itself, so they load the whole page anew.
    fn render(&self) -> Markup {
        match self {
            Self::Link { href, label } => html! { a href=(href) { (label) } },
            Self::Post { url, hidden, label } => html! {
                form method="post" action=(url) hx-boost="false" {
                    @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
                    button type="submit" { (label) }
                }
            },
            Self::Choice { url, label, name, options, chosen } => html! {
                form class="choice" method="post" action=(url) hx-boost="false" {
                    fieldset {
                        legend { (label) }
                        @for (value, label) in options {
                            button type="submit" name=(name) value=(value)
                                aria-pressed=(if value == chosen { "true" } else { "false" }) { (label) }
                        }
                    }
                }
            },
        }
    }
}

/// Who is signed in, and what concerns them alone.
#[derive(Clone, Debug)]
pub struct UserMenu<'a> {
    pub name: Text<'a>,
    pub items: Vec<MenuItem<'a>>,
}

impl Render for UserMenu<'_> {
    fn render(&self) -> Markup {
        html! {
            details class="menu user" {
                summary { bdi { (self.name) } }
                div class="panel" { @for item in &self.items { (item) } }
            }
        }
    }
}

/// Everything of a page but what it is about.
#[derive(Clone, Debug)]
pub struct Shell<'a> {
    /// The page's own title, before the program's name.
    pub title: Text<'a>,
    pub site: Text<'a>,
    pub language: Language,
    pub theme: Theme,
    pub assets: Assets<'a>,
    /// The words of the link that skips the head.
    pub skip: Text<'a>,
    /// Where the flower leads, usually Today.
    pub home: Text<'a>,
    /// Absent before signing in.
    pub nav: Option<Nav<'a>>,
    pub find: Option<Find<'a>>,
    pub boxes: Option<Boxes<'a>>,
    pub user: Option<UserMenu<'a>>,
    pub flash: Option<Notice<'a>>,
    /// What is said while the connection is lost.
    pub offline: Text<'a>,
    pub footer: Option<Markup>,
    /// Single-key shortcuts, which a reader can turn off.
    pub shortcuts: bool,
    /// What the script is told of this page; absent before signing in.
    pub aside: Option<Aside<'a>>,
}

impl Shell<'_> {
    fn head(&self) -> Markup {
        html! {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
                meta name="color-scheme" content=(self.theme.code().unwrap_or("light dark"));
                title { (self.title) " · " (self.site) }
                link rel="stylesheet" href=(self.assets.css);
                @if let Some(icon) = &self.assets.icon { link rel="icon" href=(icon) type="image/svg+xml"; }
                @if let Some(htmx) = &self.assets.htmx {
                    // The pages' policy allows no style that a script writes.
                    meta name="htmx-config" content=r#"{"includeIndicatorCSS":false,"defaultSettleDelay":0}"#;
                    script src=(htmx) defer {}
                }
                script src=(self.assets.script) defer {}
            }
        }
    }

    fn header(&self) -> Markup {
        html! {
            header class="head" {
                a class="home" href=(self.home) { (flower::sign(Size::S)) span { (self.site) } }
                @if let Some(nav) = &self.nav { (nav.top()) }
                @if let Some(find) = &self.find { (find) }
                @if let Some(record) = self.nav.as_ref().and_then(|nav| nav.record.as_ref()) {
                    div class="record" { (record.keyed(Some("btn main"))) }
                }
                @if let Some(user) = &self.user { (user) }
            }
        }
    }
}

/// A whole page.
#[must_use]
pub fn page(shell: &Shell, content: &Markup) -> Markup {
    let dir = if shell.language.is_right_to_left() { "rtl" } else { "ltr" };
    html! {
        (DOCTYPE)
        html lang=(shell.language.code()) dir=(dir) data-theme=[shell.theme.code()]
            data-keys=[(!shell.shortcuts).then_some("off")] {
            (shell.head())
            // Signed in, links and forms swap the body alone; signing in and out load a page anew.
            body class=[shell.nav.is_none().then_some("bare")]
                hx-boost:inherited=[shell.nav.is_some().then_some("true")] {
                (flower::sprite())
                a class="skip" href="#main" { (shell.skip) }
                (shell.header())
                p class="offline" role="status" data-offline hidden { (shell.offline) }
                main id="main" tabindex="-1" data-live=[shell.aside.as_ref().and_then(Aside::about)]
                    data-since=[shell.aside.as_ref().map(|aside| aside.since)] {
                    @if let Some(flash) = &shell.flash { (flash) }
                    (content)
                }
                @if let Some(footer) = &shell.footer { footer class="foot" { (footer) } }
                @if let Some(nav) = &shell.nav { (nav.bottom()) }
                @if let Some(boxes) = &shell.boxes { (boxes) }
                @if let Some(aside) = &shell.aside { (aside) }
            }
        }
    }
}

/// A page that asks one question and nothing else.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    pub question: Text<'a>,
    /// About whom or what, under the question.
    pub about: Option<Text<'a>>,
    /// Where "not now" leads, and its words.
    pub back: Option<(Text<'a>, Text<'a>)>,
    pub content: Markup,
}

impl Render for Sheet<'_> {
    fn render(&self) -> Markup {
        html! {
            article class="sheet" {
                header {
                    h1 { (self.question) }
                    @if let Some(about) = &self.about { p class="soft" { bdi { (about) } } }
                    @if let Some((href, words)) = &self.back { a class="back" href=(href) data-key="Escape" { (words) } }
                }
                (self.content)
            }
        }
    }
}
