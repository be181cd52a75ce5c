//! Passkeys, through the router, with a device of our own.

use axum::http::StatusCode;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::entry_tests::{SECOND, secrets};
use crate::people::webauthn::testing::Device;
use crate::web::Site;
use crate::web::testing::{Browser, PASSWORD, Page};

/// A passkey's answer, as the script of the pages sends it.
fn answer(device: &Device, kind: &str, question: &Page) -> Vec<(&'static str, String)> {
    let question: serde_json::Value = serde_json::from_str(&question.body).expect("a question");
    let challenge = question["challenge"].as_str().expect("a challenge");
    let client = Device::client(kind, challenge, "https://desk.example");
    let data = match kind {
        "webauthn.create" => device.data_with_key("desk.example"),
        _ => device.data("desk.example"),
    };
    let signature = device.sign(&data, &client);
    let encoded = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    vec![
        ("name", "Phone".to_owned()),
        ("credential", encoded(b"mine")),
        ("client", encoded(&client)),
        ("device", encoded(&data)),
        ("signature", encoded(&signature)),
    ]
}

fn borrowed<'a>(form: &'a [(&'static str, String)]) -> Vec<(&'static str, &'a str)> {
    form.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

#[tokio::test]
async fn a_passkey_is_made_once_signs_in_alone_and_is_taken_away() {
    let site = Site { address: Some("https://desk.example".to_owned()), ..Site::default() };
    let mut browser = Browser::of_owner_at(site).await;
    let mut device = Device::new();
    let question = browser.post("/people/me/passkeys/begin", &[]).await;
    let made = answer(&device, "webauthn.create", &question);
    let added = browser.post("/people/me/passkeys", &borrowed(&made)).await;
    assert_eq!(secrets(&added).len(), 10, "{}", added.body);
    let replayed = browser.post("/people/me/passkeys", &borrowed(&made)).await;
    assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY, "a question is answered once");
    let list = browser.get(SECOND).await;
    assert!(list.shows("Phone"));

    let first = browser.sign_in("ewa@example.com", PASSWORD).await;
    assert_eq!(first.to(), "/sign-in/code?next=%2Ftoday", "the password alone is not enough");
    browser.forget();
    device.counter = 1;
    let question = browser.post("/sign-in/passkey/begin", &[]).await;
    let get = answer(&device, "webauthn.get", &question);
    assert_eq!(browser.post("/sign-in/passkey", &borrowed(&get)).await.to(), "/today");
    assert!(browser.get("/people/me/sessions").await.shows("passkey"));
    let mine = browser.cookies();
    for _ in 0..2 {
        // Answered before; and then signed by a copy, whose counter stands still.
        browser.forget();
        let again = browser.post("/sign-in/passkey", &borrowed(&get)).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.shows("not known here"));
    }
    let question = browser.post("/sign-in/passkey/begin", &[]).await;
    let copied = answer(&device, "webauthn.get", &question);
    let copied = browser.post("/sign-in/passkey", &borrowed(&copied)).await;
    assert_eq!(copied.status, StatusCode::UNPROCESSABLE_ENTITY);

    browser.wear(mine);
    let path = list.body.split('"').find(|part| part.ends_with("/remove")).expect("a form");
    assert_eq!(browser.post(path, &[]).await.to(), SECOND);
    assert_eq!(browser.sign_in("ewa@example.com", PASSWORD).await.to(), "/today");
    browser.close().await;
}

#[tokio::test]
async fn at_a_bare_address_passkeys_are_not_offered_and_the_page_says_why() {
    let mut browser = Browser::of_owner().await;
    assert!(browser.get("/people/me/passkeys").await.shows("need an address with https"));
    let begun = browser.post("/people/me/passkeys/begin", &[]).await;
    assert_eq!(begun.status, StatusCode::NOT_FOUND);
    browser.forget();
    assert!(!browser.get("/sign-in").await.body.contains("data-passkey"));
    browser.close().await;
}
