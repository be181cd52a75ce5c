//! Care plans, contacts, recommendations and warnings, urgent returns, and the rhythms of buying.

mod desk;
mod rhythms;
mod voices;

use domain::care::{CareContact, CareDays, CarePlan, CareState, NextContact};
use domain::ids::{CareContactId, CaseId, CustomerId, ItemId, PromiseId, UrgentReturnId, UserId};
use domain::interactions::Channel;
use domain::text::Prose;
use jiff::Timestamp;

pub use desk::{
    Coverage, FallsDue, FallsDueKind, InCare, UrgentCall, coverage, due, falling_due, silent,
    urgent,
};
pub use rhythms::{
    BrokenRhythm, LostCustomers, bought_since, broken, has_bought_since, lost, purchases, returns,
    rhythm_of, save_rhythm,
};
pub use voices::{
    VoiceInList, answer_voice, insert_voice, reach, recommendations, voice, voices_of,
    warnings_unanswered,
};

use crate::db::{Query, StoreError, Tx};
use crate::{args, row};

row! {
    struct PlanRow {
        customer: CustomerId,
        owner: UserId,
        case: CaseId,
        state: String,
        promise: Option<PromiseId>,
        next_due: Option<Timestamp>,
        planned_days: String,
        limit_days: u32,
        began_at: Timestamp,
        last_contact_at: Timestamp,
        ground: Option<Prose>,
        may_raise: bool,
    }
}

impl PlanRow {
    fn plan(self) -> Result<CarePlan, StoreError> {
        let broken = || StoreError::broken("a care plan in no known state");
        let state = match (self.state.as_str(), self.promise, self.next_due) {
            ("caring", Some(promise), Some(due)) => CareState::Caring(NextContact { promise, due }),
            ("resting", None, None) => CareState::Resting,
            _ => return Err(broken()),
        };
        Ok(CarePlan {
            customer: self.customer,
            owner: self.owner,
            case: self.case,
            state,
            days: CareDays::restore(&self.planned_days, self.limit_days).ok_or_else(broken)?,
            began_at: self.began_at,
            last_contact_at: self.last_contact_at,
            ground: self.ground,
            may_raise: self.may_raise,
        })
    }
}

/// The plan of a customer, if they are in care.
pub async fn find(q: &impl Query, customer: CustomerId) -> Result<Option<CarePlan>, StoreError> {
    let row: Option<PlanRow> = q
        .find(
            "select customer_id, owner_id, case_id, state, promise_id, next_due, planned_days,
                limit_days, began_at, last_contact_at, next_ground, may_raise
             from care_plans where customer_id = $1",
            args![customer],
        )
        .await?;
    row.map(PlanRow::plan).transpose()
}

/// Saves a plan, new or changed; its promise is there already.
pub async fn save(tx: &Tx, plan: &CarePlan) -> Result<(), StoreError> {
    let next = plan.next();
    tx.exec(
        "insert into care_plans (customer_id, owner_id, case_id, state, promise_id, next_due,
            planned_days, limit_days, began_at, last_contact_at, silent_at, next_ground, may_raise)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         on conflict (customer_id) do update set owner_id = excluded.owner_id,
            case_id = excluded.case_id, state = excluded.state, promise_id = excluded.promise_id,
            next_due = excluded.next_due, planned_days = excluded.planned_days,
            limit_days = excluded.limit_days, began_at = excluded.began_at,
            last_contact_at = excluded.last_contact_at, silent_at = excluded.silent_at,
            next_ground = excluded.next_ground, may_raise = excluded.may_raise",
        args![
            plan.customer,
            plan.owner,
            plan.case,
            plan.state.code(),
            next.map(|next| next.promise),
            next.map(|next| next.due),
            plan.days.text(),
            plan.days.limit(),
            plan.began_at,
            plan.last_contact_at,
            plan.silent_at(),
            plan.ground.as_ref(),
            plan.may_raise
        ],
    )
    .await
    .map(|_| ())
}

/// Notes a contact; `digest` is of its words where they reached the customer.
pub async fn insert_contact(
    tx: &Tx,
    contact: &CareContact,
    digest: Option<&[u8]>,
) -> Result<(), StoreError> {
    tx.exec(
        "insert into care_contacts (id, customer_id, user_id, contact_id, channel, is_dialogue, at,
            words, words_digest, said, new_case_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            contact.id,
            contact.customer,
            contact.by,
            contact.with,
            contact.channel,
            contact.is_dialogue,
            contact.at,
            &contact.words,
            digest,
            contact.said.as_ref(),
            contact.new_case
        ],
    )
    .await
    .map(|_| ())
}

/// Did these words go to somebody else before (I17)?
pub async fn is_written_to_another(
    q: &impl Query,
    customer: CustomerId,
    digest: &[u8],
) -> Result<bool, StoreError> {
    let found: Option<CareContactId> = q
        .find(
            "select id from care_contacts where words_digest = $1 and customer_id <> $2 limit 1",
            args![digest, customer],
        )
        .await?;
    Ok(found.is_some())
}

/// Tries in a row that nobody answered, since the last dialogue.
pub async fn tries(q: &impl Query, customer: CustomerId) -> Result<u32, StoreError> {
    q.one(
        "select count(*) from care_contacts where customer_id = $1 and not is_dialogue
            and at > coalesce((select max(at) from care_contacts
                where customer_id = $1 and is_dialogue), (select last_contact_at from care_plans
                where customer_id = $1), 0)",
        args![customer],
    )
    .await
}

row! {
    /// A contact of care as a page tells it.
    pub struct ContactInList {
        id: CareContactId,
        by: String,
        with: Option<String>,
        channel: Channel,
        is_dialogue: bool,
        at: Timestamp,
        words: String,
        said: Option<String>,
        new_case: Option<CaseId>,
        new_case_title: Option<String>,
    }
}

/// The contacts of a customer, newest first.
pub async fn contacts(
    q: &impl Query,
    customer: CustomerId,
    limit: u32,
) -> Result<Vec<ContactInList>, StoreError> {
    q.all(
        "select k.id, u.name, p.name, k.channel, k.is_dialogue, k.at, k.words, k.said,
            k.new_case_id, c.title
         from care_contacts k
         join users u on u.id = k.user_id
         left join contacts p on p.id = k.contact_id
         left join cases c on c.id = k.new_case_id
         where k.customer_id = $1 order by k.at desc, k.id desc limit $2",
        args![customer, limit],
    )
    .await
}

/// Somebody known who needs it now (S1-2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UrgentReturn {
    pub id: UrgentReturnId,
    pub customer: CustomerId,
    pub case: CaseId,
    pub item: Option<ItemId>,
    pub at: Timestamp,
    pub words: Prose,
}

pub async fn insert_urgent(tx: &Tx, urgent: &UrgentReturn) -> Result<(), StoreError> {
    tx.exec(
        "insert into urgent_returns (id, customer_id, case_id, item_id, at, words)
         values ($1, $2, $3, $4, $5, $6)",
        args![urgent.id, urgent.customer, urgent.case, urgent.item, urgent.at, &urgent.words],
    )
    .await
    .map(|_| ())
}

row! {
    /// A sold item in one line: enough to choose it by.
    pub struct OwnedItem {
        id: ItemId,
        case: CaseId,
        name: String,
        serial: Option<String>,
    }
}

/// What a customer owns, newest first.
pub async fn owned(
    q: &impl Query,
    customer: CustomerId,
    limit: u32,
) -> Result<Vec<OwnedItem>, StoreError> {
    q.all(
        "select id, case_id, name, serial from items
         where customer_id = $1 and retired_at is null order by sold_on desc, id limit $2",
        args![customer, limit],
    )
    .await
}

/// Whose a sold item is, and of which case.
pub async fn item_home(q: &impl Query, item: ItemId) -> Result<(CustomerId, CaseId), StoreError> {
    q.one("select customer_id, case_id from items where id = $1", args![item]).await
}
