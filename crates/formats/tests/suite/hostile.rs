//! Cut, flipped, nested and swollen files: nothing panics, and nothing is half read.

use crate::samples::{CII, MT940_GERMAN, MT940_POLISH, UBL, camt, fill, folder, ksef};
use formats::einvoice::{self, EInvoice};
use formats::statement::{self, Statement, StatementFormat};
use formats::{MAX_BYTES, ProblemKind};
use std::time::{Duration, Instant};

/// A generator of its own, so that every run flips the same bytes.
struct Lehmer(u64);

impl Lehmer {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % limit
    }
}

/// The smaller samples; the largest differ from them in an attachment only.
fn samples() -> Vec<Vec<u8>> {
    let invoices = folder("ksef")
        .into_iter()
        .map(|(_, bytes)| fill(&String::from_utf8_lossy(&bytes)).into_bytes());
    let statements = folder("camt").into_iter().map(|(_, bytes)| bytes);
    let own = [UBL, CII, MT940_POLISH, MT940_GERMAN].map(|text| text.as_bytes().to_vec());
    invoices.chain(statements).chain(own).filter(|bytes| bytes.len() < 20_000).collect()
}

fn require_consistent(invoice: &EInvoice) {
    let EInvoice { net, tax, gross, lines, .. } = invoice;
    assert!((net.minor + tax.minor - gross.minor).abs() <= 5, "{invoice:?}");
    let sum: i64 = lines.iter().filter_map(|line| line.net).map(|net| net.minor).sum();
    assert!(lines.iter().all(|line| line.net.is_some()) && sum != 0, "{invoice:?}");
}

fn require_balanced(statement: &Statement) {
    if statement.format == StatementFormat::Mt940 {
        assert_eq!(statement.is_balanced, Some(true), "{statement:?}");
        let booked: i64 = statement.entries.iter().map(|entry| entry.amount.minor).sum();
        let of = |balance: Option<statement::Balance>| balance.map(|balance| balance.amount.minor);
        assert_eq!(of(statement.opening).map(|minor| minor + booked), of(statement.closing));
    }
}

#[test]
fn a_file_cut_anywhere_is_refused_or_read_without_contradiction() {
    for bytes in samples() {
        // Some two hundred places in each, every one in small files.
        for end in (0..bytes.len()).step_by(1 + bytes.len() / 200) {
            let cut = &bytes[..end];
            if let Ok(invoice) = einvoice::read(cut) {
                require_consistent(&invoice);
                assert_eq!(einvoice::read(&bytes), Ok(invoice), "{end}");
            }
            for statement in statement::read(cut).unwrap_or_default() {
                require_balanced(&statement);
            }
        }
    }
}

#[test]
fn an_xml_file_without_its_last_tag_is_cut_off() {
    for text in [UBL.to_owned(), CII.to_owned(), ksef("invoice-template-fa-3.xml")] {
        let whole = text.trim_end();
        for end in [whole.len() - 1, whole.len() - 4, whole.len() / 2] {
            let problem = einvoice::read(&whole.as_bytes()[..end]).unwrap_err();
            assert_eq!(problem.what, ProblemKind::CutOff, "{end}");
            assert!(problem.place.is_some());
        }
    }
}

#[test]
fn a_statement_cut_in_the_middle_is_refused_with_its_place() {
    let half = &MT940_POLISH[..MT940_POLISH.len() / 2];
    let problem = statement::read(half.as_bytes()).unwrap_err();
    assert_eq!(problem.what, ProblemKind::CutOff);
    assert_eq!(problem.place.map(|place| place.line), u32::try_from(half.lines().count()).ok());
    let bytes = camt("camt053.v4.xml");
    let problem = statement::read(&bytes[..bytes.len() / 2]).unwrap_err();
    assert_eq!(problem.what, ProblemKind::CutOff);
    assert!(problem.place.is_some_and(|place| place.line > 50));
}

#[test]
fn a_file_with_flipped_bytes_never_panics() {
    let mut random = Lehmer(17);
    for bytes in samples() {
        for _ in 0..60 {
            let mut broken = bytes.clone();
            for _ in 0..=random.below(4) {
                let at = random.below(broken.len());
                broken[at] = u8::try_from(random.below(256)).unwrap();
            }
            let _ = einvoice::read(&broken);
            for statement in statement::read(&broken).unwrap_or_default() {
                require_balanced(&statement);
            }
        }
    }
}

fn quickly(bytes: &[u8]) -> (ProblemKind, ProblemKind) {
    let begun = Instant::now();
    let problems = (
        einvoice::read(bytes).map_err(|problem| problem.what),
        statement::read(bytes).map_err(|problem| problem.what),
    );
    // Far above what is needed, far below what anything quadratic would take.
    assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
    match problems {
        (Err(invoice), Err(statement)) => (invoice, statement),
        read => panic!("junk was read: {read:?}"),
    }
}

#[test]
fn twenty_megabytes_of_junk_are_refused_soon() {
    let size = 20 * 1024 * 1024;
    let mut random = Lehmer(4);
    let noise: Vec<u8> = (0..size).map(|_| u8::try_from(random.below(256)).unwrap()).collect();
    assert!(matches!(quickly(&noise).1, ProblemKind::UnknownFormat | ProblemKind::NotText));
}

#[test]
fn two_megabytes_of_one_piece_are_refused_soon() {
    let of = |piece: &str| quickly(piece.repeat(2_000_000 / piece.len()).as_bytes());
    assert_eq!(of("a"), (ProblemKind::NotXml, ProblemKind::UnknownFormat));
    assert_eq!(of("<"), (ProblemKind::NotXml, ProblemKind::NotXml));
    assert_eq!(of("<a>"), (ProblemKind::TooDeep, ProblemKind::TooDeep));
    assert_eq!(of("<a b='"), (ProblemKind::NotXml, ProblemKind::NotXml));
    assert_eq!(of("<a xmlns:b='c'>").0, ProblemKind::TooLarge);
    assert_eq!(of("<!--").0, ProblemKind::CutOff);
    assert_eq!(of(":20:\n").1, ProblemKind::CutOff);
    assert_eq!(of(":86:?20EREF+\n").1, ProblemKind::UnknownFormat);
    assert_eq!(of("{4:").1, ProblemKind::UnknownFormat);
}

#[test]
fn a_wide_file_is_read_in_the_time_its_size_deserves() {
    let line = "<cac:InvoiceLine><cbc:ID>3</cbc:ID>
  <cbc:LineExtensionAmount currencyID=\"EUR\">0.00</cbc:LineExtensionAmount>
  <cac:Item><cbc:Name>Nothing</cbc:Name></cac:Item></cac:InvoiceLine>";
    let wide = UBL.replace("</Invoice>", &format!("{}</Invoice>", line.repeat(50_000)));
    let begun = Instant::now();
    assert_eq!(einvoice::read(wide.as_bytes()).unwrap().lines.len(), 50_002);
    assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
}

#[test]
fn a_file_past_the_limit_is_refused_unread() {
    let problems = quickly(&vec![b'<'; MAX_BYTES + 1]);
    assert_eq!(problems, (ProblemKind::TooLarge, ProblemKind::TooLarge));
}

#[test]
fn an_empty_file_is_refused() {
    assert_eq!(quickly(b""), (ProblemKind::CutOff, ProblemKind::UnknownFormat));
    assert_eq!(quickly(b"\xef\xbb\xbf \r\n").0, ProblemKind::CutOff);
}
