//! ISO 20022 camt.053, with 052 and 054, which have the same entries in other envelopes.
//!
//! A statement that doesn't balance is read and says so: banks send pages, intraday reports and
//! balances of other currencies in this format, and what a page leaves out can't be told from what
//! was lost. That nothing was cut off, XML's last tag proves.

use super::{Balance, Entry, Statement, StatementFormat, account, camt_entry, is_balanced};
use crate::problem::{Problem, ProblemKind};
use crate::xml::{self, El};
use domain::money::Money;
use iso_currency::Currency;

/// The newest version of 2025. A later one may mean other things by the same names.
const NEWEST: u32 = 13;

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Statement>, Problem> {
    xml::read(bytes, |root| {
        let unknown = || root.problem(ProblemKind::UnknownFormat);
        let is_known = version(root.namespace()).is_some_and(|version| version <= NEWEST);
        if root.name() != "Document" || !is_known {
            return Err(unknown());
        }
        let found = root.children().find_map(|el| {
            let (format, part) = envelope(el.name())?;
            Some((el, format, part))
        });
        let (message, format, part) = found.ok_or_else(unknown)?;
        message.need(part)?;
        message.all(part).map(|el| statement(el, format)).collect()
    })
}

/// 2 of `…:camt.053.001.02`, whatever a country's banks add before and behind.
fn version(namespace: &str) -> Option<u32> {
    let (_, message) = namespace.rsplit_once("camt.05")?;
    let (_, version) = message.split_once(".001.")?;
    version.get(..2)?.parse().ok()
}

fn envelope(name: &str) -> Option<(StatementFormat, &'static str)> {
    match name.strip_suffix("V01").unwrap_or(name) {
        "BkToCstmrAcctRpt" => Some((StatementFormat::Camt052, "Rpt")),
        "BkToCstmrStmt" => Some((StatementFormat::Camt053, "Stmt")),
        "BkToCstmrDbtCdtNtfctn" => Some((StatementFormat::Camt054, "Ntfctn")),
        _ => None,
    }
}

fn statement(el: El<'_>, format: StatementFormat) -> Result<Statement, Problem> {
    let opening = balance(el, "OPBD")?.map_or_else(|| balance(el, "PRCD"), |b| Ok(Some(b)))?;
    let closing = balance(el, "CLBD")?;
    let currency = currency(el, opening.or(closing))?;
    let (mut entries, mut booked) = (Vec::new(), Vec::new());
    for found in el.all("Ntry") {
        let read: Vec<Entry> = camt_entry::read(found)?;
        booked.extend(read.iter().filter(|entry| entry.is_booked).map(|entry| entry.amount));
        entries.extend(read);
    }
    Ok(Statement {
        format,
        reference: el.need_text("Id")?,
        number: el.text_at("ElctrncSeqNb").or_else(|| el.text_at("LglSeqNb")),
        account: account_of(el.need("Acct")?).ok_or_else(|| el.missing("Acct/Id"))?,
        currency,
        from: el.date_at("FrToDt/FrDtTm")?,
        to: el.date_at("FrToDt/ToDtTm")?,
        opening,
        closing,
        is_balanced: is_balanced(opening, closing, currency, booked.into_iter()),
        entries,
    })
}

/// The account's currency; where it isn't told, that of what is told of the account.
fn currency(el: El<'_>, balance: Option<Balance>) -> Result<Currency, Problem> {
    if let Some(told) = el.at("Acct/Ccy") {
        return told.currency();
    }
    if let Some(balance) = balance {
        return Ok(balance.amount.currency);
    }
    let any = el.at("Ntry").or_else(|| el.at("Bal")).ok_or_else(|| el.missing("Acct/Ccy"))?;
    Ok(amount(any)?.currency)
}

fn balance(el: El<'_>, code: &str) -> Result<Option<Balance>, Problem> {
    let is_it = |balance: &El<'_>| {
        let written = balance.text_at("Tp/CdOrPrtry/Cd").or_else(|| balance.text_at("Tp/Cd"));
        written.as_deref() == Some(code)
    };
    let Some(found) = el.all("Bal").find(is_it) else { return Ok(None) };
    let on = date(found, "Dt")?.ok_or_else(|| found.missing("Dt/Dt"))?;
    Ok(Some(Balance { on, amount: signed(found, amount(found)?)? }))
}

/// A day, or a day with its time.
pub(super) fn date(el: El<'_>, path: &str) -> Result<Option<jiff::civil::Date>, Problem> {
    let Some(found) = el.at(path) else { return Ok(None) };
    found.at("Dt").or_else(|| found.at("DtTm")).map(El::date).transpose()
}

/// The `Amt` of an element, without sign.
pub(super) fn amount(el: El<'_>) -> Result<Money, Problem> {
    let written = el.need("Amt")?;
    let code = written.attribute("Ccy").ok_or_else(|| written.missing("@Ccy"))?;
    let currency =
        Currency::from_code(code).ok_or_else(|| written.problem(ProblemKind::NotACurrency))?;
    written.money(currency)
}

pub(super) fn signed(el: El<'_>, amount: Money) -> Result<Money, Problem> {
    let is_credit = is_credit(el)?;
    Ok(if is_credit { amount } else { Money { minor: -amount.minor, ..amount } })
}

pub(super) fn is_credit(el: El<'_>) -> Result<bool, Problem> {
    match el.need_text("CdtDbtInd")?.as_str() {
        "CRDT" => Ok(true),
        "DBIT" => Ok(false),
        _ => Err(el.need("CdtDbtInd")?.problem(ProblemKind::UnknownValue)),
    }
}

pub(super) fn account_of(el: El<'_>) -> Option<String> {
    ["IBAN", "Othr/Id", "BBAN", "PrtryAcct/Id", "UPIC"]
        .iter()
        .find_map(|path| el.at("Id")?.text_at(path))
        .map(|written| account(&written))
}
