//! Money that came in: kept once however many statements tell of it, and looked at beside the bills
//! that it may be for.

use domain::bills::matching::{Candidate, number_keys};
use domain::ids::{BillId, CustomerId, PaymentId, StatementId};
use domain::people::Sight;
use iso_currency::Currency;
use jiff::civil::Date;

use super::currency;
use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::rights::push_seen;
use crate::{args, row};

/// What became of money that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaymentState {
    /// Some of it, or all, waits for its bill.
    Open,
    Matched,
    /// It is for no bill; a person said why.
    SetAside {
        why: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    pub id: PaymentId,
    /// None where a person noted what came by another way, in cash or by card.
    pub statement: Option<StatementId>,
    pub entry_key: Vec<u8>,
    pub booked_on: Date,
    pub currency: Currency,
    pub amount: i64,
    pub matched: i64,
    pub payer: Option<String>,
    pub payer_key: Option<String>,
    pub payer_account: Option<String>,
    /// What the payer and their bank wrote.
    pub words: Option<String>,
    pub state: PaymentState,
}

impl Payment {
    /// What of it is matched with no bill.
    #[must_use]
    pub const fn open(&self) -> i64 {
        self.amount.saturating_sub(self.matched)
    }
}

row! {
    struct PaymentRow {
        id: PaymentId,
        statement: Option<StatementId>,
        entry_key: Vec<u8>,
        booked_on: Date,
        currency: String,
        amount: i64,
        matched: i64,
        payer: Option<String>,
        payer_key: Option<String>,
        payer_account: Option<String>,
        words: Option<String>,
        state: String,
        set_aside_why: Option<String>,
    }
}

const PAYMENT: &str = "select id, statement_id, entry_key, booked_on, currency, amount_minor,
    matched_minor, payer, payer_key, payer_account, reference, state, set_aside_why from payments";

impl PaymentRow {
    fn payment(self) -> Result<Payment, StoreError> {
        let state = match (self.state.as_str(), self.set_aside_why) {
            ("open", None) => PaymentState::Open,
            ("matched", None) => PaymentState::Matched,
            ("set-aside", Some(why)) => PaymentState::SetAside { why },
            _ => return Err(StoreError::broken("a payment in no known state")),
        };
        Ok(Payment {
            id: self.id,
            statement: self.statement,
            entry_key: self.entry_key,
            booked_on: self.booked_on,
            currency: currency(&self.currency)?,
            amount: self.amount,
            matched: self.matched,
            payer: self.payer,
            payer_key: self.payer_key,
            payer_account: self.payer_account,
            words: self.words,
            state,
        })
    }
}

fn state_values(state: &PaymentState) -> [Val; 2] {
    match state {
        PaymentState::Open => ["open".into_val(), None::<&str>.into_val()],
        PaymentState::Matched => ["matched".into_val(), None::<&str>.into_val()],
        PaymentState::SetAside { why } => ["set-aside".into_val(), Some(why.as_str()).into_val()],
    }
}

pub async fn insert_payments(tx: &Tx, payments: &[Payment]) -> Result<(), StoreError> {
    let values = |it: &Payment| {
        let [state, why] = state_values(&it.state);
        [
            it.id.into_val(),
            it.statement.into_val(),
            it.entry_key.clone().into_val(),
            it.booked_on.into_val(),
            it.currency.code().into_val(),
            it.amount.into_val(),
            it.matched.into_val(),
            it.payer.as_deref().into_val(),
            it.payer_key.as_deref().into_val(),
            it.payer_account.as_deref().into_val(),
            it.words.as_deref().into_val(),
            state,
            why,
        ]
    };
    let rows: Vec<_> = payments.iter().map(values).collect();
    tx.many(
        "insert into payments (id, statement_id, entry_key, booked_on, currency, amount_minor,
            matched_minor, payer, payer_key, payer_account, reference, state, set_aside_why)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        rows,
    )
    .await
    .map(|_| ())
}

/// Saves how much is matched and what became of it, unless somebody changed that meanwhile; whether
/// it was saved.
pub async fn save_payment(tx: &Tx, before: &Payment, after: &Payment) -> Result<bool, StoreError> {
    let [state, why] = state_values(&after.state);
    let [was, _] = state_values(&before.state);
    let saved = tx
        .exec(
            "update payments set matched_minor = $2, state = $3, set_aside_why = $4
             where id = $1 and matched_minor = $5 and state = $6",
            args![after.id, after.matched, state, why, before.matched, was],
        )
        .await?;
    Ok(saved == 1)
}

pub async fn payment(q: &impl Query, id: PaymentId) -> Result<Payment, StoreError> {
    q.one::<PaymentRow>(&format!("{PAYMENT} where id = $1"), args![id]).await?.payment()
}

/// Payments that wait for a person, the oldest first.
pub async fn open_payments(q: &impl Query, limit: u32) -> Result<Vec<Payment>, StoreError> {
    let sql = format!("{PAYMENT} where state = 'open' order by booked_on, id limit $1");
    let rows: Vec<PaymentRow> = q.all(&sql, args![limit]).await?;
    rows.into_iter().map(PaymentRow::payment).collect()
}

/// Open payments after one, to look at all of them one by one.
pub async fn unlooked_payments(
    q: &impl Query,
    after: Option<(Date, PaymentId)>,
    limit: u32,
) -> Result<Vec<(Date, PaymentId)>, StoreError> {
    let (day, id) = after.unwrap_or((Date::MIN, PaymentId(uuid::Uuid::nil())));
    q.all(
        "select booked_on, id from payments where state = 'open' and (booked_on, id) > ($1, $2)
         order by booked_on, id limit $3",
        args![day, id, limit],
    )
    .await
}

/// Which of these entries are kept already.
pub async fn known_entries(q: &impl Query, keys: &[Vec<u8>]) -> Result<Vec<Vec<u8>>, StoreError> {
    const ASKED: usize = 100;
    let places: Vec<String> = (1..=ASKED).map(|n| format!("${n}")).collect();
    let sql = format!("select entry_key from payments where entry_key in ({})", places.join(", "));
    let mut found = Vec::new();
    for some in keys.chunks(ASKED) {
        let last = some.last();
        let args = (0..ASKED).map(|at| some.get(at).or(last).cloned().into_val()).collect();
        let rows: Vec<(Vec<u8>,)> = q.all(&sql, args).await?;
        found.extend(rows.into_iter().map(|(key,)| key));
    }
    Ok(found)
}

row! {
    struct CandidateRow {
        bill: BillId,
        customer: CustomerId,
        number: String,
        currency: String,
        open: i64,
        is_payers: bool,
    }
}

const CANDIDATE: &str = "select b.id, b.customer_id, b.number, b.currency,
    b.net_minor + b.tax_minor + b.corrected_minor - b.paid_minor,
    u.name_key = $1 or exists (select 1 from payments k
        join payment_matches m on m.payment_id = k.id
        where k.payer_account = $2 and m.customer_id = b.customer_id)
    from bills b join customers u on u.id = b.customer_id
    where b.state = 'sent' and b.kind = 'bill' and b.currency = $3";

/// So many bills of one payer or of one amount are looked at.
const MOST: u32 = 200;

/// The open bills that a payment may be for: by the numbers in its words, by its amount, by who paid.
pub async fn candidates(
    q: &impl Query,
    sight: Sight,
    payment: &Payment,
) -> Result<Vec<Candidate>, StoreError> {
    let payer = payment.payer_key.as_deref().unwrap_or_default();
    let account = payment.payer_account.as_deref().unwrap_or_default();
    let asked = || args![payer, account, payment.currency.code()];
    let mut rows: Vec<CandidateRow> = Vec::new();
    let mut by_amount = asked();
    by_amount.extend(args![payment.open(), MOST]);
    let mut seen = String::new();
    push_seen(&mut seen, &mut by_amount, "b.customer_id", sight);
    let sql = format!(
        "{CANDIDATE} and b.net_minor + b.tax_minor + b.corrected_minor - b.paid_minor = $4{seen}
         order by b.due_on, b.id limit $5"
    );
    rows.extend(q.all::<CandidateRow>(&sql, by_amount).await?);
    let mut by_payer = asked();
    by_payer.extend(args![MOST]);
    let mut seen = String::new();
    push_seen(&mut seen, &mut by_payer, "b.customer_id", sight);
    let sql = format!(
        "{CANDIDATE} and (b.customer_id in (select id from customers
                where name_key = $1 and name_key <> '')
            or b.customer_id in (select m.customer_id from payments k
                join payment_matches m on m.payment_id = k.id where k.payer_account = $2)){seen}
         order by b.due_on, b.id limit $4"
    );
    rows.extend(q.all::<CandidateRow>(&sql, by_payer).await?);
    rows.extend(named(q, sight, payment, asked()).await?);
    rows.sort_by_key(|row| row.bill);
    rows.dedup_by_key(|row| row.bill);
    rows.into_iter().map(candidate).collect()
}

async fn named(
    q: &impl Query,
    sight: Sight,
    payment: &Payment,
    mut asked: Vec<Val>,
) -> Result<Vec<CandidateRow>, StoreError> {
    const ASKED: usize = 100;
    let mut seen = String::new();
    push_seen(&mut seen, &mut asked, "b.customer_id", sight);
    let first = asked.len() + 1;
    let places: Vec<String> = (first..first + ASKED).map(|n| format!("${n}")).collect();
    let sql = format!("{CANDIDATE}{seen} and b.number_key in ({})", places.join(", "));
    let keys = number_keys(payment.words.as_deref().unwrap_or_default());
    let mut rows = Vec::new();
    for some in keys.chunks(ASKED) {
        let last = some.last();
        let mut args = asked.clone();
        args.extend((0..ASKED).map(|at| some.get(at).or(last).cloned().into_val()));
        rows.extend(q.all::<CandidateRow>(&sql, args).await?);
    }
    Ok(rows)
}

fn candidate(row: CandidateRow) -> Result<Candidate, StoreError> {
    Ok(Candidate {
        bill: row.bill,
        customer: row.customer,
        number: row.number,
        currency: currency(&row.currency)?,
        open: row.open,
        is_payers: row.is_payers,
    })
}
