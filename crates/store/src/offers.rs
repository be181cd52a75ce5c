//! Offers: versions with their lines and terms.

use domain::ids::{CaseId, CustomerId, NeedId, OfferId};
use domain::money::Money;
use domain::offers::{OfferContent, OfferLine, OfferState, OfferTerm};
use domain::search::SearchKind;
use domain::text::{Line, Prose};
use iso_currency::Currency;
use jiff::{Timestamp, civil::Date};

use crate::db::{IntoVal, Query, StoreError, Tx};
use crate::{args, row};

#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    pub id: OfferId,
    pub case: CaseId,
    pub version: u32,
    pub currency: Currency,
    pub state: OfferState,
    pub drafted_at: Timestamp,
    pub content: OfferContent,
}

row! {
    struct OfferRow {
        id: OfferId,
        case: CaseId,
        version: u32,
        currency: String,
        valid_until: Option<Date>,
        state: String,
        drafted_at: Timestamp,
        settled_at: Option<Timestamp>,
    }
}

row! {
    struct LineRow {
        what: Line,
        price_minor: i64,
        need: Option<NeedId>,
    }
}

row! {
    struct TermRow {
        words: Prose,
        is_burden: bool,
        reason: Option<Prose>,
    }
}

const OFFER: &str = "select id, case_id, version, currency, valid_until, state, drafted_at,
    settled_at from offers";

pub async fn next_version(q: &impl Query, case: CaseId) -> Result<u32, StoreError> {
    q.one("select coalesce(max(version), 0) + 1 from offers where case_id = $1", args![case]).await
}

pub async fn insert(tx: &Tx, customer: CustomerId, offer: &Offer) -> Result<(), StoreError> {
    tx.touch(SearchKind::Offer, offer.id);
    tx.exec(
        "insert into offers (id, customer_id, case_id, version, currency, valid_until, state,
            drafted_at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            offer.id,
            customer,
            offer.case,
            offer.version,
            offer.currency.code(),
            offer.content.valid_until,
            offer.state.code(),
            offer.drafted_at
        ],
    )
    .await?;
    let line_values = |(at, line): (usize, &OfferLine)| {
        [
            offer.id.into_val(),
            (at as i64).into_val(),
            customer.into_val(),
            line.what.as_str().into_val(),
            line.price.minor.into_val(),
            line.need.into_val(),
        ]
    };
    let lines: Vec<_> = offer.content.lines.iter().enumerate().map(line_values).collect();
    tx.many(
        "insert into offer_lines (offer_id, position, customer_id, what, price_minor, need_id)
         values ($1, $2, $3, $4, $5, $6)",
        lines,
    )
    .await?;
    let term_values = |(at, term): (usize, &OfferTerm)| {
        [
            offer.id.into_val(),
            (at as i64).into_val(),
            customer.into_val(),
            term.words.as_str().into_val(),
            term.is_burden.into_val(),
            term.reason.as_ref().into_val(),
        ]
    };
    let terms: Vec<_> = offer.content.terms.iter().enumerate().map(term_values).collect();
    tx.many(
        "insert into offer_terms (offer_id, position, customer_id, words, is_burden, reason)
         values ($1, $2, $3, $4, $5, $6)",
        terms,
    )
    .await
    .map(|_| ())
}

pub async fn save_state(tx: &Tx, id: OfferId, state: OfferState) -> Result<(), StoreError> {
    let at = match state {
        OfferState::Draft => None,
        OfferState::Given { at } | OfferState::Withdrawn { at } => Some(at),
    };
    tx.exec(
        "update offers set state = $2, settled_at = $3 where id = $1",
        args![id, state.code(), at],
    )
    .await
    .map(|_| ())
}

pub async fn get(q: &impl Query, id: OfferId) -> Result<Offer, StoreError> {
    let row = q.one::<OfferRow>(&format!("{OFFER} where id = $1"), args![id]).await?;
    load(q, row).await
}

/// All versions of a case, the newest first.
pub async fn of_case(q: &impl Query, case: CaseId) -> Result<Vec<Offer>, StoreError> {
    let sql = format!("{OFFER} where case_id = $1 order by version desc");
    let mut offers = Vec::new();
    for row in q.all::<OfferRow>(&sql, args![case]).await? {
        offers.push(load(q, row).await?);
    }
    Ok(offers)
}

async fn load(q: &impl Query, row: OfferRow) -> Result<Offer, StoreError> {
    let currency = Currency::from_code(&row.currency)
        .ok_or_else(|| StoreError::broken("an offer in an unknown currency"))?;
    let lines: Vec<LineRow> = q
        .all(
            "select what, price_minor, need_id from offer_lines where offer_id = $1
             order by position",
            args![row.id],
        )
        .await?;
    let terms: Vec<TermRow> = q
        .all(
            "select words, is_burden, reason from offer_terms where offer_id = $1
             order by position",
            args![row.id],
        )
        .await?;
    let line = |l: LineRow| OfferLine {
        what: l.what,
        price: Money { minor: l.price_minor, currency },
        need: l.need,
    };
    let term = |t: TermRow| OfferTerm { words: t.words, is_burden: t.is_burden, reason: t.reason };
    Ok(Offer {
        id: row.id,
        case: row.case,
        version: row.version,
        currency,
        state: state(&row)?,
        drafted_at: row.drafted_at,
        content: OfferContent {
            lines: lines.into_iter().map(line).collect(),
            terms: terms.into_iter().map(term).collect(),
            valid_until: row.valid_until,
        },
    })
}

fn state(row: &OfferRow) -> Result<OfferState, StoreError> {
    match (row.state.as_str(), row.settled_at) {
        ("draft", None) => Ok(OfferState::Draft),
        ("given", Some(at)) => Ok(OfferState::Given { at }),
        ("withdrawn", Some(at)) => Ok(OfferState::Withdrawn { at }),
        _ => Err(StoreError::broken("an offer in no known state")),
    }
}
