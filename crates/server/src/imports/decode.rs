//! Turns the bytes of any source into UTF-8 while they stream past, in flat memory.
//! A place that can't be decoded becomes the byte `0xFF`, which no UTF-8 text holds, so that the
//! reader can name its row and column while a U+FFFD that someone typed stays what it is.

use std::io::{self, Read};

use encoding_rs::DecoderResult;

use super::charset::{Charset, guess};

/// How many bytes are looked at before the charset is settled.
pub const SAMPLE: usize = 64 * 1024;
/// Marks a place that could not be decoded.
pub(super) const UNREADABLE: u8 = 0xFF;

/// A `Read` of UTF-8 over a `Read` of anything.
pub struct Decoder<R> {
    source: R,
    charset: Option<Charset>,
    converter: Option<encoding_rs::Decoder>,
    raw: Vec<u8>,
    raw_at: usize,
    source_ended: bool,
    text: Vec<u8>,
    text_at: usize,
    bytes_read: u64,
}

impl<R: Read> Decoder<R> {
    /// Guesses the charset from a byte order mark or, without one, from what the bytes look like.
    ///
    /// # Errors
    /// Those of the source.
    pub fn guessing(source: R) -> io::Result<Self> {
        Self::start(source, None)
    }

    /// Takes the reader's word for the charset; a byte order mark of it is still left out.
    ///
    /// # Errors
    /// Those of the source.
    pub fn of_charset(source: R, charset: Charset) -> io::Result<Self> {
        Self::start(source, Some(charset))
    }

    fn start(source: R, told: Option<Charset>) -> io::Result<Self> {
        let mut decoder = Self {
            source,
            charset: told,
            converter: None,
            raw: Vec::with_capacity(SAMPLE),
            raw_at: 0,
            source_ended: false,
            text: Vec::new(),
            text_at: 0,
            bytes_read: 0,
        };
        decoder.refill()?;
        decoder.settle_at_the_start();
        Ok(decoder)
    }

    /// The charset in use; a file that is plain ASCII so far counts as UTF-8.
    pub fn charset(&self) -> Charset {
        self.charset.unwrap_or(Charset::Utf8)
    }

    /// Bytes taken from the source so far, to show progress by.
    pub const fn bytes_read(&self) -> u64 {
        self.bytes_read
    }

    fn settle_at_the_start(&mut self) {
        let marked = Charset::by_mark(&self.raw);
        if let Some((charset, length)) = marked
            && self.charset.is_none_or(|told| told == charset)
        {
            self.charset = Some(charset);
            self.raw_at = length;
        } else if self.charset.is_none() && !self.raw.is_ascii() || self.raw.contains(&0) {
            self.charset = self.charset.or_else(|| Some(guess(&self.raw)));
        }
        self.prepare();
    }

    fn prepare(&mut self) {
        self.converter = match self.charset {
            None | Some(Charset::Utf8) => None,
            Some(charset) => Some(charset.encoding().new_decoder_without_bom_handling()),
        };
    }

    /// Reads until the raw buffer is full or the source ends: a guess deserves a whole sample.
    fn refill(&mut self) -> io::Result<()> {
        self.raw.drain(..self.raw_at);
        self.raw_at = 0;
        if !self.source_ended {
            let missing = SAMPLE - self.raw.len();
            let count = (&mut self.source).take(missing as u64).read_to_end(&mut self.raw)?;
            self.source_ended = count < missing;
            self.bytes_read += count as u64;
        }
        Ok(())
    }

    /// Hands on bytes that are UTF-8 already, or ASCII while the charset is still open.
    fn pass_through(&mut self, out: &mut [u8]) -> usize {
        let rest = &self.raw[self.raw_at..];
        let mut count = rest.len().min(out.len());
        if self.charset.is_none() {
            count = rest[..count].iter().position(|byte| !byte.is_ascii()).unwrap_or(count);
        }
        out[..count].copy_from_slice(&rest[..count]);
        self.raw_at += count;
        count
    }

    fn convert(&mut self) -> io::Result<()> {
        self.text.clear();
        self.text_at = 0;
        while self.text.is_empty() {
            if self.raw_at == self.raw.len() && !self.source_ended {
                self.refill()?;
            }
            let Some(converter) = self.converter.as_mut() else {
                return Ok(());
            };
            let rest = &self.raw[self.raw_at..];
            let last = self.source_ended;
            let room = converter
                .max_utf8_buffer_length_without_replacement(rest.len())
                .unwrap_or(4 * SAMPLE);
            self.text.resize(room, 0);
            let (result, read, written) =
                converter.decode_to_utf8_without_replacement(rest, &mut self.text, last);
            self.text.truncate(written);
            self.raw_at += read;
            match result {
                DecoderResult::Malformed(..) => self.text.push(UNREADABLE),
                DecoderResult::InputEmpty if last => {
                    self.converter = None;
                    self.charset = self.charset.or(Some(Charset::Utf8));
                    return Ok(());
                }
                DecoderResult::InputEmpty | DecoderResult::OutputFull => {}
            }
        }
        Ok(())
    }
}

impl<R: Read> Read for Decoder<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            if self.text_at < self.text.len() {
                let rest = &self.text[self.text_at..];
                let count = rest.len().min(out.len());
                out[..count].copy_from_slice(&rest[..count]);
                self.text_at += count;
                return Ok(count);
            }
            if self.converter.is_some() {
                self.convert()?;
                if self.text.is_empty() {
                    return Ok(0);
                }
                continue;
            }
            if self.raw_at == self.raw.len() {
                self.refill()?;
                if self.raw.is_empty() {
                    return Ok(0);
                }
            }
            let count = self.pass_through(out);
            if count > 0 || out.is_empty() {
                return Ok(count);
            }
            // The first byte beyond ASCII: now, and with a full sample from here on, it shows.
            self.refill()?;
            self.charset = Some(guess(&self.raw));
            self.prepare();
        }
    }
}

#[cfg(test)]
#[path = "decode_tests.rs"]
mod tests;
