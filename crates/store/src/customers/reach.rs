//! How a customer is reached: their contact persons and the addresses of channels.

use domain::customers::ChannelKind;
use domain::ids::{ChannelId, ContactId, CustomerId};
use domain::language::Language;
use domain::places::Country;
use domain::search::SearchKind;
use domain::text::Line;
use jiff::Timestamp;

use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::{args, row};

row! {
    pub struct Contact {
        id: ContactId,
        name: Line,
        position: Option<Line>,
        language: Option<Language>,
    }
}

row! {
    pub struct ChannelAddress {
        id: ChannelId,
        contact: Option<ContactId>,
        kind: ChannelKind,
        address: Line,
        /// What other notations of the address have in common with it.
        key: String,
    }
}

impl ChannelAddress {
    /// An address as typed by somebody of `region`.
    #[must_use]
    pub fn new(
        id: ChannelId,
        contact: Option<ContactId>,
        (kind, address): (ChannelKind, Line),
        region: Option<Country>,
    ) -> Self {
        let key = kind.key(address.as_str(), region);
        Self { id, contact, kind, address, key }
    }
}

pub async fn contacts(q: &impl Query, customer: CustomerId) -> Result<Vec<Contact>, StoreError> {
    q.all(
        "select id, name, position, language from contacts
         where customer_id = $1 and merged_into is null and erased_at is null
         order by created_at, id",
        args![customer],
    )
    .await
}

pub async fn insert_contact(
    tx: &Tx,
    customer: CustomerId,
    contact: &Contact,
    at: Timestamp,
) -> Result<(), StoreError> {
    insert_contacts(tx, std::slice::from_ref(&(customer, contact.clone())), at).await
}

pub async fn insert_contacts(
    tx: &Tx,
    contacts: &[(CustomerId, Contact)],
    at: Timestamp,
) -> Result<(), StoreError> {
    contacts.iter().for_each(|(_, contact)| tx.touch(SearchKind::Contact, contact.id));
    let rows: Vec<_> =
        contacts.iter().map(|(id, contact)| contact_values(*id, contact, at)).collect();
    tx.many(
        "insert into contacts (id, customer_id, name, position, language, created_at)
         values ($1, $2, $3, $4, $5, $6)",
        rows,
    )
    .await
    .map(|_| ())
}

fn contact_values(customer: CustomerId, contact: &Contact, at: Timestamp) -> [Val; 6] {
    [
        contact.id.into_val(),
        customer.into_val(),
        contact.name.as_str().into_val(),
        contact.position.as_ref().into_val(),
        contact.language.into_val(),
        at.into_val(),
    ]
}

pub async fn save_contact(
    tx: &Tx,
    customer: CustomerId,
    contact: &Contact,
) -> Result<(), StoreError> {
    tx.touch(SearchKind::Contact, contact.id);
    let found = tx
        .exec(
            "update contacts set name = $3, position = $4, language = $5
             where id = $1 and customer_id = $2",
            args![contact.id, customer, &contact.name, contact.position.as_ref(), contact.language],
        )
        .await?;
    if found == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

pub async fn channels(
    q: &impl Query,
    customer: CustomerId,
) -> Result<Vec<ChannelAddress>, StoreError> {
    q.all(
        // Whose contact person was joined with another is that other's.
        "select c.id, coalesce(t.merged_into, k.merged_into, c.contact_id), c.kind, c.address,
            c.address_key
         from channels c
         left join contacts k on k.id = c.contact_id
         left join contacts t on t.id = k.merged_into
         where c.customer_id = $1 and c.merged_into is null order by c.id",
        args![customer],
    )
    .await
}

pub async fn insert_channels(
    tx: &Tx,
    channels: &[(CustomerId, ChannelAddress)],
) -> Result<(), StoreError> {
    channels.iter().for_each(|(_, channel)| tx.touch(SearchKind::Channel, channel.id));
    tx.many(
        "insert into channels (id, customer_id, contact_id, kind, address, address_key)
         values ($1, $2, $3, $4, $5, $6)",
        channels.iter().map(channel_values),
    )
    .await
    .map(|_| ())
}

fn channel_values((customer, channel): &(CustomerId, ChannelAddress)) -> [Val; 6] {
    [
        channel.id.into_val(),
        customer.into_val(),
        channel.contact.into_val(),
        channel.kind.into_val(),
        channel.address.as_str().into_val(),
        channel.key.as_str().into_val(),
    ]
}

row! {
    /// A phone number as it was typed, and the key that it is found by.
    pub struct KeyedPhone {
        id: ChannelId,
        address: Line,
        key: String,
    }
}

/// All phones of a customer, also those that are no more shown.
pub async fn phones(q: &impl Query, customer: CustomerId) -> Result<Vec<KeyedPhone>, StoreError> {
    q.all(
        "select id, address, address_key from channels
         where customer_id = $1 and kind = 'phone' order by id",
        args![customer],
    )
    .await
}

pub async fn set_channel_key(tx: &Tx, id: ChannelId, key: &str) -> Result<(), StoreError> {
    tx.exec("update channels set address_key = $2 where id = $1", args![id, key]).await.map(|_| ())
}

pub async fn delete_channel(
    tx: &Tx,
    customer: CustomerId,
    channel: ChannelId,
) -> Result<(), StoreError> {
    tx.touch(SearchKind::Channel, channel);
    let found = tx
        .exec(
            "delete from channels where customer_id = $2 and (id = $1 or merged_into = $1)",
            args![channel, customer],
        )
        .await?;
    if found == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}
