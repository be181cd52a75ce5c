//! The lines of a file as messages of tagged fields.

use crate::problem::{Place, Problem, ProblemKind};
use crate::text::end_of;

pub(super) struct Field<'a> {
    pub tag: &'a str,
    pub first: &'a str,
    /// The lines after the first.
    pub rest: Vec<&'a str>,
    line: usize,
}

impl<'a> Field<'a> {
    pub fn lines(&self) -> impl Iterator<Item = &'a str> {
        std::iter::once(self.first).chain(self.rest.iter().copied())
    }

    pub fn problem(&self, what: ProblemKind) -> Problem {
        Problem::at(place(self.line), format!(":{}:", self.tag), what)
    }
}

pub(super) struct Message<'a> {
    pub fields: Vec<Field<'a>>,
    line: usize,
}

impl<'a> Message<'a> {
    pub fn find(&self, tags: &[&str]) -> Option<&Field<'a>> {
        self.fields.iter().find(|field| tags.contains(&field.tag))
    }

    /// One of these fields; the first is named if there is none.
    pub fn need(&self, tags: &[&str]) -> Result<&Field<'a>, Problem> {
        self.find(tags).ok_or_else(|| {
            let path = tags.first().map(|tag| format!(":{tag}:")).unwrap_or_default();
            Problem::at(place(self.line), path, ProblemKind::Missing)
        })
    }
}

fn place(line: usize) -> Place {
    Place { line: u32::try_from(line).unwrap_or(u32::MAX), column: 1 }
}

#[derive(Default)]
struct Reader<'a> {
    messages: Vec<Message<'a>>,
    /// Whether a field may follow, or a line of one.
    is_open: bool,
    /// Whether this message has to be closed: it has an envelope.
    in_envelope: bool,
    has_ends: bool,
}

/// The messages of a file, each with its fields in their order.
pub(super) fn messages(text: &str) -> Result<Vec<Message<'_>>, Problem> {
    let mut reader = Reader::default();
    for (index, line) in text.split('\n').enumerate() {
        // Files taken from the network keep the signs that parted messages there.
        let line = line.trim_matches(['\r', '\u{1}', '\u{3}']);
        reader.take(line, index + 1);
    }
    let Reader { messages, is_open, in_envelope, has_ends } = reader;
    let last = messages.last().ok_or_else(|| Problem::whole(ProblemKind::UnknownFormat))?;
    let is_closed = last.find(&["62F", "62M"]).is_some();
    // Where one message ends with a line of its own, all do.
    if !is_closed || (is_open && (in_envelope || has_ends)) {
        return Err(Problem::at(end_of(text), ":62F:", ProblemKind::CutOff));
    }
    Ok(messages)
}

impl<'a> Reader<'a> {
    fn take(&mut self, line: &'a str, number: usize) {
        if line.trim_end() == "-" || line.starts_with("-}") {
            self.has_ends |= self.is_open;
            self.is_open = false;
            self.in_envelope = false;
        }
        // A new envelope may follow the end of the last one on the same line.
        if let Some((_, inside)) =
            line.split_once("{4:").filter(|_| line.contains("{1:") || line.starts_with('{'))
        {
            self.in_envelope = true;
            self.is_open = false;
            self.field(inside, number);
            return;
        }
        self.field(line, number);
    }

    fn field(&mut self, line: &'a str, number: usize) {
        let Some((tag, first)) = tagged(line) else {
            if self.is_open && !line.trim().is_empty() {
                let last = self.messages.last_mut().and_then(|message| message.fields.last_mut());
                if let Some(field) = last {
                    field.rest.push(line);
                }
            }
            return;
        };
        if tag == "20" {
            self.messages.push(Message { fields: Vec::new(), line: number });
            self.is_open = true;
        }
        if let Some(message) = self.messages.last_mut().filter(|_| self.is_open) {
            message.fields.push(Field { tag, first, rest: Vec::new(), line: number });
        }
    }
}

/// `:60F:C26…` as its tag and the rest.
fn tagged(line: &str) -> Option<(&str, &str)> {
    let (tag, rest) = line.strip_prefix(':')?.split_once(':')?;
    let is_tag = matches!(tag.len(), 2 | 3) && tag.bytes().all(|b| b.is_ascii_alphanumeric());
    is_tag.then_some((tag, rest))
}
