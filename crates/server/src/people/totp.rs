//! Codes of six digits that change every thirty seconds (RFC 6238), as all programs for them make
//! them: HMAC-SHA-1 over the number of the step.

use jiff::Timestamp;
use ring::hmac;

use crate::secrets::random;

const STEP_SECONDS: i64 = 30;
const DIGITS: usize = 6;
/// A clock may be a step off, either way.
const OFF: i64 = 1;
const SEED_BYTES: usize = 20;

const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// A new seed of 160 bits.
pub(super) fn new_seed() -> Option<Vec<u8>> {
    random::<SEED_BYTES>().map(|bytes| bytes.to_vec())
}

/// The step of this moment or beside it to which the typed code belongs.
pub(super) fn step_of(seed: &[u8], typed: &str, now: Timestamp) -> Option<i64> {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let typed = typed.chars().map(|c| c.to_digit(10)).collect::<Option<Vec<_>>>()?;
    let wanted = typed.iter().fold(0, |sum, digit| sum * 10 + u64::from(*digit));
    if typed.len() != DIGITS {
        return None;
    }
    let middle = now.as_second().div_euclid(STEP_SECONDS);
    // All are computed, so that the time tells nothing of which one it was.
    (middle - OFF..=middle + OFF).fold(None, |found, step| {
        if u64::from(code(seed, step)) == wanted { Some(step) } else { found }
    })
}

/// The code of a moment, for those who play the device.
#[cfg(test)]
pub(crate) fn code_at(seed: &[u8], now: Timestamp) -> String {
    format!("{:06}", code(seed, now.as_second().div_euclid(STEP_SECONDS)))
}

fn code(seed: &[u8], step: i64) -> u32 {
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, seed);
    let tag = hmac::sign(&key, &step.to_be_bytes());
    let bytes = tag.as_ref();
    let at = usize::from(bytes.last().copied().unwrap_or(0) & 0xF);
    let word = bytes.iter().skip(at).take(4).fold(0, |sum, byte| (sum << 8) | u32::from(*byte));
    (word & 0x7FFF_FFFF) % 10_u32.pow(DIGITS as u32)
}

/// Bytes in letters that a person can type, without padding (RFC 4648).
pub(super) fn base32(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 8 / 5 + 1);
    let (mut held, mut bits) = (0_u32, 0);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(letter(held >> bits));
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        text.push(letter(held << (5 - bits)));
    }
    text
}

fn letter(value: u32) -> char {
    LETTERS.get((value & 31) as usize).map_or('A', |letter| char::from(*letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEED: &[u8] = b"12345678901234567890";

    #[test]
    fn codes_are_those_of_rfc_6238() {
        for (second, expected) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            let now = Timestamp::from_second(second).expect("an instant");
            assert_eq!(code_at(SEED, now), expected);
            assert_eq!(step_of(SEED, expected, now), Some(second / 30));
        }
    }

    #[test]
    fn a_code_is_right_a_step_early_and_late_and_no_longer() {
        let now = Timestamp::from_second(1_234_567_890).expect("an instant");
        let code = code_at(SEED, now);
        let after = |seconds: i64| Timestamp::from_second(now.as_second() + seconds).expect("one");
        assert!(step_of(SEED, &code, after(30)).is_some());
        assert!(step_of(SEED, &code, after(-30)).is_some());
        assert_eq!(step_of(SEED, &code, after(60)), None);
        assert_eq!(step_of(SEED, &code, after(-60)), None);
        assert!(step_of(SEED, &format!("{} {} ", &code[..3], &code[3..]), now).is_some());
        for wrong in ["", "12345", "0005924", "00592４", "-05924", "abcdef"] {
            assert_eq!(step_of(SEED, wrong, now), None, "{wrong}");
        }
    }

    #[test]
    fn letters_are_those_of_rfc_4648() {
        for (bytes, text) in [("", ""), ("f", "MY"), ("foob", "MZXW6YQ"), ("foobar", "MZXW6YTBOI")]
        {
            assert_eq!(base32(bytes.as_bytes()), text);
        }
    }
}
