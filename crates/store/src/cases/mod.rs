//! Cases: saved whole; what lists show of them, and what stands after their yes.

mod board;
mod filter;
mod list;
mod named;
mod service;

use domain::cases::{
    Answer, Case, CaseFacts, CaseParts, CaseState, Ended, Evidence, NextStep, Release,
    ServiceFacts, Stage,
};
use domain::ids::{AnswerId, CaseId, ClosingId, CustomerId, PromiseId, ReleaseId, UserId};
use domain::money::Money;
use domain::people::Party;
use domain::promises::PromiseKind;
use domain::search::SearchKind;
use domain::text::Line;
use domain::time::{Due, Zone};
use jiff::Timestamp;
use uuid::Uuid;

use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::{args, row};

pub use board::{COUNTED, Card, column, count};
pub(crate) use filter::narrow;
pub use filter::{CaseFilter, CaseSort, Slow, teams};
pub use list::{CaseInList, CaseView, count_needing_step, list};
#[cfg(test)]
pub(crate) use named::{Walk, walk};
pub use service::{
    AgreementHead, BillsStand, ClosingStands, DocumentsStand, Service, TrackStands,
    count_in_service, service,
};

row! {
    struct CaseRow {
        id: CaseId,
        customer: CustomerId,
        title: Line,
        owner: UserId,
        source: Option<Line>,
        amount_minor: Option<i64>,
        currency: Option<String>,
        opened_at: Timestamp,
        theirs: Stage,
        ours: Stage,
        state: String,
        step: Option<PromiseId>,
        step_kind: Option<PromiseKind>,
        step_due: Option<Timestamp>,
        step_zone: Option<Zone>,
        step_owner: Option<UserId>,
        step_debtor: Option<Party>,
        step_named_by: Option<Party>,
        ended: Option<Uuid>,
        ended_at: Option<Timestamp>,
        decision_at: Option<Timestamp>,
        decision_zone: Option<Zone>,
        contact_at: Option<Timestamp>,
        contact_zone: Option<Zone>,
        attempts: u32,
        deferrals: u32,
        needs_agreed_at: Option<Timestamp>,
        advanced_at: Timestamp,
        closing: Option<ClosingId>,
        closed_at: Option<Timestamp>,
    }
}

const COLUMNS: &str = "id, customer_id, title, owner_id, source, amount_minor, currency, opened_at,
    theirs, ours, state, step_id, step_kind, step_due, step_zone, step_owner_id, step_debtor,
    step_named_by, ended_id, ended_at, decision_at, decision_zone, contact_at, contact_zone,
    attempts, deferrals, needs_agreed_at, advanced_at, closing_id, closed_at";

impl CaseRow {
    fn case(self) -> Result<Case, StoreError> {
        let state = self.case_state();
        let state = state.ok_or_else(|| StoreError::broken("a case in no known state"))?;
        let currency = self.currency.as_deref().and_then(iso_currency::Currency::from_code);
        Ok(Case::restore(CaseParts {
            id: self.id,
            customer: self.customer,
            title: self.title,
            owner: self.owner,
            source: self.source,
            amount: self
                .amount_minor
                .zip(currency)
                .map(|(minor, currency)| Money { minor, currency }),
            opened_at: self.opened_at,
            theirs: self.theirs,
            ours: self.ours,
            state,
            closed: self.closing.zip(self.closed_at).map(|(id, at)| Ended { id, at }),
            decision: due(self.decision_at, self.decision_zone),
            contact: due(self.contact_at, self.contact_zone),
            attempts: self.attempts,
            deferrals: self.deferrals,
            needs_agreed_at: self.needs_agreed_at,
            advanced_at: self.advanced_at,
        }))
    }

    fn case_state(&self) -> Option<CaseState> {
        if self.state == "open" {
            return Some(CaseState::Open(NextStep {
                promise: self.step?,
                kind: self.step_kind?,
                due: due(self.step_due, self.step_zone.clone())?,
                owner: self.step_owner?,
                debtor: self.step_debtor?,
                named_by: self.step_named_by?,
            }));
        }
        let (id, at) = self.ended.zip(self.ended_at)?;
        match self.state.as_str() {
            "final-yes" => Some(CaseState::FinalYes(Ended { id: AnswerId(id), at })),
            "final-no" => Some(CaseState::FinalNo(Ended { id: AnswerId(id), at })),
            "released" => Some(CaseState::Released(Ended { id: ReleaseId(id), at })),
            _ => None,
        }
    }
}

fn due(at: Option<Timestamp>, zone: Option<Zone>) -> Option<Due> {
    at.zip(zone).map(|(at, zone)| Due { at, zone })
}

fn values(case: &Case) -> [Val; 30] {
    let step = case.next_step();
    let ended: Option<(Uuid, Timestamp)> = match &case.state {
        CaseState::Open(_) => None,
        CaseState::FinalYes(end) | CaseState::FinalNo(end) => Some((end.id.0, end.at)),
        CaseState::Released(end) => Some((end.id.0, end.at)),
    };
    let zone = |due: &Option<Due>| due.as_ref().map(|due| due.zone.name().to_owned());
    [
        case.id.into_val(),
        case.customer.into_val(),
        case.title.as_str().into_val(),
        case.owner.into_val(),
        case.source.as_ref().into_val(),
        case.amount.map(|money| money.minor).into_val(),
        case.amount.map(|money| money.currency.code()).into_val(),
        case.opened_at.into_val(),
        case.theirs.into_val(),
        case.ours.into_val(),
        case.state.code().into_val(),
        step.map(|step| step.promise).into_val(),
        step.map(|step| step.kind).into_val(),
        step.map(|step| step.due.at).into_val(),
        step.map(|step| step.due.zone.name()).into_val(),
        step.map(|step| step.owner).into_val(),
        step.map(|step| step.debtor).into_val(),
        step.map(|step| step.named_by).into_val(),
        ended.map(|(id, _)| id).into_val(),
        ended.map(|(_, at)| at).into_val(),
        case.decision.as_ref().map(|due| due.at).into_val(),
        zone(&case.decision).into_val(),
        case.contact.as_ref().map(|due| due.at).into_val(),
        zone(&case.contact).into_val(),
        case.attempts.into_val(),
        case.deferrals.into_val(),
        case.needs_agreed_at.into_val(),
        case.advanced_at.into_val(),
        case.closed.map(|closed| closed.id).into_val(),
        case.closed.map(|closed| closed.at).into_val(),
    ]
}

/// The case first, then its first promise: they refer to each other, which is checked at the
/// commit.
pub async fn insert(tx: &Tx, case: &Case) -> Result<(), StoreError> {
    insert_many(tx, std::slice::from_ref(case)).await
}

pub async fn insert_many(tx: &Tx, cases: &[Case]) -> Result<(), StoreError> {
    cases.iter().for_each(|case| tx.touch(SearchKind::Case, case.id));
    let sql = format!(
        "insert into cases ({COLUMNS}, customer_key)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
            $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30,
            (select name_key from customers where id = $2))"
    );
    tx.many(&sql, cases.iter().map(values)).await.map(|_| ())
}

/// Saves what may change of a case: it stays its customer's, who is left out because SQLite renews
/// the indexes of every column that is named.
pub async fn save(tx: &Tx, case: &Case) -> Result<(), StoreError> {
    tx.touch(SearchKind::Case, case.id);
    tx.exec(
        "update cases set title = $3, owner_id = $4, source = $5,
            amount_minor = $6, currency = $7, opened_at = $8, theirs = $9, ours = $10, state = $11,
            step_id = $12, step_kind = $13, step_due = $14, step_zone = $15, step_owner_id = $16,
            step_debtor = $17, step_named_by = $18, ended_id = $19, ended_at = $20,
            decision_at = $21, decision_zone = $22, contact_at = $23, contact_zone = $24,
            attempts = $25, deferrals = $26, needs_agreed_at = $27, advanced_at = $28,
            closing_id = $29, closed_at = $30
         where id = $1",
        values(case).into(),
    )
    .await
    .map(|_| ())
}

pub async fn get(q: &impl Query, id: CaseId) -> Result<Case, StoreError> {
    q.one::<CaseRow>(&format!("select {COLUMNS} from cases where id = $1"), args![id]).await?.case()
}

/// Whose case it is: what a writer locks before it reads the case itself.
pub async fn customer_of(q: &impl Query, id: CaseId) -> Result<CustomerId, StoreError> {
    q.one("select customer_id from cases where id = $1", args![id]).await
}

pub async fn of_customer(q: &impl Query, customer: CustomerId) -> Result<Vec<Case>, StoreError> {
    let sql = format!(
        "select {COLUMNS} from cases where customer_id = $1
         order by case when state = 'open' then 0 else 1 end, opened_at desc, id"
    );
    q.all::<CaseRow>(&sql, args![customer]).await?.into_iter().map(CaseRow::case).collect()
}

/// What the stages ask for beside the case itself.
pub async fn facts(q: &impl Query, case: CaseId) -> Result<CaseFacts, StoreError> {
    let (needs, offers_given): (u32, u32) = q
        .one(
            "select (select count(*) from needs where case_id = $1 and state <> 'released'),
                (select count(*) from offers where case_id = $1 and state = 'given')",
            args![case],
        )
        .await?;
    Ok(CaseFacts { needs, offers_given })
}

/// What the stages after the yes look at.
pub async fn service_facts(q: &impl Query, case: CaseId) -> Result<ServiceFacts, StoreError> {
    let (agreements, tracks, doing, unsettled, confirmations): (u32, u32, u32, u32, u32) = q
        .one(
            "select (select count(*) from agreements where case_id = $1),
                count(*), count(*) filter (where state = 'doing'),
                count(*) filter (where state in ('doing', 'asking')),
                (select count(*) from closings where case_id = $1)
             from tracks where case_id = $1",
            args![case],
        )
        .await?;
    let (agreed, confirmed) = (agreements > 0, confirmations > 0);
    Ok(ServiceFacts { agreed, tracks, doing, unsettled, confirmed })
}

/// Is the customer's final yes there, and the service not closed?
pub async fn is_in_service(q: &impl Query, case: CaseId) -> Result<bool, StoreError> {
    let found: Option<CaseId> = q
        .find(
            "select id from cases where id = $1 and state = 'final-yes' and closed_at is null",
            args![case],
        )
        .await?;
    Ok(found.is_some())
}

pub async fn insert_answer(tx: &Tx, answer: &Answer) -> Result<(), StoreError> {
    insert_answers(tx, std::slice::from_ref(answer)).await
}

pub async fn insert_answers(tx: &Tx, answers: &[Answer]) -> Result<(), StoreError> {
    tx.many(
        "insert into answers (id, customer_id, case_id, verdict, at, interaction_id, channel,
            given_by, recorded_by, volunteered)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        answers.iter().map(answer_values),
    )
    .await
    .map(|_| ())
}

fn answer_values(answer: &Answer) -> [Val; 10] {
    let (interaction, channel, given_by, recorded_by) = match answer.evidence {
        Evidence::Imported => (None, None, None, None),
        Evidence::Interaction { id, channel, given_by, recorded_by } => {
            (Some(id), Some(channel), given_by, Some(recorded_by))
        }
    };
    [
        answer.id.into_val(),
        answer.customer.into_val(),
        answer.case.into_val(),
        answer.verdict.into_val(),
        answer.at.into_val(),
        interaction.into_val(),
        channel.into_val(),
        given_by.into_val(),
        recorded_by.into_val(),
        answer.volunteered.as_ref().into_val(),
    ]
}

pub async fn insert_release(tx: &Tx, release: &Release) -> Result<(), StoreError> {
    insert_releases(tx, std::slice::from_ref(release)).await
}

pub async fn insert_releases(tx: &Tx, releases: &[Release]) -> Result<(), StoreError> {
    tx.many(
        "insert into releases (id, customer_id, case_id, cause, at, by_id)
         values ($1, $2, $3, $4, $5, $6)",
        releases.iter().map(release_values),
    )
    .await
    .map(|_| ())
}

fn release_values(release: &Release) -> [Val; 6] {
    [
        release.id.into_val(),
        release.customer.into_val(),
        release.case.into_val(),
        release.cause.into_val(),
        release.at.into_val(),
        release.by.into_val(),
    ]
}
