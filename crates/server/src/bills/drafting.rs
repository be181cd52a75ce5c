//! Bills on their way: drafted from what is not billed yet, edited, corrected, thrown away.

use domain::bills::{
    Agreed, Bill, BillLine, BillSource, BillState, NewBill, TaxRate, correcting, tax,
};
use domain::ids::{BillId, CaseId};
use domain::people::Actor;
use domain::quantity::Quantity;
use domain::refusal::Refusal;
use domain::text::Line;
use store::db::{Query, StoreError};

use super::{load_bill, require_agreed};
use crate::app::{App, Failure, Writing};
use crate::cases::load_locked;

/// A line as a person writes it; its item and its tax follow from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineToBill {
    /// The line of the agreement that it bills.
    pub agreed: Option<u32>,
    pub what: Line,
    pub quantity: Quantity,
    /// Without tax, in minor units of the agreement's currency.
    pub net: i64,
    pub rate: Option<TaxRate>,
}

/// A bill of all that is not billed yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub agreed: Agreed,
    pub lines: Vec<LineToBill>,
}

/// What a new bill of a case would say; `None` while nothing is agreed.
///
/// # Errors
/// What the database says.
pub async fn proposal(q: &impl Query, case: CaseId) -> Result<Option<Proposal>, StoreError> {
    let Some(agreed) = store::bills::agreed_of_case(q, case).await? else { return Ok(None) };
    let billed = store::bills::billed(q, case, None).await?;
    let rate = match store::bills::last_rate(q, agreed.currency).await? {
        Some(rate) => rate,
        None => TaxRate::usual(agreed.currency),
    };
    let line = |(line, quantity, net): (&domain::bills::AgreedLine, Quantity, i64)| LineToBill {
        agreed: Some(line.position),
        what: line.what.clone(),
        quantity,
        net,
        rate,
    };
    let lines = agreed.unbilled(&billed).into_iter().map(line).collect();
    Ok(Some(Proposal { lines, agreed }))
}

/// The lines with their items, and their tax as the domain reckons it.
fn lines(agreed: &Agreed, lines: Vec<LineToBill>) -> Result<Vec<BillLine>, Refusal> {
    let line = |it: LineToBill| {
        let agreed = it.agreed.and_then(|position| agreed.line(position));
        Ok(BillLine {
            agreed: agreed.map(|line| line.position),
            item: agreed.and_then(|line| line.item),
            what: it.what,
            quantity: it.quantity,
            net: it.net,
            rate: it.rate,
            tax: tax::of_net(it.net, it.rate).ok_or(Refusal::BillSumBroken)?,
        })
    };
    lines.into_iter().map(line).collect()
}

/// Drafts a bill of a case. It may differ from the agreement; sending it may not.
///
/// # Errors
/// There is no final yes (I9) or no agreement, no line, or the amounts are too large.
pub async fn draft(
    app: &App,
    actor: Actor,
    case: CaseId,
    to_bill: Vec<LineToBill>,
) -> Result<BillId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let case = load_locked(&mut w, case).await?;
            case.require_in_service()?;
            let agreed = require_agreed(&w, case.id).await?;
            let new = NewBill {
                id: BillId(w.new_id()),
                corrects: None,
                source: BillSource::Written,
                digest: None,
                lines: lines(&agreed, to_bill)?,
                stated: None,
                drafted_at: w.now,
            };
            let (bill, facts) = Bill::draft(new, &agreed)?;
            store::bills::insert(w.tx, &bill).await?;
            w.tell(bill.customer, Some(bill.case), facts).await?;
            Ok(bill.id)
        })
    })
    .await
}

/// Gives a draft other lines; of a correction, what the corrected bill shall say.
///
/// # Errors
/// It was sent or thrown away, or its lines are none.
pub async fn edit(
    app: &App,
    actor: Actor,
    id: BillId,
    to_bill: Vec<LineToBill>,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let (bill, case) = load_bill(&mut w, id).await?;
            case.require_in_service()?;
            if bill.state != BillState::Draft {
                return Err(Refusal::BillSent.into());
            }
            let agreed = require_agreed(&w, case.id).await?;
            let after = lines(&agreed, to_bill)?;
            let (bill, facts) = match bill.corrects {
                None => bill.edited(after)?,
                Some(original) => {
                    let changed = Correction::of(&w, original, after).await?;
                    let stated = changed.stated;
                    let (bill, facts) = bill.edited(changed.lines)?;
                    (Bill { net: stated.0, tax: stated.1, ..bill }, facts)
                }
            };
            store::bills::save_draft(w.tx, &bill).await?;
            w.tell(bill.customer, Some(bill.case), facts).await
        })
    })
    .await
}

/// What changes of a bill that shall say something else.
struct Correction {
    lines: Vec<BillLine>,
    stated: (i64, i64),
}

impl Correction {
    async fn of(w: &Writing<'_>, of: BillId, after: Vec<BillLine>) -> Result<Self, Failure> {
        let bill = store::bills::get(w.tx, of).await?;
        if !matches!(bill.state, BillState::Sent | BillState::Paid { .. }) || bill.is_correction() {
            return Err(Refusal::BillNotSent.into());
        }
        let now = bill.remaining(&store::bills::corrections(w.tx, of).await?);
        let (net, tax) = tax::sums(&after).ok_or(Refusal::BillSumBroken)?;
        // Whatever sums the bill stated, with its correction it states those of its lines.
        let stated = (net.saturating_sub(now.net), tax.saturating_sub(now.tax));
        Ok(Self { lines: correcting(&now.lines, &after), stated })
    }
}

/// Drafts the correction after which a sent bill says these lines; none take all of it back. A
/// correction counts as an error (E1).
///
/// # Errors
/// The bill was never sent, the service is closed, nothing would change, or a correction of it is
/// drafted already.
pub async fn correct(
    app: &App,
    actor: Actor,
    id: BillId,
    after: Vec<LineToBill>,
) -> Result<BillId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let (bill, case) = load_bill(&mut w, id).await?;
            case.require_in_service()?;
            let agreed = require_agreed(&w, case.id).await?;
            if store::bills::correction_draft(w.tx, bill.id).await?.is_some() {
                return Err(Refusal::ChangedMeanwhile.into());
            }
            let changed = Correction::of(&w, bill.id, lines(&agreed, after)?).await?;
            let new = NewBill {
                id: BillId(w.new_id()),
                corrects: Some(bill.id),
                source: BillSource::Written,
                digest: None,
                lines: changed.lines,
                stated: Some(changed.stated),
                drafted_at: w.now,
            };
            let (correction, facts) = Bill::draft(new, &agreed)?;
            // In the currency of the bill, should the agreement have another by now.
            let correction = Bill { currency: bill.currency, ..correction };
            store::bills::insert(w.tx, &correction).await?;
            w.tell(correction.customer, Some(correction.case), facts).await?;
            Ok(correction.id)
        })
    })
    .await
}

/// Throws a draft away.
///
/// # Errors
/// It was sent: it is taken back by a correction of all its lines.
pub async fn cancel(app: &App, actor: Actor, id: BillId) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let (bill, _) = load_bill(&mut w, id).await?;
            let (bill, facts) = bill.cancel(w.now)?;
            store::bills::save(w.tx, &bill).await?;
            w.tell(bill.customer, Some(bill.case), facts).await
        })
    })
    .await
}
