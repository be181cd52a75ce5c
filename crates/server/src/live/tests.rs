//! Who is told of what, and of what not.

use domain::people::Sight;

use super::pages::about;
use super::{About, News, SEATS, watch};
use crate::web::testing::{Browser, won};

#[tokio::test]
async fn a_change_is_told_to_whoever_looks_at_its_case_and_to_nobody_else() {
    let mut browser = Browser::of_owner().await;
    let (customer, case) = won(&mut browser, "Anna").await;
    let app = browser.web.app().clone();
    let user = store::people::all(app.db()).await.expect("the people")[0].id;
    let mut seat = watch(&app, user).await.expect("a seat").expect("room");
    let words = [("words", "It must be quiet"), ("words_kind", "problem")];
    browser.post(&format!("/cases/{case}/words"), &words).await;
    let News::One(told) = seat.news.recv().await.expect("news") else { panic!("one event") };
    assert_eq!((told.user, told.case), (Some(user), Some(case)));
    for (about, is_for) in [
        (About::Case(case), true),
        (About::Customer(customer), true),
        (About::Record(told.record.expect("a record")), true),
        (About::Cases, true),
        (About::Mine, true),
        (About::Case(domain::ids::CaseId(customer.0)), false),
        (About::Record(case.0), false),
    ] {
        let found = app.is_for(about, &told, user, Sight::All).await.expect("an answer");
        assert_eq!(found, is_for, "{about:?}");
    }
    let stranger = domain::ids::UserId(customer.0);
    let unseen = app.is_for(About::Case(case), &told, stranger, Sight::Own(stranger)).await;
    assert!(!unseen.expect("an answer"), "told past the sight of a person");
    let today = app.is_for(About::Mine, &told, stranger, Sight::All).await;
    assert!(!today.expect("an answer"), "Today of somebody who has nothing to do with it");
    drop(seat);
    browser.close().await;
}

#[tokio::test]
async fn what_happened_before_one_listened_is_told_at_once_and_the_end_of_the_program_ends_it() {
    let mut browser = Browser::of_owner().await;
    let (_, case) = won(&mut browser, "Anna").await;
    let app = browser.web.app().clone();
    let path = format!("/live?about=case:{case}&since=0");
    let end = async {
        while app.live().news.receiver_count() == 0 {
            tokio::task::yield_now().await;
        }
        app.live().end();
    };
    let (page, ()) = tokio::join!(browser.get(&path), end);
    assert_eq!(page.header("content-type"), "text/event-stream");
    assert!(page.body.contains("data: \"Something changed here a moment ago.\""), "{}", page.body);
    let nonsense = browser.get("/live?about=everything").await;
    assert_eq!(nonsense.status, axum::http::StatusCode::BAD_REQUEST);
    browser.forget();
    assert!(browser.get(&path).await.to().starts_with("/sign-in"));
    browser.close().await;
}

#[tokio::test]
async fn one_person_is_told_at_so_many_places_and_no_more() {
    let browser = Browser::of_owner().await;
    let app = browser.web.app().clone();
    let user = store::people::all(app.db()).await.expect("the people")[0].id;
    let mut seats = Vec::new();
    for _ in 0..SEATS {
        seats.push(watch(&app, user).await.expect("a seat").expect("room"));
    }
    assert!(watch(&app, user).await.expect("an answer").is_none());
    seats.pop();
    assert!(watch(&app, user).await.expect("an answer").is_some());
    drop(seats);
    browser.close().await;
}

#[test]
fn a_page_says_what_it_shows_by_its_address() {
    let id = "01890a5d-ac96-774b-bcce-b302099a8057";
    for (path, shown) in [
        ("/today".to_owned(), "mine".to_owned()),
        ("/cases?view=open".to_owned(), "cases".to_owned()),
        ("/cases/board?owner=1".to_owned(), "cases".to_owned()),
        ("/cases/new".to_owned(), String::new()),
        (format!("/cases/{id}?before=1"), format!("case:{id}")),
        (format!("/cases/{id}/interactions/new"), format!("case:{id}")),
        (format!("/customers/{id}/care"), format!("customer:{id}")),
        (format!("/bills/{id}"), format!("record:{id}")),
        ("/people/me".to_owned(), String::new()),
    ] {
        assert_eq!(about(&path), shown, "{path}");
        assert!(shown.is_empty() || shown.parse::<About>().is_ok(), "{shown}");
    }
}
