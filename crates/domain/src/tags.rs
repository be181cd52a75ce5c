//! Tags: short words of the firm's own for its customers and cases. Two names that fold alike are
//! the same tag, so that nobody has to remember how a colleague wrote it.

use crate::ids::TagId;
use crate::text::{Line, TextProblem, fold};

/// The longest name that still is a tag and not a note.
pub const LONGEST: usize = 40;

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tag {
    pub id: TagId,
    pub name: Line,
}

/// A typed name without the blanks around it.
///
/// # Errors
/// Blank, too long, or holding a control character.
pub fn parse(typed: &str) -> Result<Line, TextProblem> {
    let name = Line::parse(typed.trim())?;
    if name.as_str().chars().count() > LONGEST {
        return Err(TextProblem::TooLong { max: LONGEST });
    }
    Ok(name)
}

/// What tells one tag from another; a name of signs alone, such as "!!", stands for itself.
#[must_use]
pub fn key(name: &Line) -> String {
    let folded = fold(name.as_str());
    if folded.is_empty() { name.as_str().trim().to_lowercase() } else { folded }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_fold_alike_are_one_tag() {
        for (one, other, same) in [
            ("Stały klient", " staly  KLIENT ", true),
            ("ёлка", "Елка", true),
            ("VIP", "V.I.P", false),
            ("!!", "!!", true),
            ("!!", "??", false),
        ] {
            let [one, other] = [one, other].map(|name| parse(name).map(|name| key(&name)));
            assert_eq!(one == other, same, "{one:?} {other:?}");
        }
    }

    #[test]
    fn a_tag_has_a_short_name() {
        assert_eq!(parse("  "), Err(TextProblem::Empty));
        assert_eq!(parse(&"ж".repeat(41)), Err(TextProblem::TooLong { max: 40 }));
        assert!(parse(&"ж".repeat(40)).is_ok());
    }
}
