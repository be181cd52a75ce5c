//! Cards of people and firms (vCard), one row each. The file is cut into its cards here and each is
//! read by itself, so that a broken one takes none of the others along.

use std::io::{self, BufRead, BufReader, Read};

use calcard::vcard::VCard;

use super::card;
use super::decode::Decoder;
use super::reader::LONGEST_RECORD;
use super::row::{Fault, MadeRow};
use super::rows::Source;

pub use super::card::COLUMNS;

pub(super) const BEGIN: &str = "BEGIN:VCARD";
const END: &str = "END:VCARD";
/// Pictures, sounds and keys: large, and nothing that is taken over.
const LEFT_OUT: [&str; 4] = ["PHOTO", "LOGO", "SOUND", "KEY"];

pub(super) struct Cards<R> {
    lines: BufReader<Decoder<R>>,
    line: u64,
    text: Vec<u8>,
    /// The line that ended the card before is the beginning of the next one.
    begun: bool,
    ended: bool,
}

impl<R: Read> Cards<R> {
    pub(super) fn new(source: Decoder<R>) -> Self {
        let lines = BufReader::new(source);
        Self { lines, line: 0, text: Vec::new(), begun: false, ended: false }
    }

    /// The next line into `text`, without its end; `false` at the end of the file. What is longer
    /// than any card is cut.
    fn next_line(&mut self) -> io::Result<bool> {
        self.text.clear();
        let most = LONGEST_RECORD as u64 + 1;
        let mut taken = (&mut self.lines).take(most).read_until(b'\n', &mut self.text)?;
        if taken == 0 {
            self.ended = true;
            return Ok(false);
        }
        let mut rest = Vec::new();
        while taken as u64 == most
            && self.text.last() != Some(&b'\n')
            && rest.last() != Some(&b'\n')
        {
            rest.clear();
            taken = (&mut self.lines).take(most).read_until(b'\n', &mut rest)?;
        }
        while self.text.last().is_some_and(|byte| matches!(byte, b'\n' | b'\r')) {
            self.text.pop();
        }
        self.line += 1;
        Ok(true)
    }

    fn says(&self, words: &str) -> bool {
        let text = self.text.trim_ascii();
        text.strip_prefix("\u{FEFF}".as_bytes())
            .unwrap_or(text)
            .eq_ignore_ascii_case(words.as_bytes())
    }

    /// Looks for the next beginning; text that is in no card is told as a row of its own.
    fn begin(&mut self) -> io::Result<Option<Result<u64, MadeRow>>> {
        if std::mem::take(&mut self.begun) {
            return Ok(Some(Ok(self.line)));
        }
        let mut stray = None;
        while self.next_line()? {
            if self.says(BEGIN) {
                return Ok(Some(match stray {
                    None => Ok(self.line),
                    Some(line) => {
                        self.begun = true;
                        Err(MadeRow::refused(line, Fault::BrokenCard))
                    }
                }));
            }
            if !self.text.trim_ascii().is_empty() {
                stray = stray.or(Some(self.line));
            }
        }
        Ok(stray.map(|line| Err(MadeRow::refused(line, Fault::BrokenCard))))
    }

    /// The text of a card to its end.
    fn collect(&mut self) -> io::Result<Result<Vec<u8>, Fault>> {
        let mut kept = format!("{BEGIN}\r\n").into_bytes();
        let (mut too_long, mut leaving_out) = (false, false);
        loop {
            if !self.next_line()? {
                return Ok(Err(Fault::BrokenCard));
            }
            if self.says(BEGIN) {
                self.begun = true;
                return Ok(Err(Fault::BrokenCard));
            }
            if self.says(END) {
                break;
            }
            let goes_on = self.text.first().is_some_and(|byte| matches!(byte, b' ' | b'\t'));
            leaving_out = if goes_on { leaving_out } else { is_left_out(&self.text) };
            if leaving_out {
                continue;
            }
            too_long |= kept.len() + self.text.len() > LONGEST_RECORD;
            if !too_long {
                kept.extend_from_slice(&self.text);
                kept.extend_from_slice(b"\r\n");
            }
        }
        kept.extend_from_slice(END.as_bytes());
        kept.extend_from_slice(b"\r\n");
        Ok(if too_long { Err(Fault::TooLong) } else { Ok(kept) })
    }
}

/// A property may stand in a group: `item1.PHOTO;…`.
fn is_left_out(line: &[u8]) -> bool {
    let name = line.split(|byte| matches!(byte, b':' | b';')).next().unwrap_or_default();
    let name = name.rsplit(|byte| *byte == b'.').next().unwrap_or_default();
    LEFT_OUT.iter().any(|left| name.eq_ignore_ascii_case(left.as_bytes()))
}

impl<R: Read + Send> Source for Cards<R> {
    fn next(&mut self) -> io::Result<Option<MadeRow>> {
        if self.ended {
            return Ok(None);
        }
        let line = match self.begin()? {
            None => return Ok(None),
            Some(Err(stray)) => return Ok(Some(stray)),
            Some(Ok(line)) => line,
        };
        let text = match self.collect()? {
            Ok(text) => text,
            Err(fault) => return Ok(Some(MadeRow::refused(line, fault))),
        };
        let Ok(text) = std::str::from_utf8(&text) else {
            return Ok(Some(MadeRow::refused(line, Fault::Unreadable { column: 0 })));
        };
        let Ok(card) = VCard::parse(text) else {
            return Ok(Some(MadeRow::refused(line, Fault::BrokenCard)));
        };
        let mut row = MadeRow::at(line);
        card::cells(&card).iter().for_each(|cell| row.push(cell));
        Ok(Some(row))
    }

    fn bytes_read(&self) -> u64 {
        self.lines.get_ref().bytes_read()
    }
}
