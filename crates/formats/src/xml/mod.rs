//! XML within bounds: a tree with the place of each element, or what is wrong with the file.

mod element;
mod guard;

pub(crate) use element::El;

use crate::problem::{Place, Problem, ProblemKind};
use crate::text;
use roxmltree::{Document, Error, ParsingOptions};

/// A node costs some eighty bytes, so a tree has at most some 320 MB while it is read.
const MAX_NODES: u32 = 4_000_000;

/// Reads the file and hands its root to `then`; the tree lives no longer.
pub(crate) fn read<T>(
    bytes: &[u8],
    then: impl FnOnce(El<'_>) -> Result<T, Problem>,
) -> Result<T, Problem> {
    let text = text::of_xml(bytes)?;
    // The declaration has to come first; editors and mail programs put line breaks before it.
    let blank = text.len() - text.trim_start().len();
    let skipped = text.get(..blank).unwrap_or_default().matches('\n').count();
    let text = text.trim_start();
    if text.is_empty() {
        return Err(Problem::whole(ProblemKind::CutOff));
    }
    guard::require_modest(text)?;
    let options = ParsingOptions { nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let lower = |place: Place| Place {
        line: place.line + u32::try_from(skipped).unwrap_or_default(),
        ..place
    };
    let document = Document::parse_with_options(text, options).map_err(|error| of(text, &error));
    document
        .and_then(|document| then(El::root(&document)))
        .map_err(|problem| Problem { place: problem.place.map(lower), ..problem })
}

fn of(text: &str, error: &Error) -> Problem {
    let pos = error.pos();
    let place = Place { line: pos.row, column: pos.col };
    let what = match error {
        Error::DtdDetected => {
            let (before, _) = text.split_once("<!DOCTYPE").unwrap_or_default();
            return Problem::at(text::end_of(before), "", ProblemKind::Dtd);
        }
        Error::NodesLimitReached
        | Error::AttributesLimitReached
        | Error::NamespacesLimitReached => return Problem::whole(ProblemKind::TooLarge),
        Error::UnexpectedEndOfStream | Error::UnclosedRootNode => ProblemKind::CutOff,
        // An error at the very end is the end's: half a name, half a comment.
        _ if place >= text::end_of(text) => ProblemKind::CutOff,
        _ => ProblemKind::NotXml,
    };
    let place = if what == ProblemKind::CutOff { text::end_of(text) } else { place };
    Problem::at(place, "", what)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> (&'static str, Option<(u32, u32)>) {
        let problem = read(text.as_bytes(), |_| Ok(())).unwrap_err();
        (problem.what.code(), problem.place.map(|place| (place.line, place.column)))
    }

    #[test]
    fn what_is_wrong_with_the_file_is_told_with_its_place() {
        assert_eq!(problem("<a>\n <b></c></a>"), ("not-xml", Some((2, 5))));
        assert_eq!(problem("\n\n<a>\n<b></c></a>"), ("not-xml", Some((4, 4))));
        assert_eq!(problem("just words"), ("not-xml", Some((1, 1))));
        assert_eq!(problem(" \n"), ("cut-off", None));
        assert_eq!(problem("<a>\n<b>"), ("cut-off", Some((2, 4))));
        assert_eq!(problem("<a>&nbsp;</a>"), ("not-xml", Some((1, 4))));
    }

    #[test]
    fn a_file_with_entities_of_its_own_is_refused() {
        let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>";
        assert_eq!(problem(bomb), ("dtd", Some((1, 1))));
        assert_eq!(
            problem("<?xml version='1.0'?>\n<!DOCTYPE a SYSTEM 'file:///etc/hosts'><a/>"),
            ("dtd", Some((2, 1)))
        );
    }

    #[test]
    fn deep_and_wide_elements_are_refused_at_once() {
        let deep = "<a>".repeat(1_000_000);
        assert_eq!(problem(&deep), ("too-deep", Some((1, 301))));
        let attributes: String = (0..200_000).map(|n| format!(" a{n}='{n}'")).collect();
        assert_eq!(problem(&format!("<a{attributes}/>")).0, "too-large");
        let spaces: String = (0..200).map(|n| format!("<a xmlns:n{n}='{n}'>")).collect();
        assert_eq!(problem(&spaces).0, "too-large");
    }
}
