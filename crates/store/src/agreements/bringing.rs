//! Agreements that came from another tool: lines that join them, and to which none does any more.

use domain::agreements::{AgreementLine, Fit};
use domain::ids::{AgreementId, CaseId, CustomerId};

use crate::args;
use crate::db::{IntoVal, Query, StoreError, Tx};

/// Adds lines behind the `from` that an agreement has, whose form fits its value so from now on.
pub async fn add_lines(
    tx: &Tx,
    (agreement, customer): (AgreementId, CustomerId),
    from: u32,
    lines: &[AgreementLine],
    fit: Fit,
) -> Result<(), StoreError> {
    let values = |(at, line): (i64, &AgreementLine)| {
        [
            agreement.into_val(),
            at.into_val(),
            customer.into_val(),
            line.kind.into_val(),
            line.what.as_str().into_val(),
            line.quantity.into_val(),
            line.price.minor.into_val(),
            line.cost.map(|cost| cost.minor).into_val(),
        ]
    };
    let rows: Vec<_> = (i64::from(from)..).zip(lines).map(values).collect();
    tx.many(
        "insert into agreement_lines (agreement_id, position, customer_id, kind, what, quantity,
            price_minor, cost_minor) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        rows,
    )
    .await?;
    tx.exec("update agreements set fit = $2 where id = $1", args![agreement, fit]).await.map(|_| ())
}

/// Which of these cases were agreed anew by somebody here, or closed: what another tool says of
/// them adds nothing any more.
pub async fn settled_of(q: &impl Query, cases: &[CaseId]) -> Result<Vec<CaseId>, StoreError> {
    const ASKED: usize = 100;
    let places: Vec<String> = (1..=ASKED).map(|n| format!("${n}")).collect();
    let sql = format!(
        "select c.id from cases c where c.id in ({}) and (c.state <> 'final-yes'
            or c.closed_at is not null or exists (select 1 from agreements a
                where a.case_id = c.id and a.recorded_by is not null))
         order by c.id",
        places.join(", ")
    );
    let mut found = Vec::new();
    for some in cases.chunks(ASKED) {
        let last = some.last().copied();
        let args = (0..ASKED).map(|at| some.get(at).copied().or(last).into_val()).collect();
        let rows: Vec<CaseId> = q.all(&sql, args).await?;
        found.extend(rows);
    }
    Ok(found)
}
