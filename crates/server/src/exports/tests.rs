//! Lists and everything leave through the router, and come back by our own import.

use std::io::{Cursor, Read as _};

use axum::http::StatusCode;
use domain::people::Role;
use zip::ZipArchive;

use super::everything;

use crate::web::testing::{Browser, PASSWORD, opened};

async fn text(browser: &mut Browser, path: &str) -> String {
    let (status, _, bytes) = browser.download(path).await;
    assert_eq!(status, StatusCode::OK, "{path}");
    String::from_utf8(bytes).expect("UTF-8")
}

#[tokio::test]
async fn a_list_leaves_whole_as_it_is_narrowed_and_runs_nothing() {
    let mut browser = Browser::of_owner().await;
    for number in 0..60 {
        opened(&mut browser, &format!("Pumps {number:02}")).await;
    }
    opened(&mut browser, "=1+1").await;
    let csv = text(&mut browser, "/exports/customers?format=csv").await;
    assert!(csv.starts_with("\u{FEFF}ID,Name,Next step due"), "{csv}");
    assert_eq!(csv.lines().count(), 62, "all rows, not only the first page");
    assert!(csv.contains(",'=1+1,"), "a formula is text");
    let some = text(&mut browser, "/exports/customers?format=csv&q=Pumps+07").await;
    assert_eq!(some.lines().count(), 2);
    let semicolons = text(&mut browser, "/exports/cases?format=csv-semicolon&view=open").await;
    assert!(semicolons.lines().all(|line| line.contains(';')));
    let json = text(&mut browser, "/exports/cases?format=json&columns=all").await;
    let items: Vec<serde_json::Value> = serde_json::from_str(&json).expect("JSON");
    assert_eq!(items.len(), 61);
    assert!(items.iter().all(|item| item["due"].as_str().is_some_and(|due| due.ends_with('Z'))));
    browser.close().await;
}

#[tokio::test]
async fn a_workbook_holds_dates_and_text_as_what_they_are() {
    let mut browser = Browser::of_owner().await;
    opened(&mut browser, "=1+1").await;
    let (status, headers, bytes) = browser.download("/exports/cases?format=xlsx").await;
    assert_eq!(status, StatusCode::OK);
    let name = headers["content-disposition"].to_str().expect("a name");
    assert!(name.contains("Cases") && name.contains(".xlsx"), "{name}");
    let mut book = ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let mut sheet = String::new();
    book.by_name("xl/worksheets/sheet1.xml")
        .expect("a sheet")
        .read_to_string(&mut sheet)
        .expect("text");
    assert!(!sheet.contains("<f>"), "no formula");
    assert!(sheet.contains("=1+1"), "the text is whole: {sheet}");
    browser.close().await;
}

#[tokio::test]
async fn who_may_not_see_a_list_does_not_export_it() {
    let mut browser = Browser::of_owner().await;
    opened(&mut browser, "Pumps").await;
    browser.hire("Ben", "ben@example.org", Role::Salesperson).await;
    browser.forget();
    browser.sign_in("ben@example.org", PASSWORD).await;
    for path in ["/exports/people", "/exports/audit", "/exports/everything"] {
        let (status, ..) = browser.download(path).await;
        assert_eq!(status, StatusCode::CONFLICT, "{path}: refused with its rule");
    }
    let (status, ..) = browser.download("/exports/nothing").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    browser.close().await;
}

#[tokio::test]
async fn everything_is_one_file_with_a_manifest_that_counts_it() {
    let mut browser = Browser::of_owner().await;
    opened(&mut browser, "Pumps").await;
    let path = std::env::temp_dir().join(format!("everything-{}.zip", browser.web.new_id()));
    let rows =
        everything::write_to(browser.web.db(), browser.web.now(), &path).await.expect("a file");
    let mut archive =
        ZipArchive::new(std::fs::File::open(&path).expect("it is there")).expect("a ZIP");
    let mut read = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).expect(name).read_to_string(&mut text).expect("text");
        text
    };
    let manifest: serde_json::Value = serde_json::from_str(&read("manifest.json")).expect("JSON");
    assert_eq!(manifest["rows"]["customers"], 1);
    let counted = manifest["rows"].as_object().expect("kinds").values();
    assert_eq!(counted.filter_map(serde_json::Value::as_u64).sum::<u64>(), rows);
    assert!(read("data/customers.jsonl").contains("\"Pumps\""));
    assert!(!read("data/users.jsonl").contains("password"), "no secret leaves");
    assert!(read("import/1-customers.csv").contains("Pumps"));
    drop(std::fs::remove_file(path));
    browser.close().await;
}
