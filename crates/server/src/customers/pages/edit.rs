//! What is said of a customer, to be changed: the details, contact persons, channels. Each form
//! is saved by itself; one that fails comes back as it was typed, the others as they are.

use axum::extract::State;
use axum::response::Response;
use domain::customers::Customer;
use domain::customers::addresses::Address;
use domain::fields::{Field, FieldSubject, FieldValue};
use domain::ids::{AddressId, ContactId, CustomerId, FieldId};
use domain::language::Language;
use domain::places::Country;
use domain::text::{Line, Prose};
use maud::{Markup, html};
use store::customers::duplicates::Likely;
use store::customers::{ChannelAddress, Contact};
use store::db::{Query, StoreError};
use store::people::User;
use uuid::Uuid;

use super::{addresses, channels, contacts, form};
use crate::app::{App, Failure};
use crate::customers::change_with;
use crate::web::form::summary;
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Sheet};
use crate::web::path::Id;
use crate::web::stood::{self, Clash, Guarded, Stands};
use crate::web::{Problem, Visit, Web, choices, custom, saved};

/// All that the page is drawn from.
pub(super) struct Scene {
    pub customer: Customer,
    pub note: Option<Prose>,
    pub tax_number: Option<Line>,
    pub contacts: Vec<Contact>,
    pub channels: Vec<ChannelAddress>,
    pub addresses: Vec<(AddressId, Address)>,
    pub people: Vec<User>,
    pub own_fields: Vec<Field>,
    pub values: Vec<(Uuid, FieldId, FieldValue)>,
    /// The firm's own country, and the one in whose form this customer's numbers are meant.
    pub firm: Option<Country>,
    pub region: Option<Country>,
}

impl Scene {
    pub(super) async fn load(app: &App, id: CustomerId) -> Result<Self, Problem> {
        Ok(Self::read(app.db(), id).await?)
    }

    async fn read(db: &impl Query, id: CustomerId) -> Result<Self, StoreError> {
        let customer = store::customers::get(db, id).await?;
        let firm = store::settings::country(db).await?;
        Ok(Self {
            region: Country::meant(customer.country, firm, &customer.zone, customer.language),
            firm,
            customer,
            note: store::customers::find_note(db, id).await?,
            tax_number: store::customers::find_tax_number(db, id).await?,
            contacts: store::customers::contacts(db, id).await?,
            channels: store::customers::channels(db, id).await?,
            addresses: store::customers::addresses(db, id).await?,
            people: store::people::all(db).await?,
            own_fields: store::fields::in_use(db, FieldSubject::Customer).await?,
            values: store::fields::values_of(db, &[id.0]).await?,
        })
    }

    /// In which country phones are at home for the reader.
    pub(super) fn home(&self, visit: &Visit) -> Option<Country> {
        self.firm.or_else(|| Country::of_zone(visit.zone()))
    }

    /// The details as a form would say them.
    fn form(&self) -> Form {
        let customer = &self.customer;
        let form = Form::default()
            .with("kind", customer.kind.code())
            .with("name", customer.name.as_str())
            .with("language", customer.language.code())
            .with("zone", customer.zone.name())
            .with("country", customer.country.as_ref().map_or("", Country::code))
            .with("owner", customer.owner.to_string())
            .with("tax_number", self.tax_number.as_ref().map_or("", Line::as_str))
            .with("note", self.note.as_ref().map_or("", Prose::as_str));
        custom::propose(form, &self.own_fields, &self.values)
    }
}

/// Which of the forms was sent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sent {
    Details,
    NewContact,
    Contact(ContactId),
    NewChannel,
    NewAddress,
    Address(AddressId),
}

/// A form that could not be saved: as it was typed, and what is wrong with it.
pub(super) struct Failed<'a> {
    pub sent: Sent,
    pub form: &'a Form,
    pub errors: &'a Errors,
    /// Who may be the same customer; asked about once.
    pub likely: &'a [Likely],
}

impl Failed<'_> {
    /// Is it that form which failed?
    pub(super) fn is(failed: Option<&Self>, sent: Sent) -> bool {
        failed.is_some_and(|failed| failed.sent == sent)
    }

    /// What was typed and what is wrong, where it was that form; else what there is, and nothing.
    pub(super) fn of<'f>(
        failed: Option<&'f Self>,
        sent: Sent,
        otherwise: &'f Form,
        none: &'f Errors,
    ) -> (&'f Form, &'f Errors) {
        match failed {
            Some(failed) if failed.sent == sent => (failed.form, failed.errors),
            _ => (otherwise, none),
        }
    }
}

pub(super) async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CustomerId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, id).await?;
    let content = content(&visit, &scene, None, &html! {});
    Ok(visit.page(&visit.text("customers-edit"), &content))
}

pub(super) fn again(visit: &Visit, scene: &Scene, failed: &Failed<'_>) -> Response {
    let content = content(visit, scene, Some(failed), &html! {});
    visit.asks_again(&visit.text("customers-edit"), &content)
}

/// The same where somebody else has changed meanwhile what the form is about.
pub(super) async fn clashed(
    visit: &Visit,
    app: &App,
    id: CustomerId,
    sent: Sent,
    clash: &Clash,
) -> Result<Response, Problem> {
    let scene = Scene::load(app, id).await?;
    let failed = Failed { sent, form: &clash.form, errors: Errors::NONE, likely: &[] };
    let notice = stood::notice(visit, clash, |field, value| said(visit, &scene, field, value));
    let content = content(visit, &scene, Some(&failed), &notice);
    Ok(visit.asks_anew(&visit.text("customers-edit"), &content))
}

/// A field's label and its value as one reads it.
fn said(visit: &Visit, scene: &Scene, field: &str, value: &str) -> (String, String) {
    let key = match field {
        "contact_name" => "customers-contact-name".to_owned(),
        "position" => "customers-contact-position".to_owned(),
        "contact_language" => "customers-contact-language".to_owned(),
        "street" | "city" | "region" | "postal_code" => {
            format!("customers-address-{}", field.replace('_', "-"))
        }
        other => format!("customers-{}", other.replace('_', "-")),
    };
    let label = custom::label(&scene.own_fields, field).unwrap_or_else(|| visit.text(&key));
    let words = match field {
        "kind" => Some(visit.text(&format!("customers-kind-{value}"))),
        "address_kind" => Some(visit.text(&format!("customers-address-{value}"))),
        "language" | "contact_language" => {
            Language::parse(value).map(|language| visit.locale.language_name(language))
        }
        "country" | "address_country" => {
            Country::parse(value).map(|country| choices::country_name(&visit.locale, country))
        }
        "owner" => {
            let person = scene.people.iter().find(|person| person.id.to_string() == value);
            person.map(|person| person.name.as_str().to_owned())
        }
        _ => None,
    };
    (label, words.unwrap_or_else(|| value.to_owned()))
}

/// What is said of a customer.
struct Details(CustomerId);

impl Stands for Details {
    async fn customer(&self, _: &impl Query) -> Result<CustomerId, Failure> {
        Ok(self.0)
    }

    async fn form(&self, q: &impl Query) -> Result<Form, Failure> {
        Ok(Scene::read(q, self.0).await?.form())
    }
}

pub(super) async fn change(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CustomerId>,
    form: Form,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, id).await?;
    let mut fields = Fields::of(&form);
    let values = custom::read(&mut fields, &form, &scene.own_fields);
    let (firm, number) = (scene.firm, scene.tax_number.as_ref());
    match form::read(&mut fields, &scene.people, firm, number).filter(|_| fields.errors.is_empty())
    {
        Some(details) => {
            let guarded = Guarded::new(&web, &form, Details(id));
            let own = values.into();
            match change_with(&guarded.app, visit.actor(), id, details, own).await {
                Ok(()) => {
                    Ok(saved(&visit, &format!("/customers/{id}"), "customers-done-changed", ""))
                }
                Err(failure) => match guarded.clash() {
                    Some(clash) => clashed(&visit, &web, id, Sent::Details, &clash).await,
                    None => Err(failure.into()),
                },
            }
        }
        None => {
            let failed =
                Failed { sent: Sent::Details, form: &form, errors: &fields.errors, likely: &[] };
            Ok(again(&visit, &scene, &failed))
        }
    }
}

fn content(visit: &Visit, scene: &Scene, failed: Option<&Failed<'_>>, notice: &Markup) -> Markup {
    let id = scene.customer.id;
    let (own, none) = (scene.form(), Errors::default());
    // What others do must not take away what was typed.
    let was_typed = Failed::is(failed, Sent::Details);
    let (form, errors) = Failed::of(failed, Sent::Details, &own, &none);
    let content = html! {
        (notice)
        @if failed.is_some_and(|failed| failed.sent == Sent::Details) {
            (summary(&visit.locale, errors))
        }
        form method="post" action={ "/customers/" (id) } data-typed=[was_typed.then_some("yes")] {
            (stood::field(form, &own))
            (form::details(visit, scene, form, errors))
            div class="do" { (Action::submit(visit.text("fields-save")).main()) }
        }
        (channels::section(visit, scene, failed))
        (addresses::section(visit, scene, failed))
        (contacts::section(visit, scene, failed))
    };
    let sheet = Sheet {
        question: visit.text("customers-edit").into(),
        about: Some(scene.customer.name.as_str().into()),
        back: Some((format!("/customers/{id}").into(), visit.text("customers-back").into())),
        content,
    };
    html! { (sheet) }
}
