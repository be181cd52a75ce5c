//! Ids: time-sortable (UUID version 7), made by the program, one type per kind of record so that
//! the compiler refuses a customer's id where a case's is meant.

use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                Uuid::parse_str(text).map(Self)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )+};
}

ids! {
    /// Somebody of ours who signs in.
    UserId,
    TeamId,
    CustomerId,
    /// A contact person of a customer.
    ContactId,
    ChannelId,
    AddressId,
    /// Two records of a customer made one.
    MergeId,
    PermissionId,
    CaseId,
    InteractionId,
    PromiseId,
    NeedId,
    ExpectationId,
    QuestionId,
    AssessmentId,
    OfferId,
    AnswerId,
    ReleaseId,
    AgreementId,
    /// A sold item.
    ItemId,
    /// One act on a track of a sold item.
    TrackActId,
    FaultId,
    BillId,
    /// An e-invoice that waits for a person.
    WaitingInvoiceId,
    /// A bank statement.
    StatementId,
    PaymentId,
    DocumentId,
    IssueId,
    /// A version of the firm's closing procedure.
    ProcedureId,
    ConfirmationId,
    ClosingId,
    /// A trifle that surfaced at the closing.
    DetailId,
    SatisfactionId,
    CareContactId,
    /// A recommendation or a warning.
    VoiceId,
    UrgentReturnId,
    ImportId,
    /// What the columns of such files mean, kept under a name.
    MappingId,
    EventId,
    TagId,
    /// A saved view of a list.
    ViewId,
    /// A custom field.
    FieldId,
    /// What a program of somebody's shows to be let in.
    TokenId,
    /// An address elsewhere that is told of events.
    HookId,
    /// What an assistant prepared.
    PreparedId,
}
