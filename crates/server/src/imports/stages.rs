//! Where the stages of known systems stand among our ten. A system's own word for a stage says
//! what was done; the stage of ours is the one whose work goes on after it.

use super::fold::key_of;
use super::mapping::{Mapping, Standing};
use super::presets::Preset;
use super::values::{DealStatus, parse_status};

type Table = &'static [(&'static str, Standing)];

/// HubSpot's names and ids of its first pipeline fold to the same keys.
const HUBSPOT: Table = &[
    ("appointmentscheduled", Standing::Open(Some(2))),
    ("qualifiedtobuy", Standing::Open(Some(3))),
    ("presentationscheduled", Standing::Open(Some(4))),
    ("decisionmakerboughtin", Standing::Open(Some(5))),
    ("contractsent", Standing::Open(Some(5))),
    ("closedwon", Standing::Won),
    ("closedlost", Standing::Lost),
];

const SALESFORCE: Table = &[
    ("prospecting", Standing::Open(Some(1))),
    ("qualification", Standing::Open(Some(2))),
    ("needsanalysis", Standing::Open(Some(3))),
    ("valueproposition", Standing::Open(Some(3))),
    ("iddecisionmakers", Standing::Open(Some(3))),
    ("perceptionanalysis", Standing::Open(Some(4))),
    ("proposalpricequote", Standing::Open(Some(4))),
    ("negotiationreview", Standing::Open(Some(5))),
    ("closedwon", Standing::Won),
    ("closedlost", Standing::Lost),
];

const PIPEDRIVE: Table = &[
    ("leadin", Standing::Open(Some(1))),
    ("qualified", Standing::Open(Some(2))),
    ("contactmade", Standing::Open(Some(2))),
    ("demoscheduled", Standing::Open(Some(4))),
    ("proposalmade", Standing::Open(Some(4))),
    ("negotiationsstarted", Standing::Open(Some(5))),
];

/// A mapping's own stage names and then its system's.
pub(super) struct Stages {
    own: Vec<(String, Standing)>,
    tables: &'static [Table],
}

impl Stages {
    pub(super) fn of(mapping: &Mapping) -> Self {
        let own = mapping.stages.iter().map(|(name, standing)| (key_of(name), *standing)).collect();
        let tables: &[Table] = match mapping.preset {
            Preset::Hubspot => &[HUBSPOT],
            Preset::Salesforce => &[SALESFORCE],
            Preset::Pipedrive => &[PIPEDRIVE],
            Preset::Northwind | Preset::Vcard | Preset::Forgetmenot | Preset::Generic => {
                &[SALESFORCE, HUBSPOT, PIPEDRIVE]
            }
        };
        Self { own, tables }
    }

    /// Where a stage name stands; a pipeline's name in brackets behind it makes no difference.
    pub(super) fn find(&self, name: &str) -> Option<Standing> {
        let bare = name.trim_end().strip_suffix(')').and_then(|name| name.rsplit_once('('));
        self.find_key(&key_of(name)).or_else(|| self.find_key(&key_of(bare?.0)))
    }

    fn find_key(&self, key: &str) -> Option<Standing> {
        let own = self.own.iter().find(|(name, _)| name == key).map(|(_, standing)| *standing);
        let known = || {
            let mut all = self.tables.iter().copied().flatten();
            all.find(|(name, _)| *name == key).map(|(_, standing)| *standing)
        };
        let word = || match parse_status(key)? {
            DealStatus::Won => Some(Standing::Won),
            DealStatus::Lost => Some(Standing::Lost),
            DealStatus::Open | DealStatus::Closed | DealStatus::Deleted => None,
        };
        own.or_else(known).or_else(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imports::fields::RowKind;

    #[test]
    fn a_stage_is_known_by_id_label_and_with_its_pipeline() {
        let stages = Stages::of(&Mapping::new(Preset::Hubspot, RowKind::Deals, Vec::new()));
        for name in ["decisionmakerboughtin", "Decision Maker Bought-In (Sales Pipeline)"] {
            assert_eq!(stages.find(name), Some(Standing::Open(Some(5))), "{name}");
        }
        assert_eq!(stages.find("Closed Won"), Some(Standing::Won));
        assert_eq!(stages.find("f66ca9bc"), None);
    }

    #[test]
    fn the_mapping_has_the_last_word_on_a_stage() {
        let mut mapping = Mapping::new(Preset::Salesforce, RowKind::Deals, Vec::new());
        mapping.stages.insert("Closed Won".into(), Standing::Open(Some(5)));
        mapping.stages.insert("Na żywo!".into(), Standing::Open(Some(4)));
        let stages = Stages::of(&mapping);
        assert_eq!(stages.find("CLOSED WON"), Some(Standing::Open(Some(5))));
        assert_eq!(stages.find("na zywo"), Some(Standing::Open(Some(4))));
    }
}
