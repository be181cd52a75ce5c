//! E-invoices that wait: a person says of which case each is, or that it is none of ours. What differs
//! from the agreement is shown, and is kept as a finding with the bill (E1).

use domain::bills::compare::Difference;
use domain::bills::{Agreed, Bill, BillSource};
use domain::events::{EventKind, Fact};
use domain::ids::{BillId, CaseId, WaitingInvoiceId};
use domain::people::Actor;
use domain::refusal::Refusal;
use formats::einvoice::{EInvoice, InvoiceKind};
use jiff::Timestamp;
use store::bills::WaitingInvoice;
use store::db::Query;

use super::{Paper, keep_and_send, load_case};
use crate::app::{App, Failure};
use crate::bills::sending::differences;

/// An invoice that waits beside a case that it may be of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settling {
    pub bill: Bill,
    pub differences: Vec<Difference>,
}

/// How a waiting invoice would stand in a case, without storing anything.
///
/// # Errors
/// The case can't be billed, or what the invoice corrects isn't in it.
pub async fn look_at(
    app: &App,
    waiting: WaitingInvoiceId,
    case: CaseId,
) -> Result<Settling, Failure> {
    let (waiting, invoice) = read(app, waiting).await?;
    store::cases::get(app.db(), case).await?.require_in_service()?;
    let agreed = store::bills::agreed_of_case(app.db(), case).await?;
    let agreed = agreed.ok_or(Refusal::NoAgreement)?;
    let now = (BillId(app.new_id()), app.now());
    let (bill, _, found) = compared(app.db(), now, &waiting, &invoice, &agreed).await?;
    Ok(Settling { bill, differences: found })
}

/// A person says of which case a waiting invoice is: it becomes a sent bill there.
///
/// # Errors
/// It is settled already, its number is taken, the case can't be billed, or what it corrects isn't
/// in the case.
pub async fn settle_waiting(
    app: &App,
    actor: Actor,
    waiting: WaitingInvoiceId,
    case: CaseId,
) -> Result<BillId, Failure> {
    let (waiting, invoice) = read(app, waiting).await?;
    let id = app
        .write(actor, move |mut w| {
            Box::pin(async move {
                w.require_unplaced()?;
                let (case, agreed) = load_case(&mut w, case).await?;
                let now = store::bills::waiting(w.tx, waiting.id).await?;
                if now.settled_at.is_some() {
                    return Err(Refusal::AlreadySettled.into());
                }
                let (bill, facts, found) =
                    compared(w.tx, (BillId(w.new_id()), w.now), &waiting, &invoice, &agreed)
                        .await?;
                let forbidding = found.iter().filter(|it| it.forbids()).count();
                let bill =
                    Bill { differences: u32::try_from(forbidding).unwrap_or(u32::MAX), ..bill };
                let bill = keep_and_send(&mut w, &case, bill, facts, &agreed, &invoice).await?;
                store::bills::settle_waiting(w.tx, waiting.id, w.now, Some(bill.id)).await?;
                Ok(bill.id)
            })
        })
        .await?;
    super::super::match_open(app, actor).await?;
    Ok(id)
}

/// A person says that a waiting invoice is none of ours to bill.
///
/// # Errors
/// It is settled already.
pub async fn dismiss_waiting(
    app: &App,
    actor: Actor,
    waiting: WaitingInvoiceId,
) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require_unplaced()?;
            let now = store::bills::waiting(w.tx, waiting).await?;
            if now.settled_at.is_some() {
                return Err(Refusal::AlreadySettled.into());
            }
            store::bills::settle_waiting(w.tx, waiting, w.now, None).await?;
            w.tell_of_firm(vec![Fact::of(EventKind::EinvoiceDismissed, waiting)]).await
        })
    })
    .await
}

/// The invoice from its own file: it was read when it came, and is read the same again.
async fn read(app: &App, id: WaitingInvoiceId) -> Result<(WaitingInvoice, EInvoice), Failure> {
    let waiting = store::bills::waiting(app.db(), id).await?;
    let bytes = store::bills::file(app.db(), &waiting.hash).await?;
    let invoice = formats::einvoice::read(&bytes).map_err(|_| Failure::NotFound)?;
    Ok((waiting, invoice))
}

async fn compared(
    q: &impl Query,
    begun: (BillId, Timestamp),
    waiting: &WaitingInvoice,
    invoice: &EInvoice,
    agreed: &Agreed,
) -> Result<(Bill, Vec<Fact>, Vec<Difference>), Failure> {
    let source = BillSource::parse(&waiting.format).ok_or(Failure::NotFound)?;
    let corrects = match invoice.kind {
        InvoiceKind::Correction | InvoiceKind::CreditNote => {
            Some(corrected(q, invoice, agreed.case).await?)
        }
        _ => None,
    };
    let paper = Paper { invoice, source, hash: &waiting.hash };
    let drafted = paper.draft(q, begun, agreed, corrects).await?;
    let (bill, facts) = drafted.ok_or(Refusal::BillSumBroken)?;
    let found = differences(q, &bill, agreed).await?;
    Ok((bill, facts, found))
}

/// The bill of the case that the invoice says it corrects.
async fn corrected(q: &impl Query, invoice: &EInvoice, case: CaseId) -> Result<BillId, Failure> {
    for number in &invoice.corrects {
        if let Some(id) = store::bills::find_by_number(q, number).await? {
            let bill = store::bills::get(q, id).await?;
            if bill.case == case && !bill.is_correction() {
                return Ok(id);
            }
        }
    }
    Err(Refusal::BillNotSent.into())
}
