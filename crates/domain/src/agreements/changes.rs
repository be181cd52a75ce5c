//! What a later version changes: lines are compared by their position, for an item belongs to the
//! position of its line.

use super::AgreementLine;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineChange {
    New(usize),
    Changed {
        at: usize,
        /// What was agreed with the customer is another, not only our own cost.
        is_deal: bool,
        /// It is another kind of thing, which would ask for other tracks.
        is_kind: bool,
    },
    Gone(usize),
}

impl LineChange {
    /// The position of the line, in the version in which it stands.
    #[must_use]
    pub const fn at(self) -> usize {
        match self {
            Self::New(at) | Self::Changed { at, .. } | Self::Gone(at) => at,
        }
    }
}

/// Which lines are new, changed or gone, in their order; none for equal lines.
#[must_use]
pub fn changes(before: &[AgreementLine], after: &[AgreementLine]) -> Vec<LineChange> {
    let longest = before.len().max(after.len());
    (0..longest)
        .filter_map(|at| match (before.get(at), after.get(at)) {
            (Some(old), Some(new)) => changed(at, old, new),
            (None, Some(_)) => Some(LineChange::New(at)),
            (Some(_), None) => Some(LineChange::Gone(at)),
            (None, None) => None,
        })
        .collect()
}

fn changed(at: usize, old: &AgreementLine, new: &AgreementLine) -> Option<LineChange> {
    let is_kind = old.kind != new.kind;
    let is_deal =
        is_kind || old.what != new.what || old.quantity != new.quantity || old.price != new.price;
    (old != new).then_some(LineChange::Changed { at, is_deal, is_kind })
}
