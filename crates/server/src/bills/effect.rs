//! What follows when a bill is sent, paid, open again or corrected: for its promise, its corrections,
//! and the billing tracks of its items.

use domain::bills::{Agreed, Bill, BillState};
use domain::cases::Case;
use domain::events::{EventKind, Fact};
use domain::ids::{BillId, ItemId, PaymentId, PromiseId};
use domain::people::Party;
use domain::promises::Promise;
use domain::refusal::Refusal;
use jiff::Timestamp;

use super::sending::promise_payment;
use crate::app::{Failure, Writing};
use crate::items;

/// A bill was sent: items of which all is billed wait for its payment now.
pub(super) async fn sent(
    w: &Writing<'_>,
    case: &Case,
    bill: Bill,
    agreed: &Agreed,
) -> Result<Bill, Failure> {
    let full = full_items(w, &bill, agreed).await?;
    if let Some(pay) = bill.sent.as_ref().and_then(|sent| sent.promise)
        && !full.is_empty()
    {
        items::billed_in(w, case, &full, pay).await?;
    }
    if matches!(bill.state, BillState::Paid { .. }) {
        paid(w, case, &bill, w.now).await?;
    }
    Ok(bill)
}

/// The items of a bill of which all is billed, by this bill and others.
async fn full_items(w: &Writing<'_>, bill: &Bill, agreed: &Agreed) -> Result<Vec<ItemId>, Failure> {
    let billed = store::bills::billed(w.tx, bill.case, None).await?;
    let own = bill.items();
    let full = agreed.fully_billed(&billed);
    Ok(full.into_iter().filter(|item| own.contains(item)).collect())
}

/// A bill was paid to the last minor unit: its items are paid, unless another bill of them is open.
pub(super) async fn paid(
    w: &Writing<'_>,
    case: &Case,
    bill: &Bill,
    at: Timestamp,
) -> Result<(), Failure> {
    settle_corrections(w, bill.id, BillState::Paid { at }).await?;
    if let Some(agreed) = store::bills::agreed_of_case(w.tx, case.id).await? {
        let others = store::bills::of_case(w.tx, case.id).await?;
        let mut whole = Vec::new();
        for item in full_items(w, bill, &agreed).await? {
            let open = others.iter().find(|it| it.open() > 0 && it.items().contains(&item));
            match open.and_then(|it| it.sent.as_ref()).and_then(|sent| sent.promise) {
                // The track rests on what is still to be paid.
                Some(pay) => items::billed_in(w, case, &[item], pay).await?,
                None => whole.push(item),
            }
        }
        items::paid_in(w, case, &whole, at).await?;
    }
    let Some(promise) = open_promise(w, bill).await? else { return Ok(()) };
    let (promise, facts) = promise.keep(at, &w.rules().await?)?;
    store::promises::save(w.tx, &promise).await?;
    w.tell(bill.customer, Some(bill.case), facts).await
}

/// A paid bill is open again: the customer owes by a new promise, and its items wait for it.
pub(super) async fn reopened(w: &Writing<'_>, case: &Case, bill: Bill) -> Result<Bill, Failure> {
    case.require_in_service()?;
    let customer = store::customers::get(w.tx, case.customer).await?;
    let due_on = bill.sent.as_ref().map(|sent| sent.due_on).ok_or(Refusal::BillNotSent)?;
    let promise = promise_payment(w, case, &customer, due_on).await?;
    let bill = bill.promised(Some(promise.id));
    store::bills::save(w.tx, &bill).await?;
    w.tell(bill.customer, Some(bill.case), vec![promise.made()]).await?;
    settle_corrections(w, bill.id, BillState::Sent).await?;
    if let Some(agreed) = store::bills::agreed_of_case(w.tx, case.id).await? {
        let full = full_items(w, &bill, &agreed).await?;
        wait_anew(w, case, &full, promise.id).await?;
    }
    Ok(bill)
}

async fn wait_anew(
    w: &Writing<'_>,
    case: &Case,
    full: &[ItemId],
    pay: PromiseId,
) -> Result<(), Failure> {
    if full.is_empty() {
        return Ok(());
    }
    // What was accepted as paid has to be billed anew before it can wait for the money.
    items::unbilled_in(w, case, full).await?;
    items::billed_in(w, case, full, pay).await
}

/// A correction was sent: what is owed of its bill changes, and what was paid beyond it is open on
/// the payment again.
pub(super) async fn corrected(
    w: &mut Writing<'_>,
    case: &Case,
    correction: Bill,
    original: BillId,
    agreed: &Agreed,
) -> Result<Bill, Failure> {
    let before = store::bills::get(w.tx, original).await?;
    let was_paid = matches!(before.state, BillState::Paid { .. });
    let left = before.remaining(&store::bills::corrections(w.tx, original).await?);
    let remains = !left.lines.is_empty() || left.gross() != 0;
    let beyond = before.paid.saturating_sub(left.gross());
    let given = give_back(w, before, beyond).await?;
    let (after, mut facts) = given.corrected_by(&correction, remains, w.now)?;
    facts.retain(|fact| !(was_paid && fact.kind == EventKind::BillPaid));
    store::bills::save(w.tx, &after).await?;
    w.tell(after.customer, Some(after.case), facts).await?;
    let full = full_items(w, &after, agreed).await?;
    let anew: Vec<ItemId> = after.items().into_iter().filter(|it| !full.contains(it)).collect();
    if !anew.is_empty() {
        items::unbilled_in(w, case, &anew).await?;
    }
    match after.state {
        BillState::Paid { at } if !was_paid => paid(w, case, &after, at).await?,
        BillState::Sent if was_paid => drop(reopened(w, case, after).await?),
        BillState::Cancelled { at } => {
            let_go(w, &after).await?;
            settle_corrections(w, original, BillState::Paid { at }).await?;
        }
        BillState::Paid { at } => {
            settle_corrections(w, original, BillState::Paid { at }).await?;
        }
        _ => {}
    }
    Ok(store::bills::get(w.tx, correction.id).await?)
}

/// Takes so much off what was paid of a bill, the payment that came last first.
async fn give_back(w: &Writing<'_>, mut bill: Bill, beyond: i64) -> Result<Bill, Failure> {
    let mut left = beyond;
    for matched in store::bills::matches_of_bill(w.tx, bill.id).await? {
        if left <= 0 {
            break;
        }
        let part = matched.amount.min(left);
        take_back(w, matched.payment, bill.id, matched.amount, part).await?;
        bill = bill.give_back(part)?;
        left = left.saturating_sub(part);
        let fact = Fact::of(EventKind::PaymentUnmatched, bill.id);
        let fact = fact.from_to(matched.payment, format!("{part} {}", bill.currency.code()));
        w.tell(bill.customer, Some(bill.case), vec![fact]).await?;
    }
    Ok(bill)
}

/// So much of a payment is no longer for that bill, and waits for a person.
pub(super) async fn take_back(
    w: &Writing<'_>,
    payment: PaymentId,
    bill: BillId,
    matched: i64,
    part: i64,
) -> Result<(), Failure> {
    let before = store::bills::payment(w.tx, payment).await?;
    let mut after = before.clone();
    after.matched = before.matched.saturating_sub(part);
    if after.state == store::bills::PaymentState::Matched {
        after.state = store::bills::PaymentState::Open;
    }
    if !store::bills::save_payment(w.tx, &before, &after).await? {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    if part >= matched {
        store::bills::delete_match(w.tx, payment, bill).await?;
    } else {
        store::bills::save_match(w.tx, payment, bill, matched.saturating_sub(part)).await?;
    }
    Ok(())
}

/// Nothing of the bill is left, so nobody owes its payment.
async fn let_go(w: &Writing<'_>, bill: &Bill) -> Result<(), Failure> {
    let Some(promise) = open_promise(w, bill).await? else { return Ok(()) };
    let (promise, facts) = promise.release(Party::Us, w.now, &w.rules().await?)?;
    store::promises::save(w.tx, &promise).await?;
    w.tell(bill.customer, Some(bill.case), facts).await
}

async fn open_promise(w: &Writing<'_>, bill: &Bill) -> Result<Option<Promise>, Failure> {
    let Some(id) = bill.sent.as_ref().and_then(|sent| sent.promise) else { return Ok(None) };
    Ok(Some(store::promises::get(w.tx, id).await?).filter(Promise::is_open))
}

/// Corrections stand as the bill that they correct.
async fn settle_corrections(w: &Writing<'_>, of: BillId, state: BillState) -> Result<(), Failure> {
    for correction in store::bills::corrections(w.tx, of).await? {
        store::bills::save(w.tx, &Bill { state, ..correction }).await?;
    }
    Ok(())
}
