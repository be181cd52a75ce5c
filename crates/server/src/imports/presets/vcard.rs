//! Cards (vCard): the columns that `card` makes of them.

use super::{Layout, Preset};
use crate::imports::fields::{Field as F, RowKind};

pub(super) const LAYOUTS: &[Layout] = &[Layout {
    preset: Preset::Vcard,
    row_kind: RowKind::Contacts,
    marks: &[&["uid"], &["fn"], &["ngiven"], &["adrlocality"]],
    columns: &[
        ("uid", F::ExternalId),
        ("kind", F::Kind),
        ("fn", F::Name),
        ("ngiven", F::FirstName),
        ("nfamily", F::LastName),
        ("org", F::CustomerName),
        ("title", F::Role),
        ("email", F::Email),
        ("tel", F::Phone),
        ("url", F::Website),
        ("adrstreet", F::Street),
        ("adrlocality", F::City),
        ("adrcode", F::Postcode),
        ("adrregion", F::Region),
        ("adrcountry", F::Country),
        ("note", F::Description),
        ("categories", F::Tags),
    ],
}];
