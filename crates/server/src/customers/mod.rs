//! Customers: added and changed, with their contact persons, channels, and leave to be contacted.

mod adding;
mod addresses;
pub mod api;
mod keys;
mod merging;
pub mod pages;
#[cfg(test)]
mod tests;

use domain::cases::ReleaseCause;
use domain::customers::{ChannelKind, Customer, CustomerKind, Leave};
use domain::events::{EventKind, Fact};
use domain::ids::{ChannelId, ContactId, CustomerId, ReleaseId, UserId};
use domain::language::Language;
use domain::people::{Actor, Party};
use domain::places::Country;
use domain::refusal::Refusal;
use domain::text::{Line, Prose};
use domain::time::Zone;
use store::customers::{ChannelAddress, Contact};

use crate::app::{App, Failure, Writing};
use crate::people::require_able;

pub(crate) use adding::{NewContact, NewCustomer, add_channels_in, add_contacts_in, add_many_in};
pub use addresses::{add_address, change_address, remove_address};
pub use keys::keep_keys;
pub(crate) use keys::{region_in, rekey_in};
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
/// The owner is unknown.
pub async fn add(
    app: &App,
    actor: Actor,
    details: CustomerDetails,
    channels: Vec<(ChannelKind, Line)>,
) -> Result<CustomerId, Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            let id = CustomerId(w.new_id());
            let new = NewCustomer { id, details, channels, contact: None, created_at: w.now };
            add_many_in(&w, vec![new]).await?;
            Ok(id)
        })
    })
    .await
}

/// Changes what is said of a customer; the events name the fields, not the texts.
///
/// # Errors
/// There is no such customer or owner.
pub async fn change(
    app: &App,
    actor: Actor,
    id: CustomerId,
    details: CustomerDetails,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| Box::pin(async move { change_in(&mut w, id, details).await }))
        .await
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
/// There is no such customer or contact person.
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

/// The customer withdraws their leave to be contacted: binding at once (S1-22). Their open cases
/// come to rest, what we still wanted to do is let go, and so is the care for them (I5).
///
/// # Errors
/// There is no such customer.
pub async fn withdraw_leave(app: &App, actor: Actor, id: CustomerId) -> Result<(), Failure> {
    app.write(actor, move |w| Box::pin(withdraw_in(w, id))).await
}

async fn withdraw_in(mut w: Writing<'_>, id: CustomerId) -> Result<(), Failure> {
    let by = w.actor.user().ok_or(Failure::NotFound)?;
    w.lock(id).await?;
    let customer = store::customers::get(w.tx, id).await?;
    if customer.leave.withdrawn_at.is_some() {
        return Err(Refusal::AlreadySettled.into());
    }
    withdraw_now(&w, id, by).await
}

/// What a withdrawal does; the customer is locked.
pub(crate) async fn withdraw_now(
    w: &Writing<'_>,
    id: CustomerId,
    by: UserId,
) -> Result<(), Failure> {
    let leave = Leave { quiet_until: None, withdrawn_at: Some(w.now) };
    store::customers::save_leave(w.tx, id, &leave).await?;
    w.tell(id, None, vec![Fact::of(EventKind::PermissionWithdrawn, id)]).await?;
    end_all_in(w, id, by).await
}

/// Ends what is open with a customer, except what belongs to a service under way: cases without an
/// answer are released, promises too, and their care rests.
pub(crate) async fn end_all_in(w: &Writing<'_>, id: CustomerId, by: UserId) -> Result<(), Failure> {
    for case in store::cases::of_customer(w.tx, id).await? {
        if case.next_step().is_none() {
            continue;
        }
        let release = ReleaseId(w.new_id());
        let (case, release, facts) = case.stop(release, ReleaseCause::LeaveWithdrawn, by, w.now)?;
        store::cases::insert_release(w.tx, &release).await?;
        store::cases::save(w.tx, &case).await?;
        w.tell(id, Some(case.id), facts).await?;
    }
    crate::care::follow_leave_in(w, id).await?;
    let rules = w.rules().await?;
    for promise in store::promises::open_of_customer(w.tx, id).await? {
        // What belongs to a service under way is still theirs to have.
        if promise.kind.is_of_service() {
            continue;
        }
        let (promise, facts) = promise.release(Party::Customer, w.now, &rules)?;
        store::promises::save(w.tx, &promise).await?;
        w.tell(id, promise.case, facts).await?;
    }
    Ok(())
}

/// The customer gives their leave again; the care for them goes on.
///
/// # Errors
/// It was not withdrawn.
pub async fn restore_leave(app: &App, actor: Actor, id: CustomerId) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            w.lock(id).await?;
            let customer = store::customers::get(w.tx, id).await?;
            if customer.leave.withdrawn_at.is_none() {
                return Err(Refusal::AlreadySettled.into());
            }
            store::customers::save_leave(w.tx, id, &Leave::default()).await?;
            w.tell(id, None, vec![Fact::of(EventKind::PermissionRestored, id)]).await?;
            crate::care::follow_leave_in(&w, id).await
        })
    })
    .await
}
