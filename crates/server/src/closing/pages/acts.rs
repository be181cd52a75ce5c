//! What the forms of a closing do.

use axum::extract::State;
use axum::response::Response;
use domain::closing::CareChoice;
use domain::ids::{CaseId, DetailId, DocumentId, ExpectationId, UserId};
use domain::interactions::Channel;
use domain::procedures::Evidence;
use jiff::Timestamp;

use super::super::{Confirmed, Look, Said};
use super::again;
use crate::closing as actions;
use crate::needs::Settling;
use crate::web::form::{Errors, Fields, Form};
use crate::web::path::{Id, Ids};
use crate::web::{Problem, Trouble, Visit, Web, saved};

type Answer = Result<Response, Problem>;

/// On to the page with a word of what was done, or the page again with what stands against it and
/// all that was typed.
async fn end<T>(
    visit: &Visit,
    case: CaseId,
    form: &Form,
    outcome: Result<T, Trouble>,
    done: &'static str,
    draft: &str,
) -> Answer {
    match outcome {
        Ok(_) => {
            let draft = format!("closing-{draft}-{case}");
            Ok(saved(visit, &format!("/cases/{case}/closing"), done, &draft))
        }
        Err(trouble) => again(visit, case, form, trouble).await,
    }
}

/// When what the page showed there had been marked.
fn seen(form: &Form, name: &str) -> Option<Timestamp> {
    let microseconds = form.get(&format!("seen-{name}")).parse().ok()?;
    Timestamp::from_microsecond(microseconds).ok()
}

/// What somebody said, by whom and how.
fn said(form: &Form, code: &str, is_spoken: bool) -> Result<Said, Errors> {
    let mut fields = Fields::of(form);
    let words = fields.prose(&format!("words-{code}"));
    let channel = match is_spoken {
        true => fields.choice(&format!("channel-{code}"), Channel::parse),
        false => None,
    };
    let given_by = fields.optional_id(&format!("contact-{code}"));
    let document = match fields.raw(&format!("document-{code}")) {
        "" => None,
        id => id.parse::<DocumentId>().ok(),
    };
    let seen = seen(form, code);
    fields.finish(words.map(|words| Said { words, document, channel, given_by, seen }))
}

pub(super) async fn confirm(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    form: Form,
) -> Answer {
    let outcome = async {
        let mut fields = Fields::of(&form);
        let words = fields.optional_prose("words-C12");
        let channel = fields.choice("channel-C12", Channel::parse);
        let given_by = fields.optional_id("contact-C12");
        let channel = fields.finish(channel)?;
        let confirmed = Confirmed { channel, given_by, words };
        Ok(actions::confirm(&web, visit.actor(), case, confirmed).await?)
    };
    end(&visit, case, &form, outcome.await, "closing-done-confirmed", "C12").await
}

pub(super) async fn word(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    form: Form,
) -> Answer {
    let outcome = async {
        let said = said(&form, "C3", true)?;
        Ok(actions::customer_says_settled(&web, visit.actor(), case, said).await?)
    };
    end(&visit, case, &form, outcome.await, "closing-done-word", "C3").await
}

pub(super) async fn asked(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    form: Form,
) -> Answer {
    let outcome = async {
        let said = said(&form, "C4", true)?;
        Ok(actions::ask_for_details(&web, visit.actor(), case, said).await?)
    };
    end(&visit, case, &form, outcome.await, "closing-done-asked", "C4").await
}

pub(super) async fn raise(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    form: Form,
) -> Answer {
    let customer = store::cases::customer_of(web.db(), case).await?;
    let zone = store::customers::get(web.db(), customer).await?.zone;
    let outcome = async {
        let mut fields = Fields::of(&form);
        let words = fields.prose("detail");
        let owner = fields.choice("owner", |id| id.parse::<UserId>().ok());
        let due = fields.due("due", &zone);
        let ((words, owner), due) = fields.finish(words.zip(owner).zip(due))?;
        Ok(actions::raise_detail(&web, visit.actor(), case, words, owner, due).await?)
    };
    end(&visit, case, &form, outcome.await, "closing-done-detail", "detail").await
}

pub(super) async fn settle(
    visit: Visit,
    State(web): State<Web>,
    Ids(case, detail): Ids<CaseId, DetailId>,
    form: Form,
) -> Answer {
    let name = format!("outcome-{detail}");
    let outcome = async {
        let mut fields = Fields::of(&form);
        let outcome = fields.prose(&name);
        let outcome = fields.finish(outcome)?;
        Ok(actions::settle_detail(&web, visit.actor(), case, detail, outcome).await?)
    };
    end(&visit, case, &form, outcome.await, "closing-done-detail-settled", &name).await
}

pub(super) async fn met(
    visit: Visit,
    State(web): State<Web>,
    Ids(case, expectation): Ids<CaseId, ExpectationId>,
    form: Form,
) -> Answer {
    settle_expectation(&visit, &web, case, expectation, Settling::Met, form).await
}

pub(super) async fn released(
    visit: Visit,
    State(web): State<Web>,
    Ids(case, expectation): Ids<CaseId, ExpectationId>,
    form: Form,
) -> Answer {
    settle_expectation(&visit, &web, case, expectation, Settling::Released, form).await
}

async fn settle_expectation(
    visit: &Visit,
    web: &Web,
    case: CaseId,
    expectation: ExpectationId,
    how: Settling,
    form: Form,
) -> Answer {
    let outcome =
        crate::needs::settle_expectation(web, visit.actor(), case, expectation, how).await;
    end(visit, case, &form, outcome.map_err(Trouble::from), "closing-done-expectation", "").await
}

pub(super) async fn standard(
    visit: Visit,
    State(web): State<Web>,
    Ids(case, code): Ids<CaseId, String>,
    form: Form,
) -> Answer {
    let what = format!("standard-{code}");
    let outcome = async {
        let look = look(&form, &code)?;
        let seen = seen(&form, &what);
        Ok(actions::check_standard(&web, visit.actor(), case, code, look, seen).await?)
    };
    end(&visit, case, &form, outcome.await, "closing-done-standard", &what).await
}

fn look(form: &Form, code: &str) -> Result<Look, Errors> {
    let mut fields = Fields::of(form);
    let kept = fields.choice(&format!("found-{code}"), |found| match found {
        "kept" => Some(true),
        "breach" => Some(false),
        _ => None,
    });
    let look = match kept {
        Some(true) => Some(Look::Kept),
        Some(false) => fields.prose(&format!("breach-{code}")).map(Look::Breach),
        None => None,
    };
    fields.finish(look)
}

pub(super) async fn satisfaction(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    form: Form,
) -> Answer {
    let outcome = async {
        let mut fields = Fields::of(&form);
        let score = fields
            .choice("score", |score| score.parse::<u32>().ok().filter(|it| (1..=5).contains(it)));
        let words = fields.optional_prose("words-C13");
        let given_by = fields.optional_id("contact-C13");
        let score = fields.finish(score)?;
        let actor = visit.actor();
        Ok(actions::hear_satisfaction(&web, actor, case, score, words, given_by).await?)
    };
    end(&visit, case, &form, outcome.await, "closing-done-satisfaction", "C13").await
}

pub(super) async fn care(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    form: Form,
) -> Answer {
    let outcome = async {
        let mut fields = Fields::of(&form);
        let days = CareChoice::parse_days(fields.raw("care_days"));
        if days.is_none() {
            fields.errors.add("care_days", "closing-care-days-wrong");
        }
        let ground = fields.prose("care_ground");
        let may_raise = fields.is_ticked("care_may_raise");
        let (days, ground) = fields.finish(days.zip(ground))?;
        let choice = CareChoice { days, ground, may_raise };
        let seen = seen(&form, "C14");
        Ok(actions::choose_care(&web, visit.actor(), case, choice, seen).await?)
    };
    end(&visit, case, &form, outcome.await, "closing-done-care", "C14").await
}

pub(super) async fn mark(
    visit: Visit,
    State(web): State<Web>,
    Ids(case, code): Ids<CaseId, String>,
    form: Form,
) -> Answer {
    // Only where the customer has to say so is it asked how they did.
    let is_spoken = asks_customer(&web, case, &code).await?;
    let draft = code.clone();
    let outcome = async {
        let said = said(&form, &code, is_spoken)?;
        Ok(actions::mark(&web, visit.actor(), case, code, said).await?)
    };
    end(&visit, case, &form, outcome.await, "closing-done-marked", &draft).await
}

async fn asks_customer(web: &Web, case: CaseId, code: &str) -> Result<bool, Problem> {
    let Some(closing) = store::closing::find(web.db(), case).await? else { return Ok(false) };
    let content = store::procedures::get(web.db(), closing.procedure).await?.content;
    let item = content.items.iter().find(|item| item.code == code);
    Ok(item.is_some_and(|item| item.evidence == Evidence::Customer))
}

pub(super) async fn unmark(
    visit: Visit,
    State(web): State<Web>,
    Ids(case, code): Ids<CaseId, String>,
    form: Form,
) -> Answer {
    let outcome = actions::unmark(&web, visit.actor(), case, code).await.map_err(Trouble::from);
    end(&visit, case, &form, outcome, "closing-done-unmarked", "").await
}

pub(super) async fn waive(
    visit: Visit,
    State(web): State<Web>,
    Ids(case, code): Ids<CaseId, String>,
    form: Form,
) -> Answer {
    let draft = format!("waive-{code}");
    let outcome = async {
        let mut fields = Fields::of(&form);
        let words = fields.prose(&format!("waiver-{code}"));
        let words = fields.finish(words)?;
        let said = Said { seen: seen(&form, &code), ..Said::plain(words) };
        Ok(actions::waive(&web, visit.actor(), case, code, said).await?)
    };
    end(&visit, case, &form, outcome.await, "closing-done-waived", &draft).await
}

pub(super) async fn review(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    form: Form,
) -> Answer {
    let outcome = actions::review(&web, visit.actor(), case).await.map_err(Trouble::from);
    end(&visit, case, &form, outcome, "closing-done-reviewed", "").await
}

pub(super) async fn hand_over(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    form: Form,
) -> Answer {
    let outcome = async {
        let mut fields = Fields::of(&form);
        let owner = fields.choice("owner", |id| id.parse::<UserId>().ok());
        let owner = fields.finish(owner)?;
        Ok(actions::hand_over(&web, visit.actor(), case, owner).await?)
    };
    end(&visit, case, &form, outcome.await, "closing-done-handed-over", "").await
}

pub(super) async fn close(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    form: Form,
) -> Answer {
    let outcome = actions::close(&web, visit.actor(), case).await.map_err(Trouble::from);
    end(&visit, case, &form, outcome, "closing-done-closed", "").await
}
