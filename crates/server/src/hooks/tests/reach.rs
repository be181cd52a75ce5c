//! Where a hook may not lead, at saving and at connecting; and hooks by the API.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use domain::hooks::{DeliveryState, Wanted};
use domain::people::{Actor, Role};
use serde_json::json;
use store::both_engines;
use store::db::Db;

use super::receiver::{Firm, Receiver};
use crate::api::tests::client::Client;
use crate::hooks::address::Found;
use crate::hooks::{self, Address, Resolve};

/// A name that leads outside when it is looked at, and into the house when it is connected to.
struct Rebinding(Arc<AtomicUsize>, u16);

impl Resolve for Rebinding {
    fn find(&self, _: &str, _: u16) -> Found {
        let is_first = self.0.fetch_add(1, Ordering::SeqCst) == 0;
        let ip = if is_first { [93, 184, 215, 14] } else { [127, 0, 0, 1] };
        let at = SocketAddr::from((ip, self.1));
        Box::pin(async move { io::Result::Ok(vec![at]) })
    }
}

both_engines! {
    async fn a_name_that_leads_into_the_house_at_connecting_is_not_connected_to(db: Db) {
        let client = Client::new(db).await;
        client.app.secrets().keep(&[7; 32]);
        let receiver = Receiver::start().await;
        let port = receiver.address.rsplit(':').next().and_then(|it| it.split('/').next());
        let port: u16 = port.and_then(|port| port.parse().ok()).expect("a port");
        let asked = Arc::new(AtomicUsize::new(0));
        client.app.hooks().resolve_by(Rebinding(Arc::clone(&asked), port));
        let typed = format!("https://shop.example:{port}/in");
        let address = Address::fit(client.app.hooks(), &typed).await.expect("it leads outside");
        let actor = Actor::User(client.user);
        let made = hooks::make(&client.app, actor, client.user, address, Wanted::all()).await;
        let (hook, secret) = made.map(|made| (made.id, made.secret)).expect("a hook");
        let firm = Firm { client, receiver, hook, secret };
        firm.client.customer("Acme").await;
        firm.tell().await;
        let told = firm.deliveries().await.remove(0);
        assert_eq!((told.state, told.trouble.as_deref()), (DeliveryState::Waiting, Some("barred")));
        assert_eq!(asked.load(Ordering::SeqCst), 2, "looked at again");
        assert!(firm.receiver.got().is_empty());
    }

    async fn hooks_are_kept_by_the_api_for_owners_alone(db: Db) {
        let firm = Firm::new(db).await;
        let client = &firm.client;
        for (address, events, pointer) in [
            ("https://10.0.0.1/in", json!([]), "/address"),
            ("http://93.184.215.14/in", json!([]), "/address"),
            (firm.receiver.address.as_str(), json!(["final-yes", "final-maybe"]), "/events/1"),
        ] {
            let refused = client.post("/hooks", json!({ "address": address, "events": events })).await;
            assert_eq!((refused.status, refused.text("/errors/0/pointer")), (422, pointer.into()));
        }
        let fields = json!({ "address": firm.receiver.address, "events": ["bills/*"] });
        let made = client.post("/hooks", fields.clone()).await;
        assert_eq!(made.status, 201, "{}", made.json);
        assert!(made.text("/secret").starts_with("whsec_"));
        let path = format!("/hooks/{}", made.text("/id"));
        let shown = client.get(&path).await;
        assert_eq!(shown.json["events"], json!(["bills/*"]));
        assert!(!shown.json.to_string().contains("whsec_"), "told once");
        client.customer("Acme").await;
        let tested = client.post(&format!("{path}/test"), json!({})).await;
        assert_eq!(tested.text("/state"), "delivered");
        assert_eq!(firm.receiver.got().pop().expect("a test").kind(), "test");
        for (act, state) in [("pause", "paused"), ("resume", "active")] {
            let done = client.post(&format!("{path}/{act}"), json!({})).await;
            assert_eq!(done.text("/state"), state);
        }
        let told = client.get(&format!("{path}/deliveries")).await;
        assert_eq!(told.json["items"].as_array().map(Vec::len), Some(1), "no bill, no message");
        let marta = client.as_role("Marta", Role::Manager).await;
        assert_eq!(marta.get("/hooks").await.status, 403);
        assert_eq!(marta.post("/hooks", fields).await.status, 403);
        assert_eq!(client.post(&format!("{path}/removal"), json!({})).await.status, 200);
        assert_eq!(client.get(&path).await.status, 404);
    }

    async fn the_secret_of_a_hook_is_never_kept_as_an_answer(db: Db) {
        let firm = Firm::new(db).await;
        let fields = json!({ "address": firm.receiver.address });
        let key = [("idempotency-key", "once")];
        let method = axum::http::Method::POST;
        let made = firm.client.send(method.clone(), "/hooks", &key, Some(fields.clone())).await;
        assert_eq!(made.status, 201);
        let again = firm.client.send(method, "/hooks", &key, Some(fields)).await;
        assert_eq!(again.status, 409, "carried out once, and told once");
    }
}
