//! What happened: one fact each, appended in the same transaction as the change and never altered
//! (I20). A fact refers to names and texts by their record; it never copies them, so a person can
//! be erased by law while counts and dates stand.

mod room;

use std::fmt::Display;

use jiff::Timestamp;
use uuid::Uuid;

use crate::ids::{CaseId, CustomerId, EventId};
use crate::people::Actor;

pub use room::Room;

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $code:literal),+ $(,)?) => {
        /// The kinds of event, by the names that stand in the database and on the API.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum EventKind { $($(#[$doc])* $variant),+ }

        impl EventKind {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            #[must_use]
            pub fn parse(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

kinds! {
    CustomerAdded = "customer-added",
    CustomerChanged = "customer-changed",
    CustomerOwnerChanged = "customer-owner-changed",
    ContactAdded = "contact-added",
    ContactChanged = "contact-changed",
    ChannelAdded = "channel-added",
    ChannelRemoved = "channel-removed",
    AddressAdded = "address-added",
    AddressChanged = "address-changed",
    AddressRemoved = "address-removed",
    /// Another record of the same customer went into this one.
    CustomerMerged = "customer-merged",
    /// It was taken out again.
    CustomerParted = "customer-parted",
    /// A copy of all that is held about them was made.
    CustomerCopied = "customer-copied",
    /// Erased on request: only counts and dates stay.
    CustomerErased = "customer-erased",
    ContactErased = "contact-erased",
    PermissionGranted = "permission-granted",
    PermissionRefused = "permission-refused",
    PermissionWithdrawn = "permission-withdrawn",
    PermissionRestored = "permission-restored",
    CaseOpened = "case-opened",
    CaseChanged = "case-changed",
    CaseOwnerChanged = "case-owner-changed",
    CaseReopened = "case-reopened",
    CaseReleased = "case-released",
    TheirStage = "their-stage",
    OurStage = "our-stage",
    DecisionDateNamed = "decision-date-named",
    FinalYes = "final-yes",
    FinalNo = "final-no",
    Contact = "contact",
    Attempt = "attempt",
    /// S1-18: a message left on an answering machine, a breach that the page shows.
    MessageLeft = "message-left",
    PromiseMade = "promise-made",
    PromiseKept = "promise-kept",
    PromiseBroken = "promise-broken",
    PromiseMoved = "promise-moved",
    PromiseReleased = "promise-released",
    /// Another of us keeps it.
    PromiseHandedOver = "promise-handed-over",
    NeedRecorded = "need-recorded",
    NeedMet = "need-met",
    NeedReleased = "need-released",
    NeedsAgreed = "needs-agreed",
    ExpectationRecorded = "expectation-recorded",
    QuestionAsked = "question-asked",
    QuestionAnswered = "question-answered",
    ValueAssessed = "value-assessed",
    OfferDrafted = "offer-drafted",
    OfferGiven = "offer-given",
    OfferWithdrawn = "offer-withdrawn",
    BillDrafted = "bill-drafted",
    BillChanged = "bill-changed",
    BillSent = "bill-sent",
    BillPaid = "bill-paid",
    BillCancelled = "bill-cancelled",
    BillCorrected = "bill-corrected",
    /// Somebody of ours asked politely for its payment.
    BillReminded = "bill-reminded",
    PaymentMatched = "payment-matched",
    PaymentUnmatched = "payment-unmatched",
    CareBegun = "care-begun",
    CareContact = "care-contact",
    /// A try to ask how they are faring that nobody answered.
    CareTry = "care-try",
    CareRested = "care-rested",
    CareWoken = "care-woken",
    CareHandedOver = "care-handed-over",
    RecommendationHeard = "recommendation-heard",
    WarningHeard = "warning-heard",
    VoiceAnswered = "voice-answered",
    UrgentReturn = "urgent-return",
    IssueReported = "issue-reported",
    IssueActed = "issue-acted",
    IssueHandedOver = "issue-handed-over",
    IssueSettled = "issue-settled",
    ExpectationMet = "expectation-met",
    ExpectationReleased = "expectation-released",
    /// S0-18: it opens the closing and closes nothing.
    ConfirmationReceived = "confirmation-received",
    ClosingOpened = "closing-opened",
    ClosingItemTrue = "closing-item-true",
    ClosingItemOpened = "closing-item-opened",
    /// A waiver settles it now, where it was given before or rested on what was open.
    ClosingItemExcused = "closing-item-excused",
    /// Nothing was sold that it is about.
    ClosingItemNotApplicable = "closing-item-not-applicable",
    ClosingItemMarked = "closing-item-marked",
    ClosingItemUnmarked = "closing-item-unmarked",
    ClosingItemWaived = "closing-item-waived",
    /// S0-28: it fell with what it rests on.
    MarkFell = "mark-fell",
    DetailsAskedFor = "details-asked-for",
    DetailRaised = "detail-raised",
    DetailSettled = "detail-settled",
    StandardChecked = "standard-checked",
    SatisfactionHeard = "satisfaction-heard",
    /// The customer's own word, without which nothing is closed (S0-10).
    AllSettledSaid = "all-settled-said",
    CareChosen = "care-chosen",
    ClosingHandedOver = "closing-handed-over",
    ClosingReviewed = "closing-reviewed",
    ServiceClosed = "service-closed",
    ServiceReopened = "service-reopened",
    ClosingReportMade = "closing-report-made",
    AgreementMade = "agreement-made",
    AgreementAmended = "agreement-amended",
    ItemSold = "item-sold",
    ItemChanged = "item-changed",
    ItemRetired = "item-retired",
    DeliveredInPart = "delivered-in-part",
    DeliverySlipped = "delivery-slipped",
    TrainedInPart = "trained-in-part",
    TrackDone = "track-done",
    TrackAccepted = "track-accepted",
    TrackReleased = "track-released",
    TrackReopened = "track-reopened",
    FaultReported = "fault-reported",
    FaultFixed = "fault-fixed",
    MaintenancePlanned = "maintenance-planned",
    VisitMade = "visit-made",
    /// A service set of the firm: kind and strategy.
    ServiceSetChanged = "service-set-changed",
    CustomerTagged = "customer-tagged",
    CustomerUntagged = "customer-untagged",
    CaseTagged = "case-tagged",
    CaseUntagged = "case-untagged",
    TagRenamed = "tag-renamed",
    TagMerged = "tag-merged",
    TagDeleted = "tag-deleted",
    /// What a custom field of a customer or a case says.
    FieldSet = "field-set",
    FieldDefined = "field-defined",
    FieldChanged = "field-changed",
    FieldRetired = "field-retired",
    FieldRestored = "field-restored",
    UserAdded = "user-added",
    UserChanged = "user-changed",
    FactorChanged = "factor-changed",
    SessionsEnded = "sessions-ended",
    InvitationMade = "invitation-made",
    InvitationUsed = "invitation-used",
    TeamAdded = "team-added",
    TeamChanged = "team-changed",
    TeamRemoved = "team-removed",
    /// All that somebody held went to somebody else.
    UserHandedOver = "user-handed-over",
    SignedIn = "signed-in",
    SignedOut = "signed-out",
    SignInFailed = "sign-in-failed",
    /// Somebody asked for what they may not see or do.
    AccessRefused = "access-refused",
    /// Somebody took a list or everything along.
    Exported = "exported",
    TokenMade = "token-made",
    TokenEnded = "token-ended",
    HookMade = "hook-made",
    /// Paused, resumed, ended, or with another secret.
    HookChanged = "hook-changed",
    HookDeleted = "hook-deleted",
    /// An assistant prepared an act for a person.
    ActPrepared = "act-prepared",
    /// A person accepted or declined it.
    ActDecided = "act-decided",
    RuleChanged = "rule-changed",
    ValueClassChanged = "value-class-changed",
    ImportStarted = "import-started",
    ImportFinished = "import-finished",
    /// All that it made is gone, and what it changed stands as before.
    ImportUndone = "import-undone",
    StatementRead = "statement-read",
    PaymentSetAside = "payment-set-aside",
    EinvoiceWaits = "einvoice-waits",
    EinvoiceDismissed = "einvoice-dismissed",
    ProcedurePublished = "procedure-published",
    DocumentAdded = "document-added",
    DocumentDescribed = "document-described",
    DocumentReplaced = "document-replaced",
    DocumentFinal = "document-final",
    DocumentShared = "document-shared",
    DocumentUnshared = "document-unshared",
    DocumentWithdrawn = "document-withdrawn",
}

/// One fact as a rule of the domain tells it; the action adds who, when and about whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub kind: EventKind,
    /// The record that the fact is about: an interaction, a promise, an offer …
    pub record: Option<Uuid>,
    /// From what to what: stages, instants, names of fields; never a person's text.
    pub before: Option<String>,
    pub after: Option<String>,
}

impl Fact {
    #[must_use]
    pub fn of(kind: EventKind, record: impl Into<Uuid>) -> Self {
        Self { kind, record: Some(record.into()), before: None, after: None }
    }

    #[must_use]
    pub fn from_to(mut self, before: impl Display, after: impl Display) -> Self {
        self.before = Some(before.to_string());
        self.after = Some(after.to_string());
        self
    }

    #[must_use]
    pub fn to(mut self, after: impl Display) -> Self {
        self.after = Some(after.to_string());
        self
    }
}

/// A fact as it stands in the record of events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub id: EventId,
    pub at: Timestamp,
    pub actor: Actor,
    pub customer: Option<CustomerId>,
    pub case: Option<CaseId>,
    pub fact: Fact,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_reads_back_by_its_code_and_no_two_share_one() {
        for kind in EventKind::ALL {
            assert_eq!(EventKind::parse(kind.code()), Some(*kind));
        }
    }
}
