//! The fields of a form, each filled in from its paper and with what is wrong with it.

use domain::interactions::Channel;
use domain::people::Party;
use domain::promises::PromiseKind;
use iso_currency::Currency;
use maud::{Markup, html};
use store::customers::Contact;
use store::people::User;

use super::Paper;
use crate::web::look::{DateTime, Field, Picks, Select, TextArea};
use crate::web::{choices, words};

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

    /// What a next step can be.
    #[must_use]
    pub fn step_kind(&self, name: &str, label: &str) -> Select<'static> {
        PromiseKind::CHOSEN.into_iter().fold(self.select(name, label), |select, kind| {
            select.option(kind.code(), words::promise(&self.visit.locale, kind, Party::Us, None))
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
