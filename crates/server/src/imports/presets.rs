//! Ready mappings: the exports of known systems by their column names, and the column names that
//! people give in four languages.

mod forgetmenot;
mod generic;
mod hubspot;
mod northwind;
mod pipedrive;
mod salesforce;
mod vcard;

use serde::{Deserialize, Serialize};

use super::fields::{Field, RowKind};
use super::fold::key_of;
use super::mapping::Mapping;

/// A system whose exports are known by their columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preset {
    Hubspot,
    Salesforce,
    Pipedrive,
    Northwind,
    Vcard,
    /// What this program exports itself.
    Forgetmenot,
    /// Any other file: columns by their names in English, Polish, Russian and Hebrew.
    Generic,
}

impl Preset {
    pub const ALL: [Self; 7] = [
        Self::Hubspot,
        Self::Salesforce,
        Self::Pipedrive,
        Self::Northwind,
        Self::Vcard,
        Self::Forgetmenot,
        Self::Generic,
    ];

    /// The stable name, as in mappings and source keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hubspot => "hubspot",
            Self::Salesforce => "salesforce",
            Self::Pipedrive => "pipedrive",
            Self::Northwind => "northwind",
            Self::Vcard => "vcard",
            Self::Forgetmenot => "forgetmenot",
            Self::Generic => "generic",
        }
    }
}

/// One layout of one system. Names are keys: folded letters and digits only, so that
/// `ACCOUNTID`, `AccountId`, `account_id` and `Account ID` are one.
pub(super) struct Layout {
    pub preset: Preset,
    pub row_kind: RowKind,
    /// The layout is recognised when each group has one of its names among the columns.
    pub marks: &'static [&'static [&'static str]],
    pub columns: &'static [(&'static str, Field)],
}

fn layouts() -> impl Iterator<Item = &'static Layout> {
    let all = [
        hubspot::LAYOUTS,
        salesforce::LAYOUTS,
        pipedrive::LAYOUTS,
        northwind::LAYOUTS,
        vcard::LAYOUTS,
        forgetmenot::LAYOUTS,
    ];
    all.into_iter().flatten()
}

/// Finds the layout that knows most of the columns; a known system's before the generic one.
#[must_use]
pub fn detect<S: AsRef<str>>(headers: &[S]) -> Mapping {
    let keys: Vec<String> = headers.iter().map(|header| key_of(header.as_ref())).collect();
    let best = layouts()
        .filter(|layout| layout.is_marked(&keys))
        .map(|layout| (layout, layout.columns_of(&keys)))
        .max_by_key(|(_, columns)| columns.iter().flatten().count());
    if let Some((layout, columns)) = best {
        return Mapping::new(layout.preset, layout.row_kind, columns);
    }
    let row_kind = generic::row_kind_of(&keys);
    Mapping::new(Preset::Generic, row_kind, generic::columns_of(&keys, row_kind))
}

/// Maps the columns anew for a preset and a kind of row that a person chose.
#[must_use]
pub fn map_as<S: AsRef<str>>(preset: Preset, row_kind: RowKind, headers: &[S]) -> Mapping {
    let keys: Vec<String> = headers.iter().map(|header| key_of(header.as_ref())).collect();
    let mut columns = layouts()
        .filter(|layout| layout.preset == preset && layout.row_kind == row_kind)
        .map(|layout| layout.columns_of(&keys))
        .max_by_key(|columns| columns.iter().flatten().count())
        .unwrap_or_else(|| vec![None; keys.len()]);
    let named = generic::columns_of(&keys, row_kind);
    let is_taken = |field: Field, columns: &[Option<Field>]| columns.contains(&Some(field));
    for (column, field) in named.into_iter().enumerate() {
        if let Some(field) = field.filter(|field| !is_taken(*field, &columns)) {
            columns[column] = columns[column].or(Some(field));
        }
    }
    Mapping::new(preset, row_kind, columns)
}

impl Layout {
    fn is_marked(&self, keys: &[String]) -> bool {
        let has = |name: &&str| keys.iter().any(|key| key == *name);
        self.marks.iter().all(|group| group.iter().any(has))
    }

    fn columns_of(&self, keys: &[String]) -> Vec<Option<Field>> {
        let field_of = |key: &String| {
            self.columns.iter().find(|(name, _)| name == key).map(|(_, field)| *field)
        };
        keys.iter().map(field_of).collect()
    }
}

#[cfg(test)]
#[path = "presets_tests.rs"]
mod tests;
