//! Agreements: versions with their lines and terms, and from what value on a form fits.

mod bringing;
mod classes;
mod items;

use domain::agreements::{Agreement, AgreementForm, AgreementLine, AgreementTerm, Fit};
use domain::ids::{AgreementId, CaseId, ContactId, CustomerId, DocumentId, OfferId, UserId};
use domain::items::ItemKind;
use domain::money::Money;
use domain::quantity::Quantity;
use domain::search::SearchKind;
use domain::text::{Line, Prose};
use iso_currency::Currency;
use jiff::Timestamp;

use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::{args, row};

pub use bringing::{add_lines, settled_of};
pub use classes::{ClassChange, class_changes, save_value_bounds, value_classes};
pub use items::billed_positions;

row! {
    struct AgreementRow {
        id: AgreementId,
        customer: CustomerId,
        case: CaseId,
        version: u32,
        offer: Option<OfferId>,
        form: AgreementForm,
        fit: Fit,
        evidence: Option<Prose>,
        document: Option<DocumentId>,
        reference: Option<Line>,
        currency: String,
        payment_days: u32,
        agreed_at: Timestamp,
        given_by: Option<ContactId>,
        recorded_by: Option<UserId>,
    }
}

row! {
    struct LineRow {
        kind: ItemKind,
        what: Line,
        quantity: Quantity,
        price_minor: i64,
        cost_minor: Option<i64>,
    }
}

row! {
    struct TermRow {
        words: Prose,
        is_burden: bool,
        reason: Option<Prose>,
        is_acknowledged: bool,
    }
}

row! {
    /// A version by its date and its hand, without what it says.
    pub struct AgreementVersion {
        id: AgreementId,
        version: u32,
        agreed_at: Timestamp,
        recorded_by: Option<String>,
    }
}

row! {
    /// A case whose agreement bears a number.
    pub struct Referred {
        case: CaseId,
        customer: CustomerId,
    }
}

const AGREEMENT: &str = "select id, customer_id, case_id, version, offer_id, form, fit, evidence,
    document_id, reference, currency, payment_days, agreed_at, given_by, recorded_by
    from agreements";

pub async fn insert(tx: &Tx, agreement: &Agreement) -> Result<(), StoreError> {
    insert_many(tx, std::slice::from_ref(agreement)).await
}

pub async fn insert_many(tx: &Tx, agreements: &[Agreement]) -> Result<(), StoreError> {
    let numbered = agreements.iter().filter(|agreement| agreement.reference.is_some());
    numbered.for_each(|agreement| tx.touch(SearchKind::Agreement, agreement.id));
    tx.many(
        "insert into agreements (id, customer_id, case_id, version, offer_id, form, fit, evidence,
            document_id, reference, reference_key, currency, payment_days, agreed_at, given_by,
            recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        agreements.iter().map(head_values),
    )
    .await?;
    let lines: Vec<_> = agreements.iter().flat_map(line_values).collect();
    tx.many(
        "insert into agreement_lines (agreement_id, position, customer_id, kind, what, quantity,
            price_minor, cost_minor) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        lines,
    )
    .await?;
    let terms: Vec<_> = agreements.iter().flat_map(term_values).collect();
    tx.many(
        "insert into agreement_terms (agreement_id, position, customer_id, words, is_burden,
            reason, is_acknowledged) values ($1, $2, $3, $4, $5, $6, $7)",
        terms,
    )
    .await
    .map(|_| ())
}

fn head_values(agreement: &Agreement) -> [Val; 16] {
    [
        agreement.id.into_val(),
        agreement.customer.into_val(),
        agreement.case.into_val(),
        agreement.version.into_val(),
        agreement.offer.into_val(),
        agreement.form.into_val(),
        agreement.fit.into_val(),
        agreement.evidence.as_ref().into_val(),
        agreement.document.into_val(),
        agreement.reference.as_ref().into_val(),
        agreement.reference_key().as_deref().into_val(),
        agreement.currency.code().into_val(),
        agreement.payment_days.into_val(),
        agreement.agreed_at.into_val(),
        agreement.given_by.into_val(),
        agreement.recorded_by.into_val(),
    ]
}

fn line_values(agreement: &Agreement) -> impl Iterator<Item = [Val; 8]> {
    let values = |(at, line): (usize, &AgreementLine)| {
        [
            agreement.id.into_val(),
            (at as i64).into_val(),
            agreement.customer.into_val(),
            line.kind.into_val(),
            line.what.as_str().into_val(),
            line.quantity.into_val(),
            line.price.minor.into_val(),
            line.cost.map(|cost| cost.minor).into_val(),
        ]
    };
    agreement.lines.iter().enumerate().map(values)
}

fn term_values(agreement: &Agreement) -> impl Iterator<Item = [Val; 7]> {
    let values = |(at, term): (usize, &AgreementTerm)| {
        [
            agreement.id.into_val(),
            (at as i64).into_val(),
            agreement.customer.into_val(),
            term.words.as_str().into_val(),
            term.is_burden.into_val(),
            term.reason.as_ref().into_val(),
            term.is_acknowledged.into_val(),
        ]
    };
    agreement.terms.iter().enumerate().map(values)
}

pub async fn get(q: &impl Query, id: AgreementId) -> Result<Agreement, StoreError> {
    let row = q.one(&format!("{AGREEMENT} where id = $1"), args![id]).await?;
    load(q, row).await
}

/// The version that counts, if the case is agreed.
pub async fn latest_of_case(q: &impl Query, case: CaseId) -> Result<Option<Agreement>, StoreError> {
    let sql = format!("{AGREEMENT} where case_id = $1 order by version desc limit 1");
    match q.find(&sql, args![case]).await? {
        Some(row) => load(q, row).await.map(Some),
        None => Ok(None),
    }
}

pub async fn find_version(
    q: &impl Query,
    case: CaseId,
    version: u32,
) -> Result<Option<Agreement>, StoreError> {
    let sql = format!("{AGREEMENT} where case_id = $1 and version = $2");
    match q.find(&sql, args![case, version]).await? {
        Some(row) => load(q, row).await.map(Some),
        None => Ok(None),
    }
}

/// The newest versions of a case.
pub async fn versions_of_case(
    q: &impl Query,
    case: CaseId,
    limit: u32,
) -> Result<Vec<AgreementVersion>, StoreError> {
    q.all(
        "select a.id, a.version, a.agreed_at, u.name
         from agreements a left join users u on u.id = a.recorded_by
         where a.case_id = $1 order by a.version desc limit $2",
        args![case, limit],
    )
    .await
}

/// The cases whose agreement bears this number in any version: an invoice may name an older one.
pub async fn by_reference(
    q: &impl Query,
    key: &str,
    limit: u32,
) -> Result<Vec<Referred>, StoreError> {
    q.all(
        "select distinct case_id, customer_id from agreements where reference_key = $1
         order by case_id limit $2",
        args![key, limit],
    )
    .await
}

async fn load(q: &impl Query, row: AgreementRow) -> Result<Agreement, StoreError> {
    let currency = Currency::from_code(&row.currency)
        .ok_or_else(|| StoreError::broken("an agreement in an unknown currency"))?;
    let lines: Vec<LineRow> = q
        .all(
            "select kind, what, quantity, price_minor, cost_minor from agreement_lines
             where agreement_id = $1 order by position",
            args![row.id],
        )
        .await?;
    let terms: Vec<TermRow> = q
        .all(
            "select words, is_burden, reason, is_acknowledged from agreement_terms
             where agreement_id = $1 order by position",
            args![row.id],
        )
        .await?;
    let line = |l: LineRow| AgreementLine {
        kind: l.kind,
        what: l.what,
        quantity: l.quantity,
        price: Money { minor: l.price_minor, currency },
        cost: l.cost_minor.map(|minor| Money { minor, currency }),
    };
    let term = |t: TermRow| AgreementTerm {
        words: t.words,
        is_burden: t.is_burden,
        reason: t.reason,
        is_acknowledged: t.is_acknowledged,
    };
    Ok(Agreement {
        id: row.id,
        customer: row.customer,
        case: row.case,
        version: row.version,
        offer: row.offer,
        form: row.form,
        fit: row.fit,
        evidence: row.evidence,
        document: row.document,
        reference: row.reference,
        currency,
        payment_days: row.payment_days,
        agreed_at: row.agreed_at,
        given_by: row.given_by,
        recorded_by: row.recorded_by,
        lines: lines.into_iter().map(line).collect(),
        terms: terms.into_iter().map(term).collect(),
    })
}
