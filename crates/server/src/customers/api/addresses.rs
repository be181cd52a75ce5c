//! Addresses of a customer by the API, in parts.

use domain::customers::addresses::{Address, AddressKind};
use domain::ids::{AddressId, CustomerId};
use domain::places::Country;
use domain::text::Line;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::shapes::CustomerJson;
use super::{OneCustomer, load, record};
use crate::api::operation::{Call, Made, Operation, patch, post};
use crate::api::problem::Problem;
use crate::api::reading::Changes;
use crate::api::values::As;
use crate::customers::{add_address, change_address, remove_address};

pub(super) fn operations() -> Vec<Operation> {
    vec![
        post("add_address", "/customers/{customer}/addresses", "Add an address", add)
            .on(record)
            .creates("/customers/{customer}"),
        patch(
            "change_address",
            "/customers/{customer}/addresses/{postal}",
            "Change an address; the state is the customer's",
            change,
        )
        .of(record),
        post(
            "remove_address",
            "/customers/{customer}/addresses/{postal}/removal",
            "Remove an address that is no longer theirs",
            remove,
        )
        .of(record),
    ]
}

#[derive(Deserialize, JsonSchema)]
struct OneAddress {
    customer: As<CustomerId>,
    postal: As<AddressId>,
}

/// An address has a street or a city at least.
#[derive(Clone, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AddressFields {
    kind: As<AddressKind>,
    street: Option<As<Line>>,
    /// Kept as its country writes it.
    postal_code: Option<As<Line>>,
    city: Option<As<Line>>,
    region: Option<As<Line>>,
    country: Option<As<Country>>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Address")]
pub(super) struct AddressJson {
    id: As<AddressId>,
    #[serde(flatten)]
    fields: AddressFields,
}

impl From<(AddressId, Address)> for AddressJson {
    fn from((id, address): (AddressId, Address)) -> Self {
        let Address { kind, street, postal_code, city, region, country } = address;
        let fields = AddressFields {
            kind: As(kind),
            street: street.map(As),
            postal_code: postal_code.map(As),
            city: city.map(As),
            region: region.map(As),
            country: country.map(As),
        };
        Self { id: As(id), fields }
    }
}

impl From<AddressFields> for Address {
    fn from(fields: AddressFields) -> Self {
        Self {
            kind: fields.kind.0,
            street: fields.street.map(|it| it.0),
            postal_code: fields.postal_code.map(|it| it.0),
            city: fields.city.map(|it| it.0),
            region: fields.region.map(|it| it.0),
            country: fields.country.map(|it| it.0),
        }
    }
}

async fn add(call: Call<OneCustomer, AddressFields>) -> Result<Made, Problem> {
    let customer = call.path.customer.0;
    let address = call.body.into();
    Ok(Made::of(add_address(&call.app, call.by.actor(), customer, address).await?))
}

async fn change(call: Call<OneAddress, Changes<AddressFields>>) -> Result<CustomerJson, Problem> {
    let (customer, id) = (call.path.customer.0, call.path.postal.0);
    let known = store::customers::addresses(call.app.db(), customer).await?;
    let now = known.into_iter().find(|(known, _)| *known == id).ok_or(Problem::NotFound)?;
    let fields = call.body.onto(&AddressJson::from(now).fields)?;
    change_address(&call.app, call.by.actor(), customer, id, fields.into()).await?;
    Ok(load(call.app.db(), customer).await?)
}

async fn remove(call: Call<OneAddress>) -> Result<CustomerJson, Problem> {
    let (customer, id) = (call.path.customer.0, call.path.postal.0);
    remove_address(&call.app, call.by.actor(), customer, id).await?;
    Ok(load(call.app.db(), customer).await?)
}
