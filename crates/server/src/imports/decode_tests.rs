use std::io::Read;

use super::*;

const PLACES: &str = "Nazwa;Miasto\r\nZamość – Stare Miasto;Łódź\r\n";

fn decoded(bytes: &[u8]) -> (Charset, Vec<u8>) {
    let mut decoder = Decoder::guessing(Dripping(bytes)).unwrap();
    let mut text = Vec::new();
    decoder.read_to_end(&mut text).unwrap();
    (decoder.charset(), text)
}

/// Gives a few bytes at a time, as a network does.
struct Dripping<'b>(&'b [u8]);

impl Read for Dripping<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.0.len().min(out.len()).min(7);
        out[..count].copy_from_slice(&self.0[..count]);
        self.0 = &self.0[count..];
        Ok(count)
    }
}

fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(to_bytes).collect()
}

#[test]
fn a_byte_order_mark_tells_the_charset_and_is_left_out() {
    let marked = |mark: &[u8], rest: Vec<u8>| [mark, &rest].concat();
    let cases = [
        (Charset::Utf8, marked(&[0xEF, 0xBB, 0xBF], PLACES.into())),
        (Charset::Utf16Le, marked(&[0xFF, 0xFE], utf16(PLACES, u16::to_le_bytes))),
        (Charset::Utf16Be, marked(&[0xFE, 0xFF], utf16(PLACES, u16::to_be_bytes))),
    ];
    for (charset, bytes) in cases {
        assert_eq!(decoded(&bytes), (charset, PLACES.into()));
    }
}

#[test]
fn utf16_is_known_without_a_mark_in_every_script() {
    for text in [PLACES, "Имя;Город\nЭрмитаж;Санкт-Петербург\n", "שם,עיר\nיד ושם,ירושלים\n"]
    {
        let little = utf16(text, u16::to_le_bytes);
        assert_eq!(decoded(&little), (Charset::Utf16Le, text.into()));
        let big = utf16(text, u16::to_be_bytes);
        assert_eq!(decoded(&big), (Charset::Utf16Be, text.into()));
    }
}

#[test]
fn the_windows_charsets_are_told_apart_by_their_letters() {
    let cases = [
        (Charset::Windows1250, "Łódź;żółte i różowe kamienice"),
        (Charset::Windows1250, "Příliš žluťoučký kůň"),
        (Charset::Windows1250, "ŻÓŁĆ;ŁÓDŹ;Kraków"),
        (Charset::Windows1250, "Müller;Straße;Köln"),
        (Charset::Windows1251, "Третьяковская галерея;Москва"),
        (Charset::Windows1251, "МОСКВА;зал № 26"),
        (Charset::Windows1251, "Name;Phone\nИван;123"),
        (Charset::Windows1255, "שדרות רופין;ירושלים"),
        (Charset::Windows1255, "ID,City\n1,חיפה"),
    ];
    for (charset, text) in cases {
        let (bytes, _, lossy) = charset.encoding().encode(text);
        assert!(!lossy, "{text}");
        assert_eq!(decoded(&bytes), (charset, text.into()), "{text}");
    }
}

#[test]
fn the_guess_waits_for_the_first_letter_beyond_ascii_however_late() {
    let plain = "id;name\n".repeat(30_000);
    let mut bytes = plain.clone().into_bytes();
    bytes.extend(Charset::Windows1251.encoding().encode("Казанский кремль").0.iter());
    let (charset, text) = decoded(&bytes);
    assert_eq!(charset, Charset::Windows1251);
    assert_eq!(text, (plain + "Казанский кремль").into_bytes());
}

#[test]
fn utf8_stays_utf8_when_cut_in_a_letter_or_broken_in_a_few_places() {
    let long = "ł".repeat(SAMPLE / 2 * 3 + 1);
    let odd = format!("a{long}");
    assert_eq!(decoded(odd.as_bytes()), (Charset::Utf8, odd.clone().into()));
    let mut broken = PLACES.repeat(20).into_bytes();
    broken.push(0xE9);
    broken.extend(PLACES.as_bytes());
    assert_eq!(decoded(&broken).0, Charset::Utf8);
}

#[test]
fn an_unreadable_place_is_marked_and_a_typed_replacement_character_is_not() {
    let lone_surrogate = [0x61, 0x00, 0x00, 0xD8, 0x0A, 0x00];
    let mut decoder = Decoder::of_charset(&lone_surrogate[..], Charset::Utf16Le).unwrap();
    let mut text = Vec::new();
    decoder.read_to_end(&mut text).unwrap();
    assert_eq!(text, [b'a', UNREADABLE, b'\n']);
    assert_eq!(decoded("37\u{FFFD}36".as_bytes()).1, "37\u{FFFD}36".as_bytes());
}

#[test]
fn a_told_charset_is_believed() {
    let mut decoder = Decoder::of_charset(&b"Lule\xE5"[..], Charset::Windows1252).unwrap();
    let mut text = String::new();
    decoder.read_to_string(&mut text).unwrap();
    assert_eq!(text, "Luleå");
    assert_eq!(decoder.bytes_read(), 5);
    for charset in Charset::ALL {
        assert_eq!(Charset::parse(charset.name()), Some(charset));
    }
}
