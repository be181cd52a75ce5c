//! What is said and done at a closing.

use domain::closing::CareChoice;
use domain::text::Prose;

use super::{Cue, Performance, Stop, nth};
use crate::closing::{self, Confirmed, Look, Said};
use crate::demo::story::service::Closing;

impl Performance<'_> {
    pub(super) async fn close(&mut self, cue: &Cue<'_>, told: &Closing) -> Result<(), Stop> {
        let (app, actor, case) = (self.app.clone(), self.actor(cue), self.case(cue)?);
        match told {
            Closing::Confirm(channel, with, words) => {
                let (given_by, words) = (self.with(cue, *with)?, Some(Prose::parse(words)?));
                let confirmed = Confirmed { channel: *channel, given_by, words };
                closing::confirm(&app, actor, case, confirmed).await?;
            }
            Closing::Note(code, words) => {
                let said = Said::plain(Prose::parse(words)?);
                closing::mark(&app, actor, case, (*code).to_owned(), said).await?;
            }
            Closing::AskDetails(words) => {
                let said = Said::plain(Prose::parse(words)?);
                closing::ask_for_details(&app, actor, case, said).await?;
            }
            Closing::Detail(words, due) => {
                let owner = actor.user().ok_or(Stop::Told)?;
                let (words, due) = (Prose::parse(words)?, self.due(cue, *due)?);
                let id = closing::raise_detail(&app, actor, case, words, owner, due).await?;
                self.traces(cue).details.push(id);
            }
            Closing::SettleDetail(place, outcome) => {
                let detail = nth(&self.traces(cue).details, *place)?;
                let outcome = Prose::parse(outcome)?;
                closing::settle_detail(&app, actor, case, detail, outcome).await?;
            }
            Closing::Satisfaction(score, words, with) => {
                let (words, by) = (Some(Prose::parse(words)?), self.with(cue, *with)?);
                closing::hear_satisfaction(&app, actor, case, *score, words, by).await?;
            }
            Closing::SettledWord(words, with) => {
                let given_by = self.with(cue, *with)?;
                let said = Said { given_by, ..Said::plain(Prose::parse(words)?) };
                closing::customer_says_settled(&app, actor, case, said).await?;
            }
            told => self.finish(cue, told).await?,
        }
        Ok(())
    }

    /// Our own part of it, to the end.
    async fn finish(&mut self, cue: &Cue<'_>, told: &Closing) -> Result<(), Stop> {
        let (app, actor, case) = (self.app.clone(), self.actor(cue), self.case(cue)?);
        match told {
            Closing::CheckStandards => {
                let found = store::closing::find(app.db(), case).await?.ok_or(Stop::Told)?;
                let procedure = store::procedures::get(app.db(), found.procedure).await?;
                let checks = store::closing::standard_checks(app.db(), found.id).await?;
                let is_new = |code: &str| !checks.iter().any(|check| check.code == code);
                for standard in procedure.content.standards {
                    if is_new(&standard.code) {
                        let (code, look) = (standard.code, Look::Kept);
                        closing::check_standard(&app, actor, case, code, look, None).await?;
                    }
                }
            }
            Closing::Breach(code, words) => {
                let (code, look) = ((*code).to_owned(), Look::Breach(Prose::parse(words)?));
                closing::check_standard(&app, actor, case, code, look, None).await?;
            }
            Closing::Care(days, ground, may_raise) => {
                let (days, ground) = (days.to_vec(), Prose::parse(ground)?);
                let choice = CareChoice { days, ground, may_raise: *may_raise };
                closing::choose_care(&app, actor, case, choice, None).await?;
            }
            Closing::Review => closing::review(&app, actor, case).await?,
            Closing::Close => closing::close(&app, actor, case).await?,
            _ => return Err(Stop::Told),
        }
        Ok(())
    }
}
