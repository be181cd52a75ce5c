//! Payments and the bills that they are for: matched by themselves where they are certain, else by a
//! person; taken apart again; put aside with a reason.

use domain::bills::BillState;
use domain::bills::matching::{Incoming, Match, propose};
use domain::cases::Case;
use domain::events::{EventKind, Fact};
use domain::ids::{BillId, CustomerId, PaymentId, UserId};
use domain::people::{Actor, Sight};
use domain::refusal::Refusal;
use domain::text::Line;
use jiff::Timestamp;
use jiff::civil::{Date, time};
use store::bills::{Payment, PaymentState};
use store::db::{Query, StoreError};

use super::{effect, load_bill};
use crate::app::{App, Failure, Writing};

/// What a payment may be for, as the open bills stand now.
///
/// # Errors
/// What the database says.
pub(super) async fn proposed(
    q: &impl Query,
    sight: Sight,
    payment: &Payment,
) -> Result<Match, StoreError> {
    let candidates = store::bills::candidates(q, sight, payment).await?;
    let incoming = Incoming {
        amount: payment.open(),
        currency: payment.currency,
        words: payment.words.clone().unwrap_or_default(),
    };
    Ok(propose(&incoming, &candidates))
}

/// Matches every open payment that is certain by now; how many were. One transaction for each, so
/// that no two customers wait for each other.
///
/// # Errors
/// What the database says.
pub async fn match_open(app: &App, actor: Actor) -> Result<usize, Failure> {
    const AT_ONCE: u32 = 100;
    let (mut matched, mut after) = (0, None);
    loop {
        let some = store::bills::unlooked_payments(app.db(), after, AT_ONCE).await?;
        let Some(last) = some.last().copied() else { return Ok(matched) };
        for (_, id) in some {
            matched += usize::from(match_certain(app, actor, id).await?);
        }
        after = Some(last);
    }
}

async fn match_certain(app: &App, actor: Actor, id: PaymentId) -> Result<bool, Failure> {
    let payment = store::bills::payment(app.db(), id).await?;
    if !matches!(proposed(app.db(), Sight::All, &payment).await?, Match::Certain(_)) {
        return Ok(false);
    }
    let matched = app
        .write(actor, move |mut w| {
            Box::pin(async move {
                // As it stands in this transaction, which may be otherwise by now.
                let payment = store::bills::payment(w.tx, id).await?;
                if payment.state != PaymentState::Open {
                    return Ok(false);
                }
                let Match::Certain(pairs) = proposed(w.tx, Sight::All, &payment).await? else {
                    return Ok(false);
                };
                for customer in customers_of(&w, &pairs).await? {
                    w.lock_found(customer).await?;
                }
                match_in(&w, id, &pairs, None).await?;
                Ok(true)
            })
        })
        .await;
    match matched {
        // Somebody was quicker; what is left of it is looked at the next time.
        Err(Failure::Refused(_)) => Ok(false),
        other => other,
    }
}

/// A person says what a payment is for: so much for each bill. What is left of it stays open.
///
/// # Errors
/// More than is open of the payment or of a bill, or another currency.
pub async fn match_by_hand(
    app: &App,
    actor: Actor,
    payment: PaymentId,
    pairs: Vec<(BillId, i64)>,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            w.require_unplaced()?;
            for customer in customers_of(&w, &pairs).await? {
                w.lock(customer).await?;
            }
            let by = w.actor.user();
            match_in(&w, payment, &pairs, by).await
        })
    })
    .await
}

/// The customer paid by another way than through the bank: in cash, by card. A person says how.
///
/// # Errors
/// More than is open of the bill, or a day that is still to come.
pub async fn note_payment(
    app: &App,
    actor: Actor,
    bill: BillId,
    amount: i64,
    on: Date,
    how: Line,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let (bill, case) = load_bill(&mut w, bill).await?;
            let customer = store::customers::get(w.tx, case.customer).await?;
            if on > customer.zone.local(w.now).date() {
                return Err(Refusal::NotYetHappened.into());
            }
            if amount <= 0 || amount > bill.open() {
                return Err(Refusal::MoreThanOpen.into());
            }
            let id = PaymentId(w.new_id());
            let payment = Payment {
                id,
                statement: None,
                entry_key: id.0.as_bytes().to_vec(),
                booked_on: on,
                currency: bill.currency,
                amount,
                matched: 0,
                payer: None,
                payer_key: None,
                payer_account: None,
                words: Some(how.as_str().to_owned()),
                state: PaymentState::Open,
            };
            store::bills::insert_payments(w.tx, &[payment]).await?;
            let by = w.actor.user();
            match_in(&w, id, &[(bill.id, amount)], by).await
        })
    })
    .await
}

/// The customers of the bills are locked.
async fn match_in(
    w: &Writing<'_>,
    id: PaymentId,
    pairs: &[(BillId, i64)],
    by: Option<UserId>,
) -> Result<(), Failure> {
    let before = store::bills::payment(w.tx, id).await?;
    let sum = pairs.iter().try_fold(0_i64, |sum, (_, part)| sum.checked_add(*part));
    let sum = sum.filter(|sum| *sum > 0 && *sum <= before.open());
    let sum = sum.ok_or(Refusal::MoreThanOpen)?;
    if before.state != PaymentState::Open {
        return Err(Refusal::AlreadySettled.into());
    }
    let mut after = before.clone();
    after.matched = before.matched.saturating_add(sum);
    if after.open() == 0 {
        after.state = PaymentState::Matched;
    }
    if !store::bills::save_payment(w.tx, &before, &after).await? {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    for (bill, part) in pairs {
        pay(w, &before, *bill, *part, by).await?;
    }
    Ok(())
}

/// All customers of the bills, always in the same order, so that nobody waits in a circle.
async fn customers_of(
    w: &Writing<'_>,
    pairs: &[(BillId, i64)],
) -> Result<Vec<CustomerId>, Failure> {
    let mut customers: Vec<CustomerId> = Vec::new();
    for (bill, _) in pairs {
        customers.push(store::bills::get(w.tx, *bill).await?.customer);
    }
    customers.sort_unstable();
    customers.dedup();
    Ok(customers)
}

async fn pay(
    w: &Writing<'_>,
    payment: &Payment,
    bill: BillId,
    part: i64,
    by: Option<UserId>,
) -> Result<(), Failure> {
    let bill = store::bills::get(w.tx, bill).await?;
    if bill.currency != payment.currency {
        return Err(Refusal::MoreThanOpen.into());
    }
    let case = store::cases::get(w.tx, bill.case).await?;
    let at = paid_at(w, &case, payment, bill.sent.as_ref().map(|sent| sent.at)).await?;
    let (bill, mut facts) = bill.take(part, at)?;
    store::bills::save(w.tx, &bill).await?;
    match store::bills::find_match(w.tx, payment.id, bill.id).await? {
        Some(old) => {
            let amount = old.amount.saturating_add(part);
            store::bills::save_match(w.tx, payment.id, bill.id, amount).await?;
        }
        None => {
            let key = (payment.id, bill.id, bill.customer);
            store::bills::insert_match(w.tx, key, part, by, w.now).await?;
        }
    }
    let fact = Fact::of(EventKind::PaymentMatched, bill.id);
    let amount = format!("{part} {}", bill.currency.code());
    facts.insert(0, fact.from_to(payment.id, amount));
    w.tell(bill.customer, Some(bill.case), facts).await?;
    if matches!(bill.state, BillState::Paid { .. }) {
        effect::paid(w, &case, &bill, at).await?;
    }
    Ok(())
}

/// When the customer paid: at noon of the day on which the bank booked it, as far as can be told; not
/// before they had the bill.
async fn paid_at(
    w: &Writing<'_>,
    case: &Case,
    payment: &Payment,
    sent_at: Option<Timestamp>,
) -> Result<Timestamp, Failure> {
    let zone = store::customers::get(w.tx, case.customer).await?.zone;
    let noon = zone.instant(payment.booked_on.to_datetime(time(12, 0, 0, 0))).unwrap_or(w.now);
    Ok(noon.max(sent_at.unwrap_or(noon)).min(w.now))
}

/// A payment was not for that bill: it waits for a person again.
///
/// # Errors
/// They were not matched, or the service is closed.
pub async fn unmatch(
    app: &App,
    actor: Actor,
    payment: PaymentId,
    bill: BillId,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let (bill, case) = load_bill(&mut w, bill).await?;
            let matched = store::bills::find_match(w.tx, payment, bill.id).await?;
            let matched = matched.ok_or(Failure::NotFound)?;
            let was_paid = matches!(bill.state, BillState::Paid { .. });
            effect::take_back(&w, payment, bill.id, matched.amount, matched.amount).await?;
            let bill = bill.give_back(matched.amount)?;
            store::bills::save(w.tx, &bill).await?;
            let fact = Fact::of(EventKind::PaymentUnmatched, bill.id);
            let amount = format!("{} {}", matched.amount, bill.currency.code());
            w.tell(bill.customer, Some(bill.case), vec![fact.from_to(payment, amount)]).await?;
            if was_paid && bill.state == BillState::Sent {
                effect::reopened(&w, &case, bill).await?;
            }
            Ok(())
        })
    })
    .await
}

/// What is open of a payment is for no bill, and a person says why.
///
/// # Errors
/// It is matched or put aside already.
pub async fn set_aside(
    app: &App,
    actor: Actor,
    payment: PaymentId,
    why: Line,
) -> Result<(), Failure> {
    let state = PaymentState::SetAside { why: why.as_str().to_owned() };
    turn(app, actor, payment, |now| *now == PaymentState::Open, state).await
}

/// A payment that was put aside waits for a person again.
///
/// # Errors
/// It was not put aside.
pub async fn look_again(app: &App, actor: Actor, payment: PaymentId) -> Result<(), Failure> {
    let is_aside = |now: &PaymentState| matches!(now, PaymentState::SetAside { .. });
    turn(app, actor, payment, is_aside, PaymentState::Open).await
}

async fn turn(
    app: &App,
    actor: Actor,
    id: PaymentId,
    allowed: fn(&PaymentState) -> bool,
    state: PaymentState,
) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require_unplaced()?;
            let before = store::bills::payment(w.tx, id).await?;
            if !allowed(&before.state) {
                return Err(Refusal::AlreadySettled.into());
            }
            let after = Payment { state, ..before.clone() };
            let fact = Fact::of(EventKind::PaymentSetAside, id);
            let fact = fact.from_to(code(&before.state), code(&after.state));
            if !store::bills::save_payment(w.tx, &before, &after).await? {
                return Err(Refusal::ChangedMeanwhile.into());
            }
            w.tell_of_firm(vec![fact]).await
        })
    })
    .await
}

const fn code(state: &PaymentState) -> &'static str {
    match state {
        PaymentState::Open => "open",
        PaymentState::Matched => "matched",
        PaymentState::SetAside { .. } => "set-aside",
    }
}

/// Notes that somebody of ours asked politely for the payment. The program never asks by itself.
///
/// # Errors
/// There is nothing to pay, or the customer's leave stands against it (I3).
pub async fn remind(app: &App, actor: Actor, bill: BillId) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let (bill, case) = load_bill(&mut w, bill).await?;
            let leave = store::customers::get(w.tx, case.customer).await?.leave;
            leave.allows(w.now, w.rules().await?.exactness_minutes)?;
            let (bill, facts) = bill.remind(w.now)?;
            store::bills::save(w.tx, &bill).await?;
            w.tell(bill.customer, Some(bill.case), facts).await
        })
    })
    .await
}
