//! The part of the story that care and issues have in it, and each break of theirs.

use domain::care::VoiceKind;
use domain::cases::Case;
use domain::events::{EventKind, Fact};
use domain::ids::{IssueId, PromiseId};
use domain::issues::{Issue, IssueState, NextAct};
use jiff::ToSpan;
use uuid::Uuid;

use super::care::{contact, plan, urgent, voice};
use super::story::{CLOSED as CARED, TROUBLED};
use super::{ADA, NOW, at, due, id, line, prose};
use crate::db::{StoreError, Tx};
use crate::{care, issues, promises};

/// The part of the story that comes after the closing; what is told of it.
pub(super) async fn care_for(tx: &Tx, case: &Case) -> Result<Vec<Fact>, StoreError> {
    let who = case.customer;
    let cared = plan(who, case.id, 2);
    let made = cared.made.clone().expect("a promise");
    promises::insert(tx, &made).await?;
    care::save(tx, &cared.plan).await?;
    let talk = contact(CARED + 800, who, "We asked how the pump runs");
    care::insert_contact(tx, &talk, Some(&[1; 32])).await?;
    let warning = voice(CARED + 810, who, VoiceKind::Warning);
    care::insert_voice(tx, &warning).await?;
    let mut facts = cared.facts;
    facts.push(Fact::of(EventKind::CareContact, talk.id));
    facts.push(Fact::of(EventKind::WarningHeard, warning.id));
    Ok(facts)
}

/// Something went wrong, and the customer came back at once; what is told of it.
pub(super) async fn trouble(tx: &Tx, case: &Case) -> Result<Vec<Fact>, StoreError> {
    let act = PromiseId(id(TROUBLED + 600));
    let issue = Issue {
        id: IssueId(id(TROUBLED + 820)),
        customer: case.customer,
        case: case.id,
        item: None,
        words: prose("It leaks"),
        effect: Some(prose("We stand still")),
        is_complaint: true,
        is_after_closing: false,
        owner: ADA,
        promise: act,
        reported_at: at(NOW) + 48.hours(),
        state: IssueState::Open,
    };
    let next = NextAct { id: act, what: line("A fitter comes"), due: due("2026-11-27T09:00Z") };
    let promise = issue.promise_act(next, at(NOW) + 48.hours()).expect("it lies ahead");
    promises::insert(tx, &promise).await?;
    issues::insert(tx, &issue).await?;
    let urgent = urgent(TROUBLED + 830, case.customer, case.id);
    care::insert_urgent(tx, &urgent).await?;
    let reported = Fact::of(EventKind::IssueReported, issue.id);
    let returned = Fact::of(EventKind::UrgentReturn, urgent.id);
    Ok(vec![reported, promise.made(), returned])
}

/// Each break of care and issues that raw SQL can make.
pub(super) fn breaks() -> Vec<(&'static str, Vec<Uuid>, &'static str)> {
    let (cared, troubled) = (id(CARED + 100), id(TROUBLED + 100));
    let no_promise = "a customer in care whose next contact is no open promise of the same terms";
    let nobody = "a customer of a closed service, with leave, for whom nobody cares";
    let untold = "a contact of care, a voice, an urgent return or an issue of which no event tells";
    let other = "a record of care or an issue under another customer than its case's";
    vec![
        (
            "update promises set state = 'kept', settled_at = 1 where kind = 'care'
                and customer_id = $1",
            vec![cared],
            no_promise,
        ),
        (
            "update care_plans set next_due = next_due + 1 where customer_id = $1",
            vec![cared],
            no_promise,
        ),
        ("delete from care_plans where customer_id = $1", vec![cared], nobody),
        (
            "update care_plans set state = 'resting', promise_id = null, next_due = null
                where customer_id = $1",
            vec![cared],
            nobody,
        ),
        (
            "update care_plans set next_due = last_contact_at + 95 * 86400000000
                where customer_id = $1",
            vec![cared],
            "a next contact of care of our own naming past the limit of silence",
        ),
        (
            "update customers set withdrawn_at = 1 where id = $1",
            vec![cared],
            "a contact of care promised to a customer who withdrew their leave",
        ),
        (
            "update customers set withdrawn_at = 1 where id = $1",
            vec![cared],
            "a contact of care after the customer withdrew their leave",
        ),
        (
            "insert into care_contacts (id, customer_id, user_id, channel, is_dialogue, at, words,
                words_digest) select $2, $3, user_id, channel, is_dialogue, at, words, words_digest
                from care_contacts where customer_id = $1",
            vec![cared, id(1), troubled],
            "the same words written to two customers",
        ),
        (
            "update promises set state = 'kept', settled_at = 1 where kind = 'remedy'
                and customer_id = $1",
            vec![troubled],
            "an open issue whose next act is no open promise of its owner",
        ),
        (
            "update issues set owner_id = (select id from users where id <> owner_id)
                where customer_id = $1",
            vec![troubled],
            "an open issue whose next act is no open promise of its owner",
        ),
        (
            "update issues set remedy = ' ', settled_at = 1 where customer_id = $1",
            vec![troubled],
            "an issue that ended without a remedy, or before its act did",
        ),
        ("update care_contacts set id = $1", vec![id(1)], untold),
        ("update voices set id = $1", vec![id(1)], untold),
        ("update urgent_returns set id = $1", vec![id(1)], untold),
        ("update issues set id = $1", vec![id(1)], untold),
        ("update issues set remedy = 'None', settled_at = 1", vec![], untold),
        ("update issues set customer_id = $1", vec![cared], other),
        ("update urgent_returns set customer_id = $1", vec![cared], other),
        ("update care_contacts set new_case_id = $1", vec![id(TROUBLED)], other),
        ("update care_plans set case_id = $1", vec![id(TROUBLED)], other),
    ]
}
