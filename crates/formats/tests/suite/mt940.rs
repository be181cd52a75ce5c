//! MT940: entries, reversals, envelopes, files of several messages, and what is refused.

use crate::samples::{MT940_GERMAN, MT940_POLISH};
use crate::told;
use formats::statement::{Entry, Statement, StatementFormat, read};
use jiff::civil::date;

fn only(text: &str) -> Statement {
    let mut statements =
        read(text.as_bytes()).unwrap_or_else(|problem| panic!("{}", told(&problem)));
    assert_eq!(statements.len(), 1);
    statements.remove(0)
}

/// A message of one entry that makes 0 into `closing`.
fn message(entry: &str, closing: &str) -> String {
    format!(":20:X\r\n:25:123\r\n:60F:C260101EUR0,\r\n:61:{entry}\r\n:62F:{closing}\r\n")
}

fn entry(line: &str, closing: &str) -> Entry {
    only(&message(line, closing)).entries.remove(0)
}

fn refused(text: &str) -> String {
    told(&read(text.as_bytes()).expect_err("it is broken"))
}

#[test]
fn a_polish_statement_is_read() {
    let read = only(MT940_POLISH);
    assert_eq!(read.format, StatementFormat::Mt940);
    assert_eq!((read.reference.as_str(), read.number.as_deref()), ("1", Some("00017/1")));
    assert_eq!(read.account, "PL61109010140000071219812874");
    assert_eq!((read.from, read.to), (Some(date(2026, 1, 30)), Some(date(2026, 1, 31))));
    assert_eq!(read.closing.map(|balance| balance.amount.minor), Some(220_000));
    assert_eq!(read.is_balanced, Some(true));
    let [paid, fee] = read.entries.as_slice() else { panic!("two entries") };
    assert_eq!((paid.amount.minor, paid.booked_on), (123_050, date(2026, 1, 31)));
    assert_eq!(paid.text, "FAKTURA FA/2026-17 ZA STYCZEN 2026");
    assert_eq!(paid.counterparty.as_deref(), Some("BUDOWA SP. Z O.O. UL. POLNA 1"));
    assert_eq!(paid.counterparty_account.as_deref(), Some("PL27114020040000300201355387"));
    assert_eq!(paid.references, ["2026-17"]);
    assert_eq!(paid.bank_reference.as_deref(), Some("12345"));
    assert_eq!((fee.amount.minor, fee.text.as_str()), (-3050, "PROWIZJA"));
    assert_eq!(fee.references, [""; 0]);
}

#[test]
fn a_german_file_of_two_messages_is_read_with_its_reversals() {
    let read = read(MT940_GERMAN.as_bytes()).unwrap();
    assert_eq!(read.len(), 2);
    let amounts: Vec<(i64, bool)> = read
        .iter()
        .flat_map(|statement| &statement.entries)
        .map(|entry| (entry.amount.minor, entry.is_reversal))
        .collect();
    assert_eq!(amounts, [(5025, false), (-25, false), (-5025, true), (25, true)]);
    let paid = &read[0].entries[0];
    assert_eq!(paid.text, "Rechnung R-1 und noch mehr Text");
    assert_eq!(paid.references, ["E2E-4711"]);
    assert_eq!(paid.counterparty.as_deref(), Some("Acme GmbH und ihre vielen Nachfolger"));
    assert_eq!(paid.counterparty_account.as_deref(), Some("DE89370400440532013000"));
    assert_eq!((paid.value_on, paid.booked_on), (Some(date(2025, 12, 31)), date(2026, 1, 2)));
    assert_eq!(read[1].entries[1].text, "REVERSAL OF CHARGE SECOND LINE");
}

#[test]
fn the_line_of_an_entry_is_read_in_all_its_forms() {
    for (line, closing, minor, references) in [
        ("2601050105C1,5NTRFABC//9", "C260105EUR1,50", 150, vec!["ABC"]),
        ("260105C1,5NTRFABC", "C260105EUR1,50", 150, vec!["ABC"]),
        ("2601050105CR1,NMSCNONREF", "C260105EUR1,", 100, vec![]),
        ("2601050105DR1,S940X Y", "D260105EUR1,00", -100, vec!["X Y"]),
        ("2601050105RDR1,NTRFNOTPROVIDED", "C260105EUR1,00", 100, vec![]),
        ("2601050105RC1,00N123", "D260105EUR1,00", -100, vec![]),
        ("2601050105D0,01", "D260105EUR0,01", -1, vec![]),
    ] {
        let entry = entry(line, closing);
        assert_eq!(
            (entry.amount.minor, entry.references.as_slice()),
            (minor, &references.iter().map(ToString::to_string).collect::<Vec<_>>()[..]),
            "{line}"
        );
        assert_eq!(entry.booked_on, date(2026, 1, 5));
    }
}

#[test]
fn what_is_expected_is_in_no_balance() {
    let entry = entry("2601050105EC1,5NTRFABC", "C260105EUR0,");
    assert_eq!((entry.amount.minor, entry.is_booked), (150, false));
}

#[test]
fn the_day_of_booking_is_the_one_nearest_to_the_value() {
    let booked = |line: &str| entry(line, "C260105EUR1,").booked_on;
    assert_eq!(booked("2601021231C1,NTRF"), date(2025, 12, 31));
    assert_eq!(booked("2512310102C1,NTRF"), date(2026, 1, 2));
    assert_eq!(booked("2802280229C1,NTRF"), date(2028, 2, 29));
    assert_eq!(booked("9912310101C1,NTRF"), date(2000, 1, 1));
}

#[test]
fn an_envelope_is_taken_off() {
    let body = MT940_POLISH.trim_end_matches("-\n");
    let text = format!("{{1:F01BANKPLPWAXXX0000000000}}{{2:I940FIRMPLPWXXXXN}}{{4:\n{body}-}}");
    assert_eq!(only(&text).entries.len(), 2);
    let twice = format!("{text}{{5:{{CHK:0}}}}\r\n\u{1}{text}\u{3}\r\n");
    assert_eq!(read(twice.as_bytes()).unwrap().len(), 2);
    let open = text.trim_end_matches("-}");
    assert!(refused(open).starts_with("cut-off :62F:"), "{}", refused(open));
}

#[test]
fn letters_are_read_as_banks_of_the_currency_write_them() {
    let text = MT940_POLISH.replace("BUDOWA", "ŁÓDŹ");
    assert_eq!(only(&text).entries[0].counterparty.as_deref(), Some("ŁÓDŹ SP. Z O.O. UL. POLNA 1"));
    let bytes: Vec<u8> = MT940_POLISH
        .replace("BUDOWA", "BUD@WA")
        .bytes()
        .map(|b| if b == b'@' { 0xd3 } else { b })
        .collect();
    let read = read(&bytes).unwrap();
    assert_eq!(read[0].entries[0].counterparty.as_deref(), Some("BUDÓWA SP. Z O.O. UL. POLNA 1"));
}

#[test]
fn what_is_wrong_is_refused_with_its_place_and_reason() {
    for (from, to, expected) in [
        ("1230,50NTRF", "1230,51NTRF", "balance-differs :62F: 16:1"),
        ("1230,50NTRF", "1230.50NTRF", "not-an-amount :61: 5:1"),
        ("1230,50NTRF", "1230,505NTRF", "too-many-decimals :61: 5:1"),
        ("1230,50NTRF", "1230NTRF", "not-an-amount :61: 5:1"),
        (":61:2601310131CN", ":61:2613310131CN", "not-a-date :61: 5:1"),
        (":61:2601310131CN", ":61:2601310230CN", "not-a-date :61: 5:1"),
        (":61:2601310131CN", ":61:2601310131XN", "unknown-value :61: 5:1"),
        (":60F:C260130PLN1000,00\n", "", "missing :60F: 1:1"),
        (":60F:C260130PLN", ":60F:C260130ZLO", "not-a-currency :60F: 4:1"),
        (":60F:C26", ":60F:X26", "unknown-value :60F: 4:1"),
        (":62F:C260131PLN", ":62F:C260131EUR", "other-currency :62F: 16:1"),
        (":25:/PL61109010140000071219812874\n", "", "missing :25: 1:1"),
        (":62F:C260131PLN2200,00\n", "", "cut-off :62F: 19:1"),
        (":20:1\n", "", "unknown-format "),
    ] {
        let text = MT940_POLISH.replacen(from, to, 1);
        assert_ne!(text, MT940_POLISH);
        assert_eq!(refused(&text), expected, "{to}");
    }
}

#[test]
fn a_message_without_its_end_between_others_is_refused() {
    let text = MT940_GERMAN.replacen(":62F:C260102EUR150,00\n", "", 1);
    assert_eq!(refused(&text), "missing :62F: 1:1");
    let text = MT940_GERMAN.strip_suffix("-\n").unwrap();
    assert_eq!(refused(text), "cut-off :62F: 22:1");
}
