use super::*;
use crate::imports::{Reading, Records};

const ADDED: AddedColumns<'_> = AddedColumns { row: "row", reason: "reason" };

#[test]
fn refused_rows_come_back_as_read_with_number_and_reason() {
    let text = "name;phone\n\"a;b\";+48 22\nonly\n\"x\";1;2\n";
    let mut records = Records::open(text.as_bytes(), Reading::default()).unwrap();
    let (dialect, headers) = (*records.dialect(), records.headers().to_vec());
    let mut writer = RefusedWriter::new(Vec::new(), &dialect, &headers, ADDED).unwrap();
    while let Some(row) = records.next_row().unwrap() {
        writer.write(&row, "too short; or long").unwrap();
    }
    let written = String::from_utf8(writer.finish().unwrap()).unwrap();
    let expected = "\u{FEFF}name;phone;row;reason\n\
        \"a;b\";+48 22;1;\"too short; or long\"\n\
        only;;2;\"too short; or long\"\n\
        x;1;3;\"too short; or long\";2\n";
    assert_eq!(written, expected);
}

#[test]
fn nothing_in_the_file_runs_as_a_formula() {
    assert_eq!(neutral("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
    assert_eq!(neutral("@SUM(A1)"), "'@SUM(A1)");
    assert_eq!(neutral("-2+3+cmd|' /C calc'!A0"), "'-2+3+cmd|' /C calc'!A0");
    assert_eq!(neutral("+48 22 506 00 24"), "+48 22 506 00 24");
    assert_eq!(neutral("-12.50"), "-12.50");
    assert_eq!(neutral("Museum"), "Museum");
}
