//! What a form sent: read field by field into values of the domain, each error kept at its field
//! and everything that was typed kept for the page that asks again.

use std::str::FromStr;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use domain::money::{AmountProblem, Money};
use domain::text::{Line, Prose, TextProblem};
use domain::time::{Due, Zone};
use iso_currency::Currency;
use jiff::Timestamp;
use jiff::civil::{Date, Time};

use crate::i18n::Locale;
use crate::i18n::args;
use crate::web::Problem;
use crate::web::look::ErrorSummary;

/// The fields of a form as they came, in order.
#[derive(Clone, Debug, Default)]
pub struct Form(Vec<(String, String)>);

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        // The guard looks into what a form names, and into nothing that is not called one.
        let is_form = is_form(request.headers());
        let body = Bytes::from_request(request, state).await.map_err(|_| Problem::TooLarge)?;
        if !is_form && !body.is_empty() {
            return Err(Problem::NotUnderstood);
        }
        Ok(Self(form_urlencoded::parse(&body).into_owned().collect()))
    }
}

/// Does a request bring a form of pages?
#[must_use]
pub fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let kind = kind.and_then(|kind| kind.split(';').next()).unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/x-www-form-urlencoded")
}

impl Form {
    /// The value of a field; empty where it was not sent.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// All values of a name, as of boxes that were ticked.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }

    /// The same form without the fields whose names begin so.
    #[must_use]
    pub fn without(mut self, beginning: &str) -> Self {
        self.0.retain(|(field, _)| !field.starts_with(beginning));
        self
    }

    /// The names of its fields, in their order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(field, _)| field.as_str())
    }

    /// The same form with this value in a field, whatever was in it.
    #[must_use]
    pub fn set(mut self, name: &str, value: &str) -> Self {
        self.0.retain(|(field, _)| field != name);
        self.with(name, value)
    }

    /// The same form with a field proposed that was not sent.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.0.push((name.to_owned(), value.into()));
        self
    }

    /// The same form with a day and a time of day proposed, on that clock.
    #[must_use]
    pub fn with_time(self, name: &str, at: Timestamp, zone: &Zone) -> Self {
        let local = zone.local(at);
        self.with(&format!("{name}_date"), local.date().to_string())
            .with(&format!("{name}_time"), local.strftime("%H:%M").to_string())
    }

    /// The same form with a due time proposed, if there is one.
    #[must_use]
    pub fn with_due(self, name: &str, due: Option<&Due>) -> Self {
        match due {
            Some(due) => self.with_time(name, due.at, &due.zone),
            None => self,
        }
    }
}

/// What is wrong with a field, as a message and its number, if it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldError {
    key: &'static str,
    most: Option<usize>,
}

/// A form being read.
pub struct Fields<'f> {
    form: &'f Form,
    pub errors: Errors,
}

/// All errors of a form, each with the field that it stands at.
#[derive(Clone, Debug, Default)]
pub struct Errors(Vec<(String, FieldError)>);

impl Errors {
    pub const NONE: &'static Self = &Self(Vec::new());

    pub fn add(&mut self, field: &str, key: &'static str) {
        self.0.push((field.to_owned(), FieldError { key, most: None }));
    }

    /// An error whose words tell a limit.
    pub fn add_with_most(&mut self, field: &str, key: &'static str, most: usize) {
        self.0.push((field.to_owned(), FieldError { key, most: Some(most) }));
    }

    /// The message of the first error of a field.
    #[must_use]
    pub fn key(&self, field: &str) -> Option<&'static str> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, error)| error.key)
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first error of a field, in words.
    #[must_use]
    pub fn of(&self, locale: &Locale, field: &str) -> Option<String> {
        let (_, error) = self.0.iter().find(|(name, _)| name == field)?;
        Some(match error.most {
            None => locale.text(error.key),
            Some(most) => locale.text_with(error.key, &args! { most: most as i64 }),
        })
    }

    /// The fields that are wrong, in the order in which they were read.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(field, _)| field.as_str())
    }
}

impl<'f> Fields<'f> {
    #[must_use]
    pub fn of(form: &'f Form) -> Self {
        Self { form, errors: Errors::default() }
    }

    /// What was read, if nothing is wrong.
    pub fn finish<T>(self, read: Option<T>) -> Result<T, Errors> {
        read.filter(|_| self.errors.is_empty()).ok_or(self.errors)
    }

    /// The value as it was typed.
    #[must_use]
    pub fn raw(&self, name: &str) -> &'f str {
        self.form.get(name)
    }

    /// A line that must be there.
    pub fn line(&mut self, name: &str) -> Option<Line> {
        let parsed = Line::parse(self.form.get(name));
        self.text(name, parsed)
    }

    /// A line that may be left empty.
    pub fn optional_line(&mut self, name: &str) -> Option<Line> {
        if self.form.get(name).trim().is_empty() { None } else { self.line(name) }
    }

    pub fn prose(&mut self, name: &str) -> Option<Prose> {
        let parsed = Prose::parse(self.form.get(name));
        self.text(name, parsed)
    }

    pub fn optional_prose(&mut self, name: &str) -> Option<Prose> {
        if self.form.get(name).trim().is_empty() { None } else { self.prose(name) }
    }

    /// One of a closed set, told by its code.
    pub fn choice<T>(&mut self, name: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let chosen = parse(self.form.get(name));
        if chosen.is_none() {
            self.errors.add(name, "fields-choose");
        }
        chosen
    }

    /// One of a closed set, or nothing.
    pub fn optional_choice<T>(
        &mut self,
        name: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        if self.form.get(name).is_empty() { None } else { self.choice(name, parse) }
    }

    /// Somebody or something by its id, or nothing.
    pub fn optional_id<T: FromStr>(&mut self, name: &str) -> Option<T> {
        self.optional_choice(name, |id| id.parse().ok())
    }

    pub fn yes_or_no(&mut self, name: &str) -> Option<bool> {
        self.choice(name, |code| match code {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        })
    }

    #[must_use]
    pub fn is_ticked(&self, name: &str) -> bool {
        self.form.get(name) == "yes"
    }

    pub fn zone(&mut self, name: &str) -> Option<Zone> {
        let zone = Zone::parse(self.form.get(name).trim());
        if zone.is_none() {
            self.errors.add(name, "fields-zone");
        }
        zone
    }

    /// A day and a time of day in that zone, sent as `NAME_date` and `NAME_time`.
    pub fn due(&mut self, name: &str, zone: &Zone) -> Option<Due> {
        let day: Option<Date> = self.form.get(&format!("{name}_date")).trim().parse().ok();
        let time: Option<Time> = self.form.get(&format!("{name}_time")).trim().parse().ok();
        let due = day.zip(time).and_then(|(day, time)| Due::at_wall(day.to_datetime(time), zone));
        if due.is_none() {
            self.errors.add(name, "fields-date-time");
        }
        due
    }

    /// A day and a time of day, or neither.
    pub fn optional_due(&mut self, name: &str, zone: &Zone) -> Option<Due> {
        let is_empty = |part| self.form.get(&format!("{name}_{part}")).trim().is_empty();
        if ["date", "time"].into_iter().all(is_empty) { None } else { self.due(name, zone) }
    }

    pub fn optional_date(&mut self, name: &str) -> Option<Date> {
        if self.form.get(name).trim().is_empty() { None } else { self.date(name) }
    }

    pub fn date(&mut self, name: &str) -> Option<Date> {
        let day = self.form.get(name).trim().parse().ok();
        if day.is_none() {
            self.errors.add(name, "fields-date");
        }
        day
    }

    pub fn money(&mut self, name: &str, currency: Currency) -> Option<Money> {
        match Money::parse(self.form.get(name), currency) {
            Ok(money) => Some(money),
            Err(problem) => {
                self.errors.add(name, amount_key(problem));
                None
            }
        }
    }

    fn text<T>(&mut self, name: &str, parsed: Result<T, TextProblem>) -> Option<T> {
        match parsed {
            Ok(text) => Some(text),
            Err(problem) => {
                let error = text_error(problem);
                self.errors.0.push((name.to_owned(), error));
                None
            }
        }
    }
}

/// All errors above a form, each leading to its field.
#[must_use]
pub fn summary(locale: &Locale, errors: &Errors) -> ErrorSummary<'static> {
    let empty = ErrorSummary::new(locale.text("fields-summary"));
    errors.fields().fold(empty, |summary, field| {
        summary.error(field.to_owned(), errors.of(locale, field).unwrap_or_default())
    })
}

const fn text_error(problem: TextProblem) -> FieldError {
    match problem {
        TextProblem::Empty => FieldError { key: "fields-empty", most: None },
        TextProblem::TooLong { max } => FieldError { key: "fields-too-long", most: Some(max) },
        TextProblem::ControlCharacter => FieldError { key: "fields-control", most: None },
    }
}

const fn amount_key(problem: AmountProblem) -> &'static str {
    match problem {
        AmountProblem::NotANumber => "fields-amount",
        AmountProblem::TooManyDecimals => "fields-amount-decimals",
        AmountProblem::TooLarge => "fields-amount-large",
    }
}
