//! Needs, expectations and questions in the customer's words, and our assessments of value.

use domain::ids::{AssessmentId, CaseId, CustomerId, ExpectationId, NeedId, QuestionId, UserId};
use domain::needs::{SpinKind, Strategy, WishState};
use domain::search::SearchKind;
use domain::text::Prose;
use jiff::Timestamp;

use crate::db::{Query, StoreError, Tx};
use crate::{args, row};

row! {
    struct NeedRow {
        id: NeedId,
        words: Prose,
        kind: SpinKind,
        state: String,
        recorded_at: Timestamp,
        settled_at: Option<Timestamp>,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    pub id: NeedId,
    pub words: Prose,
    pub kind: SpinKind,
    pub state: WishState,
    pub recorded_at: Timestamp,
}

impl NeedRow {
    fn need(self) -> Result<Need, StoreError> {
        let state = WishState::restore(&self.state, self.settled_at);
        Ok(Need {
            id: self.id,
            words: self.words,
            kind: self.kind,
            state: state.ok_or_else(|| StoreError::broken("a need in no known state"))?,
            recorded_at: self.recorded_at,
        })
    }
}

const NEED: &str = "select id, words, kind, state, recorded_at, settled_at from needs";

pub async fn insert(
    tx: &Tx,
    customer: CustomerId,
    case: CaseId,
    need: &Need,
) -> Result<(), StoreError> {
    tx.touch(SearchKind::Need, need.id);
    tx.exec(
        "insert into needs (id, customer_id, case_id, words, kind, state, recorded_at, settled_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            need.id,
            customer,
            case,
            &need.words,
            need.kind,
            need.state.code(),
            need.recorded_at,
            need.state.settled_at()
        ],
    )
    .await
    .map(|_| ())
}

pub async fn of_case(q: &impl Query, case: CaseId) -> Result<Vec<Need>, StoreError> {
    let sql = format!("{NEED} where case_id = $1 order by recorded_at, id");
    q.all::<NeedRow>(&sql, args![case]).await?.into_iter().map(NeedRow::need).collect()
}

pub async fn get(q: &impl Query, case: CaseId, id: NeedId) -> Result<Need, StoreError> {
    let sql = format!("{NEED} where case_id = $1 and id = $2");
    q.one::<NeedRow>(&sql, args![case, id]).await?.need()
}

pub async fn save(tx: &Tx, id: NeedId, state: WishState) -> Result<(), StoreError> {
    tx.exec(
        "update needs set state = $2, settled_at = $3 where id = $1",
        args![id, state.code(), state.settled_at()],
    )
    .await
    .map(|_| ())
}

row! {
    struct ExpectationRow {
        id: ExpectationId,
        words: Prose,
        state: String,
        recorded_at: Timestamp,
        settled_at: Option<Timestamp>,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Expectation {
    pub id: ExpectationId,
    pub words: Prose,
    pub state: WishState,
    pub recorded_at: Timestamp,
}

impl ExpectationRow {
    fn expectation(self) -> Result<Expectation, StoreError> {
        let state = WishState::restore(&self.state, self.settled_at);
        Ok(Expectation {
            id: self.id,
            words: self.words,
            state: state.ok_or_else(|| StoreError::broken("an expectation in no known state"))?,
            recorded_at: self.recorded_at,
        })
    }
}

const EXPECTATION: &str = "select id, words, state, recorded_at, settled_at from expectations";

pub async fn insert_expectation(
    tx: &Tx,
    customer: CustomerId,
    case: CaseId,
    expectation: &Expectation,
) -> Result<(), StoreError> {
    tx.touch(SearchKind::Expectation, expectation.id);
    tx.exec(
        "insert into expectations (id, customer_id, case_id, words, state, recorded_at, settled_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![
            expectation.id,
            customer,
            case,
            &expectation.words,
            expectation.state.code(),
            expectation.recorded_at,
            expectation.state.settled_at()
        ],
    )
    .await
    .map(|_| ())
}

pub async fn expectations(q: &impl Query, case: CaseId) -> Result<Vec<Expectation>, StoreError> {
    let sql = format!("{EXPECTATION} where case_id = $1 order by recorded_at, id");
    let rows = q.all::<ExpectationRow>(&sql, args![case]).await?;
    rows.into_iter().map(ExpectationRow::expectation).collect()
}

pub async fn expectation(
    q: &impl Query,
    case: CaseId,
    id: ExpectationId,
) -> Result<Expectation, StoreError> {
    let sql = format!("{EXPECTATION} where case_id = $1 and id = $2");
    q.one::<ExpectationRow>(&sql, args![case, id]).await?.expectation()
}

pub async fn save_expectation(
    tx: &Tx,
    id: ExpectationId,
    state: WishState,
) -> Result<(), StoreError> {
    tx.exec(
        "update expectations set state = $2, settled_at = $3 where id = $1",
        args![id, state.code(), state.settled_at()],
    )
    .await
    .map(|_| ())
}

row! {
    pub struct Question {
        id: QuestionId,
        words: Prose,
        asked_at: Timestamp,
        answer: Option<Prose>,
        answered_at: Option<Timestamp>,
    }
}

pub async fn insert_question(
    tx: &Tx,
    customer: CustomerId,
    case: CaseId,
    question: &Question,
) -> Result<(), StoreError> {
    tx.touch(SearchKind::Question, question.id);
    tx.exec(
        "insert into questions (id, customer_id, case_id, words, asked_at)
         values ($1, $2, $3, $4, $5)",
        args![question.id, customer, case, &question.words, question.asked_at],
    )
    .await
    .map(|_| ())
}

pub async fn questions(q: &impl Query, case: CaseId) -> Result<Vec<Question>, StoreError> {
    q.all(
        "select id, words, asked_at, answer, answered_at from questions where case_id = $1
         order by asked_at, id",
        args![case],
    )
    .await
}

/// Answers a question that is open; whether it was.
pub async fn answer_question(
    tx: &Tx,
    case: CaseId,
    id: QuestionId,
    answer: &Prose,
    at: Timestamp,
) -> Result<bool, StoreError> {
    tx.touch(SearchKind::Question, id);
    let changed = tx
        .exec(
            "update questions set answer = $3, answered_at = $4
             where case_id = $1 and id = $2 and answer is null",
            args![case, id, answer, at],
        )
        .await?;
    Ok(changed == 1)
}

row! {
    pub struct Assessment {
        id: AssessmentId,
        potential: Prose,
        strategy: Strategy,
        by: UserId,
        at: Timestamp,
    }
}

pub async fn insert_assessment(
    tx: &Tx,
    customer: CustomerId,
    case: CaseId,
    assessment: &Assessment,
) -> Result<(), StoreError> {
    tx.exec(
        "insert into assessments (id, customer_id, case_id, potential, strategy, by_id, at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![
            assessment.id,
            customer,
            case,
            &assessment.potential,
            assessment.strategy,
            assessment.by,
            assessment.at
        ],
    )
    .await
    .map(|_| ())
}

/// The assessment that stands: the last one made.
pub async fn find_assessment(
    q: &impl Query,
    case: CaseId,
) -> Result<Option<Assessment>, StoreError> {
    q.find(
        "select id, potential, strategy, by_id, at from assessments where case_id = $1
         order by at desc, id desc limit 1",
        args![case],
    )
    .await
}
