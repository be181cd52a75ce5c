//! What can be done: links and buttons, of one look.

use maud::{Markup, Render, html};

use super::Text;

/// A key on a keyboard, shown beside what it does; silent, for the element tells its own shortcut.
#[must_use]
pub fn kbd(key: &str) -> Markup {
    html! { kbd aria-hidden="true" { (key) } }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Plain,
    Main,
    Quiet,
    Danger,
}

#[derive(Clone, Debug)]
enum Does<'a> {
    Goes(Text<'a>),
    Brings(Text<'a>),
    Submits(Option<(Text<'a>, Text<'a>)>),
    Posts(Text<'a>, Vec<(Text<'a>, Text<'a>)>),
}

/// A link or a button.
///
/// A page has one [`main`](Action::main) action at most. [`danger`](Action::danger) is only for
/// what breaks a word.
#[derive(Clone, Debug)]
pub struct Action<'a> {
    label: Text<'a>,
    does: Does<'a>,
    kind: Kind,
    key: Option<&'a str>,
}

impl<'a> Action<'a> {
    const fn new(label: Text<'a>, does: Does<'a>) -> Self {
        Self { label, does, kind: Kind::Plain, key: None }
    }

    /// Goes to another page.
    #[must_use]
    pub fn link(href: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new(label.into(), Does::Goes(href.into()))
    }

    /// Brings a file, which the browser saves.
    #[must_use]
    pub fn download(href: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new(label.into(), Does::Brings(href.into()))
    }

    /// Sends the form that it stands in.
    #[must_use]
    pub fn submit(label: impl Into<Text<'a>>) -> Self {
        Self::new(label.into(), Does::Submits(None))
    }

    /// Sends the form that it stands in, and says by which button.
    #[must_use]
    pub fn submit_as(
        name: impl Into<Text<'a>>,
        value: impl Into<Text<'a>>,
        label: impl Into<Text<'a>>,
    ) -> Self {
        Self::new(label.into(), Does::Submits(Some((name.into(), value.into()))))
    }

    /// A form of its own with this one button; never inside another form.
    #[must_use]
    pub fn post(url: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new(label.into(), Does::Posts(url.into(), Vec::new()))
    }

    /// A hidden value that a [`post`](Action::post) sends along.
    #[must_use]
    pub fn with(mut self, name: impl Into<Text<'a>>, value: impl Into<Text<'a>>) -> Self {
        if let Does::Posts(_, hidden) = &mut self.does {
            hidden.push((name.into(), value.into()));
        }
        self
    }

    #[must_use]
    pub const fn main(mut self) -> Self {
        self.kind = Kind::Main;
        self
    }

    #[must_use]
    pub const fn quiet(mut self) -> Self {
        self.kind = Kind::Quiet;
        self
    }

    #[must_use]
    pub const fn danger(mut self) -> Self {
        self.kind = Kind::Danger;
        self
    }

    /// A single key that does the same (`"r"`), shown beside the label where there is a keyboard.
    #[must_use]
    pub const fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    fn inner(&self) -> Markup {
        html! {
            span { (self.label) }
            @if let Some(key) = self.key { (kbd(key)) }
        }
    }
}

impl Render for Action<'_> {
    fn render(&self) -> Markup {
        let class = match self.kind {
            Kind::Plain => "btn",
            Kind::Main => "btn main",
            Kind::Quiet => "btn quiet",
            Kind::Danger => "btn danger",
        };
        let button = |name: Option<(&str, &str)>| {
            html! {
                button class=(class) type="submit" name=[name.map(|n| n.0)] value=[name.map(|n| n.1)]
                    data-key=[self.key] aria-keyshortcuts=[self.key] { (self.inner()) }
            }
        };
        match &self.does {
            Does::Goes(href) => html! {
                a class=(class) href=(href) data-key=[self.key] aria-keyshortcuts=[self.key] { (self.inner()) }
            },
            // No script may take it for a page.
            Does::Brings(href) => html! {
                a class=(class) href=(href) download hx-boost="false" { (self.inner()) }
            },
            Does::Submits(named) => button(named.as_ref().map(|(n, v)| (n.as_ref(), v.as_ref()))),
            Does::Posts(url, hidden) => html! {
                form class="one" method="post" action=(url) {
                    @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
                    (button(None))
                }
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_is_a_form_of_its_own_that_works_without_script() {
        let page =
            Action::post("/sign-out", "Sign out").with("next", "/\"x").render().into_string();
        assert!(page.starts_with("<form class=\"one\" method=\"post\" action=\"/sign-out\">"));
        assert!(page.contains("name=\"next\" value=\"/&quot;x\""));
    }

    #[test]
    fn a_file_is_saved_and_never_taken_for_a_page() {
        let page = Action::download("/x.zip", "All").render().into_string();
        assert!(page.contains("download") && page.contains("hx-boost=\"false\""));
    }

    #[test]
    fn a_shortcut_is_shown_and_told() {
        let page = Action::link("/cases/new", "New case").key("n").main().render().into_string();
        assert!(page.contains("data-key=\"n\" aria-keyshortcuts=\"n\""));
        assert!(page.contains("<kbd aria-hidden=\"true\">n</kbd>"));
    }
}
