//! Somebody known needs it now: "it broke down on Friday afternoon" (S1-2, A16).

use domain::cases::Step;
use domain::events::{EventKind, Fact};
use domain::ids::{CaseId, CustomerId, ItemId, UrgentReturnId};
use domain::people::Actor;
use domain::text::{Line, Prose};
use store::care::UrgentReturn;

use super::note_need;
use crate::app::{App, Failure};
use crate::cases::{OpenCase, open_in};

/// What they told us, and the honest time at which they get an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UrgentNeed {
    pub customer: CustomerId,
    /// What of theirs it is about.
    pub item: Option<ItemId>,
    pub title: Line,
    /// What happened, in their words.
    pub words: Prose,
    pub source: Option<Line>,
    pub first_step: Step,
}

/// Opens a case at once for a customer who needs it now; it is answered before all others.
///
/// # Errors
/// The first step is not ahead, or the item is not theirs.
pub async fn return_urgently(
    app: &App,
    actor: Actor,
    command: UrgentNeed,
) -> Result<CaseId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let customer = command.customer;
            w.lock(customer).await?;
            if let Some(item) = command.item
                && store::care::item_home(w.tx, item).await?.0 != customer
            {
                return Err(Failure::NotFound);
            }
            let case = open_in(
                &w,
                OpenCase {
                    customer,
                    title: command.title,
                    owner: command.first_step.owner,
                    source: command.source,
                    amount: None,
                    first_step: command.first_step,
                },
            )
            .await?;
            note_need(&w, &case, command.words.clone()).await?;
            let urgent = UrgentReturn {
                id: UrgentReturnId(w.new_id()),
                customer,
                case: case.id,
                item: command.item,
                at: w.now,
                words: command.words,
            };
            store::care::insert_urgent(w.tx, &urgent).await?;
            let fact = Fact::of(EventKind::UrgentReturn, urgent.id);
            w.tell(customer, Some(case.id), vec![fact]).await?;
            super::heard_in(&w, customer, w.now).await?;
            crate::cases::follow_facts(&w, case.clone()).await?;
            Ok(case.id)
        })
    })
    .await
}
