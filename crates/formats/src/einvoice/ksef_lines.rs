//! The lines of a KSeF invoice, and what they must add up to.
//!
//! Each line's net is rounded, and the sum of a rate may be counted back from gross amounts, so a
//! grosz for each line is no contradiction. Advances and settlements show whole orders beside a
//! part of the money, and lines priced gross have no net: there is nothing to compare.

use super::{InvoiceKind, InvoiceLine};
use crate::problem::{Problem, ProblemKind};
use crate::xml::El;
use domain::money::Money;
use iso_currency::Currency;

const LINE: &str = "FaWiersz";
const LINE_OF_FARMER: &str = "FakturaRRWiersz";

/// Names of the fields of a line.
struct Fields {
    position: &'static str,
    what: &'static str,
    unit: &'static str,
    quantity: &'static str,
    net: &'static str,
    rate: &'static str,
    gross: &'static str,
    before: &'static str,
}

const OF_INVOICE: Fields = Fields {
    position: "NrWierszaFa",
    what: "P_7",
    unit: "P_8A",
    quantity: "P_8B",
    net: "P_11",
    rate: "P_12",
    gross: "P_11A",
    before: "StanPrzed",
};

const OF_ORDER: Fields = Fields {
    position: "NrWierszaZam",
    what: "P_7Z",
    unit: "P_8AZ",
    quantity: "P_8BZ",
    net: "P_11NettoZ",
    rate: "P_12Z",
    gross: "P_11BruttoZ",
    before: "StanPrzedZ",
};

const OF_FARMER: Fields = Fields {
    position: "NrWierszaFa",
    what: "P_5",
    unit: "P_6A",
    quantity: "P_6B",
    net: "P_8",
    rate: "P_9",
    gross: "P_11",
    before: "StanPrzed",
};

pub(super) fn read(fa: El<'_>, currency: Currency) -> Result<Vec<InvoiceLine>, Problem> {
    let lines = all(fa, LINE, &OF_INVOICE, currency)?;
    match fa.at("Zamowienie") {
        // What the advance was paid for.
        Some(order) if lines.is_empty() => all(order, "ZamowienieWiersz", &OF_ORDER, currency),
        _ => Ok(lines),
    }
}

pub(super) fn of_farmer(fa: El<'_>, currency: Currency) -> Result<Vec<InvoiceLine>, Problem> {
    all(fa, LINE_OF_FARMER, &OF_FARMER, currency)
}

fn all(
    of: El<'_>,
    name: &str,
    fields: &Fields,
    currency: Currency,
) -> Result<Vec<InvoiceLine>, Problem> {
    of.all(name).map(|line| one(line, fields, currency)).collect()
}

fn one(line: El<'_>, fields: &Fields, currency: Currency) -> Result<InvoiceLine, Problem> {
    Ok(InvoiceLine {
        position: line.need_text(fields.position)?,
        what: line.text_at(fields.what).unwrap_or_default(),
        quantity: line.at(fields.quantity).map(El::quantity).transpose()?,
        unit: line.text_at(fields.unit),
        net: line.money_at(fields.net, currency)?,
        tax_rate: line.at(fields.rate).map_or(Ok(None), rate)?,
        gross: line.money_at(fields.gross, currency)?,
        is_before: line.text_at(fields.before).as_deref() == Some("1"),
    })
}

/// `23`, `7.0`, or words: `0 KR` and its like are a rate of nothing, `zw`, `oo`, `np` are no rate.
fn rate(field: El<'_>) -> Result<Option<i32>, Problem> {
    match field.text().unwrap_or_default().as_str() {
        words if words.starts_with("0 ") => Ok(Some(0)),
        words if words.starts_with(|c: char| c.is_ascii_digit()) => field.percent().map(Some),
        _ => Ok(None),
    }
}

/// Refuses an invoice whose lines don't make its net; of a correction it is a doubt, since there
/// are too many lawful ways to show one.
pub(super) fn require_sum(
    fa: El<'_>,
    kind: InvoiceKind,
    lines: &[InvoiceLine],
    net: Money,
) -> Result<Option<Problem>, Problem> {
    let first = fa.at(LINE).or_else(|| fa.at(LINE_OF_FARMER));
    let nets: Option<Vec<i128>> = lines.iter().map(signed_net).collect();
    let (Some(first), Some(nets)) = (first, nets) else { return Ok(None) };
    let difference = nets.iter().sum::<i128>() - i128::from(net.minor);
    if difference.unsigned_abs() <= nets.len() as u128 {
        return Ok(None);
    }
    let problem = first.problem(ProblemKind::SumDiffers);
    if kind == InvoiceKind::Correction { Ok(Some(problem)) } else { Err(problem) }
}

/// Lines of what was before are taken off, so both lawful ways of showing a correction, as
/// differences or as before and after, give the difference.
fn signed_net(line: &InvoiceLine) -> Option<i128> {
    let net = i128::from(line.net?.minor);
    Some(if line.is_before { -net } else { net })
}
