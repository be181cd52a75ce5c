//! Addresses of a customer, added, changed and removed.

use domain::customers::addresses::{Address, postal_code};
use domain::events::{EventKind, Fact};
use domain::ids::{AddressId, CustomerId};
use domain::people::Actor;
use domain::refusal::Refusal;
use domain::text::Line;

use crate::app::{App, Failure, Writing};

/// Adds an address.
///
/// # Errors
/// There is no such customer, or the address leads nowhere.
pub async fn add_address(
    app: &App,
    actor: Actor,
    customer: CustomerId,
    address: Address,
) -> Result<AddressId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            w.lock(customer).await?;
            add_address_in(&w, customer, address).await
        })
    })
    .await
}

/// The same within another action's transaction, which has locked the customer.
pub(crate) async fn add_address_in(
    w: &Writing<'_>,
    customer: CustomerId,
    address: Address,
) -> Result<AddressId, Failure> {
    let address = sound(address)?;
    let id = AddressId(w.new_id());
    let fact = Fact::of(EventKind::AddressAdded, id).to(address.kind.code());
    store::customers::insert_addresses(w.tx, &[(id, customer, address)]).await?;
    w.tell(customer, None, vec![fact]).await?;
    Ok(id)
}

/// Changes an address.
///
/// # Errors
/// The customer has no such address, or it would lead nowhere.
pub async fn change_address(
    app: &App,
    actor: Actor,
    customer: CustomerId,
    id: AddressId,
    address: Address,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            w.lock(customer).await?;
            let address = sound(address)?;
            store::customers::save_address(w.tx, customer, id, &address).await?;
            let fact = Fact::of(EventKind::AddressChanged, id).to(address.kind.code());
            w.tell(customer, None, vec![fact]).await
        })
    })
    .await
}

/// Removes an address that is no longer theirs.
///
/// # Errors
/// The customer has no such address.
pub async fn remove_address(
    app: &App,
    actor: Actor,
    customer: CustomerId,
    id: AddressId,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            w.lock(customer).await?;
            store::customers::delete_address(w.tx, customer, id).await?;
            w.tell(customer, None, vec![Fact::of(EventKind::AddressRemoved, id)]).await
        })
    })
    .await
}

/// An address that leads somewhere, its postal code as its country writes it; one that the country
/// doesn't have stays as it was typed, for no list knows all of them.
fn sound(mut address: Address) -> Result<Address, Refusal> {
    if address.street.is_none() && address.city.is_none() {
        return Err(Refusal::AddressEmpty);
    }
    let formed = address.postal_code.as_ref().and_then(|typed| {
        postal_code(typed.as_str(), address.country).and_then(|code| Line::parse(&code).ok())
    });
    address.postal_code = formed.or(address.postal_code);
    Ok(address)
}
