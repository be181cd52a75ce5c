//! A request that is sent again with its key happens once.

use axum::http::Method;
use serde_json::{Value, json};
use store::both_engines;
use store::db::Db;

use super::client::{Client, Reply, customer};

async fn add(client: &Client, key: &str, body: Value) -> Reply {
    client.send(Method::POST, "/customers", &[("idempotency-key", key)], Some(body)).await
}

async fn count(client: &Client) -> usize {
    let all = client.get("/customers?limit=200").await;
    all.json["items"].as_array().map_or(0, Vec::len)
}

both_engines! {
    async fn sent_again_it_gets_the_same_answer_and_nothing_happens(db: Db) {
        let client = Client::new(db).await;
        let first = add(&client, "k-1", customer("Acme")).await;
        let again = add(&client, "k-1", customer("Acme")).await;
        assert_eq!((first.status, again.status), (201, 201));
        assert_eq!(first.json, again.json);
        assert_eq!(first.header("location"), again.header("location"));
        let other = add(&client, "k-1", customer("Other")).await;
        assert_eq!((other.status, other.text("/type")), (422, "/api/problems/key-reused".into()));
        assert_eq!(add(&client, "with space", customer("Acme")).await.status, 400);
        assert_eq!(add(&client, "k-2", customer("Acme")).await.status, 201);
        assert_eq!(count(&client).await, 2);
    }

    async fn a_key_whose_act_was_refused_is_free_again(db: Db) {
        let client = Client::new(db).await;
        let mut wrong = client.case_fields(&client.customer("Acme").await);
        wrong["first_step"]["due"] = client.due(-60);
        let key = [("idempotency-key", "k")];
        let refused = client.send(Method::POST, "/cases", &key, Some(wrong.clone())).await;
        assert_eq!((refused.status, refused.text("/rule")), (409, "I1".to_owned()));
        wrong["first_step"]["due"] = client.due(60);
        let opened = client.send(Method::POST, "/cases", &key, Some(wrong)).await;
        assert_eq!(opened.status, 201, "{}", opened.json);
    }

    async fn of_many_at_once_with_one_key_one_happens(db: Db) {
        let client = Client::new(db).await;
        let many = (0..12).map(|_| {
            let client = client.clone();
            tokio::spawn(async move { add(&client, "k", customer("Acme")).await })
        });
        let mut ids = Vec::new();
        for one in many.collect::<Vec<_>>() {
            let reply = one.await.expect("an answer");
            match reply.status {
                201 => ids.push(reply.text("/id")),
                409 => assert_eq!(reply.text("/type"), "/api/problems/key-busy"),
                status => panic!("{status}: {}", reply.json),
            }
        }
        ids.dedup();
        assert_eq!(ids.len(), 1);
        assert_eq!(count(&client).await, 1);
        assert_eq!(add(&client, "k", customer("Acme")).await.text("/id"), ids[0]);
    }

    async fn when_the_answer_was_lost_it_is_told_and_nothing_happens_twice(db: Db) {
        let client = Client::new(db.clone()).await;
        assert_eq!(add(&client, "k", customer("Acme")).await.status, 201);
        // As if the program had been killed between the act and its answer.
        let lost = "update answered set status = null, body = null";
        db.write::<_, store::db::StoreError, _>(move |tx| {
            Box::pin(async move { tx.exec(lost, vec![]).await.map(drop) })
        })
        .await
        .expect("written");
        assert_eq!(add(&client, "k", customer("Acme")).await.text("/type"), "/api/problems/key-busy");
        client.clock.set("2026-11-22T09:02:00Z".parse().expect("an instant"));
        let again = add(&client, "k", customer("Acme")).await;
        assert_eq!((again.status, again.text("/type")), (409, "/api/problems/answer-lost".into()));
        assert_eq!(count(&client).await, 1);
    }

    async fn a_day_later_the_key_is_forgotten(db: Db) {
        let client = Client::new(db).await;
        assert_eq!(add(&client, "k", json!(customer("Acme"))).await.status, 201);
        client.clock.set("2026-11-23T09:00:01Z".parse().expect("an instant"));
        assert_eq!(crate::api::condition::sweep(&client.app).await.expect("swept"), 1);
        assert_eq!(add(&client, "k", customer("Other")).await.status, 201);
    }
}
