//! What `:86:` tells, in the banks' many ways.

use formats::statement::{Entry, read};

fn entry(details: &str) -> Entry {
    let text = format!(
        ":20:X\n:25:1\n:60F:C260101PLN0,\n:61:260105C1,NTRFNONREF\nSUPPLEMENT\n:86:{details}\n:62F:C260105PLN1,\n"
    );
    read(text.as_bytes()).expect("it is sound")[0].entries.remove(0)
}

#[test]
fn plain_words_are_joined_over_lines() {
    let read = entry("PRZELEW\nZA  FAKTURE 17\n");
    assert_eq!(read.text, "SUPPLEMENT PRZELEW ZA FAKTURE 17");
    assert_eq!((read.counterparty, read.counterparty_account), (None, None));
}

#[test]
fn the_sign_before_subfields_is_the_banks_choice() {
    for sign in ['<', '~', '?', '^', '|', '!'] {
        for code in ["", "020", "020\n"] {
            let details =
                "@00PRZELEW@20FAKTURA 17@32ACME@38PL11 2222 3333".replace('@', &sign.to_string());
            let read = entry(&format!("{code}{details}"));
            assert_eq!(read.text, "FAKTURA 17", "{code}{details}");
            assert_eq!(read.counterparty.as_deref(), Some("ACME"));
            assert_eq!(read.counterparty_account.as_deref(), Some("PL1122223333"));
        }
    }
}

#[test]
fn a_sign_in_the_payers_words_parts_nothing() {
    assert_eq!(entry("020?20WHY? SO?32ACME").text, "WHY? SO");
    assert_eq!(entry("WHY?20 REASONS").text, "SUPPLEMENT WHY?20 REASONS");
    assert_eq!(entry("1234 REASONS").text, "SUPPLEMENT 1234 REASONS");
}

#[test]
fn subfields_without_words_tell_the_kind_of_booking() {
    let text = ":20:X\n:25:1\n:60F:C260101PLN0,\n:61:260105C1,NTRFNONREF\n:86:020~00ODSETKI\n:62F:C260105PLN1,\n";
    assert_eq!(read(text.as_bytes()).unwrap()[0].entries[0].text, "ODSETKI");
}

#[test]
fn german_labels_give_references_and_words() {
    let read =
        entry("166?20EREF+A-1 KREF+K-2?21MREF+M SVWZ+Danke?22ABWA+Someone?6060 more?31123?32ACME");
    assert_eq!(read.references, ["A-1", "K-2"]);
    assert_eq!(read.text, "Danke");
    assert_eq!(read.counterparty_account.as_deref(), Some("123"));
}

#[test]
fn words_about_the_whole_statement_are_no_entrys() {
    let text = ":20:X\n:25:1\n:60F:C260101PLN0,\n:86:BEFORE\n:61:260105C1,NTRFNONREF\n:86:HERE\n:62F:C260105PLN1,\n:86:AFTER\n";
    assert_eq!(read(text.as_bytes()).unwrap()[0].entries[0].text, "HERE");
}

#[test]
fn a_field_for_each_line_is_one_field() {
    assert_eq!(entry("FIRST\n:86:SECOND").text, "SUPPLEMENT FIRST SECOND");
    assert_eq!(entry("020~20FIRST\n:86:~32ACME").counterparty.as_deref(), Some("ACME"));
    let many = ":86:WORD\n".repeat(200_000);
    assert_eq!(entry(&format!("\n{many}")).text.len(), 10 + 5 * 200_000);
}

#[test]
fn a_space_at_the_end_of_a_full_line_is_kept() {
    assert_eq!(entry("020~20FAKTURA \n17 ZA MAJ").text, "FAKTURA 17 ZA MAJ");
}

#[test]
fn an_entry_of_a_thousand_subfields_is_read() {
    let many: String = (0..1000).map(|n| format!("?20{n}EREF+{n}SVWZ+x\n")).collect();
    let read = entry(&format!("166{many}"));
    assert!(!read.references.is_empty());
}
