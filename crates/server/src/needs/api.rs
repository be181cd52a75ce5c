//! What the customer needs, expects and asks, by the API.

use domain::ids::{AssessmentId, CaseId, ExpectationId, NeedId, QuestionId, UserId};
use domain::needs::{SpinKind, Strategy, WishState};
use domain::text::Prose;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::db::{Db, StoreError};
use store::needs::{Assessment, Expectation, Need, Question};

use super::Settling;
use crate::api::operation::{Call, Made, Operation, get, post};
use crate::api::problem::Problem;
use crate::api::values::As;
use crate::cases::api::OneCase;

pub fn operations() -> Vec<Operation> {
    let words = "/cases/{case}/words";
    vec![
        get("get_words", words, "What the customer needs, expects and asks in a case", show),
        post("record_need", "/cases/{case}/needs", "Record a need in their words", record_need)
            .creates(words),
        post("meet_need", "/cases/{case}/needs/{need}/met", "We met a need", meet_need),
        post(
            "release_need",
            "/cases/{case}/needs/{need}/released",
            "The customer let a need go",
            release_need,
        ),
        post(
            "record_expectation",
            "/cases/{case}/expectations",
            "Record what they expect of the product or the service",
            expect,
        )
        .creates(words),
        post(
            "meet_expectation",
            "/cases/{case}/expectations/{expectation}/met",
            "The customer confirms that an expectation is met",
            meet_expectation,
        ),
        post(
            "release_expectation",
            "/cases/{case}/expectations/{expectation}/released",
            "The customer lets an expectation go",
            release_expectation,
        ),
        post("ask_question", "/cases/{case}/questions", "Record a question of theirs", ask)
            .creates(words),
        post(
            "answer_question",
            "/cases/{case}/questions/{question}/answer",
            "Answer a question",
            answer,
        ),
        post(
            "assess_value",
            "/cases/{case}/assessments",
            "Assess their value and choose a strategy; it moves the case nowhere (S0-24)",
            assess,
        )
        .creates(words),
    ]
}

#[derive(Deserialize, JsonSchema)]
struct OneNeed {
    case: As<CaseId>,
    need: As<NeedId>,
}

#[derive(Deserialize, JsonSchema)]
struct OneExpectation {
    case: As<CaseId>,
    expectation: As<ExpectationId>,
}

#[derive(Deserialize, JsonSchema)]
struct OneQuestion {
    case: As<CaseId>,
    question: As<QuestionId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NeedFields {
    /// The SPIN kind (S0-13).
    kind: As<SpinKind>,
    words: As<Prose>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct WordsFields {
    words: As<Prose>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct AnswerFields {
    answer: As<Prose>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct AssessmentFields {
    potential: As<Prose>,
    strategy: As<Strategy>,
}

#[derive(JsonSchema, Serialize)]
struct Words {
    needs: Vec<NeedJson>,
    expectations: Vec<ExpectationJson>,
    questions: Vec<QuestionJson>,
    assessment: Option<AssessmentJson>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Need")]
struct NeedJson {
    id: As<NeedId>,
    kind: As<SpinKind>,
    words: As<Prose>,
    /// `open`, `met` or `released`.
    state: &'static str,
    recorded_at: As<Timestamp>,
    settled_at: Option<As<Timestamp>>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Expectation")]
struct ExpectationJson {
    id: As<ExpectationId>,
    words: As<Prose>,
    /// `open`, `met` or `released`.
    state: &'static str,
    recorded_at: As<Timestamp>,
    settled_at: Option<As<Timestamp>>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Question")]
struct QuestionJson {
    id: As<QuestionId>,
    words: As<Prose>,
    asked_at: As<Timestamp>,
    answer: Option<As<Prose>>,
    answered_at: Option<As<Timestamp>>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Assessment")]
struct AssessmentJson {
    id: As<AssessmentId>,
    potential: As<Prose>,
    strategy: As<Strategy>,
    by: As<UserId>,
    at: As<Timestamp>,
}

impl From<Need> for NeedJson {
    fn from(need: Need) -> Self {
        Self {
            id: As(need.id),
            kind: As(need.kind),
            words: As(need.words),
            state: need.state.code(),
            recorded_at: As(need.recorded_at),
            settled_at: settled(need.state),
        }
    }
}

impl From<Expectation> for ExpectationJson {
    fn from(expectation: Expectation) -> Self {
        Self {
            id: As(expectation.id),
            words: As(expectation.words),
            state: expectation.state.code(),
            recorded_at: As(expectation.recorded_at),
            settled_at: settled(expectation.state),
        }
    }
}

impl From<Question> for QuestionJson {
    fn from(question: Question) -> Self {
        Self {
            id: As(question.id),
            words: As(question.words),
            asked_at: As(question.asked_at),
            answer: question.answer.map(As),
            answered_at: question.answered_at.map(As),
        }
    }
}

impl From<Assessment> for AssessmentJson {
    fn from(assessment: Assessment) -> Self {
        Self {
            id: As(assessment.id),
            potential: As(assessment.potential),
            strategy: As(assessment.strategy),
            by: As(assessment.by),
            at: As(assessment.at),
        }
    }
}

fn settled(state: WishState) -> Option<As<Timestamp>> {
    state.settled_at().map(As)
}

async fn load(db: &Db, case: CaseId) -> Result<Words, StoreError> {
    store::cases::customer_of(db, case).await?;
    let needs = store::needs::of_case(db, case).await?;
    let expectations = store::needs::expectations(db, case).await?;
    let questions = store::needs::questions(db, case).await?;
    Ok(Words {
        needs: needs.into_iter().map(Into::into).collect(),
        expectations: expectations.into_iter().map(Into::into).collect(),
        questions: questions.into_iter().map(Into::into).collect(),
        assessment: store::needs::find_assessment(db, case).await?.map(Into::into),
    })
}

async fn show(call: Call<OneCase>) -> Result<Words, Problem> {
    Ok(load(call.app.db(), call.path.case.0).await?)
}

async fn record_need(call: Call<OneCase, NeedFields>) -> Result<Made, Problem> {
    let (case, NeedFields { kind, words }) = (call.path.case.0, call.body);
    Ok(Made::of(super::record(&call.app, call.by.actor(), case, kind.0, words.0).await?))
}

async fn meet_need(call: Call<OneNeed>) -> Result<Words, Problem> {
    settle_need(call, Settling::Met).await
}

async fn release_need(call: Call<OneNeed>) -> Result<Words, Problem> {
    settle_need(call, Settling::Released).await
}

async fn settle_need(call: Call<OneNeed>, how: Settling) -> Result<Words, Problem> {
    let (case, need) = (call.path.case.0, call.path.need.0);
    super::settle(&call.app, call.by.actor(), case, need, how).await?;
    Ok(load(call.app.db(), case).await?)
}

async fn expect(call: Call<OneCase, WordsFields>) -> Result<Made, Problem> {
    let (case, words) = (call.path.case.0, call.body.words.0);
    Ok(Made::of(super::expect(&call.app, call.by.actor(), case, words).await?))
}

async fn meet_expectation(call: Call<OneExpectation>) -> Result<Words, Problem> {
    settle_expectation(call, Settling::Met).await
}

async fn release_expectation(call: Call<OneExpectation>) -> Result<Words, Problem> {
    settle_expectation(call, Settling::Released).await
}

async fn settle_expectation(call: Call<OneExpectation>, how: Settling) -> Result<Words, Problem> {
    let (case, id) = (call.path.case.0, call.path.expectation.0);
    super::settle_expectation(&call.app, call.by.actor(), case, id, how).await?;
    Ok(load(call.app.db(), case).await?)
}

async fn ask(call: Call<OneCase, WordsFields>) -> Result<Made, Problem> {
    let (case, words) = (call.path.case.0, call.body.words.0);
    Ok(Made::of(super::ask(&call.app, call.by.actor(), case, words).await?))
}

async fn answer(call: Call<OneQuestion, AnswerFields>) -> Result<Words, Problem> {
    let (case, question) = (call.path.case.0, call.path.question.0);
    let words = call.body.answer.0;
    super::answer(&call.app, call.by.actor(), case, question, words).await?;
    Ok(load(call.app.db(), case).await?)
}

async fn assess(call: Call<OneCase, AssessmentFields>) -> Result<Made, Problem> {
    let (case, AssessmentFields { potential, strategy }) = (call.path.case.0, call.body);
    let (actor, potential) = (call.by.actor(), potential.0);
    Ok(Made::of(super::assess(&call.app, actor, case, potential, strategy.0).await?))
}
