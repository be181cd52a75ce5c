//! What a case's bills are compared with: the agreement that counts, and what is billed of it.

use std::collections::BTreeMap;

use domain::agreements::reference_key;
use domain::bills::{Agreed, AgreedLine, Billed, Share};
use domain::ids::{AgreementId, BillId, CaseId, CustomerId, ItemId};
use domain::quantity::Quantity;
use domain::text::Line;

use super::currency;
use crate::db::{Query, StoreError};
use crate::rights::push_seen;
use crate::{args, row};
use domain::people::Sight;

row! {
    struct AgreementRow {
        id: AgreementId,
        customer: CustomerId,
        case: CaseId,
        currency: String,
        payment_days: u32,
    }
}

row! {
    struct AgreedRow {
        position: u32,
        item: Option<ItemId>,
        what: Line,
        quantity: Quantity,
        price: i64,
    }
}

/// The latest version of a case's agreement, with the items that were made of its lines.
pub async fn agreed_of_case(q: &impl Query, case: CaseId) -> Result<Option<Agreed>, StoreError> {
    let row: Option<AgreementRow> = q
        .find(
            "select id, customer_id, case_id, currency, payment_days from agreements
             where case_id = $1 order by version desc limit 1",
            args![case],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let lines: Vec<AgreedRow> = q
        .all(
            "select l.position, i.id, l.what, l.quantity, l.price_minor from agreement_lines l
             left join items i on i.case_id = $2 and i.position = l.position
             where l.agreement_id = $1 order by l.position",
            args![row.id, case],
        )
        .await?;
    let line = |l: AgreedRow| AgreedLine {
        position: l.position,
        item: l.item,
        what: l.what,
        quantity: l.quantity,
        price: l.price,
    };
    Ok(Some(Agreed {
        agreement: row.id,
        customer: row.customer,
        case: row.case,
        currency: currency(&row.currency)?,
        payment_days: row.payment_days,
        lines: lines.into_iter().map(line).collect(),
    }))
}

row! {
    struct BilledRow {
        bill: BillId,
        agreed: u32,
        quantity: i64,
        net: i64,
    }
}

/// What the sent bills of a case and their corrections bill of each line, without one of the bills.
pub async fn billed(
    q: &impl Query,
    case: CaseId,
    without: Option<BillId>,
) -> Result<Billed, StoreError> {
    let rows: Vec<BilledRow> = q
        .all(
            "select coalesce(b.corrects_id, b.id), coalesce(i.position, l.agreed),
                cast(sum(l.quantity) as bigint), cast(sum(l.net_minor) as bigint)
             from bills b join bill_lines l on l.bill_id = b.id
             left join items i on i.id = l.item_id
             where b.case_id = $1 and b.sent_at is not null and l.agreed is not null
             group by coalesce(b.corrects_id, b.id), coalesce(i.position, l.agreed)",
            args![case],
        )
        .await?;
    let mut billed: Billed = BTreeMap::new();
    for row in rows.into_iter().filter(|row| Some(row.bill) != without) {
        let share: &mut Share = billed.entry(row.agreed).or_default();
        share.quantity = share.quantity.saturating_add(row.quantity);
        share.net = share.net.saturating_add(row.net);
    }
    Ok(billed)
}

/// The cases of a customer that are in service under an agreement of that reference.
pub async fn by_reference(
    q: &impl Query,
    customer: CustomerId,
    reference: &str,
) -> Result<Vec<CaseId>, StoreError> {
    let Some(key) = reference_key(reference) else { return Ok(Vec::new()) };
    q.all(
        "select distinct c.id from agreements a join cases c on c.id = a.case_id
         where a.reference_key = $1 and a.customer_id = $2
            and c.state = 'final-yes' and c.closed_at is null
         order by c.id",
        args![key, customer],
    )
    .await
}

row! {
    /// A case that may be billed.
    pub struct BillableCase {
        case: CaseId,
        title: Line,
        customer: CustomerId,
        customer_name: Line,
        currency: String,
    }
}

/// Cases in service under an agreement, of one customer where one is named; the newest first.
pub async fn billable(
    q: &impl Query,
    sight: Sight,
    customer: Option<CustomerId>,
    limit: u32,
) -> Result<Vec<BillableCase>, StoreError> {
    let mut args = args![limit];
    let mut whose = String::new();
    if let Some(customer) = customer {
        args.extend(args![customer]);
        whose.push_str(" and c.customer_id = $2");
    }
    push_seen(&mut whose, &mut args, "c.customer_id", sight);
    q.all(
        &format!(
            "select c.id, c.title, u.id, u.name, a.currency from cases c
             join customers u on u.id = c.customer_id
             join agreements a on a.case_id = c.id
             where c.state = 'final-yes' and c.closed_at is null{whose}
                and not exists (select 1 from agreements n
                    where n.case_id = a.case_id and n.version > a.version)
             order by c.id desc limit $1"
        ),
        args,
    )
    .await
}
