//! Two people who change one thing don't overwrite each other in silence. A form carries how each of
//! its fields stood when it was drawn; where another has changed one of them since, nothing is saved:
//! the form comes back with what now stands, what was typed, and the fields that its writer left
//! alone already as the other left them.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::ids::CustomerId;
use domain::refusal::Refusal;
use jiff::Timestamp;
use maud::{Markup, html};
use sha2::{Digest, Sha256};
use store::db::{Query, Tx, Work};

use super::form::Form;
use super::look::{Notice, Tone};
use super::{Trouble, Visit};
use crate::app::{App, Before, Failure};
use crate::i18n::args;
use crate::secrets::hex;

/// The field that says how the others stood.
const STOOD: &str = "stood";

/// What a form changes.
pub trait Stands: Send + Sync + 'static {
    /// Whose it is.
    fn customer(&self, q: &impl Query) -> impl Future<Output = Result<CustomerId, Failure>> + Send;

    /// As the form would say it now; read in the transaction of the change, with the customer locked.
    fn form(&self, q: &impl Query) -> impl Future<Output = Result<Form, Failure>> + Send;
}

/// How the fields of a form stand: as it was sent where it asks again, else as the record says.
#[must_use]
pub fn field(form: &Form, record: &Form) -> Markup {
    let stood = if form.has(STOOD) { form.get(STOOD).to_owned() } else { told(record) };
    html! { input type="hidden" name=(STOOD) value=(stood); }
}

fn told(record: &Form) -> String {
    let pairs = record.names().map(|name| format!("{name}:{}", mark(record.get(name))));
    pairs.collect::<Vec<_>>().join(" ")
}

fn mark(value: &str) -> String {
    let hash = Sha256::digest(plain(value).as_bytes());
    hex(&hash[..6])
}

/// A browser sends lines with other ends than they were drawn with.
fn plain(value: &str) -> String {
    value.replace("\r\n", "\n").trim().to_owned()
}

/// One field that another changed since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub field: String,
    pub now: String,
    /// What was typed here, if that is something else than stood before.
    pub typed: Option<String>,
}

/// What another did meanwhile.
#[derive(Clone, Debug)]
pub struct Clash {
    pub changes: Vec<Change>,
    /// As it was typed, and as it now stands where nothing was typed.
    pub form: Form,
}

/// What stands in the way of saving this, as the record now is.
fn clash(typed: &Form, now: &Form) -> Option<Clash> {
    let stood: BTreeMap<&str, &str> =
        typed.get(STOOD).split(' ').filter_map(|pair| pair.rsplit_once(':')).collect();
    let was = |name: &str| stood.get(name).copied().map_or_else(|| mark(""), str::to_owned);
    let mut names: Vec<&str> = stood.keys().copied().chain(now.names()).collect();
    names.sort_unstable();
    names.dedup();
    let mut changes = Vec::new();
    for name in names {
        let (current, own) = (now.get(name), typed.get(name));
        if mark(current) == was(name) || plain(current) == plain(own) {
            continue;
        }
        let typed = (mark(own) != was(name)).then(|| own.to_owned());
        changes.push(Change { field: name.to_owned(), now: current.to_owned(), typed });
    }
    if changes.is_empty() {
        return None;
    }
    let left_alone = changes.iter().filter(|change| change.typed.is_none());
    let form = left_alone.fold(typed.clone(), |form, change| form.set(&change.field, &change.now));
    Some(Clash { form: form.set(STOOD, &told(now)), changes })
}

/// The program, which changes the record of a form only where nobody else did meanwhile.
pub struct Guarded<S> {
    pub app: App,
    look: Arc<Look<S>>,
}

struct Look<S> {
    typed: Form,
    of: S,
    found: Mutex<Option<Clash>>,
}

impl<S: Stands> Guarded<S> {
    /// A form that doesn't say how it stood changes what is there.
    #[must_use]
    pub fn new(app: &App, typed: &Form, of: S) -> Self {
        let (typed, found) = (typed.clone(), Mutex::new(None));
        let look = Arc::new(Look { typed, of, found });
        let app = if look.typed.has(STOOD) { app.with(look.clone()) } else { app.clone() };
        Self { app, look }
    }

    /// Why it was not saved.
    #[must_use]
    pub fn trouble(&self, failure: Failure) -> Trouble {
        self.clash().map_or_else(|| failure.into(), Trouble::Clash)
    }

    /// What was in the way, if that is why nothing was saved.
    #[must_use]
    pub fn clash(&self) -> Option<Clash> {
        self.look.found.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl<S: Stands> Before for Look<S> {
    fn require<'t>(&'t self, tx: &'t Tx, _: Timestamp) -> Work<'t, (), Failure> {
        Box::pin(async move {
            tx.lock_customer(self.of.customer(tx).await?).await?;
            let now = self.of.form(tx).await?;
            let Some(clash) = clash(&self.typed, &now) else { return Ok(()) };
            *self.found.lock().unwrap_or_else(PoisonError::into_inner) = Some(clash);
            Err(Refusal::ChangedMeanwhile.into())
        })
    }
}

/// Above a form that comes back: what another changed meanwhile. `said` gives a field's label, and a
/// value of it as one reads it; what has no label is not told.
#[must_use]
pub fn notice(
    visit: &Visit,
    clash: &Clash,
    said: impl Fn(&str, &str) -> (String, String),
) -> Markup {
    let none = || visit.text("fields-clash-none");
    let shown = |value: String| if value.trim().is_empty() { none() } else { value };
    let line = |change: &Change| {
        let (label, now) = said(&change.field, &change.now);
        let now = shown(now);
        Some(match &change.typed {
            _ if label.is_empty() => return None,
            None => {
                let values = args! { label: label, now: now };
                visit.locale.text_with("fields-clash-taken", &values)
            }
            Some(typed) => {
                let typed = shown(said(&change.field, typed).1);
                let values = args! { label: label, now: now, typed: typed };
                visit.locale.text_with("fields-clash-differs", &values)
            }
        })
    };
    let notice = Notice::new(visit.text("fields-clash")).tone(Tone::Now);
    html! {
        (notice)
        ul { @for line in clash.changes.iter().filter_map(line) { li { (line) } } }
        p { (visit.text("fields-clash-instead")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> Form {
        pairs.iter().fold(Form::default(), |form, (name, value)| form.with(name, *value))
    }

    #[test]
    fn what_another_changed_is_told_and_what_was_left_alone_follows_them() {
        let before = form(&[("name", "Acme"), ("note", "a\nb"), ("zone", "x")]);
        let now = form(&[("name", "Acme Ltd"), ("note", "a\nb"), ("zone", "y")]);
        let typed = form(&[("name", "ACME"), ("note", "a\r\nb\r\nc"), ("zone", "x")]);
        let typed = typed.with(STOOD, told(&before));
        assert!(clash(&typed, &before).is_none());
        let found = clash(&typed, &now).expect("two changed it");
        let change = |field: &str, now: &str, typed: Option<&str>| Change {
            field: field.to_owned(),
            now: now.to_owned(),
            typed: typed.map(str::to_owned),
        };
        assert_eq!(
            found.changes,
            [change("name", "Acme Ltd", Some("ACME")), change("zone", "y", None)]
        );
        assert_eq!((found.form.get("name"), found.form.get("zone")), ("ACME", "y"));
        assert_eq!(found.form.get("note"), "a\r\nb\r\nc");
        assert!(clash(&found.form, &now).is_none(), "saved once more, it is meant");
    }

    #[test]
    fn the_same_change_by_two_is_no_clash() {
        let (before, now) = (form(&[("name", "Acme")]), form(&[("name", "Acme Ltd")]));
        let typed = form(&[("name", " Acme Ltd ")]).with(STOOD, told(&before));
        assert!(clash(&typed, &now).is_none());
    }
}
