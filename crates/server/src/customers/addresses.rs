//! Addresses of a customer, added, changed and removed.

use domain::customers::addresses::Address;
use domain::events::{EventKind, Fact};
use domain::ids::{AddressId, CustomerId};
use domain::people::Actor;

use crate::app::{App, Failure};

/// Adds an address.
///
/// # Errors
/// There is no such customer.
pub async fn add_address(
    app: &App,
    actor: Actor,
    customer: CustomerId,
    address: Address,
) -> Result<AddressId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            w.lock(customer).await?;
            let id = AddressId(w.new_id());
            let fact = Fact::of(EventKind::AddressAdded, id).to(address.kind.code());
            store::customers::insert_addresses(w.tx, &[(id, customer, address)]).await?;
            w.tell(customer, None, vec![fact]).await?;
            Ok(id)
        })
    })
    .await
}

/// Changes an address.
///
/// # Errors
/// The customer has no such address.
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
