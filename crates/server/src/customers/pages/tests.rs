//! The pages of customers, through the router.

mod together;

use axum::http::StatusCode;
use domain::customers::CustomerKind;
use domain::ids::UserId;
use domain::language::Language;
use domain::people::Actor;
use domain::text::Line;
use domain::time::Zone;

use crate::customers::{CustomerDetails, add};
use crate::web::testing::{Browser, naughty_strings, set};

type Form = Vec<(&'static str, String)>;

async fn owner_id(browser: &Browser) -> UserId {
    store::people::all(browser.web.db()).await.expect("the people")[0].id
}

async fn form(browser: &Browser, name: &str) -> Form {
    vec![
        ("kind", "organization".to_owned()),
        ("name", name.to_owned()),
        ("language", "pl".to_owned()),
        ("zone", "Europe/Warsaw".to_owned()),
        ("owner", owner_id(browser).await.to_string()),
    ]
}

fn sent(form: &Form) -> Vec<(&str, &str)> {
    form.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

async fn added(browser: &mut Browser, name: &str) -> String {
    let form = form(browser, name).await;
    let page = browser.post("/customers", &sent(&form)).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.body);
    page.to().to_owned()
}

#[tokio::test]
async fn a_customer_is_added_shown_and_changed() {
    let mut browser = Browser::of_owner().await;
    assert!(browser.get("/customers").await.shows("Nobody is here yet"));
    let mut form = form(&browser, "Kowalski Serwis").await;
    form.extend([("phone", "+48 601 234 567".to_owned()), ("web", "example.org".to_owned())]);
    form.push(("note", "first line\r\nsecond line".to_owned()));
    let saved = browser.post("/customers", &sent(&form)).await;
    let page = browser.get(saved.to()).await;
    assert!(
        page.shows("The customer is added.") && page.body.contains("data-draft-clear=\"customer\"")
    );
    assert!(page.body.contains("href=\"tel:+48601234567\""));
    assert!(page.body.contains("href=\"https://example.org\""));
    assert!(page.body.contains("first line<br>second line"));
    assert!(page.shows("Their time: \u{2068}10:00 (Warsaw)\u{2069}"));
    assert!(!browser.get(saved.to()).await.shows("The customer is added."), "said once");

    form.retain(|(name, _)| *name != "note");
    form.iter_mut().filter(|(name, _)| *name == "name").for_each(|it| it.1 = "Kowalski".to_owned());
    let path = saved.to().to_owned();
    assert_eq!(browser.post(&path, &sent(&form)).await.to(), path);
    let page = browser.get(&path).await;
    assert!(page.shows("Details changed") && page.shows("name · note"));
    browser.close().await;
}

#[tokio::test]
async fn what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost() {
    let mut browser = Browser::of_owner().await;
    let mut form = form(&browser, " ").await;
    form.extend([
        ("phone", "call me".to_owned()),
        ("email", "a@b".to_owned()),
        ("web", "javascript:alert(1)".to_owned()),
        ("note", "x".repeat(20_001)),
    ]);
    let page = browser.post("/customers", &sent(&form)).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["name", "phone", "email", "web", "note"] {
        assert!(page.body.contains(&format!("id=\"{field}-error\"")), "{field}");
        assert!(page.body.contains(&format!("href=\"#{field}\"")), "{field}");
    }
    for (_, value) in &form[1..] {
        assert!(page.shows(value));
    }
    assert!(page.shows("Shorten this to"));
    browser.close().await;
}

#[tokio::test]
async fn contact_persons_and_channels_come_and_go_on_the_edit_page() {
    let mut browser = Browser::of_owner().await;
    let customer = added(&mut browser, "Kowalski").await;
    let edit = format!("{customer}/edit");
    let contact = [("contact_name", "Anna"), ("position", "Chief"), ("contact_language", "he")];
    assert_eq!(browser.post(&format!("{customer}/contacts"), &contact).await.to(), edit);
    let nobody = browser.post(&format!("{customer}/contacts"), &[("position", "Chief 2")]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nobody.shows("Chief 2") && nobody.body.contains("id=\"contact_name-new-error\""));

    let id = browser.get(&edit).await.body;
    let id = id.split("/contacts/").nth(1).and_then(|rest| rest.split('"').next()).expect("its id");
    let change = [("contact_name", "Anna Nowak"), ("position", ""), ("contact_language", "")];
    let path = format!("{customer}/contacts/{id}");
    assert_eq!(browser.post(&path, &change).await.to(), edit);
    let channel =
        [("channel_kind", "email"), ("address", "anna@example.com"), ("channel_contact", id)];
    assert_eq!(browser.post(&format!("{customer}/channels"), &channel).await.to(), edit);
    let wrong =
        [("channel_kind", "phone"), ("address", "anna@example.com"), ("channel_contact", "x")];
    let wrong = browser.post(&format!("{customer}/channels"), &wrong).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.body.contains("id=\"address-error\"")
            && wrong.body.contains("id=\"channel_contact-error\"")
    );

    let page = browser.get(&customer).await;
    assert!(page.shows("Anna Nowak") && page.body.contains("mailto:anna@example.com"));
    let removal = browser.get(&edit).await.body;
    let removal =
        removal.split("action=\"").find(|rest| rest.contains("/removal\"")).expect("a form");
    let removal = removal.split('"').next().expect("its address").to_owned();
    assert_eq!(browser.post(&removal, &[]).await.to(), edit);
    assert_eq!(browser.post(&removal, &[]).await.status, StatusCode::NOT_FOUND);
    assert!(!browser.get(&customer).await.shows("anna@example.com"));
    browser.close().await;
}

#[tokio::test]
async fn leave_is_taken_back_and_given_again_in_one_act() {
    let mut browser = Browser::of_owner().await;
    let customer = added(&mut browser, "Kowalski").await;
    assert_eq!(browser.post(&format!("{customer}/leave/withdrawal"), &[]).await.to(), customer);
    let page = browser.get(&customer).await;
    assert!(
        page.shows("They asked not to be contacted.") && page.shows("They ask not to be contacted")
    );
    assert!(browser.get("/customers").await.shows("no contact"));
    let twice = browser.post(&format!("{customer}/leave/withdrawal"), &[]).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    assert_eq!(browser.post(&format!("{customer}/leave"), &[]).await.to(), customer);
    assert!(!browser.get(&customer).await.shows("They asked not to be contacted."));
    browser.close().await;
}

#[tokio::test]
async fn a_long_list_is_read_page_by_page_and_nobody_is_left_out() {
    let mut browser = Browser::of_owner().await;
    let owner = owner_id(&browser).await;
    for number in 0..120 {
        let details = CustomerDetails {
            kind: CustomerKind::Person,
            // Many share a name, so that the place in the list needs more than it.
            name: Line::parse(&format!("Łódź & Co {:02}", number / 3)).expect("a name"),
            language: Language::Polish,
            zone: Zone::utc(),
            country: None,
            owner,
            note: None,
            tax_number: None,
        };
        add(&browser.web, Actor::User(owner), details, Vec::new()).await.expect("added");
    }
    let (mut path, mut seen) = ("/customers?q=lodz".to_owned(), Vec::new());
    loop {
        let page = browser.get(&path).await;
        assert!(page.body.contains("value=\"lodz\""), "the search keeps its text");
        let rows = page.body.split("</label><span><a href=\"").skip(1);
        seen.extend(rows.filter_map(|row| row.split('"').next()).map(str::to_owned));
        let next =
            page.body.split("rel=\"next\" href=\"").nth(1).and_then(|it| it.split('"').next());
        let Some(next) = next else { break };
        path = next.replace("&amp;", "&");
    }
    assert_eq!(seen.len(), 120);
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 120);
    let nobody = browser.get("/customers?q=zz%3Cb%3E").await;
    assert!(nobody.shows("Nobody of that name") && nobody.shows("zz<b>"));
    assert!(nobody.body.contains("/customers/new?name=zz%3Cb%3E"));
    assert_eq!(browser.get("/customers?after=x.y&owner=z").await.status, StatusCode::OK);
    browser.close().await;
}

#[tokio::test]
async fn who_does_not_exist_is_not_found() {
    let mut browser = Browser::of_owner().await;
    let nobody = "/customers/0199c000-0000-7000-8000-000000000001";
    for path in [nobody.to_owned(), format!("{nobody}/edit"), "/customers/x".to_owned()] {
        let page = browser.get(&path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(page.shows("There is no such page"), "{path}");
    }
    let mut contact = vec![("contact_name", "Anna")];
    let page = browser.post(&format!("{nobody}/contacts"), &contact).await;
    assert_ne!(page.status, StatusCode::SEE_OTHER);
    set(&mut contact, "contact_name", "");
    let page = browser.post(&format!("{nobody}/contacts"), &contact).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    browser.close().await;
}

#[tokio::test]
async fn naughty_strings_are_shown_as_typed_or_refused_at_their_field() {
    let mut browser = Browser::of_owner().await;
    for (number, naughty) in naughty_strings().into_iter().enumerate() {
        let mut form = form(&browser, &naughty).await;
        form.extend([("note", naughty.clone()), ("is_new", "yes".to_owned())]);
        let saved = browser.post("/customers", &sent(&form)).await;
        if saved.status == StatusCode::UNPROCESSABLE_ENTITY {
            assert!(saved.shows(&naughty) && saved.body.contains("id=\"name-error\""), "{naughty}");
            continue;
        }
        let customer = saved.to().to_owned();
        let contact = [("contact_name", naughty.as_str()), ("position", &naughty)];
        let contact = browser.post(&format!("{customer}/contacts"), &contact).await;
        assert_eq!(contact.status, StatusCode::SEE_OTHER, "{naughty}");
        let channel = [("channel_kind", "messenger"), ("address", naughty.as_str())];
        let channel = browser.post(&format!("{customer}/channels"), &channel).await;
        assert_eq!(channel.status, StatusCode::SEE_OTHER, "{naughty}");
        let page = browser.get(&customer).await;
        let title = page.body.split("<h1>").nth(1).and_then(|rest| rest.split("</h1>").next());
        let shown = crate::web::testing::escaped(&naughty);
        assert_eq!(title, Some(format!("<bdi>{shown}</bdi>").as_str()));
        let times = page.body.matches(&shown).count();
        assert!(times >= 5, "name, note, contact, position, address: {naughty} {times}");
        // What must look like an address is refused nearly always, so a sample will do.
        if number % 8 > 0 {
            continue;
        }
        for path in ["phone", "email", "web"] {
            let odd = [("channel_kind", path), ("address", naughty.as_str())];
            let odd = browser.post(&format!("{customer}/channels"), &odd).await;
            assert!(odd.status == StatusCode::SEE_OTHER || odd.shows(&naughty), "{naughty}");
        }
        assert!(!browser.get(&customer).await.body.contains("href=\"javascript:"), "{naughty}");
    }
    browser.close().await;
}

#[tokio::test]
async fn who_is_here_already_is_asked_about_once_and_one_tick_goes_on() {
    let mut browser = Browser::of_owner().await;
    let mut first = form(&browser, "Kowalski Serwis").await;
    first.extend([("phone", "+48 601 234 567".to_owned()), ("country", "PL".to_owned())]);
    let first = browser.post("/customers", &sent(&first)).await.to().to_owned();
    let told =
        browser.post("/customers/likely", &[("phone", "601234567"), ("country", "PL")]).await;
    assert!(told.shows("Kowalski Serwis") && told.shows("the same phone"), "{}", told.body);
    assert!(!told.body.contains("<html"), "a part of a page");

    let mut twice = form(&browser, "Serwis Kowalsky").await;
    let asked = browser.post("/customers", &sent(&twice)).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.shows("This may be them already") && asked.body.contains(&first));
    twice.push(("is_new", "yes".to_owned()));
    let second = browser.post("/customers", &sent(&twice)).await;
    assert_eq!(second.status, StatusCode::SEE_OTHER, "{}", second.body);

    let channel = [("channel_kind", "phone"), ("address", "601-234-567")];
    let path = format!("{}/channels", second.to());
    let asked = browser.post(&path, &channel).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.shows("the same phone"));
    let going_on = [channel[0], channel[1], ("is_new", "yes")];
    assert_eq!(browser.post(&path, &going_on).await.status, StatusCode::SEE_OTHER);
    browser.close().await;
}

#[tokio::test]
async fn a_doubted_phone_is_kept_by_a_tick_and_a_wrong_tax_number_is_told_why() {
    let mut browser = Browser::of_owner().await;
    let mut sheet = form(&browser, "Nowak").await;
    sheet.extend([
        ("country", "PL".to_owned()),
        ("phone", "12 34".to_owned()),
        ("tax_number", "526-025-02-75".to_owned()),
    ]);
    let page = browser.post("/customers", &sent(&sheet)).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.shows("No such number is known in that country"));
    assert!(page.shows("The check digit does not fit"));
    sheet.push(("phone_kept", "yes".to_owned()));
    set_field(&mut sheet, "tax_number", "526-025-02-74");
    let saved = browser.post("/customers", &sent(&sheet)).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let page = browser.get(saved.to()).await;
    assert!(page.shows("12 34") && page.shows("526-025-02-74"));
    browser.close().await;
}

fn set_field(form: &mut Form, field: &str, value: &str) {
    form.iter_mut().filter(|(name, _)| *name == field).for_each(|it| it.1 = value.to_owned());
}

#[tokio::test]
async fn addresses_stand_in_the_order_of_their_country() {
    let mut browser = Browser::of_owner().await;
    let customer = added(&mut browser, "Kowalski").await;
    let path = format!("{customer}/addresses");
    let mut address = vec![
        ("address_kind", "office"),
        ("address_country", "PL"),
        ("street", "Długa 1"),
        ("city", "Warszawa"),
        ("postal_code", "0095"),
    ];
    let asked = browser.post(&path, &address).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.shows("00-950") && asked.shows("Długa 1"));
    set(&mut address, "postal_code", "00950");
    assert_eq!(browser.post(&path, &address).await.status, StatusCode::SEE_OTHER);
    let page = browser.get(&customer).await;
    assert!(page.shows("00-950 Warszawa") && page.shows("Office"));
    let nothing = [("address_kind", "home"), ("address_country", "")];
    let asked = browser.post(&path, &nothing).await;
    assert!(asked.shows("Enter the street or the town"));
    browser.close().await;
}

#[tokio::test]
async fn two_records_are_compared_merged_and_parted_by_who_steers() {
    let mut browser = Browser::of_owner().await;
    let one = added(&mut browser, "Kowalski").await;
    let mut other = form(&browser, "Kowalsky").await;
    other.extend([("is_new", "yes".to_owned()), ("note", "Their second shop".to_owned())]);
    let other = browser.post("/customers", &sent(&other)).await.to().to_owned();
    let with = other.rsplit('/').next().expect("its id").to_owned();

    assert!(browser.get("/customers/duplicates").await.shows("Kowalsky"));
    assert!(browser.get(&format!("{one}/merge")).await.shows("Kowalsky"));
    let compared = browser.get(&format!("{one}/merge?with={with}")).await;
    assert!(compared.shows("Their second shop") && compared.shows("Stays"));
    let merge = [("with", with.as_str()), ("name", "gone"), ("note", "gone")];
    let merged = browser.post(&format!("{one}/merge"), &merge).await.to().to_owned();
    assert!(merged.starts_with("/merges/"), "{merged}");
    assert!(browser.get(&merged).await.shows("Take them apart"));
    assert_eq!(browser.get(&other).await.to(), one);
    let page = browser.get(&one).await;
    assert!(page.shows("Their second shop") && page.shows("Kowalsky"));
    assert!(!browser.get("/customers").await.shows("Kowalski"), "one is left");

    assert_eq!(browser.post(&format!("{merged}/undo"), &[]).await.to(), one);
    assert!(!browser.get(&one).await.shows("Their second shop"));
    assert!(browser.get(&other).await.shows("Their second shop"));
    let id = one.rsplit('/').next().expect("its id").to_owned();
    let apart = [("one", id.as_str()), ("other", with.as_str())];
    browser.post("/customers/duplicates/apart", &apart).await;
    assert!(browser.get("/customers/duplicates").await.shows("Nobody is here twice"));
    browser.close().await;
}

#[tokio::test]
async fn who_sells_neither_lists_pairs_nor_merges() {
    let mut browser = Browser::of_seller().await;
    assert_ne!(browser.get("/customers/duplicates").await.status, StatusCode::OK);
    let one = added(&mut browser, "Kowalski").await;
    let other = added(&mut browser, "Somebody Else").await;
    let with = other.rsplit('/').next().expect("its id").to_owned();
    let refused = browser.post(&format!("{one}/merge"), &[("with", &with)]).await;
    assert!(refused.shows("This is somebody else’s work."));
    assert!(!browser.get(&one).await.shows("Merge with another record"));
    browser.close().await;
}
