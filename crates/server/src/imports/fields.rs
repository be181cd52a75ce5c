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
}

impl RowKind {
    pub const ALL: [Self; 3] = [Self::Customers, Self::Contacts, Self::Deals];

    /// The stable name, as in mappings and source keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Customers => "customers",
            Self::Contacts => "contacts",
            Self::Deals => "deals",
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
                F::Description,
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
}

impl Field {
    /// The field of a stable name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.name() == name)
    }
}
