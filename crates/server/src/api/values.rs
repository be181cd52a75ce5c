//! The domain's values in JSON: each has one way to be written, read and described, here.

use std::borrow::Cow;

use domain::ids as id;
use domain::language::Language;
use domain::money::Money;
use domain::places::Country;
use domain::text::{Line, Prose, TextProblem};
use domain::time::{Due, Zone};
use iso_currency::Currency;
use jiff::Timestamp;
use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A value that is a text in JSON.
pub trait Written: Sized {
    /// What is wrong is told by the key of a message, with its number after a space if it has one.
    fn read(text: &str) -> Result<Self, Cow<'static, str>>;
    fn write(&self) -> String;
    fn schema() -> Schema;
}

/// A value of the domain as it stands in JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct As<T>(pub T);

impl<'de, T: Written> Deserialize<'de> for As<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        T::read(&text).map(Self).map_err(D::Error::custom)
    }
}

impl<T: Written> Serialize for As<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.write())
    }
}

impl<T: Written> JsonSchema for As<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("text")
    }

    fn schema_id() -> Cow<'static, str> {
        Cow::Borrowed(std::any::type_name::<T>())
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        T::schema()
    }
}

const CHOOSE: Cow<'static, str> = Cow::Borrowed("api-field-choose");

macro_rules! ids {
    ($($type:ident),+ $(,)?) => {$(
        impl Written for id::$type {
            fn read(text: &str) -> Result<Self, Cow<'static, str>> {
                text.parse().map_err(|_| Cow::Borrowed("api-field-id"))
            }

            fn write(&self) -> String {
                self.to_string()
            }

            fn schema() -> Schema {
                json_schema!({ "type": "string", "format": "uuid" })
            }
        }
    )+};
}

ids! {
    AddressId, AgreementId, AnswerId, AssessmentId, BillId, CareContactId, CaseId, ChannelId,
    ClosingId, ConfirmationId, ContactId, CustomerId, DetailId, DocumentId, EventId,
    ExpectationId, FaultId, FieldId, HookId, ImportId, InteractionId, IssueId, ItemId, MappingId, MergeId,
    NeedId, OfferId, PaymentId, PermissionId, PreparedId, ProcedureId, PromiseId, QuestionId,
    ReleaseId, SatisfactionId, StatementId, TagId, TeamId, TokenId, TrackActId, UrgentReturnId,
    UserId, ViewId, VoiceId, WaitingInvoiceId,
}

impl Written for uuid::Uuid {
    fn read(text: &str) -> Result<Self, Cow<'static, str>> {
        text.parse().map_err(|_| Cow::Borrowed("api-field-id"))
    }

    fn write(&self) -> String {
        self.to_string()
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "uuid" })
    }
}

/// Values of a closed set, by the codes that they have everywhere.
macro_rules! codes {
    ($($type:path),+ $(,)?) => {$(
        impl Written for $type {
            fn read(text: &str) -> Result<Self, Cow<'static, str>> {
                Self::parse(text).ok_or(CHOOSE)
            }

            fn write(&self) -> String {
                self.code().to_owned()
            }

            fn schema() -> Schema {
                let codes: Vec<&str> = Self::ALL.iter().map(|value| value.code()).collect();
                json_schema!({ "type": "string", "enum": codes })
            }
        }
    )+};
}

codes! {
    domain::agreements::Fit,
    domain::bills::BillSource,
    domain::agreements::AgreementForm,
    domain::care::VoiceKind,
    domain::closing::ItemState,
    domain::customers::addresses::AddressKind,
    domain::customers::merging::Side,
    domain::fields::FieldKind,
    domain::fields::FieldSubject,
    domain::people::SightRule,
    domain::procedures::Evidence,
    domain::procedures::Part,
    domain::procedures::StandardAbout,
    crate::bills::Doubt,
    domain::items::ItemKind,
    domain::items::TrackKind,
    domain::customers::ChannelKind,
    domain::customers::CustomerKind,
    domain::events::EventKind,
    domain::hooks::Cause,
    domain::hooks::DeliveryState,
    domain::hooks::HookState,
    domain::interactions::Channel,
    domain::needs::SpinKind,
    domain::needs::Strategy,
    domain::people::Role,
    domain::prepared::ActState,
    domain::promises::PromiseKind,
    domain::tokens::Scope,
    Language,
}

impl Written for Country {
    fn read(text: &str) -> Result<Self, Cow<'static, str>> {
        Self::parse(text).filter(|country| country.code() == text).ok_or(CHOOSE)
    }

    fn write(&self) -> String {
        self.code().to_owned()
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string", "pattern": "^[A-Z]{2}$", "description": "ISO 3166-1" })
    }
}

/// The same for those that don't list themselves.
macro_rules! pairs {
    ($($type:path { $($value:ident),+ }),+ $(,)?) => {$(
        impl Written for $type {
            fn read(text: &str) -> Result<Self, Cow<'static, str>> {
                Self::parse(text).ok_or(CHOOSE)
            }

            fn write(&self) -> String {
                self.code().to_owned()
            }

            fn schema() -> Schema {
                json_schema!({ "type": "string", "enum": [$(Self::$value.code()),+] })
            }
        }
    )+};
}

pairs! {
    domain::people::Party { Us, Customer },
    domain::interactions::Direction { In, Out },
}

/// Texts, each up to its own length.
macro_rules! texts {
    ($($type:ident),+) => {$(
        impl Written for $type {
            fn read(text: &str) -> Result<Self, Cow<'static, str>> {
                Self::parse(text).map_err(wrong_text)
            }

            fn write(&self) -> String {
                self.as_str().to_owned()
            }

            fn schema() -> Schema {
                json_schema!({ "type": "string", "minLength": 1, "maxLength": Self::MAX })
            }
        }
    )+};
}

texts! { Line, Prose }

/// The name of a tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TagName(pub Line);

impl Written for TagName {
    fn read(text: &str) -> Result<Self, Cow<'static, str>> {
        domain::tags::parse(text).map(Self).map_err(wrong_text)
    }

    fn write(&self) -> String {
        self.0.as_str().to_owned()
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string", "minLength": 1, "maxLength": domain::tags::LONGEST,
            "examples": ["VIP"] })
    }
}

fn wrong_text(problem: TextProblem) -> Cow<'static, str> {
    match problem {
        TextProblem::Empty => Cow::Borrowed("fields-empty"),
        TextProblem::TooLong { max } => Cow::Owned(format!("fields-too-long {max}")),
        TextProblem::ControlCharacter => Cow::Borrowed("fields-control"),
    }
}

impl Written for Zone {
    fn read(text: &str) -> Result<Self, Cow<'static, str>> {
        Self::parse(text).ok_or(Cow::Borrowed("fields-zone"))
    }

    fn write(&self) -> String {
        self.name().to_owned()
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string", "description": "A time zone by its IANA name.",
            "examples": ["Europe/Warsaw"] })
    }
}

impl Written for Timestamp {
    fn read(text: &str) -> Result<Self, Cow<'static, str>> {
        let at: Self = text.parse().map_err(|_| Cow::Borrowed("api-field-instant"))?;
        // Finer parts of a second are cut off, as the database does.
        Self::from_microsecond(at.as_microsecond()).map_err(|_| Cow::Borrowed("api-field-instant"))
    }

    fn write(&self) -> String {
        format!("{self:.6}")
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "date-time",
            "examples": ["2026-11-24T09:00:00.000000Z"] })
    }
}

impl Written for Date {
    fn read(text: &str) -> Result<Self, Cow<'static, str>> {
        text.parse().map_err(|_| Cow::Borrowed("fields-date"))
    }

    fn write(&self) -> String {
        self.to_string()
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "date", "examples": ["2026-11-24"] })
    }
}

impl Written for Currency {
    fn read(text: &str) -> Result<Self, Cow<'static, str>> {
        Self::from_code(text).ok_or(Cow::Borrowed("api-field-currency"))
    }

    fn write(&self) -> String {
        self.code().to_owned()
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string", "pattern": "^[A-Z]{3}$", "description": "ISO 4217.",
            "examples": ["PLN"] })
    }
}

/// An amount of money, in whole minor units of its currency.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename = "Money")]
pub struct MoneyJson {
    /// Grosze, agorot, cents; whole yen where the currency has no minor unit.
    pub amount_minor: i64,
    pub currency: As<Currency>,
}

impl From<Money> for MoneyJson {
    fn from(money: Money) -> Self {
        Self { amount_minor: money.minor, currency: As(money.currency) }
    }
}

impl From<MoneyJson> for Money {
    fn from(money: MoneyJson) -> Self {
        Self { minor: money.amount_minor, currency: money.currency.0 }
    }
}

/// When something is due: the instant, and the zone in which the time was named.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename = "Due")]
pub struct DueJson {
    pub at: As<Timestamp>,
    pub zone: As<Zone>,
}

impl From<Due> for DueJson {
    fn from(due: Due) -> Self {
        Self { at: As(due.at), zone: As(due.zone) }
    }
}

impl From<&Due> for DueJson {
    fn from(due: &Due) -> Self {
        due.clone().into()
    }
}

impl From<DueJson> for Due {
    fn from(due: DueJson) -> Self {
        // To the minute, as a person names it.
        let second = due.at.0.as_second();
        let at = Timestamp::from_second(second - second.rem_euclid(60)).unwrap_or(due.at.0);
        Self { at, zone: due.zone.0 }
    }
}
