//! Structured invoices of four families, read into one value.

mod cii;
mod en16931;
mod ksef;
mod ksef_lines;
mod ksef_rr;
mod ubl;

use crate::decimal::Quantity;
use crate::problem::{Problem, ProblemKind};
use crate::xml;
use domain::money::Money;
use iso_currency::Currency;
use jiff::civil::Date;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvoiceFormat {
    /// KSeF FA(2), in force to 2026.
    Ksef2,
    /// KSeF FA(3).
    Ksef3,
    /// KSeF FA_RR(1): a buyer's invoice for what a farmer at the flat rate delivered.
    KsefRr,
    /// UBL 2.1 by EN 16931, with Peppol, XRechnung and the Polish PEF.
    Ubl,
    /// UN/CEFACT Cross Industry Invoice by EN 16931, as in ZUGFeRD and Factur-X.
    Cii,
}

impl InvoiceFormat {
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Ksef2 => "ksef-fa-2",
            Self::Ksef3 => "ksef-fa-3",
            Self::KsefRr => "ksef-fa-rr",
            Self::Ubl => "ubl",
            Self::Cii => "cii",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvoiceKind {
    Invoice,
    /// For a payment before the delivery.
    Advance,
    /// The last one after advances; its amounts are what remained.
    Settlement,
    /// Changes an earlier invoice. KSeF's amounts are differences, with their sign; EN 16931 leaves
    /// it to the seller whether they are, or the whole invoice anew.
    Correction,
    /// Takes back; its amounts are positive and lessen what is owed.
    CreditNote,
}

impl InvoiceKind {
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Invoice => "invoice",
            Self::Advance => "advance",
            Self::Settlement => "settlement",
            Self::Correction => "correction",
            Self::CreditNote => "credit-note",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EInvoice {
    pub format: InvoiceFormat,
    pub kind: InvoiceKind,
    pub number: String,
    pub issued_on: Date,
    /// The last day, where it may be paid in parts.
    pub due_on: Option<Date>,
    pub currency: Currency,
    pub seller: Party,
    pub buyer: Party,
    pub order_reference: Option<String>,
    /// Numbers of the invoices that this one changes.
    pub corrects: Vec<String>,
    /// What the payer should write, or KSeF's id of the payment.
    pub payment_reference: Option<String>,
    pub lines: Vec<InvoiceLine>,
    /// Without tax.
    pub net: Money,
    pub tax: Money,
    /// With tax.
    pub gross: Money,
    /// Paid before, as the invoice says.
    pub prepaid: Money,
    /// What is still to be paid, as the invoice says.
    pub due: Money,
    /// What doesn't add up and yet isn't refused, since the amounts that count, net, tax and
    /// gross, aren't touched: a payable amount that its parts don't explain, lines of a correction.
    pub doubts: Vec<Problem>,
}

impl EInvoice {
    /// What the buyer's debt changes by: a credit note lessens it.
    #[must_use]
    pub fn owed(&self) -> Money {
        match self.kind {
            InvoiceKind::CreditNote => Money { minor: -self.due.minor, ..self.due },
            _ => self.due,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Empty where the format lets a buyer have none: KSeF's simplified invoice.
    pub name: String,
    /// For value added tax, as written: with the country's letters or without.
    pub tax_number: Option<String>,
    /// ISO 3166, two letters.
    pub country: Option<String>,
    /// The seller's: where to pay. The buyer's: where it is debited. IBAN or national, no spaces.
    pub account: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceLine {
    pub position: String,
    pub what: String,
    pub quantity: Option<Quantity>,
    pub unit: Option<String>,
    pub net: Option<Money>,
    /// In basis points; none where the line is exempt or the tax is another's to pay.
    pub tax_rate: Option<i32>,
    pub gross: Option<Money>,
    /// Shows what a correction found; the line after it shows what it is now.
    pub is_before: bool,
}

/// Reads an invoice of any known format, told by its root and namespace.
///
/// # Errors
/// Too large, not XML, of no known format, without a field that its format demands, or
/// contradicting itself by its format's rules.
pub fn read(bytes: &[u8]) -> Result<EInvoice, Problem> {
    xml::read(bytes, |root| match (root.name(), root.namespace()) {
        ("Faktura", ksef::FA_2) => ksef::read(root, InvoiceFormat::Ksef2),
        ("Faktura", ksef::FA_3) => ksef::read(root, InvoiceFormat::Ksef3),
        ("Faktura", ksef_rr::FA_RR) => ksef_rr::read(root),
        ("Invoice", ubl::INVOICE) => ubl::read(root, &ubl::OF_INVOICE),
        ("CreditNote", ubl::CREDIT_NOTE) => ubl::read(root, &ubl::OF_CREDIT_NOTE),
        ("CrossIndustryInvoice", cii::INVOICE) => cii::read(root),
        _ => Err(root.problem(ProblemKind::UnknownFormat)),
    })
}

/// An account's number without the spaces that people read it by.
fn account(written: String) -> String {
    if written.contains(' ') { written.replace(' ', "") } else { written }
}
