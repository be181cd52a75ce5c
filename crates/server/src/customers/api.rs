//! Customers by the API.

mod addresses;
mod merging;
mod shapes;

use domain::customers::ChannelKind;
use domain::fields::FieldSubject;
use domain::ids::{ChannelId, ContactId, CustomerId, EventId, UserId};
use domain::tags::Tag;
use domain::text::Line;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Map, Value};
use store::customers::{Contact, CustomerFilter};
use store::db::{Query, StoreError, Tx, Work};
use uuid::Uuid;

use super::CustomerDetails;
use crate::api::answer::tag_of;
use crate::api::lists::{Limit, Listed, Paging, decode};
use crate::api::operation::{Call, Made, Nothing, Operation, get, id, patch, post};
use crate::api::problem::{Problem, Wrong};
use crate::api::reading::Changes;
use crate::api::values::{As, TagName};
use crate::app::Failure;
use crate::fields::api::{FieldsAsked, filters, own, said};
use shapes::{
    ChannelFields, ContactFields, CustomerFields, CustomerJson, CustomerLine, Moment,
    NewCustomerFields,
};

pub fn operations() -> Vec<Operation> {
    let mut all = vec![
        get("list_customers", "/customers", "Customers by name", list),
        post("add_customer", "/customers", "Add a customer", add).creates("/customers/{id}"),
        get("get_customer", "/customers/{customer}", "A customer", show).of(record),
        patch("change_customer", "/customers/{customer}", "Change a customer", change).of(record),
        post("add_contact", "/customers/{customer}/contacts", "Add a contact person", add_contact)
            .on(record)
            .creates("/customers/{customer}"),
        patch(
            "change_contact",
            "/customers/{customer}/contacts/{contact}",
            "Change a contact person; the state is the customer's",
            change_contact,
        )
        .of(record),
        post("add_channel", "/customers/{customer}/channels", "Add a channel", add_channel)
            .on(record)
            .creates("/customers/{customer}"),
        post(
            "remove_channel",
            "/customers/{customer}/channels/{channel}/removal",
            "Remove a channel that is no longer theirs",
            remove_channel,
        )
        .of(record),
        post(
            "withdraw_leave",
            "/customers/{customer}/leave/withdrawal",
            "The customer withdraws their leave to be contacted (S1-22)",
            withdraw,
        )
        .of(record),
        post(
            "restore_leave",
            "/customers/{customer}/leave",
            "The customer gives their leave again",
            restore,
        )
        .of(record),
        get(
            "list_timeline",
            "/customers/{customer}/timeline",
            "What happened with a customer, the newest first",
            timeline,
        ),
    ];
    all.extend(addresses::operations());
    all.extend(merging::operations());
    all
}

#[derive(Deserialize, JsonSchema)]
pub struct OneCustomer {
    pub customer: As<CustomerId>,
}

#[derive(Deserialize, JsonSchema)]
struct OneContact {
    customer: As<CustomerId>,
    contact: As<ContactId>,
}

#[derive(Deserialize, JsonSchema)]
struct OneChannel {
    customer: As<CustomerId>,
    channel: As<ChannelId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct CustomersAsked {
    /// The beginnings of words of their name.
    name: Option<String>,
    owner: Option<As<UserId>>,
    /// Who bears this tag.
    tag: Option<As<TagName>>,
    #[serde(default)]
    fields: FieldsAsked,
    /// The `next` of the page before.
    after: Option<String>,
    limit: Option<Limit>,
}

async fn load(q: &impl Query, id: CustomerId) -> Result<CustomerJson, StoreError> {
    let customer = store::customers::get(q, id).await?;
    let contacts = store::customers::contacts(q, id).await?;
    let channels = store::customers::channels(q, id).await?;
    let addresses = store::customers::addresses(q, id).await?;
    let tags = store::tags::of_customer(q, id).await?;
    Ok(CustomerJson {
        id: As(id),
        kind: As(customer.kind),
        name: As(customer.name),
        language: As(customer.language),
        zone: As(customer.zone),
        owner: As(customer.owner),
        note: store::customers::find_note(q, id).await?.map(As),
        tax_number: store::customers::find_tax_number(q, id).await?.map(As),
        country: customer.country.map(As),
        leave: customer.leave.into(),
        created_at: As(customer.created_at),
        contacts: contacts.into_iter().map(Into::into).collect(),
        channels: channels.into_iter().map(Into::into).collect(),
        addresses: addresses.into_iter().map(Into::into).collect(),
        fields: said(q, FieldSubject::Customer, &[id.0]).await?.remove(0),
        tags: tags.into_iter().map(|tag| As(TagName(tag.name))).collect(),
    })
}

/// The state of the customer of an address.
pub fn record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move {
        let id: CustomerId = id(path, "customer")?;
        tx.lock_customer(id).await?;
        Ok(tag_of(&load(tx, id).await?))
    })
}

async fn list(
    call: Call<Nothing, Nothing, CustomersAsked>,
) -> Result<Listed<CustomerLine>, Problem> {
    let (asked, db) = (call.query, call.app.db());
    let tag = match &asked.tag {
        None => None,
        Some(name) => match store::tags::find(db, &name.0.0).await? {
            Some(tag) => Some(tag.id),
            // Nobody bears a tag that the firm doesn't have.
            None => return Ok(Listed::all(Vec::new())),
        },
    };
    let filter = CustomerFilter {
        name: asked.name.unwrap_or_default(),
        owner: asked.owner.map(|owner| owner.0),
        tags: tag.into_iter().collect(),
        fields: filters(db, FieldSubject::Customer, asked.fields).await?,
        ..CustomerFilter::default()
    };
    let after: Option<(String, As<CustomerId>)> = decode(asked.after.as_deref())?;
    let after = after.as_ref().map(|(key, id)| (key.as_str(), id.0));
    let limit = Limit::of(asked.limit);
    let rows = store::customers::list(db, call.by.sight(), &filter, after, limit + 1).await?;
    let ids: Vec<CustomerId> = rows.iter().map(|row| row.id).collect();
    let uuids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let mut fields = said(db, FieldSubject::Customer, &uuids).await?.into_iter();
    let worn = store::tags::of_customers(db, &ids).await?;
    Ok(Listed::of(
        rows,
        limit,
        |row| (row.name_key.clone(), As(row.id)),
        |row| CustomerLine {
            tags: tags_of(&worn, row.id),
            fields: fields.next().unwrap_or_default(),
            id: As(row.id),
            kind: As(row.kind),
            name: row.name,
            language: As(row.language),
            owner_name: row.owner,
            open_cases: row.open_cases,
            next_due: row.next_due.map(As),
            quiet_until: row.quiet_until.map(As),
            leave_withdrawn_at: row.withdrawn_at.map(As),
        },
    ))
}

fn tags_of(worn: &[(CustomerId, Tag)], id: CustomerId) -> Vec<As<TagName>> {
    let own = worn.iter().filter(|(of, _)| *of == id);
    own.map(|(_, tag)| As(TagName(tag.name.clone()))).collect()
}

async fn add(call: Call<Nothing, NewCustomerFields>) -> Result<Made, Problem> {
    let new = call.body;
    let mut channels = Vec::new();
    for (at, channel) in new.channels.into_iter().enumerate() {
        if channel.contact.is_some() {
            let wrong = Wrong::at(format!("/channels/{at}/contact"), "api-field-id");
            return Err(Problem::Invalid(vec![wrong]));
        }
        channels.push(accepted(channel.kind.0, channel.address.0, &format!("/channels/{at}"))?);
    }
    let details = CustomerDetails {
        kind: new.kind.0,
        name: new.name.0,
        language: new.language.0,
        zone: new.zone.0,
        owner: new.owner.map_or(call.by.user, |owner| owner.0),
        note: new.note.map(|note| note.0),
        tax_number: new.tax_number.map(|number| number.0),
        country: new.country.map(|country| country.0),
    };
    let own = own(call.app.db(), FieldSubject::Customer, new.fields, Some(new.tags)).await?;
    let id = super::add_with(&call.app, call.by.actor(), details, channels, own).await?;
    Ok(Made::of(id))
}

/// An address, if it can be one of its kind.
fn accepted(kind: ChannelKind, address: Line, place: &str) -> Result<(ChannelKind, Line), Problem> {
    if kind.accepts(address.as_str()) {
        return Ok((kind, address));
    }
    let key = match kind {
        ChannelKind::Phone => "customers-phone-wrong",
        ChannelKind::Email => "customers-email-wrong",
        ChannelKind::Web => "customers-web-wrong",
        ChannelKind::Postal | ChannelKind::Messenger => "fields-empty",
    };
    Err(Problem::Invalid(vec![Wrong::at(format!("{place}/address"), key)]))
}

async fn show(call: Call<OneCustomer>) -> Result<CustomerJson, Problem> {
    Ok(load(call.app.db(), call.path.customer.0).await?)
}

async fn change(call: Call<OneCustomer, Changes<CustomerFields>>) -> Result<CustomerJson, Problem> {
    let id = call.path.customer.0;
    let now = load(call.app.db(), id).await?;
    let fields = call.body.onto(&CustomerFields {
        kind: now.kind,
        name: now.name,
        language: now.language,
        zone: now.zone,
        owner: now.owner,
        note: now.note,
        tax_number: now.tax_number,
        country: now.country,
        fields: now.fields,
        tags: now.tags,
    })?;
    let details = CustomerDetails {
        kind: fields.kind.0,
        name: fields.name.0,
        language: fields.language.0,
        zone: fields.zone.0,
        owner: fields.owner.0,
        note: fields.note.map(|note| note.0),
        tax_number: fields.tax_number.map(|number| number.0),
        country: fields.country.map(|country| country.0),
    };
    let own = own(call.app.db(), FieldSubject::Customer, fields.fields, Some(fields.tags)).await?;
    super::change_with(&call.app, call.by.actor(), id, details, own).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn add_contact(call: Call<OneCustomer, ContactFields>) -> Result<Made, Problem> {
    let ContactFields { name, position, language } = call.body;
    let (position, language) = (position.map(|it| it.0), language.map(|it| it.0));
    let (customer, actor) = (call.path.customer.0, call.by.actor());
    let id = super::add_contact(&call.app, actor, customer, name.0, position, language).await?;
    Ok(Made::of(id))
}

async fn change_contact(
    call: Call<OneContact, Changes<ContactFields>>,
) -> Result<CustomerJson, Problem> {
    let (customer, id) = (call.path.customer.0, call.path.contact.0);
    let known = store::customers::contacts(call.app.db(), customer).await?;
    let now = known.into_iter().find(|contact| contact.id == id).ok_or(Problem::NotFound)?;
    let fields = call.body.onto(&ContactFields {
        name: As(now.name),
        position: now.position.map(As),
        language: now.language.map(As),
    })?;
    let contact = Contact {
        id,
        name: fields.name.0,
        position: fields.position.map(|it| it.0),
        language: fields.language.map(|it| it.0),
    };
    super::change_contact(&call.app, call.by.actor(), customer, contact).await?;
    Ok(load(call.app.db(), customer).await?)
}

async fn add_channel(call: Call<OneCustomer, ChannelFields>) -> Result<Made, Problem> {
    let ChannelFields { kind, address, contact } = call.body;
    let (kind, address) = accepted(kind.0, address.0, "")?;
    let contact = contact.map(|contact| contact.0);
    let (customer, actor) = (call.path.customer.0, call.by.actor());
    let id = super::add_channel(&call.app, actor, customer, contact, kind, address).await?;
    Ok(Made::of(id))
}

async fn remove_channel(call: Call<OneChannel>) -> Result<CustomerJson, Problem> {
    let (customer, channel) = (call.path.customer.0, call.path.channel.0);
    super::remove_channel(&call.app, call.by.actor(), customer, channel).await?;
    Ok(load(call.app.db(), customer).await?)
}

async fn withdraw(call: Call<OneCustomer>) -> Result<CustomerJson, Problem> {
    let id = call.path.customer.0;
    super::withdraw_leave(&call.app, call.by.actor(), id).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn restore(call: Call<OneCustomer>) -> Result<CustomerJson, Problem> {
    let id = call.path.customer.0;
    super::restore_leave(&call.app, call.by.actor(), id).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn timeline(call: Call<OneCustomer, Nothing, Paging>) -> Result<Listed<Moment>, Problem> {
    let (id, limit) = (call.path.customer.0, Limit::of(call.query.limit));
    store::customers::get(call.app.db(), id).await?;
    let after: Option<As<EventId>> = decode(call.query.after.as_deref())?;
    let before = after.map(|id| id.0);
    let rows = store::events::timeline(call.app.db(), id, None, before, limit + 1).await?;
    Ok(Listed::of(
        rows,
        limit,
        |row| As(row.id),
        |row| Moment {
            id: As(row.id),
            at: As(row.at),
            kind: As(row.kind),
            by_name: row.by,
            before: row.before,
            after: row.after,
            case: row.case.map(As),
            said: row.said,
            note: row.note,
            ending: row.ending,
            what: row.what,
            due: row.due.map(As),
            words: row.words,
            answer: row.answer,
        },
    ))
}
