//! ID tokens: whether one was signed by its issuer, for us, now, in answer to what we asked. The
//! key decides how its signature is checked; what the token says of itself must fit it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use ring::signature::{self, RsaPublicKeyComponents, UnparsedPublicKey, VerificationAlgorithm};
use serde::Deserialize;

/// Clocks may be so far apart.
const OFF_SECONDS: i64 = 60;
const SUBJECT_CHARS: usize = 255;

/// A key of the issuer, as it publishes it (RFC 7517).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Jwk {
    kty: String,
    pub kid: Option<String>,
    #[serde(rename = "use")]
    usage: Option<String>,
    alg: Option<String>,
    crv: String,
    n: String,
    e: String,
    x: String,
    y: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Header {
    alg: String,
    kid: Option<String>,
    typ: Option<String>,
    crit: Option<serde_json::Value>,
}

/// What a token says, once it is believed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Claims {
    iss: String,
    pub sub: String,
    aud: Audience,
    azp: Option<String>,
    exp: f64,
    iat: f64,
    nbf: f64,
    nonce: String,
    pub email: Option<String>,
    pub email_verified: Told,
    pub name: Option<String>,
    /// By what they showed the issuer who they are.
    pub amr: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

impl Default for Audience {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

/// Some issuers write a boolean as text.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Told {
    Is(bool),
    Says(String),
}

impl Default for Told {
    fn default() -> Self {
        Self::Is(false)
    }
}

impl Told {
    #[must_use]
    pub fn is_true(&self) -> bool {
        match self {
            Self::Is(is) => *is,
            Self::Says(text) => text == "true",
        }
    }
}

/// What a token must say.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'a> {
    pub issuer: &'a str,
    pub client: &'a str,
    pub nonce: &'a str,
    pub now: Timestamp,
}

/// Why a token is not believed; for the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsound {
    Shape,
    Algorithm,
    /// None of the issuer's keys is the one it names.
    UnknownKey,
    Signature,
    Issuer,
    Audience,
    Expired,
    NotYet,
    Nonce,
    Subject,
}

/// Believes a token, or says why not.
///
/// # Errors
/// Anything about it is not as it must be.
pub fn verify(token: &str, keys: &[Jwk], expected: &Expected<'_>) -> Result<Claims, Unsound> {
    let (signed, signature) = token.rsplit_once('.').ok_or(Unsound::Shape)?;
    let (header, body) = signed.split_once('.').ok_or(Unsound::Shape)?;
    let header: Header = part(header)?;
    let is_id_token = header.typ.as_deref().is_none_or(|typ| typ.eq_ignore_ascii_case("jwt"));
    if !is_id_token || header.crit.is_some() {
        return Err(Unsound::Shape);
    }
    let signature = bytes(signature)?;
    check_signature(&header, keys, signed.as_bytes(), &signature)?;
    let claims: Claims = part(body)?;
    claims.check(expected)?;
    Ok(claims)
}

fn check_signature(
    header: &Header,
    keys: &[Jwk],
    signed: &[u8],
    signature: &[u8],
) -> Result<(), Unsound> {
    if !matches!(header.alg.as_str(), "RS256" | "PS256" | "ES256" | "EdDSA") {
        return Err(Unsound::Algorithm);
    }
    let named = |key: &&Jwk| header.kid.is_none() || key.kid == header.kid;
    let mut named = keys.iter().filter(named).peekable();
    if named.peek().is_none() {
        return Err(Unsound::UnknownKey);
    }
    let is_signed = named.any(|key| key.has_signed(&header.alg, signed, signature));
    if is_signed { Ok(()) } else { Err(Unsound::Signature) }
}

impl Jwk {
    fn has_signed(&self, alg: &str, signed: &[u8], signature: &[u8]) -> bool {
        let is_for_this = self.usage.as_deref().is_none_or(|usage| usage == "sig")
            && self.alg.as_deref().is_none_or(|own| own == alg);
        is_for_this && self.checks(alg, signed, signature).is_some()
    }

    fn checks(&self, alg: &str, signed: &[u8], signature: &[u8]) -> Option<()> {
        let decoded = |text: &str| URL_SAFE_NO_PAD.decode(text).ok();
        let plain = |kind: &'static dyn VerificationAlgorithm, key: &[u8]| {
            UnparsedPublicKey::new(kind, key).verify(signed, signature).ok()
        };
        match (self.kty.as_str(), self.crv.as_str(), alg) {
            ("RSA", _, "RS256" | "PS256") => {
                let kind = match alg {
                    "RS256" => &signature::RSA_PKCS1_2048_8192_SHA256,
                    _ => &signature::RSA_PSS_2048_8192_SHA256,
                };
                let key = RsaPublicKeyComponents { n: decoded(&self.n)?, e: decoded(&self.e)? };
                key.verify(kind, signed, signature).ok()
            }
            ("EC", "P-256", "ES256") => {
                let point = [vec![4], decoded(&self.x)?, decoded(&self.y)?].concat();
                plain(&signature::ECDSA_P256_SHA256_FIXED, &point)
            }
            ("OKP", "Ed25519", "EdDSA") => plain(&signature::ED25519, &decoded(&self.x)?),
            _ => None,
        }
    }
}

impl Claims {
    fn check(&self, expected: &Expected<'_>) -> Result<(), Unsound> {
        if self.iss != expected.issuer {
            return Err(Unsound::Issuer);
        }
        let audience = match &self.aud {
            Audience::One(one) => std::slice::from_ref(one),
            Audience::Many(many) => many,
        };
        let is_for_us = audience.iter().any(|client| client == expected.client);
        let is_ours_alone = match &self.azp {
            Some(azp) => azp == expected.client,
            None => audience.len() == 1,
        };
        if !is_for_us || !is_ours_alone {
            return Err(Unsound::Audience);
        }
        let (now, off) = (expected.now.as_second() as f64, OFF_SECONDS as f64);
        if self.exp <= now - off {
            return Err(Unsound::Expired);
        }
        if self.iat <= 0.0 || self.iat > now + off || self.nbf > now + off {
            return Err(Unsound::NotYet);
        }
        if self.nonce.is_empty() || self.nonce != expected.nonce {
            return Err(Unsound::Nonce);
        }
        let is_named = !self.sub.is_empty() && self.sub.chars().count() <= SUBJECT_CHARS;
        if is_named && !self.sub.contains('\0') { Ok(()) } else { Err(Unsound::Subject) }
    }
}

fn bytes(text: &str) -> Result<Vec<u8>, Unsound> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| Unsound::Shape)
}

fn part<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T, Unsound> {
    serde_json::from_slice(&bytes(text)?).map_err(|_| Unsound::Shape)
}
