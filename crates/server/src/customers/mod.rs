//! Customers: added and changed, with their contact persons, channels, and leave to be contacted.

mod adding;
mod addresses;
pub mod api;
mod keys;
mod leaving;
mod merging;
pub mod pages;
#[cfg(test)]
mod tests;

use domain::customers::{ChannelKind, Customer, CustomerKind, tax_numbers};
use domain::events::{EventKind, Fact};
use domain::ids::{ChannelId, ContactId, CustomerId, UserId};
use domain::language::Language;
use domain::people::Actor;
use domain::places::Country;
use domain::refusal::Refusal;
use domain::text::{Line, Prose};
use domain::time::Zone;
use store::customers::{ChannelAddress, Contact};

use crate::app::{App, Failure, Writing};
use crate::fields::Own;
use crate::people::require_able;

pub(crate) use adding::{NewContact, NewCustomer, add_channels_in, add_contacts_in, add_many_in};
pub(crate) use addresses::add_address_in;
pub use addresses::{add_address, change_address, remove_address};
pub use keys::keep_keys;
pub(crate) use keys::{region_in, rekey_in};
pub(crate) use leaving::{end_all_in, withdraw_now};
pub use leaving::{restore_leave, withdraw_leave};
pub use merging::{merge, part, set_apart};

/// What is said of a customer, at the beginning and whenever it is changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerDetails {
    pub kind: CustomerKind,
    pub name: Line,
    pub language: Language,
    pub zone: Zone,
    /// In whose form their numbers are meant, where they said so.
    pub country: Option<Country>,
    pub owner: UserId,
    pub note: Option<Prose>,
    /// As the customer's own papers write it; an e-invoice names its buyer by it.
    pub tax_number: Option<Line>,
}

/// Adds a customer with the addresses by which they are reached.
///
/// # Errors
/// The owner is unknown; a number or an address can't be theirs.
pub async fn add(
    app: &App,
    actor: Actor,
    details: CustomerDetails,
    channels: Vec<(ChannelKind, Line)>,
) -> Result<CustomerId, Failure> {
    add_with(app, actor, details, channels, Own::default()).await
}

/// The same with what the firm says of them in its own words.
///
/// # Errors
/// The owner or a field is unknown; a number or an address can't be theirs.
pub async fn add_with(
    app: &App,
    actor: Actor,
    details: CustomerDetails,
    channels: Vec<(ChannelKind, Line)>,
    own: Own,
) -> Result<CustomerId, Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            require_tax_number(&w, &details).await?;
            for (kind, address) in &channels {
                require_channel(*kind, address)?;
            }
            let id = CustomerId(w.new_id());
            let (address, contact, created_at) = (None, None, w.now);
            let new = NewCustomer { id, details, channels, address, contact, created_at };
            add_many_in(&w, vec![new]).await?;
            own.write_in(&w, (id, None)).await?;
            Ok(id)
        })
    })
    .await
}

/// Changes what is said of a customer; the events name the fields, not the texts.
///
/// # Errors
/// There is no such customer or owner, or the tax number can't be theirs.
pub async fn change(
    app: &App,
    actor: Actor,
    id: CustomerId,
    details: CustomerDetails,
) -> Result<(), Failure> {
    change_with(app, actor, id, details, Own::default()).await
}

/// The same with what the firm says of them in its own words. A tax number that stood here before
/// is not judged anew.
///
/// # Errors
/// There is no such customer, owner or field, or the tax number can't be theirs.
pub async fn change_with(
    app: &App,
    actor: Actor,
    id: CustomerId,
    details: CustomerDetails,
    own: Own,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            w.lock(id).await?;
            if store::customers::find_tax_number(w.tx, id).await? != details.tax_number {
                require_tax_number(&w, &details).await?;
            }
            change_in(&mut w, id, details).await?;
            own.write_in(&w, (id, None)).await
        })
    })
    .await
}

async fn require_tax_number(w: &Writing<'_>, of: &CustomerDetails) -> Result<(), Failure> {
    let Some(number) = &of.tax_number else { return Ok(()) };
    let firm = store::settings::country(w.tx).await?;
    let country = Country::meant(of.country, firm, &of.zone, of.language);
    tax_numbers::check(number.as_str(), country).map_err(|_| Refusal::TaxNumberWrong.into())
}

fn require_channel(kind: ChannelKind, address: &Line) -> Result<(), Refusal> {
    if kind.accepts(address.as_str()) { Ok(()) } else { Err(Refusal::ChannelWrong) }
}

/// The same within another action's transaction.
pub(crate) async fn change_in(
    w: &mut Writing<'_>,
    id: CustomerId,
    details: CustomerDetails,
) -> Result<(), Failure> {
    w.lock(id).await?;
    let before = store::customers::get(w.tx, id).await?;
    let note = store::customers::find_note(w.tx, id).await?;
    let tax_number = store::customers::find_tax_number(w.tx, id).await?;
    let mut fields = Vec::new();
    let mut mark = |is_changed: bool, name: &'static str| {
        if is_changed {
            fields.push(name);
        }
    };
    mark(before.kind != details.kind, "kind");
    mark(before.name != details.name, "name");
    mark(before.language != details.language, "language");
    mark(before.zone != details.zone, "zone");
    mark(before.country != details.country, "country");
    mark(note != details.note, "note");
    mark(tax_number != details.tax_number, "tax-number");
    let mut facts = Vec::new();
    if before.owner != details.owner {
        w.require_own_or_steer(before.owner)?;
        store::people::get(w.tx, details.owner).await?;
        let fact = Fact::of(EventKind::CustomerOwnerChanged, id);
        facts.push(fact.from_to(before.owner, details.owner));
    }
    if !fields.is_empty() {
        facts.push(Fact::of(EventKind::CustomerChanged, id).to(fields.join(" ")));
    }
    if facts.is_empty() {
        return Ok(());
    }
    let customer = Customer {
        kind: details.kind,
        name: details.name,
        language: details.language,
        zone: details.zone,
        country: details.country,
        owner: details.owner,
        ..before
    };
    store::customers::save(w.tx, &customer).await?;
    rekey_in(w, id).await?;
    if note != details.note {
        store::customers::set_note(w.tx, id, details.note.as_ref()).await?;
    }
    if tax_number != details.tax_number {
        store::customers::set_tax_number(w.tx, id, details.tax_number.as_ref()).await?;
    }
    w.tell(id, None, facts).await
}

/// Another of us answers for a customer; within another action's transaction.
pub(crate) async fn hand_over_in(
    w: &Writing<'_>,
    id: CustomerId,
    to: UserId,
) -> Result<(), Failure> {
    let before = store::customers::get(w.tx, id).await?;
    let fact = Fact::of(EventKind::CustomerOwnerChanged, id).from_to(before.owner, to);
    store::customers::save(w.tx, &Customer { owner: to, ..before }).await?;
    w.tell(id, None, vec![fact]).await
}

/// Hands a customer to another owner; their cases and promises stay with whoever has them.
///
/// # Errors
/// There is no such customer or owner, the owner has left, or the customer is somebody else's and
/// the actor steers nobody's work.
pub async fn hand_over(app: &App, actor: Actor, id: CustomerId, to: UserId) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            w.lock(id).await?;
            let before = store::customers::get(w.tx, id).await?;
            w.require_own_or_steer(before.owner)?;
            require_able(&w, to).await?;
            if before.owner == to {
                return Ok(());
            }
            hand_over_in(&w, id, to).await
        })
    })
    .await
}

/// Adds a contact person.
///
/// # Errors
/// There is no such customer.
pub async fn add_contact(
    app: &App,
    actor: Actor,
    customer: CustomerId,
    name: Line,
    position: Option<Line>,
    language: Option<Language>,
) -> Result<ContactId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            w.lock(customer).await?;
            let id = ContactId(w.new_id());
            let contact = Contact { id, name, position, language };
            let new = NewContact { customer, contact, channels: Vec::new() };
            add_contacts_in(&w, vec![new]).await?;
            Ok(id)
        })
    })
    .await
}

/// Changes a contact person.
///
/// # Errors
/// The customer has no such contact person.
pub async fn change_contact(
    app: &App,
    actor: Actor,
    customer: CustomerId,
    contact: Contact,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            w.lock(customer).await?;
            change_contact_in(&w, customer, contact).await
        })
    })
    .await
}

/// The same within another action's transaction; the customer is locked.
pub(crate) async fn change_contact_in(
    w: &Writing<'_>,
    customer: CustomerId,
    contact: Contact,
) -> Result<(), Failure> {
    store::customers::save_contact(w.tx, customer, &contact).await?;
    w.tell(customer, None, vec![Fact::of(EventKind::ContactChanged, contact.id)]).await
}

/// Adds an address of a channel, of the customer or of one of their contact persons.
///
/// # Errors
/// There is no such customer or contact person, or it is no address of that kind.
pub async fn add_channel(
    app: &App,
    actor: Actor,
    customer: CustomerId,
    contact: Option<ContactId>,
    kind: ChannelKind,
    address: Line,
) -> Result<ChannelId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            w.lock(customer).await?;
            require_channel(kind, &address)?;
            let known = store::customers::contacts(w.tx, customer).await?;
            if contact.is_some_and(|id| known.iter().all(|contact| contact.id != id)) {
                return Err(Failure::NotFound);
            }
            let id = ChannelId(w.new_id());
            let region = region_in(w.tx, customer).await?;
            let channel = ChannelAddress::new(id, contact, (kind, address), region);
            add_channels_in(&w, vec![(customer, channel)]).await?;
            Ok(id)
        })
    })
    .await
}

/// Removes an address that is no longer theirs.
///
/// # Errors
/// The customer has no such address.
pub async fn remove_channel(
    app: &App,
    actor: Actor,
    customer: CustomerId,
    channel: ChannelId,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            w.lock(customer).await?;
            store::customers::delete_channel(w.tx, customer, channel).await?;
            w.tell(customer, None, vec![Fact::of(EventKind::ChannelRemoved, channel)]).await
        })
    })
    .await
}
