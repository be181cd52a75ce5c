//! Who is let in, and what is told to who is not.

use axum::http::Method;
use domain::people::Role;
use domain::tokens::Scope;
use serde_json::json;
use store::both_engines;
use store::db::Db;

use super::client::{Client, customer};
use crate::people::{self, tokens};

both_engines! {
    async fn without_a_token_that_lasts_nobody_is_let_in(db: Db) {
        let client = Client::new(db).await;
        let me = client.get("/me").await;
        assert_eq!((me.status, me.text("/person/name")), (200, "Ewa".to_owned()));
        for headers in [
            &[][..],
            &[("authorization", "Bearer fmn_0")],
            &[("authorization", "Basic ZXdhOnB3")],
            &[("cookie", "session=1")],
        ] {
            let refused = client.raw(Method::GET, "/me", headers, "").await;
            assert_eq!(refused.status, 401, "{headers:?}");
            assert!(refused.header("www-authenticate").starts_with("Bearer"));
            assert_eq!(refused.text("/type"), "/api/problems/unauthorized");
        }
        client.clock.set("2026-12-22T09:00:00Z".parse().expect("an instant"));
        assert_eq!(client.get("/me").await.status, 401, "its time is over");
    }

    async fn a_token_that_was_ended_and_one_of_somebody_kept_out_are_dead(db: Db) {
        let owner = Client::new(db).await;
        let token = owner.get("/me").await.text("/token");
        let other = owner.of(owner.user, Scope::Write).await;
        assert_eq!(other.post(&format!("/tokens/{token}/end"), json!({})).await.status, 200);
        assert_eq!(owner.get("/me").await.status, 401);
        let jan = other.as_role("Jan", Role::Salesperson).await;
        let person = jan.get("/me").await.text("/person/id");
        let path = format!("/people/{person}/access");
        assert_eq!(jan.post(&path, json!({ "is_let_in": false })).await.status, 403);
        assert_eq!(other.post(&path, json!({ "is_let_in": false })).await.status, 200);
        assert_eq!(jan.get("/me").await.status, 401);
    }

    async fn nobody_ends_the_token_of_another_but_an_owner(db: Db) {
        let owner = Client::new(db).await;
        let jan = owner.as_role("Jan", Role::Salesperson).await;
        let eva = owner.as_role("Eva", Role::Manager).await;
        let token = jan.get("/me").await.text("/token");
        let path = format!("/tokens/{token}/end");
        assert_eq!(eva.post(&path, json!({})).await.status, 403);
        assert_eq!(owner.post(&path, json!({})).await.status, 200);
        assert_eq!(jan.get("/me").await.status, 401);
    }

    async fn a_token_reaches_as_far_as_its_scope_and_the_role(db: Db) {
        let owner = Client::new(db).await;
        let reader = owner.of(owner.user, Scope::Read).await;
        assert_eq!(reader.get("/customers").await.status, 200);
        let refused = reader.post("/customers", customer("Acme")).await;
        assert_eq!((refused.status, refused.text("/type")), (403, "/api/problems/scope".into()));
        let auditor = owner.as_role("Ada", Role::Auditor).await;
        assert_eq!(auditor.get("/customers").await.status, 200);
        let refused = auditor.post("/customers", customer("Acme")).await;
        assert_eq!((refused.status, refused.text("/type")), (403, "/api/problems/forbidden".into()));
    }

    async fn what_is_not_understood_is_told_with_its_status(db: Db) {
        let client = Client::new(db).await;
        let bearer = format!("Bearer {}", client.token);
        let auth = ("authorization", bearer.as_str());
        let json = ("content-type", "application/json");
        let cases = [
            (Method::POST, "/customers", vec![auth, json], "{", 400),
            (Method::GET, "/nowhere", vec![auth], "", 404),
            (Method::GET, "/customers/none", vec![auth], "", 404),
            (Method::DELETE, "/customers", vec![auth], "", 405),
            (Method::GET, "/customers", vec![auth, ("accept", "text/html")], "", 406),
            (Method::POST, "/customers", vec![auth, ("content-type", "text/plain")], "{}", 415),
            (Method::GET, "/customers?limit=0", vec![auth], "", 422),
            (Method::GET, "/customers?colour=red", vec![auth], "", 422),
        ];
        for (method, path, headers, body, status) in cases {
            let reply = client.raw(method.clone(), path, &headers, body).await;
            assert_eq!(reply.status, status, "{method} {path}: {}", reply.json);
            assert_eq!(reply.json["status"], status);
        }
        let large = format!("\"{}\"", "x".repeat(1024 * 1024));
        let reply = client.raw(Method::POST, "/customers", &[auth, json], large).await;
        assert_eq!(reply.status, 413);
        let allowed = client.raw(Method::DELETE, "/customers", &[auth], "").await;
        assert_eq!(allowed.header("allow"), "GET,HEAD,POST");
    }

    async fn a_field_that_is_wrong_is_told_by_its_place_in_the_callers_language(db: Db) {
        let client = Client::new(db).await;
        let mut fields = customer("Acme");
        fields["zone"] = json!("Europe/Atlantis");
        let polish = [("accept-language", "pl, en;q=0.5")];
        let reply = client.send(Method::POST, "/customers", &polish, Some(fields)).await;
        assert_eq!((reply.status, reply.text("/errors/0/pointer")), (422, "/zone".to_owned()));
        assert_eq!(reply.header("content-language"), "pl");
        let locales = client.app.locales();
        let polish = locales.of(domain::language::Language::Polish);
        assert_eq!(reply.text("/errors/0/detail"), polish.plain("fields-zone"));
        for (body, pointer) in [
            (json!({ "kind": "organization" }), "/name"),
            (json!({ "kind": "organization", "colour": "red" }), "/colour"),
            (json!({ "kind": "shop" }), "/kind"),
        ] {
            let reply = client.post("/customers", body).await;
            assert_eq!((reply.status, reply.text("/errors/0/pointer").as_str()), (422, pointer));
        }
        let mut fields = customer("Acme");
        fields["channels"] = json!([{ "kind": "email", "address": "no at sign" }]);
        let reply = client.post("/customers", fields).await;
        assert_eq!(reply.text("/errors/0/pointer"), "/channels/0/address");
    }

    async fn a_program_that_asks_too_often_waits(db: Db) {
        let client = Client::new(db).await;
        let mut last = client.get("/me").await;
        for _ in 0..people::limit::BY_TOKEN.burst {
            last = client.get("/me").await;
        }
        assert_eq!((last.status, last.header("retry-after")), (429, "1"));
        let other = client.of(client.user, Scope::Read).await;
        assert_eq!(other.get("/me").await.status, 200, "another token has its own");
    }
}

both_engines! {
    async fn a_token_is_known_by_its_hash_only_and_told_of(db: Db) {
        let client = Client::new(db.clone()).await;
        assert!(tokens::bearer(&client.app, &client.token).await.expect("an answer").is_some());
        let told = store::events::count_by_kind(&db).await.expect("events");
        assert!(told.iter().any(|(kind, _)| kind.code() == "token-made"));
    }
}
