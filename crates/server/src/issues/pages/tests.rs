//! The pages of issues, through the router.

use axum::http::StatusCode;
use domain::people::Sight;

use crate::web::testing::{Browser, PASSWORD, won};

async fn owner(browser: &Browser) -> String {
    store::people::all(browser.web.db()).await.expect("the people")[0].id.to_string()
}

async fn reported(browser: &mut Browser, path: &str) -> String {
    let owner = owner(browser).await;
    let issue = [
        ("effect", "The <hall> stands still"),
        ("words", "It leaks"),
        ("complaint", "yes"),
        ("owner", owner.as_str()),
        ("act", "A fitter comes"),
        ("due_date", "2026-11-24"),
        ("due_time", "10:00"),
    ];
    let saved = browser.post(path, &issue).await;
    assert_eq!(saved.to(), path, "{}", saved.body);
    let open = store::issues::open(browser.web.db(), Sight::All, None, 9).await.expect("issues");
    format!("/issues/{}", open[0].id)
}

#[tokio::test]
async fn an_issue_opens_with_what_it_does_to_them_and_ends_with_their_word() {
    let mut browser = Browser::of_owner().await;
    let (_, case) = won(&mut browser, "Kowalski").await;
    let path = format!("/cases/{case}/issues");
    assert!(browser.get(&path).await.shows("Nothing went wrong here"));
    let sheet = browser.get(&format!("{path}/new")).await;
    assert!(sheet.body.find("name=\"effect\"") < sheet.body.find("name=\"words\""));
    let bare = browser.post(&path, &[("words", "It <leaks>")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bare.shows("It <leaks>"));
    for field in ["effect", "owner", "act", "due"] {
        assert!(bare.body.contains(&format!("id=\"{field}-error\"")), "{field}");
    }
    let issue = reported(&mut browser, &path).await;
    let list = browser.get(&path).await;
    assert!(list.shows("The <hall> stands still") && list.shows("complaint"));
    assert!(list.shows("A fitter comes"));

    let nothing = browser.post(&issue, &[]).await;
    assert!(nothing.body.contains("id=\"told-error\""), "{}", nothing.body);
    let act = [
        ("told", "act"),
        ("next_what", "A new <seal>"),
        ("next_date", "2026-11-25"),
        ("next_time", "10:00"),
    ];
    assert_eq!(browser.post(&issue, &act).await.to(), path);
    assert!(browser.get("/issues").await.shows("A new <seal>"));
    let settle =
        |accepts| [("told", "settled"), ("remedy", "The seal is new"), ("accepts", accepts)];
    let refused = browser.post(&issue, &settle("")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("<bdi>I18</bdi>") && refused.shows("The seal is new"));
    let helpless = browser.post(&issue, &[("told", "settled"), ("accepts", "yes")]).await;
    assert!(helpless.body.contains("<bdi>S4-14</bdi>"));
    assert_eq!(browser.post(&issue, &settle("yes")).await.to(), path);
    assert!(browser.get(&path).await.shows("What put it right: "));
    assert!(browser.get("/issues").await.shows("No issue is open"));
    browser.close().await;
}

#[tokio::test]
async fn an_issue_waits_at_a_named_wish_and_goes_to_who_can_act() {
    let mut browser = Browser::of_seller().await;
    let (_, case) = won(&mut browser, "Kowalski").await;
    let path = format!("/cases/{case}/issues");
    let issue = reported(&mut browser, &path).await;
    let later = [
        ("told", "later"),
        ("later_what", "A fitter comes"),
        ("later_by", "nobody"),
        ("later_date", "2026-11-26"),
        ("later_time", "10:00"),
    ];
    let asked = browser.post(&issue, &later).await;
    assert!(asked.body.contains("id=\"later_by-error\""));
    let later = later.map(|(name, value)| (name, if name == "later_by" { "us" } else { value }));
    assert_eq!(browser.post(&issue, &later).await.to(), path);
    let people = store::people::all(browser.web.db()).await.expect("the people");
    let jan = people.iter().find(|it| it.name.as_str() == "Jan").expect("Jan").id.to_string();
    // It is with the owner of the case, whose own it is to hand over.
    browser.sign_in("ewa@example.com", PASSWORD).await;
    let handed = browser.post(&format!("{issue}/owner"), &[("owner", &jan)]).await;
    assert_eq!(handed.to(), issue, "{}", handed.body);
    browser.sign_in("jan@example.com", PASSWORD).await;
    assert!(browser.get("/issues?of=mine").await.shows("The <hall> stands still"));
    assert!(browser.get("/care").await.shows("Open issues: "));
    let nobody = browser.post(&format!("{issue}/owner"), &[("owner", "x")]).await;
    assert_eq!(nobody.status, StatusCode::BAD_REQUEST);
    let missing = "/issues/0199c000-0000-7000-8000-000000000001";
    assert_eq!(browser.get(missing).await.status, StatusCode::NOT_FOUND);
    browser.close().await;
}
