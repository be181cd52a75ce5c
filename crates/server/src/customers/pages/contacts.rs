//! Contact persons of a customer: added and changed on the page where a customer is edited.

use axum::extract::State;
use axum::response::Response;
use domain::ids::{ContactId, CustomerId};
use domain::language::Language;
use domain::text::Line;
use maud::{Markup, html};
use store::customers::Contact;
use store::db::Query;

use super::edit::{Failed, Scene, Sent, again, clashed};
use crate::app::Failure;
use crate::customers::{add_contact, change_contact};
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Disclosure, Field, Select};
use crate::web::path::{Id, Ids};
use crate::web::stood::{self, Guarded, Stands};
use crate::web::{Problem, Visit, Web, saved};

pub(super) async fn add(
    visit: Visit,
    State(web): State<Web>,
    Id(customer): Id<CustomerId>,
    form: Form,
) -> Result<Response, Problem> {
    match read(&form) {
        Ok((name, position, language)) => {
            add_contact(&web, visit.actor(), customer, name, position, language).await?;
            Ok(saved(&visit, &edit(customer), "customers-done-contact-added", "contact"))
        }
        Err(errors) => {
            let scene = Scene::load(&web, customer).await?;
            let failed =
                Failed { sent: Sent::NewContact, form: &form, errors: &errors, likely: &[] };
            Ok(again(&visit, &scene, &failed))
        }
    }
}

pub(super) async fn change(
    visit: Visit,
    State(web): State<Web>,
    Ids(customer, id): Ids<CustomerId, ContactId>,
    form: Form,
) -> Result<Response, Problem> {
    match read(&form) {
        Ok((name, position, language)) => {
            let contact = Contact { id, name, position, language };
            let guarded = Guarded::new(&web, &form, OneContact(customer, id));
            match change_contact(&guarded.app, visit.actor(), customer, contact).await {
                Ok(()) => Ok(saved(&visit, &edit(customer), "customers-done-contact-changed", "")),
                Err(failure) => match guarded.clash() {
                    Some(clash) => clashed(&visit, &web, customer, Sent::Contact(id), &clash).await,
                    None => Err(failure.into()),
                },
            }
        }
        Err(errors) => {
            let scene = Scene::load(&web, customer).await?;
            let failed =
                Failed { sent: Sent::Contact(id), form: &form, errors: &errors, likely: &[] };
            Ok(again(&visit, &scene, &failed))
        }
    }
}

pub(super) fn edit(customer: CustomerId) -> String {
    format!("/customers/{customer}/edit")
}

type Read = (Line, Option<Line>, Option<Language>);

fn read(form: &Form) -> Result<Read, Errors> {
    let mut fields = Fields::of(form);
    let name = fields.line("contact_name");
    let position = fields.optional_line("position");
    let language = match fields.raw("contact_language") {
        "" => None,
        _ => fields.choice("contact_language", Language::parse),
    };
    match name.filter(|_| fields.errors.is_empty()) {
        Some(name) => Ok((name, position, language)),
        None => Err(fields.errors),
    }
}

pub(super) fn section(visit: &Visit, scene: &Scene, failed: Option<&Failed<'_>>) -> Markup {
    let new = Form::default();
    html! {
        h2 { (visit.text("customers-contacts")) }
        @for contact in &scene.contacts {
            (fold(visit, scene, failed, Sent::Contact(contact.id), contact.name.as_str(), &own(contact)))
        }
        (fold(visit, scene, failed, Sent::NewContact, &visit.text("customers-contact-add"), &new))
    }
}

/// One contact person of a customer.
struct OneContact(CustomerId, ContactId);

impl Stands for OneContact {
    async fn customer(&self, _: &impl Query) -> Result<CustomerId, Failure> {
        Ok(self.0)
    }

    async fn form(&self, q: &impl Query) -> Result<Form, Failure> {
        let known = store::customers::contacts(q, self.0).await?;
        let contact = known.iter().find(|contact| contact.id == self.1);
        contact.map(own).ok_or(Failure::NotFound)
    }
}

fn own(contact: &Contact) -> Form {
    Form::default()
        .with("contact_name", contact.name.as_str())
        .with("position", contact.position.as_ref().map_or("", Line::as_str))
        .with("contact_language", contact.language.map_or("", Language::code))
}

/// One contact person's form, folded away until it is wanted.
fn fold(
    visit: &Visit,
    scene: &Scene,
    failed: Option<&Failed<'_>>,
    sent: Sent,
    summary: &str,
    own: &Form,
) -> Markup {
    let none = Errors::default();
    let (form, errors) = Failed::of(failed, sent, own, &none);
    let id = scene.customer.id;
    let (action, draft, key) = match sent {
        Sent::Contact(contact) => {
            (format!("/customers/{id}/contacts/{contact}"), None, contact.to_string())
        }
        _ => (format!("/customers/{id}/contacts"), Some("contact"), "new".to_owned()),
    };
    let content = html! {
        form method="post" action=(action) data-draft=[draft] data-typed=[Failed::is(failed, sent).then_some("yes")] {
            @if let Sent::Contact(_) = sent { (stood::field(form, own)) }
            (fields(visit, form, errors, &key))
            div class="do" { (Action::submit(visit.text("fields-save"))) }
        }
    };
    html! { (Disclosure::new(summary.to_owned(), content).open(Failed::is(failed, sent))) }
}

fn fields(visit: &Visit, form: &Form, errors: &Errors, key: &str) -> Markup {
    let error = |field: &str| errors.of(&visit.locale, field);
    let id = |field: &str| format!("{field}-{key}");
    let value = |field: &str| form.get(field).to_owned();
    let optional = || visit.text("fields-optional");
    let language = Language::ALL.into_iter().fold(
        Select::new("contact_language", visit.text("customers-contact-language"))
            .id(id("contact_language"))
            .error(error("contact_language"))
            .option("", visit.text("customers-contact-language-same")),
        |select, language| select.option(language.code(), visit.locale.language_name(language)),
    );
    html! {
        (Field::text("contact_name", visit.text("customers-contact-name")).id(id("contact_name"))
            .value(value("contact_name")).error(error("contact_name")).autocomplete("off").required())
        (Field::text("position", visit.text("customers-contact-position")).id(id("position"))
            .optional(optional()).value(value("position")).error(error("position")).autocomplete("off"))
        (language.value(value("contact_language")))
    }
}
