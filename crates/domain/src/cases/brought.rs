//! A case that another tool kept until now, brought in with what is known there: an answer or a
//! release stands as it was told, and what is open comes without a next step that was agreed.

use jiff::Timestamp;

use super::answer::{Answer, Evidence, Release, ReleaseCause, Verdict};
use super::progress::{CaseFacts, Side};
use super::{Case, NewCase, Stage};
use crate::events::{EventKind, Fact};
use crate::ids::{AnswerId, ReleaseId, UserId};
use crate::promises::{Promise, PromiseKind};
use crate::refusal::Refusal;
use crate::rules::Rules;

/// Where a case stood in the tool that it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// At a stage that compares with ours.
    Open(Stage),
    Answered {
        id: AnswerId,
        verdict: Verdict,
        at: Timestamp,
    },
    /// Closed, and nobody says with which answer.
    Released {
        id: ReleaseId,
        at: Timestamp,
        by: UserId,
    },
}

/// A case as it came in, with all that has to be saved beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    pub case: Case,
    /// The first step of a case that is open.
    pub promise: Option<Promise>,
    pub answer: Option<Answer>,
    pub release: Option<Release>,
    pub facts: Vec<Fact>,
}

impl Case {
    /// Brings a case in. An open one stands at *first contact* at most: later stages rest on needs,
    /// offers and dates in the customer's words, which another tool doesn't know (3.2, I1). For an
    /// ended one the first step only opens the case and is let go unspoken.
    ///
    /// # Errors
    /// The first step does not lie ahead (I1).
    pub fn bring(new: NewCase, elsewhere: Elsewhere, now: Timestamp) -> Result<Brought, Refusal> {
        let opened_at = new.opened_at;
        let (case, promise, mut facts) = Self::open(new, now)?;
        match elsewhere {
            Elsewhere::Open(stage) => {
                let reached = stage.min(Stage::FirstContact);
                let none = CaseFacts::default();
                let (case, theirs) = case.place(Side::Theirs, reached, none, opened_at)?;
                let (case, ours) = case.place(Side::Ours, reached, none, opened_at)?;
                facts.extend(theirs.into_iter().chain(ours));
                Ok(Brought { case, promise: Some(promise), answer: None, release: None, facts })
            }
            ended => {
                let brought = case.end_elsewhere(ended)?;
                facts.retain(|fact| fact.kind != EventKind::PromiseMade);
                facts.extend(brought.facts);
                Ok(Brought { facts, ..brought })
            }
        }
    }

    /// The tool that an open case came from has since recorded how it ended. That is taken over as
    /// long as nobody here has agreed a next step; from then on the case lives here.
    ///
    /// # Errors
    /// The first step is settled already.
    pub fn follow_elsewhere(
        self,
        elsewhere: Elsewhere,
        step: Promise,
        now: Timestamp,
        rules: &Rules,
    ) -> Result<Option<Brought>, Refusal> {
        let waits = self.next_step().is_some_and(|step| step.kind == PromiseKind::AgreeNextStep);
        if !waits || matches!(elsewhere, Elsewhere::Open(_)) {
            return Ok(None);
        }
        let mut brought = self.end_elsewhere(elsewhere)?;
        let (step, facts) = step.release(crate::people::Party::Us, now, rules)?;
        brought.facts.extend(facts);
        brought.promise = Some(step);
        Ok(Some(brought))
    }

    fn end_elsewhere(self, elsewhere: Elsewhere) -> Result<Brought, Refusal> {
        match elsewhere {
            Elsewhere::Answered { id, verdict, at } => {
                let answer = Answer {
                    id,
                    customer: self.customer,
                    case: self.id,
                    verdict,
                    at,
                    evidence: Evidence::Imported,
                    // The reason that the other tool asked for is not taken over (S1-25).
                    volunteered: None,
                };
                let (case, facts) = self.take_over_answer(&answer)?;
                Ok(Brought { case, promise: None, answer: Some(answer), release: None, facts })
            }
            Elsewhere::Released { id, at, by } => {
                let (case, release, facts) = self.stop(id, ReleaseCause::Imported, by, at)?;
                Ok(Brought { case, promise: None, answer: None, release: Some(release), facts })
            }
            Elsewhere::Open(_) => Err(Refusal::NoEnding),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::Step;
    use crate::ids::{CaseId, CustomerId, PromiseId};
    use crate::people::Party;
    use crate::testing::{at, due, id, rules};
    use crate::text::Line;

    const NOW: &str = "2026-11-22T09:00Z";

    fn new() -> NewCase {
        let first_step = Step {
            id: PromiseId(id(7)),
            kind: PromiseKind::AgreeNextStep,
            what: None,
            debtor: Party::Us,
            owner: UserId(id(3)),
            due: due("2026-11-25T16:00Z"),
            named_by: Party::Us,
        };
        NewCase {
            id: CaseId(id(2)),
            customer: CustomerId(id(1)),
            title: Line::parse("Lift").expect("a title"),
            owner: UserId(id(3)),
            source: None,
            amount: None,
            opened_at: at("2026-05-01T09:00Z"),
            first_step,
        }
    }

    fn kinds(brought: &Brought) -> Vec<EventKind> {
        brought.facts.iter().map(|fact| fact.kind).collect()
    }

    #[test]
    fn an_open_case_comes_no_further_than_its_facts_and_waits_for_a_next_step() {
        let brought = Case::bring(new(), Elsewhere::Open(Stage::FollowUp), at(NOW)).expect("taken");
        assert_eq!(
            (brought.case.theirs, brought.case.ours),
            (Stage::FirstContact, Stage::FirstContact)
        );
        assert_eq!(brought.case.next_step().map(|s| s.kind), Some(PromiseKind::AgreeNextStep));
        assert_eq!(brought.case.advanced_at, at("2026-05-01T09:00Z"));
        assert_eq!(
            kinds(&brought),
            [
                EventKind::CaseOpened,
                EventKind::PromiseMade,
                EventKind::TheirStage,
                EventKind::OurStage
            ]
        );
    }

    #[test]
    fn an_ended_case_comes_with_its_answer_and_without_a_promise() {
        let won = Elsewhere::Answered {
            id: AnswerId(id(9)),
            verdict: Verdict::Yes,
            at: at("2026-06-01T09:00Z"),
        };
        let brought = Case::bring(new(), won, at(NOW)).expect("taken");
        assert!(brought.case.require_final_yes().is_ok());
        assert!(brought.promise.is_none() && brought.case.next_step().is_none());
        assert!(brought.answer.is_some_and(|a| a.evidence == Evidence::Imported));
        let closed = Elsewhere::Released { id: ReleaseId(id(8)), at: at(NOW), by: UserId(id(3)) };
        let brought = Case::bring(new(), closed, at(NOW)).expect("taken");
        assert_eq!(kinds(&brought), [EventKind::CaseOpened, EventKind::CaseReleased]);
    }

    #[test]
    fn an_ending_elsewhere_is_followed_until_somebody_here_agrees_a_step() {
        let lost = Elsewhere::Answered { id: AnswerId(id(9)), verdict: Verdict::No, at: at(NOW) };
        let brought = Case::bring(new(), Elsewhere::Open(Stage::Interest), at(NOW)).expect("taken");
        let step = brought.promise.clone().expect("its first step");
        let followed = brought.case.clone().follow_elsewhere(lost, step.clone(), at(NOW), &rules());
        let followed = followed.expect("it waits").expect("it ends");
        assert!(followed.promise.is_some_and(|step| !step.is_open()));
        let called = Promise { kind: PromiseKind::Call, ..step };
        let agreed = brought.case.with_moved_step(&called).expect("a step");
        assert_eq!(agreed.follow_elsewhere(lost, called, at(NOW), &rules()), Ok(None));
    }
}
