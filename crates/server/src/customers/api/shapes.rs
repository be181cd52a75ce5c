//! What customers look like in JSON.

use domain::customers::{ChannelKind, CustomerKind, Leave};
use domain::events::EventKind;
use domain::ids::{CaseId, ChannelId, ContactId, CustomerId, EventId, UserId};
use domain::language::Language;
use domain::places::Country;
use domain::text::{Line, Prose};
use domain::time::Zone;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::customers::{ChannelAddress, Contact};

use super::addresses::AddressJson;
use crate::api::values::{As, DueJson, TagName};
use crate::fields::api::Said;

/// What is said of a customer.
#[derive(Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CustomerFields {
    pub kind: As<CustomerKind>,
    pub name: As<Line>,
    /// The language that is spoken with them.
    pub language: As<Language>,
    /// Their clock: times that they name are meant in it.
    pub zone: As<Zone>,
    pub owner: As<UserId>,
    pub note: Option<As<Prose>>,
    /// As their own papers write it.
    pub tax_number: Option<As<Line>>,
    pub country: Option<As<Country>>,
    /// What the firm's own fields say, each in its plain form by its key.
    #[serde(default)]
    pub fields: Said,
    #[serde(default)]
    pub tags: Vec<As<TagName>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewCustomerFields {
    pub kind: As<CustomerKind>,
    pub name: As<Line>,
    pub language: As<Language>,
    pub zone: As<Zone>,
    /// The caller where nobody is named.
    pub owner: Option<As<UserId>>,
    pub note: Option<As<Prose>>,
    pub tax_number: Option<As<Line>>,
    pub country: Option<As<Country>>,
    #[serde(default)]
    pub channels: Vec<ChannelFields>,
    /// What the firm's own fields say, each in its plain form by its key.
    #[serde(default)]
    pub fields: Said,
    #[serde(default)]
    pub tags: Vec<As<TagName>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ChannelFields {
    pub kind: As<ChannelKind>,
    pub address: As<Line>,
    /// Whose it is, if it is not the customer's own.
    pub contact: Option<As<ContactId>>,
}

#[derive(Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ContactFields {
    pub name: As<Line>,
    pub position: Option<As<Line>>,
    pub language: Option<As<Language>>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Customer")]
pub(super) struct CustomerJson {
    pub id: As<CustomerId>,
    pub kind: As<CustomerKind>,
    pub name: As<Line>,
    pub language: As<Language>,
    pub zone: As<Zone>,
    pub owner: As<UserId>,
    pub note: Option<As<Prose>>,
    pub tax_number: Option<As<Line>>,
    pub country: Option<As<Country>>,
    pub leave: LeaveJson,
    pub created_at: As<Timestamp>,
    pub contacts: Vec<ContactJson>,
    pub channels: Vec<ChannelJson>,
    pub addresses: Vec<AddressJson>,
    /// What the firm's own fields say, each in its plain form by its key.
    pub fields: Said,
    pub tags: Vec<As<TagName>>,
}

/// What the customer allows us.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Leave")]
pub(super) struct LeaveJson {
    /// No contact of ours before this time, which they named.
    pub quiet_until: Option<DueJson>,
    pub withdrawn_at: Option<As<Timestamp>>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Contact")]
pub(super) struct ContactJson {
    pub id: As<ContactId>,
    pub name: As<Line>,
    pub position: Option<As<Line>>,
    pub language: Option<As<Language>>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Channel")]
pub(super) struct ChannelJson {
    pub id: As<ChannelId>,
    pub kind: As<ChannelKind>,
    pub address: As<Line>,
    pub contact: Option<As<ContactId>>,
}

/// A customer in a list.
#[derive(JsonSchema, Serialize)]
pub(super) struct CustomerLine {
    pub id: As<CustomerId>,
    pub kind: As<CustomerKind>,
    pub name: String,
    pub language: As<Language>,
    pub owner_name: String,
    pub open_cases: i64,
    /// When the next step of an open case is due.
    pub next_due: Option<As<Timestamp>>,
    pub quiet_until: Option<As<Timestamp>>,
    pub leave_withdrawn_at: Option<As<Timestamp>>,
    pub fields: Said,
    pub tags: Vec<As<TagName>>,
}

impl From<Leave> for LeaveJson {
    fn from(leave: Leave) -> Self {
        let withdrawn_at = leave.withdrawn_at.map(As);
        Self { quiet_until: leave.quiet_until.map(Into::into), withdrawn_at }
    }
}

impl From<Contact> for ContactJson {
    fn from(contact: Contact) -> Self {
        Self {
            id: As(contact.id),
            name: As(contact.name),
            position: contact.position.map(As),
            language: contact.language.map(As),
        }
    }
}

impl From<ChannelAddress> for ChannelJson {
    fn from(channel: ChannelAddress) -> Self {
        Self {
            id: As(channel.id),
            kind: As(channel.kind),
            address: As(channel.address),
            contact: channel.contact.map(As),
        }
    }
}

/// Something that happened, with the words that are kept beside it.
#[derive(JsonSchema, Serialize)]
pub(super) struct Moment {
    pub id: As<EventId>,
    pub at: As<Timestamp>,
    pub kind: As<EventKind>,
    pub by_name: Option<String>,
    pub before: Option<String>,
    pub after: Option<String>,
    pub case: Option<As<CaseId>>,
    /// Of a contact: what the customer said.
    pub said: Option<String>,
    /// Of a contact: what we noted.
    pub note: Option<String>,
    pub ending: Option<String>,
    /// Of a promise or a document: what it is.
    pub what: Option<String>,
    pub due: Option<As<Timestamp>>,
    /// Of a need, a question, an issue: the customer's words.
    pub words: Option<String>,
    pub answer: Option<String>,
}
