//! Cross Industry Invoices by EN 16931, written here.

use crate::path_of;
use crate::samples::{CII, UBL};
use formats::ProblemKind;
use formats::einvoice::{EInvoice, InvoiceFormat, InvoiceKind, read};

#[test]
fn the_same_invoice_is_read_the_same_from_ubl_and_from_cii() {
    let from_ubl = read(UBL.as_bytes()).unwrap();
    let from_cii = read(CII.as_bytes()).unwrap();
    assert_eq!(from_cii.format, InvoiceFormat::Cii);
    assert_eq!(EInvoice { format: InvoiceFormat::Ubl, ..from_cii }, from_ubl);
}

#[test]
fn the_code_tells_a_credit_note() {
    let read = read(CII.replace(">380<", ">381<").as_bytes()).unwrap();
    assert_eq!((read.kind, read.owed().minor), (InvoiceKind::CreditNote, -20_100));
}

#[test]
fn what_is_wrong_is_refused_with_its_path_and_reason() {
    let sums = "ApplicableHeaderTradeSettlement/SpecifiedTradeSettlementHeaderMonetarySummation";
    for (from, to, kind, path) in [
        (">20260131<", ">2026-01-31<", ProblemKind::NotADate, "DateTimeString"),
        (">20260131<", ">20260132<", ProblemKind::NotADate, "DateTimeString"),
        ("\"102\">20260131", "\"610\">20260131", ProblemKind::NotADate, "DateTimeString"),
        (">200.00</ram:Line", ">200.01</ram:Line", ProblemKind::SumDiffers, "LineTotalAmount"),
        (">20.00</ram:Act", ">19.00</ram:Act", ProblemKind::SumDiffers, "AllowanceTotalAmount"),
        (">10.00</ram:Act", ">9.00</ram:Act", ProblemKind::SumDiffers, "ChargeTotalAmount"),
        (">240.00<", ">241.00<", ProblemKind::SumDiffers, "TaxBasisTotalAmount"),
        (">43.70<", ">43.71<", ProblemKind::SumDiffers, "TaxTotalAmount"),
        (">287.70<", ">287.00<", ProblemKind::SumDiffers, "GrandTotalAmount"),
        (">287.70<", "><", ProblemKind::Missing, "GrandTotalAmount"),
        ("<ram:Name>Buyer Ltd</ram:Name>", "", ProblemKind::Missing, "BuyerTradeParty/Name"),
        (">EUR<", ">€<", ProblemKind::NotACurrency, "InvoiceCurrencyCode"),
        ("Invoice:100", "Invoice:13", ProblemKind::UnknownFormat, "CrossIndustryInvoice"),
    ] {
        let text = CII.replacen(from, to, 1);
        assert_ne!(text, CII, "{from}");
        let problem = read(text.as_bytes()).unwrap_err();
        assert_eq!(problem.what, kind, "{to}");
        assert!(problem.path.ends_with(path), "{to}: {}", problem.path);
    }
    let text = CII.replace(">287.70<", ">287.00<");
    let problem = read(text.as_bytes()).unwrap_err();
    let path = format!("CrossIndustryInvoice/SupplyChainTradeTransaction/{sums}/GrandTotalAmount");
    assert_eq!(path_of(&problem), (ProblemKind::SumDiffers, path.as_str()));
}

#[test]
fn a_small_profile_without_lines_is_read() {
    let (head, rest) = CII.split_once("<ram:IncludedSupplyChainTradeLineItem>").unwrap();
    let (_, tail) = rest.rsplit_once("</ram:IncludedSupplyChainTradeLineItem>").unwrap();
    let read = read(format!("{head}{tail}").as_bytes()).unwrap();
    assert_eq!((read.lines.len(), read.gross.minor), (0, 28_770));
}
