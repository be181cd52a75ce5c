//! Signing in by another issuer: a small one of our own, with real keys, that also lies.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::http::StatusCode;
use axum::routing::{get, post};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::SystemRandom;
use ring::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, RsaKeyPair, RsaPublicKeyComponents,
};
use serde_json::{Value, json};

use crate::people::oidc::{Issuer, Known};
use crate::web::Site;
use crate::web::testing::Browser;

/// Made for these tests; nobody else has ever used it.
const RSA: &[u8] = include_bytes!("../../../tests/data/issuer-of-tests.pk8");

struct Provider {
    address: String,
    /// What it hands out next, and the form that it was handed last.
    token: Arc<Mutex<String>>,
    asked: Arc<Mutex<String>>,
    ec: EcdsaKeyPair,
    rsa: RsaKeyPair,
    random: SystemRandom,
}

fn encoded(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

impl Provider {
    /// `name` is what it calls itself, if not its address.
    async fn start(name: Option<&str>) -> Self {
        let random = SystemRandom::new();
        let kind = &ECDSA_P256_SHA256_FIXED_SIGNING;
        let document = EcdsaKeyPair::generate_pkcs8(kind, &random).expect("a key");
        let ec = EcdsaKeyPair::from_pkcs8(kind, document.as_ref(), &random).expect("a key");
        let rsa = RsaKeyPair::from_pkcs8(RSA).expect("a key");
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let about = json!({
            "issuer": name.unwrap_or(&address),
            "authorization_endpoint": format!("{address}/authorize"),
            "token_endpoint": format!("{address}/token"),
            "jwks_uri": format!("{address}/keys"),
        });
        let point = ec.public_key().as_ref();
        let RsaPublicKeyComponents { n, e } = RsaPublicKeyComponents::<Vec<u8>>::from(rsa.public());
        let keys = json!({ "keys": [
            { "kty": "EC", "crv": "P-256", "kid": "ec", "use": "sig",
              "x": encoded(&point[1..33]), "y": encoded(&point[33..]) },
            { "kty": "RSA", "kid": "rsa", "n": encoded(n), "e": encoded(e) },
            { "kty": "oct", "kid": "shared", "k": "c2VjcmV0" },
            "rubbish",
        ]});
        let (token, asked) =
            (Arc::new(Mutex::new(String::new())), Arc::new(Mutex::new(String::new())));
        let (handed, noted) = (token.clone(), asked.clone());
        let answer = move |form: String| {
            *noted.lock().expect("unpoisoned") = form;
            let token = handed.lock().expect("unpoisoned").clone();
            async move {
                json!({ "id_token": token, "access_token": "x", "token_type": "Bearer" })
                    .to_string()
            }
        };
        let router = Router::new()
            .route(
                "/.well-known/openid-configuration",
                get(move || async move { about.to_string() }),
            )
            .route("/keys", get(move || async move { keys.to_string() }))
            .route("/token", post(answer));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, token, asked, ec, rsa, random }
    }

    fn site(&self, change: impl FnOnce(&mut Known)) -> Site {
        let mut known = Known {
            issuer: self.address.clone(),
            client: "forgetmenot".to_owned(),
            secret: Some("s3cret/".to_owned()),
            name: "Garden".to_owned(),
            domains: Vec::new(),
            adds_strangers: false,
            back: "http://desk.example/sign-in/issuer/back".to_owned(),
        };
        change(&mut known);
        Site { issuer: Some(Issuer::new(known)), ..Site::default() }
    }

    fn sign(&self, header: &Value, claims: &Value) -> String {
        let signed = format!("{}.{}", encoded(header.to_string()), encoded(claims.to_string()));
        let bytes = signed.as_bytes();
        let signature = match header["alg"].as_str() {
            Some("RS256") => {
                let mut signature = vec![0; self.rsa.public().modulus_len()];
                let kind = &ring::signature::RSA_PKCS1_SHA256;
                self.rsa.sign(kind, &self.random, bytes, &mut signature).expect("signed");
                signature
            }
            Some("HS256") => {
                let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, b"secret");
                ring::hmac::sign(&key, bytes).as_ref().to_vec()
            }
            Some("none") => Vec::new(),
            _ => self.ec.sign(&self.random, bytes).expect("signed").as_ref().to_vec(),
        };
        format!("{signed}.{}", encoded(signature))
    }
}

/// What stands in an address.
fn part(address: &str, name: &str) -> String {
    let (_, query) = address.split_once('?').expect("a query");
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    pairs.find(|(key, _)| key == name).map(|(_, value)| value.into_owned()).unwrap_or_default()
}

/// Goes to the issuer, which hands out a token that was changed so, and comes back.
async fn round(
    browser: &mut Browser,
    provider: &Provider,
    change: impl FnOnce(&mut Value, &mut Value),
) -> crate::web::testing::Page {
    let away = browser.get("/sign-in/issuer?next=%2Fcases").await;
    let address = away.to().to_owned();
    assert!(address.starts_with(&format!("{}/authorize?", provider.address)), "{address}");
    assert_eq!(part(&address, "code_challenge_method"), "S256");
    let now = browser.clock.now().as_second();
    let mut header = json!({ "alg": "ES256", "kid": "ec", "typ": "JWT" });
    let mut claims = json!({
        "iss": provider.address, "sub": "ewa-7", "aud": "forgetmenot",
        "exp": now + 300, "iat": now, "nonce": part(&address, "nonce"),
        "email": "ewa@example.com", "email_verified": true, "name": "Ewa",
    });
    change(&mut header, &mut claims);
    *provider.token.lock().expect("unpoisoned") = provider.sign(&header, &claims);
    let state = part(&address, "state");
    browser.get(&format!("/sign-in/issuer/back?code=c0de&state={state}")).await
}

#[tokio::test]
async fn whom_the_issuer_vouches_for_comes_in_and_is_known_by_its_name_for_them() {
    let provider = Provider::start(None).await;
    let mut browser = Browser::of_owner_at(provider.site(|_| {})).await;
    browser.forget();
    let door = browser.get("/sign-in").await;
    assert!(door.shows("Sign in with") && door.shows("Garden"));
    let back = round(&mut browser, &provider, |_, _| {}).await;
    assert_eq!(back.to(), "/cases", "{}", back.body);
    assert!(browser.get("/people/me/sessions").await.shows("another account"));
    let asked = provider.asked.lock().expect("unpoisoned").clone();
    assert!(asked.contains("grant_type=authorization_code") && asked.contains("code=c0de"));
    assert!(asked.contains("code_verifier=") && !asked.contains("s3cret"), "{asked}");

    // From now on an address means nothing: it may change, and another who has it does not get in.
    browser.forget();
    let moved = |_: &mut Value, claims: &mut Value| {
        claims["email"] = json!("other@example.com");
        claims["email_verified"] = json!(false);
    };
    assert_eq!(round(&mut browser, &provider, moved).await.to(), "/cases");
    browser.forget();
    let other = round(&mut browser, &provider, |_, claims| claims["sub"] = json!("thief")).await;
    assert_eq!(other.status, StatusCode::FORBIDDEN);
    assert!(!browser.has_cookie("session"));
    // A key of another kind is as good.
    let by_rsa = round(&mut browser, &provider, |header, _| {
        *header = json!({ "alg": "RS256", "kid": "rsa" });
    });
    assert_eq!(by_rsa.await.to(), "/cases");
    browser.close().await;
}

type Change = fn(&mut Value, &mut Value);

#[tokio::test]
async fn a_token_that_is_not_wholly_sound_lets_nobody_in() {
    let provider = Provider::start(None).await;
    let mut browser = Browser::of_owner_at(provider.site(|_| {})).await;
    browser.forget();
    let lies: [(&str, Change); 17] = [
        ("another nonce", |_, claims| claims["nonce"] = json!("another")),
        ("no nonce", |_, claims| claims["nonce"] = json!("")),
        ("for another", |_, claims| claims["aud"] = json!("another")),
        ("for others too", |_, claims| claims["aud"] = json!(["forgetmenot", "another"])),
        ("handed on", |_, claims| claims["azp"] = json!("another")),
        ("over", |_, claims| claims["exp"] = json!(claims["iat"].as_i64().unwrap() - 61)),
        ("no end", |_, claims| claims["exp"] = json!(0)),
        ("to come", |_, claims| claims["iat"] = json!(claims["iat"].as_i64().unwrap() + 120)),
        ("not yet", |_, claims| claims["nbf"] = json!(claims["iat"].as_i64().unwrap() + 120)),
        ("of another issuer", |_, claims| claims["iss"] = json!("https://other.example")),
        ("of nobody", |_, claims| claims["sub"] = json!("")),
        ("unsigned", |header, _| header["alg"] = json!("none")),
        ("by a shared secret", |header, _| *header = json!({ "alg": "HS256", "kid": "shared" })),
        ("by another kind", |header, _| header["alg"] = json!("RS256")),
        ("by another key", |header, _| header["kid"] = json!("rsa")),
        ("by a key of nobody", |header, _| header["kid"] = json!("nobody's")),
        ("an access token", |header, _| header["typ"] = json!("at+jwt")),
    ];
    for (what, change) in lies {
        let back = round(&mut browser, &provider, change).await;
        assert_eq!(back.status, StatusCode::BAD_GATEWAY, "{what}");
        assert!(back.shows("does not answer as it should"), "{what}");
        assert!(!browser.has_cookie("session"), "{what}");
    }
    assert_eq!(round(&mut browser, &provider, |_, _| {}).await.to(), "/cases");
    browser.close().await;
}

#[tokio::test]
async fn an_answer_counts_once_in_the_browser_that_asked_and_from_the_issuer_that_was_asked() {
    let provider = Provider::start(None).await;
    let mut browser = Browser::of_owner_at(provider.site(|_| {})).await;
    browser.forget();
    let begin = async |browser: &mut Browser| {
        let away = browser.get("/sign-in/issuer").await;
        part(away.to(), "state")
    };
    let back = |state: &str, rest: &str| format!("/sign-in/issuer/back?code=c&state={state}{rest}");
    let state = begin(&mut browser).await;
    assert_eq!(browser.get(&back("forged", "")).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(browser.get(&back(&state, "")).await.status, StatusCode::BAD_REQUEST, "used up");
    let state = begin(&mut browser).await;
    browser.forget();
    assert_eq!(browser.get(&back(&state, "")).await.status, StatusCode::BAD_REQUEST, "another's");
    let state = begin(&mut browser).await;
    let mixed = browser.get(&back(&state, "&iss=https%3A%2F%2Fother.example")).await;
    assert_eq!(mixed.status, StatusCode::BAD_GATEWAY);
    let state = begin(&mut browser).await;
    browser.advance(1);
    assert_eq!(browser.get(&back(&state, "")).await.status, StatusCode::BAD_REQUEST, "too late");
    let state = begin(&mut browser).await;
    let denied = browser.get(&back(&state, "&error=access_denied")).await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);
    assert!(denied.shows("did not let you through"));
    browser.close().await;

    let liar = Provider::start(Some("https://other.example")).await;
    let mut browser = Browser::of_owner_at(liar.site(|_| {})).await;
    browser.forget();
    assert_eq!(browser.get("/sign-in/issuer").await.status, StatusCode::BAD_GATEWAY);
    browser.close().await;
}

#[tokio::test]
async fn strangers_stay_outside_unless_the_configuration_adds_them() {
    let provider = Provider::start(None).await;
    let stranger = |_: &mut Value, claims: &mut Value| {
        claims["sub"] = json!("jan-8");
        claims["email"] = json!("jan@example.com");
        claims["name"] = json!("Jan");
    };
    let mut browser = Browser::of_owner_at(provider.site(|_| {})).await;
    browser.forget();
    assert!(round(&mut browser, &provider, stranger).await.shows("no account here"));
    let unverified = |_: &mut Value, claims: &mut Value| claims["email_verified"] = json!(false);
    assert!(round(&mut browser, &provider, unverified).await.shows("does not vouch"));
    browser.close().await;

    let site = provider.site(|known| {
        known.adds_strangers = true;
        known.domains = vec!["example.com".to_owned()];
    });
    let mut browser = Browser::of_owner_at(site).await;
    browser.forget();
    assert_eq!(round(&mut browser, &provider, stranger).await.to(), "/cases");
    assert!(browser.get("/people").await.shows("jan@example.com"));
    browser.forget();
    let elsewhere = |_: &mut Value, claims: &mut Value| {
        claims["sub"] = json!("eve-9");
        claims["email"] = json!("eve@example.com.evil.example");
    };
    assert!(round(&mut browser, &provider, elsewhere).await.shows("not one of the firm"));
    browser.close().await;
}
