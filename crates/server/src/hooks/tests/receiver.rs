//! A receiver on this machine that remembers what it is told and answers as it is bidden, and the
//! firm that tells it.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use domain::hooks::Wanted;
use domain::ids::HookId;
use domain::people::Actor;
use jiff::SignedDuration;
use serde_json::Value;
use store::db::Db;
use store::hooks::deliveries::{self, Delivery};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::api::tests::client::Client;
use crate::config::Networks;
use crate::hooks::{self, Address, telling};

/// One message as it came.
#[derive(Clone, Debug)]
pub struct Got {
    pub id: String,
    pub timestamp: String,
    pub signature: String,
    pub text: String,
    pub json: Value,
}

impl Got {
    pub fn customer(&self) -> &str {
        self.json["customer"].as_str().unwrap_or_default()
    }

    pub fn kind(&self) -> &str {
        self.json["type"].as_str().unwrap_or_default()
    }
}

type Answer = Arc<dyn Fn(&Got) -> u16 + Send + Sync>;

#[derive(Clone)]
pub struct Receiver {
    pub address: String,
    got: Arc<Mutex<Vec<Got>>>,
    answer: Arc<Mutex<Answer>>,
}

impl Receiver {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = format!("http://{}/in", listener.local_addr().expect("its address"));
        let answer: Answer = Arc::new(|_| 204);
        let receiver = Self { address, got: Arc::default(), answer: Arc::new(Mutex::new(answer)) };
        let router = Router::new().route("/in", post(take)).with_state(receiver.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        receiver
    }

    pub fn answer(&self, answer: impl Fn(&Got) -> u16 + Send + Sync + 'static) {
        *self.answer.lock().expect("nobody panicked") = Arc::new(answer);
    }

    pub fn got(&self) -> Vec<Got> {
        self.got.lock().expect("nobody panicked").clone()
    }
}

async fn take(State(receiver): State<Receiver>, headers: HeaderMap, text: String) -> StatusCode {
    let header =
        |name: &str| headers.get(name).map_or("", |value| value.to_str().expect("text")).to_owned();
    let got = Got {
        id: header("webhook-id"),
        timestamp: header("webhook-timestamp"),
        signature: header("webhook-signature"),
        json: serde_json::from_str(&text).expect("JSON"),
        text,
    };
    let answer = Arc::clone(&receiver.answer.lock().expect("nobody panicked"));
    let status = answer(&got);
    receiver.got.lock().expect("nobody panicked").push(got);
    StatusCode::from_u16(status).expect("a status")
}

/// A firm with a hook that leads to a receiver.
pub struct Firm {
    pub client: Client,
    pub receiver: Receiver,
    pub hook: HookId,
    pub secret: String,
}

impl Firm {
    pub async fn new(db: Db) -> Self {
        let client = Client::new(db).await;
        client.app.secrets().keep(&[7; 32]);
        client.app.hooks().permit(Networks::parse("127.0.0.0/8").expect("a network"));
        let receiver = Receiver::start().await;
        let address = Address::fit(client.app.hooks(), &receiver.address).await.expect("fit");
        let actor = Actor::User(client.user);
        let made = hooks::make(&client.app, actor, client.user, address, Wanted::all()).await;
        let made = made.expect("a hook");
        Self { client, receiver, hook: made.id, secret: made.secret }
    }

    /// Tells all that is due now.
    pub async fn tell(&self) {
        let (_stop, stopped) = watch::channel(false);
        telling::work(&self.client.app, self.hook, &stopped).await.expect("told");
    }

    pub fn pass(&self, time: SignedDuration) {
        let now = self.client.clock.now();
        self.client.clock.set(now.checked_add(time).expect("a time"));
    }

    pub async fn deliveries(&self) -> Vec<Delivery> {
        deliveries::last(self.client.app.db(), self.hook, 100).await.expect("deliveries")
    }
}
