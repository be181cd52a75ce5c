//! UBL by EN 16931: samples written here, since the norm's own examples are under another licence.

use crate::path_of;
use crate::samples::UBL;
use formats::ProblemKind;
use formats::einvoice::{InvoiceFormat, InvoiceKind, read};
use jiff::civil::date;

#[test]
fn an_invoice_with_allowances_charges_and_a_prepayment_is_read() {
    let read = read(UBL.as_bytes()).unwrap();
    assert_eq!((read.format, read.kind), (InvoiceFormat::Ubl, InvoiceKind::Invoice));
    assert_eq!(read.number, "R-1");
    assert_eq!((read.issued_on, read.due_on), (date(2026, 1, 31), Some(date(2026, 2, 14))));
    assert_eq!((read.net.minor, read.tax.minor, read.gross.minor), (24_000, 4770, 28_770));
    assert_eq!((read.prepaid.minor, read.due.minor, read.owed().minor), (8700, 20_100, 20_100));
    assert_eq!(read.seller.name, "Acme GmbH");
    assert_eq!(read.seller.tax_number.as_deref(), Some("DE123456789"));
    assert_eq!(read.seller.country.as_deref(), Some("DE"));
    assert_eq!(read.seller.account.as_deref(), Some("DE89370400440532013000"));
    assert_eq!((read.buyer.name.as_str(), read.buyer.tax_number), ("Buyer Ltd", None));
    assert_eq!(read.order_reference.as_deref(), Some("PO-7"));
    assert_eq!(read.payment_reference.as_deref(), Some("RF18"));
    assert_eq!(read.corrects, ["R-0"]);
    assert_eq!(read.doubts, []);
    let line = &read.lines[0];
    assert_eq!((line.what.as_str(), line.unit.as_deref()), ("Work & travel", Some("HUR")));
    assert_eq!(line.quantity.map(formats::Quantity::plain).as_deref(), Some("2.5"));
    assert_eq!((line.net.map(|net| net.minor), line.tax_rate), (Some(20_000), Some(2300)));
}

fn credit_note() -> String {
    UBL.replace("Invoice-2", "CreditNote-2")
        .replace("<Invoice ", "<CreditNote ")
        .replace("</Invoice>", "</CreditNote>")
        .replace("cac:InvoiceLine", "cac:CreditNoteLine")
        .replace("cbc:InvoicedQuantity", "cbc:CreditedQuantity")
        .replace("<cbc:DueDate>2026-02-14</cbc:DueDate>\n", "")
        .replace(">380</cbc:InvoiceTypeCode", ">381</cbc:CreditNoteTypeCode")
        .replace("<cbc:InvoiceTypeCode", "<cbc:CreditNoteTypeCode")
        .replace(
            "<cbc:PaymentID>",
            "<cbc:PaymentDueDate>2026-03-01</cbc:PaymentDueDate><cbc:PaymentID>",
        )
}

#[test]
fn a_credit_note_is_read_and_lessens_what_is_owed() {
    let read = read(credit_note().as_bytes()).unwrap();
    assert_eq!((read.kind, read.due_on), (InvoiceKind::CreditNote, Some(date(2026, 3, 1))));
    assert_eq!((read.due.minor, read.owed().minor), (20_100, -20_100));
    assert_eq!(read.lines[1].quantity.map(formats::Quantity::plain).as_deref(), Some("1"));
}

#[test]
fn the_code_tells_the_kind() {
    for (code, kind) in [
        ("380", InvoiceKind::Invoice),
        ("389", InvoiceKind::Invoice),
        ("384", InvoiceKind::Correction),
        ("386", InvoiceKind::Advance),
        ("381", InvoiceKind::CreditNote),
    ] {
        let text = UBL.replace(">380<", &format!(">{code}<"));
        assert_eq!(read(text.as_bytes()).unwrap().kind, kind, "{code}");
    }
}

/// From, to, reason, path.
const BROKEN: &[(&str, &str, ProblemKind, &str)] = &[
    // BR-CO-10
    (
        ">200.00</cbc:Line",
        ">200.01</cbc:Line",
        ProblemKind::SumDiffers,
        "LegalMonetaryTotal/LineExtensionAmount",
    ),
    // BR-CO-11
    (
        ">20.00</cbc:Amount",
        ">21.00</cbc:Amount",
        ProblemKind::SumDiffers,
        "LegalMonetaryTotal/AllowanceTotalAmount",
    ),
    // BR-CO-12
    (
        ">10</cbc:Amount",
        ">11</cbc:Amount",
        ProblemKind::SumDiffers,
        "LegalMonetaryTotal/ChargeTotalAmount",
    ),
    // BR-CO-13
    (">240.00<", ">250.00<", ProblemKind::SumDiffers, "LegalMonetaryTotal/TaxExclusiveAmount"),
    // BR-CO-14
    (">4.00<", ">4.01<", ProblemKind::SumDiffers, "TaxTotal/TaxAmount"),
    // BR-CO-15
    (">287.70<", ">287.71<", ProblemKind::SumDiffers, "LegalMonetaryTotal/TaxInclusiveAmount"),
    (
        ">287.70<",
        ">287.701<",
        ProblemKind::TooManyDecimals,
        "LegalMonetaryTotal/TaxInclusiveAmount",
    ),
    (
        ">287.70<",
        ">99999999999999999999<",
        ProblemKind::AmountTooLarge,
        "LegalMonetaryTotal/TaxInclusiveAmount",
    ),
    (">287.70<", ">2.87E2<", ProblemKind::NotAnAmount, "LegalMonetaryTotal/TaxInclusiveAmount"),
    (
        "currencyID=\"EUR\">287.70<",
        "currencyID=\"USD\">287.70<",
        ProblemKind::OtherCurrency,
        "LegalMonetaryTotal/TaxInclusiveAmount",
    ),
    (">EUR<", ">Euro<", ProblemKind::NotACurrency, "DocumentCurrencyCode"),
    ("2026-01-31", "20260131", ProblemKind::NotADate, "IssueDate"),
    ("2026-01-31", "2026-1-31", ProblemKind::NotADate, "IssueDate"),
    ("<cbc:ID>R-1</cbc:ID>", "", ProblemKind::Missing, "PaymentMeans"),
    ("<cbc:ID>R-1</cbc:ID>", "<cbc:ID> </cbc:ID>", ProblemKind::Missing, "ID"),
    (">2.5<", ">two<", ProblemKind::NotANumber, "InvoiceLine/InvoicedQuantity"),
    (">23.0<", ">x<", ProblemKind::NotANumber, "InvoiceLine/Item/ClassifiedTaxCategory/Percent"),
    (">false<", ">no<", ProblemKind::UnknownValue, "AllowanceCharge/ChargeIndicator"),
    ("Invoice-2", "Invoice-3", ProblemKind::UnknownFormat, ""),
];

#[test]
fn what_is_wrong_is_refused_with_its_path_and_reason() {
    for (from, to, kind, path) in BROKEN {
        let text = UBL.replacen(from, to, 1);
        assert_ne!(text, UBL, "{from}");
        let problem = read(text.as_bytes()).unwrap_err();
        let path = match *path {
            "" => "Invoice".to_owned(),
            // Without its own number, the invoice has none.
            "PaymentMeans" => "Invoice/ID".to_owned(),
            path => format!("Invoice/{path}"),
        };
        assert_eq!(path_of(&problem), (*kind, path.as_str()), "{to}");
        assert!(problem.place.is_some(), "{to}");
    }
}

#[test]
fn an_invoice_without_lines_is_refused() {
    let (head, _) = UBL.split_once("<cac:InvoiceLine>").unwrap();
    let problem = read(format!("{head}</Invoice>").as_bytes()).unwrap_err();
    assert_eq!(path_of(&problem), (ProblemKind::Missing, "Invoice/InvoiceLine"));
}

#[test]
fn a_payable_amount_that_isnt_explained_is_a_doubt() {
    let read = read(UBL.replace(">201.00<", ">200.00<").as_bytes()).unwrap();
    assert_eq!(read.due.minor, 20_000);
    let doubts: Vec<_> = read.doubts.iter().map(path_of).collect();
    let path = "Invoice/LegalMonetaryTotal/PayableAmount";
    assert_eq!(doubts, [(ProblemKind::SumDiffers, path)]);
}

#[test]
fn a_currency_without_decimals_has_none() {
    let yen = UBL.replace("EUR", "JPY");
    let problem = read(yen.as_bytes()).unwrap_err();
    assert_eq!(problem.what, ProblemKind::TooManyDecimals);
}
