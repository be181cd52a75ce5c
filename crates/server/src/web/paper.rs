//! A form being drawn: what it is about, what was typed, what is wrong with it and what was refused.
//!
//! A page asks with [`Paper::of`], draws itself with the [fields], which fill themselves in, and
//! ends in [`Paper::page`]. What was sent is read and done with `?`, and [`Paper::answer`] goes on to
//! where it was saved, or draws the same page again with the [`Trouble`] and all that was typed.
//! A room adds the fields that only it has in an `impl Paper<'_, Scene>` of its own.

mod fields;

use axum::response::Response;
use domain::refusal::Refusal;
use maud::{Markup, html};
use store::db::StoreError;

use super::form::{Errors, Form, summary};
use super::stood::{self, Clash};
use super::{Problem, Visit, words};
use crate::app::Failure;

/// Why what was sent was not taken.
#[derive(Debug)]
pub enum Trouble {
    Wrong(Errors),
    Refused(Refusal),
    /// Somebody else has changed what the form is about.
    Clash(Clash),
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
    /// What somebody else did meanwhile.
    pub clash: Option<&'a Clash>,
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
        let (errors, refusal, clash) = (Errors::NONE, None, None);
        Self { visit, scene, form, errors, refusal, clash, was_sent: false }
    }

    /// The whole page, which says of itself whether it asks again.
    #[must_use]
    pub fn page(&self, title: &str, content: &Markup) -> Response {
        if self.clash.is_some() {
            self.visit.asks_anew(title, content)
        } else if self.was_sent {
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
            Trouble::Clash(clash) => {
                Ok(page(Paper { form: &clash.form, clash: Some(&clash), ..sent }))
            }
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

    /// What another changed meanwhile, each field by its label and a value of it as one reads it.
    #[must_use]
    pub fn clashed(&self, said: impl Fn(&str, &str) -> (String, String)) -> Markup {
        html! { @if let Some(clash) = self.clash { (stood::notice(self.visit, clash, said)) } }
    }

    /// What was refused or is wrong, above all fields.
    #[must_use]
    pub fn troubles(&self) -> Markup {
        html! { (self.refused()) (summary(&self.visit.locale, self.errors)) }
    }
}
