//! How a customer is reached: their contact persons and the addresses of channels.

use domain::customers::ChannelKind;
use domain::ids::{ChannelId, ContactId, CustomerId};
use domain::language::Language;
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
    }
}

pub async fn contacts(q: &impl Query, customer: CustomerId) -> Result<Vec<Contact>, StoreError> {
    q.all(
        "select id, name, position, language from contacts where customer_id = $1
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
        "select id, contact_id, kind, address from channels where customer_id = $1 order by id",
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
        channel.kind.key(channel.address.as_str()).into_val(),
    ]
}

pub async fn delete_channel(
    tx: &Tx,
    customer: CustomerId,
    channel: ChannelId,
) -> Result<(), StoreError> {
    tx.touch(SearchKind::Channel, channel);
    let found = tx
        .exec("delete from channels where id = $1 and customer_id = $2", args![channel, customer])
        .await?;
    if found == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}
