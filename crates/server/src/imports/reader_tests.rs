use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::*;

fn data(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(path)
}

fn rows_of(bytes: &[u8], told: Reading) -> (Vec<String>, Vec<Vec<String>>) {
    let mut records = Records::open(bytes, told).unwrap();
    let mut rows = Vec::new();
    while let Some(row) = records.next_row().unwrap() {
        assert_eq!(row.faults, []);
        rows.push(row.cells().map(str::to_owned).collect());
    }
    (records.headers().to_vec(), rows)
}

#[test]
fn every_pair_of_csv_spectrum_reads_as_its_json() {
    let mut pairs = 0;
    for entry in std::fs::read_dir(data("csv_spectrum/csvs")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let mut text = std::fs::read_to_string(&path).unwrap();
        if name.ends_with("_crlf") {
            // The files came to us without what their names promise; see SOURCES.md.
            text = text.replace("\r\n", "\n").replace('\n', "\r\n");
        }
        let (headers, rows) = rows_of(text.as_bytes(), Reading::default());
        let json = std::fs::read(data(&format!("csv_spectrum/json/{name}.json"))).unwrap();
        let mut expected: Vec<BTreeMap<String, String>> = if name == "location_coordinates" {
            vec![serde_json::from_slice(&json).unwrap()]
        } else {
            serde_json::from_slice(&json).unwrap()
        };
        if name == "location_coordinates" {
            // The pair disagrees about the phone; see SOURCES.md.
            expected[0].insert("Contact Phone Number".into(), "2095257564".into());
        }
        let read: Vec<BTreeMap<String, String>> =
            rows.into_iter().map(|row| headers.iter().cloned().zip(row).collect()).collect();
        assert_eq!(read, expected, "{name}");
        pairs += 1;
    }
    assert_eq!(pairs, 12);
}

#[test]
fn the_same_places_are_read_from_every_encoding() {
    let read = |name: &str| {
        let bytes = std::fs::read(data(&format!("imports/{name}"))).unwrap();
        let charset = Records::open(&bytes[..], Reading::default()).unwrap().charset();
        let (headers, rows) = rows_of(&bytes, Reading::default());
        (charset, headers, rows)
    };
    let (charset, headers, rows) = read("polish_windows1250.csv");
    assert_eq!(charset, Charset::Windows1250);
    assert_eq!((headers[0].as_str(), headers[4].as_str()), ("Nazwa firmy", "Województwo"));
    assert_eq!(rows[4][0], "Kopalnia Soli „Wieliczka”");
    assert_eq!(rows[0][8], "Zespół pałacowo-ogrodowy; zwiedzanie przez cały rok");
    let (charset, same_headers, same_rows) = read("polish_utf16le_bom.csv");
    assert_eq!((charset, same_headers, same_rows), (Charset::Utf16Le, headers, rows));

    let (charset, headers, rows) = read("russian_windows1251.csv");
    assert_eq!(charset, Charset::Windows1251);
    assert_eq!(rows[1][7], "Вход со двора; зал № 26");
    assert_eq!(read("russian_utf16be.csv"), (Charset::Utf16Be, headers, rows));

    let (charset, headers, rows) = read("hebrew_windows1255.csv");
    assert_eq!(charset, Charset::Windows1255);
    assert_eq!(rows[4][7], "דוכנים, \"בסטות\" ותבלינים");
    assert_eq!(read("hebrew_utf16le.csv"), (Charset::Utf16Le, headers.clone(), rows.clone()));
    assert_eq!(read("hebrew_utf8_bom.csv"), (Charset::Utf8, headers, rows));
}

#[test]
fn every_row_knows_its_number_and_its_line() {
    let text = "a,b\r\n\r\n1,\"x\r\ny\"\r\n\n2,z\r,\n\n3,w";
    let mut records = Records::open(text.as_bytes(), Reading::default()).unwrap();
    let mut places = Vec::new();
    while let Some(row) = records.next_row().unwrap() {
        places.push((row.number, row.line, row.cell(0).to_owned()));
    }
    assert_eq!(places, [(1, 3, "1".into()), (2, 6, "2".into()), (3, 9, "3".into())]);
    assert_eq!((records.rows_read(), records.blank_rows()), (3, 1));
}

#[test]
fn a_faulty_row_is_named_and_the_next_is_read() {
    let bytes = b"a,b\n1\n1,2,3\n1,2,,\n\xC5\x82,\xC5\n1,x\0y\nlast,row\n";
    let told = Reading { charset: Some(Charset::Utf8), dialect: None, sheet: None };
    let mut records = Records::open(&bytes[..], told).unwrap();
    let mut faults = Vec::new();
    while let Some(row) = records.next_row().unwrap() {
        faults.push((row.line, row.faults.clone(), row.len()));
    }
    let expected = [
        (2, vec![Fault::Ragged { expected: 2, found: 1 }], 1),
        (3, vec![Fault::Ragged { expected: 2, found: 3 }], 3),
        (4, vec![], 2),
        (5, vec![Fault::Unreadable { column: 1 }], 2),
        (6, vec![Fault::NulCharacter { column: 1 }], 2),
        (7, vec![], 2),
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_quote_that_never_ends_takes_no_more_memory_than_one_record() {
    let text = format!("a,b\n1,2\n\"{}", "3,4\n".repeat(1_000_000));
    let mut records = Records::open(text.as_bytes(), Reading::default()).unwrap();
    assert_eq!(records.next_row().unwrap().unwrap().faults, []);
    let row = records.next_row().unwrap().unwrap();
    assert_eq!((row.line, row.faults), (3, vec![Fault::TooLong]));
    assert!(records.next_row().unwrap().is_none());
    assert!(records.record.len() <= LONGEST_RECORD);
}

#[test]
fn excel_files_begin_after_their_own_first_line() {
    let (headers, rows) = rows_of(b"sep=;\r\na;b\r\n1,5;2\r\n", Reading::default());
    assert_eq!(
        (headers, rows),
        (vec!["a".into(), "b".into()], vec![vec!["1,5".into(), "2".into()]])
    );
}

#[test]
fn a_file_without_a_header_numbers_its_columns() {
    let (headers, rows) = rows_of(b"1;Museum\n2;Zoo", Reading::default());
    assert_eq!((headers, rows.len()), (vec!["1".into(), "2".into()], 2));
    assert_eq!(rows_of(b"", Reading::default()), (vec![], vec![]));
}

#[test]
fn a_preview_takes_nothing_away() {
    let mut records = Records::open(&b"a,b\n1,2\n3,4\n"[..], Reading::default()).unwrap();
    assert_eq!(records.preview(1), [["1", "2"]]);
    assert_eq!(records.preview(9).len(), 2);
    assert_eq!(records.next_row().unwrap().unwrap().cell(0), "1");
}

#[test]
fn an_impossible_dialect_is_refused() {
    let dialect = Some(Dialect { delimiter: '"', ..Dialect::default() });
    let outcome = Records::open(&b"a"[..], Reading { charset: None, dialect, sheet: None });
    assert_eq!(outcome.err().map(|error| error.kind()), Some(io::ErrorKind::InvalidInput));
}

#[test]
fn naughty_strings_come_back_as_they_were() {
    let json = std::fs::read(data("imports/blns.json")).unwrap();
    let strings: Vec<String> = serde_json::from_slice(&json).unwrap();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["id", "text"]).unwrap();
    for (number, string) in strings.iter().enumerate() {
        writer.write_record([&number.to_string(), string]).unwrap();
    }
    let bytes = writer.into_inner().unwrap();
    let mut records = Records::open(&bytes[..], Reading::default()).unwrap();
    for string in &strings {
        let row = records.next_row().unwrap().unwrap();
        let nul = string.contains('\0');
        assert_eq!((row.cell(1), row.faults.is_empty()), (string.as_str(), !nul));
    }
    assert!(records.next_row().unwrap().is_none());
}

fn any_dialect() -> impl Strategy<Value = Dialect> {
    let delimiter = prop::sample::select(vec![',', ';', '\t', '|', ':']);
    let quote = prop::sample::select(vec!['"', '\'']);
    let escape = prop::sample::select(vec![Escape::Doubled, Escape::Backslash]);
    (delimiter, quote, escape).prop_map(|(delimiter, quote, escape)| Dialect {
        delimiter,
        quote: Some(quote),
        escape,
        header: false,
    })
}

fn written(rows: &[Vec<String>], dialect: &Dialect, line_end: &str) -> String {
    let quote = dialect.quote.unwrap();
    let cell = |text: &String| {
        let escaped = match dialect.escape {
            Escape::Doubled => text.replace(quote, &format!("{quote}{quote}")),
            Escape::Backslash => text.replace('\\', "\\\\").replace(quote, &format!("\\{quote}")),
        };
        format!("{quote}{escaped}{quote}")
    };
    let line = |row: &Vec<String>| {
        row.iter().map(cell).collect::<Vec<_>>().join(&dialect.delimiter.to_string()) + line_end
    };
    rows.iter().map(line).collect()
}

proptest! {
    #[test]
    fn what_is_written_in_any_dialect_and_charset_is_read_back(
        rows in prop::collection::vec(prop::collection::vec("[^\0]{1,30}", 3), 1..20),
        dialect in any_dialect(),
        line_end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        wide in any::<bool>(),
    ) {
        let text = written(&rows, &dialect, line_end);
        let (charset, bytes) = if wide {
            (Charset::Utf16Le, text.encode_utf16().flat_map(u16::to_le_bytes).collect())
        } else {
            (Charset::Utf8, text.into_bytes())
        };
        let told = Reading { charset: Some(charset), dialect: Some(dialect), sheet: None };
        prop_assert_eq!(rows_of(&bytes, told).1, rows);
    }
}
