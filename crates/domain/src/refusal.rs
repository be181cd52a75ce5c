//! What the method forbids, as a value: the rule that says so, and what pages need to tell the
//! person what to do instead. The words are in `locales/*/refusals.ftl`.

mod key;

use crate::bills::compare::Difference;
use crate::time::Due;

/// The number of a statement or an invariant in the method, such as `S1-12` or `I3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rule(pub &'static str);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A contact was to be saved without saying how it ended.
    NoEnding,
    /// The next step lies in the past or has no length ahead of now.
    NextStepNotAhead,
    /// Stage 5 needs a decision date that the customer named, or a contact date that they allowed.
    NoDecisionDate,
    /// We would contact the customer before the time that they named.
    BeforeTheirDate { until: Due },
    /// The customer withdrew their leave to be contacted.
    LeaveWithdrawn,
    /// "Not now" until a date needs the customer's leave to call then.
    NoLeave,
    /// The answer was said to come out of a contact in which the customer said nothing.
    NobodySpoke,
    /// An inbound contact can't end in "no answer": the customer spoke.
    TheySpoke,
    /// The contact is said to have happened later than now.
    NotYetHappened,
    /// The contact is said to have happened before this case was opened.
    BeforeTheCase,
    /// The cap of unanswered attempts is reached; only the one short note is left.
    CapReached { attempts: u32 },
    /// The short note that ends in a release is due only after the cap.
    NoteBeforeCap,
    /// The customer's final no stands until they come back themselves.
    FinalNoStands,
    /// We released this case; the customer may return, we do not chase.
    ReleasedStands,
    /// The case has its final answer already.
    AlreadyAnswered,
    /// Orders, bills and stages after the agreement need a final yes first.
    BeforeFinalYes,
    /// Stage 3 begins with a goal in the customer's words.
    NoGoal,
    /// Stage 4 begins when the customer agreed the written list of needs.
    NeedsNotAgreed,
    /// Stage 5 needs an offer that the customer has.
    NoOffer,
    /// The promise is kept, moved or released already.
    PromiseSettled,
    /// An open case's next step ends only by telling how the contact ended.
    NextStepNeedsEnding,
    /// An offer must cite a need of the customer's.
    OfferWithoutNeed,
    /// An offer without a line offers nothing.
    OfferWithoutLine,
    /// A burdensome term needs its plain reason.
    TermWithoutReason,
    /// The offer was given already; a change is a new version.
    OfferGiven,
    /// The lines of an offer are in more than one currency or too large to add.
    OfferSumBroken,
    /// The need, expectation or question is settled already.
    AlreadySettled,
    /// Somebody else changed the record since the page was read.
    ChangedMeanwhile,
    /// Only an owner may do this.
    OwnersOnly,
    /// Others' work is steered by a manager or an owner.
    ManagersOnly,
    /// The whole record is read by an owner or an auditor.
    AuditorsOnly,
    /// Who audits reads everything and changes nothing.
    ReadsOnly,
    /// Their access was stopped.
    AccessStopped,
    /// Nobody changes their own role or stops their own access.
    NotOneself,
    /// Without an owner nobody could add people or set the rules.
    LastOwner,
    /// A team has this name already.
    TeamNameTaken,
    /// The service is closed: what is new begins a new case.
    ServiceClosed,
    /// The bill isn't as it was agreed.
    BillDiffers { differences: Vec<Difference> },
    /// Another bill has this number.
    BillNumberTaken,
    /// The customer has the bill already; it is put right by a correction.
    BillSent,
    /// The bill is a draft, cancelled, or paid.
    BillNotSent,
    /// A bill without a line bills nothing.
    BillWithoutLine,
    /// The amounts of a bill are too large to add, or together less than nothing.
    BillSumBroken,
    /// A bill would be paid by more than is open, or by another currency.
    MoreThanOpen,
    /// There is no agreement to bill by.
    NoAgreement,
    /// A step of the service is kept, moved or released where its item, bill, detail, issue or
    /// care contact stands, with what belongs to it.
    StepOfService,
    /// The draft of a procedure has problems that stand beside their entries.
    ProcedureNotReady { problems: usize },
    /// The draft says what the published procedure says already.
    ProcedureSame,
    /// The method's own items are part of every procedure.
    MethodItemStays,
    /// A document that was withdrawn is not changed any more.
    DocumentWithdrawn,
    /// The same file is this document's newest version already.
    DocumentSame,
    /// These very words went to somebody else before.
    SameWords,
    /// Care begins where a service of theirs was closed.
    NotInCare,
    /// An issue ends with a remedy only.
    NoRemedy,
    /// An issue ends when the customer accepts the remedy.
    RemedyNotAccepted,
    /// The service is not settled: these items of its checklist are open.
    ServiceNotSettled { open: Vec<String> },
    /// A service is closed by a person of ours, one by one; by no job and by no import.
    ClosedByNobody,
    /// The customer confirmed nothing yet, so there is no closing.
    NoClosing,
    /// There is nothing agreed that the customer could confirm.
    NothingToConfirm,
    /// The program sees this item for itself; nobody marks it.
    SeenByItself,
    /// What the customer is owed is not waived by us.
    NotWaivable,
    /// The customer can't have said that all is settled while a question of theirs is open.
    QuestionsOpen,
    /// The evidence of this item is a document of the case.
    MarkWithoutDocument,
    /// An agreement without a line agrees nothing.
    AgreementWithoutLine,
    /// The lines of an agreement are in more than one currency, below nothing or too large to add.
    AgreementSumBroken,
    /// The customer has not acknowledged a burden by itself.
    BurdenNotAcknowledged,
    /// The form of an agreement is too light for its value, and nobody has been told.
    FormTooLight,
    /// The form of an agreement is too heavy for its value, and nobody has been told.
    FormTooHeavy,
    /// The offer that an agreement takes over is not with the customer.
    OfferNotGiven,
    /// The case is agreed already: a change is a new version.
    AlreadyAgreed,
    /// A line of an agreement can't be dropped: the customer releases the item's tracks.
    AgreementLineGone,
    /// The item of the line is billed already.
    AgreementLineBilled,
    /// Our work on this track is done; there is nothing to do on it.
    TrackNotDoing,
    /// Our work on this track is not done, so there is nothing to accept or to find wrong.
    TrackNotDone,
    /// A bill is accepted by paying it.
    AcceptedByPaying,
    /// More would be delivered than was sold.
    DeliveredMoreThanSold,
    /// A promised time gets later only after the customer was told.
    SlipUntold,
    /// The quality is not right while a fault stands.
    FaultStands,
    /// Who can't use it yet gets another day of training.
    TrainingGoesOn,
    /// Something is still under way on this item.
    ItemUnderWay,
    /// A service set without a track would follow nothing.
    NoTrackInSet,
    /// Values of a custom field stand in the kind that it was given first.
    FieldKindStays,
    /// Another custom field of the same name.
    FieldNameTaken,
    /// Closings, answers and stages are each customer's own; nothing does them for many at once.
    OneByOne,
    /// A customer can't be merged with themselves.
    MergedWithItself,
    /// This customer's record went into another one.
    MergedAway,
    /// The import is under way, here or in another program.
    ImportUnderWay,
    /// People have worked since on what the import made or changed.
    ImportWorkedOn,
    /// How the records stood before the import is kept no longer.
    ImportTooOld,
    /// One of the two withdrew their leave, and something of ours is open with the other.
    MergedAgainstLeave,
    /// Another merge with the same customer came after this one.
    MergedSince,
    /// People have worked on since in what was merged.
    MergedAndWorkedOn,
    /// Their service is under way: what was agreed is brought to its end first.
    ErasingUnderWay,
    /// The name that was typed is not theirs.
    ErasingNotNamed,
    /// They were erased on request.
    Erased,
    /// A token ends on a day ahead, within a year.
    TokenEndWrong,
    /// Their country has no tax number of this form.
    TaxNumberWrong,
    /// An address without a street and a city leads nowhere.
    AddressEmpty,
    /// What was given is no address of its kind of channel.
    ChannelWrong,
    /// A tag is a short word.
    TagTooLong { most: usize },
    /// A field to choose in has nothing to choose from.
    FieldWithoutChoices,
    /// A view asks for more than an address can hold.
    ViewTooLong,
    /// So many at once are more than one looks at.
    TooManyAtOnce { most: usize },
    /// There is no key under which a secret could be kept.
    SecretKeyMissing,
    /// What was prepared was decided by somebody, or its time is over.
    ActDecided,
    /// What a prepared act would change was changed since.
    ActStale,
    /// The scanner for malware found something in the file.
    FileHarmful,
    /// The scanner for malware gave no word about the file.
    FileNotScanned,
}

impl Refusal {
    #[must_use]
    pub const fn rule(&self) -> Rule {
        Rule(match self {
            Self::NoEnding => "S1-12",
            Self::NextStepNotAhead | Self::NoDecisionDate => "I1",
            Self::BeforeTheirDate { .. } => "I3",
            Self::LeaveWithdrawn | Self::MergedAgainstLeave => "S1-22",
            Self::NoLeave => "S1-16",
            Self::NobodySpoke => "I7",
            Self::TheySpoke => "S1-9",
            Self::NotYetHappened | Self::BeforeTheCase | Self::AlreadySettled => "I20",
            Self::CapReached { .. } => "I8",
            Self::NoteBeforeCap => "S1-20",
            Self::FinalNoStands | Self::AlreadyAnswered => "I6",
            Self::ReleasedStands => "S1-8",
            Self::BeforeFinalYes => "I9",
            Self::NoGoal | Self::NeedsNotAgreed | Self::NoOffer => "S2-21",
            Self::PromiseSettled => "S4-11",
            Self::NextStepNeedsEnding => "I2",
            Self::OfferWithoutNeed => "I16",
            Self::OfferWithoutLine | Self::OfferGiven | Self::OfferSumBroken => "S4-31",
            Self::TermWithoutReason => "S4-32",
            Self::ChangedMeanwhile => "S0-33",
            Self::OwnersOnly
            | Self::AuditorsOnly
            | Self::ReadsOnly
            | Self::AccessStopped
            | Self::NotOneself
            | Self::LastOwner
            | Self::TeamNameTaken
            | Self::TokenEndWrong
            | Self::SecretKeyMissing
            | Self::FileHarmful
            | Self::FileNotScanned
            | Self::ActDecided
            | Self::ActStale => "S1-4",
            Self::ManagersOnly => "S1-10",
            Self::ServiceClosed => "S0-2",
            Self::StepOfService => "S3-4",
            Self::BillDiffers { .. } => "E1",
            Self::BillNumberTaken
            | Self::BillSent
            | Self::BillWithoutLine
            | Self::BillSumBroken
            | Self::NoAgreement => "S4-24",
            Self::BillNotSent | Self::MoreThanOpen => "S3-15",
            Self::ProcedureNotReady { .. } | Self::ProcedureSame | Self::MethodItemStays => "S0-14",
            Self::DocumentWithdrawn | Self::DocumentSame => "S0-4",
            Self::SameWords => "I17",
            Self::NotInCare => "I14",
            Self::NoRemedy => "S4-14",
            Self::RemedyNotAccepted => "I18",
            Self::ServiceNotSettled { .. } => "I10",
            Self::ClosedByNobody => "I11",
            Self::NoClosing | Self::NothingToConfirm => "S0-19",
            Self::SeenByItself => "S0-27",
            Self::NotWaivable => "S0-3",
            Self::QuestionsOpen => "S0-10",
            Self::MarkWithoutDocument => "S0-4",
            Self::AgreementWithoutLine | Self::AgreementSumBroken | Self::OfferNotGiven => "S4-31",
            Self::BurdenNotAcknowledged => "S4-32",
            Self::FormTooLight | Self::FormTooHeavy => "I12",
            Self::AlreadyAgreed => "I20",
            Self::AgreementLineGone => "S3-4",
            Self::AgreementLineBilled => "E1",
            Self::TrackNotDoing | Self::TrackNotDone => "S3-4",
            Self::AcceptedByPaying => "S3-15",
            Self::DeliveredMoreThanSold | Self::SlipUntold => "S3-13",
            Self::FaultStands => "S3-14",
            Self::TrainingGoesOn => "S3-18",
            Self::ItemUnderWay => "S3-12",
            Self::NoTrackInSet => "S3-26",
            Self::FieldKindStays => "I20",
            Self::FieldNameTaken
            | Self::TaxNumberWrong
            | Self::AddressEmpty
            | Self::ChannelWrong
            | Self::TagTooLong { .. }
            | Self::FieldWithoutChoices
            | Self::ViewTooLong => "S0-33",
            Self::TooManyAtOnce { .. } => "I11",
            Self::OneByOne => "I11",
            Self::MergedWithItself
            | Self::MergedAway
            | Self::ImportUnderWay
            | Self::ImportWorkedOn
            | Self::ImportTooOld
            | Self::MergedSince
            | Self::MergedAndWorkedOn => "S0-33",
            Self::ErasingUnderWay => "S0-2",
            Self::ErasingNotNamed | Self::Erased => "I20",
        })
    }
}
