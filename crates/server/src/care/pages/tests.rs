//! The pages of care, through the router.

use axum::http::StatusCode;
use domain::care::CareDays;
use domain::cases::{Case, CaseParts, Ended, Stage};
use domain::ids::{CaseId, ClosingId, CustomerId};
use domain::people::Actor;
use domain::text::Prose;
use store::db::StoreError;

use crate::care::{NewCare, begin};
use crate::web::testing::{Browser, naughty_strings, won};

/// A customer whose service is closed, in care.
async fn in_care(browser: &mut Browser, name: &str) -> (CustomerId, CaseId) {
    let (customer, case) = won(browser, name).await;
    let read = store::cases::get(browser.web.db(), case).await.expect("the case");
    let (at, owner) = (browser.web.now(), read.owner);
    let parts = CaseParts {
        closed: Some(Ended { id: ClosingId(browser.web.new_id()), at }),
        theirs: Stage::Care,
        ours: Stage::Care,
        ..(*read).clone()
    };
    browser
        .web
        .db()
        .write::<_, StoreError, _>(move |tx| {
            Box::pin(async move { store::cases::save(tx, &Case::restore(parts)).await })
        })
        .await
        .expect("it is closed");
    let new = NewCare {
        owner,
        days: Some(CareDays::new(vec![2, 14, 90], 90)),
        ground: Prose::parse("A second <hall>").ok(),
        may_raise: true,
    };
    begin(&browser.web, Actor::User(owner), case, new).await.expect("the care begins");
    (customer, case)
}

#[tokio::test]
async fn who_is_in_care_stands_on_the_desk_with_what_to_begin_with() {
    let mut browser = Browser::of_owner().await;
    assert!(browser.get("/care").await.shows("Nobody is in care yet"));
    let (customer, _) = in_care(&mut browser, "Kowalski & <Co>").await;
    let desk = browser.get("/care").await;
    assert_eq!(desk.status, StatusCode::OK);
    for shown in ["Kowalski & <Co>", "A second <hall>", "In the next seven days"] {
        assert!(desk.shows(shown), "{shown}");
    }
    assert!(desk.body.contains(&format!("/customers/{customer}/care/contacts/new")));
    browser.advance(24 * 4);
    assert!(browser.get("/care").await.shows("A word to mend"));
    let all = browser.get("/care?of=all").await;
    assert!(all.body.contains("href=\"/care?of=all\" aria-current=\"page\""));
    browser.sign_in("ewa@example.com", crate::web::testing::PASSWORD).await;
    let page = browser.get(&format!("/customers/{customer}")).await;
    assert!(page.body.contains(&format!("/customers/{customer}/care")));
    browser.close().await;
}

#[tokio::test]
async fn a_contact_is_one_calm_sheet_and_nothing_typed_is_lost() {
    let mut browser = Browser::of_owner().await;
    let (customer, _) = in_care(&mut browser, "Kowalski").await;
    let path = format!("/customers/{customer}/care");
    let sheet = browser.get(&format!("{path}/contacts/new")).await;
    assert!(sheet.shows("How are they faring?") && sheet.shows("A second <hall>"));
    let typed = [
        ("words", "We asked <whether> it runs"),
        ("said", "It \"runs\""),
        ("need_title", "Another <hall>"),
        ("at_date", "soon"),
    ];
    let asked = browser.post(&format!("{path}/contacts"), &typed).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    for (_, typed) in &typed[..3] {
        assert!(asked.shows(typed), "{typed}");
    }
    for field in ["answered", "channel", "at"] {
        assert!(asked.body.contains(&format!("id=\"{field}-error\"")), "{field}");
    }
    let told = [
        ("answered", "yes"),
        ("channel", "call"),
        ("words", "We asked <whether> it runs"),
        ("said", "It \"runs\""),
    ];
    let saved = browser.post(&format!("{path}/contacts"), &told).await;
    assert_eq!(saved.to(), path, "{}", saved.body);
    let page = browser.get(&path).await;
    assert!(page.shows("We asked <whether> it runs") && page.shows("It \"runs\""));
    assert!(page.shows("The next contact has its day"));
    let life = browser.get(&format!("/customers/{customer}")).await;
    assert!(life.shows("We asked how they are faring") && life.shows("It \"runs\""));
    browser.close().await;
}

#[tokio::test]
async fn what_the_method_forbids_is_said_on_the_sheet_with_its_rule() {
    let mut browser = Browser::of_owner().await;
    let (one, _) = in_care(&mut browser, "Kowalski").await;
    let (other, _) = in_care(&mut browser, "Nowak").await;
    let path = |id| format!("/customers/{id}/care/contacts");
    let letter = [("answered", "no"), ("channel", "email"), ("words", "Dear friend")];
    assert_eq!(browser.post(&path(one), &letter).await.status, StatusCode::SEE_OTHER);
    let again = browser.post(&path(other), &letter).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("<bdi>I17</bdi>") && again.shows("Dear friend"));
    let nobody = [("answered", "yes"), ("channel", "email"), ("words", "Another letter")];
    assert!(browser.post(&path(other), &nobody).await.body.contains("<bdi>I7</bdi>"));
    let withdrawn = browser.post(&format!("/customers/{other}/leave/withdrawal"), &[]).await;
    assert_eq!(withdrawn.status, StatusCode::SEE_OTHER);
    let page = browser.get(&format!("/customers/{other}/care")).await;
    assert!(page.shows("Their care rests until they allow it again"));
    let call = [("answered", "yes"), ("channel", "call"), ("words", "Hello")];
    assert!(browser.post(&path(other), &call).await.body.contains("<bdi>S1-22</bdi>"));
    browser.close().await;
}

#[tokio::test]
async fn a_new_need_and_an_urgent_one_each_open_a_case() {
    let mut browser = Browser::of_owner().await;
    let (customer, _) = in_care(&mut browser, "Kowalski").await;
    let path = format!("/customers/{customer}/care");
    let told = [
        ("answered", "yes"),
        ("channel", "call"),
        ("words", "How are you?"),
        ("need_title", "A second hall"),
        ("need_words", "We are building"),
        ("step_date", "2026-11-30"),
        ("step_time", "10:00"),
    ];
    let saved = browser.post(&format!("{path}/contacts"), &told).await;
    assert!(saved.to().starts_with("/cases/"), "{}", saved.body);
    let case = browser.get(saved.to()).await;
    assert!(case.shows("A second hall") && case.shows("We are building"));

    let sheet = browser.get(&format!("{path}/urgent/new")).await;
    assert!(sheet.body.contains("name=\"step_date\" type=\"date\" value=\"2026-11-23\""));
    let empty = browser.post(&format!("{path}/urgent"), &[("title", "A <machine>")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.shows("A <machine>") && empty.body.contains("id=\"words-error\""));
    let urgent = [
        ("title", "A machine"),
        ("words", "It died on <Friday>"),
        ("step_date", "2026-11-23"),
        ("step_time", "09:00"),
    ];
    let opened = browser.post(&format!("{path}/urgent"), &urgent).await;
    assert!(opened.to().starts_with("/cases/"), "{}", opened.body);
    for desk in ["/care", "/today"] {
        let page = browser.get(desk).await;
        assert!(page.shows("They need it now") && page.shows("It died on <Friday>"), "{desk}");
    }
    browser.close().await;
}

#[tokio::test]
async fn voices_are_written_down_and_answered() {
    let mut browser = Browser::of_owner().await;
    let (customer, case) = in_care(&mut browser, "Kowalski").await;
    let path = format!("/customers/{customer}/care");
    let bare = browser.post(&format!("{path}/voices"), &[("voice_words", "Go <there>")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bare.shows("Go <there>") && bare.body.contains("id=\"voice_kind-error\""));
    for (kind, words) in [("warning", "They never call"), ("recommendation", "Go <there>")] {
        let voice = [("voice_kind", kind), ("voice_words", words)];
        assert_eq!(browser.post(&format!("{path}/voices"), &voice).await.to(), path);
    }
    let desk = browser.get("/care").await;
    assert!(desk.shows("Warnings without an answer") && desk.shows("They never call"));
    let voices = store::care::voices_of(browser.web.db(), customer, 9).await.expect("voices");
    for voice in voices {
        let url = format!("{path}/voices/{}", voice.id);
        let [outcome, led_to] = ["outcome", "led_to"].map(|part| format!("{part}-{}", voice.id));
        let odd = [(outcome.as_str(), "They came"), (led_to.as_str(), "somewhere")];
        let odd = browser.post(&url, &odd).await;
        assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            odd.shows("They came") && odd.body.contains(&format!("id=\"{led_to}-error\""))
                || voice.kind.code() == "warning"
        );
        let address = format!("http://desk.example/cases/{case}?x=1");
        let answer = [(outcome.as_str(), "They came"), (led_to.as_str(), address.as_str())];
        assert_eq!(browser.post(&url, &answer).await.to(), path);
    }
    assert!(!browser.get("/care").await.shows("Warnings without an answer"));
    assert!(browser.get(&path).await.body.contains(&format!("/cases/{case}")));
    browser.close().await;
}

#[tokio::test]
async fn naughty_strings_are_kept_as_typed_in_what_was_said() {
    let mut browser = Browser::of_owner().await;
    let (customer, _) = in_care(&mut browser, "Kowalski").await;
    let path = format!("/customers/{customer}/care");
    for naughty in naughty_strings().into_iter().step_by(7) {
        let voice = [("voice_kind", "warning"), ("voice_words", naughty.as_str())];
        let saved = browser.post(&format!("{path}/voices"), &voice).await;
        assert!(saved.status == StatusCode::SEE_OTHER || saved.shows(&naughty), "{naughty}");
        if saved.status == StatusCode::SEE_OTHER {
            assert!(browser.get(&path).await.shows(&naughty), "{naughty}");
        }
    }
    browser.close().await;
}

#[tokio::test]
async fn who_is_not_there_is_not_found() {
    let mut browser = Browser::of_owner().await;
    let nobody = "/customers/0199c000-0000-7000-8000-000000000001/care";
    for path in ["", "/contacts/new", "/urgent/new"] {
        let page = browser.get(&format!("{nobody}{path}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
    }
    let (customer, _) = won(&mut browser, "Kowalski").await;
    let page = browser.get(&format!("/customers/{customer}/care")).await;
    assert!(page.shows("Not in care yet"));
    let told = [("answered", "yes"), ("channel", "call"), ("words", "Hello")];
    let told = browser.post(&format!("/customers/{customer}/care/contacts"), &told).await;
    assert!(told.body.contains("<bdi>I14</bdi>"));
    browser.close().await;
}
