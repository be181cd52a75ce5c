//! The first half of a customer's life by the API alone, and the method's refusals in it.

use serde_json::{Value, json};
use store::both_engines;
use store::db::Db;

use super::client::Client;

fn told(ending: &Value) -> Value {
    json!({ "channel": "call", "direction": "in", "said": "We want it.", "ending": ending })
}

both_engines! {
    async fn from_the_first_word_to_the_yes(db: Db) {
        let client = Client::new(db.clone()).await;
        let customer = client.customer("Acme").await;
        let case = format!("/cases/{}", client.case(&customer).await);
        let need = json!({ "kind": "problem", "words": "The cellar floods." });
        let need = client.post(&format!("{case}/needs"), need).await;
        assert_eq!((need.status, need.header("location")), (201, format!("/api/v1{case}/words").as_str()));
        let agreed = client.post(&format!("{case}/needs/agreement"), json!({})).await;
        assert_eq!(agreed.status, 200, "{}", agreed.json);
        let line = json!({ "what": "A pump", "price_minor": 120_000, "need": need.text("/id") });
        let offer = json!({ "currency": "PLN", "lines": [line] });
        let offer = client.post(&format!("{case}/offers"), offer).await;
        assert_eq!(offer.status, 201, "{}", offer.json);
        let at = offer.header("location").trim_start_matches("/api/v1").to_owned();
        let given = client.post(&format!("{at}/given"), json!({})).await;
        assert_eq!(given.json["state"], "given", "{}", given.json);
        let ending = json!({ "end": "decides", "due": client.due(600) });
        let talked = client.post(&format!("{case}/interactions"), told(&ending)).await;
        assert_eq!(talked.status, 200, "{}", talked.json);
        let read = client.get(&case).await;
        assert_eq!((read.json["state"].as_str(), &read.json["their_stage"]), (Some("open"), &json!(5)));
        let yes = client.post(&format!("{case}/interactions"), told(&json!({ "end": "final-yes" }))).await;
        assert_eq!((yes.status, yes.text("/ending")), (200, "final-yes".to_owned()), "{}", yes.json);
        assert_eq!(client.get(&case).await.text("/state"), "final-yes");
        let moments = client.get(&format!("/customers/{customer}/timeline")).await;
        assert_eq!(moments.status, 200);
        let rules = store::settings::rules(&db).await.expect("the rules");
        assert!(store::checks::all(&db, &rules).await.expect("checked").is_empty());
    }

    async fn the_method_refuses_here_as_on_the_pages(db: Db) {
        let client = Client::new(db).await;
        let customer = client.customer("Acme").await;
        let case = format!("/cases/{}", client.case(&customer).await);
        let quiet = json!({ "end": "not-now", "until": client.due(3000), "leave": true });
        let quiet = client.post(&format!("{case}/interactions"), told(&quiet)).await;
        assert_eq!(quiet.status, 200, "{}", quiet.json);
        let call = json!({ "channel": "call", "direction": "out",
            "ending": { "end": "no-answer", "retry": client.due(4000) } });
        let refused = client.post(&format!("{case}/interactions"), call).await;
        assert_eq!((refused.status, refused.text("/rule")), (409, "I3".to_owned()));
        assert!(refused.text("/detail").len() > 10);
        assert!(!refused.text("/how_to_go_on").is_empty());
        let promise = json!({ "what": "Send a leaflet", "due": client.due(4000), "debtor": "us",
            "named_by": "customer" });
        let made = client.post(&format!("/customers/{customer}/promises"), promise).await;
        assert_eq!(made.status, 201, "{}", made.json);
        let promise = format!("/promises/{}", made.text("/id"));
        let moved = json!({ "due": client.due(5000), "by": "customer" });
        assert_eq!(client.post(&format!("{promise}/moves"), moved).await.status, 201);
        let again = client.post(&format!("{promise}/kept"), json!({})).await;
        assert_eq!((again.status, again.text("/rule")), (409, "S4-11".to_owned()));
        assert_eq!(client.get(&promise).await.text("/state"), "moved");
    }

    async fn after_the_yes_it_is_agreed_delivered_and_billed(db: Db) {
        let client = Client::new(db.clone()).await;
        let customer = client.customer("Acme").await;
        let case = format!("/cases/{}", client.case(&customer).await);
        let yes = told(&json!({ "end": "final-yes" }));
        assert_eq!(client.post(&format!("{case}/interactions"), yes).await.status, 200);
        let line = json!({ "kind": "equipment", "what": "A pump", "quantity_thousandths": 1000,
            "price_minor": 120_000 });
        let consent = json!({ "form": "email", "evidence": "Their reply", "payment_days": 14,
            "lines": [line] });
        let agreed = json!({ "currency": "PLN", "consent": consent });
        let agreed = client.post(&format!("{case}/agreement"), agreed).await;
        assert_eq!(agreed.status, 201, "{}", agreed.json);
        assert_eq!(client.get(&format!("{case}/agreement")).await.json["version"], 1);
        let items = client.get(&format!("{case}/items")).await;
        let item = items.text("/items/0/id");
        let now = client.clock.now().to_string();
        let part = json!({ "item": item, "quantity_thousandths": 1000 });
        let delivered = json!({ "parts": [part], "at": now });
        let delivered = client.post(&format!("{case}/items/delivered"), delivered).await;
        assert_eq!(delivered.status, 200, "{}", delivered.json);
        let bill = json!({ "lines": [{ "agreed": 0, "what": "A pump",
            "quantity_thousandths": 1000, "net_minor": 120_000, "tax_rate": 2300 }] });
        let bill = client.post(&format!("{case}/bills"), bill).await;
        assert_eq!(bill.status, 201, "{}", bill.json);
        let bill = format!("/bills/{}", bill.text("/id"));
        let sent = json!({ "number": "1/2026", "issued_on": "2026-11-22" });
        let sent = client.post(&format!("{bill}/send"), sent).await;
        assert_eq!((sent.status, &sent.json["open_minor"]), (200, &json!(147_600)), "{}", sent.json);
        let paid = json!({ "amount_minor": 147_600, "on": "2026-11-22", "how": "In cash" });
        assert_eq!(client.post(&format!("{bill}/paid"), paid).await.text("/state"), "paid");
        let issue = json!({ "words": "It hums.", "effect": "We can't sleep.", "act": "Call them",
            "due": client.due(60), "is_complaint": true });
        let issue = client.post(&format!("{case}/issues"), issue).await;
        assert_eq!(issue.status, 201, "{}", issue.json);
        let confirmed = json!({ "channel": "call", "words": "It works." });
        let closing = client.post(&format!("{case}/closing/confirmation"), confirmed).await;
        assert_eq!(closing.status, 200, "{}", closing.json);
        let refused = client.post(&format!("{case}/closing/closed"), json!({})).await;
        assert_eq!((refused.status, refused.text("/rule")), (409, "I10".to_owned()));
        let rules = store::settings::rules(&db).await.expect("the rules");
        assert!(store::checks::all(&db, &rules).await.expect("checked").is_empty());
    }

    async fn a_file_goes_in_and_comes_out_as_it_was(db: Db) {
        let client = Client::new(db).await;
        let case = format!("/cases/{}", client.case(&client.customer("Acme").await).await);
        let path = format!("{case}/documents?file_name=plan.txt&title=The%20plan");
        let bearer = format!("Bearer {}", client.token);
        let auth = [("authorization", bearer.as_str())];
        let added = client.raw(axum::http::Method::POST, &path, &auth, "Dig here.").await;
        assert_eq!(added.status, 201, "{}", added.json);
        let document = format!("/documents/{}", added.text("/id"));
        let told = client.get(&document).await;
        assert_eq!((told.text("/versions/0/file_name"), &told.json["version"]), ("plan.txt".into(), &json!(1)));
        let file = client.get(&format!("{document}/versions/1")).await;
        assert_eq!((file.status, file.header("content-security-policy")), (200, crate::web::FILES));
        assert!(file.header("content-disposition").starts_with("attachment"));
        let shared = client.post(&format!("{document}/shared"), json!({ "version": 1 })).await;
        assert_eq!(shared.json["is_shared"], true, "{}", shared.json);
    }

    async fn a_customer_has_documents_of_their_own(db: Db) {
        let client = Client::new(db).await;
        let list = format!("/customers/{}/documents", client.customer("Acme").await);
        let bearer = format!("Bearer {}", client.token);
        let auth = [("authorization", bearer.as_str())];
        let path = format!("{list}?file_name=a.txt&title=Prices");
        let added = client.raw(axum::http::Method::POST, &path, &auth, "1 EUR").await;
        assert_eq!(added.status, 201, "{}", added.json);
        let told = client.get(&list).await;
        assert_eq!((told.text("/items/0/title"), told.json.pointer("/items/0/case")), ("Prices".into(), Some(&serde_json::Value::Null)), "{}", told.json);
        let nobody = client.get("/customers/00000000-0000-0000-0000-000000000001/documents").await;
        assert_eq!(nobody.status, 404);
    }
}
