//! Bank statements: every entry is accounted for as new money, money that another statement told of,
//! or no money that came in; then each payment finds its bill where that is certain.

use std::collections::BTreeMap;

use domain::events::{EventKind, Fact};
use domain::ids::{PaymentId, StatementId, UserId};
use domain::people::Actor;
use domain::text::fold;
use formats::statement::{Entry, Statement, StatementFormat};
use sha2::{Digest, Sha256};
use store::bills::{Payment, PaymentState};

use super::matching::match_open;
use super::reading;
use super::taking::{FileIn, hash};
use crate::app::{App, Failure, Writing};

/// What became of one file of statements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadFile {
    pub name: String,
    pub outcome: Result<Vec<ReadStatement>, NotRead>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotRead {
    Refused(formats::Problem),
    /// A notice within the day: the statement at its end tells it all again.
    OnlyNotice,
}

/// One statement and all of its entries: `came_in + known + passed_over`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadStatement {
    pub reference: String,
    pub account: String,
    /// It was read before, from the same file.
    pub is_known: bool,
    pub entries: u32,
    pub came_in: u32,
    pub known: u32,
    pub passed_over: u32,
    /// Of those passed over: payments that the bank took back, which a person must look at.
    pub taken_back: u32,
    /// Of the new money: what found its bill whole, and what waits for a person.
    pub matched: u32,
    pub open: u32,
}

/// Reads bank statements from files, one report for each.
///
/// # Errors
/// What the database says; what was read before stays read.
pub async fn read_statements(
    app: &App,
    by: UserId,
    files: Vec<FileIn>,
) -> Result<Vec<ReadFile>, Failure> {
    let mut reports = Vec::with_capacity(files.len());
    for file in files {
        let name = file.name.clone();
        let outcome = read_statement(app, by, file).await?;
        reports.push(ReadFile { name, outcome });
    }
    Ok(reports)
}

async fn read_statement(
    app: &App,
    by: UserId,
    file: FileIn,
) -> Result<Result<Vec<ReadStatement>, NotRead>, Failure> {
    let (file, read) = reading::read(file, formats::statement::read).await?;
    let statements = match read {
        Ok(statements) => statements,
        Err(problem) => return Ok(Err(NotRead::Refused(problem))),
    };
    let is_notice =
        |it: &Statement| matches!(it.format, StatementFormat::Camt052 | StatementFormat::Camt054);
    if statements.iter().any(is_notice) {
        return Ok(Err(NotRead::OnlyNotice));
    }
    let actor = Actor::User(by);
    let (name, hash) = (file.name, hash(&file.bytes));
    let mut kept = app
        .write(actor, move |w| {
            Box::pin(async move {
                w.require_unplaced()?;
                let mut kept = Vec::new();
                for statement in told_apart(statements) {
                    kept.push(keep(&w, by, &name, &hash, &statement).await?);
                }
                Ok(kept)
            })
        })
        .await?;
    match_open(app, actor).await?;
    for (statement, payments) in &mut kept {
        for id in payments {
            let is_matched =
                store::bills::payment(app.db(), *id).await?.state == PaymentState::Matched;
            statement.matched += u32::from(is_matched);
            statement.open += u32::from(!is_matched);
        }
    }
    Ok(Ok(kept.into_iter().map(|(statement, _)| statement).collect()))
}

/// Statements of one file that bear the same name, told apart by their order.
fn told_apart(mut statements: Vec<Statement>) -> Vec<Statement> {
    let mut seen: BTreeMap<(String, String), u32> = BTreeMap::new();
    for statement in &mut statements {
        let key = (statement.reference.clone(), statement.account.clone());
        let nth = seen.entry(key).or_insert(0);
        *nth += 1;
        if *nth > 1 {
            statement.reference = format!("{} ({nth})", statement.reference);
        }
    }
    statements
}

async fn keep(
    w: &Writing<'_>,
    by: UserId,
    name: &str,
    hash: &[u8],
    statement: &Statement,
) -> Result<(ReadStatement, Vec<PaymentId>), Failure> {
    let (reference, account) = (statement.reference.as_str(), statement.account.as_str());
    if let Some(old) = store::bills::find_statement(w.tx, hash, reference, account).await? {
        return Ok((known(&old), Vec::new()));
    }
    let id = StatementId(w.new_id());
    let came: Vec<(Vec<u8>, &Entry)> = keyed(statement);
    let keys: Vec<Vec<u8>> = came.iter().map(|(key, _)| key.clone()).collect();
    let known = store::bills::known_entries(w.tx, &keys).await?;
    let new: Vec<Payment> = came
        .iter()
        .filter(|(key, _)| !known.contains(key))
        .map(|(key, entry)| payment(PaymentId(w.new_id()), id, key.clone(), entry))
        .collect();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let entries = count(statement.entries.len());
    let came_in = count(new.len());
    let known = count(came.len()).saturating_sub(came_in);
    let row = store::bills::Statement {
        id,
        hash: hash.to_vec(),
        file_name: name.to_owned(),
        format: statement.format.code().to_owned(),
        reference: reference.to_owned(),
        account: account.to_owned(),
        currency: statement.currency.code().to_owned(),
        from: statement.from,
        to: statement.to,
        entries,
        came_in,
        known,
        passed_over: entries.saturating_sub(came_in).saturating_sub(known),
        read_at: w.now,
        by,
    };
    store::bills::insert_statement(w.tx, &row).await?;
    store::bills::insert_payments(w.tx, &new).await?;
    let fact = Fact::of(EventKind::StatementRead, id).to(entries);
    w.tell_of_firm(vec![fact]).await?;
    let is_taken_back = |it: &&Entry| it.is_reversal && it.is_booked && it.amount.minor < 0;
    let read = ReadStatement {
        is_known: false,
        taken_back: count(statement.entries.iter().filter(is_taken_back).count()),
        ..self::known(&row)
    };
    Ok((read, new.into_iter().map(|payment| payment.id).collect()))
}

fn known(row: &store::bills::Statement) -> ReadStatement {
    ReadStatement {
        reference: row.reference.clone(),
        account: row.account.clone(),
        is_known: true,
        entries: row.entries,
        came_in: row.came_in,
        known: row.known,
        passed_over: row.passed_over,
        taken_back: 0,
        matched: 0,
        open: 0,
    }
}

/// The entries that brought money, each with the key by which another statement's is the same. Entries
/// that say all the same are told apart by their order.
fn keyed(statement: &Statement) -> Vec<(Vec<u8>, &Entry)> {
    let mut seen: BTreeMap<Vec<u8>, u64> = BTreeMap::new();
    let came = statement.entries.iter().filter(|it| it.is_booked && it.amount.minor > 0);
    came.map(|entry| {
        let base = entry_key(statement, entry);
        let nth = seen.entry(base.clone()).or_insert(0);
        *nth += 1;
        let mut hasher = Sha256::new();
        hasher.update(&base);
        hasher.update(nth.to_le_bytes());
        (hasher.finalize().to_vec(), entry)
    })
    .collect()
}

fn entry_key(statement: &Statement, entry: &Entry) -> Vec<u8> {
    let mut hasher = Sha256::new();
    let mut feed = |part: &str| {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    };
    feed(&statement.account);
    feed(&entry.booked_on.to_string());
    feed(&entry.amount.minor.to_string());
    feed(entry.amount.currency.code());
    match &entry.bank_reference {
        Some(reference) => feed(reference),
        None => {
            feed(entry.counterparty.as_deref().unwrap_or_default());
            entry.references.iter().for_each(|reference| feed(reference));
            feed(&entry.text);
        }
    }
    hasher.finalize().to_vec()
}

fn payment(id: PaymentId, statement: StatementId, entry_key: Vec<u8>, entry: &Entry) -> Payment {
    let mut words: Vec<&str> = entry.references.iter().map(String::as_str).collect();
    words.push(&entry.text);
    let words = kept(&words.join(" · "));
    let payer = entry.counterparty.as_deref().map(kept).filter(|payer| !payer.is_empty());
    let key = payer.as_deref().map(fold).filter(|key| !key.is_empty());
    Payment {
        id,
        statement: Some(statement),
        entry_key,
        booked_on: entry.booked_on,
        currency: entry.amount.currency,
        amount: entry.amount.minor,
        matched: 0,
        payer,
        payer_key: key,
        payer_account: entry.counterparty_account.as_deref().map(kept).filter(|it| !it.is_empty()),
        words: Some(words).filter(|words| !words.is_empty()),
        state: PaymentState::Open,
    }
}

/// A bank's text as it can be kept and shown.
fn kept(text: &str) -> String {
    const MOST: usize = 2000;
    let plain = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    plain.take(MOST).collect::<String>().trim().trim_matches('·').trim().to_owned()
}
