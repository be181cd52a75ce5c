//! The settings of the method (2.2): its defaults stand until an owner changes one, which is an
//! event.

/// Numbers that a firm may set for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Unanswered attempts in a row before the one short note and the release (S1-20).
    pub unanswered_cap: u32,
    /// "Let it simmer": days until the next contact when the customer names none (S1-16).
    pub deferral_days: u32,
    /// Deferrals after which the page says to ask gently for an answer (2.2).
    pub deferral_cap: u32,
    /// A call is exact within so many minutes of the named time, on either side (M2, S1-15).
    pub exactness_minutes: u32,
    /// A promise of ours counts as broken so many minutes past its time.
    pub grace_minutes: u32,
    /// Days without an advance after which a case stands still (A3, S1-6).
    pub standstill_days: u32,
    /// Working days that the owner of an imported case has to agree its next step.
    pub triage_days: u32,
    /// The largest file of a case, in megabytes.
    pub document_megabytes: u32,
    /// Days from one report on closings to the next (S0-15).
    pub closing_report_days: u32,
    /// Days from the closing to the first contact of care, the second and the third (3.6).
    pub care_first: u32,
    pub care_second: u32,
    pub care_third: u32,
    /// Days without a human contact that no customer in care goes past (S3-11, I14).
    pub care_limit: u32,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            unanswered_cap: 3,
            deferral_days: 7,
            deferral_cap: 3,
            exactness_minutes: 5,
            grace_minutes: 5,
            standstill_days: 14,
            triage_days: 3,
            document_megabytes: 10,
            closing_report_days: 7,
            care_first: 2,
            care_second: 14,
            care_third: 90,
            care_limit: 90,
        }
    }
}

/// A rule by its name in settings, with the values that make sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleSetting {
    pub name: &'static str,
    pub least: u32,
    pub most: u32,
}

impl Rules {
    pub const SETTINGS: [RuleSetting; 13] = [
        RuleSetting { name: "unanswered-cap", least: 1, most: 10 },
        RuleSetting { name: "deferral-days", least: 1, most: 90 },
        RuleSetting { name: "deferral-cap", least: 1, most: 20 },
        RuleSetting { name: "exactness-minutes", least: 1, most: 60 },
        RuleSetting { name: "grace-minutes", least: 0, most: 60 },
        RuleSetting { name: "standstill-days", least: 1, most: 365 },
        RuleSetting { name: "triage-days", least: 1, most: 30 },
        RuleSetting { name: "document-megabytes", least: 1, most: 50 },
        RuleSetting { name: "closing-report-days", least: 1, most: 90 },
        RuleSetting { name: "care-first", least: 1, most: 30 },
        RuleSetting { name: "care-second", least: 2, most: 180 },
        RuleSetting { name: "care-third", least: 7, most: 365 },
        RuleSetting { name: "care-limit", least: 14, most: 730 },
    ];

    #[must_use]
    pub fn get(&self, name: &str) -> Option<u32> {
        let mut copy = *self;
        copy.slot(name).map(|slot| *slot)
    }

    /// These rules with one changed; `None` for an unknown name or a value out of its bounds.
    #[must_use]
    pub fn with(mut self, name: &str, value: u32) -> Option<Self> {
        let setting = Self::SETTINGS.iter().find(|setting| setting.name == name)?;
        if value < setting.least || value > setting.most {
            return None;
        }
        *self.slot(name)? = value;
        Some(self)
    }

    fn slot(&mut self, name: &str) -> Option<&mut u32> {
        Some(match name {
            "unanswered-cap" => &mut self.unanswered_cap,
            "deferral-days" => &mut self.deferral_days,
            "deferral-cap" => &mut self.deferral_cap,
            "exactness-minutes" => &mut self.exactness_minutes,
            "grace-minutes" => &mut self.grace_minutes,
            "standstill-days" => &mut self.standstill_days,
            "triage-days" => &mut self.triage_days,
            "document-megabytes" => &mut self.document_megabytes,
            "closing-report-days" => &mut self.closing_report_days,
            "care-first" => &mut self.care_first,
            "care-second" => &mut self.care_second,
            "care-third" => &mut self.care_third,
            "care-limit" => &mut self.care_limit,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_can_be_read_and_set_within_its_bounds() {
        for setting in Rules::SETTINGS {
            let changed = Rules::default().with(setting.name, setting.most);
            assert_eq!(changed.and_then(|r| r.get(setting.name)), Some(setting.most));
            assert_eq!(Rules::default().with(setting.name, setting.most + 1), None);
            assert!(Rules::default().get(setting.name).is_some_and(|v| v >= setting.least));
        }
        assert_eq!(Rules::default().with("colour", 1), None);
    }
}
