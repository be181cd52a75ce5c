//! Addresses in parts, in the order and form of their country.

use axum::extract::State;
use axum::response::Response;
use domain::customers::addresses::{self, Address, AddressKind, Part};
use domain::ids::{AddressId, CustomerId};
use domain::places::Country;
use domain::text::Line;
use maud::{Markup, Render as _, html};
use store::db::Query;

use super::contacts::edit;
use super::edit::{Failed, Scene, Sent, again, clashed};
use crate::app::Failure;
use crate::customers::{add_address, change_address, remove_address};
use crate::i18n::args;
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Disclosure, Facts, Field, Select};
use crate::web::path::{Id, Ids};
use crate::web::stood::{self, Guarded, Stands};
use crate::web::{Problem, Visit, Web, choices, saved};

pub(super) async fn add(
    visit: Visit,
    State(web): State<Web>,
    Id(customer): Id<CustomerId>,
    form: Form,
) -> Result<Response, Problem> {
    match read(&form) {
        Ok(address) => {
            add_address(&web, visit.actor(), customer, address).await?;
            Ok(saved(&visit, &edit(customer), "customers-done-address-added", "address"))
        }
        Err(errors) => failed(&visit, &web, customer, Sent::NewAddress, &form, &errors).await,
    }
}

pub(super) async fn change(
    visit: Visit,
    State(web): State<Web>,
    Ids(customer, id): Ids<CustomerId, AddressId>,
    form: Form,
) -> Result<Response, Problem> {
    match read(&form) {
        Ok(address) => {
            let guarded = Guarded::new(&web, &form, OneAddress(customer, id));
            match change_address(&guarded.app, visit.actor(), customer, id, address).await {
                Ok(()) => Ok(saved(&visit, &edit(customer), "customers-done-address-changed", "")),
                Err(failure) => match guarded.clash() {
                    Some(clash) => clashed(&visit, &web, customer, Sent::Address(id), &clash).await,
                    None => Err(failure.into()),
                },
            }
        }
        Err(errors) => failed(&visit, &web, customer, Sent::Address(id), &form, &errors).await,
    }
}

pub(super) async fn remove(
    visit: Visit,
    State(web): State<Web>,
    Ids(customer, id): Ids<CustomerId, AddressId>,
) -> Result<Response, Problem> {
    remove_address(&web, visit.actor(), customer, id).await?;
    Ok(saved(&visit, &edit(customer), "customers-done-address-removed", ""))
}

async fn failed(
    visit: &Visit,
    web: &Web,
    customer: CustomerId,
    sent: Sent,
    form: &Form,
    errors: &Errors,
) -> Result<Response, Problem> {
    let scene = Scene::load(web, customer).await?;
    Ok(again(visit, &scene, &Failed { sent, form, errors, likely: &[] }))
}

/// A postal code that its country doesn't have is asked about once, and kept by a tick.
const KEEP: &str = "postal_code_kept";

fn read(form: &Form) -> Result<Address, Errors> {
    let mut fields = Fields::of(form);
    let kind = fields.choice("address_kind", AddressKind::parse);
    let country = match fields.raw("address_country") {
        "" => None,
        _ => fields.choice("address_country", Country::parse),
    };
    let street = fields.optional_line(Part::Street.code());
    let city = fields.optional_line(Part::City.code());
    let region = fields.optional_line(Part::Region.code());
    let typed = fields.optional_line(Part::PostalCode.code());
    let postal_code = typed.and_then(|typed| {
        let formed = addresses::postal_code(typed.as_str(), country);
        match formed.and_then(|code| Line::parse(&code).ok()) {
            Some(code) => Some(code),
            None if fields.raw(KEEP) == "yes" => Some(typed),
            None => {
                fields.errors.add(Part::PostalCode.code(), "customers-postal-code-unsure");
                None
            }
        }
    });
    if street.is_none() && city.is_none() && fields.errors.is_empty() {
        fields.errors.add(Part::Street.code(), "customers-address-empty");
    }
    match kind.filter(|_| fields.errors.is_empty()) {
        Some(kind) => Ok(Address { kind, street, postal_code, city, region, country }),
        None => Err(fields.errors),
    }
}

pub(super) fn section(visit: &Visit, scene: &Scene, failed: Option<&Failed<'_>>) -> Markup {
    let country = scene.region.as_ref().map_or("", Country::code);
    let new =
        Form::default().with("address_kind", "office").with("address_country", country.to_owned());
    html! {
        h2 { (visit.text("customers-addresses")) }
        @for (id, address) in &scene.addresses {
            (fold(visit, scene, failed, Sent::Address(*id), &address.lines().join(", "), &own(address)))
        }
        (fold(visit, scene, failed, Sent::NewAddress, &visit.text("customers-address-add"), &new))
    }
}

/// One address of a customer.
struct OneAddress(CustomerId, AddressId);

impl Stands for OneAddress {
    async fn customer(&self, _: &impl Query) -> Result<CustomerId, Failure> {
        Ok(self.0)
    }

    async fn form(&self, q: &impl Query) -> Result<Form, Failure> {
        let known = store::customers::addresses(q, self.0).await?;
        let address = known.iter().find(|(id, _)| *id == self.1);
        address.map(|(_, address)| own(address)).ok_or(Failure::NotFound)
    }
}

fn own(address: &Address) -> Form {
    let part = |part: Part| address.part(part).map_or("", Line::as_str).to_owned();
    [Part::Street, Part::PostalCode, Part::City, Part::Region].into_iter().fold(
        Form::default()
            .with("address_kind", address.kind.code())
            .with("address_country", address.country.as_ref().map_or("", Country::code)),
        |form, it| form.with(it.code(), part(it)),
    )
}

/// One address's form, folded away until it is wanted.
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
    let path = format!("/customers/{}/addresses", scene.customer.id);
    let (action, draft, key) = match sent {
        Sent::Address(id) => (format!("{path}/{id}"), None, id.to_string()),
        _ => (path, Some("address"), "new".to_owned()),
    };
    let content = html! {
        form method="post" action=(action) data-draft=[draft] data-typed=[Failed::is(failed, sent).then_some("yes")] {
            @if let Sent::Address(_) = sent { (stood::field(form, own)) }
            (fields(visit, form, errors, &key))
            div class="do" { (Action::submit(visit.text("fields-save"))) }
        }
        @if let Sent::Address(_) = sent {
            p class="do" {
                (Action::post(format!("{action}/removal"), visit.text("customers-address-remove-do")).quiet())
            }
        }
    };
    html! { (Disclosure::new(summary.to_owned(), content).open(Failed::is(failed, sent))) }
}

fn fields(visit: &Visit, form: &Form, errors: &Errors, key: &str) -> Markup {
    let error = |field: &str| errors.of(&visit.locale, field);
    let country = Country::parse(form.get("address_country"));
    let kinds = AddressKind::ALL.into_iter().fold(
        Select::new("address_kind", visit.text("customers-address-kind"))
            .id(format!("address_kind-{key}"))
            .error(error("address_kind")),
        |select, it| select.option(it.code(), kind(visit, it)),
    );
    let countries = Select::new("address_country", visit.text("customers-address-country"))
        .id(format!("address_country-{key}"))
        .error(error("address_country"))
        .option("", visit.text("customers-address-country-none"));
    html! {
        (kinds.value(form.get("address_kind").to_owned()))
        @for line in addresses::form(country) {
            div class=[(line.len() > 1).then_some("pair")] {
                @for it in *line { (part(visit, form, errors, key, *it, country)) }
            }
        }
        @if errors.key(Part::PostalCode.code()).is_some() || form.get(KEEP) == "yes" {
            label class="tick" {
                input type="checkbox" name=(KEEP) value="yes" checked[form.get(KEEP) == "yes"];
                span { (visit.text("customers-postal-code-keep")) }
            }
        }
        (choices::countries(&visit.locale, countries, form.get("address_country")))
    }
}

fn part(
    visit: &Visit,
    form: &Form,
    errors: &Errors,
    key: &str,
    part: Part,
    country: Option<Country>,
) -> Markup {
    let code = part.code();
    let label = visit.text(&format!("customers-address-{}", code.replace('_', "-")));
    let field = Field::text(code, label)
        .id(format!("{code}-{key}"))
        .value(form.get(code).to_owned())
        .error(errors.of(&visit.locale, code))
        .autocomplete("off");
    match addresses::example(country).filter(|_| part == Part::PostalCode) {
        Some(example) => {
            let hint =
                visit.locale.text_with("customers-postal-code-hint", &args! { code: example });
            field.hint(hint).render()
        }
        None => field.render(),
    }
}

fn kind(visit: &Visit, kind: AddressKind) -> String {
    visit.text(&format!("customers-address-{}", kind.code()))
}

/// All addresses as they stand on a letter; the country where it is another than the reader's.
pub(super) fn shown(
    visit: &Visit,
    addresses: &[(AddressId, Address)],
    home: Option<Country>,
) -> Markup {
    let facts = addresses.iter().fold(Facts::new(), |facts, (_, address)| {
        let foreign = address.country.filter(|country| Some(*country) != home);
        let lines = html! {
            @for (at, line) in address.lines().iter().enumerate() {
                @if at > 0 { br; } bdi { (line) }
            }
            @if let Some(country) = foreign {
                br; (choices::country_name(&visit.locale, country))
            }
        };
        facts.fact(kind(visit, address.kind), lines)
    });
    facts.render()
}
