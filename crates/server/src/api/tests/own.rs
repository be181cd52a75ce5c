//! Custom fields and tags of customers and cases, read, written and asked for.

use axum::http::Method;
use serde_json::{Value, json};
use store::both_engines;
use store::db::Db;

use super::client::{Client, Reply, customer};

async fn define(client: &Client, subject: &str, name: &str, kind: &str, choices: &[&str]) {
    let field = json!({ "subject": subject, "name": name, "kind": kind, "choices": choices });
    let made = client.post("/fields", field).await;
    assert_eq!(made.status, 201, "{}", made.json);
}

async fn patch(client: &Client, path: &str, body: Value) -> Reply {
    client.send(Method::PATCH, path, &[("if-match", "*")], Some(body)).await
}

fn ids(page: &Reply) -> Vec<String> {
    let items = page.json["items"].as_array().unwrap_or_else(|| panic!("{}", page.json));
    items.iter().map(|item| item["id"].as_str().expect("an id").to_owned()).collect()
}

both_engines! {
    async fn what_the_firm_says_in_its_own_words_is_read_written_and_emptied(db: Db) {
        let client = Client::new(db).await;
        define(&client, "customer", "Garden", "text", &[]).await;
        define(&client, "customer", "Rooms", "number", &[]).await;
        define(&client, "customer", "Worth", "money", &[]).await;
        let mut new = customer("Acme");
        new["fields"] = json!({ "garden": "Big", "rooms": "3,5", "worth": "1 200,50 PLN" });
        new["tags"] = json!(["VIP", "North"]);
        let made = client.post("/customers", new).await;
        assert_eq!(made.status, 201, "{}", made.json);
        let path = format!("/customers/{}", made.text("/id"));
        let read = client.get(&path).await;
        assert_eq!(read.json["fields"], json!({ "garden": "Big", "rooms": "3.5", "worth": "1200.50 PLN" }));
        assert_eq!(read.json["tags"], json!(["North", "VIP"]));
        let changed = patch(&client, &path, json!({ "fields": { "garden": null, "rooms": "4" } })).await;
        assert_eq!(changed.json["fields"], json!({ "rooms": "4", "worth": "1200.50 PLN" }));
        assert_eq!(changed.json["tags"], json!(["North", "VIP"]), "left out, it stays");
        let changed = patch(&client, &path, json!({ "tags": ["vip", "Old"], "fields": null })).await;
        assert_eq!((&changed.json["fields"], &changed.json["tags"]), (&json!({}), &json!(["Old", "VIP"])));
        let moments = client.get(&format!("{path}/timeline")).await;
        let kinds = moments.json.to_string();
        assert!(kinds.contains("customer-untagged") && kinds.contains("field-set"), "{kinds}");
    }

    async fn a_field_that_is_wrong_is_told_at_its_own_place_and_nothing_is_written(db: Db) {
        let client = Client::new(db).await;
        define(&client, "customer", "Rooms", "number", &[]).await;
        define(&client, "customer", "Colour", "choice", &["Red"]).await;
        let mut new = customer("Acme");
        new["fields"] = json!({ "rooms": "many", "colour": "blue", "height": "1" });
        let refused = client.post("/customers", new).await;
        assert_eq!(refused.status, 422, "{}", refused.json);
        let mut places: Vec<_> = refused.json["errors"].as_array().expect("errors").iter()
            .map(|error| error["pointer"].as_str().expect("a pointer").to_owned()).collect();
        places.sort();
        assert_eq!(places, ["/fields/colour", "/fields/height", "/fields/rooms"]);
        let long = "x".repeat(41);
        let mut new = customer("Acme");
        new["tags"] = json!([long]);
        assert_eq!(client.post("/customers", new).await.text("/errors/0/pointer"), "/tags/0");
        assert_eq!(client.get("/customers").await.json["items"], json!([]));
    }

    async fn a_case_has_its_own_fields_and_tags_too(db: Db) {
        let client = Client::new(db).await;
        define(&client, "case", "Depth", "number", &[]).await;
        let mut new = client.case_fields(&client.customer("Acme").await);
        new["fields"] = json!({ "depth": "12" });
        new["tags"] = json!(["Well"]);
        let made = client.post("/cases", new).await;
        assert_eq!(made.status, 201, "{}", made.json);
        let path = format!("/cases/{}", made.text("/id"));
        let changed = patch(&client, &path, json!({ "title": "A deep well" })).await;
        assert_eq!((changed.text("/title"), changed.text("/fields/depth")), ("A deep well".into(), "12".into()));
        let wrong = patch(&client, &path, json!({ "fields": { "depth": "deep" } })).await;
        assert_eq!((wrong.status, wrong.text("/errors/0/pointer")), (422, "/fields/depth".into()));
        let line = &client.get("/cases?tag=well").await.json["items"][0];
        assert_eq!((&line["fields"]["depth"], &line["tags"][0]), (&json!("12"), &json!("Well")));
    }

    async fn a_list_is_asked_for_a_tag_and_for_what_fields_say(db: Db) {
        let client = Client::new(db).await;
        define(&client, "customer", "Garden", "text", &[]).await;
        define(&client, "customer", "Rooms", "number", &[]).await;
        let mut known = Vec::new();
        for (name, fields, tags) in [
            ("A", json!({ "garden": "Big", "rooms": "3" }), json!(["VIP"])),
            ("B", json!({ "garden": "Small", "rooms": "7" }), json!(["VIP", "Old"])),
            ("C", json!({}), json!([])),
        ] {
            let mut new = customer(name);
            (new["fields"], new["tags"]) = (fields, tags);
            known.push(client.post("/customers", new).await.text("/id"));
        }
        for (asked, found) in [
            ("tag=VIP", vec![0, 1]),
            ("tag=old", vec![1]),
            ("tag=nobody", vec![]),
            ("field.garden=big", vec![0]),
            ("field.rooms=7", vec![1]),
            ("field.rooms.from=3&tag=vip", vec![0, 1]),
            ("field.rooms.to=3", vec![0]),
            ("field.garden.empty=1", vec![2]),
        ] {
            let page = client.get(&format!("/customers?{asked}")).await;
            let found: Vec<String> = found.into_iter().map(|at: usize| known[at].clone()).collect();
            assert_eq!(ids(&page), found, "{asked}");
        }
        for (asked, parameter) in [
            ("field.height=1", "field.height"),
            ("field.rooms=many", "field.rooms"),
            ("field.garden.from=1", "field.garden.from"),
        ] {
            let refused = client.get(&format!("/customers?{asked}")).await;
            assert_eq!((refused.status, refused.text("/errors/0/parameter")), (422, parameter.into()));
        }
    }
}
