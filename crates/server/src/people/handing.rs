//! Somebody leaves, or works no more with customers: all that they answer for goes to another of us,
//! customer by customer, so that nobody waits long and what went over stays over.

use domain::events::{EventKind, Fact};
use domain::ids::{CustomerId, UserId};
use domain::people::{Actor, Right};
use domain::refusal::Refusal;
use uuid::Uuid;

use super::require_able;
use crate::app::{App, Failure, Writing};
use crate::{care, cases, closing, customers, issues, items, promises};

/// What went over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HandedOver {
    pub customers: u32,
    pub cases: u32,
    /// Promises beside those that went with their case, issue or care.
    pub promises: u32,
    pub issues: u32,
    pub closings: u32,
    pub care: u32,
    pub items: u32,
}

impl HandedOver {
    fn add(&mut self, other: Self) {
        self.customers += other.customers;
        self.cases += other.cases;
        self.promises += other.promises;
        self.issues += other.issues;
        self.closings += other.closings;
        self.care += other.care;
        self.items += other.items;
    }
}

/// Hands over all that somebody answers for. What the actions would refuse stops it; what went over
/// before stands, and the rest goes over the next time.
///
/// # Errors
/// The actor is no owner, or there is no such other person who can act.
pub async fn hand_over_all(
    app: &App,
    actor: Actor,
    from: UserId,
    to: UserId,
) -> Result<HandedOver, Failure> {
    const AT_ONCE: u32 = 100;
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            store::people::get(w.tx, from).await?;
            if from == to {
                return Err(Refusal::NotOneself.into());
            }
            require_able(&w, to).await
        })
    })
    .await?;
    let (mut sum, mut after) = (HandedOver::default(), CustomerId(Uuid::nil()));
    loop {
        let some = store::holdings::customers(app.db(), from, after, AT_ONCE).await?;
        let Some(last) = some.last().copied() else { break };
        for customer in some {
            let went = app.write(actor, move |w| Box::pin(hand_over_in(w, customer, from, to)));
            sum.add(went.await?);
        }
        after = last;
    }
    app.write(actor, move |w| {
        Box::pin(async move {
            let fact = Fact::of(EventKind::UserHandedOver, from);
            w.tell_of_firm(vec![fact.to(to)]).await
        })
    })
    .await?;
    Ok(sum)
}

async fn hand_over_in(
    mut w: Writing<'_>,
    customer: CustomerId,
    from: UserId,
    to: UserId,
) -> Result<HandedOver, Failure> {
    w.lock(customer).await?;
    let held = store::holdings::held(w.tx, from, customer).await?;
    let count = |some: usize| u32::try_from(some).unwrap_or(u32::MAX);
    if held.owns_customer {
        customers::hand_over_in(&w, customer, to).await?;
    }
    for case in &held.cases {
        cases::hand_over_in(&w, store::cases::get(w.tx, *case).await?, to).await?;
    }
    for issue in &held.issues {
        issues::hand_over_in(&mut w, *issue, to).await?;
    }
    for case in &held.closings {
        closing::hand_over_in(&w, *case, to).await?;
    }
    if held.is_caring {
        care::hand_over_in(&w, customer, to).await?;
    }
    for item in &held.items {
        items::hand_over_in(&w, *item, to).await?;
    }
    // What stands by itself, and steps in what is another's.
    let left = store::holdings::promises(w.tx, from, customer).await?;
    for promise in &left {
        promises::hand_over_in(&w, *promise, to).await?;
    }
    Ok(HandedOver {
        customers: u32::from(held.owns_customer),
        cases: count(held.cases.len()),
        promises: count(left.len()),
        issues: count(held.issues.len()),
        closings: count(held.closings.len()),
        care: u32::from(held.is_caring),
        items: count(held.items.len()),
    })
}
