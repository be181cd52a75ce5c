//! Two people on one customer.

use axum::http::StatusCode;

use super::{Form, added, form, sent};
use crate::web::testing::Browser;

#[tokio::test]
async fn two_people_who_change_a_customer_do_not_overwrite_each_other_in_silence() {
    let mut browser = Browser::of_owner().await;
    let path = added(&mut browser, "Acme").await;
    let stood = browser.get(&format!("{path}/edit")).await.hidden("stood").to_owned();
    let form = form(&browser, "Acme Ltd").await;
    assert_eq!(browser.post(&path, &sent(&form)).await.to(), path, "the other was first");
    let mut mine = super::form(&browser, "Acme").await;
    mine.extend([("note", "Ring twice".to_owned()), ("stood", stood)]);
    mine.iter_mut().filter(|(name, _)| *name == "zone").for_each(|it| it.1 = "Europe/Paris".into());
    let clash = browser.post(&path, &sent(&mine)).await;
    assert_eq!(clash.status, StatusCode::CONFLICT, "{}", clash.body);
    assert!(clash.shows("Somebody else has changed this since you opened it."));
    assert!(clash.body.contains("Acme Ltd") && clash.shows("Ring twice"));
    assert!(clash.body.contains("value=\"Acme Ltd\""), "what was left alone is taken over");
    assert!(clash.body.contains("Europe/Paris"), "what was typed is there");
    assert!(browser.get(&path).await.shows("Acme Ltd"), "nothing was overwritten");
    set_pair(&mut mine, "name", "Acme Ltd");
    set_pair(&mut mine, "stood", clash.hidden("stood"));
    assert_eq!(browser.post(&path, &sent(&mine)).await.to(), path, "with open eyes it is saved");
    assert!(browser.get(&path).await.shows("Ring twice"));
    browser.close().await;
}

fn set_pair(form: &mut Form, name: &str, value: &str) {
    form.iter_mut().filter(|(field, _)| *field == name).for_each(|it| it.1 = value.to_owned());
}

#[tokio::test]
async fn contact_persons_and_addresses_are_not_overwritten_in_silence_either() {
    let mut browser = Browser::of_owner().await;
    let path = added(&mut browser, "Acme").await;
    for (room, first, other, mine, words) in [
        (
            "contacts",
            vec![("contact_name", "Ola")],
            vec![("contact_name", "Ola"), ("position", "Director")],
            vec![("contact_name", "Ola K."), ("position", "")],
            "Director",
        ),
        (
            "addresses",
            vec![("address_kind", "office"), ("city", "Gdynia")],
            vec![("address_kind", "office"), ("city", "Sopot")],
            vec![("address_kind", "office"), ("city", "Gdynia"), ("street", "Polna 1")],
            "Sopot",
        ),
    ] {
        browser.post(&format!("{path}/{room}"), &first).await;
        let page = browser.get(&format!("{path}/edit")).await;
        let (_, rest) =
            page.body.split_once(&format!("action=\"{path}/{room}/")).expect("its form");
        let one = format!("{path}/{room}/{}", rest.split('"').next().expect("its id"));
        let (_, rest) = rest.split_once("name=\"stood\" value=\"").expect("how it stood");
        let stood = rest.split('"').next().expect("its end");
        assert_eq!(browser.post(&one, &other).await.status, StatusCode::SEE_OTHER);
        let mine: Vec<_> = mine.into_iter().chain([("stood", stood)]).collect();
        let clash = browser.post(&one, &mine).await;
        assert_eq!(clash.status, StatusCode::CONFLICT, "{room}: {}", clash.body);
        assert!(clash.shows(words) && clash.body.contains("data-typed"), "{room}");
    }
    browser.close().await;
}
