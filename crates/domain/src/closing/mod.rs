//! The closing of the service: a checklist that the facts keep true or open again, and the one way to
//! close (S0-1 to S0-34, I10, I11).

mod checklist;
mod facts;
mod reason;

use jiff::Timestamp;

pub use checklist::{CheckedItem, Checklist, Followed, ItemState, follow};
pub use facts::{BillFacts, ClosingFacts, DocumentFact, TrackFacts};
pub use reason::{Lack, Reason};

use crate::events::{EventKind, Fact};
use crate::ids::{CaseId, ClosingId, ContactId, CustomerId, DocumentId, ProcedureId, UserId};
use crate::interactions::Channel;
use crate::people::Actor;
use crate::refusal::Refusal;
use crate::text::Prose;

/// The items of which a person of ours or the customer says something that no record can show.
pub const SPOKEN: [&str; 5] = ["C3", "C4", "C12", "C13", "C14"];

/// The customer's side of the checklist: nobody of ours may waive it. What they no longer want, they
/// release thing by thing.
pub const NEVER_WAIVED: [&str; 6] = ["C1", "C2", "C3", "C7", "C8", "C12"];

/// The closing of one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    pub id: ClosingId,
    pub customer: CustomerId,
    pub case: CaseId,
    /// The version that it began with and keeps (S0-14).
    pub procedure: ProcedureId,
    /// The salesperson who makes sure (S0-12).
    pub owner: UserId,
    pub opened_at: Timestamp,
    /// The last time that an item became true or fell open.
    pub moved_at: Timestamp,
    pub review: Option<Review>,
    pub care: Option<CareChoice>,
    pub state: ClosingState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClosingState {
    Open,
    Closed { at: Timestamp, by: UserId },
}

/// The first look through the whole list (M19).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    pub at: Timestamp,
    pub settled: u32,
    pub all: u32,
}

/// What was agreed for the time after the closing (S0-31, S0-32).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CareChoice {
    /// Days from the closing to each planned contact, rising.
    pub days: Vec<u32>,
    /// What may come next.
    pub ground: Prose,
    /// The customer lets us raise it.
    pub may_raise: bool,
}

/// Something that a person marked: evidence of an item, or a waiver with its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub code: String,
    pub kind: MarkKind,
    pub words: Prose,
    pub document: Option<DocumentId>,
    pub channel: Option<Channel>,
    pub given_by: Option<ContactId>,
    pub by: UserId,
    pub at: Timestamp,
    /// It fell with what it rests on, and must be given again; kept so that its words can be.
    pub fell_at: Option<Timestamp>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkKind {
    Evidence,
    Waiver,
}

impl MarkKind {
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Evidence => "evidence",
            Self::Waiver => "waiver",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Evidence, Self::Waiver].into_iter().find(|it| it.code() == code)
    }
}

impl Mark {
    #[must_use]
    pub const fn stands(&self) -> bool {
        self.fell_at.is_none()
    }
}

impl CareChoice {
    /// Days as somebody typed them: rising, within a year.
    #[must_use]
    pub fn parse_days(text: &str) -> Option<Vec<u32>> {
        let words = text.split([' ', ',', ';']).filter(|word| !word.is_empty());
        let days: Vec<u32> = words.map(|word| word.parse().ok()).collect::<Option<_>>()?;
        let in_bounds = days.iter().all(|day| (1..=365).contains(day));
        let rising = days.iter().zip(days.iter().skip(1)).all(|(day, next)| day < next);
        (!days.is_empty() && days.len() <= 12 && in_bounds && rising).then_some(days)
    }

    #[must_use]
    pub fn days_text(&self) -> String {
        self.days.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }
}

impl Closing {
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state == ClosingState::Open
    }

    /// # Errors
    /// It is closed.
    pub fn require_open(&self) -> Result<(), Refusal> {
        if self.is_open() { Ok(()) } else { Err(Refusal::ServiceClosed) }
    }

    /// Closes the service: the one way there is (I10, I11).
    ///
    /// # Errors
    /// Nobody of ours stands behind it, it is closed already, or something is open.
    pub fn close(
        mut self,
        checklist: &Checklist,
        actor: Actor,
        at: Timestamp,
    ) -> Result<(Self, Vec<Fact>), Refusal> {
        // A job has no hand, and an import that somebody started closes many at once.
        let Actor::User(by) = actor else { return Err(Refusal::ClosedByNobody) };
        self.require_open()?;
        let open = checklist.open();
        if !open.is_empty() {
            return Err(Refusal::ServiceNotSettled { open });
        }
        self.state = ClosingState::Closed { at, by };
        self.moved_at = at;
        let fact = Fact::of(EventKind::ServiceClosed, self.id);
        Ok((self, vec![fact]))
    }

    /// Open again, by the customer's word.
    ///
    /// # Errors
    /// It is open.
    pub fn reopen(mut self, at: Timestamp) -> Result<(Self, Vec<Fact>), Refusal> {
        if self.is_open() {
            return Err(Refusal::AlreadySettled);
        }
        self.state = ClosingState::Open;
        self.moved_at = at;
        let fact = Fact::of(EventKind::ServiceReopened, self.id);
        Ok((self, vec![fact]))
    }

    /// The first look through the list; a later one changes nothing (M19).
    ///
    /// # Errors
    /// It is closed, or was looked through before.
    pub fn look_through(
        mut self,
        checklist: &Checklist,
        at: Timestamp,
    ) -> Result<(Self, Vec<Fact>), Refusal> {
        self.require_open()?;
        if self.review.is_some() {
            return Err(Refusal::AlreadySettled);
        }
        let (settled, all) = checklist.true_of_all();
        self.review = Some(Review { at, settled, all });
        let fact = Fact::of(EventKind::ClosingReviewed, self.id).from_to(settled, all);
        Ok((self, vec![fact]))
    }

    /// Another of us answers for it.
    ///
    /// # Errors
    /// It is closed.
    pub fn hand_to(mut self, owner: UserId) -> Result<(Self, Vec<Fact>), Refusal> {
        self.require_open()?;
        let fact = Fact::of(EventKind::ClosingHandedOver, self.id).from_to(self.owner, owner);
        self.owner = owner;
        Ok((self, vec![fact]))
    }

    /// Whole days without a move.
    #[must_use]
    pub fn days_still(&self, now: Timestamp) -> i64 {
        (now.duration_since(self.moved_at).as_hours() / 24).max(0)
    }
}

#[cfg(test)]
mod tests;
