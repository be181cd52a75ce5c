//! A look at the tags before the tree is built, for what the parser would pay for more than once
//! per byte: it compares each attribute of an element with all the others, and copies the
//! namespaces in force into every element that declares one. The look itself is one pass.

use crate::problem::{Problem, ProblemKind};
use crate::text::end_of;

/// No format here is deeper than some 20.
const MAX_DEPTH: usize = 100;
const MAX_ATTRIBUTES: usize = 100;
/// Declarations in force at one element. The most seen in a real file are 20.
const MAX_NAMESPACES: usize = 100;

struct Tag {
    attributes: usize,
    namespaces: usize,
    closed: bool,
    length: usize,
}

/// Malformed text passes: the parser says better what is wrong with it.
pub(super) fn require_modest(text: &str) -> Result<(), Problem> {
    let mut open: Vec<usize> = Vec::new();
    let mut in_force = 0;
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find('<')) {
        let start = at + found;
        let rest = text.get(start..).unwrap_or_default();
        if let Some(length) = aside(rest) {
            at = start + length;
            continue;
        }
        if rest.starts_with("</") {
            in_force -= open.pop().unwrap_or_default();
            at = start + 2;
            continue;
        }
        let Some(tag) = read_tag(rest) else { return Ok(()) };
        let refuse = |what| {
            let before = text.get(..start).unwrap_or_default();
            Err(Problem::at(end_of(before), "", what))
        };
        if tag.attributes > MAX_ATTRIBUTES || in_force + tag.namespaces > MAX_NAMESPACES {
            return refuse(ProblemKind::TooLarge);
        }
        if !tag.closed {
            if open.len() == MAX_DEPTH {
                return refuse(ProblemKind::TooDeep);
            }
            in_force += tag.namespaces;
            open.push(tag.namespaces);
        }
        at = start + tag.length;
    }
    Ok(())
}

/// The length of a comment, a section of text or an instruction.
fn aside(rest: &str) -> Option<usize> {
    let (_, end) = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">")]
        .into_iter()
        .find(|(begin, _)| rest.starts_with(begin))?;
    Some(rest.find(end).map_or(rest.len(), |found| found + end.len()))
}

fn read_tag(rest: &str) -> Option<Tag> {
    let mut tag = Tag { attributes: 0, namespaces: 0, closed: false, length: 0 };
    let (mut quote, mut before) = (None, b' ');
    for (index, byte) in rest.bytes().enumerate().skip(1) {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'=') => tag.attributes += 1,
            (None, b'x') if before.is_ascii_whitespace() => {
                let declares = rest.get(index..).is_some_and(|rest| rest.starts_with("xmlns"));
                tag.namespaces += usize::from(declares);
            }
            (None, b'>') => {
                return Some(Tag { closed: before == b'/', length: index + 1, ..tag });
            }
            (None, _) => {}
        }
        before = byte;
    }
    None
}
