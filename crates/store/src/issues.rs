//! Issues: saved whole, listed by what they do to the customer and how long they have stood.

use domain::ids::{CaseId, ContactId, CustomerId, IssueId, ItemId, PromiseId, UserId};
use domain::issues::{Issue, IssueState, REPEATED_DAYS};
use domain::people::Sight;
use domain::text::Prose;
use domain::time::Zone;
use jiff::Timestamp;

use crate::db::{IntoVal, Query, StoreError, Tx};
use crate::rights::push_seen;
use crate::{args, row};

row! {
    struct IssueRow {
        id: IssueId,
        customer: CustomerId,
        case: CaseId,
        item: Option<ItemId>,
        words: Prose,
        effect: Option<Prose>,
        is_complaint: bool,
        is_after_closing: bool,
        owner: UserId,
        promise: PromiseId,
        reported_at: Timestamp,
        remedy: Option<Prose>,
        settled_at: Option<Timestamp>,
        accepted_by: Option<ContactId>,
    }
}

impl IssueRow {
    fn issue(self) -> Result<Issue, StoreError> {
        let state = IssueState::restore(self.settled_at, self.remedy, self.accepted_by);
        Ok(Issue {
            id: self.id,
            customer: self.customer,
            case: self.case,
            item: self.item,
            words: self.words,
            effect: self.effect,
            is_complaint: self.is_complaint,
            is_after_closing: self.is_after_closing,
            owner: self.owner,
            promise: self.promise,
            reported_at: self.reported_at,
            state: state.ok_or_else(|| StoreError::broken("an issue in no known state"))?,
        })
    }
}

pub async fn get(q: &impl Query, id: IssueId) -> Result<Issue, StoreError> {
    let row: IssueRow = q
        .one(
            "select id, customer_id, case_id, item_id, words, effect, is_complaint,
                is_after_closing, owner_id, promise_id, reported_at, remedy, settled_at, accepted_by
             from issues where id = $1",
            args![id],
        )
        .await?;
    row.issue()
}

/// Saves an issue with its promise, which is there already.
pub async fn insert(tx: &Tx, issue: &Issue) -> Result<(), StoreError> {
    let (settled_at, remedy, accepted_by) = ending(issue);
    tx.exec(
        "insert into issues (id, customer_id, case_id, item_id, words, effect, is_complaint,
            is_after_closing, owner_id, promise_id, reported_at, remedy, settled_at, accepted_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        args![
            issue.id,
            issue.customer,
            issue.case,
            issue.item,
            &issue.words,
            issue.effect.as_ref(),
            issue.is_complaint,
            issue.is_after_closing,
            issue.owner,
            issue.promise,
            issue.reported_at,
            remedy,
            settled_at,
            accepted_by
        ],
    )
    .await
    .map(|_| ())
}

/// Saves what may change of an issue: who has it, what is next, how it ended.
pub async fn save(tx: &Tx, issue: &Issue) -> Result<(), StoreError> {
    let (settled_at, remedy, accepted_by) = ending(issue);
    tx.exec(
        "update issues set owner_id = $2, promise_id = $3, remedy = $4, settled_at = $5,
            accepted_by = $6 where id = $1",
        args![issue.id, issue.owner, issue.promise, remedy, settled_at, accepted_by],
    )
    .await
    .map(|_| ())
}

fn ending(issue: &Issue) -> (Option<Timestamp>, Option<&Prose>, Option<ContactId>) {
    match &issue.state {
        IssueState::Open => (None, None, None),
        IssueState::Settled { at, remedy, accepted_by } => (Some(*at), Some(remedy), *accepted_by),
    }
}

row! {
    /// An issue as a page tells it.
    pub struct IssueInList {
        id: IssueId,
        customer: CustomerId,
        customer_name: String,
        case: CaseId,
        case_title: String,
        item: Option<String>,
        words: String,
        effect: Option<String>,
        is_complaint: bool,
        is_after_closing: bool,
        /// Another complaint of theirs lies a short time before it (S4-2).
        is_repeated: bool,
        owner: UserId,
        owner_name: String,
        reported_at: Timestamp,
        next_what: Option<String>,
        next_due: Timestamp,
        next_zone: Zone,
        remedy: Option<String>,
        settled_at: Option<Timestamp>,
        accepted_by: Option<String>,
    }
}

const REPEATED: &str = "(i.is_complaint and exists (select 1 from issues b
    where b.customer_id = i.customer_id and b.is_complaint and b.id <> i.id
        and b.reported_at <= i.reported_at and b.reported_at > i.reported_at - $1))";

fn listed() -> String {
    format!(
        "select i.id, i.customer_id, c.name, i.case_id, k.title, t.name, i.words, i.effect,
            i.is_complaint, i.is_after_closing, {REPEATED}, i.owner_id, u.name, i.reported_at,
            p.what, p.due, p.zone, i.remedy, i.settled_at, a.name
         from issues i
         join customers c on c.id = i.customer_id
         join cases k on k.id = i.case_id
         join users u on u.id = i.owner_id
         join promises p on p.id = i.promise_id
         left join items t on t.id = i.item_id
         left join contacts a on a.id = i.accepted_by"
    )
}

fn repeated_within() -> i64 {
    REPEATED_DAYS * 24 * 60 * 60 * 1_000_000
}

/// The issues of a case: open ones first, the oldest first; then what was settled, newest first.
pub async fn of_case(
    q: &impl Query,
    case: CaseId,
    limit: u32,
) -> Result<Vec<IssueInList>, StoreError> {
    let sql = format!(
        "{} where i.case_id = $2 order by case when i.settled_at is null then 0 else 1 end,
            i.settled_at desc, i.reported_at, i.id limit $3",
        listed()
    );
    q.all(&sql, args![repeated_within(), case, limit]).await
}

/// One issue as a page tells it.
pub async fn listed_one(q: &impl Query, id: IssueId) -> Result<IssueInList, StoreError> {
    let sql = format!("{} where i.id = $2", listed());
    q.one(&sql, args![repeated_within(), id]).await
}

/// Open issues: repeated complaints first, then the oldest; of one owner, or of all.
pub async fn open(
    q: &impl Query,
    sight: Sight,
    owner: Option<UserId>,
    limit: u32,
) -> Result<Vec<IssueInList>, StoreError> {
    let mut args = args![repeated_within(), limit];
    let mut narrowed = String::new();
    if let Some(owner) = owner {
        args.push(owner.into_val());
        narrowed.push_str(" and i.owner_id = $3");
    }
    push_seen(&mut narrowed, &mut args, "i.customer_id", sight);
    let sql = format!(
        "{} where i.settled_at is null{narrowed}
         order by case when {REPEATED} then 0 else 1 end, i.reported_at, i.id limit $2",
        listed()
    );
    q.all(&sql, args).await
}

/// How many issues stand open, and how many of them are repeated complaints.
pub async fn count_open(q: &impl Query, sight: Sight) -> Result<(i64, i64), StoreError> {
    let (mut seen, mut args) = (String::new(), args![repeated_within()]);
    push_seen(&mut seen, &mut args, "i.customer_id", sight);
    let sql = format!(
        "select count(*), count(*) filter (where {REPEATED}) from issues i
         where i.settled_at is null{seen}"
    );
    q.one(&sql, args).await
}
