//! What a passkey's device answers: whether it is an answer to our question, on our page, by a key
//! that it made or that we know, after its person showed the device who they are. Attestation is not
//! asked for, so the makers of devices are not believed nor needed.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::signature::{
    ECDSA_P256_SHA256_ASN1, ED25519, RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey,
    VerificationAlgorithm,
};
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// Numbers of COSE.
pub const ES256: i64 = -7;
pub const EDDSA: i64 = -8;
pub const RS256: i64 = -257;

const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const HAS_KEY: u8 = 0x40;
const CREDENTIAL_BYTES: usize = 1023;

/// On which page, of which site, in answer to what.
#[derive(Clone, Debug)]
pub struct Party {
    /// As `https://crm.example.com`.
    pub origin: String,
    /// Its host.
    pub id: String,
}

/// A key that a device made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewKey {
    pub credential: Vec<u8>,
    pub algorithm: i64,
    pub public_key: Vec<u8>,
    pub counter: u32,
}

/// A key as we know it.
#[derive(Clone, Copy, Debug)]
pub struct KnownKey<'a> {
    pub algorithm: i64,
    pub public_key: &'a [u8],
    pub counter: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    Create,
    Get,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ClientData {
    #[serde(rename = "type")]
    kind: String,
    challenge: String,
    origin: String,
    #[serde(default)]
    cross_origin: bool,
}

/// The key that was made in answer to this challenge; `None` if anything about it is not as it must
/// be.
#[must_use]
pub fn made(party: &Party, challenge: &[u8], client: &[u8], device: &[u8]) -> Option<NewKey> {
    check_client(party, challenge, client, Deed::Create)?;
    let (flags, counter, rest) = check_device(party, device)?;
    if flags & HAS_KEY == 0 {
        return None;
    }
    // The kind of the device, which we don't ask about, then the name of the key and the key.
    let (_, rest) = rest.split_at_checked(16)?;
    let (length, rest) = rest.split_at_checked(2)?;
    let length = usize::from(u16::from_be_bytes(length.try_into().ok()?));
    let (credential, key) = rest.split_at_checked(length)?;
    if credential.is_empty() || length > CREDENTIAL_BYTES {
        return None;
    }
    let (algorithm, public_key) = cose_key(key)?;
    Some(NewKey { credential: credential.to_vec(), algorithm, public_key, counter })
}

/// The new counter of a key that has signed in answer to this challenge; `None` if it has not.
#[must_use]
pub fn signed(
    party: &Party,
    challenge: &[u8],
    key: KnownKey<'_>,
    client: &[u8],
    device: &[u8],
    signature: &[u8],
) -> Option<u32> {
    check_client(party, challenge, client, Deed::Get)?;
    let (_, counter, _) = check_device(party, device)?;
    let kind: &'static dyn VerificationAlgorithm = match key.algorithm {
        ES256 => &ECDSA_P256_SHA256_ASN1,
        EDDSA => &ED25519,
        RS256 => &RSA_PKCS1_2048_8192_SHA256,
        _ => return None,
    };
    let text = [device, Sha256::digest(client).as_slice()].concat();
    UnparsedPublicKey::new(kind, key.public_key).verify(&text, signature).ok()?;
    // A device that counts never counts back; one that does is a copy.
    let is_counting = counter > 0 || key.counter > 0;
    (!is_counting || i64::from(counter) > key.counter).then_some(counter)
}

fn check_client(party: &Party, challenge: &[u8], client: &[u8], deed: Deed) -> Option<()> {
    let data: ClientData = serde_json::from_slice(client).ok()?;
    let kind = match deed {
        Deed::Create => "webauthn.create",
        Deed::Get => "webauthn.get",
    };
    let is_answer = URL_SAFE_NO_PAD.decode(data.challenge).is_ok_and(|told| told == challenge);
    (data.kind == kind && is_answer && data.origin == party.origin && !data.cross_origin)
        .then_some(())
}

/// Flags, counter, and what follows.
fn check_device<'d>(party: &Party, device: &'d [u8]) -> Option<(u8, u32, &'d [u8])> {
    let (site, rest) = device.split_at_checked(32)?;
    let (flags, rest) = rest.split_first()?;
    let (counter, rest) = rest.split_at_checked(4)?;
    let is_ours = site == Sha256::digest(party.id.as_bytes()).as_slice();
    let is_shown = flags & PRESENT != 0 && flags & VERIFIED != 0;
    (is_ours && is_shown).then_some(())?;
    Some((*flags, u32::from_be_bytes(counter.try_into().ok()?), rest))
}

/// A key of COSE (RFC 9053) as its signature is checked: a point, or a sequence of two numbers.
fn cose_key(bytes: &[u8]) -> Option<(i64, Vec<u8>)> {
    let mut reader = Cbor(bytes);
    let count = reader.head(5)?;
    let (mut numbers, mut texts) = (Vec::new(), Vec::new());
    for _ in 0..count.min(8) {
        let name = reader.number()?;
        match reader.0.first()? >> 5 {
            0 | 1 => numbers.push((name, reader.number()?)),
            _ => texts.push((name, reader.bytes()?)),
        }
    }
    let number = |name| numbers.iter().find(|(it, _)| *it == name).map(|(_, value)| *value);
    let text = |name| texts.iter().find(|(it, _)| *it == name).map(|(_, value)| *value);
    let algorithm = number(3)?;
    let key = match (number(1)?, algorithm) {
        (2, ES256) if number(-1)? == 1 => {
            let (x, y) = (text(-2)?, text(-3)?);
            (x.len() == 32 && y.len() == 32).then(|| [&[4], x, y].concat())?
        }
        (1, EDDSA) if number(-1)? == 6 => text(-2).filter(|x| x.len() == 32)?.to_vec(),
        (3, RS256) => sequence(text(-1)?, text(-2)?)?,
        _ => return None,
    };
    Some((algorithm, key))
}

/// `RSAPublicKey` in DER, of modulus and exponent.
fn sequence(modulus: &[u8], exponent: &[u8]) -> Option<Vec<u8>> {
    let numbers = [integer(modulus)?, integer(exponent)?].concat();
    tagged(0x30, &numbers)
}

fn integer(bytes: &[u8]) -> Option<Vec<u8>> {
    let start = bytes.iter().position(|byte| *byte != 0)?;
    let bytes = bytes.get(start..)?;
    let is_negative = bytes.first()? & 0x80 != 0;
    let padded = if is_negative { [&[0], bytes].concat() } else { bytes.to_vec() };
    tagged(2, &padded)
}

fn tagged(tag: u8, content: &[u8]) -> Option<Vec<u8>> {
    let length = u16::try_from(content.len()).ok()?;
    let [high, low] = length.to_be_bytes();
    let head = match length {
        0..0x80 => vec![tag, low],
        0x80..0x100 => vec![tag, 0x81, low],
        _ => vec![tag, 0x82, high, low],
    };
    Some([head.as_slice(), content].concat())
}

/// The little of CBOR that a key is written in.
struct Cbor<'b>(&'b [u8]);

impl<'b> Cbor<'b> {
    fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    /// The number in the head of an item of this kind.
    fn head(&mut self, kind: u8) -> Option<u64> {
        let first = *self.take(1)?.first()?;
        if first >> 5 != kind {
            return None;
        }
        let size = match first & 0x1F {
            small @ 0..24 => return Some(u64::from(small)),
            24 => 1,
            25 => 2,
            26 => 4,
            _ => return None,
        };
        Some(self.take(size)?.iter().fold(0, |sum, byte| (sum << 8) | u64::from(*byte)))
    }

    fn number(&mut self) -> Option<i64> {
        if self.0.first()? >> 5 == 0 {
            return i64::try_from(self.head(0)?).ok();
        }
        i64::try_from(self.head(1)?).ok().map(|number| -1 - number)
    }

    fn bytes(&mut self) -> Option<&'b [u8]> {
        let length = usize::try_from(self.head(2)?).ok()?;
        self.take(length)
    }
}

#[cfg(test)]
pub(crate) mod testing {
    //! A device of our own.

    use ring::rand::SystemRandom;
    use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};

    use super::*;

    pub struct Device {
        keys: EcdsaKeyPair,
        random: SystemRandom,
        pub counter: u32,
        pub flags: u8,
    }

    impl Device {
        pub fn new() -> Self {
            let (kind, random) = (&ECDSA_P256_SHA256_ASN1_SIGNING, SystemRandom::new());
            let document = EcdsaKeyPair::generate_pkcs8(kind, &random).expect("a key");
            let keys = EcdsaKeyPair::from_pkcs8(kind, document.as_ref(), &random).expect("a key");
            Self { keys, random, counter: 0, flags: PRESENT | VERIFIED }
        }

        pub fn client(kind: &str, challenge: &str, origin: &str) -> Vec<u8> {
            serde_json::json!({ "type": kind, "challenge": challenge, "origin": origin })
                .to_string()
                .into_bytes()
        }

        pub fn data(&self, site: &str) -> Vec<u8> {
            let site = Sha256::digest(site.as_bytes()).to_vec();
            [site, vec![self.flags], self.counter.to_be_bytes().to_vec()].concat()
        }

        pub fn data_with_key(&self, site: &str) -> Vec<u8> {
            let mut data = self.data(site);
            data[32] |= HAS_KEY;
            data.extend([0; 16]);
            data.extend([0, 4]);
            data.extend(b"mine");
            data.extend([0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32]);
            let point = self.keys.public_key().as_ref().to_vec();
            data.extend(&point[1..33]);
            data.extend([0x22, 0x58, 32]);
            data.extend(&point[33..]);
            data
        }

        pub fn sign(&self, data: &[u8], client: &[u8]) -> Vec<u8> {
            let text = [data, Sha256::digest(client).as_slice()].concat();
            self.keys.sign(&self.random, &text).expect("signed").as_ref().to_vec()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::testing::Device;
    use super::*;

    const ASKED: &[u8] = b"challenge";

    fn party() -> Party {
        Party { origin: "https://desk.example".to_owned(), id: "desk.example".to_owned() }
    }

    fn client(kind: &str) -> Vec<u8> {
        Device::client(kind, &URL_SAFE_NO_PAD.encode(ASKED), "https://desk.example")
    }

    #[test]
    fn a_key_that_was_made_signs_and_its_counter_never_goes_back() {
        let mut device = Device::new();
        let create = client("webauthn.create");
        let new = made(&party(), ASKED, &create, &device.data_with_key("desk.example"));
        let new = new.expect("a key");
        assert_eq!((new.credential.as_slice(), new.algorithm), (b"mine".as_slice(), ES256));
        let get = client("webauthn.get");
        let answer = |device: &Device, known: i64| {
            let (data, key) = (device.data("desk.example"), &new.public_key);
            let key = KnownKey { algorithm: ES256, public_key: key, counter: known };
            signed(&party(), ASKED, key, &get, &data, &device.sign(&data, &get))
        };
        assert_eq!(answer(&device, 0), Some(0), "one that does not count");
        device.counter = 7;
        assert_eq!(answer(&device, 6), Some(7));
        assert_eq!(answer(&device, 7), None, "a copy");
        device.counter = 0;
        assert_eq!(answer(&device, 7), None);
        device.flags = PRESENT;
        assert_eq!(answer(&device, 0), None, "its person did not show who they are");
    }

    #[test]
    fn an_answer_to_something_else_is_none() {
        let device = Device::new();
        let data = device.data_with_key("desk.example");
        let create = client("webauthn.create");
        assert!(made(&party(), ASKED, &create, &data).is_some());
        assert!(made(&party(), b"another", &create, &data).is_none());
        assert!(made(&party(), ASKED, &client("webauthn.get"), &data).is_none());
        assert!(made(&party(), ASKED, &create, &device.data_with_key("evil.example")).is_none());
        assert!(made(&party(), ASKED, &create, &device.data("desk.example")).is_none());
        let asked = URL_SAFE_NO_PAD.encode(ASKED);
        let elsewhere = Device::client("webauthn.create", &asked, "https://evil.example");
        assert!(made(&party(), ASKED, &elsewhere, &data).is_none());
        for length in 0..data.len() {
            assert!(made(&party(), ASKED, &create, &data[..length]).is_none(), "cut at {length}");
        }
        let key = KnownKey { algorithm: ES256, public_key: &[4; 65], counter: 0 };
        let (get, plain) = (client("webauthn.get"), device.data("desk.example"));
        let signature = device.sign(&plain, &get);
        assert_eq!(signed(&party(), ASKED, key, &get, &plain, &signature), None, "another's key");
    }

    #[test]
    fn a_key_of_rsa_is_written_as_its_signature_is_checked() {
        assert_eq!(
            sequence(&[0x80, 1], &[1, 0, 1]),
            Some(vec![0x30, 10, 2, 3, 0, 0x80, 1, 2, 3, 1, 0, 1])
        );
        let long = sequence(&[1; 256], &[3]).expect("a key");
        assert_eq!(&long[..8], [0x30, 0x82, 1, 7, 2, 0x82, 1, 0]);
    }
}
