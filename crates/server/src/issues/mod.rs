//! Issues: reported in the customer's words, owned, settled by a remedy that they accept.

pub mod pages;

use domain::events::{EventKind, Fact};
use domain::ids::{CaseId, IssueId, ItemId, PromiseId, UserId};
use domain::issues::{Acceptance, ActDone, Dealt, Issue, IssueState, NextAct};
use domain::people::Actor;
use domain::promises::Promise;
use domain::text::{Line, Prose};
use domain::time::Due;

use crate::app::{App, Failure, Writing};
use crate::cases::load_locked;
use crate::people::require_able;

/// What a customer tells us that went wrong, and what somebody of ours does first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportIssue {
    pub case: CaseId,
    pub item: Option<ItemId>,
    /// In their words.
    pub words: Prose,
    /// What it does to them, in their words (S4-42).
    pub effect: Prose,
    pub is_complaint: bool,
    /// Who has the power to act.
    pub owner: UserId,
    pub act: Line,
    pub due: Due,
}

/// Reports an issue; on a closed service it opens the service again, for it is their word.
///
/// # Errors
/// There was no final yes (I9), the next act is not ahead, the item is not of this case, or nobody
/// of that name can act.
pub async fn report(app: &App, actor: Actor, command: ReportIssue) -> Result<IssueId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let case = load_locked(&mut w, command.case).await?;
            case.require_final_yes()?;
            require_able(&w, command.owner).await?;
            if let Some(item) = command.item
                && store::care::item_home(w.tx, item).await?.1 != case.id
            {
                return Err(Failure::NotFound);
            }
            let is_after_closing = case.closed.is_some();
            let act = PromiseId(w.new_id());
            let issue = Issue {
                id: IssueId(w.new_id()),
                customer: case.customer,
                case: case.id,
                item: command.item,
                words: command.words,
                effect: Some(command.effect),
                is_complaint: command.is_complaint,
                is_after_closing,
                owner: command.owner,
                promise: act,
                reported_at: w.now,
                state: IssueState::Open,
            };
            let next = NextAct { id: act, what: command.act, due: command.due };
            let promise = issue.promise_act(next, w.now)?;
            store::promises::insert(w.tx, &promise).await?;
            store::issues::insert(w.tx, &issue).await?;
            let reported = Fact::of(EventKind::IssueReported, issue.id);
            w.tell(issue.customer, Some(issue.case), vec![reported, promise.made()]).await?;
            if is_after_closing {
                crate::closing::reopen_in(&w, &case, issue.id).await?;
            }
            crate::care::heard_in(&w, issue.customer, w.now).await?;
            Ok(issue.id)
        })
    })
    .await
}

/// What was promised is done, or has to wait; the next act has its date (S4-15).
///
/// # Errors
/// The issue is settled, or the next act is not ahead.
pub async fn act(
    app: &App,
    actor: Actor,
    id: IssueId,
    done: ActDone,
    what: Line,
    due: Due,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let (issue, standing) = load(&mut w, id).await?;
            let next = NextAct { id: PromiseId(w.new_id()), what, due };
            let rules = w.rules().await?;
            let dealt = issue.act(done, next, standing, &rules, w.now)?;
            save(&w, dealt).await
        })
    })
    .await
}

/// Hands an issue, with its next act, to somebody with the power to act (S4-1, S4-16).
///
/// # Errors
/// The issue is settled, or there is no such person who can act.
pub async fn hand_to(app: &App, actor: Actor, id: IssueId, to: UserId) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let (issue, standing) = load(&mut w, id).await?;
            w.require_own_or_steer(issue.owner)?;
            require_able(&w, to).await?;
            if issue.is_open() && issue.owner == to {
                return Ok(());
            }
            save(&w, issue.hand_to(to, standing)?).await
        })
    })
    .await
}

/// The same within another action's transaction, for an issue that is open.
pub(crate) async fn hand_over_in(
    w: &mut Writing<'_>,
    id: IssueId,
    to: UserId,
) -> Result<(), Failure> {
    let (issue, standing) = load(w, id).await?;
    save(w, issue.hand_to(to, standing)?).await
}

/// It ends: with a remedy, when the customer accepts it.
///
/// # Errors
/// There is no remedy (S4-14), nobody accepted it (I18), or it is settled already.
pub async fn settle(
    app: &App,
    actor: Actor,
    id: IssueId,
    remedy: Option<Prose>,
    accepted: Option<Acceptance>,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let (issue, standing) = load(&mut w, id).await?;
            if let Some(contact) = accepted.and_then(|it| it.by) {
                let known = store::customers::contacts(w.tx, issue.customer).await?;
                known.iter().find(|it| it.id == contact).ok_or(Failure::NotFound)?;
            }
            let rules = w.rules().await?;
            let dealt = issue.settle(remedy, accepted, standing, &rules, w.now)?;
            save(&w, dealt).await
        })
    })
    .await
}

/// The issue with its promise, all other writers to its customer waiting.
async fn load(w: &mut Writing<'_>, id: IssueId) -> Result<(Issue, Promise), Failure> {
    let customer = store::issues::get(w.tx, id).await?.customer;
    w.lock(customer).await?;
    let issue = store::issues::get(w.tx, id).await?;
    let standing = store::promises::get(w.tx, issue.promise).await?;
    Ok((issue, standing))
}

async fn save(w: &Writing<'_>, dealt: Dealt) -> Result<(), Failure> {
    if let Some(made) = &dealt.made {
        store::promises::insert(w.tx, made).await?;
    }
    store::promises::save(w.tx, &dealt.settled).await?;
    store::issues::save(w.tx, &dealt.issue).await?;
    w.tell(dealt.issue.customer, Some(dealt.issue.case), dealt.facts).await
}
