//! The pages of documents, through the router: what is taken, what is said about what is not, and
//! that nothing which was taken can ever run in a browser.

use axum::http::StatusCode;

use crate::web::testing::{Browser, opened};

const PDF: &[u8] = b"%PDF-1.7\nan agreement";

/// The owner's browser, and the page of a case's documents.
async fn desk() -> (Browser, String) {
    let mut browser = Browser::of_owner().await;
    let (_, case) = opened(&mut browser, "Pompy").await;
    (browser, format!("/cases/{case}/documents"))
}

/// The address of the only document's page.
async fn only_document(browser: &mut Browser, list: &str) -> String {
    let page = browser.get(list).await;
    let at = page.body.find("/documents/0").expect("a link to a document");
    page.body[at..].split('"').next().expect("its end").to_owned()
}

#[tokio::test]
async fn a_document_is_added_shared_replaced_and_withdrawn() {
    let (mut browser, list) = desk().await;
    let page = browser.get(&list).await;
    assert!(page.shows("No document yet") && page.shows("not here yet"), "{}", page.body);
    let fields = [("title", ""), ("required_code", "agreement"), ("is_final", "yes")];
    let saved = browser.post_file(&list, &fields, ("umowa Łódź.pdf", PDF)).await;
    assert_eq!(saved.to(), list, "{}", saved.body);
    let page = browser.get(&list).await;
    assert!(page.shows("The document is here.") && page.shows("umowa Łódź"), "{}", page.body);
    assert!(page.shows("the customer does not have it"));

    let one = only_document(&mut browser, &list).await;
    assert!(browser.get(&one).await.shows("umowa Łódź.pdf"));
    let other = [("seen", "1"), ("title", "Umowa"), ("required_code", "acceptance-protocol")];
    let described = browser.post(&format!("{one}/described"), &other).await;
    assert_eq!(described.to(), one);
    let page = browser.get(&one).await;
    assert!(page.shows("Umowa") && page.body.contains("value=\"acceptance-protocol\" selected"));
    let nameless = [("seen", "1"), ("title", " "), ("required_code", "F77")];
    let nameless = browser.post(&format!("{one}/described"), &nameless).await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nameless.body.contains("id=\"title-error\""));
    assert!(nameless.body.contains("id=\"required_code-error\""));
    let shared = browser.post(&format!("{one}/shared"), &[("seen", "1")]).await;
    assert_eq!(shared.to(), one);
    assert!(browser.get(&one).await.shows("the customer has it"));
    let same = browser.post_file(&format!("{one}/versions"), &[], ("b.pdf", PDF)).await;
    assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(same.shows("byte for byte"));
    let newer = browser.post_file(&format!("{one}/versions"), &[], ("b.txt", b"words")).await;
    assert_eq!(newer.to(), one);
    let page = browser.get(&one).await;
    assert!(page.shows("still a draft") && page.shows("the customer does not have it"));
    assert!(page.shows("umowa Łódź.pdf"), "the version before is kept");

    // Who read the page before the new version is told so.
    let late = browser.post(&format!("{one}/final"), &[("seen", "1")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let gone = browser.post(&format!("{one}/withdrawn"), &[("seen", "2")]).await;
    assert_eq!(gone.to(), list);
    let page = browser.get(&list).await;
    assert!(page.shows("Withdrawn documents") && page.shows("not here yet"));
    let (status, ..) = browser.download(&format!("{one}/versions/2")).await;
    assert_eq!(status, StatusCode::OK, "nothing is deleted");
    let case = list.trim_end_matches("/documents");
    let told = "Document added: \u{2068}Umowa\u{2069}";
    assert!(browser.get(case).await.shows(told), "the life of the case tells it");
    browser.close().await;
}

#[tokio::test]
async fn a_customers_own_documents_stand_above_those_of_their_cases() {
    let mut browser = Browser::of_owner().await;
    let (customer, case) = opened(&mut browser, "Pompy").await;
    let list = format!("/customers/{customer}/documents");
    assert!(browser.get(&format!("/customers/{customer}")).await.body.contains(&list));
    let empty = browser.get(&list).await;
    assert!(empty.shows("No document yet") && !empty.body.contains("name=\"required_code\""));
    let saved = browser.post_file(&list, &[("is_shared", "yes")], ("ramowa.pdf", PDF)).await;
    assert_eq!(saved.to(), list, "{}", saved.body);
    let asked = [("required_code", "agreement")];
    let asked = browser.post_file(&list, &asked, ("b.pdf", b"%PDF-1.7\nb")).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "only a case asks for one");
    let of_case = format!("/cases/{case}/documents");
    browser.post_file(&of_case, &[], ("protokol.pdf", b"%PDF-1.7\nc")).await;
    let page = browser.get(&list).await;
    let (own, other) = (page.body.find("ramowa"), page.body.find("protokol"));
    assert!(own.is_some() && own < other && page.shows("In the cases"), "{}", page.body);
    assert!(!browser.get(&of_case).await.shows("ramowa"));

    let one = only_document(&mut browser, &list).await;
    let page = browser.get(&one).await;
    assert!(page.shows("All documents of the customer") && !page.body.contains("required_code"));
    let described = [("seen", "1"), ("title", "Umowa ramowa"), ("required_code", "")];
    let described = browser.post(&format!("{one}/described"), &described).await;
    assert_eq!(described.to(), one, "{}", described.body);
    let told = "Document added: \u{2068}Umowa ramowa\u{2069}";
    assert!(browser.get(&format!("/customers/{customer}")).await.shows(told));
    let gone = browser.post(&format!("{one}/withdrawn"), &[("seen", "1")]).await;
    assert_eq!(gone.to(), list);
    assert!(browser.get(&list).await.shows("Withdrawn documents"));
    browser.close().await;
}

#[tokio::test]
async fn a_file_that_is_not_taken_is_explained_at_its_field_and_what_was_typed_stays() {
    let (mut browser, list) = desk().await;
    let fields = [("title", "Drawing <1>"), ("is_shared", "yes"), ("required_code", "agreement")];
    let cases: [(&str, &[u8], &str); 5] = [
        ("a.pdf", b"", "Choose a file that is not empty"),
        ("a.pdf", b"<!DOCTYPE html><script>alert(1)</script>", "Web pages and drawings"),
        ("a.svg", b"<svg onload=\"alert(1)\"/>", "Web pages and drawings"),
        ("a.docx", b"PK\x03\x04 and no more", "no office file"),
        ("a.pdf", b"MZ\x90\0\x03", "Files of this kind are not kept"),
    ];
    for (name, bytes, said) in cases {
        let page = browser.post_file(&list, &fields, (name, bytes)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(page.shows(said), "{name}: {}", page.body);
        assert!(page.body.contains("id=\"file-error\"") && page.body.contains("href=\"#file\""));
        assert!(page.body.contains("value=\"Drawing &lt;1&gt;\""));
        assert!(page.body.contains("name=\"is_shared\" value=\"yes\" checked"));
        assert!(page.body.contains("value=\"agreement\" selected"));
    }
    let unknown = browser.post_file(&list, &[("required_code", "F77")], ("a.pdf", PDF)).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(browser.get(&list).await.shows("No document yet"), "nothing was stored");
    browser.close().await;
}

#[tokio::test]
async fn a_file_too_large_is_read_to_its_end_and_refused_on_a_page() {
    let (mut browser, list) = desk().await;
    let set = browser.post("/settings/rules", &[("document-megabytes", "1")]).await;
    assert_eq!(set.to(), "/settings", "{}", set.body);
    let mut large = PDF.to_vec();
    large.resize(3 * 1024 * 1024, b' ');
    let page = browser.post_file(&list, &[("title", "Plan")], ("plan.pdf", &large)).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.shows("at most \u{2068}1\u{2069} MB") && page.body.contains("value=\"Plan\""));
    large.truncate(1024 * 1024);
    let taken = browser.post_file(&list, &[], ("plan.pdf", &large)).await;
    assert_eq!(taken.to(), list, "the limit itself is allowed");
    let flood = "x".repeat(100_000);
    let page = browser.post_file(&list, &[("title", &flood)], ("a.pdf", PDF)).await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
    browser.close().await;
}

/// S0-4: shown safely, for nothing scans them.
#[tokio::test]
async fn a_file_with_a_lying_name_can_never_run() {
    let files: [(&str, &[u8], &str, &str); 6] = [
        ("evil.html", b"GIF89a<script>alert(1)</script>", "image/gif", "evil.html.gif"),
        ("evil.svg", b"%PDF-1.7 <svg onload=alert(1)>", "application/pdf", "evil.svg.pdf"),
        ("evil.js", b"alert(document.cookie)", "text/plain; charset=utf-8", "evil.js.txt"),
        ("evil.htm", b"\xff\xd8\xff<html>\0", "image/jpeg", "evil.htm.jpg"),
        ("mail.eml", b"Subject: x\r\n\r\n<html><script>", "text/plain; charset=utf-8", "mail.eml"),
        ("old.txt", b"\xaf\xf3\xb3w", "application/octet-stream", "old.txt"),
    ];
    for (name, bytes, kind, handed_out) in files {
        let (mut browser, list) = desk().await;
        let saved = browser.post_file(&list, &[], (name, bytes)).await;
        assert_eq!(saved.to(), list, "{name}: {}", saved.body);
        let one = only_document(&mut browser, &list).await;
        let (status, headers, body) = browser.download(&format!("{one}/versions/1")).await;
        let header = |name: &str| headers.get(name).map_or("", |it| it.to_str().expect("text"));
        assert_eq!((status, body.as_slice()), (StatusCode::OK, bytes), "{name}");
        assert_eq!(header("content-type"), kind);
        let disposition = header("content-disposition");
        assert!(disposition.starts_with("attachment; "), "{disposition}");
        assert!(disposition.contains(&format!("filename=\"{handed_out}\"")), "{disposition}");
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(
            header("content-security-policy"),
            "sandbox; default-src 'none'; frame-ancestors 'none'"
        );
        assert_eq!(headers.get_all("content-security-policy").iter().count(), 1);
        assert!(header("cache-control").contains("no-store"));
        browser.forget();
        let stranger = browser.get(&format!("{one}/versions/1")).await;
        assert_eq!(stranger.status, StatusCode::SEE_OTHER, "only who is signed in");
        browser.close().await;
    }
}

#[tokio::test]
async fn what_is_not_there_is_not_there() {
    let (mut browser, list) = desk().await;
    for path in [
        "/documents/00000000-0000-0000-0000-000000000001",
        "/documents/00000000-0000-0000-0000-000000000001/versions/1",
        "/cases/00000000-0000-0000-0000-000000000001/documents",
        "/customers/00000000-0000-0000-0000-000000000001/documents",
        "/documents/x/versions/1",
    ] {
        assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    browser.post_file(&list, &[], ("a.pdf", PDF)).await;
    let one = only_document(&mut browser, &list).await;
    for version in ["0", "2", "-1", "x"] {
        let page = browser.get(&format!("{one}/versions/{version}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{version}");
    }
    browser.close().await;
}
