//! E-invoices read from files: those whose case is certain and which are as agreed become sent bills,
//! the others wait for a person. A file is taken whole or not at all.

mod buyer;
mod lines;
mod waiting;

use domain::bills::compare::Difference;
use domain::bills::{Agreed, Bill, BillSource, NewBill};
use domain::cases::Case;
use domain::events::{EventKind, Fact};
use domain::ids::{BillId, UserId, WaitingInvoiceId};
use domain::people::Actor;
use domain::text::Line;
use formats::einvoice::{EInvoice, InvoiceFormat, InvoiceKind};
use jiff::{Timestamp, ToSpan};
use sha2::{Digest, Sha256};
use store::bills::WaitingInvoice;
use store::db::{Query, StoreError};

use super::reading;
use super::sending::{Sending, differences, send_in};
use crate::app::{App, Failure, Writing};
use crate::cases::load_locked;

pub use buyer::Doubt;
pub use waiting::{Settling, dismiss_waiting, look_at, settle_waiting};

/// A file as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileIn {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What became of one file of an e-invoice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenFile {
    pub name: String,
    /// The invoice's own number, where it could be read.
    pub number: Option<String>,
    pub outcome: Outcome,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is a sent bill now.
    Taken(BillId),
    Waits(WaitingInvoiceId, Doubt),
    /// The same file, or the same invoice, is here already.
    Known(Option<BillId>),
    /// Nothing of it is kept.
    Refused(formats::Problem),
    /// A kind of invoice that no firm sends to its customers.
    NotOurs,
}

/// Reads e-invoices, one report for each file.
///
/// # Errors
/// What the database says; what was taken before stays taken.
pub async fn take_einvoices(
    app: &App,
    by: UserId,
    files: Vec<FileIn>,
) -> Result<Vec<TakenFile>, Failure> {
    let mut reports = Vec::with_capacity(files.len());
    for file in files {
        reports.push(take(app, by, file).await?);
    }
    super::match_open(app, Actor::User(by)).await?;
    Ok(reports)
}

async fn take(app: &App, by: UserId, file: FileIn) -> Result<TakenFile, Failure> {
    let name = file.name.clone();
    let (file, read) = reading::read(file, formats::einvoice::read).await?;
    let (number, outcome) = match read {
        Err(problem) => (None, Outcome::Refused(problem)),
        Ok(invoice) => {
            let number = Some(invoice.number.clone());
            match source(invoice.format) {
                None => (number, Outcome::NotOurs),
                Some(source) => {
                    let taking = Taking { hash: hash(&file.bytes), file, invoice, source, by };
                    let actor = Actor::User(by);
                    let write = app.write(actor, move |mut w| {
                        Box::pin(async move { taking.take_in(&mut w).await })
                    });
                    (number, write.await?)
                }
            }
        }
    };
    Ok(TakenFile { name, number, outcome })
}

pub(super) fn hash(bytes: &[u8]) -> Vec<u8> {
    Sha256::digest(bytes).to_vec()
}

/// `None` for what a buyer writes about what was sold to them.
const fn source(format: InvoiceFormat) -> Option<BillSource> {
    match format {
        InvoiceFormat::Ksef2 => Some(BillSource::Ksef2),
        InvoiceFormat::Ksef3 => Some(BillSource::Ksef3),
        InvoiceFormat::Ubl => Some(BillSource::Ubl),
        InvoiceFormat::Cii => Some(BillSource::Cii),
        InvoiceFormat::KsefRr => None,
    }
}

/// One e-invoice on its way in.
struct Taking {
    file: FileIn,
    hash: Vec<u8>,
    invoice: EInvoice,
    source: BillSource,
    by: UserId,
}

impl Taking {
    async fn take_in(self, w: &mut Writing<'_>) -> Result<Outcome, Failure> {
        w.require_unplaced()?;
        if let Some(bill) = store::bills::find_by_digest(w.tx, &self.hash).await? {
            return Ok(Outcome::Known(Some(bill)));
        }
        if let Some(waiting) = store::bills::find_waiting(w.tx, &self.hash).await? {
            return Ok(Outcome::Known(waiting.bill));
        }
        if let Some(same) = store::bills::find_by_number(w.tx, &self.invoice.number).await? {
            let bill = store::bills::get(w.tx, same).await?;
            let is_same = bill.gross() == self.invoice.gross.minor
                && bill.currency == self.invoice.currency
                && !bill.is_correction();
            // It was written here and sent by another way: the paper of the same bill.
            if is_same {
                return Ok(Outcome::Known(Some(same)));
            }
            return self.wait(w, Doubt::NumberTaken).await;
        }
        if let Some(doubt) = doubt_of_kind(&self.invoice) {
            return self.wait(w, doubt).await;
        }
        match buyer::place(w, &self.invoice).await? {
            Ok(case) => self.try_case(w, case).await,
            Err(doubt) => self.wait(w, doubt).await,
        }
    }

    async fn try_case(self, w: &mut Writing<'_>, case: Case) -> Result<Outcome, Failure> {
        let Some(agreed) = store::bills::agreed_of_case(w.tx, case.id).await? else {
            return self.wait(w, Doubt::NoCase).await;
        };
        let paper = Paper { invoice: &self.invoice, source: self.source, hash: &self.hash };
        let drafted = paper.draft(w.tx, (BillId(w.new_id()), w.now), &agreed, None).await?;
        let Some((bill, facts)) = drafted else { return self.wait(w, Doubt::Unclear).await };
        let found = differences(w.tx, &bill, &agreed).await?;
        if found.iter().any(Difference::forbids) {
            return self.wait(w, Doubt::Differs).await;
        }
        let bill = keep_and_send(w, &case, bill, facts, &agreed, &self.invoice).await?;
        Ok(Outcome::Taken(bill.id))
    }

    async fn wait(self, w: &Writing<'_>, doubt: Doubt) -> Result<Outcome, Failure> {
        let id = WaitingInvoiceId(w.new_id());
        let Self { file, hash, invoice, source, by } = self;
        store::bills::keep_file(w.tx, &hash, &file.bytes).await?;
        let waiting = WaitingInvoice {
            id,
            hash,
            file_name: file.name,
            format: source.code().to_owned(),
            number: invoice.number,
            buyer: invoice.buyer.name,
            buyer_tax: invoice.buyer.tax_number,
            currency: invoice.currency.code().to_owned(),
            gross: invoice.gross.minor,
            issued_on: invoice.issued_on,
            doubt: doubt.code().to_owned(),
            received_at: w.now,
            by,
            settled_at: None,
            bill: None,
        };
        store::bills::insert_waiting(w.tx, &waiting).await?;
        w.tell_of_firm(vec![Fact::of(EventKind::EinvoiceWaits, id).to(doubt.code())]).await?;
        Ok(Outcome::Waits(id, doubt))
    }
}

/// What a person must look at whatever the case is.
fn doubt_of_kind(invoice: &EInvoice) -> Option<Doubt> {
    match invoice.kind {
        InvoiceKind::Correction | InvoiceKind::CreditNote => Some(Doubt::Correction),
        InvoiceKind::Advance | InvoiceKind::Settlement => Some(Doubt::Advance),
        InvoiceKind::Invoice if invoice.prepaid.minor != 0 => Some(Doubt::Advance),
        InvoiceKind::Invoice if !invoice.doubts.is_empty() => Some(Doubt::Unclear),
        InvoiceKind::Invoice => None,
    }
}

/// An e-invoice with the file that it was read from.
struct Paper<'i> {
    invoice: &'i EInvoice,
    source: BillSource,
    hash: &'i [u8],
}

impl Paper<'_> {
    /// It as a draft on an agreement; `None` where its amounts make no bill.
    async fn draft(
        &self,
        q: &impl Query,
        (id, now): (BillId, Timestamp),
        agreed: &Agreed,
        corrects: Option<BillId>,
    ) -> Result<Option<(Bill, Vec<Fact>)>, StoreError> {
        let invoice = self.invoice;
        let billed = store::bills::billed(q, agreed.case, corrects).await?;
        let Some(lines) = lines::of_invoice(invoice, agreed, &billed) else { return Ok(None) };
        let signed = |minor: i64| minor.saturating_mul(lines::sign(invoice.kind));
        let new = NewBill {
            id,
            corrects,
            source: self.source,
            digest: Some(self.hash.to_vec()),
            lines,
            stated: Some((signed(invoice.net.minor), signed(invoice.tax.minor))),
            drafted_at: now,
        };
        let Ok((bill, facts)) = Bill::draft(new, agreed) else { return Ok(None) };
        Ok(Some((Bill { currency: invoice.currency, ..bill }, facts)))
    }
}

/// Stores the draft and sends it: the customer has it by the way that the e-invoice went.
async fn keep_and_send(
    w: &mut Writing<'_>,
    case: &Case,
    bill: Bill,
    facts: Vec<Fact>,
    agreed: &Agreed,
    invoice: &EInvoice,
) -> Result<Bill, Failure> {
    store::bills::insert(w.tx, &bill).await?;
    w.tell(bill.customer, Some(bill.case), facts).await?;
    let days = i64::from(agreed.payment_days);
    let due_on = invoice.due_on.unwrap_or_else(|| invoice.issued_on.saturating_add(days.days()));
    let number = lines::line(&invoice.number, "?");
    let sending = Sending { number, issued_on: invoice.issued_on, due_on };
    send_in(w, case, bill, agreed, sending).await
}

/// The case, locked, and what is agreed in it.
async fn load_case(
    w: &mut Writing<'_>,
    case: domain::ids::CaseId,
) -> Result<(Case, Agreed), Failure> {
    let case = load_locked(w, case).await?;
    case.require_in_service()?;
    let agreed = super::require_agreed(w, case.id).await?;
    Ok((case, agreed))
}

/// The words of a file's name that are kept.
#[must_use]
pub fn file_name(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = name.chars().filter(|c| !c.is_control()).take(Line::MAX).collect();
    if kept.trim().is_empty() { "?".to_owned() } else { kept }
}
