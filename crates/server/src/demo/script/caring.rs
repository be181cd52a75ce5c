//! Care after the closing, what went wrong, and who comes back in a hurry.

use domain::ids::CaseId;
use domain::issues::{Acceptance, ActDone};
use domain::people::Actor;
use domain::text::{Line, Prose};

use super::{Cue, Performance, Stop, nth};
use crate::care::{self, HeardVoice, RecordContact, UrgentNeed};
use crate::demo::story::Tale;
use crate::demo::story::service::{Caring, Trouble, Urgent};
use crate::issues::{self, ReportIssue};

impl Performance<'_> {
    pub(super) async fn care(&mut self, cue: &Cue<'_>, told: &Caring) -> Result<(), Stop> {
        let (app, actor) = (self.app.clone(), self.actor(cue));
        let customer = self.known[cue.life].customer.ok_or(Stop::Told)?;
        match told {
            Caring::Contact { channel, with, words, said, wish } => {
                let contact = RecordContact {
                    customer,
                    with: self.with(cue, *with)?,
                    channel: *channel,
                    is_answered: true,
                    at: None,
                    words: Prose::parse(words)?,
                    said: Some(Prose::parse(said)?),
                    wish: wish.map(|when| self.due(cue, when)).transpose()?,
                    ground: None,
                    new_need: None,
                };
                care::contact(&app, actor, contact).await?;
            }
            Caring::Voice(kind, words, with) => {
                let (words, by) = (Prose::parse(words)?, self.with(cue, *with)?);
                let heard = HeardVoice { customer, kind: *kind, words, by };
                let id = care::record_voice(&app, actor, heard).await?;
                self.traces(cue).voices.push(id);
            }
            Caring::Answer(place, words, to) => {
                let voice = nth(&self.traces(cue).voices, *place)?;
                let to = to.map(|name| self.first_case(name)).transpose()?;
                care::answer_voice(&app, actor, voice, Prose::parse(words)?, to).await?;
            }
        }
        Ok(())
    }

    fn first_case(&self, customer: &str) -> Result<CaseId, Stop> {
        let life = self.lives.iter().position(|life| life.name == customer);
        let tales = life.and_then(|life| self.known.get(life)).map(|known| &known.tales);
        tales.and_then(|tales| tales.first()?.case).ok_or(Stop::Told)
    }

    pub(super) async fn trouble(&mut self, cue: &Cue<'_>, told: &Trouble) -> Result<(), Stop> {
        let (app, actor, case) = (self.app.clone(), self.actor(cue), self.case(cue)?);
        let at = app.now();
        match told {
            Trouble::Report(told) => {
                let command = ReportIssue {
                    case,
                    item: None,
                    words: Prose::parse(told.words)?,
                    effect: Prose::parse(told.effect)?,
                    is_complaint: true,
                    owner: self.user(told.owner),
                    act: Line::parse(told.act)?,
                    due: self.due(cue, told.due)?,
                };
                let id = issues::report(&app, actor, command).await?;
                self.traces(cue).issues.push(id);
            }
            Trouble::Act(place, next, due) => {
                let issue = nth(&self.traces(cue).issues, *place)?;
                let (next, due) = (Line::parse(next)?, self.due(cue, *due)?);
                issues::act(&app, actor, issue, ActDone::Done { at }, next, due).await?;
            }
            Trouble::Settle(place, remedy, with) => {
                let issue = nth(&self.traces(cue).issues, *place)?;
                let accepted = Some(Acceptance { by: self.with(cue, *with)?, at });
                let remedy = Some(Prose::parse(remedy)?);
                issues::settle(&app, actor, issue, remedy, accepted).await?;
            }
        }
        Ok(())
    }

    /// Somebody known comes back in a hurry: their case begins with their words.
    pub(super) async fn return_urgently(
        &mut self,
        cue: &Cue<'_>,
        actor: Actor,
        (tale, urgent): (&Tale, Urgent),
    ) -> Result<CaseId, Stop> {
        let known = &self.known[cue.life];
        let customer = known.customer.ok_or(Stop::Told)?;
        let item = match urgent.about {
            Some((tale, place)) => {
                let case = known.tales.get(tale).and_then(|it| it.case).ok_or(Stop::Told)?;
                Some(nth(&self.item_ids(case).await?, place)?)
            }
            None => None,
        };
        let need = UrgentNeed {
            customer,
            item,
            title: Line::parse(tale.title)?,
            words: Prose::parse(urgent.words)?,
            source: tale.source.map(Line::parse).transpose()?,
            first_step: self.step(cue, &tale.first)?,
        };
        Ok(care::return_urgently(&self.app, actor, need).await?)
    }
}
