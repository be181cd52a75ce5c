//! What keeps a procedure from being published: each problem with the entry and the field that it
//! belongs to, so that a page says it in its place.

use std::collections::BTreeSet;

use super::method::{THEIR_SIDE, default_content, method_evidence};
use super::{
    Evidence, METHOD_ITEMS, Part, ProcedureContent, ProcedureItem, StandardAbout, has_words,
    own_number,
};
use crate::text::Line;

/// Where a problem stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Entry(Part, String),
    /// A list as a whole.
    List(Part),
    StandstillDays,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// An item of the method is not there.
    MethodItemMissing,
    /// The code stands twice in its list.
    Twice,
    /// A code that is neither the method's nor of the firm's own kind.
    UnknownCode,
    UnknownStage,
    /// It rests on an item that is not there.
    UnknownRest {
        on: String,
    },
    /// It rests on itself, at once or around a circle.
    Circle,
    /// An entry of the firm's own needs words.
    NoWords,
    /// It does not apply to every case, and nothing says why.
    NoReason,
    /// An own item that waits for facts which the program knows nothing of.
    OwnByFacts,
    /// The facts alone make this item of the method true.
    FactsAlone,
    /// This item of the method applies to every case.
    AppliesAlways,
    /// No standard of this kind is left.
    NoStandard(StandardAbout),
    /// A checklist without any stage.
    NoStage,
    OutOfBounds {
        least: u32,
        most: u32,
    },
    /// More entries than a person can oversee.
    TooMany {
        most: usize,
    },
}

/// A problem at its place. The field is the name of what has to be changed there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    pub place: Place,
    pub field: &'static str,
    pub problem: Problem,
}

/// As many entries a list may hold.
pub const MOST_ENTRIES: usize = 100;
const LEAST_DAYS: u32 = 1;
const MOST_DAYS: u32 = 365;

impl ProcedureContent {
    /// All that keeps this procedure from being published; empty for a sound one.
    #[must_use]
    pub fn check(&self) -> Vec<Wrong> {
        let mut found = Vec::new();
        for part in Part::ALL {
            self.check_codes(part, &mut found);
        }
        self.check_method(&mut found);
        self.check_words(&mut found);
        for item in &self.items {
            self.check_item(item, &mut found);
        }
        if !(LEAST_DAYS..=MOST_DAYS).contains(&self.standstill_days) {
            found.push(Wrong {
                place: Place::StandstillDays,
                field: "standstill_days",
                problem: Problem::OutOfBounds { least: LEAST_DAYS, most: MOST_DAYS },
            });
        }
        found
    }

    fn check_codes(&self, part: Part, found: &mut Vec<Wrong>) {
        let mut seen = BTreeSet::new();
        let codes = self.codes(part);
        if codes.len() > MOST_ENTRIES {
            let problem = Problem::TooMany { most: MOST_ENTRIES };
            found.push(Wrong { place: Place::List(part), field: "list", problem });
        }
        for code in codes {
            if !seen.insert(code) {
                found.push(at(part, code, "code", Problem::Twice));
            }
            if own_number(code).is_none() && !has_words(part, code) {
                found.push(at(part, code, "code", Problem::UnknownCode));
            }
        }
    }

    fn check_method(&self, found: &mut Vec<Wrong>) {
        for code in METHOD_ITEMS {
            if self.item(code).is_none() {
                found.push(at(Part::Item, code, "code", Problem::MethodItemMissing));
            }
        }
        if self.stages.is_empty() {
            let place = Place::List(Part::Stage);
            found.push(Wrong { place, field: "list", problem: Problem::NoStage });
        }
        for about in StandardAbout::ALL {
            if !self.standards.iter().any(|standard| standard.about == about) {
                let place = Place::List(Part::Standard);
                found.push(Wrong { place, field: "list", problem: Problem::NoStandard(about) });
            }
        }
    }

    fn check_words(&self, found: &mut Vec<Wrong>) {
        let mut ask = |part, code: &str, words: &Option<Line>| {
            if words.is_none() && !has_words(part, code) {
                found.push(at(part, code, "words", Problem::NoWords));
            }
        };
        self.stages.iter().for_each(|it| ask(Part::Stage, &it.code, &it.words));
        self.items.iter().for_each(|it| ask(Part::Item, &it.code, &it.words));
        self.documents.iter().for_each(|it| ask(Part::Document, &it.code, &it.words));
        self.standards.iter().for_each(|it| ask(Part::Standard, &it.code, &it.words));
    }

    fn check_item(&self, item: &ProcedureItem, found: &mut Vec<Wrong>) {
        let mut wrong = |field, problem| found.push(at(Part::Item, &item.code, field, problem));
        if !self.stages.iter().any(|stage| stage.code == item.stage) {
            wrong("stage", Problem::UnknownStage);
        }
        for on in item.rests_on.iter().filter(|on| self.item(on).is_none()) {
            wrong("rests_on", Problem::UnknownRest { on: on.clone() });
        }
        if self.rests_on_itself(&item.code) {
            wrong("rests_on", Problem::Circle);
        }
        if !item.applies_with.is_empty() && item.why_not.is_none() {
            wrong("why_not", Problem::NoReason);
        }
        let code = item.code.as_str();
        if !METHOD_ITEMS.contains(&code) {
            if item.evidence == Evidence::Facts {
                wrong("evidence", Problem::OwnByFacts);
            }
            return;
        }
        let asked = method_evidence(code);
        if (asked == Evidence::Facts) != (item.evidence == Evidence::Facts) {
            let problem =
                if asked == Evidence::Facts { Problem::FactsAlone } else { Problem::OwnByFacts };
            wrong("evidence", problem);
        }
        if THEIR_SIDE.contains(&code) && !item.applies_with.is_empty() {
            wrong("applies_with", Problem::AppliesAlways);
        }
    }

    /// Can the item be reached again by what it rests on?
    fn rests_on_itself(&self, code: &str) -> bool {
        let mut seen = BTreeSet::new();
        let mut ahead: Vec<&str> = vec![code];
        while let Some(next) = ahead.pop() {
            for on in self.item(next).into_iter().flat_map(|item| &item.rests_on) {
                if on == code {
                    return true;
                }
                if seen.insert(on.as_str()) {
                    ahead.push(on);
                }
            }
        }
        false
    }
}

/// May a firm say to which kinds of sale this item of the checklist applies?
#[must_use]
pub fn may_be_limited(code: &str) -> bool {
    !THEIR_SIDE.contains(&code)
}

/// The evidence that an item may ask for.
#[must_use]
pub fn allowed_evidence(code: &str) -> Vec<Evidence> {
    let by_facts = default_content().item(code).is_some_and(|it| it.evidence == Evidence::Facts);
    Evidence::ALL.into_iter().filter(|it| (*it == Evidence::Facts) == by_facts).collect()
}

fn at(part: Part, code: &str, field: &'static str, problem: Problem) -> Wrong {
    Wrong { place: Place::Entry(part, code.to_owned()), field, problem }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::items::ItemKind;
    use crate::procedures::{ProcedureEntry, ProcedureStandard};

    fn own(code: &str) -> ProcedureItem {
        ProcedureItem {
            code: code.to_owned(),
            stage: "our-papers".to_owned(),
            words: Line::parse("The key is handed over").ok(),
            evidence: Evidence::Note,
            rests_on: vec![],
            applies_with: vec![],
            why_not: None,
        }
    }

    fn problems(
        change: impl FnOnce(&mut ProcedureContent),
    ) -> Vec<(String, &'static str, Problem)> {
        let mut content = ProcedureContent::default();
        change(&mut content);
        let place = |place| match place {
            Place::Entry(part, code) => format!("{}:{code}", part.code()),
            Place::List(part) => part.code().to_owned(),
            Place::StandstillDays => "days".to_owned(),
        };
        content.check().into_iter().map(|it| (place(it.place), it.field, it.problem)).collect()
    }

    fn one(
        place: &str,
        field: &'static str,
        problem: Problem,
    ) -> Vec<(String, &'static str, Problem)> {
        vec![(place.to_owned(), field, problem)]
    }

    /// S0-14: the method's items stand, whatever a firm writes.
    #[test]
    fn an_item_of_the_method_is_neither_missing_nor_there_twice() {
        let missing = problems(|it| it.items.retain(|item| item.code != "C10"));
        assert_eq!(missing, one("item:C10", "code", Problem::MethodItemMissing));
        let twice = problems(|it| it.items.extend(it.item("C10").cloned()));
        assert_eq!(twice, one("item:C10", "code", Problem::Twice));
    }

    #[test]
    fn the_facts_alone_speak_for_the_items_that_the_program_can_see() {
        let marked = problems(|it| {
            it.items
                .iter_mut()
                .filter(|it| it.code == "C7")
                .for_each(|it| it.evidence = Evidence::Note);
        });
        assert_eq!(marked, one("item:C7", "evidence", Problem::FactsAlone));
        let unseen = problems(|it| {
            it.items.push(ProcedureItem { evidence: Evidence::Facts, ..own("F1") });
        });
        assert_eq!(unseen, one("item:F1", "evidence", Problem::OwnByFacts));
        let stronger = problems(|it| {
            it.items
                .iter_mut()
                .filter(|it| it.code == "C6")
                .for_each(|it| it.evidence = Evidence::Document);
        });
        assert_eq!(stronger, []);
    }

    #[test]
    fn nothing_on_the_customers_side_is_left_out_for_some_cases() {
        let limited = |code: &'static str| {
            problems(move |it| {
                for item in it.items.iter_mut().filter(|it| it.code == code) {
                    item.applies_with = vec![ItemKind::Equipment];
                    item.why_not = Line::parse("Nothing is installed").ok();
                }
            })
        };
        assert_eq!(limited("C8"), one("item:C8", "applies_with", Problem::AppliesAlways));
        assert_eq!(limited("C9"), []);
        assert!(!may_be_limited("C1") && may_be_limited("F3"));
    }

    #[test]
    fn what_does_not_apply_says_why() {
        let silent = problems(|it| {
            it.items.push(ProcedureItem { applies_with: vec![ItemKind::Part], ..own("F1") });
        });
        assert_eq!(silent, one("item:F1", "why_not", Problem::NoReason));
    }

    /// S0-28: a chain of items ends somewhere.
    #[test]
    fn a_circle_is_told_at_each_of_its_items_and_at_no_other() {
        let circle = problems(|it| {
            it.items.push(ProcedureItem { rests_on: vec!["F2".to_owned()], ..own("F1") });
            it.items.push(ProcedureItem {
                rests_on: vec!["F1".to_owned(), "C1".to_owned()],
                ..own("F2")
            });
            it.items.push(ProcedureItem { rests_on: vec!["F2".to_owned()], ..own("F3") });
        });
        let at = |code: &str| (format!("item:{code}"), "rests_on", Problem::Circle);
        assert_eq!(circle, [at("F1"), at("F2")]);
        let itself = problems(|it| {
            it.items.push(ProcedureItem { rests_on: vec!["F1".to_owned()], ..own("F1") });
        });
        assert_eq!(itself, [at("F1")]);
        let nowhere = problems(|it| {
            it.items.push(ProcedureItem { rests_on: vec!["F9".to_owned()], ..own("F1") });
        });
        assert_eq!(
            nowhere,
            one("item:F1", "rests_on", Problem::UnknownRest { on: "F9".to_owned() })
        );
    }

    #[test]
    fn each_problem_names_its_place() {
        let cases: Vec<(Vec<_>, Vec<_>)> = vec![
            (
                problems(|it| it.items.push(ProcedureItem { words: None, ..own("F1") })),
                one("item:F1", "words", Problem::NoWords),
            ),
            (
                problems(|it| it.items.push(ProcedureItem { stage: "F9".to_owned(), ..own("F1") })),
                one("item:F1", "stage", Problem::UnknownStage),
            ),
            (problems(|it| it.items.push(own("X1"))), one("item:X1", "code", Problem::UnknownCode)),
            (
                problems(|it| {
                    it.documents.push(ProcedureEntry { code: "agreement".to_owned(), words: None });
                }),
                one("document:agreement", "code", Problem::Twice),
            ),
            (
                problems(|it| it.standards.retain(|it| it.about == StandardAbout::AfterSales)),
                one("standard", "list", Problem::NoStandard(StandardAbout::Communication)),
            ),
            (
                problems(|it| it.standstill_days = 0),
                one("days", "standstill_days", Problem::OutOfBounds { least: 1, most: 365 }),
            ),
            (
                problems(|it| {
                    it.standards.extend((1..=95).map(|n| ProcedureStandard {
                        code: format!("F{n}"),
                        about: StandardAbout::AfterSales,
                        words: Line::parse("Kept").ok(),
                    }));
                }),
                one("standard", "list", Problem::TooMany { most: 100 }),
            ),
        ];
        for (found, expected) in cases {
            assert_eq!(found, expected);
        }
        let bare = problems(|it| it.stages.clear());
        assert!(bare.contains(&("stage".to_owned(), "list", Problem::NoStage)));
    }

    #[test]
    fn the_evidence_of_an_item_is_chosen_among_what_can_show_it() {
        assert_eq!(allowed_evidence("C1"), [Evidence::Facts]);
        let by_hand = [Evidence::Note, Evidence::Document, Evidence::Customer];
        assert_eq!(allowed_evidence("C6"), by_hand);
        assert_eq!(allowed_evidence("F1"), by_hand);
    }
}
