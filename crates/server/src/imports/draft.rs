//! What a row asks to create: texts exactly as typed, values read, nothing looked up yet.

use domain::customers::addresses::{Address, AddressKind};
use domain::fields::FieldValue;
use domain::ids::FieldId;
use domain::items::ItemKind;
use domain::language::Language;
use domain::places::Country;
use domain::quantity::Quantity;
use domain::text::Line;
use jiff::Timestamp;
use jiff::civil::Date;

use super::fields::RowKind;
use super::mapping::Standing;
use super::values::{CustomerKind, Money};

/// What one row stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Draft {
    Customer(CustomerDraft),
    Contact(ContactDraft),
    Deal(DealDraft),
    Order(Box<OrderDraft>),
}

impl Draft {
    #[must_use]
    pub const fn source_key(&self) -> &SourceKey {
        match self {
            Self::Customer(customer) => &customer.source_key,
            Self::Contact(contact) => &contact.source_key,
            Self::Deal(deal) => &deal.source_key,
            Self::Order(order) => &order.source_key,
        }
    }
}

/// Names the row for ever: the same key in a later file is the same record. It holds a folded
/// name or an e-mail where the file has no ids, so it is personal data like these.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceKey {
    /// The mapping's source.
    pub system: String,
    /// The kind of the row, not of the draft: a contact without an organization keeps its own.
    pub kind: RowKind,
    pub key: String,
}

/// What the file knows of a record that another row is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    pub external_id: Option<String>,
    pub name: Option<String>,
}

impl Reference {
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.external_id.is_none() && self.name.is_none()
    }
}

/// What customers and contact persons have in common.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub website: Option<String>,
    pub street: Option<String>,
    pub city: Option<String>,
    pub postcode: Option<String>,
    pub region: Option<String>,
    /// ISO 3166-1, two letters.
    pub country: Option<&'static str>,
    pub language: Option<Language>,
    /// As typed; right for its country.
    pub tax_number: Option<String>,
    pub own: OwnWords,
    /// IANA name.
    pub time_zone: Option<String>,
    /// E-mail, name or id of a person of ours, as typed.
    pub owner: Option<String>,
    pub description: Option<String>,
    /// Where the customer came from.
    pub origin: Option<String>,
    pub created_at: Option<Timestamp>,
    pub last_contacted_at: Option<Timestamp>,
}

impl Details {
    /// The address in its parts, where it leads somewhere.
    #[must_use]
    pub fn address(&self, kind: AddressKind) -> Option<Address> {
        let line = |text: &Option<String>| text.as_deref().and_then(|text| Line::parse(text).ok());
        let address = Address {
            kind,
            street: line(&self.street),
            postal_code: line(&self.postcode),
            city: line(&self.city),
            region: line(&self.region),
            country: self.country.and_then(Country::parse),
        };
        (address.street.is_some() || address.city.is_some()).then_some(address)
    }

    /// The address on one line, as a letter would have it.
    #[must_use]
    pub fn postal(&self) -> Option<String> {
        let town = [self.postcode.as_deref(), self.city.as_deref()];
        let town = town.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let town = (!town.is_empty()).then_some(town.as_str());
        let parts = [self.street.as_deref(), town, self.region.as_deref(), self.country];
        let address = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
        // A country alone is nowhere to write to.
        (!address.is_empty() && Some(address.as_str()) != self.country).then_some(address)
    }
}

/// What the firm says in its own words: its tags and custom fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnWords {
    pub tags: Vec<Line>,
    pub values: Vec<(FieldId, FieldValue)>,
}

impl OwnWords {
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.tags.is_empty() && self.values.is_empty()
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerDraft {
    pub source_key: SourceKey,
    pub kind: CustomerKind,
    pub name: String,
    /// A contact person told in the same row.
    pub contact_name: Option<String>,
    /// The contact person's role, or the customer's own where there is none.
    pub role: Option<String>,
    pub details: Details,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactDraft {
    pub source_key: SourceKey,
    /// Never empty: a contact without an organization is a customer.
    pub customer: Reference,
    pub name: String,
    pub role: Option<String>,
    pub details: Details,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DealDraft {
    pub source_key: SourceKey,
    /// `None` only where the row has an id.
    pub title: Option<String>,
    /// Empty where the file doesn't tell, as in tables that keep associations apart.
    pub customer: Reference,
    pub contact: Reference,
    pub standing: Standing,
    pub stage_name: Option<String>,
    pub amount: Option<Money>,
    pub close_date: Option<Date>,
    pub created_at: Option<Timestamp>,
    pub owner: Option<String>,
    pub next_step: Option<String>,
    pub own: OwnWords,
    pub description: Option<String>,
    pub origin: Option<String>,
}

/// One line of an order, with what the row says of the order itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderDraft {
    /// Of the line.
    pub source_key: SourceKey,
    pub number: String,
    pub title: Option<String>,
    /// Empty where another row of the order tells.
    pub customer: Reference,
    pub ordered_on: Date,
    pub required_on: Option<Date>,
    pub shipped_on: Option<Date>,
    pub owner: Option<String>,
    pub origin: Option<String>,
    pub product: String,
    pub kind: ItemKind,
    pub quantity: Quantity,
    /// Of the whole line.
    pub price: Money,
    pub cost: Option<Money>,
    pub serial: Option<String>,
}
