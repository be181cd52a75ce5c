//! Signatures by Standard Webhooks: HMAC-SHA256 over id, time and body, by a secret that only the two
//! ends know.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::ids::HookId;
use ring::hmac;

use crate::secrets::random;

const MARK: &str = "whsec_";
const BYTES: usize = 32;

/// The secret of a hook.
pub struct Secret(Vec<u8>);

impl Secret {
    /// `None` where the system has no random bytes to give.
    #[must_use]
    pub fn new() -> Option<Self> {
        random::<BYTES>().map(|bytes| Self(bytes.to_vec()))
    }

    #[must_use]
    pub const fn of(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// As it is shown once.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{MARK}{}", STANDARD.encode(&self.0))
    }

    /// The signature of a message.
    #[must_use]
    pub fn sign(&self, id: &str, seconds: i64, body: &str) -> String {
        let key = hmac::Key::new(hmac::HMAC_SHA256, &self.0);
        let tag = hmac::sign(&key, format!("{id}.{seconds}.{body}").as_bytes());
        format!("v1,{}", STANDARD.encode(tag))
    }
}

/// For what a secret is sealed.
#[must_use]
pub fn about(hook: HookId) -> String {
    format!("secret of hook {hook}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Secret {
        let text = text.strip_prefix(MARK).expect("a secret");
        Secret::of(STANDARD.decode(text).expect("base64"))
    }

    /// The vector that the libraries of Standard Webhooks are tested by.
    #[test]
    fn a_message_is_signed_as_the_standard_says() {
        let secret = read("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        let id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
        let signed = secret.sign(id, 1_614_265_330, "{\"test\": 2432232314}");
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn a_secret_reads_back_from_how_it_is_shown() {
        let secret = Secret::new().expect("random bytes");
        assert_eq!(read(&secret.text()).bytes(), secret.bytes());
        assert_eq!(secret.bytes().len(), BYTES);
    }
}
