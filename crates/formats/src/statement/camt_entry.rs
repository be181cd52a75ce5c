//! An entry of a camt statement, with the payments that are in it.

use super::camt::{account_of, amount, date, is_credit, signed};
use super::{Entry, note};
use crate::problem::{Problem, ProblemKind};
use crate::xml::El;
use domain::money::Money;

/// One entry, or one for each payment in it where each tells its own amount and they add up. Where
/// they don't, the payments' references and texts are still the entry's.
pub(super) fn read(el: El<'_>) -> Result<Vec<Entry>, Problem> {
    let whole = bare(el)?;
    let payments: Vec<El<'_>> = el
        .all("NtryDtls")
        .flat_map(|details| details.all("TxDtls"))
        .chain(el.all("TxDtls"))
        .collect();
    if let Some(amounts) = own_amounts(&payments, whole.amount, el)? {
        let split = payments.iter().zip(amounts).map(|(payment, amount)| {
            let entry = Entry { amount, ..whole.clone() };
            // Each payment has the entry's direction unless it tells its own.
            describe(entry, &[*payment], el, amount.minor >= 0)
        });
        return Ok(split.collect());
    }
    let is_credit = is_credit(el)?;
    Ok(vec![describe(whole, &payments, el, is_credit)])
}

fn bare(el: El<'_>) -> Result<Entry, Problem> {
    let booked_on = date(el, "BookgDt")?;
    let value_on = date(el, "ValDt")?;
    let reversal = el.text_at("RvslInd");
    Ok(Entry {
        booked_on: booked_on.or(value_on).ok_or_else(|| el.missing("BookgDt"))?,
        value_on,
        amount: signed(el, amount(el)?)?,
        is_reversal: matches!(reversal.as_deref(), Some("true" | "1")),
        is_booked: is_booked(el)?,
        counterparty: None,
        counterparty_account: None,
        references: Vec::new(),
        text: String::new(),
        bank_reference: None,
    })
}

fn is_booked(el: El<'_>) -> Result<bool, Problem> {
    let status = el.need("Sts")?;
    match status.text().or_else(|| status.text_at("Cd")).as_deref() {
        Some("BOOK") => Ok(true),
        Some("PDNG" | "INFO" | "FUTR") => Ok(false),
        // A status of the bank's own says nothing that could be counted on.
        None if status.at("Prtry").is_some() => Ok(false),
        _ => Err(status.problem(ProblemKind::UnknownValue)),
    }
}

/// The payments' amounts, if there are several and they make up the whole.
fn own_amounts(
    payments: &[El<'_>],
    whole: Money,
    entry: El<'_>,
) -> Result<Option<Vec<Money>>, Problem> {
    if payments.len() < 2 {
        return Ok(None);
    }
    let (mut amounts, mut sum) = (Vec::with_capacity(payments.len()), 0);
    for payment in payments {
        let told = if payment.at("Amt").is_some() {
            *payment
        } else if let Some(inside) = payment.at("AmtDtls/TxAmt") {
            inside
        } else {
            return Ok(None);
        };
        let direction = if payment.at("CdtDbtInd").is_some() { *payment } else { entry };
        let amount = signed(direction, amount(told)?)?;
        if amount.currency != whole.currency {
            return Ok(None);
        }
        sum += i128::from(amount.minor);
        amounts.push(amount);
    }
    Ok((sum == i128::from(whole.minor)).then_some(amounts))
}

fn describe(mut entry: Entry, payments: &[El<'_>], el: El<'_>, is_credit: bool) -> Entry {
    // Who is debtor and who is creditor stays as it was in what a reversal takes back.
    let side = if is_credit == entry.is_reversal { "Cdtr" } else { "Dbtr" };
    let mut references = Vec::new();
    for payment in payments {
        note_references(&mut references, *payment);
    }
    let texts: Vec<String> = payments.iter().filter_map(|payment| text(*payment)).collect();
    let told = if texts.is_empty() { el.text_at("AddtlNtryInf") } else { Some(texts.join(" ")) };
    let own_id = payments.first().filter(|_| payments.len() == 1);
    entry.counterparty = same(payments.iter().map(|payment| party(*payment, side)));
    let account = format!("RltdPties/{side}Acct");
    entry.counterparty_account =
        same(payments.iter().map(|payment| payment.at(&account).and_then(account_of)));
    entry.bank_reference = own_id
        .and_then(|payment| payment.text_at("Refs/AcctSvcrRef"))
        .or_else(|| el.text_at("AcctSvcrRef"));
    entry.references = references;
    entry.text = told.unwrap_or_default();
    entry
}

/// What all of them say; of payments by several nobody is the one who paid.
fn same(mut all: impl Iterator<Item = Option<String>>) -> Option<String> {
    let first = all.next()??;
    all.all(|other| other.as_ref() == Some(&first)).then_some(first)
}

fn party(payment: El<'_>, side: &str) -> Option<String> {
    let parties = payment.at("RltdPties")?;
    ["", "Ultmt"].iter().find_map(|prefix| {
        let party = parties.at(&format!("{prefix}{side}"))?;
        ["Nm", "Pty/Nm", "Agt/FinInstnId/Nm"].iter().find_map(|path| party.text_at(path))
    })
}

fn note_references(references: &mut Vec<String>, payment: El<'_>) {
    for remittance in payment.all("RmtInf").flat_map(|el| el.all("Strd")) {
        note(references, remittance.text_at("CdtrRefInf/Ref"));
        note(references, remittance.text_at("CdtrRefInf/CdtrRef"));
        for document in remittance.all("RfrdDocInf") {
            note(references, document.text_at("Nb"));
        }
    }
    let Some(given) = payment.at("Refs") else { return };
    for name in ["EndToEndId", "InstrId", "TxId", "UETR"] {
        note(references, given.text_at(name));
    }
}

fn text(payment: El<'_>) -> Option<String> {
    let remittance = payment.at("RmtInf");
    let free = remittance.iter().flat_map(|el| el.all("Ustrd")).filter_map(El::text);
    let added = remittance
        .iter()
        .flat_map(|el| el.all("Strd"))
        .flat_map(|el| el.all("AddtlRmtInf"))
        .filter_map(El::text);
    let all: Vec<String> = free.chain(added).collect();
    if all.is_empty() { payment.text_at("AddtlTxInf") } else { Some(all.join(" ")) }
}
