//! Signing in by another issuer: OpenID Connect's code flow with PKCE, `state` and `nonce`. The
//! issuer is the one of the configuration, and who somebody is stands under its name and theirs.

mod token;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use domain::events::{EventKind, Fact};
use domain::ids::UserId;
use domain::people::{Actor, Role, Way};
use domain::text::Line;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use store::people::issuers::{self, Visit};
use tokio::sync::Mutex;

use super::entry::go_on_in;
use super::session::{Shown, plus_minutes, token_hash};
use super::{Device, Entry, NewUser, Token, insert, is_email, password};
use crate::app::{App, Failure, Writing};
use crate::outward;
use token::{Claims, Expected, Jwk, Unsound};

/// A way to the issuer and back takes no longer.
const MINUTES: i64 = 10;
/// What the issuer publishes is believed so long; for a key that is not among it, no longer than
/// the second.
const KEPT: SignedDuration = SignedDuration::from_hours(24);
const KEPT_FOR_UNKNOWN: SignedDuration = SignedDuration::from_mins(1);

/// What the configuration tells of the issuer.
#[derive(Clone, Debug)]
pub struct Known {
    pub issuer: String,
    pub client: String,
    pub secret: Option<String>,
    /// As the button calls it.
    pub name: String,
    /// Only addresses of these are let in; none named is all.
    pub domains: Vec<String>,
    pub adds_strangers: bool,
    /// Where it sends people back to.
    pub back: String,
}

/// The issuer, and what it publishes about itself.
#[derive(Debug)]
pub struct Issuer {
    pub known: Known,
    published: Mutex<Option<Published>>,
}

#[derive(Clone, Debug)]
struct Published {
    at: Timestamp,
    about: About,
    keys: Vec<Jwk>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct About {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
    authorization_response_iss_parameter_supported: bool,
    token_endpoint_auth_methods_supported: Vec<String>,
}

#[derive(Deserialize)]
struct Keys {
    /// One that is not understood does not spoil the others.
    keys: Vec<serde_json::Value>,
}

#[derive(Deserialize)]
struct Handed {
    id_token: String,
}

/// What the issuer sent back with the browser.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Answer {
    pub code: String,
    pub state: String,
    pub iss: Option<String>,
    pub error: Option<String>,
}

/// Why nobody comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It was not begun in this browser, or too long ago.
    Over,
    /// They or the issuer said no.
    Denied,
    /// The issuer does not answer, or not soundly.
    Failed,
    /// Nobody here has added them.
    Unknown,
    /// The issuer does not vouch for their address.
    Unverified,
    /// The address is of another domain.
    Domain,
}

impl Issuer {
    #[must_use]
    pub fn new(known: Known) -> Self {
        Self { known, published: Mutex::new(None) }
    }

    /// What it publishes, asked for anew where what is kept is older than that.
    async fn published(&self, now: Timestamp, kept: SignedDuration) -> Result<Published, Refused> {
        let mut published = self.published.lock().await;
        if let Some(published) = published.as_ref().filter(|it| now.duration_since(it.at) < kept) {
            return Ok(published.clone());
        }
        let fresh = self.publish(now).await?;
        *published = Some(fresh.clone());
        Ok(fresh)
    }

    async fn publish(&self, now: Timestamp) -> Result<Published, Refused> {
        let root = self.known.issuer.trim_end_matches('/');
        let about = outward::get(&format!("{root}/.well-known/openid-configuration")).await;
        let about: About = understood(&about.map_err(failed)?)?;
        let endpoints = [&about.authorization_endpoint, &about.token_endpoint, &about.jwks_uri];
        if about.issuer != self.known.issuer || !endpoints.iter().all(|it| outward::may_ask(it)) {
            return Err(failed("it names itself otherwise, or an address that is not https"));
        }
        let keys: Keys = understood(&outward::get(&about.jwks_uri).await.map_err(failed)?)?;
        let keys = keys.keys.into_iter().filter_map(|key| serde_json::from_value(key).ok());
        Ok(Published { at: now, about, keys: keys.collect() })
    }

    /// Begins a way to the issuer: what the browser keeps, and where it goes.
    ///
    /// # Errors
    /// What the database says; `Ok(Err)` if the issuer does not answer.
    pub async fn begin(
        &self,
        app: &App,
        next: &str,
    ) -> Result<Result<(Token, String), Refused>, Failure> {
        let published = match self.published(app.now(), KEPT).await {
            Ok(published) => published,
            Err(refused) => return Ok(Err(refused)),
        };
        let made = (Token::new(), Token::new(), Token::new(), Token::new());
        let (Some(token), Some(state), Some(nonce), Some(verifier)) = made else {
            return Ok(Err(Refused::Failed));
        };
        let text = |token: &Token| token.as_str().to_owned();
        let address = self.address(&published.about, &state, &nonce, &verifier);
        let (state, nonce, verifier) = (text(&state), text(&nonce), text(&verifier));
        let (hash, next) = (token.hash(), next.to_owned());
        app.write(Actor::System, move |w| {
            Box::pin(async move {
                let ends_at = plus_minutes(w.now, MINUTES);
                let visit = Visit { state, nonce, verifier, next, ends_at };
                Ok(issuers::begin(w.tx, &hash, &visit).await?)
            })
        })
        .await?;
        Ok(Ok((token, address)))
    }

    fn address(&self, about: &About, state: &Token, nonce: &Token, verifier: &Token) -> String {
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_str().as_bytes()));
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs([
                ("response_type", "code"),
                ("scope", "openid email profile"),
                ("client_id", &self.known.client),
                ("redirect_uri", &self.known.back),
                ("state", state.as_str()),
                ("nonce", nonce.as_str()),
                ("code_challenge", &challenge),
                ("code_challenge_method", "S256"),
            ])
            .finish();
        let root = &about.authorization_endpoint;
        format!("{root}{}{query}", if root.contains('?') { '&' } else { '?' })
    }

    /// Takes what the issuer sent back: where they wanted to go, and what came of it.
    ///
    /// # Errors
    /// What the database says.
    pub async fn finish(
        &self,
        app: &App,
        token: &str,
        answer: Answer,
        device: &Device,
    ) -> Result<Result<(Entry, String), Refused>, Failure> {
        let hash = token_hash(token);
        let visit = app.write(Actor::System, move |w| {
            Box::pin(async move { Ok(issuers::take(w.tx, &hash, w.now).await?) })
        });
        let Some(visit) = visit.await? else { return Ok(Err(Refused::Over)) };
        let claims = match self.claims(app.now(), &visit, answer).await {
            Ok(claims) => claims,
            Err(refused) => return Ok(Err(refused)),
        };
        let entry = self.enter(app, claims, device).await?;
        Ok(entry.map(|entry| (entry, visit.next)))
    }

    async fn claims(
        &self,
        now: Timestamp,
        visit: &Visit,
        answer: Answer,
    ) -> Result<Claims, Refused> {
        if answer.state != visit.state {
            return Err(Refused::Over);
        }
        let published = self.published(now, KEPT).await?;
        let must_name = published.about.authorization_response_iss_parameter_supported;
        match &answer.iss {
            Some(issuer) if *issuer != self.known.issuer => {
                return Err(failed("the answer is another issuer's"));
            }
            None if must_name => return Err(failed("the answer does not name its issuer")),
            _ => {}
        }
        if let Some(error) = &answer.error {
            tracing::info!(target: "security", error, "the issuer said no");
            return Err(Refused::Denied);
        }
        let token = self.redeem(&published.about, visit, &answer.code).await?;
        let expected = Expected {
            issuer: &self.known.issuer,
            client: &self.known.client,
            nonce: &visit.nonce,
            now,
        };
        let verified = match token::verify(&token, &published.keys, &expected) {
            Err(Unsound::UnknownKey) => {
                let fresh = self.published(now, KEPT_FOR_UNKNOWN).await?;
                token::verify(&token, &fresh.keys, &expected)
            }
            verified => verified,
        };
        verified.map_err(|unsound| failed(format!("unsound token: {unsound:?}")))
    }

    /// The code in exchange for the ID token; what else is handed over is dropped at once.
    async fn redeem(&self, about: &About, visit: &Visit, code: &str) -> Result<String, Refused> {
        let (form, authorization) = self.redeeming(about, visit, code);
        let answer = outward::post_form(&about.token_endpoint, form, authorization).await;
        let handed: Handed = understood(&answer.map_err(failed)?)?;
        Ok(handed.id_token)
    }

    /// The form, and the header by which this program shows itself.
    fn redeeming(&self, about: &About, visit: &Visit, code: &str) -> (String, Option<String>) {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.extend_pairs([
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", &self.known.back),
            ("client_id", &self.known.client),
            ("code_verifier", &visit.verifier),
        ]);
        let methods = &about.token_endpoint_auth_methods_supported;
        let may = |method: &str| methods.iter().any(|it| it == method);
        let mut authorization = None;
        if let Some(secret) = &self.known.secret {
            if may("client_secret_post") && !may("client_secret_basic") {
                form.append_pair("client_secret", secret);
            } else {
                authorization = Some(basic(&self.known.client, secret));
            }
        }
        (form.finish(), authorization)
    }

    async fn enter(
        &self,
        app: &App,
        claims: Claims,
        device: &Device,
    ) -> Result<Result<Entry, Refused>, Failure> {
        let (known, device) = (self.known.clone(), device.clone());
        app.write(Actor::System, move |w| {
            Box::pin(async move {
                let user = match find_in(&w, &known, &claims).await? {
                    Ok(user) => user,
                    Err(refused) => return Ok(Err(refused)),
                };
                let is_strong = claims.amr.iter().any(|amr| amr == "mfa");
                let shown = Shown { user, way: Way::Issuer, is_strong };
                Ok(match go_on_in(&w, shown, &device).await? {
                    Entry::Wrong(_) | Entry::Busy => Err(Refused::Unknown),
                    entry => Ok(entry),
                })
            })
        })
        .await
    }
}

/// Who of ours this is: by the issuer's name for them; the first time, once, by the address for
/// which it vouches.
async fn find_in(
    w: &Writing<'_>,
    known: &Known,
    claims: &Claims,
) -> Result<Result<UserId, Refused>, Failure> {
    let email = claims.email.as_deref().filter(|_| claims.email_verified.is_true());
    let email = email.and_then(|email| Line::parse(email).ok());
    let email = email.filter(|email| is_email(email.as_str()));
    if !known.domains.is_empty() {
        let Some(email) = &email else { return Ok(Err(Refused::Unverified)) };
        let domain = email.as_str().rsplit_once('@').map_or("", |(_, domain)| domain);
        if !known.domains.iter().any(|allowed| allowed.eq_ignore_ascii_case(domain)) {
            return Ok(Err(Refused::Domain));
        }
    }
    if let Some(user) = issuers::find(w.tx, &known.issuer, &claims.sub).await? {
        return Ok(Ok(user));
    }
    let Some(email) = email else { return Ok(Err(Refused::Unverified)) };
    let user = match store::people::find_by_email(w.tx, email.as_str()).await? {
        // Somebody else of the issuer's has this account already: an address may change hands.
        Some(user) if issuers::is_bound(w.tx, &known.issuer, user.id).await? => {
            return Ok(Err(Refused::Unknown));
        }
        Some(user) => user.id,
        None if known.adds_strangers => add_in(w, email, claims).await?,
        None => return Ok(Err(Refused::Unknown)),
    };
    issuers::bind(w.tx, &known.issuer, &claims.sub, user, w.now).await?;
    let fact = Fact::of(EventKind::FactorChanged, user).to("issuer-bound");
    store::events::append(w.tx, &w.events_by(Actor::User(user), vec![fact])).await?;
    Ok(Ok(user))
}

/// Adds whom the issuer vouches for, with the owner's language and clock until they choose theirs.
async fn add_in(w: &Writing<'_>, email: Line, claims: &Claims) -> Result<UserId, Failure> {
    let people = store::people::all(w.tx).await?;
    let owner = people.iter().find(|person| person.role == Role::Owner).ok_or(Failure::NotFound)?;
    let name = claims.name.as_deref().and_then(|name| Line::parse(name).ok());
    let new = NewUser {
        name: name.unwrap_or_else(|| email.clone()),
        email,
        role: Role::Salesperson,
        language: owner.language,
        zone: owner.zone.clone(),
        password_hash: password::NONE.to_owned(),
    };
    insert(w, new).await
}

fn basic(client: &str, secret: &str) -> String {
    let part = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    format!("Basic {}", STANDARD.encode(format!("{}:{}", part(client), part(secret))))
}

fn failed(why: impl std::fmt::Display) -> Refused {
    tracing::warn!(target: "security", %why, "signing in by the issuer failed");
    Refused::Failed
}

fn understood<T: for<'de> Deserialize<'de>>(body: &[u8]) -> Result<T, Refused> {
    serde_json::from_slice(body).map_err(failed)
}
