//! A form being drawn: what it is about, what was typed, what is wrong with it and what was refused.
//!
//! A page asks with [`Paper::of`], draws itself with the fields below, which fill themselves in, and
//! ends in [`Paper::page`]. What was sent is read and done with `?`, and [`Paper::answer`] goes on to
//! where it was saved, or draws the same page again with the [`Trouble`] and all that was typed.
//! A room adds the fields that only it has in an `impl Paper<'_, Scene>` of its own.

use axum::response::Response;
use domain::interactions::Channel;
use domain::refusal::Refusal;
use iso_currency::Currency;
use maud::{Markup, html};
use store::customers::Contact;
use store::db::StoreError;
use store::people::User;

use super::form::{Errors, Form, summary};
use super::look::{DateTime, Field, Picks, Select, TextArea};
use super::{Problem, Visit, choices, words};
use crate::app::Failure;

/// Why what was sent was not taken.
#[derive(Debug)]
pub enum Trouble {
    Wrong(Errors),
    Refused(Refusal),
    /// Nothing that asking again would help.
    Beyond(Problem),
}

impl From<Errors> for Trouble {
    fn from(errors: Errors) -> Self {
        Self::Wrong(errors)
    }
}

impl From<Problem> for Trouble {
    fn from(problem: Problem) -> Self {
        Self::Beyond(problem)
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Beyond(error.into())
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(refusal) => Self::Refused(refusal),
            failure => Self::Beyond(failure.into()),
        }
    }
}

/// A form about a `scene`.
pub struct Paper<'a, S> {
    pub visit: &'a Visit,
    pub scene: &'a S,
    pub form: &'a Form,
    pub errors: &'a Errors,
    pub refusal: Option<&'a Refusal>,
    /// It was sent, and asks again.
    pub was_sent: bool,
}

impl<S> Clone for Paper<'_, S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for Paper<'_, S> {}

/// The way of a form: asked, sent, saved or asked again.
impl<'a, S> Paper<'a, S> {
    /// A form with which nothing is wrong.
    #[must_use]
    pub const fn of(visit: &'a Visit, scene: &'a S, form: &'a Form) -> Self {
        Self { visit, scene, form, errors: Errors::NONE, refusal: None, was_sent: false }
    }

    /// The whole page, which says of itself whether it asks again.
    #[must_use]
    pub fn page(&self, title: &str, content: &Markup) -> Response {
        if self.was_sent {
            self.visit.asks_again(title, content)
        } else {
            self.visit.page(title, content)
        }
    }

    /// On to where it was saved, or the page again.
    pub fn answer<T>(
        self,
        outcome: Result<T, Trouble>,
        page: impl FnOnce(Paper<'_, S>) -> Response,
        saved: impl FnOnce(T) -> Response,
    ) -> Result<Response, Problem> {
        match outcome {
            Ok(done) => Ok(saved(done)),
            Err(trouble) => self.again(trouble, page),
        }
    }

    /// The page again, with what was wrong or refused.
    pub fn again(
        self,
        trouble: Trouble,
        page: impl FnOnce(Paper<'_, S>) -> Response,
    ) -> Result<Response, Problem> {
        let sent = Paper { was_sent: true, ..self };
        match trouble {
            Trouble::Wrong(errors) => Ok(page(Paper { errors: &errors, ..sent })),
            Trouble::Refused(refusal) => Ok(page(Paper { refusal: Some(&refusal), ..sent })),
            Trouble::Beyond(problem) => Err(problem),
        }
    }
}

/// What was typed, and what is wrong with it.
impl<S> Paper<'_, S> {
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.visit.text(key)
    }

    #[must_use]
    pub fn value(&self, field: &str) -> String {
        self.form.get(field).to_owned()
    }

    #[must_use]
    pub fn error(&self, field: &str) -> Option<String> {
        self.errors.of(&self.visit.locale, field)
    }

    #[must_use]
    pub fn is_wrong(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| self.error(field).is_some())
    }

    /// Was anything typed in one of these fields?
    #[must_use]
    pub fn is_used(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| !self.form.get(field).is_empty())
    }

    /// What was refused.
    #[must_use]
    pub fn refused(&self) -> Markup {
        words::refused(&self.visit.locale, self.refusal)
    }

    /// What was refused or is wrong, above all fields.
    #[must_use]
    pub fn troubles(&self) -> Markup {
        html! { (self.refused()) (summary(&self.visit.locale, self.errors)) }
    }
}

/// Fields by their names and the keys of their labels.
impl<S> Paper<'_, S> {
    #[must_use]
    pub fn line(&self, name: &str, label: &str) -> Field<'static> {
        self.filled(name, Field::text(name.to_owned(), self.text(label)))
    }

    #[must_use]
    pub fn figure(&self, name: &str, label: &str) -> Field<'static> {
        self.filled(name, Field::figure(name.to_owned(), self.text(label)))
    }

    #[must_use]
    pub fn date(&self, name: &str, label: &str) -> Field<'static> {
        self.filled(name, Field::date(name.to_owned(), self.text(label)))
    }

    /// Any field of one line, filled in.
    #[must_use]
    pub fn filled(&self, name: &str, field: Field<'static>) -> Field<'static> {
        field.value(self.value(name)).error(self.error(name))
    }

    #[must_use]
    pub fn prose(&self, name: &str, label: &str) -> TextArea<'static> {
        TextArea::new(name.to_owned(), self.text(label))
            .value(self.value(name))
            .error(self.error(name))
    }

    #[must_use]
    pub fn date_time(&self, name: &str, label: &str) -> DateTime<'static> {
        let [day, time] = ["fields-day", "fields-time"].map(|key| self.text(key));
        DateTime::new(name.to_owned(), self.text(label), day, time)
            .value(self.value(&format!("{name}_date")), self.value(&format!("{name}_time")))
            .error(self.error(name))
    }

    /// A day and a time on the customer's clock.
    #[must_use]
    pub fn their_time(&self, name: &str, label: &str) -> DateTime<'static> {
        self.date_time(name, label).hint(self.text("promises-clock"))
    }

    #[must_use]
    pub fn tick(&self, name: &str, label: &str) -> Markup {
        html! {
            label class="tick" {
                input type="checkbox" name=(name) value="yes" checked[self.form.get(name) == "yes"];
                span { (self.text(label)) }
            }
        }
    }

    /// Ticks under one question; what is wrong with them stands at its name.
    #[must_use]
    pub fn ticks(
        &self,
        name: &str,
        question: &str,
        hint: Option<&str>,
        ticks: impl IntoIterator<Item = (String, Markup)>,
    ) -> Markup {
        let error = self.error(name);
        html! {
            fieldset class={ "field" @if error.is_some() { " wrong" } } id=(name) tabindex="-1" {
                legend { (self.text(question)) }
                @if let Some(hint) = hint { p class="hint" { (self.text(hint)) } }
                @if let Some(error) = error { p class="error" id={ (name) "-error" } { (error) } }
                @for (field, label) in ticks {
                    label class="tick" {
                        input type="checkbox" name=(field) value="yes" checked[self.form.get(&field) == "yes"];
                        span { (label) }
                    }
                }
            }
        }
    }

    #[must_use]
    pub fn hidden(&self, name: &str) -> Markup {
        html! { input type="hidden" name=(name) value=(self.form.get(name)); }
    }

    #[must_use]
    pub fn picks(&self, name: &str, question: &str) -> Picks<'static> {
        let chosen = Some(self.value(name)).filter(|value| !value.is_empty());
        Picks::new(name.to_owned(), self.text(question)).chosen(chosen).error(self.error(name))
    }

    #[must_use]
    pub fn select(&self, name: &str, label: &str) -> Select<'static> {
        Select::new(name.to_owned(), self.text(label))
            .value(self.value(name))
            .error(self.error(name))
    }

    /// One of many, or none of them; nothing is asked where there is nothing to choose.
    #[must_use]
    pub fn one_or_none(
        &self,
        select: Select<'static>,
        none: &str,
        options: impl IntoIterator<Item = (String, String)>,
    ) -> Markup {
        let mut options = options.into_iter().peekable();
        if options.peek().is_none() {
            return html! {};
        }
        let select = select.option("", self.text(none));
        html! { (options.fold(select, |select, (id, name)| select.option(id, name))) }
    }

    /// One of theirs, or nobody named.
    #[must_use]
    pub fn contact(&self, name: &str, label: &str, none: &str, contacts: &[Contact]) -> Markup {
        let named = contacts.iter().map(|it| (it.id.to_string(), it.name.as_str().to_owned()));
        self.one_or_none(self.select(name, label), none, named)
    }

    /// One of ours.
    #[must_use]
    pub fn person(&self, name: &str, label: &str, people: &[User]) -> Select<'static> {
        choices::people(people, self.select(name, label), self.form.get(name))
    }

    /// We, or the customer.
    #[must_use]
    pub fn party(&self, name: &str, label: &str) -> Select<'static> {
        self.select(name, label)
            .option("us", self.text("interactions-party-us"))
            .option("customer", self.text("interactions-party-customer"))
    }

    #[must_use]
    pub fn channel(&self, name: &str, label: &str) -> Select<'static> {
        Channel::ALL.into_iter().fold(self.select(name, label), |select, channel| {
            select.option(channel.code(), words::channel(&self.visit.locale, channel))
        })
    }

    /// The currencies that are offered, and one that is there already.
    #[must_use]
    pub fn currency(&self, other: Option<Currency>) -> Select<'static> {
        let other = other.filter(|currency| !words::CURRENCIES.contains(currency));
        words::CURRENCIES
            .into_iter()
            .chain(other)
            .fold(self.select("currency", "cases-field-currency"), |select, currency| {
                select.option(currency.code(), currency.code())
            })
    }
}
