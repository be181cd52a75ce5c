//! KSeF's other kinds: corrections, advances, settlements, simplified invoices.

use crate::samples::ksef;
use crate::told;
use formats::einvoice::{EInvoice, InvoiceKind, read};

const SOUND: &str = "invoice-template-fa-3.xml";

fn changed(changes: &[(&str, &str)]) -> EInvoice {
    let text = changes.iter().fold(ksef(SOUND), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    });
    read(text.as_bytes()).unwrap_or_else(|problem| panic!("{}", told(&problem)))
}

/// Two hundred kilowatt hours less, shown as before and after.
const CORRECTION: &[(&str, &str)] = &[
    (
        "<RodzajFaktury>VAT</RodzajFaktury>",
        "<RodzajFaktury>KOR</RodzajFaktury>
        <DaneFaKorygowanej><NrFaKorygowanej>FA/1</NrFaKorygowanej></DaneFaKorygowanej>
        <DaneFaKorygowanej><NrFaKorygowanej>FA/2</NrFaKorygowanej></DaneFaKorygowanej>",
    ),
    ("<P_13_1>43.60<", "<P_13_1>7.60<"),
    ("<P_14_1>10.03<", "<P_14_1>1.75<"),
    ("<P_15>53.63<", "<P_15>9.35<"),
    ("<DoZaplaty>53.63<", "<DoZaplaty>9.35<"),
    ("<P_11>18.00</P_11>", "<P_11>18.00</P_11><StanPrzed>1</StanPrzed>"),
];

#[test]
fn a_correction_names_what_it_corrects_and_its_lines_before_are_taken_off() {
    let read = changed(CORRECTION);
    assert_eq!(read.kind, InvoiceKind::Correction);
    assert_eq!(read.corrects, ["FA/1", "FA/2"]);
    assert_eq!(read.doubts, []);
    assert_eq!(read.lines.iter().map(|line| line.is_before).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn a_correction_that_its_lines_dont_explain_is_read_with_a_doubt() {
    let mut changes = CORRECTION.to_vec();
    changes.pop();
    let doubts: Vec<String> = changed(&changes).doubts.iter().map(told).collect();
    assert_eq!(doubts.len(), 1);
    assert!(doubts[0].starts_with("sum-differs Faktura/Fa/FaWiersz"), "{doubts:?}");
}

#[test]
fn a_settlement_tells_the_rest_and_need_not_add_up() {
    let read = changed(&[
        (">VAT<", ">ROZ<"),
        ("<P_15>53.63<", "<P_15>20.00<"),
        ("<DoZaplaty>53.63<", "<DoZaplaty>20.00<"),
    ]);
    assert_eq!(
        (read.kind, read.gross.minor, read.due.minor),
        (InvoiceKind::Settlement, 2000, 2000)
    );
    assert_eq!(read.doubts, []);
}

#[test]
fn an_advance_shows_the_order_it_was_paid_for() {
    let text = ksef(SOUND).replace(">VAT<", ">ZAL<");
    let (before, rest) = text.split_once("<FaWiersz>").unwrap();
    let (_, after) = rest.rsplit_once("</FaWiersz>").unwrap();
    let order = "<Zamowienie><WartoscZamowienia>123.00</WartoscZamowienia><ZamowienieWiersz>
        <NrWierszaZam>1</NrWierszaZam><P_7Z>Piec</P_7Z><P_8AZ>szt.</P_8AZ><P_8BZ>1</P_8BZ>
        <P_11NettoZ>100.00</P_11NettoZ><P_12Z>zw</P_12Z></ZamowienieWiersz></Zamowienie>";
    let read =
        read(format!("{before}{after}").replace("</Fa>", &format!("{order}</Fa>")).as_bytes());
    let read = read.unwrap();
    assert_eq!((read.kind, read.lines.len()), (InvoiceKind::Advance, 1));
    assert_eq!((read.lines[0].what.as_str(), read.lines[0].tax_rate), ("Piec", None));
}

#[test]
fn a_simplified_invoice_may_tell_the_total_only_and_no_buyers_name() {
    let text = ksef(SOUND)
        .replace(">VAT<", ">UPR<")
        .replace("<P_13_1>43.60</P_13_1>", "")
        .replace("<P_14_1>10.03</P_14_1>", "")
        .replace("<Nazwa>F.H.U. Jan Kowalski</Nazwa>", "");
    let read = read(text.as_bytes()).unwrap();
    assert_eq!((read.net.minor, read.tax.minor, read.gross.minor), (5363, 0, 5363));
    assert_eq!((read.kind, read.buyer.name.as_str()), (InvoiceKind::Invoice, ""));
}

#[test]
fn paid_parts_and_paid_wholes_lessen_what_is_due() {
    let part = "<Platnosc><ZnacznikZaplatyCzesciowej>1</ZnacznikZaplatyCzesciowej>
        <ZaplataCzesciowa><KwotaZaplatyCzesciowej>10.00</KwotaZaplatyCzesciowej></ZaplataCzesciowa>
        <ZaplataCzesciowa><KwotaZaplatyCzesciowej>3.63</KwotaZaplatyCzesciowej></ZaplataCzesciowa>";
    let read = changed(&[("<Platnosc>", part)]);
    assert_eq!((read.prepaid.minor, read.due.minor), (1363, 4000));
    let read = changed(&[("<Platnosc>", "<Platnosc><Zaplacono>1</Zaplacono>")]);
    assert_eq!((read.prepaid.minor, read.due.minor), (5363, 0));
}

#[test]
fn a_payable_amount_that_charges_dont_explain_is_a_doubt() {
    let read = changed(&[("<SumaOdliczen>0.00<", "<SumaOdliczen>5.00<")]);
    assert_eq!(read.due.minor, 5363);
    let doubts: Vec<String> = read.doubts.iter().map(told).collect();
    assert!(doubts[0].starts_with("sum-differs Faktura/Fa/Rozliczenie/DoZaplaty"), "{doubts:?}");
}

#[test]
fn a_buyer_of_another_country_has_its_number_there() {
    let abroad = "<KodUE>DE</KodUE><NrVatUE>123456789</NrVatUE>";
    let read = changed(&[("<NIP>1111111111</NIP>", abroad)]);
    assert_eq!(read.buyer.tax_number.as_deref(), Some("DE123456789"));
}

#[test]
fn a_tax_told_once_more_in_zloty_isnt_added_twice() {
    let read = changed(&[
        (">PLN<", ">EUR<"),
        ("<P_14_1>10.03</P_14_1>", "<P_14_1>10.03</P_14_1><P_14_1W>42.90</P_14_1W>"),
    ]);
    assert_eq!((read.tax.minor, read.gross.plain().as_str()), (1003, "53.63"));
}

#[test]
fn a_tax_of_another_country_may_be_in_the_total_only() {
    let read = changed(&[
        ("P_13_1>43.60</P_13_1>", "P_13_5>43.60</P_13_5>"),
        ("<P_14_1>10.03</P_14_1>", ""),
    ]);
    assert_eq!((read.net.minor, read.tax.minor, read.gross.minor), (4360, 0, 5363));
}
