//! UN/CEFACT's Cross Industry Invoice, by the fields (BT) of EN 16931.
//!
//! Factur-X's small profiles have no lines; they are read too, without what lines add up to.

use super::en16931::{Stated, Totals};
use super::{EInvoice, InvoiceFormat, InvoiceKind, InvoiceLine, Party, account, ubl};
use crate::problem::{Problem, ProblemKind};
use crate::xml::El;
use domain::money::Money;
use iso_currency::Currency;
use jiff::civil::Date;

pub(super) const INVOICE: &str = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";

pub(super) fn read(root: El<'_>) -> Result<EInvoice, Problem> {
    let document = root.need("ExchangedDocument")?;
    let trade = root.need("SupplyChainTradeTransaction")?;
    let agreement = trade.need("ApplicableHeaderTradeAgreement")?;
    let settlement = trade.need("ApplicableHeaderTradeSettlement")?;
    let currency = settlement.need("InvoiceCurrencyCode")?.currency()?;
    let lines: Vec<InvoiceLine> = trade
        .all("IncludedSupplyChainTradeLineItem")
        .map(|el| line(el, currency))
        .collect::<Result<_, _>>()?;
    let totals = totals(settlement, &lines, currency)?;
    let doubts = totals.check()?;
    let mut seller = party(agreement.need("SellerTradeParty")?)?;
    seller.account = account_at(settlement, "PayeePartyCreditorFinancialAccount");
    let mut buyer = party(agreement.need("BuyerTradeParty")?)?;
    buyer.account = account_at(settlement, "PayerPartyDebtorFinancialAccount");
    let none = Money { minor: 0, currency };
    Ok(EInvoice {
        format: InvoiceFormat::Cii,
        kind: ubl::kind(document.text_at("TypeCode").as_deref(), InvoiceKind::Invoice),
        number: document.need_text("ID")?,
        issued_on: date(document.need("IssueDateTime/DateTimeString")?)?,
        due_on: due_on(settlement)?,
        currency,
        seller,
        buyer,
        order_reference: agreement.text_at("BuyerOrderReferencedDocument/IssuerAssignedID"),
        corrects: settlement
            .all("InvoiceReferencedDocument")
            .filter_map(|reference| reference.text_at("IssuerAssignedID"))
            .collect(),
        payment_reference: settlement.text_at("PaymentReference"),
        lines,
        net: totals.net.money,
        tax: totals.tax.map_or(none, |tax| tax.money),
        gross: totals.gross.money,
        prepaid: totals.prepaid.map_or(none, |prepaid| prepaid.money),
        due: totals.due.money,
        doubts,
    })
}

fn line(line: El<'_>, currency: Currency) -> Result<InvoiceLine, Problem> {
    let quantity = line.at("SpecifiedLineTradeDelivery/BilledQuantity");
    let settlement = line.need("SpecifiedLineTradeSettlement")?;
    let net = "SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount";
    let rate = settlement.at("ApplicableTradeTax/RateApplicablePercent");
    Ok(InvoiceLine {
        position: line.need_text("AssociatedDocumentLineDocument/LineID")?,
        what: line.need_text("SpecifiedTradeProduct/Name")?,
        quantity: quantity.map(El::quantity).transpose()?,
        unit: quantity.and_then(|el| el.attribute("unitCode")).map(str::to_owned),
        net: Some(Stated::need(settlement, net, currency)?.money),
        tax_rate: rate.map(El::percent).transpose()?,
        gross: None,
        is_before: false,
    })
}

fn totals<'a>(
    settlement: El<'a>,
    lines: &[InvoiceLine],
    currency: Currency,
) -> Result<Totals<'a>, Problem> {
    let of = settlement.need("SpecifiedTradeSettlementHeaderMonetarySummation")?;
    let (mut allowances_sum, mut charges_sum) = (0, 0);
    for change in settlement.all("SpecifiedTradeAllowanceCharge") {
        let minor = i128::from(Stated::need(change, "ActualAmount", currency)?.money.minor);
        match change.need_text("ChargeIndicator/Indicator")?.as_str() {
            "true" | "1" => charges_sum += minor,
            "false" | "0" => allowances_sum += minor,
            _ => return Err(change.need("ChargeIndicator")?.problem(ProblemKind::UnknownValue)),
        }
    }
    // The tax may stand there twice: in the document's currency, and in the one it is accounted in.
    let tax = of
        .all("TaxTotalAmount")
        .find(|el| el.attribute("currencyID").is_none_or(|code| code == currency.code()));
    let at = |path| Stated::at(of, path, currency);
    let lines_sum = lines.iter().filter_map(|line| line.net).map(|net| i128::from(net.minor)).sum();
    Ok(Totals {
        lines_sum: (!lines.is_empty()).then_some(lines_sum),
        allowances_sum,
        charges_sum,
        taxes_sum: taxes_sum(settlement, currency)?,
        lines: at("LineTotalAmount")?,
        allowances: at("AllowanceTotalAmount")?,
        charges: at("ChargeTotalAmount")?,
        net: Stated::need(of, "TaxBasisTotalAmount", currency)?,
        tax: tax.map(|tax| Stated::of(tax, currency)).transpose()?,
        gross: Stated::need(of, "GrandTotalAmount", currency)?,
        prepaid: at("TotalPrepaidAmount")?,
        rounding: at("RoundingAmount")?,
        due: Stated::need(of, "DuePayableAmount", currency)?,
    })
}

fn taxes_sum(settlement: El<'_>, currency: Currency) -> Result<Option<i128>, Problem> {
    let mut sum = None;
    for part in settlement.all("ApplicableTradeTax") {
        let tax = Stated::need(part, "CalculatedAmount", currency)?.money;
        sum = Some(sum.unwrap_or(0) + i128::from(tax.minor));
    }
    Ok(sum)
}

/// The norm writes days as `20260315` and calls that format 102.
fn date(el: El<'_>) -> Result<Date, Problem> {
    let refused = || el.problem(ProblemKind::NotADate);
    let text = el.text().ok_or_else(|| el.problem(ProblemKind::Missing))?;
    let is_days = el.attribute("format").is_none_or(|format| format == "102");
    if !is_days || text.len() != 8 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(refused());
    }
    text.parse().map_err(|_| refused())
}

fn due_on(settlement: El<'_>) -> Result<Option<Date>, Problem> {
    let mut latest = None;
    for terms in settlement.all("SpecifiedTradePaymentTerms") {
        let written = terms.at("DueDateDateTime/DateTimeString");
        latest = latest.max(written.map(date).transpose()?);
    }
    Ok(latest)
}

fn party(party: El<'_>) -> Result<Party, Problem> {
    let number = |scheme: &str| {
        let ids = party.all("SpecifiedTaxRegistration").filter_map(|of| of.at("ID"));
        ids.into_iter().find(|id| id.attribute("schemeID") == Some(scheme))?.text()
    };
    // BT-31 for value added tax, else BT-32, the number at the tax office.
    Ok(Party {
        name: party.need_text("Name")?,
        tax_number: number("VA").or_else(|| number("FC")),
        country: party.text_at("PostalTradeAddress/CountryID"),
        account: None,
    })
}

fn account_at(settlement: El<'_>, which: &str) -> Option<String> {
    let mut accounts =
        settlement.all("SpecifiedTradeSettlementPaymentMeans").filter_map(|means| means.at(which));
    let written =
        accounts.find_map(|el| el.text_at("IBANID").or_else(|| el.text_at("ProprietaryID")));
    written.map(account)
}
