//! KSeF's FA_RR(1): the buyer writes the invoice for what a farmer at the flat rate delivered.

use super::ksef::{self, Payment};
use super::{EInvoice, InvoiceFormat, InvoiceKind, account, ksef_lines};
use crate::problem::{Problem, ProblemKind};
use crate::xml::El;

pub(super) const FA_RR: &str = "http://crd.gov.pl/wzor/2026/03/06/14189/";

pub(super) fn read(root: El<'_>) -> Result<EInvoice, Problem> {
    let fa = root.need("FakturaRR")?;
    let currency = fa.need("KodWaluty")?.currency()?;
    let kind = match fa.need_text("RodzajFaktury")?.as_str() {
        "VAT_RR" => InvoiceKind::Invoice,
        "KOR_VAT_RR" => InvoiceKind::Correction,
        _ => return Err(fa.need("RodzajFaktury")?.problem(ProblemKind::UnknownValue)),
    };
    let net = fa.need("P_11_1")?.money(currency)?;
    let tax = fa.need("P_11_2")?.money(currency)?;
    let total = fa.need("P_12_1")?;
    let gross = total.money(currency)?;
    if i128::from(net.minor) + i128::from(tax.minor) != i128::from(gross.minor) {
        return Err(total.problem(ProblemKind::SumDiffers));
    }
    let lines = ksef_lines::of_farmer(fa, currency)?;
    let doubt = ksef_lines::require_sum(fa, kind, &lines, net)?;
    let payment = Payment::of(fa, gross)?;
    let mut seller = ksef::party(root.need("Podmiot1")?)?;
    seller.account = fa.text_at("Platnosc/RachunekBankowy1/NrRB").map(account);
    let mut buyer = ksef::party(root.need("Podmiot2")?)?;
    buyer.account = fa.text_at("Platnosc/RachunekBankowy2/NrRB").map(account);
    Ok(EInvoice {
        format: InvoiceFormat::KsefRr,
        kind,
        number: fa.need_text("P_4C")?,
        issued_on: fa.need("P_4B")?.date()?,
        due_on: payment.due_on,
        currency,
        seller,
        buyer,
        order_reference: None,
        corrects: ksef::corrected(fa),
        payment_reference: fa.text_at("Platnosc/IPKSeF"),
        lines,
        net,
        tax,
        gross,
        prepaid: payment.prepaid,
        due: payment.due,
        doubts: doubt.into_iter().chain(payment.doubt).collect(),
    })
}
