//! What is said of a customer, to be changed: the details, contact persons, channels. Each form
//! is saved by itself; one that fails comes back as it was typed, the others as they are.

use axum::extract::State;
use axum::response::Response;
use domain::customers::Customer;
use domain::customers::addresses::Address;
use domain::fields::{Field, FieldSubject, FieldValue};
use domain::ids::{AddressId, ContactId, CustomerId, FieldId};
use domain::places::Country;
use domain::text::{Line, Prose};
use maud::{Markup, html};
use store::customers::duplicates::Likely;
use store::customers::{ChannelAddress, Contact};
use store::people::User;
use uuid::Uuid;

use super::{addresses, channels, contacts, form};
use crate::app::App;
use crate::customers::change as change_customer;
use crate::fields::Subject;
use crate::web::form::summary;
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Sheet};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, custom, saved};

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
        let db = app.db();
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
    Ok(visit.page(&visit.text("customers-edit"), &content(&visit, &scene, None)))
}

pub(super) fn again(visit: &Visit, scene: &Scene, failed: &Failed<'_>) -> Response {
    visit.asks_again(&visit.text("customers-edit"), &content(visit, scene, Some(failed)))
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
            change_customer(&web, visit.actor(), id, details).await?;
            crate::fields::set(&web, visit.actor(), Subject::Customer(id), values).await?;
            Ok(saved(&visit, &format!("/customers/{id}"), "customers-done-changed", ""))
        }
        None => {
            let failed =
                Failed { sent: Sent::Details, form: &form, errors: &fields.errors, likely: &[] };
            Ok(again(&visit, &scene, &failed))
        }
    }
}

fn content(visit: &Visit, scene: &Scene, failed: Option<&Failed<'_>>) -> Markup {
    let id = scene.customer.id;
    let (own, none) = (scene.form(), Errors::default());
    let (form, errors) = Failed::of(failed, Sent::Details, &own, &none);
    let content = html! {
        @if failed.is_some_and(|failed| failed.sent == Sent::Details) {
            (summary(&visit.locale, errors))
        }
        form method="post" action={ "/customers/" (id) } {
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
