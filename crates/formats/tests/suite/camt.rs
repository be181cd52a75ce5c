//! camt: every sample, and what is refused.

use crate::samples::{camt, folder};
use crate::told;
use formats::statement::{Statement, StatementFormat, read};
use jiff::civil::date;

fn row(statement: &Statement) -> String {
    let entries: Vec<String> = statement.entries.iter().map(|entry| entry.amount.plain()).collect();
    let balanced = match statement.is_balanced {
        Some(true) => "balanced",
        Some(false) => "unbalanced",
        None => "-",
    };
    let Statement { format, account, currency, .. } = statement;
    format!("{} {account} {} {balanced} {}", format.code(), currency.code(), entries.join(" "))
}

fn rows(prefix: &str) -> Vec<String> {
    let files = folder("camt").into_iter().filter(|(name, _)| name.starts_with(prefix));
    files
        .flat_map(|(name, bytes)| match read(&bytes) {
            Ok(statements) => statements.iter().map(row).collect(),
            Err(problem) => vec![format!("{name}: {}", told(&problem))],
        })
        .collect()
}

#[test]
fn every_statement_is_read_but_the_wrong_one() {
    assert_eq!(
        rows("camt053"),
        [
            "camt-053 CH2801234000123456789 EUR unbalanced 8.85",
            "camt-053 NL26VAYB8060476890 EUR unbalanced 8.85",
            "camt-053 NL26VAYB8060476890 EUR - 8.85",
            "camt-053 NL26VAYB8060476890 EUR - 8.85",
            "camt-053 NL26VAYB8060476890 EUR balanced 8.85",
            "camt-053 NL26VAYB8060476890 EUR balanced -7.00",
            "camt-053 CH2801234000123456789 EUR - 8.85",
            "camt-053 NL26VAYB8060476890 EUR - 8.85",
            "camt053.v2.wrong.xml: missing Document/BkToCstmrStmt/Stmt 3:5",
            "camt-053 NL26VAYB8060476890 EUR - 8.85",
            "camt-053 NL26VAYB8060476890 EUR - 8.85",
            "camt-053 NL26VAYB8060476890 EUR - 8.85",
        ]
    );
    assert_eq!(rows("camt53"), ["camt-053 GB33BUKB20201555555555 RON - "]);
}

#[test]
fn reports_and_notices_are_read_where_they_tell_a_day() {
    let all: Vec<String> = rows("camt052").into_iter().chain(rows("camt054")).collect();
    let refused: Vec<&String> = all.iter().filter(|row| row.contains("missing")).collect();
    assert_eq!(all.len(), 14);
    assert_eq!(refused.len(), 4);
    assert!(refused.iter().all(|row| row.contains("Ntry/BookgDt")), "{refused:?}");
    assert!(all.iter().filter(|row| row.contains("SEK - -200000.00")).count() == 10, "{all:?}");
}

#[test]
fn an_entry_is_read_with_who_paid_and_the_references() {
    let statement = &read(&camt("camt053.v8.xml")).unwrap()[0];
    assert_eq!(statement.format, StatementFormat::Camt053);
    assert_eq!(statement.reference, "253EURNL26VAYB8060476890");
    assert_eq!(statement.number.as_deref(), Some("12312"));
    assert_eq!(statement.from, Some(date(2007, 10, 18)));
    assert_eq!(statement.opening.map(|balance| balance.amount.minor), Some(1815));
    assert_eq!(statement.closing.map(|balance| balance.amount.plain()), Some("-27.00".to_owned()));
    let entry = &statement.entries[0];
    assert_eq!((entry.booked_on, entry.value_on), (date(2014, 12, 31), Some(date(2015, 1, 2))));
    assert!(entry.is_booked && !entry.is_reversal);
    assert_eq!(entry.counterparty.as_deref(), Some("NAME NAME"));
    assert_eq!(entry.counterparty_account.as_deref(), Some("NL56AGDH9619008421"));
    assert_eq!(entry.references, ["4654654654654654", "MUELL/FINP/RA12345"]);
    assert_eq!(entry.bank_reference.as_deref(), Some("AAAASESS-FP-CN_98765/01"));
}

/// An entry of two payments.
fn batch(first: &str, second: &str, more: &str) -> String {
    let payment = |amount: &str, name: &str| {
        format!(
            "<TxDtls><Refs><EndToEndId>{name}-1</EndToEndId></Refs>
            <AmtDtls><TxAmt><Amt Ccy='PLN'>{amount}</Amt></TxAmt></AmtDtls>
            <RltdPties><Dbtr><Nm>{name}</Nm></Dbtr><Cdtr><Nm>Us</Nm></Cdtr></RltdPties>
            <RmtInf><Ustrd>for  {name}</Ustrd><Ustrd>again</Ustrd></RmtInf></TxDtls>"
        )
    };
    format!(
        "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.02'><BkToCstmrStmt><Stmt>
        <Id>S</Id><Acct><Id><IBAN>PL1</IBAN></Id><Ccy>PLN</Ccy></Acct>
        <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy='PLN'>0</Amt>
        <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-01-30</Dt></Dt></Bal>
        <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy='PLN'>30.00</Amt>
        <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-01-31</Dt></Dt></Bal>
        <Ntry><Amt Ccy='PLN'>30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>{more}<Sts>BOOK</Sts>
        <BookgDt><Dt>2026-01-31+01:00</Dt></BookgDt><AcctSvcrRef>B</AcctSvcrRef>
        <NtryDtls>{}{}</NtryDtls></Ntry>
        <Ntry><Amt Ccy='PLN'>5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>PDNG</Sts>
        <ValDt><Dt>2026-02-01</Dt></ValDt></Ntry>
        </Stmt></BkToCstmrStmt></Document>",
        payment(first, "Acme"),
        payment(second, "Buyer")
    )
}

#[test]
fn payments_that_make_up_an_entry_become_entries() {
    let statement = &read(batch("10.00", "20.00", "").as_bytes()).unwrap()[0];
    let of = |index: usize| {
        let entry = &statement.entries[index];
        (entry.amount.minor, entry.counterparty.as_deref(), entry.text.as_str(), entry.is_booked)
    };
    assert_eq!(of(0), (1000, Some("Acme"), "for Acme again", true));
    assert_eq!(of(1), (2000, Some("Buyer"), "for Buyer again", true));
    assert_eq!(of(2), (-500, None, "", false));
    assert_eq!(statement.entries[0].bank_reference.as_deref(), Some("B"));
    // What is only pending is in no balance.
    assert_eq!(statement.is_balanced, Some(true));
}

#[test]
fn payments_that_dont_make_up_their_entry_stay_together() {
    let statement = &read(batch("10.00", "19.00", "").as_bytes()).unwrap()[0];
    assert_eq!(statement.entries.len(), 2);
    let entry = &statement.entries[0];
    assert_eq!((entry.amount.minor, entry.counterparty.as_deref()), (3000, None));
    assert_eq!(entry.references, ["Acme-1", "Buyer-1"]);
    assert_eq!(entry.text, "for Acme again for Buyer again");
}

#[test]
fn a_reversal_has_the_sign_it_was_booked_with_and_the_other_party_of_the_first_entry() {
    let text = batch("10.00", "20.00", "<RvslInd>true</RvslInd>");
    let statement = &read(text.as_bytes()).unwrap()[0];
    let entry = &statement.entries[0];
    assert!(entry.is_reversal);
    assert_eq!((entry.amount.minor, entry.counterparty.as_deref()), (1000, Some("Us")));
}

#[test]
fn what_is_wrong_is_refused_with_its_path_and_reason() {
    for (from, to, expected) in [
        (
            "<Amt Ccy='PLN'>30.00</Amt><CdtDbtInd>CRDT",
            "<Amt Ccy='PLN'>30.00</Amt><CdtDbtInd>C",
            "unknown-value Document/BkToCstmrStmt/Stmt/Ntry/CdtDbtInd",
        ),
        (
            "Ccy='PLN'>5.00",
            "Ccy='PLN'>5.005",
            "too-many-decimals Document/BkToCstmrStmt/Stmt/Ntry/Amt",
        ),
        ("Ccy='PLN'>5.00", ">5.00", "missing Document/BkToCstmrStmt/Stmt/Ntry/Amt/@Ccy"),
        ("Ccy='PLN'>5.00", "Ccy='ZŁ'>5.00", "not-a-currency Document/BkToCstmrStmt/Stmt/Ntry/Amt"),
        (">PDNG<", ">LOST<", "unknown-value Document/BkToCstmrStmt/Stmt/Ntry/Sts"),
        (">2026-02-01<", ">tomorrow<", "not-a-date Document/BkToCstmrStmt/Stmt/Ntry/ValDt/Dt"),
        ("<IBAN>PL1</IBAN>", "", "missing Document/BkToCstmrStmt/Stmt/Acct/Id"),
        ("camt.053.001.02", "camt.053.001.99", "unknown-format Document"),
        ("camt.053.001.02", "pain.001.001.03", "unknown-format Document"),
        ("BkToCstmrStmt", "Other", "unknown-format Document"),
    ] {
        let text = batch("10.00", "20.00", "").replace(from, to);
        let told = told(&read(text.as_bytes()).unwrap_err());
        assert!(told.starts_with(expected), "{told}");
    }
}
