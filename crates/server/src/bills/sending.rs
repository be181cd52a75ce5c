//! A bill is sent when nothing in it differs from the agreement (E1), and the customer owes its
//! payment by a day.

use domain::bills::compare::{Difference, compare};
use domain::bills::{Agreed, Bill, Sent};
use domain::cases::Case;
use domain::customers::Customer;
use domain::ids::{BillId, PromiseId};
use domain::people::{Actor, Party};
use domain::promises::{Promise, PromiseKind, PromiseState};
use domain::refusal::Refusal;
use domain::text::Line;
use domain::time::Due;
use jiff::ToSpan;
use jiff::civil::{Date, Time};
use store::db::{Query, StoreError};

use super::{effect, load_bill, require_agreed};
use crate::app::{App, Failure, Writing};

/// The last minute of the day by which a bill is to be paid.
const END_OF_DAY: Time = Time::constant(23, 59, 0, 0);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SendBill {
    pub bill: BillId,
    /// Its number in the firm's own row of numbers.
    pub number: Line,
    pub issued_on: Date,
}

/// The number, the days and whether differences stand in the way.
pub(super) struct Sending {
    pub number: Line,
    pub issued_on: Date,
    pub due_on: Date,
}

/// What in a bill isn't as it was agreed; of a correction, in the bill that it leaves.
///
/// # Errors
/// What the database says.
pub async fn differences(
    q: &impl Query,
    bill: &Bill,
    agreed: &Agreed,
) -> Result<Vec<Difference>, StoreError> {
    match bill.corrects {
        None => {
            // Once sent, it is among what is billed and must not be counted twice.
            let billed = store::bills::billed(q, bill.case, Some(bill.id)).await?;
            let with_corrections = bill.remaining(&store::bills::corrections(q, bill.id).await?);
            let whole = if bill.is_billed() { &with_corrections } else { bill };
            Ok(compare(whole, agreed, &billed))
        }
        Some(original) => {
            let billed = store::bills::billed(q, bill.case, Some(original)).await?;
            let mut corrections = store::bills::corrections(q, original).await?;
            if !bill.is_billed() {
                corrections.push(bill.clone());
            }
            let original = store::bills::get(q, original).await?;
            Ok(compare(&original.remaining(&corrections), agreed, &billed))
        }
    }
}

/// The customer has the bill now: it has its number, and they owe its payment by the agreed day.
///
/// # Errors
/// It differs from the agreement ([`Refusal::BillDiffers`]), another bill has the number, it was
/// sent before, or there is no final yes (I9).
pub async fn send(app: &App, actor: Actor, command: SendBill) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let (bill, case) = load_bill(&mut w, command.bill).await?;
            case.require_in_service()?;
            let agreed = require_agreed(&w, case.id).await?;
            let differences: Vec<_> = differences(w.tx, &bill, &agreed)
                .await?
                .into_iter()
                .filter(Difference::forbids)
                .collect();
            if !differences.is_empty() {
                return Err(Refusal::BillDiffers { differences }.into());
            }
            let days = i64::from(agreed.payment_days);
            let due_on = command.issued_on.saturating_add(days.days());
            let sending = Sending { number: command.number, issued_on: command.issued_on, due_on };
            // A correction is due when its bill is.
            let sending = match bill.corrects {
                None => sending,
                Some(original) => {
                    let original = store::bills::get(w.tx, original).await?;
                    let due_on = original.sent.map_or(sending.due_on, |sent| sent.due_on);
                    Sending { due_on, ..sending }
                }
            };
            send_in(&mut w, &case, bill, &agreed, sending).await.map(|_| ())
        })
    })
    .await?;
    // Money that came before its bill finds it now.
    super::match_open(app, actor).await.map(|_| ())
}

/// The same within another action's transaction, whatever differs.
pub(super) async fn send_in(
    w: &mut Writing<'_>,
    case: &Case,
    bill: Bill,
    agreed: &Agreed,
    sending: Sending,
) -> Result<Bill, Failure> {
    if store::bills::find_by_number(w.tx, sending.number.as_str()).await?.is_some() {
        return Err(Refusal::BillNumberTaken.into());
    }
    let customer = store::customers::get(w.tx, case.customer).await?;
    let promise = match bill.corrects {
        None => Some(promise_payment(w, case, &customer, sending.due_on).await?),
        Some(_) => None,
    };
    let sent = Sent {
        number: sending.number,
        issued_on: sending.issued_on,
        due_on: sending.due_on,
        at: w.now,
        promise: promise.as_ref().map(|promise| promise.id),
    };
    let (bill, mut facts) = bill.send(sent)?;
    store::bills::save(w.tx, &bill).await?;
    facts.extend(promise.as_ref().map(Promise::made));
    w.tell(bill.customer, Some(bill.case), facts).await?;
    match bill.corrects {
        None => effect::sent(w, case, bill, agreed).await,
        Some(original) => effect::corrected(w, case, bill, original, agreed).await,
    }
}

/// The customer is to pay by the end of that day, on their clock.
pub(super) async fn promise_payment(
    w: &Writing<'_>,
    case: &Case,
    customer: &Customer,
    due_on: Date,
) -> Result<Promise, Failure> {
    let wall = due_on.to_datetime(END_OF_DAY);
    let zone = customer.zone.clone();
    let due = Due::at_wall(wall, &zone).unwrap_or(Due { at: w.now, zone });
    let promise = Promise {
        id: PromiseId(w.new_id()),
        customer: case.customer,
        case: Some(case.id),
        kind: PromiseKind::Pay,
        what: None,
        debtor: Party::Customer,
        owner: case.owner,
        due,
        named_by: Party::Us,
        made_at: w.now,
        state: PromiseState::Open,
        broken_at: None,
    };
    store::promises::insert(w.tx, &promise).await?;
    Ok(promise)
}
