//! Agreements that another tool kept until now: without evidence of ours, because nobody here heard
//! the customer say it, and marked so by having none.

use domain::agreements::{Agreement, AgreementForm, AgreementLine, Fit, ValueClasses, fit, total};
use domain::events::{Event, EventKind, Fact};
use domain::ids::CaseId;
use domain::money::Money;

use crate::app::{Failure, Writing};

/// Is the form of an order in proportion to what was ordered?
pub(crate) fn order_fit(lines: &[AgreementLine], classes: &ValueClasses) -> Fit {
    total(lines).map_or(Fit::Fits, |value| fit(AgreementForm::OrderForm, value, classes))
}

/// Brings agreements in; their customers are locked by the caller, their cases won.
pub(crate) async fn bring_many_in(w: &Writing<'_>, new: &[Agreement]) -> Result<(), Failure> {
    let mut events: Vec<Event> = Vec::with_capacity(new.len());
    for agreement in new {
        agreement.require_sound()?;
        let fact = Fact::of(EventKind::AgreementMade, agreement.id).to(agreement.version);
        events.extend(w.events(Some(agreement.customer), Some(agreement.case), vec![fact]));
    }
    store::agreements::insert_many(w.tx, new).await?;
    Ok(store::events::append(w.tx, &events).await?)
}

/// Lines that another tool names of an order that is here: nobody here has changed it since, so
/// they join the agreement that it came with. Tells it as it is now and what it comes to.
pub(crate) async fn join_in(
    w: &Writing<'_>,
    case: CaseId,
    lines: Vec<AgreementLine>,
) -> Result<(Agreement, Money), Failure> {
    let found = store::agreements::latest_of_case(w.tx, case).await?;
    let mut agreement = found.ok_or(Failure::NotFound)?;
    let from = u32::try_from(agreement.lines.len()).map_err(|_| Failure::NotFound)?;
    agreement.lines.extend(lines.iter().cloned());
    agreement.require_sound()?;
    let classes = store::agreements::value_classes(w.tx).await?;
    agreement.fit = order_fit(&agreement.lines, &classes);
    let whose = (agreement.id, agreement.customer);
    store::agreements::add_lines(w.tx, whose, from, &lines, agreement.fit).await?;
    let sum = agreement.total().unwrap_or(Money { minor: 0, currency: agreement.currency });
    Ok((agreement, sum))
}
