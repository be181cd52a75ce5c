use std::io::{Cursor, Write};

use super::{FileKind, Rows, Unfit};
use crate::imports::{Fault, Reading};

/// A workbook of the parts told; the sheets are XML as spreadsheet programs write it.
pub(crate) fn workbook(sheets: &[(&str, &str)], shared: &[&str]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str| {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let (mut list, mut links, mut types) = (String::new(), String::new(), String::new());
    for (at, (name, data)) in sheets.iter().enumerate() {
        let n = at + 1;
        list += &format!("<sheet name=\"{name}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>");
        links += &format!(
            "<Relationship Id=\"rId{n}\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"
        );
        types += &format!(
            "<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
        );
        part(
            &format!("xl/worksheets/sheet{n}.xml"),
            &format!("<worksheet xmlns=\"{main}\">{data}</worksheet>"),
        );
    }
    links += &format!(
        "<Relationship Id=\"rS\" Type=\"{office}/sharedStrings\" Target=\"sharedStrings.xml\"/>\
         <Relationship Id=\"rT\" Type=\"{office}/styles\" Target=\"styles.xml\"/>"
    );
    let texts: String = shared.iter().map(|text| format!("<si><t>{text}</t></si>")).collect();
    part("xl/sharedStrings.xml", &format!("<sst xmlns=\"{main}\">{texts}</sst>"));
    part(
        "xl/styles.xml",
        &format!(
            "<styleSheet xmlns=\"{main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
        ),
    );
    part(
        "xl/workbook.xml",
        &format!(
            "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets>{list}</sheets></workbook>"
        ),
    );
    part(
        "xl/_rels/workbook.xml.rels",
        &format!("<Relationships xmlns=\"{package}/relationships\">{links}</Relationships>"),
    );
    part(
        "_rels/.rels",
        &format!(
            "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
    );
    part(
        "[Content_Types].xml",
        &format!("<Types xmlns=\"{package}/content-types\">{types}</Types>"),
    );
    zip.finish().unwrap().into_inner()
}

/// A row's line, cells and faults.
type Told = (u64, Vec<String>, Vec<Fault>);

fn read(bytes: &[u8], told: Reading) -> (Vec<String>, Vec<Told>, u64) {
    let mut rows = Rows::open(Cursor::new(bytes.to_vec()), told).unwrap();
    let headers = rows.headers().to_vec();
    let mut all = Vec::new();
    while let Some(row) = rows.next_row().unwrap() {
        let cells = row.cells().map(str::to_owned).collect();
        all.push((row.line, cells, row.faults.clone()));
    }
    (headers, all, rows.blank_rows())
}

const LIST: &str = r#"<dimension ref="A1:D9"/><sheetData>
    <row r="1"><c r="A1" t="inlineStr"><is><t>Customers of 2026</t></is></c></row>
    <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c></row>
    <row r="4"><c r="A4" t="s"><v>3</v></c><c r="B4" s="1"><v>46344</v></c><c r="C4"><v>1234.567</v></c></row>
    <row r="5"><c r="B5" s="1"><v>46345.5</v></c><c r="C5"><f>C4*2</f><v>48601234567</v></c></row>
    <row r="8"><c r="A8" t="inlineStr"><is><t>Żółw i Syn</t></is></c><c r="C8" t="e"><v>#N/A</v></c></row>
    <row r="9"><c r="A9" t="b"><v>1</v></c><c r="D9"><v>7</v></c></row>
    </sheetData><mergeCells count="1"><mergeCell ref="A4:A5"/></mergeCells>"#;

#[test]
fn a_sheet_gives_its_days_numbers_shared_texts_and_values_of_formulas() {
    let book = workbook(&[("List", LIST)], &["Name", "Since", "Phone", "Pumps &amp; Co"]);
    let (headers, rows, blank) = read(&book, Reading::default());
    assert_eq!(headers, ["Name", "Since", "Phone"], "the title above them is no row");
    let cells: Vec<_> = rows.iter().map(|(line, cells, _)| (*line, cells.join("|"))).collect();
    assert_eq!(
        cells,
        [
            (4, "Pumps & Co|2026-11-18|1234.5670".to_owned()),
            // What is merged downwards is said of each row.
            (5, "Pumps & Co|2026-11-19 12:00:00|48601234567".to_owned()),
            (8, "Żółw i Syn||#N/A".to_owned()),
            (9, "true|||7".to_owned()),
        ]
    );
    assert_eq!(rows[2].2, [Fault::CellError { column: 2 }]);
    assert_eq!(rows[3].2, [Fault::Ragged { expected: 3, found: 4 }]);
    assert_eq!(blank, 2, "the empty rows between");
}

#[test]
fn the_first_sheet_with_anything_in_it_is_read_unless_another_is_told() {
    let row = |text: &str| {
        format!(
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{text}</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>"
        )
    };
    let (two, three) = (row("two"), row("three"));
    let sheets = [("Empty", "<sheetData/>"), ("Two", two.as_str()), ("Three", three.as_str())];
    let book = workbook(&sheets, &[]);
    let rows = Rows::open(Cursor::new(book.clone()), Reading::default()).unwrap();
    assert_eq!((rows.kind(), rows.sheet()), (FileKind::Workbook, 1));
    assert_eq!(rows.sheets(), ["Empty", "Two", "Three"]);
    let told = Reading { sheet: Some(2), ..Reading::default() };
    assert_eq!(read(&book, told).0, ["three", "x"]);
    let told = Reading { sheet: Some(7), ..Reading::default() };
    let error = Rows::open(Cursor::new(book), told).err().unwrap();
    assert_eq!(Unfit::of(&error), Some(Unfit::NoSuchSheet));
}

#[test]
fn a_workbook_that_swells_and_files_that_are_none_are_refused_with_a_reason() {
    let swollen = format!("<sheetData>{}</sheetData>", " ".repeat(70 * 1024 * 1024));
    let bomb = workbook(&[("Bomb", &swollen)], &[]);
    assert!(bomb.len() < 200_000, "{}", bomb.len());
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("readme.txt", zip::write::SimpleFileOptions::default()).unwrap();
    let archive = zip.finish().unwrap().into_inner();
    let mut cut = workbook(&[("List", LIST)], &[]);
    cut.truncate(cut.len() / 2);
    let old = [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 100]].concat();
    for (bytes, unfit) in [
        (bomb, Unfit::TooLarge),
        (archive, Unfit::NoWorkbook),
        (cut, Unfit::BrokenWorkbook),
        (old, Unfit::OldWorkbook),
    ] {
        let error = Rows::open(Cursor::new(bytes), Reading::default()).err().unwrap();
        assert_eq!(Unfit::of(&error), Some(unfit));
    }
}

const CARDS: &str = "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:1\r\nFN:Ewa Nowak\r\nN:Nowak;Ewa;;;\r\n\
ORG:Pumpex;Sales\r\nTITLE:Buy\r\n er\r\nitem1.EMAIL;TYPE=work:ewa@example.org\r\nEMAIL:ewa@example.com\r\n\
TEL;VALUE=uri;TYPE=\"voice,cell\":tel:+48-601-234-567\r\nTEL;TYPE=FAX:+48 22 000 00 00\r\n\
ADR;TYPE=work:;;ul. Długa 5;Łódź;;90-001;PL\r\nNOTE:First line\\nsecond\\, same\r\nCATEGORIES:vip,pumps\r\n\
PHOTO:data:image/png;base64,AAAA\r\n BBBB\r\nEND:VCARD\r\n\
begin:vcard\r\nVERSION:3.0\r\nFN:Kwiat sp. z o.o.\r\nORG:Kwiat sp. z o.o.\r\nend:vcard\r\n\
BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Broken\r\n\
BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=BB=C3=B3=C5=82w;Jan\r\nEND:VCARD\r\n\
stray words\r\n";

#[test]
fn each_card_is_a_row_and_a_broken_one_takes_no_other_along() {
    let (headers, rows, _) = read(CARDS.as_bytes(), Reading::default());
    let cell = |row: usize, name: &str| {
        rows[row].1[headers.iter().position(|header| header == name).unwrap()].clone()
    };
    assert_eq!(rows.len(), 5, "{rows:?}");
    for (name, value) in [
        ("UID", "urn:uuid:1"),
        ("FN", "Ewa Nowak"),
        ("N given", "Ewa"),
        ("ORG", "Pumpex, Sales"),
        ("TITLE", "Buyer"),
        ("EMAIL", "ewa@example.org; ewa@example.com"),
        ("TEL", "+48-601-234-567"),
        ("ADR street", "ul. Długa 5"),
        ("ADR locality", "Łódź"),
        ("ADR code", "90-001"),
        ("ADR country", "PL"),
        ("NOTE", "First line\nsecond, same"),
        ("CATEGORIES", "vip, pumps"),
    ] {
        assert_eq!(cell(0, name), value, "{name}");
    }
    assert_eq!((cell(1, "KIND"), cell(1, "ORG")), ("organization".to_owned(), String::new()));
    assert_eq!(rows[2].2, [Fault::BrokenCard]);
    assert_eq!((cell(3, "N family"), cell(3, "N given")), ("Żółw".to_owned(), "Jan".to_owned()));
    assert_eq!(rows[4].2, [Fault::BrokenCard]);
}

#[test]
fn cards_in_another_encoding_are_read_and_the_name_of_a_file_says_nothing() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nFN:Łukasz Żak\nEND:VCARD\n";
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for bytes in [text.as_bytes().to_vec(), wide] {
        let (_, rows, _) = read(&bytes, Reading::default());
        assert_eq!(rows[0].1[2], "Łukasz Żak");
    }
    let rows = Rows::open(Cursor::new(b"begin;vcard\n1;2\n".to_vec()), Reading::default());
    assert_eq!(rows.unwrap().kind(), FileKind::Text);
}
