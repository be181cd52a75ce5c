//! KSeF: every sample of the ministry, and what is refused.

use crate::samples::{fill, folder, ksef};
use crate::told;
use formats::Quantity;
use formats::einvoice::{EInvoice, InvoiceFormat, InvoiceKind, read};
use jiff::civil::date;

fn invoice(name: &str) -> EInvoice {
    read(ksef(name).as_bytes()).expect("a sample is sound")
}

/// Format, kind, number, lines, net, tax, gross, prepaid, due.
fn row(invoice: &EInvoice) -> String {
    let EInvoice { format, kind, number, lines, net, tax, gross, prepaid, due, .. } = invoice;
    let amounts = [net, tax, gross, prepaid, due].map(|money| money.plain()).join(" ");
    format!("{} {} {number} {} {amounts}", format.code(), kind.code(), lines.len())
}

#[test]
fn every_sample_of_the_ministry_is_read() {
    let read: Vec<String> = folder("ksef")
        .iter()
        .map(|(name, bytes)| match read(fill(std::str::from_utf8(bytes).unwrap()).as_bytes()) {
            Ok(invoice) => row(&invoice),
            Err(problem) => format!("{name}: {}", told(&problem)),
        })
        .collect();
    assert_eq!(
        read,
        [
            "ksef-fa-2 invoice FA/KUDYO-5316371561/05/2025 12 35260.63 8109.94 43370.57 43370.57 0.00",
            "ksef-fa-2 invoice FA/GRQMB-2026-17/05/2025 12 35260.63 8109.94 43370.57 43370.57 0.00",
            "ubl credit-note 2026-17 1 12740.00 2930.20 15670.20 1000.00 14870.20",
            "ubl invoice 2026-17 3 5900.00 1225.00 7125.00 1000.00 6125.00",
            "ubl invoice 2026-17 3 5900.00 1225.00 7125.00 1000.00 6125.00",
            "ksef-fa-3 invoice FA/GRQMB-2026-17/05/2025 2 43.60 10.03 53.63 0.00 53.63",
            "ksef-fa-3 invoice FA/GRQMB-2026-17/05/2025 2 43.60 10.03 53.63 0.00 53.63",
            "ksef-fa-3 invoice FV2026/02/150 3 52260.10 12019.82 64279.92 0.00 63279.92",
            "ksef-fa-3 invoice FV2026/02/150 3 52260.10 12019.82 64279.92 0.00 63279.92",
            "ksef-fa-3 invoice FA/GRQMB-2026-17/05/2025 2 43.60 10.03 53.63 0.00 53.63",
            "ksef-fa-rr invoice 2026-17 2 2000.00 140.00 2140.00 0.00 2140.00",
            "ksef-fa-3 invoice FA/YUCFO-4342344706/03/2026 13 27292.28 6277.22 33569.50 33569.50 0.00",
            "upo.xml: unknown-format Potwierdzenie 2:1",
        ]
    );
}

#[test]
fn an_invoice_is_read_with_its_parties_terms_and_lines() {
    let read = invoice("invoice-template-fa-3-with-custom-Subject3.xml");
    assert_eq!((read.format, read.kind), (InvoiceFormat::Ksef3, InvoiceKind::Invoice));
    assert_eq!(read.issued_on, date(2025, 10, 10));
    assert_eq!(read.due_on, Some(date(2026, 3, 15)));
    assert_eq!(read.seller.tax_number.as_deref(), Some("5265877635"));
    assert_eq!(read.seller.country.as_deref(), Some("PL"));
    assert_eq!(read.seller.account.as_deref(), Some("73111111111111111111111111"));
    assert_eq!(read.order_reference.as_deref(), Some("4354343"));
    assert_eq!(read.doubts, []);
    let line = &read.lines[1];
    assert_eq!((line.position.as_str(), line.unit.as_deref()), ("2", Some("szt.")));
    assert_eq!(line.net.map(|net| net.minor), Some(1_800_000));
    assert_eq!(line.tax_rate, Some(2300));
    let last = read.lines.last().unwrap();
    assert_eq!(last.what, "zmywarka Bryza 100");
    assert_eq!(last.quantity, Some(Quantity { millionths: 15_000_000 }));
}

#[test]
fn the_names_of_both_parties_are_read() {
    let read = invoice("faktura-online.xml");
    assert_eq!(read.seller.name, "Baranowski, Kucharski and Krupa");
    assert_eq!(read.buyer.name, "Cichy LLC");
    assert_eq!(read.buyer.tax_number.as_deref(), Some("7352765225"));
}

#[test]
fn a_farmers_invoice_has_the_accounts_of_both() {
    let read = invoice("invoice-template-fa-rr-1.xml");
    assert_eq!(read.issued_on, date(2026, 2, 23));
    assert_eq!(read.seller.name, "Elektrownia S.A.");
    assert_eq!(read.seller.account.as_deref(), Some("83102055550000987654321012"));
    assert_eq!(read.buyer.account.as_deref(), Some("12114033330000123456789012"));
    assert_eq!(read.lines[0].tax_rate, Some(700));
    assert_eq!(read.lines[0].gross.map(|gross| gross.minor), Some(80_250));
}

#[test]
fn the_polish_credit_note_is_read_with_its_doubt_about_the_payable_amount() {
    let read = invoice("invoice-template-fa-3-pef-correction.xml");
    assert_eq!(read.corrects, ["5265877635-20260101-0123456789AB-CD"]);
    assert_eq!(read.owed().plain(), "-14870.20");
    let doubts: Vec<_> = read.doubts.iter().map(told).collect();
    assert_eq!(doubts, ["sum-differs CreditNote/LegalMonetaryTotal/PayableAmount 1131:3"]);
}

#[test]
fn what_is_wrong_is_refused_with_its_place_and_reason() {
    let sound = ksef("invoice-template-fa-3.xml");
    for (from, to, expected) in [
        ("<P_15>53.63</P_15>", "", "missing Faktura/Fa/P_15 43:2"),
        ("<P_15>53.63</P_15>", "<P_15/>", "missing Faktura/Fa/P_15 54:3"),
        ("<P_15>53.63</P_15>", "<P_15>53,63</P_15>", "not-an-amount Faktura/Fa/P_15 54:3"),
        ("<P_15>53.63</P_15>", "<P_15>53.631</P_15>", "too-many-decimals Faktura/Fa/P_15 54:3"),
        ("<P_15>53.63</P_15>", "<P_15>53.65</P_15>", "sum-differs Faktura/Fa/P_15 54:3"),
        ("<P_11>18.00</P_11>", "<P_11>17.00</P_11>", "sum-differs Faktura/Fa/FaWiersz 76:3"),
        ("<P_1>2025-09-01</P_1>", "<P_1>01.09.2025</P_1>", "not-a-date Faktura/Fa/P_1 45:3"),
        ("<P_1>2025-09-01</P_1>", "<P_1>2025-02-30</P_1>", "not-a-date Faktura/Fa/P_1 45:3"),
        (">PLN<", ">PLX<", "not-a-currency Faktura/Fa/KodWaluty 44:3"),
        (">VAT<", ">FAKTURA<", "unknown-value Faktura/Fa/RodzajFaktury 71:3"),
        ("<P_8B>20.00<", "<P_8B>20.1234567<", "too-many-decimals Faktura/Fa/FaWiersz/P_8B 80:4"),
        ("2025/06/25/13775", "2029/01/01/1", "unknown-format Faktura 2:1"),
        (
            "<Nazwa>Elektrownia S.A.</Nazwa>",
            "",
            "missing Faktura/Podmiot1/DaneIdentyfikacyjne/Nazwa 11:3",
        ),
    ] {
        let broken = sound.replacen(from, to, 1);
        assert_ne!(broken, sound, "{from}");
        let problem = read(broken.as_bytes()).unwrap_err();
        assert_eq!(told(&problem), expected, "{to}");
    }
}

#[test]
fn a_grosz_of_rounding_for_each_rate_is_no_contradiction() {
    let sound = ksef("invoice-template-fa-3.xml");
    let rounded = sound.replace("<P_15>53.63<", "<P_15>53.64<");
    assert_eq!(read(rounded.as_bytes()).map(|read| read.gross.minor), Ok(5364));
}
