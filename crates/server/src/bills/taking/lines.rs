//! The lines of an e-invoice as lines of a bill, each beside the line of the agreement that it bills.

use domain::bills::{Agreed, BillLine, Billed, TaxRate, tax};
use domain::quantity::Quantity;
use domain::text::{Line, fold};
use formats::einvoice::{EInvoice, InvoiceKind, InvoiceLine};

/// A credit note states what it takes back without a minus.
pub(super) const fn sign(kind: InvoiceKind) -> i64 {
    if matches!(kind, InvoiceKind::CreditNote) { -1 } else { 1 }
}

/// `None` where a line has no amount, or one too large.
pub(super) fn of_invoice(
    invoice: &EInvoice,
    agreed: &Agreed,
    billed: &Billed,
) -> Option<Vec<BillLine>> {
    let mut lines: Vec<BillLine> = Vec::with_capacity(invoice.lines.len());
    for written in &invoice.lines {
        let sign = sign(invoice.kind) * if written.is_before { -1 } else { 1 };
        let mut line = read(written, sign)?;
        line.agreed = place(&line, agreed, billed, &lines);
        line.item = line.agreed.and_then(|at| agreed.line(at)).and_then(|it| it.item);
        lines.push(line);
    }
    share_rounding(&mut lines, invoice.tax.minor.checked_mul(sign(invoice.kind))?);
    Some(lines)
}

fn read(written: &InvoiceLine, sign: i64) -> Option<BillLine> {
    let rate = written.tax_rate.map(TaxRate);
    let net = match (written.net, written.gross) {
        (Some(net), _) => net.minor,
        (None, Some(gross)) => tax::net_of_gross(gross.minor, rate)?,
        (None, None) => return None,
    };
    let net = net.checked_mul(sign)?;
    let millionths = written.quantity.map_or(1_000_000, |quantity| quantity.millionths);
    // Finer than a thousandth it can't be as agreed, and the comparison says so.
    let thousandths = tax::share(millionths, 1, 1000)?;
    Some(BillLine {
        agreed: None,
        item: None,
        what: line(&written.what, &written.position),
        quantity: Quantity(thousandths.checked_mul(sign)?),
        net,
        rate,
        tax: tax::of_net(net, rate)?,
    })
}

/// The text as one line that can be kept; `otherwise` where nothing of it can.
pub(super) fn line(text: &str, otherwise: &str) -> Line {
    let kept = |text: &str| -> String {
        let plain = text.chars().map(|c| if c.is_control() { ' ' } else { c });
        plain.take(Line::MAX).collect()
    };
    let fallback = || Line::parse(&kept(otherwise)).ok();
    let parsed = Line::parse(kept(text).trim()).ok().or_else(fallback);
    parsed.unwrap_or_else(Line::unnamed)
}

/// The line of the agreement that is meant: of the same words, or the only one of the same quantity
/// and price.
fn place(line: &BillLine, agreed: &Agreed, billed: &Billed, before: &[BillLine]) -> Option<u32> {
    let key = fold(line.what.as_str());
    let same_words: Vec<u32> = agreed
        .lines
        .iter()
        .filter(|it| fold(&shortened(it.what.as_str())) == fold(&shortened(line.what.as_str())))
        .map(|it| it.position)
        .filter(|_| !key.is_empty())
        .collect();
    let is_free = |position: &&u32| !before.iter().any(|it| it.agreed == Some(**position));
    match same_words.as_slice() {
        [] => {}
        // Of lines of the same words, one after another.
        several => return several.iter().find(is_free).or(several.last()).copied(),
    }
    let left = agreed.unbilled(billed);
    let same_price: Vec<u32> = left
        .iter()
        .filter(|(_, quantity, net)| *quantity == line.quantity && *net == line.net)
        .map(|(it, _, _)| it.position)
        .collect();
    match same_price.as_slice() {
        [only] if is_free(&only) => Some(*only),
        _ => None,
    }
}

fn shortened(text: &str) -> String {
    text.chars().take(Line::MAX).collect()
}

/// An invoice reckons its tax rate by rate; what that differs by rounding from its lines is borne by
/// the largest of them, so that the lines add up to what is to be paid.
fn share_rounding(lines: &mut [BillLine], stated: i64) {
    let Some((_, sum)) = tax::sums(lines) else { return };
    if !tax::is_explained(lines, stated) {
        return;
    }
    let largest = lines.iter_mut().max_by_key(|line| line.net.unsigned_abs());
    if let Some(line) = largest {
        line.tax = line.tax.saturating_add(stated.saturating_sub(sum));
    }
}
