//! Custom fields and tags by their pages: defined, asked, shown, narrowed by, kept.

use axum::http::StatusCode;

use crate::web::testing::Browser;

async fn define(browser: &mut Browser, subject: &str, name: &str, kind: &str, choices: &str) {
    let fields = [("subject", subject), ("field_name", name), ("kind", kind), ("choices", choices)];
    let defined = browser.post("/settings/fields", &fields).await;
    assert_eq!(defined.to(), "/settings/fields", "{}", defined.body);
}

fn customer(owner: &str) -> Vec<(&'static str, String)> {
    [("kind", "person"), ("name", "Anna"), ("language", "pl"), ("zone", "Europe/Warsaw")]
        .map(|(name, value)| (name, value.to_owned()))
        .into_iter()
        .chain([("owner", owner.to_owned())])
        .collect()
}

#[tokio::test]
async fn a_field_of_each_kind_is_asked_read_shown_and_narrowed_by() {
    let mut browser = Browser::of_owner().await;
    for (name, kind) in
        [("Garden", "text"), ("Trees", "number"), ("Planted", "date"), ("Budget", "money")]
    {
        define(&mut browser, "customer", name, kind, "").await;
    }
    define(&mut browser, "customer", "Soil", "choice", "Clay\nSand").await;
    let owner = store::people::all(browser.web.db()).await.unwrap()[0].id.to_string();
    let mut form = customer(&owner);
    let said = [
        ("f_garden", "Behind the house"),
        ("f_trees", "many"),
        ("f_planted", "2020-02-30"),
        ("f_soil", "Rock"),
        ("f_budget", "1 200,50"),
        ("f_budget_currency", "PLN"),
    ];
    form.extend(said.map(|(name, value)| (name, value.to_owned())));
    let pairs = |form: &[(&'static str, String)]| {
        form.iter().map(|(name, value)| (*name, value.clone())).collect::<Vec<_>>()
    };
    let sent = pairs(&form);
    let sent: Vec<(&str, &str)> = sent.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let wrong = browser.post("/customers", &sent).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["f_trees", "f_planted", "f_soil"] {
        assert!(wrong.body.contains(&format!("href=\"#{field}\"")), "{field}");
    }
    let right: Vec<(&str, &str)> = sent
        .iter()
        .map(|(name, value)| match *name {
            "f_trees" => (*name, "12"),
            "f_planted" => (*name, "2020-02-29"),
            "f_soil" => (*name, "Clay"),
            _ => (*name, *value),
        })
        .collect();
    let added = browser.post("/customers", &right).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
    let home = added.to().to_owned();
    let page = browser.get(&home).await;
    for told in ["Behind the house", "Clay", "29 February 2020"] {
        assert!(page.shows(told), "{told}: {}", page.body);
    }
    assert!(browser.get(&format!("{home}/edit")).await.body.contains("value=\"1200.50\""));
    for (query, found) in [
        ("f.garden=house", true),
        ("f.garden=roof", false),
        ("f.trees.from=12&f.trees.to=12", true),
        ("f.trees.from=13", false),
        ("f.planted.to=2020-02-28", false),
        ("f.soil=Clay", true),
        ("f.soil=Sand", false),
        ("f.budget.from=1200", true),
        ("f.budget.empty=1", false),
    ] {
        let list = browser.get(&format!("/customers?{query}")).await;
        assert_eq!(list.body.contains(&format!("href=\"{home}\"")), found, "{query}");
    }
    assert!(browser.get("/customers?col=f.garden").await.shows("Behind the house"));
    browser.close().await;
}

#[tokio::test]
async fn a_field_keeps_its_kind_and_its_values_when_it_is_retired() {
    let mut browser = Browser::of_owner().await;
    define(&mut browser, "case", "Height", "number", "").await;
    let twice = [("subject", "case"), ("field_name", "HEIGHT"), ("kind", "text")];
    let taken = browser.post("/settings/fields", &twice).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    let bare = [("subject", "case"), ("field_name", "Colour"), ("kind", "choice")];
    assert_eq!(browser.post("/settings/fields", &bare).await.status, 422);
    let (_, case) = crate::web::testing::won(&mut browser, "Pompy").await;
    let describe = [("title", "A pump"), ("f_height", "2.5")];
    assert_eq!(browser.post(&format!("/cases/{case}"), &describe).await.status, 303);
    assert!(browser.get(&format!("/cases/{case}")).await.shows("2.5"));
    let subject = domain::fields::FieldSubject::Case;
    let field = store::fields::all(browser.web.db(), subject).await.unwrap()[0].id;
    let path = format!("/settings/fields/{field}");
    let other = [("field_name", "Height"), ("kind", "text")];
    let stays = browser.post(&path, &other).await;
    assert_eq!(stays.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stays.body.contains("I20"));
    let renamed = [("field_name", "How high"), ("kind", "number")];
    assert_eq!(browser.post(&path, &renamed).await.to(), "/settings/fields");
    browser.post(&format!("{path}/retired"), &[]).await;
    assert!(!browser.get(&format!("/cases/{case}")).await.shows("How high"));
    assert_eq!(store::fields::count_values(browser.web.db(), field).await.unwrap(), 1);
    browser.post(&format!("{path}/restored"), &[]).await;
    assert!(browser.get(&format!("/cases/{case}")).await.shows("How high"));
    browser.close().await;
}

#[tokio::test]
async fn a_tag_is_typed_worn_merged_and_deleted() {
    let mut browser = Browser::of_owner().await;
    let (customer, case) = crate::web::testing::won(&mut browser, "Pompy").await;
    let home = format!("/customers/{customer}");
    for name in [" Stały ", "staly"] {
        let added = browser.post(&format!("{home}/tags"), &[("tag", name)]).await;
        assert_eq!(added.to(), home);
    }
    browser.post(&format!("/cases/{case}/tags"), &[("tag", "Pilne")]).await;
    let long = "x".repeat(41);
    let refused = browser.post(&format!("{home}/tags"), &[("tag", &long)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let tags = store::tags::all(browser.web.db()).await.unwrap();
    assert_eq!(tags.len(), 2);
    assert!(browser.get(&home).await.shows("Stały"));
    let (urgent, steady) = (tags[0].id, tags[1].id);
    assert!(browser.get(&format!("/customers?tag={steady}")).await.shows("Pompy"));
    assert!(!browser.get(&format!("/customers?tag={urgent}")).await.shows("Pompy</bdi>"));
    let merged = [("into", steady.to_string())];
    let merged: Vec<_> = merged.iter().map(|(name, id)| (*name, id.as_str())).collect();
    browser.post(&format!("/settings/tags/{urgent}/merge"), &merged).await;
    assert!(browser.get(&format!("/cases/{case}")).await.shows("Stały"));
    let renamed = browser.post(&format!("/settings/tags/{steady}"), &[("tag", "Wierny")]).await;
    assert_eq!(renamed.to(), "/settings/tags");
    assert!(browser.get("/settings/tags").await.shows("Wierny"));
    browser.post(&format!("{home}/tags/{steady}/removal"), &[]).await;
    assert!(!browser.get(&home).await.body.contains("<bdi>Wierny"));
    browser.post(&format!("/settings/tags/{steady}/removal"), &[]).await;
    assert!(store::tags::all(browser.web.db()).await.unwrap().is_empty());
    browser.close().await;
}

#[tokio::test]
async fn only_who_steers_keeps_tags_in_order_and_only_owners_define_fields() {
    let mut browser = Browser::of_seller().await;
    let (customer, _) = crate::web::testing::won(&mut browser, "Pompy").await;
    browser.post(&format!("/customers/{customer}/tags"), &[("tag", "One")]).await;
    let tag = store::tags::all(browser.web.db()).await.unwrap()[0].id;
    let refused = browser.post(&format!("/settings/tags/{tag}"), &[("tag", "Two")]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let fields = [("subject", "case"), ("field_name", "Height"), ("kind", "number")];
    let refused = browser.post("/settings/fields", &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let subject = domain::fields::FieldSubject::Case;
    assert!(store::fields::all(browser.web.db(), subject).await.unwrap().is_empty());
    browser.close().await;
}
