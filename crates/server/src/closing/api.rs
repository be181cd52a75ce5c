//! Closings by the API: the checklist that the facts make, what people say to it, and the close.

mod shapes;

use domain::closing::{CareChoice, CheckedItem, Checklist, ClosingState};
use domain::ids::{CaseId, DetailId};
use domain::people::Right;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Map, Value};
use store::db::{Query, Tx, Work};

use super::{Confirmed, Look, Said};
use crate::api::answer::tag_of;
use crate::api::operation::{Call, Made, Operation, get, id, post};
use crate::api::problem::{Problem, Wrong};
use crate::api::values::As;
use crate::app::Failure;
use crate::cases::api::{NewOwner, OneCase};
use shapes::{
    CareFields, ClosingJson, ConfirmedFields, DetailFields, DetailJson, ItemJson, MarkJson,
    OutcomeFields, SaidFields, SatisfactionFields, StandardFields, WaiverFields,
};

pub fn operations() -> Vec<Operation> {
    let mut all = said();
    all.extend(acts());
    all
}

/// What the customer says, and what people say of the items.
fn said() -> Vec<Operation> {
    vec![
        get("get_closing", "/cases/{case}/closing", "The closing of a case", show).of(record),
        post(
            "confirm_service",
            "/cases/{case}/closing/confirmation",
            "The customer confirms that it works: this opens the closing (S0-19)",
            confirm,
        ),
        post(
            "hear_settled",
            "/cases/{case}/closing/word",
            "The customer says that all is settled",
            word,
        )
        .of(record),
        post(
            "ask_for_details",
            "/cases/{case}/closing/asked",
            "The customer was asked whether any trifle is open",
            asked,
        )
        .of(record),
        post("raise_detail", "/cases/{case}/closing/details", "Record a trifle", raise)
            .on(record)
            .creates("/cases/{case}/closing"),
        post(
            "settle_detail",
            "/cases/{case}/closing/details/{detail}/settled",
            "A trifle is settled",
            settle,
        )
        .of(record),
        post(
            "hear_satisfaction",
            "/cases/{case}/closing/satisfaction",
            "How satisfied they are, in their words",
            satisfaction,
        )
        .of(record),
    ]
}

fn acts() -> Vec<Operation> {
    vec![
        post(
            "check_standard",
            "/cases/{case}/closing/standards/{code}",
            "A standard of the procedure was looked at",
            standard,
        )
        .of(record),
        post("choose_care", "/cases/{case}/closing/care", "What was agreed for afterwards", care)
            .of(record),
        post(
            "mark_item",
            "/cases/{case}/closing/items/{code}/mark",
            "Mark an item with its evidence",
            mark,
        )
        .of(record),
        post(
            "unmark_item",
            "/cases/{case}/closing/items/{code}/unmark",
            "Take a mark back",
            unmark,
        )
        .of(record),
        post(
            "waive_item",
            "/cases/{case}/closing/items/{code}/waiver",
            "Waive an item with its reason; never what the customer is owed",
            waive,
        )
        .of(record)
        .needs(Right::Govern),
        post("review_closing", "/cases/{case}/closing/review", "The first look through it", review)
            .of(record),
        post("hand_over_closing", "/cases/{case}/closing/owner", "Hand it over", hand_over)
            .of(record),
        post(
            "close_service",
            "/cases/{case}/closing/closed",
            "Close the service: by a person, one by one, when nothing is open (I10, I11)",
            close,
        )
        .of(record),
    ]
}

#[derive(Deserialize, JsonSchema)]
struct OneItem {
    case: As<CaseId>,
    code: String,
}

#[derive(Deserialize, JsonSchema)]
struct OneDetail {
    case: As<CaseId>,
    detail: As<DetailId>,
}

async fn load(q: &impl Query, case: CaseId) -> Result<ClosingJson, Failure> {
    let closing = store::closing::find(q, case).await?.ok_or(Failure::NotFound)?;
    let marks = store::closing::marks(q, closing.id).await?;
    let content = store::procedures::get(q, closing.procedure).await?.content;
    let mut facts = store::closing::facts(q, &closing).await?;
    if closing.state != ClosingState::Open {
        facts = facts.after_closing();
    }
    let checklist = Checklist::of(&content, &facts, &marks);
    let item = |item: CheckedItem| ItemJson {
        state: As(item.state),
        waits_on: item.waits_on().map(As),
        mark: marks.iter().find(|mark| mark.code == item.code).map(|mark| MarkJson {
            kind: mark.kind.code(),
            words: As(mark.words.clone()),
            by: As(mark.by),
            at: As(mark.at),
            fell_at: mark.fell_at.map(As),
        }),
        code: item.code,
        stage: item.stage,
        rests_on: item.rests_on,
    };
    let details = store::closing::details(q, case).await?;
    let (closed_at, closed_by) = match closing.state {
        ClosingState::Open => (None, None),
        ClosingState::Closed { at, by } => (Some(As(at)), Some(As(by))),
    };
    Ok(ClosingJson {
        id: As(closing.id),
        case: As(closing.case),
        owner: As(closing.owner),
        opened_at: As(closing.opened_at),
        moved_at: As(closing.moved_at),
        reviewed_at: closing.review.map(|review| As(review.at)),
        closed_at,
        closed_by,
        care_days: closing.care.as_ref().map(|care| care.days.clone()),
        care_ground: closing.care.map(|care| As(care.ground)),
        items: checklist.items.into_iter().map(item).collect(),
        details: details
            .into_iter()
            .map(|detail| DetailJson {
                id: As(detail.id),
                words: As(detail.words),
                outcome: detail.outcome.map(As),
            })
            .collect(),
    })
}

fn record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move {
        let case: CaseId = id(path, "case")?;
        tx.lock_customer(store::cases::customer_of(tx, case).await?).await?;
        Ok(tag_of(&load(tx, case).await?))
    })
}

type Answer = Result<ClosingJson, Problem>;

async fn show(call: Call<OneCase>) -> Answer {
    Ok(load(call.app.db(), call.path.case.0).await?)
}

async fn confirm(call: Call<OneCase, ConfirmedFields>) -> Answer {
    let (case, body) = (call.path.case.0, call.body);
    let confirmed = Confirmed {
        channel: body.channel.0,
        given_by: body.given_by.map(|it| it.0),
        words: body.words.map(|it| it.0),
    };
    super::confirm(&call.app, call.by.actor(), case, confirmed).await?;
    Ok(load(call.app.db(), case).await?)
}

async fn word(call: Call<OneCase, SaidFields>) -> Answer {
    let (case, said) = (call.path.case.0, call.body.into());
    super::customer_says_settled(&call.app, call.by.actor(), case, said).await?;
    Ok(load(call.app.db(), case).await?)
}

async fn asked(call: Call<OneCase, SaidFields>) -> Answer {
    let (case, said) = (call.path.case.0, call.body.into());
    super::ask_for_details(&call.app, call.by.actor(), case, said).await?;
    Ok(load(call.app.db(), case).await?)
}

async fn raise(call: Call<OneCase, DetailFields>) -> Result<Made, Problem> {
    let (case, DetailFields { words, owner, due }) = (call.path.case.0, call.body);
    let owner = owner.map_or(call.by.user, |owner| owner.0);
    let actor = call.by.actor();
    Ok(Made::of(super::raise_detail(&call.app, actor, case, words.0, owner, due.into()).await?))
}

async fn settle(call: Call<OneDetail, OutcomeFields>) -> Answer {
    let (case, detail) = (call.path.case.0, call.path.detail.0);
    let outcome = call.body.outcome.0;
    super::settle_detail(&call.app, call.by.actor(), case, detail, outcome).await?;
    Ok(load(call.app.db(), case).await?)
}

async fn satisfaction(call: Call<OneCase, SatisfactionFields>) -> Answer {
    let (case, SatisfactionFields { score, words, given_by }) = (call.path.case.0, call.body);
    if !(1..=5).contains(&score) {
        return Err(Problem::Invalid(vec![Wrong::at("/score", "api-field-bounds")]));
    }
    let (words, given_by) = (words.map(|it| it.0), given_by.map(|it| it.0));
    super::hear_satisfaction(&call.app, call.by.actor(), case, score, words, given_by).await?;
    Ok(load(call.app.db(), case).await?)
}

async fn standard(call: Call<OneItem, StandardFields>) -> Answer {
    let (case, code) = (call.path.case.0, call.path.code);
    let look = call.body.breach.map_or(Look::Kept, |words| Look::Breach(words.0));
    let seen = call.body.seen.map(|it| it.0);
    super::check_standard(&call.app, call.by.actor(), case, code, look, seen).await?;
    Ok(load(call.app.db(), case).await?)
}

async fn care(call: Call<OneCase, CareFields>) -> Answer {
    let (case, body) = (call.path.case.0, call.body);
    let days: Vec<String> = body.days.iter().map(u32::to_string).collect();
    let Some(days) = CareChoice::parse_days(&days.join(" ")) else {
        return Err(Problem::Invalid(vec![Wrong::at("/days", "closing-care-days-wrong")]));
    };
    let choice = CareChoice { days, ground: body.ground.0, may_raise: body.may_raise };
    let seen = body.seen.map(|it| it.0);
    super::choose_care(&call.app, call.by.actor(), case, choice, seen).await?;
    Ok(load(call.app.db(), case).await?)
}

async fn mark(call: Call<OneItem, SaidFields>) -> Answer {
    let (case, code, said) = (call.path.case.0, call.path.code, call.body.into());
    super::mark(&call.app, call.by.actor(), case, code, said).await?;
    Ok(load(call.app.db(), case).await?)
}

async fn unmark(call: Call<OneItem>) -> Answer {
    let case = call.path.case.0;
    super::unmark(&call.app, call.by.actor(), case, call.path.code).await?;
    Ok(load(call.app.db(), case).await?)
}

async fn waive(call: Call<OneItem, WaiverFields>) -> Answer {
    let (case, code) = (call.path.case.0, call.path.code);
    let seen = call.body.seen.map(|it| it.0);
    let said = Said { seen, ..Said::plain(call.body.reason.0) };
    super::waive(&call.app, call.by.actor(), case, code, said).await?;
    Ok(load(call.app.db(), case).await?)
}

async fn review(call: Call<OneCase>) -> Answer {
    let case = call.path.case.0;
    super::review(&call.app, call.by.actor(), case).await?;
    Ok(load(call.app.db(), case).await?)
}

async fn hand_over(call: Call<OneCase, NewOwner>) -> Answer {
    let case = call.path.case.0;
    super::hand_over(&call.app, call.by.actor(), case, call.body.owner.0).await?;
    Ok(load(call.app.db(), case).await?)
}

async fn close(call: Call<OneCase>) -> Answer {
    let case = call.path.case.0;
    super::close(&call.app, call.by.actor(), case).await?;
    Ok(load(call.app.db(), case).await?)
}
