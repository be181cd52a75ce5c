//! Customers, contact persons and addresses added, one or many in one transaction: a page adds one,
//! an import a thousand, by the same statements and with the same events. One event tells of a
//! customer or a contact person together with the channels that came with them: it is one act, and an
//! event is what an import spends most of its time on.

use std::collections::HashMap;

use domain::customers::addresses::Address;
use domain::customers::{ChannelKind, Customer, Leave};
use domain::events::{EventKind, Fact};
use domain::ids::{AddressId, ChannelId, ContactId, CustomerId};
use domain::places::Country;
use domain::text::Line;
use jiff::Timestamp;
use store::customers::{ChannelAddress, Contact};

use super::{CustomerDetails, region_in};
use crate::app::{Failure, Writing};

/// A customer with all that is known from the first.
pub(crate) struct NewCustomer {
    pub id: CustomerId,
    pub details: CustomerDetails,
    pub channels: Vec<(ChannelKind, Line)>,
    pub address: Option<Address>,
    /// Name and position of a contact person.
    pub contact: Option<(Line, Option<Line>)>,
    pub created_at: Timestamp,
}

/// A contact person with the addresses that are theirs alone.
pub(crate) struct NewContact {
    pub customer: CustomerId,
    pub contact: Contact,
    pub channels: Vec<(ChannelKind, Line)>,
}

pub(crate) async fn add_many_in(w: &Writing<'_>, new: Vec<NewCustomer>) -> Result<(), Failure> {
    let mut events = Vec::with_capacity(new.len());
    let mut customers = Vec::with_capacity(new.len());
    let mut channels = Vec::with_capacity(new.len() * 3);
    let (mut contacts, mut notes) = (Vec::new(), Vec::new());
    let (mut tax_numbers, mut addresses) = (Vec::new(), Vec::new());
    let firm = store::settings::country(w.tx).await?;
    for NewCustomer { id, details, channels: reached, address, contact, created_at } in new {
        let mut facts = vec![with_channels(Fact::of(EventKind::CustomerAdded, id), &reached)];
        let region = Country::meant(details.country, firm, &details.zone, details.language);
        for address in reached {
            let channel = ChannelAddress::new(ChannelId(w.new_id()), None, address, region);
            channels.push((id, channel));
        }
        if let Some(address) = address {
            let new = AddressId(w.new_id());
            facts.push(Fact::of(EventKind::AddressAdded, new).to(address.kind.code()));
            addresses.push((new, id, address));
        }
        if let Some((name, position)) = contact {
            let contact = Contact { id: ContactId(w.new_id()), name, position, language: None };
            facts.push(Fact::of(EventKind::ContactAdded, contact.id));
            contacts.push((id, contact));
        }
        events.extend(w.events(Some(id), None, facts));
        notes.extend(details.note.map(|note| (id, note)));
        tax_numbers.extend(details.tax_number.map(|number| (id, number)));
        customers.push(Customer {
            id,
            kind: details.kind,
            name: details.name,
            language: details.language,
            zone: details.zone,
            country: details.country,
            owner: details.owner,
            leave: Leave::default(),
            created_at,
        });
    }
    store::customers::insert_many(w.tx, &customers).await?;
    let notes: Vec<_> = notes.iter().map(|(id, note)| (*id, note)).collect();
    store::customers::set_notes(w.tx, &notes).await?;
    let tax_numbers: Vec<_> = tax_numbers.iter().map(|(id, number)| (*id, number)).collect();
    store::customers::set_tax_numbers(w.tx, &tax_numbers).await?;
    store::customers::insert_contacts(w.tx, &contacts, w.now).await?;
    store::customers::insert_channels(w.tx, &channels).await?;
    store::customers::insert_addresses(w.tx, &addresses).await?;
    Ok(store::events::append(w.tx, &events).await?)
}

pub(crate) async fn add_contacts_in(w: &Writing<'_>, new: Vec<NewContact>) -> Result<(), Failure> {
    let (mut contacts, mut channels, mut events) = (Vec::new(), Vec::new(), Vec::new());
    let mut regions: HashMap<CustomerId, Option<Country>> = HashMap::new();
    for NewContact { customer, contact, channels: addresses } in new {
        let fact = with_channels(Fact::of(EventKind::ContactAdded, contact.id), &addresses);
        let region = match regions.get(&customer) {
            Some(region) => *region,
            None if addresses.is_empty() => None,
            None => region_in(w.tx, customer).await?,
        };
        if !addresses.is_empty() {
            regions.insert(customer, region);
        }
        for address in addresses {
            let id = ChannelId(w.new_id());
            let channel = ChannelAddress::new(id, Some(contact.id), address, region);
            channels.push((customer, channel));
        }
        events.extend(w.events(Some(customer), None, vec![fact]));
        contacts.push((customer, contact));
    }
    store::customers::insert_contacts(w.tx, &contacts, w.now).await?;
    store::customers::insert_channels(w.tx, &channels).await?;
    Ok(store::events::append(w.tx, &events).await?)
}

pub(crate) async fn add_channels_in(
    w: &Writing<'_>,
    new: Vec<(CustomerId, ChannelAddress)>,
) -> Result<(), Failure> {
    store::customers::insert_channels(w.tx, &new).await?;
    let told = |(customer, channel): &(CustomerId, ChannelAddress)| {
        w.events(Some(*customer), None, vec![added(channel)])
    };
    let events: Vec<_> = new.iter().flat_map(told).collect();
    Ok(store::events::append(w.tx, &events).await?)
}

/// The kinds of the channels, never the addresses.
fn with_channels(fact: Fact, channels: &[(ChannelKind, Line)]) -> Fact {
    if channels.is_empty() {
        return fact;
    }
    let kinds: Vec<&str> = channels.iter().map(|(kind, _)| kind.code()).collect();
    fact.to(kinds.join(" "))
}

fn added(channel: &ChannelAddress) -> Fact {
    Fact::of(EventKind::ChannelAdded, channel.id).to(channel.kind.code())
}
