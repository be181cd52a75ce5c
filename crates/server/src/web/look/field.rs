//! Form fields: a label, an optional hint, the value as it was typed, and the error at the field.

use maud::{Markup, PreEscaped, Render, html};

use super::Text;

/// What every field has, whatever it looks like.
#[derive(Clone, Debug)]
pub(super) struct Base<'a> {
    pub(super) id: Option<Text<'a>>,
    pub(super) name: Text<'a>,
    pub(super) label: Text<'a>,
    pub(super) hint: Option<Text<'a>>,
    pub(super) error: Option<Text<'a>>,
    pub(super) optional: Option<Text<'a>>,
    pub(super) required: bool,
}

impl<'a> Base<'a> {
    pub(super) const fn new(name: Text<'a>, label: Text<'a>) -> Self {
        Self { id: None, name, label, hint: None, error: None, optional: None, required: false }
    }

    pub(super) fn id(&self) -> &str {
        self.id.as_ref().unwrap_or(&self.name)
    }

    /// The ids of the texts that describe the field, as `aria-describedby` wants them.
    pub(super) fn described_by(&self) -> Option<String> {
        let mut ids = Vec::new();
        if self.error.is_some() {
            ids.push(format!("{}-error", self.id()));
        }
        if self.hint.is_some() {
            ids.push(format!("{}-hint", self.id()));
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.error.as_ref().map(|_| "true")
    }

    pub(super) fn notes(&self) -> Markup {
        html! {
            @if let Some(hint) = &self.hint { p class="hint" id={ (self.id()) "-hint" } { (hint) } }
            @if let Some(error) = &self.error {
                p class="error" id={ (self.id()) "-error" } { (error) }
            }
        }
    }

    pub(super) fn wrap(&self, control: &Markup) -> Markup {
        html! {
            div class={ "field" @if self.error.is_some() { " wrong" } } {
                label for=(self.id()) {
                    (self.label)
                    @if let Some(optional) = &self.optional { " " span class="soft" { (optional) } }
                }
                (self.notes())
                (control)
            }
        }
    }
}

/// The setters that every field shares, so that pages learn them once.
macro_rules! field_setters {
    () => {
        /// An id other than the name, for a name that stands twice on a page.
        #[must_use]
        pub fn id(mut self, id: impl Into<Text<'a>>) -> Self {
            self.base.id = Some(id.into());
            self
        }

        /// Help that stands between the label and the field.
        #[must_use]
        pub fn hint(mut self, hint: impl Into<Text<'a>>) -> Self {
            self.base.hint = Some(hint.into());
            self
        }

        /// What is wrong with what was typed; `None` is well.
        #[must_use]
        pub fn error(mut self, error: Option<impl Into<Text<'a>>>) -> Self {
            self.base.error = error.map(Into::into);
            self
        }

        /// The word that marks a field that may stay empty.
        #[must_use]
        pub fn optional(mut self, word: impl Into<Text<'a>>) -> Self {
            self.base.optional = Some(word.into());
            self
        }

        /// Let the browser ask for it before sending. Not inside a [`Pick`](super::Pick): a hidden
        /// field that is required would block the form.
        #[must_use]
        pub const fn required(mut self) -> Self {
            self.base.required = true;
            self
        }
    };
}

pub(super) use field_setters;

/// A field of one line.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    base: Base<'a>,
    kind: &'static str,
    value: Text<'a>,
    autocomplete: Option<&'a str>,
    autofocus: bool,
    multiple: bool,
    list: Option<&'a str>,
}

impl<'a> Field<'a> {
    fn new(kind: &'static str, name: Text<'a>, label: Text<'a>) -> Self {
        Self {
            base: Base::new(name, label),
            kind,
            value: Text::default(),
            autocomplete: None,
            autofocus: false,
            multiple: false,
            list: None,
        }
    }

    #[must_use]
    pub fn text(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new("text", name.into(), label.into())
    }

    #[must_use]
    pub fn email(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new("email", name.into(), label.into())
    }

    #[must_use]
    pub fn phone(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new("tel", name.into(), label.into())
    }

    #[must_use]
    pub fn date(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new("date", name.into(), label.into())
    }

    #[must_use]
    pub fn search(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new("search", name.into(), label.into())
    }

    /// Never carries a value back to the page.
    #[must_use]
    pub fn password(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new("password", name.into(), label.into())
    }

    #[must_use]
    pub fn file(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new("file", name.into(), label.into())
    }

    /// Several files at once.
    #[must_use]
    pub const fn multiple(mut self) -> Self {
        self.multiple = true;
        self
    }

    /// A number or an amount: typed as text, for number fields eat what they don't understand.
    #[must_use]
    pub fn figure(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new("figure", name.into(), label.into())
    }

    field_setters!();

    /// What was typed, exactly.
    #[must_use]
    pub fn value(mut self, value: impl Into<Text<'a>>) -> Self {
        self.value = value.into();
        self
    }

    /// The browser's name for what is asked (`"username"`, `"current-password"`).
    #[must_use]
    pub const fn autocomplete(mut self, token: &'a str) -> Self {
        self.autocomplete = Some(token);
        self
    }

    /// The id of a `datalist` whose words are suggested.
    #[must_use]
    pub const fn list(mut self, id: &'a str) -> Self {
        self.list = Some(id);
        self
    }

    #[must_use]
    pub const fn autofocus(mut self) -> Self {
        self.autofocus = true;
        self
    }

    /// Free text follows what is typed; an address or a number reads left to right everywhere.
    const fn dir(&self) -> Option<&'static str> {
        match self.kind.as_bytes() {
            b"text" | b"search" => Some("auto"),
            b"email" | b"tel" | b"password" | b"figure" => Some("ltr"),
            _ => None,
        }
    }
}

impl Render for Field<'_> {
    fn render(&self) -> Markup {
        let figure = self.kind == "figure";
        let keeps_value = !matches!(self.kind, "password" | "file");
        self.base.wrap(&html! {
            input id=(self.base.id()) name=(self.base.name) type=(if figure { "text" } else { self.kind })
                inputmode=[figure.then_some("decimal")]
                value=[keeps_value.then_some(&self.value)] dir=[self.dir()]
                autocomplete=[self.autocomplete] autofocus[self.autofocus] required[self.base.required]
                multiple[self.multiple] list=[self.list]
                aria-describedby=[self.base.described_by()] aria-invalid=[self.base.invalid()];
        })
    }
}

/// A field of several lines.
#[derive(Clone, Debug)]
pub struct TextArea<'a> {
    base: Base<'a>,
    value: Text<'a>,
    rows: u8,
    autofocus: bool,
}

impl<'a> TextArea<'a> {
    #[must_use]
    pub fn new(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self {
            base: Base::new(name.into(), label.into()),
            value: Text::default(),
            rows: 3,
            autofocus: false,
        }
    }

    field_setters!();

    /// What was typed, exactly, line breaks included.
    #[must_use]
    pub fn value(mut self, value: impl Into<Text<'a>>) -> Self {
        self.value = value.into();
        self
    }

    #[must_use]
    pub const fn rows(mut self, rows: u8) -> Self {
        self.rows = rows;
        self
    }

    #[must_use]
    pub const fn autofocus(mut self) -> Self {
        self.autofocus = true;
        self
    }
}

impl Render for TextArea<'_> {
    fn render(&self) -> Markup {
        self.base.wrap(&html! {
            textarea id=(self.base.id()) name=(self.base.name) rows=(self.rows) dir="auto"
                autofocus[self.autofocus] required[self.base.required]
                aria-describedby=[self.base.described_by()] aria-invalid=[self.base.invalid()] {
                // Browsers drop one line break at the start of a textarea, so it is given one to drop.
                (PreEscaped("\n")) (self.value)
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_shows_its_error_and_keeps_what_was_typed() {
        let page = Field::email("email", "E-mail")
            .value("a\"><script>@b")
            .hint("Where we write to")
            .error(Some("This is no address"))
            .render()
            .into_string();
        assert!(page.contains("value=\"a&quot;&gt;&lt;script&gt;@b\""));
        assert!(page.contains("aria-describedby=\"email-error email-hint\" aria-invalid=\"true\""));
        assert!(page.contains("<p class=\"error\" id=\"email-error\">This is no address</p>"));
        assert!(page.contains("<label for=\"email\">E-mail</label>"));
    }

    #[test]
    fn a_field_that_is_well_says_nothing_of_errors() {
        let page = Field::text("name", "Name").error(None::<String>).render().into_string();
        assert!(!page.contains("aria-invalid") && !page.contains("aria-describedby"));
    }

    #[test]
    fn a_textarea_keeps_a_line_break_at_the_start_and_escapes() {
        let page = TextArea::new("said", "Said").value("\n</textarea><b>").render().into_string();
        assert!(page.contains(">\n\n&lt;/textarea&gt;&lt;b&gt;</textarea>"), "{page}");
    }

    #[test]
    fn a_password_never_comes_back() {
        let page = Field::password("password", "Password").value("secret").render().into_string();
        assert!(!page.contains("secret"));
    }
}
