//! What the customer says in a random service, and what people say of its closing.

use domain::closing::{CheckedItem, Checklist};
use domain::ids::{DetailId, ExpectationId, IssueId, NeedId, QuestionId};
use domain::issues::{Acceptance, ActDone};
use domain::needs::SpinKind;
use domain::people::{Actor, Party};
use forgetmenot::app::Failure;
use forgetmenot::closing::{self, Look, Said};
use forgetmenot::issues;
use forgetmenot::needs::{self, Settling};
use jiff::Timestamp;

use super::command::{OnClosing, OnWords};
use super::perform::{Done, Scene};
use super::{papers, recomputed};
use crate::kit::{DAY, HOUR, line, prose};
use crate::rules::closing::scene::{care, trouble, works};

pub async fn perform(s: &Scene<'_>, what: OnWords) -> Done {
    let (app, actor, case, flag) = (&s.t.app, s.actor, s.case, s.act.flag);
    let how = if flag { Settling::Met } else { Settling::Released };
    let due = s.t.due(s.act.minutes);
    Some(match what {
        OnWords::Need => {
            needs::record(app, actor, case, SpinKind::Problem, prose("It leaks")).await.map(drop)
        }
        OnWords::SettleNeed => {
            let need: NeedId = s.of_case("needs where case_id = $1").await?;
            needs::settle(app, actor, case, need, how).await
        }
        OnWords::Expect => needs::expect(app, actor, case, prose("Quiet")).await.map(drop),
        OnWords::SettleExpectation => {
            let wish: ExpectationId =
                s.of_case("expectations where case_id = $1 and state = 'open'").await?;
            needs::settle_expectation(app, actor, case, wish, how).await
        }
        OnWords::Ask => needs::ask(app, actor, case, prose("How loud?")).await.map(drop),
        OnWords::Answer => {
            let question: QuestionId = s.of_case("questions where case_id = $1").await?;
            needs::answer(app, actor, case, question, prose("45 dB")).await
        }
        OnWords::RaiseDetail => {
            closing::raise_detail(app, actor, case, prose("It creaks"), s.user, due).await.map(drop)
        }
        OnWords::SettleDetail => {
            let detail: DetailId = s.of_case("details where case_id = $1").await?;
            closing::settle_detail(app, actor, case, detail, prose("Oiled")).await
        }
        OnWords::ReportIssue => report(s).await,
        OnWords::ActOnIssue => {
            let issue = s.of_case("issues where case_id = $1").await?;
            let now = s.t.app.now();
            let done =
                if flag { ActDone::Done { at: now } } else { ActDone::Moved { by: Party::Us } };
            issues::act(app, actor, issue, done, line("Look again"), due).await
        }
        OnWords::SettleIssue => {
            settle_issue(s, s.of_case("issues where case_id = $1").await?).await
        }
        OnWords::HandIssue => {
            let issue = s.of_case("issues where case_id = $1").await?;
            issues::hand_to(app, actor, issue, s.user).await
        }
    })
}

pub async fn report(s: &Scene<'_>) -> Result<(), Failure> {
    let mut command = trouble(s.t, s.case);
    command.due = s.t.due(s.act.minutes % DAY + HOUR);
    issues::report(&s.t.app, s.actor, command).await.map(drop)
}

pub async fn settle_issue(s: &Scene<'_>, issue: IssueId) -> Result<(), Failure> {
    let accepted = Some(Acceptance { by: None, at: s.t.app.now() });
    issues::settle(&s.t.app, s.actor, issue, Some(prose("A new seal")), accepted).await
}

pub async fn close(s: &Scene<'_>, what: OnClosing) -> Done {
    let (app, actor, case) = (&s.t.app, s.actor, s.case);
    match what {
        OnClosing::Confirm => return Some(confirm(s).await),
        OnClosing::Close => return Some(closing::close(app, actor, case).await),
        OnClosing::Review => return Some(closing::review(app, actor, case).await),
        OnClosing::HandOver => return Some(closing::hand_over(app, actor, case, s.user).await),
        OnClosing::Satisfaction => return Some(hear(s).await),
        _ => {}
    }
    let list = codes(s).await?;
    let code = s.pick(list, 2)?;
    Some(match what {
        OnClosing::AskForDetails => ask_for_details(s).await,
        OnClosing::Settled => settled(s).await,
        OnClosing::Standard => return standard(s, None).await,
        OnClosing::ChooseCare => choose_care(s).await,
        OnClosing::Mark => mark(s, &code).await,
        OnClosing::Unmark => closing::unmark(app, actor, case, code).await,
        _ => return waive(s, code).await,
    })
}

async fn codes(s: &Scene<'_>) -> Option<Vec<String>> {
    let Checklist { items } = recomputed(s.t, s.case).await?;
    Some(items.into_iter().map(|item| item.code).collect())
}

pub async fn confirm(s: &Scene<'_>) -> Result<(), Failure> {
    closing::confirm(&s.t.app, s.actor, s.case, works()).await.map(drop)
}

/// When what stands at an item was marked; now and then what another saw before.
async fn seen(s: &Scene<'_>, code: &str) -> Option<Timestamp> {
    let there = store::closing::find(s.t.db(), s.case).await.expect("a read")?;
    let marks = store::closing::marks(s.t.db(), there.id).await.expect("the marks");
    marks.iter().find(|mark| mark.code == code).map(|mark| mark.at)
}

async fn said(s: &Scene<'_>, code: &str) -> Said {
    Said { seen: seen(s, code).await, ..Said::plain(prose("As they said it")) }
}

pub async fn hear(s: &Scene<'_>) -> Result<(), Failure> {
    closing::hear_satisfaction(&s.t.app, s.actor, s.case, 4, None, None).await.map(drop)
}

pub async fn ask_for_details(s: &Scene<'_>) -> Result<(), Failure> {
    closing::ask_for_details(&s.t.app, s.actor, s.case, said(s, "C4").await).await
}

pub async fn settled(s: &Scene<'_>) -> Result<(), Failure> {
    closing::customer_says_settled(&s.t.app, s.actor, s.case, said(s, "C3").await).await
}

pub async fn choose_care(s: &Scene<'_>) -> Result<(), Failure> {
    closing::choose_care(&s.t.app, s.actor, s.case, care(), seen(s, "C14").await).await
}

/// With a paper of the case, where there is one.
pub async fn mark(s: &Scene<'_>, code: &str) -> Result<(), Failure> {
    let papers = papers::all(s).await;
    let sound = papers.iter().filter(|paper| paper.withdrawn_at.is_none()).map(|paper| paper.id);
    let document = s.pick(sound.collect(), 3);
    let said = Said { document, ..said(s, code).await };
    closing::mark(&s.t.app, s.actor, s.case, code.to_owned(), said).await
}

/// Mostly what may be waived, and by an owner.
async fn waive(s: &Scene<'_>, code: String) -> Done {
    let items = recomputed(s.t, s.case).await?.items.into_iter();
    let waivable = items.filter(CheckedItem::is_waivable).map(|item| item.code).collect();
    let code = s.pick(waivable, 3).unwrap_or(code);
    let actor = if s.act.flag { Actor::User(s.t.owner) } else { s.actor };
    let said = said(s, &code).await;
    Some(closing::waive(&s.t.app, actor, s.case, code, said).await)
}

pub async fn standard(s: &Scene<'_>, code: Option<&str>) -> Done {
    let there = store::closing::find(s.t.db(), s.case).await.expect("a read")?;
    let procedure = store::procedures::get(s.t.db(), there.procedure).await.expect("its version");
    let all = procedure.content.standards.into_iter().map(|it| it.code).collect();
    let code = code.map_or_else(|| s.pick(all, 4), |code| Some(code.to_owned()))?;
    let checks = store::closing::standard_checks(s.t.db(), there.id).await.expect("the checks");
    let seen = checks.iter().find(|check| check.code == code).map(|check| check.at);
    let look = if s.act.flag { Look::Kept } else { Look::Breach(prose("Jargon")) };
    Some(closing::check_standard(&s.t.app, s.actor, s.case, code, look, seen).await)
}
