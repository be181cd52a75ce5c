//! What is wrong with a row, as data: where, with which field, how, and the value as written.
//! The sentences are in the locales, under the kind's key.

use serde::{Deserialize, Serialize};

use super::fields::Field;
use super::row::{Fault, Row};

/// Longer values are cut where they are shown.
const SHOWN: usize = 120;

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $key:literal,)*) => {
        /// Each way in which a row or a value can be wrong.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum ProblemKind {
            $($(#[$doc])* #[serde(rename = $key)] $kind,)*
        }

        impl ProblemKind {
            pub const ALL: &'static [Self] = &[$(Self::$kind,)*];

            /// The message's key in `imports.ftl`.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$kind => concat!("imports-problem-", $key),)*
                }
            }
        }
    };
}

kinds! {
    /// The value shown is how many cells the row has.
    RaggedRow = "ragged-row",
    Unreadable = "unreadable",
    NulCharacter = "nul-character",
    RowTooLong = "row-too-long",
    /// A formula of a spreadsheet came to an error.
    CellError = "cell-error",
    /// A card without its end, or text in none.
    BrokenCard = "broken-card",
    MissingName = "missing-name",
    MissingTitle = "missing-title",
    /// A deal without a customer; raised by whoever looks for the customer.
    MissingCustomer = "missing-customer",
    /// An open deal of a customer who withdrew their leave; raised like the one before (S1-22).
    LeaveWithdrawn = "leave-withdrawn",
    /// Longer than such a text may be.
    TextTooLong = "text-too-long",
    ControlCharacter = "control-character",
    MissingCurrency = "missing-currency",
    BadDate = "bad-date",
    /// Day and month could be swapped, and no value of the column tells.
    AmbiguousDate = "ambiguous-date",
    BadAmount = "bad-amount",
    /// `1,234` could be one or a thousand, and no value of the column tells.
    AmbiguousAmount = "ambiguous-amount",
    NegativeAmount = "negative-amount",
    UnknownCurrency = "unknown-currency",
    BadEmail = "bad-email",
    BadPhone = "bad-phone",
    BadWebsite = "bad-website",
    BadFlag = "bad-flag",
    UnknownKind = "unknown-kind",
    UnknownCountry = "unknown-country",
    UnknownLanguage = "unknown-language",
    UnknownTimeZone = "unknown-time-zone",
    UnknownStage = "unknown-stage",
    UnknownStatus = "unknown-status",
    /// The row lies in the other system's bin.
    DeletedElsewhere = "deleted-elsewhere",
    MissingOrderNumber = "missing-order-number",
    MissingProduct = "missing-product",
    /// Neither a price of one nor an amount of the line.
    MissingPrice = "missing-price",
    MissingQuantity = "missing-quantity",
    /// An order without the day on which it was given.
    MissingOrderDate = "missing-order-date",
    BadQuantity = "bad-quantity",
    BadDiscount = "bad-discount",
    /// `0.5` or `1` could be a part or a percentage, and no value of the column tells.
    AmbiguousDiscount = "ambiguous-discount",
    UnknownItemKind = "unknown-item-kind",
    /// Price, quantity and discount come to another amount than the one told.
    AmountsDisagree = "amounts-disagree",
    /// The promised day or the day of shipping is before the day of the order.
    BeforeOrder = "before-order",
    /// What lies ahead has not happened; raised by whoever knows the time.
    DayAhead = "day-ahead",
    /// Another customer, or another currency, than the rest of the order.
    OtherCustomer = "other-customer",
    OtherCurrency = "other-currency",
    /// Quantity or price differ from what came in before: an agreement is changed with the
    /// customer, by no import.
    AgreedOtherwise = "agreed-otherwise",
    /// A new line of an order that was changed or closed here since it came in.
    OrderLivesHere = "order-lives-here",
    /// Of a customer who is others', by whoever asks who imports.
    NotSeen = "not-seen",
    /// Not of the form that its country's postal codes have.
    BadPostcode = "bad-postcode",
    /// Neither a street nor a town beside it.
    AddressNowhere = "address-nowhere",
    BadTaxNumber = "bad-tax-number",
    BadTag = "bad-tag",
    /// No number, of a custom field.
    BadNumber = "bad-number",
    /// None of the choices of a custom field.
    BadChoice = "bad-choice",
    /// A row that was held; somebody said that it is not to come in.
    LeftOut = "left-out",
}

impl ProblemKind {
    /// Whether a row can't be taken even without the value.
    #[must_use]
    pub const fn is_fatal(self) -> bool {
        matches!(
            self,
            Self::RaggedRow
                | Self::Unreadable
                | Self::NulCharacter
                | Self::RowTooLong
                | Self::CellError
                | Self::BrokenCard
                | Self::MissingName
                | Self::MissingTitle
                | Self::MissingCustomer
                | Self::LeaveWithdrawn
                | Self::BadFlag
                | Self::UnknownStatus
                | Self::DeletedElsewhere
                | Self::MissingOrderNumber
                | Self::MissingProduct
                | Self::MissingPrice
                | Self::MissingQuantity
                | Self::MissingOrderDate
                | Self::BadQuantity
                | Self::BadDiscount
                | Self::AmbiguousDiscount
                | Self::AmountsDisagree
                | Self::BeforeOrder
                | Self::DayAhead
                | Self::OtherCustomer
                | Self::OtherCurrency
                | Self::AgreedOtherwise
                | Self::OrderLivesHere
                | Self::NotSeen
                | Self::LeftOut
        )
    }
}

/// One problem of one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueProblem {
    /// The row's number among the data, from 1.
    pub row: u64,
    /// The line of the file, from 1.
    pub line: u64,
    /// The column from 0 and its name, if the problem is of one column.
    pub column: Option<usize>,
    pub column_name: String,
    pub field: Option<Field>,
    pub kind: ProblemKind,
    /// The value as written, cut where it is long.
    pub shown: String,
}

impl ValueProblem {
    pub(super) fn of_row(row: &Row<'_>, kind: ProblemKind) -> Self {
        Self::at(row.number, row.line, kind)
    }

    /// A problem of a row as a whole.
    pub(super) const fn at(row: u64, line: u64, kind: ProblemKind) -> Self {
        Self {
            row,
            line,
            column: None,
            column_name: String::new(),
            field: None,
            kind,
            shown: String::new(),
        }
    }

    pub(super) fn of_fault(row: &Row<'_>, fault: Fault, headers: &[String]) -> Self {
        let (kind, column) = match fault {
            Fault::Ragged { .. } => (ProblemKind::RaggedRow, None),
            Fault::TooLong => (ProblemKind::RowTooLong, None),
            Fault::BrokenCard => (ProblemKind::BrokenCard, None),
            Fault::CellError { column } => (ProblemKind::CellError, Some(column)),
            Fault::Unreadable { column } => (ProblemKind::Unreadable, Some(column)),
            Fault::NulCharacter { column } => (ProblemKind::NulCharacter, Some(column)),
        };
        let mut problem = Self::of_row(row, kind);
        if let Some(column) = column {
            problem.column = Some(column);
            problem.column_name = headers.get(column).cloned().unwrap_or_default();
            problem.shown = cut(row.cell(column));
        } else if let Fault::Ragged { found, .. } = fault {
            problem.shown = found.to_string();
        }
        problem
    }
}

pub(super) fn cut(text: &str) -> String {
    text.chars().take(SHOWN).collect()
}
