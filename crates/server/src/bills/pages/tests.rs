//! The pages of bills, through the router.

use axum::http::StatusCode;
use domain::agreements::AgreementLine;
use domain::ids::{CaseId, UserId};
use domain::items::ItemKind;
use domain::money::Money;
use domain::quantity::Quantity;
use iso_currency::Currency;

use crate::bills::{FileIn, read_statements, take_einvoices};
use crate::web::testing::{Browser, agreed, line, won};

async fn ewa(browser: &Browser) -> UserId {
    store::people::all(browser.web.db()).await.expect("the people")[0].id
}

/// Anna has said yes and agreed to two pumps and some oil.
async fn sold(browser: &mut Browser) -> CaseId {
    let (_, case) = won(browser, "Anna <b>Nowak</b>").await;
    let of = |what: &str, quantity, minor| AgreementLine {
        kind: ItemKind::Part,
        what: line(what),
        quantity: Quantity(quantity),
        price: Money { minor, currency: Currency::PLN },
        cost: None,
    };
    let lines = vec![of("Pump <i>", 2000, 20_000), of("Oil", 1000, 500)];
    agreed(browser, case, lines).await;
    case
}

/// The form of a bill of so many pumps for so much.
fn pumps<'a>(quantity: &'a str, net: &'a str) -> [(&'a str, &'a str); 6] {
    [
        ("lines", "1"),
        ("agreed_0", "0"),
        ("what_0", "Pump <i>"),
        ("quantity_0", quantity),
        ("net_0", net),
        ("rate_0", "23"),
    ]
}

#[tokio::test]
async fn a_bill_is_drafted_compared_sent_and_paid() {
    let mut browser = Browser::of_owner().await;
    let case = sold(&mut browser).await;
    let path = format!("/cases/{case}/bills");
    assert!(browser.get(&path).await.shows("Agreed and not billed yet"));
    let form = browser.get(&format!("{path}/new")).await;
    assert!(form.body.contains("value=\"200.00\"") && form.body.contains("value=\"23\""));
    let saved = browser.post(&path, &pumps("3", "200")).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let bill = saved.to().to_owned();
    let page = browser.get(&bill).await;
    assert!(page.shows("The bill is drafted") && page.shows("More than is left to bill"));
    assert!(page.shows("Pump <i>"), "their words are shown as words");

    let sent = [("number", "FV/1/2026"), ("issued_on", "2026-11-22")];
    let refused = browser.post(&format!("{bill}/send"), &sent).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("This bill is not as it was agreed.") && refused.shows("FV/1/2026"));
    let edited = browser.post(&format!("{bill}/edit"), &pumps("2", "200")).await;
    assert_eq!(edited.to(), bill, "{}", edited.body);
    let page = browser.get(&bill).await;
    assert!(page.shows("As agreed") && page.shows("Left for another bill"));
    let no_number =
        browser.post(&format!("{bill}/send"), &[("number", ""), ("issued_on", "x")]).await;
    assert_eq!(no_number.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(no_number.body.contains("number-error") && no_number.body.contains("issued_on-error"));
    assert_eq!(browser.post(&format!("{bill}/send"), &sent).await.to(), bill);
    let page = browser.get(&bill).await;
    assert!(page.shows("Bill \u{2068}FV/1/2026\u{2069}") && page.shows("PLN\u{a0}246.00"));

    let paid = [("amount", "246.01"), ("on", "2026-11-22"), ("how", "Cash")];
    let too_much = browser.post(&format!("{bill}/paid"), &paid).await;
    assert_eq!(too_much.status, StatusCode::UNPROCESSABLE_ENTITY);
    let paid = [("amount", "246.00"), ("on", "2026-11-22"), ("how", "Cash")];
    assert_eq!(browser.post(&format!("{bill}/paid"), &paid).await.to(), bill);
    assert!(browser.get("/bills").await.shows("Paid lately"));
    let timeline = browser.get(&format!("/cases/{case}")).await;
    assert!(
        timeline.shows("Bill \u{2068}FV/1/2026\u{2069} is paid") || timeline.shows("FV/1/2026")
    );
    browser.close().await;
}

#[tokio::test]
async fn what_is_wrong_in_a_bill_stands_at_its_field_and_nothing_typed_is_lost() {
    let mut browser = Browser::of_owner().await;
    let case = sold(&mut browser).await;
    let mut form = pumps("none", "12.3456");
    form[5].1 = "200";
    let page = browser.post(&format!("/cases/{case}/bills"), &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["quantity_0", "net_0", "rate_0"] {
        assert!(page.body.contains(&format!("id=\"{field}-error\"")), "{field}");
    }
    assert!(page.body.contains("value=\"none\"") && page.body.contains("value=\"12.3456\""));
    let empty = browser.post(&format!("/cases/{case}/bills"), &[("lines", "1")]).await;
    assert!(empty.shows("This bill is empty"));
    browser.close().await;
}

#[tokio::test]
async fn money_that_waits_is_matched_with_one_tap_and_taken_apart_again() {
    let mut browser = Browser::of_owner().await;
    let case = sold(&mut browser).await;
    let drafted = browser.post(&format!("/cases/{case}/bills"), &pumps("2", "200")).await;
    let bill = drafted.to().to_owned();
    let sent = [("number", "FV/1/2026"), ("issued_on", "2026-11-22")];
    browser.post(&format!("{bill}/send"), &sent).await;
    let statement = ":20:A\r\n:25:PL61\r\n:28C:1/1\r\n:60F:C261122PLN0,\r\n\
        :61:2611221122C246,00NTRFX//B1\r\n:86:020?00PRZELEW?20za <pompe>?32KASIA\r\n\
        :62F:C261122PLN246,00\r\n-\r\n";
    let files = vec![FileIn { name: "a.sta".to_owned(), bytes: statement.as_bytes().to_vec() }];
    let ewa = ewa(&browser).await;
    read_statements(browser.web.app(), ewa, files).await.expect("read");
    let page = browser.get("/bills").await;
    assert!(page.shows("Money that waits for a person") && page.shows("One bill fits"));
    assert!(page.shows("za <pompe>") || page.shows("<pompe>"));
    let open = store::bills::open_payments(browser.web.db(), 9).await.expect("payments");
    let payment = format!("/bills/payments/{}", open[0].id);
    let id = bill.trim_start_matches("/bills/").to_owned();
    assert!(browser.get(&payment).await.body.contains(&id), "it is a candidate");
    let unknown = browser.post(&payment, &[("number", "FV/9"), ("amount", "1")]).await;
    assert!(unknown.shows("There is no bill of this number"));
    let tapped = browser.post(&payment, &[("bill", id.as_str()), ("amount", "246.00")]).await;
    assert_eq!(tapped.to(), payment, "{}", tapped.body);
    assert!(browser.get(&payment).await.shows("It was for something else"));
    let apart = browser.post(&format!("{payment}/unmatch"), &[("bill", id.as_str())]).await;
    assert_eq!(apart.to(), payment);
    let nothing_said = browser.post(&format!("{payment}/aside"), &[("why", " ")]).await;
    assert_eq!(nothing_said.status, StatusCode::UNPROCESSABLE_ENTITY);
    let aside = browser.post(&format!("{payment}/aside"), &[("why", "A deposit")]).await;
    assert_eq!(aside.to(), payment);
    assert!(browser.get(&payment).await.shows("A deposit"));
    assert_eq!(browser.post(&format!("{payment}/again"), &[]).await.to(), payment);
    browser.close().await;
}

#[tokio::test]
async fn an_e_invoice_that_waits_is_shown_beside_the_case_that_is_chosen() {
    let mut browser = Browser::of_owner().await;
    let case = sold(&mut browser).await;
    let sample = include_str!("../../../tests/data/bills/invoice-template-fa-3.xml");
    let text = sample.replace("#nip#", "5265877635").replace("#invoice_number#", "2026-17");
    let files = vec![FileIn { name: "fa.xml".to_owned(), bytes: text.into_bytes() }];
    let ewa = ewa(&browser).await;
    take_einvoices(browser.web.app(), ewa, files).await.expect("read");
    let page = browser.get("/bills").await;
    assert!(page.shows("E-invoices that wait") && page.shows("No customer has this tax number"));
    let open = store::bills::waiting_open(browser.web.db(), 9).await.expect("it waits");
    let path = format!("/bills/waiting/{}", open[0].id);
    assert!(browser.get(&path).await.shows("A second pump"));
    let beside = browser.get(&format!("{path}?case={case}")).await;
    assert!(beside.shows("Not in the agreement") && beside.shows("Take it as a bill of this case"));
    let taken = browser.post(&path, &[("case", &case.to_string())]).await;
    assert!(taken.to().starts_with("/bills/"), "{}", taken.body);
    let bill = browser.get(taken.to()).await;
    assert!(bill.shows("taken with differences") && bill.shows("KSeF FA(3)"));
    assert!(browser.get(&path).await.shows("This is settled."));
    assert!(browser.get("/bills").await.shows("Taken though they differed"));
    browser.close().await;
}

#[tokio::test]
async fn every_page_of_bills_is_drawn_in_every_language() {
    let mut browser = Browser::of_owner().await;
    let case = sold(&mut browser).await;
    let drafted = browser.post(&format!("/cases/{case}/bills"), &pumps("3", "1")).await;
    let bill = drafted.to().to_owned();
    for language in ["en", "pl", "ru", "he"] {
        browser.post("/preferences", &[("language", language)]).await;
        for path in ["/bills", &bill, &format!("{bill}/edit"), &format!("/cases/{case}/bills")] {
            let page = browser.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{language} {path}");
            assert!(!page.body.contains("bills-"), "{language} {path}: an unknown message");
        }
    }
    browser.close().await;
}

#[tokio::test]
async fn two_people_who_write_one_draft_do_not_overwrite_each_other_in_silence() {
    let mut browser = Browser::of_owner().await;
    let case = sold(&mut browser).await;
    let drafted = browser.post(&format!("/cases/{case}/bills"), &pumps("2", "200")).await;
    let path = format!("{}/edit", drafted.to());
    let stood = browser.get(&path).await.hidden("stood").to_owned();
    assert_eq!(browser.post(&path, &pumps("1", "100")).await.status, StatusCode::SEE_OTHER);
    let mut mine = pumps("2", "190").to_vec();
    mine.push(("stood", &stood));
    let clash = browser.post(&path, &mine).await;
    assert_eq!(clash.status, StatusCode::CONFLICT, "{}", clash.body);
    assert!(clash.shows("and you typed") && clash.body.contains("value=\"190\""));
    let now = clash.hidden("stood").to_owned();
    mine.retain(|(name, _)| *name != "stood");
    mine.push(("stood", &now));
    assert_eq!(browser.post(&path, &mine).await.to(), drafted.to(), "with open eyes it is saved");
    browser.close().await;
}
