//! Each kind of deed, through the action that a page would use.

use domain::cases::Ending;
use domain::ids::{AnswerId, PermissionId, ReleaseId};
use domain::offers::{OfferContent, OfferLine, OfferTerm};
use domain::promises::PromiseKind;
use domain::text::{Line, Prose};

use super::{Cue, Performance, Stop, money, nth};
use crate::demo::calendar::When;
use crate::demo::story::{Deed, End, Next, Offer, Talk, ring};
use crate::interactions::RecordInteraction;
use crate::{cases, customers, interactions, needs, offers, promises};

impl Performance<'_> {
    pub(super) async fn talk(&mut self, cue: &Cue<'_>, talk: &Talk) -> Result<(), Stop> {
        let ending = self.ending(cue, &talk.end)?;
        let with = self.with(cue, talk.with)?;
        let promises = &self.known[cue.life].tales[cue.tale].promises;
        let fulfils = talk.fulfils.map(|place| nth(promises, place)).transpose()?;
        let command = RecordInteraction {
            case: self.case(cue)?,
            channel: talk.channel,
            direction: talk.direction,
            at: None,
            with,
            said: talk.said.map(Prose::parse).transpose()?,
            note: talk.note.map(Prose::parse).transpose()?,
            ending,
            fulfils,
        };
        interactions::record(&self.app, self.actor(cue), command).await?;
        Ok(())
    }

    fn ending(&mut self, cue: &Cue<'_>, end: &End) -> Result<Ending, Stop> {
        Ok(match end {
            End::AsAgreed => Ending::AsAgreed,
            End::Noted => Ending::Noted,
            End::Next(next) => Ending::NextStep { step: self.step(cue, next)?, decides: false },
            End::Decides(next) => Ending::NextStep { step: self.step(cue, next)?, decides: true },
            End::NotNow(next) => {
                let permission = PermissionId(self.app.new_id());
                Ending::NotNow { step: self.step(cue, next)?, permission, leave: true }
            }
            End::NoAnswer(when) => self.no_answer(cue, *when, false)?,
            End::MessageLeft(when) => self.no_answer(cue, *when, true)?,
            End::Yes(then) => {
                let then = then.as_ref().map(|next| self.step(cue, next)).transpose()?;
                let id = AnswerId(self.app.new_id());
                if let Some(step) = &then {
                    self.traces(cue).promises.push(step.id);
                }
                Ending::FinalYes { id, then }
            }
            End::No(volunteered) => {
                let volunteered = volunteered.map(Prose::parse).transpose()?;
                Ending::FinalNo { id: AnswerId(self.app.new_id()), volunteered }
            }
            End::Release => Ending::Release { id: ReleaseId(self.app.new_id()) },
        })
    }

    fn no_answer(&self, cue: &Cue<'_>, when: When, left_message: bool) -> Result<Ending, Stop> {
        let next = Next { kind: PromiseKind::Retry, ..ring(when) };
        Ok(Ending::NoAnswer { left_message, retry: self.step(cue, &next)? })
    }

    pub(super) async fn offer(&mut self, cue: &Cue<'_>, told: &Offer) -> Result<(), Stop> {
        let (actor, case) = (self.actor(cue), self.case(cue)?);
        let needs = &self.known[cue.life].tales[cue.tale].needs;
        let mut content = OfferContent { lines: vec![], terms: vec![], valid_until: None };
        for (what, price, need) in &told.lines {
            let need = need.map(|place| nth(needs, place)).transpose()?;
            let price = money(*price, told.currency);
            content.lines.push(OfferLine { what: Line::parse(what)?, price, need });
        }
        for (words, reason) in &told.terms {
            let reason = reason.map(Prose::parse).transpose()?;
            let (words, is_burden) = (Prose::parse(words)?, reason.is_some());
            content.terms.push(OfferTerm { words, is_burden, reason });
        }
        if let Some(when) = told.valid_until {
            content.valid_until = Some(self.due(cue, when)?.local().date());
        }
        let offer = offers::draft(&self.app, actor, case, told.currency, content).await?;
        if told.is_given {
            offers::give(&self.app, actor, case, offer).await?;
        }
        Ok(())
    }

    pub(super) async fn wish(&mut self, cue: &Cue<'_>, deed: &Deed) -> Result<(), Stop> {
        let (app, actor, case) = (self.app.clone(), self.actor(cue), self.case(cue)?);
        let traces = self.traces(cue);
        match deed {
            Deed::Need(kind, words) => {
                let words = Prose::parse(words)?;
                traces.needs.push(needs::record(&app, actor, case, *kind, words).await?);
            }
            Deed::Settle(place, how) => {
                let need = nth(&traces.needs, *place)?;
                needs::settle(&app, actor, case, need, *how).await?;
            }
            Deed::Expect(words) => {
                needs::expect(&app, actor, case, Prose::parse(words)?).await?;
            }
            Deed::Ask(words) => {
                traces.questions.push(needs::ask(&app, actor, case, Prose::parse(words)?).await?);
            }
            Deed::Answer(place, words) => {
                let question = nth(&traces.questions, *place)?;
                needs::answer(&app, actor, case, question, Prose::parse(words)?).await?;
            }
            Deed::Assess(potential, strategy) => {
                let potential = Prose::parse(potential)?;
                needs::assess(&app, actor, case, potential, *strategy).await?;
            }
            _ => return Err(Stop::Told),
        }
        Ok(())
    }

    pub(super) async fn promise(&mut self, cue: &Cue<'_>, deed: &Deed) -> Result<(), Stop> {
        let (app, actor, case) = (self.app.clone(), self.actor(cue), self.case(cue)?);
        let made = self.known[cue.life].tales[cue.tale].promises.clone();
        match deed {
            Deed::Promise(next) => {
                let customer = self.known[cue.life].customer.ok_or(Stop::Told)?;
                let step = self.step(cue, next)?;
                let id = promises::make(&app, actor, customer, Some(case), step).await?;
                self.traces(cue).promises.push(id);
            }
            Deed::Keep(place) => promises::keep(&app, actor, nth(&made, *place)?).await?,
            Deed::LetGo(place) => promises::release(&app, actor, nth(&made, *place)?).await?,
            Deed::Move(place, when, by) => {
                let due = self.due(cue, *when)?;
                let old = nth(&made, *place)?;
                let id = promises::move_to(&app, actor, old, due, *by).await?;
                // The story goes on calling it by the same place.
                self.traces(cue).promises[*place] = id;
            }
            Deed::MoveStep(when, by) => {
                let due = self.due(cue, *when)?;
                let case = store::cases::get(app.db(), case).await?;
                let step = case.next_step().ok_or(Stop::Told)?.promise;
                promises::move_to(&app, actor, step, due, *by).await?;
            }
            _ => return Err(Stop::Told),
        }
        Ok(())
    }

    pub(super) async fn steer(&mut self, cue: &Cue<'_>, deed: &Deed) -> Result<(), Stop> {
        let (app, actor, case) = (self.app.clone(), self.actor(cue), self.case(cue)?);
        match deed {
            Deed::NeedsAgreed => cases::agree_needs(&app, actor, case).await?,
            Deed::Place(side, stage) => cases::place(&app, actor, case, *side, *stage).await?,
            Deed::Decides(when) => {
                let due = self.due(cue, *when)?;
                cases::name_decision(&app, actor, case, due).await?;
            }
            Deed::HandOver(to) => {
                cases::hand_over(&app, actor, case, self.user(*to)).await?;
                self.traces(cue).owner = *to;
            }
            Deed::WithdrawLeave => {
                let customer = self.known[cue.life].customer.ok_or(Stop::Told)?;
                customers::withdraw_leave(&app, actor, customer).await?;
            }
            _ => return Err(Stop::Told),
        }
        Ok(())
    }
}
