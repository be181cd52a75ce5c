//! The pages of closings, through the router.

use axum::http::StatusCode;
use domain::agreements::AgreementLine;
use domain::documents::{DocumentName, Holder, NewFile};
use domain::ids::CaseId;
use domain::items::ItemKind;
use domain::money::Money;
use domain::people::Actor;
use domain::quantity::Quantity;
use iso_currency::Currency;

use crate::documents::AddDocument;
use crate::items::TheirWord;
use crate::web::testing::{Browser, PASSWORD, Page, agreed, line, naughty_strings, prose, won};
use crate::{documents, items};

async fn actor(browser: &Browser) -> Actor {
    Actor::User(store::people::all(browser.web.db()).await.expect("the people")[0].id)
}

async fn agree(browser: &Browser, case: CaseId) {
    let line = AgreementLine {
        kind: ItemKind::Consumable,
        what: line("Filters"),
        quantity: Quantity::ONE,
        price: Money { minor: 10_000, currency: Currency::PLN },
        cost: None,
    };
    agreed(browser, case, vec![line]).await;
}

/// All that other rooms see to: the items are let go, the papers are there.
async fn serve(browser: &Browser, case: CaseId) {
    let (web, actor) = (&browser.web, actor(browser).await);
    let tracks = store::items::tracks_of_case(web.db(), case).await.expect("the tracks");
    let tracks = tracks.iter().map(|track| (track.item, track.kind)).collect();
    let word = TheirWord { by: None, at: web.now() };
    items::release(web, actor, case, tracks, word, prose("Not needed")).await.expect("let go");
    for code in ["agreement", "acceptance-protocol"] {
        let name = DocumentName::parse(&format!("{code}.txt")).expect("a name");
        let command = AddDocument {
            holder: Holder::Case(case),
            title: line(code),
            required_code: Some(code.to_owned()),
            is_final: true,
            is_shared: true,
            file: NewFile::read(name, code.as_bytes().to_vec(), 10).expect("a text"),
        };
        documents::add(web, actor, command).await.expect("a paper");
    }
}

async fn confirm(browser: &mut Browser, path: &str) {
    let form = [("sent", "C12"), ("words-C12", "It works"), ("channel-C12", "call")];
    let done = browser.post(&format!("{path}/confirmation"), &form).await;
    assert_eq!(done.to(), path, "{}", done.body);
}

/// Every form of the checklist, sent as a person would.
async fn fill_in(browser: &mut Browser, path: &str) {
    let spoken = |code: &str, words: &str| {
        vec![
            (format!("words-{code}"), words.to_owned()),
            (format!("channel-{code}"), "call".to_owned()),
        ]
    };
    let mut forms = vec![
        ("word".to_owned(), spoken("C3", "All is settled")),
        ("asked".to_owned(), spoken("C4", "Nothing came up")),
        ("items/C6/mark".to_owned(), spoken("C6", "All signed")),
        ("satisfaction".to_owned(), vec![("score".to_owned(), "5".to_owned())]),
        (
            "care".to_owned(),
            vec![
                ("care_days".to_owned(), "2 14 90".to_owned()),
                ("care_ground".to_owned(), "A second pump".to_owned()),
                ("care_may_raise".to_owned(), "yes".to_owned()),
            ],
        ),
    ];
    for standard in [
        "answered-in-time",
        "plain-words",
        "one-contact",
        "taught-to-use",
        "spare-parts-named",
        "maintenance-explained",
    ] {
        let found = vec![(format!("found-{standard}"), "kept".to_owned())];
        forms.push((format!("standards/{standard}"), found));
    }
    for (to, form) in forms {
        let form: Vec<_> = form.iter().map(|(name, value)| (&**name, &**value)).collect();
        let done = browser.post(&format!("{path}/{to}"), &form).await;
        assert_eq!(done.to(), path, "{to}: {}", done.body);
    }
}

#[tokio::test]
async fn the_closing_opens_with_their_word_and_asks_again_without_losing_any() {
    let mut browser = Browser::of_owner().await;
    let (_, case) = won(&mut browser, "Pompy").await;
    let path = format!("/cases/{case}/closing");
    assert!(browser.get(&path).await.shows("First comes the agreement"));
    agree(&browser, case).await;
    let page = browser.get(&path).await;
    assert!(page.shows("closes nothing by itself") && page.shows("Write down the confirmation"));

    let form = [("sent", "C12"), ("words-C12", "It <b>works</b>"), ("channel-C12", "")];
    let wrong = browser.post(&format!("{path}/confirmation"), &form).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.shows("It <b>works</b>") && wrong.body.contains("id=\"channel-C12-error\""));
    confirm(&mut browser, &path).await;
    let page = browser.get(&path).await;
    assert!(page.shows("of the procedure") && page.shows("The customer confirmed that it works"));
    assert!(page.shows("still have work of ours"), "what it waits for, in words");
    assert!(page.body.contains(&format!("href=\"/cases/{case}/bills\"")));
    assert!(page.body.contains("href=\"#item-C8\""), "what it rests on");
    let wait = browser.get("/closings").await;
    assert!(wait.shows("A second pump") && wait.shows("Pompy"));
    browser.close().await;
}

#[tokio::test]
async fn the_close_button_refuses_with_the_list_and_closes_when_nothing_is_open() {
    let mut browser = Browser::of_owner().await;
    let (_, case) = won(&mut browser, "Pompy").await;
    agree(&browser, case).await;
    let path = format!("/cases/{case}/closing");
    confirm(&mut browser, &path).await;
    let refused = browser.post(&format!("{path}/closed"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("<bdi>I10</bdi>"));
    assert!(refused.shows("The customer says that no question is left"));
    assert_eq!(browser.post(&format!("{path}/review"), &[]).await.to(), path);

    serve(&browser, case).await;
    fill_in(&mut browser, &path).await;
    let page = browser.get(&path).await;
    assert!(page.shows("Nothing is open."), "{}", page.body);
    let closed = browser.post(&format!("{path}/closed"), &[]).await;
    assert_eq!(closed.to(), path, "{}", closed.body);
    let page = browser.get(&path).await;
    assert!(page.shows("The service is closed.") && page.shows("A full blossom"));
    assert!(!page.body.contains("/closing/closed"), "there is nothing more to close");
    let again = browser.post(&format!("{path}/closed"), &[]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let desk = browser.get("/closings").await;
    assert!(
        desk.shows("Closed of late")
            && desk.shows("No closing is open")
            && desk.shows("At the first look")
    );
    let life = browser.get(&format!("/cases/{case}")).await;
    assert!(life.shows("The service is closed") && life.shows("“All is settled”"));
    browser.close().await;
}

#[tokio::test]
async fn who_marks_what_somebody_else_marked_meanwhile_keeps_their_words() {
    let mut browser = Browser::of_seller().await;
    let (_, case) = won(&mut browser, "Pompy").await;
    agree(&browser, case).await;
    let path = format!("/cases/{case}/closing");
    confirm(&mut browser, &path).await;
    let page = browser.get(&path).await;
    let stale = page.hidden("seen-C6").to_owned();
    let mark = format!("{path}/items/C6/mark");
    let form = [("sent", "C6"), ("words-C6", "Jan looked"), ("seen-C6", stale.as_str())];
    assert_eq!(browser.post(&mark, &form).await.to(), path);

    browser.sign_in("ewa@example.com", PASSWORD).await;
    let form = [("sent", "C6"), ("words-C6", "Ewa looked"), ("seen-C6", stale.as_str())];
    let refused = browser.post(&mark, &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Jan looked") && refused.shows("Ewa looked"));
    let fresh = refused.hidden("seen-C6").to_owned();
    let form = [("sent", "C6"), ("words-C6", "Both looked"), ("seen-C6", fresh.as_str())];
    assert_eq!(browser.post(&mark, &form).await.to(), path);
    assert!(browser.get(&path).await.shows("Both looked"));

    // An owner may waive what is ours; a seller sees no such form.
    let waive = [("sent", "waive-C5"), ("waiver-C5", "Kept by them"), ("seen-C5", "")];
    let waived = browser.post(&format!("{path}/items/C5/waiver"), &waive).await;
    assert_eq!(waived.to(), path, "{}", waived.body);
    let page = browser.get(&path).await;
    assert!(page.shows("Kept by them") && page.shows("Waived by"));
    let taken = browser.post(&format!("{path}/items/C5/unmark"), &[]).await;
    assert_eq!(taken.to(), path);
    browser.sign_in("jan@example.com", PASSWORD).await;
    assert!(!browser.get(&path).await.body.contains("/waiver\""));
    let waived = browser.post(&format!("{path}/items/C5/waiver"), &waive).await;
    assert!(
        waived.body.contains("<bdi>S1\u{2011}4</bdi>") || waived.body.contains("<bdi>S1-4</bdi>")
    );
    browser.close().await;
}

#[tokio::test]
async fn details_are_raised_and_settled_and_naughty_words_are_shown_as_typed() {
    let mut browser = Browser::of_owner().await;
    let (_, case) = won(&mut browser, "Pompy").await;
    agree(&browser, case).await;
    let path = format!("/cases/{case}/closing");
    confirm(&mut browser, &path).await;
    let page = browser.get(&path).await;
    let (day, time) = (hidden_date(&page, "due_date"), hidden_date(&page, "due_time"));
    let owner = actor(&browser).await.user().expect("a person").to_string();
    let to = format!("{path}/details");
    let empty = browser.post(&to, &[("sent", "detail"), ("detail", " "), ("owner", &owner)]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.body.contains("id=\"detail-error\"") && empty.body.contains("id=\"due-error\""));
    for naughty in naughty_strings().into_iter().step_by(40) {
        let form = [
            ("detail", naughty.as_str()),
            ("owner", &owner),
            ("due_date", &day),
            ("due_time", &time),
        ];
        let saved = browser.post(&to, &form).await;
        assert!(saved.status == StatusCode::SEE_OTHER || saved.shows(&naughty), "{naughty}");
        assert!(
            browser.get(&path).await.shows(naughty.trim()) || saved.status != StatusCode::SEE_OTHER
        );
    }
    let page = browser.get(&path).await.body;
    let settle = page.split("action=\"").find(|rest| rest.contains("/settled\"")).expect("a form");
    let settle = settle.split('"').next().expect("its address").to_owned();
    let detail = settle.split('/').rev().nth(1).expect("its id");
    let name = format!("outcome-{detail}");
    let form = [(name.as_str(), "Oiled")];
    assert_eq!(browser.post(&settle, &form).await.to(), path);
    let twice = browser.post(&settle, &form).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(browser.get("/today").await.status == StatusCode::OK);
    browser.close().await;
}

/// The value that a field proposes.
fn hidden_date(page: &Page, name: &str) -> String {
    let field = format!("name=\"{name}\"");
    let rest = page.body.split(field.as_str()).nth(1).expect("the field");
    rest.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("it").to_owned()
}
