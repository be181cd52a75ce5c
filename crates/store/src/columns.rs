//! How the domain's own types stand in a column.

use domain::agreements::{AgreementForm, Fit};
use domain::bills::{BillSource, TaxRate};
use domain::care::VoiceKind;
use domain::cases::{ReleaseCause, Stage, Verdict};
use domain::closing::{ItemState, MarkKind};
use domain::customers::addresses::AddressKind;
use domain::customers::{ChannelKind, CustomerKind};
use domain::documents::Media;
use domain::events::EventKind;
use domain::fields::{FieldKind, FieldSubject};
use domain::hooks::{Cause, DeliveryState, HookState};
use domain::ids::{
    AddressId, AgreementId, AnswerId, AssessmentId, BillId, CareContactId, CaseId, ChannelId,
    ClosingId, ConfirmationId, ContactId, CustomerId, DetailId, DocumentId, EventId, ExpectationId,
    FaultId, FieldId, HookId, ImportId, InteractionId, IssueId, ItemId, MappingId, MergeId, NeedId,
    OfferId, PaymentId, PermissionId, PreparedId, ProcedureId, PromiseId, QuestionId, ReleaseId,
    SatisfactionId, StatementId, TagId, TeamId, TokenId, TrackActId, UrgentReturnId, UserId,
    ViewId, VoiceId, WaitingInvoiceId,
};
use domain::interactions::{Channel, Direction};
use domain::items::{ItemKind, TrackKind};
use domain::language::Language;
use domain::needs::{SpinKind, Strategy};
use domain::people::{Party, Role, SightRule, Way};
use domain::places::Country;
use domain::prepared::ActState;
use domain::procedures::{Evidence, StandardAbout};
use domain::promises::PromiseKind;
use domain::quantity::Quantity;
use domain::search::SearchKind;
use domain::text::{Line, Prose};
use domain::time::Zone;
use domain::tokens::Scope;
use uuid::Uuid;

use crate::column;

macro_rules! ids {
    ($($id:ident),+ $(,)?) => {$(
        column! { $id as Uuid, |id| id.0, |uuid| Some($id(uuid)) }
    )+};
}

macro_rules! codes {
    ($($type:ident),+ $(,)?) => {$(
        column! { $type as String, |value| value.code().to_owned(), |code| $type::parse(&code) }
    )+};
}

ids! {
    AddressId,
    AgreementId,
    AnswerId,
    AssessmentId,
    BillId,
    CareContactId,
    CaseId,
    ChannelId,
    ClosingId,
    ConfirmationId,
    ContactId,
    CustomerId,
    DetailId,
    DocumentId,
    EventId,
    ExpectationId,
    FaultId,
    FieldId,
    HookId,
    ImportId,
    MappingId,
    InteractionId,
    IssueId,
    ItemId,
    MergeId,
    NeedId,
    OfferId,
    PaymentId,
    PermissionId,
    PreparedId,
    ProcedureId,
    PromiseId,
    QuestionId,
    ReleaseId,
    SatisfactionId,
    StatementId,
    TeamId,
    TagId,
    TokenId,
    TrackActId,
    UrgentReturnId,
    UserId,
    ViewId,
    VoiceId,
    WaitingInvoiceId,
}

codes! {
    ActState,
    AddressKind,
    AgreementForm,
    BillSource,
    Cause,
    Channel,
    ChannelKind,
    CustomerKind,
    DeliveryState,
    Direction,
    EventKind,
    Evidence,
    FieldKind,
    FieldSubject,
    Fit,
    HookState,
    ItemKind,
    ItemState,
    Language,
    MarkKind,
    Media,
    Party,
    PromiseKind,
    ReleaseCause,
    Role,
    Way,
    SightRule,
    Scope,
    SpinKind,
    StandardAbout,
    Strategy,
    TrackKind,
    Verdict,
    VoiceKind,
}

column! { SearchKind as i64, |kind| kind.number(), |number| SearchKind::from_number(number) }
column! { Stage as i64, |stage| i64::from(stage.number()), |number| Stage::from_number(number) }
column! { TaxRate as i32, |rate| rate.0, |hundredths| Some(TaxRate(hundredths)) }
column! { Quantity as i64, |quantity| quantity.0, |thousandths| Some(Quantity(thousandths)) }
column! { Country as String, |country| country.code().to_owned(), |code| Country::parse(&code) }
column! { Zone as String, |zone| zone.name().to_owned(), |name| Zone::parse(&name) }
column! { Line as String, |line| line.as_str().to_owned(), |text| Line::parse(&text).ok() }
column! { Prose as String, |prose| prose.as_str().to_owned(), |text| Prose::parse(&text).ok() }
