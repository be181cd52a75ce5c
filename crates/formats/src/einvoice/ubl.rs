//! UBL 2.1 invoices and credit notes, by the fields (BT) of EN 16931.

use super::en16931::{Stated, Totals};
use super::{EInvoice, InvoiceFormat, InvoiceKind, InvoiceLine, Party, account};
use crate::problem::{Problem, ProblemKind};
use crate::xml::El;
use domain::money::Money;
use iso_currency::Currency;

pub(super) const INVOICE: &str = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
pub(super) const CREDIT_NOTE: &str = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";

/// Where the two documents differ.
pub(super) struct Names {
    kind: InvoiceKind,
    type_code: &'static str,
    line: &'static str,
    quantity: &'static str,
    due_on: &'static str,
}

pub(super) const OF_INVOICE: Names = Names {
    kind: InvoiceKind::Invoice,
    type_code: "InvoiceTypeCode",
    line: "InvoiceLine",
    quantity: "InvoicedQuantity",
    due_on: "DueDate",
};

pub(super) const OF_CREDIT_NOTE: Names = Names {
    kind: InvoiceKind::CreditNote,
    type_code: "CreditNoteTypeCode",
    line: "CreditNoteLine",
    quantity: "CreditedQuantity",
    due_on: "PaymentMeans/PaymentDueDate",
};

pub(super) fn read(root: El<'_>, names: &Names) -> Result<EInvoice, Problem> {
    let currency = root.need("DocumentCurrencyCode")?.currency()?;
    root.need(names.line)?;
    let lines: Vec<InvoiceLine> =
        root.all(names.line).map(|el| line(el, names, currency)).collect::<Result<_, _>>()?;
    let totals = totals(root, &lines, currency)?;
    let doubts = totals.check()?;
    let mut seller = party(root.need("AccountingSupplierParty/Party")?)?;
    seller.account = account_at(root, "PayeeFinancialAccount/ID");
    let mut buyer = party(root.need("AccountingCustomerParty/Party")?)?;
    buyer.account = account_at(root, "PaymentMandate/PayerFinancialAccount/ID");
    let none = Money { minor: 0, currency };
    Ok(EInvoice {
        format: InvoiceFormat::Ubl,
        kind: kind(root.text_at(names.type_code).as_deref(), names.kind),
        number: root.need_text("ID")?,
        issued_on: root.need("IssueDate")?.date()?,
        due_on: root.date_at(names.due_on)?,
        currency,
        seller,
        buyer,
        order_reference: root.text_at("OrderReference/ID"),
        corrects: root
            .all("BillingReference")
            .filter_map(|reference| reference.text_at("InvoiceDocumentReference/ID"))
            .collect(),
        payment_reference: root.all("PaymentMeans").find_map(|means| means.text_at("PaymentID")),
        lines,
        net: totals.net.money,
        tax: totals.tax.map_or(none, |tax| tax.money),
        gross: totals.gross.money,
        prepaid: totals.prepaid.map_or(none, |prepaid| prepaid.money),
        due: totals.due.money,
        doubts,
    })
}

/// By UNTDID 1001. The many codes for sorts of invoices differ in nothing that is read here.
pub(super) fn kind(code: Option<&str>, otherwise: InvoiceKind) -> InvoiceKind {
    match code {
        Some("384" | "471" | "472" | "473") => InvoiceKind::Correction,
        Some("386" | "500") => InvoiceKind::Advance,
        Some(
            "81" | "83" | "261" | "262" | "296" | "308" | "381" | "396" | "420" | "458" | "502"
            | "503" | "532",
        ) => InvoiceKind::CreditNote,
        _ => otherwise,
    }
}

fn line(line: El<'_>, names: &Names, currency: Currency) -> Result<InvoiceLine, Problem> {
    let quantity = line.at(names.quantity);
    let what = line.text_at("Item/Name").or_else(|| line.text_at("Item/Description"));
    Ok(InvoiceLine {
        position: line.need_text("ID")?,
        what: what.ok_or_else(|| line.missing("Item/Name"))?,
        quantity: quantity.map(El::quantity).transpose()?,
        unit: quantity.and_then(|el| el.attribute("unitCode")).map(str::to_owned),
        net: Some(Stated::need(line, "LineExtensionAmount", currency)?.money),
        tax_rate: line.at("Item/ClassifiedTaxCategory/Percent").map(El::percent).transpose()?,
        gross: None,
        is_before: false,
    })
}

fn totals<'a>(
    root: El<'a>,
    lines: &[InvoiceLine],
    currency: Currency,
) -> Result<Totals<'a>, Problem> {
    let of = root.need("LegalMonetaryTotal")?;
    let (mut allowances_sum, mut charges_sum) = (0, 0);
    for change in root.all("AllowanceCharge") {
        let minor = i128::from(Stated::need(change, "Amount", currency)?.money.minor);
        match change.need_text("ChargeIndicator")?.as_str() {
            "true" | "1" => charges_sum += minor,
            "false" | "0" => allowances_sum += minor,
            _ => return Err(change.need("ChargeIndicator")?.problem(ProblemKind::UnknownValue)),
        }
    }
    let tax = tax_total(root, currency);
    let at = |path| Stated::at(of, path, currency);
    Ok(Totals {
        lines_sum: Some(
            lines.iter().filter_map(|line| line.net).map(|n| i128::from(n.minor)).sum(),
        ),
        allowances_sum,
        charges_sum,
        taxes_sum: tax.map_or(Ok(None), |tax| taxes_sum(tax, currency))?,
        lines: Some(Stated::need(of, "LineExtensionAmount", currency)?),
        allowances: at("AllowanceTotalAmount")?,
        charges: at("ChargeTotalAmount")?,
        net: Stated::need(of, "TaxExclusiveAmount", currency)?,
        tax: tax.map(|tax| Stated::need(tax, "TaxAmount", currency)).transpose()?,
        gross: Stated::need(of, "TaxInclusiveAmount", currency)?,
        prepaid: at("PrepaidAmount")?,
        rounding: at("PayableRoundingAmount")?,
        due: Stated::need(of, "PayableAmount", currency)?,
    })
}

/// The tax may stand there twice: in the document's currency, and in the one it is accounted in.
/// Only the first is broken down, even where both are the same.
fn tax_total(root: El<'_>, currency: Currency) -> Option<El<'_>> {
    let is_ours = |total: &El<'_>| {
        let code = total.at("TaxAmount").and_then(|amount| amount.attribute("currencyID"));
        code.is_none_or(|code| code == currency.code())
    };
    let broken_down =
        root.all("TaxTotal").filter(is_ours).find(|el| el.at("TaxSubtotal").is_some());
    broken_down.or_else(|| root.all("TaxTotal").find(is_ours))
}

fn taxes_sum(total: El<'_>, currency: Currency) -> Result<Option<i128>, Problem> {
    let mut sum = None;
    for part in total.all("TaxSubtotal") {
        let tax = Stated::need(part, "TaxAmount", currency)?.money;
        sum = Some(sum.unwrap_or(0) + i128::from(tax.minor));
    }
    Ok(sum)
}

fn party(party: El<'_>) -> Result<Party, Problem> {
    // BT-27 and BT-44, else the trading name BT-28 and BT-45.
    let name = party
        .text_at("PartyLegalEntity/RegistrationName")
        .or_else(|| party.text_at("PartyName/Name"))
        .ok_or_else(|| party.missing("PartyLegalEntity/RegistrationName"))?;
    let is_vat = |scheme: &El<'_>| scheme.text_at("TaxScheme/ID").as_deref() == Some("VAT");
    let tax_number = party
        .all("PartyTaxScheme")
        .find(is_vat)
        .or_else(|| party.at("PartyTaxScheme"))
        .and_then(|scheme| scheme.text_at("CompanyID"));
    let country = party.text_at("PostalAddress/Country/IdentificationCode");
    Ok(Party { name, tax_number, country, account: None })
}

fn account_at(root: El<'_>, path: &str) -> Option<String> {
    root.all("PaymentMeans").find_map(|means| means.text_at(path)).map(account)
}
