//! What the pages would not take, the API does not take either: the actions themselves refuse.

use axum::http::Method;
use domain::people::Role;
use serde_json::{Value, json};
use store::both_engines;
use store::db::Db;

use super::client::{Client, Reply, customer};

fn refused(reply: &Reply, kind: &str) {
    let told = (reply.status, reply.json["type"].as_str());
    assert_eq!(told, (409, Some(format!("/api/problems/{kind}").as_str())), "{}", reply.json);
}

async fn patch(client: &Client, path: &str, body: Value) -> Reply {
    client.send(Method::PATCH, path, &[("if-match", "*")], Some(body)).await
}

both_engines! {
    async fn a_tax_number_that_cannot_be_theirs_is_refused_and_an_old_one_is_left_alone(db: Db) {
        let client = Client::new(db).await;
        let mut new = customer("Acme");
        new["tax_number"] = json!("PL5260001245");
        refused(&client.post("/customers", new).await, "tax-number-wrong");
        let path = format!("/customers/{}", client.customer("Acme").await);
        refused(&patch(&client, &path, json!({ "tax_number": "123" })).await, "tax-number-wrong");
        let right = patch(&client, &path, json!({ "tax_number": "PL5260001246" })).await;
        assert_eq!(right.status, 200, "{}", right.json);
        // Moved elsewhere, the number that is there is not judged anew.
        assert_eq!(patch(&client, &path, json!({ "country": "IL", "name": "B" })).await.status, 200);
    }

    async fn an_address_leads_somewhere_and_its_code_is_written_as_its_country_does(db: Db) {
        let client = Client::new(db).await;
        let path = format!("/customers/{}", client.customer("Acme").await);
        let none = json!({ "kind": "office", "country": "PL", "postal_code": "00950" });
        refused(&client.post(&format!("{path}/addresses"), none).await, "address-empty");
        let one = json!({ "kind": "office", "city": "Warszawa", "country": "PL", "postal_code": "00950" });
        let made = client.post(&format!("{path}/addresses"), one).await;
        assert_eq!(made.status, 201, "{}", made.json);
        assert_eq!(client.get(&path).await.text("/addresses/0/postal_code"), "00-950");
        let postal = format!("{path}/addresses/{}", made.text("/id"));
        refused(&patch(&client, &postal, json!({ "city": null })).await, "address-empty");
        let moved = patch(&client, &postal, json!({ "street": "Polna 1" })).await;
        assert_eq!((moved.text("/addresses/0/street"), moved.text("/addresses/0/city")), ("Polna 1".into(), "Warszawa".into()));
        let gone = client.post(&format!("{postal}/removal"), json!({})).await;
        assert_eq!(gone.json["addresses"], json!([]));
    }

    async fn a_field_to_choose_in_has_choices_and_keeps_its_kind(db: Db) {
        let client = Client::new(db).await;
        let field = json!({ "subject": "customer", "name": "Colour", "kind": "choice" });
        refused(&client.post("/fields", field).await, "field-without-choices");
        let field = json!({ "subject": "customer", "name": "Colour", "kind": "choice", "choices": ["Red"] });
        let made = client.post("/fields", field.clone()).await;
        refused(&client.post("/fields", field).await, "field-name-taken");
        let path = format!("/fields/{}", made.text("/id"));
        refused(&patch(&client, &path, json!({ "choices": [] })).await, "field-without-choices");
        let mut new = customer("Acme");
        new["fields"] = json!({ "colour": "red" });
        assert_eq!(client.post("/customers", new).await.status, 201);
        refused(&patch(&client, &path, json!({ "kind": "text" })).await, "field-kind-stays");
        let retired = client.post(&format!("{path}/retired"), json!({})).await;
        assert!(retired.json["retired_at"].is_string(), "{}", retired.json);
    }

    async fn many_are_handed_over_by_who_steers_and_each_is_told_of(db: Db) {
        let owner = Client::new(db).await;
        let jan = owner.as_role("Jan", Role::Salesperson).await;
        let own = jan.customer("Acme").await;
        let to = json!({ "do": "hand-over", "to": owner.user.to_string() });
        let many = json!({ "ids": [own], "deed": to });
        refused(&jan.post("/customers/many", many.clone()).await, "managers-only");
        let done = owner.post("/customers/many", many).await;
        assert_eq!((done.status, &done.json["items"][0]["problem"]), (200, &Value::Null), "{}", done.json);
        let case = owner.case(&own).await;
        let tagged = json!({ "ids": [case], "deed": { "do": "tag", "name": "Spring" } });
        assert_eq!(jan.post("/cases/many", tagged).await.status, 200);
        assert_eq!(owner.get(&format!("/cases/{case}")).await.json["tags"], json!(["Spring"]));
        let none = json!({ "ids": [], "deed": { "do": "untag", "tag": own } });
        assert_eq!(owner.post("/cases/many", none).await.text("/errors/0/pointer"), "/ids");
        let unknown = json!({ "ids": [own], "deed": { "do": "untag", "tag": own } });
        assert_eq!(owner.post("/cases/many", unknown).await.status, 404);
    }

    async fn a_view_keeps_what_its_list_knows_and_no_more_than_an_address_holds(db: Db) {
        let owner = Client::new(db).await;
        let jan = owner.as_role("Jan", Role::Salesperson).await;
        let view = |query: &str| json!({ "list": "cases", "name": "Mine", "query": query });
        let kept = owner.post("/views", view("view=open&evil=1&tag=a&after=x")).await;
        let path = format!("/views/{}", kept.text("/id"));
        assert_eq!(owner.get(&path).await.text("/query"), "view=open&tag=a");
        assert_eq!(jan.get(&path).await.status, 404, "somebody's own");
        assert_eq!(jan.get("/views").await.json["items"], json!([]));
        let long: Vec<String> = (0..50).map(|_| format!("tag={}", "x".repeat(200))).collect();
        refused(&owner.post("/views", view(&long.join("&"))).await, "view-too-long");
        let shared = patch(&owner, &path, json!({ "is_shared": true })).await;
        assert_eq!((shared.status, &shared.json["is_shared"]), (200, &json!(true)));
        assert_eq!(jan.get("/views?list=cases").await.text("/items/0/name"), "Mine");
        refused(&patch(&jan, &path, json!({ "name": "Ours" })).await, "managers-only");
        assert_eq!(owner.post(&format!("{path}/removal"), json!({})).await.status, 200);
        assert_eq!(owner.get(&path).await.status, 404);
    }

    async fn an_entry_of_a_procedure_is_sound_before_it_is_kept(db: Db) {
        let client = Client::new(db).await;
        let begun = client.post("/procedures/draft", json!({})).await;
        assert_eq!(begun.status, 200, "{}", begun.json);
        let item = json!({ "stage": "nowhere", "evidence": "note", "words": "They were called" });
        let wrong = client.post("/procedures/draft/item/new", item).await;
        assert_eq!((wrong.status, wrong.text("/errors/0/pointer")), (422, "/stage".into()));
        let stage = begun.text("/content/stages/0/code");
        let item = json!({ "stage": stage, "evidence": "note", "words": "They were called" });
        let added = client.post("/procedures/draft/item/new", item).await;
        assert_eq!((added.status, &added.json["edits"]), (200, &json!(1)), "{}", added.json);
        let days = client.post("/procedures/draft/days", json!({ "days": 9 })).await;
        assert_eq!(days.json["content"]["standstill_days"], 9);
        let stale = json!({ "edits": 1 });
        refused(&client.post("/procedures/draft/published", stale).await, "changed-meanwhile");
        let now = json!({ "edits": 2, "note": "We call them." });
        let published = client.post("/procedures/draft/published", now).await;
        assert_eq!((published.status, &published.json["version"]), (200, &json!(2)), "{}", published.json);
        assert_eq!(client.get("/procedures").await.json["items"][0]["version"], 2);
        let jan = client.as_role("Jan", Role::Salesperson).await;
        assert_eq!(jan.get("/procedures/2").await.status, 200);
        assert_eq!(jan.get("/procedures/draft").await.status, 403);
    }

    async fn teams_tags_and_people_are_kept_in_order_by_who_may(db: Db) {
        let owner = Client::new(db).await;
        let jan = owner.as_role("Jan", Role::Salesperson).await;
        let he = jan.get("/me").await.text("/person/id");
        let team = owner.post("/teams", json!({ "name": "North" })).await;
        refused(&owner.post("/teams", json!({ "name": " north" })).await, "team-name-taken");
        let path = format!("/teams/{}", team.text("/id"));
        let member = json!({ "person": he });
        assert_eq!(jan.post(&format!("{path}/members"), member.clone()).await.status, 403);
        let joined = owner.post(&format!("{path}/members"), member).await;
        assert_eq!(joined.json["members"], json!([he]));
        let left = owner.post(&format!("{path}/members/{he}/removal"), json!({})).await;
        assert_eq!(left.json["members"], json!([]));
        assert_eq!(patch(&owner, &path, json!({ "name": "South" })).await.text("/name"), "South");
        assert_eq!(owner.post(&format!("{path}/removal"), json!({})).await.status, 200);
        let customer = format!("/customers/{}", jan.customer("Acme").await);
        let worn = jan.post(&format!("{customer}/tags"), json!({ "name": "Vip" })).await;
        let tag = format!("/tags/{}", worn.text("/items/0/id"));
        assert_eq!(patch(&jan, &tag, json!({ "name": "VIP" })).await.status, 403);
        assert_eq!(patch(&owner, &tag, json!({ "name": "VIP" })).await.text("/name"), "VIP");
        let person = format!("/people/{he}");
        let went = owner.post(&format!("{person}/handed-over"), json!({ "to": owner.user.to_string() })).await;
        assert_eq!(went.json["customers"], 1, "{}", went.json);
        let manager = owner.post(&format!("{person}/role"), json!({ "role": "manager" })).await;
        assert_eq!(manager.text("/role"), "manager");
        assert_eq!(jan.post(&format!("{tag}/removal"), json!({})).await.status, 200);
        refused(&owner.post(&format!("/people/{}/role", owner.user), json!({ "role": "manager" })).await, "not-oneself");
    }

    async fn two_records_of_one_customer_are_found_made_one_and_parted(db: Db) {
        let client = Client::new(db).await;
        let mut ids = Vec::new();
        for name in ["Acme", "Acme Ltd"] {
            let mut new = customer(name);
            new["channels"] = json!([{ "kind": "email", "address": "office@acme.example" }]);
            ids.push(client.post("/customers", new).await.text("/id"));
        }
        let pairs = client.get("/customers/duplicates").await;
        assert_eq!(pairs.text("/items/0/common"), "email", "{}", pairs.json);
        let body = json!({ "with": ids[1], "chosen": { "name": "gone" } });
        let merged = client.post(&format!("/customers/{}/merge", ids[0]), body).await;
        assert_eq!(merged.status, 201, "{}", merged.json);
        let path = merged.header("location").trim_start_matches("/api/v1").to_owned();
        assert_eq!(client.get(&format!("/customers/{}", ids[0])).await.text("/name"), "Acme Ltd");
        let undone = client.post(&format!("{path}/undo"), json!({})).await;
        assert!(undone.json["undone_at"].is_string(), "{}", undone.json);
        let apart = json!({ "one": ids[0], "other": ids[1] });
        assert_eq!(client.post("/customers/duplicates/apart", apart).await.status, 200);
        assert_eq!(client.get("/customers/duplicates").await.json["items"], json!([]));
        let jan = client.as_role("Jan", Role::Salesperson).await;
        assert_eq!(jan.get("/customers/duplicates").await.status, 403);
    }
}
