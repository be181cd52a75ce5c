//! Fields whose answer is chosen or composed: one of a list, a day with a time of day.

use maud::{Markup, Render, html};

use super::Text;
use super::field::{Base, field_setters};

/// One thing to choose from a list.
#[derive(Clone, Debug)]
pub struct SelectOption<'a> {
    pub value: Text<'a>,
    pub label: Text<'a>,
}

/// A choice of one from a closed list.
#[derive(Clone, Debug)]
pub struct Select<'a> {
    base: Base<'a>,
    options: Vec<SelectOption<'a>>,
    value: Text<'a>,
}

impl<'a> Select<'a> {
    #[must_use]
    pub fn new(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self {
            base: Base::new(name.into(), label.into()),
            options: Vec::new(),
            value: Text::default(),
        }
    }

    field_setters!();

    #[must_use]
    pub fn option(mut self, value: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        self.options.push(SelectOption { value: value.into(), label: label.into() });
        self
    }

    #[must_use]
    pub fn options(mut self, options: impl IntoIterator<Item = SelectOption<'a>>) -> Self {
        self.options.extend(options);
        self
    }

    /// The value of the option that is chosen.
    #[must_use]
    pub fn value(mut self, value: impl Into<Text<'a>>) -> Self {
        self.value = value.into();
        self
    }
}

impl Render for Select<'_> {
    fn render(&self) -> Markup {
        self.base.wrap(&html! {
            select id=(self.base.id()) name=(self.base.name) required[self.base.required]
                aria-describedby=[self.base.described_by()] aria-invalid=[self.base.invalid()] {
                @for option in &self.options {
                    option value=(option.value) selected[option.value == self.value] { (option.label) }
                }
            }
        })
    }
}

/// A day and a time of day, in the zone that the hint names.
///
/// Sends `{name}_date` (`2026-11-24`) and `{name}_time` (`10:00`).
#[derive(Clone, Debug)]
pub struct DateTime<'a> {
    base: Base<'a>,
    date_label: Text<'a>,
    time_label: Text<'a>,
    date: Text<'a>,
    time: Text<'a>,
}

impl<'a> DateTime<'a> {
    /// `label` names the pair, the other two its halves.
    #[must_use]
    pub fn new(
        name: impl Into<Text<'a>>,
        label: impl Into<Text<'a>>,
        date_label: impl Into<Text<'a>>,
        time_label: impl Into<Text<'a>>,
    ) -> Self {
        Self {
            base: Base::new(name.into(), label.into()),
            date_label: date_label.into(),
            time_label: time_label.into(),
            date: Text::default(),
            time: Text::default(),
        }
    }

    field_setters!();

    /// What was typed, or a proposal: an ISO day and a time as `HH:MM`.
    #[must_use]
    pub fn value(mut self, date: impl Into<Text<'a>>, time: impl Into<Text<'a>>) -> Self {
        self.date = date.into();
        self.time = time.into();
        self
    }

    fn half(&self, kind: &str, label: &str, value: &str) -> Markup {
        // The day bears the pair's own id, so that a summary of errors leads into it.
        let id = if kind == "date" {
            self.base.id().to_owned()
        } else {
            format!("{}_{kind}", self.base.id())
        };
        html! {
            label {
                span class="soft" { (label) }
                input id=(id) name={ (self.base.name) "_" (kind) } type=(kind) value=(value)
                    required[self.base.required]
                    aria-describedby=[self.base.described_by()] aria-invalid=[self.base.invalid()];
            }
        }
    }
}

impl Render for DateTime<'_> {
    fn render(&self) -> Markup {
        html! {
            fieldset class={ "field" @if self.base.error.is_some() { " wrong" } } {
                legend {
                    (self.base.label)
                    @if let Some(optional) = &self.base.optional { " " span class="soft" { (optional) } }
                }
                (self.base.notes())
                div class="date-time" {
                    (self.half("date", &self.date_label, &self.date))
                    (self.half("time", &self.time_label, &self.time))
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_select_keeps_the_choice() {
        let page =
            Select::new("zone", "Zone").option("a", "A").option("b", "B").value("b").render();
        assert!(page.into_string().contains("<option value=\"b\" selected>B</option>"));
    }

    #[test]
    fn a_day_and_a_time_share_one_error() {
        let page = DateTime::new("due", "When", "Day", "Time")
            .value("2026-11-24", "10:00")
            .error(Some("This has passed"))
            .render()
            .into_string();
        assert_eq!(page.matches("aria-describedby=\"due-error\"").count(), 2);
        assert!(page.contains("name=\"due_date\" type=\"date\" value=\"2026-11-24\""));
        assert!(page.contains("name=\"due_time\" type=\"time\" value=\"10:00\""));
    }
}
