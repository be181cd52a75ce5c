//! Which bills a payment is for: by the numbers that the payer wrote, the amount, and who paid. What
//! isn't certain is left for a person; nothing here guesses.

use iso_currency::Currency;

use crate::ids::{BillId, CustomerId};
use crate::text::fold;

/// Money that came in, as far as it isn't matched yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    pub amount: i64,
    pub currency: Currency,
    /// What the payer and their bank wrote.
    pub words: String,
}

/// An open bill that the payment may be for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub bill: BillId,
    pub customer: CustomerId,
    pub number: String,
    pub currency: Currency,
    /// What is still to be paid.
    pub open: i64,
    /// The payer bears the customer's name, or has paid for the customer from this account before.
    pub is_payers: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// So much for each of these bills, together the whole payment.
    Certain(Vec<(BillId, i64)>),
    /// It may be for one or some of these; a person knows.
    Doubtful(Vec<BillId>),
    None,
}

/// How surely a bill's number stands in the payer's words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    /// Part by part, as it was written.
    Plainly,
    /// Run together into other words.
    RunTogether,
    /// So short that it may be something else: a quantity, a day.
    Short,
}

/// What is known of a payment: a certain match or the bills that a person should look at.
#[must_use]
pub fn propose(payment: &Incoming, candidates: &[Candidate]) -> Match {
    let open: Vec<&Candidate> =
        candidates.iter().filter(|it| it.open > 0 && it.currency == payment.currency).collect();
    if payment.amount <= 0 || open.is_empty() {
        return Match::None;
    }
    let named = named(&payment.words, &open);
    if !named.is_empty() {
        return by_number(payment.amount, &named);
    }
    by_amount(payment.amount, &open)
}

fn by_number(amount: i64, named: &[(&Candidate, Named)]) -> Match {
    let doubtful = || Match::Doubtful(named.iter().map(|(it, _)| it.bill).collect());
    let whole = named.iter().try_fold(0_i64, |sum, (it, _)| sum.checked_add(it.open));
    // What pays exactly what was named is meant so, however the number was written.
    let is_sure = |(it, named): &(&Candidate, Named)| *named != Named::Short || it.is_payers;
    if whole == Some(amount) && named.iter().all(is_sure) {
        return Match::Certain(named.iter().map(|(it, _)| (it.bill, it.open)).collect());
    }
    match named {
        [(it, Named::Plainly)] if amount < it.open => Match::Certain(vec![(it.bill, amount)]),
        _ => doubtful(),
    }
}

fn by_amount(amount: i64, open: &[&Candidate]) -> Match {
    let exact: Vec<_> = open.iter().filter(|it| it.open == amount).collect();
    match exact.as_slice() {
        [only] if only.is_payers => Match::Certain(vec![(only.bill, amount)]),
        [] => doubtful(open.iter().filter(|it| it.is_payers).map(|it| it.bill)),
        _ => doubtful(exact.iter().map(|it| it.bill)),
    }
}

fn doubtful(bills: impl Iterator<Item = BillId>) -> Match {
    let bills: Vec<_> = bills.collect();
    if bills.is_empty() { Match::None } else { Match::Doubtful(bills) }
}

/// The candidates whose numbers stand in the words, without those whose number is only a part of
/// another's there: who names FV/1/2026/K doesn't name FV/1/2026.
fn named<'c>(words: &str, open: &[&'c Candidate]) -> Vec<(&'c Candidate, Named)> {
    let words = fold(words);
    let tokens: Vec<&str> = words.split(' ').filter(|token| !token.is_empty()).collect();
    let found: Vec<_> = open
        .iter()
        .filter_map(|it| {
            let (from, to, named) = place(&tokens, &fold(&it.number))?;
            Some((*it, from, to, named))
        })
        .collect();
    let is_within = |from: usize, to: usize| {
        found.iter().any(|(_, f, t, _)| *f <= from && to <= *t && (to - from) < (t - f))
    };
    found
        .iter()
        .filter(|(_, from, to, _)| !is_within(*from, *to))
        .map(|(it, _, _, named)| (*it, *named))
        .collect()
}

/// The first and last token of the number, and how surely it is there.
fn place(tokens: &[&str], number: &str) -> Option<(usize, usize, Named)> {
    const LEAST: usize = 4;
    let parts: Vec<&str> = number.split(' ').filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        return None;
    }
    let is_long = parts.iter().map(|part| part.len()).sum::<usize>() >= LEAST;
    let plainly = tokens.windows(parts.len()).position(|some| some == parts.as_slice());
    if let Some(at) = plainly {
        let named = if is_long { Named::Plainly } else { Named::Short };
        return Some((at, at + parts.len() - 1, named));
    }
    let compact = parts.concat();
    let run = |from: usize| {
        let mut rest = compact.as_str();
        for (at, token) in tokens.iter().enumerate().skip(from) {
            rest = rest.strip_prefix(token)?;
            if rest.is_empty() {
                return Some((from, at, Named::RunTogether));
            }
        }
        None
    };
    if is_long { (0..tokens.len()).find_map(run) } else { None }
}

/// All runs of words by which a number could stand in the payer's words, for looking them up: the
/// keys of [`super::number_key`], the longest first.
#[must_use]
pub fn number_keys(words: &str) -> Vec<String> {
    const LONGEST: usize = 8;
    const MOST: usize = 600;
    let words = fold(words);
    let tokens: Vec<&str> = words.split(' ').filter(|token| !token.is_empty()).collect();
    let runs = (1..=LONGEST).rev().flat_map(|length| tokens.windows(length));
    let has_digit = |run: &&[&str]| run.iter().any(|t| t.bytes().any(|b| b.is_ascii_digit()));
    let mut keys: Vec<String> =
        runs.filter(has_digit).map(|run| run.join(" ")).take(MOST).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}
