//! Bank statements, camt and MT940, read into one value.

mod camt;
mod camt_entry;
mod mt940;

use crate::problem::Problem;
use crate::text;
use domain::money::Money;
use iso_currency::Currency;
use jiff::civil::Date;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatementFormat {
    /// What happened since the last statement, within the day. The statement repeats it.
    Camt052,
    Camt053,
    /// A notice of single entries. The statement repeats them.
    Camt054,
    Mt940,
}

impl StatementFormat {
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Camt052 => "camt-052",
            Self::Camt053 => "camt-053",
            Self::Camt054 => "camt-054",
            Self::Mt940 => "mt940",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    pub format: StatementFormat,
    /// The bank's name for this statement.
    pub reference: String,
    /// Which one in the account's row of statements; as written.
    pub number: Option<String>,
    /// IBAN or national number, as written but for spaces.
    pub account: String,
    pub currency: Currency,
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub opening: Option<Balance>,
    pub closing: Option<Balance>,
    /// Whether opening balance and booked entries give the closing balance; none where a balance
    /// is missing or in another currency. In MT940 a false one is refused.
    pub is_balanced: Option<bool>,
    pub entries: Vec<Entry>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Balance {
    pub on: Date,
    pub amount: Money,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub booked_on: Date,
    pub value_on: Option<Date>,
    /// Positive comes in, negative goes out, of a reversal too.
    pub amount: Money,
    /// Takes an earlier entry back.
    pub is_reversal: bool,
    /// False for what is expected or only told.
    pub is_booked: bool,
    /// The other party: who paid, or who was paid.
    pub counterparty: Option<String>,
    pub counterparty_account: Option<String>,
    /// What the payer or their bank gave to know the payment by: end-to-end ids, the creditor's
    /// reference, numbers of invoices. As written, each once, the likeliest first.
    pub references: Vec<String>,
    /// What the payer wrote, else what the bank wrote.
    pub text: String,
    /// The bank's own id of the entry.
    pub bank_reference: Option<String>,
}

/// Reads the statements of a file of any known format.
///
/// # Errors
/// Too large, of no known format, cut off, without a field that its format demands, or with
/// balances that contradict the entries (MT940).
pub fn read(bytes: &[u8]) -> Result<Vec<Statement>, Problem> {
    text::require_size(bytes)?;
    if looks_like_xml(bytes) { camt::read(bytes) } else { mt940::read(bytes) }
}

fn looks_like_xml(bytes: &[u8]) -> bool {
    // A zero byte first or second is UTF-16.
    let ignored = |byte: &&u8| byte.is_ascii_whitespace() || matches!(byte, 0xef | 0xbb | 0xbf);
    let begins = bytes.iter().find(|byte| !ignored(byte)) == Some(&b'<');
    begins || bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff])
}

/// Whether the balances and the booked amounts agree, with `amounts` in one currency.
fn is_balanced(
    opening: Option<Balance>,
    closing: Option<Balance>,
    currency: Currency,
    amounts: impl Iterator<Item = Money>,
) -> Option<bool> {
    let of = |balance: Option<Balance>| {
        balance.filter(|balance| balance.amount.currency == currency).map(|b| b.amount.minor)
    };
    let (opening, closing) = (i128::from(of(opening)?), i128::from(of(closing)?));
    let mut sum = 0;
    for amount in amounts {
        if amount.currency != currency {
            return None;
        }
        sum += i128::from(amount.minor);
    }
    Some(opening + sum == closing)
}

fn account(written: &str) -> String {
    written.split_ascii_whitespace().collect()
}

/// Words in one line.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Adds a reference that says something and isn't there yet. Banks write that there is none.
fn note(references: &mut Vec<String>, written: Option<String>) {
    let Some(written) = written.map(|written| plain(&written)) else { return };
    let says_nothing = matches!(
        written.to_ascii_uppercase().as_str(),
        "" | "NONREF" | "NOTPROVIDED" | "NOT PROVIDED" | "NONE" | "-"
    );
    // An entry of a thousand payments shall not be compared a million times.
    let is_there = references.len() > 1000 || references.contains(&written);
    if !says_nothing && !is_there {
        references.push(written);
    }
}
