//! What an import can fill: the kinds of rows and the fields of each.

use serde::{Deserialize, Serialize};

/// What one row of the file stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowKind {
    Customers,
    /// Contact persons of organizations; one without an organization is a customer.
    Contacts,
    Deals,
    /// Lines of orders: one case for each order, one sold item for each line.
    Orders,
}

impl RowKind {
    pub const ALL: [Self; 4] = [Self::Customers, Self::Contacts, Self::Deals, Self::Orders];

    /// The stable name, as in mappings and source keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Customers => "customers",
            Self::Contacts => "contacts",
            Self::Deals => "deals",
            Self::Orders => "orders",
        }
    }

    /// The fields that rows of this kind can have, in the order that a page shows them.
    #[must_use]
    pub const fn fields(self) -> &'static [Field] {
        use Field as F;
        match self {
            Self::Customers => &[
                F::ExternalId,
                F::Name,
                F::Kind,
                F::FirstName,
                F::LastName,
                F::Email,
                F::Phone,
                F::Website,
                F::Street,
                F::City,
                F::Postcode,
                F::Region,
                F::Country,
                F::TaxNumber,
                F::Tags,
                F::Language,
                F::TimeZone,
                F::Owner,
                F::Description,
                F::Source,
                F::ContactName,
                F::Role,
                F::CreatedAt,
                F::LastContactedAt,
                F::Deleted,
            ],
            Self::Contacts => &[
                F::ExternalId,
                F::CustomerExternalId,
                F::CustomerName,
                F::Name,
                F::Kind,
                F::FirstName,
                F::LastName,
                F::Role,
                F::Email,
                F::Phone,
                F::Website,
                F::Street,
                F::City,
                F::Postcode,
                F::Region,
                F::Country,
                F::TaxNumber,
                F::Tags,
                F::Language,
                F::TimeZone,
                F::Owner,
                F::Description,
                F::Source,
                F::CreatedAt,
                F::LastContactedAt,
                F::Deleted,
            ],
            Self::Deals => &[
                F::ExternalId,
                F::Title,
                F::CustomerExternalId,
                F::CustomerName,
                F::ContactExternalId,
                F::ContactName,
                F::Stage,
                F::Status,
                F::IsClosed,
                F::IsWon,
                F::Amount,
                F::Currency,
                F::CloseDate,
                F::CreatedAt,
                F::Owner,
                F::NextStep,
                F::Probability,
                F::Tags,
                F::Description,
                F::Source,
                F::Deleted,
            ],
            Self::Orders => &[
                F::OrderNumber,
                F::LineId,
                F::ProductId,
                F::Product,
                F::ItemKind,
                F::Serial,
                F::Quantity,
                F::UnitPrice,
                F::Discount,
                F::LineAmount,
                F::Currency,
                F::UnitCost,
                F::LineCost,
                F::OrderedOn,
                F::RequiredOn,
                F::ShippedOn,
                F::CustomerExternalId,
                F::CustomerName,
                F::Owner,
                F::Title,
                F::Source,
                F::Deleted,
            ],
        }
    }
}

macro_rules! fields {
    ($($(#[$doc:meta])* $field:ident = $name:literal,)*) => {
        /// A field that a column can fill. Where several columns fill the same one, e-mails and
        /// phones are all taken, of the others the first that is not empty.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
        )]
        pub enum Field {
            $($(#[$doc])* #[serde(rename = $name)] $field,)*
        }

        impl Field {
            pub const ALL: &'static [Self] = &[$(Self::$field,)*];

            /// The stable name, as in mappings and message keys.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$field => $name,)*
                }
            }
        }
    };
}

fields! {
    /// The other system's id of the row.
    ExternalId = "external-id",
    /// The customer's or the contact person's whole name.
    Name = "name",
    /// Organization or person.
    Kind = "kind",
    FirstName = "first-name",
    LastName = "last-name",
    Email = "email",
    Phone = "phone",
    Website = "website",
    Street = "street",
    City = "city",
    Postcode = "postcode",
    Region = "region",
    Country = "country",
    /// Checked by the rules of the country that the row tells, else of the firm's.
    TaxNumber = "tax-number",
    /// Several in a cell, parted by semicolons or commas.
    Tags = "tags",
    Language = "language",
    TimeZone = "time-zone",
    /// E-mail, name or id of the person of ours.
    Owner = "owner",
    Description = "description",
    Source = "source",
    Role = "role",
    CreatedAt = "created-at",
    LastContactedAt = "last-contacted-at",
    CustomerExternalId = "customer-external-id",
    CustomerName = "customer-name",
    ContactExternalId = "contact-external-id",
    ContactName = "contact-name",
    Title = "title",
    Stage = "stage",
    Status = "status",
    IsClosed = "is-closed",
    IsWon = "is-won",
    Amount = "amount",
    Currency = "currency",
    /// The day that the other system expects the answer on.
    CloseDate = "close-date",
    NextStep = "next-step",
    /// Known and left out: a guess is no answer (S1-7).
    Probability = "probability",
    /// True for rows in the other system's bin: refused.
    Deleted = "deleted",
    /// Rows with the same number are lines of the same order.
    OrderNumber = "order-number",
    /// The line's number within its order, or the other system's id of it.
    LineId = "line-id",
    ProductId = "product-id",
    Product = "product",
    /// Equipment, service contract, spare part or consumable.
    ItemKind = "item-kind",
    Serial = "serial",
    Quantity = "quantity",
    UnitPrice = "unit-price",
    /// In percent, or as a part of one.
    Discount = "discount",
    /// Of the whole line, after its discount.
    LineAmount = "line-amount",
    UnitCost = "unit-cost",
    LineCost = "line-cost",
    OrderedOn = "ordered-on",
    /// The day that was promised to the customer.
    RequiredOn = "required-on",
    /// The day on which it left for the customer, or reached them.
    ShippedOn = "shipped-on",
}

impl Field {
    /// The field of a stable name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.name() == name)
    }
}

impl Field {
    /// Holds days, of which a column may leave open whether day or month comes first.
    #[must_use]
    pub const fn is_date(self) -> bool {
        matches!(
            self,
            Self::CloseDate
                | Self::CreatedAt
                | Self::LastContactedAt
                | Self::OrderedOn
                | Self::RequiredOn
                | Self::ShippedOn
        )
    }

    /// Holds numbers, of which a column may leave open where the fraction begins.
    #[must_use]
    pub const fn is_number(self) -> bool {
        matches!(
            self,
            Self::Amount
                | Self::Quantity
                | Self::UnitPrice
                | Self::Discount
                | Self::LineAmount
                | Self::UnitCost
                | Self::LineCost
        )
    }
}
