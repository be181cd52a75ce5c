//! Two people do not overwrite each other, and lists lose and repeat nothing.

use axum::http::Method;
use serde_json::{Value, json};
use store::both_engines;
use store::db::Db;

use super::client::{Client, Reply};

async fn rename(client: &Client, path: &str, tag: Option<&str>, name: &str) -> Reply {
    let tag: Vec<(&str, &str)> = tag.map(|tag| ("if-match", tag)).into_iter().collect();
    client.send(Method::PATCH, path, &tag, Some(json!({ "name": name }))).await
}

both_engines! {
    async fn a_change_says_which_state_it_changes(db: Db) {
        let client = Client::new(db).await;
        let path = format!("/customers/{}", client.customer("Acme").await);
        let read = client.get(&path).await;
        let tag = read.header("etag").to_owned();
        let known = [("if-none-match", tag.as_str())];
        assert_eq!(client.send(Method::GET, &path, &known, None).await.status, 304);
        assert_eq!(rename(&client, &path, None, "A").await.status, 428);
        let changed = rename(&client, &path, Some(&tag), "A").await;
        assert_eq!((changed.status, changed.text("/name")), (200, "A".to_owned()));
        let stale = rename(&client, &path, Some(&tag), "B").await;
        assert_eq!((stale.status, stale.text("/type")), (412, "/api/problems/stale".into()));
        assert_eq!(client.get(&path).await.header("etag"), changed.header("etag"));
        let weak = format!("W/{}", changed.header("etag"));
        assert_eq!(rename(&client, &path, Some(&weak), "C").await.status, 200);
        assert_eq!(rename(&client, &path, Some("*"), "D").await.status, 200);
        let nobody = format!("/customers/{}", client.user);
        assert_eq!(rename(&client, &nobody, Some("*"), "D").await.status, 404);
    }

    async fn what_is_left_out_of_a_change_stays(db: Db) {
        let client = Client::new(db).await;
        let path = format!("/customers/{}", client.customer("Acme").await);
        let note = json!({ "note": "Ring twice", "tax_number": "PL5260001246" });
        let any = [("if-match", "*")];
        let noted = client.send(Method::PATCH, &path, &any, Some(note)).await;
        assert_eq!((noted.text("/name"), noted.text("/note")), ("Acme".into(), "Ring twice".into()));
        let none = client.send(Method::PATCH, &path, &any, Some(json!({ "note": null }))).await;
        assert_eq!((&none.json["note"], none.text("/tax_number")), (&Value::Null, "PL5260001246".into()));
    }

    async fn of_many_who_change_one_state_one_does(db: Db) {
        let client = Client::new(db).await;
        let path = format!("/customers/{}", client.customer("Acme").await);
        let tag = client.get(&path).await.header("etag").to_owned();
        let many = (0..10).map(|number| {
            let (client, path, tag) = (client.clone(), path.clone(), tag.clone());
            tokio::spawn(async move {
                rename(&client, &path, Some(&tag), &format!("Name {number}")).await.status
            })
        });
        let mut statuses = Vec::new();
        for one in many.collect::<Vec<_>>() {
            statuses.push(one.await.expect("an answer"));
        }
        statuses.sort_unstable();
        assert_eq!(statuses[0], 200);
        assert!(statuses[1..].iter().all(|status| *status == 412), "{statuses:?}");
    }

    async fn a_command_may_say_which_state_it_means(db: Db) {
        let client = Client::new(db).await;
        let path = format!("/customers/{}", client.customer("Acme").await);
        let tag = client.get(&path).await.header("etag").to_owned();
        assert_eq!(rename(&client, &path, Some(&tag), "A").await.status, 200);
        let withdraw = format!("{path}/leave/withdrawal");
        let stale = client.send(Method::POST, &withdraw, &[("if-match", &tag)], None).await;
        assert_eq!(stale.status, 412);
        assert_eq!(client.send(Method::POST, &withdraw, &[], None).await.status, 200);
        let again = client.send(Method::POST, &withdraw, &[], None).await;
        assert_eq!((again.status, again.text("/rule")), (409, "I20".to_owned()));
    }

    async fn a_list_is_read_to_its_end_and_nothing_is_lost_or_repeated(db: Db) {
        let client = Client::new(db).await;
        let mut all = Vec::new();
        for number in 0..7 {
            // Two of a name each: the cursor must tell them apart.
            let id = client.customer(&format!("Firm {}", number / 2)).await;
            client.case(&id).await;
            all.push(id);
        }
        for (path, id) in [("/customers", "id"), ("/cases", "customer")] {
            let mut seen = Vec::new();
            let mut next = format!("{path}?limit=2");
            loop {
                let page = client.get(&next).await;
                assert_eq!(page.status, 200, "{}", page.json);
                let items = page.json["items"].as_array().expect("items").clone();
                seen.extend(items.iter().map(|item| item[id].as_str().expect("an id").to_owned()));
                let Some(after) = page.json["next"].as_str() else { break };
                next = format!("{path}?limit=2&after={after}");
            }
            seen.sort();
            all.sort();
            assert_eq!(seen, all, "{path}");
        }
        assert_eq!(client.get("/customers?after=7b").await.status, 422);
    }

    async fn events_are_read_on_from_where_one_stopped(db: Db) {
        let client = Client::new(db).await;
        let (mut seen, mut next) = (Vec::new(), "/events?limit=3".to_owned());
        for round in 0..8 {
            if round == 4 {
                client.customer("Acme").await;
            }
            let later = client.clock.now().checked_add(jiff::SignedDuration::from_mins(1));
            client.clock.set(later.expect("a time"));
            if round == 0 {
                client.case(&client.customer("Firm").await).await;
                assert!(client.get(&next).await.json["items"] == json!([]), "they settle first");
                continue;
            }
            let page = client.get(&next).await;
            let items = page.json["items"].as_array().expect("items").clone();
            seen.extend(items.iter().map(|item| item["kind"].as_str().expect("a kind").to_owned()));
            next = format!("/events?limit=3&after={}", page.text("/next"));
        }
        assert_eq!(seen, ["customer-added", "case-opened", "promise-made", "customer-added"]);
    }
}
