//! Issues by the API.

use domain::ids::{CaseId, ContactId, CustomerId, IssueId, ItemId, PromiseId, UserId};
use domain::issues::{Acceptance, ActDone, Issue, IssueState};
use domain::people::Party;
use domain::text::{Line, Prose};
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::db::{Query, StoreError, Tx, Work};
use store::issues::IssueInList;

use super::ReportIssue;
use crate::api::answer::tag_of;
use crate::api::lists::Listed;
use crate::api::operation::{Call, Made, Operation, get, id, post};
use crate::api::problem::Problem;
use crate::api::values::{As, DueJson};
use crate::app::Failure;
use crate::cases::api::{NewOwner, OneCase};

/// So many issues a list shows.
const MOST: u32 = 200;

pub fn operations() -> Vec<Operation> {
    vec![
        get("list_issues_of_case", "/cases/{case}/issues", "The issues of a case", of_case),
        post("report_issue", "/cases/{case}/issues", "Report what went wrong for them", report)
            .creates("/issues/{id}"),
        get("get_issue", "/issues/{issue}", "An issue", show).of(record),
        post(
            "act_on_issue",
            "/issues/{issue}/acts",
            "Tell what became of the act that was promised, and promise the next one",
            act,
        )
        .of(record),
        post(
            "settle_issue",
            "/issues/{issue}/settled",
            "Settle it by a remedy that they accepted",
            settle,
        )
        .of(record),
        post("hand_over_issue", "/issues/{issue}/owner", "Hand it to another owner", hand_over)
            .of(record),
    ]
}

#[derive(Deserialize, JsonSchema)]
struct OneIssue {
    issue: As<IssueId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct IssueFields {
    /// The sold item that it is about.
    item: Option<As<ItemId>>,
    /// In the customer's words.
    words: As<Prose>,
    /// What it does to them, in their words.
    effect: As<Prose>,
    #[serde(default)]
    is_complaint: bool,
    /// The caller where nobody is named.
    owner: Option<As<UserId>>,
    /// What we do first, and by when.
    act: As<Line>,
    due: DueJson,
}

/// What became of the act that was promised.
#[derive(Deserialize, JsonSchema)]
#[serde(tag = "what", rename_all = "kebab-case", deny_unknown_fields)]
enum DoneFields {
    Done {
        at: As<Timestamp>,
    },
    /// It has to wait, at the wish of this side.
    Moved {
        by: As<Party>,
    },
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ActFields {
    done: DoneFields,
    next: As<Line>,
    due: DueJson,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SettleFields {
    remedy: As<Prose>,
    /// When they accepted it.
    accepted_at: As<Timestamp>,
    accepted_by: Option<As<ContactId>>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Issue")]
struct IssueJson {
    id: As<IssueId>,
    customer: As<CustomerId>,
    case: As<CaseId>,
    item: Option<As<ItemId>>,
    words: As<Prose>,
    effect: Option<As<Prose>>,
    is_complaint: bool,
    is_after_closing: bool,
    owner: As<UserId>,
    /// The promise of the next act; once it is settled, of the last one.
    promise: As<PromiseId>,
    reported_at: As<Timestamp>,
    settled_at: Option<As<Timestamp>>,
    remedy: Option<As<Prose>>,
    accepted_by: Option<As<ContactId>>,
}

impl From<Issue> for IssueJson {
    fn from(issue: Issue) -> Self {
        let (settled_at, remedy, accepted_by) = match issue.state {
            IssueState::Open => (None, None, None),
            IssueState::Settled { at, remedy, accepted_by } => {
                (Some(As(at)), Some(As(remedy)), accepted_by.map(As))
            }
        };
        Self {
            id: As(issue.id),
            customer: As(issue.customer),
            case: As(issue.case),
            item: issue.item.map(As),
            words: As(issue.words),
            effect: issue.effect.map(As),
            is_complaint: issue.is_complaint,
            is_after_closing: issue.is_after_closing,
            owner: As(issue.owner),
            promise: As(issue.promise),
            reported_at: As(issue.reported_at),
            settled_at,
            remedy,
            accepted_by,
        }
    }
}

/// An issue in a list.
#[derive(JsonSchema, Serialize)]
struct IssueLine {
    id: As<IssueId>,
    words: String,
    is_complaint: bool,
    is_after_closing: bool,
    /// Another complaint of theirs lies a short time before it (S4-2).
    is_repeated: bool,
    owner: As<UserId>,
    reported_at: As<Timestamp>,
    next_what: Option<String>,
    next_due: As<Timestamp>,
    settled_at: Option<As<Timestamp>>,
}

impl From<IssueInList> for IssueLine {
    fn from(issue: IssueInList) -> Self {
        Self {
            id: As(issue.id),
            words: issue.words,
            is_complaint: issue.is_complaint,
            is_after_closing: issue.is_after_closing,
            is_repeated: issue.is_repeated,
            owner: As(issue.owner),
            reported_at: As(issue.reported_at),
            next_what: issue.next_what,
            next_due: As(issue.next_due),
            settled_at: issue.settled_at.map(As),
        }
    }
}

async fn load(q: &impl Query, id: IssueId) -> Result<IssueJson, StoreError> {
    store::issues::get(q, id).await.map(Into::into)
}

fn record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move {
        let id: IssueId = id(path, "issue")?;
        tx.lock_customer(store::issues::get(tx, id).await?.customer).await?;
        Ok(tag_of(&load(tx, id).await?))
    })
}

async fn of_case(call: Call<OneCase>) -> Result<Listed<IssueLine>, Problem> {
    let (db, case) = (call.app.db(), call.path.case.0);
    store::cases::customer_of(db, case).await?;
    let issues = store::issues::of_case(db, case, MOST).await?;
    Ok(Listed::all(issues.into_iter().map(Into::into).collect()))
}

async fn report(call: Call<OneCase, IssueFields>) -> Result<Made, Problem> {
    let new = call.body;
    let command = ReportIssue {
        case: call.path.case.0,
        item: new.item.map(|item| item.0),
        words: new.words.0,
        effect: new.effect.0,
        is_complaint: new.is_complaint,
        owner: new.owner.map_or(call.by.user, |owner| owner.0),
        act: new.act.0,
        due: new.due.into(),
    };
    Ok(Made::of(super::report(&call.app, call.by.actor(), command).await?))
}

async fn show(call: Call<OneIssue>) -> Result<IssueJson, Problem> {
    Ok(load(call.app.db(), call.path.issue.0).await?)
}

async fn act(call: Call<OneIssue, ActFields>) -> Result<IssueJson, Problem> {
    let (id, ActFields { done, next, due }) = (call.path.issue.0, call.body);
    let done = match done {
        DoneFields::Done { at } => ActDone::Done { at: at.0 },
        DoneFields::Moved { by } => ActDone::Moved { by: by.0 },
    };
    super::act(&call.app, call.by.actor(), id, done, next.0, due.into()).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn settle(call: Call<OneIssue, SettleFields>) -> Result<IssueJson, Problem> {
    let (id, fields) = (call.path.issue.0, call.body);
    let by = fields.accepted_by.map(|contact| contact.0);
    let accepted = Acceptance { by, at: fields.accepted_at.0 };
    let (remedy, actor) = (Some(fields.remedy.0), call.by.actor());
    super::settle(&call.app, actor, id, remedy, Some(accepted)).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn hand_over(call: Call<OneIssue, NewOwner>) -> Result<IssueJson, Problem> {
    let id = call.path.issue.0;
    super::hand_to(&call.app, call.by.actor(), id, call.body.owner.0).await?;
    Ok(load(call.app.db(), id).await?)
}
