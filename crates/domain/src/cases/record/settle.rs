//! What becomes of the promises that stood before: kept, let go, or replaced by the new step.

use super::super::ending::{Ending, Step};
use super::{Recorded, Standing};
use crate::events::EventKind;
use crate::ids::PromiseId;
use crate::interactions::Direction;
use crate::people::Party;
use crate::promises::Promise;
use crate::refusal::Refusal;

impl Recorded {
    pub(super) fn settle_promises(
        &mut self,
        ending: &Ending,
        fulfils: Option<PromiseId>,
        standing: Standing<'_>,
    ) -> Result<(), Refusal> {
        let step = self.case.next_step().map(|step| step.promise);
        let fulfils = fulfils.or(match ending {
            Ending::AsAgreed => None,
            _ => step,
        });
        for promise in standing.promises {
            let is_step = Some(promise.id) == step;
            if Some(promise.id) == fulfils {
                if promise.kind.is_of_service() {
                    return Err(Refusal::StepOfService);
                }
                self.fulfil(promise.clone(), ending, standing)?;
            } else if is_step && !matches!(ending, Ending::AsAgreed) {
                self.supersede(promise.clone(), ending, standing)?;
            } else if ends_case(ending) && !promise.kind.is_of_service() {
                self.let_go(promise.clone(), standing)?;
            }
        }
        match fulfils {
            Some(id) if self.settled.iter().all(|promise| promise.id != id) => {
                Err(Refusal::PromiseSettled)
            }
            // The step itself was done: "as agreed" would leave the case without one.
            Some(id) if Some(id) == step && matches!(ending, Ending::AsAgreed) => {
                Err(Refusal::NoEnding)
            }
            _ => Ok(()),
        }
    }

    /// The contact was what was promised. If the customer came before our time, or owed the act
    /// and we called instead, nobody broke a word: the promise is let go on their side.
    fn fulfil(
        &mut self,
        promise: Promise,
        ending: &Ending,
        standing: Standing<'_>,
    ) -> Result<(), Refusal> {
        let at = self.interaction.at;
        let they_acted = self.interaction.direction == Direction::In;
        let is_kept = match promise.debtor {
            Party::Us => !they_acted,
            Party::Customer => they_acted || is_answer(ending),
        };
        let (promise, facts) = if is_kept {
            promise.keep(at, standing.rules)?
        } else {
            promise.release(Party::Customer, at, standing.rules)?
        };
        self.settled.push(promise);
        self.facts.extend(facts);
        Ok(())
    }

    /// Another promise was what this contact was about, and a new step takes this one's place.
    fn supersede(
        &mut self,
        promise: Promise,
        ending: &Ending,
        standing: Standing<'_>,
    ) -> Result<(), Refusal> {
        let Some(step) = step_of(ending) else { return self.let_go(promise, standing) };
        let by = if self.is_dialogue { Party::Customer } else { Party::Us };
        let (old, _, mut facts) =
            promise.move_to(step.id, step.due.clone(), by, standing.now, standing.rules)?;
        // The new promise tells of itself when it is made.
        facts.retain(|fact| fact.kind != EventKind::PromiseMade);
        self.settled.push(old);
        self.facts.extend(facts);
        Ok(())
    }

    fn let_go(&mut self, promise: Promise, standing: Standing<'_>) -> Result<(), Refusal> {
        let at = self.interaction.at;
        let (promise, facts) = promise.release(Party::Customer, at, standing.rules)?;
        self.settled.push(promise);
        self.facts.extend(facts);
        Ok(())
    }
}

fn is_answer(ending: &Ending) -> bool {
    matches!(ending, Ending::FinalYes { .. } | Ending::FinalNo { .. })
}

/// A no and a release let everything else that was promised rest; a yes makes it matter more. What
/// belongs to a service ends where it stands only.
fn ends_case(ending: &Ending) -> bool {
    matches!(ending, Ending::FinalNo { .. } | Ending::Release { .. })
}

fn step_of(ending: &Ending) -> Option<&Step> {
    match ending {
        Ending::NextStep { step, .. } | Ending::NotNow { step, .. } => Some(step),
        Ending::NoAnswer { retry, .. } => Some(retry),
        _ => None,
    }
}
